//! A result as data for other programs: everything by its id.

use serde_json::{Value, json};

use super::Report;
use crate::advice::{
    Answer, Answers, Assignment, CandidateIndex, ChoiceRef, EvidenceIndex, Flip, Guide, PairFlip,
    Pick, QuestionNumber, Reason, Recommendation, Verdict, code, pairs,
};

/// The word for "not sure".
pub const NOT_SURE: &str = "not-sure";

/// The result, under an id that whoever asked knows it by.
pub(super) fn data(report: &Report<'_>, id: &Value) -> Value {
    let guide = report.guide;
    let told = Telling { guide };
    let result = &report.result;
    let verdict = result.verdict;
    let only = match verdict.pick {
        Pick::Only(language) => verdict.framework(language),
        _ => None,
    };
    let unanswered: Vec<_> = result
        .unanswered
        .iter()
        .filter_map(|&number| guide.question(number))
        .map(|question| question.id.as_str())
        .collect();
    let single = result.flips.iter().map(|flip| told.flip(flip));
    let pairs = pairs(guide, report.answers);
    let flips: Vec<_> = single
        .chain(pairs.iter().map(|pair| told.pair(pair)))
        .collect();
    let mut data = json!({
        "id": id,
        "language": verdict.pick.id(),
        "framework": told.candidate(only),
        "split": told.assigned(&result.split),
        "later": told.assigned(&result.later),
        "libraries": told.libraries(result),
        "how_sure": result.sureness.how_sure.id(),
        "stability": f64::from(result.sureness.stability) / 1000.0,
        "lead": result.sureness.lead,
        "reasons": told.reasons(&result.reasons),
        "against": told.reasons(&result.against),
        "ruled_out": told.ruled_out(report.answers),
        "flips": flips,
        "contradictions": told.contradictions(result),
        "unanswered": unanswered,
        "code": code::encode(guide, report.answers),
    });
    // Where the guide is the one that ships, nothing says that it is.
    if let Some(data) = data.as_object_mut().filter(|_| guide.changes() > 0) {
        data.insert("guide_changes".to_owned(), guide.changes().into());
    }
    data
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

    /// Parts with who builds them; one without a name is everything else.
    fn assigned(&self, assigned: &[Assignment]) -> Vec<Value> {
        assigned
            .iter()
            .map(|one| {
                let part = one.part.and_then(|part| self.guide.part(part));
                let because: Vec<_> = one.answers.iter().map(|&at| self.answer(at)).collect();
                json!({
                    "part": part.map(|part| part.name.as_str()),
                    "language": one.language.id(),
                    "framework": self.candidate(one.framework),
                    "keeps": part.map(|part| part.keeps.as_str()),
                    "contract": part.map(|part| part.contract.as_str()),
                    "because": because,
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
        self.changed(&[(flip.question, &flip.to)], flip.verdict)
    }

    fn pair(&self, pair: &PairFlip) -> Value {
        let [one, other] = &pair.changes;
        self.changed(&[(one.0, &one.1), (other.0, &other.1)], pair.verdict)
    }

    /// Changed answers with what they lead to.
    fn changed(&self, changes: &[(QuestionNumber, &Answer)], verdict: Verdict) -> Value {
        let changes: Vec<Value> = changes
            .iter()
            .map(|&(question, to)| self.change(question, to))
            .collect();
        let frameworks: Vec<Value> = verdict
            .pick
            .languages()
            .map(|language| self.candidate(verdict.framework(language)))
            .collect();
        let framework = match frameworks.as_slice() {
            [only] => only.clone(),
            _ => Value::Null,
        };
        json!({
            "changes": changes,
            "language": verdict.pick.id(),
            "framework": framework,
        })
    }

    fn change(&self, number: QuestionNumber, to: &Answer) -> Value {
        let question = self.guide.question(number);
        let choices: Vec<_> = question
            .into_iter()
            .flat_map(|question| to.choices().filter_map(|number| question.choice(number)))
            .map(|choice| choice.id.as_str())
            .collect();
        let to: Value = match choices.as_slice() {
            [] => NOT_SURE.into(),
            [only] => (*only).into(),
            several => several.into(),
        };
        json!({ "question": question.map(|question| question.id.as_str()), "to": to })
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
