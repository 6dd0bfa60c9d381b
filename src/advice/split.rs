//! The split: which part of the system is built in which language, where both are used.

use super::answers::Answers;
use super::guide::{CandidateIndex, Choice, ChoiceRef, Guide, Language};
use super::ranking::{Pick, Verdict, side_of};

/// A part of the system, where both languages are used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The answers that describe the part.
    pub answers: Vec<ChoiceRef>,
    /// What the part is called.
    pub name: String,
    /// The language that serves it better.
    pub language: Language,
    /// The framework inside that language, if one leads.
    pub framework: Option<CandidateIndex>,
}

/// The parts that the answers speak of, with the language that serves each better; empty unless both are used.
pub(super) fn split(guide: &Guide, answers: &Answers, verdict: Verdict) -> Vec<Part> {
    if verdict.pick != Pick::Both {
        return Vec::new();
    }
    let mut parts: Vec<Part> = Vec::new();
    for (question, choice) in answers.chosen(guide) {
        let answer = ChoiceRef {
            question: question.number,
            choice: choice.number,
        };
        let (Some(name), Some(language)) = (part_name(guide, choice), side_of(guide, answer))
        else {
            continue;
        };
        match parts
            .iter_mut()
            .find(|part| part.name == name && part.language == language)
        {
            Some(part) => part.answers.push(answer),
            None => parts.push(Part {
                answers: vec![answer],
                name: name.to_owned(),
                language,
                framework: verdict.framework(language),
            }),
        }
    }
    parts.sort_by_key(|part| part.language);
    parts
}

/// What the part is called that a choice speaks of: its own word, or what matters to that part; `None` where the choice
/// is about the whole.
pub(super) fn part_name<'g>(guide: &'g Guide, choice: &'g Choice) -> Option<&'g str> {
    let of_a_part = choice
        .importances
        .keys()
        .filter_map(|&index| guide.criterion(index))
        .find(|criterion| criterion.of_a_part);
    choice
        .part
        .as_deref()
        .or(of_a_part.map(|criterion| criterion.name.as_str()))
}
