//! The steps of a server's settings, as a control carries them after its `H`.

use super::rules::RETENTIONS;

/// A part of a server's settings that is changed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Who people are sent to.
    Contact,
    /// The language of what everybody sees.
    Language,
    /// Where results may be shown to everybody.
    Sharing,
    /// Who may have a team decide.
    Teams,
    /// How follow-up questions are answered.
    FollowUps,
    /// Whether a language model may be asked.
    Model,
    /// How long ballots and requests are kept.
    Retention,
    /// Where requests for a person go.
    Staff,
}

impl Section {
    /// All sections, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Contact,
        Self::Language,
        Self::Sharing,
        Self::Teams,
        Self::FollowUps,
        Self::Model,
        Self::Retention,
        Self::Staff,
    ];

    /// The value that stands for it in a list.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Language => "language",
            Self::Sharing => "sharing",
            Self::Teams => "teams",
            Self::FollowUps => "follow-ups",
            Self::Model => "model",
            Self::Retention => "retention",
            Self::Staff => "staff",
        }
    }

    /// The section that a value of a list stands for.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}

/// By which a text is known again that stood in a form when it was opened, so that what somebody else changed meanwhile
/// is told from what was changed in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark(u32);

impl Mark {
    /// The mark of a text (FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>).
    pub fn of(text: &str) -> Self {
        let mixed = |mark: u32, byte: u8| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        Self(text.bytes().fold(0x811c_9dc5, mixed))
    }

    fn read(text: &str) -> Option<Self> {
        u32::from_str_radix(text, 16).ok().map(Self)
    }
}

/// What a control on a server's settings does when it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HouseStep {
    /// Shows the settings.
    Overview,
    /// Shows the controls of the section that comes along.
    Open,
    /// Opens the form for the contact.
    Contact,
    /// Takes what was typed into that form; carries the marks of the name and the address that stood in it.
    ContactSent(Mark, Mark),
    /// Goes back to the program's own contact.
    ContactStandard,
    /// Takes the language that comes along.
    Language,
    /// Lets results be shown everywhere, or nowhere.
    Share(bool),
    /// Lets results be shown in the channel that comes along only.
    ShareIn,
    /// Lets everybody have a team decide, or nobody.
    Teams(bool),
    /// Lets those with the roles that come along have a team decide.
    TeamsOf,
    /// Has follow-up questions answered, or not.
    FollowUps(bool),
    /// Has them answered to those who mention the bot, or not.
    Mentions(bool),
    /// Has threads opened for them, or not.
    Threads(bool),
    /// Lets a language model be asked, or not.
    Model(bool),
    /// Keeps ballots and requests for so many days, one of those that are offered.
    Retention(u32),
    /// Sends requests for a person to the channel that comes along.
    StaffIn,
    /// Opens the form for a webhook.
    Webhook,
    /// Takes what was typed into that form.
    WebhookSent,
    /// Sends requests for a person nowhere.
    StaffNone,
    /// Looks what works in this place.
    Check,
}

impl HouseStep {
    /// As text, without the letter of the family.
    pub(in crate::consultation) fn encode(self) -> String {
        let switch = |letter: char, on: bool| format!("{letter}{}", u8::from(on));
        match self {
            Self::Overview => "v".to_owned(),
            Self::Open => "o".to_owned(),
            Self::Contact => "c".to_owned(),
            Self::ContactSent(name, url) => format!("d{:x}.{:x}", name.0, url.0),
            Self::ContactStandard => "e".to_owned(),
            Self::Language => "l".to_owned(),
            Self::Share(everywhere) => switch('s', everywhere),
            Self::ShareIn => "i".to_owned(),
            Self::Teams(everybody) => switch('t', everybody),
            Self::TeamsOf => "r".to_owned(),
            Self::FollowUps(on) => switch('f', on),
            Self::Mentions(on) => switch('m', on),
            Self::Threads(on) => switch('h', on),
            Self::Model(on) => switch('a', on),
            Self::Retention(days) => format!("k{days}"),
            Self::StaffIn => "p".to_owned(),
            Self::Webhook => "w".to_owned(),
            Self::WebhookSent => "x".to_owned(),
            Self::StaffNone => "n".to_owned(),
            Self::Check => "y".to_owned(),
        }
    }

    /// The mirror of [`Self::encode`]: each step has one text.
    pub(in crate::consultation) fn decode(text: &str) -> Option<Self> {
        let bare = [
            Self::Overview,
            Self::Open,
            Self::Contact,
            Self::ContactStandard,
            Self::Language,
            Self::ShareIn,
            Self::TeamsOf,
            Self::StaffIn,
            Self::Webhook,
            Self::WebhookSent,
            Self::StaffNone,
            Self::Check,
        ];
        let switched = [
            Self::Share,
            Self::Teams,
            Self::FollowUps,
            Self::Mentions,
            Self::Threads,
            Self::Model,
        ];
        let switched = switched.into_iter().flat_map(|of| [of(false), of(true)]);
        let kept = RETENTIONS.into_iter().map(Self::Retention);
        let sent = text.strip_prefix('d').and_then(|marks| {
            let (name, url) = marks.split_once('.')?;
            Some(Self::ContactSent(Mark::read(name)?, Mark::read(url)?))
        });
        let mut all = bare.into_iter().chain(switched).chain(kept).chain(sent);
        all.find(|step| step.encode() == text)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_text_stands_for_one_step_and_nothing_else_is_read() {
        let letters = "abcdefghijklmnopqrstuvwxyz";
        let tails = ["", "0", "1", "30", "90", "365", "2", "01"];
        let mut seen = BTreeSet::new();
        for letter in letters.chars() {
            for tail in tails {
                let text = format!("{letter}{tail}");
                if let Some(step) = HouseStep::decode(&text) {
                    assert_eq!(step.encode(), text);
                    assert!(seen.insert(text));
                }
            }
        }
        assert_eq!(seen.len(), 12 + 12 + 3);
        let sent = HouseStep::ContactSent(Mark::of(""), Mark::of("https://example.com"));
        assert_eq!(HouseStep::decode(&sent.encode()), Some(sent));
        for other in ["d", "d.", "d1", "d1.", "d01.2", "d1.+2", "d1.2.3", "d1.G"] {
            assert_eq!(HouseStep::decode(other), None, "{other}");
        }
    }
}
