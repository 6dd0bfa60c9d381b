//! Wording: every sentence that people read, from `prompts/wording/<locale>.ftl`.
//!
//! Owns the list of sentences that the program needs ([`Phrase`]) and finds a file's faults against it. Refuses to know
//! what the sentences are used for. Start reading at [`Voice::say`].

mod faults;
mod locale;
mod phrase;
mod translated;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::fault::Fault;
pub use locale::{STANDARD_LOCALE, fallbacks};
pub use phrase::Phrase;

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

/// A wording file.
#[derive(Debug, Clone)]
pub struct Sentences {
    /// The locale that it is for.
    pub locale: String,
    /// Its name in faults.
    pub file: String,
    /// What stands in it.
    pub text: Cow<'static, str>,
}

/// All wording files. Of each language but the standard one, sentences are read when somebody reads them first.
pub struct Wording {
    languages: BTreeMap<String, Held>,
}

/// The sentences of a language, perhaps not read yet.
struct Held {
    sentences: Sentences,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Held {
    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            let Sentences { locale, text, .. } = &self.sentences;
            // That the name of the file is a locale was seen when it was loaded.
            bundle(locale.parse().unwrap_or_default(), text)
        })
    }
}

impl std::fmt::Debug for Wording {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.languages.keys()).finish()
    }
}

impl Wording {
    /// Takes wording files, and checks those of the standard language.
    ///
    /// # Errors
    /// Every fault of the standard language: broken Fluent, sentences that are missing, sentences or variables nobody
    /// knows; and names of files that are no locales. Those of other languages are told by [`Self::faults_in`].
    pub fn load(files: impl IntoIterator<Item = Sentences>) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut languages = BTreeMap::new();
        for sentences in files {
            if sentences.locale.parse::<LanguageIdentifier>().is_err() {
                faults.push(Fault::new(
                    &sentences.file,
                    "the name is no locale",
                    "name it like en-US.ftl",
                ));
            }
            let bundle = OnceLock::new();
            languages.insert(sentences.locale.clone(), Held { sentences, bundle });
        }
        let wording = Self { languages };
        if wording.languages.contains_key(STANDARD_LOCALE) {
            let (wrong, missing) = wording.faults_in(STANDARD_LOCALE);
            faults.extend(wrong.into_iter().chain(missing));
        } else {
            faults.push(Fault::new(
                "wording",
                format!("{STANDARD_LOCALE}.ftl is missing"),
                "every sentence falls back to it, so write it first",
            ));
        }
        if faults.is_empty() {
            Ok(wording)
        } else {
            Err(faults)
        }
    }

    /// What is wrong with the sentences of a locale, and which are missing; nothing where it has no file.
    pub fn faults_in(&self, locale: &str) -> (Vec<Fault>, Vec<Fault>) {
        let Some(held) = self.languages.get(locale) else {
            return (Vec::new(), Vec::new());
        };
        let Ok(language) = locale.parse() else {
            return (Vec::new(), Vec::new());
        };
        let standard = self
            .languages
            .get(STANDARD_LOCALE)
            .map_or("", |standard| &standard.sentences.text);
        let Sentences { file, text, .. } = &held.sentences;
        let (mut wrong, missing) = faults::faults_in(file, text);
        if locale != STANDARD_LOCALE {
            wrong.extend(translated::faults_against(
                &language,
                (file, text),
                standard,
            ));
        }
        wrong.extend(faults::faults_in_use((file, text), &bundle(language, text)));
        (wrong, missing)
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
        self.languages.keys().map(String::as_str)
    }

    /// The same wording, of which nothing is read yet: for those who need a few sentences in all languages once, and would
    /// not keep all languages in memory for that.
    #[must_use]
    pub fn afresh(&self) -> Self {
        let held = |held: &Held| Held {
            sentences: held.sentences.clone(),
            bundle: OnceLock::new(),
        };
        let languages = self.languages.iter();
        Self {
            languages: languages
                .map(|(locale, other)| (locale.clone(), held(other)))
                .collect(),
        }
    }

    fn format(
        &self,
        locale: &str,
        phrase: Phrase,
        fillings: &[(&str, Filling<'_>)],
    ) -> Option<String> {
        let bundle = self.languages.get(locale)?.bundle();
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
        let said =
            fallbacks(self.locale).find_map(|near| self.wording.format(near, phrase, fillings));
        // A loaded wording has every sentence in the standard locale, so the key is never what people see.
        said.unwrap_or_else(|| phrase.key().to_owned())
    }

    /// Names or sentences in a row, put together by one of the phrases for lists.
    pub fn row<T: AsRef<str>>(
        &self,
        between: Phrase,
        names: impl IntoIterator<Item = T>,
    ) -> String {
        let mut names = names.into_iter();
        let mut told = names
            .next()
            .map_or_else(String::new, |name| name.as_ref().to_owned());
        for name in names {
            let next = name.as_ref().into();
            told = self.say(between, &[("before", (&told).into()), ("next", next)]);
        }
        told
    }

    /// Names in a complete row, the last one after an "and".
    pub fn row_to_its_end<T: AsRef<str>>(&self, names: &[T]) -> String {
        let Some((last, before)) = names.split_last() else {
            return String::new();
        };
        if before.is_empty() {
            return last.as_ref().to_owned();
        }
        let before = self.row(Phrase::ListComma, before);
        let last = last.as_ref().into();
        self.say(
            Phrase::ListAnd,
            &[("before", (&before).into()), ("last", last)],
        )
    }

    /// A sentence without variables.
    pub fn plain(&self, phrase: Phrase) -> String {
        self.say(phrase, &[])
    }
}

fn bundle(language: LanguageIdentifier, text: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Without this, invisible direction marks appear around every filled-in word.
    bundle.set_use_isolating(false);
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
    bundle.add_resource_overriding(resource);
    bundle
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

    fn sentences(locale: &str, text: &str) -> Sentences {
        Sentences {
            locale: locale.to_owned(),
            file: format!("{locale}.ftl"),
            text: text.to_owned().into(),
        }
    }

    fn faults(text: &str) -> Vec<String> {
        Wording::load([sentences(STANDARD_LOCALE, text)])
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
        let wording = Wording::load([sentences(STANDARD_LOCALE, &whole())]).unwrap();
        assert_eq!(wording.voice("tlh").plain(Phrase::Back), "x");
    }
}
