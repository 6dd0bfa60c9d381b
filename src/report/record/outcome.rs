//! What is recommended, how sure that is, and what comes of it.

use std::collections::BTreeMap;

use super::Writing;
use crate::advice::{Pick, Reason, Role};
use crate::consultation::sentence::{self, FrameworkPhrases};
use crate::report::markdown::{Document, escaped};
use crate::report::picture::Picture;
use crate::wording::Phrase;

/// Consequences told for each candidate that they speak for; the options hold all terms.
const MOST_CONSEQUENCES: usize = 3;

impl Writing<'_> {
    /// The answers, those that pull most first.
    pub(super) fn drivers(&self) -> Vec<String> {
        let report = self.report;
        let mut drivers: Vec<_> = crate::report::weights::all(report.guide, report.answers);
        drivers.sort_by_key(|weight| -weight.pull.strength());
        drivers
            .iter()
            .map(|weight| {
                let answer = sentence::answer(report.voice, weight.question, weight.answer);
                self.say(
                    Phrase::RecordDriver,
                    &[
                        ("topic", (&escaped(&weight.question.topic)).into()),
                        ("answer", (&escaped(&answer)).into()),
                    ],
                )
            })
            .collect()
    }

    pub(super) fn outcome(&self, document: &mut Document) {
        document.heading(2, &self.plain(Phrase::RecordOptionsHeading));
        document.list(self.option_names());
        document.heading(2, &self.plain(Phrase::RecordOutcomeHeading));
        document.paragraph(&self.chosen());
        self.ruled_out(document);
        let frameworks = FrameworkPhrases {
            lead: Phrase::RecordFramework,
            close: Phrase::RecordFrameworkClose,
        };
        for line in self.building().frameworks(frameworks) {
            document.paragraph(&line);
        }
        self.split(document);
        self.libraries(document);
        self.later(document);
        document.heading(3, &self.plain(Phrase::RecordConsequencesHeading));
        document.list(self.consequences());
        document.heading(3, &self.plain(Phrase::RecordConfirmationHeading));
        document.paragraph(&self.confirmation());
    }

    fn chosen(&self) -> String {
        let Picture { sure, lead, .. } = Picture::of(self.report);
        let mut why = escaped(&lead);
        let pick = self.report.result.verdict.pick;
        let (phrase, options) = match pick {
            Pick::Only(_) | Pick::Both => {
                let stays = self.report.result.sureness.tenths();
                let stays = self.say(Phrase::RecordStays, &[("stays", stays.into())]);
                why = self.report.voice.row(Phrase::ListSentences, [why, stays]);
                (Phrase::RecordChosen, self.picked())
            }
            Pick::Neither => (Phrase::RecordChosenInstead, self.instead()),
            Pick::Depends => (Phrase::RecordNotChosen, Vec::new()),
        };
        let quoted = options.iter().map(|name| {
            let name = ("name", name.into());
            self.say(Phrase::RecordQuoted, &[name])
        });
        let quoted: Vec<String> = quoted.collect();
        self.say(
            phrase,
            &[
                (
                    "options",
                    (&self.report.voice.row_to_its_end(&quoted)).into(),
                ),
                ("sure", (&sure).into()),
                ("why", (&why).into()),
            ],
        )
    }

    /// The languages that are recommended, or both as one option, under the name that the options have.
    fn picked(&self) -> Vec<String> {
        let is_picked = |role| match self.report.result.verdict.pick {
            Pick::Only(language) => role == Role::Language(language),
            Pick::Both => role == Role::Both,
            Pick::Neither | Pick::Depends => false,
        };
        let options = self.options();
        let picked = options
            .iter()
            .filter(|option| is_picked(option.candidate.role));
        picked.map(|option| self.option_name(option)).collect()
    }

    fn libraries(&self, document: &mut Document) {
        let called = &self.report.result.libraries;
        if called.is_empty() {
            return;
        }
        document.heading(3, &self.plain(Phrase::RecordLibrariesHeading));
        document.list(called.iter().map(|called| {
            let name = escaped(&called.library.name);
            let purpose = escaped(&called.library.purpose);
            let sources = self.citation(&called.library.evidence);
            let told = [("name", (&name).into()), ("purpose", (&purpose).into())];
            self.say(Phrase::RecordLibrary, &told) + &sources
        }));
    }

    fn consequences(&self) -> Vec<String> {
        let result = &self.report.result;
        match result.verdict.pick {
            Pick::Neither => return self.of_going_elsewhere(),
            Pick::Depends => return vec![self.plain(Phrase::RecordNothingDecided)],
            Pick::Only(_) | Pick::Both => {}
        }
        let told = |reasons: &[Reason], phrase| -> Vec<String> {
            let mut counts = BTreeMap::<_, usize>::new();
            let strongest = reasons.iter().filter(|reason| {
                let count = counts.entry(reason.candidate).or_default();
                *count += 1;
                *count <= MOST_CONSEQUENCES
            });
            strongest
                .map(|reason| self.consequence(reason, phrase))
                .collect()
        };
        let mut lines = told(&result.reasons, Phrase::RecordGood);
        if result.verdict.pick == Pick::Both {
            lines.extend(self.price());
        }
        lines.extend(told(&result.against, Phrase::RecordBad));
        lines
    }

    fn price(&self) -> Option<String> {
        let guide = self.report.guide;
        let price = guide.candidate(guide.playing(Role::Both))?.price;
        (price > 0).then(|| self.say(Phrase::RecordPrice, &[("points", price.into())]))
    }

    fn consequence(&self, reason: &Reason, phrase: Phrase) -> String {
        let candidate = escaped(sentence::name(self.report.guide, reason.candidate));
        let rival = escaped(sentence::name(self.report.guide, reason.rival));
        let said = self.say(
            phrase,
            &[
                ("criterion", (&self.criterion(reason.criterion)).into()),
                ("answer", (&self.answer(reason.answer)).into()),
                ("candidate", (&candidate).into()),
                ("rival", (&rival).into()),
                ("points", reason.points.into()),
            ],
        );
        said + &self.citation(&reason.evidence)
    }

    fn confirmation(&self) -> String {
        let decided = match self.report.result.verdict.pick {
            Pick::Only(_) | Pick::Both => self.drivers().into_iter().next(),
            Pick::Neither => return self.plain(Phrase::RecordConfirmationInstead),
            Pick::Depends => None,
        };
        decided.map_or_else(
            || self.plain(Phrase::RecordConfirmationOpen),
            |driver| self.say(Phrase::RecordConfirmation, &[("driver", (&driver).into())]),
        )
    }
}
