//! What is known of a question: the passage that answers it, several that might, nothing, or not our subject.

use std::collections::BTreeSet;

use super::Knowledge;
use super::index::{Query, Scored};
use super::lexicon::Term;
use super::passage::{Passage, PassageIndex, Sense};
use super::says::Says;
use crate::advice::CandidateIndex;

/// From this score on a passage answers a question.
const ANSWERS: f32 = 0.23;
/// The same where the future is asked for: only somebody's very question will do.
const ANSWERS_FORETOLD: f32 = 0.65;
/// The same where most words are new: something that is not known here is asked for.
const ANSWERS_NEW: f32 = 0.58;
/// From this share of new words on something that is not known here is asked for.
const MOSTLY_NEW: f32 = 0.6;
/// The same where no word is of the subject.
const ANSWERS_ASIDE: f32 = 0.46;
/// What counts of a passage about something with a name, where nothing is named.
const UNASKED: f32 = 0.81;
/// From this score on passages are worth offering.
const OFFERED: f32 = 0.21;
/// From this share of new words on a question with one word of the subject is about something else.
const FOREIGN: f32 = 0.5;
/// What a passage gains that tells when not to use what is named, where that is asked, and the same for when to.
const RIGHT_SENSE: f32 = 0.08;
/// A second passage is told too if it speaks of so much more of the question.
const ADDS: f32 = 0.06;
/// A second passage is told only if it fits nearly as well.
const BESIDE: f32 = 0.7;
/// Passages offered at most where a question is not clear.
const MOST_OFFERED: usize = 4;
/// Words of a question that is too short to be clear.
const SHORT: usize = 2;
/// Words typed that may mean anything.
const FEW: usize = 2;
/// The same where no more was typed.
const RIVAL_OF_ONE: f32 = 0.6;
/// From this score on two words are plain: somebody's very question.
const PLAIN: f32 = 0.5;
/// The second-best passage of a short question that is so near the best makes it unclear.
const RIVAL: f32 = 0.9;

/// What the search knows of the one who asks.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// The candidates of their result, if there is one.
    pub recommended: Vec<CandidateIndex>,
    /// Their names, to stand for "it" in a question that names nothing.
    pub names: Vec<String>,
    /// Whether the likeliest answer is wanted even where the question is not clear.
    pub insists: bool,
}

/// What is known of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// These passages answer it; never empty.
    Answer(Vec<PassageIndex>),
    /// One of these may be what is meant; two at least.
    Unclear(Vec<PassageIndex>),
    /// Nothing answers it; these are nearest.
    Unknown(Vec<PassageIndex>),
    /// It is about something else.
    Outside,
}

/// All passages, best first.
#[cfg(test)]
pub(super) fn ranked(
    knowledge: &Knowledge,
    question: &str,
    context: &Context,
) -> Vec<PassageIndex> {
    let says = knowledge.says(question);
    let query = knowledge.index.query(&knowledge.lexicon, question);
    let weighing = Weighing {
        knowledge,
        context,
        says: &says,
        query: &query,
        words: question.split_whitespace().count(),
    };
    let scores = weighing.scores(question);
    scores.into_iter().map(|scored| scored.passage).collect()
}

pub(super) fn find(knowledge: &Knowledge, question: &str, context: &Context) -> Finding {
    let says = knowledge.says(question);
    if says.takes_over {
        return Finding::Outside;
    }
    let query = knowledge.index.query(&knowledge.lexicon, question);
    if query.weight <= 0.0 {
        let known = knowledge.index.verbatim(question);
        return known.map_or(Finding::Outside, |passage| Finding::Answer(vec![passage]));
    }
    let words = question.split_whitespace().count();
    let scores = Weighing {
        knowledge,
        context,
        says: &says,
        query: &query,
        words,
    }
    .scores(question);
    Judgement {
        knowledge,
        context,
        says: &says,
        query: &query,
        scores: &scores,
        words,
    }
    .finding()
}

