//! What `advise --batch` takes from a brief: the proposals become answers, told with the words they came from.

use serde_json::{Value, json};

use crate::advice::{Answers, Guide, brief};

/// Answers with what a brief added to them.
pub(super) struct Taken {
    /// All of them together.
    pub(super) answers: Answers,
    /// What came from the brief: question, choices, quotes.
    pub(super) told: Vec<Value>,
}

/// The answers given, and what a brief proposes for the other questions.
pub(super) fn from_brief(guide: &Guide, given: &Answers, text: &str) -> Taken {
    let mut taken = Taken {
        answers: given.clone(),
        told: Vec::new(),
    };
    for proposal in brief::read(guide, text) {
        let Some(question) = guide.question(proposal.question) else {
            continue;
        };
        if given.has(question.number) {
            continue;
        }
        let choices: Vec<_> = proposal
            .choices
            .iter()
            .filter_map(|supported| question.choice(supported.choice))
            .map(|choice| choice.id.as_str())
            .collect();
        let quotes: Vec<_> = proposal
            .choices
            .iter()
            .flat_map(|supported| &supported.quotes)
            .filter_map(|quote| text.get(quote.clone()))
            .collect();
        let told = json!({ "question": question.id, "choices": choices, "quotes": quotes });
        taken.told.push(told);
        taken.answers.set(question.number, proposal.answer());
    }
    taken
}
