//! Events about the application itself, which Discord posts to an address of their own
//! (<https://discord.com/developers/docs/events/webhook-events>).

use serde::Deserialize;
use serenity::model::id::UserId;

use crate::consultation::PersonId;

/// What Discord tells of the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) enum Happening {
    /// Somebody removed the app from their account.
    Uninstalled(PersonId),
    /// It asks whether the address is there, or tells something that matters to nobody here.
    Other,
}

#[derive(Deserialize)]
struct Post {
    /// 0 asks whether the address is there, 1 tells of an event.
    #[serde(rename = "type")]
    kind: u8,
    #[serde(default)]
    event: Option<Told>,
}

#[derive(Deserialize)]
struct Told {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    data: Option<Data>,
}

#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    user: Option<User>,
}

#[derive(Deserialize)]
struct User {
    id: UserId,
}

/// Reads what was posted; `None` for what is no such event.
pub(in crate::discord) fn happening(text: &str) -> Option<Happening> {
    let post: Post = serde_json::from_str(text).ok()?;
    let told = match (post.kind, post.event) {
        (0, _) => return Some(Happening::Other),
        (1, Some(told)) => told,
        _ => return None,
    };
    if told.kind != "APPLICATION_DEAUTHORIZED" {
        return Some(Happening::Other);
    }
    let user = told.data.and_then(|data| data.user)?;
    Some(Happening::Uninstalled(PersonId(user.id.get())))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_who_removed_the_app_is_forgotten() {
        let told = |kind: &str| {
            json!({"version": 1, "application_id": "9", "type": 1, "event": {
                "type": kind, "timestamp": "2026-11-23T12:00:00", "data": {"user": {"id": "7", "username": "ben"}},
            }})
        };
        let read = |value: serde_json::Value| happening(&value.to_string());
        let gone = Happening::Uninstalled(PersonId(7));
        assert_eq!(read(told("APPLICATION_DEAUTHORIZED")), Some(gone));
        assert_eq!(read(told("APPLICATION_AUTHORIZED")), Some(Happening::Other));
        assert_eq!(read(told("ENTITLEMENT_CREATE")), Some(Happening::Other));
        assert_eq!(read(json!({"type": 0})), Some(Happening::Other));
        let nobody = json!({"type": 1, "event": {"type": "APPLICATION_DEAUTHORIZED", "data": {}}});
        for strange in [json!({"type": 1}), json!({"type": 2}), json!([]), nobody] {
            assert_eq!(read(strange), None);
        }
    }
}
