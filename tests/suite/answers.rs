//! Follow-up questions: how many are answered, declined or recognised, over sets of questions that were written without
//! sight of the passages.
//!
//! `develop.jsonl` may be looked at while the knowledge is written; `measure.jsonl` is only measured on. The key points
//! of an answer are recognised by words, of which each may be said in many ways.
//! Run with `-- answers --nocapture` to see the tables.

use std::collections::BTreeMap;

use backend_advice::advice::{Answers, recommend};
use backend_advice::consultation::Told;
use proptest::prelude::*;
use serde_json::Value;

use crate::codes::{any_answers, code_of, consultation, guide};

/// A line of a set.
fn set(lines: &str) -> Vec<Value> {
    lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap()
}

fn texts(value: &Value) -> impl Iterator<Item = &str> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

fn ask(question: &str, answers: Option<&Answers>) -> Told {
    consultation()
        .ask(question, answers, "en-US")
        .unwrap_or_else(|| panic!("no answer at all to “{question}”"))
}

/// The answers of a short description, for questions that need a result.
fn some_answers() -> Answers {
    crate::claims::read(guide(), "main-job=json-api team-language=python")
}

fn passages(told: &Told) -> Vec<&str> {
    let knowledge = &consultation().prompts().knowledge;
    let found = told
        .passages
        .iter()
        .filter_map(|&index| knowledge.passage(index));
    found.map(|passage| passage.id.as_str()).collect()
}

/// Whether a key point is made: each of its groups has a word in the answer.
fn is_made(point: &Value, answer: &str) -> bool {
    let groups = point["any"].as_array().unwrap();
    groups
        .iter()
        .all(|group| texts(group).any(|word| answer.contains(&word.to_lowercase())))
}

/// Key points made, key points in all, and the questions with a point missing.
struct Score {
    made: usize,
    all: usize,
    kinds: BTreeMap<&'static str, usize>,
    missing: Vec<String>,
}

impl Score {
    fn of(lines: &str) -> Self {
        let mut score = Self {
            made: 0,
            all: 0,
            kinds: BTreeMap::new(),
            missing: Vec::new(),
        };
        for item in set(lines) {
            let question = text(&item, "question");
            let told = ask(question, None);
            let answer = told.page.text().to_lowercase();
            let points = item["points"].as_array().unwrap();
            let made = points
                .iter()
                .filter(|point| told.kind == "answer" && is_made(point, &answer))
                .count();
            if made < points.len() {
                score.missing.push(format!(
                    "{} {made}/{} {} {:?}: {question}",
                    text(&item, "id"),
                    points.len(),
                    told.kind,
                    passages(&told),
                ));
            }
            score.made += made;
            score.all += points.len();
            *score.kinds.entry(told.kind).or_default() += 1;
        }
        score
    }

    fn per_cent(&self) -> usize {
        100 * self.made / self.all
    }
}

#[test]
fn the_shipped_knowledge_has_no_faults_and_nothing_stale() {
    let knowledge = &consultation().prompts().knowledge;
    assert_eq!(knowledge.faults(), []);
    assert!(knowledge.passages().len() >= 180);
    let audit = knowledge.audit("2026-11-23");
    assert_eq!(audit.notes, []);
    assert!(10 * audit.found >= 9 * audit.questions, "{audit:?}");
}

#[test]
fn answers_make_the_key_points_of_questions_that_may_be_looked_at() {
    let score = Score::of(include_str!("questions/develop.jsonl"));
    println!(
        "develop: {} of {} key points; {:?}",
        score.made, score.all, score.kinds
    );
    println!("{}", score.missing.join("\n"));
    assert!(score.per_cent() >= 75, "{} %", score.per_cent());
}

/// Tells figures only: whoever sees which questions fail may tune to them.
#[test]
fn answers_make_the_key_points_of_questions_that_are_only_measured_on() {
    let score = Score::of(include_str!("questions/measure.jsonl"));
    println!(
        "measure: {} of {} key points; {:?}",
        score.made, score.all, score.kinds
    );
    assert!(score.per_cent() >= 60, "{} %", score.per_cent());
}

/// Greetings in the set of what is declined: they get a friendly line since, which `asking` tells.
const GREETINGS: [&str; 2] = ["o18", "o19"];

/// How many of a set are answered with a kind, and those that are not.
fn of_kind(lines: &str, kinds: &[&str], answers: Option<&Answers>) -> (usize, Vec<String>) {
    let mut others = Vec::new();
    let items = set(lines);
    for item in &items {
        let question = text(item, "question");
        if !question.contains(char::is_alphanumeric) {
            // Nothing to decline: it is asked again what the question is.
            continue;
        }
        if GREETINGS.contains(&text(item, "id")) {
            assert_eq!(ask(question, answers).kind, "clarify", "{question}");
            continue;
        }
        let told = ask(question, answers);
        if !kinds.contains(&told.kind) {
            others.push(format!("{} {}: {question}", text(item, "id"), told.kind));
        }
    }
    println!(
        "{} of {} are {kinds:?}\n{}",
        items.len() - others.len(),
        items.len(),
        others.join("\n")
    );
    (items.len() - others.len(), others)
}

