//! Results outside a conversation: the picture, the decision record, and the files of the command line.

use std::path::PathBuf;
use std::process::{Command, Output};

use backend_advice::advice::{Answer, Answers, Kind, code};
use backend_advice::prompts::Prompts;
use backend_advice::report::{Day, Report};
use backend_advice::wording::STANDARD_LOCALE;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::room::{Room, Way, components, over_both_ways};

over_both_ways!(
    a_result_has_a_picture_whose_alternative_text_says_the_recommendation,
    what_follows_a_picture_in_the_same_message_drops_it,
    a_shared_result_shows_the_same_picture_to_everybody,
    the_record_names_answers_sources_and_code,
    a_result_without_answers_has_no_picture_and_no_record,
);

/// A day on which nothing happened.
fn day() -> Day {
    Day::at_unix(1_795_392_000)
}

async fn a_result_has_a_picture_whose_alternative_text_says_the_recommendation(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&["Train or run machine-learning models"])
        .await;
    assert_eq!(ada.pictures(), Vec::<String>::new(), "a question has none");

    ada.presses("Finish now").await;
    assert_eq!(
        ada.pictures(),
        Vec::<String>::new(),
        "a result has it when somebody asks"
    );
    ada.chooses(&["Picture"]).await;
    let alt = ada.pictures().pop().unwrap();
    for fact in [
        "Python, with FastAPI.",
        "How sure:",
        "Train or run machine-learning models (23 to Python)",
        "All answers together: Python by 23.",
    ] {
        assert!(alt.contains(fact), "{fact} in {alt}");
    }
    assert!(ada.file("advice.png").await.starts_with(b"\x89PNG"));
}

async fn what_follows_a_picture_in_the_same_message_drops_it(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&["Live updates: chat, games, collaboration"])
        .await;
    ada.presses("Finish now").await.chooses(&["Picture"]).await;
    assert_eq!(ada.files(), ["advice.png"]);

    ada.presses("Back to the result").await;
    assert_eq!(ada.files(), Vec::<String>::new());
    ada.presses("Change an answer").await;
    ada.chooses(&["The main job"])
        .await
        .chooses(&["Train or run machine-learning models"])
        .await;
    ada.sees("Because of your change")
        .chooses(&["Picture"])
        .await;
    assert_eq!(ada.files(), ["advice.png"], "the new one only");
    assert!(ada.pictures()[0].contains("Python"));
}

async fn a_shared_result_shows_the_same_picture_to_everybody(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&["Stream media or events"])
        .await
        .presses("Finish now")
        .await;
    ada.chooses(&["Picture"]).await;
    let own = ada.file("advice.png").await;
    ada.presses("Back to the result")
        .await
        .presses("Share here")
        .await;

    let ben = room.person("Ben");
    ben.looks_around();
    assert_eq!(ben.file("advice.png").await, own);
    ben.presses("Decision record").await;
    assert!(ben.is_private());
    assert_eq!(ben.files().len(), 2);
}

async fn the_record_names_answers_sources_and_code(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&["Train or run machine-learning models"])
        .await
        .presses("Finish now")
        .await;
    let code = ada.code();
    ada.presses("Decision record").await;
    assert!(ada.is_private());
    assert_eq!(ada.files(), ["decision-record.md", "decision-record.json"]);

    let markdown = String::from_utf8(ada.file("decision-record.md").await).unwrap();
    for fact in [
        "status: proposed",
        "# Build the backend in Python with FastAPI",
        "* The main job: Train or run machine-learning models",
        "https://github.com/numpy/numpy",
        "### Revisit when",
        code.as_str(),
    ] {
        assert!(markdown.contains(fact), "{fact} in {markdown}");
    }
    let data: Value = serde_json::from_slice(&ada.file("decision-record.json").await).unwrap();
    assert_eq!(data["code"], code);
    assert_eq!(data["language"], "python");
}

async fn a_result_without_answers_has_no_picture_and_no_record(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts().await.presses("Finish now").await;
    assert!(
        components(&ada.message())
            .iter()
            .all(|part| part["type"] != 12)
    );
    assert!(!ada.buttons().contains(&"Decision record".to_owned()));
}

/// What somebody answered, by the ids of questions and choices.
type Given<'a> = &'a [(&'a str, &'a [&'a str])];

const AS_IT_SUITS_BOTH: Given<'_> = &[
    ("main-job", &["own-models", "live"]),
    ("parts", &["clean-boundary"]),
    ("team-shape", &["several-teams"]),
];
const WITH_A_LIMIT_THAT_NEITHER_KEEPS: Given<'_> =
    &[("speed", &["no-pauses"]), ("main-job", &["live"])];

fn answers(prompts: &Prompts, given: Given<'_>) -> Answers {
    let answers = given.iter().map(|(question, choices)| {
        let question = prompts.guide.question_by_id(question).unwrap();
        let chosen = choices
            .iter()
            .map(|id| question.choice_by_id(id).unwrap().number);
        (question.number, Answer::Choices(chosen.collect()))
    });
    answers.collect()
}

fn record(given: Given<'_>) -> String {
    let prompts = Prompts::embedded().unwrap();
    let answers = answers(&prompts, given);
    Report::new(&prompts, STANDARD_LOCALE, &answers)
        .record(&day())
        .markdown
}

/// What stands below a heading, up to the next one of any level.
fn below<'r>(record: &'r str, heading: &str) -> &'r str {
    let (_, rest) = record
        .split_once(&format!("\n{heading}\n"))
        .unwrap_or_else(|| panic!("{heading} in {record}"));
    rest.split("\n#").next().unwrap_or(rest)
}

