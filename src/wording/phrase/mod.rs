//! The sentences that the program needs, with the variables that each may use and the letters that it may have.

macro_rules! phrases {
    ($($phrase:ident = $key:literal ($($argument:literal),*) $($limit:ident)?;)*) => {
        #[expect(non_upper_case_globals, reason = "they are read like the variants of an enum")]
        #[expect(missing_docs, reason = "the key says it, and the wording file says the rest")]
        impl Phrase {
            $(pub const $phrase: Self = Self {
                key: $key,
                arguments: &[$($argument),*],
                limit: limit!($($limit)?),
            };)*
        }

        /// All sentences of this kind.
        pub(super) const ALL: &[Phrase] = &[$(Phrase::$phrase,)*];
    };
}

macro_rules! limit {
    () => {
        Phrase::SENTENCE
    };
    ($limit:ident) => {
        Phrase::$limit
    };
}

mod asking;
mod data;
mod followup;
mod house;
mod languages;
mod overlay;
mod report;
mod request;
mod result;
mod stats;
mod team;

/// A sentence that the program can say. The key is its name in the wording files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    key: &'static str,
    arguments: &'static [&'static str],
    limit: usize,
}

impl Phrase {
    /// A command's name (<https://discord.com/developers/docs/interactions/application-commands#application-command-object>).
    const NAME: usize = 32;
    /// A form's title and the label of a field in it (<https://discord.com/developers/docs/components/reference#label>).
    const FORM: usize = 45;
    /// A button's label (<https://discord.com/developers/docs/components/reference#button>).
    const BUTTON: usize = 80;
    /// An option's label or description, and a command's or its option's description.
    const OPTION: usize = 100;
    /// What a list says while nothing is chosen.
    const PLACEHOLDER: usize = 150;
    /// Any other sentence, so that a page of them fits a message.
    const SENTENCE: usize = 600;
    /// An entry of a list that goes into a file where a message is too small for it.
    const LIST: usize = 1600;

    /// All sentences.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        [
            asking::ALL,
            result::ALL,
            report::ALL,
            followup::ALL,
            house::ALL,
            overlay::ALL,
            team::ALL,
            request::ALL,
            stats::ALL,
            data::ALL,
            languages::ALL,
        ]
        .into_iter()
        .flatten()
        .copied()
    }

    /// The name in the wording files.
    pub const fn key(self) -> &'static str {
        self.key
    }

    /// The variables that the sentence may use.
    pub const fn arguments(self) -> &'static [&'static str] {
        self.arguments
    }

    /// Most letters that the sentence may have when it is filled in: what the place on Discord where it stands holds.
    pub const fn limit(self) -> usize {
        self.limit
    }
}
