//! How well each passage answers a question: how like the question is to one that the passage is known to answer, and
//! how much of the question the passage speaks of.

use std::collections::{BTreeMap, BTreeSet};

use super::lexicon::{Asked, Lexicon, Term};
use super::passage::{Passage, PassageIndex};

/// How much a word counts that only the text of a passage has.
const IN_TEXT: f32 = 0.7;
/// How much a word counts for one that is near it.
const NEAR: f32 = 0.6;
/// How much a word counts that says little wherever it stands.
const WEAK: f32 = 0.45;
/// The weight of a word that is met for the first time: people say much around a question.
const NEW: f32 = 1.4;
/// How much a word counts that one question of a passage has; one that most have counts fully.
const IN_ONE: f32 = 0.55;
// Shares of the score, and the numbers above: those that let most questions find their passage that were left out of it.
/// For likeness to a known question.
const LIKENESS: f32 = 0.26;
/// For how much of the question is spoken of.
const COVERED: f32 = 0.46;
/// For likeness to all known questions together.
const DIRECTION: f32 = 0.28;
/// Letters that a word in capitals has at least to be a name for something.
const SHORTEST_IN_CAPITALS: usize = 3;
/// Passages that are named as related at most.
const MOST_RELATED: usize = 12;

/// What is known of the words of every passage.
#[derive(Debug)]
pub(super) struct Index {
    passages: Vec<Entry>,
    /// How telling a term is: rare ones more than common ones.
    weights: Vec<f32>,
    /// The weight of a word that no passage has.
    unknown: f32,
}

#[derive(Debug)]
pub(super) struct Entry {
    wordings: Vec<Wording>,
    /// How much each term counts here, from 0 to 1.
    terms: BTreeMap<Term, f32>,
    /// How often each term is asked, weighed: a direction.
    asked: BTreeMap<Term, f32>,
    /// How long that direction is.
    length: f32,
    /// Names in its title, and in most of its questions.
    names: BTreeSet<Term>,
}

#[derive(Debug)]
struct Wording {
    terms: Vec<Term>,
    weight: f32,
}

/// A question, weighed.
#[derive(Debug)]
pub(super) struct Query {
    terms: Vec<(Option<Term>, f32)>,
    /// The weight of all its terms.
    pub(super) weight: f32,
    /// The length of the direction that they make.
    length: f32,
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
            all += telling;
            new += if is_new { telling } else { 0.0 };
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

/// A question with all words that may stand for its own: for each term, which word of the question and how well.
struct Spread {
    by_term: Vec<(Term, usize, f32)>,
}

impl Spread {
    fn new(lexicon: &Lexicon, query: &Query) -> Self {
        let mut by_term = Vec::new();
        for (place, term) in query.terms.iter().enumerate() {
            let Some(term) = term.0 else {
                continue;
            };
            by_term.push((term, place, 1.0));
            by_term.extend(lexicon.near(term).iter().map(|&near| (near, place, NEAR)));
        }
        by_term.sort_by(|one, other| one.0.cmp(&other.0).then(other.2.total_cmp(&one.2)));
        Self { by_term }
    }

    /// The words of the question that a term stands for.
    fn of(&self, term: Term) -> impl Iterator<Item = (usize, f32)> + '_ {
        let from = self.by_term.partition_point(|entry| entry.0 < term);
        let rest = self.by_term.get(from..).unwrap_or_default();
        rest.iter()
            .take_while(move |entry| entry.0 == term)
            .map(|&(_, place, how)| (place, how))
    }
}

