//! Application commands: what the schema cannot say about names and languages.

use serde_json::{Map, Value};

use super::{Fault, schema};

/// The languages Discord's clients speak.
pub(in crate::playground) const LOCALES: [&str; 34] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
    "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th",
    "zh-CN", "ja", "zh-TW", "ko", "ar", "he",
];
const MOST_CHARACTERS: usize = 8000;
const MOST_SLASH: usize = 100;
const MOST_CONTEXT: usize = 15;

/// Faults of the whole list, as `PUT` sends it.
pub(in crate::playground) fn all(body: &Value) -> Vec<Fault> {
    let Some(list) = body.as_array() else {
        return vec![Fault::refused(&[], "the body must be a list of commands")];
    };
    let mut faults = Vec::new();
    let mut names = Vec::new();
    for (index, command) in list.iter().enumerate() {
        let index = index.to_string();
        let found = check("ApplicationCommandUpdateRequest", command);
        faults.extend(found.into_iter().map(|fault| fault.under(&[&index])));
        let name = (kind(command), command.get("name"));
        if names.contains(&name) {
            faults.push(Fault::refused(
                &[&index, "name"],
                "two commands have this name and type",
            ));
        }
        names.push(name);
    }
    for (wanted, most) in [(1, MOST_SLASH), (2, MOST_CONTEXT), (3, MOST_CONTEXT)] {
        if list
            .iter()
            .filter(|command| kind(command) == wanted)
            .count()
            > most
        {
            let what = format!("there may be at most {most} commands of type {wanted}");
            faults.push(Fault::refused(&[], what));
        }
    }
    faults
}

/// Faults of one command, as `POST` sends it.
pub(in crate::playground) fn one(body: &Value) -> Vec<Fault> {
    check("ApplicationCommandCreateRequest", body)
}

fn check(schema_name: &str, command: &Value) -> Vec<Fault> {
    let mut faults = schema::check(schema_name, &as_schema_wants(command));
    if !faults.is_empty() {
        return faults;
    }
    let is_slash = kind(command) == 1;
    check_names(command, is_slash, &mut faults);
    let described = command
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or("");
    if is_slash && described.is_empty() {
        faults.push(Fault::refused(
            &["description"],
            "a slash command needs a description",
        ));
    }
    if !is_slash && !described.is_empty() {
        faults.push(Fault::refused(
            &["description"],
            "only slash commands have a description",
        ));
    }
    check_options(command, &mut faults);
    if characters(command) > MOST_CHARACTERS {
        let what = "names, descriptions and values hold more than 8000 characters";
        faults.push(Fault::refused(&[], what));
    }
    faults
}

/// The schema says integer where everybody sends a string, as documented.
fn as_schema_wants(command: &Value) -> Value {
    let mut command = command.clone();
    if let Some(slot) = command.get_mut("default_member_permissions") {
        let number = slot.as_str().and_then(|text| text.parse::<u64>().ok());
        if let Some(number) = number {
            *slot = number.into();
        }
    }
    command
}

fn kind(command: &Value) -> u64 {
    command.get("type").and_then(Value::as_u64).unwrap_or(1)
}

fn check_names(part: &Value, is_slash: bool, faults: &mut Vec<Fault>) {
    let name = part.get("name").and_then(Value::as_str).unwrap_or("");
    if is_slash && !is_slash_name(name) {
        let what = format!("`{name}` is no name for a slash command or option");
        faults.push(Fault::refused(&["name"], what));
    }
    for key in ["name_localizations", "description_localizations"] {
        let entries = part.get(key).and_then(Value::as_object);
        for (locale, text) in entries.into_iter().flatten() {
            if !LOCALES.contains(&locale.as_str()) {
                faults.push(Fault::refused(
                    &[key, locale],
                    "Discord has no such language",
                ));
            }
            let fits = key != "name_localizations" || is_slash_name(text.as_str().unwrap_or(""));
            if is_slash && !fits {
                faults.push(Fault::refused(
                    &[key, locale],
                    "this is no name for a slash command",
                ));
            }
        }
    }
}

/// `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, lower case where it exists.
pub(super) fn is_slash_name(name: &str) -> bool {
    let deva_or_thai = |c: char| matches!(c, '\u{900}'..='\u{97f}' | '\u{e00}'..='\u{e7f}');
    let fits = |c: char| matches!(c, '-' | '_' | '\'') || c.is_alphanumeric() || deva_or_thai(c);
    let length = name.chars().count();
    (1..=32).contains(&length) && name.chars().all(fits) && name.to_lowercase() == name
}

