//! Wording: every sentence that people read, from `prompts/wording/<locale>.ftl`.
//!
//! Owns the list of sentences that the program needs ([`Phrase`]) and finds a file's faults against it. Refuses to know
//! what the sentences are used for. Start reading at [`Wording::say`].

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use crate::fault::{Fault, nearest, place_in};

/// The locale whose file must be whole; others fall back to it sentence by sentence.
pub const STANDARD_LOCALE: &str = "en-US";

macro_rules! phrases {
    ($($phrase:ident = $key:literal ($($argument:literal),*);)*) => {
        /// A sentence that the program can say. The key is its name in the wording files.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the key says it, and the wording file says the rest")]
        pub enum Phrase { $($phrase,)* }

        impl Phrase {
            /// All sentences.
            pub const ALL: &'static [Self] = &[$(Self::$phrase,)*];

            /// The name in the wording files.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$phrase => $key,)* }
            }

            /// The variables that the sentence may use.
            pub const fn arguments(self) -> &'static [&'static str] {
                match self { $(Self::$phrase => &[$($argument),*],)* }
            }
        }
    };
}

phrases! {
    CommandDescription = "command-description" ();
    CommandOptionCode = "command-option-code" ();
    QuestionHeading = "question-heading" ("question");
    QuestionWhy = "question-why" ("why");
    QuestionChoice = "question-choice" ("label", "description");
    QuestionProgress = "question-progress" ("answered", "open");
    QuestionChooseOne = "question-choose-one" ();
    QuestionChooseMany = "question-choose-many" ();
    QuestionYourAnswer = "question-your-answer" ("answer");
    NotSure = "not-sure" ();
    Back = "back" ();
    FinishNow = "finish-now" ();
    ResultOnly = "result-only" ("language", "framework");
    ResultOnlyFrameworkOpen = "result-only-framework-open" ("language");
    ResultBoth = "result-both" ("python", "nodejs");
    ResultNeither = "result-neither" ();
    ResultDepends = "result-depends" ();
    SureClear = "sure-clear" ("lead", "stays");
    SureLikely = "sure-likely" ("lead", "stays");
    SureClose = "sure-close" ("lead", "stays");
    SureOpen = "sure-open" ("answered");
    NeitherWhy = "neither-why" ("needs");
    FrameworkTied = "framework-tied" ("language", "frameworks");
    FrameworkLead = "framework-lead" ("framework", "summary");
    ReasonsHeading = "reasons-heading" ();
    Reason = "reason" ("answer", "criterion", "points", "candidate", "claim");
    ReasonBare = "reason-bare" ("answer", "criterion", "points", "candidate");
    ReasonNoMore = "reason-no-more" ("count");
    Cited = "cited" ("claim", "publisher", "source", "checked");
    CitedSecondHand = "cited-second-hand" ("claim", "publisher", "source", "checked");
    CitedContested = "cited-contested" ("claim", "publisher", "source", "checked", "other-source");
    AgainstHeading = "against-heading" ();
    AgainstNothing = "against-nothing" ();
    LeaningHeading = "leaning-heading" ();
    LibrariesHeading = "libraries-heading" ();
    Library = "library" ("name", "purpose");
    LibrariesMore = "libraries-more" ("names");
    SplitHeading = "split-heading" ();
    SplitPart = "split-part" ("parts", "language", "framework");
    SplitPrice = "split-price" ();
    FlipsHeading = "flips-heading" ();
    FlipChoice = "flip-choice" ("question", "answer", "result");
    FlipAdded = "flip-added" ("question", "answer", "result");
    FlipRemoved = "flip-removed" ("question", "answer", "result");
    FlipOpen = "flip-open" ("question", "answer", "result");
    FlipsMore = "flips-more" ("count");
    FlipsNone = "flips-none" ();
    FlipsNoOther = "flips-no-other" ();
    TensionHeading = "tension-heading" ();
    Tension = "tension" ("says");
    TensionDecided = "tension-decided" ("says", "answer");
    Unanswered = "unanswered" ("questions", "more");
    Changed = "changed" ("before", "after");
    ChangedNothing = "changed-nothing" ("after");
    Dropped = "dropped" ("count");
    Code = "code" ("code");
    ContactNote = "contact-note" ("name");
    Contact = "contact" ("name");
    ChangeAnswer = "change-answer" ();
    ShareHere = "share-here" ();
    GoOn = "go-on" ();
    StartOver = "start-over" ();
    ShortOnly = "short-only" ("language", "framework");
    ShortOnlyFrameworkOpen = "short-only-framework-open" ("language");
    ShortBoth = "short-both" ();
    ShortNeither = "short-neither" ();
    ShortDepends = "short-depends" ();
    AnswersHeading = "answers-heading" ();
    AnswersNote = "answers-note" ();
    AnswersChoose = "answers-choose" ();
    AnswersNone = "answers-none" ();
    ToResult = "to-result" ();
    SharedBy = "shared-by" ("name");
    OpenCopy = "open-copy" ();
    StartOwn = "start-own" ();
    TakeBack = "take-back" ();
    TakenBack = "taken-back" ("name");
    ShareRefused = "share-refused" ("permissions", "code");
    PermissionViewChannel = "permission-view-channel" ();
    PermissionSendMessages = "permission-send-messages" ();
    PermissionSendMessagesInThreads = "permission-send-messages-in-threads" ();
    PermissionUseExternalApps = "permission-use-external-apps" ();
    SlipNotYours = "slip-not-yours" ();
    SlipUnknownControl = "slip-unknown-control" ();
    SlipUnknownAnswer = "slip-unknown-answer" ();
    SlipGarbledCode = "slip-garbled-code" ();
    SlipForeignCode = "slip-foreign-code" ();
    SlipNewerCode = "slip-newer-code" ();
    SlipUnreadable = "slip-unreadable" ();
    SlipOurFault = "slip-our-fault" ("reference");
    TerminalIntro = "terminal-intro" ();
    TerminalWhatNext = "terminal-what-next" ();
    TerminalDone = "terminal-done" ();
}

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

