//! One passage in the index: its words, its known questions, and how well they fit a question.

use std::collections::{BTreeMap, BTreeSet};

use super::index::{Query, as_f32, share};
use super::lexicon::{Lexicon, Term};
use super::passage::Passage;

/// How much a word counts that only the text of a passage has.
const IN_TEXT: f32 = 0.7;
/// How much a word counts for one that is near it.
const NEAR: f32 = 0.6;
/// How much a word counts that one question of a passage has; one that most have counts fully.
const IN_ONE: f32 = 0.55;
// Shares of the score, and the numbers above: those that let most questions find their passage that were left out of it.
/// For likeness to a known question.
const LIKENESS: f32 = 0.26;
/// From this likeness on a question is the known one, but for words that say nothing.
const SAME: f32 = 0.97;
/// What that adds.
const VERY: f32 = 0.12;
/// For how much of the question is spoken of.
const COVERED: f32 = 0.46;
/// For likeness to all known questions together.
const DIRECTION: f32 = 0.28;

#[derive(Debug)]
pub(super) struct Entry {
    wordings: Vec<Wording>,
    /// How much each term counts here, from 0 to 1.
    pub(super) terms: BTreeMap<Term, f32>,
    /// How often each term is asked, weighed: a direction.
    asked: BTreeMap<Term, f32>,
    /// How long that direction is.
    length: f32,
    /// Names in its title, and in most of its questions.
    pub(super) names: BTreeSet<Term>,
}

#[derive(Debug)]
struct Wording {
    terms: Vec<Term>,
    weight: f32,
}

/// A question with all words that may stand for its own: for each term, which word of the question and how well.
pub(super) struct Spread {
    by_term: Vec<(Term, usize, f32)>,
}

impl Spread {
    pub(super) fn new(lexicon: &Lexicon, query: &Query) -> Self {
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
    pub(super) fn new(lexicon: &mut Lexicon, passage: &Passage) -> Self {
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
    pub(super) fn weigh(&mut self, weights: &[f32]) {
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

    pub(super) fn score(&self, query: &Query, spread: &Spread) -> f32 {
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
        let very = if likest >= SAME { VERY } else { 0.0 };
        very + LIKENESS * likest
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
    pub(super) fn covers(&self, query: &Query, spread: &Spread) -> Vec<f32> {
        let mut covered = vec![0.0_f32; query.terms.len()];
        for &(term, place, how) in &spread.by_term {
            if let (Some(counts), Some(covered)) = (self.terms.get(&term), covered.get_mut(place)) {
                *covered = covered.max(how * counts);
            }
        }
        covered
    }
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
