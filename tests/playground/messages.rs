use backend_advice::playground::{Options, Outcome, StandIn};
use reqwest::Method;
use serde_json::{Value, json};

use crate::bot::{Bot, message, reply};
use crate::room;

#[tokio::test]
async fn ordinary_messages_are_written_edited_and_deleted() {
    let (stand_in, bot) = room().await;
    let general = stand_in.place("#general").unwrap();
    let path = format!("/channels/{general}/messages");
    let (status, sent) = bot.rest.post(&path, message("Hi")).await;
    assert_eq!(status, 200);
    let one = format!("{path}/{}", sent["id"].as_str().unwrap());
    assert_eq!(bot.rest.patch(&one, message("Ho")).await.1["content"], "Ho");
    assert_eq!(bot.rest.get(&one).await.1["content"], "Ho");
    assert_eq!(bot.rest.get(&path).await.1.as_array().unwrap().len(), 1);
    assert_eq!(bot.rest.delete(&one).await.0, 204);
    assert_eq!(bot.rest.get(&one).await.1["code"], 10008);
    let theirs = stand_in.person("Ada").says("#general", "Mine").unwrap();
    let (status, body) = bot
        .rest
        .patch(&format!("{path}/{theirs}"), message("x"))
        .await;
    assert_eq!((status, &body["code"]), (403, &json!(50005)));
    let closed = stand_in.place("#announcements").unwrap();
    let (_, body) = bot
        .rest
        .post(&format!("/channels/{closed}/messages"), message("x"))
        .await;
    assert_eq!(body["code"], 50013);
    assert_eq!(bot.rest.get("/channels/1").await.1["code"], 10003);
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn faults_are_refused_and_noted() {
    let (stand_in, bot) = room().await;
    let general = stand_in.place("#general").unwrap();
    let path = format!("/channels/{general}/messages");
    for (body, code, noted) in [
        (json!({"allowed_mentions": {"parse": []}}), json!(50006), 1),
        (json!({"content": "x"}), Value::Null, 1),
        (
            json!({"content": 3, "allowed_mentions": {"parse": []}}),
            json!(50035),
            1,
        ),
        (
            json!({"content": "x", "contents": "y", "allowed_mentions": {"parse": []}}),
            Value::Null,
            1,
        ),
    ] {
        stand_in.clear_violations();
        let (_, answer) = bot.rest.post(&path, body.clone()).await;
        assert_eq!(
            answer.get("code").cloned().unwrap_or_default(),
            code,
            "{body}"
        );
        assert_eq!(
            stand_in.violations().len(),
            noted,
            "{:?}",
            stand_in.violations()
        );
    }
}

#[tokio::test]
async fn files_are_kept_described_and_served() {
    let (stand_in, bot) = room().await;
    let general = stand_in.place("#general").unwrap();
    let gallery = json!([{"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}]);
    let body = json!({
        "flags": 32768, "components": gallery, "allowed_mentions": {"parse": []},
        "attachments": [{"id": 0, "filename": "a.png", "description": "A picture"}],
    });
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend(2_u32.to_be_bytes());
    png.extend(3_u32.to_be_bytes());
    let path = format!("/channels/{general}/messages");
    let (status, sent) = bot.rest.upload(&path, &body, &[("a.png", &png)]).await;
    assert_eq!(status, 200, "{sent}");
    assert_eq!(sent["attachments"][0]["description"], "A picture");
    let seen = &stand_in.messages("Ada", "#general")[0];
    let media = &seen["components"][0]["items"][0]["media"];
    assert_eq!((&media["width"], &media["height"]), (&json!(2), &json!(3)));
    let local = media["url"].as_str().unwrap();
    assert!(local.starts_with("/attachments/"), "{local}");
    let response = reqwest::get(format!("{}{local}", stand_in.url()))
        .await
        .unwrap();
    assert_eq!(response.headers()["content-type"], "image/png");
    assert_eq!(response.bytes().await.unwrap(), png.as_slice());
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn threads_are_opened_joined_and_archived() {
    let (stand_in, mut bot) = room().await;
    let ada = stand_in.person("Ada");
    let deed = ada.types("#general", "/ask", &json!({}));
    bot.answers(reply("Talk?")).await;
    let Outcome::Message(anchor) = deed.await.unwrap() else {
        panic!("no message")
    };
    let general = stand_in.place("#general").unwrap();
    let path = format!(
        "/channels/{general}/messages/{}/threads",
        anchor["id"].as_str().unwrap()
    );
    let (status, thread) = bot.rest.post(&path, json!({"name": "Talk"})).await;
    assert_eq!((status, &thread["type"]), (201, &json!(11)), "{thread}");
    assert_eq!(
        bot.rest.post(&path, json!({"name": "Talk"})).await.1["code"],
        160_004
    );
    let id = thread["id"].as_str().unwrap();
    let (status, _) = bot
        .rest
        .call(
            Method::PUT,
            &format!("/channels/{id}/thread-members/@me"),
            None,
        )
        .await;
    assert_eq!(status, 204);
    assert_eq!(
        bot.rest
            .post(&format!("/channels/{id}/messages"), message("Here"))
            .await
            .0,
        200
    );
    assert_eq!(ada.sees(id).len(), 1);
    assert_eq!(ada.sees("#general")[0]["thread"], id);
    let deed = ada.types(id, "/ask", &json!({}));
    assert_eq!(bot.answers(reply("In here")).await["channel"]["type"], 11);
    deed.await.unwrap();
    assert!(stand_in.archive(id, true));
    assert!(ada.types(id, "/ask", &json!({})).await.is_err());
    let (_, body) = bot
        .rest
        .post(&format!("/channels/{id}/messages"), message("x"))
        .await;
    assert_eq!(body["code"], 50083);
    assert_eq!(stand_in.violations(), []);
    let private = format!("/channels/{general}/threads");
    let (_, body) = bot.rest.post(&private, json!({"name": "No type"})).await;
    assert_eq!(body["code"], 50013);
}

#[tokio::test]
async fn a_message_with_the_same_nonce_is_written_once_where_that_is_asked_for() {
    let (stand_in, bot) = room().await;
    let path = format!("/channels/{}/messages", stand_in.place("#general").unwrap());
    let mut body = message("Once");
    body["nonce"] = json!("7");
    body["enforce_nonce"] = json!(true);
    let first = bot.rest.post(&path, body.clone()).await.1;
    let again = bot.rest.post(&path, body.clone()).await.1;
    assert_eq!(first["id"], again["id"]);
    body["enforce_nonce"] = json!(false);
    assert_ne!(bot.rest.post(&path, body).await.1["id"], first["id"]);
    assert_eq!(stand_in.violations(), []);
    let mut loud = message("Loud");
    loud["allowed_mentions"] = json!({"parse": [], "replied_user": true});
    bot.rest.post(&path, loud).await;
    assert_eq!(stand_in.violations().len(), 1, "somebody is mentioned");
}

#[tokio::test]
async fn threads_are_refused_where_there_are_too_many_and_gone_when_they_are_deleted() {
    let options = Options {
        most_threads: 1,
        ..Options::default()
    };
    let stand_in = StandIn::start(options).await.unwrap();
    let bot = Bot::ready(&stand_in).await;
    let path = format!("/channels/{}/messages", stand_in.place("#general").unwrap());
    let mut threads = Vec::new();
    for text in ["One", "Two"] {
        let id = bot.rest.post(&path, message(text)).await.1["id"].clone();
        threads.push(format!("{path}/{}/threads", id.as_str().unwrap()));
    }
    let name = json!({"name": "Talk"});
    let (status, thread) = bot.rest.post(&threads[0], name.clone()).await;
    assert_eq!(status, 201);
    let (_, refused) = bot.rest.post(&threads[1], name.clone()).await;
    assert_eq!(refused["code"], 160_006);
    let id = thread["id"].as_str().unwrap();
    assert!(stand_in.delete_thread(id) && !stand_in.delete_thread(id));
    let inside = format!("/channels/{id}/messages");
    assert_eq!(bot.rest.post(&inside, message("x")).await.1["code"], 10_003);
    assert_eq!(
        stand_in.messages("Ada", "#general")[0]["thread"],
        Value::Null
    );
    assert_eq!(bot.rest.post(&threads[1], name).await.0, 201);
}
