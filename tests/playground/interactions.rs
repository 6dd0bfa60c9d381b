use backend_advice::playground::{Installed, Options, Outcome, Refused};
use serde_json::{Value, json};

use crate::bot::{message, reply, reply_with_buttons};
use crate::{FIFTEEN_MINUTES, THREE_SECONDS, room, room_with};

fn message_of(outcome: Outcome) -> Value {
    match outcome {
        Outcome::Message(message) | Outcome::Updated(message) => message,
        other => panic!("no message but {other:?}"),
    }
}

#[tokio::test]
async fn an_interaction_carries_everything_discord_sends() {
    let (stand_in, mut bot) = room().await;
    let deed = stand_in
        .person("Ada")
        .types("#general", "/ask", &json!({"text": "why"}));
    let interaction = bot.interaction().await;
    for key in [
        "id",
        "application_id",
        "type",
        "data",
        "guild_id",
        "channel",
        "channel_id",
        "member",
        "token",
        "version",
        "app_permissions",
        "locale",
        "guild_locale",
        "context",
        "authorizing_integration_owners",
        "entitlements",
        "attachment_size_limit",
    ] {
        assert!(interaction.get(key).is_some(), "{key}");
    }
    assert_eq!(interaction["data"]["options"][0]["value"], "why");
    assert_eq!(interaction["context"], 0);
    bot.rest.answer(&interaction, reply("because")).await;
    let message = message_of(deed.await.unwrap());
    assert_eq!(
        message["invoked"],
        json!({"person": "Ada", "command": "/ask text:why"})
    );
    assert_eq!(message["interaction_metadata"]["user"]["username"], "Ada");
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn in_a_direct_message_there_is_a_user_and_no_server() {
    let (stand_in, mut bot) = room().await;
    let deed = stand_in.person("Gus").types("DM", "/ask", &json!({}));
    let interaction = bot.answers(reply("hi")).await;
    assert_eq!(interaction["context"], 1);
    assert_eq!(interaction["user"]["username"], "Gus");
    assert_eq!(interaction["channel"]["type"], 1);
    assert!(interaction.get("guild_id").is_none() && interaction.get("member").is_none());
    assert_eq!(
        interaction["authorizing_integration_owners"],
        json!({"0": "0"})
    );
    assert_eq!(message_of(deed.await.unwrap())["ephemeral"], false);
}

#[tokio::test]
async fn without_an_answer_three_seconds_pass() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let deed = ada.types("#general", "/ask", &json!({}));
    let interaction = bot.interaction().await;
    stand_in.advance(THREE_SECONDS);
    assert!(matches!(deed.await.unwrap(), Outcome::Unanswered { after } if after >= THREE_SECONDS));
    let seen = ada.sees("#general");
    assert_eq!(seen[0]["state"], "failed");
    assert_eq!(seen[0]["content"], "The application did not respond");
    let (status, body) = bot.rest.answer(&interaction, reply("late")).await;
    assert_eq!((status, &body["code"]), (404, &json!(10062)));
    assert_eq!(stand_in.violations().len(), 2);
}

#[tokio::test]
async fn the_real_clock_ends_an_interaction_too() {
    let (stand_in, _silent) = room().await;
    stand_in.advance(THREE_SECONDS);
    let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
    let outcome = tokio::time::timeout(THREE_SECONDS * 2, deed.into_future())
        .await
        .unwrap();
    assert!(matches!(outcome.unwrap(), Outcome::Unanswered { .. }));
}

#[tokio::test]
async fn a_second_answer_is_refused() {
    let (stand_in, mut bot) = room().await;
    let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
    let interaction = bot.answers(reply("one")).await;
    let (status, body) = bot.rest.answer(&interaction, reply("two")).await;
    assert_eq!((status, &body["code"]), (400, &json!(40060)));
    assert_eq!(message_of(deed.await.unwrap())["content"], "one");
    assert_eq!(stand_in.violations().len(), 1);
}

