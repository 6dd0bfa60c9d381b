//! The face for other programs: `advise --batch`, `guide --json`, `check`.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn program(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_backend-advice"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

/// The lines of the answer, and the exit code.
fn batch(input: &str) -> (Vec<Value>, i32) {
    let output = program(&["advise", "--batch"], input);
    let lines = String::from_utf8(output.stdout).unwrap();
    let values = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    (values, output.status.code().unwrap())
}

#[test]
fn each_line_gets_a_whole_result() {
    let (lines, code) = batch(
        &json!({ "id": "one", "answers": { "main-job": ["own-models"], "deadline": "weeks", "types": "not-sure" } }).to_string(),
    );
    assert_eq!(code, 0);
    let result = &lines[0];
    assert_eq!(
        (result["id"].as_str(), result["language"].as_str()),
        (Some("one"), Some("python"))
    );
    assert_eq!(result["framework"], "fastapi");
    assert_eq!(result["libraries"][0]["id"], "numpy");
    assert_eq!(result["reasons"][0]["answer"], "main-job/own-models");
    assert_eq!(result["reasons"][0]["criterion"], "data-ecosystem");
    assert_eq!(result["reasons"][0]["points"], 15);
    assert!(
        result["reasons"][0]["evidence"]
            .as_array()
            .unwrap()
            .contains(&json!("numpy-arrays"))
    );
    assert!((0.0..=1.0).contains(&result["stability"].as_f64().unwrap()));
    assert!(["clear", "likely", "close", "open"].contains(&result["how_sure"].as_str().unwrap()));
    for list in ["split", "against", "flips", "contradictions", "unanswered"] {
        assert!(result[list].is_array(), "{list}");
    }
}

#[test]
fn the_code_of_a_result_gives_the_same_result() {
    let answers = json!({ "main-job": ["live", "own-models"], "parts": "clean-boundary", "team-shape": "several-teams" });
    let (first, _) = batch(&json!({ "id": 1, "answers": answers }).to_string());
    let (second, _) = batch(&json!({ "id": 1, "code": first[0]["code"] }).to_string());
    assert_eq!(first, second);
    assert_eq!(first[0]["language"], "both");
    assert_eq!(first[0]["framework"], Value::Null);
    assert_eq!(first[0]["split"][0]["language"], "python");
}

#[test]
fn a_brief_is_read_and_each_answer_names_the_words_it_came_from() {
    let text =
        "A team chat with live updates. Not a word about models. Two developers know Python.";
    let (lines, code) = batch(&json!({ "id": "b", "brief": text }).to_string());
    assert_eq!(code, 0);
    let taken = &lines[0]["taken"];
    assert_eq!(
        taken[0],
        json!({ "question": "main-job", "choices": ["live"], "quotes": ["team chat", "live updates"] })
    );
    assert_eq!(taken[1]["choices"], json!(["python"]));
    assert_eq!(taken[2]["quotes"], json!(["Two developers"]));

    let answers =
        json!({ "main-job": "live", "team-language": "python", "team-shape": "one-to-three" });
    let (same, _) = batch(&json!({ "id": "b", "answers": answers }).to_string());
    assert_eq!(same[0]["code"], lines[0]["code"]);
    assert!(same[0].get("taken").is_none());
}

#[test]
fn answers_beside_a_brief_go_before_it() {
    let line = json!({ "id": 1, "brief": "We know Python. It runs on Docker.", "answers": { "team-language": "typescript" } });
    let (lines, _) = batch(&line.to_string());
    assert_eq!(
        lines[0]["taken"],
        json!([{ "question": "hosting", "choices": ["containers"], "quotes": ["Docker"] }])
    );
    let answers = json!({ "team-language": "typescript", "hosting": "containers" });
    let (same, _) = batch(&json!({ "id": 1, "answers": answers }).to_string());
    assert_eq!(same[0]["code"], lines[0]["code"]);
}

#[test]
fn a_brief_without_a_cue_takes_nothing_and_none_stands_beside_a_code() {
    let input = [
        r#"{"id": 1, "brief": "Hello there"}"#,
        r#"{"id": 2, "brief": "Hello", "code": "BA1-1"}"#,
    ];
    let (lines, code) = batch(&input.join("\n"));
    assert_eq!((code, &lines[0]["taken"]), (1, &json!([])));
    assert_eq!(lines[0]["language"], "depends");
    let error = lines[1]["error"].as_str().unwrap();
    assert!(error.contains("either \"brief\" or \"code\""), "{error}");
}

