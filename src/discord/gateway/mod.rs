//! The gateway: as many shards as are asked for, kept connected, and what they hear answered.
//!
//! The sockets are twilight's: it keeps sessions, resumes them at the address that Discord names, minds heartbeats and
//! starts no more sessions than Discord allows. What is ours is what happens around a socket: how long to wait before the
//! next one, which closes are final, and a stop that lets begun answers finish. Start reading at [`run`].

mod calm;
mod hearing;
mod manners;
mod shard;

use std::sync::Arc;
use std::time::Duration;

use secrecy::ExposeSecret;
use tokio::sync::watch;
use tokio::task::JoinSet;
use twilight_gateway::queue::InMemoryQueue;
use twilight_gateway::{ConfigBuilder, Intents, Shard, ShardId};

use super::answering::Answering;
use super::later::LAST_ERRANDS;
use super::rest::{GatewayAddress, Rest};
use super::{Connection, Error};
use crate::telemetry::ShardMeter;
use hearing::Hearing;

/// How long begun answers may take after a stop was asked for: most take milliseconds, a thread takes longest.
const LAST_ANSWERS: Duration = LAST_ERRANDS;

/// Close codes after which connecting again is no use
/// (<https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway>).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fatal {
    /// 4004.
    #[error("Discord's gateway refuses the token (4004); copy it again into DISCORD_TOKEN")]
    Token,
    /// 4010.
    #[error("Discord's gateway refuses this shard (4010); look at what SHARDS says")]
    Shard,
    /// 4011.
    #[error(
        "Discord's gateway asks for more shards (4011); set SHARDS to auto, or to more of them"
    )]
    ShardingRequired,
    /// 4012.
    #[error("Discord's gateway no longer speaks this version (4012); update this program")]
    Version,
    /// 4013.
    #[error("Discord's gateway does not know the intents (4013); update this program")]
    UnknownIntents,
    /// 4014.
    #[error(
        "Discord's gateway refuses the intents (4014); allow them on your application's page, under Bot"
    )]
    RefusedIntents,
}

impl Fatal {
    /// What a close code means that is final; `None` for all others.
    pub const fn from_code(code: u16) -> Option<Self> {
        match code {
            4004 => Some(Self::Token),
            4010 => Some(Self::Shard),
            4011 => Some(Self::ShardingRequired),
            4012 => Some(Self::Version),
            4013 => Some(Self::UnknownIntents),
            4014 => Some(Self::RefusedIntents),
            _ => None,
        }
    }
}

/// Keeps all shards connected and answers what they hear until `stop` resolves.
pub(super) async fn run(
    connection: &Connection,
    rest: &Rest,
    answering: Arc<Answering>,
    stop: impl Future<Output = ()> + Send,
) -> Result<(), Error> {
    let gateway = rest.gateway().await.map_err(|source| Error::Start {
        what: "asking Discord for the gateway",
        source,
    })?;
    if gateway.session_start_limit.remaining == 0 {
        let hours = gateway.session_start_limit.reset_after.div_ceil(3_600_000);
        return Err(Error::NoStartsLeft { hours });
    }
    let (asked_to_stop, stopping) = watch::channel(false);
    let hearing = Arc::new(Hearing::new(rest.clone(), answering));
    let mut running = start(connection, gateway, &hearing, &stopping)?;
    let ended = tokio::select! {
        ended = first_end(&mut running) => ended,
        () = stop => Ok(()),
    };
    asked_to_stop.send_replace(true);
    let last = async {
        while running.join_next().await.is_some() {}
        hearing.finish().await;
    };
    if tokio::time::timeout(LAST_ANSWERS, last).await.is_err() {
        tracing::warn!("stopped before every answer was sent");
    }
    ended
}

/// A task for each shard of ours.
fn start(
    connection: &Connection,
    gateway: GatewayAddress,
    hearing: &Arc<Hearing>,
    stopping: &watch::Receiver<bool>,
) -> Result<JoinSet<Result<(), Fatal>>, Error> {
    let shards = connection
        .shards
        .of(gateway.shards)
        .map_err(Error::Shards)?;
    let starts = gateway.session_start_limit;
    let queue = InMemoryQueue::new(
        starts.max_concurrency,
        starts.remaining,
        Duration::from_millis(starts.reset_after),
        starts.total.max(starts.remaining),
    );
    // Interactions take no intent; messages that mention the bot come with those of everybody else.
    let mut intents = Intents::empty();
    if hearing.hears_mentions() {
        intents |= Intents::GUILD_MESSAGES;
    }
    // What is kept of a server goes when the bot leaves it, which is told together with much that is passed over.
    if hearing.hears_departures() {
        intents |= Intents::GUILDS;
    }
    let token = connection.token.expose_secret().to_owned();
    let config = ConfigBuilder::new(token, intents)
        .proxy_url(gateway.url)
        .queue(queue)
        // Nothing but heartbeats is ever sent.
        .ratelimit_messages(false)
        .build();
    tracing::info!(
        from = shards.ids.start(),
        to = shards.ids.end(),
        of = shards.total,
        "shards"
    );
    let mut running = JoinSet::new();
    for id in shards.ids {
        let shard = Shard::with_config(ShardId::new(id, shards.total), config.clone());
        let meter = ShardMeter::new(Arc::clone(hearing.metrics()));
        running.spawn(shard::keep(
            shard,
            Arc::clone(hearing),
            meter,
            stopping.clone(),
        ));
    }
    Ok(running)
}

/// Resolves when a shard ends for good; shards that merely lose their connection do not end.
async fn first_end(running: &mut JoinSet<Result<(), Fatal>>) -> Result<(), Error> {
    match running.join_next().await {
        Some(Ok(Err(fatal))) => Err(Error::Fatal(fatal)),
        Some(Ok(Ok(()))) | None => Err(Error::Gateway("a shard ended by itself".to_owned())),
        Some(Err(error)) => Err(Error::Gateway(error.to_string())),
    }
}
