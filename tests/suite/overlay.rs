//! A server's own changes to the guide: what is taken, what is refused and in which words, and what they do to codes.

use std::sync::LazyLock;

use backend_advice::advice::overlay::{self, Difference, MOST_BYTES, Overlay, Spread};
use backend_advice::advice::{Answer, Answers, ChoiceNumber, Guide, code};
use backend_advice::consultation::{Control, PersonId, Purpose, Step};
use proptest::prelude::*;

use crate::codes::{any_answers, guide};

const TODAY: &str = "2026-11-23";

/// Everything that an overlay can do.
pub(crate) const GOOD: &str = r#"
off = ["running-already", "main-job/gateway", "flask"]

[[importance]]
choice = "main-job/back-office"
criterion = "first-version-soon"
value = 4

[[fit]]
candidate = "fastapi"
criterion = "throughput"
points = 2
evidence = ["our-load-test"]

[[evidence]]
id = "our-load-test"
claim = "Our own load test in March: FastAPI kept up with what our gateway sends."
publisher = "Platform team"
source = "https://wiki.example.com/load-test"
checked = 2026-03-02

[[question]]
id = "platform"
kind = "one"
text = "Which platform runs it?"
topic = "The platform"
why = "Two of our three platforms are run by other teams."
[[question.choice]]
id = "functions"
label = "Cloud functions"
description = "The platform team runs them; they start for each call."
matters = { light-operations = 3, few-dependencies = 2 }
[[question.choice]]
id = "cluster"
label = "Our cluster"
description = "Containers, run by the platform team."
matters = { given-structure = 2 }
"#;

fn loaded(text: &str) -> Result<Overlay, Vec<String>> {
    overlay::load("overlay.toml", text.as_bytes(), guide(), TODAY)
        .map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

fn good() -> &'static (Overlay, Guide) {
    static GOOD_ONE: LazyLock<(Overlay, Guide)> = LazyLock::new(|| {
        let overlay = loaded(GOOD).unwrap();
        let applied = overlay.applied(guide());
        (overlay, applied)
    });
    &GOOD_ONE
}

/// [`GOOD`] with one thing changed.
fn with(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from}");
    GOOD.replacen(from, to, 1)
}

fn question(id: &str, choices: usize) -> String {
    let mut text = format!(
        "[[question]]\nid = \"{id}\"\nkind = \"one\"\ntext = \"t\"\ntopic = \"t\"\nwhy = \"w\"\n"
    );
    for number in 0..choices {
        text += &format!(
            "[[question.choice]]\nid = \"c{number}\"\nlabel = \"l\"\ndescription = \"d\"\nmatters = {{ given-structure = {}, throughput = {} }}\n",
            number % 5 + 1,
            number / 5 + 1
        );
    }
    text
}

/// More names than may be switched off.
fn all_choices() -> Vec<String> {
    let questions = guide().questions().iter();
    let all = questions.flat_map(|question| {
        question
            .choices
            .iter()
            .map(move |choice| format!("\"{}/{}\"", question.id, choice.id))
    });
    all.take(61).collect()
}

/// More changes than may be.
fn many_importances() -> String {
    let main_job = guide().question_by_id("main-job").unwrap();
    let criteria = guide()
        .criteria()
        .iter()
        .filter(|criterion| !criterion.of_a_part)
        .take(12);
    criteria
        .flat_map(|criterion| {
            main_job
                .choices
                .iter()
                .take(5)
                .map(move |choice| (criterion, choice))
        })
        .map(|(criterion, choice)| {
            format!(
                "[[importance]]\nchoice = \"main-job/{}\"\ncriterion = \"{}\"\nvalue = 1\n",
                choice.id, criterion.id
            )
        })
        .collect::<Vec<_>>()
        .concat()
}

