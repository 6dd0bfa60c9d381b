//! The card that everybody sees while a team decides.

use crate::advice::Answers;
use crate::consultation::control::{Control, PersonId, Step};
use crate::consultation::page::{Block, ButtonStyle, Page, Row, Subject, Tone};
use crate::consultation::sentence::plain_name;
use crate::consultation::setting::Setting;
use crate::wording::Phrase;

use super::{Team, TeamBallot, TeamStep, from_now, names};

/// Most names on a card; those of a large team would fill the channel.
pub(super) const MOST_NAMES: usize = 40;

/// What everybody is told about names before they answer.
pub(super) const fn names_phrase(shows_names: bool) -> Phrase {
    if shows_names {
        Phrase::TeamWithNames
    } else {
        Phrase::TeamWithoutNames
    }
}

/// The card of an open decision: who asked, until when, who has answered; never an answer.
pub(super) fn open(at: &Setting<'_>, team: &Team, ballots: &[TeamBallot]) -> Page {
    let at = &Setting {
        team: Some(team.id),
        ..*at
    };
    let asker = match team.asker_name.as_str() {
        // Whoever asked was forgotten.
        "" => "none".to_owned(),
        name => plain_name(name),
    };
    let mut head = vec![
        at.voice
            .say(Phrase::TeamCardHeading, &[("asker", (&asker).into())]),
    ];
    head.push(asked(at, team));
    head.push(at.voice.say(
        Phrase::TeamCardUntil,
        &[("time", (&from_now(team.closes)).into())],
    ));
    head.push(at.voice.plain(names_phrase(team.shows_names)));
    let button = |step, label, style| {
        at.button(
            &Control::open(Step::Team(step), Answers::default()),
            label,
            style,
        )
    };
    Page {
        subject: Subject::Other,
        tone: Tone::Asking,
        blocks: vec![
            Block::Text(head.join("\n")),
            Block::Text(answered(at, team, ballots)),
        ],
        rows: vec![Row::Buttons(vec![
            button(
                TeamStep::Enter,
                Phrase::TeamGiveAnswers,
                ButtonStyle::Primary,
            ),
            button(
                TeamStep::Close,
                Phrase::TeamCloseNow,
                ButtonStyle::Secondary,
            ),
            button(TeamStep::Cancel, Phrase::TeamCancel, ButtonStyle::Secondary),
        ])],
    }
}

/// Who is asked. A mention shows a name and pings nobody here, for messages of the bot never may.
fn asked(at: &Setting<'_>, team: &Team) -> String {
    let Some(invited) = &team.invited else {
        return at.voice.plain(Phrase::TeamCardForAll);
    };
    let people: Vec<String> = invited
        .iter()
        .map(|PersonId(id)| format!("<@{id}>"))
        .collect();
    let people = people.join(", ");
    at.voice
        .say(Phrase::TeamCardFor, &[("people", (&people).into())])
}

fn answered(at: &Setting<'_>, team: &Team, ballots: &[TeamBallot]) -> String {
    let total = team.answered;
    let who: Vec<&str> = ballots.iter().map(|ballot| ballot.name.as_str()).collect();
    let who = names(at.voice, &who, MOST_NAMES, total);
    at.voice.say(
        Phrase::TeamCardAnswered,
        &[("count", total.into()), ("names", (&who).into())],
    )
}

/// What stands in the card's place once the decision was cancelled.
pub(super) fn cancelled(at: &Setting<'_>) -> Page {
    Page::of(Tone::Open, at.voice.plain(Phrase::TeamCancelled))
}