#[tokio::test]
async fn clicking_twice_makes_two_interactions() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let deed = ada.types("#general", "/ask", &json!({}));
    bot.answers(reply_with_buttons("?", &["go"])).await;
    let id = message_of(deed.await.unwrap())["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let (first, second) = (ada.presses(&id, "go"), ada.presses(&id, "go"));
    let one = bot.interaction().await;
    let two = bot.interaction().await;
    assert_ne!(one["id"], two["id"]);
    assert_eq!(one["message"]["id"], id.as_str());
    assert_eq!(one["data"]["custom_id"], "go");
    let update = json!({"type": 7, "data": message("done")});
    assert_eq!(bot.rest.answer(&one, update).await.0, 204);
    assert_eq!(bot.rest.answer(&two, json!({"type": 6})).await.0, 204);
    assert_eq!(message_of(first.await.unwrap())["content"], "done");
    assert_eq!(second.await.unwrap(), Outcome::DeferredUpdate);
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn an_unanswered_press_marks_the_message_until_one_is_answered() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let deed = ada.types("#general", "/ask", &json!({}));
    bot.answers(reply_with_buttons("?", &["go"])).await;
    let id = message_of(deed.await.unwrap())["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let press = ada.presses(&id, "go");
    stand_in.advance(THREE_SECONDS);
    assert!(matches!(press.await.unwrap(), Outcome::Unanswered { .. }));
    bot.interaction().await;
    assert_eq!(ada.sees("#general")[0]["state"], "failed");
    assert_eq!(stand_in.messages("Ben", "#general")[0]["state"], "sent");
    let press = ada.presses(&id, "go");
    bot.answers(json!({"type": 6})).await;
    press.await.unwrap();
    assert_eq!(ada.sees("#general")[0]["state"], "sent");
}

#[tokio::test]
async fn a_deferred_answer_thinks_and_is_then_filled() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let deed = ada.types("#general", "/ask", &json!({}));
    let interaction = bot.answers(json!({"type": 5, "data": {"flags": 64}})).await;
    assert_eq!(deed.await.unwrap(), Outcome::DeferredMessage);
    assert_eq!(ada.sees("#general")[0]["state"], "thinking");
    assert_eq!(stand_in.view("Ada")["typing"].as_array().unwrap().len(), 1);
    let original = bot.rest.original(&interaction);
    let texts = json!([{"type": 10, "content": "Hi"}]);
    let body = json!({"flags": 32768, "components": texts, "allowed_mentions": {"parse": []}});
    let (status, edited) = bot.rest.patch(&original, body).await;
    assert_eq!(
        (status, &edited["flags"]),
        (200, &json!(32768 | 64)),
        "{edited}"
    );
    let seen = &ada.sees("#general")[0];
    assert_eq!(
        (&seen["state"], &seen["ephemeral"]),
        (&json!("sent"), &json!(true))
    );
    let body = json!({"flags": 0, "components": texts, "allowed_mentions": {"parse": []}});
    let (status, body) = bot.rest.patch(&original, body).await;
    assert_eq!((status, &body["code"]), (400, &json!(50035)));
    assert!(body["errors"]["flags"]["_errors"][0]["message"].is_string());
}

