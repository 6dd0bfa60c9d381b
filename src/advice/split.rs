//! The split: which part of the system is built in which language, now or later.

use super::answers::Answers;
use super::guide::{CandidateIndex, ChoiceRef, Guide, Language, PartIndex, Role};
use super::pulls::{Scope, Tally};
use super::ranking::{Pick, Verdict, leading_framework, side_of};

/// A part of the system with the language that builds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// The part; `None` stands for everything else.
    pub part: Option<PartIndex>,
    /// The language that serves it better.
    pub language: Language,
    /// The framework inside that language, if one leads.
    pub framework: Option<CandidateIndex>,
    /// The answers that speak of the part; none for everything else.
    pub answers: Vec<ChoiceRef>,
}

/// The parts that the answers speak of, with the language that serves each better; empty unless both are used.
///
/// A language that no part asks for is there for what the team knows or already runs: it builds everything else.
pub(super) fn now(guide: &Guide, answers: &Answers, verdict: Verdict) -> Vec<Assignment> {
    if verdict.pick != Pick::Both {
        return Vec::new();
    }
    let framework = |language| verdict.framework(language);
    let mut assigned = assignments(guide, answers, framework);
    for language in Language::ALL {
        if !assigned.iter().any(|one| one.language == language) {
            assigned.push(Assignment {
                part: None,
                language,
                framework: framework(language),
                answers: Vec::new(),
            });
        }
    }
    assigned.sort_by_key(|one| one.language);
    assigned
}

/// Where one language builds everything for now: the parts that the other one would serve so much better that they
/// are the ones to split off.
pub(super) fn later(
    guide: &Guide,
    answers: &Answers,
    verdict: Verdict,
    sums: &Tally,
) -> Vec<Assignment> {
    let Pick::Only(used) = verdict.pick else {
        return Vec::new();
    };
    let other = used.other();
    let framework = |language| leading_framework(guide, sums, language, Scope::OwnParts);
    let mut assigned = assignments(guide, answers, framework);
    assigned.retain(|one| {
        let lead: i32 = one
            .answers
            .iter()
            .map(|&at| lead_of(guide, at, other))
            .sum();
        one.language == other && lead >= guide.margins().likely
    });
    assigned
}

/// Each part that an answer speaks of, once, with the language that those answers favour.
fn assignments(
    guide: &Guide,
    answers: &Answers,
    framework: impl Fn(Language) -> Option<CandidateIndex>,
) -> Vec<Assignment> {
    let mut assigned: Vec<Assignment> = Vec::new();
    let mut chosen: Vec<_> = answers.chosen(guide).collect();
    // What only says how a part is comes last, when the parts that it may be about are there.
    chosen.sort_by_key(|(_, choice)| choice.joins_a_part);
    for (question, choice) in chosen {
        let answer = ChoiceRef {
            question: question.number,
            choice: choice.number,
        };
        let (Some(part), Some(language)) = (choice.part, side_of(guide, answer)) else {
            continue;
        };
        let fits = |one: &&mut Assignment| {
            one.language == language && (choice.joins_a_part || one.part == Some(part))
        };
        match assigned.iter_mut().find(fits) {
            Some(known) => known.answers.push(answer),
            None => assigned.push(Assignment {
                part: Some(part),
                language,
                framework: framework(language),
                answers: vec![answer],
            }),
        }
    }
    assigned
}

/// By how many points an answer puts a language ahead of the other.
fn lead_of(guide: &Guide, at: ChoiceRef, language: Language) -> i32 {
    let playing = |language| guide.playing(Role::Language(language));
    guide.pulls().of(at).map_or(0, |pull| {
        pull.lead(playing(language), playing(language.other()))
    })
}
