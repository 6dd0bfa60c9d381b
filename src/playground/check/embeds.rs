//! Embeds: what they hold together.

use serde_json::Value;

use super::Fault;
use super::components::text;

const MOST_CHARACTERS: usize = 6000;

/// Faults of a message's embeds that each fit the schema.
pub(super) fn check(embeds: &Value, faults: &mut Vec<Fault>) {
    let embeds = embeds.as_array().map_or(&[][..], Vec::as_slice);
    let total: usize = embeds.iter().map(characters).sum();
    if total > MOST_CHARACTERS {
        let what = format!("all embeds hold {total} characters; 6000 are allowed");
        faults.push(Fault::refused(&["embeds"], what));
    }
    for (index, embed) in embeds.iter().enumerate() {
        if characters(embed) == 0 && !has_media(embed) {
            let index = index.to_string();
            faults.push(Fault::refused(
                &["embeds", &index],
                "an embed must not be empty",
            ));
        }
    }
}

fn characters(embed: &Value) -> usize {
    let length =
        |value: &Value, key: &str| text(value, key).map_or(0, |text| text.trim().chars().count());
    let fields = embed.get("fields").and_then(Value::as_array);
    let of_fields: usize = (fields.into_iter().flatten())
        .map(|field| length(field, "name") + length(field, "value"))
        .sum();
    let inner = |key: &str, name: &str| embed.get(key).map_or(0, |part| length(part, name));
    length(embed, "title")
        + length(embed, "description")
        + inner("footer", "text")
        + inner("author", "name")
        + of_fields
}

fn has_media(embed: &Value) -> bool {
    let media = ["image", "thumbnail", "video"];
    media
        .iter()
        .any(|key| embed.get(*key).is_some_and(|part| !part.is_null()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn embeds_are_counted_together() {
        let half = json!({"description": "x".repeat(3001)});
        for (embeds, expected) in [
            (json!([{"title": "T"}]), 0),
            (json!([half]), 0),
            (json!([half, half]), 1),
            (json!([{"color": 3}]), 1),
            (json!([{"image": {"url": "attachment://a.png"}}]), 0),
            (Value::Null, 0),
        ] {
            let mut faults = Vec::new();
            check(&embeds, &mut faults);
            assert_eq!(faults.len(), expected, "{faults:?}");
        }
    }
}
