//! What every page is made with: the prompts, the settings, and the voice of the person's language.

use crate::prompts::Prompts;
use crate::wording::{Phrase, Voice};

use super::contact::Contact;
use super::control::Control;
use super::page::{Button, ButtonStyle};

/// What a consultation is set up with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The link that every result ends with.
    pub contact: Contact,
    /// Whether people are answered who mention the bot or reply to it.
    pub hears_mentions: bool,
    /// Whether a language model may word answers and propose what a brief says.
    pub asks_model: bool,
}

/// Prompts, settings and voice, passed to everything that makes a page.
pub(super) struct Setting<'a> {
    pub(super) prompts: &'a Prompts,
    pub(super) settings: &'a Settings,
    pub(super) voice: Voice<'a>,
}

impl Setting<'_> {
    /// A button that takes a step.
    pub(super) fn button(&self, control: &Control, label: Phrase, style: ButtonStyle) -> Button {
        Button::Step {
            id: control.encode(&self.prompts.guide),
            label: self.voice.plain(label),
            style,
        }
    }
}
