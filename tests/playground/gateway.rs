use backend_advice::playground::{Options, Outcome, StandIn};
use serde_json::json;

use crate::bot::{Bot, ask, reply, reply_with_buttons};
use crate::{room, room_with};

#[tokio::test]
async fn a_wrong_token_is_turned_away() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let mut bot = Bot::connect(&stand_in).await;
    bot.identify("wrong", 0).await;
    assert_eq!(bot.closed().await, Some(4004));
    assert!(!stand_in.connected());
}

#[tokio::test]
async fn what_a_bot_must_not_send_closes_its_connection() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    for (payload, code) in [
        (json!({"op": 99}), 4001),
        (json!({"op": 8, "d": {}}), 4003),
        (
            json!({"op": 2, "d": {"token": stand_in.token(), "intents": 1 << 15}}),
            4014,
        ),
        (json!({"op": 2, "d": {"token": stand_in.token()}}), 4013),
        (
            json!({"op": 2, "d": {"token": stand_in.token(), "intents": 0, "shard": [1, 1]}}),
            4010,
        ),
        (json!({"op": 1, "d": "x".repeat(5000)}), 4002),
    ] {
        let mut bot = Bot::connect(&stand_in).await;
        bot.send(&payload).await;
        assert_eq!(bot.closed().await, Some(code), "{payload}");
    }
}

#[tokio::test]
async fn heartbeats_are_acknowledged() {
    let (stand_in, mut bot) = room().await;
    bot.send(&json!({"op": 1, "d": bot.sequence})).await;
    assert_eq!(bot.payload().await["op"], 11);
    stand_in.gateway_silent(true);
    bot.send(&json!({"op": 1, "d": bot.sequence})).await;
    stand_in.gateway_send(r#"{"op":7,"d":null}"#);
    assert_eq!(bot.payload().await["op"], 7);
}

#[tokio::test]
async fn a_resumed_session_hears_what_it_missed() {
    let (stand_in, mut bot) = room().await;
    let (session, sequence) = (bot.session.clone(), bot.sequence);
    stand_in.gateway_drop();
    assert_eq!(bot.closed().await, None);
    let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
    let mut bot = Bot::connect(&stand_in).await;
    bot.resume(&stand_in, &session, sequence).await;
    bot.answers(reply("still here")).await;
    bot.event("RESUMED").await;
    assert!(matches!(deed.await.unwrap(), Outcome::Message(_)));
    assert_eq!(stand_in.resumes(), 1);
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn an_unknown_session_must_start_anew() {
    let (stand_in, mut bot) = room().await;
    let session = bot.session.clone();
    stand_in.gateway_forget();
    stand_in.gateway_close(4000);
    assert_eq!(bot.closed().await, Some(4000));
    let mut bot = Bot::connect(&stand_in).await;
    bot.resume(&stand_in, &session, 1).await;
    let refusal = bot.payload().await;
    assert_eq!((&refusal["op"], &refusal["d"]), (&json!(9), &json!(false)));
    bot.identify(stand_in.token(), 0).await;
    bot.event("READY").await;
    assert_eq!(stand_in.identifies(), 2);
}

#[tokio::test]
async fn a_restarted_bot_goes_on_with_the_same_messages() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let deed = ada.types("#general", "/ask", &json!({}));
    bot.answers(reply_with_buttons("?", &["go"])).await;
    deed.await.unwrap();
    drop(bot);
    stand_in.until(|stand_in| !stand_in.connected()).await;
    let mut bot = Bot::ready(&stand_in).await;
    let id = ada.sees("#general")[0]["id"].as_str().unwrap().to_owned();
    let press = ada.presses(&id, "go");
    bot.answers(json!({"type": 7, "data": crate::bot::message("again")}))
        .await;
    assert!(matches!(press.await.unwrap(), Outcome::Updated(_)));
}

#[tokio::test]
async fn with_nobody_connected_an_interaction_stays_pending() {
    let (stand_in, bot) = room().await;
    drop(bot);
    stand_in.until(|stand_in| !stand_in.connected()).await;
    let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
    assert!(deed.interaction().is_some());
    assert_eq!(stand_in.violations(), []);
    stand_in.advance(crate::THREE_SECONDS);
    assert!(matches!(deed.await.unwrap(), Outcome::Unanswered { .. }));
}

#[tokio::test]
async fn the_next_identify_can_be_refused() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    stand_in.refuse_identify(4014);
    let mut bot = Bot::connect(&stand_in).await;
    bot.identify(stand_in.token(), 0).await;
    assert_eq!(bot.closed().await, Some(4014));
    Bot::ready(&stand_in).await;
}

