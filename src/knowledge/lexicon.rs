//! What words mean for the search: which are the same, which are near each other, which are names, which say nothing.
//!
//! Speaks English only, like the passages. The words themselves are data, in `knowledge/words.toml`.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rust_stemmers::{Algorithm, Stemmer};
use toml::de::DeTable;

use super::says::{Sayings, Says};
use super::unheard;
use crate::advice::Guide;
use crate::advice::words::{self, Word};
use crate::fault::Fault;
use crate::reading::{Sheet, Table};

/// A word, or several that mean one thing, in whatever form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Term(u32);

impl Term {
    /// Its place in lists of all terms.
    pub(super) const fn place(self) -> usize {
        self.0 as usize
    }
}

/// A word of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// One that some passage uses, or the lexicon.
    Known(Term),
    /// One that is met for the first time.
    Unknown,
}

/// All words of the search.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// By stem.
    terms: HashMap<String, Term>,
    /// Every word that was learned, with its term: stemming is slow, and most words come again.
    learned: HashMap<String, Term>,
    /// Phrases that mean the same as others, by their first word, the longest first.
    same: HashMap<String, Vec<Same>>,
    near: BTreeMap<Term, Vec<Term>>,
    names: BTreeSet<Term>,
    weak: BTreeSet<Term>,
    subject: BTreeSet<Term>,
    empty: HashSet<String>,
    /// Words of questions about a result.
    of_result: HashSet<String>,
    /// Words as they are written, for those that are mistyped.
    spelt: BTreeSet<String>,
    sayings: Sayings,
    stemmer: English,
}

/// A phrase that means something else.
#[derive(Debug)]
struct Same {
    /// Its words after the first.
    rest: Vec<String>,
    /// What it means.
    means: String,
}

/// The stemmer, which cannot show itself.
struct English(Stemmer);

impl Default for English {
    fn default() -> Self {
        Self(Stemmer::create(Algorithm::English))
    }
}

impl std::fmt::Debug for English {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("English")
    }
}

/// Shortest word whose spelling is mended: shorter ones have too many neighbours.
const MENDED_FROM: usize = 5;
/// From this length on a word may have two letters wrong.
const LONG: usize = 9;

impl Lexicon {
    pub(super) fn load(guide: &Guide, file: &str, text: &str) -> Result<Self, Vec<Fault>> {
        let sheet = Sheet::new(file, text);
        let (root, syntax) = DeTable::parse_recoverable(text);
        if let Some(error) = syntax.first() {
            let at = error.span().map_or(0, |span| span.start);
            sheet.fault(at, error.message().to_owned(), "mend the TOML here");
            return Err(sheet.into_faults());
        }
        let table = Table::new(&sheet, root.get_ref(), 0);
        let same = table.lists("same");
        let near = table.lists("near");
        let names = table.texts("names");
        let weak = table.texts("weak");
        let subject = table.texts("subject");
        let empty = table.texts("empty");
        let of_result = table.texts("of-result");
        let sayings = Sayings::load(&sheet, guide, table.table("says"));
        table.no_more();
        if !sheet.is_clean() {
            return Err(sheet.into_faults());
        }
        let mut lexicon = Self {
            empty: empty.into_iter().map(|word| word.value).collect(),
            of_result: of_result.into_iter().map(|word| word.value).collect(),
            sayings,
            ..Self::default()
        };
        for group in &same {
            lexicon.add_same(group);
        }
        for name in &names {
            let terms = lexicon.learn(&name.value);
            lexicon.names.extend(terms);
        }
        for word in &weak {
            let terms = lexicon.learn(&word.value);
            lexicon.weak.extend(terms);
        }
        for word in &subject {
            let terms = lexicon.learn(&word.value);
            lexicon.subject.extend(terms);
        }
        for group in &near {
            lexicon.add_near(group);
        }
        Ok(lexicon)
    }

    fn add_same(&mut self, group: &[String]) {
        let Some(first) = group.first() else {
            return;
        };
        for phrase in group {
            let mut words = words::split(phrase).into_iter().map(|word| word.plain);
            let Some(word) = words.next() else {
                continue;
            };
            let rest: Vec<String> = words.collect();
            if rest.is_empty() {
                self.spelt.insert(word.clone());
            }
            let phrases = self.same.entry(word).or_default();
            // What is said last of a phrase holds.
            phrases.retain(|known| known.rest != rest);
            phrases.push(Same {
                rest,
                means: first.clone(),
            });
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
    }

    fn add_near(&mut self, group: &[String]) {
        let terms: BTreeSet<Term> = group.iter().flat_map(|word| self.learn(word)).collect();
        for &term in &terms {
            let others = terms.iter().copied().filter(|&other| other != term);
            self.near.entry(term).or_default().extend(others);
        }
    }

    /// The terms of a text; words that are new become known.
    pub(super) fn learn(&mut self, text: &str) -> Vec<Term> {
        let keys = self.keys(&words::split(text), |_, word| word.to_owned());
        keys.into_iter()
            .map(|key| {
                if let Some(&term) = self.learned.get(&key) {
                    return term;
                }
                if !key.contains(' ') {
                    self.spelt.insert(key.clone());
                }
                let next = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
                let stem = self.stem(&key);
                let term = *self.terms.entry(stem).or_insert(Term(next));
                self.learned.insert(key, term);
                term
            })
            .collect()
    }

    /// The words of a question, mistyped ones mended.
    pub(super) fn ask(&self, text: &str) -> Vec<Asked> {
        let keys = self.keys(&words::split(text), Self::mended);
        keys.iter()
            .map(|key| {
                let known = self.terms.get(&self.stem(key));
                known.map_or(Asked::Unknown, |&term| Asked::Known(term))
            })
            .collect()
    }

    /// How many terms there are.
    pub(super) fn len(&self) -> usize {
        self.terms.len()
    }

    /// Terms that often stand for this one.
    pub(super) fn near(&self, term: Term) -> &[Term] {
        self.near.get(&term).map_or(&[], Vec::as_slice)
    }

    /// From now on this word shows that a question is of the subject, unless it says little.
    pub(super) fn add_subject(&mut self, word: &str) {
        if let [term] = self.learn(word).as_slice()
            && !self.weak.contains(term)
        {
            self.subject.insert(*term);
        }
    }

    /// Terms that say little wherever they stand.
    pub(super) fn weak(&self) -> impl Iterator<Item = Term> + '_ {
        self.weak.iter().copied()
    }

