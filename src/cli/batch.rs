//! `advise --batch`: answers, codes or briefs in, recommendations out, one JSON line each.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use serde_json::{Map, Value, json};

use super::Stop;
use super::taken::{self, Taken};
use crate::advice::{
    Answer, Answers, CandidateIndex, ChoiceNumber, ChoiceRef, EvidenceIndex, Flip, Guide, Kind,
    Question, Reason, Recommendation, code, recommend,
};
use crate::config::CommonArgs;
use crate::fault::nearest;

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
            |line| result(&prompts.guide, &line),
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

/// One line of input that cannot be used, and all that is wrong with it.
struct Bad {
    id: Value,
    error: String,
}

/// The word for "not sure".
const NOT_SURE: &str = "not-sure";
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

fn result(guide: &Guide, line: &Line) -> Value {
    let told = Telling { guide };
    let result = recommend(guide, &line.answers);
    let verdict = result.verdict;
    let only = match verdict.pick {
        crate::advice::Pick::Only(language) => verdict.framework(language),
        _ => None,
    };
    let unanswered: Vec<_> = result
        .unanswered
        .iter()
        .filter_map(|&number| guide.question(number))
        .map(|question| question.id.as_str())
        .collect();
    let mut answer = json!({
        "id": line.id,
        "language": verdict.pick.id(),
        "framework": told.candidate(only),
        "split": told.split(&result),
        "libraries": told.libraries(&result),
        "how_sure": result.sureness.how_sure.id(),
        "stability": f64::from(result.sureness.stability) / 1000.0,
        "lead": result.sureness.lead,
        "reasons": told.reasons(&result.reasons),
        "against": told.reasons(&result.against),
        "ruled_out": told.ruled_out(&line.answers),
        "flips": result.flips.iter().map(|flip| told.flip(flip)).collect::<Vec<_>>(),
        "contradictions": told.contradictions(&result),
        "unanswered": unanswered,
        "code": code::encode(guide, &line.answers),
    });
    if let (Some(taken), Some(fields)) = (&line.taken, answer.as_object_mut()) {
        fields.insert("taken".to_owned(), taken.clone().into());
    }
    answer
}

/// A result being told with ids.
struct Telling<'a> {
    guide: &'a Guide,
}

impl Telling<'_> {
    fn candidate(&self, index: Option<CandidateIndex>) -> Value {
        index
            .and_then(|index| self.guide.candidate(index))
            .map_or(Value::Null, |candidate| candidate.id.as_str().into())
    }

    /// `question/choice`.
    fn answer(&self, at: ChoiceRef) -> Value {
        self.guide
            .resolve(at)
            .map_or(Value::Null, |(question, choice)| {
                format!("{}/{}", question.id, choice.id).into()
            })
    }

    fn evidence(&self, indexes: &[EvidenceIndex]) -> Vec<&str> {
        indexes
            .iter()
            .filter_map(|&index| self.guide.evidence_at(index))
            .map(|evidence| evidence.id.as_str())
            .collect()
    }

    fn reasons(&self, reasons: &[Reason]) -> Vec<Value> {
        reasons
            .iter()
            .map(|reason| {
                let criterion = self.guide.criterion(reason.criterion);
                json!({
                    "answer": self.answer(reason.answer),
                    "criterion": criterion.map(|criterion| criterion.id.as_str()),
                    "candidate": self.candidate(Some(reason.candidate)),
                    "points": reason.points,
                    "evidence": self.evidence(&reason.evidence),
                })
            })
            .collect()
    }

    /// Stated needs that languages cannot meet.
    fn ruled_out(&self, answers: &Answers) -> Vec<Value> {
        answers
            .chosen(self.guide)
            .filter_map(|(question, choice)| {
                let rules_out = choice.rules_out.as_ref()?;
                let languages: Vec<_> = rules_out
                    .languages
                    .iter()
                    .map(|language| language.id())
                    .collect();
                Some(json!({
                    "answer": format!("{}/{}", question.id, choice.id),
                    "languages": languages,
                    "evidence": self.evidence(&rules_out.evidence),
                    "instead": rules_out.instead,
                }))
            })
            .collect()
    }

    fn split(&self, result: &Recommendation<'_>) -> Vec<Value> {
        result
            .split
            .iter()
            .map(|part| {
                json!({
                    "part": part.name,
                    "language": part.language.id(),
                    "framework": self.candidate(part.framework),
                })
            })
            .collect()
    }

    fn libraries(&self, result: &Recommendation<'_>) -> Vec<Value> {
        result
            .libraries
            .iter()
            .map(|called| {
                let because: Vec<_> = called.because.iter().map(|&at| self.answer(at)).collect();
                json!({
                    "id": called.library.id,
                    "name": called.library.name,
                    "for": called.library.purpose,
                    "because": because,
                })
            })
            .collect()
    }

    fn flip(&self, flip: &Flip) -> Value {
        let question = self.guide.question(flip.question);
        let choices: Vec<_> = question
            .into_iter()
            .flat_map(|question| {
                flip.to
                    .choices()
                    .filter_map(|number| question.choice(number))
            })
            .map(|choice| choice.id.as_str())
            .collect();
        let to: Value = match choices.as_slice() {
            [] => NOT_SURE.into(),
            [only] => (*only).into(),
            several => several.into(),
        };
        let frameworks: Vec<Value> = flip
            .verdict
            .pick
            .languages()
            .map(|language| self.candidate(flip.verdict.framework(language)))
            .collect();
        let framework = match frameworks.as_slice() {
            [only] => only.clone(),
            _ => Value::Null,
        };
        json!({
            "changes": [{ "question": question.map(|question| question.id.as_str()), "to": to }],
            "language": flip.verdict.pick.id(),
            "framework": framework,
        })
    }

    fn contradictions(&self, result: &Recommendation<'_>) -> Vec<Value> {
        result
            .tensions
            .iter()
            .map(|tension| {
                json!({
                    "between": tension.contradiction.between.map(|at| self.answer(at)),
                    "says": tension.contradiction.says,
                    "decided": tension.decided.map(|at| self.answer(at)),
                })
            })
            .collect()
    }
}