#[test]
fn what_is_about_something_else_is_declined() {
    let (_, others) = of_kind(
        include_str!("questions/outside.jsonl"),
        &["out-of-scope"],
        None,
    );
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn what_nobody_can_know_is_said_to_be_unknown() {
    let lines = include_str!("questions/unknowable.jsonl");
    let (right, _) = of_kind(lines, &["unknown"], None);
    assert!(10 * right >= 9 * set(lines).len());
}

#[test]
fn doubts_about_a_result_are_answered_from_the_calculation() {
    let answers = some_answers();
    let lines = include_str!("questions/from-result.jsonl");
    let (right, _) = of_kind(lines, &["from-result"], Some(&answers));
    assert!(10 * right >= 9 * set(lines).len());
}

#[test]
fn new_facts_are_recognised_as_answers_of_the_guide() {
    let answers = crate::claims::read(guide(), "main-job=json-api");
    let items = set(include_str!("questions/new-facts.jsonl"));
    let mut others = Vec::new();
    for item in &items {
        let told = ask(text(item, "question"), Some(&answers));
        let facts: Vec<String> = told
            .facts
            .iter()
            .filter_map(|&fact| guide().resolve(fact))
            .map(|(question, choice)| format!("{}.{}", question.id, choice.id))
            .collect();
        let wanted = texts(&item["answers"]);
        if told.kind != "new-fact"
            || !wanted
                .into_iter()
                .any(|one| facts.iter().any(|fact| fact == one))
        {
            others.push(format!(
                "{} {} {facts:?}",
                text(item, "question"),
                told.kind
            ));
        }
    }
    println!(
        "{} of {} are recognised\n{}",
        items.len() - others.len(),
        items.len(),
        others.join("\n")
    );
    assert!(12 * others.len() <= items.len());
}

/// Others' words for what the set tells, and what only sounds like it.
#[test]
fn what_sounds_like_a_fact_and_is_none_is_not_taken_for_one() {
    let answers = crate::claims::read(guide(), "main-job=json-api");
    for (said, fact) in [
        ("our old Flask app must stay", "running-already.flask"),
        (
            "the frontend is Nuxt, rendered on the server, by us",
            "front-end.same-team-rendered",
        ),
        (
            "each request runs an optimisation in our own code, it takes 20 seconds",
            "computing.own-code",
        ),
    ] {
        let told = ask(said, Some(&answers));
        let is_it = |&one: &_| {
            let (question, choice) = guide().resolve(one).unwrap();
            format!("{}.{}", question.id, choice.id) == fact
        };
        assert!(told.facts.iter().any(is_it), "{said}: {}", told.kind);
    }
    for said in [
        "our old express app is gone",
        "should we replace our old express server?",
        "how do Next.js pages get rendered on the server?",
    ] {
        assert_eq!(ask(said, Some(&answers)).facts, [], "{said}");
    }
}

#[test]
fn other_words_for_a_question_give_the_same_passage() {
    let mut same = 0;
    let mut all = 0;
    for item in set(include_str!("questions/rewordings.jsonl")) {
        let told = ask(text(&item, "question"), None);
        for wording in texts(&item["rewordings"]) {
            all += 1;
            let other = ask(wording, None);
            let shared = passages(&other)
                .iter()
                .any(|id| passages(&told).contains(id));
            if shared {
                same += 1;
            } else {
                println!("{:?} {:?}: {wording}", passages(&told), passages(&other));
            }
        }
    }
    println!("{same} of {all} rewordings give the same passage");
    assert!(10 * same >= 6 * all, "{same} of {all}");
}

#[test]
fn a_negated_question_gets_another_passage() {
    let items = set(include_str!("questions/negations.jsonl"));
    let alike: Vec<&str> = items
        .iter()
        .filter(|item| {
            let [one, other] = ["question", "negated"].map(|key| ask(text(item, key), None));
            passages(&one).first() == passages(&other).first()
        })
        .map(|item| text(item, "negated"))
        .collect();
    println!(
        "{} of {} differ; {alike:#?}",
        items.len() - alike.len(),
        items.len()
    );
    assert!(10 * alike.len() <= items.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// However often somebody asks, the first line names the result that the calculation gives.
    #[test]
    fn pressing_never_changes_the_result(answers in any_answers()) {
        let guide = guide();
        let verdict = recommend(guide, &answers).verdict;
        let bold = format!("{:?}", verdict.pick);
        for question in [
            "are you sure?", "why not the other one?", "so it is Python?", "so Node.js then?", "just say Django",
            "I disagree, Express is better", "my boss says FastAPI", "what would change your mind?",
        ] {
            let told = consultation().ask(question, Some(&answers), "en-US").unwrap();
            if answers.is_empty() {
                continue;
            }
            prop_assert_eq!(told.kind, "from-result", "{} on {}", question, bold);
            let first = told.page.text();
            let first = first.lines().next().unwrap_or_default();
            prop_assert!(names_no_other(&answers, first), "{}: {}", question, first);
        }
    }
}

/// The first line agrees with the result: "Yes" only to what it names, "Not" only to what it does not.
fn names_no_other(answers: &Answers, first: &str) -> bool {
    let verdict = recommend(guide(), answers).verdict;
    let named = |word: &str| {
        guide().indexed_candidates().any(|(index, candidate)| {
            let is_used = verdict.pick.languages().any(|language| {
                guide().playing(backend_advice::advice::Role::Language(language)) == index
                    || verdict.framework(language) == Some(index)
            });
            is_used && candidate.name == word
        })
    };
    if let Some(rest) = first.strip_prefix("**Not ") {
        let (name, _) = rest.split_once(':').unwrap();
        return !named(name);
    }
    if let Some(rest) = first.strip_prefix("**Yes") {
        return guide().candidates().iter().any(|candidate| {
            rest.contains(&format!("** {}", candidate.name)) && named(&candidate.name)
        });
    }
    true
}

#[test]
fn an_answer_with_a_result_says_what_the_persons_own_answers_mean_for_it() {
    let code = code_of("main-job=live connections=thousands");
    let answers = backend_advice::advice::code::decode(guide(), &code)
        .unwrap()
        .answers;
    let told = ask("Can Python handle many open connections?", Some(&answers));
    assert!(told.page.text().contains("answer"), "{}", told.page.text());
    assert!(told.page.text().contains("↳"), "{}", told.page.text());
}
