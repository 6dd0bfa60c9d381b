//! Stated needs that a language cannot meet, whatever the points say, and what could.

use super::Writing;
use crate::advice::EvidenceIndex;
use crate::consultation::sentence;
use crate::report::markdown::{Document, escaped};
use crate::wording::Phrase;

/// A stated need that rules a language out, in words.
pub(super) struct Limit<'a> {
    /// What was answered.
    need: String,
    /// The languages that cannot meet it.
    languages: String,
    /// What to consider for it.
    pub(super) instead: String,
    evidence: &'a [EvidenceIndex],
}

impl<'a> Writing<'a> {
    pub(super) fn limits(&self) -> Vec<Limit<'a>> {
        let guide = self.report.guide;
        let chosen = self.report.answers.chosen(guide);
        chosen
            .filter_map(|(_, choice)| {
                let rules_out = choice.rules_out.as_ref()?;
                let languages: Vec<String> = rules_out
                    .languages
                    .iter()
                    .map(|&language| escaped(sentence::language(guide, language)))
                    .collect();
                Some(Limit {
                    need: escaped(&choice.label),
                    languages: self.report.voice.row_to_its_end(&languages),
                    instead: escaped(&rules_out.instead),
                    evidence: &rules_out.evidence,
                })
            })
            .collect()
    }

    /// Each such need, with what cannot promise it and what to consider for it.
    pub(super) fn ruled_out(&self, document: &mut Document) {
        let limits = self.limits();
        document.list(
            limits
                .iter()
                .map(|limit| self.limit(Phrase::RecordRuledOut, limit)),
        );
    }

    /// What comes of building in another language what neither of the two can promise.
    pub(super) fn of_going_elsewhere(&self) -> Vec<String> {
        let limits = self.limits();
        let mut lines: Vec<String> = limits
            .iter()
            .map(|limit| self.limit(Phrase::RecordNeitherGood, limit))
            .collect();
        lines.push(self.plain(Phrase::RecordNeitherBad));
        lines.push(self.plain(Phrase::RecordNeitherRest));
        lines
    }

    fn limit(&self, phrase: Phrase, limit: &Limit<'_>) -> String {
        let said = self.say(
            phrase,
            &[
                ("need", (&limit.need).into()),
                ("languages", (&limit.languages).into()),
                ("instead", (&limit.instead).into()),
            ],
        );
        said + &self.citation(limit.evidence)
    }
}
