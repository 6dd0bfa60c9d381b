//! What controls of a team decision do.

/// A step of a team decision; which one it is stands beside it in the control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamStep {
    /// Sets how long it is open, to the value that comes along.
    Last,
    /// Sets who may answer, to the people that come along; nobody for everybody.
    Invite,
    /// Sets whether names stand with results.
    Names(bool),
    /// Posts the card.
    Ask,
    /// Opens one's own ballot.
    Enter,
    /// Hands one's own ballot in.
    HandIn,
    /// Closes it.
    Close,
    /// Asks once more whether to cancel it.
    Cancel,
    /// Cancels it.
    CancelForSure,
}

impl TeamStep {
    /// As the letters after the family's own.
    pub(in crate::consultation) const fn encode(self) -> &'static str {
        match self {
            Self::Last => "l",
            Self::Invite => "i",
            Self::Names(false) => "m",
            Self::Names(true) => "n",
            Self::Ask => "a",
            Self::Enter => "e",
            Self::HandIn => "h",
            Self::Close => "c",
            Self::Cancel => "x",
            Self::CancelForSure => "y",
        }
    }

    /// The mirror of [`Self::encode`].
    pub(in crate::consultation) fn decode(text: &str) -> Option<Self> {
        let all = [
            Self::Last,
            Self::Invite,
            Self::Names(false),
            Self::Names(true),
            Self::Ask,
            Self::Enter,
            Self::HandIn,
            Self::Close,
            Self::Cancel,
            Self::CancelForSure,
        ];
        all.into_iter().find(|step| step.encode() == text)
    }
}