#[tokio::test]
async fn a_follow_up_right_after_a_deferral_fills_it() {
    let (stand_in, mut bot) = room().await;
    let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
    let interaction = bot.answers(json!({"type": 5})).await;
    deed.await.unwrap();
    let path = bot.rest.webhook(&interaction);
    let mut private = message("now");
    private["flags"] = json!(64);
    assert_eq!(bot.rest.post(&path, private.clone()).await.1["flags"], 0);
    assert_eq!(bot.rest.post(&path, private).await.1["flags"], 64);
    assert_eq!(stand_in.messages("Ada", "#general").len(), 2);
    assert_eq!(stand_in.messages("Ben", "#general").len(), 1);
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn a_token_works_for_fifteen_minutes() {
    let (stand_in, mut bot) = room().await;
    let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
    let interaction = bot.answers(reply("hi")).await;
    deed.await.unwrap();
    let original = bot.rest.original(&interaction);
    assert_eq!(bot.rest.get(&original).await.0, 200);
    stand_in.advance(FIFTEEN_MINUTES);
    let (status, body) = bot.rest.patch(&original, message("late")).await;
    assert_eq!((status, &body["code"]), (401, &json!(50027)));
    let (status, body) = bot.rest.post("/webhooks/1/nonsense", message("x")).await;
    assert_eq!((status, &body["code"]), (404, &json!(10015)));
}

#[tokio::test]
async fn who_may_not_write_is_answered_in_private() {
    let (stand_in, mut bot) = room().await;
    for (name, place, private) in [
        ("Gus", "#general", true),
        ("Ben", "#announcements", true),
        ("Ada", "#announcements", false),
        ("Ben", "#general", false),
    ] {
        let deed = stand_in.person(name).types(place, "/ask", &json!({}));
        bot.answers(reply("hi")).await;
        let seen = message_of(deed.await.unwrap());
        assert_eq!(seen["ephemeral"], private, "{name} in {place}");
    }
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn five_follow_ups_where_only_people_installed_it() {
    let options = Options {
        installed: Installed::People,
        ..Options::default()
    };
    let (stand_in, mut bot) = room_with(options).await;
    let mut commands = crate::bot::ask();
    commands[0]["integration_types"] = json!([0, 1]);
    bot.rest.commands(commands).await;
    let deed = stand_in.person("Ben").types("#general", "/ask", &json!({}));
    let interaction = bot.answers(reply("hi")).await;
    deed.await.unwrap();
    let owners = &interaction["authorizing_integration_owners"];
    assert!(owners.get("0").is_none() && owners["1"].is_string());
    let path = bot.rest.webhook(&interaction);
    for _ in 0..5 {
        assert_eq!(bot.rest.post(&path, message("more")).await.0, 200);
    }
    let (status, body) = bot.rest.post(&path, message("more")).await;
    assert_eq!((status, &body["code"]), (400, &json!(40094)));
    let channel = stand_in.place("#general").unwrap();
    let (status, _) = bot
        .rest
        .post(&format!("/channels/{channel}/messages"), message("x"))
        .await;
    assert_eq!(status, 403);
}

#[tokio::test]
async fn each_kind_of_interaction_takes_only_its_answers() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    for (number, allowed) in [
        (6, false),
        (7, false),
        (8, false),
        (1, false),
        (10, false),
        (5, true),
    ] {
        let deed = ada.types("#general", "/ask", &json!({}));
        let interaction = bot.interaction().await;
        let (status, _) = bot
            .rest
            .answer(&interaction, json!({"type": number, "data": {}}))
            .await;
        assert_eq!(status == 204, allowed, "type {number}");
        stand_in.advance(THREE_SECONDS);
        deed.await.unwrap();
    }
}

#[tokio::test]
async fn suggestions_come_back_as_choices() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let deed = ada.completes("#general", "ask", ("text", "wh"), &json!({}));
    let choices = json!([{"name": "why", "value": "why"}]);
    let interaction = bot
        .answers(json!({"type": 8, "data": {"choices": choices}}))
        .await;
    assert_eq!(interaction["type"], 4);
    assert_eq!(interaction["data"]["options"][0]["focused"], true);
    assert_eq!(deed.await.unwrap(), Outcome::Choices(choices));
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn a_message_command_brings_its_message() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let id = ada.says("#general", "What is this?").unwrap();
    let deed = ada.uses_on("Explain", &id);
    let interaction = bot.answers(reply("That")).await;
    assert_eq!(interaction["data"]["target_id"], id.as_str());
    assert_eq!(
        interaction["data"]["resolved"]["messages"][&id]["content"],
        "What is this?"
    );
    assert_eq!(message_of(deed.await.unwrap())["type"], 23);
}

