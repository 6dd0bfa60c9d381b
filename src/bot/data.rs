//! What is kept of a person, read and forgotten for them.

use serde_json::{Value, json};

use super::files::unix_now;
use super::{Bot, letters};
use crate::consultation::{
    DataErrand, DataTold, Event, KeptBallot, KeptOfPerson, KeptRequest, KeptTeam, PersonId,
    PlaceId, Reply, TeamState,
};
use crate::report::Day;
use crate::store::{AskedByThem, Personal, Store, StoreError, TheirBallot, TheirRequest};

const SECONDS_OF_A_DAY: u64 = 86_400;

impl Bot {
    /// The reply once the store said what is kept of a person, or forgot them; the reply as it is where it is away.
    pub(super) async fn of_person(&self, event: &Event, errand: DataErrand, reply: Reply) -> Reply {
        let Some(store) = self.keeper.at_hand() else {
            return reply;
        };
        let PersonId(person) = event.person;
        let telling = self.keeper.heeded(told(store, person, errand)).await;
        let Some(told) = telling else {
            return reply;
        };
        if told == DataTold::Forgotten {
            self.keeper.teams.tell();
        }
        let page = self.consultation.personal(&told, &reply.under);
        Reply { page, ..reply }
    }

    /// Forgets a person who removed the app from their account; whether the store did it.
    pub async fn forget(&self, person: PersonId) -> bool {
        let Some(store) = self.keeper.at_hand() else {
            return false;
        };
        let forgetting = store.forget(person.0, unix_now());
        let is_done = self.keeper.heeded(forgetting).await.is_some();
        if is_done {
            self.keeper.teams.tell();
        }
        is_done
    }
}

async fn told(store: &Store, person: u64, errand: DataErrand) -> Result<DataTold, StoreError> {
    if errand == DataErrand::Forget {
        store.forget(person, unix_now()).await?;
        return Ok(DataTold::Forgotten);
    }
    let personal = store.personal(person).await?;
    Ok(match errand {
        DataErrand::Export => DataTold::File(export(person, &personal)),
        DataErrand::AskToForget => DataTold::Sure(kept(&personal).open()),
        DataErrand::Show | DataErrand::Forget => DataTold::Kept(kept(&personal)),
    })
}

/// What is kept, as pages tell it.
fn kept(personal: &Personal) -> KeptOfPerson {
    let asked = personal.asked.iter().map(|team| KeptTeam {
        place: PlaceId(team.channel),
        state: state(team),
        closes: team.closes,
        goes: team.goes,
    });
    let ballots = personal.ballots.iter().map(|ballot| KeptBallot {
        place: PlaceId(ballot.channel),
        name: ballot.name.clone(),
        code: ballot.code.clone(),
        handed: ballot.handed,
        goes: ballot.goes,
    });
    let requests = personal.requests.iter().map(|request| KeptRequest {
        reference: letters(request.id),
        is_sent: request.is_sent,
        made: request.created,
        goes: request.goes,
    });
    KeptOfPerson {
        asked: asked.collect(),
        invited: personal.invited.len(),
        ballots: ballots.collect(),
        requests: requests.collect(),
    }
}

fn state(team: &AskedByThem) -> TeamState {
    match team.state.as_str() {
        "draft" => TeamState::Draft,
        "open" => TeamState::Open,
        "closed" => TeamState::Closed,
        _ => TeamState::Cancelled,
    }
}

/// Everything that is kept of a person, column by column. Ids are texts: programs that read JSON round large numbers.
fn export(person: u64, personal: &Personal) -> String {
    let invited = personal.invited.iter().map(|(team, state)| {
        json!({ "decision": team.to_string(), "state": state, "your_id": person.to_string() })
    });
    let export = json!({
        "about": person.to_string(),
        "exported": time(unix_now()),
        "team_decisions_asked_for": personal.asked.iter().map(asked).collect::<Vec<_>>(),
        "invitations": invited.collect::<Vec<_>>(),
        "ballots": personal.ballots.iter().map(ballot).collect::<Vec<_>>(),
        "requests_to_be_contacted": personal.requests.iter().map(request).collect::<Vec<_>>(),
    });
    format!("{export:#}")
}

fn asked(team: &AskedByThem) -> Value {
    json!({
        "decision": team.team.to_string(),
        "state": team.state,
        "server": team.server.to_string(),
        "channel": team.channel.to_string(),
        "your_name": team.name,
        "begun": time(team.made),
        "closes": Some(team.closes).filter(|closes| *closes > 0).map(time),
        "deleted": team.goes.map(time),
    })
}

fn ballot(ballot: &TheirBallot) -> Value {
    json!({
        "decision": ballot.team.to_string(),
        "state": ballot.state,
        "server": ballot.server.to_string(),
        "channel": ballot.channel.to_string(),
        "your_name": ballot.name,
        "your_answers": ballot.code,
        "handed_in": time(ballot.handed),
        "deleted": ballot.goes.map(time),
    })
}

fn request(request: &TheirRequest) -> Value {
    json!({
        "reference": letters(request.id),
        "handed_over": request.is_sent,
        "server": request.server.map(|server| server.to_string()),
        "language": request.locale,
        "what_you_want_to_talk_about": request.text,
        "how_you_can_be_reached": request.reach,
        "your_answers": request.code,
        "your_result": request.recommendation,
        "made": time(request.created),
        "deleted": time(request.goes),
    })
}

/// A time as ISO 8601 writes it, in UTC.
fn time(unix: u64) -> String {
    let of_day = unix % SECONDS_OF_A_DAY;
    let (hours, minutes, seconds) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    format!(
        "{}T{hours:02}:{minutes:02}:{seconds:02}Z",
        Day::at_unix(unix)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_other_programs_read_them() {
        assert_eq!(time(0), "1970-01-01T00:00:00Z");
        assert_eq!(time(1_795_435_199), "2026-11-23T11:59:59Z");
    }
}
