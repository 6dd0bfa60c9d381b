//! The controls of each part of a server's settings.

use crate::consultation::page::{
    Button, ButtonStyle, Choosing, OptionLine, Pickable, Picking, Row,
};
use crate::consultation::place::PlaceId;
use crate::consultation::setting::Setting;
use crate::consultation::staff::Staff;
use crate::wording::{Filling, Phrase};

use super::overview::{button, control};
use super::rules::{RETENTIONS, Sharing, Teams};
use super::step::{HouseStep, Section};

/// The value that stands for the server's own language.
pub(super) const AS_THE_SERVER: &str = "server";
/// Most options of a list (<https://discord.com/developers/docs/components/reference#string-select>).
const MOST_OPTIONS: usize = 25;
/// Most roles that may have a team decide.
const MOST_ROLES: u8 = 25;

/// What languages call themselves; whoever reads one finds it by that, whatever language the page speaks.
const LANGUAGES: [(&str, &str); 8] = [
    ("en-US", "English (US)"),
    ("en-GB", "English (UK)"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("es-ES", "Español (España)"),
    ("es-419", "Español (Latinoamérica)"),
    ("pt-BR", "Português (Brasil)"),
    ("ja", "日本語"),
];

/// What a language calls itself; its code where that is not known here.
pub(super) fn language_name(locale: &str) -> &str {
    let found = LANGUAGES.iter().find(|(known, _)| *known == locale);
    found.map_or(locale, |(_, name)| name)
}

/// What a part is called.
pub(super) const fn name(section: Section) -> Phrase {
    match section {
        Section::Contact => Phrase::HouseContact,
        Section::Language => Phrase::HouseLanguage,
        Section::Sharing => Phrase::HouseSharing,
        Section::Teams => Phrase::HouseTeams,
        Section::FollowUps => Phrase::HouseFollowUps,
        Section::Model => Phrase::HouseModel,
        Section::Retention => Phrase::HouseKeeping,
        Section::Staff => Phrase::HouseStaff,
    }
}

/// What a part is about.
pub(super) const fn note(section: Section) -> Phrase {
    match section {
        Section::Contact => Phrase::HouseContactNote,
        Section::Language => Phrase::HouseLanguageNote,
        Section::Sharing => Phrase::HouseSharingNote,
        Section::Teams => Phrase::HouseTeamsNote,
        Section::FollowUps => Phrase::HouseFollowUpsNote,
        Section::Model => Phrase::HouseModelNote,
        Section::Retention => Phrase::HouseKeepingNote,
        Section::Staff => Phrase::HouseStaffNote,
    }
}

/// What a part is changed with.
pub(super) fn rows(at: &Setting<'_>, section: Section) -> Vec<Row> {
    match section {
        Section::Contact => vec![Row::Buttons(contact(at))],
        Section::Language => vec![languages(at)],
        Section::Sharing => sharing(at),
        Section::Teams => teams(at),
        Section::FollowUps => vec![Row::Buttons(follow_ups(at))],
        Section::Model => vec![Row::Buttons(vec![switch(
            at,
            !at.settings.asks_model,
            HouseStep::Model,
            (Phrase::HouseModelStart, Phrase::HouseModelStop),
        )])],
        Section::Retention => vec![Row::Buttons(retention(at))],
        Section::Staff => staff(at),
    }
}

fn contact(at: &Setting<'_>) -> Vec<Button> {
    let mut buttons = vec![button(at, HouseStep::Contact, Phrase::HouseContactChange)];
    if at.settings.contact != at.standard.contact {
        buttons.push(button(
            at,
            HouseStep::ContactStandard,
            Phrase::HouseContactBack,
        ));
    }
    buttons
}

fn languages(at: &Setting<'_>) -> Row {
    let own = at.settings.language.as_deref();
    let option = |value: &str, label: String, chosen| OptionLine {
        value: value.to_owned(),
        label,
        description: String::new(),
        chosen,
    };
    let server = at.voice.plain(Phrase::HouseLanguageAsServer);
    let mut options = vec![option(AS_THE_SERVER, server, own.is_none())];
    for locale in at.prompts.wording.locales().take(MOST_OPTIONS - 1) {
        let label = language_name(locale).to_owned();
        options.push(option(locale, label, own == Some(locale)));
    }
    Row::Choose(Choosing {
        id: control(HouseStep::Language).encode(at.guide),
        placeholder: at.voice.plain(Phrase::HouseLanguage),
        options,
        most: 1,
    })
}

fn sharing(at: &Setting<'_>) -> Vec<Row> {
    let now = at.settings.sharing;
    let choice = |step, label, of| one_of(at, step, at.voice.plain(label), now == of);
    let picked = match now {
        Sharing::OneChannel(PlaceId(channel)) => vec![channel],
        Sharing::Everywhere | Sharing::Nowhere => Vec::new(),
    };
    vec![
        Row::Buttons(vec![
            choice(
                HouseStep::Share(true),
                Phrase::HouseEverywhere,
                Sharing::Everywhere,
            ),
            choice(
                HouseStep::Share(false),
                Phrase::HouseNowhere,
                Sharing::Nowhere,
            ),
        ]),
        pick(at, HouseStep::ShareIn, Phrase::HouseShareIn, picked),
    ]
}

fn teams(at: &Setting<'_>) -> Vec<Row> {
    let now = &at.settings.teams;
    let choice = |step, label, of: &Teams| one_of(at, step, at.voice.plain(label), now == of);
    let picked = match now {
        Teams::Roles(roles) => roles.to_vec(),
        Teams::Everybody | Teams::Nobody => Vec::new(),
    };
    vec![
        Row::Buttons(vec![
            choice(
                HouseStep::Teams(true),
                Phrase::HouseEverybody,
                &Teams::Everybody,
            ),
            choice(HouseStep::Teams(false), Phrase::HouseNobody, &Teams::Nobody),
        ]),
        Row::Pick(Picking {
            id: control(HouseStep::TeamsOf).encode(at.guide),
            placeholder: at.voice.plain(Phrase::HouseTeamsOf),
            of: Pickable::Roles,
            picked,
            most: MOST_ROLES,
        }),
    ]
}

fn follow_ups(at: &Setting<'_>) -> Vec<Button> {
    let ways = at.settings.follow_ups;
    let mut buttons = vec![switch(
        at,
        !ways.on,
        HouseStep::FollowUps,
        (Phrase::HouseFollowUpsStart, Phrase::HouseFollowUpsStop),
    )];
    if !ways.on {
        return buttons;
    }
    buttons.push(switch(
        at,
        !ways.threads,
        HouseStep::Threads,
        (Phrase::HouseThreadsStart, Phrase::HouseThreadsStop),
    ));
    if at.standard.hears_mentions {
        buttons.push(switch(
            at,
            !ways.mentions,
            HouseStep::Mentions,
            (Phrase::HouseMentionsStart, Phrase::HouseMentionsStop),
        ));
    }
    buttons
}

fn retention(at: &Setting<'_>) -> Vec<Button> {
    let choice = |days: u32| {
        let filling = Filling::Number(i64::from(days));
        let label = at.voice.say(Phrase::HouseDays, &[("days", filling)]);
        let is_now = at.settings.retention_days == days;
        one_of(at, HouseStep::Retention(days), label, is_now)
    };
    RETENTIONS.into_iter().map(choice).collect()
}

fn staff(at: &Setting<'_>) -> Vec<Row> {
    let picked = match at.settings.staff.as_deref() {
        Some(Staff::Channel(PlaceId(channel))) => vec![*channel],
        Some(Staff::Webhook(_)) | None => Vec::new(),
    };
    let none = at.voice.plain(Phrase::HouseStaffNowhere);
    vec![
        pick(at, HouseStep::StaffIn, Phrase::HouseStaffIn, picked),
        Row::Buttons(vec![
            button(at, HouseStep::Webhook, Phrase::HouseStaffByWebhook),
            one_of(at, HouseStep::StaffNone, none, at.settings.staff.is_none()),
        ]),
    ]
}

fn pick(at: &Setting<'_>, step: HouseStep, placeholder: Phrase, picked: Vec<u64>) -> Row {
    Row::Pick(Picking {
        id: control(step).encode(at.guide),
        placeholder: at.voice.plain(placeholder),
        of: Pickable::Channels,
        picked,
        most: 1,
    })
}

/// A button that turns something on or off, and says which; pressed twice it does the same once.
fn switch(
    at: &Setting<'_>,
    on: bool,
    turns: fn(bool) -> HouseStep,
    (start, end): (Phrase, Phrase),
) -> Button {
    button(at, turns(on), if on { start } else { end })
}

/// One of several choices; the one that holds is marked by a sign and not by its colour alone.
fn one_of(at: &Setting<'_>, step: HouseStep, choice: String, holds: bool) -> Button {
    let (label, style) = if holds {
        let label = at
            .voice
            .say(Phrase::HouseChosen, &[("choice", (&choice).into())]);
        (label, ButtonStyle::Primary)
    } else {
        (choice, ButtonStyle::Secondary)
    };
    Button::Step {
        id: control(step).encode(at.guide),
        label,
        style,
    }
}
