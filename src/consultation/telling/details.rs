//! The details behind a result, a topic at a time: the first view is for ten seconds, these are for checking it.

use std::collections::BTreeSet;

use super::Telling;
use crate::advice::{Evidence, EvidenceIndex, Reason};
use crate::consultation::{Block, Topic, sentence};
use crate::wording::Phrase;

/// Letters that one topic may take, so that a message holds it with everything around it.
const ROOM: usize = 3400;
/// Pairs of changes told one by one, language changes first; there may be hundreds.
const MOST_PAIRS: usize = 10;

impl Telling<'_> {
    /// A topic in full, or as many whole entries of it as a message holds, with the count of the others; `None` for
    /// a picture where nothing pulls.
    pub(in crate::consultation) fn details(&self, topic: Topic) -> Option<Block> {
        match topic {
            Topic::Picture => self.picture(),
            Topic::Reasons => Some(Block::Text(self.every_point())),
            Topic::Evidence => Some(Block::Text(self.every_source())),
            Topic::Flips => Some(Block::Text(self.every_flip())),
            Topic::Split => {
                let lines = self.every_part();
                self.has_split().then(|| Block::Text(self.fitted(lines)))
            }
        }
    }

    fn every_point(&self) -> String {
        let recommendation = &self.recommendation;
        let told = |reason: &Reason| {
            self.say(
                Phrase::DetailReason,
                &[
                    ("question", self.topic(reason).into()),
                    ("answer", self.label(reason).into()),
                    ("points", (&self.points(reason)).into()),
                ],
            )
        };
        let mut lines = vec![self.say(Phrase::ReasonsHeading, &[])];
        lines.extend(recommendation.reasons.iter().map(told));
        lines.push(self.say(Phrase::AgainstHeading, &[]));
        if recommendation.against.is_empty() {
            lines.push(self.say(Phrase::AgainstNothing, &[]));
        }
        lines.extend(recommendation.against.iter().map(told));
        self.fitted(lines)
    }

    fn every_source(&self) -> String {
        let guide = self.at.guide;
        let recommendation = &self.recommendation;
        let reasons = recommendation.reasons.iter().chain(&recommendation.against);
        let of_reasons = reasons.flat_map(|reason| reason.evidence.iter().copied());
        let of_libraries = recommendation
            .libraries
            .iter()
            .flat_map(|called| called.library.evidence.iter().copied());
        let mut seen = BTreeSet::<EvidenceIndex>::new();
        let mut lines = vec![self.say(Phrase::EvidenceHeading, &[])];
        lines.extend(
            of_reasons
                .chain(of_libraries)
                .filter(|&index| seen.insert(index))
                .filter_map(|index| guide.evidence_at(index))
                .map(|evidence| self.source(evidence)),
        );
        self.fitted(lines)
    }

    fn source(&self, evidence: &Evidence) -> String {
        let claim = sentence::cited(self.at.voice, evidence);
        self.say(Phrase::DetailEvidence, &[("claim", (&claim).into())])
    }

    fn every_flip(&self) -> String {
        let mut lines = vec![self.say(Phrase::FlipsHeading, &[])];
        if self.recommendation.flips.is_empty() {
            lines.push(self.say(Phrase::FlipsNone, &[]));
        }
        lines.extend(self.ordered_flips().map(|flip| self.flip(flip)));
        lines.extend(self.pairs(MOST_PAIRS));
        self.fitted(lines)
    }

    /// As many lines as there is room for, and how many there was none for.
    fn fitted(&self, lines: Vec<String>) -> String {
        let mut text = String::new();
        let mut length = 0;
        let mut left_out = 0_usize;
        for line in lines {
            let letters = line.chars().count() + 1;
            if left_out > 0 || length + letters > ROOM {
                left_out += 1;
                continue;
            }
            length += letters;
            text.push_str(&line);
            text.push('\n');
        }
        if left_out > 0 {
            text.push_str(&self.say(Phrase::DetailsMore, &[("count", left_out.into())]));
        }
        text
    }
}
