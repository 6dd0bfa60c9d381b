//! What comes in and what goes out: somebody does something somewhere, and gets a reply.

use crate::wording::STANDARD_LOCALE;

use super::control::{PersonId, ServerId};
use super::errand::{Errand, Filled};
use super::overlay::Uploaded;
use super::page::Page;
use super::permission::Permission;
use super::place::{Place, Standing};
use super::progress::Progress;
use super::setting::Under;

/// What somebody does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Types the command, perhaps with a code or a brief.
    Start {
        /// The code as it was typed.
        code: Option<String>,
        /// What the backend is for, in the person's own words; a code goes before it.
        brief: Option<String>,
    },
    /// Types the command to ask a team.
    AskTeam {
        /// Whether a code or a brief came with it, which is left aside.
        beside: bool,
    },
    /// Uses a control.
    Use {
        /// What the control carried.
        id: String,
        /// What was chosen in it; empty for buttons.
        values: Vec<String>,
    },
    /// Sends a form.
    Submit {
        /// What the form carried.
        id: String,
        /// What was filled in.
        filled: Filled,
    },
    /// Types the command for a server's settings.
    House,
    /// Types the same command with a file of changes to the guide.
    Offer(Uploaded),
    /// Asks a follow-up question without a form: by command, about a message, by mention.
    Ask {
        /// The question as it was typed.
        text: String,
        /// The code of the decision that it is about, as it was typed.
        code: Option<String>,
    },
    /// Types the command that shows what was counted in the server.
    Stats,
    /// Types the command that shows what is kept of the person.
    Data,
}

/// Somebody does something somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Who.
    pub person: PersonId,
    /// What they are called, for a shared result.
    pub name: String,
    /// The server where they do it; `None` in direct messages.
    pub server: Option<ServerId>,
    /// What language they read; empty where nobody told, as of those who write a message.
    pub locale: String,
    /// What they lack for a public post in that place; empty if they may.
    pub missing: Vec<Permission>,
    /// What they may do in that server; nothing outside of servers.
    pub standing: Standing,
    /// The place itself.
    pub place: Place,
    /// What they do.
    pub act: Act,
}

/// Where a page goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// A new message that only this person sees.
    Private,
    /// The message that was acted on, edited.
    InPlace,
    /// A new message for everybody in the place.
    Public,
}

/// What to show, and where.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Where it goes.
    pub delivery: Delivery,
    /// What it shows.
    pub page: Page,
    /// What it means for those who count.
    pub progress: Progress,
    /// What a front end has to do beyond showing the page.
    pub errand: Option<Errand>,
    /// What it was made under.
    pub under: Under,
}

impl Reply {
    pub(super) fn of(delivery: Delivery, page: Page) -> Self {
        Self {
            under: Under::locale(STANDARD_LOCALE),
            delivery,
            page,
            progress: Progress::default(),
            errand: None,
        }
    }

    /// What comes in place of a note that a message would come.
    pub fn later(page: Page, under: Under) -> Self {
        Self {
            under,
            ..Self::private(page)
        }
    }

    pub(super) fn private(page: Page) -> Self {
        Self::of(Delivery::Private, page)
    }

    pub(super) fn in_place(page: Page) -> Self {
        Self::of(Delivery::InPlace, page)
    }
}
