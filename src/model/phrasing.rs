//! The wording of an answer: what it is made of, and what comes of it.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

/// Longest question that is sent, in letters; the rest is left out.
const LONGEST_QUESTION: usize = 1_000;
/// Longest reply, in the model's tokens: 130 words with room for citations.
pub(super) const MOST_TOKENS: u32 = 400;

/// What an answer may be made of, and nothing else. Holds no id and no name of a person: who asks the model puts none in.
/// Prints without any of it.
#[derive(Clone, Serialize)]
pub struct Material {
    facts: Vec<String>,
    passages: Vec<Excerpt>,
    question: String,
}

/// A passage as the model reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// The passage's number; what the answer cites it by.
    pub number: u16,
    /// Its text, without the marks of its sources.
    pub text: String,
}

/// An answer in the model's words that passed every check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrased {
    /// At most 1,200 letters; citations stand in it as `[n]`, each by itself.
    pub text: String,
    /// The numbers of the passages that it cites; never empty, all of them given.
    pub cited: BTreeSet<u16>,
}

impl fmt::Debug for Material {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Material").finish_non_exhaustive()
    }
}

impl Material {
    /// What to answer: a person's text, of which the first 1,000 letters count, sentences about their consultation, and
    /// the passages that answer it, best first.
    pub fn new(question: &str, facts: Vec<String>, passages: Vec<Excerpt>) -> Self {
        Self {
            facts,
            passages,
            question: question.chars().take(LONGEST_QUESTION).collect(),
        }
    }

    /// As the model gets it: one JSON object, because no text can end the string that it stands in. `None` where there
    /// is nothing to answer, or nothing to answer from.
    pub(super) fn data(&self) -> Option<String> {
        if self.passages.is_empty() || self.question.trim().is_empty() {
            return None;
        }
        serde_json::to_string(self).ok()
    }

    /// Passages and facts: what the answer may rest on.
    pub(super) fn known(&self) -> String {
        let passages = self.passages.iter().map(|passage| passage.text.as_str());
        let facts = self.facts.iter().map(String::as_str);
        facts.chain(passages).collect::<Vec<_>>().join("\n")
    }

    pub(super) fn question(&self) -> &str {
        &self.question
    }

    pub(super) fn numbers(&self) -> impl Iterator<Item = u16> + '_ {
        self.passages.iter().map(|passage| passage.number)
    }
}
