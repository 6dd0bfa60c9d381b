//! When the interview stops, held against brute force; and what must hold for all answers.

use backend_advice::advice::guide::load;
use backend_advice::advice::{
    Answer, Answers, Guide, HowSure, Kind, Language, Pick, outlook, ranking, recommend,
};
use backend_advice::consultation::{
    Act, Button, Control, Event, PersonId, Place, Reply, Row, Standing, Step,
};
use proptest::prelude::*;

use crate::codes::{SMALL, any_answers, guide, small_guide};

/// Small guides with frameworks and importances of all sizes.
fn any_small_guide() -> impl Strategy<Value = Guide> {
    prop::collection::vec((1..=5_u8, 1..=5_u8, 1..=5_u8), 3).prop_map(|importances| {
        let mut text = small_guide();
        for (index, (data, live, core)) in importances.into_iter().enumerate() {
            let number = index + 4;
            text.push_str(&format!(
                "[[question]]\nnumber = {number}\nid = \"r{number}\"\nkind = \"many\"\ntopic = \"t\"\ntext = \"t\"\nwhy = \"w\"\n\
                 [[question.choice]]\nnumber = 1\nid = \"x\"\nlabel = \"l\"\ndescription = \"d\"\npart = \"p\"\nmatters = {{ data = {data}, core = {core} }}\n\
                 [[question.choice]]\nnumber = 2\nid = \"y\"\nlabel = \"l\"\ndescription = \"d\"\npart = \"p\"\nmatters = {{ live = {live} }}\n"
            ));
        }
        let frameworks = "[[candidate]]\nid = \"full\"\nname = \"Full\"\nsummary = \"f\"\nframework-of = \"python\"\n\
            [[candidate]]\nid = \"lean\"\nname = \"Lean\"\nsummary = \"l\"\nframework-of = \"python\"\n\
            [[criterion]]\nid = \"core\"\nname = \"core\"\nfit.lean = { points = 1, evidence = [\"e\"] }\n\
            fit.full = { points = -1, evidence = [\"e\"] }\n[[criterion]]\nid = \"data\"";
        text = text.replacen("[[criterion]]\nid = \"data\"", frameworks, 1);
        load("guide.toml", &text).unwrap()
    })
}

/// All ways to complete some answers.
fn completions(guide: &Guide, answers: &Answers) -> Vec<Answers> {
    let mut all = vec![answers.clone()];
    for question in guide
        .questions()
        .iter()
        .filter(|question| !answers.has(question.number))
    {
        let numbers: Vec<_> = question
            .choices
            .iter()
            .map(|choice| choice.number)
            .collect();
        let mut ways = vec![Answer::NotSure];
        ways.extend(numbers.iter().map(|&number| Answer::one(number)));
        if question.kind == Kind::Many {
            ways.push(Answer::Choices(numbers.into_iter().collect()));
        }
        all = all
            .iter()
            .flat_map(|so_far| {
                ways.iter()
                    .map(|way| so_far.with(question.number, way.clone()))
            })
            .collect();
    }
    all
}

