//! Sending a modal.

use serde_json::{Map, Value, json};

use super::component::offered;
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
        let components = modal.data.get("components").unwrap_or(&Value::Null);
        refuse_unknown(components, values)?;
        let mut form = Form {
            state: self,
            spot: (who, modal.place),
            values,
            resolved: Map::new(),
        };
        let rows = components.as_array().into_iter().flatten();
        let rows: Result<Vec<Value>, Refused> = rows.map(|row| form.row(row)).collect();
        let custom_id = modal.data.get("custom_id");
        let mut data = json!({"custom_id": custom_id, "components": rows?});
        if !form.resolved.is_empty() {
            set(&mut data, "resolved", Value::Object(form.resolved));
        }
        let mut asked = Interaction::new(Kind::ModalSubmit, who, modal.place);
        asked.source = modal.message;
        asked.invoked = self
            .interactions
            .get(modal.interaction)
            .and_then(|one| one.invoked.clone());
        Ok(self.ask(asked, &data))
    }
}

/// A filled-in modal on its way back.
struct Form<'a> {
    state: &'a State,
    /// Who fills it in, and where.
    spot: (Id, Id),
    values: &'a Value,
    resolved: Map<String, Value>,
}

impl Form<'_> {
    /// A top-level component as it comes back to the bot.
    fn row(&mut self, row: &Value) -> Result<Value, Refused> {
        let mut answered = json!({"type": row.get("type"), "id": row.get("id")});
        if let Some(inner) = row.get("component") {
            set(&mut answered, "component", self.field(inner)?);
        }
        if let Some(inner) = row.get("components").and_then(Value::as_array) {
            let fields: Result<Vec<Value>, Refused> =
                inner.iter().map(|field| self.field(field)).collect();
            set(&mut answered, "components", Value::Array(fields?));
        }
        Ok(answered)
    }

    fn field(&mut self, field: &Value) -> Result<Value, Refused> {
        let custom_id = field.get("custom_id").and_then(Value::as_str).unwrap_or("");
        let kind = field.get("type").and_then(Value::as_u64).unwrap_or(0);
        let given = self.values.get(custom_id).filter(|one| !one.is_null());
        let given = given.cloned().unwrap_or_else(|| preset(field));
        let (key, value) = match kind {
            4 => ("value", text(field, &given)?),
            21 => ("value", radio(field, &given)?),
            23 => ("value", json!(given.as_bool().unwrap_or(false))),
            _ => ("values", self.list(field, &given)?),
        };
        let mut answered = json!({"type": kind, "id": field.get("id"), "custom_id": custom_id});
        set(&mut answered, key, value);
        Ok(answered)
    }

    fn list(&mut self, field: &Value, given: &Value) -> Result<Value, Refused> {
        let values = list(field, given)?;
        let found = (self.state).resolve(self.spot, field, values, &mut self.resolved)?;
        Ok(json!(found))
    }
}

/// What stands in a field that nobody has touched.
fn preset(field: &Value) -> Value {
    let listed = |key: &str| {
        field
            .get(key)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    };
    let is_chosen = |one: &&Value| one.get("default") == Some(&Value::Bool(true));
    let mut chosen = listed("options")
        .filter(is_chosen)
        .filter_map(|one| one.get("value").cloned());
    match field.get("type").and_then(Value::as_u64) {
        Some(4) => field.get("value").cloned().unwrap_or_default(),
        Some(21) => chosen.next().unwrap_or_default(),
        Some(23) => field.get("default").cloned().unwrap_or_default(),
        _ => {
            let ids = listed("default_values").filter_map(|one| one.get("id").cloned());
            chosen.chain(ids).collect()
        }
    }
}

/// A value for a field that the modal does not have is a mistake of whoever fills it in.
fn refuse_unknown(components: &Value, values: &Value) -> Result<(), Refused> {
    let mut named = values.as_object().into_iter().flat_map(Map::keys);
    match named.find(|name| super::component::find(components, name).is_none()) {
        Some(name) => Err(bad(name, "is no field of this modal")),
        None => Ok(()),
    }
}

fn text(field: &Value, given: &Value) -> Result<Value, Refused> {
    let custom_id = field.get("custom_id").and_then(Value::as_str).unwrap_or("");
    let text = given.as_str().unwrap_or("");
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

fn list(field: &Value, given: &Value) -> Result<Vec<String>, Refused> {
    let custom_id = field.get("custom_id").and_then(Value::as_str).unwrap_or("");
    let values = match given {
        Value::String(one) => vec![one.clone()],
        other => strings(other).unwrap_or_default(),
    };
    if values.is_empty() && !required(field) {
        return Ok(values);
    }
    let number = |key: &str| field.get(key).and_then(Value::as_u64);
    let options = field.get("options").and_then(Value::as_array);
    let all = options.map_or(25, |all| all.len() as u64);
    let is_group = field.get("type").and_then(Value::as_u64) == Some(22);
    let least = number("min_values").unwrap_or(1);
    let most = number("max_values").unwrap_or(if is_group { all } else { 1 });
    if !(least..=most).contains(&(values.len() as u64)) {
        return Err(bad(custom_id, "has too few or too many values"));
    }
    offered(field, &values)?;
    Ok(values)
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
