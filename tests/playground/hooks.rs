//! Webhooks of channels, and events about the application.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use backend_advice::playground::{FaultPlan, Options, StandIn};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::bot::message;
use crate::{room, room_with};

async fn say(address: &str, body: &Value) -> (u16, Value) {
    let client = reqwest::Client::builder().user_agent("DiscordBot (https://example.org, 1)");
    let request = client.build().unwrap().post(address).json(body);
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}

#[tokio::test]
async fn whoever_has_the_address_of_a_webhook_may_write_there() {
    let (stand_in, _bot) = room().await;
    let address = stand_in.webhook("#staff").unwrap();
    assert_eq!(
        stand_in.view("Ada")["servers"][0]["hooks"][0]["url"],
        address.as_str()
    );
    assert_eq!(stand_in.view("Ben")["servers"][0]["hooks"], json!([]));
    assert_eq!(say(&address, &message("one")).await, (204, Value::Null));
    let mut named = message("two");
    named["username"] = json!("Requests");
    let (status, sent) = say(&format!("{address}?wait=true"), &named).await;
    assert_eq!(
        (status, &sent["author"]["username"]),
        (200, &json!("Requests"))
    );
    assert_eq!(sent["webhook_id"], sent["author"]["id"]);
    let seen = stand_in.messages("Ada", "#staff");
    assert_eq!(seen.len(), 2);
    assert_eq!(seen[0]["author"]["username"], "Staff");
    let text = json!([{"type": 10, "content": "Hi"}]);
    let body = json!({"flags": 32768, "components": text, "allowed_mentions": {"parse": []}});
    assert_eq!(
        say(&format!("{address}?with_components=true"), &body)
            .await
            .0,
        204
    );
    assert_eq!(stand_in.violations(), []);
    let gone = format!("{address}/messages/{}", sent["id"].as_str().unwrap());
    let deleted = reqwest::Client::new()
        .delete(gone)
        .header("user-agent", "DiscordBot (u, 1)");
    assert_eq!(deleted.send().await.unwrap().status(), 204);
    assert_eq!(stand_in.messages("Ada", "#staff").len(), 2);
}

#[tokio::test]
async fn a_webhook_refuses_what_discord_refuses() {
    let options = Options {
        hook_limit: Some((3, Duration::from_secs(2))),
        ..Options::default()
    };
    let (stand_in, _bot) = room_with(options).await;
    let address = stand_in.webhook("#staff").unwrap();
    let (status, body) = say(&format!("{address}x"), &message("one")).await;
    assert_eq!((status, &body["code"]), (401, &json!(50027)));
    let mut named = message("two");
    named["username"] = json!("Discord staff");
    let (status, body) = say(&address, &named).await;
    assert_eq!((status, &body["code"]), (400, &json!(50035)));
    stand_in.clear_violations();
    assert_eq!(
        say(&address, &json!({"allowed_mentions": {"parse": []}}))
            .await
            .0,
        400
    );
    stand_in.clear_violations();
    let (status, body) = say(&address, &message("four")).await;
    assert_eq!(status, 429);
    assert!(body["retry_after"].as_f64().unwrap() > 1.0);
    stand_in.advance(Duration::from_secs(2));
    stand_in.fail_rest(FaultPlan {
        route_prefix: "POST /webhooks/{webhook}".to_owned(),
        status: 503,
        times: 1,
        retry_after: None,
    });
    assert_eq!(say(&address, &message("five")).await.0, 503);
    stand_in.delete_webhooks("#staff").unwrap();
    let (status, body) = say(&address, &message("six")).await;
    assert_eq!((status, &body["code"]), (404, &json!(10015)));
    assert_eq!(stand_in.calls("POST /webhooks/{webhook}/{token}"), 6);
    assert_eq!(stand_in.violations(), []);
}

type Heard = Arc<Mutex<Vec<(Value, bool)>>>;

/// An address for events that answers with this, and tells what it heard and whether time and signature came with it.
async fn listens(status: StatusCode) -> (String, Heard) {
    let heard = Heard::default();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/events", listener.local_addr().unwrap());
    let kept = Arc::clone(&heard);
    let take = move |headers: HeaderMap, body: Bytes| async move {
        let is_signed = ["x-signature-ed25519", "x-signature-timestamp"]
            .iter()
            .all(|name| headers.contains_key(*name));
        let event = serde_json::from_slice(&body).unwrap();
        kept.lock().unwrap().push((event, is_signed));
        status
    };
    let router = Router::new().route("/events", post(take));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, heard)
}

#[tokio::test]
async fn events_about_the_application_are_signed_and_posted() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    assert!(stand_in.ping_events().await.is_err());
    let (address, heard) = listens(StatusCode::NO_CONTENT).await;
    stand_in.events_to(&address);
    let ben = stand_in.person("Ben");
    assert_eq!(stand_in.ping_events().await, Ok(204));
    assert_eq!(ben.deauthorises().await, Ok(204));
    let heard = heard.lock().unwrap().clone();
    assert_eq!((&heard[0].0["type"], heard[0].1), (&json!(0), true));
    let event = &heard[1].0["event"];
    assert_eq!(event["type"], "APPLICATION_DEAUTHORIZED");
    assert_eq!(event["data"]["user"]["id"], ben.id().unwrap());
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn an_address_for_events_that_answers_otherwise_is_noted() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let (address, _heard) = listens(StatusCode::OK).await;
    stand_in.events_to(&address);
    assert_eq!(stand_in.ping_events().await, Ok(200));
    assert!(stand_in.violations()[0].what.contains("not 204"));
}
