//! Interactions that are posted to an endpoint instead of sent over the gateway.

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use backend_advice::playground::{Outcome, StandIn};
use ed25519_dalek::{Signature, VerifyingKey};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::bot::reply;
use crate::{THREE_SECONDS, room};

fn bytes<const LENGTH: usize>(hex: &str) -> [u8; LENGTH] {
    std::array::from_fn(|place| u8::from_str_radix(&hex[2 * place..2 * place + 2], 16).unwrap())
}

/// An endpoint that checks signatures with the stand-in's key and answers everything with this.
async fn endpoint(stand_in: &StandIn, answer: (StatusCode, Value)) -> String {
    let key = VerifyingKey::from_bytes(&bytes(&stand_in.verify_key())).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/here", listener.local_addr().unwrap());
    let take = move |headers: HeaderMap, body: Bytes| async move {
        let header = |name| headers.get(name).unwrap().to_str().unwrap();
        let message = [header("x-signature-timestamp").as_bytes(), &body].concat();
        let signature = Signature::from_bytes(&bytes(header("x-signature-ed25519")));
        key.verify_strict(&message, &signature).unwrap();
        (answer.0, axum::Json(answer.1))
    };
    let router = Router::new().route("/here", post(take));
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

#[tokio::test]
async fn a_posted_interaction_is_signed_and_answered_in_the_response() {
    let (stand_in, bot) = room().await;
    let address = endpoint(&stand_in, (StatusCode::OK, reply("because"))).await;
    stand_in.deliver_to(&[address]);
    let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
    let Outcome::Message(message) = deed.await.unwrap() else {
        panic!("no message");
    };
    assert_eq!(message["content"], "because");
    assert_eq!(stand_in.violations(), []);
    drop(bot);
}

#[tokio::test]
async fn an_endpoint_that_answers_badly_is_noted_and_the_person_waits_in_vain() {
    let (stand_in, _bot) = room().await;
    for (answer, says) in [
        ((StatusCode::UNAUTHORIZED, json!({})), "answered 401"),
        ((StatusCode::OK, json!({ "type": 99 })), "type"),
    ] {
        let address = endpoint(&stand_in, answer).await;
        stand_in.deliver_to(&[address]);
        let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
        stand_in
            .until(|stand_in| !stand_in.violations().is_empty())
            .await;
        let what = format!("{:?}", stand_in.violations());
        assert!(what.contains(says), "{what}");
        stand_in.advance(THREE_SECONDS);
        assert!(matches!(deed.await.unwrap(), Outcome::Unanswered { .. }));
        stand_in.clear_violations();
    }
}
