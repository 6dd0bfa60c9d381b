//! Which answers pull against each other, and what would change the recommendation.

use super::Telling;
use crate::advice::{Flip, PairFlip, pairs};
use crate::consultation::sentence::{self, Changes};
use crate::wording::Phrase;

/// Flips shown before "more".
const MOST_FLIPS: usize = 2;
/// Tensions shown.
const MOST_TENSIONS: usize = 2;

impl Telling<'_> {
    pub(in crate::consultation) fn tensions(&self) -> Option<String> {
        let tensions = &self.recommendation.tensions;
        if tensions.is_empty() {
            return None;
        }
        let mut lines = vec![self.say(Phrase::TensionHeading, &[])];
        lines.extend(tensions.iter().take(MOST_TENSIONS).map(|tension| {
            let says = &tension.contradiction.says;
            match tension.decided {
                Some(answer) => {
                    let label = sentence::label(self.at.guide, answer);
                    self.say(
                        Phrase::TensionDecided,
                        &[("says", says.into()), ("answer", label.into())],
                    )
                }
                None => self.say(Phrase::Tension, &[("says", says.into())]),
            }
        }));
        Some(lines.join("\n"))
    }

    pub(in crate::consultation) fn flips(&self) -> Option<String> {
        self.flips_under(self.say(Phrase::FlipsHeading, &[]))
    }

    /// What would change it under another heading, which must not be followed by its own.
    pub(in crate::consultation) fn flips_under(&self, heading: String) -> Option<String> {
        if self.answers.is_empty() {
            return None;
        }
        let flips = &self.recommendation.flips;
        let mut lines = vec![heading];
        if flips.is_empty() {
            lines.push(self.say(Phrase::FlipsNone, &[]));
            lines.extend(self.pairs(MOST_FLIPS));
            return Some(lines.join("\n"));
        }
        lines.extend(
            self.ordered_flips()
                .take(MOST_FLIPS)
                .map(|flip| self.flip(flip)),
        );
        lines.push(match flips.len().saturating_sub(MOST_FLIPS) {
            0 => self.say(Phrase::FlipsNoOther, &[]),
            more => self.say(Phrase::FlipsMore, &[("count", more.into())]),
        });
        Some(lines.join("\n"))
    }

    /// Up to so many pairs of changes that are needed together, with the count of the others.
    pub(in crate::consultation) fn pairs(&self, most: usize) -> Vec<String> {
        let pairs = pairs(self.at.guide, self.answers);
        if pairs.is_empty() {
            return Vec::new();
        }
        let mut lines = vec![self.say(Phrase::FlipPairsHeading, &[])];
        lines.extend(pairs.iter().take(most).map(|pair| self.flip_pair(pair)));
        let more = pairs.len().saturating_sub(most);
        if more > 0 {
            lines.push(self.say(Phrase::FlipPairsMore, &[("count", more.into())]));
        }
        lines
    }

    /// Changes of answers that were given come first: they are what a person can reconsider.
    pub(in crate::consultation) fn ordered_flips(&self) -> impl Iterator<Item = &Flip> {
        sentence::given_first(self.answers, &self.recommendation.flips)
    }

    pub(in crate::consultation) fn flip(&self, flip: &Flip) -> String {
        let change = self.changes().told(flip.question, &flip.to);
        let result = sentence::outcome(self.at.voice, self.at.guide, flip.verdict);
        self.say(
            Phrase::Flip,
            &[("change", (&change).into()), ("result", (&result).into())],
        )
    }

    pub(in crate::consultation) fn flip_pair(&self, pair: &PairFlip) -> String {
        let [one, other] = self.changes().told_pair(pair);
        let result = sentence::outcome(self.at.voice, self.at.guide, pair.verdict);
        self.say(
            Phrase::FlipPair,
            &[
                ("one", (&one).into()),
                ("other", (&other).into()),
                ("result", (&result).into()),
            ],
        )
    }

    fn changes(&self) -> Changes<'_> {
        Changes {
            guide: self.at.guide,
            voice: self.at.voice,
            answers: self.answers,
            escape: str::to_owned,
        }
    }
}
