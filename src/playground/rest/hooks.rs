//! Webhooks of channels: whoever has the address may write there, without being the bot
//! (<https://discord.com/developers/docs/resources/webhook#execute-webhook>).

use serde_json::{Value, json};

use super::error::{INVALID_TOKEN, Refusal, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK};
use super::{Answer, Reply, Request};
use crate::playground::check::{self, Edited, Sent};
use crate::playground::compose::Draft;
use crate::playground::id::Id;
use crate::playground::server::Hook;
use crate::playground::state::State;
use crate::playground::world::Place;

pub(super) fn about(state: &mut State, request: &Request) -> Answer {
    let hook = open(state, request)?;
    let server = state.world.place(hook.place).and_then(|place| place.server);
    Ok(Reply::ok(json!({
        "id": hook.id, "type": 1, "guild_id": server, "channel_id": hook.place, "name": hook.name,
        "avatar": null, "application_id": null, "token": hook.token, "url": state.hook_address(&hook),
    })))
}

pub(super) fn remove(state: &mut State, request: &Request) -> Answer {
    let hook = open(state, request)?;
    state.world.hooks.retain(|one| one.id != hook.id);
    state.touch();
    Ok(Reply::empty())
}

/// Writes into the hook's channel; with `wait` the answer is the message.
pub(super) fn post(state: &mut State, request: &Request) -> Answer {
    let hook = open(state, request)?;
    let place = room(state, request, &hook)?;
    let shows = request.asks_for("with_components");
    let sent = Sent::Hook { shows };
    let faults = check::message(&request.body, &request.files, &sent, state.options.checks);
    state.judge(request, faults)?;
    let mut draft = Draft::new(place, &request.body, &request.files);
    draft.by = Some(author(&hook, &request.body));
    let message = state.write(&draft);
    if request.asks_for("wait") {
        return show(state, message);
    }
    Ok(Reply::empty())
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
    let message = target(state, request)?;
    state.erase(message);
    Ok(Reply::empty())
}

fn show(state: &State, message: Id) -> Answer {
    let message = state.messages.get(message).ok_or(UNKNOWN_MESSAGE)?;
    Ok(Reply::ok(message.object.clone()))
}

/// The webhook of the path, if its token is right; one that was deleted is unknown.
fn open(state: &State, request: &Request) -> Result<Hook, Refusal> {
    let hook = request.id(1).and_then(|id| state.world.hook(id));
    let hook = hook.ok_or(UNKNOWN_WEBHOOK)?;
    if hook.token != request.part(2) {
        return Err(INVALID_TOKEN);
    }
    Ok(hook.clone())
}

/// The hook's channel, or the thread of it that the query names.
fn room(state: &State, request: &Request, hook: &Hook) -> Result<Id, Refusal> {
    let Some(thread) = request.query("thread_id") else {
        return Ok(hook.place);
    };
    let place = (thread.parse().ok()).and_then(|id| state.world.place(id));
    let parent = |place: &Place| place.thread().map(|one| one.parent);
    let place = place.filter(|place| parent(place) == Some(hook.place));
    place.map(|place| place.id).ok_or(UNKNOWN_CHANNEL)
}

/// Messages of a webhook have its id and name, or the name that the body gives.
fn author(hook: &Hook, body: &Value) -> Value {
    let given = body.get("username").and_then(Value::as_str);
    json!({
        "id": hook.id, "username": given.unwrap_or(&hook.name), "global_name": null,
        "discriminator": "0000", "avatar": null, "bot": true, "public_flags": 0, "flags": 0,
    })
}

fn target(state: &State, request: &Request) -> Result<Id, Refusal> {
    let hook = open(state, request)?;
    let id = request.id(4).ok_or(UNKNOWN_MESSAGE)?;
    let message = state.messages.get(id).ok_or(UNKNOWN_MESSAGE)?;
    let own = message.author() == hook.id.to_string();
    if own { Ok(id) } else { Err(UNKNOWN_MESSAGE) }
}
