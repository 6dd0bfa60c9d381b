//! A stand-in for Discord that runs inside the program, and a page to use it.
//!
//! A bot connects to it as it would to Discord: REST and gateway on one local
//! port, or signed posts to an endpoint of its own. People act through [`StandIn::person`] or through the page at `/`. It
//! is written from the platform's documents and knows nothing of any bot.
//!
//! Start reading at [`StandIn`]; what the world looks like is in [`World`], the
//! REST routes in `rest`, the life of an interaction in `interactions`, what a
//! bot must not send in `check`.

mod act;
mod arrange;
mod check;
mod clock;
mod compose;
mod core;
mod delivery;
mod events;
mod fault;
mod files;
mod gateway;
mod id;
mod interactions;
mod log;
mod messages;
mod objects;
mod options;
mod page;
pub mod permissions;
mod rest;
mod server;
mod state;
mod steer;
mod view;
mod world;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::sync::watch;

pub use act::{Deed, Person, Refused};
pub use fault::FaultPlan;
pub use interactions::Outcome;
pub use log::{RestCall, Violation};
pub use options::{Installed, Options};
pub use world::{Role, World, Writers};

use self::core::Core;
use delivery::Endpoint;
use state::State;

/// A running stand-in; clones share it, and it ends with the last of them.
#[derive(Clone, Debug)]
pub struct StandIn {
    core: Arc<Core>,
    address: SocketAddr,
    token: Arc<str>,
    _life: Arc<Life>,
}

/// Ends all tasks when the last handle goes.
#[derive(Debug)]
struct Life(Arc<Core>);

impl Drop for Life {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// Why a stand-in could not start.
#[derive(Debug, thiserror::Error)]
#[error("port {port} of this machine cannot be used")]
pub struct StartError {
    port: u16,
    source: std::io::Error,
}

impl StandIn {
    /// Starts a stand-in with the ordinary world, see [`World::default`].
    ///
    /// # Errors
    /// The port is taken or not allowed; choose another, or 0 for any.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        Self::start_in(World::default(), options).await
    }

    /// Starts a stand-in with a world of one's own.
    ///
    /// # Errors
    /// The port is taken or not allowed; choose another, or 0 for any.
    pub async fn start_in(world: World, options: Options) -> Result<Self, StartError> {
        let port = options.port;
        let failed = |source| StartError { port, source };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .await
            .map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let token = Arc::from(options.token.as_str());
        let (change_sender, changes) = watch::channel(0);
        let (endpoint, posts) = Endpoint::new();
        let state = State::new(address, options, world, change_sender, endpoint);
        let core = Arc::new(Core::new(state, changes));
        let life = Arc::new(Life(Arc::clone(&core)));
        run(listener, &core);
        tokio::spawn(delivery::deliver(Arc::clone(&core), posts));
        Ok(Self {
            core,
            address,
            token,
            _life: life,
        })
    }
}

fn run(listener: TcpListener, core: &Arc<Core>) {
    let watched = Arc::clone(core);
    tokio::spawn(async move { watched.watch_deadlines().await });
    let mut closing = core.closing();
    let router = router(Arc::clone(core));
    // Small answers must not wait for each other's acknowledgement.
    let listener = listener.tap_io(|stream| {
        let _best_effort = stream.set_nodelay(true);
    });
    tokio::spawn(async move {
        let ended = async move { core::closed(&mut closing).await };
        let served = axum::serve(listener, router)
            .with_graceful_shutdown(ended)
            .await;
        if let Err(error) = served {
            tracing::warn!(%error, "the stand-in stopped serving");
        }
    });
}

fn router(core: Arc<Core>) -> Router {
    Router::new()
        .route("/", get(page::root))
        .route("/playground/page/{name}", get(page::part))
        .route("/attachments/{place}/{id}/{name}", get(page::attachment))
        .route(
            "/ephemeral-attachments/{owner}/{id}/{name}",
            get(page::attachment),
        )
        .route("/playground/upload", post(page::upload))
        .route("/playground/events", get(page::events))
        .route("/playground/act", post(page::act))
        .fallback(rest::intake::serve)
        .layer(DefaultBodyLimit::disable())
        .with_state(core)
}
