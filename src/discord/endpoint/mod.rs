//! The endpoint: interactions come as signed HTTP requests and are answered in the response.
//!
//! Nothing is kept between two requests but the ids of the last ones, so any number of processes can stand behind one
//! address. Nothing is parsed before its signature holds. Start reading at [`Endpoint::serve`].

mod answer;
mod intake;
mod seal;

use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::time::{Instant, timeout_at};
use tokio_util::task::TaskTracker;

use super::answering::Answering;
use super::later::LAST_ERRANDS;
use super::once::Once;
use super::read::{self, Ask, Happening, Incoming};
use super::rest::{Note, Rest};
use super::{Beside, Connection, Error, register};
use crate::bot::Bot;
use crate::http::{self, Care};
use crate::telemetry::{Outcome, Refused};
use seal::Seal;

pub use seal::{NotAKey, PublicKey};

/// Ids that are remembered: two hundred a second for the time in which a signature counts.
const REMEMBERED: usize = 65_536;
/// Discord waits 3 seconds; what remains is for the way.
const ANSWER_WITHIN: Duration = Duration::from_millis(2600);

/// The address that Discord is told, with the key that Discord signs for.
#[derive(Debug)]
pub struct Endpoint {
    listener: TcpListener,
    address: SocketAddr,
    key: PublicKey,
}

impl Endpoint {
    /// Takes the address; requests wait until [`Self::serve`].
    ///
    /// # Errors
    /// The address is taken or not allowed.
    pub async fn open(address: SocketAddr, key: PublicKey) -> Result<Self, Error> {
        let failed = |source| Error::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Self {
            listener,
            address,
            key,
        })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `stop` resolves, then finishes what was begun. With a connection the commands are registered first.
    ///
    /// # Errors
    /// Ends early only for what trying again cannot mend; see [`Error`].
    pub async fn serve(
        self,
        connection: Option<&Connection>,
        bot: Arc<Bot>,
        stop: impl Future<Output = ()> + Send,
    ) -> Result<(), Error> {
        let metrics = Arc::clone(bot.metrics());
        let rest = connection.map(|connection| Rest::new(connection, Arc::clone(&metrics)));
        if let Some(rest) = &rest {
            register(rest, &bot).await?;
        } else {
            tracing::info!(
                "no token: answering only; commands are not registered, and requests to be contacted wait for a \
                 process with a token"
            );
        }
        let hears_mentions = bot.consultation().settings().hears_mentions;
        let under_way = TaskTracker::new();
        let desk = Desk {
            key: self.key,
            once: Once::remembering(REMEMBERED),
            answering: Arc::new(Answering::new(bot, rest)),
            under_way: under_way.clone(),
        };
        let beside = Beside::start(&desk.answering);
        if hears_mentions {
            tracing::warn!(
                "mentions do not arrive at an endpoint; they are answered only by a process on the gateway"
            );
        }
        tracing::info!(address = %self.address, "the endpoint listens; the gateway is not used");
        metrics.listening(true);
        let asked = OnceLock::new();
        let stop = async {
            stop.await;
            asked.get_or_init(Instant::now);
        };
        http::serve(self.listener, router(desk), Care::default(), stop).await;
        metrics.listening(false);
        under_way.close();
        let by = *asked.get_or_init(Instant::now) + LAST_ERRANDS;
        if timeout_at(by, under_way.wait()).await.is_err() {
            tracing::warn!("stopped before everything was done that was begun");
        }
        beside.finish().await;
        Ok(())
    }
}

impl Endpoint {
    /// Hears of events about the application for as long as the process lives, beside the gateway.
    pub async fn hear_events(self, bot: Arc<Bot>) {
        let desk = Desk {
            key: self.key,
            once: Once::remembering(0),
            answering: Arc::new(Answering::new(bot, None)),
            under_way: TaskTracker::new(),
        };
        let router = Router::new().route("/events", post(hear));
        tracing::info!(address = %self.address, "events about the application are heard");
        let router = router.with_state(Arc::new(desk));
        http::serve(
            self.listener,
            router,
            Care::default(),
            std::future::pending(),
        )
        .await;
    }
}

fn router(desk: Desk) -> Router {
    Router::new()
        .route("/", post(take))
        .route("/interactions", post(take))
        .route("/events", post(hear))
        .with_state(Arc::new(desk))
}

/// What every request is answered with.
struct Desk {
    key: PublicKey,
    once: Once,
    answering: Arc<Answering>,
    /// What is done after an answer.
    under_way: TaskTracker,
}

async fn take(State(desk): State<Arc<Desk>>, headers: HeaderMap, body: Body) -> Response {
    let answered = desk.answer(&headers, body).await;
    answered.unwrap_or_else(|why| {
        tracing::debug!(?why, "a request was refused");
        desk.answering.metrics().refused(why);
        answer::refusal(why).into_response()
    })
}

async fn hear(State(desk): State<Arc<Desk>>, headers: HeaderMap, body: Body) -> Response {
    let heard = desk.hear(&headers, body).await;
    let status = heard.unwrap_or_else(|why| {
        desk.answering.metrics().refused(why);
        answer::refusal(why)
    });
    status.into_response()
}

impl Desk {
    /// The body of a request, if Discord signed it just now.
    async fn sealed(&self, headers: &HeaderMap, body: Body) -> Result<Bytes, Refused> {
        let seal = Seal::of(headers).ok_or(Refused::Unsigned)?;
        if !seal.is_fresh() {
            return Err(Refused::Stale);
        }
        let bytes = intake::whole(body).await?;
        if !self.key.holds(&seal, &bytes) {
            return Err(Refused::Forged);
        }
        Ok(bytes)
    }

    /// Hears of an event about the application. What could not be done is not confirmed, so that Discord tells it again.
    async fn hear(&self, headers: &HeaderMap, body: Body) -> Result<StatusCode, Refused> {
        let bytes = self.sealed(headers, body).await?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Refused::Senseless)?;
        let is_done = match read::happening(text).ok_or(Refused::Senseless)? {
            Happening::Uninstalled(person) => self.answering.bot.forget(person).await,
            Happening::Other => true,
        };
        Ok(if is_done {
            StatusCode::NO_CONTENT
        } else {
            StatusCode::SERVICE_UNAVAILABLE
        })
    }

    async fn answer(&self, headers: &HeaderMap, body: Body) -> Result<Response, Refused> {
        let heard = Instant::now();
        let bytes = self.sealed(headers, body).await?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Refused::Senseless)?;
        let incoming = read::interaction(text, self.answering.names()).ok_or(Refused::Senseless)?;
        if !matches!(incoming.ask, Ask::Ping) && !self.once.is_first(incoming.id) {
            return Err(Refused::Repeated);
        }
        let Incoming {
            id,
            token,
            application,
            on,
            ask,
        } = incoming;
        let kind = ask.kind();
        let answer = self.answering.answer(ask, on, heard + ANSWER_WITHIN).await;
        let response = answer::response(&answer.now);
        if let Some(later) = answer.later {
            let answering = Arc::clone(&self.answering);
            let note = Note { application, token };
            self.under_way
                .spawn(async move { answering.finish(later, &note, id).await });
        }
        let metrics = self.answering.metrics();
        metrics.interaction(kind, Outcome::Answered, heard.elapsed());
        Ok(response)
    }
}
