//! Cues: the phrases by which a brief shows that a choice fits, in a small language of their own.
//!
//! Words match whatever their ending. `a/b` is either word; `…` is a gap of up to [`GAP`] words within the sentence;
//! `#4-10` and `#11+` are numbers; what follows `!` must not stand in the same sentence. Start reading at
//! [`Cue::parse`].

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::{ChoiceRef, Question};
use crate::advice::words::{self, Break, Word};

/// Most words that a gap skips.
pub(crate) const GAP: usize = 4;

/// A phrase that shows that a choice fits. It never changes once it was read, so that all guides made from one, each
/// server's and each language's, share it.
#[derive(Debug, Clone)]
pub struct Cue(Arc<Read>);

#[derive(Debug)]
struct Read {
    source: String,
    phrase: Vec<Item>,
    unless: Vec<Vec<Item>>,
}

/// One place of a phrase.
#[derive(Debug, Clone)]
struct Item {
    what: What,
    /// Whether other words may stand before it.
    after_gap: bool,
}

#[derive(Debug, Clone)]
enum What {
    /// One of these, each a stem or the stems of a word with hyphens.
    Either(Vec<Vec<String>>),
    /// A number between these two.
    Number(u64, u64),
}

impl Cue {
    /// Reads a cue as it is written in the guide.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn parse(source: &str) -> Result<Self, &'static str> {
        let mut phrases = source.split('!');
        let phrase = items(phrases.next().unwrap_or_default())?;
        let unless = phrases.map(items).collect::<Result<_, _>>()?;
        Ok(Self(Arc::new(Read {
            source: source.to_owned(),
            phrase,
            unless,
        })))
    }

    /// As it is written in the guide.
    pub fn as_str(&self) -> &str {
        &self.0.source
    }

    /// Whether it stands anywhere in some words.
    pub(crate) fn is_in(&self, words: &[Word]) -> bool {
        self.places(words).next().is_some()
    }

    /// Every place where it stands in some words.
    pub(crate) fn places<'a>(
        &'a self,
        words: &'a [Word],
    ) -> impl Iterator<Item = Range<usize>> + 'a {
        (0..words.len()).filter_map(move |at| self.find(words, at))
    }

    /// The words that it matches from the word `at` on.
    fn find(&self, words: &[Word], at: usize) -> Option<Range<usize>> {
        let end = end_of(&self.0.phrase, words, at)?;
        let excluded = !self.0.unless.is_empty() && {
            let sentence = sentence_around(words, at);
            self.0.unless.iter().any(|phrase| {
                sentence
                    .clone()
                    .any(|at| end_of(phrase, words, at).is_some())
            })
        };
        (!excluded).then_some(at..end)
    }
}

fn items(phrase: &str) -> Result<Vec<Item>, &'static str> {
    let mut items: Vec<Item> = Vec::new();
    let mut gap = false;
    for part in phrase.split_whitespace() {
        if matches!(part, "…" | "*") {
            if gap || items.is_empty() {
                return Err("a gap stands between two words");
            }
            gap = true;
            continue;
        }
        for what in whats(part)? {
            items.push(Item {
                what,
                after_gap: std::mem::take(&mut gap),
            });
        }
    }
    match (items.is_empty(), gap) {
        (true, _) => Err("it has no words"),
        (false, true) => Err("a gap stands between two words"),
        (false, false) => Ok(items),
    }
}

fn whats(part: &str) -> Result<Vec<What>, &'static str> {
    if let Some(numbers) = part.strip_prefix('#') {
        return number(numbers)
            .map(|what| vec![what])
            .ok_or("a number is written `#4-10` or `#11+`");
    }
    if part.contains('/') {
        let either: Vec<Vec<String>> = part
            .split('/')
            .map(|side| {
                words::split(side)
                    .into_iter()
                    .map(|word| word.stem)
                    .collect()
            })
            .collect();
        if either.iter().any(Vec::is_empty) {
            return Err("on both sides of `/` stands a word");
        }
        return Ok(vec![What::Either(either)]);
    }
    let words = words::split(part);
    if words.is_empty() {
        return Err("it has a sign that is no word");
    }
    let what = |word: Word| match word.number {
        Some((least, greatest)) => What::Number(least, greatest),
        None => What::Either(vec![vec![word.stem]]),
    };
    Ok(words.into_iter().map(what).collect())
}

fn number(text: &str) -> Option<What> {
    let (least, greatest) = if let Some(least) = text.strip_suffix('+') {
        (least.parse().ok()?, u64::MAX)
    } else {
        let (least, greatest) = text.split_once('-')?;
        (least.parse().ok()?, greatest.parse().ok()?)
    };
    (least <= greatest).then_some(What::Number(least, greatest))
}