impl Entry {
    fn new(lexicon: &mut Lexicon, passage: &Passage) -> Self {
        let mut terms: BTreeMap<Term, f32> = BTreeMap::new();
        let mut add = |found: &[Term], counts: f32| {
            for term in found {
                let known = terms.entry(*term).or_default();
                *known = known.max(counts);
            }
        };
        add(&lexicon.learn(&passage.text), IN_TEXT);
        for further in &passage.terms {
            add(&lexicon.learn(further), 1.0);
        }
        let wordings = wordings(lexicon, passage);
        let mut counts: BTreeMap<Term, usize> = BTreeMap::new();
        for &term in wordings.iter().flat_map(|wording| &wording.terms) {
            *counts.entry(term).or_default() += 1;
        }
        for (&term, &count) in &counts {
            let often = share(as_f32(count), as_f32(wordings.len())) * 2.0;
            add(&[term], IN_ONE + (1.0 - IN_ONE) * often.min(1.0));
        }
        let title = wordings.last().map_or(&[][..], |title| &title.terms);
        let is_its_name = |(term, count): &(Term, usize)| {
            lexicon.is_name(*term) && (title.contains(term) || 2 * count > wordings.len())
        };
        let names = counts.clone().into_iter().filter(is_its_name);
        Self {
            names: names.map(|(name, _)| name).collect(),
            asked: counts
                .iter()
                .map(|(&term, &count)| (term, (1.0 + as_f32(count)).ln()))
                .collect(),
            length: 0.0,
            wordings,
            terms,
        }
    }

    /// Takes the weights of terms in.
    fn weigh(&mut self, weights: &[f32]) {
        let weight = |term: &Term| weights.get(term.place()).copied().unwrap_or_default();
        for wording in &mut self.wordings {
            wording.weight = wording.terms.iter().map(weight).sum();
        }
        for (term, asked) in &mut self.asked {
            *asked *= weight(term);
        }
        self.length = self
            .asked
            .values()
            .map(|asked| asked * asked)
            .sum::<f32>()
            .sqrt();
    }

    fn score(&self, query: &Query, spread: &Spread) -> f32 {
        let covered: f32 = self
            .covers(query, spread)
            .iter()
            .zip(&query.terms)
            .map(|(covered, (_, weight))| covered * weight)
            .sum();
        let likest = self
            .wordings
            .iter()
            .map(|wording| wording.likeness(query, spread))
            .fold(0.0, f32::max);
        LIKENESS * likest
            + COVERED * share(covered, query.weight)
            + DIRECTION * self.direction(query, spread)
    }

    /// The cosine of the angle between the question and all known questions together.
    fn direction(&self, query: &Query, spread: &Spread) -> f32 {
        let mut along = vec![0.0_f32; query.terms.len()];
        for &(term, place, how) in &spread.by_term {
            if let (Some(asked), Some(along)) = (self.asked.get(&term), along.get_mut(place)) {
                *along = along.max(how * asked);
            }
        }
        let product: f32 = along
            .iter()
            .zip(&query.terms)
            .map(|(along, (_, weight))| along * weight)
            .sum();
        share(product, query.length * self.length)
    }

    /// How much of each word of a question is spoken of here, from 0 to 1.
    fn covers(&self, query: &Query, spread: &Spread) -> Vec<f32> {
        let mut covered = vec![0.0_f32; query.terms.len()];
        for &(term, place, how) in &spread.by_term {
            if let (Some(counts), Some(covered)) = (self.terms.get(&term), covered.get_mut(place)) {
                *covered = covered.max(how * counts);
            }
        }
        covered
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

/// The questions of a passage, its title last.
fn wordings(lexicon: &mut Lexicon, passage: &Passage) -> Vec<Wording> {
    let questions = passage.questions.iter().chain([&passage.title]);
    questions
        .map(|question| {
            let mut terms = lexicon.learn(question);
            terms.sort_unstable();
            terms.dedup();
            Wording { terms, weight: 0.0 }
        })
        .collect()
}

impl Wording {
    /// Twice what they share, by the weight of both.
    fn likeness(&self, query: &Query, spread: &Spread) -> f32 {
        let mut shared = vec![0.0_f32; query.terms.len()];
        for &term in &self.terms {
            for (place, how) in spread.of(term) {
                if let Some(shared) = shared.get_mut(place) {
                    *shared = shared.max(how);
                }
            }
        }
        let common: f32 = shared
            .iter()
            .zip(&query.terms)
            .map(|(how, (_, weight))| how * weight)
            .sum();
        share(2.0 * common, query.weight + self.weight)
    }
}

/// How telling a term is that so many of all passages have.
fn weight(all: usize, count: usize) -> f32 {
    let (all, count) = (as_f32(all), as_f32(count));
    ((all + 1.0) / (count + 0.5)).ln().max(0.1)
}

/// Counts here are in the thousands, which a float holds exactly.
fn as_f32(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

fn share(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
