//! Buttons and selects.

use serde_json::{Map, Value, json};
use tokio::sync::oneshot;

use super::resolve::offered_by;
use super::{Asked, Refused};
use crate::playground::id::Id;
use crate::playground::interactions::{Interaction, Kind, Outcome};
use crate::playground::objects::set;
use crate::playground::state::State;

const BUTTON: u64 = 2;
const STRING_SELECT: u64 = 3;

impl State {
    pub(in crate::playground) fn press(&mut self, who: Id, message: Id, custom_id: &str) -> Asked {
        let component = self.usable(message, custom_id)?;
        if component.get("type").and_then(Value::as_u64) != Some(BUTTON) {
            return Err(Refused::NoSuchComponent(custom_id.to_owned()));
        }
        let id = component.get("id").cloned();
        Ok(self.use_component(who, message, &component_data(BUTTON, custom_id, id)))
    }

    /// What a forged client can send: any `custom_id` for any message.
    pub(in crate::playground) fn press_anything(
        &mut self,
        who: Id,
        message: Id,
        custom_id: &str,
    ) -> (Id, oneshot::Receiver<Outcome>) {
        self.use_component(who, message, &component_data(BUTTON, custom_id, None))
    }

    pub(in crate::playground) fn select(
        &mut self,
        who: Id,
        message: Id,
        custom_id: &str,
        values: &[String],
    ) -> Asked {
        let component = self.usable(message, custom_id)?;
        let kind = component.get("type").and_then(Value::as_u64).unwrap_or(0);
        if !(kind == STRING_SELECT || (5..=8).contains(&kind)) {
            return Err(Refused::NoSuchComponent(custom_id.to_owned()));
        }
        let values = chosen(&component, values)?;
        let place = self.messages.get(message).map_or(Id(0), |one| one.place);
        let mut resolved = Map::new();
        let values = self.resolve((who, place), &component, values, &mut resolved)?;
        let mut data = component_data(kind, custom_id, component.get("id").cloned());
        set(&mut data, "values", json!(values));
        if !resolved.is_empty() {
            set(&mut data, "resolved", Value::Object(resolved));
        }
        Ok(self.use_component(who, message, &data))
    }

    /// The ids behind the values of a select of people, roles or places; those of other selects stay as they are.
    pub(super) fn resolve(
        &self,
        (who, place): (Id, Id),
        select: &Value,
        values: Vec<String>,
        resolved: &mut Map<String, Value>,
    ) -> Result<Vec<String>, Refused> {
        let kind = select.get("type").and_then(Value::as_u64).unwrap_or(0);
        let Some(kind) = offered_by(kind) else {
            return Ok(values);
        };
        let chooser = self.chooser(who, place)?;
        let unknown = |value: &String| Refused::BadValue(format!("`{value}` cannot be chosen"));
        let ids: Vec<String> = (values.iter())
            .map(|value| {
                let id = chooser.choose(kind, value, resolved);
                let fits = |id: &Id| self.is_of_types(*id, select.get("channel_types"));
                let id = id.filter(fits).ok_or_else(|| unknown(value))?;
                Ok(id.to_string())
            })
            .collect::<Result<_, Refused>>()?;
        offered(&Value::Null, &ids)?;
        Ok(ids)
    }

    /// Whether a place is of one of these types; without any, and for what is no place, it is.
    fn is_of_types(&self, id: Id, types: Option<&Value>) -> bool {
        let types = types
            .and_then(Value::as_array)
            .filter(|all| !all.is_empty());
        let kind = self.world.place(id).map(|place| json!(place.type_number()));
        types
            .zip(kind)
            .is_none_or(|(types, kind)| types.contains(&kind))
    }

    fn use_component(
        &mut self,
        who: Id,
        message: Id,
        data: &Value,
    ) -> (Id, oneshot::Receiver<Outcome>) {
        let place = self.messages.get(message).map_or(Id(0), |one| one.place);
        let mut interaction = Interaction::new(Kind::Component, who, place);
        interaction.source = Some(message);
        self.ask(interaction, data)
    }

    /// A component of the message that is there and not disabled.
    fn usable(&self, message: Id, custom_id: &str) -> Result<Value, Refused> {
        let message = self.messages.get(message);
        let message = message.ok_or_else(|| Refused::NoSuchMessage(custom_id.to_owned()))?;
        self.refuse_archived(message.place)?;
        let components = message.object.get("components");
        let found = components.and_then(|all| find(all, custom_id));
        let found = found.ok_or_else(|| Refused::NoSuchComponent(custom_id.to_owned()))?;
        if found.get("disabled").and_then(Value::as_bool) == Some(true) {
            return Err(Refused::Disabled(custom_id.to_owned()));
        }
        Ok(found.clone())
    }
}

fn component_data(kind: u64, custom_id: &str, id: Option<Value>) -> Value {
    json!({"custom_id": custom_id, "component_type": kind, "id": id.unwrap_or(json!(0))})
}

/// Looks for a component by `custom_id`, however deep it is nested.
pub(super) fn find<'a>(part: &'a Value, custom_id: &str) -> Option<&'a Value> {
    match part {
        Value::Array(items) => items.iter().find_map(|item| find(item, custom_id)),
        Value::Object(map) => {
            if map.get("custom_id").and_then(Value::as_str) == Some(custom_id) {
                return Some(part);
            }
            let inner = ["components", "accessory", "component"];
            inner.iter().find_map(|key| find(map.get(*key)?, custom_id))
        }
        _ => None,
    }
}

/// The values, if the select offers them and so many may be chosen.
pub(super) fn chosen(select: &Value, values: &[String]) -> Result<Vec<String>, Refused> {
    let number = |key: &str| select.get(key).and_then(Value::as_u64).unwrap_or(1);
    let count = values.len() as u64;
    if count < number("min_values") || count > number("max_values") {
        return Err(Refused::BadValue(format!(
            "{} to {} values must be chosen, not {count}",
            number("min_values"),
            number("max_values")
        )));
    }
    offered(select, values)?;
    Ok(values.to_vec())
}

/// Refuses values a list of options does not hold, and repeated ones.
pub(super) fn offered(list: &Value, values: &[String]) -> Result<(), Refused> {
    let options = list.get("options").and_then(Value::as_array);
    let offers = |value: &String| {
        options.is_none_or(|all| {
            all.iter()
                .any(|one| one.get("value").and_then(Value::as_str) == Some(value))
        })
    };
    let repeated = |index: usize, value: &String| values.iter().take(index).any(|one| one == value);
    for (index, value) in values.iter().enumerate() {
        if !offers(value) || repeated(index, value) {
            return Err(Refused::BadValue(format!("`{value}` cannot be chosen")));
        }
    }
    Ok(())
}
