//! What an added question is known by: its number in buttons, its mark in codes.
//!
//! Both follow from what it asks and offers and from all added questions before it, so that the same file means the same
//! everywhere, another file is never taken for it, and questions added at the end leave older codes as they are.

use std::collections::BTreeSet;

use crate::advice::code::{GREATEST_NUMBER, MARK_BITS};
use crate::advice::guide::{Added, Question, QuestionNumber};

/// The first number that is no shipped question's.
const FIRST: u16 = GREATEST_NUMBER as u16 + 1;
/// How many numbers there are for added questions.
const NUMBERS: u64 = (u16::MAX - FIRST) as u64 + 1;

/// Gives each question its number, and says how codes know them.
pub(super) fn identify(questions: &mut [Question]) -> Vec<Added> {
    let mut hash = Hash::default();
    let mut taken = BTreeSet::new();
    let mut added = Vec::new();
    for question in questions {
        hash.take_question(question);
        let mixed = hash.mixed();
        let number = (0..NUMBERS)
            .map(|step| FIRST + u16::try_from((mixed.wrapping_add(step)) % NUMBERS).unwrap_or(0))
            .map(QuestionNumber)
            .find(|number| taken.insert(*number));
        question.number = number.unwrap_or(QuestionNumber(FIRST));
        added.push(Added {
            number: question.number,
            mark: u32::try_from(mixed >> (u64::BITS as usize - MARK_BITS)).unwrap_or(0),
        });
    }
    added
}

/// FNV-1a over all that makes a question what it is, with lengths, so that no two texts run together.
struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    fn take(&mut self, text: &str) {
        let length = text.len().to_string();
        for byte in length.bytes().chain([b':']).chain(text.bytes()) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// Whoever chose an answer saw these words; other words are another question.
    fn take_question(&mut self, question: &Question) {
        self.take(&question.id);
        self.take(&format!("{:?}", question.kind));
        self.take(&question.text);
        self.take(&question.choices.len().to_string());
        for choice in &question.choices {
            self.take(&choice.id);
            self.take(&choice.label);
        }
    }

    /// The same with every bit hanging on every other (the end of splitmix64).
    const fn mixed(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
