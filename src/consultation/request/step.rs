//! The steps of a request, as controls carry them.

/// What a control about a request does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestStep {
    /// Shows what the contact's link hands over with a result, and the link.
    WithResult,
    /// Opens the form for a request.
    Form,
    /// Takes what was filled into that form.
    Send,
}

impl RequestStep {
    /// As letters in a control.
    pub(in crate::consultation) const fn encode(self) -> &'static str {
        match self {
            Self::WithResult => "w",
            Self::Form => "f",
            Self::Send => "s",
        }
    }

    /// The mirror of [`Self::encode`].
    pub(in crate::consultation) fn decode(text: &str) -> Option<Self> {
        [Self::WithResult, Self::Form, Self::Send]
            .into_iter()
            .find(|step| step.encode() == text)
    }
}