/// A question with all that bears on which passage answers it.
struct Weighing<'a> {
    knowledge: &'a Knowledge,
    context: &'a Context,
    says: &'a Says,
    query: &'a Query,
    /// How many words were typed.
    words: usize,
}

impl Weighing<'_> {
    /// Every passage with its score, best first.
    fn scores(&self, question: &str) -> Vec<Scored> {
        let plain = self
            .knowledge
            .index
            .scores(&self.knowledge.lexicon, self.query);
        let mut scores = self.adjusted(plain, &self.query.names);
        let is_bare = self.words <= FEW;
        if self.query.names.is_empty() && !self.context.names.is_empty() && !is_bare {
            // "Does it scale?" asks of what is recommended, if anything is known of that; "caching" asks of caching.
            let meant = format!("{question} {}", self.context.names.join(" "));
            let query = self.knowledge.index.query(&self.knowledge.lexicon, &meant);
            let meant = self.knowledge.index.scores(&self.knowledge.lexicon, &query);
            for other in self.adjusted(meant, &query.names) {
                let own = scores.iter_mut().find(|own| own.passage == other.passage);
                if let Some(own) = own {
                    own.score = own.score.max(other.score);
                }
            }
        }
        scores.sort_by(|one, other| {
            let by_score = other.score.total_cmp(&one.score);
            by_score.then(one.passage.cmp(&other.passage))
        });
        scores
    }

    /// The scores with what names, sense and the person's result make of them, where these names are meant.
    fn adjusted(&self, mut scores: Vec<Scored>, names: &BTreeSet<Term>) -> Vec<Scored> {
        for scored in &mut scores {
            if let Some(passage) = self.knowledge.passage(scored.passage) {
                scored.score *= self.by_names(scored.passage, names)
                    * self.by_sense(passage)
                    * self.by_context(passage);
                scored.score += self.for_sense(scored.passage, passage, names);
            }
        }
        scores
    }

    /// A question that names something wants to hear of that, and of little else.
    fn by_names(&self, passage: PassageIndex, asked: &BTreeSet<Term>) -> f32 {
        let empty = BTreeSet::new();
        let theirs: &BTreeSet<Term> = self.knowledge.index.names(passage).unwrap_or(&empty);
        if asked.is_empty() {
            return if theirs.is_empty() { 1.0 } else { UNASKED };
        }
        let common = asked.intersection(theirs).count();
        match (common, asked.len(), theirs.len()) {
            (0, _, 0) => 0.78,
            (0, _, _) => 0.63,
            (common, asked, theirs) if common == asked && common == theirs => 1.12,
            (common, asked, _) if common == asked => 0.97,
            (common, _, theirs) if common == theirs => 0.85,
            _ => 0.8,
        }
    }

    /// "When should I not …" wants the passage against, not the one for.
    fn by_sense(&self, passage: &Passage) -> f32 {
        match (passage.sense, self.says.negated, self.says.affirmed) {
            (Some(Sense::For), true, _) => 0.55,
            (Some(Sense::Against), false, true) => 0.65,
            // Who asks neither wants a passage that weighs both, if there is one.
            (Some(Sense::Against), false, false) => 0.82,
            (Some(Sense::For), false, false) => 0.92,
            _ => 1.0,
        }
    }

    fn for_sense(&self, index: PassageIndex, passage: &Passage, asked: &BTreeSet<Term>) -> f32 {
        let wanted = match (self.says.negated, self.says.affirmed) {
            (true, _) => Sense::Against,
            (false, true) => Sense::For,
            (false, false) => return 0.0,
        };
        let theirs = self.knowledge.index.names(index);
        let is_named = theirs.is_some_and(|names| {
            !names.is_empty() && names.iter().all(|name| asked.contains(name))
        });
        if passage.sense == Some(wanted) && is_named {
            RIGHT_SENSE
        } else {
            0.0
        }
    }

    /// Of two passages that fit alike, the one about the person's own result is meant.
    fn by_context(&self, passage: &Passage) -> f32 {
        let recommended = &self.context.recommended;
        if recommended.is_empty() || passage.about.is_empty() || !self.query.names.is_empty() {
            return 1.0;
        }
        let of_theirs = passage
            .about
            .iter()
            .any(|about| recommended.contains(about));
        if of_theirs { 1.04 } else { 0.95 }
    }
}

