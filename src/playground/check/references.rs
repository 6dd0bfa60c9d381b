//! Files and what refers to them as `attachment://name`.

use std::collections::HashSet;

use serde_json::Value;

use super::{Edited, Fault};
use crate::playground::files::Upload;

const EMBED_PICTURES: [&str; 5] = ["jpg", "jpeg", "png", "webp", "gif"];

/// Every reference has its file, and with V2 every file its reference.
pub(super) fn check(
    body: &Value,
    files: &[Upload],
    before: Option<Edited>,
    v2: bool,
    faults: &mut Vec<Fault>,
) {
    check_listed(body, files, before, faults);
    let there: HashSet<&str> = (files.iter().map(|file| file.name.as_str()))
        .chain(kept(body, before))
        .collect();
    let mut used = HashSet::new();
    for key in ["components", "embeds"] {
        let mut names = Vec::new();
        collect(body.get(key).unwrap_or(&Value::Null), &mut names);
        for name in names {
            if !there.contains(name) {
                let what = format!("there is no file for attachment://{name}");
                faults.push(Fault::refused(&[key], what));
            }
            let ending = name.rsplit('.').next().unwrap_or_default();
            if key == "embeds" && !EMBED_PICTURES.contains(&ending.to_lowercase().as_str()) {
                let what = format!("an embed cannot show attachment://{name}");
                faults.push(Fault::refused(&[key], what));
            }
            used.insert(name);
        }
    }
    for file in files
        .iter()
        .filter(|file| v2 && !used.contains(file.name.as_str()))
    {
        let what = format!(
            "no component refers to the file {}, so nobody sees it",
            file.name
        );
        faults.push(Fault::frowned(&["attachments"], what));
    }
}

/// Each entry of `attachments` describes a new file or keeps an old one.
fn check_listed(body: &Value, files: &[Upload], before: Option<Edited>, faults: &mut Vec<Fault>) {
    let listed = body.get("attachments").and_then(Value::as_array);
    for entry in listed.into_iter().flatten() {
        let id = id_of(entry);
        let new = files.iter().any(|file| file.number == id);
        if !new && !attachments(before).any(|old| id_of(old) == id) {
            let what = format!("there is no file for the attachment {id}");
            faults.push(Fault::refused(&["attachments"], what));
        }
    }
}

/// The names of the files an edit leaves in place.
fn kept<'a>(body: &'a Value, before: Option<Edited<'a>>) -> impl Iterator<Item = &'a str> {
    let listed = body.get("attachments").and_then(Value::as_array);
    attachments(before)
        .filter(move |old| {
            listed.is_none_or(|listed| listed.iter().any(|entry| id_of(entry) == id_of(old)))
        })
        .filter_map(|old| old.get("filename").and_then(Value::as_str))
}

fn attachments(before: Option<Edited<'_>>) -> impl Iterator<Item = &Value> {
    let list = before
        .and_then(|before| before.get("attachments"))
        .and_then(Value::as_array);
    list.into_iter().flatten()
}

fn id_of(entry: &Value) -> String {
    match entry.get("id") {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

fn collect<'a>(part: &'a Value, names: &mut Vec<&'a str>) {
    match part {
        Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
        Value::Object(map) => {
            for (key, value) in map {
                let address = value.as_str().filter(|_| key == "url");
                if let Some(name) = address.and_then(|url| url.strip_prefix("attachment://")) {
                    names.push(name);
                }
                collect(value, names);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Bytes;
    use serde_json::json;

    fn file(number: &str, name: &str) -> Upload {
        Upload {
            number: number.to_owned(),
            name: name.to_owned(),
            content_type: None,
            bytes: Bytes::new(),
        }
    }

    fn found(body: &Value, files: &[Upload], v2: bool) -> String {
        let old = json!({"attachments": [{"id": "77", "filename": "old.png"}]});
        let mut faults = Vec::new();
        check(body, files, Some(Edited(Some(&old))), v2, &mut faults);
        let all: Vec<String> = faults.iter().map(Fault::sentence).collect();
        all.join("; ")
    }

    #[test]
    fn references_and_files_must_meet() {
        let shows = |name: &str| {
            let items = json!([{"media": {"url": format!("attachment://{name}")}}]);
            json!({"components": [{"type": 12, "items": items}]})
        };
        let embeds =
            |name: &str| json!({"embeds": [{"image": {"url": format!("attachment://{name}")}}]});
        for (body, files, v2, expected) in [
            (shows("a.png"), vec![file("0", "a.png")], true, ""),
            (shows("old.png"), vec![], true, ""),
            (
                shows("b.png"),
                vec![file("0", "a.png")],
                true,
                "no file for attachment://b.png",
            ),
            (
                json!({"attachments": []}),
                vec![file("0", "a.png")],
                true,
                "nobody sees it",
            ),
            (json!({}), vec![file("0", "a.png")], false, ""),
            (
                embeds("a.txt"),
                vec![file("0", "a.txt")],
                false,
                "cannot show",
            ),
            (
                json!({"attachments": [{"id": 3}]}),
                vec![],
                false,
                "no file for the attachment 3",
            ),
            (json!({"attachments": [{"id": "77"}]}), vec![], false, ""),
        ] {
            let found = found(&body, &files, v2);
            let fits = if expected.is_empty() {
                found.is_empty()
            } else {
                found.contains(expected)
            };
            assert!(fits, "{body} gave `{found}`");
        }
    }
}
