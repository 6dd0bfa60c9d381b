//! Questions that can never matter, and choices that can never differ.

use std::collections::BTreeSet;

use crate::advice::answers::Answers;
use crate::advice::guide::{
    Choice, ChoiceRef, Guide, Language, PartIndex, Question, QuestionNumber,
};
use crate::advice::outlook;
use crate::advice::pulls::Tally;
use crate::advice::ranking::side_of;
use crate::fault::Fault;

/// Questions of which no choice can ever change language or framework, rule out, or call for a library.
pub(super) fn questions(guide: &Guide) -> Vec<Fault> {
    let deciding: BTreeSet<QuestionNumber> = outlook::undecided(guide, &Answers::default())
        .into_iter()
        .map(|question| question.number)
        .collect();
    let calling: BTreeSet<QuestionNumber> = guide
        .libraries()
        .iter()
        .flat_map(|library| library.when.iter().map(|at| at.question))
        .collect();
    guide
        .questions()
        .iter()
        .filter(|question| !deciding.contains(&question.number) && !calling.contains(&question.number))
        .map(|question| {
            Fault::new(
                guide.places().question(question.number),
                format!("the question `{}` can never matter: no choice of it can change language or framework, rule out, or call for a library", question.id),
                "write in `matters` what its choices make matter, or remove it and list its number under `retired`",
            )
        })
        .collect()
}

/// Choices that can never differ from an earlier one of the same question. One may be like "not sure"; a second is not
/// told from the first.
pub(super) fn choices(guide: &Guide) -> Vec<Fault> {
    guide
        .questions()
        .iter()
        .flat_map(|question| alike(guide, question))
        .collect()
}

/// The choices of one question that can never differ from an earlier one.
pub(in crate::advice) fn alike(guide: &Guide, question: &Question) -> Vec<Fault> {
    let mut seen: Vec<(&Choice, Effect<'_>)> = Vec::new();
    let mut faults = Vec::new();
    for choice in &question.choices {
        let at = ChoiceRef {
            question: question.number,
            choice: choice.number,
        };
        let effect = Effect::of(guide, at, choice);
        match seen.iter().find(|(_, earlier)| *earlier == effect) {
            Some((earlier, _)) => faults.push(Fault::new(
                guide.places().choice(at),
                told(guide, &question.id, [choice, earlier], &effect),
                "write in `matters` what makes them differ, or remove one and list its number under `retired`",
            )),
            None => seen.push((choice, effect)),
        }
    }
    faults
}

fn told(
    guide: &Guide,
    question: &str,
    [later, earlier]: [&Choice; 2],
    effect: &Effect<'_>,
) -> String {
    let (later, earlier) = (&later.id, &earlier.id);
    if effect.is_none(guide) {
        format!("`{question}/{later}` and `{question}/{earlier}` both do no more than \"not sure\"")
    } else {
        format!(
            "`{question}/{later}` can never differ from `{question}/{earlier}`: both do the same to every result"
        )
    }
}

/// All that a choice can do to a result.
#[derive(PartialEq)]
struct Effect<'g> {
    pull: Option<&'g Tally>,
    ruled_out: BTreeSet<Language>,
    libraries: Vec<&'g str>,
    against: BTreeSet<ChoiceRef>,
    part: Option<PartIndex>,
}

impl<'g> Effect<'g> {
    fn of(guide: &'g Guide, at: ChoiceRef, choice: &'g Choice) -> Self {
        let libraries = guide.libraries().iter();
        let contradictions = guide.contradictions().iter();
        let others = |[one, other]: [ChoiceRef; 2]| match at {
            _ if at == one => Some(other),
            _ if at == other => Some(one),
            _ => None,
        };
        Self {
            pull: guide.pulls().of(at),
            ruled_out: choice.ruled_out().iter().copied().collect(),
            libraries: libraries
                .filter(|library| library.when.contains(&at))
                .map(|library| library.id.as_str())
                .collect(),
            against: contradictions
                .filter_map(|contradiction| others(contradiction.between))
                .collect(),
            // A part is told only where a language serves it better.
            part: side_of(guide, at).and(choice.part),
        }
    }

    fn is_none(&self, guide: &Guide) -> bool {
        let nought = Tally::nought(guide.candidates().len());
        self.pull.is_none_or(|pull| *pull == nought)
            && self.ruled_out.is_empty()
            && self.libraries.is_empty()
            && self.against.is_empty()
            && self.part.is_none()
    }
}
