//! The endpoint: what is signed is answered, everything else is refused without a word, and nothing brings it down.

use std::io::{Read, Write};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use backend_advice::bot::Bot;
use backend_advice::discord::{Endpoint, PublicKey};
use backend_advice::prompts::Prompts;
use ed25519_dalek::{Signer, SigningKey};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::room::consultation;

/// An endpoint without a token, and the key that it trusts.
struct Door {
    address: String,
    key: SigningKey,
    bot: Arc<Bot>,
    client: reqwest::Client,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_secs()
}

impl Door {
    async fn open() -> Self {
        let key = SigningKey::from_bytes(&[7; 32]);
        let public = PublicKey::parse(&hex(key.verifying_key().as_bytes())).unwrap();
        let anywhere = "127.0.0.1:0".parse().unwrap();
        let endpoint = Endpoint::open(anywhere, public).await.unwrap();
        let address = endpoint.address().to_string();
        let bot = Arc::new(Bot::new(consultation(Prompts::embedded().unwrap())));
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = endpoint.serve(None, Arc::clone(&bot), async move {
            let _stopped = stopped.await;
        });
        let task = tokio::spawn(async move {
            serving.await.unwrap();
        });
        Self {
            address,
            key,
            bot,
            client: reqwest::Client::new(),
            stop,
            task,
        }
    }

    fn signature(&self, time: &str, body: &[u8]) -> String {
        hex(&self.key.sign(&[time.as_bytes(), body].concat()).to_bytes())
    }

