//! The components of a message: counts, names, links, emoji, files.

use std::collections::HashSet;

use serde_json::Value;

use super::Fault;

const MOST_COMPONENTS: usize = 40;
const MOST_TEXT: usize = 4000;
/// Above this Discord answers 500: UTF-8 bytes of all texts and 12 for each.
const MOST_WEIGHT: usize = 10_170;
const WEIGHT_OF_EACH: usize = 12;
const MOST_ROWS: usize = 5;

pub(super) const ROW: u64 = 1;
const BUTTON: u64 = 2;
const STRING_SELECT: u64 = 3;
const SECTION: u64 = 9;
const TEXT_DISPLAY: u64 = 10;
const THUMBNAIL: u64 = 11;
const GALLERY: u64 = 12;
const FILE: u64 = 13;
const SEPARATOR: u64 = 14;
const CONTAINER: u64 = 17;
const LINK_STYLE: u64 = 5;
const PREMIUM_STYLE: u64 = 6;

/// One component and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Placed<'a> {
    pub(super) path: Vec<String>,
    pub(super) component: &'a Value,
    /// The type of the component around it; 0 at the top.
    pub(super) parent: u64,
}

impl Placed<'_> {
    pub(super) fn kind(&self) -> u64 {
        number(self.component, "type").unwrap_or(0)
    }

    pub(super) fn fault(&self, key: &str, what: impl Into<String>) -> Fault {
        let mut path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        if !key.is_empty() {
            path.push(key);
        }
        Fault::refused(&path, what)
    }
}

/// All components, nested ones after those around them.
pub(super) fn all(components: &Value) -> Vec<Placed<'_>> {
    let mut found = Vec::new();
    collect(components, &["components".to_owned()], 0, &mut found);
    found
}

fn collect<'a>(part: &'a Value, path: &[String], parent: u64, found: &mut Vec<Placed<'a>>) {
    match part {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let path = [path, &[index.to_string()]].concat();
                collect(item, &path, parent, found);
            }
        }
        Value::Object(map) => {
            let here = Placed {
                path: path.to_vec(),
                component: part,
                parent,
            };
            let kind = here.kind();
            found.push(here);
            for key in ["components", "accessory", "component"] {
                if let Some(inner) = map.get(key) {
                    let path = [path, &[key.to_owned()]].concat();
                    collect(inner, &path, kind, found);
                }
            }
        }
        _ => {}
    }
}

/// Faults of a message's components.
pub(super) fn check(components: &Value, v2: bool) -> Vec<Fault> {
    let all = all(components);
    let mut faults = Vec::new();
    if all.len() > MOST_COMPONENTS {
        let what = format!(
            "{} components, counting nested ones; 40 are allowed",
            all.len()
        );
        faults.push(Fault::refused(&["components"], what));
    }
    let top = components.as_array().map_or(0, Vec::len);
    if !v2 && top > MOST_ROWS {
        let what = "more than 5 rows without the flag for components V2";
        faults.push(Fault::refused(&["components"], what));
    }
    check_unique(&all, &mut faults);
    check_texts(&all, &mut faults);
    for placed in &all {
        check_one(placed, v2, &mut faults);
    }
    faults
}

/// `custom_id` and `id` are unique within a message or modal.
pub(super) fn check_unique(all: &[Placed], faults: &mut Vec<Fault>) {
    let (mut names, mut numbers) = (HashSet::new(), HashSet::new());
    for placed in all {
        let name = text(placed.component, "custom_id");
        if name.is_some_and(|name| !names.insert(name)) {
            faults.push(placed.fault("custom_id", "this custom_id is used twice"));
        }
        let number = number(placed.component, "id").filter(|id| *id != 0);
        if number.is_some_and(|number| !numbers.insert(number)) {
            faults.push(placed.fault("id", "this id is used twice"));
        }
    }
}

