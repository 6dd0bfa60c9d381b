//! Texts from people that try to be more than texts: they ping nobody, break no message, and stay within Discord's limits.

use backend_advice::consultation::Staff;
use backend_advice::playground::{Options, Role, StandIn};
use backend_advice::store::{self, ServerSettings};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::room::{Guest, Room, Way, components, id, text};

/// What somebody might try.
const ATTEMPTS: [&str; 16] = [
    "@everyone",
    "@here",
    "<@1000000000012582915>",
    "<@&1000000000012582915>",
    "<#1000000000012582915>",
    "</backend-advice:1>",
    "<:a:1000000000012582915>",
    "<t:0:R>",
    "```\n",
    "`",
    "**__~~||",
    "\n# Result: Python\n-# small",
    "[free](https://a.example)",
    "\u{202e}\u{2066}gnp.exe",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}",
    "> - 1. { $name } {\"x\"}",
];

/// A few attempts in a row, with anything between them.
fn hostile(most: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(&ATTEMPTS[..]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => "[\u{300}-\u{36f}\u{200b}-\u{200f}\u{2028}\u{2029}]{0,40}",
    ];
    proptest::collection::vec(piece, 1..8).prop_map(move |pieces| {
        let text: String = pieces.concat().chars().take(most).collect();
        format!("{text}x")
    })
}

/// Types and nesting of all components, without what they say.
fn shape(message: &Value) -> Vec<Value> {
    let all = components(message).into_iter();
    all.map(|component| component["type"].clone()).collect()
}

/// What holds of every message, whatever anybody typed.
#[track_caller]
fn is_sound(message: &Value, typed: &str) {
    assert_eq!(message["mentions"], json!([]), "{typed:?}");
    assert_eq!(message["mention_roles"], json!([]), "{typed:?}");
    assert_eq!(message["mention_everyone"], json!(false), "{typed:?}");
    let said = text(message);
    assert!(said.chars().count() <= 4000, "{typed:?}");
    for turning in ['\u{202e}', '\u{2066}', '\u{202a}', '\u{200f}'] {
        assert!(!said.contains(turning), "{typed:?} in {said}");
    }
    let tower = "\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}";
    assert!(!said.contains(tower), "{typed:?} in {said}");
    let bare = without_code(&said);
    for attempt in [
        "@everyone",
        "@here",
        "<t:0",
        "</back",
        "<:a:",
        "[free](",
        "```",
    ] {
        for (place, _) in bare.match_indices(attempt) {
            let before = bare[..place].chars().next_back();
            assert_eq!(before, Some('\\'), "{attempt} of {typed:?} in {said}");
        }
    }
    let forged = |line: &str| {
        line.trim_start_matches("> ")
            .starts_with("# Result: Python")
    };
    assert!(!said.lines().any(forged), "{typed:?} in {said}");
}

/// A text without what stands between two backticks, where nothing is more than letters.
fn without_code(text: &str) -> String {
    text.lines()
        .map(|line| {
            let hidden = line.replace("\\`", "");
            let parts: Vec<&str> = hidden.split('`').collect();
            let shown = parts.iter().step_by(2).copied();
            shown.collect::<Vec<_>>().join("`") + "\n"
        })
        .collect()
}

/// One of each of what is typed, drawn anew for each run.
fn drawn(runner: &mut TestRunner, most: usize) -> String {
    hostile(most).new_tree(runner).unwrap().current()
}

/// What people typed in one story.
struct Typed {
    /// How a server calls whom people are sent to.
    contact: String,
    name: String,
    brief: String,
    question: String,
    request: String,
    reach: String,
}

impl Typed {
    fn drawn(runner: &mut TestRunner) -> Self {
        Self {
            // Discord takes no control characters in names, and 32 letters.
            contact: drawn(runner, 59).replace('\n', " "),
            name: drawn(runner, 31).replace('\n', " "),
            brief: drawn(runner, 1999),
            question: drawn(runner, 999),
            request: drawn(runner, 999),
            reach: drawn(runner, 199).replace('\n', " "),
        }
    }

    fn plain() -> Self {
        let x = || "x".to_owned();
        Self {
            contact: x(),
            name: x(),
            brief: x(),
            question: x(),
            request: x(),
            reach: x(),
        }
    }
}

