//! Ordinary messages of the bot user in channels, threads and direct messages.

use serde_json::Value;

use super::error::{
    ARCHIVED_THREAD, MISSING_ACCESS, MISSING_PERMISSIONS, NO_HISTORY, NOT_OWN_MESSAGE, Refusal,
    UNKNOWN_CHANNEL, UNKNOWN_MESSAGE,
};
use super::{Answer, Reply, Request};
use crate::playground::check::{self, Edited, Fault, Sent};
use crate::playground::compose::Draft;
use crate::playground::id::Id;
use crate::playground::messages::Message;
use crate::playground::permissions as bits;
use crate::playground::state::State;
use crate::playground::world::{Kind, Place};

pub(super) fn channel(state: &mut State, request: &Request) -> Answer {
    let id = place(state, request, bits::VIEW_CHANNEL)?;
    let place = state.world.place(id).ok_or(UNKNOWN_CHANNEL)?;
    Ok(Reply::ok(state.channel(place)))
}

/// Newest first, as Discord does; knows `limit`, `before` and `after`.
pub(super) fn list(state: &mut State, request: &Request) -> Answer {
    let id = place(state, request, bits::READ_MESSAGE_HISTORY)?;
    let number = |key: &str| request.query(key).and_then(|text| text.parse::<u64>().ok());
    let limit = number("limit").unwrap_or(50).clamp(1, 100);
    let (before, after) = (number("before"), number("after"));
    let fits =
        |id: Id| before.is_none_or(|end| id.0 < end) && after.is_none_or(|start| id.0 > start);
    let messages: Vec<Value> = (state.messages.of(id).rev())
        .filter(|(id, message)| message.only_for.is_none() && fits(*id))
        .take(usize::try_from(limit).unwrap_or(50))
        .map(|(_, message)| message.object.clone())
        .collect();
    Ok(Reply::ok(Value::Array(messages)))
}

pub(super) fn create(state: &mut State, request: &Request) -> Answer {
    let id = place(state, request, bits::VIEW_CHANNEL)?;
    may_write(state, id, !request.files.is_empty())?;
    refuse_reference(state, id, &request.body)?;
    let faults = check::message(
        &request.body,
        &request.files,
        &Sent::New,
        state.options.checks,
    );
    state.judge(request, faults)?;
    if let Some(before) = said_before(state, id, &request.body) {
        return show(state, before);
    }
    let mut draft = Draft::new(id, &request.body, &request.files);
    let reference = request.body.pointer("/message_reference/message_id");
    draft.answers = reference
        .and_then(Value::as_str)
        .and_then(|text| text.parse().ok());
    draft.kind = if draft.answers.is_some() { 19 } else { 0 };
    let message = state.write(&draft);
    show(state, message)
}

/// For how long a nonce counts; Discord says "the past few minutes".
const NONCE_COUNTS_MS: u64 = 5 * 60 * 1000;

/// The message that was sent with the same nonce, where the bot asked for it to count
/// (<https://discord.com/developers/docs/resources/message#create-message>).
fn said_before(state: &State, place: Id, body: &Value) -> Option<Id> {
    let nonce = body.get("nonce").filter(|nonce| !nonce.is_null())?;
    if body.get("enforce_nonce") != Some(&Value::Bool(true)) {
        return None;
    }
    let since = Id::at(state.clock.unix_ms().saturating_sub(NONCE_COUNTS_MS));
    let bot = state.world.bot.to_string();
    let is_same =
        |message: &Message| message.author() == bot && message.object.get("nonce") == Some(nonce);
    let mut said = state.messages.of(place).filter(|(id, _)| *id >= since);
    said.find(|(_, message)| is_same(message)).map(|(id, _)| id)
}

pub(super) fn read(state: &mut State, request: &Request) -> Answer {
    place(state, request, bits::READ_MESSAGE_HISTORY)?;
    let message = target(state, request)?;
    show(state, message)
}

