//! The sum of one option, term by term: each answer, what matters because of it, and what that brings.

use crate::advice::ranking::{Scope, side_of, tally};
use crate::advice::{
    Answers, Candidate, CandidateIndex, ChoiceRef, CriterionIndex, EvidenceIndex, Guide, Role,
};

/// One term: importance × fit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term<'a> {
    /// The answer that it comes from.
    pub answer: ChoiceRef,
    /// What matters because of that answer.
    pub criterion: CriterionIndex,
    /// What it brings; never 0.
    pub points: i32,
    /// What it rests on.
    pub evidence: &'a [EvidenceIndex],
}

/// An option with all that speaks for and against it.
#[derive(Debug)]
pub(super) struct Weighed<'a> {
    pub candidate: &'a Candidate,
    /// All terms together, the price taken off.
    pub points: i32,
    /// What speaks for it, strongest first.
    pub pros: Vec<Term<'a>>,
    /// What speaks against it, strongest first.
    pub cons: Vec<Term<'a>>,
}

impl<'a> Weighed<'a> {
    /// With what the answers in `scope` bring.
    pub(super) fn new(
        guide: &'a Guide,
        answers: &Answers,
        scope: Scope,
        index: CandidateIndex,
    ) -> Option<Self> {
        let candidate = guide.candidate(index)?;
        let (mut pros, mut cons): (Vec<_>, Vec<_>) = terms(guide, answers, index)
            .into_iter()
            .filter(|term| counts(guide, term.answer, scope, candidate.role))
            .partition(|term| term.points > 0);
        pros.sort_by_key(|term| -term.points);
        cons.sort_by_key(|term| term.points);
        Some(Self {
            candidate,
            points: tally(guide, answers).within(scope, index),
            pros,
            cons,
        })
    }
}

/// Whether an answer is not about a part that the other language builds.
fn counts(guide: &Guide, answer: ChoiceRef, scope: Scope, role: Role) -> bool {
    match (scope, role) {
        (Scope::OwnParts, Role::Framework(language)) => {
            side_of(guide, answer) != Some(language.other())
        }
        _ => true,
    }
}

fn terms<'a>(guide: &'a Guide, answers: &Answers, index: CandidateIndex) -> Vec<Term<'a>> {
    let mut terms = Vec::new();
    for (question, choice) in answers.chosen(guide) {
        let answer = ChoiceRef {
            question: question.number,
            choice: choice.number,
        };
        for (&criterion, &importance) in &choice.importances {
            let fit = guide
                .criterion(criterion)
                .and_then(|criterion| criterion.fits.get(&index));
            if let Some(fit) = fit.filter(|fit| importance * fit.points != 0) {
                terms.push(Term {
                    answer,
                    criterion,
                    points: importance * fit.points,
                    evidence: &fit.evidence,
                });
            }
        }
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::{Answer, Language, Role};
    use crate::prompts::Prompts;

    #[test]
    fn the_terms_and_the_price_are_the_whole_sum() {
        let guide = Prompts::embedded().unwrap().guide;
        let answers: Answers = guide
            .questions()
            .iter()
            .filter_map(|question| {
                Some((
                    question.number,
                    Answer::one(question.choices.last()?.number),
                ))
            })
            .collect();
        for scope in [Scope::Whole, Scope::OwnParts] {
            let [python, nodejs] = Language::ALL.map(|used| guide.playing(Role::Language(used)));
            let frameworks = Language::ALL.map(|used| guide.frameworks_of(used));
            let options = [python, nodejs, guide.playing(Role::Both)];
            for index in options.into_iter().chain(frameworks.into_iter().flatten()) {
                let weighed = Weighed::new(&guide, &answers, scope, index).unwrap();
                let terms = weighed.pros.iter().chain(&weighed.cons);
                let sum: i32 = terms.map(|term| term.points).sum();
                let told = &weighed.candidate.id;
                assert_eq!(sum - weighed.candidate.price, weighed.points, "{told}");
            }
        }
    }
}