/// A question whose passages are weighed.
struct Judgement<'a> {
    knowledge: &'a Knowledge,
    context: &'a Context,
    says: &'a Says,
    query: &'a Query,
    scores: &'a [Scored],
    /// How many words were typed.
    words: usize,
}

impl Judgement<'_> {
    fn finding(&self) -> Finding {
        let best = self.scores.first().map_or(0.0, |best| best.score);
        if best >= self.needed() && !self.says.unknowable && !self.says.elsewhere {
            if self.is_unclear(best) {
                return Finding::Unclear(self.offered(RIVAL_OF_ONE * best));
            }
            return Finding::Answer(self.answers());
        }
        if !self.is_ours() {
            return Finding::Outside;
        }
        if self.is_beyond() || best < OFFERED {
            return Finding::Unknown(self.nearest());
        }
        let offered = self.offered(OFFERED);
        if self.context.insists {
            return Finding::Answer(offered.into_iter().take(1).collect());
        }
        match offered.as_slice() {
            [] | [_] => Finding::Unknown(self.nearest()),
            _ => Finding::Unclear(offered),
        }
    }

    /// Whether nobody here can know it, however near a passage comes.
    fn is_beyond(&self) -> bool {
        self.says.unknowable || self.says.foretells || self.query.new >= MOSTLY_NEW
    }

    /// The score from which on a passage answers this question.
    fn needed(&self) -> f32 {
        let named = self.query.names.len();
        match self.query.of_subject {
            _ if self.says.foretells => ANSWERS_FORETOLD,
            _ if self.query.new >= MOSTLY_NEW => ANSWERS_NEW,
            0 => ANSWERS_ASIDE,
            1 if named == 0 => ANSWERS_ASIDE,
            _ => ANSWERS,
        }
    }

    /// Whether the question is of the subject, as far as its words tell.
    fn is_ours(&self) -> bool {
        if self.says.elsewhere {
            return false;
        }
        match self.query.of_subject {
            0 => false,
            1 => self.query.new < FOREIGN || self.says.unknowable || self.says.foretells,
            _ => true,
        }
    }

    /// A word or two that fit several passages alike.
    fn is_unclear(&self, best: f32) -> bool {
        let second = self.scores.get(1).map_or(0.0, |second| second.score);
        let is_vague = match self.words {
            0..=FEW => second >= RIVAL_OF_ONE * best,
            _ => self.query.len() <= SHORT && best < PLAIN && second >= RIVAL * best,
        };
        is_vague && !self.context.insists
    }

    /// The best passage, and another that speaks of what the first leaves out.
    fn answers(&self) -> Vec<PassageIndex> {
        let Some(best) = self.scores.first() else {
            return Vec::new();
        };
        let lexicon = &self.knowledge.lexicon;
        let index = &self.knowledge.index;
        let second = self
            .scores
            .iter()
            .skip(1)
            .take(MOST_OFFERED)
            .filter(|other| other.score >= OFFERED && other.score >= BESIDE * best.score)
            .map(|other| {
                let added = index.added(lexicon, self.query, best.passage, other.passage);
                (added, other.passage)
            })
            .filter(|(added, _)| *added >= ADDS)
            .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
        let second = second.map(|(_, passage)| passage);
        [best.passage].into_iter().chain(second).collect()
    }

    /// What may be meant, from this score on.
    fn offered(&self, from: f32) -> Vec<PassageIndex> {
        let from = from.max(OFFERED);
        let worth = self.scores.iter().filter(|scored| scored.score >= from);
        worth
            .take(MOST_OFFERED)
            .map(|scored| scored.passage)
            .collect()
    }

    fn nearest(&self) -> Vec<PassageIndex> {
        let near = self
            .scores
            .iter()
            .filter(|scored| scored.score >= OFFERED / 2.0);
        near.take(2).map(|scored| scored.passage).collect()
    }
}
