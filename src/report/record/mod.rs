//! The decision record of a result: Markdown in the form of MADR 4 (<https://adr.github.io/madr/>), and JSON beside it.
//!
//! What a recommendation says stands in `outcome`, the split in `parts`, stated needs that no points
//! outweigh in `limits`, what each option brings in `options`, who decided in `team`, what
//! would change it and where it comes from in `background`. Start reading at [`Record`].

mod background;
mod limits;
mod options;
mod outcome;
mod parts;
mod team;

use std::cell::RefCell;

use super::markdown::{self, Document, escaped};
use super::{Day, Report};
use crate::advice::{ChoiceRef, CriterionIndex, EvidenceIndex, Language, Pick, code};
use crate::consultation::TeamRecord;
use crate::consultation::sentence::{self, Building};
use crate::wording::{Filling, Phrase};

/// A record as two files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// For people.
    pub markdown: String,
    /// For programs: what `advise --batch` writes, with the code as its id.
    pub json: String,
}

impl Record {
    pub(super) fn of(report: &Report<'_>, team: Option<&TeamRecord>, day: &Day) -> Self {
        let code = code::encode(report.guide, report.answers);
        let data = report.data(&code.into());
        Self {
            markdown: Writing::new(report).markdown(team, day),
            // A value of texts, numbers and lists always has a text.
            json: serde_json::to_string_pretty(&data).unwrap_or_default() + "\n",
        }
    }
}

/// A record being written.
struct Writing<'a> {
    report: &'a Report<'a>,
    /// What was cited so far, in that order.
    sources: RefCell<Vec<EvidenceIndex>>,
}

impl<'a> Writing<'a> {
    const fn new(report: &'a Report<'a>) -> Self {
        Self {
            report,
            sources: RefCell::new(Vec::new()),
        }
    }

    fn markdown(&self, team: Option<&TeamRecord>, day: &Day) -> String {
        let date = day.to_string();
        let mut document = Document::with_front_matter(&[("status", "proposed"), ("date", &date)]);
        document.heading(1, &self.title());
        self.context(&mut document);
        self.outcome(&mut document);
        if let Some(team) = team {
            self.team(team, &mut document);
        }
        self.pros_and_cons(&mut document);
        self.background(&mut document);
        document.finish()
    }

    fn say(&self, phrase: Phrase, fillings: &[(&str, Filling<'_>)]) -> String {
        self.report.voice.say(phrase, fillings)
    }

    fn plain(&self, phrase: Phrase) -> String {
        self.report.voice.plain(phrase)
    }

    /// What is decided, in a few words.
    fn title(&self) -> String {
        let guide = self.report.guide;
        let language = |used| escaped(sentence::language(guide, used));
        let [python, nodejs] = Language::ALL.map(language);
        let two = [("python", (&python).into()), ("nodejs", (&nodejs).into())];
        let verdict = self.report.result.verdict;
        match verdict.pick {
            Pick::Only(used) => {
                let framework = verdict.framework(used).map_or_else(
                    || "none".to_owned(),
                    |index| escaped(sentence::name(guide, index)),
                );
                self.say(
                    Phrase::RecordTitleOnly,
                    &[
                        ("language", (&language(used)).into()),
                        ("framework", (&framework).into()),
                    ],
                )
            }
            Pick::Both => self.say(Phrase::RecordTitleBoth, &two),
            Pick::Neither => self.say(Phrase::RecordTitleNeither, &two),
            Pick::Depends => self.say(Phrase::RecordTitleDepends, &two),
        }
    }

    fn building(&self) -> Building<'_> {
        Building {
            guide: self.report.guide,
            voice: self.report.voice,
            result: &self.report.result,
            escape: escaped,
        }
    }

    /// What was asked and what was answered.
    fn context(&self, document: &mut Document) {
        let Report { guide, answers, .. } = self.report;
        let given = answers
            .iter()
            .filter(|(_, answer)| answer.choices().next().is_some());
        document.heading(2, &self.plain(Phrase::RecordContextHeading));
        document.paragraph(&self.say(
            Phrase::RecordContext,
            &[
                ("answered", given.count().into()),
                ("questions", guide.questions().len().into()),
            ],
        ));
        document.heading(2, &self.plain(Phrase::RecordDriversHeading));
        let drivers = self.drivers();
        if drivers.is_empty() {
            document.paragraph(&self.plain(Phrase::RecordDriversNone));
        }
        document.list(drivers);
        let open: Vec<String> = self
            .report
            .result
            .unanswered
            .iter()
            .filter_map(|&number| guide.question(number))
            .map(|question| escaped(&question.topic))
            .collect();
        if !open.is_empty() {
            let open = self.report.voice.row(Phrase::ListComma, &open);
            document.paragraph(&self.say(Phrase::RecordOpen, &[("questions", (&open).into())]));
        }
    }

    /// The label of a given answer.
    fn answer(&self, at: ChoiceRef) -> String {
        escaped(sentence::label(self.report.guide, at))
    }

    fn criterion(&self, index: CriterionIndex) -> String {
        let criterion = self.report.guide.criterion(index);
        criterion.map_or_else(String::new, |criterion| escaped(&criterion.name))
    }

    /// ` ([1](…), [2](…))`: the sources of a point, numbered as the list at the end numbers them.
    fn citation(&self, evidence: &[EvidenceIndex]) -> String {
        let links: Vec<String> = evidence
            .iter()
            .filter_map(|&index| {
                let url = markdown::address(&self.report.guide.evidence_at(index)?.source);
                Some(format!("[{}]({url})", self.number_of(index)))
            })
            .collect();
        if links.is_empty() {
            String::new()
        } else {
            format!(" ({})", links.join(", "))
        }
    }

    fn number_of(&self, index: EvidenceIndex) -> usize {
        let mut sources = self.sources.borrow_mut();
        let known = sources.iter().position(|&cited| cited == index);
        known.map_or_else(
            || {
                sources.push(index);
                sources.len()
            },
            |place| place + 1,
        )
    }
}