    /// Sends a body with any headers.
    async fn send(&self, headers: &[(&str, &str)], body: Vec<u8>) -> reqwest::Response {
        let mut request = self.client.post(format!("http://{}/", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(body).send().await.unwrap()
    }

    /// Sends a body as Discord would, signed at this time.
    async fn signed_at(&self, seconds: u64, body: Vec<u8>) -> reqwest::Response {
        let time = seconds.to_string();
        let signature = self.signature(&time, &body);
        let headers = [
            ("x-signature-ed25519", signature.as_str()),
            ("x-signature-timestamp", &time),
        ];
        self.send(&headers, body).await
    }

    async fn signed(&self, body: &Value) -> reqwest::Response {
        self.signed_at(now(), body.to_string().into_bytes()).await
    }

    /// It still answers.
    async fn is_well(&self) {
        let pong = self.signed(&json!({ "type": 1 })).await;
        assert_eq!(pong.status(), 200);
    }

    fn counted(&self, line: &str) {
        let text = self.bot.metrics().text();
        assert!(text.lines().any(|found| found == line), "{line} in {text}");
    }
}

/// Nothing but a status, as for every refusal.
async fn refused(response: reqwest::Response, status: StatusCode) {
    assert_eq!(response.status(), status);
    assert_eq!(response.text().await.unwrap(), "");
}

fn unreadable(id: &str) -> Value {
    json!({ "id": id, "token": "token-of-it", "type": 5, "locale": "en-US" })
}

#[tokio::test]
async fn discord_s_ping_is_answered_at_both_paths() {
    let door = Door::open().await;
    let ping = json!({ "id": "1", "application_id": "2", "type": 1, "token": "t", "version": 1 });
    let answer = door.signed(&ping).await;
    assert_eq!(answer.headers()["content-type"], "application/json");
    assert_eq!(answer.json::<Value>().await.unwrap(), json!({ "type": 1 }));
    door.is_well().await;
    let body = ping.to_string();
    let time = now().to_string();
    let sent = door
        .client
        .post(format!("http://{}/interactions", door.address))
        .header(
            "x-signature-ed25519",
            door.signature(&time, body.as_bytes()),
        )
        .header("x-signature-timestamp", time)
        .body(body);
    assert_eq!(sent.send().await.unwrap().status(), 200);
    let asked = reqwest::get(format!("http://{}/", door.address)).await;
    assert_eq!(asked.unwrap().status(), 405);
    let lost = reqwest::get(format!("http://{}/metrics", door.address)).await;
    assert_eq!(lost.unwrap().status(), 404);
}

#[tokio::test]
async fn a_bad_missing_or_malformed_signature_is_refused_before_anything_is_read() {
    let door = Door::open().await;
    let body = json!({ "type": 1 }).to_string().into_bytes();
    let time = now().to_string();
    let good = door.signature(&time, &body);
    let other = door.signature(&time, b"{}");
    let late = door.signature(&(now() + 1).to_string(), &body);
    let signature = "x-signature-ed25519";
    let timestamp = "x-signature-timestamp";
    let time = time.as_str();
    let table: Vec<Vec<(&str, &str)>> = vec![
        vec![],
        vec![(signature, &good)],
        vec![(timestamp, time)],
        vec![(signature, &other), (timestamp, time)],
        vec![(signature, &late), (timestamp, time)],
        vec![(signature, &good[1..]), (timestamp, time)],
        vec![(signature, ""), (timestamp, time)],
        vec![(signature, "zz"), (timestamp, time)],
        vec![(signature, &good), (signature, &good), (timestamp, time)],
        vec![(signature, &good), (timestamp, "")],
        vec![(signature, &good), (timestamp, "now")],
        vec![(signature, &good), (timestamp, "-1")],
        vec![(signature, &good), (timestamp, "99999999999999999999999")],
    ];
    for headers in &table {
        let response = door.send(headers, body.clone()).await;
        refused(response, StatusCode::UNAUTHORIZED).await;
    }
    // The right one with a body that is a letter longer.
    let headers = [(signature, good.as_str()), (timestamp, time)];
    let longer = [body.as_slice(), b" "].concat();
    refused(door.send(&headers, longer).await, StatusCode::UNAUTHORIZED).await;
    assert_eq!(door.send(&headers, body).await.status(), 200);
}

#[tokio::test]
async fn a_signature_counts_for_five_minutes_either_way() {
    let door = Door::open().await;
    let ping = || json!({ "type": 1 }).to_string().into_bytes();
    for (seconds, status) in [
        (now() - 290, StatusCode::OK),
        (now() + 290, StatusCode::OK),
        (now() - 310, StatusCode::UNAUTHORIZED),
        (now() + 310, StatusCode::UNAUTHORIZED),
        (0, StatusCode::UNAUTHORIZED),
        (u64::MAX, StatusCode::UNAUTHORIZED),
    ] {
        assert_eq!(door.signed_at(seconds, ping()).await.status(), status);
    }
}

#[tokio::test]
async fn an_interaction_that_comes_again_is_refused_like_a_forged_one() {
    let door = Door::open().await;
    let first = door.signed(&unreadable("77")).await;
    let first: Value = first.json().await.unwrap();
    assert_eq!(first["type"], 4, "it still gets a sentence");
    for _ in 0..2 {
        refused(
            door.signed(&unreadable("77")).await,
            StatusCode::UNAUTHORIZED,
        )
        .await;
    }
    assert_eq!(door.signed(&unreadable("78")).await.status(), 200);
    door.counted("backend_advice_repeated_interactions_total 2");
    door.counted("backend_advice_unreadable_interactions_total 2");
}

#[tokio::test]
async fn what_is_signed_but_makes_no_sense_is_told_so() {
    let door = Door::open().await;
    for body in ["", "{", "null", "[]", "{}", "{\"type\":2}", "\u{0}"] {
        let response = door.signed_at(now(), body.as_bytes().to_vec()).await;
        refused(response, StatusCode::BAD_REQUEST).await;
    }
    let response = door.signed_at(now(), vec![0xff, 0xfe]).await;
    refused(response, StatusCode::BAD_REQUEST).await;
}

#[tokio::test]
async fn ten_megabytes_are_refused_unread_however_they_come() {
    let door = Door::open().await;
    let time = now().to_string();
    let headers = format!(
        "POST / HTTP/1.1\r\nhost: a\r\nx-signature-ed25519: {}\r\nx-signature-timestamp: {time}\r\n",
        "0".repeat(128)
    );
    for rest in [
        "content-length: 10485760\r\n\r\n".to_owned(),
        format!(
            "transfer-encoding: chunked\r\n\r\nA00000\r\n{}",
            "a".repeat(2 * 1024 * 1024)
        ),
    ] {
        let address = door.address.clone();
        let request = format!("{headers}{rest}");
        let read = tokio::task::spawn_blocking(move || {
            let mut stream = std::net::TcpStream::connect(address).unwrap();
            // The server may hang up before all is written.
            let _cut_off = stream.write_all(request.as_bytes());
            let mut read = [0; 32];
            let length = stream.read(&mut read).unwrap_or(0);
            String::from_utf8_lossy(&read[..length]).into_owned()
        });
        let read = read.await.unwrap();
        // Where the connection is reset while much is still being written, the answer may be lost on the way.
        assert!(
            read.starts_with("HTTP/1.1 413") || (read.is_empty() && rest.len() > 1000),
            "{read}"
        );
    }
    door.is_well().await;
    door.counted("backend_advice_endpoint_refused_total{reason=\"too_large\"} 2");
}

#[test]
fn whatever_is_sent_gets_a_status_and_the_next_one_is_answered() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let door = runtime.block_on(Door::open());
    let config = ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let tried = TestRunner::new(config).run(&(any_body(), any::<bool>()), |(body, sign)| {
        let status = runtime.block_on(async {
            if sign {
                return door.signed_at(now(), body).await.status();
            }
            let time = now().to_string();
            let signature = "ab".repeat(64);
            let headers = [
                ("x-signature-ed25519", signature.as_str()),
                ("x-signature-timestamp", &time),
            ];
            door.send(&headers, body).await.status()
        });
        let expected: &[u16] = if sign { &[200, 400, 401] } else { &[401] };
        prop_assert!(expected.contains(&status.as_u16()), "{}", status);
        Ok(())
    });
    tried.unwrap();
    runtime.block_on(door.is_well());
}

/// Bytes, something like an interaction, or the beginning of one.
fn any_body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..300),
        any_interaction().prop_map(|value| value.to_string().into_bytes()),
        (any_interaction(), any::<prop::sample::Index>()).prop_map(|(value, end)| {
            let mut bytes = value.to_string().into_bytes();
            bytes.truncate(end.index(bytes.len()));
            bytes
        }),
    ]
}

