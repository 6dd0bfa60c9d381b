//! A team decides: set up, asked, answered in private, closed or cancelled, and what everybody reads then.

use backend_advice::playground::{FaultPlan, Installed, Options, permissions};

use crate::room::{Guest, Room, Way, id, over_both_ways};

/// Answers to the first question that lead to different sides.
const MODELS: &str = "Train or run machine-learning models";
const LIVE: &str = "Live updates: chat, games, collaboration";
over_both_ways!(
    a_team_answers_in_private_and_the_result_takes_the_cards_place,
    who_is_not_invited_may_look_only_and_it_closes_when_all_others_have_answered,
    a_ballot_can_be_changed_until_the_close_and_counts_once,
    only_who_asked_or_who_manages_messages_ends_it_and_cancelling_asks_once_more,
    what_is_over_is_told_kindly_however_old_the_button,
    a_person_asks_one_team_at_a_time_in_a_place,
    where_no_card_can_be_posted_that_is_said_beforehand,
    a_card_that_cannot_be_posted_can_be_asked_for_again,
    a_team_without_ballots_gets_no_result,
    ballots_with_names_say_so_beforehand_and_afterwards,
    what_divides_a_team_is_discussed_and_written_down,
    a_card_that_discord_does_not_take_is_edited_again,
    without_a_store_nobody_is_left_without_a_word,
);

async fn room(way: Way) -> Room {
    Room::with_store(way).await
}

/// Sets a decision up as it comes, and looks at the card.
async fn asks<'r>(room: &'r Room, name: &str) -> Guest<'r> {
    let asker = room.person(name);
    asker.asks_team().await;
    posts(&asker).await;
    asker
}

async fn posts(asker: &Guest<'_>) {
    asker.presses_and_waits("Ask the team").await;
    asker.looks_for("Your team is asked: https://discord.com/channels/");
    assert!(asker.is_private());
    asker.looks_for("asks the team");
    assert!(!asker.is_private());
}

/// Somebody answers one question on the card, finishes, and hands in.
async fn hands_in<'r>(room: &'r Room, card: &str, name: &str, answer: &str) -> Guest<'r> {
    let person = room.person(name);
    person.looks_at_id(card).presses("Give my answers").await;
    assert!(person.is_private());
    person.answers(answer).await.presses("Finish now").await;
    person
        .presses("Hand in my answers")
        .await
        .sees("Handed in.");
    person
}

async fn a_team_answers_in_private_and_the_result_takes_the_cards_place(way: Way) {
    let room = room(way).await;
    let ada = asks(&room, "Ada").await;
    ada.sees("Ada asks the team")
        .sees("Everybody here")
        .sees("Nobody has answered yet");
    ada.sees("<t:").sees("Secret ballots");
    let card = id(&ada.message());
    let ben = room.person("Ben");
    ben.looks_at_id(&card).presses("Give my answers").await;
    assert!(ben.is_private());
    ben.sees("Your own ballot").sees("Secret ballots");
    let first = ben
        .options()
        .first()
        .cloned()
        .or_else(|| ben.buttons().first().cloned());
    ben.answers(&first.unwrap())
        .await
        .presses("Finish now")
        .await;
    assert!(!ben.buttons().iter().any(|button| button == "Share here"));
    ben.presses("Hand in my answers").await;
    ben.sees("Handed in.")
        .sees("You can change it until it closes");
    ada.looks_at_id(&card)
        .waits_until_it_says("1 has answered")
        .await;
    ada.sees("Ben").presses("Close now").await;
    assert!(ada.is_private());
    ada.sees("It is closed").looks_at_id(&card);
    ada.waits_until_it_says("Decided by 1 ballot").await;
    ada.sees("How each ballot alone comes out")
        .sees("You agree");
    ada.does_not_see("Ben").does_not_see("has answered");
    assert_eq!(ada.pictures().len(), 1);
    let code = ada.code();
    ben.opens(&code).await;
    ben.sees(&code);
}

