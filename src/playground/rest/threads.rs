//! Threads: with and without a message to start from, and joining them.

use serde_json::{Value, json};

use super::channels::{place, target};
use super::error::{
    MISSING_PERMISSIONS, Refusal, THREAD_EXISTS, TOO_MANY_THREADS, UNKNOWN_CHANNEL,
    WRONG_CHANNEL_TYPE,
};
use super::{Answer, Reply, Request};
use crate::playground::check::{self, Form};
use crate::playground::id::Id;
use crate::playground::messages::flag;
use crate::playground::objects::set;
use crate::playground::permissions as bits;
use crate::playground::state::State;
use crate::playground::world::{Kind, Place, Thread};

/// Without `type` Discord opens a private thread.
const PRIVATE: u64 = 12;

pub(super) fn create(state: &mut State, request: &Request) -> Answer {
    let kind = request
        .body
        .get("type")
        .and_then(Value::as_u64)
        .unwrap_or(PRIVATE);
    let needed = if kind == PRIVATE {
        bits::CREATE_PRIVATE_THREADS
    } else {
        bits::CREATE_PUBLIC_THREADS
    };
    let parent = parent(state, request, needed)?;
    check_form(state, request, Form::Thread)?;
    let id = state.new_id();
    open_thread(state, request, id, parent);
    if let Some(thread) = state
        .world
        .place_mut(id)
        .and_then(|place| place.thread_mut())
    {
        thread.private = kind == PRIVATE;
    }
    finish(state, id)
}

pub(super) fn create_from_message(state: &mut State, request: &Request) -> Answer {
    let parent = parent(state, request, bits::CREATE_PUBLIC_THREADS)?;
    let message = target(state, request)?;
    check_form(state, request, Form::ThreadFromMessage)?;
    if state.world.place(message).is_some() {
        return Err(THREAD_EXISTS);
    }
    open_thread(state, request, message, parent);
    if let Some(anchor) = state.messages.get_mut(message) {
        anchor.thread = Some(message);
        let flags = anchor.flags() | flag::HAS_THREAD;
        set(&mut anchor.object, "flags", json!(flags));
    }
    state.touch_message(message);
    finish(state, message)
}

pub(super) fn join(state: &mut State, request: &Request) -> Answer {
    let id = place(state, request, bits::VIEW_CHANNEL)?;
    let bot = state.world.bot;
    let thread = (state.world.place_mut(id)).and_then(|place| place.thread_mut());
    let thread = thread.ok_or(WRONG_CHANNEL_TYPE)?;
    if !thread.members.contains(&bot) {
        thread.members.push(bot);
    }
    Ok(Reply::empty())
}

/// The channel the thread will hang from; threads and DMs have none.
fn parent(state: &State, request: &Request, needed: u64) -> Result<Id, Refusal> {
    let id = place(state, request, bits::VIEW_CHANNEL)?;
    let channel = state.world.place(id).ok_or(UNKNOWN_CHANNEL)?;
    if !matches!(channel.kind, Kind::Channel { .. }) {
        return Err(WRONG_CHANNEL_TYPE);
    }
    let granted = state.granted(channel);
    let active = (state.world.places.iter())
        .filter(|place| place.server == channel.server && is_active(place));
    if granted & needed == 0 {
        Err(MISSING_PERMISSIONS)
    } else if active.count() >= state.options.most_threads {
        Err(TOO_MANY_THREADS)
    } else {
        Ok(id)
    }
}

fn is_active(place: &Place) -> bool {
    place.thread().is_some_and(|thread| !thread.archived)
}

fn check_form(state: &mut State, request: &Request, form: Form) -> Result<(), Refusal> {
    let faults = if state.options.checks {
        check::form(&request.body, form)
    } else {
        Vec::new()
    };
    state.judge(request, faults)
}

fn open_thread(state: &mut State, request: &Request, id: Id, parent: Id) {
    let name = request
        .body
        .get("name")
        .and_then(Value::as_str)
        .unwrap_or("thread");
    let minutes = request
        .body
        .get("auto_archive_duration")
        .and_then(Value::as_u64);
    let thread = Thread {
        parent,
        owner: state.world.bot,
        private: false,
        archived: false,
        locked: false,
        auto_archive_minutes: minutes.unwrap_or(4320),
        created_at: state.clock.iso(),
        members: vec![state.world.bot],
    };
    let server = state.world.place(parent).and_then(|channel| channel.server);
    state
        .world
        .add_place(id, server, name, Kind::Thread(thread));
}

fn finish(state: &mut State, id: Id) -> Answer {
    state.announce_thread("THREAD_CREATE", id);
    state.touch();
    let place = state.world.place(id).ok_or(UNKNOWN_CHANNEL)?;
    Ok(Reply::created(state.channel(place)))
}