fn check_texts(all: &[Placed], faults: &mut Vec<Fault>) {
    let texts: Vec<&str> = (all.iter())
        .filter(|placed| placed.kind() == TEXT_DISPLAY)
        .filter_map(|placed| text(placed.component, "content"))
        .collect();
    let characters: usize = texts.iter().map(|text| text.chars().count()).sum();
    let weight: usize = texts.iter().map(|text| text.len() + WEIGHT_OF_EACH).sum();
    if characters > MOST_TEXT {
        let what = format!("all text displays hold {characters} characters; 4000 are allowed");
        faults.push(Fault::refused(&["components"], what));
    } else if weight > MOST_WEIGHT {
        let what = format!("the texts weigh {weight} bytes; from 10,170 on Discord answers 500");
        faults.push(Fault::refused(&["components"], what));
    }
}

fn check_one(placed: &Placed, v2: bool, faults: &mut Vec<Fault>) {
    let kind = placed.kind();
    if !v2 && matches!(kind, SECTION..=CONTAINER) {
        faults.push(placed.fault("type", "this component needs the flag for components V2"));
    }
    if !nests(placed.parent, kind, v2) {
        let what = format!("a component of type {kind} may not stand here");
        faults.push(placed.fault("type", what));
    }
    match kind {
        ROW => check_row(placed, faults),
        BUTTON => check_button(placed, faults),
        STRING_SELECT | 5..=8 => check_select(placed, faults),
        TEXT_DISPLAY if blank(placed.component, "content") => {
            faults.push(placed.fault("content", "a text display must not be empty"));
        }
        FILE => {
            let url = placed
                .component
                .pointer("/file/url")
                .and_then(Value::as_str);
            if !url.is_some_and(|url| url.starts_with("attachment://")) {
                faults.push(placed.fault("file", "a file must be given as attachment://name"));
            }
        }
        GALLERY => {
            let items = placed.component.get("items").and_then(Value::as_array);
            if !items.is_some_and(|items| (1..=10).contains(&items.len())) {
                faults.push(placed.fault("items", "a gallery holds 1 to 10 pictures"));
            }
        }
        _ => {}
    }
    check_emoji(placed.component.get("emoji"), placed, "emoji", faults);
}

/// What may stand in what; modals have rules of their own.
fn nests(parent: u64, kind: u64, v2: bool) -> bool {
    match parent {
        0 if v2 => matches!(
            kind,
            ROW | SECTION | TEXT_DISPLAY | GALLERY..=SEPARATOR | CONTAINER
        ),
        0 => kind == ROW || matches!(kind, SECTION..=CONTAINER),
        ROW => matches!(kind, BUTTON | STRING_SELECT | 5..=8),
        SECTION => matches!(kind, TEXT_DISPLAY | BUTTON | THUMBNAIL),
        CONTAINER => matches!(kind, ROW | SECTION | TEXT_DISPLAY | GALLERY..=SEPARATOR),
        _ => false,
    }
}

fn check_row(placed: &Placed, faults: &mut Vec<Fault>) {
    let inner = placed.component.get("components").and_then(Value::as_array);
    let inner = inner.map_or(&[][..], Vec::as_slice);
    let buttons = inner
        .iter()
        .filter(|one| number(one, "type") == Some(BUTTON))
        .count();
    if buttons != inner.len() && inner.len() > 1 {
        faults.push(placed.fault("components", "a row holds buttons or one select, not both"));
    }
    if inner.is_empty() || inner.len() > 5 {
        faults.push(placed.fault("components", "a row holds 1 to 5 buttons or one select"));
    }
}

fn check_button(placed: &Placed, faults: &mut Vec<Fault>) {
    let button = placed.component;
    let (name, url) = (text(button, "custom_id"), text(button, "url"));
    match number(button, "style") {
        Some(LINK_STYLE) => {
            if name.is_some() {
                faults.push(placed.fault("custom_id", "a link button has no custom_id"));
            }
            if !url.is_some_and(is_link) {
                let what =
                    "a link button needs an http, https or discord address of up to 512 characters";
                faults.push(placed.fault("url", what));
            }
        }
        Some(PREMIUM_STYLE) if button.get("sku_id").is_none() => {
            faults.push(placed.fault("sku_id", "a premium button needs a sku_id"));
        }
        Some(PREMIUM_STYLE) => {}
        _ => {
            if !name.is_some_and(|name| (1..=100).contains(&name.chars().count())) {
                faults.push(placed.fault(
                    "custom_id",
                    "a button needs a custom_id of 1 to 100 characters",
                ));
            }
            if url.is_some() {
                faults.push(placed.fault("url", "only a link button has a url"));
            }
        }
    }
    let premium = number(button, "style") == Some(PREMIUM_STYLE);
    let bare = blank(button, "label") && button.get("emoji").is_none_or(Value::is_null);
    if bare && !premium {
        faults.push(placed.fault("label", "a button needs a label or an emoji"));
    }
}

