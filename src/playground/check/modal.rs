//! Modals and suggestions.

use std::collections::HashSet;

use serde_json::Value;

use super::Fault;
use super::components::{Placed, all, check_options, check_select, check_unique, number, text};

const MOST_COMPONENTS: usize = 5;
const MOST_CHOICES: usize = 25;
const ROW: u64 = 1;
const TEXT_INPUT: u64 = 4;
const LABEL: u64 = 18;

/// Faults of a modal's `data`.
pub(super) fn check(data: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    let components = data.get("components").unwrap_or(&Value::Null);
    let top = components.as_array().map_or(0, Vec::len);
    if !(1..=MOST_COMPONENTS).contains(&top) {
        let what = format!("a modal holds 1 to 5 components, not {top}");
        faults.push(Fault::refused(&["components"], what));
    }
    let all = all(components);
    check_unique(&all, &mut faults);
    for placed in &all {
        check_one(placed, &mut faults);
    }
    faults
}

fn check_one(placed: &Placed, faults: &mut Vec<Fault>) {
    let field = placed.component;
    match placed.kind() {
        ROW => {
            let inner = field
                .get("components")
                .and_then(Value::as_array)
                .map_or(0, Vec::len);
            if inner != 1 {
                faults.push(placed.fault("components", "a row of a modal holds one text input"));
            }
        }
        TEXT_INPUT => check_text_input(placed, faults),
        3 | 5..=8 => {
            check_select(placed, faults);
            if field
                .get("disabled")
                .is_some_and(|disabled| disabled != false && !disabled.is_null())
            {
                faults.push(placed.fault("disabled", "a select in a modal cannot be disabled"));
            }
            check_required(placed, faults);
        }
        21 => {
            check_options(placed, faults);
            check_count(placed, 2, faults);
        }
        19 => {
            check_select(placed, faults);
            check_required(placed, faults);
        }
        22 => {
            check_options(placed, faults);
            check_count(placed, 1, faults);
            check_required(placed, faults);
        }
        _ => {}
    }
}

fn check_text_input(placed: &Placed, faults: &mut Vec<Fault>) {
    let field = placed.component;
    let labelled = text(field, "label").is_some();
    if placed.parent == LABEL && labelled {
        faults.push(placed.fault(
            "label",
            "inside a label the text input has no label of its own",
        ));
    }
    if placed.parent == ROW && !labelled {
        faults.push(placed.fault("label", "a text input in a row needs a label"));
    }
    let least = number(field, "min_length").unwrap_or(0);
    let most = number(field, "max_length").unwrap_or(4000);
    if least > most {
        faults.push(placed.fault("min_length", "min_length is larger than max_length"));
    }
    let value = text(field, "value").map_or(0, |value| value.chars().count() as u64);
    if value > most {
        faults.push(placed.fault("value", "the value is longer than max_length"));
    }
}

/// `required` is the default; then at least one value must be asked for.
fn check_required(placed: &Placed, faults: &mut Vec<Fault>) {
    let required = placed
        .component
        .get("required")
        .and_then(Value::as_bool)
        .unwrap_or(true);
    if required && number(placed.component, "min_values") == Some(0) {
        faults.push(placed.fault("min_values", "a required field asks for at least one value"));
    }
}

fn check_count(placed: &Placed, least: usize, faults: &mut Vec<Fault>) {
    let count = placed
        .component
        .get("options")
        .and_then(Value::as_array)
        .map_or(0, Vec::len);
    if !(least..=10).contains(&count) {
        let what = format!("{least} to 10 options are allowed, not {count}");
        faults.push(placed.fault("options", what));
    }
}

/// Faults of the suggestions for an option.
pub(super) fn choices(data: &Value) -> Vec<Fault> {
    let choices = data.get("choices").and_then(Value::as_array);
    let choices = choices.map_or(&[][..], Vec::as_slice);
    let mut faults = Vec::new();
    if choices.len() > MOST_CHOICES {
        faults.push(Fault::refused(&["choices"], "more than 25 suggestions"));
    }
    let mut names = HashSet::new();
    for (index, choice) in choices.iter().enumerate() {
        let index = index.to_string();
        let path = ["choices", index.as_str()];
        let name = text(choice, "name").unwrap_or("");
        if !(1..=100).contains(&name.chars().count()) {
            faults.push(Fault::refused(
                &path,
                "the name of a suggestion has 1 to 100 characters",
            ));
        }
        if text(choice, "value").is_some_and(|value| value.chars().count() > 100) {
            faults.push(Fault::refused(
                &path,
                "the value of a suggestion has up to 100 characters",
            ));
        }
        if !names.insert(name) {
            faults.push(Fault::frowned(&path, "two suggestions look the same"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn label(component: &Value) -> Value {
        json!({"type": 18, "label": "L", "component": component})
    }

    fn faults(components: &Value) -> String {
        let data = json!({"custom_id": "m", "title": "M", "components": components});
        let found: Vec<String> = check(&data).iter().map(Fault::sentence).collect();
        found.join("; ")
    }

    #[test]
    fn good_modals_have_no_faults() {
        let input = json!({"type": 4, "custom_id": "a", "style": 1});
        let row = json!({"type": 1, "components": [
            {"type": 4, "custom_id": "b", "style": 1, "label": "B"}]});
        assert_eq!(
            faults(&json!([label(&input), row, {"type": 10, "content": "Hi"}])),
            ""
        );
    }

    #[test]
    fn each_rule_about_modals_finds_its_fault() {
        let text = json!({"type": 10, "content": "x"});
        let option = |value: &str| json!({"label": value, "value": value});
        for (components, expected) in [
            (
                json!([text, text, text, text, text, text]),
                "1 to 5 components",
            ),
            (json!([]), "1 to 5 components"),
            (
                json!([label(
                    &json!({"type": 4, "custom_id": "a", "style": 1, "label": "x"})
                )]),
                "no label of its own",
            ),
            (
                json!([{"type": 1, "components": [{"type": 4, "custom_id": "a", "style": 1}]}]),
                "needs a label",
            ),
            (
                json!([label(
                    &json!({"type": 3, "custom_id": "a", "disabled": true, "options": [option("x")]})
                )]),
                "cannot be disabled",
            ),
            (
                json!([label(
                    &json!({"type": 3, "custom_id": "a", "min_values": 0, "options": [option("x")]})
                )]),
                "at least one value",
            ),
            (
                json!([label(
                    &json!({"type": 21, "custom_id": "a", "options": [option("x")]})
                )]),
                "2 to 10 options",
            ),
            (
                json!([
                    label(&json!({"type": 4, "custom_id": "a", "style": 1})),
                    label(&json!({"type": 4, "custom_id": "a", "style": 1}))
                ]),
                "used twice",
            ),
        ] {
            let found = faults(&components);
            assert!(found.contains(expected), "{components} gave `{found}`");
        }
    }

    #[test]
    fn suggestions_are_counted_and_named() {
        let many: Vec<Value> = (0..26)
            .map(|n| json!({"name": n.to_string(), "value": "v"}))
            .collect();
        assert_eq!(choices(&json!({"choices": many})).len(), 1);
        assert_eq!(
            choices(&json!({"choices": [{"name": "", "value": "v"}]})).len(),
            1
        );
        assert_eq!(
            choices(&json!({"choices": [{"name": "a", "value": "v"}]})),
            []
        );
    }
}
