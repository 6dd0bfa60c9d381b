//! What is recommended, how sure that is, and what comes of it.

use std::collections::BTreeMap;

use super::Writing;
use crate::advice::{Pick, Reason, Role};
use crate::consultation::sentence;
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
        document.list(self.options().iter().map(|option| self.option_name(option)));
        document.heading(2, &self.plain(Phrase::RecordOutcomeHeading));
        document.paragraph(&self.chosen());
        document.list(self.ruled_out());
        for line in self.frameworks() {
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
        let Picture {
            title, sure, lead, ..
        } = Picture::of(self.report);
        let [title, mut why] = [title, lead].map(|text| escaped(&text));
        let pick = self.report.result.verdict.pick;
        let phrase = match pick {
            Pick::Only(_) | Pick::Both => {
                let stays = self.report.result.sureness.tenths();
                why.push(' ');
                why.push_str(&self.say(Phrase::RecordStays, &[("stays", stays.into())]));
                Phrase::RecordChosen
            }
            Pick::Neither | Pick::Depends => Phrase::RecordNotChosen,
        };
        self.say(
            phrase,
            &[
                ("option", (&title).into()),
                ("sure", (&sure).into()),
                ("why", (&why).into()),
            ],
        )
    }

    /// Stated needs that a language cannot meet, and what could.
    fn ruled_out(&self) -> Vec<String> {
        let guide = self.report.guide;
        self.report
            .answers
            .chosen(guide)
            .filter_map(|(_, choice)| {
                let rules_out = choice.rules_out.as_ref()?;
                let languages: Vec<String> = rules_out
                    .languages
                    .iter()
                    .map(|&language| escaped(sentence::language(guide, language)))
                    .collect();
                let said = self.say(
                    Phrase::RecordRuledOut,
                    &[
                        ("need", (&escaped(&choice.label)).into()),
                        ("languages", (&languages.join(", ")).into()),
                        ("instead", (&escaped(&rules_out.instead)).into()),
                    ],
                );
                Some(said + &self.citation(&rules_out.evidence))
            })
            .collect()
    }

    /// The framework of each language in use, or those that share the lead.
    fn frameworks(&self) -> Vec<String> {
        let guide = self.report.guide;
        let result = &self.report.result;
        let tied = |language| {
            let names: Vec<String> = result
                .tied_frameworks
                .iter()
                .filter_map(|&index| guide.candidate(index))
                .filter(|candidate| candidate.role == Role::Framework(language))
                .map(|candidate| escaped(&candidate.name))
                .collect();
            self.say(
                Phrase::FrameworkTied,
                &[
                    ("language", sentence::language(guide, language).into()),
                    ("frameworks", (&names.join(", ")).into()),
                ],
            )
        };
        result
            .verdict
            .pick
            .languages()
            .map(|language| {
                let leading = result.verdict.framework(language);
                leading
                    .and_then(|index| guide.candidate(index))
                    .map_or_else(
                        || tied(language),
                        |framework| {
                            self.say(
                                Phrase::FrameworkLead,
                                &[
                                    ("framework", (&escaped(&framework.name)).into()),
                                    ("summary", (&escaped(&framework.summary)).into()),
                                ],
                            )
                        },
                    )
            })
            .collect()
    }

    fn libraries(&self, document: &mut Document) {
        let called = &self.report.result.libraries;
        if called.is_empty() {
            return;
        }
        document.paragraph(&self.plain(Phrase::LibrariesHeading));
        document.list(called.iter().map(|called| {
            let name = escaped(&called.library.name);
            let purpose = escaped(&called.library.purpose);
            let sources = self.citation(&called.library.evidence);
            format!("{name}: {purpose}{sources}")
        }));
    }

    fn consequences(&self) -> Vec<String> {
        let result = &self.report.result;
        match result.verdict.pick {
            Pick::Neither | Pick::Depends => return vec![self.plain(Phrase::RecordNothingDecided)],
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
            Pick::Neither | Pick::Depends => None,
        };
        decided.map_or_else(
            || self.plain(Phrase::RecordConfirmationOpen),
            |driver| self.say(Phrase::RecordConfirmation, &[("driver", (&driver).into())]),
        )
    }
}
