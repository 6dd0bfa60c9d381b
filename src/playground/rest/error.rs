//! Discord's refusals: status, code and sentence.

use serde_json::{Map, Value, json};

use super::Reply;
use crate::playground::check::Fault;

/// A refusal with Discord's own code.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refusal {
    status: u16,
    code: u32,
    message: &'static str,
    errors: Option<Value>,
}

const fn refusal(status: u16, code: u32, message: &'static str) -> Refusal {
    Refusal {
        status,
        code,
        message,
        errors: None,
    }
}

pub(super) const UNAUTHORIZED: Refusal = refusal(401, 0, "401: Unauthorized");
pub(super) const NOT_FOUND: Refusal = refusal(404, 0, "404: Not Found");
pub(super) const UNKNOWN_APPLICATION: Refusal = refusal(404, 10_002, "Unknown Application");
pub(super) const UNKNOWN_CHANNEL: Refusal = refusal(404, 10_003, "Unknown Channel");
pub(super) const UNKNOWN_MESSAGE: Refusal = refusal(404, 10_008, "Unknown Message");
pub(super) const UNKNOWN_WEBHOOK: Refusal = refusal(404, 10_015, "Unknown Webhook");
pub(super) const UNKNOWN_INTERACTION: Refusal = refusal(404, 10_062, "Unknown interaction");
pub(super) const TOO_LARGE: Refusal = refusal(
    413,
    40_005,
    "Request entity too large. Try sending something smaller",
);
pub(super) const ALREADY_ANSWERED: Refusal =
    refusal(400, 40_060, "Interaction has already been acknowledged.");
pub(super) const TOO_MANY_FOLLOW_UPS: Refusal = refusal(
    400,
    40_094,
    "This interaction has reached the maximum number of follow up messages",
);
pub(super) const MISSING_ACCESS: Refusal = refusal(403, 50_001, "Missing Access");
pub(super) const NOT_OWN_MESSAGE: Refusal = refusal(
    403,
    50_005,
    "Cannot edit a message authored by another user",
);
pub(super) const EMPTY_MESSAGE: Refusal = refusal(400, 50_006, "Cannot send an empty message");
pub(super) const MISSING_PERMISSIONS: Refusal = refusal(403, 50_013, "Missing Permissions");
pub(super) const WRONG_CHANNEL_TYPE: Refusal =
    refusal(400, 50_024, "Cannot execute action on this channel type");
pub(super) const INVALID_TOKEN: Refusal = refusal(401, 50_027, "Invalid Webhook Token");
pub(super) const CONTENT_TYPE: Refusal = refusal(
    400,
    50_035,
    "Expected \"Content-Type\" header to be one of {'application/json'}.",
);
pub(super) const ARCHIVED_THREAD: Refusal = refusal(400, 50_083, "Thread is archived");
pub(super) const INVALID_JSON: Refusal =
    refusal(400, 50_109, "The request body contains invalid JSON.");
pub(super) const NO_HISTORY: Refusal = refusal(
    400,
    160_002,
    "Cannot reply without permission to read message history",
);
pub(super) const THREAD_EXISTS: Refusal = refusal(
    400,
    160_004,
    "A thread has already been created for this message",
);

pub(super) const TOO_MANY_THREADS: Refusal =
    refusal(400, 160_006, "Maximum number of active threads reached");

impl Refusal {
    /// 50035 with the tree that says which field is wrong.
    pub(super) fn form(faults: &[Fault]) -> Self {
        let mut errors = Map::new();
        for fault in faults {
            plant(&mut errors, &fault.path, fault);
        }
        Self {
            errors: Some(Value::Object(errors)),
            ..refusal(400, 50_035, "Invalid Form Body")
        }
    }

    pub(super) fn into_reply(self) -> Reply {
        let mut body = json!({"message": self.message, "code": self.code});
        if let (Some(errors), Some(map)) = (self.errors, body.as_object_mut()) {
            map.insert("errors".to_owned(), errors);
        }
        Reply {
            status: self.status,
            body: Some(body),
            retry_after: None,
            limit: None,
        }
    }
}

fn plant(tree: &mut Map<String, Value>, path: &[String], fault: &Fault) {
    let Some((first, rest)) = path.split_first() else {
        let entry = json!({"code": fault.code, "message": fault.what});
        let list = tree.entry("_errors").or_insert_with(|| json!([]));
        if let Some(list) = list.as_array_mut() {
            list.push(entry);
        }
        return;
    };
    let branch = tree.entry(first.clone()).or_insert_with(|| json!({}));
    if let Some(branch) = branch.as_object_mut() {
        plant(branch, rest, fault);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_errors_grow_into_a_tree() {
        let faults = [
            Fault::refused(&["data", "flags"], "no"),
            Fault::refused(&["data", "components", "0"], "bad"),
        ];
        let body = Refusal::form(&faults).into_reply().body.unwrap();
        assert_eq!(body["code"], 50035);
        assert_eq!(
            body["errors"]["data"]["flags"]["_errors"][0]["message"],
            "no"
        );
        assert_eq!(
            body["errors"]["data"]["components"]["0"]["_errors"][0]["message"],
            "bad"
        );
    }
}
