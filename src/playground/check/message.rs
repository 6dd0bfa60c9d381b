//! Message bodies: flags, mentions, emptiness, embeds, files.

use serde_json::{Value, json};

use super::components::{self, text};
use super::{Edited, Fault, Sent, embeds, hook, references};
use crate::playground::compose::flags_of;
use crate::playground::files::Upload;
use crate::playground::messages::flag;

const MOST_CONTENT: usize = 2000;
const MOST_FILES: usize = 10;

/// Faults of a message body that fits its schema.
pub(super) fn check(body: &Value, files: &[Upload], sent: &Sent) -> Vec<Fault> {
    let mut faults = Vec::new();
    check_flags(body, sent, &mut faults);
    if matches!(sent, Sent::Deferral) {
        return faults;
    }
    let after = After::of(body, sent);
    check_mentions(body, &mut faults);
    check_content(body, &mut faults);
    check_parts(body, &after, &mut faults);
    embeds::check(body.get("embeds").unwrap_or(&Value::Null), &mut faults);
    if let Some(listed) = body.get("components") {
        faults.extend(components::check(listed, after.v2));
    }
    if let Sent::Hook { shows } = sent {
        hook::check(body, *shows, &mut faults);
    }
    references::check(body, files, after.before, after.v2, &mut faults);
    if files.len() > MOST_FILES {
        faults.push(Fault::refused(&["attachments"], "more than 10 files"));
    }
    if after.is_empty(body, files) {
        faults.push(Fault {
            empty_message: true,
            ..Fault::refused(
                &[],
                "a message needs content, embeds, components, files or a poll",
            )
        });
    }
    faults
}

/// The message as it will be, as far as an edit leaves parts as they were.
struct After<'a> {
    before: Option<Edited<'a>>,
    v2: bool,
}

impl<'a> After<'a> {
    fn of(body: &Value, sent: &Sent<'a>) -> Self {
        let before = edited(sent);
        let had = before.map_or(0, Edited::flags);
        Self {
            before,
            v2: (flags_of(body).unwrap_or(0) | had) & flag::V2 != 0,
        }
    }

    /// Whether this part of the message will hold anything.
    fn holds(&self, body: &Value, key: &str) -> bool {
        match body.get(key) {
            Some(value) => filled(value),
            None => (self.before.and_then(|before| before.get(key))).is_some_and(filled),
        }
    }

    fn is_empty(&self, body: &Value, files: &[Upload]) -> bool {
        let parts = [
            "content",
            "embeds",
            "components",
            "poll",
            "sticker_ids",
            "attachments",
        ];
        files.is_empty() && !parts.iter().any(|key| self.holds(body, key))
    }
}

fn edited<'a>(sent: &Sent<'a>) -> Option<Edited<'a>> {
    match sent {
        Sent::Edit(before)
        | Sent::Update(before)
        | Sent::Filling(before)
        | Sent::WebhookEdit(before) => Some(*before),
        Sent::New | Sent::Answer | Sent::Deferral | Sent::FollowUp | Sent::Hook { .. } => None,
    }
}

fn filled(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    }
}

/// Which flags a body may set, and that components V2 stay for good.
fn check_flags(body: &Value, sent: &Sent, faults: &mut Vec<Fault>) {
    let Some(flags) = flags_of(body) else { return };
    let edit = flag::SUPPRESS_EMBEDS | flag::V2;
    let new = edit | flag::SUPPRESS_NOTIFICATIONS | flag::VOICE;
    let had = edited(sent).map_or(0, Edited::flags);
    let settable = match sent {
        Sent::New | Sent::Hook { .. } => new,
        // Where a follow-up fills an announced message, EPHEMERAL is ignored.
        Sent::Answer | Sent::FollowUp | Sent::Filling(_) => new | flag::EPHEMERAL,
        Sent::Deferral => flag::EPHEMERAL,
        // Repeating what the message already is changes nothing.
        Sent::Edit(_) | Sent::Update(_) | Sent::WebhookEdit(_) => edit | (had & flag::EPHEMERAL),
    };
    if flags & !settable != 0 {
        let what = format!("the flags {} cannot be set here", flags & !settable);
        faults.push(Fault::refused(&["flags"], what));
    }
    if had & flag::V2 != 0 && flags & flag::V2 == 0 {
        faults.push(Fault::refused(
            &["flags"],
            "the flag for components V2 cannot be removed",
        ));
    }
}

