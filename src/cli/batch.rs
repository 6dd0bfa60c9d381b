//! `advise --batch`: answers, codes or briefs in, recommendations out, one JSON line each.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use serde_json::{Map, Value, json};

use super::Stop;
use super::taken::{self, Taken};
use crate::advice::{Answer, Answers, ChoiceNumber, Guide, Kind, Question, code};
use crate::config::CommonArgs;
use crate::fault::nearest;
use crate::prompts::Prompts;
use crate::report::{NOT_SURE, Report};
use crate::wording::STANDARD_LOCALE;

pub(super) fn run(common: &CommonArgs) -> Result<ExitCode, Stop> {
    let prompts = common.prompts()?;
    let mut out = std::io::stdout().lock();
    let mut all_good = true;
    // Bytes and not text: a line that is no text must not end the others.
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line?;
        let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&line);
        if line.trim_ascii().is_empty() {
            continue;
        }
        let answer = Line::read(&prompts.guide, line).map_or_else(
            |Bad { id, error }| {
                all_good = false;
                json!({ "id": id, "error": error })
            },
            |line| told(&prompts, line),
        );
        writeln!(out, "{answer}")?;
    }
    Ok(if all_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// One line of input, understood.
struct Line {
    id: Value,
    answers: Answers,
    /// What was taken from a brief; `None` where there was none.
    taken: Option<Vec<Value>>,
}

/// The result of a line, with what was taken from its brief.
fn told(prompts: &Prompts, line: Line) -> Value {
    let mut told = Report::new(prompts, STANDARD_LOCALE, &line.answers).data(&line.id);
    if let (Some(taken), Some(fields)) = (line.taken, told.as_object_mut()) {
        fields.insert("taken".to_owned(), taken.into());
    }
    told
}

/// One line of input that cannot be used, and all that is wrong with it.
struct Bad {
    id: Value,
    error: String,
}

/// What a line looks like, for those that look otherwise.
const FORM: &str = r#"write {"id": …, "answers": {"question": "choice"}}, {"id": …, "code": "BA1-…"} or {"id": …, "brief": "…"}"#;

impl Line {
    fn read(guide: &Guide, text: &[u8]) -> Result<Self, Bad> {
        let value: Value = serde_json::from_slice(text).map_err(|error| Bad {
            id: Value::Null,
            error: format!("not JSON: {error}"),
        })?;
        let id = value.get("id").cloned().unwrap_or_default();
        match understand(guide, &value) {
            Ok((answers, taken)) => Ok(Self { id, answers, taken }),
            Err(faults) => Err(Bad {
                id,
                error: faults.join("; "),
            }),
        }
    }
}

/// The answers, and what of them was taken from a brief.
type Understood = (Answers, Option<Vec<Value>>);

fn understand(guide: &Guide, value: &Value) -> Result<Understood, Vec<String>> {
    let Some(line) = value.as_object() else {
        return Err(vec![format!("it is no object; {FORM}")]);
    };
    let unknown: Vec<String> = line
        .keys()
        .filter(|key| !["id", "answers", "code", "brief"].contains(&key.as_str()))
        .map(|key| format!("unknown field `{key}`; {FORM}"))
        .collect();
    if !unknown.is_empty() {
        return Err(unknown);
    }
    if line.get("id").is_none_or(Value::is_null) {
        return Err(vec![format!("the id is missing; {FORM}")]);
    }
    match (line.get("answers"), line.get("code"), line.get("brief")) {
        (Some(Value::Object(given)), None, None) => Ok((answers(guide, given)?, None)),
        (Some(Value::Object(given)), None, Some(Value::String(text))) => {
            Ok(with_brief(guide, &answers(guide, given)?, text))
        }
        (None, None, Some(Value::String(text))) => Ok(with_brief(guide, &Answers::default(), text)),
        (None, Some(Value::String(text)), None) => code::decode(guide, text)
            .map(|opened| (opened.answers, None))
            .map_err(|error| vec![format!("`{text}` is {error}")]),
        (Some(_), Some(_), _) => Err(vec![
            "write either \"answers\" or \"code\", not both".to_owned(),
        ]),
        (None, Some(_), Some(_)) => Err(vec![
            "write either \"brief\" or \"code\", not both".to_owned(),
        ]),
        _ => Err(vec![format!(
            "there are no answers and there is no code or brief; {FORM}"
        )]),
    }
}

fn with_brief(guide: &Guide, given: &Answers, text: &str) -> Understood {
    let Taken { answers, told } = taken::from_brief(guide, given, text);
    (answers, Some(told))
}

/// All answers, or all that is wrong with them.
fn answers(guide: &Guide, given: &Map<String, Value>) -> Result<Answers, Vec<String>> {
    let mut faults = Vec::new();
    let mut answers = Answers::default();
    for (id, given) in given {
        let Some(question) = guide.question_by_id(id) else {
            let known = guide
                .questions()
                .iter()
                .map(|question| question.id.as_str());
            faults.push(format!("there is no question `{id}`{}", hint(id, known)));
            continue;
        };
        match answer(question, given) {
            Ok(answer) => answers.set(question.number, answer),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() {
        Ok(answers)
    } else {
        Err(faults)
    }
}

fn answer(question: &Question, given: &Value) -> Result<Answer, String> {
    let ids: Option<Vec<&str>> = match given {
        Value::String(id) => Some(vec![id]),
        Value::Array(ids) => ids.iter().map(Value::as_str).collect(),
        _ => None,
    };
    let Some(ids) = ids else {
        return Err(format!(
            "`{}` has an answer of the wrong form; write \"choice\", [\"choice\", …] or \"{NOT_SURE}\"",
            question.id
        ));
    };
    match ids.as_slice() {
        [] => Err(format!(
            "`{}` has no answer; write \"{NOT_SURE}\" for that",
            question.id
        )),
        [NOT_SURE] => Ok(Answer::NotSure),
        [_, _, ..] if question.kind == Kind::One => {
            Err(format!("`{}` takes one choice only", question.id))
        }
        ids => ids
            .iter()
            .map(|id| choice(question, id))
            .collect::<Result<_, _>>()
            .map(Answer::Choices),
    }
}

fn choice(question: &Question, id: &str) -> Result<ChoiceNumber, String> {
    let found = question.choice_by_id(id).map(|choice| choice.number);
    found.ok_or_else(|| {
        let known = question.choices.iter().map(|choice| choice.id.as_str());
        let known = known.chain([NOT_SURE]);
        format!("`{}` has no choice `{id}`{}", question.id, hint(id, known))
    })
}

fn hint<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    match nearest(word, known.clone()) {
        Some(near) => format!("; did you mean `{near}`?"),
        None => format!("; there are: {}", known.collect::<Vec<_>>().join(", ")),
    }
}
