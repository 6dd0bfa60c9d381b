//! What the page has that our own bot does not use everywhere: settings, files, picks, forms of several fields.

use axum::Router;
use axum::routing::post;
use backend_advice::playground::{Options, StandIn};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message;

use crate::look_around;
use crate::page::{Hand, Page};
use crate::stage::play_on;

/// A bot of few words, over an endpoint: it shows what it was told.
async fn open() -> (StandIn, JoinHandle<()>) {
    let options = Options {
        application_name: "Parrot".to_owned(),
        ..Options::default()
    };
    let stand_in = StandIn::start(options).await.unwrap();
    stand_in.add_role("The Workshop", "Team", 0).unwrap();
    stand_in.add_server("The Other Place");
    let commands = json!([
        {"name": "file", "description": "Takes a file", "options": [
            {"type": 11, "name": "guide", "description": "The file", "required": true,
             "name_localizations": {"de": "datei"}, "description_localizations": {"de": "Die Datei"}}],
         "description_localizations": {"de": "Nimmt eine Datei", "ja": "ファイルを受け取ります", "en-US": "Takes your file"}},
        {"name": "form", "description": "Asks for much"},
        {"name": "manage", "description": "For few", "default_member_permissions": "32"},
    ]);
    let url = format!(
        "{}/api/v10/applications/{}/commands",
        stand_in.url(),
        stand_in.application_id()
    );
    let agent = reqwest::Client::builder().user_agent("DiscordBot (https://example.org, 1)");
    let token = format!("Bot {}", stand_in.token());
    let request = agent.build().unwrap().put(url).json(&commands);
    let written = request.header("authorization", token).send().await.unwrap();
    assert_eq!(written.status(), 200);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    stand_in.deliver_to(&[format!("http://{}/", listener.local_addr().unwrap())]);
    let router = Router::new().route(
        "/",
        post(async |body: axum::Json<Value>| axum::Json(answer(&body))),
    );
    let url = stand_in.url().replace("http", "ws");
    let (mut socket, _) = connect_async(url).await.unwrap();
    let identify =
        json!({"op": 2, "d": {"token": stand_in.token(), "intents": 0, "properties": {}}});
    socket
        .send(Message::Text(identify.to_string()))
        .await
        .unwrap();
    let running = tokio::spawn(async move {
        let listening = tokio::spawn(async move { while socket.next().await.is_some() {} });
        axum::serve(listener, router).await.unwrap();
        listening.abort();
    });
    stand_in.bot_ready().await;
    (stand_in, running)
}

fn says(text: &str, more: &[Value]) -> Value {
    let mut components = vec![json!({"type": 10, "content": text})];
    components.extend_from_slice(more);
    json!({"flags": 32768, "components": components, "allowed_mentions": {"parse": []}})
}

fn answer(asked: &Value) -> Value {
    let data = &asked["data"];
    match (asked["type"].as_u64(), data["name"].as_str()) {
        (Some(1), _) => json!({"type": 1}),
        (Some(2), Some("form")) => json!({"type": 9, "data": form()}),
        (Some(2), _) => {
            let files = data["resolved"]["attachments"]
                .as_object()
                .into_iter()
                .flatten();
            let names: Vec<&str> = files
                .filter_map(|(_, file)| file["filename"].as_str())
                .collect();
            let pick = |kind: u64, most: u64| {
                json!({"type": 1, "components": [
                    {"type": kind, "custom_id": kind.to_string(), "max_values": most}]})
            };
            let text = format!(
                "Got {names:?} in {} of {}",
                asked["locale"], asked["guild_locale"]
            );
            json!({"type": 4, "data": says(&text, &[pick(5, 3), pick(6, 1), pick(8, 1)])})
        }
        (Some(3), _) => {
            let groups = data["resolved"].as_object().into_iter().flatten();
            let named = |(group, found): (&String, &Value)| {
                let found = found.as_object().unwrap().values();
                let names =
                    found.filter_map(|one| one["username"].as_str().or(one["name"].as_str()));
                format!("{group}: {}", names.collect::<Vec<_>>().join(" and "))
            };
            let text = groups.filter(|(group, _)| *group != "members").map(named);
            json!({"type": 4, "data": says(&text.collect::<Vec<_>>().join("; "), &[])})
        }
        _ => {
            let fields = data["components"].as_array().unwrap().iter();
            let told = fields.map(|field| {
                let field = &field["component"];
                format!(
                    "{}: {}{}",
                    field["custom_id"], field["value"], field["values"]
                )
            });
            json!({"type": 4, "data": says(&told.collect::<Vec<_>>().join("\n"), &[])})
        }
    }
}