fn is_link(url: &str) -> bool {
    let rest = ["https://", "http://", "discord://"]
        .iter()
        .find_map(|kind| url.strip_prefix(kind));
    let clean = !url.chars().any(|c| c.is_whitespace() || c.is_control());
    clean
        && url.chars().count() <= 512
        && rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
}

/// Rules of selects, in messages and modals alike.
pub(super) fn check_select(placed: &Placed, faults: &mut Vec<Fault>) {
    let select = placed.component;
    let options = select.get("options").and_then(Value::as_array);
    let offered = options.map(|options| options.len() as u64);
    let most = number(select, "max_values").unwrap_or(1);
    let least = number(select, "min_values").unwrap_or(1);
    if least > most {
        faults.push(placed.fault("min_values", "min_values is larger than max_values"));
    }
    if offered.is_some_and(|offered| most > offered.max(1) || least > offered) {
        faults.push(placed.fault(
            "max_values",
            "more values are asked for than there are options",
        ));
    }
    check_options(placed, faults);
    check_defaults(placed, (least, most), faults);
    let chosen = options
        .into_iter()
        .flatten()
        .filter(|one| flag(one, "default"))
        .count() as u64;
    if chosen > most {
        faults.push(placed.fault(
            "options",
            "more options are chosen beforehand than max_values",
        ));
    }
}

/// What is chosen beforehand in a select of people, roles or channels: as many as may be chosen, and each once.
fn check_defaults(placed: &Placed, (least, most): (u64, u64), faults: &mut Vec<Fault>) {
    let defaults = placed
        .component
        .get("default_values")
        .and_then(Value::as_array);
    let Some(defaults) = defaults.filter(|all| !all.is_empty()) else {
        return;
    };
    if placed.kind() == STRING_SELECT {
        faults.push(placed.fault("default_values", "a string select marks options as default"));
    }
    if !(least..=most).contains(&(defaults.len() as u64)) {
        let what = "there must be as many default values as may be chosen";
        faults.push(placed.fault("default_values", what));
    }
    let mut seen = HashSet::new();
    if !defaults.iter().all(|one| seen.insert(text(one, "id"))) {
        faults.push(placed.fault("default_values", "a default value stands there twice"));
    }
}

/// Values are unique; emoji are emoji.
pub(super) fn check_options(placed: &Placed, faults: &mut Vec<Fault>) {
    let options = placed.component.get("options").and_then(Value::as_array);
    let mut values = HashSet::new();
    for (index, option) in options.into_iter().flatten().enumerate() {
        let value = text(option, "value");
        if value.is_some_and(|value| !values.insert(value)) {
            let what = format!("the value of option {index} is used twice");
            faults.push(placed.fault("options", what));
        }
        check_emoji(option.get("emoji"), placed, "options", faults);
    }
}

fn check_emoji(emoji: Option<&Value>, placed: &Placed, key: &str, faults: &mut Vec<Fault>) {
    let Some(emoji) = emoji.filter(|emoji| !emoji.is_null()) else {
        return;
    };
    let own = text(emoji, "id")
        .is_some_and(|id| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()));
    let name = text(emoji, "name").unwrap_or("");
    // Unicode emoji are never plain letters; ":smile:" is what people write by mistake.
    let unicode = !name.is_empty() && !name.chars().any(char::is_alphabetic) && !name.contains(':');
    if !own && !unicode {
        let what = "this is no emoji: it needs an id, or a Unicode emoji as its name";
        faults.push(placed.fault(key, what));
    }
}

pub(super) fn number(value: &Value, key: &str) -> Option<u64> {
    value.get(key).and_then(Value::as_u64)
}

pub(super) fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

pub(super) fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool) == Some(true)
}

