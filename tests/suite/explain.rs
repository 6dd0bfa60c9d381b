//! `advise --explain`: the whole calculation, in which every number adds up to a total that is printed.

use std::process::{Command, Output};

use backend_advice::advice::{
    Answer, Answers, Guide, HowSure, Kind, Language, Pick, code, recommend,
};
use backend_advice::prompts::Prompts;
use backend_advice::report::Report;
use backend_advice::wording::STANDARD_LOCALE;
use proptest::prelude::*;

fn prompts() -> Prompts {
    Prompts::embedded().unwrap()
}

fn explained(prompts: &Prompts, answers: &Answers) -> String {
    Report::new(prompts, STANDARD_LOCALE, answers).explanation()
}

/// Answers by question and choice, as the guide names them.
fn answers(guide: &Guide, given: &[(&str, &[&str])]) -> Answers {
    given
        .iter()
        .map(|(question, choices)| {
            let question = guide.question_by_id(question).unwrap();
            let numbers = choices
                .iter()
                .map(|choice| question.choice_by_id(choice).unwrap().number);
            let answer = match choices {
                [] => Answer::NotSure,
                _ => Answer::Choices(numbers.collect()),
            };
            (question.number, answer)
        })
        .collect()
}

/// A part of the explanation, from its heading to the next empty line.
fn section<'t>(text: &'t str, heading: &str) -> Vec<&'t str> {
    let lines: Vec<&str> = text
        .lines()
        .skip_while(|line| !line.starts_with(heading))
        .skip(1)
        .take_while(|line| !line.is_empty())
        .collect();
    assert!(!lines.is_empty(), "{heading} in\n{text}");
    lines
}

/// The cells of a row behind its name.
fn cells(line: &str) -> Vec<&str> {
    let parts = line.split("  ").map(str::trim);
    parts.filter(|part| !part.is_empty()).skip(1).collect()
}

fn number(text: &str) -> i32 {
    text.parse()
        .unwrap_or_else(|_| panic!("{text} is no number"))
}

/// The points of each column, after checking that its terms and its price come to them.
fn added_up(lines: &[&str]) -> Vec<i32> {
    let row = |name: &str| -> Vec<i32> {
        let line = lines
            .iter()
            .find(|line| line.trim_start().starts_with(&format!("{name}  ")));
        cells(line.unwrap()).into_iter().map(number).collect()
    };
    let (terms, prices, points) = (row("all terms"), row("price"), row("points"));
    let mut sums = vec![0; points.len()];
    for line in lines.iter().filter(|line| line.contains(" x ")) {
        for (cell, sum) in cells(line).into_iter().zip(&mut sums) {
            if cell == "." {
                continue;
            }
            let (product, term) = cell.split_once(" = ").unwrap();
            let (importance, fit) = product.split_once(" x ").unwrap();
            assert_eq!(number(importance) * number(fit), number(term), "{line}");
            *sum += number(term);
        }
    }
    assert_eq!(sums, terms);
    for ((sum, price), points) in sums.iter().zip(&prices).zip(&points) {
        assert_eq!(sum + price, *points);
    }
    points
}

/// Checks every sum of an explanation against what is recommended.
fn check(prompts: &Prompts, answers: &Answers) {
    let guide = &prompts.guide;
    let text = explained(prompts, answers);
    let result = recommend(guide, answers);
    let points = added_up(&section(&text, "LANGUAGES"));
    let [python, nodejs, both] = points[..] else {
        panic!("{points:?}")
    };
    let leads: Vec<i32> = section(&text, "WHAT DECIDES")
        .iter()
        .map(|line| number(cells(line)[0]))
        .collect();
    assert_eq!(
        leads,
        [both - python.max(nodejs), python - nodejs, nodejs - python]
    );

    let pick = result.verdict.pick;
    for language in pick.languages() {
        let heading = format!("FRAMEWORKS OF {}", language.id().to_uppercase());
        let mut points = added_up(&section(&text, &heading));
        points.sort_by_key(|points| -points);
        let leads = points[0] > points[1];
        assert_eq!(
            leads,
            result.verdict.framework(language).is_some(),
            "{text}"
        );
    }
    check_stability(&text, result.sureness.stability);
    let lead = section(&text, "HOW SURE")[0];
    assert!(
        lead.contains(&format!(" {} ", result.sureness.lead)),
        "{lead}"
    );
    let changes = "SINGLE CHANGES OF AN ANSWER THAT CHANGE THE RESULT";
    assert!(text.contains(&format!("{changes}: {}", result.flips.len())));
    let arrows = text.lines().skip_while(|line| !line.starts_with(changes));
    let told = arrows.skip(1).filter(|line| line.contains(" -> ")).count();
    assert_eq!(told, result.flips.len());
}

/// The shares come from the counts beside them, and their mean is the stability.
fn check_stability(text: &str, stability: u16) {
    let lines = section(text, "  what is varied");
    let (mean, groups) = lines.split_last().unwrap();
    let mut sum = 0;
    for line in groups {
        let cells = cells(line);
        let [all, kept, share] = [0, 1, 2].map(|at| number(cells[at]));
        assert_eq!(share, kept * 1000 / all, "{line}");
        sum += share;
    }
    let count = i32::try_from(groups.len()).unwrap();
    let said = format!("stability = {sum} / {count} = {stability}, rounded down");
    assert_eq!(mean.trim(), said);
    assert_eq!(sum / count, i32::from(stability));
}

