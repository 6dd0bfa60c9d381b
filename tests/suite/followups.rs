//! Follow-up questions: by form, by command, about a message, in a thread, by mention; and what happens where none can be.
//! What is answered is told elsewhere; these stories are about how questions and answers travel.

use std::time::Duration;

use backend_advice::playground::{FaultPlan, Installed, Options, StandIn, permissions};
use serde_json::Value;

use crate::codes::code_of;
use crate::room::{Guest, Room, Way, id, over_both_ways};

/// The intent for messages in servers.
const GUILD_MESSAGES: u64 = 1 << 9;

over_both_ways!(
    a_form_asks_for_the_question_and_its_answer_comes_in_private,
    a_question_is_asked_by_command_with_a_code_or_without,
    a_question_is_asked_about_a_message_and_other_commands_on_messages_stay_what_they_are,
    a_message_without_words_can_be_asked_about_too,
    a_discussion_opens_in_a_thread_with_an_ordinary_message,
    in_a_discussion_questions_need_no_code_and_answers_are_for_everybody,
    a_thread_that_is_there_is_found_and_nothing_is_said_twice,
    a_thread_that_somebody_else_opened_is_found_too,
    what_the_bot_lacks_for_a_thread_is_named_one_by_one,
    where_no_thread_can_be_questions_are_answered_in_private,
    who_installed_the_bot_for_themselves_asks_in_private,
    where_discord_opens_no_thread_the_person_is_told_and_nothing_is_tried_again,
    when_the_first_message_cannot_be_sent_the_thread_is_told_all_the_same,
    a_result_that_was_deleted_meanwhile_has_no_thread,
    a_crowded_message_route_is_waited_for_and_nobody_else_is,
    an_announced_message_arrives_although_discord_has_trouble,
    a_thread_whose_opening_got_no_clear_answer_is_opened_once_and_has_its_first_message,
    who_may_only_read_a_thread_is_answered_in_private,
);

/// Shares a result in `#general` and looks at it.
async fn shares(ada: &Guest<'_>) {
    let code = code_of("main-job=back-office");
    ada.opens(&code).await.presses("Share here").await;
    assert!(!ada.is_private());
}

/// Opens a discussion of a shared result, and answers the thread.
async fn discusses(ada: &Guest<'_>) -> String {
    shares(ada).await;
    let shared = id(&ada.message());
    ada.presses_and_waits("Discuss in a thread").await;
    assert!(ada.is_private());
    ada.sees(&format!("<#{shared}>"));
    shared
}

fn calls(stand_in: &StandIn, method: &str, path: &str) -> usize {
    let log = stand_in.rest_log();
    let same = |call: &&backend_advice::playground::RestCall| {
        call.method == method && call.path.ends_with(path)
    };
    log.iter().filter(same).count()
}

fn is_ordinary(message: &Value) -> bool {
    message.get("interaction_metadata").is_none()
}

/// Nobody is mentioned by anything that the bot wrote.
fn nobody_is_pinged(room: &Room, place: &str) {
    for message in room.stand_in.messages("Ada", place) {
        if message["author"]["bot"] == true {
            assert_eq!(message["mentions"], serde_json::json!([]));
        }
    }
}

async fn a_form_asks_for_the_question_and_its_answer_comes_in_private(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.opens(&code_of("main-job=back-office")).await;
    let result = ada.reads();
    let form = ada.opens_form("Ask a follow-up").await;
    assert_eq!(form["title"], "Ask a follow-up");
    assert_eq!(
        form["components"][0]["type"], 18,
        "a label around the field"
    );
    ada.fills_in(&form, "Why not Node.js?").await;
    assert!(ada.is_private());
    assert_ne!(ada.reads(), result, "the result stays where it is");
    assert_eq!(ada.person.sees("#general").len(), 2);
}

async fn a_question_is_asked_by_command_with_a_code_or_without(way: Way) {
    let room = Room::by(way).await;
    let ben = room.person("Ben");
    ben.asks("How does Python scale?").await;
    assert!(ben.is_private());
    let code = code_of("main-job=back-office");
    ben.asks_of("How does it scale?", &code).await;
    assert!(ben.is_private());
    ben.asks_of("How does it scale?", "BA1-nonsense").await;
    assert!(ben.buttons().contains(&"Start your own".to_owned()) || ben.is_private());
    let dm = room.person_in("Ben", "DM");
    dm.asks("How does Python scale?").await;
}

