//! The page of a server's settings: all of them in words, and the controls of one part.

use crate::advice::Answers;
use crate::consultation::control::{Control, Step};
use crate::consultation::overlay;
use crate::consultation::page::{
    Block, Button, ButtonStyle, Choosing, OptionLine, Page, Row, Subject, Tone,
};
use crate::consultation::sentence;
use crate::consultation::sentence::role_mentions;
use crate::consultation::setting::Setting;
use crate::consultation::staff::Staff;
use crate::wording::{Filling, Phrase};

use super::rules::{Sharing, Teams};
use super::step::{HouseStep, Section};
use super::{channel_mention, sections};

/// Everything that is set up, and the controls of the part that is open.
pub(super) fn page(at: &Setting<'_>, open: Option<Section>) -> Page {
    let open = open.filter(|section| is_offered(at, *section));
    let (guide, door) = overlay::settings_line(at);
    let lines = offered(at).map(|section| line(at, section));
    let lines: Vec<String> = lines.chain([guide]).collect();
    let mut blocks = vec![
        Block::Text(at.voice.plain(Phrase::HouseTitle)),
        Block::Text(lines.join("\n")),
    ];
    let mut rows = vec![list(at, open)];
    if let Some(section) = open {
        blocks.push(Block::Rule);
        blocks.push(Block::Text(at.voice.plain(sections::note(section))));
        rows.extend(sections::rows(at, section));
    }
    rows.push(Row::Buttons(doors(at, door)));
    Page {
        subject: Subject::Other,
        tone: Tone::Open,
        blocks,
        rows,
    }
}

/// Where else this page leads.
fn doors(at: &Setting<'_>, guide: Button) -> Vec<Button> {
    vec![guide, button(at, HouseStep::Check, Phrase::HouseCheck)]
}

/// A button of these pages.
pub(super) fn button(at: &Setting<'_>, step: HouseStep, label: Phrase) -> Button {
    at.button(&control(step), label, ButtonStyle::Secondary)
}

/// What a control of these pages carries.
pub(super) fn control(step: HouseStep) -> Control {
    Control::open(Step::House(step), Answers::default())
}

/// Parts that the operator leaves to servers.
fn offered(at: &Setting<'_>) -> impl Iterator<Item = Section> {
    Section::ALL
        .into_iter()
        .filter(|section| is_offered(at, *section))
}

fn is_offered(at: &Setting<'_>, section: Section) -> bool {
    section != Section::Model || at.standard.asks_model
}

fn list(at: &Setting<'_>, open: Option<Section>) -> Row {
    let option = |section: Section| OptionLine {
        value: section.id().to_owned(),
        label: at.voice.plain(sections::name(section)),
        description: String::new(),
        chosen: open == Some(section),
    };
    Row::Choose(Choosing {
        id: control(HouseStep::Open).encode(at.guide),
        placeholder: at.voice.plain(Phrase::HouseChoose),
        options: offered(at).map(option).collect(),
        most: 1,
    })
}

/// What is set up in one part, in a line or some.
fn line(at: &Setting<'_>, section: Section) -> String {
    let say = |phrase, name, value: &str| at.voice.say(phrase, &[(name, value.into())]);
    match section {
        Section::Contact => contact(at),
        Section::Language => match at.settings.language.as_deref() {
            None => at.voice.plain(Phrase::HouseLanguageServer),
            Some(locale) => say(
                Phrase::HouseLanguageOwn,
                "language",
                sections::language_name(locale),
            ),
        },
        Section::Sharing => match at.settings.sharing {
            Sharing::Everywhere => at.voice.plain(Phrase::HouseSharingEverywhere),
            Sharing::OneChannel(channel) => say(
                Phrase::HouseSharingChannel,
                "channel",
                &channel_mention(channel),
            ),
            Sharing::Nowhere => at.voice.plain(Phrase::HouseSharingNowhere),
        },
        Section::Teams => match &at.settings.teams {
            Teams::Everybody => at.voice.plain(Phrase::HouseTeamsEverybody),
            Teams::Roles(roles) => say(Phrase::HouseTeamsRoles, "roles", &role_mentions(roles)),
            Teams::Nobody => at.voice.plain(Phrase::HouseTeamsNobody),
        },
        Section::FollowUps => follow_ups(at),
        Section::Model => at.voice.plain(if at.settings.asks_model {
            Phrase::HouseModelOn
        } else {
            Phrase::HouseModelOff
        }),
        Section::Retention => {
            let days = Filling::Number(i64::from(at.settings.retention_days));
            at.voice.say(Phrase::HouseRetention, &[("days", days)])
        }
        Section::Staff => staff(at),
    }
}

fn contact(at: &Setting<'_>) -> String {
    let contact = &at.settings.contact;
    let phrase = if *contact == at.standard.contact {
        Phrase::HouseContactStandard
    } else {
        Phrase::HouseContactOwn
    };
    let (name, url) = (
        sentence::plain_name(contact.name()),
        sentence::as_code(contact.address()),
    );
    at.voice
        .say(phrase, &[("name", (&name).into()), ("url", (&url).into())])
}

/// Whether they are answered, and by which ways; a way that the operator does not offer is not spoken of.
fn follow_ups(at: &Setting<'_>) -> String {
    let ways = at.settings.follow_ups;
    if !ways.on {
        return at.voice.plain(Phrase::HouseFollowUpsOff);
    }
    let either = |on, yes, no| at.voice.plain(if on { yes } else { no });
    let mut lines = vec![
        at.voice.plain(Phrase::HouseFollowUpsOn),
        either(
            ways.threads,
            Phrase::HouseThreadsOn,
            Phrase::HouseThreadsOff,
        ),
    ];
    if at.standard.hears_mentions {
        lines.push(either(
            ways.mentions,
            Phrase::HouseMentionsOn,
            Phrase::HouseMentionsOff,
        ));
    }
    lines.join("\n")
}

fn staff(at: &Setting<'_>) -> String {
    match at.settings.staff.as_deref() {
        None => at.voice.plain(Phrase::HouseStaffNone),
        Some(Staff::Channel(channel)) => {
            let channel = channel_mention(*channel);
            at.voice
                .say(Phrase::HouseStaffChannel, &[("channel", (&channel).into())])
        }
        Some(Staff::Webhook(webhook)) => {
            let id = webhook.id().to_string();
            at.voice
                .say(Phrase::HouseStaffWebhook, &[("id", (&id).into())])
        }
    }
}