async fn who_is_not_invited_may_look_only_and_it_closes_when_all_others_have_answered(way: Way) {
    let room = room(way).await;
    let ada = room.person("Ada");
    ada.asks_team()
        .await
        .sees("everybody who can see this channel");
    ada.picks(&["Ben", "Chloe"])
        .await
        .sees("2 people that you picked");
    ada.chooses(&["Open for 15 minutes"]).await.sees("2 people");
    posts(&ada).await;
    let card = id(&ada.message());
    let ben = room.stand_in.person("Ben").id().unwrap();
    ada.sees(&format!("<@{ben}>"));
    ada.presses("Give my answers")
        .await
        .sees("asks other people");
    let (first, other) = first_two(&room, &card, "Ben").await;
    hands_in(&room, &card, "Ben", &first).await;
    let chloe = room.person("Chloe");
    chloe.looks_at_id(&card).presses("Give my answers").await;
    chloe.answers(&other).await.presses("Finish now").await;
    chloe
        .presses("Hand in my answers")
        .await
        .sees("Yours was the last one");
    ada.looks_at_id(&card)
        .waits_until_it_says("Decided by 2 ballots")
        .await;
}

/// The first two answers that the first question offers, looked at by somebody who then leaves.
async fn first_two(room: &Room, card: &str, name: &str) -> (String, String) {
    let person = room.person(name);
    person.looks_at_id(card).presses("Give my answers").await;
    let mut offered = person.options();
    offered.extend(person.buttons());
    (offered[0].clone(), offered[1].clone())
}

async fn a_ballot_can_be_changed_until_the_close_and_counts_once(way: Way) {
    let room = room(way).await;
    let ada = asks(&room, "Ada").await;
    let card = id(&ada.message());
    let (first, other) = first_two(&room, &card, "Ben").await;
    let ben = hands_in(&room, &card, "Ben", &first).await;
    let code = ben.code();
    ben.looks_at_id(&card).presses("Give my answers").await;
    ben.sees("Handed in.").sees(&code);
    ben.presses("Change an answer").await;
    let topic = ben.options()[0].clone();
    ben.chooses(&[&topic]).await.answers(&other).await;
    ben.presses("Hand in my answers").await.sees("Handed in.");
    let changed = ben.code();
    assert_ne!(changed, code);
    ada.looks_at_id(&card)
        .waits_until_it_says("1 has answered")
        .await;
    ada.presses("Close now").await.looks_at_id(&card);
    ada.waits_until_it_says("Decided by 1 ballot")
        .await
        .sees(&changed);
}

async fn only_who_asked_or_who_manages_messages_ends_it_and_cancelling_asks_once_more(way: Way) {
    let room = room(way).await;
    let ben = asks(&room, "Ben").await;
    let card = id(&ben.message());
    let chloe = room.person("Chloe");
    for button in ["Close now", "Cancel"] {
        chloe.looks_at_id(&card).presses(button).await;
        assert!(chloe.is_private());
        chloe.sees("Only who asked can do that");
    }
    let ada = room.person("Ada");
    ada.looks_at_id(&card).presses("Cancel").await;
    ada.sees("Cancel for everyone?")
        .presses("Yes, cancel it")
        .await;
    ada.sees("It is cancelled");
    ben.looks_at_id(&card)
        .waits_until_it_says("was cancelled")
        .await;
    assert!(ben.buttons().is_empty());
}

async fn what_is_over_is_told_kindly_however_old_the_button(way: Way) {
    let room = room(way).await;
    let ada = asks(&room, "Ada").await;
    let card = id(&ada.message());
    let buttons = ["Give my answers", "Close now", "Cancel"].map(|label| ada.button(label));
    ada.presses("Close now").await.looks_at_id(&card);
    ada.waits_until_it_says("No result").await;
    for button in &buttons {
        ada.looks_at_id(&card).forges(button).await;
        assert!(ada.is_private());
        ada.sees("is closed");
        let unknown = format!("{}1", &button[..button.len() - 1]);
        ada.looks_at_id(&card).forges(&unknown).await;
        assert!(ada.is_private());
    }
    ada.looks_at_id(&card).forges("ba1:Th::0").await;
    assert!(ada.is_private());
}

async fn a_person_asks_one_team_at_a_time_in_a_place(way: Way) {
    let room = room(way).await;
    let ada = room.person("Ada");
    ada.asks_team().await;
    let first = id(&ada.message());
    ada.asks_team().await;
    posts(&ada).await;
    let card = id(&ada.message());
    ada.looks_at_id(&first)
        .presses("Ask the team")
        .await
        .sees("already")
        .sees(&card);
    ada.asks_team().await.sees("already").sees(&card);
    asks(&room, "Ben").await;
    ada.looks_at_id(&card)
        .presses("Close now")
        .await
        .looks_at_id(&card);
    ada.waits_until_it_says("No result").await;
    asks(&room, "Ada").await;
}

