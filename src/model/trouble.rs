//! Why there is no answer: in full for the log, in short for whoever asked.

use super::breaker::Outcome;

/// Why the model gave nothing; each a count worth having.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Declined {
    /// No model is set up.
    #[error("no language model is set up")]
    Off,
    /// The allowance of this server, or of private messages, is used up for today (UTC).
    #[error("today's allowance is used up")]
    OverBudget,
    /// It failed so often that it is left alone for a while.
    #[error("the language model is left alone for a while")]
    Open,
    /// It did not answer in time.
    #[error("the language model did not answer in time")]
    TimedOut,
    /// It could not be reached, refused, or said what cannot be read.
    #[error("the language model failed")]
    Failed,
    /// What it said did not pass the checks.
    #[error("what the language model said did not pass the checks")]
    Unchecked,
    /// It was not asked: there is nothing to answer from, or more than one request may hold.
    #[error("there is nothing that the language model could be asked")]
    Unasked,
}

/// How a call failed. Carries no address, key or text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Trouble {
    #[error("no answer in time")]
    TimedOut,
    #[error("it could not be reached")]
    Unreachable,
    #[error("it answered with status {0}")]
    Status(u16),
    #[error("its reply is longer than 64 kB")]
    TooLong,
    #[error("its reply could not be read")]
    Unreadable,
    #[error("its reply was refused: {0}")]
    Refused(Refusal),
}

/// What is wrong with a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refusal {
    #[error("it says nothing")]
    Empty,
    #[error("it is too long")]
    Long,
    #[error("it was cut off")]
    Cut,
    #[error("it holds letters that nobody sees")]
    Hidden,
    #[error("it holds an address")]
    Link,
    #[error("it mentions somebody or something of Discord's")]
    Mention,
    #[error("it holds code")]
    Code,
    #[error("it holds what looks like a secret")]
    Secret,
    #[error("it cites what it was not given")]
    MadeUpCitation,
    #[error("a paragraph cites nothing")]
    Uncited,
    #[error("it holds a figure that it was not given")]
    MadeUpFigure,
    #[error("it repeats its instructions")]
    Instructions,
    #[error("it is not in the form that was asked for")]
    Form,
    #[error("it quotes what nobody wrote, or answers what nobody asks")]
    MadeUpAnswers,
}

impl Trouble {
    pub(super) const fn declined(self) -> Declined {
        match self {
            Self::TimedOut => Declined::TimedOut,
            Self::Unreachable | Self::Status(_) | Self::TooLong | Self::Unreadable => {
                Declined::Failed
            }
            Self::Refused(_) => Declined::Unchecked,
        }
    }

    pub(super) const fn outcome(self) -> Outcome {
        match self {
            // 400 is also what a provider's filter says to a single question.
            Self::Refused(_) | Self::Status(400) => Outcome::Refused,
            _ => Outcome::Failed,
        }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
