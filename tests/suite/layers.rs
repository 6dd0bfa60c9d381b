//! The directions between modules: each may name what stands further right, never left.
//!
//! `main → cli → discord → bot → {model, store, report, telemetry} → consultation → prompts → {knowledge → advice, wording} → reading → fault`, with `http`
//! below what serves it; `playground` and `store` name nothing of ours.

use std::fs;
use std::path::{Path, PathBuf};

/// A module and the modules of ours that it may name.
const MAY_NAME: [(&str, &[&str]); 17] = [
    ("fault", &[]),
    ("wording", &["fault"]),
    ("reading", &["fault"]),
    ("advice", &["fault", "reading"]),
    ("knowledge", &["advice", "fault", "reading"]),
    ("prompts", &["advice", "fault", "knowledge", "wording"]),
    (
        "consultation",
        &["advice", "fault", "knowledge", "prompts", "wording"],
    ),
    (
        "report",
        &["advice", "consultation", "fault", "prompts", "wording"],
    ),
    ("store", &[]),
    ("model", &["advice", "fault"]),
    (
        "bot",
        &[
            "advice",
            "consultation",
            "knowledge",
            "model",
            "prompts",
            "report",
            "store",
            "telemetry",
        ],
    ),
    (
        "discord",
        &[
            "bot",
            "consultation",
            "http",
            "prompts",
            "telemetry",
            "wording",
        ],
    ),
    ("playground", &[]),
    ("http", &[]),
    ("telemetry", &["fault", "http"]),
    (
        "config",
        &[
            "consultation",
            "discord",
            "fault",
            "model",
            "prompts",
            "store",
            "telemetry",
        ],
    ),
    (
        "cli",
        &[
            "advice",
            "bot",
            "config",
            "consultation",
            "discord",
            "fault",
            "model",
            "playground",
            "prompts",
            "report",
            "store",
            "telemetry",
            "wording",
        ],
    ),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files of a module: `name.rs`, or everything in `name/`.
fn files(module: &str) -> Vec<PathBuf> {
    let file = source().join(format!("{module}.rs"));
    if file.exists() {
        vec![file]
    } else {
        files_in(&source().join(module))
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_in(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

/// What a file says outside comments and before its tests.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap().to_owned();
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn modules() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(source())
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .filter(|name| !["main", "lib"].contains(&name.as_str()))
        .collect();
    names.sort();
    names
}

#[test]
fn every_module_has_its_place_in_the_order() {
    let mut placed: Vec<_> = MAY_NAME
        .iter()
        .map(|(module, _)| (*module).to_owned())
        .collect();
    placed.sort();
    assert_eq!(modules(), placed);
}

#[test]
fn no_module_names_what_stands_left_of_it() {
    for (module, may_name) in MAY_NAME {
        for file in files(module) {
            let code = code(&file);
            for other in modules() {
                let named = code.contains(&format!("crate::{other}::"))
                    || code.contains(&format!("crate::{other};"));
                assert!(
                    !named || other == module || may_name.contains(&other.as_str()),
                    "{} names {other}, which {module} may not",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn the_core_knows_no_discord_no_clock_no_files_and_no_waiting() {
    for module in [
        "advice",
        "consultation",
        "knowledge",
        "reading",
        "report",
        "wording",
        "fault",
    ] {
        for file in files(module) {
            let code = code(&file);
            for foreign in [
                "serenity",
                "tokio",
                "async ",
                ".await",
                "std::fs",
                "std::io",
                "std::env",
                "std::net",
                "std::time",
                "SystemTime",
                "Instant",
                " rand::",
                "fastrand::",
                "reqwest",
                "axum",
                "println",
                "tracing",
            ] {
                assert!(!code.contains(foreign), "{} says {foreign}", file.display());
            }
        }
    }
}

#[test]
fn each_outside_thing_is_known_in_its_places_only() {
    let homes: [(&str, &[&str]); 12] = [
        ("serenity::", &["discord"]),
        ("twilight_gateway::", &["discord"]),
        ("std::env", &["config"]),
        ("dotenvy", &["config"]),
        ("axum::", &["discord", "http", "playground", "telemetry"]),
        ("hyper::", &["http"]),
        ("ed25519_dalek", &["discord", "playground"]),
        ("prometheus_client", &["telemetry"]),
        ("reqwest::", &["discord", "model", "playground"]),
        ("resvg", &["report"]),
        ("skrifa", &["report"]),
        ("sqlx::", &["store"]),
    ];
    for (foreign, homes) in homes {
        for module in modules()
            .into_iter()
            .filter(|module| !homes.contains(&module.as_str()))
        {
            for file in files(&module) {
                let code = code(&file);
                assert!(!code.contains(foreign), "{} says {foreign}", file.display());
            }
        }
    }
}

#[test]
fn the_playground_knows_nothing_of_the_bot_that_it_serves() {
    let page = source().join("playground/page");
    let mut texts: Vec<(PathBuf, String)> = files("playground")
        .into_iter()
        .map(|file| (file.clone(), code(&file)))
        .collect();
    for entry in fs::read_dir(page).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            texts.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
    for (file, text) in texts {
        for ours in ["backend-advice", "Backend Advice", "ba1:", "BA1-"] {
            assert!(!text.contains(ours), "{} says {ours}", file.display());
        }
    }
}
