//! Where something happens, as far as follow-up questions need to know.

use super::permission::Permission;

/// A channel or a thread, wherever it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId(pub u64);

/// Whether the bot can open a thread on the message that was acted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// It can.
    Possible,
    /// It could, if it were not for these.
    Lacks(Vec<Permission>),
    /// There are no threads on messages here: direct messages, a thread already, a server that did not install the app.
    Nowhere,
}

/// Where something happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The channel or thread; `None` where nobody told.
    pub id: Option<PlaceId>,
    /// Whether it is a thread.
    pub is_thread: bool,
    /// Whether a thread can be opened on the message that was acted on.
    pub opening: Opening,
    /// The code of the decision that this thread was opened for, where it was.
    pub decision: Option<String>,
}

impl Place {
    /// A place that nothing is known about.
    pub const fn unknown() -> Self {
        Self {
            id: None,
            is_thread: false,
            opening: Opening::Nowhere,
            decision: None,
        }
    }
}
