//! REST calls to Discord: few routes, each with a time limit, retried where that can help.
//!
//! A plain client and not serenity's: its rate limiter keeps an entry for every interaction for ever and holds one
//! person's calls back for another's, and its spans print tokens. Interaction routes are limited per token, so waiting
//! for `Retry-After` on the very call is all that they need; what the bot user does goes through `limits`. Errors never
//! carry an address, for addresses hold tokens.

mod attachment;
mod error;
mod limits;
mod talk;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, RequestBuilder, Response};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use tokio::time::Instant;

use super::Connection;
use super::budget::Budget;
use super::write::Body;
use crate::telemetry::{Metrics, Route};
use error::{Attempt, judge, plain};
use limits::{Lane, Limits};

pub use error::Error;
pub(super) use talk::Note;

/// Discord asks for this form (<https://discord.com/developers/docs/reference#user-agent>).
const USER_AGENT: &str = concat!(
    "DiscordBot (",
    env!("CARGO_PKG_REPOSITORY"),
    ", ",
    env!("CARGO_PKG_VERSION"),
    ")"
);
/// Wait before the second try where Discord names none; doubled for each one after.
const FIRST_WAIT: Duration = Duration::from_millis(100);

/// How long one call may take in all, tries and waits together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Patience {
    /// An interaction must be answered within 3 seconds
    /// (<https://discord.com/developers/docs/interactions/receiving-and-responding>); later is as good as never.
    Interaction,
    /// Nobody waits at start, and giving up would end the program.
    Start,
    /// Somebody was told that it takes a moment.
    Errand,
}

impl Patience {
    const fn limit(self) -> Duration {
        match self {
            Self::Interaction => Duration::from_millis(2800),
            Self::Start => Duration::from_mins(1),
            Self::Errand => Duration::from_secs(10),
        }
    }

    /// How often a call is tried in all.
    const fn tries(self) -> usize {
        match self {
            Self::Interaction | Self::Start => 5,
            Self::Errand => 7,
        }
    }
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
    /// For files, made when the first one is fetched.
    files: Arc<OnceLock<reqwest::Client>>,
    base: String,
    token: SecretString,
    metrics: Arc<Metrics>,
    budget: Arc<Budget>,
    limits: Arc<Limits>,
}

/// One call.
struct Call<'a> {
    patience: Patience,
    method: Method,
    path: String,
    body: Option<&'a Body>,
    /// Whether it does no harm if Discord gets it twice.
    is_repeatable: bool,
    /// Whose limit it shares; `None` where Discord sets none.
    lane: Option<Lane>,
}

impl<'a> Call<'a> {
    fn new(patience: Patience, method: Method, path: String) -> Self {
        Self {
            patience,
            method,
            path,
            body: None,
            is_repeatable: false,
            lane: None,
        }
    }

    fn with(mut self, body: &'a Body) -> Self {
        self.body = Some(body);
        self
    }

    fn repeatable(mut self) -> Self {
        self.is_repeatable = true;
        self
    }

    fn within(mut self, lane: Lane) -> Self {
        self.lane = Some(lane);
        self
    }

    /// Whether to leave it to the caller what a call means that Discord may have carried out before it had trouble.
    fn is_doubtful_after(&self, error: &Error) -> bool {
        let has_trouble = matches!(error, Error::Refused { status: 500.., .. });
        self.patience == Patience::Errand && !self.is_repeatable && has_trouble
    }

    /// Whether its address holds a token of its own.
    fn is_of_an_interaction(&self) -> bool {
        self.path.starts_with("/interactions/") || self.path.starts_with("/webhooks/")
    }
}