#[tokio::test]
async fn a_modal_opens_is_filled_in_and_sent() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let deed = ada.types("#general", "/ask", &json!({}));
    let field = json!({"type": 4, "custom_id": "name", "style": 1});
    let radio = json!({"type": 21, "custom_id": "size", "options": [
        {"label": "S", "value": "s"}, {"label": "L", "value": "l"}]});
    let modal = json!({"custom_id": "form", "title": "Form", "components": [
        {"type": 18, "label": "Name", "component": field},
        {"type": 18, "label": "Size", "component": radio},
    ]});
    bot.answers(json!({"type": 9, "data": modal})).await;
    let Outcome::Modal(open) = deed.await.unwrap() else {
        panic!("no modal")
    };
    let empty = ada.submits(&open, &json!({"size": "s"})).await;
    assert!(matches!(empty, Err(Refused::BadValue(_))), "{empty:?}");
    let deed = ada.submits(&open, &json!({"name": "Ada", "size": "l"}));
    let sent = bot.answers(reply("Thanks")).await;
    assert_eq!(sent["type"], 5);
    assert_eq!(sent["data"]["components"][0]["component"]["value"], "Ada");
    assert_eq!(sent["data"]["components"][1]["component"]["value"], "l");
    deed.await.unwrap();
    assert_eq!(stand_in.view("Ada")["modal"], Value::Null);
    assert!(ada.submits(&open, &json!({})).await.is_err());
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn selects_send_what_was_chosen() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let deed = ada.types("#general", "/ask", &json!({}));
    let pick = json!({"type": 3, "custom_id": "pick", "max_values": 2, "options": [
        {"label": "A", "value": "a"}, {"label": "B", "value": "b"}]});
    let people = json!({"type": 5, "custom_id": "who"});
    let mut callback = reply("?");
    callback["data"]["components"] =
        json!([{"type": 1, "components": [pick]}, {"type": 1, "components": [people]}]);
    bot.answers(callback).await;
    let id = message_of(deed.await.unwrap())["id"]
        .as_str()
        .unwrap()
        .to_owned();
    for values in [&["c"][..], &[], &["a", "b", "a"], &["a", "a"]] {
        assert!(
            ada.selects(&id, "pick", values).await.is_err(),
            "{values:?}"
        );
    }
    let deed = ada.selects(&id, "pick", &["a", "b"]);
    let sent = bot.answers(json!({"type": 6})).await;
    assert_eq!(sent["data"]["values"], json!(["a", "b"]));
    deed.await.unwrap();
    let ben = stand_in.person("Ben").id().unwrap();
    let deed = ada.selects(&id, "who", &[&ben]);
    let sent = bot.answers(json!({"type": 6})).await;
    assert_eq!(sent["data"]["resolved"]["users"][&ben]["username"], "Ben");
    deed.await.unwrap();
}

#[tokio::test]
async fn only_what_is_there_and_enabled_can_be_pressed() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let deed = ada.types("#general", "/ask", &json!({}));
    let mut callback = reply_with_buttons("?", &["on", "off"]);
    callback["data"]["components"][0]["components"][1]["disabled"] = json!(true);
    callback["data"]["flags"] = json!(64);
    bot.answers(callback).await;
    let id = message_of(deed.await.unwrap())["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        ada.presses(&id, "off").await,
        Err(Refused::Disabled("off".into()))
    );
    assert_eq!(
        ada.presses(&id, "no").await,
        Err(Refused::NoSuchComponent("no".into()))
    );
    let ben = stand_in.person("Ben");
    assert!(matches!(
        ben.presses(&id, "on").await,
        Err(Refused::NoSuchMessage(_))
    ));
    let deed = ben.presses_forged(&id, "anything");
    let sent = bot.answers(json!({"type": 6})).await;
    assert_eq!(sent["data"]["custom_id"], "anything");
    assert_eq!(sent["message"]["flags"], 64);
    deed.await.unwrap();
}

#[tokio::test]
async fn commands_are_offered_only_where_they_belong() {
    let (stand_in, bot) = room().await;
    let command = |more: Value| {
        let mut command = json!({"name": "secret", "description": "Hidden"});
        command
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        json!([command])
    };
    for (more, name, place, offered) in [
        (
            json!({"default_member_permissions": "0"}),
            "Ben",
            "#general",
            false,
        ),
        (json!({"contexts": [1]}), "Ada", "#general", false),
        (json!({"integration_types": [1]}), "Ada", "#general", false),
        (json!({"contexts": [0]}), "Ada", "DM", false),
        (
            json!({"default_member_permissions": "0"}),
            "Ada",
            "#general",
            true,
        ),
    ] {
        bot.rest.commands(command(more.clone())).await;
        let deed = stand_in.person(name).types(place, "secret", &json!({}));
        assert_eq!(deed.interaction().is_some(), offered, "{name} {more}");
    }
}

#[tokio::test]
async fn with_response_tells_the_message() {
    let (stand_in, mut bot) = room().await;
    let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
    let interaction = bot.interaction().await;
    let (id, token) = (
        interaction["id"].as_str().unwrap(),
        interaction["token"].as_str().unwrap(),
    );
    let path = format!("/interactions/{id}/{token}/callback?with_response=true");
    let (status, body) = bot.rest.post(&path, reply("hi")).await;
    assert_eq!(status, 200);
    assert_eq!(
        body["interaction"]["response_message_id"],
        body["resource"]["message"]["id"]
    );
    assert_eq!(body["interaction"]["response_message_ephemeral"], false);
    assert_eq!(body["resource"]["type"], 4);
    deed.await.unwrap();
}
