//! `ask`: follow-up questions answered in the terminal, one or as JSON lines.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use serde_json::{Value, json};

use super::{Stop, complain};
use crate::advice::{Answers, code};
use crate::config::CommonArgs;
use crate::consultation::{Button, Consultation, Row, Told};
use crate::wording::STANDARD_LOCALE;

/// What can be asked for.
#[derive(clap::Args)]
pub(super) struct AskArgs {
    /// The question, in your own words
    #[arg(required_unless_present = "batch")]
    question: Option<String>,
    /// The code of the result that it is about (BA1-…)
    #[arg(long)]
    code: Option<String>,
    /// Read {"id", "question", "code"?} lines, write one answer a line
    #[arg(long, conflicts_with_all = ["question", "code"])]
    pub(super) batch: bool,
}

pub(super) fn run(common: &CommonArgs, args: &AskArgs) -> Result<ExitCode, Stop> {
    let consultation = common.consultation()?;
    let question = args.question.as_deref().unwrap_or_default();
    let answers = opened(&consultation, args.code.as_deref()).map_err(Stop::Refused)?;
    let Some(told) = consultation.ask(question, answers.as_ref(), STANDARD_LOCALE) else {
        complain("there are no words in that question");
        return Ok(ExitCode::FAILURE);
    };
    writeln!(std::io::stdout(), "{}", text(&told))?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn batch(common: &CommonArgs) -> Result<ExitCode, Stop> {
    let consultation = common.consultation()?;
    let mut out = std::io::stdout().lock();
    let mut all_good = true;
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line?;
        let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&line);
        if line.trim_ascii().is_empty() {
            continue;
        }
        let answer = answered(&consultation, line);
        all_good &= answer.get("error").is_none();
        writeln!(out, "{answer}")?;
    }
    Ok(if all_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What a line looks like, for those that look otherwise.
const FORM: &str =
    r#"write {"id": …, "question": "…"}, with "code": "BA1-…" where there is a result"#;

fn answered(consultation: &Consultation, line: &[u8]) -> Value {
    let line: Value = match serde_json::from_slice(line) {
        Ok(line) => line,
        Err(error) => return json!({ "id": null, "error": format!("not JSON: {error}") }),
    };
    let id = line.get("id").cloned().unwrap_or_default();
    let text = |key| line.get(key).and_then(Value::as_str);
    let Some(question) = text("question") else {
        return json!({ "id": id, "error": format!("there is no question; {FORM}") });
    };
    let answers = match opened(consultation, text("code")) {
        Ok(answers) => answers,
        Err(error) => return json!({ "id": id, "error": error }),
    };
    match consultation.ask(question, answers.as_ref(), STANDARD_LOCALE) {
        Some(told) => data(consultation, &id, &told),
        None => json!({
            "id": id, "kind": "out-of-scope", "answer": "", "passages": [], "sources": [], "facts": [],
        }),
    }
}

fn opened(consultation: &Consultation, code: Option<&str>) -> Result<Option<Answers>, String> {
    let guide = &consultation.prompts().guide;
    code.map(|text| code::decode(guide, text).map_err(|error| format!("`{text}` is {error}")))
        .transpose()
        .map(|opened| opened.map(|opened| opened.answers))
}

fn data(consultation: &Consultation, id: &Value, told: &Told) -> Value {
    let prompts = consultation.prompts();
    let passages: Vec<_> = told
        .passages
        .iter()
        .filter_map(|&index| prompts.knowledge.passage(index))
        .collect();
    let sources: Vec<Value> = passages
        .iter()
        .flat_map(|passage| &passage.sources)
        .map(|source| {
            json!({
                "title": source.title, "url": source.url, "dated": source.dated, "checked": source.checked,
            })
        })
        .collect();
    let facts = told.facts.iter().filter_map(|&fact| {
        let (question, choice) = prompts.guide.resolve(fact)?;
        Some(format!("{}.{}", question.id, choice.id))
    });
    json!({
        "id": id,
        "kind": told.kind,
        "answer": text(told),
        "passages": passages.iter().map(|passage| &passage.id).collect::<Vec<_>>(),
        "sources": sources,
        "facts": facts.collect::<Vec<_>>(),
    })
}

/// The page as text, with what its buttons offer where it asks back.
fn text(told: &Told) -> String {
    let mut text = told.page.text();
    if ["clarify", "unknown"].contains(&told.kind) {
        for button in told.page.rows.iter().take(1).flat_map(|row| match row {
            Row::Buttons(buttons) => buttons.as_slice(),
            Row::Choose(_) | Row::Pick(_) => &[],
        }) {
            if let Button::Step { label, .. } = button {
                text.push_str("\n- ");
                text.push_str(label);
            }
        }
    }
    text
}
