//! Checks over the whole guide: numbers, roles, lengths.

use std::collections::BTreeSet;

use super::reading::Sheet;
use super::{Candidate, Guide, Language, Question, Role};
use crate::advice::code;

/// Most letters of a question's text or reason, so that a question is read in one glance.
pub(super) const TEXT_LIMIT: usize = 200;
/// Most letters of a question's topic: it becomes the label of an option.
pub(super) const TOPIC_LIMIT: usize = 60;
/// Most letters of a choice's label: what a Discord button holds.
pub(super) const LABEL_LIMIT: usize = 80;
/// Most letters of a choice's description: what the option of a Discord select holds.
pub(super) const DESCRIPTION_LIMIT: usize = 100;
/// Most choices of a question: the options of a Discord select.
pub(super) const MOST_CHOICES: usize = 25;
/// Most questions: "Change an answer" offers them in one select.
const MOST_QUESTIONS: usize = 25;
/// Letters that the answers may take in a `custom_id` of 100, beside what the control itself needs.
pub(crate) const CODE_LIMIT: usize = 68;

/// Numbers used twice, languages without a candidate, too many questions.
pub(super) fn check(sheet: &Sheet<'_>, questions: &[Question], candidates: &[Candidate]) {
    let mut seen = BTreeSet::new();
    for question in questions
        .iter()
        .filter(|question| !seen.insert(question.number))
    {
        sheet.fault(
            0,
            format!(
                "the question number {} is used twice, again by `{}`",
                question.number.0, question.id
            ),
            "give each question a number of its own, and never one that was used before",
        );
    }
    if !(1..=MOST_QUESTIONS).contains(&questions.len()) {
        sheet.fault(
            0,
            format!("the guide has {} questions", questions.len()),
            format!("write 1 to {MOST_QUESTIONS} [[question]] tables"),
        );
    }
    let roles = Language::ALL.map(|language| (Role::Language(language), language.id()));
    for (role, id) in roles.into_iter().chain([(Role::Both, "both")]) {
        if !candidates.iter().any(|candidate| candidate.role == role) {
            sheet.fault(
                0,
                format!("the candidate `{id}` is missing"),
                format!("write a [[candidate]] with `id = \"{id}\"`"),
            );
        }
    }
}

/// The fullest set of answers must fit into a button.
pub(super) fn check_code_length(sheet: &Sheet<'_>, guide: &Guide) {
    let longest = code::longest(guide);
    if longest > CODE_LIMIT {
        sheet.fault(
            0,
            format!("the fullest set of answers takes {longest} letters in a code"),
            format!("keep it to {CODE_LIMIT}: fewer questions, fewer choices where several may be given, lower numbers"),
        );
    }
}
