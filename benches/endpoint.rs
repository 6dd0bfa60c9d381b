//! The endpoint beside a bare handler that only verifies and parses: signed requests over kept connections.
//!
//! Both servers run as processes of their own; the people run in this one and share the machine with them. Everything is
//! signed beforehand, so that signing costs nobody anything while it is measured.
//!
//! ```text
//! cargo bench --bench endpoint
//! ```
//!
//! With `--test`, and where `cargo test` runs it, it asks a little and measures nothing worth reading.

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::net::{SocketAddr, TcpListener};
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use backend_advice::advice::{Answers, QuestionNumber};
use backend_advice::consultation::{Control, Purpose, Step};
use backend_advice::prompts::Prompts;
use clap::Parser;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::task::JoinSet;

/// What can go wrong here goes wrong in the world, so it ends the run.
type Failure = Box<dyn Error + Send + Sync>;

/// Connections that are kept open, each with one request at a time.
const CONNECTIONS: usize = 16;
/// A server that does not listen by then never will.
const LISTENS_WITHIN: Duration = Duration::from_secs(10);

#[derive(Parser)]
struct Args {
    /// Requests of each round
    #[arg(long, default_value_t = 20_000)]
    requests: usize,
    /// Rounds for each server, in turn; medians are told
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Be the bare handler at this address (used by this program itself)
    #[arg(long, hide = true)]
    bare: Option<SocketAddr>,
    /// Only see that it works
    #[arg(long)]
    test: bool,
    /// What cargo says to every bench
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<(), Failure> {
    let args = Args::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    match args.bare {
        Some(address) => runtime.block_on(bare(address)),
        None => runtime.block_on(compare(&args)),
    }
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn hex(bytes: &[u8]) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    for byte in bytes {
        write!(text, "{byte:02x}")?;
    }
    Ok(text)
}

/// The least that an endpoint can do: verify, parse, say something of the same form.
async fn bare(address: SocketAddr) -> Result<(), Failure> {
    let key = key().verifying_key();
    let answer = async move |headers: HeaderMap, body: Bytes| {
        if is_signed(&key, &headers, &body) && serde_json::from_slice::<Value>(&body).is_ok() {
            (StatusCode::OK, r#"{"type":6}"#)
        } else {
            (StatusCode::UNAUTHORIZED, "")
        }
    };
    let listener = tokio::net::TcpListener::bind(address).await?;
    axum::serve(listener, Router::new().route("/", post(answer))).await?;
    Ok(())
}

fn is_signed(key: &VerifyingKey, headers: &HeaderMap, body: &[u8]) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let (Some(time), Some(signature)) =
        (text("x-signature-timestamp"), text("x-signature-ed25519"))
    else {
        return false;
    };
    let bytes: Option<Vec<u8>> = (0..signature.len() / 2)
        .map(|at| u8::from_str_radix(signature.get(2 * at..2 * at + 2)?, 16).ok())
        .collect();
    let signature = bytes.and_then(|bytes| Signature::from_slice(&bytes).ok());
    signature.is_some_and(|signature| {
        key.verify_strict(&[time.as_bytes(), body].concat(), &signature)
            .is_ok()
    })
}

async fn compare(args: &Args) -> Result<(), Failure> {
    let (requests, rounds) = if args.test {
        (50, 1)
    } else {
        (args.requests, args.rounds)
    };
    let mut ours = Vec::new();
    let mut bares = Vec::new();
    for round in 0..rounds {
        ours.push(run(&Server::ours().await?, requests, 2 * round).await?);
        bares.push(run(&Server::bare().await?, requests, 2 * round + 1).await?);
    }
    let (ours, bare) = (median(&mut ours), median(&mut bares));
    writeln!(
        std::io::stdout(),
        "signed requests a second over {CONNECTIONS} connections: ours {ours:.0}, bare {bare:.0}, ratio {:.2}",
        ours / bare
    )?;
    Ok(())
}

fn median(rates: &mut [f64]) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or(0.0)
}

/// A server that is measured; it ends with this value.
struct Server {
    address: SocketAddr,
    _child: Child,
}

impl Server {
    async fn ours() -> Result<Self, Failure> {
        let address = free()?;
        let mut command = Command::new(env!("CARGO_BIN_EXE_backend-advice"));
        command
            .args(["serve", "--endpoint", &address.to_string()])
            .env_clear()
            .env("DISCORD_PUBLIC_KEY", hex(key().verifying_key().as_bytes())?)
            .env("DATABASE_URL", "sqlite::memory:")
            .env("LOG", "warn");
        Self::start(command, address).await
    }

