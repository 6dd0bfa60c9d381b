//! One entry of the knowledge.

use crate::advice::{CandidateIndex, ChoiceRef, EvidenceIndex, QuestionNumber};

/// A passage by its place in [`super::Knowledge::passages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageIndex(pub(crate) usize);

/// Whether a passage tells when to use what it is about, or when not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// When to use it.
    For,
    /// When not to, and what its weaknesses are.
    Against,
}

/// A page that a passage rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it is, and who publishes it.
    pub title: String,
    /// Its address; `None` for what comes with this program.
    pub url: Option<String>,
    /// The day that it tells of, `YYYY-MM-DD`, where one is known.
    pub dated: Option<String>,
    /// Day of the last check, `YYYY-MM-DD`.
    pub checked: String,
    /// Whether the claim was seen only where somebody quotes it.
    pub second_hand: bool,
}

/// An answer in our own words, with the questions that it answers and the sources that it rests on.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Stable number; buttons carry it.
    pub number: u16,
    /// Stable name: that of its file.
    pub id: String,
    /// The folder that it is in.
    pub topic: String,
    /// Its question in short, as a button shows it.
    pub title: String,
    /// Questions that it answers, as people put them.
    pub questions: Vec<String>,
    /// Further words for what it is about.
    pub terms: Vec<String>,
    /// Candidates that it is mainly about.
    pub about: Vec<CandidateIndex>,
    /// Whether it tells when to use them, or when not.
    pub sense: Option<Sense>,
    /// The passage that answers the opposite question, where there is one.
    pub counterpart: Option<PassageIndex>,
    /// Questions of the guide whose answers change what it means for somebody.
    pub bears: Vec<QuestionNumber>,
    /// What to add for those who gave an answer.
    pub when: Vec<(ChoiceRef, String)>,
    /// Evidence of the guide that it rests on.
    pub evidence: Vec<EvidenceIndex>,
    /// What it rests on; `[1]` in the text is the first of these.
    pub sources: Vec<Source>,
    /// Day from which it must be checked again, `YYYY-MM-DD`.
    pub stale_after: String,
    /// The answer, with marks like `[1]` for its sources.
    pub text: String,
}
