//! The language model in its cage: what it may say, what is refused, and what it costs at most. A stand-in plays it.

mod briefs;
mod limits;
mod told;
mod wording;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Response};
use axum::routing::any;
use backend_advice::model::{
    AllowanceKey, Declined, Excerpt, Material, Model, Phrased, Settings, Written,
};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::Notify;

/// The key; no test may ever see it anywhere but in a request's head.
pub(crate) const KEY: &str = "key-of-the-model-7f3a";
const INSTRUCTIONS: &str = include_str!("../../../prompts/assistant.md");
const GOOD: &str = "FastAPI validates requests from type hints [17]. For 40 % of your work Django brings more [23].";
const SERVER: AllowanceKey = AllowanceKey::Server(1);

/// What the stand-in does with a request.
#[derive(Clone)]
pub(crate) enum Plays {
    /// A whole reply that says this.
    Says(String),
    /// This status, with this body.
    Answers(u16, String),
    /// Nothing, for ever.
    Never,
}

/// An endpoint on this machine that plays a model, and what it was asked.
pub(crate) struct StandIn {
    url: String,
    plays: Arc<Mutex<Plays>>,
    pub(crate) asked: Arc<Mutex<Vec<Value>>>,
    heads: Arc<Mutex<Vec<HeaderMap>>>,
    pub(crate) came: Arc<Notify>,
}

impl StandIn {
    pub(crate) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v1", listener.local_addr().unwrap());
        let stand_in = Self {
            url,
            plays: Arc::new(Mutex::new(Plays::Says(GOOD.to_owned()))),
            asked: Arc::default(),
            heads: Arc::default(),
            came: Arc::default(),
        };
        let (plays, asked) = (Arc::clone(&stand_in.plays), Arc::clone(&stand_in.asked));
        let (heads, came) = (Arc::clone(&stand_in.heads), Arc::clone(&stand_in.came));
        let answer = move |head: HeaderMap, body: Bytes| {
            heads.lock().unwrap().push(head);
            let body = serde_json::from_slice(&body).unwrap_or_default();
            asked.lock().unwrap().push(body);
            came.notify_one();
            let plays = plays.lock().unwrap().clone();
            async move { played(plays).await }
        };
        let router = Router::new().route("/v1/chat/completions", any(answer));
        tokio::spawn(async move { axum::serve(listener, router).await });
        stand_in
    }

    pub(crate) fn play(&self, plays: Plays) {
        *self.plays.lock().unwrap() = plays;
    }

    pub(crate) fn says(&self, text: &str) {
        self.play(Plays::Says(text.to_owned()));
    }

    pub(crate) fn times_asked(&self) -> usize {
        self.asked.lock().unwrap().len()
    }

    pub(crate) fn settings(&self, answers_per_day: &str) -> Settings {
        settings(&self.url, answers_per_day)
    }

    pub(crate) fn model(&self) -> Model {
        Model::new(&self.settings("100"), INSTRUCTIONS)
    }
}

fn settings(url: &str, answers_per_day: &str) -> Settings {
    let written = Written {
        url: Some(url),
        name: Some("small"),
        key: Some(KEY),
        answers_per_day: Some(answers_per_day),
        seconds: Some("2"),
    };
    Settings::parse(&written).unwrap().unwrap()
}

async fn played(plays: Plays) -> Response<Body> {
    let (status, body) = match plays {
        Plays::Says(text) => (200, saying(&text)),
        Plays::Answers(status, body) => (status, body),
        Plays::Never => std::future::pending().await,
    };
    Response::builder()
        .status(status)
        .header("location", "/v1/chat/completions")
        .body(Body::from(body))
        .unwrap()
}

fn saying(text: &str) -> String {
    json!({"choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": "stop"}]})
        .to_string()
}

fn material(question: &str) -> Material {
    let excerpt = |number, text: &str| Excerpt {
        number,
        text: text.to_owned(),
    };
    Material::new(
        question,
        vec!["The result is Python with FastAPI, since 40 % of the work is an API.".to_owned()],
        vec![
            excerpt(
                17,
                "FastAPI reads type hints and validates requests since 0.1.0; Socket.IO works.",
            ),
            excerpt(
                23,
                "Django brings an admin; 5.2 is supported for three years.",
            ),
        ],
    )
}

/// Lets time pass at once. The clock stands still for no longer than that: sockets would lose every race against it.
async fn pass(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
}

async fn phrased(model: &Model) -> Result<Phrased, Declined> {
    let question = material("Why not Django, for 12 people?");
    model.phrase(SERVER, &question).await
}
