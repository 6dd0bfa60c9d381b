//! Flips: the smallest changes of answers that change the recommendation, searched exactly.
//!
//! A single change is a flip if it changes language or framework; two changes are one if it takes both of them.
//! Nothing is sampled. Start reading at [`single`] and [`pairs`].

use super::answers::{Answer, Answers};
use super::guide::{ChoiceNumber, Guide, Kind, Question, QuestionNumber};
use super::pulls::Tally;
use super::ranking::{RuledOut, Verdict, pull_of, tally, verdict_of};

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

/// Two changed answers that change the recommendation together, while neither does alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairFlip {
    /// The two questions with what their answers change to, in the order of the guide.
    pub changes: [(QuestionNumber, Answer); 2],
    /// What would be recommended then.
    pub verdict: Verdict,
}

/// Every change of one answer that changes language or framework; language changes first, then in the guide's order.
pub(super) fn single(guide: &Guide, answers: &Answers) -> Vec<Flip> {
    let ground = Ground::new(guide, answers);
    let mut flips: Vec<Flip> = ground
        .steps(answers)
        .into_iter()
        .map(|step| Flip {
            verdict: ground.verdict_with(&[&step]),
            question: step.question,
            to: step.to,
        })
        .filter(|flip| flip.verdict != ground.now)
        .collect();
    flips.sort_by_key(|flip| !flip.changes_language(ground.now));
    flips
}

/// Every two changes of answers to two questions that change language or framework only together; language changes
/// first, then in the guide's order.
///
/// Up to two thousand pairs are weighed, which takes longer than all the rest of a result: ask for it where it is shown.
pub fn pairs(guide: &Guide, answers: &Answers) -> Vec<PairFlip> {
    let ground = Ground::new(guide, answers);
    let mut harmless = ground.steps(answers);
    harmless.retain(|step| ground.verdict_with(&[step]) == ground.now);
    let mut found = Vec::new();
    for (index, one) in harmless.iter().enumerate() {
        let later = harmless.iter().skip(index + 1);
        for other in later.filter(|other| other.question != one.question) {
            let verdict = ground.verdict_with(&[one, other]);
            if verdict != ground.now {
                found.push(PairFlip {
                    changes: [one, other].map(|step| (step.question, step.to.clone())),
                    verdict,
                });
            }
        }
    }
    found.sort_by_key(|pair| pair.verdict.pick == ground.now.pick);
    found
}

/// One changed answer, worked out.
pub(super) struct Step {
    pub(super) question: QuestionNumber,
    pub(super) to: Answer,
    /// What the change adds to the present points.
    effect: Tally,
    /// What the new answer rules out.
    ruled_out: RuledOut,
}

/// The present answers, added up once for all changes.
pub(super) struct Ground<'a> {
    guide: &'a Guide,
    now: Verdict,
    sums: Tally,
    /// What each present answer rules out.
    ruled_out: Vec<(QuestionNumber, RuledOut)>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(guide: &'a Guide, answers: &Answers) -> Self {
        let sums = tally(guide, answers);
        let ruled_out = answers
            .iter()
            .filter_map(|(number, answer)| Some((number, rulings(guide.question(number)?, answer))))
            .collect();
        Self {
            guide,
            now: verdict_of(guide, &sums, RuledOut::by(guide, answers)),
            sums,
            ruled_out,
        }
    }

    /// Every change of one answer by one choice.
    pub(super) fn steps(&self, answers: &Answers) -> Vec<Step> {
        let questions = self.guide.questions().iter();
        questions
            .flat_map(|question| self.steps_of(question, answers))
            .collect()
    }

    /// Every change of the answer to one question by one choice.
    pub(super) fn steps_of(&self, question: &Question, answers: &Answers) -> Vec<Step> {
        let given = answers.get(question.number);
        let before = given.map(|answer| pull_of(self.guide, question, answer));
        let step = |to| {
            let mut effect = pull_of(self.guide, question, &to);
            if let Some(before) = &before {
                effect.add(before, -1);
            }
            Step {
                question: question.number,
                effect,
                ruled_out: rulings(question, &to),
                to,
            }
        };
        changes(question, given).into_iter().map(step).collect()
    }

    /// What would be recommended after these changes, each to another question.
    pub(super) fn verdict_with(&self, steps: &[&Step]) -> Verdict {
        let (sums, ruled_out) = self.sums_with(steps);
        verdict_of(self.guide, &sums, ruled_out)
    }

    /// The points after these changes, each to another question, and what is ruled out then.
    pub(super) fn sums_with(&self, steps: &[&Step]) -> (Tally, RuledOut) {
        let mut sums = self.sums.clone();
        for step in steps {
            sums.add(&step.effect, 1);
        }
        let stays = |number| !steps.iter().any(|step| step.question == number);
        let kept = self
            .ruled_out
            .iter()
            .filter(|&&(number, _)| stays(number))
            .map(|&(_, ruled_out)| ruled_out);
        let ruled_out = steps
            .iter()
            .map(|step| step.ruled_out)
            .chain(kept)
            .fold(RuledOut::default(), RuledOut::or);
        (sums, ruled_out)
    }
}

fn rulings(question: &Question, answer: &Answer) -> RuledOut {
    answer
        .choices()
        .filter_map(|number| question.choice(number))
        .fold(RuledOut::default(), |so_far, choice| {
            so_far.and(choice.ruled_out())
        })
}

/// The answers that differ from the present one by one choice.
fn changes(question: &Question, now: Option<&Answer>) -> Vec<Answer> {
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

fn toggled(given: &[ChoiceNumber], choice: ChoiceNumber) -> Answer {
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
