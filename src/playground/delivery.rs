//! Interactions over HTTP: posted to the application's endpoint with a signature, answered in the response.
//!
//! Owns the key that signs. What an answer does is the same as over REST, see `rest::callback`.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use ed25519_dalek::{Signer, SigningKey};
use serde::Serialize;
use serde_json::Value;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::core::{Core, closed};
use super::id::Id;
use super::rest::intake::delivered;

/// An interaction on its way.
#[derive(Debug)]
pub(super) struct Post {
    pub(super) id: Id,
    pub(super) token: String,
    address: String,
    body: String,
    time: String,
    signature: String,
}

/// Where interactions are posted, if anywhere, and what signs them.
#[derive(Debug)]
pub(super) struct Endpoint {
    addresses: Vec<String>,
    next: AtomicUsize,
    key: SigningKey,
    posts: UnboundedSender<Post>,
}

impl Endpoint {
    /// With no address yet; the receiver is for [`deliver`].
    pub(super) fn new() -> (Self, UnboundedReceiver<Post>) {
        let (posts, waiting) = unbounded_channel();
        let endpoint = Self {
            addresses: Vec::new(),
            next: AtomicUsize::new(0),
            key: SigningKey::from_bytes(&std::array::from_fn(|_| fastrand::u8(..))),
            posts,
        };
        (endpoint, waiting)
    }

    /// Posts to these in turn from now on; to none, and the gateway has them again.
    pub(super) fn deliver_to(&mut self, addresses: &[String]) {
        self.addresses = addresses.to_vec();
    }

    pub(super) fn is_set(&self) -> bool {
        !self.addresses.is_empty()
    }

    /// What the application checks signatures with.
    pub(super) fn verify_key(&self) -> String {
        hex(self.key.verifying_key().as_bytes())
    }

    /// Signature and time for a body, as the headers carry them.
    pub(super) fn sign(&self, body: &str) -> (String, String) {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let time = since.unwrap_or_default().as_secs().to_string();
        let signature = self.key.sign(format!("{time}{body}").as_bytes());
        (hex(&signature.to_bytes()), time)
    }

    /// Puts an interaction on its way.
    pub(super) fn post(&self, id: Id, token: &str, payload: &impl Serialize) {
        let turn = self.next.fetch_add(1, Ordering::Relaxed);
        let address = turn
            .checked_rem(self.addresses.len())
            .and_then(|turn| self.addresses.get(turn));
        let (Some(address), Ok(body)) = (address, serde_json::to_string(payload)) else {
            return;
        };
        let (signature, time) = self.sign(&body);
        let _ended = self.posts.send(Post {
            id,
            token: token.to_owned(),
            address: address.clone(),
            body,
            time,
            signature,
        });
    }
}

/// Delivers what is posted, for as long as the stand-in lives.
pub(super) async fn deliver(core: Arc<Core>, mut posts: UnboundedReceiver<Post>) {
    let client = reqwest::Client::new();
    let mut closing = core.closing();
    loop {
        let post = tokio::select! {
            post = posts.recv() => post,
            () = closed(&mut closing) => None,
        };
        let Some(post) = post else { return };
        tokio::spawn(one(Arc::clone(&core), client.clone(), post));
    }
}

async fn one(core: Arc<Core>, client: reqwest::Client, mut post: Post) {
    let request = client
        .post(&post.address)
        .header("content-type", "application/json")
        .header("x-signature-ed25519", &post.signature)
        .header("x-signature-timestamp", &post.time)
        .body(std::mem::take(&mut post.body));
    match answer(request).await {
        Ok((content_type, bytes)) => delivered(&core, &post, &content_type, bytes).await,
        Err(what) => core
            .state()
            .violate("POST to the endpoint", what, &Value::Null),
    }
}

/// Content type and body of a good answer, or what was wrong with it.
async fn answer(request: reqwest::RequestBuilder) -> Result<(String, Bytes), String> {
    let unreachable = |error: reqwest::Error| format!("The endpoint broke off: {error}");
    let response = request.send().await.map_err(unreachable)?;
    let status = response.status().as_u16();
    if status != 200 {
        return Err(format!("The endpoint answered {status}"));
    }
    let content_type = response
        .headers()
        .get("content-type")
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let bytes = response.bytes().await.map_err(unreachable)?;
    Ok((content_type, bytes))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _written = write!(text, "{byte:02x}");
        text
    })
}
