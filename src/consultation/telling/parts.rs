//! Which part is built in what: the split of a recommendation for both, or the one that may come later.

use super::Telling;
use crate::advice::{Assignment, Language, Pick, Role, pairs};
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
            return self.later();
        }
        let mut lines = vec![self.say(Phrase::SplitHeading, &[])];
        lines.extend(Language::ALL.map(|language| self.share_of(language)));
        lines.push(self.say(Phrase::SplitPrice, &[]));
        Some(lines.join("\n"))
    }

    fn later(&self) -> Option<String> {
        let later = &self.recommendation.later;
        let language = later.first()?.language;
        let name = sentence::language(&self.at.prompts.guide, language);
        let parts = self.names(later, language);
        Some(self.say(
            Phrase::SplitLater,
            &[("language", name.into()), ("parts", (&parts).into())],
        ))
    }

    /// The parts that one language builds, in a line.
    fn share_of(&self, language: Language) -> String {
        let split = &self.recommendation.split;
        let framework = split.iter().find(|one| one.language == language);
        self.say(
            Phrase::SplitPart,
            &[
                ("parts", (&self.names(split, language)).into()),
                (
                    "language",
                    sentence::language(&self.at.prompts.guide, language).into(),
                ),
                ("framework", self.framework_of(framework).into()),
            ],
        )
    }

    fn names(&self, assigned: &[Assignment], language: Language) -> String {
        let rest = self.say(Phrase::SplitRest, &[]);
        let names: Vec<&str> = assigned
            .iter()
            .filter(|one| one.language == language)
            .map(|one| {
                let part = one.part.and_then(|part| self.at.prompts.guide.part(part));
                part.map_or(rest.as_str(), |part| part.name.as_str())
            })
            .collect();
        names.join(", ")
    }

    /// The framework's name, or the word by which the wording knows that there is none.
    fn framework_of(&self, assigned: Option<&Assignment>) -> &str {
        assigned
            .and_then(|one| one.framework)
            .map_or("none", |index| {
                sentence::name(&self.at.prompts.guide, index)
            })
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
            let name = language.map_or("", |language| {
                sentence::language(&self.at.prompts.guide, language)
            });
            lines.push(self.say(Phrase::SplitLaterHeading, &[("language", name.into())]));
            &self.recommendation.later
        };
        lines.extend(
            assigned
                .iter()
                .map(|one| format!("- {}", self.assignment(one))),
        );
        lines.push(self.say(Phrase::SplitNoTables, &[]));
        if is_now {
            let both = self.at.prompts.guide.playing(Role::Both);
            let both = self.at.prompts.guide.candidate(both);
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

    fn assignment(&self, one: &Assignment) -> String {
        let guide = &self.at.prompts.guide;
        let language = sentence::language(guide, one.language);
        let framework = self.framework_of(Some(one));
        let known = [
            ("language", language.into()),
            ("framework", framework.into()),
        ];
        let Some(part) = one.part.and_then(|part| guide.part(part)) else {
            return self.say(Phrase::SplitDetailRest, &known);
        };
        let mut fillings = known.to_vec();
        fillings.push(("part", (&part.name).into()));
        fillings.push(("keeps", (&part.keeps).into()));
        fillings.push(("contract", (&part.contract).into()));
        self.say(Phrase::SplitDetail, &fillings)
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
            ways = pairs(&self.at.prompts.guide, self.answers)
                .iter()
                .filter(|pair| leads_there(pair.verdict.pick))
                .take(MOST_WAYS)
                .map(|pair| self.flip_pair(pair))
                .collect();
        }
        ways
    }
}
