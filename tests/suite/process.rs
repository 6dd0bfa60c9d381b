//! The program as operators run it: settings, exit codes, what it prints and what it never prints.

use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use backend_advice::advice::{Answers, code};
use backend_advice::playground::{Options, StandIn};
use backend_advice::prompts::Prompts;
use backend_advice::store::{Address, Request, ServerSettings, Store};
use tokio::process::{Child, Command as Process};

/// The program without any setting of this machine.
fn bare() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_backend-advice"));
    command.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR"));
    command
}

#[test]
fn all_faults_of_the_settings_are_told_at_once_and_no_secret_is_printed() {
    let output = bare()
        .arg("serve")
        .env("DISCORD_TOKEN", "hush hush")
        .env("DISCORD_API_URL", "ftp://nowhere")
        .env("CONTACT_URL", "http://example.com")
        .env("LOG", "serenity=trace")
        .env("LOG_FORMAT", "xml")
        .env("SHARDS", "3-1/2")
        .env("DATABASE_URL", "mysql://ada:hush@db/advice")
        .env("PROMPTS", "no-such-folder")
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    for setting in [
        "DISCORD_TOKEN:",
        "DISCORD_API_URL:",
        "CONTACT_URL:",
        "LOG:",
        "LOG_FORMAT:",
        "SHARDS:",
        "DATABASE_URL:",
        "no-such-folder/guide.toml:",
    ] {
        assert!(told.contains(setting), "{setting} in {told}");
    }
    assert!(!told.contains("hush"), "{told}");
}

#[test]
fn the_example_of_settings_can_be_used_as_it_is() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("example-settings");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(
        concat!(env!("CARGO_MANIFEST_DIR"), "/.env.example"),
        folder.join(".env"),
    )
    .unwrap();
    let checked = bare().arg("check").current_dir(&folder).output().unwrap();
    assert_eq!(checked.status.code(), Some(0), "{checked:?}");
    let served = bare().arg("serve").current_dir(&folder).output().unwrap();
    let told = String::from_utf8(served.stderr).unwrap();
    assert!(
        told.starts_with("backend-advice: DISCORD_TOKEN: it is not set"),
        "{told}"
    );
}

#[test]
fn advise_without_a_terminal_points_at_the_batch() {
    let output = bare().arg("advise").stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("advise --batch")
    );
}

#[test]
fn a_taken_port_is_told_with_the_way_out() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = bare()
        .args(["playground", "--port", &port])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("--port"));
}

/// `serve` against a stand-in, with a store that ends with it.
fn serve(stand_in: &StandIn, token: &str) -> Child {
    serve_with(stand_in, token, "sqlite::memory:")
}

fn serve_with(stand_in: &StandIn, token: &str, database_url: &str) -> Child {
    serving(stand_in, token, database_url).spawn().unwrap()
}

/// The same before it is started.
fn serving(stand_in: &StandIn, token: &str, database_url: &str) -> Process {
    let mut command = Process::new(env!("CARGO_BIN_EXE_backend-advice"));
    command
        .arg("serve")
        .env_clear()
        .current_dir(env!("CARGO_TARGET_TMPDIR"))
        .env("DISCORD_TOKEN", token)
        .env("DISCORD_API_URL", stand_in.url())
        .env("DATABASE_URL", database_url)
        .env("LOG", "debug")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    command
}

/// A free address that another process can take.
fn free_address() -> String {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    taken.local_addr().unwrap().to_string()
}

#[tokio::test]
async fn beside_the_gateway_it_is_heard_at_an_address_of_its_own_who_removes_the_app() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let ben = stand_in.person("Ben");
    let number = ben.id().unwrap().parse().unwrap();
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("events-{}.sqlite3", std::process::id()));
    let store = Store::open(&Address::file(&file)).await.unwrap();
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_secs();
    let request = Request {
        server: None,
        person: number,
        day: "2026-11-24".to_owned(),
        locale: "en-US".to_owned(),
        text: "Our plan".to_owned(),
        reach: "ben@example.com".to_owned(),
        code: "BA1-0000".to_owned(),
        recommendation: "Python".to_owned(),
        created: now,
        expires: now + 86_400,
    };
    store.keep_request(&request, 3, || 1).await.unwrap();
    assert_eq!(store.personal(number).await.unwrap().requests.len(), 1);
    let events = free_address();
    let url = format!("sqlite:{}", file.display());
    let mut command = serving(&stand_in, stand_in.token(), &url);
    command.env("DISCORD_PUBLIC_KEY", stand_in.verify_key());
    let mut child = command.env("EVENTS", &events).spawn().unwrap();
    until_logged(&mut child, "the store is open").await;
    stand_in.bot_ready().await;
    stand_in.events_to(&format!("http://{events}/events"));
    assert_eq!(stand_in.ping_events().await, Ok(204));
    assert_eq!(ben.deauthorises().await, Ok(204));
    assert!(store.personal(number).await.unwrap().requests.is_empty());
}