    /// Whether whoever says it speaks of back ends, or of this advice.
    pub(super) fn is_of_subject(&self, term: Term) -> bool {
        self.names.contains(&term) || self.subject.contains(&term)
    }

    pub(super) fn is_name(&self, term: Term) -> bool {
        self.names.contains(&term)
    }

    /// How many words are neither names of candidates nor about a result.
    pub(super) fn words_beside_result(&self, text: &str) -> usize {
        let keys = self.keys(&words::split(text), Self::mended);
        let beside = keys.iter().filter(|key| !self.of_result.contains(*key));
        beside.count()
    }

    pub(super) fn says(&self, text: &str) -> Says {
        let mut says = self.sayings.of(text);
        says.unknowable |= unheard::stood_in(self, text)
            .iter()
            .any(|stood_in| self.sayings.asks_of_a_name(stood_in));
        says
    }

    /// Whether some passage uses a word as it is written here, or the lexicon.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.empty.contains(word)
            || self.spelt.contains(word)
            || self.same.contains_key(word)
            || self.terms.contains_key(&self.stem(word))
    }

    /// The same, or whether it is mistyped for one of those.
    pub(super) fn knows_nearly(&self, word: &str) -> bool {
        self.knows(word) || self.knows(&self.mended(word))
    }

    /// What the words stand for: phrases that mean one thing become it, words that say nothing are left out.
    fn keys(&self, words: &[Word], mend: impl Fn(&Self, &str) -> String) -> Vec<String> {
        let mut keys = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            if let Some((length, means)) = self.phrase_at(words, at) {
                keys.push(means.to_owned());
                at += length;
                continue;
            }
            at += 1;
            let plain = word.plain.strip_suffix("'s").unwrap_or(&word.plain);
            if self.empty.contains(plain) {
                continue;
            }
            let mended = mend(self, plain);
            match self.means(&mended) {
                Some(means) => keys.push(means.to_owned()),
                None if self.empty.contains(&mended) => {}
                None => keys.push(mended),
            }
        }
        keys
    }

    /// The longest phrase at a word that means one thing, and how many words it has.
    fn phrase_at(&self, words: &[Word], at: usize) -> Option<(usize, &str)> {
        let phrases = self.same.get(&words.get(at)?.plain)?;
        let after = words.get(at + 1..).unwrap_or_default();
        phrases.iter().find_map(|phrase| {
            let said = after.get(..phrase.rest.len())?;
            let is_it = said.iter().map(|word| &word.plain).eq(phrase.rest.iter());
            is_it.then_some((1 + phrase.rest.len(), phrase.means.as_str()))
        })
    }

    /// What a single word means, if it means something else.
    fn means(&self, word: &str) -> Option<&str> {
        let alone = |phrase: &&Same| phrase.rest.is_empty();
        let found = self.same.get(word)?.iter().find(alone)?;
        Some(&found.means)
    }

    /// The word as it was probably meant.
    fn mended(&self, word: &str) -> String {
        let letters = word.chars().count();
        let is_known = self.spelt.contains(word) || self.terms.contains_key(&self.stem(word));
        if is_known || letters < MENDED_FROM || word.contains(|letter: char| letter.is_numeric()) {
            return word.to_owned();
        }
        let most = if letters < LONG { 1 } else { 2 };
        let first = word.chars().next();
        let nearest = self
            .spelt
            .iter()
            .filter(|known| {
                known.chars().next() == first && known.chars().count().abs_diff(letters) <= most
            })
            .map(|known| (strsim::damerau_levenshtein(known, word), known))
            .filter(|(distance, _)| *distance <= most)
            .min();
        nearest.map_or(word, |(_, known)| known).to_owned()
    }

    fn stem(&self, key: &str) -> String {
        if key.contains(' ') {
            return key.to_owned();
        }
        self.stemmer.0.stem(key).into_owned()
    }
}
