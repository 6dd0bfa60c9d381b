//! Discord's `OpenAPI` document: parsed once, each schema compiled once.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};
use serde_json::{Map, Value, json};

use super::Fault;

const TEXT: &str = include_str!("../discord-openapi.json");
const PREFIX: &str = "#/components/schemas/";

static SCHEMAS: LazyLock<Map<String, Value>> = LazyLock::new(|| {
    let mut document: Value = serde_json::from_str(TEXT).unwrap_or_default();
    match document.pointer_mut("/components/schemas").map(Value::take) {
        Some(Value::Object(schemas)) => schemas,
        _ => Map::new(),
    }
});

static COMPILED: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);

/// Checks a body against the schema of this name.
pub(super) fn check(name: &str, body: &Value) -> Vec<Fault> {
    let Some(validator) = compiled(name) else {
        return vec![Fault::refused(&[], format!("there is no schema `{name}`"))];
    };
    if validator.is_valid(body) {
        return Vec::new();
    }
    validator
        .iter_errors(body)
        .map(|error| fault(deepest(&error)))
        .collect()
}

/// The definition a name stands for.
pub(super) fn definition(name: &str) -> Option<&'static Value> {
    SCHEMAS.get(name)
}

/// The definition a `$ref` points to; other schemas are their own.
pub(super) fn resolved(schema: &'static Value) -> &'static Value {
    let target = schema.get("$ref").and_then(Value::as_str);
    (target.and_then(|target| target.strip_prefix(PREFIX)))
        .and_then(definition)
        .unwrap_or(schema)
}

fn compiled(name: &str) -> Option<Arc<Validator>> {
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = compiled.get(name) {
        return Some(Arc::clone(known));
    }
    let validator = Arc::new(compile(name)?);
    compiled.insert(name.to_owned(), Arc::clone(&validator));
    Some(validator)
}

/// Compiles a schema with only the definitions it reaches; all would be slow.
fn compile(name: &str) -> Option<Validator> {
    let mut reached = BTreeSet::new();
    reach(name, &mut reached);
    let definitions: Map<String, Value> = (reached.into_iter())
        .filter_map(|name| Some((name.to_owned(), definition(name)?.clone())))
        .collect();
    definitions.contains_key(name).then_some(())?;
    let schema = json!({
        "$ref": format!("{PREFIX}{name}"), "components": {"schemas": definitions},
    });
    jsonschema::draft202012::new(&schema).ok()
}

fn reach<'a>(name: &'a str, reached: &mut BTreeSet<&'a str>) {
    if let Some(definition) = definition(name).filter(|_| reached.insert(name)) {
        reach_within(definition, reached);
    }
}

fn reach_within<'a>(part: &'a Value, reached: &mut BTreeSet<&'a str>) {
    match part {
        Value::Array(items) => items.iter().for_each(|item| reach_within(item, reached)),
        Value::Object(map) => {
            let target = map.get("$ref").and_then(Value::as_str);
            if let Some(name) = target.and_then(|target| target.strip_prefix(PREFIX)) {
                reach(name, reached);
            }
            map.values().for_each(|value| reach_within(value, reached));
        }
        _ => {}
    }
}

/// Follows the member of a union whose `type` fits, else messages mislead.
fn deepest<'a, 'b>(error: &'a ValidationError<'b>) -> &'a ValidationError<'b> {
    let mut error = error;
    loop {
        let (ValidationErrorKind::OneOfNotValid { context }
        | ValidationErrorKind::AnyOf { context }) = error.kind()
        else {
            return error;
        };
        let depth = error.instance_path().as_str().len();
        let mut fitting = context.iter().filter(|member| {
            !member.iter().any(|one| {
                let path = one
                    .instance_path()
                    .as_str()
                    .get(depth..)
                    .unwrap_or_default();
                path == "/type" || (path.is_empty() && is_type_error(one.kind()))
            })
        });
        match (
            fitting.next().and_then(|member| member.first()),
            fitting.next(),
        ) {
            (Some(only), None) => error = only,
            _ => return error,
        }
    }
}

fn is_type_error(kind: &ValidationErrorKind) -> bool {
    matches!(kind, ValidationErrorKind::Type { .. })
}

fn fault(error: &ValidationError) -> Fault {
    let path = error.instance_path().as_str();
    let path: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let what: String = error.to_string().chars().take(300).collect();
    Fault {
        code: code(error.kind()),
        ..Fault::refused(&path, what)
    }
}

/// The code Discord uses for this kind of fault.
fn code(kind: &ValidationErrorKind) -> &'static str {
    match kind {
        ValidationErrorKind::MaxLength { .. }
        | ValidationErrorKind::MinLength { .. }
        | ValidationErrorKind::MaxItems { .. }
        | ValidationErrorKind::MinItems { .. } => "BASE_TYPE_BAD_LENGTH",
        ValidationErrorKind::Maximum { .. } => "NUMBER_TYPE_MAX",
        ValidationErrorKind::Minimum { .. } => "NUMBER_TYPE_MIN",
        ValidationErrorKind::Required { .. } => "BASE_TYPE_REQUIRED",
        ValidationErrorKind::Enum { .. } | ValidationErrorKind::Constant { .. } => {
            "BASE_TYPE_CHOICES"
        }
        ValidationErrorKind::OneOfNotValid { .. } | ValidationErrorKind::AnyOf { .. } => {
            "UNION_TYPE_CHOICES"
        }
        _ => "BASE_TYPE_INVALID",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CALLBACK: &str = "CreateMessageInteractionCallbackRequest";

    fn with_button(button: &Value) -> Value {
        let row = json!({"type": 1, "components": [button]});
        json!({"type": 4, "data": {"content": "hi", "components": [row]}})
    }

    #[test]
    fn a_good_body_has_no_fault() {
        let body = with_button(&json!({"type": 2, "style": 1, "label": "Go", "custom_id": "go"}));
        assert_eq!(check(CALLBACK, &body), []);
    }

    #[test]
    fn the_true_fault_is_named_inside_unions() {
        let long = "x".repeat(101);
        let body = with_button(&json!({"type": 2, "style": 1, "label": "Go", "custom_id": long}));
        let faults = check(CALLBACK, &body);
        assert_eq!(faults.len(), 1);
        assert_eq!(
            faults[0].path.join("."),
            "data.components.0.components.0.custom_id"
        );
        assert_eq!(faults[0].code, "BASE_TYPE_BAD_LENGTH");
    }

    #[test]
    fn every_schema_in_use_exists() {
        for name in [
            CALLBACK,
            "UpdateMessageInteractionCallbackRequest",
            "ApplicationCommandAutocompleteCallbackRequest",
            "ModalInteractionCallbackRequest",
            "IncomingWebhookRequestPartial",
            "IncomingWebhookUpdateRequestPartial",
            "MessageCreateRequest",
            "MessageEditRequestPartial",
            "ApplicationCommandCreateRequest",
            "ApplicationCommandUpdateRequest",
            "CreateTextThreadWithMessageRequest",
            "CreateTextThreadWithoutMessageRequest",
        ] {
            assert!(compiled(name).is_some(), "{name}");
        }
    }
}
