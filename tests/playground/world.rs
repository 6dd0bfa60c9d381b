//! Servers, roles, permissions and languages, as the bot is told of them.

use backend_advice::playground::{Options, Outcome, Refused, StandIn, permissions as may};
use serde_json::{Value, json};

use crate::bot::{Bot, message, reply};
use crate::{room, room_with};

fn bits(value: &Value) -> u64 {
    value.as_str().unwrap().parse().unwrap()
}

/// Has somebody ask, and answers with what the bot heard.
async fn asked(stand_in: &StandIn, bot: &mut Bot, (name, place): (&str, &str)) -> Value {
    let deed = stand_in.person(name).types(place, "/ask", &json!({}));
    let interaction = bot.answers(reply("hi")).await;
    deed.await.unwrap();
    interaction
}

#[tokio::test]
async fn permissions_and_roles_come_with_the_member() {
    let (stand_in, mut bot) = room().await;
    let server = stand_in.server_id();
    let role = stand_in
        .add_role(&server, "Keepers", may::MANAGE_GUILD)
        .unwrap();
    let before = asked(&stand_in, &mut bot, ("Ben", "#general")).await;
    assert_eq!(
        bits(&before["member"]["permissions"]) & may::MANAGE_GUILD,
        0
    );
    assert_eq!(before["member"]["roles"], json!([]));
    stand_in.give_role("Ben", "Keepers", true).unwrap();
    stand_in
        .allow("Ben", "#general", may::MANAGE_MESSAGES)
        .unwrap();
    let with = asked(&stand_in, &mut bot, ("Ben", "#general")).await;
    let has = bits(&with["member"]["permissions"]);
    assert_eq!(
        has & (may::MANAGE_GUILD | may::MANAGE_MESSAGES),
        0x20 | 0x2000
    );
    assert_eq!(with["member"]["roles"], json!([role]));
    let elsewhere = asked(&stand_in, &mut bot, ("Ben", "#announcements")).await;
    let has = bits(&elsewhere["member"]["permissions"]);
    assert_eq!(has & may::MANAGE_MESSAGES, 0);
    stand_in.give_role("Ben", &role, false).unwrap();
    let after = asked(&stand_in, &mut bot, ("Ben", "#general")).await;
    assert_eq!(after["member"]["roles"], json!([]));
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn what_the_bot_may_do_differs_by_channel() {
    let (stand_in, mut bot) = room().await;
    stand_in
        .grant_in("#general", may::SEND_MESSAGES, false)
        .unwrap();
    let general = asked(&stand_in, &mut bot, ("Ada", "#general")).await;
    assert_eq!(bits(&general["app_permissions"]) & may::SEND_MESSAGES, 0);
    let staff = asked(&stand_in, &mut bot, ("Ada", "#staff")).await;
    assert_ne!(bits(&staff["app_permissions"]) & may::SEND_MESSAGES, 0);
    for (place, denied, status, code) in [
        ("#general", 0, 403, 50013),
        ("#staff", 0, 200, 0),
        ("#staff", may::VIEW_CHANNEL, 403, 50001),
    ] {
        stand_in.grant_in(place, denied, false).unwrap();
        let path = format!("/channels/{}/messages", stand_in.place(place).unwrap());
        let (found, body) = bot.rest.post(&path, message("hi")).await;
        let told = body["code"].as_u64().unwrap_or(0);
        assert_eq!((found, told), (status, code), "{place} {body}");
    }
}

#[tokio::test]
async fn a_command_for_few_is_hidden_from_the_others() {
    let (stand_in, mut bot) = room().await;
    let mut commands = crate::bot::ask();
    commands[0]["default_member_permissions"] = json!(may::MANAGE_GUILD.to_string());
    bot.rest.commands(commands).await;
    let ben = stand_in.person("Ben");
    let refused = ben.types("#general", "/ask", &json!({})).await;
    assert_eq!(refused, Err(Refused::NoSuchCommand("ask".to_owned())));
    let offered = |name: &str| {
        let view = stand_in.view(name);
        let places = view["places"].as_array().unwrap();
        places[0]["commands"].as_array().unwrap().len()
    };
    assert_eq!((offered("Ada"), offered("Ben")), (2, 1));
    stand_in
        .allow("Ben", &stand_in.server_id(), may::MANAGE_GUILD)
        .unwrap();
    assert_eq!(offered("Ben"), 2);
    asked(&stand_in, &mut bot, ("Ben", "#general")).await;
}

#[tokio::test]
async fn people_and_servers_have_their_own_languages() {
    let (stand_in, mut bot) = room().await;
    let mut commands = crate::bot::ask();
    commands[0]["name_localizations"] = json!({"de": "fragen"});
    bot.rest.commands(commands).await;
    let ben = stand_in.person("Ben");
    for locale in ["de", "fr", "es-ES", "es-419", "pt-BR", "ja", "en-GB"] {
        ben.speaks(locale).unwrap();
        stand_in
            .speaks_in(
                &stand_in.server_id(),
                if locale == "de" { "ja" } else { "de" },
            )
            .unwrap();
        let heard = asked(&stand_in, &mut bot, ("Ben", "#general")).await;
        assert_eq!(heard["locale"], locale);
        let other = if locale == "de" { "ja" } else { "de" };
        assert_eq!(
            (&heard["guild_locale"], &heard["guild"]["locale"]),
            (&json!(other), &json!(other))
        );
        let direct = asked(&stand_in, &mut bot, ("Ben", "DM")).await;
        assert!(direct.get("guild_locale").is_none());
    }
    ben.speaks("de").unwrap();
    let deed = ben.types("#general", "/fragen", &json!({}));
    let heard = bot.answers(reply("hi")).await;
    assert_eq!(heard["data"]["name"], "ask");
    deed.await.unwrap();
    assert!(stand_in.speaks_in("The Workshop", "xx").is_err());
}

#[tokio::test]
async fn another_server_has_its_own_id_channels_and_roles() {
    let (stand_in, mut bot) = room().await;
    let id = stand_in.add_server("The Other Place");
    stand_in.speaks_in("The Other Place", "fr").unwrap();
    stand_in.add_role(&id, "Elders", 0).unwrap();
    let heard = asked(&stand_in, &mut bot, ("Chloe", "The Other Place/#general")).await;
    assert_eq!(heard["guild_id"], id.as_str());
    assert_eq!(heard["guild_locale"], "fr");
    assert_ne!(heard["channel_id"], stand_in.place("#general").unwrap());
    assert_eq!(heard["authorizing_integration_owners"], json!({"0": id}));
    assert!(stand_in.messages("Ben", "#general").is_empty());
    assert_eq!(
        stand_in.messages("Ben", "The Other Place/#general").len(),
        1
    );
    let refused = stand_in
        .person("Chloe")
        .types("The Other Place/#staff", "/ask", &json!({}));
    assert!(matches!(refused.await, Err(Refused::NoSuchPlace(_))));
}

#[tokio::test]
async fn shards_that_ask_for_servers_hear_when_the_bot_is_removed() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let mut curious = Bot::connect(&stand_in).await;
    curious.identify(stand_in.token(), 1).await;
    curious.event("READY").await;
    let server = curious.event("GUILD_CREATE").await;
    assert_eq!(server["preferred_locale"], "en-US");
    let mut other = Bot::ready(&stand_in).await;
    other.rest.commands(crate::bot::ask()).await;
    let id = stand_in.server_id();
    stand_in.outage(&id).unwrap();
    assert_eq!(
        curious.event("GUILD_DELETE").await,
        json!({"id": id, "unavailable": true})
    );
    stand_in.keep_bot(&id, false).unwrap();
    assert_eq!(curious.event("GUILD_DELETE").await, json!({"id": id}));
    let ada = stand_in.person("Ada");
    let refused = ada.types("#general", "/ask", &json!({})).await;
    assert!(matches!(refused, Err(Refused::NoSuchCommand(_))));
    let path = format!("/channels/{}/messages", stand_in.place("#general").unwrap());
    let (status, body) = other.rest.post(&path, message("hi")).await;
    assert_eq!((status, &body["code"]), (403, &json!(50001)));
    stand_in.keep_bot("The Workshop", true).unwrap();
    assert_eq!(curious.event("GUILD_CREATE").await["id"], id.as_str());
    let deed = ada.types("#general", "/ask", &json!({}));
    // The one without intents has heard of nothing in between.
    other.answers(reply("hi")).await;
    assert!(matches!(deed.await.unwrap(), Outcome::Message(_)));
}

