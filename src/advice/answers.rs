//! The answers of one consultation: what has been said so far, and nothing else.
//!
//! Owns the rule of what counts as an answer. The order in which answers were given is not kept, so it cannot matter.

use std::collections::{BTreeMap, BTreeSet};

use super::guide::{Choice, ChoiceNumber, ChoiceRef, Guide, Kind, Question, QuestionNumber};

/// What somebody said to one question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// "Not sure": adds nothing to any side.
    NotSure,
    /// One choice, or several where the question allows; never empty.
    Choices(BTreeSet<ChoiceNumber>),
}

impl Answer {
    /// The answer that is one choice.
    pub fn one(choice: ChoiceNumber) -> Self {
        Self::Choices(BTreeSet::from([choice]))
    }

    /// The choices that it holds; none for "not sure".
    pub fn choices(&self) -> impl Iterator<Item = ChoiceNumber> + '_ {
        match self {
            Self::NotSure => None,
            Self::Choices(choices) => Some(choices.iter().copied()),
        }
        .into_iter()
        .flatten()
    }

    /// Whether this is an answer that `question` allows: known choices, not empty, one where only one may be given.
    pub fn fits(&self, question: &Question) -> bool {
        match self {
            Self::NotSure => true,
            Self::Choices(choices) => {
                let allowed = match question.kind {
                    Kind::One => 1,
                    Kind::Many => question.choices.len(),
                };
                (1..=allowed).contains(&choices.len())
                    && choices
                        .iter()
                        .all(|&choice| question.choice(choice).is_some())
            }
        }
    }
}

/// All answers of one consultation, by question.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers(BTreeMap<QuestionNumber, Answer>);

impl Answers {
    /// The answer to a question, if it has one.
    pub fn get(&self, question: QuestionNumber) -> Option<&Answer> {
        self.0.get(&question)
    }

    /// Whether the question has an answer; "not sure" is one.
    pub fn has(&self, question: QuestionNumber) -> bool {
        self.0.contains_key(&question)
    }

    /// The same answers with this one given or changed.
    #[must_use]
    pub fn with(&self, question: QuestionNumber, answer: Answer) -> Self {
        let mut changed = self.clone();
        changed.set(question, answer);
        changed
    }

    /// Gives or changes one answer.
    pub fn set(&mut self, question: QuestionNumber, answer: Answer) {
        self.0.insert(question, answer);
    }

    /// Question and answer, by question number.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionNumber, &Answer)> {
        self.0.iter().map(|(&question, answer)| (question, answer))
    }

    /// How many questions have an answer.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no question has an answer.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every choice that was given, with its question, in the order of the guide.
    pub fn chosen<'a>(
        &'a self,
        guide: &'a Guide,
    ) -> impl Iterator<Item = (&'a Question, &'a Choice)> + 'a {
        guide.questions().iter().flat_map(move |question| {
            self.get(question.number)
                .into_iter()
                .flat_map(Answer::choices)
                .filter_map(move |number| Some((question, question.choice(number)?)))
        })
    }

    /// Whether this very choice was given.
    pub fn include(&self, at: ChoiceRef) -> bool {
        self.get(at.question)
            .is_some_and(|answer| answer.choices().any(|choice| choice == at.choice))
    }
}

impl FromIterator<(QuestionNumber, Answer)> for Answers {
    fn from_iter<T: IntoIterator<Item = (QuestionNumber, Answer)>>(answers: T) -> Self {
        Self(answers.into_iter().collect())
    }
}
