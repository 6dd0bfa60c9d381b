use std::time::Duration;

use backend_advice::playground::{FaultPlan, Options, RestCall, StandIn};
use serde_json::json;

use crate::bot::{Rest, ask};
use crate::room;

#[tokio::test]
async fn the_bot_learns_who_it_is() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let rest = Rest::new(&stand_in);
    assert_eq!(
        rest.get("/users/@me").await.1["id"],
        stand_in.application_id()
    );
    assert_eq!(rest.get("/users/%40me").await.0, 200);
    assert_eq!(rest.get("/applications/@me").await.1["name"], "Bot");
    assert_eq!(rest.get("/oauth2/applications/@me").await.0, 200);
    assert_eq!(rest.get("/gateway/bot").await.1["shards"], 1);
    for version in ["/api/v9", "/api"] {
        let url = format!("{}{version}/gateway", stand_in.url());
        let response = reqwest::get(url).await.unwrap();
        assert_eq!(response.status(), 401);
        assert_eq!(
            response.text().await.unwrap(),
            r#"{"code":0,"message":"401: Unauthorized"}"#
        );
    }
}

#[tokio::test]
async fn commands_keep_their_ids() {
    let (stand_in, bot) = room().await;
    let before = stand_in.commands();
    bot.rest.commands(ask()).await;
    assert_eq!(stand_in.commands()[0]["id"], before[0]["id"]);
    assert_eq!(stand_in.command_writes(), 2);
    let path = format!("/applications/{}/commands", stand_in.application_id());
    let german = json!({"name": "tell", "description": "T", "name_localizations": {"de": "sag"}});
    assert_eq!(bot.rest.post(&path, german.clone()).await.0, 201);
    assert_eq!(bot.rest.post(&path, german).await.0, 200);
    assert!(
        bot.rest.get(&path).await.1[2]
            .get("name_localizations")
            .is_none()
    );
    let localised = bot
        .rest
        .get(&format!("{path}?with_localizations=true"))
        .await
        .1;
    assert_eq!(localised[2]["name_localizations"]["de"], "sag");
    assert_eq!(stand_in.violations(), []);
    let (status, body) = bot
        .rest
        .put(&path, json!([{"name": "Bad Name", "description": "x"}]))
        .await;
    assert_eq!((status, &body["code"]), (400, &json!(50035)));
    assert!(body["errors"]["0"]["name"]["_errors"].is_array(), "{body}");
}

#[tokio::test]
async fn an_unknown_route_is_a_violation() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let rest = Rest::new(&stand_in);
    let (status, body) = rest.get("/guilds/1/bans").await;
    assert_eq!(
        (status, body),
        (404, json!({"code": 0, "message": "404: Not Found"}))
    );
    let violations = stand_in.violations();
    assert_eq!(violations[0].where_, "GET /guilds/1/bans");
    assert_eq!(violations[0].what, "The stand-in does not know this route");
}

#[tokio::test]
async fn broken_requests_are_refused() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let url = format!("{}/api/v10/channels/1/messages", stand_in.url());
    let client = reqwest::Client::new();
    let large = vec![b'x'; 26 * 1024 * 1024];
    for (kind, body, status) in [
        ("application/json", b"{".to_vec(), 400),
        ("text/plain", b"hi".to_vec(), 400),
        ("multipart/form-data", b"hi".to_vec(), 400),
        ("application/json", large, 413),
    ] {
        stand_in.clear_violations();
        let request = client.post(&url).header("content-type", kind).body(body);
        assert_eq!(request.send().await.unwrap().status(), status, "{kind}");
        // One for the body, one for the missing User-Agent.
        assert_eq!(stand_in.violations().len(), 2);
    }
}

#[tokio::test]
async fn planned_faults_happen_and_pass() {
    let (stand_in, bot) = room().await;
    stand_in.fail_rest(FaultPlan {
        route_prefix: "GET /users".to_owned(),
        status: 429,
        times: 2,
        retry_after: Some(Duration::from_millis(1500)),
    });
    for _ in 0..2 {
        let (status, body) = bot.rest.get("/users/@me").await;
        assert_eq!((status, &body["retry_after"]), (429, &json!(1.5)));
        assert_eq!(bot.rest.get("/applications/@me").await.0, 200);
    }
    assert_eq!(bot.rest.get("/users/@me").await.0, 200);
    let logged = RestCall {
        method: "GET".into(),
        path: "/users/@me".into(),
        status: 429,
    };
    assert_eq!(
        stand_in
            .rest_log()
            .iter()
            .filter(|call| **call == logged)
            .count(),
        2
    );
}
