//! Application commands: list, create, overwrite all.

use serde_json::{Value, json};

use super::error::{Refusal, UNKNOWN_APPLICATION};
use super::{Answer, Reply, Request};
use crate::playground::check::{self, Fault};
use crate::playground::objects::set;
use crate::playground::state::State;

pub(super) fn list(state: &mut State, request: &Request) -> Answer {
    own(state, request)?;
    let localised = request.asks_for("with_localizations");
    Ok(Reply::ok(
        state
            .commands
            .iter()
            .map(|one| listed(one, localised))
            .collect(),
    ))
}

/// Replaces all commands; those that keep their name keep their id.
pub(super) fn overwrite(state: &mut State, request: &Request) -> Answer {
    own(state, request)?;
    state.command_writes += 1;
    let faults = check_if(state, || check::commands(&request.body));
    state.judge(request, faults)?;
    let given = request.body.as_array().cloned().unwrap_or_default();
    let commands: Vec<Value> = given.into_iter().map(|one| stored(state, one)).collect();
    state.commands = commands;
    state.touch();
    Ok(Reply::ok(json!(state.commands)))
}

pub(super) fn create(state: &mut State, request: &Request) -> Answer {
    own(state, request)?;
    state.command_writes += 1;
    let faults = check_if(state, || check::command(&request.body));
    state.judge(request, faults)?;
    let command = stored(state, request.body.clone());
    let known = state.commands.iter_mut().find(|one| same(one, &command));
    let replaced = known.is_some();
    match known {
        Some(before) => before.clone_from(&command),
        None => state.commands.push(command.clone()),
    }
    state.touch();
    Ok(if replaced {
        Reply::ok(command)
    } else {
        Reply::created(command)
    })
}

fn own(state: &State, request: &Request) -> Result<(), Refusal> {
    let own = request.id(1) == Some(state.world.bot);
    if own {
        Ok(())
    } else {
        Err(UNKNOWN_APPLICATION)
    }
}

fn check_if(state: &State, check: impl FnOnce() -> Vec<Fault>) -> Vec<Fault> {
    if state.options.checks {
        check()
    } else {
        Vec::new()
    }
}

/// A command as Discord keeps it: with id, version and every default.
fn stored(state: &mut State, mut command: Value) -> Value {
    let version = state.new_id();
    let known = state.commands.iter().find(|one| same(one, &command));
    let id = known
        .and_then(|one| one.get("id").cloned())
        .unwrap_or_else(|| json!(version));
    let defaults = [
        ("type", json!(1)),
        ("description", json!("")),
        ("name_localizations", Value::Null),
        ("description_localizations", Value::Null),
        ("default_member_permissions", Value::Null),
        ("contexts", Value::Null),
        ("integration_types", json!([0])),
        ("nsfw", json!(false)),
    ];
    for (key, default) in defaults {
        if command.get(key).is_none() {
            set(&mut command, key, default);
        }
    }
    set(&mut command, "id", id);
    set(&mut command, "application_id", json!(state.world.bot));
    set(&mut command, "version", json!(version));
    command
}

fn same(one: &Value, other: &Value) -> bool {
    let kind = |value: &Value| value.get("type").and_then(Value::as_u64).unwrap_or(1);
    one.get("name") == other.get("name") && kind(one) == kind(other)
}

fn listed(command: &Value, localised: bool) -> Value {
    let mut command = command.clone();
    if !localised {
        strip_localisations(&mut command);
    }
    command
}

fn strip_localisations(part: &mut Value) {
    match part {
        Value::Array(items) => items.iter_mut().for_each(strip_localisations),
        Value::Object(map) => {
            map.remove("name_localizations");
            map.remove("description_localizations");
            map.values_mut().for_each(strip_localisations);
        }
        _ => {}
    }
}
