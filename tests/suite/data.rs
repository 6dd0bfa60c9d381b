//! What is kept of people, as they see it: shown, taken along, forgotten; and what goes when they or a server leave.

use backend_advice::playground::{Installed, Options, StandIn};
use backend_advice::store::{ServerSettings, Store};
use serde_json::{Value, json};

use crate::room::{Guest, Room, Way, id, over_both_ways};

const COMMAND: &str = "/backend-advice-data";

over_both_ways!(
    everybody_is_answered_in_private_wherever_they_are,
    a_server_that_never_added_the_bot_is_no_reason_to_say_nothing,
    a_ballot_is_shown_given_as_a_file_and_withdrawn,
    who_forgets_themself_cancels_what_they_ask_and_everybody_reads_so,
    who_changes_their_mind_keeps_everything,
    without_a_store_nobody_is_left_without_a_word,
    who_wants_to_be_forgotten_again_and_again_is_asked_to_wait,
);

async fn looks<'g, 'r>(guest: &'g Guest<'r>) -> &'g Guest<'r> {
    guest.uses(COMMAND, &json!({})).await
}

fn number(room: &Room, name: &str) -> u64 {
    room.stand_in.person(name).id().unwrap().parse().unwrap()
}

/// Ada asks her team, and the card stands there.
async fn asks(room: &Room) -> (Guest<'_>, String) {
    let ada = room.person("Ada");
    ada.asks_team().await;
    ada.presses_and_waits("Ask the team").await;
    ada.looks_for("Your team is asked")
        .looks_for("asks the team");
    let card = id(&ada.message());
    (ada, card)
}

async fn hands_in<'r>(room: &'r Room, card: &str, name: &str) -> Guest<'r> {
    let person = room.person(name);
    person.looks_at_id(card).presses("Give my answers").await;
    person
        .answers("Train or run machine-learning models")
        .await
        .presses("Finish now")
        .await;
    person
        .presses("Hand in my answers")
        .await
        .sees("Handed in.");
    person
}

async fn everybody_is_answered_in_private_wherever_they_are(way: Way) {
    let room = Room::with_store(way).await;
    for (name, place) in [("Ada", "#general"), ("Gus", "#general"), ("Ben", "DM")] {
        let guest = room.person_in(name, place);
        assert!(guest.is_offered(COMMAND));
        looks(&guest).await;
        assert!(guest.is_private(), "{place}");
        guest
            .sees("What I keep about you")
            .sees("Nothing. No team decision, no ballot and no request")
            .sees("What stands on Discord")
            .sees("none is used here");
        guest.presses("Give me all of it as a file").await;
        assert!(guest.is_private());
        let file: Value = serde_json::from_slice(&guest.file("your-data.json").await).unwrap();
        assert_eq!(file["ballots"], json!([]));
    }
}

async fn a_server_that_never_added_the_bot_is_no_reason_to_say_nothing(way: Way) {
    let options = Options {
        installed: Installed::People,
        ..Options::default()
    };
    let room = Room::with_store_in(way, options).await;
    let gus = room.person("Gus");
    looks(&gus).await;
    assert!(gus.is_private());
    gus.sees("Nothing. No team decision, no ballot and no request");
    gus.presses("Forget me").await;
    gus.presses("Yes, forget me now").await.sees("Done.");
}

async fn a_ballot_is_shown_given_as_a_file_and_withdrawn(way: Way) {
    let room = Room::with_store(way).await;
    let (ada, card) = asks(&room).await;
    let ben = hands_in(&room, &card, "Ben").await;
    ada.looks_at_id(&card).waits_until_it_says("Ben").await;
    looks(&ben)
        .await
        .sees("**Your ballots**")
        .sees("as Ben: `BA1-");
    let kept = id(&ben.message());
    ben.presses("Give me all of it as a file").await;
    let file = ben.file("your-data.json").await;
    let file: Value = serde_json::from_slice(&file).unwrap();
    assert_eq!(file["about"], number(&room, "Ben").to_string());
    assert_eq!(file["ballots"][0]["your_name"], "Ben");
    ben.looks_at_id(&kept).presses("Forget me").await;
    ben.sees("cannot be undone")
        .sees("What goes")
        .sees("What stays");
    ben.does_not_see("cancelled");
    ben.presses("Yes, forget me now").await.sees("Done.");
    ada.looks_at_id(&card)
        .waits_until_it_says("Nobody has answered yet")
        .await;
    ada.does_not_see("Ben");
    looks(&ben).await.sees("Nothing. No team decision");
    ben.looks_at_id(&card).presses("Give my answers").await;
    ben.sees("Your own ballot");
}

