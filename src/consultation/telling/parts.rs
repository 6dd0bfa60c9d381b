//! Which part is built in what: the split of a recommendation for both, or the one that may come later.

use super::Telling;
use crate::advice::{Language, Pick, Role, pairs};
use crate::consultation::sentence;
use crate::wording::Phrase;

/// Changes told that lead to a split, or away from it.
const MOST_WAYS: usize = 6;

impl Telling<'_> {
    /// Whether there is more to say of a split than that there is none.
    pub(in crate::consultation) fn has_split(&self) -> bool {
        !self.recommendation.split.is_empty() || !self.recommendation.later.is_empty()
    }

    /// The split in short, or what may be split off later.
    pub(super) fn split(&self) -> Option<String> {
        if self.recommendation.split.is_empty() {
            return self.building().later();
        }
        let mut lines = vec![self.say(Phrase::SplitHeading, &[])];
        lines.extend(Language::ALL.map(|language| self.share_of(language)));
        lines.push(self.say(Phrase::SplitPrice, &[]));
        Some(lines.join("\n"))
    }

    /// The parts that one language builds, in a line.
    fn share_of(&self, language: Language) -> String {
        let building = self.building();
        let split = &self.recommendation.split;
        let framework = split.iter().find(|one| one.language == language);
        self.say(
            Phrase::SplitPart,
            &[
                ("parts", (&building.parts(split, language)).into()),
                ("language", (&building.language(language)).into()),
                ("framework", (&building.framework_of(framework)).into()),
            ],
        )
    }

    /// The split whole: each part with what it keeps and how others reach it, the price, when and when not to.
    pub(super) fn every_part(&self) -> Vec<String> {
        let is_now = !self.recommendation.split.is_empty();
        let mut lines = Vec::new();
        let assigned = if is_now {
            lines.push(self.say(Phrase::SplitHeading, &[]));
            &self.recommendation.split
        } else {
            let language = self.recommendation.later.first().map(|one| one.language);
            let name = language.map_or("", |language| sentence::language(self.at.guide, language));
            lines.push(self.say(Phrase::SplitLaterHeading, &[("language", name.into())]));
            &self.recommendation.later
        };
        let building = self.building();
        let assigned = assigned.iter();
        lines.extend(assigned.map(|one| format!("- {}", building.assignment(one))));
        lines.push(self.say(Phrase::SplitNoTables, &[]));
        if is_now {
            let both = self.at.guide.playing(Role::Both);
            let both = self.at.guide.candidate(both);
            let points = both.map_or(0, |both| both.price);
            lines.push(self.say(Phrase::SplitCost, &[("points", points.into())]));
            lines.push(self.say(Phrase::SplitWhenNot, &[]));
            lines.push(self.say(Phrase::SplitWhenNotAlone, &[]));
        } else {
            lines.push(self.say(Phrase::SplitWhen, &[]));
            lines.push(self.say(Phrase::SplitWhenGrown, &[]));
        }
        lines.extend(self.ways(is_now));
        lines
    }

    /// The changes of answers that lead away from both languages, or to them: one answer each, or else two.
    fn ways(&self, is_now: bool) -> Vec<String> {
        let leads_there = |pick: Pick| match pick {
            Pick::Only(_) => is_now,
            Pick::Both => !is_now,
            Pick::Neither | Pick::Depends => false,
        };
        let mut ways: Vec<String> = self
            .ordered_flips()
            .filter(|flip| leads_there(flip.verdict.pick))
            .take(MOST_WAYS)
            .map(|flip| self.flip(flip))
            .collect();
        if ways.is_empty() {
            ways = pairs(self.at.guide, self.answers)
                .iter()
                .filter(|pair| leads_there(pair.verdict.pick))
                .take(MOST_WAYS)
                .map(|pair| self.flip_pair(pair))
                .collect();
        }
        ways
    }
}
