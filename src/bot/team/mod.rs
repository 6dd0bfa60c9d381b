//! Team decisions: what a step needs of the store, who may do what, and which cards are to be edited.
//!
//! Owns the clock and the ids of decisions. Whoever tends the cards asks [`Bot::cards_to_edit`], in `cards`, and says what
//! became of each.

mod cards;

use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::{Notify, Semaphore};
use tokio::time::Instant;

use super::Bot;
use crate::advice::{Answers, code};
use crate::consultation::{
    Event, LASTS_DEFAULT, PersonId, PlaceId, Reply, ServerId, Team, TeamBallot, TeamChange,
    TeamErrand, TeamId, TeamState, TeamTold, Under,
};
use crate::store::{self, Ballot, Ended, HandedIn, Store, StoreError};
use crate::telemetry::TeamEnd;

pub use cards::{CardEdit, Edited};

/// Ballots that are handed to the store at once; the others wait for their turn and not for a connection.
const AT_ONCE: usize = 4;
/// How long a ballot waits for its turn; with the store's own time it stays within what Discord waits.
const TURN_WITHIN: Duration = Duration::from_millis(1500);
/// Ballots that are read for a result.
const BALLOTS_READ: u32 = 10_000;
/// Longest name that is kept; Discord's are at most 32 letters.
const NAME_LIMIT: usize = 64;

/// What the bot remembers of team decisions: nothing about any of them.
#[derive(Debug)]
pub(super) struct Teams {
    /// Told when a card has something new to show.
    moved: Notify,
    turns: Semaphore,
    tidied: Mutex<Option<Instant>>,
}

impl Default for Teams {
    fn default() -> Self {
        Self {
            moved: Notify::new(),
            turns: Semaphore::new(AT_ONCE),
            tidied: Mutex::default(),
        }
    }
}

impl Teams {
    /// Cards may have something new to show.
    pub(super) fn tell(&self) {
        self.moved.notify_one();
    }
}

/// Milliseconds since 1970.
fn now_ms() -> u64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// Seconds since 1970.
fn now() -> u64 {
    now_ms() / 1000
}

impl Bot {
    /// Does what a step of a team decision needs, and tells what came of it.
    pub(super) async fn of_team(&self, event: &Event, errand: TeamErrand, under: &Under) -> Reply {
        let told = match self.keeper.store.get() {
            Some(store) => Box::pin(self.done(store, event, errand.clone())).await,
            None => Ok(TeamTold::Away),
        };
        let told = told.unwrap_or_else(|error| {
            self.keeper.is_away(&error);
            TeamTold::Away
        });
        let told = match (told, &errand) {
            (
                TeamTold::Away | TeamTold::Unknown,
                TeamErrand::Discuss(..) | TeamErrand::Record(..),
            ) => TeamTold::WithoutBallots(errand),
            (told, _) => told,
        };
        self.consultation.team(&told, event, under)
    }

    async fn done(
        &self,
        store: &Store,
        event: &Event,
        errand: TeamErrand,
    ) -> Result<TeamTold, StoreError> {
        let id = match &errand {
            TeamErrand::Prepare(locale) => return self.prepared(store, event, locale).await,
            TeamErrand::Change(id, _)
            | TeamErrand::Ask(id)
            | TeamErrand::Enter(id)
            | TeamErrand::HandIn(id, _)
            | TeamErrand::Close(id)
            | TeamErrand::Cancel(id, _)
            | TeamErrand::Discuss(id, _)
            | TeamErrand::Record(id, _) => id.0,
        };
        if let TeamErrand::HandIn(_, answers) = errand {
            return Box::pin(self.handed_in(store, event, (id, answers))).await;
        }
        let Some(team) = store.team(id).await? else {
            return Ok(TeamTold::Unknown);
        };
        match errand {
            TeamErrand::Change(_, change) => changed(store, event, team, change).await,
            TeamErrand::Ask(_) => asked(store, event, &team).await,
            TeamErrand::Enter(_) => entered(store, event, &team).await,
            TeamErrand::Close(_) => self.ended(store, event, (&team, Ended::Closed, true)).await,
            TeamErrand::Cancel(_, sure) => {
                self.ended(store, event, (&team, Ended::Cancelled, sure))
                    .await
            }
            TeamErrand::Discuss(_, answers) => Ok(TeamTold::Discussed(
                told(&team),
                ballots(store, id).await?,
                answers,
            )),
            TeamErrand::Record(_, answers) => Ok(TeamTold::Recorded(
                told(&team),
                ballots(store, id).await?,
                answers,
            )),
            TeamErrand::Prepare(_) | TeamErrand::HandIn(..) => Ok(TeamTold::Unknown),
        }
    }