async fn a_question_is_asked_about_a_message_and_other_commands_on_messages_stay_what_they_are(
    way: Way,
) {
    let room = Room::by(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    let message = ben.says("Does Django scale to ten thousand people?");
    ada.asks_about_message(&message).await;
    let answer = ada.reads();
    assert!(ada.is_private());
    ada.asks_about(&message).await;
    assert_ne!(ada.reads(), answer, "the other command starts an interview");
    ada.person.speaks("de").unwrap();
    ada.asks_about_message(&message).await;
    // Under the name that it has in German, the same command.
    ada.sees("**Is Django slow, and does it scale?**");
}

async fn a_message_without_words_can_be_asked_about_too(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    shares(&ada).await;
    let shared = id(&ada.message());
    ada.asks_about_message(&shared).await;
    assert!(ada.is_private());
}

async fn a_discussion_opens_in_a_thread_with_an_ordinary_message(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    let thread = discusses(&ada).await;
    let ben = room.person_in("Ben", &thread);
    ben.looks_around();
    assert!(is_ordinary(&ben.message()) && !ben.is_private());
    assert_eq!(
        ben.message()["flags"].as_u64().unwrap() & (1 << 15),
        1 << 15
    );
    assert!(!ben.buttons().is_empty());
    let shared = room.stand_in.messages("Ada", "#general");
    let shared = shared.iter().find(|message| id(message) == thread).unwrap();
    assert_eq!(shared["thread"], thread.as_str());
    nobody_is_pinged(&room, &thread);
    nobody_is_pinged(&room, "#general");
    assert_eq!(calls(&room.stand_in, "POST", "/threads"), 1);
}

async fn in_a_discussion_questions_need_no_code_and_answers_are_for_everybody(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    let thread = discusses(&ada).await;
    let ben = room.person_in("Ben", &thread);
    ben.asks("Why not Node.js?").await;
    assert!(!ben.is_private());
    let message = ben.says("And how does it scale?");
    let chloe = room.person_in("Chloe", &thread);
    chloe.asks_about_message(&message).await;
    assert!(!chloe.is_private());
    let first = room.person_in("Ada", &thread);
    first.looks_for("is up for discussion");
    let form = first.opens_form("Ask").await;
    first.fills_in(&form, "What would change it?").await;
    assert!(!first.is_private());
    nobody_is_pinged(&room, &thread);
}

async fn a_thread_that_is_there_is_found_and_nothing_is_said_twice(way: Way) {
    let room = Room::by(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    let thread = discusses(&ada).await;
    ben.looks_for("Shared by Ada");
    ben.presses_and_waits("Discuss in a thread").await;
    ben.sees(&format!("<#{thread}>"));
    assert_eq!(room.stand_in.messages("Ben", &thread).len(), 1);
}

/// As after the store was lost: what the thread is about is known again from the button.
async fn a_thread_that_somebody_else_opened_is_found_too(way: Way) {
    let mut room = Room::by(way).await;
    let thread = discusses(&room.person("Ada")).await;
    room.restart_bot().await;
    let ben = room.person_in("Ben", &thread);
    ben.asks("Why not Node.js?").await;
    assert!(ben.is_private(), "nobody knows what this thread is about");
    let ada = room.person("Ada");
    ada.looks_for("Shared by Ada");
    ada.presses_and_waits("Discuss in a thread").await;
    ben.asks("Why not Node.js?").await;
    assert!(!ben.is_private());
}

async fn what_the_bot_lacks_for_a_thread_is_named_one_by_one(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    shares(&ada).await;
    let shared = id(&ada.message());
    for (lacking, name) in [
        (permissions::CREATE_PUBLIC_THREADS, "Create Public Threads"),
        (
            permissions::SEND_MESSAGES_IN_THREADS,
            "Send Messages in Threads",
        ),
        (permissions::VIEW_CHANNEL, "View Channel"),
    ] {
        room.stand_in.grant(permissions::MEMBER & !lacking);
        ada.looks_at_id(&shared);
        ada.presses("Discuss in a thread").await.sees(name);
        assert!(ada.is_private());
        let form = ada.opens_form("Ask a follow-up").await;
        ada.fills_in(&form, "Why?").await;
    }
    room.stand_in.grant(permissions::ADMINISTRATOR);
    ada.looks_at_id(&shared);
    ada.presses_and_waits("Discuss in a thread").await;
    assert_eq!(calls(&room.stand_in, "POST", "/threads"), 1, "none in vain");
}

async fn where_no_thread_can_be_questions_are_answered_in_private(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person_in("Ada", "DM");
    let code = code_of("main-job=back-office");
    ada.opens(&code).await.presses("Share here").await;
    ada.presses("Discuss in a thread").await;
    let form = ada.opens_form("Ask a follow-up").await;
    ada.fills_in(&form, "Why?").await;

    let general = room.person("Ada");
    let thread = discusses(&general).await;
    let inside = room.person_in("Ben", &thread);
    inside.opens(&code).await.presses("Share here").await;
    inside.presses("Discuss in a thread").await;
    assert!(inside.is_private());
    inside.opens_form("Ask a follow-up").await;
    assert_eq!(calls(&room.stand_in, "POST", "/threads"), 1);
}

async fn who_installed_the_bot_for_themselves_asks_in_private(way: Way) {
    let options = Options {
        installed: Installed::People,
        ..Options::default()
    };
    let room = Room::with(way, options).await;
    let ada = room.person("Ada");
    shares(&ada).await;
    ada.presses("Discuss in a thread").await;
    assert!(ada.is_private());
    let form = ada.opens_form("Ask a follow-up").await;
    ada.fills_in(&form, "Why?").await;
    ada.asks("How does Python scale?").await;
    assert_eq!(calls(&room.stand_in, "POST", "/threads"), 0);
}

async fn where_discord_opens_no_thread_the_person_is_told_and_nothing_is_tried_again(way: Way) {
    let options = Options {
        most_threads: 0,
        ..Options::default()
    };
    let room = Room::with(way, options).await;
    let ada = room.person("Ada");
    shares(&ada).await;
    ada.presses_and_waits("Discuss in a thread").await;
    ada.sees("Discord would not let me open a thread");
    assert!(ada.is_private());
    assert_eq!(calls(&room.stand_in, "POST", "/threads"), 1);
    assert_eq!(calls(&room.stand_in, "POST", "/messages"), 0);
}

async fn when_the_first_message_cannot_be_sent_the_thread_is_told_all_the_same(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    shares(&ada).await;
    room.stand_in.fail_rest(FaultPlan {
        route_prefix: "POST /channels/{channel}/messages$".to_owned(),
        status: 403,
        times: 1,
        retry_after: None,
    });
    let thread = id(&ada.message());
    ada.presses_and_waits("Discuss in a thread").await;
    ada.sees(&format!("<#{thread}>")).sees("could not write");
    assert_eq!(calls(&room.stand_in, "POST", "/messages"), 1);
    let ben = room.person_in("Ben", &thread);
    ben.asks("Why not Node.js?").await;
    assert!(!ben.is_private(), "what it is about is known");
}

async fn a_result_that_was_deleted_meanwhile_has_no_thread(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    shares(&ada).await;
    let pressed = ada
        .person
        .presses(&id(&ada.message()), &ada.button("Discuss in a thread"));
    room.stand_in.delete_message(&id(&ada.message()));
    pressed.await.unwrap();
    ada.waits_until_told()
        .await
        .sees("Discord would not let me");
    assert_eq!(calls(&room.stand_in, "POST", "/threads"), 1);
}

async fn a_crowded_message_route_is_waited_for_and_nobody_else_is(way: Way) {
    let room = Room::by(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    shares(&ada).await;
    room.stand_in.fail_rest(FaultPlan {
        route_prefix: "POST /channels/{channel}/messages$".to_owned(),
        status: 429,
        times: 2,
        retry_after: Some(Duration::from_millis(400)),
    });
    let begun = std::time::Instant::now();
    let waiting = ada.presses_and_waits("Discuss in a thread");
    let other = async {
        for _ in 0..5 {
            ben.asks("How does Python scale?").await;
        }
        begun.elapsed()
    };
    let (_, others) = tokio::join!(waiting, other);
    assert!(begun.elapsed() >= Duration::from_millis(800));
    assert!(others < begun.elapsed(), "{others:?}");
    let thread = room.stand_in.messages("Ada", "#general");
    let thread = thread.iter().find_map(|one| one["thread"].as_str());
    assert_eq!(room.stand_in.messages("Ada", thread.unwrap()).len(), 1);
    ada.sees("<#");
}

async fn an_announced_message_arrives_although_discord_has_trouble(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    shares(&ada).await;
    room.stand_in.fail_rest(FaultPlan {
        route_prefix: "PATCH /webhooks".to_owned(),
        status: 502,
        times: 2,
        retry_after: None,
    });
    ada.presses_and_waits("Discuss in a thread")
        .await
        .sees("<#");
}

async fn a_thread_whose_opening_got_no_clear_answer_is_opened_once_and_has_its_first_message(
    way: Way,
) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    shares(&ada).await;
    let thread = id(&ada.message());
    room.stand_in.fail_rest(FaultPlan {
        route_prefix: "POST /channels/{channel}/messages/{message}/threads".to_owned(),
        status: 500,
        times: 1,
        retry_after: None,
    });
    ada.presses_and_waits("Discuss in a thread").await;
    ada.sees(&format!("<#{thread}>"));
    assert_eq!(room.stand_in.messages("Ada", &thread).len(), 1);
    assert_eq!(calls(&room.stand_in, "POST", "/threads"), 2);
}

async fn who_may_only_read_a_thread_is_answered_in_private(way: Way) {
    let room = Room::by(way).await;
    let thread = discusses(&room.person("Ada")).await;
    let gus = room.person_in("Gus", &thread);
    gus.asks("Why not Node.js?").await;
    assert!(gus.is_private());
}

#[tokio::test]
async fn nothing_of_ordinary_messages_is_heard_unless_that_is_set() {
    let room = Room::new().await;
    assert_eq!(room.stand_in.intents(), 0);
    let thread = discusses(&room.person("Ada")).await;
    let ben = room.person_in("Ben", &thread);
    ben.looks_around();
    ben.replies("Why not Node.js?", true);
    ben.says(&mention(&room, "and why not Go?"));
    // Whatever would come of it would come before the answer to this.
    ben.asks("Does anybody hear me?").await;
    assert_eq!(room.stand_in.messages("Ben", &thread).len(), 4);
    assert_eq!(calls(&room.stand_in, "POST", "/messages"), 1);
}

#[tokio::test]
async fn a_press_that_is_repeated_opens_one_thread() {
    let room = Room::new().await;
    let ada = room.person("Ada");
    let thread = discusses(&ada).await;
    room.stand_in.repeat_dispatches();
    ada.asks("And Node.js?").await;
    assert_eq!(calls(&room.stand_in, "POST", "/threads"), 1);
    assert_eq!(room.stand_in.messages("Ada", &thread).len(), 1);
}

/// A text that mentions the bot.
fn mention(room: &Room, text: &str) -> String {
    format!("<@{}> {text}", room.stand_in.application_id())
}

#[tokio::test]
async fn who_replies_to_the_first_message_or_mentions_the_bot_is_answered_in_the_thread() {
    let room = Room::with_open_ears().await;
    assert_eq!(room.stand_in.intents(), GUILD_MESSAGES);
    let thread = discusses(&room.person("Ada")).await;
    let ben = room.person_in("Ben", &thread);
    ben.looks_around();
    let asked = ben.replies("Why not Node.js?", true);
    ben.waits_for(3).await;
    let answer = ben.message();
    assert!(is_ordinary(&answer) && !ben.is_private());
    assert_eq!(answer["message_reference"]["message_id"], asked.as_str());
    ben.says(&mention(&room, "And Go?"));
    ben.waits_for(5).await;
    nobody_is_pinged(&room, &thread);
    // Answers to mentions are ordinary messages too, so the talk goes on.
    ben.replies("And Rust?", true);
    ben.waits_for(7).await;
    let general = room.person("Chloe");
    general.says(&mention(&room, "How does Python scale?"));
    let before = room.stand_in.messages("Chloe", "#general").len();
    general.waits_for(before + 1).await;
}

#[tokio::test]
async fn who_does_not_speak_to_the_bot_is_not_answered() {
    let room = Room::with_open_ears().await;
    let thread = discusses(&room.person("Ada")).await;
    let ben = room.person_in("Ben", &thread);
    ben.looks_around();
    ben.replies("Without a mention", false);
    ben.says("Just so");
    ben.says("@everyone look");
    ben.says(&format!("<@&{}> look", room.stand_in.application_id()));
    ben.asks("Does anybody hear me?").await;
    assert_eq!(room.stand_in.messages("Ben", &thread).len(), 6);
    assert_eq!(calls(&room.stand_in, "POST", "/messages"), 1);
}

#[tokio::test]
async fn a_mention_that_is_repeated_is_answered_once() {
    let room = Room::with_open_ears().await;
    let ada = room.person("Ada");
    ada.says(&mention(&room, "How does Python scale?"));
    ada.waits_for(2).await;
    room.stand_in.repeat_dispatches();
    ada.asks("And Node.js?").await;
    assert_eq!(calls(&room.stand_in, "POST", "/messages"), 1);
}

#[tokio::test]
async fn who_talks_too_much_is_answered_six_times_a_minute_and_others_all_the_same() {
    let room = Room::with_open_ears().await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    for number in 0..10 {
        ada.says(&mention(&room, &format!("question {number}")));
    }
    ada.waits_for(16).await;
    ben.says(&mention(&room, "And me?"));
    ben.waits_for(18).await;
    assert_eq!(calls(&room.stand_in, "POST", "/messages"), 7);
    room.reads_everything();
}

#[tokio::test]
async fn many_answers_in_one_channel_stay_within_its_limit_and_other_channels_are_free() {
    let options = Options {
        message_limit: Some((3, Duration::from_millis(700))),
        ..Options::default()
    };
    let room = Room::with_open_ears_in(options).await;
    let thread = discusses(&room.person("Ada")).await;
    let everybody = ["Ada", "Ben", "Chloe"];
    for number in 0..3 {
        for name in everybody {
            let text = mention(&room, &format!("question {number}"));
            room.person_in(name, &thread).says(&text);
        }
    }
    let general = room.person("Ben");
    general.says(&mention(&room, "And here?"));
    let before = room.stand_in.messages("Ben", "#general").len();
    general.waits_for(before + 1).await;
    let inside = room.stand_in.messages("Ben", &thread).len();
    assert!(inside < 19, "the thread still waits: {inside}");
    room.person_in("Ada", &thread).waits_for(19).await;
    let refused = |call: &backend_advice::playground::RestCall| call.status == 429;
    assert!(
        !room.stand_in.rest_log().iter().any(refused),
        "none in vain"
    );
}

#[tokio::test]
async fn where_nothing_can_be_said_the_bot_is_silent_for_a_while() {
    let room = Room::with_open_ears().await;
    let thread = discusses(&room.person("Ada")).await;
    let ben = room.person_in("Ben", &thread);
    room.stand_in
        .grant(permissions::MEMBER & !permissions::SEND_MESSAGES_IN_THREADS);
    for number in 0..4 {
        ben.says(&mention(&room, &format!("question {number}")));
        // The next question comes when the first was refused.
        room.until_calls("POST", "/messages", 2).await;
    }
    ben.asks("Does anybody hear me?").await;
    assert_eq!(calls(&room.stand_in, "POST", "/messages"), 2);
}

#[tokio::test]
async fn in_archived_locked_and_deleted_threads_nothing_breaks() {
    let room = Room::with_open_ears().await;
    let ada = room.person("Ada");
    let thread = discusses(&ada).await;
    let ben = room.person_in("Ben", &thread);
    room.stand_in.archive(&thread, false);
    ben.says(&mention(&room, "Are you there?"));
    ben.waits_for(3).await;
    let asked = mention(&room, "And now?");
    ben.says(&asked);
    ben.waits_for(5).await;
    room.stand_in.archive(&thread, true);
    assert!(ben.person.says(&thread, &asked).is_err());
    ada.looks_for("Shared by Ada");
    ada.presses_and_waits("Discuss in a thread")
        .await
        .sees("<#");
    room.stand_in.delete_thread(&thread);
    ada.looks_for("Shared by Ada");
    ada.presses_and_waits("Discuss in a thread")
        .await
        .sees("<#");
    assert_eq!(room.stand_in.messages("Ben", &thread).len(), 6);
}

#[tokio::test]
async fn a_message_to_a_thread_that_is_gone_is_given_up() {
    let room = Room::with_open_ears().await;
    let ada = room.person("Ada");
    let gone = serde_json::json!({
        "id": "1400000000000000001", "channel_id": "1400000000000000000", "type": 0,
        "guild_id": room.stand_in.server_id(), "content": mention(&room, "hello"),
        "author": {"id": ada.person.id(), "username": "Ada"},
        "mentions": [{"id": room.stand_in.application_id()}],
    });
    room.stand_in.dispatch("MESSAGE_CREATE", &gone);
    room.until_calls("POST", "/messages", 1).await;
    ada.asks("Does anybody hear me?").await;
    assert_eq!(calls(&room.stand_in, "POST", "/messages"), 1);
}

#[tokio::test]
async fn a_stop_lets_a_thread_that_was_begun_be_finished() {
    let mut room = Room::new().await;
    let pressed = {
        let ada = room.person("Ada");
        shares(&ada).await;
        room.stand_in.fail_rest(FaultPlan {
            route_prefix: "POST /channels/{channel}/messages$".to_owned(),
            status: 429,
            times: 1,
            retry_after: Some(Duration::from_millis(300)),
        });
        let deed = ada
            .person
            .presses(&id(&ada.message()), &ada.button("Discuss in a thread"));
        deed.await.unwrap()
    };
    assert_eq!(
        pressed,
        backend_advice::playground::Outcome::DeferredMessage
    );
    room.stop_bot().await;
    room.person("Ada").looks_around().sees("<#");
}
