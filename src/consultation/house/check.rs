//! What works in a place, and what to do where something does not.

use std::sync::Arc;

use crate::consultation::followup;
use crate::consultation::page::{Block, ButtonStyle, Page, Row, Subject, Tone};
use crate::consultation::permission::Permission;
use crate::consultation::place::PlaceId;
use crate::consultation::setting::Setting;
use crate::consultation::staff::Staff;
use crate::wording::Phrase;

use super::channel_mention;
use super::overview::{button, control};
use super::rules::Teams;
use super::step::HouseStep;

/// What is known of a place before anything is tried there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckUp {
    /// The channel or thread.
    pub(super) place: Option<PlaceId>,
    /// Whether it is a thread.
    pub(super) is_thread: bool,
    /// What the bot lacks there.
    pub(super) lacks: Vec<Permission>,
    /// Whether the store answered.
    pub(super) store_answers: bool,
    /// Where requests for a person go, to be tried without writing there.
    pub staff: Option<Arc<Staff>>,
}

/// What was found where requests for a person go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffFound {
    /// It is there.
    There,
    /// There is no such channel or webhook any more, or it never was.
    Gone,
    /// The bot may not see it.
    Closed,
    /// Discord was not reached.
    Unreachable,
    /// It could not be tried from here.
    Untried,
}

/// What a thread takes.
const FOR_THREADS: [Permission; 3] = [
    Permission::ViewChannel,
    Permission::CreatePublicThreads,
    Permission::SendMessagesInThreads,
];

/// A line for everything that could fail.
pub(super) fn page(at: &Setting<'_>, check_up: &CheckUp, found: StaffFound) -> Page {
    let mut lines = vec![at.voice.plain(if check_up.store_answers {
        Phrase::HouseStoreThere
    } else {
        Phrase::HouseStoreAway
    })];
    lines.extend(threads(at, check_up));
    lines.extend(teams(at, check_up));
    lines.extend(mentions(at, check_up));
    lines.push(staff(at, check_up, found));
    let again = at.button(
        &control(HouseStep::Overview),
        Phrase::HouseBack,
        ButtonStyle::Primary,
    );
    Page {
        subject: Subject::Other,
        tone: Tone::Open,
        blocks: vec![
            Block::Text(at.voice.plain(Phrase::HouseCheckTitle)),
            Block::Text(lines.join("\n")),
            Block::Text(at.voice.plain(Phrase::HouseCheckNote)),
        ],
        rows: vec![Row::Buttons(vec![
            again,
            button(at, HouseStep::Check, Phrase::HouseCheckAgain),
        ])],
    }
}

/// One line: that it works, or what the bot lacks for it and what follows.
fn works(
    at: &Setting<'_>,
    check_up: &CheckUp,
    needed: &[Permission],
    (well, lacks): (Phrase, Phrase),
) -> String {
    let missing: Vec<Permission> = needed
        .iter()
        .copied()
        .filter(|permission| check_up.lacks.contains(permission))
        .collect();
    if missing.is_empty() {
        return at.voice.plain(well);
    }
    let names = followup::permissions(at, &missing);
    at.voice.say(lacks, &[("permissions", (&names).into())])
}

/// There is no thread in a thread, and none where they are switched off.
fn threads(at: &Setting<'_>, check_up: &CheckUp) -> Option<String> {
    let phrases = (Phrase::HouseThreadsWork, Phrase::HouseThreadsLack);
    let matters = at.settings.follow_ups.in_threads() && !check_up.is_thread;
    matters.then(|| works(at, check_up, &FOR_THREADS, phrases))
}

fn teams(at: &Setting<'_>, check_up: &CheckUp) -> Option<String> {
    let phrases = (Phrase::HouseTeamsWork, Phrase::HouseTeamsLack);
    let needed = [Permission::ViewChannel, writing(check_up)];
    (at.settings.teams != Teams::Nobody).then(|| works(at, check_up, &needed, phrases))
}

fn mentions(at: &Setting<'_>, check_up: &CheckUp) -> Option<String> {
    let phrases = (Phrase::HouseMentionsWork, Phrase::HouseMentionsLack);
    let needed = [
        Permission::ViewChannel,
        writing(check_up),
        Permission::ReadMessageHistory,
    ];
    (at.settings.answers_mentions()).then(|| works(at, check_up, &needed, phrases))
}

const fn writing(check_up: &CheckUp) -> Permission {
    if check_up.is_thread {
        Permission::SendMessagesInThreads
    } else {
        Permission::SendMessages
    }
}

/// In the staff's own channel it is known whether the bot may write there; elsewhere only whether it is there.
fn staff(at: &Setting<'_>, check_up: &CheckUp, found: StaffFound) -> String {
    let target = match check_up.staff.as_deref() {
        None => return at.voice.plain(Phrase::HouseStaffNotSet),
        Some(Staff::Channel(channel)) if check_up.place == Some(*channel) => {
            let phrases = (Phrase::HouseStaffHere, Phrase::HouseStaffLack);
            let needed = [Permission::ViewChannel, writing(check_up)];
            return works(at, check_up, &needed, phrases);
        }
        Some(Staff::Channel(channel)) => channel_mention(*channel),
        Some(Staff::Webhook(webhook)) => at.voice.say(
            Phrase::HouseWebhookName,
            &[("id", (&webhook.id().to_string()).into())],
        ),
    };
    let phrase = match (found, check_up.staff.as_deref()) {
        (StaffFound::There, Some(Staff::Channel(_))) => Phrase::HouseStaffSeen,
        (StaffFound::There, _) => Phrase::HouseStaffThere,
        (StaffFound::Gone, _) => Phrase::HouseStaffGone,
        (StaffFound::Closed, _) => Phrase::HouseStaffClosed,
        (StaffFound::Unreachable, _) => Phrase::HouseStaffUnreachable,
        (StaffFound::Untried, _) => Phrase::HouseStaffUntried,
    };
    at.voice.say(phrase, &[("target", (&target).into())])
}
