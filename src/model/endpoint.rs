//! One question to the model over HTTP, and its reply: both bounded in size, all of it bounded in time.

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::redirect::Policy;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use url::Url;

use super::settings::{Settings, is_loopback};
use super::trouble::{Refusal, Trouble};

const USER_AGENT: &str = concat!("backend-advice/", env!("CARGO_PKG_VERSION"));
/// Most bytes of a request's body.
const MOST_SENT: usize = 32 * 1024;
/// Most bytes of a reply that are read.
const MOST_READ: usize = 64 * 1024;

/// Shorter keys are words like "none", which servers on one's own machine take.
const SHORTEST_SECRET: usize = 12;

/// What the model is asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    /// What it shall do: ours.
    pub(super) instructions: &'a str,
    /// What it shall do it with: everybody's, and so never instructions.
    pub(super) data: &'a str,
    /// The longest reply, in the model's tokens.
    pub(super) most_tokens: u32,
}

/// What the model said.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) text: String,
    /// Whether it was stopped before it was done.
    pub(super) is_cut: bool,
}

/// Where the model is.
#[derive(Debug)]
pub(super) struct Endpoint {
    /// `None` where this machine has nothing to speak TLS with.
    client: Option<reqwest::Client>,
    url: Url,
    name: String,
    key: Option<SecretString>,
    limit: Duration,
}

#[derive(Serialize)]
struct Request<'a> {
    model: &'a str,
    messages: [Message<'a>; 2],
    temperature: u8,
    max_tokens: u32,
    stream: bool,
}

#[derive(Serialize)]
struct Message<'a> {
    role: &'a str,
    content: &'a str,
}

/// A reply, as far as it matters; providers add fields of their own and leave others out.
#[derive(Deserialize)]
struct Reply {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Answer,
    #[serde(default)]
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Answer {
    content: Option<Content>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<Part>),
}

#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    text: String,
}

impl Endpoint {
    pub(super) fn new(settings: &Settings) -> Self {
        Self {
            client: client(&settings.url),
            url: settings.url.clone(),
            name: settings.name.clone(),
            key: settings.key.clone(),
            limit: settings.limit,
        }
    }

    /// The body that asks this; `None` where it is too large to be sent.
    pub(super) fn body(&self, asked: &Asked<'_>) -> Option<String> {
        let message = |role, content| Message { role, content };
        let request = Request {
            model: &self.name,
            messages: [
                message("system", asked.instructions),
                message("user", asked.data),
            ],
            temperature: 0,
            max_tokens: asked.most_tokens,
            stream: false,
        };
        let body = serde_json::to_string(&request).ok()?;
        (body.len() <= MOST_SENT).then_some(body)
    }

    /// Sends a body, once more where nobody was there at first, and reads the reply.
    pub(super) async fn ask(&self, body: &str) -> Result<Said, Trouble> {
        let asking = tokio::time::timeout(self.limit, self.asked(body));
        let said = asking.await.unwrap_or(Err(Trouble::TimedOut))?;
        if self.is_given_away(&said.text) {
            return Err(Trouble::Refused(Refusal::Secret));
        }
        Ok(said)
    }

    async fn asked(&self, body: &str) -> Result<Said, Trouble> {
        let client = self.client.as_ref().ok_or(Trouble::Unreachable)?;
        let sent = match self.send(client, body).await {
            // It cannot have arrived, so nothing is paid for twice.
            Err(error) if error.is_connect() => self.send(client, body).await,
            sent => sent,
        };
        let response = sent.map_err(|_| Trouble::Unreachable)?;
        if !response.status().is_success() {
            return Err(Trouble::Status(response.status().as_u16()));
        }
        read(&whole(response).await?).ok_or(Trouble::Unreadable)
    }

    async fn send(
        &self,
        client: &reqwest::Client,
        body: &str,
    ) -> Result<reqwest::Response, reqwest::Error> {
        let request = client
            .post(self.url.clone())
            .header(CONTENT_TYPE, "application/json")
            .body(body.to_owned());
        let request = match self.key.as_ref().and_then(credentials) {
            Some(value) => request.header(AUTHORIZATION, value),
            None => request,
        };
        request.send().await
    }

    fn is_given_away(&self, text: &str) -> bool {
        self.key.as_ref().is_some_and(|key| {
            let key = key.expose_secret();
            key.len() >= SHORTEST_SECRET && text.contains(key)
        })
    }
}

/// A client that stays where it is sent: a redirect could carry the question anywhere.
fn client(url: &Url) -> Option<reqwest::Client> {
    let client = reqwest::Client::builder()
        .user_agent(USER_AGENT)
        .tcp_nodelay(true)
        .redirect(Policy::none());
    // Without TLS a proxy would read everything, and the key.
    let client = if is_loopback(url) {
        client.no_proxy()
    } else {
        client
    };
    client.build().ok()
}

fn credentials(key: &SecretString) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(&format!("Bearer {}", key.expose_secret())).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// A response's body, given up as soon as it is too long.
async fn whole(mut response: reqwest::Response) -> Result<Vec<u8>, Trouble> {
    let mut body = Vec::new();
    while let Some(part) = response.chunk().await.map_err(|_| Trouble::Unreadable)? {
        if body.len() + part.len() > MOST_READ {
            return Err(Trouble::TooLong);
        }
        body.extend_from_slice(&part);
    }
    Ok(body)
}

/// What a reply says first; `None` where it says nothing that can be read.
fn read(body: &[u8]) -> Option<Said> {
    let reply: Reply = serde_json::from_slice(body).ok()?;
    let choice = reply.choices.into_iter().next()?;
    let text = match choice.message.content? {
        Content::Text(text) => text,
        Content::Parts(parts) => parts.into_iter().map(|part| part.text).collect(),
    };
    let is_cut = matches!(
        choice.finish_reason.as_deref(),
        Some("length" | "content_filter")
    );
    Some(Said { text, is_cut })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(body: &str) -> Option<String> {
        read(body.as_bytes()).map(|said| said.text)
    }

    #[test]
    fn a_reply_is_read_whatever_its_provider_adds_or_leaves_out() {
        for body in [
            r#"{"choices":[{"message":{"content":"yes"}}]}"#,
            r#"{"id":"x","choices":[{"index":0,"message":{"role":"assistant","content":"yes","refusal":null},"finish_reason":"stop","logprobs":null},{"message":{}}],"usage":{"total_tokens":3}}"#,
            r#"{"choices":[{"message":{"content":[{"type":"text","text":"y"},{"type":"other"},{"text":"es"}]},"finish_reason":null}]}"#,
        ] {
            assert_eq!(text_of(body).as_deref(), Some("yes"), "{body}");
        }
    }

    #[test]
    fn a_reply_that_says_nothing_is_none() {
        for body in [
            "",
            "yes",
            "{}",
            "[]",
            r#"{"choices":[]}"#,
            r#"{"choices":[{"message":{"content":null}}]}"#,
            r#"{"choices":[{"message":{"content":"ye"#,
            r#"{"error":{"message":"no"}}"#,
        ] {
            assert_eq!(text_of(body), None, "{body}");
        }
    }

    #[test]
    fn a_reply_that_was_stopped_is_known_as_such() {
        let stopped = br#"{"choices":[{"message":{"content":"ye"},"finish_reason":"length"}]}"#;
        assert!(read(stopped).unwrap().is_cut);
    }
}