/// Something that looks like an interaction, with any value in any place.
fn any_interaction() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(|number| Value::from(number.to_string())),
        ".{0,12}".prop_map(Value::from),
    ];
    let any_value = leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map("name|id|type|custom_id|values|options", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    });
    (
        0_u8..8,
        any::<u64>(),
        proptest::collection::hash_map(
            "data|user|member|locale|channel|message|context|version",
            any_value,
            0..8,
        ),
    )
        .prop_map(|(kind, id, rest)| {
            let mut value = Value::Object(rest.into_iter().collect());
            value["type"] = kind.into();
            value["id"] = id.to_string().into();
            value["token"] = "a".into();
            value
        })
}

#[tokio::test]
async fn a_stop_ends_it_at_once_where_nobody_waits_even_with_connections_left_open() {
    let door = Door::open().await;
    door.is_well().await;
    let idle = tokio::net::TcpStream::connect(&door.address).await.unwrap();
    assert!(door.bot.metrics().is_ready());
    door.stop.send(()).unwrap();
    let ended = tokio::time::timeout(Duration::from_secs(9), door.task).await;
    ended.unwrap().unwrap();
    assert!(!door.bot.metrics().is_ready());
    drop(idle);
    let refused = tokio::net::TcpStream::connect(&door.address).await;
    assert!(refused.is_err(), "nobody listens any more");
}
