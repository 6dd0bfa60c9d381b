//! What a reply means for those who count consultations: no answer and no text is in it.

use crate::advice::{Pick, QuestionNumber};

use super::control::{Purpose, Step};
use super::page::{Page, Subject, Tone};

/// How far a consultation came with one event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// It began.
    pub begun: bool,
    /// This question was answered.
    pub answered: Option<QuestionNumber>,
    /// The question that was left for another page: answered, gone back from, or the last one.
    pub gone_from: Option<QuestionNumber>,
    /// The interview ended with this result.
    pub finished: Option<Pick>,
    /// The question that was on the screen when the person ended the interview.
    pub left_at: Option<QuestionNumber>,
}

impl Progress {
    /// The progress of a command; a code opens what was finished before.
    pub(super) fn of_start(with_code: bool, page: &Page) -> Self {
        Self {
            begun: !with_code && page.tone != Tone::Slip,
            ..Self::default()
        }
    }

    /// The progress of a step that led to this page.
    pub(super) fn of_step(step: Step, page: &Page) -> Self {
        let result = match page.subject {
            Subject::Result(pick) => Some(pick),
            Subject::Question(_) | Subject::Other => None,
        };
        match step {
            Step::Start | Step::StartOver => Self {
                begun: true,
                ..Self::default()
            },
            Step::Answer(question, _, purpose)
            | Step::Choose(question, purpose)
            | Step::NotSure(question, purpose) => {
                // An answer that does not fit shows its question again.
                let gone = Some(question).filter(|_| page.subject != Subject::Question(question));
                Self {
                    answered: gone,
                    gone_from: gone.filter(|_| purpose != Purpose::Changing),
                    // A change starts from a result and ends in one; going on anyway does too.
                    finished: result.filter(|_| purpose == Purpose::Asking),
                    ..Self::default()
                }
            }
            Step::Back(question) => Self {
                gone_from: Some(question),
                ..Self::default()
            },
            Step::Finish(question) => Self {
                gone_from: Some(question),
                finished: result,
                left_at: Some(question),
                ..Self::default()
            },
            _ => Self::default(),
        }
    }
}
