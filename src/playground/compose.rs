//! How a body the bot sends becomes, or changes, a message object.

use serde_json::{Value, json};

use super::files::Upload;
use super::id::Id;
use super::messages::{Message, flag};
use super::objects::set;
use super::state::State;

/// A message about to be written by the bot.
pub(super) struct Draft<'a> {
    pub(super) place: Id,
    pub(super) body: &'a Value,
    pub(super) files: &'a [Upload],
    /// Discord's number for the kind of message.
    pub(super) kind: u64,
    pub(super) only_for: Option<Id>,
    /// Flags the platform sets itself.
    pub(super) flags: u64,
    pub(super) interaction: Option<Id>,
    pub(super) answers: Option<Id>,
    /// Who writes it where that is not the bot: a channel's webhook.
    pub(super) by: Option<Value>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(place: Id, body: &'a Value, files: &'a [Upload]) -> Self {
        Self {
            place,
            body,
            files,
            kind: 0,
            only_for: None,
            flags: 0,
            interaction: None,
            answers: None,
            by: None,
        }
    }
}

/// Flags a body may set itself.
const OWN_FLAGS: u64 =
    flag::SUPPRESS_EMBEDS | flag::SUPPRESS_NOTIFICATIONS | flag::VOICE | flag::V2;

impl State {
    /// Writes a message of the bot and answers its id.
    pub(super) fn write(&mut self, draft: &Draft) -> Id {
        let id = self.new_id();
        let flags = draft.flags | (flags_of(draft.body).unwrap_or(0) & OWN_FLAGS);
        let mut object = self.blank_message(id, draft.place, flags);
        set(&mut object, "type", json!(draft.kind));
        if let Some(answered) = draft.answers {
            let reference = json!({"type": 0, "message_id": answered, "channel_id": draft.place});
            set(&mut object, "message_reference", reference);
        }
        if let Some(by) = &draft.by {
            set(
                &mut object,
                "webhook_id",
                by.get("id").cloned().unwrap_or_default(),
            );
            set(&mut object, "application_id", Value::Null);
            set(&mut object, "author", by.clone());
        }
        let mut invoked = None;
        if let Some((cause, interaction)) =
            (draft.interaction).and_then(|id| Some((id, self.interactions.get(id)?)))
        {
            set(
                &mut object,
                "interaction_metadata",
                self.interaction_metadata(cause, interaction),
            );
            set(&mut object, "webhook_id", json!(self.world.bot));
            invoked.clone_from(&interaction.invoked);
        }
        self.fill(&mut object, draft.body, draft.files, draft.place);
        let mut message = Message::plain(object, draft.place);
        message.only_for = draft.only_for;
        message.invoked = invoked;
        message.interaction = draft.interaction;
        self.add_message(id, message);
        self.announce_message("MESSAGE_CREATE", id);
        id
    }

    /// An empty message of the bot.
    pub(super) fn blank_message(&self, id: Id, place: Id, flags: u64) -> Value {
        json!({
            "id": id, "channel_id": place, "type": 0, "content": "", "author": self.bot_user(),
            "timestamp": self.clock.iso(), "edited_timestamp": null, "tts": false,
            "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [],
            "embeds": [], "components": [], "pinned": false, "flags": flags,
            "application_id": self.world.bot,
        })
    }

    /// Edits a message in place; what the body leaves out stays as it is.
    pub(super) fn edit(&mut self, id: Id, body: &Value, files: &[Upload]) {
        let Some(message) = self.messages.get_mut(id) else {
            return;
        };
        let place = message.place;
        let was_loading = message.has(flag::LOADING);
        let mut object = std::mem::take(&mut message.object);
        let before = object.get("flags").and_then(Value::as_u64).unwrap_or(0);
        let editable = flag::SUPPRESS_EMBEDS | flag::V2;
        let wanted =
            flags_of(body).map_or(before, |wanted| (before & !editable) | (wanted & editable));
        set(
            &mut object,
            "flags",
            json!((wanted | (before & flag::V2)) & !flag::LOADING),
        );
        if !was_loading {
            set(&mut object, "edited_timestamp", json!(self.clock.iso()));
        }
        self.fill(&mut object, body, files, place);
        if let Some(message) = self.messages.get_mut(id) {
            message.object = object;
            message.edits += 1;
        }
        self.touch_message(id);
        self.announce_message("MESSAGE_UPDATE", id);
    }

    /// Carries over what the body says.
    fn fill(&mut self, object: &mut Value, body: &Value, files: &[Upload], place: Id) {
        for (key, empty) in [
            ("content", json!("")),
            ("embeds", json!([])),
            ("components", json!([])),
        ] {
            match body.get(key) {
                None => {}
                Some(Value::Null) => set(object, key, empty),
                Some(given) => set(object, key, given.clone()),
            }
        }
        for key in ["poll", "tts", "nonce"] {
            if let Some(given) = body.get(key).filter(|given| !given.is_null()) {
                set(object, key, given.clone());
            }
        }
        if !files.is_empty() || body.get("attachments").is_some() {
            self.attach(object, body, files, place);
        }
        resolve_media(object);
        number_components(object);
    }

