//! Where something happens, as far as follow-up questions need to know.

use super::permission::Permission;

/// A channel or a thread, wherever it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId(pub u64);

/// Whether the bot can do something of its own there: open a thread on the message that was acted on, post a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// It can.
    Possible,
    /// It could, if it were not for these.
    Lacks(Vec<Permission>),
    /// It cannot be done here at all: direct messages, a server that did not install the app, a thread inside a thread.
    Nowhere,
}

/// What somebody may do in the server where they act, by its own permissions and roles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Whether they may change the server itself (Manage Server).
    pub manages_server: bool,
    /// Whether they may take away others' messages in that channel (Manage Messages).
    pub manages_messages: bool,
    /// The ids of their roles.
    pub roles: Vec<u64>,
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
    /// Whether the bot itself can post a message there.
    pub posting: Opening,
    /// The code of the decision that this thread was opened for, where it was.
    pub decision: Option<String>,
    /// The language of the server; `None` where there is none.
    pub locale: Option<String>,
    /// What the bot lacks there of all that it could ever need.
    pub lacks: Vec<Permission>,
}

impl Place {
    /// A place that nothing is known about.
    pub const fn unknown() -> Self {
        Self {
            id: None,
            is_thread: false,
            opening: Opening::Nowhere,
            posting: Opening::Nowhere,
            decision: None,
            locale: None,
            lacks: Vec::new(),
        }
    }
}
