//! REST calls to Discord: few routes, each with a time limit, retried where that can help.
//!
//! A plain client and not serenity's: its rate limiter keeps an entry for every interaction for ever and holds one
//! person's calls back for another's, and its spans print tokens. Interaction routes are limited per token, so waiting
//! for `Retry-After` on the very call is all that they need. Errors never carry an address, for addresses hold tokens.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, RequestBuilder, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use tokio::time::Instant;

use super::Connection;
use super::budget::Budget;
use super::write::Body;
use crate::telemetry::{Metrics, Route};

/// Discord asks for this form (<https://discord.com/developers/docs/reference#user-agent>).
const USER_AGENT: &str = concat!(
    "DiscordBot (",
    env!("CARGO_PKG_REPOSITORY"),
    ", ",
    env!("CARGO_PKG_VERSION"),
    ")"
);
/// How often a call is tried in all.
const TRIES: usize = 5;
/// Wait before the second try where Discord names none; doubled for each one after.
const FIRST_WAIT: Duration = Duration::from_millis(100);

/// How long one call may take in all, tries and waits together.
#[derive(Debug, Clone, Copy)]
enum Patience {
    /// An interaction must be answered within 3 seconds
    /// (<https://discord.com/developers/docs/interactions/receiving-and-responding>); later is as good as never.
    Interaction,
    /// Nobody waits at start, and giving up would end the program.
    Start,
}

impl Patience {
    const fn limit(self) -> Duration {
        match self {
            Self::Interaction => Duration::from_millis(2800),
            Self::Start => Duration::from_mins(1),
        }
    }
}

/// Why a call failed. Carries no address, token or body.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The token is wrong.
    #[error("Discord refuses the token (401)")]
    Unauthorized,
    /// Discord refused the call.
    #[error("Discord answered {status} (code {code}: {message})")]
    Refused {
        /// HTTP status.
        status: u16,
        /// Discord's own code, 0 if it named none.
        code: u64,
        /// Discord's own words.
        message: String,
    },
    /// Discord could not be reached in time.
    #[error("Discord could not be reached: {0}")]
    Unreachable(String),
    /// Nothing is called any more, so that Discord does not shut this address out.
    #[error(
        "Discord refused nearly 10,000 calls within 10 minutes; nothing is called until some are forgotten"
    )]
    BudgetSpent,
    /// The answer made no sense.
    #[error("Discord's answer could not be read: {0}")]
    Unreadable(String),
}

/// What the gateway says before one connects.
#[derive(Debug, serde::Deserialize)]
pub(super) struct GatewayAddress {
    pub(super) url: String,
    /// How many shards Discord recommends.
    pub(super) shards: u32,
    pub(super) session_start_limit: SessionStarts,
}

/// How many sessions may still be started.
#[derive(Debug, serde::Deserialize)]
pub(super) struct SessionStarts {
    pub(super) total: u32,
    pub(super) remaining: u32,
    /// Milliseconds until `remaining` is full again.
    pub(super) reset_after: u64,
    /// How many may start within 5 seconds.
    pub(super) max_concurrency: u16,
}

/// The client for all REST calls.
#[derive(Debug, Clone)]
pub struct Rest {
    client: reqwest::Client,
    base: String,
    token: SecretString,
    metrics: Arc<Metrics>,
    budget: Arc<Budget>,
}

impl Rest {
    /// A client for this connection.
    pub fn new(connection: &Connection, metrics: Arc<Metrics>) -> Self {
        let client = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .tcp_nodelay(true)
            .build()
            .unwrap_or_default();
        Self {
            client,
            base: format!("{}/api/v10", connection.api.as_str()),
            token: connection.token.clone(),
            metrics,
            budget: Arc::default(),
        }
    }

    /// The id of the application that the token belongs to.
    pub(super) async fn application(&self) -> Result<String, Error> {
        let answer = self.own_application().await?;
        answer
            .get("id")
            .and_then(Value::as_str)
            .map(str::to_owned)
            .ok_or_else(|| Error::Unreadable("the application has no id".to_owned()))
    }

    /// The application that the token belongs to, as Discord tells it.
    pub(super) async fn own_application(&self) -> Result<Value, Error> {
        self.call(Patience::Start, Method::GET, "/applications/@me", None)
            .await
    }

    /// Where the gateway is, and how many sessions may be started.
    pub(super) async fn gateway(&self) -> Result<GatewayAddress, Error> {
        let answer = self
            .call(Patience::Start, Method::GET, "/gateway/bot", None)
            .await?;
        serde_json::from_value(answer).map_err(|error| Error::Unreadable(error.to_string()))
    }

    /// The commands as Discord knows them.
    pub(super) async fn commands(&self, application: &str) -> Result<Value, Error> {
        let path = format!("/applications/{application}/commands?with_localizations=true");
        self.call(Patience::Start, Method::GET, &path, None).await
    }

    /// Replaces all commands.
    pub(super) async fn put_commands(
        &self,
        application: &str,
        commands: &Value,
    ) -> Result<(), Error> {
        let path = format!("/applications/{application}/commands");
        self.call(
            Patience::Start,
            Method::PUT,
            &path,
            Some(&commands.clone().into()),
        )
        .await
        .map(drop)
    }

    /// Answers an interaction.
    pub(super) async fn answer(
        &self,
        interaction: u64,
        token: &str,
        body: &Body,
    ) -> Result<(), Error> {
        let path = format!("/interactions/{interaction}/{token}/callback");
        self.call(Patience::Interaction, Method::POST, &path, Some(body))
            .await
            .map(drop)
    }