pub(super) fn edit(state: &mut State, request: &Request) -> Answer {
    let id = place(state, request, bits::VIEW_CHANNEL)?;
    let message = target(state, request)?;
    own(state, message)?;
    let around = (state.world.place(id)).and_then(Place::thread);
    if around.is_some_and(|thread| thread.archived) {
        return Err(ARCHIVED_THREAD);
    }
    let sent = Sent::Edit(Edited::of(&state.messages, message));
    let faults = check::message(&request.body, &request.files, &sent, state.options.checks);
    state.judge(request, faults)?;
    state.edit(message, &request.body, &request.files);
    show(state, message)
}

pub(super) fn delete(state: &mut State, request: &Request) -> Answer {
    place(state, request, bits::VIEW_CHANNEL)?;
    let message = target(state, request)?;
    own(state, message).map_err(|_| MISSING_PERMISSIONS)?;
    state.erase(message);
    Ok(Reply::empty())
}

fn show(state: &State, message: Id) -> Answer {
    let message = state.messages.get(message).ok_or(UNKNOWN_MESSAGE)?;
    Ok(Reply::ok(message.object.clone()))
}

/// The place a path means, if the bot user is there and may do this.
pub(super) fn place(state: &State, request: &Request, needed: u64) -> Result<Id, Refusal> {
    let id = request.id(1).ok_or(UNKNOWN_CHANNEL)?;
    let place = state.world.place(id).ok_or(UNKNOWN_CHANNEL)?;
    let dm = matches!(place.kind, Kind::Dm { .. });
    if !dm && !state.bot_is_in(place) {
        return Err(MISSING_ACCESS);
    }
    let permissions = state.granted(place);
    if !dm && permissions & bits::VIEW_CHANNEL == 0 {
        return Err(MISSING_ACCESS);
    }
    if !dm && permissions & needed == 0 {
        return Err(MISSING_PERMISSIONS);
    }
    Ok(id)
}

fn may_write(state: &State, id: Id, files: bool) -> Result<(), Refusal> {
    let place = state.world.place(id).ok_or(UNKNOWN_CHANNEL)?;
    let permissions = state.granted(place);
    let needed = match place.thread() {
        Some(thread) if thread.locked => return Err(ARCHIVED_THREAD),
        Some(_) => bits::SEND_MESSAGES_IN_THREADS,
        None => bits::SEND_MESSAGES,
    };
    let attaches = !files || !place.in_server() || permissions & bits::ATTACH_FILES != 0;
    if permissions & needed == 0 || !attaches {
        return Err(MISSING_PERMISSIONS);
    }
    Ok(())
}

/// A reply needs the message that it answers, unless it says that it goes without, and the right to read it.
fn refuse_reference(state: &State, id: Id, body: &Value) -> Result<(), Refusal> {
    let Some(reference) = body.get("message_reference").filter(|one| !one.is_null()) else {
        return Ok(());
    };
    let place = state.world.place(id).ok_or(UNKNOWN_CHANNEL)?;
    let reads = !place.in_server() || state.granted(place) & bits::READ_MESSAGE_HISTORY != 0;
    if !reads {
        return Err(NO_HISTORY);
    }
    let answered = reference.get("message_id").and_then(Value::as_str);
    let answered = answered.and_then(|text| text.parse().ok());
    let there = (answered.and_then(|id| state.messages.get(id))).is_some_and(|one| one.place == id);
    let goes_without = reference.get("fail_if_not_exists") == Some(&Value::Bool(false));
    if there || goes_without {
        return Ok(());
    }
    let fault = Fault::refused(&["message_reference"], "Unknown message");
    Err(Refusal::form(&[fault]))
}

/// A message of this place that is not ephemeral; those need their token.
pub(super) fn target(state: &State, request: &Request) -> Result<Id, Refusal> {
    let id = request.id(3).ok_or(UNKNOWN_MESSAGE)?;
    let message = state.messages.get(id).ok_or(UNKNOWN_MESSAGE)?;
    let here = Some(message.place) == request.id(1) && message.only_for.is_none();
    if here { Ok(id) } else { Err(UNKNOWN_MESSAGE) }
}

fn own(state: &State, id: Id) -> Result<(), Refusal> {
    let message = state.messages.get(id).ok_or(UNKNOWN_MESSAGE)?;
    let own = message.author() == state.world.bot.to_string();
    if own { Ok(()) } else { Err(NOT_OWN_MESSAGE) }
}