    /// A new draft, unless the person is asking there already.
    async fn prepared(
        &self,
        store: &Store,
        event: &Event,
        locale: &str,
    ) -> Result<TeamTold, StoreError> {
        let (Some(ServerId(server)), Some(PlaceId(channel))) = (event.server, event.place.id)
        else {
            return Ok(TeamTold::Unknown);
        };
        let PersonId(asker) = event.person;
        if let Some(team) = asking(store, asker, channel).await? {
            return Ok(TeamTold::AlreadyAsking(told(&team)));
        }
        let draft = store::Asked {
            asker,
            asker_name: name(event),
            server,
            channel,
            locale: locale.to_owned(),
        };
        // Short enough for a button beside the fullest answers.
        let id = super::random() >> 24;
        store.add_draft(id, &draft, LASTS_DEFAULT, now()).await?;
        let kept = store.team(id).await?;
        Ok(kept.map_or(TeamTold::Unknown, |draft| TeamTold::Draft(told(&draft))))
    }

    async fn handed_in(
        &self,
        store: &Store,
        event: &Event,
        (id, answers): (u64, Answers),
    ) -> Result<TeamTold, StoreError> {
        let Ok(Ok(_turn)) =
            tokio::time::timeout(TURN_WITHIN, self.keeper.teams.turns.acquire()).await
        else {
            return Ok(TeamTold::Away);
        };
        let ballot = Ballot {
            name: name(event),
            // Codes say their edition and their questions by number, so any language's guide writes the same.
            code: code::encode(&self.consultation.prompts().guide, &answers),
        };
        let PersonId(person) = event.person;
        let kept = self
            .keeper
            .asked(Box::pin(store.hand_in((id, person), &ballot, now_ms())))
            .await?;
        if kept != HandedIn::NotTaken {
            self.metrics.ballot();
            self.keeper.teams.moved.notify_one();
        }
        let Some(team) = store.team(id).await? else {
            return Ok(TeamTold::Unknown);
        };
        let mut team = told(&team);
        Ok(match kept {
            HandedIn::Kept => {
                team.state = TeamState::Open;
                TeamTold::HandedIn(team, answers)
            }
            HandedIn::KeptAndClosed => {
                self.metrics.team_ended(TeamEnd::Complete);
                TeamTold::HandedIn(team, answers)
            }
            HandedIn::NotTaken => why_not(team),
        })
    }

    /// Closes or cancels, if the person may and has said so.
    async fn ended(
        &self,
        store: &Store,
        event: &Event,
        (team, how, is_sure): (&store::Team, Ended, bool),
    ) -> Result<TeamTold, StoreError> {
        if team.state != store::TeamState::Open {
            return Ok(why_not(told(team)));
        }
        let is_asker = team.asker == Some(event.person.0);
        let is_there = event.place.id == Some(PlaceId(team.channel));
        if !(is_asker || is_there && event.standing.manages_messages) {
            return Ok(TeamTold::NotAllowed(told(team)));
        }
        if !is_sure {
            return Ok(TeamTold::Cancellable(told(team)));
        }
        let has_ended = store.end_team(team.id, how, now()).await?;
        let Some(team) = store.team(team.id).await? else {
            return Ok(TeamTold::Unknown);
        };
        if !has_ended {
            return Ok(why_not(told(&team)));
        }
        self.metrics.team_ended(match how {
            Ended::Closed => TeamEnd::Closed,
            Ended::Cancelled => TeamEnd::Cancelled,
        });
        self.keeper.teams.moved.notify_one();
        Ok(TeamTold::Ended(told(&team)))
    }
}

fn name(event: &Event) -> String {
    event.name.chars().take(NAME_LIMIT).collect()
}