#[test]
fn a_bad_line_says_what_is_wrong_and_the_others_still_run() {
    let input = [
        "not json",
        r#"{"id": 1, "answers": {"main-jop": "live"}}"#,
        r#"{"id": 2, "answers": {"team-language": "pyton"}}"#,
        r#"{"id": 3, "answers": {"team-language": ["python", "javascript"]}}"#,
        r#"{"id": 4, "answers": {"team-language": []}}"#,
        r#"{"id": 5, "code": "BA1-WRONG"}"#,
        r#"{"id": 6}"#,
        r#"{"id": 7, "answers": {}, "extra": 1}"#,
        r#"{"id": 8, "answers": {"types": 3, "deadline": null, "hosting": ["not-sure"]}}"#,
        r"[1]",
        r#"{"id": 9, "answers": {}}"#,
        "",
    ]
    .join("\n");
    let (lines, code) = batch(&input);
    assert_eq!(code, 1);
    let errors: Vec<&str> = lines
        .iter()
        .map(|line| line["error"].as_str().unwrap_or(""))
        .collect();
    for (error, expected) in errors.iter().zip([
        "not JSON",
        "did you mean `main-job`?",
        "did you mean `python`?",
        "takes one choice only",
        "write \"not-sure\" for that",
        "a letter missing or wrong",
        "no answers and there is no code",
        "unknown field `extra`",
        "`deadline` has an answer of the wrong form",
        "it is no object",
        "",
    ]) {
        assert!(
            error.contains(expected),
            "expected {expected:?} in {error:?}"
        );
    }
    assert!(
        errors[8].contains("`types` has an answer of the wrong form"),
        "every fault of a line is told"
    );
    assert_eq!(lines[10]["language"], "depends");
    assert_eq!(lines[1]["id"], 1);
}

#[test]
fn a_line_that_is_no_text_does_not_end_the_others() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_backend-advice"))
        .args(["advise", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let input =
        b"\xEF\xBB\xBF{\"id\": 1, \"answers\": {}}\n\xFF\xFE\n{\"id\": 2, \"answers\": {}}\n";
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    let lines: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!((&lines[0]["id"], &lines[2]["id"]), (&json!(1), &json!(2)));
    assert!(lines[1]["error"].as_str().unwrap().contains("not JSON"));
}

#[test]
fn the_guide_is_printed_for_other_programs() {
    let output = program(&["guide", "--json"], "");
    let guide: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(guide["version"], 1);
    let question = &guide["questions"][0];
    assert_eq!(
        (question["id"].as_str(), question["number"].as_u64()),
        (Some("main-job"), Some(1))
    );
    assert_eq!(question["kind"], "many");
    assert!(question["choices"][0]["description"].is_string());
    for list in ["criteria", "candidates", "evidence"] {
        assert!(!guide[list].as_array().unwrap().is_empty(), "{list}");
    }
}

#[test]
fn check_tells_that_all_is_well_or_lists_every_fault() {
    assert_eq!(program(&["check"], "").status.code(), Some(0));

    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken-prompts");
    std::fs::create_dir_all(folder.join("wording")).unwrap();
    std::fs::write(folder.join("guide.toml"), "edition = 0\nedtion = 1\n").unwrap();
    std::fs::write(folder.join("wording/en-US.ftl"), "bak = x\n").unwrap();
    let output = program(&["check", folder.to_str().unwrap()], "");
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    for fault in [
        "`edition` has the wrong form",
        "`edtion` is not known here",
        "nobody says `bak`",
        "`not-sure` is missing",
    ] {
        assert!(told.contains(fault), "{fault} in {told}");
    }
}

#[test]
fn check_tells_what_makes_no_sense_and_who_gets_what() {
    let shipped = program(&["check"], "");
    let told = String::from_utf8(shipped.stdout).unwrap();
    assert!(told.starts_with("No faults: "), "{told}");
    let wide = |line: &&str| line.contains(" %");
    let lines: Vec<&str> = told.lines().filter(wide).collect();
    for name in [
        "python",
        "neither",
        "with nestjs-on-fastify",
        "single changes",
    ] {
        assert!(lines.iter().any(|line| line.starts_with(name)), "{told}");
    }

    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("senseless-prompts");
    let wording = concat!(env!("CARGO_MANIFEST_DIR"), "/prompts/wording/en-US.ftl");
    std::fs::create_dir_all(folder.join("wording")).unwrap();
    std::fs::write(folder.join("guide.toml"), crate::codes::SMALL).unwrap();
    std::fs::copy(wording, folder.join("wording/en-US.ftl")).unwrap();
    let output = program(&["check", folder.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("guide.toml:1:1: nobody can get `neither`"),
        "{told}"
    );
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.contains("random people") && !told.contains("No faults"),
        "{told}"
    );
}

#[test]
fn other_prompts_take_the_place_of_the_built_in_ones() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("small-prompts");
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/prompts/wording/en-US.ftl");
    std::fs::create_dir_all(folder.join("wording")).unwrap();
    std::fs::write(folder.join("guide.toml"), crate::codes::SMALL).unwrap();
    std::fs::copy(shipped, folder.join("wording/en-US.ftl")).unwrap();
    let output = program(
        &["guide", "--json", "--prompts", folder.to_str().unwrap()],
        "",
    );
    let guide: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(guide["questions"].as_array().unwrap().len(), 3);
}