#[tokio::test]
async fn servers_come_only_to_those_who_ask() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let mut bot = Bot::connect(&stand_in).await;
    bot.identify(stand_in.token(), 1).await;
    bot.event("READY").await;
    assert_eq!(bot.event("GUILD_CREATE").await["name"], "The Workshop");
    stand_in.join_servers(2, 3);
    for _ in 0..2 {
        let server = bot.event("GUILD_CREATE").await;
        assert_eq!(server["channels"].as_array().unwrap().len(), 3);
    }
    let mut quiet = Bot::ready(&stand_in).await;
    stand_in.join_servers(2, 3);
    stand_in.dispatch("SOMETHING", &json!({"a": 1}));
    assert_eq!(quiet.event("SOMETHING").await["a"], 1);
}

#[tokio::test]
async fn messages_are_seen_as_far_as_intents_allow() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let mut bot = Bot::connect(&stand_in).await;
    bot.identify(stand_in.token(), (1 << 9) | (1 << 12)).await;
    bot.event("READY").await;
    let ada = stand_in.person("Ada");
    ada.says("#general", "secret").unwrap();
    assert_eq!(bot.event("MESSAGE_CREATE").await["content"], "");
    let mention = format!("<@{}> hello", stand_in.application_id());
    ada.says("#general", &mention).unwrap();
    assert_eq!(
        bot.event("MESSAGE_CREATE").await["content"],
        mention.as_str()
    );
    ada.says("DM", "private").unwrap();
    let event = bot.event("MESSAGE_CREATE").await;
    assert_eq!(event["content"], "private");
    assert!(event.get("guild_id").is_none());
    bot.rest.commands(ask()).await;
}

#[tokio::test]
async fn many_interactions_per_second_leave_little_behind() {
    let options = Options {
        checks: false,
        messages_kept: 10,
        ..Options::default()
    };
    let (stand_in, mut bot) = room_with(options).await;
    let ada = stand_in.person("Ada");
    for _ in 0..200 {
        let deed = ada.types("#general", "/ask", &json!({}));
        bot.answers(reply("hi")).await;
        deed.await.unwrap();
    }
    assert_eq!(ada.sees("#general").len(), 10);
}

#[tokio::test]
async fn replies_are_read_where_they_mention_the_bot_for_an_ordinary_message_of_it() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let mut bot = Bot::connect(&stand_in).await;
    bot.identify(stand_in.token(), 1 << 9).await;
    bot.event("READY").await;
    bot.rest.commands(ask()).await;
    let ada = stand_in.person("Ada");
    let deed = ada.types("#general", "/ask", &json!({}));
    bot.answers(reply("An answer")).await;
    let Outcome::Message(answer) = deed.await.unwrap() else {
        panic!("a message");
    };
    bot.event("MESSAGE_CREATE").await;
    let general = stand_in.place("#general").unwrap();
    let path = format!("/channels/{general}/messages");
    let ordinary = bot.rest.post(&path, crate::bot::message("Hi")).await.1;
    bot.event("MESSAGE_CREATE").await;
    for (answered, pings, read, mentioned) in [
        (&ordinary, true, "why?", 1),
        (&ordinary, false, "", 0),
        (&answer, true, "", 1),
    ] {
        let to = answered["id"].as_str().unwrap();
        ada.replies(to, "why?", pings).unwrap();
        let event = bot.event("MESSAGE_CREATE").await;
        assert_eq!(event["content"], read);
        assert_eq!(event["mentions"].as_array().unwrap().len(), mentioned);
        assert_eq!(event["message_reference"]["message_id"], to);
    }
}