/// Waits for the end; gives exit code and everything printed.
async fn end(child: Child) -> (Option<i32>, String) {
    let limit = Duration::from_mins(1);
    let output = tokio::time::timeout(limit, child.wait_with_output())
        .await
        .unwrap()
        .unwrap();
    let printed = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(printed).unwrap())
}

#[tokio::test]
async fn a_wrong_token_ends_the_program_with_a_clear_message_and_no_second_try() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let (code, told) = end(serve(&stand_in, "wrong.token.here")).await;
    assert_eq!(code, Some(2));
    assert!(told.contains("Discord refuses the token"), "{told}");
    assert!(!told.contains("wrong.token"), "{told}");
    assert_eq!(stand_in.identifies(), 0);
    assert_eq!(stand_in.rest_log().len(), 1, "asked once and believed");
}

#[tokio::test]
async fn fatal_close_codes_end_the_program_with_a_message_and_one_identify() {
    for (code, says) in [
        (4004, "refuses the token (4004)"),
        (4010, "refuses this shard (4010)"),
        (4011, "asks for more shards (4011)"),
        (4012, "no longer speaks this version (4012)"),
        (4013, "does not know the intents (4013)"),
        (4014, "refuses the intents (4014)"),
    ] {
        let stand_in = StandIn::start(Options::default()).await.unwrap();
        stand_in.refuse_identify(code);
        let (exit, told) = end(serve(&stand_in, stand_in.token())).await;
        assert_eq!(exit, Some(2), "{told}");
        assert!(told.contains(says), "{code}: {told}");
        assert_eq!(stand_in.identifies(), 1, "{code}");
    }
}

#[tokio::test]
async fn a_discord_that_is_not_there_ends_the_program_with_its_address_unsaid() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let mut command = Process::new(env!("CARGO_BIN_EXE_backend-advice"));
    command
        .arg("serve")
        .env_clear()
        .env("DISCORD_TOKEN", stand_in.token())
        .env("DISCORD_API_URL", "http://127.0.0.1:9")
        .env("DATABASE_URL", "sqlite::memory:")
        .stderr(Stdio::piped());
    let (code, told) = end(command.spawn().unwrap()).await;
    assert_eq!(code, Some(1));
    assert!(told.contains("could not be reached"), "{told}");
}

#[cfg(unix)]
#[tokio::test]
async fn the_log_holds_neither_tokens_nor_answers_even_at_debug_and_sigterm_ends_it_well() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let child = serve(&stand_in, stand_in.token());
    stand_in.bot_ready().await;
    let ada = stand_in.person("Ada");
    let deed = ada.types(
        "#general",
        "/backend-advice",
        &serde_json::json!({ "code": "my secret words" }),
    );
    deed.await.unwrap();
    stand_in.dispatch(
        "INTERACTION_CREATE",
        &serde_json::json!({ "id": "5", "token": "token-five", "type": 99 }),
    );
    stand_in.gateway_send("{ this is no json: my-garbage");
    ada.types("#general", "/backend-advice", &serde_json::json!({}))
        .await
        .unwrap();

    terminate(&child);
    let (code, told) = end(child).await;
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("ready"), "{told}");
    for secret in [
        stand_in.token(),
        "my secret words",
        "token-five",
        "my-garbage",
        "Scientific",
    ] {
        assert!(!told.contains(secret), "{secret} in {told}");
    }
}

#[cfg(unix)]
fn terminate(child: &Child) {
    let id = child.id().unwrap().to_string();
    let sent = Command::new("kill").args(["-TERM", &id]).status();
    assert!(sent.unwrap().success());
}

/// Reads the log up to a line that says this; gives all lines so far.
async fn until_logged(child: &mut Child, says: &str) -> String {
    let mut log = tokio::io::BufReader::new(child.stderr.as_mut().unwrap());
    let mut told = String::new();
    while !told.contains(says) {
        let read = tokio::io::AsyncBufReadExt::read_line(&mut log, &mut told);
        assert_ne!(read.await.unwrap(), 0, "{told}");
    }
    told
}