/// The house always says who may be mentioned; Discord's defaults mention.
fn check_mentions(body: &Value, faults: &mut Vec<Fault>) {
    let key = "allowed_mentions";
    let Some(mentions) = body.get(key).filter(|mentions| !mentions.is_null()) else {
        let empty = body.as_object().is_none_or(serde_json::Map::is_empty);
        if !empty {
            let what = "missing: without it Discord mentions by its own defaults";
            faults.push(Fault::frowned(&[key], what));
        }
        return;
    };
    let parsed = mentions.get("parse").and_then(Value::as_array);
    let covers = |kind: &str| parsed.is_some_and(|parsed| parsed.contains(&json!(kind)));
    if mentions.get("replied_user") == Some(&json!(true)) {
        let what = "`replied_user` mentions whoever is answered";
        faults.push(Fault::frowned(&[key], what));
    }
    for kind in ["users", "roles"] {
        if covers(kind) && mentions.get(kind).is_some_and(filled) {
            let what = format!("`parse` with {kind} and a list of {kind} exclude each other");
            faults.push(Fault::refused(&[key], what));
        }
    }
}

fn check_content(body: &Value, faults: &mut Vec<Fault>) {
    let length = text(body, "content").map_or(0, |content| content.chars().count());
    if length > MOST_CONTENT {
        let what = format!("{length} characters; a bot may send 2000");
        faults.push(Fault::refused(&["content"], what));
    }
}

/// Components V2 exclude everything a message was made of before.
fn check_parts(body: &Value, after: &After, faults: &mut Vec<Fault>) {
    if !after.v2 {
        return;
    }
    for key in ["content", "embeds", "poll", "sticker_ids"] {
        if after.holds(body, key) {
            let what = format!("the {key} of a message cannot be used with components V2");
            faults.push(Fault::refused(&[key], what));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(body: &Value, sent: &Sent) -> String {
        let mut body = body.clone();
        if let Some(map) = body.as_object_mut() {
            map.entry("allowed_mentions")
                .or_insert_with(|| json!({"parse": []}));
        }
        sentences(&check(&body, &[], sent))
    }

    fn sentences(faults: &[Fault]) -> String {
        let all: Vec<String> = faults.iter().map(Fault::sentence).collect();
        all.join("; ")
    }

    #[test]
    fn good_messages_have_no_faults() {
        let text = json!([{"type": 10, "content": "Hi"}]);
        let v2 = json!({"flags": flag::V2, "components": text, "content": "", "embeds": []});
        let private = json!({"flags": flag::EPHEMERAL});
        for (body, sent) in [
            (json!({"content": "Hi"}), Sent::New),
            (
                json!({"content": "Hi", "flags": flag::EPHEMERAL}),
                Sent::Answer,
            ),
            (v2.clone(), Sent::Answer),
            (
                json!({"content": "Hi", "flags": 64}),
                Sent::WebhookEdit(Edited(Some(&private))),
            ),
            (json!({"components": text}), Sent::Update(Edited(Some(&v2)))),
            (json!({"embeds": [{"title": "T"}]}), Sent::FollowUp),
        ] {
            assert_eq!(found(&body, &sent), "", "{body}");
        }
        assert_eq!(check(&json!({"flags": 64}), &[], &Sent::Deferral), []);
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "one table")]
    fn each_rule_about_messages_finds_its_fault() {
        let texts = json!([{"type": 10, "content": "Hi"}]);
        let old = json!({"flags": 0, "content": "Hi"});
        let new = json!({"flags": flag::V2, "components": texts});
        for (body, sent, expected) in [
            (json!({}), Sent::New, "a message needs content"),
            (
                json!({"content": " "}),
                Sent::Answer,
                "a message needs content",
            ),
            (
                json!({"content": "Hi", "flags": 64}),
                Sent::New,
                "cannot be set here",
            ),
            (
                json!({"content": "Hi", "flags": 64}),
                Sent::Update(Edited(Some(&old))),
                "cannot be set",
            ),
            (
                json!({"content": "Hi", "flags": 1}),
                Sent::Answer,
                "cannot be set here",
            ),
            (
                json!({"flags": 32768}),
                Sent::Deferral,
                "cannot be set here",
            ),
            (
                json!({"components": texts, "flags": 0}),
                Sent::Update(Edited(Some(&new))),
                "cannot be removed",
            ),
            (
                json!({"components": texts, "flags": 32768}),
                Sent::Update(Edited(Some(&old))),
                "content: ",
            ),
            (
                json!({"content": "Hi"}),
                Sent::Update(Edited(Some(&new))),
                "content: ",
            ),
            (
                json!({"content": "x".repeat(2001)}),
                Sent::New,
                "2001 characters",
            ),
            (
                json!({"content": ""}),
                Sent::WebhookEdit(Edited(Some(&old))),
                "a message needs content",
            ),
            (
                json!({"content": "Hi", "allowed_mentions": {"parse": ["users"], "users": ["1"]}}),
                Sent::New,
                "exclude each other",
            ),
            (
                json!({"content": "Hi", "allowed_mentions": null}),
                Sent::New,
                "missing",
            ),
        ] {
            let found = found(&body, &sent);
            assert!(found.contains(expected), "{body} gave `{found}`");
        }
    }

    #[test]
    fn only_the_house_minds_missing_mentions() {
        let faults = check(&json!({"content": "Hi"}), &[], &Sent::New);
        assert_eq!(faults.len(), 1);
        assert!(!faults[0].refused);
    }
}