    /// Calls until there is an answer, a refusal, or no time left.
    async fn call(
        &self,
        patience: Patience,
        method: Method,
        path: &str,
        body: Option<&Body>,
    ) -> Result<Value, Error> {
        let mut last = Error::Unreachable("no answer in time".to_owned());
        let tries = async {
            let mut wait = FIRST_WAIT;
            for _ in 0..TRIES {
                match self.attempt(&method, path, body).await {
                    Ok(answer) => return Ok(answer),
                    Err(Attempt::Final(error)) => return Err(Some(error)),
                    Err(Attempt::Again { error, after }) => {
                        tracing::debug!(%error, "a call to Discord is tried again");
                        last = error;
                        // Scattered, so that many who failed together do not come back together.
                        let scattered = wait.mul_f64(0.75 + fastrand::f64() / 2.0);
                        tokio::time::sleep(after.unwrap_or(scattered)).await;
                        wait *= 2;
                    }
                }
            }
            Err(None)
        };
        match tokio::time::timeout(patience.limit(), tries).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(Some(error))) => Err(error),
            Ok(Err(None)) | Err(_) => Err(last),
        }
    }

    async fn attempt(
        &self,
        method: &Method,
        path: &str,
        body: Option<&Body>,
    ) -> Result<Value, Attempt> {
        if self.budget.is_spent(Instant::now()) {
            return Err(Attempt::Final(Error::BudgetSpent));
        }
        let mut request = self
            .client
            .request(method.clone(), format!("{}{path}", self.base));
        if !path.starts_with("/interactions/") {
            let credentials = format!("Bot {}", self.token.expose_secret());
            let mut value = HeaderValue::from_str(&credentials)
                .map_err(|_| Attempt::Final(Error::Unauthorized))?;
            value.set_sensitive(true);
            request = request.header(AUTHORIZATION, value);
        }
        if let Some(body) = body {
            request = carrying(request, body).map_err(Attempt::Final)?;
        }
        let response = request.send().await;
        let status = response
            .as_ref()
            .ok()
            .map(|answer| answer.status().as_u16());
        self.metrics.rest_call(route(path), status);
        if status.is_some_and(Budget::is_invalid) {
            self.budget.spend(Instant::now());
        }
        let response = response.map_err(|error| {
            // A call that may have arrived is not repeated: an interaction takes one answer only.
            let again = error.is_connect();
            let error = Error::Unreachable(plain(error));
            if again {
                Attempt::Again { error, after: None }
            } else {
                Attempt::Final(error)
            }
        })?;
        judge(response).await
    }
}

/// What a call to this path is for.
fn route(path: &str) -> Route {
    match path.split('/').nth(1) {
        Some("interactions") => Route::Callback,
        Some("gateway") => Route::Gateway,
        _ if path.contains("/commands") => Route::Commands,
        _ => Route::Application,
    }
}

/// The request with its body: JSON alone, or a form of JSON and files
/// (<https://discord.com/developers/docs/reference#uploading-files>).
fn carrying(request: RequestBuilder, body: &Body) -> Result<RequestBuilder, Error> {
    let json = body.json.to_string();
    if body.files.is_empty() {
        return Ok(request.header(CONTENT_TYPE, "application/json").body(json));
    }
    let part = |part: Part, kind| {
        part.mime_str(kind)
            .map_err(|_| Error::Unreadable("the media type of a file".to_owned()))
    };
    let mut form = Form::new().part("payload_json", part(Part::text(json), "application/json")?);
    for (number, file) in body.files.iter().enumerate() {
        let bytes = Part::bytes(file.bytes.to_vec()).file_name(file.name);
        form = form.part(format!("files[{number}]"), part(bytes, file.kind)?);
    }
    Ok(request.multipart(form))
}

/// A try that failed.
enum Attempt {
    Again {
        error: Error,
        after: Option<Duration>,
    },
    Final(Error),
}

async fn judge(response: reqwest::Response) -> Result<Value, Attempt> {
    let status = response.status();
    let after = retry_after(response.headers());
    let text = response
        .text()
        .await
        .map_err(|error| Attempt::Final(Error::Unreadable(plain(error))))?;
    if status.is_success() {
        if text.is_empty() {
            return Ok(Value::Null);
        }
        return serde_json::from_str(&text)
            .map_err(|error| Attempt::Final(Error::Unreadable(error.to_string())));
    }
    if status == StatusCode::UNAUTHORIZED {
        return Err(Attempt::Final(Error::Unauthorized));
    }
    let error = refused(status, &text);
    if status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error() {
        Err(Attempt::Again { error, after })
    } else {
        Err(Attempt::Final(error))
    }
}

fn refused(status: StatusCode, text: &str) -> Error {
    let answer: Value = serde_json::from_str(text).unwrap_or_default();
    let message = answer
        .get("message")
        .and_then(Value::as_str)
        .unwrap_or("no reason given");
    Error::Refused {
        status: status.as_u16(),
        code: answer.get("code").and_then(Value::as_u64).unwrap_or(0),
        message: message.to_owned(),
    }
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds: f64 = headers.get(RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// An error's cause without its address.
fn plain(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut text = error.to_string();
    let mut cause: Option<&dyn std::error::Error> = std::error::Error::source(&error);
    while let Some(inner) = cause {
        text = inner.to_string();
        cause = inner.source();
    }
    text
}