async fn who_forgets_themself_cancels_what_they_ask_and_everybody_reads_so(way: Way) {
    let room = Room::with_store(way).await;
    let (ada, card) = asks(&room).await;
    looks(&ada).await.sees("open until");
    ada.presses("Forget me")
        .await
        .sees("that is still open is cancelled, for everybody");
    ada.presses("Yes, forget me now").await.sees("Done.");
    let ben = room.person("Ben");
    ben.looks_at_id(&card)
        .waits_until_it_says("cancelled")
        .await;
    ben.does_not_see("Ada");
}

async fn who_changes_their_mind_keeps_everything(way: Way) {
    let room = Room::with_store(way).await;
    let (ada, _card) = asks(&room).await;
    looks(&ada).await.presses("Forget me").await;
    ada.presses("No, keep it").await.sees("open until");
}

async fn without_a_store_nobody_is_left_without_a_word(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    looks(&ada).await.sees("reach what I remember just now");
    assert!(ada.is_private());
}

async fn who_wants_to_be_forgotten_again_and_again_is_asked_to_wait(way: Way) {
    let room = Room::with_store(way).await;
    let ben = room.person("Ben");
    for _ in 0..3 {
        looks(&ben).await.presses("Forget me").await;
        ben.presses("Yes, forget me now").await.sees("Done.");
    }
    looks(&ben).await.presses("Forget me").await;
    ben.presses("Yes, forget me now").await;
    ben.does_not_see("Done.").sees("Please wait 60 minutes");
}

/// Waits until a store says this.
async fn until(store: &Store, holds: impl AsyncFn(&Store) -> bool) {
    while !holds(store).await {
        tokio::task::yield_now().await;
    }
}

/// A room whose server has settings.
async fn settled_room() -> (Room, Store, u64) {
    let room = Room::with_store(Way::Gateway).await;
    let store = room.opened_store().await;
    let server: u64 = room.stand_in.server_id().parse().unwrap();
    let settings = ServerSettings::default();
    store.save_settings(server, &settings).await.unwrap();
    (room, store, server)
}

#[tokio::test]
async fn a_server_that_the_bot_is_removed_from_is_forgotten() {
    let (room, store, server) = settled_room().await;
    let name = server_name(&room.stand_in);
    room.stand_in.outage(&name).unwrap();
    room.stand_in.keep_bot(&name, false).unwrap();
    until(&store, async |store| {
        store.settings(server).await.unwrap().is_none()
    })
    .await;
}

#[tokio::test]
async fn an_outage_forgets_nothing() {
    let (room, store, server) = settled_room().await;
    let name = server_name(&room.stand_in);
    room.stand_in.outage(&name).unwrap();
    // Another server's departure is heard after it.
    let other = room.stand_in.add_server("Elsewhere");
    let other: u64 = other.parse().unwrap();
    let settings = ServerSettings::default();
    store.save_settings(other, &settings).await.unwrap();
    room.stand_in.keep_bot("Elsewhere", false).unwrap();
    until(&store, async |store| {
        store.settings(other).await.unwrap().is_none()
    })
    .await;
    assert!(store.settings(server).await.unwrap().is_some());
}

#[tokio::test]
async fn what_was_left_while_nobody_listened_is_noticed_at_the_next_start() {
    let (mut room, store, server) = settled_room().await;
    store.keep_memberships(&[server], None).await.unwrap();
    room.stop_bot().await;
    let name = server_name(&room.stand_in);
    room.stand_in.keep_bot(&name, false).unwrap();
    room.restart_after_stop().await;
    until(&store, async |store| {
        let members = store.memberships().await.unwrap();
        members.iter().any(|(_, since)| since.is_some())
    })
    .await;
    assert!(store.settings(server).await.unwrap().is_some(), "for a day");
}

fn server_name(stand_in: &StandIn) -> String {
    let view = stand_in.view("Ada");
    view["servers"][0]["name"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn who_removes_the_app_from_their_account_is_forgotten() {
    let room = Room::with_store(Way::Endpoint).await;
    assert_eq!(room.stand_in.ping_events().await, Ok(204));
    let (_ada, card) = asks(&room).await;
    let ben = hands_in(&room, &card, "Ben").await;
    let store = room.opened_store().await;
    let number = number(&room, "Ben");
    assert_eq!(store.personal(number).await.unwrap().ballots.len(), 1);
    assert_eq!(ben.person.deauthorises().await, Ok(204));
    assert!(store.personal(number).await.unwrap().ballots.is_empty());
}

#[tokio::test]
async fn what_could_not_be_forgotten_is_told_again() {
    let mut room = Room::around(StandIn::start(Options::default()).await.unwrap());
    room.comes_by(Way::Endpoint).await;
    let ben = room.stand_in.person("Ben");
    assert_eq!(ben.deauthorises().await, Ok(503));
    room.stand_in.clear_violations();
}
