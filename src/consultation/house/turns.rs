//! The steps of a server's settings, from what somebody does to what the store has to do about it.

use crate::advice::Answers;
use crate::consultation::control::{Control, Step};
use crate::consultation::errand::{Errand, Field, Filled, Form, Input};
use crate::consultation::event::{Delivery, Reply};
use crate::consultation::page::{Page, Tone};
use crate::consultation::place::PlaceId;
use crate::consultation::sentence;
use crate::consultation::slip::Slip;
use crate::consultation::staff::{Staff, Webhook};
use crate::consultation::step::Turn;
use crate::wording::Phrase;

use super::HouseErrand;
use super::rules::{Change, Sharing, Teams};
use super::sections::AS_THE_SERVER;
use super::step::{HouseStep, Mark, Section};

/// The fields of the contact's form.
const NAME_FIELD: &str = "name";
const URL_FIELD: &str = "url";
/// The field of the webhook's form.
const WEBHOOK_FIELD: &str = "webhook";
/// Most letters of a contact's name, as [`crate::consultation::Contact`] takes it.
const NAME_LIMIT: u16 = 60;
/// Most letters of an address.
const URL_LIMIT: u16 = 512;
/// Most letters of what was typed that are shown again.
const QUOTE_LIMIT: usize = 300;

