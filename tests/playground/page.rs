use backend_advice::playground::StandIn;
use serde_json::{Value, json};

use crate::bot::{message, reply_with_buttons};
use crate::room;

async fn act(stand_in: &StandIn, body: Value) -> (u16, Value) {
    let url = format!("{}/playground/act", stand_in.url());
    let response = reqwest::Client::new()
        .post(url)
        .json(&body)
        .send()
        .await
        .unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

/// Reads events of the stream until one fits.
async fn view_with(response: &mut reqwest::Response, fits: impl Fn(&Value) -> bool) -> Value {
    let mut text = String::new();
    while let Some(chunk) = response.chunk().await.unwrap() {
        text.push_str(std::str::from_utf8(&chunk).unwrap());
        while let Some((event, rest)) = text.split_once("\n\n") {
            let view = event
                .strip_prefix("data: ")
                .map(|data| serde_json::from_str(data).unwrap());
            text = rest.to_owned();
            if let Some(view) = view.filter(&fits) {
                return view;
            }
        }
    }
    panic!("the stream ended");
}

#[tokio::test]
async fn the_page_follows_what_happens() {
    let (stand_in, mut bot) = room().await;
    let url = format!("{}/playground/events?as=Ada", stand_in.url());
    let mut events = reqwest::get(url).await.unwrap();
    let first = view_with(&mut events, |_| true).await;
    assert_eq!(first["me"]["name"], "Ada");
    assert_eq!(first["bot"]["connected"], true);
    assert_eq!(first["places"].as_array().unwrap().len(), 4);
    let wish = json!({"as": "Ada", "place": "#general", "kind": "command", "name": "ask"});
    let (answered, _) = tokio::join!(
        act(&stand_in, wish),
        bot.answers(reply_with_buttons("?", &["go"]))
    );
    assert_eq!(
        (answered.0, &answered.1["outcome"]),
        (200, &json!("message"))
    );
    let general = stand_in.place("#general").unwrap();
    let view = view_with(&mut events, |view| {
        view["messages"][&general][0].is_object()
    })
    .await;
    let message_id = view["messages"][&general][0]["id"].clone();
    let wish = json!({"as": "Ada", "kind": "press", "message": message_id, "custom_id": "go"});
    let update = json!({"type": 7, "data": message("done")});
    let (answered, _) = tokio::join!(act(&stand_in, wish), bot.answers(update));
    assert_eq!(answered.1["outcome"], "updated");
    view_with(&mut events, |view| {
        view["messages"][&general][0]["content"] == "done"
    })
    .await;
}

#[tokio::test]
async fn what_a_person_cannot_do_is_refused_in_a_sentence() {
    let (stand_in, _bot) = room().await;
    for (wish, status) in [
        (
            json!({"as": "Ada", "place": "#general", "kind": "command", "name": "nope"}),
            422,
        ),
        (json!({"as": "Nobody", "kind": "dismiss-modal"}), 200),
        (
            json!({"as": "Gus", "place": "#general", "kind": "say", "text": "hi"}),
            422,
        ),
        (json!({"as": "Ada", "kind": "fly"}), 400),
        (
            json!({"as": "Ada", "place": "#general", "kind": "say", "text": "hi"}),
            200,
        ),
        (json!({"as": "Ada", "kind": "locale", "locale": "de"}), 200),
        (json!({"as": "Ada", "kind": "locale", "locale": "xx"}), 422),
        (json!({"as": "Ada", "kind": "clear-violations"}), 200),
    ] {
        let (found, body) = act(&stand_in, wish.clone()).await;
        assert_eq!(found, status, "{wish} {body}");
        assert_eq!(body["error"].is_string(), status != 200);
    }
    assert_eq!(stand_in.view("Ada")["me"]["locale"], "de");
}

#[tokio::test]
async fn other_pages_may_not_act() {
    let (stand_in, _bot) = room().await;
    let url = format!("{}/playground/act", stand_in.url());
    let client = reqwest::Client::new();
    let own = stand_in.url();
    for (header, value, status) in [
        ("origin", "https://example.org", 403),
        ("origin", "null", 403),
        ("host", "example.org", 403),
        ("origin", own.as_str(), 200),
    ] {
        let body = json!({"as": "Ada", "kind": "dismiss-modal"});
        let request = client.post(&url).header(header, value).json(&body);
        assert_eq!(
            request.send().await.unwrap().status(),
            status,
            "{header}: {value}"
        );
    }
    let request = client.post(&url).body("{}");
    assert_eq!(request.send().await.unwrap().status(), 415);
}

#[tokio::test]
async fn the_page_loads_nothing_from_elsewhere() {
    let (stand_in, _bot) = room().await;
    for path in ["/", "/playground/page/page.css", "/playground/page/page.js"] {
        let response = reqwest::get(format!("{}{path}", stand_in.url()))
            .await
            .unwrap();
        assert_eq!(response.status(), 200, "{path}");
        let policy = response.headers()["content-security-policy"]
            .to_str()
            .unwrap()
            .to_owned();
        assert!(policy.starts_with("default-src 'self'"), "{policy}");
    }
    let missing = reqwest::get(format!("{}/playground/page/mod.rs", stand_in.url()))
        .await
        .unwrap();
    assert_eq!(missing.status(), 404);
}
