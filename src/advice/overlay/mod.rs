//! An overlay: a server's own changes to the guide, as a TOML file that its administrators write.
//!
//! It switches off questions, choices and frameworks, changes importances and fits within bounds, and adds questions and
//! evidence. What ships keeps its words, its numbers and its prices. [`load()`] is the only way to get one: everything that
//! it names is in the guide, and the guide that it makes is whole and makes sense. Refuses to know of servers, stores and
//! files. Start reading at [`load()`] and [`Overlay::applied`].
//!
//! # Bounds
//!
//! A server knows its people, so it may say what matters to them: importances go from 0 to 5 as in the guide. What a
//! candidate can do does not differ from server to server as much: a fit moves by `MOST_MOVE` at most and needs evidence,
//! so that "made for it" never becomes "works against it", and whoever doubts a point finds what it rests on. A server
//! rules no language out and recommends neither without the guide's own reasons.

mod applied;
mod asked;
mod difference;
mod identity;
mod load;
mod resting;
mod sound;
mod spread;
mod weighing;

use super::guide::{
    Added, CandidateIndex, ChoiceRef, CriterionIndex, Evidence, EvidenceIndex, Question,
    QuestionNumber,
};

pub use difference::Difference;
pub use load::load;
pub use spread::{PEOPLE, Spread};

/// Most bytes of an overlay's file.
pub const MOST_BYTES: usize = 64 * 1024;
/// Most questions that an overlay adds; the room in a button may be for fewer.
const MOST_QUESTIONS: usize = 20;
/// Most choices of an added question.
const MOST_CHOICES: usize = 12;
/// Most changed importances and fits together.
const MOST_CHANGES: usize = 60;
/// Most entries of own evidence.
const MOST_EVIDENCE: usize = 40;
/// Most names that are switched off.
const MOST_OFF: usize = 60;
/// By how much a fit may differ from the one that ships.
const MOST_MOVE: i32 = 2;
/// Fewest questions that must be left to ask.
const FEWEST_QUESTIONS: usize = 3;
/// Most faults that are told at once.
const MOST_FAULTS: usize = 100;

/// A server's own changes to the guide, checked against it.
#[derive(Debug, Clone)]
pub struct Overlay {
    off: Off,
    importances: Vec<Importance>,
    fits: Vec<Fitting>,
    evidence: Vec<Evidence>,
    questions: Vec<Question>,
    added: Vec<Added>,
}

/// What is switched off.
#[derive(Debug, Clone, Default)]
struct Off {
    questions: Vec<QuestionNumber>,
    choices: Vec<ChoiceRef>,
    candidates: Vec<CandidateIndex>,
}

/// How much a criterion matters to who gives an answer, in place of what ships.
#[derive(Debug, Clone, Copy)]
struct Importance {
    at: ChoiceRef,
    criterion: CriterionIndex,
    /// 0 where it no longer matters.
    value: i32,
}

/// How well a candidate serves a criterion, in place of what ships.
#[derive(Debug, Clone)]
struct Fitting {
    candidate: CandidateIndex,
    criterion: CriterionIndex,
    points: i32,
    evidence: Vec<EvidenceIndex>,
}
