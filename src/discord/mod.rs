//! Discord: two ways in, the gateway with REST out, or signed HTTP answered on the spot; one bot behind both.
//!
//! Owns everything that is Discord's: the wire's forms (`read` and `write` mirror each other), the commands, signatures,
//! limits and close codes. Nothing else in the crate names serenity. Start reading at [`serve`] and [`Endpoint::serve`].

mod answering;
mod api;
mod budget;
mod cards;
mod commands;
mod endpoint;
mod gateway;
mod inspect;
mod later;
mod once;
mod read;
mod requests;
mod rest;
mod servers;
mod shards;
mod write;

use std::net::SocketAddr;
use std::sync::Arc;

use secrecy::SecretString;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::bot::Bot;
use answering::Answering;
use later::LAST_ERRANDS;
use requests::Posting;

pub use api::Api;
pub use endpoint::{Endpoint, NotAKey, PublicKey};
pub use gateway::Fatal;
pub use inspect::{Looked, inspect, mentions};
pub use rest::{Error as RestError, Rest};
pub use shards::{Senseless, Shards};

/// What a connection to Discord needs.
#[derive(Debug, Clone)]
pub struct Connection {
    /// The bot's token.
    pub token: SecretString,
    /// What stands in place of `https://discord.com`, for REST and so for the gateway's address too.
    pub api: Api,
    /// The shards that this process runs.
    pub shards: Shards,
}

/// Why serving ended without being asked to.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Discord does not know the token: mend the setting, trying again is no use.
    #[error(
        "Discord refuses the token; copy it again from your application's page \
         (Bot, Reset Token) into DISCORD_TOKEN"
    )]
    Token,
    /// Discord's gateway closed for good.
    #[error("{0}")]
    Fatal(Fatal),
    /// Discord cannot be reached or answers strangely at start.
    #[error("{what} failed: {source}")]
    Start {
        /// What was tried.
        what: &'static str,
        /// Why it failed.
        source: RestError,
    },
    /// The day's session starts are used up.
    #[error(
        "Discord allows no more session starts for {hours} hours; stop what restarts this bot, then try again"
    )]
    NoStartsLeft {
        /// Hours until there are new ones, rounded up.
        hours: u64,
    },
    /// What Discord recommends cannot be run.
    #[error("{0}")]
    Shards(Senseless),
    /// The endpoint's address cannot be used.
    #[error(
        "the endpoint cannot listen at {address}: {source}; name another address with --endpoint"
    )]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why not.
        source: std::io::Error,
    },
    /// The gateway client ended.
    #[error("the gateway client ended: {0}")]
    Gateway(String),
}

impl Error {
    /// Whether the operator has to mend a setting.
    pub const fn is_settings(&self) -> bool {
        matches!(self, Self::Token | Self::Fatal(_) | Self::Shards(_))
    }
}

/// Connects and answers interactions until `stop` resolves.
///
/// # Errors
/// Ends early only for what trying again cannot mend; see [`Error`].
pub async fn serve(
    connection: Connection,
    bot: Arc<Bot>,
    stop: impl Future<Output = ()> + Send,
) -> Result<(), Error> {
    let rest = Rest::new(&connection, Arc::clone(bot.metrics()));
    register(&rest, &bot).await?;
    let answering = Arc::new(Answering::new(bot, Some(rest.clone())));
    let beside = Beside::start(&answering);
    let served = gateway::run(&connection, &rest, answering, stop).await;
    beside.finish().await;
    served
}

/// What runs next to whatever hears interactions.
struct Beside {
    stop: CancellationToken,
    cards: Option<JoinHandle<()>>,
    servers: Option<JoinHandle<()>>,
    requests: Option<Posting>,
}

impl Beside {
    /// Starts it, as far as it can be done without a token.
    fn start(answering: &Arc<Answering>) -> Self {
        let stop = CancellationToken::new();
        let rest = answering.rest.clone();
        let requests = (rest.as_ref()).map(|rest| Posting::start(&answering.bot, rest));
        let servers = (rest.clone()).map(|rest| {
            let bot = Arc::clone(&answering.bot);
            tokio::spawn(servers::look(bot, rest, stop.clone()))
        });
        let cards =
            rest.map(|rest| tokio::spawn(cards::tend(Arc::clone(answering), rest, stop.clone())));
        Self {
            stop,
            cards,
            servers,
            requests,
        }
    }

    /// Stops it, and waits for what was begun.
    async fn finish(mut self) {
        self.stop.cancel();
        if let Some(servers) = self.servers.take() {
            // Whatever it is at, it is begun anew at the next start.
            servers.abort();
        }
        if let Some(cards) = self.cards.take()
            && tokio::time::timeout(LAST_ERRANDS, cards).await.is_err()
        {
            tracing::warn!(
                "stopped before every card was edited; another process will, or the next one"
            );
        }
        if let Some(requests) = self.requests.take() {
            requests.end().await;
        }
    }
}

impl Drop for Beside {
    /// Whoever stops waiting for what it stands next to stops it too.
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// Lets Discord know the commands, if it does not yet.
async fn register(rest: &Rest, bot: &Bot) -> Result<(), Error> {
    let application = rest.application().await.map_err(|source| match source {
        RestError::Unauthorized => Error::Token,
        source => Error::Start {
            what: "asking Discord who this bot is",
            source,
        },
    })?;
    let definitions = commands::definitions(&bot.consultation().prompts().wording);
    let changed = commands::sync(rest, &application, &definitions)
        .await
        .map_err(|source| Error::Start {
            what: "registering the command",
            source,
        })?;
    tracing::info!(application, changed, "commands are in sync");
    Ok(())
}