async fn where_no_card_can_be_posted_that_is_said_beforehand(way: Way) {
    let room = room(way).await;
    let gus = room.person("Gus");
    gus.asks_team().await.sees("You lack: **Send Messages**");
    room.stand_in
        .grant(permissions::MEMBER & !permissions::SEND_MESSAGES);
    let ada = room.person("Ada");
    ada.asks_team().await.sees("I lack: **Send Messages**");
    let alone = room.person_in("Ada", "DM");
    alone
        .asks_team()
        .await
        .sees("takes a server that has added me");
    assert!(
        alone
            .buttons()
            .iter()
            .any(|button| button == "Start my own")
    );
    drop(room);
    let options = Options {
        installed: Installed::People,
        ..Options::default()
    };
    let room = Room::with_store_in(way, options).await;
    let ada = room.person("Ada");
    ada.asks_team()
        .await
        .sees("takes a server that has added me");
}

async fn a_card_that_cannot_be_posted_can_be_asked_for_again(way: Way) {
    let room = room(way).await;
    let ada = room.person("Ada");
    ada.asks_team().await;
    let setup = id(&ada.message());
    room.stand_in.fail_rest(FaultPlan {
        route_prefix: "POST /channels".to_owned(),
        status: 403,
        times: 1,
        retry_after: None,
    });
    ada.presses_and_waits("Ask the team")
        .await
        .sees("Nothing was asked");
    ada.looks_at_id(&setup);
    posts(&ada).await;
}

async fn a_team_without_ballots_gets_no_result(way: Way) {
    let room = room(way).await;
    let ada = asks(&room, "Ada").await;
    let card = id(&ada.message());
    ada.presses("Close now").await.looks_at_id(&card);
    ada.waits_until_it_says("No result: nobody answered").await;
    assert_eq!(ada.buttons(), ["Start my own"]);
}

async fn ballots_with_names_say_so_beforehand_and_afterwards(way: Way) {
    let room = room(way).await;
    let ada = room.person("Ada");
    ada.asks_team()
        .await
        .presses("Show names with results")
        .await;
    ada.sees("Open ballots")
        .presses("Keep ballots secret")
        .await;
    ada.sees("Secret ballots")
        .presses("Show names with results")
        .await;
    posts(&ada).await;
    ada.sees("Open ballots");
    let card = id(&ada.message());
    let (first, _) = first_two(&room, &card, "Ben").await;
    let ben = room.person("Ben");
    ben.looks_at_id(&card)
        .presses("Give my answers")
        .await
        .sees("Open ballots");
    hands_in(&room, &card, "Ben", &first).await;
    ada.looks_at_id(&card)
        .presses("Close now")
        .await
        .looks_at_id(&card);
    ada.waits_until_it_says("Decided by").await.sees("1 (Ben)");
}

async fn what_divides_a_team_is_discussed_and_written_down(way: Way) {
    let room = room(way).await;
    let ada = asks(&room, "Ada").await;
    let card = id(&ada.message());
    let (first, other) = (MODELS, LIVE);
    hands_in(&room, &card, "Ben", first).await;
    hands_in(&room, &card, "Chloe", other).await;
    ada.looks_at_id(&card)
        .presses("Close now")
        .await
        .looks_at_id(&card);
    ada.waits_until_it_says("Decided by 2 ballots").await;
    ada.sees("If you settled on").sees(first).sees(other);
    ada.presses("Decision record").await;
    let record = String::from_utf8(ada.file("decision-record.md").await).unwrap();
    for said in ["## Deciders", "2 ballots", "Ben, Chloe", "Dissent"] {
        assert!(record.contains(said), "{said} in {record}");
    }
    ada.looks_at_id(&card)
        .presses_and_waits("Discuss in a thread")
        .await;
    ada.sees("The discussion is open");
    let thread = room.person_in("Ada", &card);
    thread.looks_around().sees("If you settled on");
}

async fn a_card_that_discord_does_not_take_is_edited_again(way: Way) {
    let room = room(way).await;
    let ada = asks(&room, "Ada").await;
    let card = id(&ada.message());
    room.stand_in.fail_rest(FaultPlan {
        route_prefix: "PATCH /channels".to_owned(),
        status: 503,
        times: 3,
        retry_after: None,
    });
    ada.presses("Close now").await.looks_at_id(&card);
    ada.waits_until_it_says("No result").await;
}

async fn without_a_store_nobody_is_left_without_a_word(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    let typed = ada.person.types(
        "#general",
        "/backend-advice",
        &serde_json::json!({ "with": "team" }),
    );
    typed.await.unwrap();
    ada.looks_around().sees("can't reach what I remember");
    assert!(ada.is_private());
    ada.starts().await;
}