#[tokio::test]
async fn edits_are_limited_counted_and_refused_where_they_must_be() {
    let options = Options {
        edit_limit: Some((2, std::time::Duration::from_secs(5))),
        ..Options::default()
    };
    let (stand_in, bot) = room_with(options).await;
    let channel = format!("/channels/{}/messages", stand_in.place("#general").unwrap());
    let (_, sent) = bot.rest.post(&channel, message("one")).await;
    let id = sent["id"].as_str().unwrap();
    let path = format!("{channel}/{id}");
    for status in [200, 200, 429] {
        assert_eq!(bot.rest.patch(&path, message("two")).await.0, status);
    }
    let route = "PATCH /channels/{channel}/messages/{message}";
    assert_eq!(stand_in.calls(route), 3);
    assert_eq!(stand_in.calls_answered(route, 429), 1);
    assert_eq!(stand_in.edits(id), Some(2));
    stand_in.advance(std::time::Duration::from_secs(5));
    stand_in.delete_message(id);
    let (status, body) = bot.rest.patch(&path, message("three")).await;
    assert_eq!((status, &body["code"]), (404, &json!(10008)));
    assert!(stand_in.delete_channel("#general"));
    let (status, body) = bot.rest.patch(&path, message("four")).await;
    assert_eq!((status, &body["code"]), (404, &json!(10003)));
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn a_reply_needs_its_message_and_an_archived_thread_no_edits() {
    let (stand_in, bot) = room().await;
    let channel = format!("/channels/{}", stand_in.place("#general").unwrap());
    let mut body = message("yes");
    body["message_reference"] = json!({"message_id": "77"});
    let messages = format!("{channel}/messages");
    let (status, refused) = bot.rest.post(&messages, body.clone()).await;
    assert_eq!((status, &refused["code"]), (400, &json!(50035)));
    body["message_reference"]["fail_if_not_exists"] = json!(false);
    assert_eq!(bot.rest.post(&messages, body).await.0, 200);
    let thread = json!({"name": "Talk", "type": 11});
    let (_, thread) = bot.rest.post(&format!("{channel}/threads"), thread).await;
    let thread = thread["id"].as_str().unwrap();
    let messages = format!("/channels/{thread}/messages");
    let (_, sent) = bot.rest.post(&messages, message("hi")).await;
    stand_in.archive(thread, false);
    let path = format!("{messages}/{}", sent["id"].as_str().unwrap());
    let (status, body) = bot.rest.patch(&path, message("ho")).await;
    assert_eq!((status, &body["code"]), (400, &json!(50083)));
    assert_eq!(stand_in.violations(), []);
}
