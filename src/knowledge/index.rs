//! How well each passage answers a question: how like the question is to one that the passage is known to answer, and
//! how much of the question the passage speaks of.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::{Entry, Spread};
use super::lexicon::{Asked, Lexicon, Term};
use super::passage::{Passage, PassageIndex};
use crate::advice::words;

/// How much a word counts that says little wherever it stands.
const WEAK: f32 = 0.45;
/// The weight of a word that is met for the first time: people say much around a question.
const NEW: f32 = 1.4;
/// The weight of such a word where the share of new words is asked for; less than its rareness, for one odd word makes no
/// question odd.
const NEW_AMONG_ALL: f32 = 4.0;
/// Letters that a word in capitals has at least to be a name for something.
const SHORTEST_IN_CAPITALS: usize = 3;
/// Passages that are named as related at most.
const MOST_RELATED: usize = 12;

/// What is known of the words of every passage.
#[derive(Debug, Default)]
pub(super) struct Index {
    passages: Vec<Entry>,
    /// How telling a term is: rare ones more than common ones.
    weights: Vec<f32>,
    /// The weight of a word that no passage has.
    unknown: f32,
    /// Questions made of nothing but words that say nothing, as "what can you do": whoever asks one means just that.
    verbatim: BTreeMap<String, PassageIndex>,
}

/// A question, weighed.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) terms: Vec<(Option<Term>, f32)>,
    /// The weight of all its terms.
    pub(super) weight: f32,
    /// The length of the direction that they make.
    pub(super) length: f32,
    /// The names in it.
    pub(super) names: BTreeSet<Term>,
    /// How many different words of it are of the subject.
    pub(super) of_subject: usize,
    /// How much of it is made of words that no passage has, from 0 to 1.
    pub(super) new: f32,
}

impl Query {
    /// How many words say something.
    pub(super) fn len(&self) -> usize {
        self.terms.len()
    }
}

/// A passage with how well it answers a question, from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scored {
    pub(super) passage: PassageIndex,
    pub(super) score: f32,
}

impl Index {
    pub(super) fn new(lexicon: &mut Lexicon, passages: &[Passage]) -> Self {
        let entries: Vec<Entry> = passages
            .iter()
            .map(|passage| Entry::new(lexicon, passage))
            .collect();
        for word in passages.iter().flat_map(of_subject) {
            lexicon.add_subject(word);
        }
        let mut counts = vec![0_usize; lexicon.len()];
        for term in entries.iter().flat_map(|entry| entry.terms.keys()) {
            if let Some(count) = counts.get_mut(term.place()) {
                *count += 1;
            }
        }
        let all = passages.len();
        let mut index = Self {
            passages: entries,
            weights: counts.iter().map(|&count| weight(all, count)).collect(),
            unknown: weight(all, 0),
            verbatim: verbatim(lexicon, passages),
        };
        for term in lexicon.weak() {
            if let Some(weight) = index.weights.get_mut(term.place()) {
                *weight *= WEAK;
            }
        }
        for entry in &mut index.passages {
            entry.weigh(&index.weights);
        }
        index
    }

    /// Takes another passage in place of one, and gives back what stood there.
    #[cfg(test)]
    pub(super) fn replace(
        &mut self,
        lexicon: &mut Lexicon,
        at: PassageIndex,
        passage: &Passage,
    ) -> Entry {
        let mut entry = Entry::new(lexicon, passage);
        entry.weigh(&self.weights);
        std::mem::replace(&mut self.passages[at.0], entry)
    }

    /// Undoes [`Self::replace`].
    #[cfg(test)]
    pub(super) fn put_back(&mut self, at: PassageIndex, entry: Entry) {
        self.passages[at.0] = entry;
    }

    fn weight(&self, term: Term) -> f32 {
        self.weights
            .get(term.place())
            .copied()
            .unwrap_or(self.unknown)
    }

    /// A question's words with what each weighs.
    pub(super) fn query(&self, lexicon: &Lexicon, question: &str) -> Query {
        let mut terms: Vec<(Option<Term>, f32)> = Vec::new();
        let mut names = BTreeSet::new();
        let (mut of_subject, mut new, mut all) = (0, 0.0, 0.0);
        for asked in lexicon.ask(question) {
            let term = match asked {
                Asked::Known(term) => Some(term),
                Asked::Unknown => None,
            };
            if term.is_some() && terms.iter().any(|(other, _)| *other == term) {
                continue;
            }
            names.extend(term.filter(|&term| lexicon.is_name(term)));
            of_subject += usize::from(term.is_some_and(|term| lexicon.is_of_subject(term)));
            let telling = term.map_or(self.unknown, |term| self.weight(term));
            let is_new = telling >= self.unknown;
            let counts = if is_new { NEW_AMONG_ALL } else { telling };
            all += counts;
            new += if is_new { counts } else { 0.0 };
            terms.push((term, if is_new { NEW } else { telling }));
        }
        let squares = terms.iter().map(|(_, weight)| weight * weight);
        Query {
            weight: terms.iter().map(|(_, weight)| weight).sum(),
            length: squares.sum::<f32>().sqrt(),
            terms,
            names,
            of_subject,
            new: share(new, all),
        }
    }