impl Rest {
    /// A client for this connection. Needs a runtime around it.
    pub fn new(connection: &Connection, metrics: Arc<Metrics>) -> Self {
        let client = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .tcp_nodelay(true)
            .build()
            .unwrap_or_default();
        Self {
            client,
            files: Arc::default(),
            base: format!("{}/api/v10", connection.api.as_str()),
            token: connection.token.clone(),
            metrics,
            budget: Arc::default(),
            limits: Arc::new(Limits::new()),
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
        self.asked("/applications/@me".to_owned()).await
    }

    /// Where the gateway is, and how many sessions may be started.
    pub(super) async fn gateway(&self) -> Result<GatewayAddress, Error> {
        let answer = self.asked("/gateway/bot".to_owned()).await?;
        serde_json::from_value(answer).map_err(|error| Error::Unreadable(error.to_string()))
    }

    /// The commands as Discord knows them.
    pub(super) async fn commands(&self, application: &str) -> Result<Value, Error> {
        let path = format!("/applications/{application}/commands?with_localizations=true");
        self.asked(path).await
    }

    /// What Discord tells at start.
    async fn asked(&self, path: String) -> Result<Value, Error> {
        self.call(Call::new(Patience::Start, Method::GET, path))
            .await
    }

    /// Replaces all commands.
    pub(super) async fn put_commands(
        &self,
        application: &str,
        commands: &Value,
    ) -> Result<(), Error> {
        let path = format!("/applications/{application}/commands");
        let body = commands.clone().into();
        let call = Call::new(Patience::Start, Method::PUT, path);
        self.call(call.with(&body)).await.map(drop)
    }

    /// Answers an interaction.
    pub(super) async fn answer(
        &self,
        interaction: u64,
        token: &str,
        body: &Body,
    ) -> Result<(), Error> {
        let path = format!("/interactions/{interaction}/{token}/callback");
        let call = Call::new(Patience::Interaction, Method::POST, path);
        self.call(call.with(body)).await.map(drop)
    }

    /// Calls until there is an answer, a refusal, or no time left.
    async fn call(&self, call: Call<'_>) -> Result<Value, Error> {
        let mut last = Error::Unreachable("no answer in time".to_owned());
        let tries = async {
            let mut wait = FIRST_WAIT;
            for _ in 0..call.patience.tries() {
                match self.attempt(&call).await {
                    Ok(answer) => return Ok(answer),
                    Err(Attempt::Final(error)) => return Err(Some(error)),
                    Err(Attempt::Again { error, .. }) if call.is_doubtful_after(&error) => {
                        return Err(Some(error));
                    }
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
        match tokio::time::timeout(call.patience.limit(), tries).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(Some(error))) => Err(error),
            Ok(Err(None)) | Err(_) => Err(last),
        }
    }

    async fn attempt(&self, call: &Call<'_>) -> Result<Value, Attempt> {
        if self.budget.is_spent(Instant::now()) {
            return Err(Attempt::Final(Error::BudgetSpent));
        }
        let request = self.request(call).map_err(Attempt::Final)?;
        let response = match &call.lane {
            None => request.send().await,
            Some(lane) => {
                let turn = self.limits.turn(lane).await;
                let response = request.send().await;
                if let Ok(answer) = &response {
                    self.limits
                        .learn(turn, lane, answer.status(), answer.headers());
                }
                response
            }
        };
        self.count(call, response.as_ref().ok());
        let response = response.map_err(|error| {
            // A call that may have arrived is repeated only where that does no harm: an interaction takes one answer.
            let again = error.is_connect() || call.is_repeatable;
            let error = Error::Unreachable(plain(error));
            if again {
                Attempt::Again { error, after: None }
            } else {
                Attempt::Final(error)
            }
        })?;
        judge(response).await
    }

    fn request(&self, call: &Call<'_>) -> Result<RequestBuilder, Error> {
        let address = format!("{}{}", self.base, call.path);
        let mut request = self.client.request(call.method.clone(), address);
        if !call.is_of_an_interaction() {
            let credentials = format!("Bot {}", self.token.expose_secret());
            let mut value = HeaderValue::from_str(&credentials).map_err(|_| Error::Unauthorized)?;
            value.set_sensitive(true);
            request = request.header(AUTHORIZATION, value);
        }
        match call.body {
            Some(body) => carrying(request, body),
            None => Ok(request),
        }
    }

    fn count(&self, call: &Call<'_>, answer: Option<&Response>) {
        let status = answer.map(|answer| answer.status().as_u16());
        self.metrics.rest_call(route(&call.path), status);
        let is_ours = |answer: &Response| !Limits::is_shared(answer.headers());
        if status.is_some_and(Budget::is_invalid) && answer.is_some_and(is_ours) {
            self.budget.spend(Instant::now());
        }
    }
}

/// What a call to this path is for.
fn route(path: &str) -> Route {
    match path.split('/').nth(1) {
        Some("interactions") => Route::Callback,
        Some("webhooks") if path.contains("/messages/") => Route::Original,
        Some("webhooks") => Route::Webhook,
        Some("channels") if path.ends_with("/threads") => Route::Threads,
        Some("channels") => Route::Messages,
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