fn blank(value: &Value, key: &str) -> bool {
    text(value, key).is_none_or(|text| text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn faults(components: &Value, v2: bool) -> String {
        let found: Vec<String> = check(components, v2).iter().map(Fault::sentence).collect();
        found.join("; ")
    }

    fn row(inner: &Value) -> Value {
        json!([{"type": 1, "components": inner}])
    }

    fn button(custom_id: &str) -> Value {
        json!({"type": 2, "style": 1, "label": "Go", "custom_id": custom_id})
    }

    fn select(more: &Value) -> Value {
        let mut select = json!({"type": 3, "custom_id": "s", "options": [
            {"label": "A", "value": "a"}, {"label": "B", "value": "b"}]});
        let map = select.as_object_mut().unwrap();
        map.extend(more.as_object().unwrap().clone());
        row(&json!([select]))
    }

    #[test]
    fn good_components_have_no_faults() {
        let link = json!({"type": 2, "style": 5, "label": "Read", "url": "https://example.org/a"});
        let text = json!({"type": 10, "content": "# Hi"});
        let section = json!({"type": 9, "components": [text], "accessory": button("a")});
        for (components, v2) in [
            (row(&json!([button("a"), button("b"), link])), false),
            (select(&json!({"max_values": 2, "min_values": 0})), false),
            (
                json!([{"type": 17, "components": [section, {"type": 14}, text]}]),
                true,
            ),
            (
                row(&json!([{"type": 2, "style": 2, "custom_id": "e", "emoji": {"name": "🎉"}}])),
                false,
            ),
        ] {
            assert_eq!(faults(&components, v2), "", "{components}");
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "one table")]
    fn each_rule_about_components_finds_its_fault() {
        let text = |length: usize| json!({"type": 10, "content": "x".repeat(length)});
        let heavy = json!({"type": 10, "content": "説".repeat(3390)});
        let many: Vec<Value> = (0..41).map(|_| text(1)).collect();
        let rows: Vec<Value> = (0..6)
            .map(|n| row(&json!([button(&n.to_string())]))[0].clone())
            .collect();
        let link = |url: &str| row(&json!([{"type": 2, "style": 5, "label": "x", "url": url}]));
        for (components, v2, expected) in [
            (row(&json!([button("a"), button("a")])), false, "used twice"),
            (json!(many), true, "41 components"),
            (json!(rows), false, "more than 5 rows"),
            (json!([text(2500), text(2500)]), true, "5000 characters"),
            (json!([heavy]), true, "Discord answers 500"),
            (json!([text(3)]), false, "needs the flag"),
            (json!([button("a")]), true, "may not stand here"),
            (
                json!([{"type": 17, "components": [{"type": 17, "components": []}]}]),
                true,
                "may not stand",
            ),
            (
                row(&json!([button("a"), {"type": 3, "custom_id": "s", "options": []}])),
                false,
                "not both",
            ),
            (link("javascript:alert(1)"), false, "link button needs"),
            (link("https://"), false, "link button needs"),
            (
                link(&format!("https://{}", "x".repeat(512))),
                false,
                "link button needs",
            ),
            (
                row(
                    &json!([{"type": 2, "style": 5, "label": "x", "url": "https://a.b", "custom_id": "c"}]),
                ),
                false,
                "has no custom_id",
            ),
            (
                row(&json!([{"type": 2, "style": 1, "label": "x"}])),
                false,
                "needs a custom_id",
            ),
            (
                row(&json!([{"type": 2, "style": 1, "custom_id": "x"}])),
                false,
                "label or an emoji",
            ),
            (
                select(&json!({"max_values": 3})),
                false,
                "more values are asked for",
            ),
            (
                select(&json!({"min_values": 2})),
                false,
                "larger than max_values",
            ),
            (
                select(
                    &json!({"options": [{"label": "A", "value": "a"}, {"label": "B", "value": "a"}]}),
                ),
                false,
                "used twice",
            ),
            (
                row(
                    &json!([{"type": 2, "style": 1, "custom_id": "x", "emoji": {"name": ":smile:"}}]),
                ),
                false,
                "no emoji",
            ),
            (
                json!([{"type": 13, "file": {"url": "https://a.b/c"}}]),
                true,
                "attachment://name",
            ),
            (
                json!([{"type": 10, "content": " "}]),
                true,
                "must not be empty",
            ),
        ] {
            let found = faults(&components, v2);
            assert!(found.contains(expected), "{components} gave `{found}`");
        }
    }
}
