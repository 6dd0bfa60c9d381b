//! What people, clients and networks do that cannot be done: each gets a kind sentence and a next step.

use std::time::Duration;

use backend_advice::playground::{FaultPlan, Outcome};
use backend_advice::prompts::Prompts;
use serde_json::json;

use crate::room::{Room, Way, id, over_both_ways};

over_both_ways!(
    a_button_from_before_a_restart_goes_on_as_if_nothing_had_happened,
    a_double_click_is_answered_twice_with_the_same_page,
    a_press_that_arrives_twice_is_harmless,
    a_control_of_an_unknown_version_gets_a_sentence_and_a_fresh_start,
    a_select_that_brings_a_choice_nobody_offers_shows_the_question_again,
    a_wrong_code_is_told_from_a_foreign_and_a_newer_one,
    who_posts_too_often_is_asked_to_wait_and_loses_nothing,
);

async fn a_button_from_before_a_restart_goes_on_as_if_nothing_had_happened(way: Way) {
    let mut room = Room::by(way).await;
    {
        let ada = room.person("Ada");
        ada.starts()
            .await
            .chooses(&["Scientific computing, research data"])
            .await;
    }
    room.stop_bot().await;
    room.start_bot(Prompts::embedded().unwrap()).await;
    let ada = room.person("Ada");
    ada.looks_around()
        .presses("Finish now")
        .await
        .sees("## Python");
}

async fn a_double_click_is_answered_twice_with_the_same_page(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts().await;
    let message = id(&ada.message());
    let button = ada.button("Not sure");
    let (first, second) = (
        ada.person.presses(&message, &button),
        ada.person.presses(&message, &button),
    );
    let (first, second) = (first.await.unwrap(), second.await.unwrap());
    let (Outcome::Updated(first), Outcome::Updated(second)) = (first, second) else {
        panic!("both clicks are answered in place");
    };
    assert_eq!(first["components"], second["components"]);
}

async fn a_press_that_arrives_twice_is_harmless(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts().await;
    let old = ada.button("Not sure");
    ada.presses("Not sure").await.presses("Not sure").await;
    // The first button again, from a client that has not redrawn yet.
    ada.forges(&old).await.sees("1 answered");
}

async fn a_control_of_an_unknown_version_gets_a_sentence_and_a_fresh_start(way: Way) {
    for foreign in [
        "ba9:r::000",
        "ba1:z::A",
        "ba1:r::",
        "ba1:r::ABC",
        "x",
        "ba1:a1.1:zz:0",
        "{\"json\":true}",
    ] {
        let room = Room::by(way).await;
        let ada = room.person("Ada");
        ada.starts().await.forges(foreign).await;
        assert!(ada.is_private());
        ada.sees("I can't tell what it meant")
            .presses("Start my own")
            .await;
        ada.sees("First question");
    }
}

async fn a_select_that_brings_a_choice_nobody_offers_shows_the_question_again(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts().await;
    let letters = ada
        .button("Finish now")
        .rsplit(':')
        .next()
        .unwrap()
        .to_owned();
    ada.forges(&format!("ba1:a1.60::{letters}")).await;
    ada.sees("no longer among the choices")
        .sees("What will the backend mainly do?");
    ada.forges(&format!("ba1:a63.1::{letters}")).await;
    ada.sees("no longer among the choices");
}

async fn a_wrong_code_is_told_from_a_foreign_and_a_newer_one(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&["Scientific computing, research data"])
        .await
        .presses("Finish now")
        .await;
    let code = ada.code();
    let last = if code.ends_with('0') { '1' } else { '0' };
    let garbled = format!("{}{last}", &code[..code.len() - 1]);
    ada.opens(&garbled).await.sees("a letter missing or wrong");
    assert!(ada.is_private());
    ada.opens("hello").await.sees("not one of my codes");
    ada.opens("BA7-00000")
        .await
        .sees("comes from a newer version");
}

#[tokio::test]
async fn an_interaction_that_cannot_be_parsed_still_gets_a_sentence() {
    let room = Room::new().await;
    let ada = room.person("Ada");
    ada.starts().await;
    // The wire form of a press without the fields that serenity insists on; Discord adds and drops fields at will.
    let before = room.stand_in.rest_log().len();
    room.stand_in.dispatch(
        "INTERACTION_CREATE",
        &json!({ "id": "77", "token": "token-of-77", "type": 3, "locale": "en-US" }),
    );
    room.stand_in
        .until(|stand_in| stand_in.rest_log().len() > before)
        .await;
    let call = room.stand_in.rest_log().pop().unwrap();
    assert!(call.path.ends_with("/callback"), "{call:?}");
    // The stand-in knows no such interaction, so its refusal and its note on it are expected here.
    room.stand_in.clear_violations();
    ada.presses("Not sure").await.sees("1 answered");
}

#[tokio::test]
async fn a_dispatch_of_an_unknown_kind_changes_nothing() {
    let room = Room::new().await;
    room.stand_in.dispatch("SOMETHING_NEW", &json!({ "a": 1 }));
    room.person("Ada").starts().await.sees("First question");
}

#[tokio::test]
async fn a_hiccup_of_discord_is_bridged_without_the_person_noticing() {
    for (status, retry_after) in [
        (500, None),
        (502, None),
        (429, Some(Duration::from_millis(50))),
    ] {
        let room = Room::new().await;
        room.stand_in.fail_rest(FaultPlan {
            route_prefix: "/interactions".to_owned(),
            status,
            times: 2,
            retry_after,
        });
        room.person("Ada").starts().await.sees("First question");
    }
}

#[tokio::test]
async fn a_dropped_connection_is_resumed_and_the_conversation_goes_on() {
    let room = Room::new().await;
    let ada = room.person("Ada");
    ada.starts().await;
    room.stand_in.gateway_drop();
    room.stand_in
        .until(|stand_in| stand_in.resumes() == 1)
        .await;
    ada.presses("Not sure").await.sees("1 answered");
}

async fn who_posts_too_often_is_asked_to_wait_and_loses_nothing(way: Way) {
    let room = Room::by(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    let job = ["Scientific computing, research data"];
    ada.starts().await.chooses(&job).await;
    ada.presses("Finish now").await;
    let share = ada.button("Share here");
    for _ in 0..5 {
        ada.forges(&share).await.sees("Shared by Ada");
    }
    ada.forges(&share).await.sees("Please wait");
    ada.sees("nothing is lost");
    // Others in the same server go on.
    ben.starts().await.chooses(&job).await;
    ben.presses("Finish now").await;
    ben.presses("Share here").await.sees("Shared by Ben");
}
