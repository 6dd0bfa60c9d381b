//! A team decides: the page that sets it up, the card that everybody sees, each one's own ballot, and the outcome.
//!
//! A person's ballot is the interview that anybody has alone; it travels in its controls, with the decision's id beside the
//! answers, until it is handed in. What is kept meanwhile is told by whoever keeps it, in [`TeamTold`]. Start reading at
//! [`Consultation::team`].

mod ballot;
mod card;
mod outcome;
mod setup;
mod step;

use crate::advice::{Answers, Guide, code};
use crate::wording::{Phrase, Voice};

use super::control::{PersonId, ServerId};
use super::errand::NotOpened;
use super::event::{Event, Reply};
use super::page::{Page, Tone};
use super::place::PlaceId;
use super::setting::Under;
use super::step::{Consultation, Turn};

pub(super) use ballot::rows as ballot_rows;
pub use outcome::TeamRecord;
pub use setup::{LASTS, LASTS_DEFAULT};
pub use step::TeamStep;

/// A team decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TeamId(pub u64);

/// Where a team decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamState {
    /// It is being set up.
    Draft,
    /// It takes ballots.
    Open,
    /// It is decided.
    Closed,
    /// It was taken back.
    Cancelled,
}

/// What is known of a team decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// What it is known by.
    pub id: TeamId,
    /// Where it stands.
    pub state: TeamState,
    /// Who asked; `None` where they were forgotten.
    pub asker: Option<PersonId>,
    /// What they are called.
    pub asker_name: String,
    /// The server.
    pub server: ServerId,
    /// The channel or thread.
    pub place: PlaceId,
    /// The message that everybody sees.
    pub card: Option<u64>,
    /// Whether names stand with what each ballot alone comes out as.
    pub shows_names: bool,
    /// Who may answer; `None` for everybody.
    pub invited: Option<Vec<PersonId>>,
    /// For how many seconds it is open.
    pub lasts: u64,
    /// Until when, or when it ended, in seconds since 1970.
    pub closes: u64,
    /// How many have handed in.
    pub answered: usize,
}

impl Team {
    /// Where the card is, for a link.
    fn address(&self) -> Option<String> {
        let (ServerId(server), PlaceId(place), card) = (self.server, self.place, self.card?);
        Some(format!(
            "https://discord.com/channels/{server}/{place}/{card}"
        ))
    }
}

/// What somebody handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamBallot {
    /// What they are called.
    pub name: String,
    /// Their answers as their code.
    pub code: String,
}

impl TeamBallot {
    /// The answers under this guide; what it no longer knows is left out.
    fn answers(&self, guide: &Guide) -> Answers {
        code::decode(guide, &self.code).map_or_else(|_| Answers::default(), |opened| opened.answers)
    }
}

/// What a draft is changed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamChange {
    /// It is open for so many seconds.
    Lasts(u64),
    /// Whether names are shown.
    Names(bool),
    /// Who may answer; `None` for everybody.
    Invited(Option<Vec<PersonId>>),
}

/// What a step needs of whoever keeps team decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamErrand {
    /// Begin a draft.
    Prepare(String),
    /// Change a draft.
    Change(TeamId, TeamChange),
    /// Open a draft, so that its card can be posted.
    Ask(TeamId),
    /// Look at one's own ballot.
    Enter(TeamId),
    /// Keep a ballot.
    HandIn(TeamId, Answers),
    /// Close it.
    Close(TeamId),
    /// Cancel it, if the person said so twice.
    Cancel(TeamId, bool),
    /// Read all ballots, to discuss these answers.
    Discuss(TeamId, Answers),
    /// Read all ballots, to write the record of these answers.
    Record(TeamId, Answers),
}

/// What came of a [`TeamErrand`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamTold {
    /// Nobody knows just now.
    Away,
    /// There is no such decision, or no more.
    Unknown,
    /// A draft as it is now.
    Draft(Team),
    /// The person has an open decision in this place already.
    AlreadyAsking(Team),
    /// It is open, and its card is to be posted.
    Opened(Team),
    /// The person's own ballot, as its code, where there is one.
    Entered(Team, Option<String>),
    /// The ballot is kept.
    HandedIn(Team, Answers),
    /// The person is not asked.
    NotInvited(Team),
    /// It is closed or cancelled.
    Over(Team),
    /// The person may not end it.
    NotAllowed(Team),
    /// It can be cancelled.
    Cancellable(Team),
    /// It has ended now.
    Ended(Team),
    /// The ballots are gone or cannot be read, so this is done as for anybody's answers.
    WithoutBallots(TeamErrand),
    /// All ballots, and the answers that are to be discussed.
    Discussed(Team, Vec<TeamBallot>, Answers),
    /// All ballots, and the answers that are to be written down.
    Recorded(Team, Vec<TeamBallot>, Answers),
}

/// A card to post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Which decision it is of.
    pub team: Team,
    /// What it shows.
    pub page: Page,
}

impl Consultation {
    /// What to show once whoever keeps team decisions has done what a step needs.
    pub fn team(&self, told: &TeamTold, event: &Event, under: &Under) -> Reply {
        let at = self.at(under);
        let turn = Turn {
            public: at.settings.public_locale_of(event),
            at,
            event,
        };
        let mut reply = turn.team_told(told);
        reply.under = under.clone();
        reply
    }

    /// What everybody sees of a decision: its card, its outcome, or that it was cancelled. An open one shows the first
    /// ballots' names, a closed one needs all.
    pub fn card(&self, team: &Team, ballots: &[TeamBallot], under: &Under) -> Reply {
        let at = self.at(under);
        let page = match team.state {
            TeamState::Draft | TeamState::Open => card::open(&at, team, ballots),
            TeamState::Closed => outcome::page(&at, team, ballots),
            TeamState::Cancelled => card::cancelled(&at),
        };
        let mut reply = Reply::in_place(page);
        reply.under = under.clone();
        reply
    }

    /// What the asker is told once the card stands there as this message, or why it does not.
    pub fn card_posted(&self, team: &Team, posted: Result<u64, NotOpened>, under: &Under) -> Page {
        let voice = self.at(under).voice;
        match posted {
            Ok(card) => {
                let posted = Team {
                    card: Some(card),
                    ..team.clone()
                };
                let address = posted.address().unwrap_or_default();
                let text = voice.say(Phrase::TeamPosted, &[("card", (&address).into())]);
                Page::of(Tone::Asking, text)
            }
            Err(NotOpened::Refused) => Page::of(Tone::Slip, voice.plain(Phrase::TeamPostRefused)),
            Err(NotOpened::Unreachable) => {
                Page::of(Tone::Slip, voice.plain(Phrase::TeamPostUnreachable))
            }
        }
    }
}

/// A time as Discord shows it to each reader, as so long from now.
fn from_now(unix: u64) -> String {
    format!("<t:{unix}:R>")
}

/// Names in a row, as texts of people may stand in a message; so many at most.
fn names(voice: Voice<'_>, all: &[&str], most: usize, total: usize) -> String {
    let shown: Vec<String> = all
        .iter()
        .take(most)
        .map(|name| match *name {
            "" => voice.plain(Phrase::DataNobody),
            name => super::sentence::plain_name(name),
        })
        .collect();
    let more = total.saturating_sub(shown.len());
    let listed = shown.join(", ");
    if more == 0 {
        return listed;
    }
    voice.say(
        Phrase::TeamNamesMore,
        &[("names", (&listed).into()), ("more", more.into())],
    )
}