fn form() -> Value {
    let label = |label: &str, description: &str, component: Value| json!({"type": 18, "label": label, "description": description, "component": component});
    json!({"custom_id": "form", "title": "Who answers for you", "components": [
        label("Name", "As people know it", json!({"type": 4, "custom_id": "name", "style": 1, "value": "Ours", "max_length": 20})),
        label("What about", "In a few words", json!({"type": 4, "custom_id": "about", "style": 2, "required": false})),
        label("Shared", "Where results may go", json!({"type": 3, "custom_id": "shared", "options": [
            {"label": "Everywhere", "value": "all", "default": true}, {"label": "Nowhere", "value": "none"}]})),
        label("Roles", "Who may start", json!({"type": 6, "custom_id": "roles", "required": false, "max_values": 2})),
        label("Guide", "A TOML file", json!({"type": 19, "custom_id": "guide", "required": false})),
    ]})
}

/// A file to choose, gone with the test.
fn a_file() -> std::path::PathBuf {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("our guide.toml");
    std::fs::write(&path, "a = 1\n").unwrap();
    path
}

#[tokio::test(flavor = "multi_thread")]
async fn files_picks_and_forms_go_from_the_page_to_the_bot() {
    play_on(("parts", Hand::Mouse), open, async |page, _| {
        page.opens_command("/file").await;
        page.puts_file("[data-option=guide]", &a_file()).await;
        look_around(page, "20-command-with-file").await;
        page.sends_form(".command-form").await;
        page.sees("Got [\"our_guide.toml\"]").await;
        page.uses_what("[data-custom-id='8']").await;
        look_around(page, "21-channels").await;
        page.uses_what("[data-custom-id='8']").await;
        page.picks("5", &["@Ben", "@Chloe"]).await;
        page.sees("users: Ben and Chloe").await;
        page.opens_command("/form").await;
        page.uses_what(".command-form [data-testid=send]").await;
        page.sees_what("#modal[open]").await;
        look_around(page, "22-form").await;
        page.puts_file("#modal [type=file]", &a_file()).await;
        page.sends_form("#modal").await;
        page.sees("\"name\": \"Ours\"").await;
        page.sees("\"shared\": null[\"all\"]").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_settings_of_the_world_are_changed_on_the_page() {
    play_on(("settings", Hand::Keyboard), open, settings).await;
}

async fn settings(page: &Page, stand_in: &StandIn) {
    page.says("Hello").await;
    stand_in
        .person("Ben")
        .says("#general", "Hello too")
        .unwrap();
    page.becomes("Ben").await;
    let offered = |name: &str| {
        let view = stand_in.view(name);
        let here = &view["places"].as_array().unwrap()[0];
        here["commands"].as_array().unwrap().len()
    };
    assert_eq!(offered("Ben"), 2);
    page.uses_what("[data-testid=settings]").await;
    page.sees_what("#settings[open]").await;
    page.toggles("[data-setting='me MANAGE_GUILD']").await;
    page.sees_what("[data-setting='me MANAGE_GUILD']:focus:checked")
        .await;
    stand_in.until(|_| offered("Ben") == 3).await;
    page.toggles("[data-setting^='role ']").await;
    page.toggles("[data-setting='bot SEND_MESSAGES']").await;
    page.sees_what("[data-setting='bot SEND_MESSAGES']:not(:checked)")
        .await;
    let places = stand_in.view("Ben")["places"].clone();
    assert!(
        !places[0]["bot_may"]
            .to_string()
            .contains("\"SEND_MESSAGES\"")
    );
    look_around(page, "23-settings").await;
    page.toggles("[data-setting='keep bot']").await;
    page.sees_what("[data-setting='keep bot']:not(:checked)")
        .await;
    assert_eq!(offered("Ben"), 0);
    page.toggles("[data-setting='keep bot']").await;
    page.uses_what("[data-testid=settings-close]").await;
    page.sees_what("#settings:not([open])").await;
    stand_in.person("Ben").speaks("de").unwrap();
    stand_in.speaks_in("The Workshop", "ja").unwrap();
    page.opens_command("/file").await;
    page.sees_what("[data-option=guide]").await;
    look_around(page, "24-command-in-german").await;
}