    async fn bare() -> Result<Self, Failure> {
        let address = free()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["--bare", &address.to_string()]);
        Self::start(command, address).await
    }

    async fn start(mut command: Command, address: SocketAddr) -> Result<Self, Failure> {
        let child = command
            .current_dir(env!("CARGO_TARGET_TMPDIR"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let listens = async {
            while TcpStream::connect(address).await.is_err() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(LISTENS_WITHIN, listens).await?;
        Ok(Self {
            address,
            _child: child,
        })
    }
}

fn free() -> std::io::Result<SocketAddr> {
    TcpListener::bind("127.0.0.1:0")?.local_addr()
}

/// Requests a second.
async fn run(server: &Server, requests: usize, round: usize) -> Result<f64, Failure> {
    let first = (round + 1) * 10_000_000;
    let bodies = signed(first, requests + CONNECTIONS)?;
    let mut people = JoinSet::new();
    let mut rest = bodies.into_iter();
    let mut connections = Vec::new();
    for _ in 0..CONNECTIONS {
        let mut stream = TcpStream::connect(server.address).await?;
        stream.set_nodelay(true)?;
        // The first request of a connection warms it up and is not counted.
        ask(
            &mut stream,
            &rest.next().ok_or("no request")?,
            &mut Vec::new(),
        )
        .await?;
        connections.push(stream);
    }
    let share: Vec<Arc<[u8]>> = rest.collect();
    let begun = Instant::now();
    for (mut stream, requests) in connections
        .into_iter()
        .zip(share.chunks(requests.div_ceil(CONNECTIONS)))
    {
        let requests: Vec<Arc<[u8]>> = requests.to_vec();
        people.spawn(async move {
            let mut buffer = Vec::new();
            for request in requests {
                ask(&mut stream, &request, &mut buffer).await?;
            }
            Ok::<(), Failure>(())
        });
    }
    while let Some(done) = people.join_next().await {
        done??;
    }
    let count = u32::try_from(share.len())?;
    Ok(f64::from(count) / begun.elapsed().as_secs_f64())
}

/// Whole requests with bodies of different ids, signed now.
fn signed(first: usize, count: usize) -> Result<Vec<Arc<[u8]>>, Failure> {
    let key = key();
    let guide = Prompts::embedded()
        .map_err(|faults| format!("{faults:?}"))?
        .guide;
    let step = Step::NotSure(QuestionNumber(1), Purpose::Asking);
    let control = Control::open(step, Answers::default()).encode(&guide);
    let time = SystemTime::now()
        .duration_since(UNIX_EPOCH)?
        .as_secs()
        .to_string();
    (first..first + count)
        .map(|id| {
            let body = press(id, &control).to_string();
            let signature = key.sign(format!("{time}{body}").as_bytes());
            let request = format!(
                "POST / HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\ncontent-length: {}\r\nx-signature-ed25519: {}\r\nx-signature-timestamp: {time}\r\n\r\n{body}",
                body.len(),
                hex(&signature.to_bytes())?
            );
            Ok(request.into_bytes().into())
        })
        .collect()
}

/// Somebody answers "not sure" to the first question, under a message as long as that question's.
fn press(id: usize, control: &str) -> Value {
    let options: Vec<Value> = (0..10)
        .map(|number| json!({ "label": "A choice of ordinary length, as questions have them", "value": number.to_string(), "description": "What it means, in a sentence that lets somebody choose it" }))
        .collect();
    let user = json!({ "id": "81", "username": "ada", "global_name": "Ada", "discriminator": "0", "avatar": null });
    json!({
        "id": id.to_string(), "application_id": "1", "type": 3, "token": "a-token-of-ordinary-length".repeat(6),
        "version": 1, "locale": "en-US", "guild_locale": "en-US", "guild_id": "5", "channel_id": "6", "context": 0,
        "channel": { "id": "6", "type": 0, "name": "general" }, "entitlements": [], "attachment_size_limit": 10_485_760,
        "app_permissions": "2147483647", "authorizing_integration_owners": { "0": "5" },
        "member": { "user": user, "roles": [], "permissions": "2147483647", "joined_at": "2026-01-01T00:00:00Z", "deaf": false, "mute": false, "flags": 0 },
        "data": { "component_type": 2, "custom_id": control },
        "message": { "id": "7", "type": 20, "content": "", "flags": 32_832, "components": [
            { "type": 17, "components": [
                { "type": 10, "content": "### What will the backend mainly do?\n-# Why I ask: the work itself decides most." },
                { "type": 1, "components": [{ "type": 3, "custom_id": "ba1:c1::1", "options": options }] },
            ] },
        ] },
    })
}

/// Sends a request and reads the answer whole; anything but 200 ends the run.
async fn ask(stream: &mut TcpStream, request: &[u8], buffer: &mut Vec<u8>) -> Result<(), Failure> {
    stream.write_all(request).await?;
    buffer.clear();
    let mut whole = usize::MAX;
    while buffer.len() < whole {
        if stream.read_buf(buffer).await? == 0 {
            return Err("the connection was closed".into());
        }
        if whole == usize::MAX
            && let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n")
        {
            let head =
                String::from_utf8_lossy(buffer.get(..end).unwrap_or_default()).to_lowercase();
            if !head.starts_with("http/1.1 200") {
                return Err(head.into());
            }
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))
                .ok_or("no length")?;
            whole = end + 4 + length.trim().parse::<usize>()?;
        }
    }
    Ok(())
}