fn faults_in(locale: &str, file: &str, text: &str) -> Vec<Fault> {
    let (resource, mut faults) = match fluent_syntax::parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => {
            let faults = errors
                .iter()
                .map(|error| {
                    let place = place_in(file, text, error.pos.start);
                    Fault::new(place, error.kind.to_string(), "mend the Fluent here")
                })
                .collect();
            (resource, faults)
        }
    };
    let mut present = BTreeSet::new();
    for entry in &resource.body {
        if let ast::Entry::Message(message) = entry {
            present.insert(message.id.name);
            faults.extend(message_faults(file, text, message));
        }
    }
    if locale == STANDARD_LOCALE {
        faults.extend(
            Phrase::ALL
                .iter()
                .filter(|phrase| !present.contains(phrase.key()))
                .map(|phrase| {
                    let key = phrase.key();
                    Fault::new(
                        file,
                        format!("`{key}` is missing"),
                        format!("write `{key} = …`"),
                    )
                }),
        );
    }
    faults
}

fn message_faults(file: &str, text: &str, message: &ast::Message<&str>) -> Vec<Fault> {
    let key = message.id.name;
    let at = place_in(file, text, offset_of(text, key));
    let Some(phrase) = Phrase::ALL.iter().find(|phrase| phrase.key() == key) else {
        let instead = match nearest(key, Phrase::ALL.iter().map(|phrase| phrase.key())) {
            Some(near) => format!("write `{near}`"),
            None => "remove it".to_owned(),
        };
        return vec![Fault::new(at, format!("nobody says `{key}`"), instead)];
    };
    let mut used = BTreeSet::new();
    if let Some(pattern) = &message.value {
        variables(pattern, &mut used);
    }
    used.into_iter()
        .filter(|variable| !phrase.arguments().contains(variable))
        .map(|variable| {
            let known = phrase.arguments().join(", $");
            Fault::new(
                at.clone(),
                format!("`{key}` has no variable ${variable}"),
                if known.is_empty() {
                    "use none".to_owned()
                } else {
                    format!("use ${known}")
                },
            )
        })
        .collect()
}

/// Where a slice of `text` starts in it.
fn offset_of(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

fn variables<'a>(pattern: &ast::Pattern<&'a str>, used: &mut BTreeSet<&'a str>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            match expression {
                ast::Expression::Inline(inline) => inline_variables(inline, used),
                ast::Expression::Select { selector, variants } => {
                    inline_variables(selector, used);
                    for variant in variants {
                        variables(&variant.value, used);
                    }
                }
            }
        }
    }
}

fn inline_variables<'a>(inline: &ast::InlineExpression<&'a str>, used: &mut BTreeSet<&'a str>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            used.insert(id.name);
        }
        ast::InlineExpression::Placeable { expression } => match expression.as_ref() {
            ast::Expression::Inline(inner) => inline_variables(inner, used),
            ast::Expression::Select { selector, .. } => inline_variables(selector, used),
        },
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> String {
        Phrase::ALL
            .iter()
            .map(|phrase| format!("{} = x\n", phrase.key()))
            .collect()
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
