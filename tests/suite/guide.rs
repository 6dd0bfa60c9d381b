//! Loading: every fault is told, with its line and what to write instead; the shipped prompts have none.

use std::path::Path;

use backend_advice::advice::guide::load;
use backend_advice::consultation::{
    Act, Button, Control, Event, PersonId, Place, Row, Standing, Step, Topic,
};
use backend_advice::prompts::Prompts;
use proptest::prelude::*;

use crate::codes::{SMALL, any_answers, consultation, guide};

fn faults(text: &str) -> Vec<String> {
    let found = load("guide.toml", text).err().unwrap_or_default();
    found.iter().map(ToString::to_string).collect()
}

/// The faults of the small guide with one text in place of another.
fn mistaken(was: &str, is: &str) -> Vec<String> {
    assert!(SMALL.contains(was), "{was}");
    faults(&SMALL.replacen(was, is, 1))
}

#[track_caller]
fn told(found: &[String], parts: &[&str]) {
    assert!(
        found
            .iter()
            .any(|fault| parts.iter().all(|part| fault.contains(part))),
        "expected {parts:?} in {found:#?}"
    );
}

#[test]
fn the_shipped_prompts_have_no_faults() {
    Prompts::embedded().unwrap();
    Prompts::from_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/prompts"))).unwrap();
}

#[test]
fn every_fault_is_told_at_once_and_not_only_the_first() {
    let text = SMALL
        .replacen("label = \"X\"", "lable = \"X\"", 1)
        .replacen("strength = 1", "strength = 9", 1)
        .replacen("matters = { live = 2 }", "matters = { lives = 2 }", 1)
        .replacen("kind = \"one\"", "kind = \"any\"", 1);
    let found = faults(&text);
    told(
        &found,
        &["guide.toml:", "`lable` is not known here", "write `label`"],
    );
    told(&found, &["`label` is missing"]);
    told(&found, &["`strength` has the wrong form", "from 1 to 3"]);
    told(&found, &["there is no criterion `lives`", "write `live`"]);
    told(&found, &["`any` is no kind", "write `one` or `many`"]);
}

#[test]
fn a_fault_names_the_line() {
    let line = SMALL
        .lines()
        .position(|line| line.contains("strength"))
        .unwrap()
        + 1;
    let found = mistaken("strength = 1", "strength = \"1\"");
    told(&found, &[&format!("guide.toml:{line}:")]);
}

#[test]
fn each_mistake_about_numbers_and_ids_is_told_with_its_mend() {
    told(
        &mistaken("edition = 1", "edition = 1\nedition = 2"),
        &["mend the TOML"],
    );
    told(
        &mistaken("margins = {", "margins = { extra = 1,"),
        &["`extra` is not known here"],
    );
    told(
        &mistaken("clear = 3", "clear = 1"),
        &["the margins do not grow"],
    );
    told(
        &mistaken("number = 2\nid = \"y\"", "number = 1\nid = \"y\""),
        &["choice number 1", "used twice"],
    );
    told(
        &mistaken("number = 2\nid = \"b\"", "number = 1\nid = \"b\""),
        &["question number 1 is used twice"],
    );
    told(
        &mistaken("id = \"b\"", "id = \"a\""),
        &["the id `a` is used twice"],
    );
    told(
        &mistaken("id = \"nodejs\"", "id = \"node\""),
        &["`node` has no language"],
    );
    told(
        &mistaken("id = \"nodejs\"", "id = \"node\""),
        &["candidate `nodejs` is missing"],
    );
}

#[test]
fn each_mistake_about_fits_sources_and_texts_is_told_with_its_mend() {
    told(
        &mistaken("evidence = [\"e\"]", "evidence = []"),
        &["points without evidence"],
    );
    told(
        &mistaken("evidence = [\"e\"]", "evidence = [\"f\"]"),
        &["there is no evidence `f`"],
    );
    told(&mistaken("points = 2", "points = 4"), &["from -3 to 3"]);
    told(&mistaken("data = 2", "data = 6"), &["from 1 to 5"]);
    told(
        &mistaken(
            "source = \"https://example.com\"",
            "source = \"example.com\"",
        ),
        &["`source` is not an address"],
    );
    told(
        &mistaken("stale-after = 2027-01-01", "stale-after = 2025-01-01"),
        &["stale before it was checked"],
    );
    told(
        &mistaken("checked = 2026-01-01", "checked = \"2026-01-01\""),
        &["a date without quotes"],
    );
    told(
        &mistaken("label = \"X\"", &format!("label = \"{}\"", "x".repeat(81))),
        &["`label` has 81 letters"],
    );
    told(
        &mistaken("id = \"x\"", "id = \"X y\""),
        &["write it in kebab-case"],
    );
    told(
        &faults(&format!(
            "{SMALL}[[library]]\nid = \"l\"\nname = \"L\"\nof = \"python\"\npurpose = \"p\"\nwhen = [\"a/z\"]\n"
        )),
        &["there is no answer `a/z`"],
    );
    told(
        &faults(&format!(
            "{SMALL}[[contradiction]]\nbetween = [\"a/x\"]\nsays = \"s\"\n"
        )),
        &["between two answers"],
    );
}

