//! Briefs: what is proposed from free text, held against a careful human reading, and what holds for any text.

use std::collections::BTreeSet;

use backend_advice::advice::Guide;
use backend_advice::advice::brief::{Proposal, read};
use backend_advice::advice::guide::load;
use proptest::prelude::*;
use serde_json::Value;

use crate::codes::guide;

/// `question/choice`.
type Said = BTreeSet<String>;

fn said(guide: &Guide, proposals: &[Proposal]) -> Said {
    proposals
        .iter()
        .flat_map(|proposal| {
            let question = guide.question(proposal.question).unwrap();
            proposal.choices.iter().map(move |taken| {
                let choice = question.choice(taken.choice).unwrap();
                format!("{}/{}", question.id, choice.id)
            })
        })
        .collect()
}

fn proposed(text: &str) -> Said {
    said(guide(), &read(guide(), text))
}

fn expected(reading: &Value) -> Said {
    let reading = reading.as_object().expect("every brief has a reading");
    reading
        .iter()
        .flat_map(|(question, choices)| {
            let choices = choices.as_array().unwrap();
            choices
                .iter()
                .map(move |choice| format!("{question}/{}", choice.as_str().unwrap()))
        })
        .collect()
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "the figures are worth a look; cargo shows them with --nocapture"
)]
fn of_real_briefs_nearly_everything_that_is_proposed_is_right() {
    let readings: Value = serde_json::from_str(include_str!("briefs/expected.json")).unwrap();
    let (mut right, mut proposals, mut wanted) = (0, 0, 0);
    let mut wrong = Vec::new();
    for line in include_str!("briefs/briefs.jsonl").lines() {
        let brief: Value = serde_json::from_str(line).unwrap();
        let id = brief["id"].as_str().unwrap();
        let expected = expected(&readings[id]);
        let text = brief["brief"].as_str().unwrap();
        let proposed = proposed(text);
        right += proposed.intersection(&expected).count();
        proposals += proposed.len();
        wanted += expected.len();
        wrong.extend(
            proposed
                .difference(&expected)
                .map(|one| format!("{id} {one}")),
        );
        for missed in expected.difference(&proposed) {
            println!("missed: {id} {missed}");
        }
    }
    let share = |of: usize| f64::from(u32::try_from(right * 1000 / of).unwrap()) / 1000.0;
    println!("precision {}, recall {}", share(proposals), share(wanted));
    println!("wrong: {wrong:#?}");
    assert!(share(proposals) >= 0.90, "wrong: {wrong:#?}");
    assert!(
        share(wanted) >= 0.60,
        "too little is understood to be of use"
    );
}

