//! A server's own changes to the guide: offered as a file, looked at, applied, taken back.
//!
//! The changes themselves are [`crate::advice::overlay`]'s affair, and keeping them the store's: a turn ends in an
//! [`OverlayErrand`], or in a file to fetch, and the page is made of what came of it. Steps stand in `step` and `turns`,
//! pages in `pages`, and what a server changed in words in `telling`. Start reading at [`Consultation::overlay`].

mod pages;
mod step;
mod telling;
mod turns;

use std::sync::Arc;

use crate::advice::overlay::{self, Overlay};
use crate::fault::Fault;

use super::page::Page;
use super::setting::{Settings, Under};
use super::step::Consultation;

pub use step::{OverlayStep, TextMark};
pub(super) use telling::{difference_button, left_out, line as difference_line, settings_line};

/// What a file is called of which the name cannot be shown, and every file that is given out.
const FILE_NAME: &str = "overlay.toml";
/// Most letters of a file's name in faults.
const NAME_LIMIT: usize = 40;
/// What to begin with.
const TEMPLATE: &str = include_str!("template.toml");

/// A server's own changes to the guide, as they hold.
#[derive(Debug, Clone)]
pub struct Adopted {
    /// Which of its versions it is.
    pub version: u64,
    /// When the server's settings were saved last, in seconds since 1970. A server that takes the bot in again begins at
    /// the first version anew; only this tells the two apart.
    pub saved: u64,
    /// What became of it.
    pub state: Adoption,
}

/// What became of a server's own changes.
#[derive(Debug, Clone)]
pub enum Adoption {
    /// They were not read yet, or the store is away: the guide that ships holds.
    Unread,
    /// They do not fit the guide that ships now, which holds in their place.
    Unfit,
    /// They hold.
    Fits(Arc<Overlay>),
}

/// A file that somebody put beside a command or into a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uploaded {
    /// What it is called there.
    pub name: String,
    /// How many bytes it is said to have.
    pub size: u64,
    /// Where it is fetched.
    pub url: String,
}

/// Why a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotFetched {
    /// It is larger than it was said to be.
    TooLarge,
    /// It is not where files of Discord are, or not any more.
    Gone,
    /// It could not be fetched in time.
    Unreachable,
}

/// What is to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverlaySource {
    /// The file that was uploaded and has this mark.
    Draft(TextMark),
    /// What held once, by its version.
    Version(u64),
    /// The guide that ships.
    Shipped,
}

/// What the store does with a server's own changes before they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverlayErrand {
    /// Reads what holds.
    Show,
    /// Reads a version, to look at it.
    Look(u64),
    /// Reads the text of what holds, as a file.
    Export,
    /// Has something hold, if nothing came after this version.
    Apply(OverlaySource, u64),
}

/// What came of having something hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverlayOutcome {
    /// It holds now.
    Done,
    /// Another version came in between.
    Overtaken,
    /// What was to hold is not kept any more.
    Gone,
    /// It does not fit the guide that ships now.
    Unfit,
}

/// A version as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverlayVersion {
    /// The changes of a server are counted from 1.
    pub number: u64,
    /// When it was applied, in seconds since 1970.
    pub applied: u64,
    /// The day of that, `YYYY-MM-DD`.
    pub day: String,
    /// Whether it goes back to the guide that ships.
    pub is_shipped: bool,
}

/// What is kept of a server's own changes.
#[derive(Debug, Clone, Default)]
pub struct KeptOverlays {
    /// The last versions, the newest first.
    pub versions: Vec<OverlayVersion>,
    /// The text that holds; `None` for the guide that ships.
    pub text: Option<String>,
    /// Today, `YYYY-MM-DD`.
    pub today: String,
}

impl KeptOverlays {
    /// The version that holds; 0 before the first.
    pub fn newest(&self) -> u64 {
        self.versions.first().map_or(0, |version| version.number)
    }
}

impl Consultation {
    /// Reads a file of changes, as of `today`; `name` is what it is called in faults. Takes no more than a second.
    ///
    /// # Errors
    /// What is wrong with it, with file and line.
    pub fn judged(&self, name: &str, bytes: &[u8], today: &str) -> Result<Overlay, Vec<Fault>> {
        let name = plain_file_name(name);
        overlay::load(&name, bytes, &self.prompts().guide, today)
    }

    /// The settings with a server's own changes in them, or with the note that they do not fit.
    pub fn adopting(&self, settings: &Settings, version: u64, text: &str, today: &str) -> Settings {
        let shipped = &self.prompts().guide;
        let read = self.judged(FILE_NAME, text.as_bytes(), today);
        let guides = read.as_ref().ok().map(|overlay| {
            let changed = overlay.applied(shipped);
            Arc::new(shipped.changed_to(changed))
        });
        let state = read.map_or(Adoption::Unfit, |overlay| Adoption::Fits(Arc::new(overlay)));
        let saved = settings.overlay.as_ref().map_or(0, |own| own.saved);
        let own = Adopted {
            version,
            saved,
            state,
        };
        Settings {
            guides,
            overlay: Some(Arc::new(own)),
            ..settings.clone()
        }
    }

    /// What a server changed, once the store told it, with what was done above it.
    pub fn overlay(
        &self,
        kept: &KeptOverlays,
        done: Option<OverlayOutcome>,
        under: &Under,
    ) -> Page {
        pages::overview(self, &self.at(under), kept, done)
    }

    /// That a file was not taken, and why.
    pub fn overlay_faults(&self, name: &str, faults: &[Fault], under: &Under) -> Page {
        pages::faults(&self.at(under), &plain_file_name(name), faults)
    }

    /// That a file could not be read.
    pub fn overlay_not_fetched(&self, why: NotFetched, under: &Under) -> Page {
        pages::not_fetched(&self.at(under), why)
    }

    /// What would be different with these changes, `None` for the guide that ships, and how to have them hold.
    pub fn overlay_preview(
        &self,
        overlay: Option<&Overlay>,
        (source, after): (OverlaySource, u64),
        under: &Under,
    ) -> Page {
        pages::preview(&self.at(under), overlay, source, after)
    }

    /// The text of what holds, as a file; the way to begin where nothing does.
    pub fn overlay_file(&self, text: Option<&str>, under: &Under) -> Page {
        pages::file(&self.at(under), text)
    }
}

/// The name of a file as it can stand in a sentence.
fn plain_file_name(name: &str) -> String {
    let plain = |letter: &char| letter.is_ascii_alphanumeric() || "._-".contains(*letter);
    let name: String = name.chars().filter(plain).take(NAME_LIMIT).collect();
    if name.is_empty() {
        FILE_NAME.to_owned()
    } else {
        name
    }
}
