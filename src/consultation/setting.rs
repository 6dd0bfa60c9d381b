//! What every page is made with: the prompts, the settings, and the voice of the person's language.

use std::sync::Arc;

use crate::advice::Guide;
use crate::prompts::{Guides, Prompts};
use crate::wording::{Phrase, STANDARD_LOCALE, Voice};

use super::contact::Contact;
use super::control::Control;
use super::event::Event;
use super::house::{FollowUps, RETENTION_DAYS, Sharing, Teams};
use super::overlay::Adopted;
use super::page::{Button, ButtonStyle};
use super::staff::Staff;
use super::team::TeamId;

/// What a consultation is set up with.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The link that every result ends with.
    pub contact: Contact,
    /// Whether the program hears those who mention the bot or reply to it.
    pub hears_mentions: bool,
    /// Whether a language model may word answers and propose what a brief says.
    pub asks_model: bool,
    /// The guide where it is not the one that ships; `None` where it is.
    pub guides: Option<Arc<Guides>>,
    /// What became of the server's own changes to the guide; `None` where it has none.
    pub overlay: Option<Arc<Adopted>>,
    /// The locale of what everybody sees; `None` for the server's own on Discord.
    pub language: Option<Arc<str>>,
    /// Where results may be shown to everybody.
    pub sharing: Sharing,
    /// Who may have a team decide.
    pub teams: Teams,
    /// How follow-up questions are answered.
    pub follow_ups: FollowUps,
    /// For how many days ballots and requests for a person are kept.
    pub retention_days: u32,
    /// Where requests for a person go; `None` for nowhere. Few servers have any, so it stands aside.
    pub staff: Option<Arc<Staff>>,
}

impl Settings {
    /// What holds where nothing is set up but the contact.
    pub const fn of(contact: Contact) -> Self {
        Self {
            contact,
            language: None,
            hears_mentions: false,
            asks_model: false,
            guides: None,
            overlay: None,
            sharing: Sharing::Everywhere,
            teams: Teams::Everybody,
            follow_ups: FollowUps::ALL,
            retention_days: RETENTION_DAYS,
            staff: None,
        }
    }

    /// Whether people are answered here who mention the bot or reply to it.
    pub const fn answers_mentions(&self) -> bool {
        self.hears_mentions && self.follow_ups.on && self.follow_ups.mentions
    }

    /// The language that somebody is answered in; where they did not tell theirs, that of the place.
    pub(super) fn locale_of<'a>(&'a self, event: &'a Event) -> &'a str {
        if event.locale.is_empty() {
            self.public_locale_of(event)
        } else {
            &event.locale
        }
    }

    /// The language of what everybody in the place reads: as the server set it, as Discord knows it of the server, or that
    /// of the person.
    pub fn public_locale_of<'a>(&'a self, event: &'a Event) -> &'a str {
        let place = event.place.locale.as_deref();
        let own = Some(event.locale.as_str()).filter(|own| !own.is_empty());
        let known = self.language.as_deref().or(place).or(own);
        known.unwrap_or(STANDARD_LOCALE)
    }

    /// The guide that holds, for people who read `locale`.
    pub(super) fn guide<'a>(&'a self, prompts: &'a Prompts, locale: &str) -> &'a Guide {
        let guides = self.guides.as_deref().unwrap_or(&prompts.guide);
        guides.in_locale(locale)
    }
}

/// What a reply was made under, so that what comes after it is made under the same.
#[derive(Debug, Clone)]
pub struct Under {
    /// The language that it speaks.
    pub locale: String,
    /// The settings that held; `None` for the program's own.
    pub settings: Option<Arc<Settings>>,
}

impl Under {
    /// The language alone, where nothing is known of the place.
    pub fn locale(locale: &str) -> Self {
        Self {
            locale: locale.to_owned(),
            settings: None,
        }
    }
}

/// Prompts, settings and voice, passed to everything that makes a page.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) prompts: &'a Prompts,
    /// The guide that holds here, in the person's language.
    pub(super) guide: &'a Guide,
    /// The guide that ships, in the person's language.
    pub(super) shipped: &'a Guide,
    pub(super) settings: &'a Settings,
    /// What holds where a server set up nothing else.
    pub(super) standard: &'a Settings,
    /// What stands in for `https://discord.com`, where something does.
    pub(super) stand_in: Option<&'a str>,
    pub(super) voice: Voice<'a>,
    /// The team decision that this is a ballot of; `None` for everything else.
    pub(super) team: Option<TeamId>,
}

impl<'a> Setting<'a> {
    /// A control as text, with the team decision that it is about.
    pub(super) fn id(&self, control: &Control) -> String {
        let control = Control {
            team: control.team.or(self.team),
            ..control.clone()
        };
        control.encode(self.guide)
    }

    /// Guide and voice in the language that passages are in, for what is read together with them.
    pub(super) fn in_passages_language(&self) -> (&'a Guide, Voice<'a>) {
        let guide = self.settings.guide(self.prompts, STANDARD_LOCALE);
        (guide, self.prompts.wording.voice(STANDARD_LOCALE))
    }

    /// The same for people who read `locale`.
    pub(super) fn in_locale(&self, locale: &'a str) -> Self {
        Setting {
            guide: self.settings.guide(self.prompts, locale),
            shipped: self.prompts.guide.in_locale(locale),
            voice: self.prompts.wording.voice(locale),
            ..*self
        }
    }

    /// A button that takes a step.
    pub(super) fn button(&self, control: &Control, label: Phrase, style: ButtonStyle) -> Button {
        Button::Step {
            id: self.id(control),
            label: self.voice.plain(label),
            style,
        }
    }
}
