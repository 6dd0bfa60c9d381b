//! What would change a recommendation: single changes and pairs, held against trying everything.

use std::collections::BTreeSet;

use backend_advice::advice::ranking::{Verdict, verdict};
use backend_advice::advice::{Answer, Answers, Guide, Kind, Question, pairs, recommend};
use proptest::prelude::*;

use crate::claims::read;
use crate::codes::{any_answers, guide};

/// Every answer that differs from the present one by one choice.
fn neighbours(question: &Question, now: Option<&Answer>) -> Vec<Answer> {
    let given: BTreeSet<_> = now.into_iter().flat_map(Answer::choices).collect();
    let answer = |choices: BTreeSet<_>| {
        if choices.is_empty() {
            Answer::NotSure
        } else {
            Answer::Choices(choices)
        }
    };
    let mut all = Vec::new();
    for choice in &question.choices {
        let mut choices = given.clone();
        match question.kind {
            Kind::One => choices = BTreeSet::from([choice.number]),
            Kind::Many if choices.remove(&choice.number) => {}
            Kind::Many => {
                choices.insert(choice.number);
            }
        }
        all.push(answer(choices));
    }
    if question.kind == Kind::One && !given.is_empty() {
        all.push(Answer::NotSure);
    }
    all.retain(|other| Some(other) != now);
    all
}

fn all_changes(guide: &Guide, answers: &Answers) -> Vec<(Answers, String)> {
    guide
        .questions()
        .iter()
        .flat_map(|question| {
            neighbours(question, answers.get(question.number))
                .into_iter()
                .map(|to| {
                    let told = format!("{}={to:?}", question.number.0);
                    (answers.with(question.number, to), told)
                })
        })
        .collect()
}

type Told = BTreeSet<(String, String)>;

fn told(verdict: Verdict) -> String {
    format!("{verdict:?}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn exactly_the_single_changes_that_change_the_recommendation_are_found(answers in any_answers()) {
        let guide = guide();
        let now = verdict(guide, &answers);
        let expected: Told = all_changes(guide, &answers)
            .into_iter()
            .map(|(changed, change)| (change, verdict(guide, &changed)))
            .filter(|(_, verdict)| *verdict != now)
            .map(|(change, verdict)| (change, told(verdict)))
            .collect();
        let found: Told = recommend(guide, &answers)
            .flips
            .iter()
            .map(|flip| (format!("{}={:?}", flip.question.0, flip.to), told(flip.verdict)))
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn exactly_the_pairs_that_change_it_only_together_are_found(answers in any_answers()) {
        let guide = guide();
        let now = verdict(guide, &answers);
        let mut expected = Told::new();
        for question in guide.questions() {
            for to in neighbours(question, answers.get(question.number)) {
                let once = answers.with(question.number, to.clone());
                if verdict(guide, &once) != now {
                    continue;
                }
                let later = guide.questions().iter().filter(|other| other.number.0 > question.number.0);
                for other in later {
                    for and in neighbours(other, answers.get(other.number)) {
                        let alone = answers.with(other.number, and.clone());
                        let twice = once.with(other.number, and.clone());
                        if verdict(guide, &alone) == now && verdict(guide, &twice) != now {
                            let change = format!("{}={to:?} {}={and:?}", question.number.0, other.number.0);
                            expected.insert((change, told(verdict(guide, &twice))));
                        }
                    }
                }
            }
        }
        let found: Told = pairs(guide, &answers)
            .iter()
            .map(|pair| {
                let [(one, to), (other, and)] = &pair.changes;
                (format!("{}={to:?} {}={and:?}", one.0, other.0), told(pair.verdict))
            })
            .collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn language_changes_come_before_framework_changes() {
    let answers = read(guide(), "main-job=json-api team-language=python");
    let now = verdict(guide(), &answers);
    let of_language = |pick| pick != now.pick;
    let singles: Vec<bool> = recommend(guide(), &answers)
        .flips
        .iter()
        .map(|flip| of_language(flip.verdict.pick))
        .collect();
    let pairs: Vec<bool> = pairs(guide(), &answers)
        .iter()
        .map(|pair| of_language(pair.verdict.pick))
        .collect();
    for order in [singles, pairs] {
        assert!(order.is_sorted_by_key(|language| !language), "{order:?}");
        assert!(order.contains(&true) && order.contains(&false));
    }
}