#[test]
fn a_retired_number_is_never_used_again() {
    let text = SMALL.replacen("edition = 1", "edition = 1\nretired = [3, 9]", 1);
    let before = text.split_once("number = 3\n").unwrap().0;
    // The line above the number: where the question begins.
    let at = format!("guide.toml:{}:1", before.matches('\n').count());
    told(
        &faults(&text),
        &[&at, "the question number 3 is retired", "by `c`"],
    );

    let text = SMALL.replacen("id = \"a\"\n", "id = \"a\"\nretired = [2]\n", 1);
    let before = text.split_once("number = 2\nid = \"y\"").unwrap().0;
    let at = format!("guide.toml:{}:1", before.matches('\n').count());
    told(
        &faults(&text),
        &[&at, "the choice number 2 of `a` is retired"],
    );

    told(
        &mistaken("edition = 1", "edition = 1\nretired = [64]"),
        &["`retired` has the wrong form", "from 1 to 63"],
    );
    for none in ["[]", "[4, 5]"] {
        let with = format!("edition = 1\nretired = {none}");
        assert_eq!(mistaken("edition = 1", &with), Vec::<String>::new());
    }
}

#[test]
fn texts_that_would_crowd_a_message_are_told_with_their_limit() {
    let library = |name: &str, purpose: &str| {
        format!(
            "{SMALL}[[library]]\nid = \"l\"\nname = \"{name}\"\nof = \"python\"\npurpose = \"{purpose}\"\nwhen = [\"a/x\"]\n"
        )
    };
    let long = |letters: usize| "x".repeat(letters);
    for (was, key, most) in [
        ("name = \"Python\"", "name", 40),
        ("summary = \"p\"", "summary", 120),
        ("name = \"data\"", "name", 60),
        ("claim = \"c\"", "claim", 240),
        ("publisher = \"p\"", "publisher", 60),
    ] {
        let with = |letters| mistaken(was, &format!("{key} = \"{}\"", long(letters)));
        told(&with(most + 1), &[&format!("write at most {most}")]);
        assert_eq!(with(most), Vec::<String>::new());
    }
    for (key, most) in [("keeps = \"k\"", 120), ("contract = \"c\"", 120)] {
        let name = key.split(' ').next().unwrap();
        let text = format!("{name} = \"{}\"", long(most + 1));
        told(&mistaken(key, &text), &[&format!("write at most {most}")]);
    }
    let address = format!("source = \"https://example.com/{}\"", long(200));
    told(
        &mistaken("source = \"https://example.com\"", &address),
        &["`source` has 220 letters", "at most 200"],
    );
    told(
        &faults(&library(&long(41), "p")),
        &["`name` has 41 letters"],
    );
    told(&faults(&library("n", &long(121))), &["`purpose` has 121"]);
    let ruling = format!(
        "matters = {{ live = 3 }}\nrules-out = [\"python\"]\nrules-out-evidence = [\"e\"]\ninstead = \"{}\"",
        long(121)
    );
    let found = mistaken("matters = { live = 3 }", &ruling);
    told(&found, &["`instead` has 121 letters"]);
    told(
        &faults(&format!(
            "{SMALL}[[contradiction]]\nbetween = [\"a/x\", \"b/x\"]\nsays = \"{}\"\n",
            long(121)
        )),
        &["`says` has 121 letters"],
    );
}

#[test]
fn an_address_that_leads_nowhere_is_told() {
    for address in [
        "ftp://example.com",
        "https://example",
        "https://",
        "https://example./x",
        "https://.com",
        "https://example.com/a b",
        "https:///example.com",
    ] {
        let is = format!("source = \"{address}\"");
        told(
            &mistaken("source = \"https://example.com\"", &is),
            &["`source` is not an address"],
        );
    }
}

#[test]
fn contested_evidence_must_bring_the_other_reading() {
    told(
        &mistaken("strength = 1", "strength = 1\ncontested = true"),
        &["`other-reading` is missing"],
    );
}

#[test]
fn two_stacks_must_earn_their_price_by_what_parts_need() {
    let text = SMALL.replacen(
        "name = \"live\"\nof-a-part = true\n",
        "name = \"live\"\nfit.both = { points = 3, evidence = [\"e\"] }\n",
        1,
    );
    told(
        &faults(&text),
        &["answers can put `both`", "its price of 2 paid"],
    );
}