    /// The passage that answers a question in just these words, which say nothing by themselves.
    pub(super) fn verbatim(&self, question: &str) -> Option<PassageIndex> {
        self.verbatim.get(&bare(question)).copied()
    }

    /// Every passage with its score, best first.
    pub(super) fn scores(&self, lexicon: &Lexicon, query: &Query) -> Vec<Scored> {
        let spread = Spread::new(lexicon, query);
        let mut scored: Vec<Scored> = self
            .passages
            .iter()
            .enumerate()
            .map(|(place, entry)| Scored {
                passage: PassageIndex(place),
                score: entry.score(query, &spread),
            })
            .collect();
        scored.sort_by(|one, other| {
            let by_score = other.score.total_cmp(&one.score);
            by_score.then(one.passage.cmp(&other.passage))
        });
        scored
    }

    /// How much of a question one passage speaks of that another does not, from 0 to 1.
    pub(super) fn added(
        &self,
        lexicon: &Lexicon,
        query: &Query,
        to: PassageIndex,
        by: PassageIndex,
    ) -> f32 {
        let spread = Spread::new(lexicon, query);
        let covers = |index: PassageIndex| {
            let entry = self.passages.get(index.0);
            entry.map_or_else(Vec::new, |entry| entry.covers(query, &spread))
        };
        let gained: f32 = covers(to)
            .iter()
            .zip(covers(by))
            .zip(&query.terms)
            .map(|((had, has), (_, weight))| (has - had).max(0.0) * weight)
            .sum();
        share(gained, query.weight)
    }

    /// The names that a passage is about.
    pub(super) fn names(&self, passage: PassageIndex) -> Option<&BTreeSet<Term>> {
        self.passages.get(passage.0).map(|entry| &entry.names)
    }

    /// The passages most like this one, nearest first.
    pub(super) fn related(&self, to: PassageIndex) -> impl Iterator<Item = PassageIndex> + '_ {
        let mut near: Vec<(f32, PassageIndex)> = Vec::new();
        if let Some(entry) = self.passages.get(to.0) {
            near = self
                .passages
                .iter()
                .enumerate()
                .filter(|(place, _)| *place != to.0)
                .map(|(place, other)| (self.likeness(entry, other), PassageIndex(place)))
                .collect();
        }
        near.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        near.into_iter()
            .take(MOST_RELATED)
            .map(|(_, passage)| passage)
    }

    fn likeness(&self, one: &Entry, other: &Entry) -> f32 {
        let mass = |entry: &Entry| -> f32 {
            let terms = entry.terms.iter();
            terms
                .map(|(term, counts)| counts * self.weight(*term))
                .sum()
        };
        let common: f32 = one
            .terms
            .iter()
            .filter_map(|(term, counts)| {
                Some(counts.min(*other.terms.get(term)?) * self.weight(*term))
            })
            .sum();
        share(2.0 * common, mass(one) + mass(other))
    }
}

/// Words of a passage that show what it is about: its single terms, and capitals in its questions.
fn of_subject(passage: &Passage) -> impl Iterator<Item = &str> {
    let terms = passage.terms.iter().map(String::as_str);
    let words = passage
        .questions
        .iter()
        .flat_map(|question| question.split(|letter: char| !letter.is_alphanumeric()));
    let in_capitals = |word: &&str| {
        word.len() >= SHORTEST_IN_CAPITALS && word.chars().all(|letter| letter.is_ascii_uppercase())
    };
    let single = |term: &&str| !term.contains(' ');
    terms.filter(single).chain(words.filter(in_capitals))
}

fn verbatim(lexicon: &Lexicon, passages: &[Passage]) -> BTreeMap<String, PassageIndex> {
    let mut known = BTreeMap::new();
    for (place, passage) in passages.iter().enumerate() {
        for question in passage.questions.iter().chain([&passage.title]) {
            if lexicon.ask(question).is_empty() {
                known.insert(bare(question), PassageIndex(place));
            }
        }
    }
    known
}

/// The words of a question without case and marks.
fn bare(question: &str) -> String {
    let words = words::split(question).into_iter().map(|word| word.plain);
    words.collect::<Vec<_>>().join(" ")
}

/// How telling a term is that so many of all passages have.
fn weight(all: usize, count: usize) -> f32 {
    let (all, count) = (as_f32(all), as_f32(count));
    ((all + 1.0) / (count + 0.5)).ln().max(0.1)
}

/// Counts here are in the thousands, which a float holds exactly.
pub(super) fn as_f32(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

pub(super) fn share(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