impl What {
    /// Where it can end when it starts at the word `at`.
    fn ends<'a>(&'a self, words: &'a [Word], at: usize) -> impl Iterator<Item = usize> + 'a {
        let (either, number) = match self {
            Self::Either(either) => (either.as_slice(), None),
            Self::Number(least, greatest) => (&[][..], Some((*least, *greatest))),
        };
        let numbered = number.is_some_and(|(least, greatest)| {
            let said = words.get(at).and_then(|word| word.number);
            said.is_some_and(|(low, high)| least <= low && high <= greatest)
        });
        either
            .iter()
            .filter(move |stems| are_at(stems, words, at))
            .map(move |stems| at + stems.len())
            .chain(numbered.then_some(at + 1))
    }
}

fn are_at(stems: &[String], words: &[Word], at: usize) -> bool {
    stems.iter().enumerate().all(|(place, stem)| {
        words
            .get(at + place)
            .is_some_and(|word| word.stem == *stem && (place == 0 || word.before == Break::Nothing))
    })
}

/// Where a phrase ends that starts at the word `at`.
fn end_of(items: &[Item], words: &[Word], at: usize) -> Option<usize> {
    let (first, rest) = items.split_first()?;
    first
        .what
        .ends(words, at)
        .find_map(|end| end_of_rest(first, rest, words, end))
}

/// Where the rest of a phrase ends when its first item ended before the word `at`.
fn end_of_rest(first: &Item, rest: &[Item], words: &[Word], at: usize) -> Option<usize> {
    let Some(next) = rest.first() else {
        return Some(at);
    };
    let reach = if next.after_gap { GAP } else { 0 };
    let allowed = if next.after_gap {
        Break::Clause
    } else {
        Break::Nothing
    };
    for place in at..=at + reach {
        let word = words.get(place)?;
        if word.before > allowed {
            return None;
        }
        if let Some(end) = end_of(rest, words, place) {
            return Some(end);
        }
        // What is said of one number is not said of another, and a denial within says something else.
        let another = word.number.is_some() && matches!(first.what, What::Number(..));
        if another || word.denies(words.get(place + 1)) || word.turns() {
            return None;
        }
    }
    None
}

fn sentence_around(words: &[Word], at: usize) -> Range<usize> {
    let starts = |place: &usize| {
        words
            .get(*place)
            .is_none_or(|word| word.before == Break::Sentence)
    };
    let start = (0..=at).rev().find(starts).unwrap_or(0);
    let end = (at + 1..words.len()).find(starts).unwrap_or(words.len());
    start..end
}

/// Where a cue of a choice stands in some words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The choice that it speaks for.
    pub(crate) choice: ChoiceRef,
    /// Which cue it is.
    pub(crate) cue: usize,
    /// The places of its words.
    pub(crate) words: Range<usize>,
    /// How many of them the cue names; the others stand in gaps.
    pub(crate) said: usize,
}

/// All cues of a guide, by the word that they start with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cues {
    all: Vec<(ChoiceRef, Cue)>,
    by_stem: BTreeMap<String, Vec<usize>>,
    by_number: Vec<usize>,
}

impl Cues {
    pub(super) fn new(questions: &[Question]) -> Self {
        let mut all = Self::default();
        for question in questions {
            for choice in &question.choices {
                let at = ChoiceRef {
                    question: question.number,
                    choice: choice.number,
                };
                for cue in &choice.cues {
                    all.add(at, cue);
                }
            }
        }
        all
    }

    fn add(&mut self, at: ChoiceRef, cue: &Cue) {
        let index = self.all.len();
        match cue.0.phrase.first().map(|item| &item.what) {
            Some(What::Either(either)) => {
                for stem in either.iter().filter_map(|stems| stems.first()) {
                    self.by_stem.entry(stem.clone()).or_default().push(index);
                }
            }
            Some(What::Number(..)) | None => self.by_number.push(index),
        }
        self.all.push((at, cue.clone()));
    }

    /// Every place where a cue stands.
    pub(crate) fn hits<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = Hit> + 'a {
        words.iter().enumerate().flat_map(move |(at, word)| {
            let by_stem = self.by_stem.get(&word.stem).map_or(&[][..], Vec::as_slice);
            let by_number = match word.number {
                Some(_) => self.by_number.as_slice(),
                None => &[],
            };
            by_stem.iter().chain(by_number).filter_map(move |&index| {
                let (choice, cue) = self.all.get(index)?;
                Some(Hit {
                    choice: *choice,
                    cue: index,
                    words: cue.find(words, at)?,
                    said: cue.0.phrase.len(),
                })
            })
        })
    }
}