impl Turn<'_> {
    /// The settings of the server where the command was typed.
    pub(in crate::consultation) fn house(&self) -> Reply {
        self.closed()
            .unwrap_or_else(|| self.with_the_store(Delivery::Private, HouseErrand::overview()))
    }

    /// What a control on the settings does. Who lost the right to manage the server meanwhile is told so.
    pub(in crate::consultation) fn house_step(&self, step: HouseStep, values: &[String]) -> Reply {
        if let Some(closed) = self.closed() {
            return closed;
        }
        let section =
            |section| self.with_the_store(Delivery::InPlace, HouseErrand::section(section));
        match step {
            HouseStep::Overview => section(None),
            HouseStep::Open => section(values.first().and_then(|value| Section::from_id(value))),
            HouseStep::Contact => self.contact_form(),
            HouseStep::Webhook => self.webhook_form(),
            HouseStep::Check => self.with_the_store(
                Delivery::InPlace,
                HouseErrand {
                    checks: true,
                    ..HouseErrand::overview()
                },
            ),
            // What a form sends comes as a form and never as a press.
            HouseStep::ContactSent(..) | HouseStep::WebhookSent => self.slip(&Slip::UnknownControl),
            step => match self.house_change(step, values) {
                Some((of, changes)) => self.saving(of, changes),
                None => self.slip(&Slip::UnknownControl),
            },
        }
    }

    /// What was typed into one of the forms.
    pub(in crate::consultation) fn house_submitted(
        &self,
        step: HouseStep,
        filled: &Filled,
    ) -> Reply {
        if let Some(closed) = self.closed() {
            return closed;
        }
        match step {
            HouseStep::ContactSent(name, url) => self.contact_sent(filled, name, url),
            HouseStep::WebhookSent => self.webhook_sent(filled),
            _ => self.slip(&Slip::UnknownControl),
        }
    }

    /// Why this person gets no settings here; `None` where they do.
    pub(in crate::consultation) fn closed(&self) -> Option<Reply> {
        let phrase = match self.event.server {
            None => Phrase::HouseNoServer,
            Some(_) if !self.event.standing.manages_server => Phrase::HouseNotAllowed,
            Some(_) => return None,
        };
        let page = Page::of(Tone::Slip, self.at.voice.plain(phrase));
        Some(Reply::private(page))
    }

    fn with_the_store(&self, delivery: Delivery, errand: HouseErrand) -> Reply {
        let away = Slip::StoreAway.bare_page(self.at.voice);
        Reply {
            errand: Some(Errand::House(errand)),
            ..Reply::of(delivery, away)
        }
    }

    fn saving(&self, section: Section, changes: Vec<Change>) -> Reply {
        let errand = HouseErrand {
            changes,
            note: Some(self.at.voice.plain(Phrase::HouseSaved)),
            ..HouseErrand::section(Some(section))
        };
        self.with_the_store(Delivery::InPlace, errand)
    }

    /// A note with what was typed, so that nobody has to type it twice.
    fn about(&self, why: Phrase, typed: &str) -> String {
        let typed = sentence::as_code(&sentence::cut_to(typed.trim(), QUOTE_LIMIT));
        self.at.voice.say(why, &[("typed", (&typed).into())])
    }

    /// Nothing is saved, and why.
    fn not_saved(&self, section: Section, note: String) -> Reply {
        let errand = HouseErrand {
            note: Some(note),
            ..HouseErrand::section(Some(section))
        };
        self.with_the_store(Delivery::InPlace, errand)
    }

    /// What a press changes; `None` for what no control of ours sends.
    fn house_change(&self, step: HouseStep, values: &[String]) -> Option<(Section, Vec<Change>)> {
        let picked = || {
            values
                .iter()
                .map(|value| value.parse().ok())
                .collect::<Option<Vec<u64>>>()
        };
        let one = || Some(picked()?.first().copied().map(PlaceId));
        let (section, change) = match step {
            HouseStep::ContactStandard => {
                let changes = vec![Change::ContactName(None), Change::ContactUrl(None)];
                return Some((Section::Contact, changes));
            }
            HouseStep::Language => (Section::Language, self.language(values.first()?)?),
            HouseStep::Share(true) => (Section::Sharing, Change::Sharing(Sharing::Everywhere)),
            HouseStep::Share(false) => (Section::Sharing, Change::Sharing(Sharing::Nowhere)),
            HouseStep::ShareIn => {
                let sharing = one()?.map_or(Sharing::Everywhere, Sharing::OneChannel);
                (Section::Sharing, Change::Sharing(sharing))
            }
            HouseStep::Teams(true) => (Section::Teams, Change::Teams(Teams::Everybody)),
            HouseStep::Teams(false) => (Section::Teams, Change::Teams(Teams::Nobody)),
            HouseStep::TeamsOf => {
                let roles = Some(picked()?).filter(|roles| !roles.is_empty());
                let teams = roles.map_or(Teams::Everybody, |roles| Teams::Roles(roles.into()));
                (Section::Teams, Change::Teams(teams))
            }
            HouseStep::FollowUps(on) => (Section::FollowUps, Change::FollowUps(on)),
            HouseStep::Mentions(on) => (Section::FollowUps, Change::Mentions(on)),
            HouseStep::Threads(on) => (Section::FollowUps, Change::Threads(on)),
            HouseStep::Model(on) => (Section::Model, Change::Model(on)),
            HouseStep::Retention(days) => (Section::Retention, Change::Retention(days)),
            HouseStep::StaffIn => (Section::Staff, Change::Staff(one()?.map(Staff::Channel))),
            HouseStep::StaffNone => (Section::Staff, Change::Staff(None)),
            _ => return None,
        };
        Some((section, vec![change]))
    }

    /// Only languages that there is wording for.
    fn language(&self, value: &str) -> Option<Change> {
        if value == AS_THE_SERVER {
            return Some(Change::Language(None));
        }
        let mut locales = self.at.prompts.wording.locales();
        let known = locales.find(|locale| *locale == value)?;
        Some(Change::Language(Some(known.to_owned())))
    }

    fn form_reply(&self, sent: HouseStep, title: Phrase, fields: Vec<Field>) -> Reply {
        let sent = Control::open(Step::House(sent), Answers::default());
        let form = Form {
            id: sent.encode(self.at.guide),
            title: self.at.voice.plain(title),
            fields,
        };
        let page = Page::of(Tone::Open, self.at.voice.plain(Phrase::AskWithoutForm));
        Reply {
            errand: Some(Errand::Ask(form)),
            ..Reply::private(page)
        }
    }

    fn contact_form(&self) -> Reply {
        let contact = &self.at.settings.contact;
        let field = |key, (label, note), value: &str, most| Field {
            key,
            label: self.at.voice.plain(label),
            description: self.at.voice.plain(note),
            is_needed: false,
            input: Input::Text {
                placeholder: String::new(),
                value: value.to_owned(),
                most,
                is_long: false,
            },
        };
        let name = (Phrase::HouseNameLabel, Phrase::HouseNameNote);
        let url = (Phrase::HouseUrlLabel, Phrase::HouseUrlNote);
        let fields = vec![
            field(NAME_FIELD, name, contact.name(), NAME_LIMIT),
            field(URL_FIELD, url, contact.address(), URL_LIMIT),
        ];
        let sent = HouseStep::ContactSent(Mark::of(contact.name()), Mark::of(contact.address()));
        self.form_reply(sent, Phrase::HouseContactTitle, fields)
    }

    /// Takes what is other than it stood in the form, so that who changes the other field at the same time loses nothing.
    fn contact_sent(&self, filled: &Filled, name: Mark, url: Mark) -> Reply {
        let standard = &self.at.standard.contact;
        let typed =
            |key, stood| Some(filled.text(key).trim()).filter(|typed| Mark::of(typed) != stood);
        // Nothing, or what is the standard anyway, is the standard.
        let own = |typed: &str, standard: &str| {
            let is_own = !typed.is_empty() && typed != standard;
            is_own.then(|| typed.to_owned())
        };
        let mut changes = Vec::new();
        if let Some(typed) = typed(NAME_FIELD, name) {
            let own = own(typed, standard.name());
            if standard.with(own.as_deref(), None).is_err() {
                let note = self.about(Phrase::HouseNameWrong, typed);
                return self.not_saved(Section::Contact, note);
            }
            changes.push(Change::ContactName(own));
        }
        if let Some(typed) = typed(URL_FIELD, url) {
            let own = own(typed, standard.address());
            if standard.with(None, own.as_deref()).is_err() {
                let note = self.about(Phrase::HouseUrlWrong, typed);
                return self.not_saved(Section::Contact, note);
            }
            changes.push(Change::ContactUrl(own));
        }
        self.saving(Section::Contact, changes)
    }

    fn webhook_form(&self) -> Reply {
        let field = Field {
            key: WEBHOOK_FIELD,
            label: self.at.voice.plain(Phrase::HouseWebhookLabel),
            description: self.at.voice.plain(Phrase::HouseWebhookNote),
            is_needed: true,
            input: Input::Text {
                placeholder: "https://discord.com/api/webhooks/…".to_owned(),
                // What is set up already is a secret, and nobody has to see it again.
                value: String::new(),
                most: URL_LIMIT,
                is_long: false,
            },
        };
        self.form_reply(
            HouseStep::WebhookSent,
            Phrase::HouseWebhookTitle,
            vec![field],
        )
    }

    fn webhook_sent(&self, filled: &Filled) -> Reply {
        let typed = filled.text(WEBHOOK_FIELD);
        let Some(webhook) = Webhook::parse(typed, self.at.stand_in) else {
            // What was typed may hold a secret all the same, so it is not shown again.
            let note = self.at.voice.plain(Phrase::HouseWebhookWrong);
            return self.not_saved(Section::Staff, note);
        };
        let staff = Some(Staff::Webhook(webhook));
        self.saving(Section::Staff, vec![Change::Staff(staff)])
    }
}
