//! Sending a modal.

use serde_json::{Map, Value, json};

use super::component::offered;
use super::options::resolve_all;
use super::{Asked, Refused};
use crate::playground::id::Id;
use crate::playground::interactions::{Interaction, Kind};
use crate::playground::objects::set;
use crate::playground::state::State;

impl State {
    pub(in crate::playground) fn submit(
        &mut self,
        who: Id,
        interaction: &str,
        values: &Value,
    ) -> Asked {
        let modal = (self.modals.get(&who))
            .filter(|modal| modal.interaction.to_string() == interaction)
            .ok_or(Refused::NoSuchModal)?
            .clone();
        let components = modal.data.get("components").and_then(Value::as_array);
        let mut resolved = Map::new();
        let mut rows = Vec::new();
        for component in components.into_iter().flatten() {
            rows.push(self.answered_row(component, values, &mut resolved)?);
        }
        let custom_id = modal.data.get("custom_id");
        let mut data = json!({"custom_id": custom_id, "components": rows});
        if !resolved.is_empty() {
            set(&mut data, "resolved", Value::Object(resolved));
        }
        let mut asked = Interaction::new(Kind::ModalSubmit, who, modal.place);
        asked.source = modal.message;
        asked.invoked = self
            .interactions
            .get(modal.interaction)
            .and_then(|one| one.invoked.clone());
        Ok(self.ask(asked, &data))
    }

    /// A top-level component as it comes back to the bot.
    fn answered_row(
        &self,
        row: &Value,
        values: &Value,
        resolved: &mut Map<String, Value>,
    ) -> Result<Value, Refused> {
        let mut answered = json!({"type": row.get("type"), "id": row.get("id")});
        if let Some(inner) = row.get("component") {
            set(
                &mut answered,
                "component",
                self.answered_field(inner, values, resolved)?,
            );
        }
        if let Some(inner) = row.get("components").and_then(Value::as_array) {
            let fields: Result<Vec<Value>, Refused> = (inner.iter())
                .map(|field| self.answered_field(field, values, resolved))
                .collect();
            set(&mut answered, "components", Value::Array(fields?));
        }
        Ok(answered)
    }

    fn answered_field(
        &self,
        field: &Value,
        values: &Value,
        resolved: &mut Map<String, Value>,
    ) -> Result<Value, Refused> {
        let custom_id = field.get("custom_id").and_then(Value::as_str).unwrap_or("");
        let kind = field.get("type").and_then(Value::as_u64).unwrap_or(0);
        let given = values.get(custom_id).unwrap_or(&Value::Null);
        let (key, value) = match kind {
            4 => ("value", text(field, given)?),
            21 => ("value", radio(field, given)?),
            23 => ("value", json!(given.as_bool().unwrap_or(false))),
            _ => ("values", list(field, given)?),
        };
        if let (5..=8, Some(chosen)) = (kind, strings(&value)) {
            let found = resolve_all(self, kind, &chosen);
            let found = found.ok_or_else(|| bad(custom_id, "names nobody and nothing"))?;
            for (group, objects) in found {
                let known = resolved.entry(group).or_insert_with(|| json!({}));
                for (id, object) in objects.as_object().into_iter().flatten() {
                    set(known, id, object.clone());
                }
            }
        }
        let mut answered = json!({"type": kind, "id": field.get("id"), "custom_id": custom_id});
        set(&mut answered, key, value);
        Ok(answered)
    }
}

fn text(field: &Value, given: &Value) -> Result<Value, Refused> {
    let custom_id = field.get("custom_id").and_then(Value::as_str).unwrap_or("");
    let prefilled = field.get("value").and_then(Value::as_str).unwrap_or("");
    let text = given.as_str().unwrap_or(prefilled);
    let length = text.chars().count() as u64;
    let number = |key: &str| field.get(key).and_then(Value::as_u64);
    if length == 0 {
        return if required(field) {
            Err(bad(custom_id, "must be filled in"))
        } else {
            Ok(json!(""))
        };
    }
    if number("min_length").is_some_and(|least| length < least) {
        return Err(bad(custom_id, "is too short"));
    }
    if length > number("max_length").unwrap_or(4000) {
        return Err(bad(custom_id, "is too long"));
    }
    Ok(json!(text))
}

fn radio(field: &Value, given: &Value) -> Result<Value, Refused> {
    let custom_id = field.get("custom_id").and_then(Value::as_str).unwrap_or("");
    match given.as_str() {
        Some(value) => offered(field, &[value.to_owned()]).map(|()| json!(value)),
        None if required(field) => Err(bad(custom_id, "needs a choice")),
        None => Ok(Value::Null),
    }
}

fn list(field: &Value, given: &Value) -> Result<Value, Refused> {
    let custom_id = field.get("custom_id").and_then(Value::as_str).unwrap_or("");
    let values = match given {
        Value::String(one) => vec![one.clone()],
        other => strings(other).unwrap_or_default(),
    };
    let number = |key: &str| field.get(key).and_then(Value::as_u64);
    let count = values.len() as u64;
    let least = if required(field) {
        number("min_values").unwrap_or(1)
    } else {
        0
    };
    let all = field
        .get("options")
        .and_then(Value::as_array)
        .map_or(25, |all| all.len() as u64);
    let is_group = field.get("type").and_then(Value::as_u64) == Some(22);
    let most = number("max_values").unwrap_or(if is_group { all } else { 1 });
    if count < least || count > most {
        return Err(bad(custom_id, "has too few or too many values"));
    }
    offered(field, &values)?;
    Ok(json!(values))
}

fn strings(value: &Value) -> Option<Vec<String>> {
    let all = value.as_array()?.iter();
    Some(all.filter_map(Value::as_str).map(str::to_owned).collect())
}

fn required(field: &Value) -> bool {
    field
        .get("required")
        .and_then(Value::as_bool)
        .unwrap_or(true)
}

fn bad(custom_id: &str, why: &str) -> Refused {
    Refused::BadValue(format!("`{custom_id}` {why}"))
}
