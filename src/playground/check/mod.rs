//! What a bot must not send: Discord's own schema and the rules beside it.
//!
//! All checks are pure: a body and its files in, faults out.

mod commands;
mod components;
mod embeds;
mod hook;
mod message;
mod modal;
mod references;
mod schema;
mod unknown;

use std::borrow::Cow;

use serde_json::{Value, json};

use super::files::Upload;
use super::id::Id;
use super::interactions::Kind;
use super::messages::Messages;

pub(super) use commands::{LOCALES, all as commands, one as command};

/// One thing wrong with a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Where in the body, as keys and indices.
    pub(super) path: Vec<String>,
    /// Discord's code within the 50035 tree.
    pub(super) code: &'static str,
    pub(super) what: String,
    /// Whether Discord refuses the body; otherwise only the house objects.
    pub(super) refused: bool,
    /// Discord has a code of its own for empty messages.
    pub(super) empty_message: bool,
}

impl Fault {
    /// Discord refuses this with 50035.
    pub(super) fn refused(path: &[&str], what: impl Into<String>) -> Self {
        Self {
            path: path.iter().map(|part| (*part).to_owned()).collect(),
            code: "BASE_TYPE_INVALID",
            what: what.into(),
            refused: true,
            empty_message: false,
        }
    }

    /// Discord lets this pass, but it is not what was meant.
    pub(super) fn frowned(path: &[&str], what: impl Into<String>) -> Self {
        Self {
            refused: false,
            ..Self::refused(path, what)
        }
    }

    /// Moves the fault under keys of the body around it.
    fn under(mut self, prefix: &[&str]) -> Self {
        let prefix = prefix.iter().map(|part| (*part).to_owned());
        self.path.splice(0..0, prefix);
        self
    }

    /// Place and fault in one sentence.
    pub(super) fn sentence(&self) -> String {
        if self.path.is_empty() {
            self.what.clone()
        } else {
            format!("{}: {}", self.path.join("."), self.what)
        }
    }
}

/// The message an edit changes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edited<'a>(Option<&'a Value>);

impl<'a> Edited<'a> {
    pub(super) fn of(messages: &'a Messages, id: Id) -> Self {
        Self(messages.get(id).map(|message| &message.object))
    }

    fn flags(self) -> u64 {
        (self
            .0
            .and_then(|object| object.get("flags"))
            .and_then(Value::as_u64))
        .unwrap_or(0)
    }

    fn get(self, key: &str) -> Option<&'a Value> {
        self.0?.get(key)
    }
}

/// How a message body is sent.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sent<'a> {
    /// `POST /channels/{id}/messages`.
    New,
    /// `PATCH /channels/{id}/messages/{id}`.
    Edit(Edited<'a>),
    /// The first answer, type 4.
    Answer,
    /// The first answer, type 5.
    Deferral,
    /// The first answer, type 7.
    Update(Edited<'a>),
    /// `POST /webhooks/{app}/{token}`.
    FollowUp,
    /// The same, where it fills the message a type 5 announced.
    Filling(Edited<'a>),
    /// `POST /webhooks/{webhook}/{token}`, the webhook of a channel; `shows` is its `with_components`.
    Hook { shows: bool },
    /// `PATCH /webhooks/{app}/{token}/messages/…`.
    WebhookEdit(Edited<'a>),
}

/// The interaction a callback answers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Callback<'a> {
    pub(super) kind: Kind,
    pub(super) from_component: bool,
    pub(super) edited: Option<Edited<'a>>,
}

/// Bodies that are neither messages nor commands.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    Thread,
    ThreadFromMessage,
}

/// Faults of a callback; with `thorough` off, only what could not be carried out.
pub(super) fn callback(
    body: &Value,
    files: &[Upload],
    answered: &Callback,
    thorough: bool,
) -> Vec<Fault> {
    let number = body.get("type").and_then(Value::as_u64).unwrap_or(0);
    if let Some(fault) = wrong_type(number, answered) {
        return vec![fault];
    }
    if !thorough {
        return Vec::new();
    }
    let mut faults = schema::check(callback_schema(number), &with_text_ids(body));
    if faults.is_empty() {
        let nothing = json!({});
        let data = body
            .get("data")
            .filter(|data| !data.is_null())
            .unwrap_or(&nothing);
        let found = match (number, answered.edited) {
            (4, _) => message::check(data, files, &Sent::Answer),
            (5, _) => message::check(data, files, &Sent::Deferral),
            (7, Some(edited)) => message::check(data, files, &Sent::Update(edited)),
            (8, _) => modal::choices(data),
            (9, _) => modal::check(data),
            _ => Vec::new(),
        };
        faults.extend(found.into_iter().map(|fault| fault.under(&["data"])));
    }
    faults.extend(unknown::check(callback_schema(number), body));
    faults
}

fn wrong_type(number: u64, answered: &Callback) -> Option<Fault> {
    let fits = match number {
        4 | 5 => answered.kind != Kind::Autocomplete,
        6 | 7 => answered.kind.may_update(answered.from_component),
        8 => answered.kind == Kind::Autocomplete,
        9 => matches!(answered.kind, Kind::Command | Kind::Component),
        _ => false,
    };
    let what = format!(
        "callback type {number} does not answer a {:?}",
        answered.kind
    );
    (!fits).then(|| Fault::refused(&["type"], what))
}

/// The documents number new files 0, 1, …; the schema wants strings.
fn with_text_ids(body: &Value) -> Cow<'_, Value> {
    let lists = ["/attachments", "/data/attachments"];
    let Some(list) = lists.into_iter().find(|list| body.pointer(list).is_some()) else {
        return Cow::Borrowed(body);
    };
    let mut body = body.clone();
    let entries = body.pointer_mut(list).and_then(Value::as_array_mut);
    for id in entries
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.get_mut("id"))
    {
        if id.is_u64() {
            *id = Value::String(id.to_string());
        }
    }
    Cow::Owned(body)
}

fn callback_schema(number: u64) -> &'static str {
    match number {
        4 | 5 => "CreateMessageInteractionCallbackRequest",
        8 => "ApplicationCommandAutocompleteCallbackRequest",
        9 => "ModalInteractionCallbackRequest",
        _ => "UpdateMessageInteractionCallbackRequest",
    }
}

/// Faults of a message sent or edited outside a callback.
pub(super) fn message(body: &Value, files: &[Upload], sent: &Sent, thorough: bool) -> Vec<Fault> {
    if !thorough {
        return Vec::new();
    }
    let schema = match sent {
        Sent::New => "MessageCreateRequest",
        Sent::Edit(_) => "MessageEditRequestPartial",
        Sent::WebhookEdit(_) => "IncomingWebhookUpdateRequestPartial",
        _ => "IncomingWebhookRequestPartial",
    };
    let mut faults = schema::check(schema, &with_text_ids(body));
    if faults.is_empty() {
        faults.extend(message::check(body, files, sent));
    }
    faults.extend(unknown::check(schema, body));
    faults
}

/// Faults of a body with a schema and nothing besides.
pub(super) fn form(body: &Value, form: Form) -> Vec<Fault> {
    let schema = match form {
        Form::Thread => "CreateTextThreadWithoutMessageRequest",
        Form::ThreadFromMessage => "CreateTextThreadWithMessageRequest",
    };
    let mut faults = schema::check(schema, body);
    if matches!(form, Form::Thread) && body.get("type").is_none() {
        faults.push(Fault::frowned(
            &["type"],
            "without a type the thread is private",
        ));
    }
    faults.extend(unknown::check(schema, body));
    faults
}
