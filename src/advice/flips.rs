//! Flips: the smallest changes of answers that change the recommendation, searched exactly.

use super::answers::{Answer, Answers};
use super::guide::{ChoiceRef, Guide, Kind, Question, QuestionNumber};
use super::pulls::Tally;
use super::ranking::{RuledOut, Verdict, tally, verdict, verdict_of};

/// One changed answer and what the recommendation would be with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flip {
    /// The question whose answer changes.
    pub question: QuestionNumber,
    /// The answer that it changes to.
    pub to: Answer,
    /// What would be recommended then.
    pub verdict: Verdict,
}

impl Flip {
    /// Whether the language side changes, and not only a framework.
    pub fn changes_language(&self, from: Verdict) -> bool {
        self.verdict.pick != from.pick
    }
}

/// Every change of one answer that changes language or framework; language changes first, then in the guide's order.
pub(super) fn single(guide: &Guide, answers: &Answers) -> Vec<Flip> {
    let now = verdict(guide, answers);
    let mut flips: Vec<Flip> = guide
        .questions()
        .iter()
        .flat_map(|question| {
            let others = Others::new(guide, answers, question);
            changes(question, answers.get(question.number))
                .into_iter()
                .map(move |to| Flip {
                    question: question.number,
                    verdict: others.verdict_with(&to),
                    to,
                })
        })
        .filter(|flip| flip.verdict != now)
        .collect();
    flips.sort_by_key(|flip| !flip.changes_language(now));
    flips
}

/// What all answers but the one to `question` come to, added up once for all changes of that one.
pub(super) struct Others<'a> {
    guide: &'a Guide,
    question: &'a Question,
    tally: Tally,
    ruled_out: RuledOut,
}

impl<'a> Others<'a> {
    pub(super) fn new(guide: &'a Guide, answers: &Answers, question: &'a Question) -> Self {
        // "Not sure" adds nothing and rules nothing out.
        let others = answers.with(question.number, Answer::NotSure);
        Self {
            guide,
            question,
            tally: tally(guide, &others),
            ruled_out: RuledOut::by(guide, &others),
        }
    }

    pub(super) fn verdict_with(&self, answer: &Answer) -> Verdict {
        let (sums, ruled_out) = self.sums_with(answer);
        verdict_of(self.guide, &sums, ruled_out)
    }

    /// The points with this answer, and what is ruled out.
    pub(super) fn sums_with(&self, answer: &Answer) -> (Tally, RuledOut) {
        let mut sums = self.tally.clone();
        let mut ruled_out = self.ruled_out;
        for choice in answer
            .choices()
            .filter_map(|number| self.question.choice(number))
        {
            let at = ChoiceRef {
                question: self.question.number,
                choice: choice.number,
            };
            if let Some(pull) = self.guide.pulls().of(at) {
                sums.add(pull, 1);
            }
            ruled_out = ruled_out.and(choice.ruled_out());
        }
        (sums, ruled_out)
    }
}

/// The answers that differ from the present one by one choice.
pub(super) fn changes(question: &Question, now: Option<&Answer>) -> Vec<Answer> {
    let given: Vec<_> = now.into_iter().flat_map(Answer::choices).collect();
    let mut others: Vec<Answer> = question
        .choices
        .iter()
        .map(|choice| match question.kind {
            Kind::One => Answer::one(choice.number),
            Kind::Many => toggled(&given, choice.number),
        })
        .collect();
    if !given.is_empty() && question.kind == Kind::One {
        others.push(Answer::NotSure);
    }
    others.retain(|other| Some(other) != now);
    others
}

fn toggled(given: &[super::guide::ChoiceNumber], choice: super::guide::ChoiceNumber) -> Answer {
    let mut choices: std::collections::BTreeSet<_> = given.iter().copied().collect();
    if !choices.remove(&choice) {
        choices.insert(choice);
    }
    if choices.is_empty() {
        Answer::NotSure
    } else {
        Answer::Choices(choices)
    }
}