/// Bad overlays, each with a different fault, and exactly what is told.
#[expect(clippy::too_many_lines, reason = "it is a table")]
fn bad() -> Vec<(String, &'static str)> {
    let add = |text: &str| format!("{GOOD}\n{text}");
    let shipped: Vec<String> = guide()
        .questions()
        .iter()
        .map(|question| format!("\"{}\"", question.id))
        .collect();
    vec![
        (
            "off = [".to_owned(),
            "overlay.toml:1:8: unclosed array, expected `]`; mend the TOML here; what stands after it was not read",
        ),
        (
            String::new(),
            "overlay.toml:1:1: it changes nothing; write `off = [\"…\"]`, [[importance]], [[fit]], [[question]] or [[evidence]]",
        ),
        (
            format!("# {}", "x".repeat(MOST_BYTES)),
            "overlay.toml:1:1: the file has 65538 bytes; keep it to 65536",
        ),
        (
            with("off =", "oof ="),
            "overlay.toml:2:1: `oof` is not known here; write `off`",
        ),
        (
            with("\"flask\"", "\"flsk\""),
            "overlay.toml:2:47: there is no question or framework `flsk`; write `flask`",
        ),
        (
            with("\"flask\"", "\"spring-boot\""),
            "overlay.toml:2:47: there is no question or framework `spring-boot`; name a question or framework of the guide; `backend-advice guide` lists them",
        ),
        (
            with("\"flask\"", "\"python\""),
            "overlay.toml:2:47: `python` cannot be switched off; switch off frameworks only: which language it is to be is what people ask",
        ),
        (
            with("\"flask\"", "\"flask\", \"flask\""),
            "overlay.toml:2:56: `flask` is switched off twice; name it once",
        ),
        (
            with("main-job/gateway", "main-job/gatway"),
            "overlay.toml:2:27: there is no answer `main-job/gatway`; write `main-job/gateway`",
        ),
        (
            "off = [\"django\", \"flask\", \"fastapi\"]".to_owned(),
            "overlay.toml:1:27: no framework of `python` is left; leave at least one",
        ),
        (
            format!("off = [{}]", shipped[2..].join(", ")),
            "overlay.toml:1:155: too few questions are left (2); leave at least 3, or add some",
        ),
        (
            "off = [\"connections/few\", \"connections/hundreds\"]".to_owned(),
            "overlay.toml:1:27: `connections` has too few choices left (1); leave at least 2, or switch off `connections` itself",
        ),
        (
            format!("off = [{}]", all_choices().join(", ")),
            "overlay.toml:1:1428: there are too many entries of `off` (61); keep it to 60",
        ),
        (
            with("value = 4", "value = 6"),
            "overlay.toml:7:9: `value` has the wrong form; write `value = a whole number from 0 to 5`",
        ),
        (
            with(
                "criterion = \"first-version-soon\"",
                "criterion = \"first-version\"",
            ),
            "overlay.toml:6:13: there is no criterion `first-version`; write `first-version-soon`",
        ),
        (
            with("criterion = \"first-version-soon\"", "criterion = \"fun\""),
            "overlay.toml:6:13: there is no criterion `fun`; name a criterion of the guide; `backend-advice guide` lists them",
        ),
        (
            with(
                "choice = \"main-job/back-office\"\ncriterion = \"first-version-soon\"",
                "choice = \"team-language/python\"\ncriterion = \"live-updates\"",
            ),
            "overlay.toml:4:1: `live-updates` is what a part needs, and `python` speaks of no part; name a criterion that is not of a part, or an answer that speaks of one",
        ),
        (
            with(
                "[[fit]]",
                "[[importance]]\nchoice = \"main-job/back-office\"\ncriterion = \"first-version-soon\"\nvalue = 1\n[[fit]]",
            ),
            "overlay.toml:9:1: this importance is changed twice; keep one of the two",
        ),
        (
            add(&many_importances()),
            "overlay.toml:271:1: there are too many entries of `importance` and `fit` (62); keep it to 60",
        ),
        (
            with("points = 2\nevidence = [\"our-load-test\"]", "points = 1"),
            "overlay.toml:9:1: points without evidence; name at least one entry in `evidence = [\"…\"]`",
        ),
        (
            "[[fit]]\ncandidate = \"python\"\ncriterion = \"data-ecosystem\"\npoints = 0\n"
                .to_owned(),
            "overlay.toml:4:10: 0 points are 3 away from the 3 of the guide; write a number from 1 to 3",
        ),
        (
            with(
                "evidence = [\"our-load-test\"]",
                "evidence = [\"our-lod-test\"]",
            ),
            "overlay.toml:13:13: there is no evidence `our-lod-test`; write `our-load-test`",
        ),
        (
            with("candidate = \"fastapi\"", "candidate = \"both\""),
            "overlay.toml:10:13: what both languages are worth follows from each; name a language or a framework",
        ),
        (
            with("https://wiki.example.com", "http://wiki.example.com"),
            "overlay.toml:15:1: `source` is not an https address; write an address that begins with https://",
        ),
        (
            with("https://wiki.example.com", "https://wiki"),
            "overlay.toml:19:10: `source` is not an address; write the whole address, from https:// on, with a host that has a dot",
        ),
        (
            with("checked = 2026-03-02", "checked = 2026-12-24"),
            "overlay.toml:20:11: 2026-12-24 is still to come; write the day when it was checked, 2026-11-23 at the latest",
        ),
        (
            with("checked = 2026-03-02", "checked = \"March\""),
            "overlay.toml:20:11: `checked` has the wrong form; write `checked = 2026-11-23 (a date without quotes)`",
        ),
        (
            with("our-load-test", "numpy-arrays").replace("our-load-test", "numpy-arrays"),
            "overlay.toml:16:6: there is evidence `numpy-arrays` already; give it an id of its own",
        ),
        (
            with("publisher = \"Platform team\"\n", ""),
            "overlay.toml:15:1: `publisher` is missing; write `publisher = \"…\"`",
        ),
        (
            with("claim = \"Our own", "claim = \"**Our own"),
            "overlay.toml:17:9: `claim` has the sign \"*\", which messages do not show as it is; leave it out, and write one line",
        ),
        (
            with("Which platform runs it?", &"Where? ".repeat(40)),
            "overlay.toml:25:8: `text` has 279 letters; write at most 200",
        ),
        (
            with("kind = \"one\"", "kind = \"two\""),
            "overlay.toml:24:8: `two` is no kind; write `one` or `many`",
        ),
        (
            with("id = \"platform\"", "id = \"connections\""),
            "overlay.toml:23:6: there is a question `connections` already; give it an id of its own",
        ),
        (
            with("id = \"platform\"", "id = \"Our Hosting\""),
            "overlay.toml:23:6: the id `Our Hosting` has other letters than a-z, 0-9 and -; write it in kebab-case",
        ),
        (
            with("id = \"cluster\"", "id = \"functions\""),
            "overlay.toml:34:6: there is a choice `functions` already; give it an id of its own",
        ),
        (
            with("given-structure = 2", "live-updates = 2"),
            "overlay.toml:37:13: `live-updates` is what a part needs, and this choice speaks of no part; write `part = \"…\"` with the id of a part of the guide",
        ),
        (
            with(
                "matters = { given-structure = 2 }",
                "matters = { light-operations = 3, few-dependencies = 2 }",
            ),
            "overlay.toml:22:1: `platform/cluster` can never differ from `platform/functions`: both do the same to every result; write in `matters` what makes them differ, or leave one out",
        ),
        (
            with(
                "description = \"Containers, run by the platform team.\"",
                "description = \"Containers.\"\nrules-out = [\"python\"]",
            ),
            "overlay.toml:37:1: `rules-out` is not known here; remove it; known here: description, id, label, matters, part",
        ),
        (
            question("lonely", 1),
            "overlay.toml:1:1: the question has too few choices (1); write 2 to 12 [[question.choice]] tables",
        ),
        (
            question("wide", 13),
            "overlay.toml:67:1: there are too many entries of `choice` (13); keep it to 12",
        ),
        (
            question("idle", 2).replace("matters", "# "),
            "overlay.toml:1:1: the question `idle` can never change a result; write in `matters` what its choices make matter",
        ),
        (
            (0..9)
                .map(|number| question(&format!("q{number}"), 12).replace("\"one\"", "\"many\""))
                .collect(),
            "overlay.toml:529:1: the fullest set of answers takes 71 letters in a code; keep it to 65: add fewer questions or choices, or switch off others",
        ),
        (
            (0..21)
                .map(|number| question(&format!("q{number}"), 2))
                .collect(),
            "overlay.toml:321:1: there are too many entries of `question` (21); keep it to 20",
        ),
    ]
}

