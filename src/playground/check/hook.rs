//! What the webhook of a channel may post besides an ordinary message.

use serde_json::Value;

use super::Fault;
use super::components::{all, text};

/// Names that Discord refuses anywhere in a webhook's own.
const REFUSED_NAMES: [&str; 2] = ["clyde", "discord"];

/// Faults of a body that fits its schema; `shows` is the query's `with_components`.
pub(super) fn check(body: &Value, shows: bool, faults: &mut Vec<Fault>) {
    let name = text(body, "username").unwrap_or("").to_lowercase();
    if let Some(refused) = REFUSED_NAMES.iter().find(|one| name.contains(**one)) {
        let what = format!("the name of a webhook must not contain \"{refused}\"");
        faults.push(Fault::refused(&["username"], what));
    }
    let components = body.get("components").unwrap_or(&Value::Null);
    let components = all(components);
    if !components.is_empty() && !shows {
        let what = "without `with_components` in the query nobody sees them";
        faults.push(Fault::frowned(&["components"], what));
    }
    let asks = components
        .iter()
        .find(|placed| placed.component.get("custom_id").is_some());
    if let Some(placed) = asks {
        let what = "nobody answers what is pressed in a message of a channel's webhook";
        faults.push(placed.fault("", what));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_rule_about_webhooks_finds_its_fault() {
        let text = json!([{"type": 10, "content": "Hi"}]);
        let button = json!([{"type": 1, "components": [{"type": 2, "custom_id": "go"}]}]);
        for (body, shows, expected) in [
            (
                json!({"username": "Requests", "content": "Hi"}),
                false,
                None,
            ),
            (json!({"components": text}), true, None),
            (
                json!({"username": "My Discord bot"}),
                false,
                Some("must not contain"),
            ),
            (json!({"components": text}), false, Some("with_components")),
            (json!({"components": button}), true, Some("nobody answers")),
        ] {
            let mut faults = Vec::new();
            check(&body, shows, &mut faults);
            let found = faults.first().map(Fault::sentence);
            let fits = match (&found, expected) {
                (Some(found), Some(expected)) => found.contains(expected),
                (None, None) => true,
                _ => false,
            };
            assert!(fits, "{body} gave {found:?}");
        }
    }
}