#[test]
fn every_term_stands_with_its_evidence_and_the_day_it_was_checked() {
    let prompts = prompts();
    let given = answers(&prompts.guide, &[("main-job", &["own-models"])]);
    let text = explained(&prompts, &given);
    let terms = section(&text, "LANGUAGES");
    let at = terms
        .iter()
        .position(|line| line.trim_start().starts_with("data-ecosystem"))
        .unwrap();
    assert_eq!(cells(terms[at]), ["5 x 3 = 15", ".", "5 x 3 = 15"]);
    let index = prompts
        .guide
        .evidence()
        .iter()
        .find(|entry| entry.id == "numpy-arrays")
        .unwrap();
    let cited = format!("numpy-arrays ({})", index.checked);
    assert!(terms[at + 1].contains("because of python+both: "), "{text}");
    assert!(terms[at + 1].contains(&cited), "{text}");
    check(&prompts, &given);
}

#[test]
fn with_both_languages_an_answer_counts_for_the_frameworks_of_its_own_side_only() {
    let prompts = prompts();
    let given = answers(
        &prompts.guide,
        &[
            ("main-job", &["live", "own-models"]),
            ("parts", &["clean-boundary"]),
            ("team-shape", &["several-teams"]),
        ],
    );
    assert_eq!(recommend(&prompts.guide, &given).verdict.pick, Pick::Both);
    let text = explained(&prompts, &given);
    for (language, other) in [("PYTHON", "live"), ("NODEJS", "own-models")] {
        let lines = section(&text, &format!("FRAMEWORKS OF {language}"));
        let answer = format!("main-job/{other}  ");
        let line = lines.iter().find(|line| line.contains(&answer)).unwrap();
        assert!(line.contains("does not count, a part in "), "{line}");
    }
    check(&prompts, &given);
}

#[test]
fn a_need_that_rules_a_language_out_goes_before_the_points() {
    let prompts = prompts();
    let guide = &prompts.guide;
    for question in guide.questions() {
        for choice in question
            .choices
            .iter()
            .filter(|one| one.rules_out.is_some())
        {
            let given: Answers = [(question.number, Answer::one(choice.number))]
                .into_iter()
                .collect();
            let text = explained(&prompts, &given);
            let named = format!("{}/{} rules out ", question.id, choice.id);
            assert!(section(&text, "RULED OUT")[0].contains(&named), "{text}");
            for line in section(&text, "WHAT DECIDES") {
                assert!(line.ends_with("not tried"), "{line}");
            }
            check(&prompts, &given);
        }
    }
}

#[test]
fn a_reading_that_would_change_the_result_is_named() {
    let prompts = prompts();
    let given = answers(&prompts.guide, &[("main-job", &["own-models"])]);
    let result = recommend(&prompts.guide, &given);
    assert_eq!(result.verdict.pick, Pick::Only(Language::Python));
    assert_ne!(result.sureness.how_sure, HowSure::Open);
    let text = explained(&prompts, &given);
    let changed: Vec<&str> = section(&text, "  what is varied")
        .into_iter()
        .filter(|line| line.contains(" -> "))
        .collect();
    assert!(!changed.is_empty());
    for line in changed {
        let share = number(cells(line)[2]);
        assert!(share < 1000, "{line}");
    }
}

#[test]
fn questions_without_an_answer_are_named() {
    let prompts = prompts();
    let given = answers(&prompts.guide, &[("types", &[]), ("deadline", &["weeks"])]);
    let text = explained(&prompts, &given);
    assert!(text.contains("not sure: types"));
    assert!(text.contains("no answer: main-job, "));
    check(&prompts, &given);
    check(&prompts, &Answers::default());
}

/// Any answers to the questions of the guide.
fn any_answers() -> impl Strategy<Value = Answers> {
    let questions = prompts().guide.questions().to_vec();
    proptest::collection::vec(any::<u32>(), questions.len()).prop_map(move |picks| {
        let answered = questions
            .iter()
            .zip(picks)
            .filter(|(_, pick)| pick % 4 != 0);
        answered
            .map(|(question, pick)| {
                let chosen =
                    question
                        .choices
                        .iter()
                        .enumerate()
                        .filter(|(index, _)| match question.kind {
                            Kind::One => *index == pick as usize % question.choices.len(),
                            Kind::Many => pick >> (index + 2) & 1 == 1,
                        });
                let chosen: std::collections::BTreeSet<_> =
                    chosen.map(|(_, choice)| choice.number).collect();
                let answer = if chosen.is_empty() {
                    Answer::NotSure
                } else {
                    Answer::Choices(chosen)
                };
                (question.number, answer)
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_answered_the_numbers_add_up(answers in any_answers()) {
        check(&prompts(), &answers);
    }

    #[test]
    fn whatever_is_answered_the_tables_fit_a_terminal(answers in any_answers()) {
        let prompts = prompts();
        for line in explained(&prompts, &answers).lines() {
            let is_free = line.contains('"') || line.contains("instead: ") || line.contains(" -> ");
            prop_assert!(is_free || line.chars().count() <= 110, "{line}");
        }
    }
}

fn program(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_backend-advice"))
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn with_a_code_nothing_is_asked_and_the_calculation_is_printed() {
    let prompts = prompts();
    let guide = &prompts.guide;
    let given = answers(guide, &[("main-job", &["live"])]);
    let code = code::encode(guide, &given);
    let output = program(&["advise", "--code", &code, "--explain"]);
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed.trim_end(), explained(&prompts, &given));
    assert!(printed.starts_with(&format!("THE CALCULATION BEHIND {code}\n")));
}

#[test]
fn without_a_code_and_a_terminal_it_says_what_to_do() {
    let output = program(&["advise", "--explain"]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("advise --code CODE") && told.contains("--explain"));
    let refused = program(&["advise", "--batch", "--explain"]);
    assert_eq!(refused.status.code(), Some(2));
}
