//! What a shard hears: each interaction and each mention is answered once, by a task of its own, over REST.
//!
//! Owns the tasks of answers that are under way, so that a stop can let them finish. Start reading at [`Hearing::hear`].

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::time::Instant;
use tokio_util::task::TaskTracker;

use super::manners::Manners;
use crate::discord::answering::Answering;
use crate::discord::once::Once;
use crate::discord::read::{self, Ask, Frame, Incoming, Mention};
use crate::discord::rest::{Note, Rest};
use crate::discord::write;
use crate::telemetry::{Kind, Metrics, Outcome};

/// Ids that are remembered: at a thousand interactions a second more than the 3 seconds in which an answer counts.
const REMEMBERED: usize = 4096;
/// How long the files of an answer may take to make; with the way to Discord it has to stay under the 3 seconds after which
/// an answer is as good as none.
const FILES_WITHIN: Duration = Duration::from_secs(2);

/// What a frame of the gateway turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// A session has begun.
    Ready,
    /// A session goes on after a lost connection.
    Resumed,
    /// Anything else; interactions are being answered.
    Something,
}

/// Answers what the shards hear.
pub(super) struct Hearing {
    rest: Rest,
    answering: Arc<Answering>,
    once: Once,
    /// The bot user, once a session has begun; 0 before, and where mentions are not heard.
    own: AtomicU64,
    manners: Manners,
    under_way: TaskTracker,
}

impl Hearing {
    pub(super) fn new(rest: Rest, answering: Arc<Answering>) -> Self {
        Self {
            rest,
            answering,
            once: Once::remembering(REMEMBERED),
            own: AtomicU64::new(0),
            manners: Manners::default(),
            under_way: TaskTracker::new(),
        }
    }

    pub(super) fn metrics(&self) -> &Arc<Metrics> {
        self.answering.metrics()
    }

    pub(super) fn hears_mentions(&self) -> bool {
        self.answering.hears_mentions()
    }

    /// Whether it matters that the bot left a server.
    pub(super) fn hears_departures(&self) -> bool {
        self.answering.bot.keeps()
    }

    /// Takes a frame of the gateway; what is in it for the bot is answered by a task of its own.
    pub(super) fn hear(self: &Arc<Self>, text: &str) -> Heard {
        let own = Some(self.own.load(Ordering::Relaxed)).filter(|own| *own != 0);
        match read::frame(text, self.answering.names(), own) {
            Frame::Ready(own) => {
                if self.hears_mentions() {
                    self.own.store(own.unwrap_or(0), Ordering::Relaxed);
                }
                return Heard::Ready;
            }
            Frame::Resumed => return Heard::Resumed,
            Frame::Interaction(incoming) => self.take(incoming),
            Frame::Mention(mention) => self.take_mention(*mention),
            Frame::Left(server) => {
                let hearing = Arc::clone(self);
                self.under_way
                    .spawn(async move { hearing.answering.bot.left(server).await });
            }
            Frame::Other => {}
        }
        Heard::Something
    }

    fn take(self: &Arc<Self>, incoming: Incoming) {
        if matches!(incoming.ask, Ask::Ping) {
            // Discord asks for the endpoint only, and never here.
            return;
        }
        // A resumed session repeats what it is not sure of; an interaction takes one answer only.
        if !self.once.is_first(incoming.id) {
            self.metrics().repeated();
            tracing::debug!("an interaction came again");
            return;
        }
        let hearing = Arc::clone(self);
        self.under_way
            .spawn(async move { hearing.answer(incoming).await });
    }

    fn take_mention(self: &Arc<Self>, mention: Mention) {
        if !self.once.is_first(mention.at.message) {
            self.metrics().repeated();
            return;
        }
        if !(self.manners).allow(mention.event.person.0, mention.at.channel) {
            tracing::debug!(
                "a mention stays without an answer: too many, or nothing can be said there"
            );
            return;
        }
        let hearing = Arc::clone(self);
        self.under_way
            .spawn(async move { hearing.answer_mention(mention).await });
    }

    /// Answers a message with a message, in the same place and for everybody.
    async fn answer_mention(&self, mention: Mention) {
        let heard = Instant::now();
        let Mention { at, event } = mention;
        if !self.answering.bot.answers_mentions(event.server).await {
            tracing::debug!("a mention stays without an answer: the server wants it so");
            return;
        }
        let by = heard + FILES_WITHIN;
        let (reply, files) = self.answering.reply(&event, by).await;
        let reply = self.answering.thought_about(reply, &event).await;
        let body = write::answer_to(&reply.page, files, at.message);
        let outcome = match self.rest.post(at.channel, &body).await {
            Ok(_) => Outcome::Answered,
            Err(error) => {
                if error.is_about_the_place() {
                    tracing::debug!(%error, "a mention could not be answered; nothing is said there for a while");
                    self.manners.rest(at.channel);
                } else {
                    tracing::warn!(%error, "a mention could not be answered");
                }
                Outcome::Failed
            }
        };
        self.metrics()
            .interaction(Kind::Mention, outcome, heard.elapsed());
    }

    /// Resolves when all answers that were begun are sent.
    pub(super) async fn finish(&self) {
        self.under_way.close();
        self.under_way.wait().await;
    }

    async fn answer(&self, incoming: Incoming) {
        let heard = Instant::now();
        let Incoming {
            id,
            token,
            application,
            on,
            ask,
        } = incoming;
        let kind = ask.kind();
        let answer = self.answering.answer(ask, on, heard + FILES_WITHIN).await;
        let sent = self.rest.answer(id, &token, &answer.now).await;
        let is_sent = sent.is_ok();
        let outcome = match sent {
            Ok(()) => Outcome::Answered,
            Err(error) => {
                tracing::warn!(%error, "an interaction could not be answered");
                Outcome::Failed
            }
        };
        self.metrics().interaction(kind, outcome, heard.elapsed());
        if let Some(later) = answer.later.filter(|_| is_sent) {
            let note = Note { application, token };
            self.answering.finish(later, &note, id).await;
        }
    }
}
