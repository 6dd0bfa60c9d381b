//! What a reply means for those who count consultations: no answer and no text is in it.

use crate::advice::{Pick, QuestionNumber};

use crate::prompts::Prompts;

use super::control::{Purpose, Step};
use super::followup::Understood;
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
    /// An answer was changed after a result.
    pub changed: bool,
    /// That changed the recommendation.
    pub flipped: bool,
    /// How a follow-up question was answered; the first of several.
    pub follow_up: Option<FollowUp>,
}

/// How a follow-up question was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FollowUp {
    /// From passages.
    Answered,
    /// From the calculation.
    AboutResult,
    /// It told a new fact.
    NewFact,
    /// It was asked back.
    Unclear,
    /// Nothing is known of it; the passage with this number is nearest, which tells its topic.
    Unknown(Option<u16>),
    /// It was about something else.
    Outside,
}

impl FollowUp {
    /// The name by which it is counted.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::AboutResult => "about-result",
            Self::NewFact => "new-fact",
            Self::Unclear => "unclear",
            Self::Unknown(_) => "unknown",
            Self::Outside => "outside",
        }
    }
}

impl Progress {
    /// Follow-up questions were understood like this; what was not known counts before what was.
    pub(super) fn answered_follow_ups(&mut self, prompts: &Prompts, understood: &[Understood]) {
        // A courtesy is no question, so it is not counted as one.
        let asked = understood
            .iter()
            .filter(|what| !matches!(what, Understood::Courtesy));
        let kinds = asked.map(|what| match what {
            Understood::Passages(_) => FollowUp::Answered,
            Understood::AboutResult(_)
            | Understood::GivenFacts(_)
            | Understood::WhichResult
            | Understood::WhichAnswer => FollowUp::AboutResult,
            Understood::NewFacts(_) => FollowUp::NewFact,
            Understood::Unclear(_) => FollowUp::Unclear,
            Understood::Unknown(near) => FollowUp::Unknown(
                near.first()
                    .and_then(|&index| prompts.knowledge.passage(index))
                    .map(|passage| passage.number),
            ),
            Understood::Outside | Understood::Courtesy => FollowUp::Outside,
        });
        let gap_first = |kind: &FollowUp| !matches!(kind, FollowUp::Unknown(_));
        self.follow_up = kinds.min_by_key(gap_first);
    }

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
