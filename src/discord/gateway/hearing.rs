//! What a shard hears: each interaction is answered once, by a task of its own, over REST.
//!
//! Owns the tasks of answers that are under way, so that a stop can let them finish. Start reading at [`Hearing::hear`].

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use tokio_util::task::TaskTracker;

use crate::discord::answering::Answering;
use crate::discord::once::Once;
use crate::discord::read::{self, Ask, Frame, Incoming};
use crate::discord::rest::Rest;
use crate::telemetry::{Metrics, Outcome};

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
    answering: Answering,
    once: Once,
    under_way: TaskTracker,
}

impl Hearing {
    pub(super) fn new(rest: Rest, answering: Answering) -> Self {
        Self {
            rest,
            answering,
            once: Once::remembering(REMEMBERED),
            under_way: TaskTracker::new(),
        }
    }

    pub(super) fn metrics(&self) -> &Arc<Metrics> {
        self.answering.metrics()
    }

    /// Takes a frame of the gateway; an interaction in it is answered by a task of its own.
    pub(super) fn hear(self: &Arc<Self>, text: &str) -> Heard {
        match read::frame(text) {
            Frame::Ready => return Heard::Ready,
            Frame::Resumed => return Heard::Resumed,
            Frame::Interaction(incoming) => self.take(incoming),
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

    /// Resolves when all answers that were begun are sent.
    pub(super) async fn finish(&self) {
        self.under_way.close();
        self.under_way.wait().await;
    }

    async fn answer(&self, incoming: Incoming) {
        let heard = Instant::now();
        let kind = incoming.ask.kind();
        let body = self
            .answering
            .body(incoming.ask, heard + FILES_WITHIN)
            .await;
        let sent = self.rest.answer(incoming.id, &incoming.token, &body).await;
        let outcome = match sent {
            Ok(()) => Outcome::Answered,
            Err(error) => {
                tracing::warn!(%error, "an interaction could not be answered");
                Outcome::Failed
            }
        };
        self.metrics().interaction(kind, outcome, heard.elapsed());
    }
}