#[test]
fn each_bad_overlay_is_told_what_is_wrong_where_and_what_to_write() {
    let table = bad();
    assert!(table.len() >= 30);
    let mut wrong = Vec::new();
    for (text, told) in table {
        match loaded(&text) {
            Err(faults) if faults == [told] => {}
            Err(faults) => wrong.push(format!(
                "{}\n  told {faults:#?}\n  not {told}",
                &text[..text.len().min(90)]
            )),
            Ok(_) => wrong.push(format!(
                "{}\n  taken; not {told}",
                &text[..text.len().min(90)]
            )),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn what_a_good_overlay_changes_is_told_and_the_guide_is_whole() {
    let (overlay, applied) = good();
    let differences = overlay.differences(guide(), applied);
    assert!(
        matches!(differences[0], Difference::QuestionOff(question) if question.id == "running-already")
    );
    assert!(
        applied.question_by_id("platform").is_some()
            && applied.question_by_id("running-already").is_none()
    );
    assert!(
        applied
            .question_by_id("main-job")
            .unwrap()
            .choice_by_id("gateway")
            .is_none()
    );
    assert!(code::longest(applied) <= code::longest(guide()) + 12);
}

#[test]
fn what_it_does_to_results_is_the_same_each_time() {
    let (_, applied) = good();
    let spread = Spread::measured(guide(), applied);
    assert_eq!(spread, Spread::measured(guide(), applied));
    assert!(spread.other_pick + spread.other_framework > 0);
    let flask = |(index, _, _): &(_, u32, u32)| guide().candidate(*index).unwrap().id == "flask";
    assert!(!spread.frameworks.iter().any(flask), "it is switched off");
    let same = Spread::measured(applied, applied);
    assert_eq!((same.other_pick, same.other_framework), (0, 0));
}

/// Files that want to cost much: whatever they hold, little is told of it, and that soon.
#[test]
fn hostile_files_are_refused_in_few_words() {
    let half = MOST_BYTES / 2;
    let many = |line: fn(usize) -> String| -> String {
        (0..MOST_BYTES)
            .map(line)
            .take_while({
                let mut room = MOST_BYTES;
                move |line| {
                    room = room.saturating_sub(line.len());
                    room > 0
                }
            })
            .collect()
    };
    let hostile = [
        format!("a = {}{}", "[".repeat(half - 8), "]".repeat(half - 8)),
        format!("a = {}{}", "{a=".repeat(half / 2), "}".repeat(half / 2)),
        format!("[{}]", vec!["a"; half - 8].join(".")),
        format!("a = {}", "9".repeat(MOST_BYTES - 8)),
        format!("off = [{}\"a\"]", "\"a\",".repeat(MOST_BYTES / 4 - 8)),
        format!("off = [\"{}\"]", "x".repeat(MOST_BYTES - 16)),
        format!("off = [\"main-job/{}\"]", "/".repeat(MOST_BYTES - 32)),
        many(|number| format!("k{number} = 1\n")),
        many(|number| format!("[t{number}]\n")),
        many(|_| "[[fit]]\n".to_owned()),
        many(|_| "[[question]]\n".to_owned()),
        many(|_| "[[question]]\n[[question.choice]]\n".to_owned()),
        many(|number| format!("[[evidence]]\nid = \"e{number}\"\n")),
        "\u{202e}".repeat(MOST_BYTES / 3 - 1),
        "\0".repeat(MOST_BYTES),
    ];
    for text in hostile {
        let begun = std::time::Instant::now();
        let faults = loaded(&text).unwrap_err();
        println!(
            "{:?} for {:?}…",
            begun.elapsed(),
            text.chars().take(20).collect::<String>()
        );
        assert!((1..=100).contains(&faults.len()));
        assert!(
            faults.iter().all(|fault| fault.chars().count() < 500),
            "{faults:#?}"
        );
    }
    let faults = overlay::load("overlay.toml", b"off = [\"\xff\"]", guide(), TODAY).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "overlay.toml:1:9: this is not written in UTF-8; save the file as UTF-8 text"
    );
}

/// The lines of the template with all of its changes taken in.
fn taken_in(template: &str) -> String {
    let change = |line: &str| {
        let bare = line.strip_prefix('#');
        bare.filter(|rest| !rest.is_empty() && !rest.starts_with(' '))
            .unwrap_or(line)
            .to_owned()
    };
    template.lines().map(change).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_file_to_begin_with_holds_as_it_is_and_with_every_change_taken_in() {
    let template = include_str!("../../src/consultation/overlay/template.toml");
    loaded(template).unwrap();
    let whole = loaded(&taken_in(template)).unwrap();
    let (good, applied) = good();
    assert_eq!(
        whole.differences(guide(), &whole.applied(guide())).len(),
        good.differences(guide(), applied).len()
    );
}

#[test]
fn the_example_of_the_documentation_holds() {
    let page = include_str!("../../docs/overlay.md");
    let example = page
        .split("```toml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    let overlay = loaded(example.unwrap()).unwrap();
    assert!(
        !overlay
            .differences(guide(), &overlay.applied(guide()))
            .is_empty()
    );
}

/// Answers to the guide with the overlay: shipped questions as they are, and the added one.
fn own_answers() -> impl Strategy<Value = Answers> {
    let platform = good().1.question_by_id("platform").unwrap().number;
    let added = prop_oneof![
        Just(None),
        Just(Some(Answer::NotSure)),
        (1..=2_u8).prop_map(|choice| Some(Answer::one(ChoiceNumber(choice)))),
    ];
    (any_answers(), added).prop_map(move |(answers, added)| {
        let applied = &good().1;
        let opened = code::decode(applied, &code::encode(guide(), &answers)).unwrap();
        match added {
            Some(answer) => opened.answers.with(platform, answer),
            None => opened.answers,
        }
    })
}

/// Overlays that add a question of their own: the same, with another word, and with one before it.
fn others() -> &'static [Guide] {
    static OTHERS: LazyLock<Vec<Guide>> = LazyLock::new(|| {
        let own = question("own", 3);
        [
            with("Cloud functions", "Functions"),
            GOOD.replacen("[[question]]", &format!("{own}[[question]]"), 1),
            own,
        ]
        .iter()
        .map(|text| loaded(text).unwrap().applied(guide()))
        .collect()
    });
    &OTHERS
}

proptest! {
    #[test]
    fn a_code_made_in_a_server_opens_there_as_it_was_and_everywhere_else_without_what_was_added(answers in own_answers()) {
        let applied = &good().1;
        let written = code::encode(applied, &answers);
        let there = code::decode(applied, &written).unwrap();
        prop_assert_eq!(&there.answers, &answers);
        prop_assert_eq!((there.dropped, there.foreign), (0, 0));
        let shipped: Answers = answers.iter().filter(|(number, _)| number.0 <= 63).map(|(number, answer)| (number, answer.clone())).collect();
        let added = answers.len() - shipped.len();
        let elsewhere = code::decode(guide(), &written).unwrap();
        prop_assert_eq!(&elsewhere.answers, &shipped);
        prop_assert_eq!((elsewhere.dropped, elsewhere.foreign), (added, added));
        for other in others() {
            let opened = code::decode(other, &written).unwrap();
            prop_assert_eq!(opened.foreign, added, "another question is never taken for it");
            let kept = opened.answers.iter().all(|(number, answer)| answers.get(number) == Some(answer) || guide().question(number).is_some());
            prop_assert!(kept);
        }
    }

    #[test]
    fn codes_of_the_shipped_guide_open_under_any_overlay(answers in any_answers()) {
        let written = code::encode(guide(), &answers);
        for other in others().iter().chain([&good().1]) {
            let opened = code::decode(other, &written).unwrap();
            prop_assert_eq!(opened.foreign, 0);
            for (number, answer) in answers.iter() {
                let same = opened.answers.get(number) == Some(answer);
                prop_assert!(same || opened.dropped > 0);
            }
        }
    }

    #[test]
    fn every_control_fits_a_button_whatever_a_server_added(answers in own_answers()) {
        let applied = &good().1;
        let platform = applied.question_by_id("platform").unwrap().number;
        let control = Control {
            step: Step::Answer(platform, ChoiceNumber(2), Purpose::Changing),
            owner: Some(PersonId(u64::MAX)),
            answers: answers.clone(),
            team: None,
        };
        let text = control.encode(applied);
        prop_assert!(text.len() <= Control::LIMIT, "{}", text);
        let read = Control::decode(applied, &text).unwrap();
        prop_assert_eq!((read.control.answers, read.dropped), (answers, 0));
        // A guide without the question takes it as a control of another version, or leaves the answer out.
        prop_assert!(Control::decode(guide(), &text).is_ok());
    }

    #[test]
    fn any_bytes_are_told_what_is_wrong(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let judged = overlay::load("overlay.toml", &bytes, guide(), TODAY);
        if let Err(faults) = judged {
            prop_assert!(!faults.is_empty());
            prop_assert!(faults.iter().all(|fault| fault.place.starts_with("overlay.toml:")));
        }
    }
}