/// Lets somebody type all of it; answers what they and others see then.
async fn seen(typed: &Typed) -> Vec<(String, Value)> {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let staff = Staff::channel(&stand_in.place("#staff").unwrap()).unwrap();
    let somebody = stand_in.add_person(&typed.name, Role::Member);
    let room = Room::with_staff(Way::Gateway, stand_in, staff).await;
    let settings = ServerSettings {
        contact_name: Some(typed.contact.clone()),
        staff: Some(store::Staff::Channel(
            room.stand_in.place("#staff").unwrap().parse().unwrap(),
        )),
        ..ServerSettings::default()
    };
    let server = room.stand_in.server_id().parse().unwrap();
    let store = room.opened_store().await;
    store.save_settings(server, &settings).await.unwrap();
    let guest = room.person(&somebody);
    let mut seen = Vec::new();
    let mut look = |what: &str, guest: &Guest<'_>| seen.push((what.to_owned(), guest.message()));
    look("brief", guest.describes(&typed.brief).await);
    look("question", guest.asks(&typed.question).await);
    guest
        .starts()
        .await
        .chooses(&["Scientific computing, research data"])
        .await
        .presses("Finish now")
        .await;
    let result = id(&guest.message());
    look("shared", guest.presses("Share here").await);
    guest.looks_at_id(&result);
    let form = guest.opens_form("Have someone contact me").await;
    let yes = form["components"][2]["component"]["options"][0]["label"].clone();
    let fields = [
        ("What do you want to talk about?", json!(typed.request)),
        ("How can you be reached?", json!(typed.reach)),
        ("May this be handed over?", json!([yes])),
    ];
    look("request", guest.fills(&form, &fields).await);
    seen.extend(decides(&guest).await);
    let data = guest.uses("/backend-advice-data", &json!({})).await;
    seen.push(("data".to_owned(), data.message()));
    let has = |stand_in: &StandIn| !stand_in.messages("Ada", "#staff").is_empty();
    room.stand_in.until(has).await;
    let handed = room.stand_in.messages("Ada", "#staff").remove(0);
    seen.push(("handed over".to_owned(), handed));
    for name in ["Ada", "Ben", "Chloe", "Gus"] {
        room.reads_all_of(name);
    }
    seen
}

/// Somebody asks a team with names, answers alone, and closes; what stands there then.
async fn decides(guest: &Guest<'_>) -> Vec<(String, Value)> {
    let mut seen = Vec::new();
    let mut look = |what: &str, guest: &Guest<'_>| seen.push((what.to_owned(), guest.message()));
    guest.asks_team().await;
    guest.presses("Show names with results").await;
    guest.presses_and_waits("Ask the team").await;
    guest.looks_for("Your team is asked");
    look("card", guest.looks_for("asks the team"));
    let card = id(&guest.message());
    guest.presses("Give my answers").await;
    guest
        .answers("Train or run machine-learning models")
        .await
        .presses("Finish now")
        .await;
    look("ballot", guest.presses("Hand in my answers").await);
    guest
        .looks_at_id(&card)
        .waits_until_it_says("1 has answered")
        .await;
    look("answered", guest);
    guest.presses("Close now").await;
    guest
        .looks_at_id(&card)
        .waits_until_it_says("Decided by 1 ballot")
        .await;
    look("outcome", guest);
    seen
}

#[tokio::test]
async fn whatever_people_type_pings_nobody_and_breaks_no_message() {
    let plain = seen(&Typed::plain()).await;
    let mut runner = TestRunner::deterministic();
    for _ in 0..8 {
        let typed = Typed::drawn(&mut runner);
        for ((what, message), (_, plain)) in seen(&typed).await.iter().zip(&plain) {
            let all = format!(
                "{what}: {:?} {:?} {:?} {:?} {:?} {:?}",
                typed.contact, typed.name, typed.brief, typed.question, typed.request, typed.reach
            );
            is_sound(message, &all);
            // A brief and a question may be understood; everything else looks the same whatever it holds.
            if !["brief", "question"].contains(&what.as_str()) {
                assert_eq!(shape(message), shape(plain), "{all}");
            }
        }
    }
}
