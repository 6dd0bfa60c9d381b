//! The routes an interaction's token opens: `@original` and follow-ups.

use super::error::{INVALID_TOKEN, Refusal, TOO_MANY_FOLLOW_UPS, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK};
use super::{Answer, Reply, Request};
use crate::playground::check::{self, Edited, Sent};
use crate::playground::id::Id;
use crate::playground::interactions::{Closed, FOLLOW_UPS_WITHOUT_SERVER};
use crate::playground::state::State;

pub(super) fn follow_up(state: &mut State, request: &Request) -> Answer {
    let id = open(state, request)?;
    let original = state.interactions.get(id).and_then(|one| one.original);
    let fills = original.filter(|message| state.is_loading(*message));
    refuse_too_many(state, request, id, fills)?;
    let sent = match fills {
        Some(message) => Sent::Filling(Edited::of(&state.messages, message)),
        None => Sent::FollowUp,
    };
    let faults = check::message(&request.body, &request.files, &sent, state.options.checks);
    state.judge(request, faults)?;
    let message = state.follow_up(id, &request.body, &request.files);
    show(state, message.ok_or(UNKNOWN_WEBHOOK)?)
}

fn refuse_too_many(
    state: &mut State,
    request: &Request,
    id: Id,
    fills: Option<Id>,
) -> Result<(), Refusal> {
    let asked = state.interactions.get(id);
    let (sent, place) = asked.map_or((0, Id(0)), |one| (one.follow_ups, one.place));
    let capped = state.owned_by_person_only(place) && fills.is_none();
    if capped && sent >= FOLLOW_UPS_WITHOUT_SERVER {
        let what = "More than 5 follow-ups where only a person installed the application";
        state.violate(&request.place(), what, &request.body);
        return Err(TOO_MANY_FOLLOW_UPS);
    }
    Ok(())
}

pub(super) fn read(state: &mut State, request: &Request) -> Answer {
    let message = target(state, request)?;
    show(state, message)
}

pub(super) fn edit(state: &mut State, request: &Request) -> Answer {
    let message = target(state, request)?;
    let sent = Sent::WebhookEdit(Edited::of(&state.messages, message));
    let faults = check::message(&request.body, &request.files, &sent, state.options.checks);
    state.judge(request, faults)?;
    state.edit(message, &request.body, &request.files);
    show(state, message)
}

pub(super) fn delete(state: &mut State, request: &Request) -> Answer {
    let id = target(state, request)?;
    state.erase(id);
    Ok(Reply::empty())
}

fn show(state: &State, message: Id) -> Answer {
    let message = state.messages.get(message).ok_or(UNKNOWN_MESSAGE)?;
    Ok(Reply::ok(message.object.clone()))
}

/// The interaction whose token stands in the path.
fn open(state: &mut State, request: &Request) -> Result<Id, Refusal> {
    let now = state.clock.now();
    let own = request.id(1) == Some(state.world.bot);
    let closed = match state.interactions.by_token(request.part(2), now) {
        Ok(id) if own => return Ok(id),
        Ok(_) => Closed::Unknown,
        Err(closed) => closed,
    };
    if closed == Closed::Early && state.endpoint.is_set() {
        // The answer in the response may still be on its way when what comes after it is there already.
        return Err(UNKNOWN_WEBHOOK);
    }
    let (what, refusal) = match closed {
        Closed::Expired => ("The token was used after its 15 minutes", INVALID_TOKEN),
        Closed::Unknown | Closed::Early => (
            "The token belongs to no interaction that was answered",
            UNKNOWN_WEBHOOK,
        ),
    };
    state.violate(&request.place(), what, &request.body);
    Err(refusal)
}

/// The message a path means: `@original` or one the token may touch.
fn target(state: &mut State, request: &Request) -> Result<Id, Refusal> {
    let id = open(state, request)?;
    let original = state.interactions.get(id).and_then(|one| one.original);
    let wanted = match request.part(4) {
        "@original" => original,
        other => other.parse().ok().filter(|message| {
            let made = state.messages.get(*message).and_then(|one| one.interaction);
            original == Some(*message) || made == Some(id)
        }),
    };
    let message = wanted.ok_or(UNKNOWN_MESSAGE)?;
    match state.messages.get(message) {
        Some(_) => Ok(message),
        None => Err(UNKNOWN_MESSAGE),
    }
}

impl State {
    /// Removes a message, its files and what shows it.
    pub(in crate::playground) fn erase(&mut self, id: Id) {
        if let Some(message) = self.messages.remove(id) {
            self.files.forget(&message.object);
            self.announce_removal(id, &message);
            self.touch();
        }
    }

    /// Notes all faults; refuses if Discord would.
    pub(super) fn judge(
        &mut self,
        request: &Request,
        faults: Vec<check::Fault>,
    ) -> Result<(), Refusal> {
        if faults.is_empty() {
            return Ok(());
        }
        for fault in &faults {
            self.violate(&request.place(), fault.sentence(), &request.body);
        }
        let refused: Vec<check::Fault> = faults.into_iter().filter(|one| one.refused).collect();
        match refused.first() {
            None => Ok(()),
            Some(first) if first.empty_message => Err(super::error::EMPTY_MESSAGE),
            Some(_) => Err(Refusal::form(&refused)),
        }
    }
}