/// The picture as the texts that are drawn in it, and its alternative text.
fn picture(given: Given<'_>) -> (String, String) {
    let prompts = Prompts::embedded().unwrap();
    let answers = answers(&prompts, given);
    let picture = Report::new(&prompts, STANDARD_LOCALE, &answers).picture();
    let svg = picture.svg();
    let drawn: Vec<&str> = svg
        .split('>')
        .filter_map(|piece| piece.split_once('<'))
        .map(|(text, _)| text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    (drawn.join(" "), picture.alt().to_owned())
}

#[test]
fn the_picture_of_both_shows_three_totals_and_what_speaks_for_two_stacks() {
    let (drawn, alt) = picture(AS_IT_SUITS_BOTH);
    for fact in [
        "for two stacks +9",
        "for two stacks +2",
        "Python alone 28",
        "Node.js alone 19",
        "Both, with 10 taken off as the price of two stacks 43",
        "3 more than the better single language",
    ] {
        assert!(drawn.contains(fact), "{fact} in {drawn}");
    }
    assert!(!drawn.contains("neither side"), "{drawn}");
    for fact in [
        "Yes, with a clean boundary (for two stacks +9)",
        "Python alone: 28; Node.js alone: 19; Both, with 10 taken off as the price of two stacks: 43.",
    ] {
        assert!(alt.contains(fact), "{fact} in {alt}");
    }
}

#[test]
fn the_picture_of_neither_names_what_rules_both_out() {
    let (drawn, alt) = picture(WITH_A_LIMIT_THAT_NEITHER_KEEPS);
    assert!(drawn.contains("rules out: Python and Node.js"), "{drawn}");
    assert!(!drawn.contains("neither side"), "{drawn}");
    assert!(
        alt.contains("Hard limit: not even milliseconds of pause"),
        "{alt}"
    );
}

#[test]
fn where_neither_will_do_the_record_chooses_what_could() {
    let record = record(WITH_A_LIMIT_THAT_NEITHER_KEEPS);
    let option =
        "Neither of the two, but a language without a garbage collector, such as Rust or C++";
    assert!(below(&record, "## Considered Options").contains(option));
    let outcome = below(&record, "## Decision Outcome");
    assert!(
        outcome.contains(option) && outcome.contains("How sure: clear."),
        "{outcome}"
    );
    let consequences = below(&record, "### Consequences");
    assert!(
        consequences.contains("Hard limit") && consequences.contains("* Bad, because"),
        "{consequences}"
    );
    assert!(below(&record, &format!("### {option}")).contains("* Good, because"));
    for contradiction in ["No option is chosen", "nothing is decided yet"] {
        assert!(!record.contains(contradiction), "{contradiction}");
    }
}

#[test]
fn where_nothing_is_decided_the_record_chooses_nothing() {
    let record = record(&[]);
    assert!(below(&record, "## Decision Outcome").contains("No option is chosen"));
    assert!(below(&record, "### Consequences").contains("nothing is decided yet"));
}

#[test]
fn the_record_weighs_the_frameworks_of_each_language_in_use() {
    let record = record(AS_IT_SUITS_BOTH);
    let options = below(&record, "## Considered Options");
    for language in ["Python", "Node.js"] {
        let inside = format!("inside {language}");
        assert_eq!(options.matches(&inside).count(), 3, "{options}");
    }
    let fastapi = below(&record, "### FastAPI inside Python: 11 points");
    assert!(fastapi.contains("serving models over an API"), "{fastapi}");
    assert!(
        !below(&record, "### Express inside Node.js: 5 points").contains("machine-learning"),
        "an answer about Python's part"
    );
}

#[test]
fn the_record_sets_changes_of_two_answers_under_their_own_heading() {
    let record = record(AS_IT_SUITS_BOTH);
    let singles = below(&record, "### Revisit when");
    assert!(!singles.contains(", and "), "{singles}");
    let pairs = below(
        &record,
        "#### Two changes that only together would change it",
    );
    assert!(pairs.contains(", and "), "{pairs}");
}

#[test]
fn the_record_calls_a_framework_that_leads_by_little_a_leaning() {
    let close = record(&[("main-job", &["live"]), ("front-end", &["separate"])]);
    let outcome = below(&close, "## Decision Outcome");
    assert!(
        outcome.contains("NestJS leads Express by only 2 points: treat the framework as a leaning"),
        "{outcome}"
    );
    let far = record(&[("main-job", &["own-models"])]);
    assert!(!far.contains("treat the framework as a leaning"));
}

#[tokio::test]
async fn page_and_record_say_the_same_of_parts_and_frameworks() {
    let room = Room::new().await;
    let ada = room.person("Ada");
    let prompts = Prompts::embedded().unwrap();
    let code = code::encode(&prompts.guide, &answers(&prompts, AS_IT_SUITS_BOTH));
    let record = record(AS_IT_SUITS_BOTH);
    ada.opens(&code).await;
    let tied = "No framework of Node.js stands out yet: Express and NestJS share the lead.";
    ada.sees(tied);
    assert!(record.contains(tied));
    ada.chooses(&["The split"]).await;
    let part = "**live updates** → Node.js. Keeps to itself: open connections";
    ada.sees(part);
    assert!(record.contains(part));
}

/// Any answers to the questions of the guide.
fn any_answers() -> impl Strategy<Value = Answers> {
    let guide = Prompts::embedded().unwrap().guide;
    let questions = guide.questions().to_vec();
    let picks = proptest::collection::vec(any::<u32>(), questions.len());
    picks.prop_map(move |picks| {
        questions
            .iter()
            .zip(picks)
            .filter(|(_, pick)| pick % 4 != 0)
            .map(|(question, pick)| {
                let chosen =
                    question
                        .choices
                        .iter()
                        .enumerate()
                        .filter(|(place, _)| match question.kind {
                            Kind::One => pick as usize / 4 % question.choices.len() == *place,
                            Kind::Many => (pick >> (place + 2)) & 1 == 1,
                        });
                let numbers: std::collections::BTreeSet<_> =
                    chosen.map(|(_, choice)| choice.number).collect();
                let answer = if numbers.is_empty() {
                    Answer::NotSure
                } else {
                    Answer::Choices(numbers)
                };
                (question.number, answer)
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_can_be_drawn_and_written_and_equal_ones_give_equal_bytes(answers in any_answers()) {
        let prompts = Prompts::embedded().unwrap();
        let report = Report::new(&prompts, STANDARD_LOCALE, &answers);
        let picture = report.picture();
        let alt = picture.alt();
        prop_assert!(!alt.is_empty() && alt.chars().count() <= 1024, "{}", alt);
        let again = Report::new(&prompts, STANDARD_LOCALE, &answers);
        prop_assert_eq!(picture.png().unwrap(), again.picture().png().unwrap());

        let record = report.record(&day());
        prop_assert_eq!(&record, &again.record(&day()));
        prop_assert!(record.markdown.contains(&code::encode(&prompts.guide, &answers)));
        for line in record.markdown.lines() {
            prop_assert_eq!(line, line.trim_end());
        }
        // A team's document speaks of the team; claims are their authors' words.
        let own = record.markdown.split("### Sources").next().unwrap_or_default();
        let words = own.split(|letter: char| !letter.is_alphanumeric());
        for word in words {
            prop_assert!(!["you", "your"].contains(&word.to_lowercase().as_str()), "{}", own);
        }
        let title = own.lines().find(|line| line.starts_with("# ")).unwrap();
        prop_assert!(!title.contains(':'), "{}", title);
    }
}

fn advise(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_backend-advice"))
        .env_clear()
        .current_dir(env!("CARGO_TARGET_TMPDIR"))
        .arg("advise")
        .args(arguments)
        .output()
        .unwrap()
}

fn made(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The code of one answer.
fn a_code() -> String {
    let guide = Prompts::embedded().unwrap().guide;
    let question = &guide.questions()[0];
    let answer = Answer::one(question.choices[0].number);
    code::encode(&guide, &Answers::default().with(question.number, answer))
}

#[test]
fn advise_writes_picture_and_record_of_a_code_without_asking() {
    let code = a_code();
    let output = advise(&["--code", &code, "--picture", "a.png", "--record", "a.md"]);
    assert!(output.status.success(), "{output:?}");
    assert!(
        std::fs::read(made("a.png"))
            .unwrap()
            .starts_with(b"\x89PNG")
    );
    assert!(
        std::fs::read_to_string(made("a.md"))
            .unwrap()
            .contains(&code)
    );
    let data: Value =
        serde_json::from_str(&std::fs::read_to_string(made("a.json")).unwrap()).unwrap();
    assert_eq!(data["id"], json!(code));
}

#[test]
fn advise_tells_what_is_wrong_with_a_code_or_a_file() {
    let code = a_code();
    for (arguments, told) in [
        (["--code", "BA1-XXXXX", "--picture", "b.png"], "BA1-XXXXX"),
        (["--code", &code, "--picture", "b.jpg"], "end in .png"),
        (["--code", &code, "--record", "b.json"], "end in .md"),
        (
            ["--code", &code, "--record", "no/where/b.md"],
            "cannot be written",
        ),
    ] {
        let output = advise(&arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(told), "{told} in {said}");
    }
}
