//! Wording: every sentence that people read, from `prompts/wording/<locale>.ftl`.
//!
//! Owns the list of sentences that the program needs ([`Phrase`]) and finds a file's faults against it. Refuses to know
//! what the sentences are used for. Start reading at [`Voice::say`].

mod faults;
mod phrase;

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::fault::Fault;
use faults::faults_in;
pub use phrase::Phrase;

/// The locale whose file must be whole; others fall back to it sentence by sentence.
pub const STANDARD_LOCALE: &str = "en-US";

/// One value that a sentence is filled with.
#[derive(Debug, Clone)]
pub enum Filling<'a> {
    /// A text.
    Text(&'a str),
    /// A number, for plurals.
    Number(i64),
}

impl<'a> From<&'a str> for Filling<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Filling<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i32> for Filling<'_> {
    fn from(number: i32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Filling<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// All wording files, checked.
pub struct Wording {
    bundles: BTreeMap<String, FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Wording {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.bundles.keys()).finish()
    }
}

impl Wording {
    /// Reads wording files: locale, name of the file in faults, text.
    ///
    /// # Errors
    /// Every fault: broken Fluent, sentences missing from the standard locale, sentences or variables nobody knows.
    pub fn load<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>,
    ) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut bundles = BTreeMap::new();
        for (locale, file, text) in files {
            faults.extend(faults_in(locale, file, text));
            if let Some(bundle) = bundle(locale, text) {
                faults.extend(faults::faults_in_use(file, &bundle));
                bundles.insert(locale.to_owned(), bundle);
            } else {
                faults.push(Fault::new(
                    file,
                    "the name is no locale",
                    "name it like en-US.ftl",
                ));
            }
        }
        if !bundles.contains_key(STANDARD_LOCALE) {
            faults.push(Fault::new(
                "wording",
                format!("{STANDARD_LOCALE}.ftl is missing"),
                "every sentence falls back to it, so write it first",
            ));
        }
        if faults.is_empty() {
            Ok(Self { bundles })
        } else {
            Err(faults)
        }
    }

    /// The voice for people who read `locale`; unknown locales get the standard one.
    pub fn voice<'a>(&'a self, locale: &'a str) -> Voice<'a> {
        Voice {
            wording: self,
            locale,
        }
    }

    /// All locales that have a file.
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        self.bundles.keys().map(String::as_str)
    }

    fn format(
        &self,
        locale: &str,
        phrase: Phrase,
        fillings: &[(&str, Filling<'_>)],
    ) -> Option<String> {
        let bundle = self.bundles.get(locale)?;
        let pattern = bundle.get_message(phrase.key())?.value()?;
        let mut arguments = FluentArgs::with_capacity(fillings.len());
        for (name, filling) in fillings {
            let value = match filling {
                Filling::Text(text) => FluentValue::from(*text),
                Filling::Number(number) => FluentValue::from(*number),
            };
            arguments.set(*name, value);
        }
        let mut slips = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut slips);
        debug_assert!(slips.is_empty(), "{}: {slips:?}", phrase.key());
        Some(text.into_owned())
    }
}

/// The wording in one person's language.
#[derive(Debug, Clone, Copy)]
pub struct Voice<'a> {
    wording: &'a Wording,
    locale: &'a str,
}

impl Voice<'_> {
    /// A sentence, filled in.
    pub fn say(&self, phrase: Phrase, fillings: &[(&str, Filling<'_>)]) -> String {
        let said = self
            .wording
            .format(self.locale, phrase, fillings)
            .or_else(|| self.wording.format(STANDARD_LOCALE, phrase, fillings));
        // A loaded wording has every sentence in the standard locale, so the key is never what people see.
        said.unwrap_or_else(|| phrase.key().to_owned())
    }

    /// A sentence without variables.
    pub fn plain(&self, phrase: Phrase) -> String {
        self.say(phrase, &[])
    }
}

fn bundle(locale: &str, text: &str) -> Option<FluentBundle<FluentResource>> {
    let language: LanguageIdentifier = locale.parse().ok()?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Without this, invisible direction marks appear around every filled-in word.
    bundle.set_use_isolating(false);
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
    bundle.add_resource_overriding(resource);
    Some(bundle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> String {
        let lines: Vec<String> = Phrase::all()
            .map(|phrase| format!("{} = x\n", phrase.key()))
            .collect();
        lines.concat()
    }

    fn faults(text: &str) -> Vec<String> {
        Wording::load([(STANDARD_LOCALE, "en-US.ftl", text)])
            .err()
            .unwrap_or_default()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_whole_file_has_no_faults() {
        assert_eq!(faults(&whole()), Vec::<String>::new());
    }

    #[test]
    fn every_fault_is_named_with_its_line_and_its_mend() {
        let text = whole().replace("back = x\n", "bak = x\n") + "back = { $who }\n= broken\n";
        let found = faults(&text);
        assert!(
            found
                .iter()
                .any(|fault| fault.contains("nobody says `bak`") && fault.contains("write `back`"))
        );
        assert!(found.iter().any(|fault| fault.contains("no variable $who")));
        assert!(found.iter().any(|fault| fault.contains("mend the Fluent")));
    }

    #[test]
    fn what_would_only_show_in_use_is_told_before() {
        for (line, told) in [
            ("back = { bakk }", "`back` cannot be said"),
            ("back = { FOO(1) }", "`back` cannot be said"),
            ("back = { -brand }", "`back` cannot be said"),
            ("back =\n    .attribute = x", "`back` says nothing"),
            ("back = x\nback = y", "`back` stands twice"),
        ] {
            let found = faults(&whole().replace("back = x", line));
            assert!(
                found.iter().any(|fault| fault.contains(told)),
                "{line}: {found:?}"
            );
        }
        let long = format!("finish-now = {}", "x".repeat(81));
        let found = faults(&whole().replace("finish-now = x", &long));
        assert!(
            found.iter().any(|fault| fault.contains("write at most 80")),
            "{found:?}"
        );
    }

    #[test]
    fn a_missing_sentence_is_told() {
        let text = whole().replace("not-sure = x\n", "");
        assert_eq!(
            faults(&text),
            ["en-US.ftl: `not-sure` is missing; write `not-sure = …`"]
        );
    }

    #[test]
    fn an_unknown_locale_gets_the_standard_wording() {
        let wording = Wording::load([(STANDARD_LOCALE, "en-US.ftl", whole().as_str())]).unwrap();
        assert_eq!(wording.voice("tlh").plain(Phrase::Back), "x");
    }
}
