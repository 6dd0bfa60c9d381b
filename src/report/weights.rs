//! How far each answer pulls to either language: the numbers behind the picture.

use crate::advice::ranking::tally;
use crate::advice::{Answer, Answers, CandidateIndex, ChoiceRef, Guide, Language, Question, Role};

/// Answers that get a row of their own, or one less and a row for all others together.
const MOST_ROWS: usize = 10;

/// One answer and how far it pulls.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weight<'a> {
    /// What was asked.
    pub question: &'a Question,
    /// What was said.
    pub answer: &'a Answer,
    /// How far its choices pull.
    pub pull: Pull,
    /// Points that its choices bring both languages together, beyond what they bring the better single one.
    pub two_stacks: i32,
}

/// Points to either language: what puts one ahead of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pull {
    /// Points by which it puts Python ahead of Node.js.
    pub python: i32,
    /// Points by which it puts Node.js ahead of Python.
    pub nodejs: i32,
}

impl Pull {
    /// The pull of a lead of Python over Node.js, which is below 0 where Node.js is ahead.
    pub(super) fn of_lead(lead: i32) -> Self {
        Self {
            python: lead.max(0),
            nodejs: -lead.min(0),
        }
    }

    /// How much it pulls at all, to whatever side.
    pub(super) const fn strength(self) -> i32 {
        self.python.saturating_add(self.nodejs)
    }
}

impl std::iter::Sum for Pull {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            python: sum.python + one.python,
            nodejs: sum.nodejs + one.nodejs,
        })
    }
}

/// What all answers do to the two languages.
#[derive(Debug)]
pub(super) struct Weights<'a> {
    /// The answers that pull most, strongest first; equals in the order of the guide.
    pub rows: Vec<Weight<'a>>,
    /// How many answers that pull have no row.
    pub others: usize,
    /// The answers that pull to neither side.
    pub level: Vec<Weight<'a>>,
    /// What the answers without a row pull, if any of them pulls.
    pub others_pull: Option<Pull>,
    /// Points by which Python leads Node.js in all; below 0 for Node.js.
    pub total: i32,
}

impl<'a> Weights<'a> {
    pub(super) fn new(guide: &'a Guide, answers: &'a Answers) -> Self {
        Self::within(MOST_ROWS, guide, answers)
    }

    fn within(most_rows: usize, guide: &'a Guide, answers: &'a Answers) -> Self {
        let mut rows = all(guide, answers);
        rows.sort_by_key(|weight| -weight.pull.strength());
        let pulling = rows
            .iter()
            .filter(|weight| weight.pull.strength() > 0)
            .count();
        let shown = if pulling <= most_rows {
            pulling
        } else {
            most_rows.saturating_sub(1)
        };
        let level = rows.split_off(pulling);
        let rest = rows.split_off(shown);
        let [python, nodejs] = sides(guide);
        Self {
            rows,
            others: rest.len(),
            level,
            others_pull: (pulling > shown).then(|| rest.iter().map(|weight| weight.pull).sum()),
            total: tally(guide, answers).lead(python, nodejs),
        }
    }
}

/// All answers that name a choice, in the order of the guide.
pub(super) fn all<'a>(guide: &'a Guide, answers: &'a Answers) -> Vec<Weight<'a>> {
    guide
        .questions()
        .iter()
        .filter_map(|question| {
            let answer = answers.get(question.number)?;
            answer.choices().next()?;
            Some(Weight {
                question,
                answer,
                pull: pull(guide, question, answer),
                two_stacks: two_stacks(guide, question, answer),
            })
        })
        .collect()
}

/// An answer of several choices may pull to both sides at once.
fn pull(guide: &Guide, question: &Question, answer: &Answer) -> Pull {
    let [python, nodejs] = sides(guide);
    let question = question.number;
    answer
        .choices()
        .filter_map(|choice| guide.pulls().of(ChoiceRef { question, choice }))
        .map(|pull| Pull::of_lead(pull.lead(python, nodejs)))
        .sum()
}

/// An answer of several choices may speak for two stacks with one, against them with another.
fn two_stacks(guide: &Guide, question: &Question, answer: &Answer) -> i32 {
    let both = guide.playing(Role::Both);
    let [python, nodejs] = sides(guide);
    let question = question.number;
    answer
        .choices()
        .filter_map(|choice| guide.pulls().of(ChoiceRef { question, choice }))
        .map(|pull| pull.lead(both, python).min(pull.lead(both, nodejs)))
        .sum()
}

fn sides(guide: &Guide) -> [CandidateIndex; 2] {
    Language::ALL.map(|language| guide.playing(Role::Language(language)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompts::Prompts;

    #[test]
    fn the_weakest_answers_share_a_row_and_all_rows_add_up_to_the_total() {
        let guide = Prompts::embedded().unwrap().guide;
        let answers: Answers = guide
            .questions()
            .iter()
            .map(|question| {
                let all = question.choices.iter().map(|choice| choice.number);
                (question.number, Answer::Choices(all.collect()))
            })
            .collect();
        let weights = Weights::within(4, &guide, &answers);
        assert_eq!(weights.rows.len(), 3);
        let without = weights.others + weights.level.len();
        assert_eq!(without, guide.questions().len() - 3);
        let rest = weights.others_pull.unwrap();
        let rows = weights.rows.iter().map(|weight| weight.pull);
        let sum: Pull = rows.chain([rest]).sum();
        assert_eq!(weights.total, sum.python - sum.nodejs);
        assert_eq!(Weights::new(&guide, &answers).total, weights.total);
    }
}