#[cfg(unix)]
#[tokio::test]
async fn a_database_that_is_away_is_told_once_and_keeps_nobody_waiting() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let away = "postgres://ada:hush@127.0.0.1:9/advice";
    let mut child = serve_with(&stand_in, stand_in.token(), away);
    let told = until_logged(&mut child, "the store is away").await;
    stand_in.bot_ready().await;
    let ada = stand_in.person("Ada");
    for _ in 0..2 {
        let deed = ada.types("#general", "/backend-advice", &serde_json::json!({}));
        deed.await.unwrap();
    }
    terminate(&child);
    let (code, rest) = end(child).await;
    assert_eq!(code, Some(0), "{rest}");
    let told = told + &rest;
    assert!(told.contains("postgres://ada@127.0.0.1:9/advice"), "{told}");
    assert!(told.contains("counts are lost"), "{told}");
    assert_eq!(told.matches("is away;").count(), 1, "{told}");
    assert!(!told.contains("hush"), "{told}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_result_in_a_server_sends_people_to_that_servers_contact() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("own-contact-{}.sqlite3", std::process::id()));
    let store = Store::open(&Address::file(&file)).await.unwrap();
    let server = stand_in.server_id().parse().unwrap();
    let settings = ServerSettings {
        contact_url: Some("https://example.com/ada".to_owned()),
        ..ServerSettings::default()
    };
    store.save_settings(server, &settings).await.unwrap();
    let url = format!("sqlite:{}", file.display());
    let mut child = serve_with(&stand_in, stand_in.token(), &url);
    until_logged(&mut child, "the store is open").await;
    stand_in.bot_ready().await;
    let ada = stand_in.person("Ada");
    let guide = Prompts::embedded().unwrap().guide;
    let code = &code::encode(&guide, &Answers::default());
    for (place, link) in [
        ("#general", "https://example.com/ada"),
        ("DM", "https://expressservicesgroup.com/"),
    ] {
        let code = serde_json::json!({ "code": code });
        ada.types(place, "/backend-advice", &code).await.unwrap();
        let seen = stand_in.messages("Ada", place);
        let shown = serde_json::to_string(&seen).unwrap();
        assert!(shown.contains(link), "{place}: {shown}");
    }
    terminate(&child);
    assert_eq!(end(child).await.0, Some(0));
    let kept = store.counts("2026-01-01", "2100-01-01").await.unwrap();
    assert!(kept.is_empty(), "opening a code begins nothing: {kept:?}");
    store.close().await;
    std::fs::remove_file(&file).unwrap();
}

#[tokio::test]
async fn the_playground_starts_serves_its_page_and_says_where() {
    let mut child = Process::new(env!("CARGO_BIN_EXE_backend-advice"))
        .args(["playground", "--port", "0"])
        .env_clear()
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines =
        tokio::io::AsyncBufReadExt::lines(tokio::io::BufReader::new(child.stdout.take().unwrap()));
    let first = lines.next_line().await.unwrap().unwrap();
    let address = first
        .strip_prefix("The playground is at ")
        .unwrap()
        .to_owned();
    let page = reqwest::get(&address).await.unwrap();
    assert!(
        page.headers()["content-security-policy"]
            .to_str()
            .unwrap()
            .contains("default-src 'self'")
    );
    assert!(page.text().await.unwrap().contains("<html"));
}

#[tokio::test]
async fn a_look_at_discord_and_the_database_says_what_is_good_and_what_to_mend() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let look = async |token: &str, database: &str| {
        let output = Process::new(env!("CARGO_BIN_EXE_backend-advice"))
            .args(["check", "--live"])
            .env_clear()
            .current_dir(env!("CARGO_TARGET_TMPDIR"))
            .env("DISCORD_TOKEN", token)
            .env("DISCORD_API_URL", stand_in.url())
            .env("DATABASE_URL", database)
            .output()
            .await
            .unwrap();
        (
            output.status.code(),
            String::from_utf8([output.stdout, output.stderr].concat()).unwrap(),
        )
    };
    let (code, told) = look(stand_in.token(), "sqlite::memory:").await;
    assert_eq!(code, Some(0), "{told}");
    for good in [
        "good  token: it belongs to Bot",
        "good  commands: they will be registered at the next start",
        "good  session starts:",
        "good  database: it opens and answers",
    ] {
        assert!(told.contains(good), "{good} in {told}");
    }
    let (code, told) = look("wrong.token.here", "postgres://ada:hush@127.0.0.1:9/x").await;
    assert_eq!(code, Some(2), "{told}");
    assert!(told.contains("MEND  token: Discord refuses it"), "{told}");
    assert!(told.contains("MEND  database:"), "{told}");
    for secret in ["hush", "wrong.token"] {
        assert!(!told.contains(secret), "{secret} in {told}");
    }
}

#[tokio::test]
async fn a_health_check_of_an_image_needs_no_other_program() {
    let ask = |address: String| {
        bare()
            .args(["healthy", &address])
            .output()
            .map(|output| output.status.code())
            .unwrap()
    };
    assert_eq!(ask("127.0.0.1:9".to_owned()), Some(1), "nobody is there");
    assert_eq!(ask("nonsense".to_owned()), Some(2));
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let admin = free.local_addr().unwrap().to_string();
    drop(free);
    let mut serving = Process::new(env!("CARGO_BIN_EXE_backend-advice"));
    serving
        .args(["serve", "--admin", &admin])
        .env_clear()
        .env("DISCORD_TOKEN", stand_in.token())
        .env("DISCORD_API_URL", stand_in.url())
        .env("DATABASE_URL", "sqlite::memory:")
        .env("LOG_FORMAT", "json")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    let mut child = serving.spawn().unwrap();
    stand_in.bot_ready().await;
    let answer = tokio::task::spawn_blocking(move || ask(admin))
        .await
        .unwrap();
    assert_eq!(answer, Some(0));
    let mut lines =
        tokio::io::AsyncBufReadExt::lines(tokio::io::BufReader::new(child.stderr.take().unwrap()));
    let line = lines.next_line().await.unwrap().unwrap();
    let line: serde_json::Value = serde_json::from_str(&line).expect("a line is JSON");
    assert!(
        line["message"].is_string() && line["level"].is_string(),
        "{line}"
    );
}
