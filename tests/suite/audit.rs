//! The audit: what makes no sense in a guide is told with its line; nothing of that is in the shipped guide.

use backend_advice::advice::Guide;
use backend_advice::advice::audit::{Audit, audit};
use backend_advice::advice::guide::load;
use backend_advice::fault::Fault;

use crate::codes::{SMALL, guide};

/// A day on which nothing in the small guide is stale.
const TODAY: &str = "2026-11-23";

fn loaded(text: &str) -> Guide {
    load("guide.toml", text).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn audited(text: &str) -> Audit {
    audit(&loaded(text), TODAY)
}

/// The small guide with one text in place of another.
#[track_caller]
fn changed(was: &str, is: &str) -> String {
    assert!(SMALL.contains(was), "{was}");
    SMALL.replacen(was, is, 1)
}

/// The place of the table that has `inside` first, as a fault writes it.
fn place(text: &str, table: &str, inside: &str) -> String {
    let before = text.split_once(inside).unwrap().0;
    let start = before.rfind(table).unwrap();
    let line = before[..start].matches('\n').count() + 1;
    format!("guide.toml:{line}:1")
}

#[track_caller]
fn told(faults: &[Fault], place: &str, part: &str) {
    assert!(
        faults
            .iter()
            .any(|fault| fault.place == place && fault.what.contains(part)),
        "expected `{part}` at {place} in {faults:#?}"
    );
}

#[track_caller]
fn untold(faults: &[Fault], part: &str) {
    assert!(
        !faults.iter().any(|fault| fault.what.contains(part)),
        "`{part}` in {faults:#?}"
    );
}

const LIBRARY: &str =
    "[[library]]\nid = \"l\"\nname = \"L\"\nof = \"python\"\npurpose = \"p\"\nwhen = [\"c/x\"]\n";

fn framework(id: &str, more: &str) -> String {
    format!(
        "[[candidate]]\nid = \"{id}\"\nname = \"{id}\"\nsummary = \"s\"\nframework-of = \"python\"\n{more}\n"
    )
}

#[test]
fn the_shipped_guide_makes_sense() {
    assert_eq!(audit(guide(), TODAY).findings, []);
}

#[test]
fn the_same_guide_gives_the_same_audit() {
    assert_eq!(audit(guide(), TODAY), audit(guide(), TODAY));
    assert_eq!(audited(SMALL), audited(SMALL));
}

#[test]
fn a_question_that_decides_nothing_is_told() {
    let idle = changed("matters = { live = 3 }\n", "");
    let found = audited(&idle).findings;
    let at = place(&idle, "[[question]]", "id = \"c\"");
    told(&found, &at, "the question `c` can never matter");
    untold(&audited(SMALL).findings, "never matter");
    // A library that it calls for, or a language that it rules out, is reason enough to ask it.
    untold(
        &audited(&format!("{idle}{LIBRARY}")).findings,
        "never matter",
    );
    let ruling = changed(
        "matters = { live = 3 }\n",
        "rules-out = [\"python\"]\nrules-out-evidence = [\"e\"]\ninstead = \"i\"\n",
    );
    untold(&audited(&ruling).findings, "never matter");
}

#[test]
fn a_question_too_weak_for_any_result_is_told() {
    // Two frameworks that nothing but `c` tells apart, by less than the price of one.
    let weak = changed("matters = { live = 3 }", "matters = { taste = 1 }")
        + "[[criterion]]\nid = \"taste\"\nname = \"t\"\nfit.slow = { points = 1, evidence = [\"e\"] }\n"
        + &framework("quick", "")
        + &framework("slow", "price = 9");
    let at = place(&weak, "[[question]]", "id = \"c\"");
    told(&audited(&weak).findings, &at, "can never matter");
}

#[test]
fn choices_that_can_never_differ_are_told() {
    let alike = SMALL.replacen(
        "id = \"y\"\nlabel = \"Y\"\ndescription = \"y\"\n#",
        "id = \"y\"\nlabel = \"Y\"\ndescription = \"y\"\npart = \"p\"\nmatters = { data = 1 }\n#",
        1,
    );
    assert_ne!(alike, SMALL);
    let second = alike.find("id = \"b\"").unwrap();
    let line = alike[..second + alike[second..].find("number = 2").unwrap()]
        .matches('\n')
        .count();
    let at = format!("guide.toml:{line}:1");
    told(
        &audited(&alike).findings,
        &at,
        "`b/y` can never differ from `b/x`",
    );
    untold(&audited(SMALL).findings, "differ");

    for more in [
        "part = \"q\"\nmatters = { data = 1 }\n#",
        "part = \"p\"\nmatters = { data = 2 }\n#",
        "part = \"p\"\nmatters = { data = 1 }\nrules-out = [\"nodejs\"]\nrules-out-evidence = [\"e\"]\ninstead = \"i\"\n#",
    ] {
        let other = "[[part]]\nid = \"q\"\nname = \"q\"\nkeeps = \"k\"\ncontract = \"c\"\n";
        let differing = alike.replacen("part = \"p\"\nmatters = { data = 1 }\n#", more, 1) + other;
        untold(&audited(&differing).findings, "differ");
    }
    let library = LIBRARY.replace("c/x", "b/y");
    untold(&audited(&format!("{alike}{library}")).findings, "differ");
    let contradiction = "[[contradiction]]\nbetween = [\"a/x\", \"b/y\"]\nsays = \"s\"\n";
    untold(
        &audited(&format!("{alike}{contradiction}")).findings,
        "differ",
    );
}

#[test]
fn one_choice_may_be_like_not_sure_and_two_may_not() {
    untold(&audited(SMALL).findings, "not sure\"");
    let text = changed("matters = { live = 3 }\n", "");
    let found = audited(&text).findings;
    let last = text.rfind("[[question.choice]]").unwrap();
    let at = format!("guide.toml:{}:1", text[..last].matches('\n').count() + 1);
    told(
        &found,
        &at,
        "`c/y` and `c/x` both do no more than \"not sure\"",
    );
}

#[test]
fn results_that_nobody_can_get_are_told_with_the_reason() {
    told(
        &audited(SMALL).findings,
        "guide.toml:1:1",
        "nobody can get `neither`: no choice rules out `python`",
    );
    let one_sided = changed("fit.nodejs", "fit.python");
    let at = place(&one_sided, "[[candidate]]", "id = \"nodejs\"");
    let found = audited(&one_sided).findings;
    told(
        &found,
        &at,
        "nobody can get `nodejs`: it leads `python` by 0 at most",
    );

    let dear = changed("price = 2", "price = 50");
    let at = place(&dear, "[[candidate]]", "id = \"both\"");
    told(
        &audited(&dear).findings,
        &at,
        "nobody can get `both`: it leads `python` by -",
    );
    untold(&audited(SMALL).findings, "nobody can get `both`");

    let behind = format!(
        "{SMALL}{}{}",
        framework("first", ""),
        framework("second", "price = 1")
    );
    let at = place(&behind, "[[candidate]]", "id = \"second\"");
    let found = audited(&behind).findings;
    told(
        &found,
        &at,
        "nobody can get `second`: `first` is never behind it",
    );
}

#[test]
fn ruling_both_out_makes_neither_a_result() {
    let text = changed(
        "matters = { live = 3 }\n",
        "rules-out = [\"python\", \"nodejs\"]\nrules-out-evidence = [\"e\"]\ninstead = \"i\"\n",
    );
    untold(&audited(&text).findings, "`neither`");
}

/// A framework that is always second, though no single rival is always before it.
#[test]
fn what_was_only_searched_for_is_told_as_such() {
    let text = SMALL
        .replacen(
            "matters = { data = 2 }",
            "matters = { data = 2, left = 2 }",
            1,
        )
        .replacen(
            "matters = { live = 2 }",
            "matters = { data = 2, right = 2 }",
            1,
        )
        + "[[criterion]]\nid = \"left\"\nname = \"l\"\nfit.one = { points = 3, evidence = [\"e\"] }\nfit.middle = { points = 1, evidence = [\"e\"] }\n"
        + "[[criterion]]\nid = \"right\"\nname = \"r\"\nfit.other = { points = 3, evidence = [\"e\"] }\nfit.middle = { points = 1, evidence = [\"e\"] }\n"
        + &framework("one", "")
        + &framework("middle", "price = 1")
        + &framework("other", "");
    let at = place(&text, "[[candidate]]", "id = \"middle\"");
    let found = audited(&text).findings;
    told(&found, &at, "no answers were found that lead to `middle`");
    untold(&found, "lead to `one`");
}

/// One set of answers in half a million leads there: random people miss it, climbing does not.
#[test]
fn what_few_answers_lead_to_is_found_all_the_same() {
    let mut text = changed(
        "fit.python = {",
        "fit.rare = { points = 1, evidence = [\"e\"] }\nfit.python = {",
    );
    text += &framework("common", "");
    text += &framework("rare", "price = 14");
    for number in 4..=15 {
        text += &format!(
            "[[question]]\nnumber = {number}\nid = \"q{number}\"\nkind = \"one\"\ntopic = \"t\"\ntext = \"t\"\nwhy = \"w\"\n"
        );
        for (choice, matters) in [(1, "data = 1"), (2, "live = 1"), (3, "live = 2")] {
            text += &format!(
                "[[question.choice]]\nnumber = {choice}\nid = \"c{choice}\"\nlabel = \"l\"\ndescription = \"d\"\npart = \"p\"\nmatters = {{ {matters} }}\n"
            );
        }
    }
    let found = audited(&text);
    let runs = &found.bias.runs;
    assert!(runs.iter().all(|run| run.frameworks[1].1.count == 0));
    untold(&found.findings, "lead to `rare`");
    untold(&found.findings, "nobody can get `rare`");
    let at = place(&text, "[[candidate]]", "id = \"rare\"");
    told(&found.findings, &at, "`rare` goes to only 0.0 %");
}

#[test]
fn a_favoured_side_is_told_at_the_candidate_that_it_favours() {
    for (was, is, favoured) in [
        ("matters = { live = 3 }\n", "", "python"),
        ("matters = { data = 1 }\n", "", "nodejs"),
    ] {
        let text = changed(was, is);
        let at = place(&text, "[[candidate]]", &format!("id = \"{favoured}\""));
        let what = format!("the guide favours `{favoured}`");
        told(&audited(&text).findings, &at, &what);
    }
}

#[test]
fn both_too_often_or_too_seldom_is_told_with_the_way_to_turn() {
    for (price, mend) in [(0, "raise its `price`"), (9, "lower its `price`")] {
        // Each side has a question of its own, so that both are needed half of the time.
        let text = SMALL
            .replacen("price = 2", &format!("price = {price}"), 1)
            .replacen("matters = { live = 2 }", "matters = { data = 2 }", 1);
        let at = place(&text, "[[candidate]]", "id = \"both\"");
        let found = audited(&text).findings;
        told(&found, &at, "`both` goes to ");
        assert!(
            found.iter().any(|fault| fault.instead.contains(mend)),
            "{found:#?}"
        );
    }
}

#[test]
fn too_many_changes_of_language_are_told_and_so_is_a_question_that_makes_most_of_them() {
    let found = audited(SMALL).findings;
    told(
        &found,
        "guide.toml:1:1",
        "of single changes of an answer change the language",
    );
    let text = changed("matters = { data = 1 }", "matters = { live = 1 }")
        .replacen("matters = { live = 3 }\n", "matters = { live = 1 }\n", 1)
        .replacen("matters = { data = 2 }", "matters = { data = 5 }", 1)
        .replacen("matters = { live = 2 }", "matters = { live = 5 }", 1);
    let at = place(&text, "[[question]]", "id = \"a\"");
    told(
        &audited(&text).findings,
        &at,
        "`a` alone makes 68.3 % of all changes",
    );
}

#[test]
fn aged_and_uncited_evidence_is_noted_and_is_no_finding() {
    let small = loaded(SMALL);
    assert_eq!(audit(&small, "2027-01-01").notes, []);
    let aged = audit(&small, "2027-01-02");
    assert_eq!(aged.findings, audit(&small, TODAY).findings);
    for criterion in ["data", "live"] {
        let at = place(SMALL, "[[criterion]]", &format!("id = \"{criterion}\""));
        let what = format!("points of `{criterion}` rest on evidence that is stale: `e`");
        told(&aged.notes, &at, &what);
    }

    let mut text = SMALL.to_owned();
    for id in ["f", "g", "h", "i", "j", "k"] {
        text += &format!(
            "[[evidence]]\nid = \"{id}\"\nclaim = \"c\"\nsource = \"https://example.com\"\npublisher = \"p\"\nchecked = 2026-01-01\nstale-after = 2027-01-01\nstrength = 1\n"
        );
    }
    let notes = audited(&text).notes;
    assert_eq!(notes.len(), 1, "{notes:#?}");
    let at = place(&text, "[[evidence]]", "id = \"f\"");
    told(&notes, &at, "`f`, `g`, `h`, `i`, `j` and 1 more");
}
