//! The program as it is operated: several processes behind one address, health, metrics, and a stop.

use std::process::Stdio;
use std::time::Duration;

use backend_advice::playground::{Options, StandIn};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::TcpStream;
use tokio::process::{Child, ChildStderr, Command};

use crate::room::Room;

/// A running `serve` with an admin address.
struct Process {
    child: Child,
    log: Lines<BufReader<ChildStderr>>,
    admin: String,
    said: String,
}

impl Process {
    async fn start(settings: &[(&str, &str)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_backend-advice"))
            .arg("serve")
            .env_clear()
            .current_dir(env!("CARGO_TARGET_TMPDIR"))
            .env("ADMIN", "127.0.0.1:0")
            .envs(settings.iter().copied())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let log = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut process = Self {
            child,
            log,
            admin: String::new(),
            said: String::new(),
        };
        process.admin = process.address(" admin address=").await;
        process
    }

    /// Over the gateway of a stand-in.
    async fn at_gateway(stand_in: &StandIn) -> Self {
        Self::start(&[
            ("DISCORD_TOKEN", stand_in.token()),
            ("DISCORD_API_URL", &stand_in.url()),
        ])
        .await
    }

    /// Behind an address of its own; with a token it registers the commands.
    async fn at_endpoint(stand_in: &StandIn, with_token: bool) -> (Self, String) {
        let key = stand_in.verify_key();
        let url = stand_in.url();
        let mut settings = vec![
            ("ENDPOINT", "127.0.0.1:0"),
            ("DISCORD_PUBLIC_KEY", &key),
            ("DISCORD_API_URL", &url),
        ];
        if with_token {
            settings.push(("DISCORD_TOKEN", stand_in.token()));
        }
        let mut process = Self::start(&settings).await;
        let address = process.address("the endpoint listens").await;
        (process, format!("http://{address}/"))
    }

    /// The address on the next line of the log that says this.
    async fn address(&mut self, says: &str) -> String {
        let lines = async {
            loop {
                let line = self.log.next_line().await.unwrap();
                let line = line.unwrap_or_else(|| panic!("it ended: {}", self.said));
                self.said.push_str(&line);
                self.said.push('\n');
                if line.contains(says) {
                    return line.split("address=").nth(1).unwrap().to_owned();
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(30), lines)
            .await
            .unwrap()
    }

    /// Status and text of an admin page.
    async fn asks(&self, page: &str) -> (u16, String) {
        let answer = reqwest::get(format!("http://{}{page}", self.admin))
            .await
            .unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    /// A counter by its name and labels.
    async fn count(&self, name: &str) -> u64 {
        let (_, text) = self.asks("/metrics").await;
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        let line = line.unwrap_or_else(|| panic!("no {name} in {text}"));
        line.trim().parse().unwrap()
    }

    #[cfg(unix)]
    fn ask_to_stop(&self) {
        let id = self.child.id().unwrap().to_string();
        let asked = std::process::Command::new("kill")
            .args(["-TERM", &id])
            .status();
        assert!(asked.unwrap().success());
    }

    /// Exit code and everything that it logged.
    #[cfg(unix)]
    async fn ends(mut self) -> (Option<i32>, String) {
        let end = async {
            while let Some(line) = self.log.next_line().await.unwrap() {
                self.said.push_str(&line);
                self.said.push('\n');
            }
            self.child.wait().await.unwrap().code()
        };
        let code = tokio::time::timeout(Duration::from_secs(10), end)
            .await
            .unwrap();
        (code, self.said)
    }

    /// Waits until a counter has this value; the bot counts a moment after the person has the answer.
    async fn counts(&self, name: &str, value: u64) {
        let name = format!("backend_advice_{name}");
        let counted = async {
            while self.count(&name).await != value {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(10), counted)
            .await
            .unwrap_or_else(|_| panic!("{name} is not {value}"));
    }

    /// Waits until it says at `/readyz` whether it is ready.
    async fn is_ready(&self, status: u16) {
        let told = async {
            while self.asks("/readyz").await.0 != status {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(10), told)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn one_conversation_has_each_step_on_another_process() {
    let room = Room::around(StandIn::start(Options::default()).await.unwrap());
    let (one, first) = Process::at_endpoint(&room.stand_in, true).await;
    let (two, second) = Process::at_endpoint(&room.stand_in, false).await;
    let (three, third) = Process::at_endpoint(&room.stand_in, false).await;
    assert!(
        two.said.contains("commands are not registered"),
        "{}",
        two.said
    );
    assert!(
        !one.said.contains("commands are not registered"),
        "{}",
        one.said
    );
    room.stand_in.deliver_to(&[first, second, third]);

    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&["Train or run machine-learning models"])
        .await
        .presses("Not sure")
        .await
        .presses("Back")
        .await
        .presses("Finish now")
        .await;
    ada.sees("## Python")
        .chooses(&["Picture"])
        .await
        .sees("Python");
    assert_eq!(ada.files(), ["advice.png"]);
    ada.presses("Back to the result")
        .await
        .presses("Share here")
        .await
        .sees("Shared by Ada");

    for process in [&one, &two, &three] {
        let controls = "backend_advice_interactions_total{kind=\"control\",outcome=\"answered\"}";
        assert!(process.count(controls).await >= 2);
        assert_eq!(process.asks("/readyz").await.0, 200);
    }
    assert_eq!(room.stand_in.identifies(), 0, "the gateway is not used");
    drop((one, two, three));
}

#[tokio::test]
async fn health_tells_whether_it_lives_and_whether_it_can_answer() {
    let nowhere = Process::start(&[
        ("DISCORD_TOKEN", "a.b.c"),
        ("DISCORD_API_URL", "http://127.0.0.1:9"),
    ])
    .await;
    assert_eq!(nowhere.asks("/healthz").await, (200, "alive\n".to_owned()));
    assert_eq!(
        nowhere.asks("/readyz").await,
        (503, "not ready\n".to_owned())
    );
    assert_eq!(nowhere.asks("/").await.0, 404);

    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let process = Process::at_gateway(&stand_in).await;
    stand_in.bot_ready().await;
    process.is_ready(200).await;
    process.counts("shards_connected", 1).await;

    stand_in.gateway_drop();
    stand_in.until(|stand_in| stand_in.resumes() == 1).await;
    process.counts("shard_reconnects_total", 1).await;
    process.is_ready(200).await;
}

#[tokio::test]
async fn metrics_count_what_people_do_and_hold_nothing_about_them() {
    let room = Room::around(StandIn::start(Options::default()).await.unwrap());
    let process = Process::at_gateway(&room.stand_in).await;
    room.stand_in.bot_ready().await;
    let brief = "A chat for many people at once";
    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&["Train or run machine-learning models"])
        .await
        .presses("Finish now")
        .await;
    ada.presses("Share here").await;
    let code = ada.code();
    ada.opens(&code).await;
    ada.describes(brief).await;
    ada.opens("hush").await;

    for (name, value) in [
        ("consultations_begun_total", 2),
        ("consultations_finished_total{how=\"early\"}", 1),
        ("results_total{result=\"python\"}", 1),
        ("questions_answered_total{question=\"main-job\"}", 1),
        ("questions_shown_total{question=\"main-job\"}", 2),
        ("pictures_total{from=\"drawn\"}", 1),
        ("rest_calls_total{route=\"callback\",status=\"2xx\"}", 7),
        ("rest_calls_total{route=\"commands\",status=\"2xx\"}", 2),
        (
            "interactions_total{kind=\"command\",outcome=\"answered\"}",
            4,
        ),
        ("answer_seconds_count", 7),
        ("late_answers_total", 0),
        ("unreadable_interactions_total", 0),
    ] {
        process.counts(name, value).await;
    }
    let (_, text) = process.asks("/metrics").await;
    let left: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("finished_early_at") && line.ends_with(" 1"))
        .collect();
    assert_eq!(left.len(), 1, "{left:?}");
    let id = ada.person.id().unwrap();
    for secret in [
        room.stand_in.token(),
        &id,
        &room.stand_in.server_id(),
        &room.stand_in.place("#general").unwrap(),
        &room.stand_in.application_id(),
        &code,
        brief,
        "hush",
        "Ada",
    ] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn sigterm_ends_the_endpoint_well_and_its_log_holds_no_secret() {
    let room = Room::around(StandIn::start(Options::default()).await.unwrap());
    let (process, address) = Process::at_endpoint(&room.stand_in, true).await;
    room.stand_in.deliver_to(std::slice::from_ref(&address));
    room.person("Ada")
        .starts()
        .await
        .answers("Not sure")
        .await
        .sees("1 answered");
    let body = "{\"type\":5,\"id\":\"9\",\"token\":\"token-of-nine\",\"my-garbage\":1}";
    let (signature, time) = room.stand_in.sign(body);
    let answer = reqwest::Client::new()
        .post(&address)
        .header("x-signature-ed25519", &signature)
        .header("x-signature-timestamp", time)
        .body(body)
        .send();
    assert_eq!(answer.await.unwrap().status(), 200);
    process.ask_to_stop();
    let (code, said) = process.ends().await;
    assert_eq!(code, Some(0), "{said}");
    for secret in [
        room.stand_in.token(),
        "token-of-nine",
        "my-garbage",
        &signature,
    ] {
        assert!(!said.contains(secret), "{secret} in {said}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_stop_is_told_at_once_and_lets_what_was_begun_finish() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let (process, address) = Process::at_endpoint(&stand_in, false).await;
    let address = address.trim_start_matches("http://").trim_end_matches('/');
    let body = "{\"type\":1}";
    let (signature, time) = stand_in.sign(body);
    let mut begun = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: {}\r\nx-signature-ed25519: {signature}\r\nx-signature-timestamp: {time}\r\n\r\n",
        body.len()
    );
    begun.write_all(head.as_bytes()).await.unwrap();
    process.is_ready(200).await;
    process.ask_to_stop();
    process.is_ready(503).await;
    assert_eq!(process.asks("/healthz").await.0, 200);
    begun.write_all(body.as_bytes()).await.unwrap();
    let mut read = String::new();
    begun.read_to_string(&mut read).await.unwrap();
    assert!(read.starts_with("HTTP/1.1 200"), "{read}");
    let (code, said) = process.ends().await;
    assert_eq!(code, Some(0), "{said}");
}

#[tokio::test]
async fn a_taken_address_is_told_with_the_way_out() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = listener.local_addr().unwrap().to_string();
    let key = "67c6bd767ca099e79efac9fcce4d2022a63bf7dea780e7f3d813f694c1597089";
    for (admin, flag) in [("", "--endpoint"), (taken.as_str(), "--admin")] {
        let output = Command::new(env!("CARGO_BIN_EXE_backend-advice"))
            .args(["serve", "--endpoint", &taken, "--discord-public-key", key])
            .args(["--admin", admin])
            .env_clear()
            .current_dir(env!("CARGO_TARGET_TMPDIR"))
            .output()
            .await
            .unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains(flag), "{told}");
    }
    drop(listener);
}