fn pressed(control: &Control) -> Reply {
    crate::codes::consultation().reply(&Event {
        person: PersonId(1),
        name: "Ada".to_owned(),
        server: None,
        locale: "en-US".to_owned(),
        missing: Vec::new(),
        standing: Standing::default(),
        place: Place::unknown(),
        act: Act::Use {
            id: control.encode(guide()),
            values: Vec::new(),
        },
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_interview_stops_only_when_no_completion_changes_language_or_framework(guide in any_small_guide(), picks in prop::collection::vec(0..4_usize, 6)) {
        let mut answers = Answers::default();
        for pick in picks {
            let Some(question) = outlook::next(&guide, &answers) else { break };
            let answer = match question.choices.get(pick) {
                Some(choice) => Answer::one(choice.number),
                None => Answer::NotSure,
            };
            answers.set(question.number, answer);
        }
        let changes = completions(&guide, &answers)
            .iter()
            .any(|whole| ranking::verdict(&guide, whole) != ranking::verdict(&guide, &answers));
        if outlook::next(&guide, &answers).is_none() {
            prop_assert!(!changes);
        }
    }
}

proptest! {
    #[test]
    fn a_question_is_asked_until_nothing_is_undecided(answers in any_answers()) {
        let guide = guide();
        let undecided = outlook::undecided(guide, &answers);
        match outlook::next(guide, &answers) {
            Some(next) => prop_assert!(undecided.iter().any(|question| question.number == next.number)),
            None => prop_assert!(undecided.is_empty()),
        }
    }

    #[test]
    fn the_same_answers_give_the_same_result_in_whatever_order_they_are_given(answers in any_answers()) {
        let guide = guide();
        let mut backwards: Vec<_> = answers.iter().map(|(number, answer)| (number, answer.clone())).collect();
        backwards.reverse();
        let backwards: Answers = backwards.into_iter().collect();
        let (one, other) = (recommend(guide, &answers), recommend(guide, &backwards));
        prop_assert_eq!(one.verdict, other.verdict);
        prop_assert_eq!(one.sureness, other.sureness);
        prop_assert_eq!(one.reasons, other.reasons);
    }

    #[test]
    fn every_reason_cites_an_answer_that_was_given_and_points_its_way(answers in any_answers()) {
        let guide = guide();
        let result = recommend(guide, &answers);
        for reason in result.reasons.iter().chain(&result.against) {
            prop_assert!(answers.include(reason.answer));
            prop_assert!(reason.points > 0);
            let (_, choice) = guide.resolve(reason.answer).unwrap();
            prop_assert!(choice.importances.contains_key(&reason.criterion));
        }
    }

    #[test]
    fn the_reasons_add_up_to_the_lead(answers in any_answers()) {
        let guide = guide();
        let result = recommend(guide, &answers);
        if let Pick::Only(language) = result.verdict.pick {
            let role = |language| guide.playing(backend_advice::advice::Role::Language(language));
            let (one, other) = (role(language), role(language.other()));
            let sum = |reasons: &[backend_advice::advice::Reason], candidate| -> i32 {
                reasons.iter().filter(|reason| reason.candidate == candidate).map(|reason| reason.points).sum()
            };
            let lead = ranking::tally(guide, &answers).lead(one, other);
            prop_assert_eq!(sum(&result.reasons, one) - sum(&result.against, other), lead);
        }
    }

    #[test]
    fn more_support_for_a_side_never_makes_it_less_sure(answers in any_answers()) {
        let guide = guide();
        let skill = guide.question_by_id("team-language").unwrap();
        let answers = answers.with(skill.number, Answer::NotSure);
        let before = recommend(guide, &answers);
        if let Pick::Only(language) = before.verdict.pick {
            let id = match language { Language::Python => "python", Language::Nodejs => "javascript" };
            let choice = skill.choice_by_id(id).unwrap().number;
            let after = recommend(guide, &answers.with(skill.number, Answer::one(choice)));
            prop_assert_eq!(after.verdict.pick, before.verdict.pick);
            prop_assert!(after.sureness.how_sure >= before.sureness.how_sure, "{:?} -> {:?}", before.sureness, after.sureness);
        }
    }

    #[test]
    fn a_result_of_both_names_parts_for_both_languages(answers in any_answers()) {
        let guide = guide();
        let result = recommend(guide, &answers);
        for language in result.verdict.pick.languages().filter(|_| result.verdict.pick == Pick::Both) {
            prop_assert!(result.split.iter().any(|part| part.language == language), "{:?}", result.split);
        }
    }

    #[test]
    fn back_from_any_question_shows_another_and_keeps_all_answers(answers in any_answers(), from in 0..14_usize) {
        let guide = guide();
        let from = guide.questions()[from].number;
        let page = pressed(&Control::open(Step::Back(from), answers.clone())).page;
        for row in &page.rows {
            if let Row::Buttons(buttons) = row {
                for button in buttons {
                    if let Button::Step { id, .. } = button {
                        let carried = Control::decode(guide, id).unwrap().control;
                        let keeps = carried.answers == answers || carried.step == Step::StartOver;
                        prop_assert!(keeps, "{:?}", carried);
                    }
                }
            }
        }
        let order = outlook::order(guide, &answers);
        prop_assert_eq!(outlook::first(guide, &answers), order.first().copied());
        if order.iter().position(|&number| number == from).is_some_and(|at| at > 0) {
            prop_assert!(!page.text().contains(&guide.question(from).unwrap().text));
        }
    }

    #[test]
    fn every_change_of_one_answer_that_changes_the_result_is_found(answers in any_answers()) {
        let guide = guide();
        let result = recommend(guide, &answers);
        for flip in &result.flips {
            let changed = answers.with(flip.question, flip.to.clone());
            prop_assert_eq!(flip.verdict, ranking::verdict(guide, &changed));
            prop_assert_ne!(flip.verdict, result.verdict);
        }
        for question in guide.questions().iter().filter(|question| question.kind == Kind::One) {
            for choice in &question.choices {
                let to = Answer::one(choice.number);
                let verdict = ranking::verdict(guide, &answers.with(question.number, to.clone()));
                let found = result.flips.iter().any(|flip| flip.question == question.number && flip.to == to);
                prop_assert_eq!(found, verdict != result.verdict);
            }
        }
    }
}

#[test]
fn what_leads_by_far_with_nothing_left_that_could_change_it_is_clear() {
    let answers = crate::claims::read(
        guide(),
        "main-job=own-models,data-processing computing=numeric team-language=python parts=one-service \
         front-end=none speed=ordinary connections=few",
    );
    assert_eq!(
        recommend(guide(), &answers).sureness.how_sure,
        HowSure::Clear
    );
}

#[test]
fn nothing_answered_is_open_and_depends() {
    let guide = guide();
    let result = recommend(guide, &Answers::default());
    assert_eq!(
        (result.verdict.pick, result.sureness.how_sure),
        (Pick::Depends, HowSure::Open)
    );
}

#[test]
fn a_question_that_can_no_longer_matter_is_not_asked() {
    let guide = load("guide.toml", SMALL).unwrap();
    let [a, _, c] = [1, 2, 3].map(backend_advice::advice::QuestionNumber);
    let y = Answer::one(backend_advice::advice::ChoiceNumber(2));
    let x = Answer::one(backend_advice::advice::ChoiceNumber(1));
    // Node.js leads by 10 and the open question moves 2 at most.
    let answers = Answers::default().with(a, y).with(c, x);
    assert!(outlook::next(&guide, &answers).is_none());
}
