//! Who builds what, which answers pull against each other, and what would change the recommendation.

use super::Telling;
use crate::advice::{Flip, Language};
use crate::consultation::sentence::{self, Change};
use crate::wording::Phrase;

/// Flips shown before "more".
const MOST_FLIPS: usize = 2;
/// Tensions shown.
const MOST_TENSIONS: usize = 2;

impl Telling<'_> {
    pub(super) fn split(&self) -> Option<String> {
        if self.recommendation.split.is_empty() {
            return None;
        }
        let mut lines = vec![self.say(Phrase::SplitHeading, &[])];
        lines.extend(Language::ALL.map(|language| self.share_of(language)));
        lines.push(self.say(Phrase::SplitPrice, &[]));
        Some(lines.join("\n"))
    }

    /// The parts that one language builds, in a line.
    fn share_of(&self, language: Language) -> String {
        let guide = &self.at.prompts.guide;
        let parts: Vec<&str> = self
            .recommendation
            .split
            .iter()
            .filter(|part| part.language == language)
            .map(|part| part.name.as_str())
            .collect();
        let framework = self
            .recommendation
            .verdict
            .framework(language)
            .map_or("none", |index| sentence::name(guide, index));
        self.say(
            Phrase::SplitPart,
            &[
                ("parts", (&parts.join(", ")).into()),
                ("language", sentence::language(guide, language).into()),
                ("framework", framework.into()),
            ],
        )
    }

    pub(super) fn tensions(&self) -> Option<String> {
        let tensions = &self.recommendation.tensions;
        if tensions.is_empty() {
            return None;
        }
        let mut lines = vec![self.say(Phrase::TensionHeading, &[])];
        lines.extend(tensions.iter().take(MOST_TENSIONS).map(|tension| {
            let says = &tension.contradiction.says;
            match tension.decided {
                Some(answer) => {
                    let label = sentence::label(&self.at.prompts.guide, answer);
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

    pub(super) fn flips(&self) -> Option<String> {
        if self.answers.is_empty() {
            return None;
        }
        let flips = &self.recommendation.flips;
        let mut lines = vec![self.say(Phrase::FlipsHeading, &[])];
        if flips.is_empty() {
            lines.push(self.say(Phrase::FlipsNone, &[]));
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

    /// Changes of answers that were given come first: they are what a person can reconsider.
    pub(super) fn ordered_flips(&self) -> impl Iterator<Item = &Flip> {
        sentence::given_first(self.answers, &self.recommendation.flips)
    }

    pub(super) fn flip(&self, flip: &Flip) -> String {
        let guide = &self.at.prompts.guide;
        let Some(question) = guide.question(flip.question) else {
            return String::new();
        };
        let (change, answer) = sentence::change(self.answers, flip);
        let phrase = match change {
            Change::Open => Phrase::FlipOpen,
            Change::Added => Phrase::FlipAdded,
            Change::Removed => Phrase::FlipRemoved,
            Change::Instead => Phrase::FlipChoice,
        };
        let answer = sentence::answer(self.at.voice, question, &answer);
        let result = sentence::short(self.at.voice, guide, flip.verdict);
        self.say(
            phrase,
            &[
                ("question", (&question.topic).into()),
                ("answer", (&answer).into()),
                ("result", (&result).into()),
            ],
        )
    }
}