fn check_options(part: &Value, faults: &mut Vec<Fault>) {
    let options = part.get("options").and_then(Value::as_array);
    let mut seen_optional = false;
    let mut names = Vec::new();
    for (index, option) in options.into_iter().flatten().enumerate() {
        let index = index.to_string();
        let mut found = Vec::new();
        check_names(option, true, &mut found);
        let required = option.get("required").and_then(Value::as_bool) == Some(true);
        if required && seen_optional {
            found.push(Fault::refused(
                &["required"],
                "required options must come first",
            ));
        }
        seen_optional |= !required && !matches!(kind(option), 1 | 2);
        if names.contains(&option.get("name")) {
            found.push(Fault::refused(&["name"], "two options have this name"));
        }
        names.push(option.get("name"));
        check_choices(option, &mut found);
        check_options(option, &mut found);
        faults.extend(
            found
                .into_iter()
                .map(|fault| fault.under(&["options", &index])),
        );
    }
}

fn check_choices(option: &Value, faults: &mut Vec<Fault>) {
    let choices = option.get("choices").and_then(Value::as_array);
    let has_choices = choices.is_some_and(|choices| !choices.is_empty());
    if has_choices && option.get("autocomplete").and_then(Value::as_bool) == Some(true) {
        faults.push(Fault::refused(
            &["autocomplete"],
            "choices and autocomplete exclude each other",
        ));
    }
    for (index, choice) in choices.into_iter().flatten().enumerate() {
        let entries = choice.get("name_localizations").and_then(Value::as_object);
        for locale in entries.into_iter().flat_map(Map::keys) {
            if !LOCALES.contains(&locale.as_str()) {
                let index = index.to_string();
                let path = [
                    "choices",
                    index.as_str(),
                    "name_localizations",
                    locale.as_str(),
                ];
                faults.push(Fault::refused(&path, "Discord has no such language"));
            }
        }
    }
}

/// Characters of all names, descriptions and values, longest language only.
fn characters(part: &Value) -> usize {
    let own: usize = ["name", "description"]
        .iter()
        .map(|key| longest(part, key))
        .sum();
    let value = part
        .get("value")
        .and_then(Value::as_str)
        .map_or(0, |text| text.chars().count());
    let inner = ["options", "choices"]
        .iter()
        .filter_map(|key| part.get(*key)?.as_array());
    own + value + inner.flatten().map(characters).sum::<usize>()
}

fn longest(part: &Value, key: &str) -> usize {
    let length = |text: &Value| text.as_str().map_or(0, |text| text.chars().count());
    let own = part.get(key).map_or(0, length);
    let localised = part
        .get(format!("{key}_localizations"))
        .and_then(Value::as_object);
    localised
        .into_iter()
        .flat_map(Map::values)
        .map(length)
        .fold(own, usize::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn faults(command: &Value) -> Vec<String> {
        one(command).iter().map(Fault::sentence).collect()
    }

    fn with_option(option: &Value) -> Value {
        json!({"name": "ask", "description": "Asks", "options": [option]})
    }

    #[test]
    fn good_commands_have_no_faults() {
        for command in [
            json!({"name": "ask", "description": "Asks", "default_member_permissions": "0"}),
            json!({"name": "ask", "description": "Asks", "name_localizations": {"de": "fragen"}}),
            json!({"name": "Explain This", "type": 3}),
            json!({"name": "สวัสดี", "description": "Thai"}),
            with_option(
                &json!({"type": 3, "name": "text", "description": "What", "required": true}),
            ),
        ] {
            assert_eq!(faults(&command), [""; 0], "{command}");
        }
    }

    #[test]
    fn each_rule_about_commands_finds_its_fault() {
        for (command, expected) in [
            (
                json!({"name": "Ask", "description": "Asks"}),
                "no name for a slash command",
            ),
            (
                json!({"name": "a sk", "description": "Asks"}),
                "no name for a slash command",
            ),
            (json!({"name": "ask"}), "needs a description"),
            (
                json!({"name": "Ask", "type": 3, "description": "x"}),
                "only slash commands",
            ),
            (
                json!({"name": "ask", "description": "Asks", "name_localizations": {"xx": "a"}}),
                "no such language",
            ),
            (
                json!({"name": "x".repeat(33), "description": "Asks"}),
                "name: ",
            ),
            (
                json!({"name": "ask", "description": "Asks", "options": [
                    {"type": 3, "name": "a", "description": "A"},
                    {"type": 3, "name": "b", "description": "B", "required": true}]}),
                "required options must come first",
            ),
            (
                with_option(
                    &json!({"type": 3, "name": "a", "description": "A", "autocomplete": true,
                    "choices": [{"name": "x", "value": "x"}]}),
                ),
                "exclude each other",
            ),
        ] {
            let found = faults(&command).join("; ");
            assert!(found.contains(expected), "{command} gave `{found}`");
        }
    }

    #[test]
    fn two_commands_of_one_name_are_refused() {
        let command = json!({"name": "ask", "description": "Asks"});
        assert_eq!(all(&json!([command])).len(), 0);
        assert_eq!(all(&json!([command, command])).len(), 1);
    }
}
