//! A server's own settings: everything on one page, changed there, and what follows from them.
//!
//! What can be set up stands in `rules`, the steps in `step` and `turns`, the page in `overview` with the controls of
//! one part at a time in `sections`, and what works in a place in `check`. What is saved is the store's affair: a turn
//! ends in a [`HouseErrand`], and the page is made of what the store then holds.

mod check;
mod overview;
mod rules;
mod sections;
mod step;
mod turns;

pub use check::{CheckUp, StaffFound};
pub use rules::{Change, FollowUps, RETENTION_DAYS, Sharing, Teams};
pub use step::{HouseStep, Section};

use crate::advice::{Answers, code};
use crate::wording::Phrase;

use super::event::Event;
use super::page::{Button, Page, Tone};
use super::place::{Place, PlaceId};
use super::setting::{Setting, Under};
use super::step::Consultation;

/// What the store does with a server's settings before they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseErrand {
    /// What becomes something else, all of it at once; whatever is not named stays as it is.
    pub changes: Vec<Change>,
    /// Whether to look what works in this place, in place of showing the settings.
    pub checks: bool,
    /// The part whose controls are shown.
    section: Option<Section>,
    /// What is said above everything else.
    note: Option<String>,
}

impl HouseErrand {
    /// Shows the settings.
    const fn overview() -> Self {
        Self::section(None)
    }

    const fn section(section: Option<Section>) -> Self {
        Self {
            changes: Vec::new(),
            checks: false,
            section,
            note: None,
        }
    }
}

impl Consultation {
    /// What to show once the store did an errand and `under` holds what it keeps now.
    pub fn house(&self, errand: &HouseErrand, under: &Under) -> Page {
        let page = overview::page(&self.at(under), errand.section);
        match &errand.note {
            Some(note) => page.under(note.clone()),
            None => page,
        }
    }

    /// What is known of what works where an event happened, before anything is tried.
    pub fn check_up(&self, event: &Event, store_answers: bool, under: &Under) -> CheckUp {
        let Place {
            id,
            is_thread,
            lacks,
            ..
        } = &event.place;
        CheckUp {
            place: *id,
            is_thread: *is_thread,
            lacks: lacks.clone(),
            store_answers,
            staff: self.at(under).settings.staff.clone(),
        }
    }

    /// What works in a place, and what to do where something does not.
    pub fn checked(&self, check_up: &CheckUp, found: StaffFound, under: &Under) -> Page {
        check::page(&self.at(under), check_up, found)
    }
}

/// That nothing is shared here, where it may be, and what is possible instead.
pub(super) fn not_shared(at: &Setting<'_>, sharing: Sharing, answers: &Answers) -> Page {
    let code = code::encode(at.guide, answers);
    let text = match sharing {
        Sharing::OneChannel(channel) => at.voice.say(
            Phrase::HouseSharedElsewhere,
            &[
                ("channel", (&channel_mention(channel)).into()),
                ("code", (&code).into()),
            ],
        ),
        Sharing::Everywhere | Sharing::Nowhere => at
            .voice
            .say(Phrase::HouseNotShared, &[("code", (&code).into())]),
    };
    Page::of(Tone::Slip, text)
}

/// The button that leads to the settings, from pages that they lead to.
pub(super) fn back_button(at: &Setting<'_>) -> Button {
    overview::button(at, HouseStep::Overview, Phrase::HouseBack)
}

/// A channel as Discord shows it by its name.
fn channel_mention(channel: PlaceId) -> String {
    format!("<#{}>", channel.0)
}