    /// Keeps the listed attachments and adds the new files.
    fn attach(&mut self, object: &mut Value, body: &Value, files: &[Upload], place: Id) {
        let described = body.get("attachments").and_then(Value::as_array);
        let mut before = match object.get_mut("attachments").map(Value::take) {
            Some(Value::Array(before)) => before,
            _ => Vec::new(),
        };
        if let Some(listed) = described {
            let (kept, dropped): (Vec<_>, Vec<_>) = (before.into_iter())
                .partition(|one| listed.iter().any(|entry| same_id(entry, one)));
            for gone in &dropped {
                self.files.forget_one(gone);
            }
            before = kept;
        }
        for file in files {
            let id = self.new_id();
            let mut attachment = self.files.keep(id, place, file, self.address);
            let entry = (described.into_iter().flatten())
                .find(|entry| text_of(entry, "id") == Some(file.number.clone()));
            for key in ["description", "title", "is_spoiler"] {
                if let Some(value) = entry.and_then(|entry| entry.get(key)) {
                    set(&mut attachment, key, value.clone());
                }
            }
            before.push(attachment);
        }
        set(object, "attachments", Value::Array(before));
    }
}

/// The flags a body asks for.
pub(super) fn flags_of(body: &Value) -> Option<u64> {
    body.get("flags").and_then(Value::as_u64)
}

fn same_id(one: &Value, other: &Value) -> bool {
    text_of(one, "id").is_some() && text_of(one, "id") == text_of(other, "id")
}

/// An id may be written as a number or as a string.
fn text_of(value: &Value, key: &str) -> Option<String> {
    match value.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Puts real addresses where the bot wrote `attachment://name`.
fn resolve_media(object: &mut Value) {
    let attachments = object.get("attachments").and_then(Value::as_array).cloned();
    let Some(attachments) = attachments.filter(|all| !all.is_empty()) else {
        return;
    };
    for key in ["components", "embeds"] {
        if let Some(part) = object.get_mut(key) {
            resolve_within(part, &attachments);
        }
    }
}

fn resolve_within(part: &mut Value, attachments: &[Value]) {
    match part {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| resolve_within(item, attachments)),
        Value::Object(map) => {
            let named = (map.get("url").and_then(Value::as_str))
                .and_then(|url| url.strip_prefix("attachment://"));
            let found = named.and_then(|name| {
                (attachments.iter())
                    .find(|one| one.get("filename").and_then(Value::as_str) == Some(name))
            });
            if let Some(found) = found {
                for key in ["url", "proxy_url", "width", "height", "content_type"] {
                    if let Some(value) = found.get(key) {
                        map.insert(key.to_owned(), value.clone());
                    }
                }
                let id = found.get("id").cloned().unwrap_or_default();
                map.insert("attachment_id".to_owned(), id);
                return;
            }
            map.values_mut()
                .for_each(|value| resolve_within(value, attachments));
        }
        _ => {}
    }
}

/// Gives every component without an `id` the next free number, as Discord does.
pub(super) fn number_components(object: &mut Value) {
    if let Some(components) = object.get_mut("components") {
        let mut next = 1;
        number_within(components, &mut next);
    }
}

fn number_within(part: &mut Value, next: &mut u64) {
    match part {
        Value::Array(items) => items.iter_mut().for_each(|item| number_within(item, next)),
        Value::Object(map) => {
            if map.get("id").and_then(Value::as_u64).unwrap_or(0) == 0 {
                map.insert("id".to_owned(), json!(*next));
                *next += 1;
            }
            for key in ["components", "accessory", "component"] {
                if let Some(inner) = map.get_mut(key) {
                    number_within(inner, next);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attachment_links_become_addresses() {
        let mut object = json!({
            "attachments": [{"id": "7", "filename": "a.png", "url": "http://x/a.png", "width": 3}],
            "components": [{"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}],
            "embeds": [{"image": {"url": "attachment://other.png"}}],
        });
        resolve_media(&mut object);
        let media = object.pointer("/components/0/items/0/media").unwrap();
        assert_eq!(media["url"], "http://x/a.png");
        assert_eq!(media["width"], 3);
        assert_eq!(
            object["embeds"][0]["image"]["url"],
            "attachment://other.png"
        );
    }

    #[test]
    fn components_get_numbers_in_order() {
        let mut object = json!({"components": [
            {"type": 1, "components": [{"type": 2}, {"type": 2, "id": 9}]}, {"type": 14}
        ]});
        number_components(&mut object);
        assert_eq!(object["components"][0]["id"], 1);
        assert_eq!(object["components"][0]["components"][0]["id"], 2);
        assert_eq!(object["components"][0]["components"][1]["id"], 9);
        assert_eq!(object["components"][1]["id"], 3);
    }
}
