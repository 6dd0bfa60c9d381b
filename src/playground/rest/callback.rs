//! `POST /interactions/{id}/{token}/callback`: the first answer.

use serde_json::{Value, json};

use super::error::{ALREADY_ANSWERED, Refusal, UNKNOWN_INTERACTION};
use super::{Answer, Reply, Request};
use crate::playground::check::{self, Callback, Edited};
use crate::playground::id::Id;
use crate::playground::interactions::{Kind, Stage};
use crate::playground::messages::flag;
use crate::playground::state::State;

pub(super) fn answer(state: &mut State, request: &Request) -> Answer {
    let id = open(state, request)?;
    let Some(interaction) = state.interactions.get(id) else {
        return Err(UNKNOWN_INTERACTION);
    };
    let (kind, source) = (interaction.kind, interaction.source);
    let callback = Callback {
        kind,
        from_component: source.is_some(),
        edited: source.map(|source| Edited::of(&state.messages, source)),
    };
    let faults = check::callback(
        &request.body,
        &request.files,
        &callback,
        state.options.checks,
    );
    state.judge(request, faults)?;
    let number = request
        .body
        .get("type")
        .and_then(Value::as_u64)
        .unwrap_or(0);
    let nothing = json!({});
    let data = request
        .body
        .get("data")
        .filter(|data| !data.is_null())
        .unwrap_or(&nothing);
    let message = act(state, id, number, data, request);
    if request.asks_for("with_response") {
        return Ok(Reply::ok(response(state, id, number, message)));
    }
    Ok(Reply::empty())
}

fn act(state: &mut State, id: Id, number: u64, data: &Value, request: &Request) -> Option<Id> {
    match number {
        4 | 5 => state.answer_with_message(id, data, &request.files, number == 5),
        7 => state.answer_with_update(id, data, &request.files),
        8 => {
            state.answer_with_choices(id, data);
            None
        }
        9 => {
            state.answer_with_modal(id, data);
            None
        }
        _ => {
            state.answer_with_deferred_update(id);
            None
        }
    }
}

/// The interaction, if it still waits for an answer.
fn open(state: &mut State, request: &Request) -> Result<Id, Refusal> {
    let id = request.id(1).ok_or(UNKNOWN_INTERACTION)?;
    state.expire();
    let reached = (state.interactions.get(id))
        .filter(|one| one.token == request.part(2))
        .map(|one| one.stage);
    let (what, refusal) = match reached {
        Some(Stage::Pending) => return Ok(id),
        Some(Stage::Answered) => ("This interaction was answered twice", ALREADY_ANSWERED),
        Some(Stage::Unanswered) => (
            "This interaction was answered after its 3 seconds",
            UNKNOWN_INTERACTION,
        ),
        None => ("There is no such interaction", UNKNOWN_INTERACTION),
    };
    state.violate(&request.place(), what, &request.body);
    Err(refusal)
}

/// `InteractionCallbackResponse`.
fn response(state: &State, id: Id, number: u64, message: Option<Id>) -> Value {
    let kind = state.interactions.get(id).map(|one| one.kind as u8);
    let place = state.interactions.get(id).map(|one| one.place);
    let mut interaction = json!({"id": id, "type": kind, "channel_id": place});
    let found = message.and_then(|id| state.messages.get(id).map(|message| (id, message)));
    if let (Some((message_id, message)), Some(map)) = (found, interaction.as_object_mut()) {
        let loading = message.has(flag::LOADING);
        let ephemeral = message.has(flag::EPHEMERAL);
        map.insert("response_message_id".to_owned(), json!(message_id));
        map.insert("response_message_loading".to_owned(), json!(loading));
        map.insert("response_message_ephemeral".to_owned(), json!(ephemeral));
    }
    let mut resource = json!({"type": number});
    if let (Some((_, message)), 4 | 7) = (found, number) {
        crate::playground::objects::set(&mut resource, "message", message.object.clone());
    }
    json!({"interaction": interaction, "resource": resource})
}

impl Kind {
    /// Whether a component or a modal opened by one may change its message.
    pub(in crate::playground) fn may_update(self, from_component: bool) -> bool {
        match self {
            Self::Component => true,
            Self::ModalSubmit => from_component,
            Self::Command | Self::Autocomplete => false,
        }
    }
}
