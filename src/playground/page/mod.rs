//! The page and its own API, on the same port as the bot's routes.
//!
//! Refuses requests from other origins: the page is for whoever sits here.

mod deed;
mod files;

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::{Path, Query, State as Shared, WebSocketUpgrade};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use serde_json::{Value, json};
use tokio::sync::watch;

use super::act::Person;
use super::core::{Core, closed};
use super::gateway::socket;
use super::id::Id;

/// Changes within this time become one event.
const COALESCE: Duration = Duration::from_millis(20);
const LARGEST_DEED: usize = 256 * 1024;

/// `/` is the gateway for a bot's WebSocket and the page for a browser.
pub(super) async fn root(
    Shared(core): Shared<Arc<Core>>,
    Query(query): Query<HashMap<String, String>>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    match upgrade {
        Ok(upgrade) => {
            let version = query.get("v").map_or(Some(10), |text| text.parse().ok());
            upgrade.on_upgrade(move |socket| socket::serve(socket, core, version.unwrap_or(0)))
        }
        Err(_) => files::index(),
    }
}

/// A script or style of the page.
pub(super) async fn part(Path(name): Path<String>) -> Response {
    files::part(&name).unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

/// An uploaded file; never run as a page, whatever it says it is.
pub(super) async fn attachment(
    Shared(core): Shared<Arc<Core>>,
    Path((_, id, _)): Path<(String, String, String)>,
) -> Response {
    let found = id
        .parse::<Id>()
        .ok()
        .and_then(|id| core.state().files.get(id));
    let Some((kind, bytes)) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, kind.as_str()),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, bytes).into_response()
}

/// The View of one person, at once and after each change.
pub(super) async fn events(
    Shared(core): Shared<Arc<Core>>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    if !own_origin(&core, &headers) {
        return refuse(StatusCode::FORBIDDEN, "only the page itself may ask this");
    }
    let who = match query.get("as") {
        Some(name) => core.state().find_person(name),
        None => core.state().first_person(),
    };
    match who {
        Ok(who) => Sse::new(views(core, who))
            .keep_alive(KeepAlive::default())
            .into_response(),
        Err(refused) => refuse(StatusCode::NOT_FOUND, &refused.to_string()),
    }
}

struct Listener {
    core: Arc<Core>,
    who: Id,
    changes: watch::Receiver<u64>,
    closing: watch::Receiver<bool>,
    first: bool,
}

fn views(core: Arc<Core>, who: Id) -> impl Stream<Item = Result<Event, Infallible>> {
    let listener = Listener {
        changes: core.changes(),
        closing: core.closing(),
        core,
        who,
        first: true,
    };
    stream::unfold(listener, |mut listener| async move {
        let view = listener.next().await?;
        Some((Ok(Event::default().data(view.to_string())), listener))
    })
}

impl Listener {
    async fn next(&mut self) -> Option<Value> {
        if !std::mem::take(&mut self.first) {
            tokio::select! {
                changed = self.changes.changed() => changed.ok()?,
                () = closed(&mut self.closing) => return None,
            }
            tokio::time::sleep(COALESCE).await;
        }
        self.changes.mark_unchanged();
        self.core.state().view(self.who)
    }
}

/// `POST /playground/act`: a person does something.
pub(super) async fn act(
    Shared(core): Shared<Arc<Core>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !own_origin(&core, &headers) {
        return refuse(StatusCode::FORBIDDEN, "only the page itself may act");
    }
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    if !kind.is_some_and(|kind| kind.starts_with("application/json")) {
        return refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, "the body must be JSON");
    }
    if body.len() > LARGEST_DEED {
        return refuse(StatusCode::PAYLOAD_TOO_LARGE, "the body is too large");
    }
    let wish = match serde_json::from_slice(&body) {
        Ok(wish) => wish,
        Err(error) => return refuse(StatusCode::BAD_REQUEST, &error.to_string()),
    };
    match deed::perform(&core, wish).await {
        Ok(done) => axum::Json(done).into_response(),
        Err(refused) => refuse(StatusCode::UNPROCESSABLE_ENTITY, &refused.to_string()),
    }
}

/// `POST /playground/upload?as=…&name=…`: a file to send with a command or form; the body is the file itself.
pub(super) async fn upload(
    Shared(core): Shared<Arc<Core>>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !own_origin(&core, &headers) {
        return refuse(StatusCode::FORBIDDEN, "only the page itself may send files");
    }
    let given = |key: &str| query.get(key).map_or("", String::as_str);
    let person = Person::new(Arc::clone(&core), given("as"));
    match person.uploads(given("name"), &body) {
        Ok(id) => axum::Json(json!({"id": id})).into_response(),
        Err(refused) => refuse(StatusCode::UNPROCESSABLE_ENTITY, &refused.to_string()),
    }
}

fn refuse(status: StatusCode, why: &str) -> Response {
    (status, axum::Json(json!({"error": why}))).into_response()
}

/// Host and Origin must be this very server, against rebinding and other pages.
fn own_origin(core: &Core, headers: &HeaderMap) -> bool {
    let port = core.state().address.port();
    let own = ["127.0.0.1", "localhost"].map(|host| format!("{host}:{port}"));
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).unwrap_or("");
    let origin = text(header::ORIGIN);
    own.iter().any(|one| one == host)
        && origin.is_none_or(|origin| origin.strip_prefix("http://") == Some(host))
}
