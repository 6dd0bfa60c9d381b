//! What support does: it never works against the side that it is for, and a result agrees with itself.

use backend_advice::advice::ranking::{Verdict, tally};
use backend_advice::advice::{
    Answer, Answers, Choice, Guide, Kind, Language, Pick, Question, Recommendation, Role, recommend,
};
use proptest::prelude::*;

use crate::codes::{any_answers, guide};

/// By how many points an answer puts a language ahead of the other.
fn lead_of(guide: &Guide, question: &Question, answer: &Answer, language: Language) -> i32 {
    let alone = Answers::default().with(question.number, answer.clone());
    let [one, other] = [language, language.other()].map(|of| guide.playing(Role::Language(of)));
    tally(guide, &alone).lead(one, other) - tally(guide, &Answers::default()).lead(one, other)
}

/// An answer with one more choice: the first one to a question, or one more where several may be given.
fn one_more(question: &Question, now: Option<&Answer>, choice: &Choice) -> Option<Answer> {
    let mut choices: std::collections::BTreeSet<_> =
        now.into_iter().flat_map(Answer::choices).collect();
    let may = choices.is_empty() || question.kind == Kind::Many;
    (may && choices.insert(choice.number)).then_some(Answer::Choices(choices))
}

/// Every way to add one choice to some answers, with what it adds to the lead of `language`.
fn additions(guide: &Guide, answers: &Answers, language: Language) -> Vec<(Answers, i32, String)> {
    let mut all = Vec::new();
    for question in guide.questions() {
        for choice in question
            .choices
            .iter()
            .filter(|choice| choice.rules_out.is_none())
        {
            if let Some(more) = one_more(question, answers.get(question.number), choice) {
                let lead = lead_of(guide, question, &Answer::one(choice.number), language);
                let told = format!("{}/{}", question.id, choice.id);
                all.push((answers.with(question.number, more), lead, told));
            }
        }
    }
    all
}

fn language_of(verdict: Verdict) -> Option<Language> {
    match verdict.pick {
        Pick::Only(language) => Some(language),
        _ => None,
    }
}

proptest! {
    #[test]
    fn support_for_the_recommended_language_never_moves_away_from_it_nor_makes_it_less_sure(answers in any_answers()) {
        let guide = guide();
        let before = recommend(guide, &answers);
        if let Some(language) = language_of(before.verdict) {
            for (more, lead, told) in additions(guide, &answers, language) {
                let after = recommend(guide, &more);
                if lead > 0 {
                    prop_assert_eq!(after.verdict.pick, before.verdict.pick, "{}", told);
                    prop_assert!(after.sureness.how_sure >= before.sureness.how_sure, "{}: {:?} -> {:?}", told, before.sureness, after.sureness);
                }
                if lead < 0 && after.verdict.pick == before.verdict.pick {
                    prop_assert!(after.sureness.how_sure <= before.sureness.how_sure, "against it, {}: {:?} -> {:?}", told, before.sureness, after.sureness);
                }
            }
        }
    }

    #[test]
    fn the_parts_of_a_result_agree_with_each_other(answers in any_answers()) {
        agree(guide(), &recommend(guide(), &answers))?;
    }
}

fn agree(guide: &Guide, result: &Recommendation<'_>) -> Result<(), TestCaseError> {
    let verdict = result.verdict;
    let used: Vec<Language> = verdict.pick.languages().collect();
    for language in Language::ALL {
        if let Some(framework) = verdict.framework(language) {
            let role = guide.candidate(framework).unwrap().role;
            prop_assert_eq!(role, Role::Framework(language));
            prop_assert!(used.contains(&language));
        }
    }
    for called in &result.libraries {
        match guide.candidate(called.library.of).unwrap().role {
            Role::Language(language) => prop_assert!(used.contains(&language)),
            Role::Framework(language) => {
                prop_assert_eq!(verdict.framework(language), Some(called.library.of));
            }
            Role::Both => prop_assert_eq!(verdict.pick, Pick::Both),
            Role::Off => prop_assert!(false, "what is off is never recommended"),
        }
    }
    for one in &result.split {
        prop_assert_eq!(one.framework, verdict.framework(one.language));
    }
    prop_assert_eq!(result.split.is_empty(), verdict.pick != Pick::Both);
    for one in &result.later {
        prop_assert_eq!(verdict.pick, Pick::Only(one.language.other()));
    }
    for flip in &result.flips {
        prop_assert_ne!(flip.verdict, verdict);
    }
    for tension in &result.tensions {
        if let Some(decided) = tension.decided {
            prop_assert!(tension.contradiction.between.contains(&decided));
        }
    }
    Ok(())
}