/// A text that a cue matches: the first of what it allows at each place.
pub(crate) fn example(cue: &str) -> String {
    let phrase = cue.split('!').next().unwrap();
    let words = phrase.split_whitespace().filter(|word| *word != "…");
    let said = words.map(|word| match word.strip_prefix('#') {
        Some(numbers) => numbers.trim_end_matches('+').rsplit('-').next().unwrap(),
        None => word.split('/').next().unwrap(),
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Every cue of the guide: the choice that it speaks for, and a text with nothing else in it.
fn examples() -> Vec<(String, String)> {
    let questions = guide().questions().iter();
    questions
        .flat_map(|question| {
            question.choices.iter().flat_map(move |choice| {
                let id = format!("{}/{}", question.id, choice.id);
                let cues = choice.cues.iter();
                cues.map(move |cue| (id.clone(), example(cue.as_str())))
            })
        })
        .collect()
}

#[test]
fn every_choice_has_cues_and_each_cue_alone_speaks_for_its_choice() {
    for question in guide().questions() {
        for choice in &question.choices {
            assert!(!choice.cues.is_empty(), "{}/{}", question.id, choice.id);
        }
    }
    for (id, text) in examples() {
        assert!(proposed(&text).contains(&id), "{text:?} is no {id}");
    }
}

#[test]
fn a_denial_before_a_cue_takes_its_proposal_away() {
    for (id, text) in examples() {
        for denial in [
            "no",
            "without",
            "There is no need for",
            "This does not need",
        ] {
            let denied = format!("{denial} {text}");
            assert!(!proposed(&denied).contains(&id), "{denied:?} is {id}");
        }
    }
}

#[test]
fn denials_are_understood_as_people_write_them() {
    for text in [
        "No real-time, please.",
        "It works without ML or live updates.",
        "Nothing has to be pushed live.",
        "There will be no video streaming, chat or machine learning.",
        "Chat is out of scope.",
        "Live updates are not needed.",
        "We don't train any models.",
        "Heavy computation happens elsewhere.",
        "Perhaps a chat one day.",
        "Pages are reloaded instead of pushed live.",
        "We need neither GraphQL nor websockets.",
    ] {
        let proposed = proposed(text);
        let main: Vec<_> = proposed
            .iter()
            .filter(|one| one.starts_with("main-job/") || one.starts_with("computing/own"))
            .collect();
        assert!(main.is_empty(), "{text:?} proposed {main:?}");
    }
}

#[test]
fn a_denial_ends_with_its_clause_and_only_is_none() {
    for text in [
        "No login, but live updates for everybody.",
        "There is no rush; the live chat comes first.",
        "Not only live updates but also forms.",
        "It has no admin, it is a chat server.",
    ] {
        assert!(proposed(text).contains("main-job/live"), "{text:?}");
    }
}

#[test]
fn what_only_sounds_like_a_denial_denies_nothing() {
    for text in [
        "Not only real-time chat but also an admin area is needed.",
        "Without real-time updates the product is useless.",
    ] {
        let proposed = proposed(text);
        assert!(
            !proposed.contains("connections/few"),
            "{text:?}: {proposed:?}"
        );
    }
}

#[test]
fn what_people_say_plainly_is_taken() {
    for (text, answer) in [
        (
            "Every night we load 40 million rows, clean them and fill a warehouse.",
            "main-job/data-processing",
        ),
        (
            "It keeps employee records and handles vacation requests.",
            "main-job/back-office",
        ),
        (
            "It calls five existing services and merges their JSON.",
            "main-job/gateway",
        ),
        ("Two devs will build it.", "team-shape/one-to-three"),
        ("I'm alone on this project.", "team-shape/one-to-three"),
        ("Everyone does Python here.", "team-language/python"),
        ("We know Django well.", "team-language/python"),
        ("PHP is what we know.", "team-language/other"),
        ("We work only in TypeScript.", "team-language/typescript"),
        (
            "One knows Python and one knows TypeScript.",
            "team-language/python-and-javascript",
        ),
        (
            "The interface is made by another team.",
            "front-end/separate",
        ),
        ("Everything must be audited.", "long-term/few-dependencies"),
    ] {
        let proposed = proposed(text);
        assert!(
            proposed.contains(answer),
            "{text:?} is no {answer}: {proposed:?}"
        );
    }
}

#[test]
fn what_others_do_is_not_taken_for_ours() {
    for (text, answer) in [
        (
            "An external service does the face recognition.",
            "main-job/own-models",
        ),
        ("A chatbot with a local LLM.", "main-job/hosted-model"),
        ("Real-time isn't a must.", "main-job/live"),
    ] {
        let proposed = proposed(text);
        assert!(
            !proposed.contains(answer),
            "{text:?} is {answer}: {proposed:?}"
        );
    }
}

#[test]
fn what_was_denied_answers_the_question_where_the_guide_says_so() {
    for (text, answer) in [
        ("Nothing has to be pushed live.", "connections/few"),
        ("Figures may be a few minutes old.", "connections/few"),
        ("Real computation happens elsewhere.", "computing/little"),
        ("There is no deadline.", "deadline/open"),
        ("It has no user interface.", "front-end/none"),
    ] {
        assert!(proposed(text).contains(answer), "{text:?} is no {answer}");
    }
}

#[test]
fn of_contradicting_words_the_better_supported_win_and_a_tie_proposes_nothing() {
    let tie = "It runs on Docker. It runs on AWS Lambda.";
    assert!(proposed(tie).is_empty(), "{:?}", proposed(tie));
    let more = "It runs on Docker, in Kubernetes. A small part is on AWS Lambda.";
    assert_eq!(
        proposed(more),
        Said::from(["hosting/containers".to_owned()])
    );
}

#[test]
fn the_longer_phrase_goes_before_its_parts() {
    let text = "The team knows Python and TypeScript.";
    let both = Said::from(["team-language/python-and-javascript".to_owned()]);
    assert_eq!(proposed(text), both);
}

proptest! {
    #[test]
    fn any_text_is_read_and_every_quote_is_a_part_of_it(
        text in prop_oneof![
            "\\PC{0,300}",
            "(([a-zäßéİ’'.,;:!#+*/…0-9]{0,9})[ \n—-]){0,40}",
        ],
        at in 0..500_usize,
    ) {
        let all = examples();
        let mixed = format!("{text} {} {text}", all[at % all.len()].1);
        for text in [&text, &mixed] {
            for proposal in read(guide(), text) {
                let question = guide().question(proposal.question).unwrap();
                prop_assert!(proposal.answer().fits(question));
                for taken in &proposal.choices {
                    prop_assert!(!taken.quotes.is_empty());
                    for quote in &taken.quotes {
                        prop_assert!(text.get(quote.clone()).is_some_and(|said| !said.is_empty()));
                    }
                }
            }
        }
    }

    #[test]
    fn a_text_without_any_cue_proposes_nothing(text in "([xqzj]{4,9}[ ,.]){0,60}") {
        prop_assert!(read(guide(), &text).is_empty());
    }
}

#[test]
fn a_cue_that_cannot_be_read_is_a_fault_with_its_place() {
    let with = |cues: &str| {
        let label = "label = \"X\"";
        let text = crate::codes::SMALL.replace(label, &format!("{label}\ncues = [{cues}]"));
        load("guide.toml", &text).map(|_| ()).unwrap_err()
    };
    for (cue, what) in [
        ("… live", "a gap stands between two words"),
        ("live …", "a gap stands between two words"),
        ("live !", "it has no words"),
        ("a/ b", "on both sides of `/` stands a word"),
        ("#9-4 people", "a number is written `#4-10` or `#11+`"),
        ("live &", "it has a sign that is no word"),
    ] {
        let faults = with(&format!("\"{cue}\""));
        assert!(faults[0].what.contains(what), "{faults:?}");
        assert!(faults[0].place.starts_with("guide.toml:"), "{faults:?}");
    }
    let twice = with("\"live\", \"live\"");
    assert!(twice[0].what.contains("used twice"), "{twice:?}");
}
