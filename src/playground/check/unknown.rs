//! Names the schema does not know. It forbids none, so typos would pass.

use serde_json::Value;

use super::{Fault, schema};

/// Follows the schema along the body and names every key it does not define.
pub(super) fn check(name: &str, body: &Value) -> Vec<Fault> {
    let mut walk = Walk::default();
    if let Some(definition) = schema::definition(name) {
        walk.visit(definition, body);
    }
    walk.faults
}

#[derive(Default)]
struct Walk {
    path: Vec<String>,
    faults: Vec<Fault>,
}

impl Walk {
    fn visit(&mut self, schema: &'static Value, body: &Value) {
        let Some(schema) = member(schema, body) else {
            return;
        };
        match body {
            Value::Object(map) => {
                let Some(known) = schema.get("properties").and_then(Value::as_object) else {
                    return;
                };
                for (key, value) in map {
                    self.path.push(key.clone());
                    match known.get(key) {
                        Some(inner) => self.visit(inner, value),
                        None => self.note(key),
                    }
                    self.path.pop();
                }
            }
            Value::Array(items) => {
                let Some(inner) = schema.get("items") else {
                    return;
                };
                for (index, item) in items.iter().enumerate() {
                    self.path.push(index.to_string());
                    self.visit(inner, item);
                    self.path.pop();
                }
            }
            _ => {}
        }
    }

    fn note(&mut self, key: &str) {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let what = format!("Discord knows no `{key}` here; is it a typo?");
        self.faults.push(Fault::frowned(&path, what));
    }
}

/// The schema itself, or the only member of a union that fits by `type`.
fn member(schema: &'static Value, body: &Value) -> Option<&'static Value> {
    let schema = schema::resolved(schema);
    let union = (schema.get("oneOf").or_else(|| schema.get("anyOf"))).and_then(Value::as_array);
    let Some(union) = union.filter(|_| schema.get("properties").is_none()) else {
        return Some(schema);
    };
    let wanted = body.get("type");
    let mut fitting = (union.iter())
        .map(schema::resolved)
        .filter(|one| one.get("type").and_then(Value::as_str) != Some("null"))
        .filter(|one| {
            match one
                .pointer("/properties/type/enum")
                .and_then(Value::as_array)
            {
                Some(kinds) => wanted.is_some_and(|wanted| kinds.contains(wanted)),
                None => true,
            }
        });
    let first = fitting.next()?;
    // More than one fits: nothing can be said for sure.
    fitting.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn typos_are_named_where_they_stand() {
        let button = json!({"type": 2, "style": 1, "label": "Go", "customid": "go"});
        let row = json!({"type": 1, "components": [button]});
        for (body, expected) in [
            (json!({"type": 4, "data": {"content": "hi"}}), vec![]),
            (
                json!({"type": 4, "data": {"contents": "hi"}}),
                vec!["data.contents"],
            ),
            (
                json!({"type": 4, "data": {"components": [row]}}),
                vec!["data.components.0.components.0.customid"],
            ),
            (json!({"type": 4, "dat": {}}), vec!["dat"]),
        ] {
            let faults = check("CreateMessageInteractionCallbackRequest", &body);
            let paths: Vec<String> = faults.iter().map(|fault| fault.path.join(".")).collect();
            assert_eq!(paths, expected);
        }
    }
}
