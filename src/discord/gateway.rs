//! The gateway: serenity's client with no intents, and the guards that it lacks.
//!
//! serenity 0.12.5 identifies for ever after the close codes 4010 to 4012, falls back to the real Discord when it cannot
//! ask for the gateway's address, and drops interactions that it cannot parse without a word above DEBUG. Each of these
//! is caught here.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use secrecy::ExposeSecret;
use serenity::all::{
    ClientBuilder, Context, Event, GatewayError, GatewayIntents, HttpBuilder, RawEventHandler,
};
use serenity::async_trait;
use tokio::sync::{Semaphore, watch};

use super::read::{self, Ask, Incoming};
use super::rest::Rest;
use super::{Connection, Error, write};
use crate::bot::{Bot, File};
use crate::consultation::{self, Reply};

/// Close codes after which connecting again is no use
/// (<https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway>).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fatal {
    /// 4004.
    #[error("Discord's gateway refuses the token (4004); copy it again into DISCORD_TOKEN")]
    Token,
    /// 4010.
    #[error(
        "Discord's gateway refuses this shard (4010); the shards of this bot are numbered wrongly"
    )]
    Shard,
    /// 4011.
    #[error(
        "Discord's gateway asks for more shards (4011); the bot is in too many servers for one connection"
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
    /// What serenity's log line on a close means, for the codes that it does not report in any other way.
    ///
    /// The lines are those of serenity 0.12.5, which `Cargo.toml` pins; a test closes with each code.
    pub fn from_log_line(line: &str) -> Option<Self> {
        const LINES: [(&str, Fatal); 6] = [
            ("Sent invalid authentication", Fatal::Token),
            ("Sent invalid shard data", Fatal::Shard),
            ("Shard has too many guilds", Fatal::ShardingRequired),
            ("Unknown unclean close 4012", Fatal::Version),
            ("Invalid gateway intents", Fatal::UnknownIntents),
            ("Disallowed gateway intents", Fatal::RefusedIntents),
        ];
        LINES
            .into_iter()
            .find(|(start, _)| line.contains(start))
            .map(|(_, fatal)| fatal)
    }
}

/// Where fatal closes are told, by whoever sees them first.
#[derive(Debug, Clone)]
pub struct Closes(watch::Sender<Option<Fatal>>);

impl Default for Closes {
    fn default() -> Self {
        Self(watch::Sender::new(None))
    }
}

impl Closes {
    /// Tells that the gateway closed for good.
    pub fn tell(&self, fatal: Fatal) {
        self.0.send_replace(Some(fatal));
    }

    async fn wait(&self) -> Fatal {
        let mut told = self.0.subscribe();
        loop {
            if let Some(fatal) = *told.borrow_and_update() {
                return fatal;
            }
            if told.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
    }
}

/// Keeps a session open and answers interactions until `stop` resolves.
pub(super) async fn run(
    connection: &Connection,
    rest: Arc<Rest>,
    bot: Arc<Bot>,
    closes: Closes,
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
    let http = HttpBuilder::new(connection.token.expose_secret())
        .proxy(connection.api.as_str())
        // With serenity's limiter on, the proxy would be ignored without a word.
        .ratelimiter_disabled(true)
        .build();
    let mut client = ClientBuilder::new_with_http(http, GatewayIntents::empty())
        .raw_event_handler(Ears {
            rest,
            bot,
            desk: Semaphore::new(1),
            unknown: AtomicU64::new(0),
        })
        .await
        .map_err(|error| Error::Gateway(error.to_string()))?;
    // serenity falls back to the real Discord where its own question fails, so it is told the address.
    *client.ws_url.lock().await = gateway.url;
    let shards = client.shard_manager.clone();
    tokio::select! {
        ended = client.start() => ended.map_err(|error| ending(&error)),
        fatal = closes.wait() => Err(Error::Fatal(fatal)),
        () = stop => {
            shards.shutdown_all().await;
            Ok(())
        }
    }
}

fn ending(error: &serenity::Error) -> Error {
    match error {
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => Error::Fatal(Fatal::Token),
        serenity::Error::Gateway(GatewayError::InvalidGatewayIntents) => {
            Error::Fatal(Fatal::UnknownIntents)
        }
        serenity::Error::Gateway(GatewayError::DisallowedGatewayIntents) => {
            Error::Fatal(Fatal::RefusedIntents)
        }
        other => Error::Gateway(other.to_string()),
    }
}

/// Hears what Discord sends. One handler for parsed and unparsed events, so that no event is parsed twice.
struct Ears {
    rest: Arc<Rest>,
    bot: Arc<Bot>,
    /// Lets one reply at a time have its files made: drawing fills a core and some memory while it lasts.
    desk: Semaphore,
    /// How many dispatches could not be parsed.
    unknown: AtomicU64,
}

#[async_trait]
impl RawEventHandler for Ears {
    async fn raw_event(&self, _: Context, event: Event) {
        match event {
            Event::InteractionCreate(event) => {
                if let Some(incoming) = read::interaction(event.interaction) {
                    self.answer(incoming).await;
                }
            }
            Event::Unknown(unknown) => {
                let count = self.unknown.fetch_add(1, Ordering::Relaxed) + 1;
                tracing::warn!(
                    kind = unknown.kind,
                    count,
                    "a dispatch that could not be parsed"
                );
                if unknown.kind == "INTERACTION_CREATE"
                    && let Some(incoming) = read::unparsed(&unknown.value)
                {
                    self.answer(incoming).await;
                }
            }
            Event::Ready(_) => tracing::info!("ready"),
            Event::Resumed(_) => tracing::info!("resumed"),
            _ => {}
        }
    }
}

impl Ears {
    async fn answer(&self, incoming: Incoming) {
        let body = match incoming.ask {
            Ask::Event(event) => {
                let (reply, files) = self.reply(*event).await;
                write::reply(&reply, files)
            }
            Ask::Suggestions => write::no_suggestions(),
            Ask::Unreadable(locale) => {
                write::reply(&self.bot.answer_unreadable(&locale), Vec::new())
            }
        };
        if let Err(error) = self.rest.answer(incoming.id, &incoming.token, &body).await {
            tracing::warn!(%error, "an interaction could not be answered");
        }
    }

    /// The reply with its files; pictures are drawn on a thread of their own, so that nobody else waits for them.
    async fn reply(&self, event: consultation::Event) -> (Reply, Vec<File>) {
        let reply = self.bot.answer(&event).await;
        if !Bot::has_files(&reply) {
            return (reply, Vec::new());
        }
        // Never closed, so there is always a place in the end.
        let _place = self.desk.acquire().await;
        let bare = reply.clone();
        let bot = Arc::clone(&self.bot);
        let drawing = tokio::task::spawn_blocking(move || bot.with_files(reply, &event.locale));
        drawing.await.unwrap_or_else(|error| {
            tracing::error!(%error, "a reply goes without its files");
            (bare, Vec::new())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_fatal_close_that_was_told_before_anyone_waits_is_not_lost() {
        let closes = Closes::default();
        closes.tell(Fatal::Version);
        assert_eq!(closes.wait().await, Fatal::Version);
    }
}