#[test]
fn one_mistake_brings_no_followers() {
    let library = "[[library]]\nid = \"l\"\nname = \"L\"\nof = \"python\"\npurpose = \"p\"\nwhen = [\"a/x\"]\n";
    let text = format!("{SMALL}{library}").replacen("kind = \"one\"", "kind = \"any\"", 1);
    assert_eq!(faults(&text).len(), 1, "{:#?}", faults(&text));
    let text = format!("{SMALL}{library}").replacen("label = \"X\"", "label = 1", 1);
    assert_eq!(faults(&text).len(), 1, "{:#?}", faults(&text));
    assert_eq!(mistaken("strength = 1", "strength = 9").len(), 1);
    assert_eq!(mistaken("margins = {", "margins = {{").len(), 1);
}

#[test]
fn an_empty_guide_is_told_what_it_lacks() {
    let found = faults("");
    told(&found, &["`edition` is missing"]);
    told(&found, &["0 questions"]);
}

proptest! {
    #[test]
    fn no_text_makes_the_loader_panic(text in ".{0,300}", at in any::<prop::sample::Index>()) {
        let _either = load("guide.toml", &text);
        let cut = at.index(SMALL.len());
        let _either = load("guide.toml", &SMALL[..cut]);
        let mixed = format!("{}{text}{}", &SMALL[..cut], &SMALL[cut..]);
        let _either = load("guide.toml", &mixed);
    }

    #[test]
    fn every_page_of_the_shipped_guide_keeps_within_discords_limits(answers in any_answers(), language in any::<prop::sample::Index>()) {
        let locales = crate::languages::shipped();
        let locale = &locales[language.index(locales.len())];
        let of = |step| Control::open(step, answers.clone()).encode(guide());
        let mut acts: Vec<Act> = guide()
            .questions()
            .iter()
            .map(|question| pressed(of(Step::Change), &question.number.0.to_string()))
            .collect();
        acts.extend(Topic::ALL.map(|topic| pressed(of(Step::Details), topic.id())));
        acts.extend([Step::Result, Step::List, Step::GoOn, Step::Share].map(|step| pressed(of(step), "")));
        for act in acts {
            let mut event = by_ada(act);
            event.locale.clone_from(locale);
            let page = consultation().reply(&event).page;
            let text = page.text();
            // Room for what a change adds above, and for the measure in bytes that Discord applies as well.
            prop_assert!(text.chars().count() <= 3700, "{locale}: {} letters:\n{text}", text.chars().count());
            prop_assert!(text.len() + 12 * page.blocks.len() <= 9000);
            prop_assert!(!text.contains('\u{2068}'), "no invisible direction marks");
            for row in &page.rows {
                if let Row::Buttons(buttons) = row {
                    prop_assert!((1..=5).contains(&buttons.len()));
                    for button in buttons {
                        let (label, carried) = match button {
                            Button::Step { id, label, .. } => (label, id.len() <= Control::LIMIT),
                            Button::Link { url, label } => (label, url.len() <= 512),
                        };
                        prop_assert!((1..=80).contains(&label.chars().count()) && carried);
                    }
                }
                if let Row::Choose(choosing) = row {
                    prop_assert!(choosing.id.len() <= Control::LIMIT && choosing.placeholder.chars().count() <= 150);
                    let whole = |text: &str| (1..=100).contains(&text.chars().count());
                    prop_assert!(choosing.options.iter().all(|option| whole(&option.label) && option.description.chars().count() <= 100));
                }
            }
        }
    }

    #[test]
    fn a_result_is_short_enough_to_be_read(answers in any_answers()) {
        let id = Control::open(Step::Result, answers).encode(guide());
        let text = consultation().reply(&by_ada(pressed(id, ""))).page.text();
        // What is read, without the addresses behind links.
        let seen: usize = text.split("](").map(|part| part.split_once(')').map_or(part, |(_, after)| after).chars().count()).sum();
        prop_assert!(seen <= 2800, "{seen} letters:\n{text}");
    }
}

fn pressed(id: String, value: &str) -> Act {
    let values = if value.is_empty() {
        Vec::new()
    } else {
        vec![value.to_owned()]
    };
    Act::Use { id, values }
}

fn by_ada(act: Act) -> Event {
    Event {
        person: PersonId(1),
        name: "Ada".to_owned(),
        server: None,
        locale: "en-US".to_owned(),
        missing: Vec::new(),
        standing: Standing::default(),
        place: Place::unknown(),
        act,
    }
}
