//! The decision core: from a guide and answers to a recommendation that explains itself.
//!
//! Pure: no Discord, no clock, no files, no async; the same guide and answers give the same result everywhere. Reading
//! order: [`guide`], [`Answers`], [`ranking`], [`sureness`], [`outlook`], [`recommend`], [`code`], [`brief`],
//! [`team`], [`mod@audit`], [`overlay`].

pub mod audit;
pub mod brief;
pub mod code;
pub mod guide;
pub mod outlook;
pub mod overlay;
pub mod ranking;
pub mod sureness;
pub mod team;

mod answers;
mod flips;
mod libraries;
mod pulls;
mod recommendation;
mod split;
pub(crate) mod words;

pub use answers::{Answer, Answers};
pub use flips::{Flip, PairFlip, pairs};
pub use guide::{
    Candidate, CandidateIndex, Choice, ChoiceNumber, ChoiceRef, Criterion, CriterionIndex, Cue,
    Evidence, EvidenceIndex, Guide, Kind, Language, Library, Part, PartIndex, Question,
    QuestionNumber, Role, Strength,
};
pub use libraries::CalledFor;
pub use ranking::{Pick, Verdict};
pub use recommendation::{Contest, Reason, Recommendation, Tension, recommend};
pub use split::Assignment;
pub use sureness::{HowSure, Sureness};
