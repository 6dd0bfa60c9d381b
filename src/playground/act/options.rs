//! The options of a slash command: what a person filled in, checked as the
//! client would.

use serde_json::{Map, Value, json};

use super::Refused;
use super::resolve::{Chooser, FILE};

/// Options as an interaction carries them.
#[derive(Debug, Default)]
pub(super) struct Filled {
    pub(super) options: Vec<Value>,
    pub(super) resolved: Map<String, Value>,
}

impl Filled {
    /// Names and values as the line above the answer shows them.
    pub(super) fn named(&self) -> impl Iterator<Item = (&str, String)> {
        self.options.iter().filter_map(|option| {
            let value = match option.get("value")? {
                Value::String(text) => self.file_name(option, text).unwrap_or(text).to_owned(),
                other => other.to_string(),
            };
            Some((option.get("name")?.as_str()?, value))
        })
    }

    /// A file is shown by its name.
    fn file_name(&self, option: &Value, id: &str) -> Option<&str> {
        (number(option, "type") == Some(FILE)).then_some(())?;
        text(self.resolved.get("attachments")?.get(id)?, "filename")
    }
}

/// The option definitions of a command or of one of its subcommands.
pub(super) fn at_path(command: &Value, path: &[String], line: &str) -> Result<Vec<Value>, Refused> {
    let mut here = command;
    for word in path {
        let inner = listed(here).iter().find(|option| {
            text(option, "name") == Some(word) && matches!(number(option, "type"), Some(1 | 2))
        });
        here = inner.ok_or_else(|| Refused::NoSuchCommand(line.to_owned()))?;
    }
    let options = listed(here).to_vec();
    if options
        .iter()
        .any(|one| matches!(number(one, "type"), Some(1 | 2)))
    {
        return Err(Refused::NoSuchCommand(line.to_owned()));
    }
    Ok(options)
}

/// Fills the options; with `focused`, one of them is still being typed.
pub(super) fn fill(
    chooser: Chooser,
    definitions: &[Value],
    given: &Value,
    focused: Option<(&str, &str)>,
) -> Result<Filled, Refused> {
    refuse_unknown(definitions, given)?;
    let mut filled = Filled::default();
    for definition in definitions {
        let name = text(definition, "name").unwrap_or_default();
        if let Some((_, typed)) = focused.filter(|(focus, _)| *focus == name) {
            filled.options.push(json!({
                "name": name, "type": number(definition, "type"), "value": typed, "focused": true,
            }));
            continue;
        }
        let value = given.get(name).filter(|value| !value.is_null());
        let required = definition.get("required").and_then(Value::as_bool) == Some(true);
        match value {
            Some(value) => one(chooser, definition, value, &mut filled)?,
            None if required && focused.is_none() => {
                return Err(Refused::BadValue(format!(
                    "the option `{name}` is required"
                )));
            }
            None => {}
        }
    }
    if let Some((focus, _)) = focused {
        let known = |one: &Value| {
            let suggests = one.get("autocomplete").and_then(Value::as_bool) == Some(true);
            text(one, "name") == Some(focus) && suggests
        };
        if !definitions.iter().any(known) {
            return Err(Refused::BadValue(format!(
                "the option `{focus}` suggests nothing"
            )));
        }
    }
    Ok(filled)
}

fn refuse_unknown(definitions: &[Value], given: &Value) -> Result<(), Refused> {
    let known = |name: &str| {
        definitions
            .iter()
            .any(|one| text(one, "name") == Some(name))
    };
    match given
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .find(|name| !known(name))
    {
        Some(name) => Err(Refused::BadValue(format!("there is no option `{name}`"))),
        None => Ok(()),
    }
}

fn one(
    chooser: Chooser,
    definition: &Value,
    value: &Value,
    filled: &mut Filled,
) -> Result<(), Refused> {
    let name = text(definition, "name").unwrap_or_default();
    let kind = number(definition, "type").unwrap_or(3);
    let wrong = || Refused::BadValue(format!("`{value}` does not fit the option `{name}`"));
    let value = match kind {
        3 => value
            .as_str()
            .map(Value::from)
            .filter(|one| fits_length(definition, one)),
        4 => integer(value)
            .map(Value::from)
            .filter(|one| fits_range(definition, one)),
        5 => boolean(value).map(Value::from),
        6..=9 | FILE => (value.as_str())
            .and_then(|wanted| chooser.choose(kind, wanted, &mut filled.resolved))
            .map(|id| json!(id)),
        10 => float(value)
            .map(Value::from)
            .filter(|one| fits_range(definition, one)),
        _ => None,
    }
    .ok_or_else(wrong)?;
    let choices = definition.get("choices").and_then(Value::as_array);
    let offered = choices
        .filter(|choices| !choices.is_empty())
        .is_none_or(|choices| {
            choices
                .iter()
                .any(|choice| choice.get("value") == Some(&value))
        });
    if !offered {
        return Err(wrong());
    }
    filled
        .options
        .push(json!({"name": name, "type": kind, "value": value}));
    Ok(())
}

fn integer(value: &Value) -> Option<i64> {
    value
        .as_i64()
        .or_else(|| value.as_str()?.trim().parse().ok())
}

fn float(value: &Value) -> Option<f64> {
    value
        .as_f64()
        .or_else(|| value.as_str()?.trim().parse().ok())
}

fn boolean(value: &Value) -> Option<bool> {
    value.as_bool().or_else(|| value.as_str()?.parse().ok())
}

fn fits_length(definition: &Value, value: &Value) -> bool {
    let length = value.as_str().map_or(0, |text| text.chars().count() as u64);
    number(definition, "min_length").is_none_or(|least| length >= least)
        && length <= number(definition, "max_length").unwrap_or(6000)
}

fn fits_range(definition: &Value, value: &Value) -> bool {
    let bound = |key: &str| definition.get(key).and_then(Value::as_f64);
    let value = value.as_f64().unwrap_or_default();
    bound("min_value").is_none_or(|least| value >= least)
        && bound("max_value").is_none_or(|most| value <= most)
}

fn listed(value: &Value) -> &[Value] {
    (value.get("options").and_then(Value::as_array)).map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

fn number(value: &Value, key: &str) -> Option<u64> {
    value.get(key).and_then(Value::as_u64)
}