fn ballot(ballot: Ballot) -> TeamBallot {
    let Ballot { name, code } = ballot;
    TeamBallot { name, code }
}

async fn ballots(store: &Store, id: u64) -> Result<Vec<TeamBallot>, StoreError> {
    let ballots = store.ballots(id, BALLOTS_READ).await?;
    Ok(ballots.into_iter().map(ballot).collect())
}

/// What somebody is asking in a channel already.
async fn asking(
    store: &Store,
    asker: u64,
    channel: u64,
) -> Result<Option<store::Team>, StoreError> {
    match store.open_team_of(asker, channel).await? {
        Some(id) => store.team(id).await,
        None => Ok(None),
    }
}

async fn changed(
    store: &Store,
    event: &Event,
    mut draft: store::Team,
    change: TeamChange,
) -> Result<TeamTold, StoreError> {
    if draft.asker != Some(event.person.0) {
        return Ok(TeamTold::Unknown);
    }
    if draft.state != store::TeamState::Draft {
        return Ok(TeamTold::AlreadyAsking(told(&draft)));
    }
    match change {
        TeamChange::Lasts(seconds) => draft.lasts = seconds,
        TeamChange::Names(shown) => draft.shows_names = shown,
        TeamChange::Invited(people) => {
            draft.invited =
                people.map(|people| people.into_iter().map(|person| person.0).collect());
        }
    }
    store.change_draft(&draft).await?;
    Ok(TeamTold::Draft(told(&draft)))
}

async fn asked(store: &Store, event: &Event, draft: &store::Team) -> Result<TeamTold, StoreError> {
    if draft.asker != Some(event.person.0) {
        return Ok(TeamTold::Unknown);
    }
    match draft.state {
        store::TeamState::Draft => {}
        store::TeamState::Open => return Ok(TeamTold::AlreadyAsking(told(draft))),
        _ => return Ok(why_not(told(draft))),
    }
    if !store.open_team(draft.id, now()).await? {
        let other = asking(store, event.person.0, draft.channel).await?;
        return Ok(other.map_or(TeamTold::Unknown, |other| {
            TeamTold::AlreadyAsking(told(&other))
        }));
    }
    let opened = store.team(draft.id).await?;
    Ok(opened.map_or(TeamTold::Unknown, |team| TeamTold::Opened(told(&team))))
}

async fn entered(store: &Store, event: &Event, team: &store::Team) -> Result<TeamTold, StoreError> {
    if team.state != store::TeamState::Open || team.closes <= now() {
        return Ok(why_not(told(team)));
    }
    let PersonId(person) = event.person;
    let is_asked = (team.invited.as_ref()).is_none_or(|invited| invited.contains(&person));
    if !is_asked {
        return Ok(TeamTold::NotInvited(told(team)));
    }
    let own = store.ballot(team.id, person).await?;
    Ok(TeamTold::Entered(told(team), own))
}

/// Why a ballot or an end was not taken.
fn why_not(team: Team) -> TeamTold {
    match team.state {
        TeamState::Draft => TeamTold::Unknown,
        TeamState::Open if team.closes > now() => TeamTold::NotInvited(team),
        TeamState::Open | TeamState::Closed | TeamState::Cancelled => TeamTold::Over(team),
    }
}

/// A decision as the pages know it.
fn told(team: &store::Team) -> Team {
    let people = |people: &Vec<u64>| people.iter().copied().map(PersonId).collect();
    Team {
        id: TeamId(team.id),
        state: match team.state {
            store::TeamState::Draft => TeamState::Draft,
            store::TeamState::Open => TeamState::Open,
            store::TeamState::Closed => TeamState::Closed,
            store::TeamState::Cancelled => TeamState::Cancelled,
        },
        asker: team.asker.map(PersonId),
        asker_name: team.asker_name.clone(),
        server: ServerId(team.server),
        place: PlaceId(team.channel),
        card: team.card,
        shows_names: team.shows_names,
        invited: team.invited.as_ref().map(people),
        lasts: team.lasts,
        closes: team.closes,
        answered: usize::try_from(team.answered).unwrap_or(usize::MAX),
    }
}
