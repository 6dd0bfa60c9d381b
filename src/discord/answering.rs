//! From what was heard to what is said: an interaction read, answered once, and the answer sent.
//!
//! Owns the tasks of answers that are under way, so that a stop can let them finish. Start reading at
//! [`Answering::hear`].

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio_util::task::TaskTracker;

use super::once::Once;
use super::read::{self, Ask, Frame, Incoming};
use super::rest::Rest;
use super::write;
use crate::bot::{Bot, File};
use crate::consultation::{Event, Reply};

/// How long a reply waits for its turn to have its files made. With the drawing itself and the way to Discord it has to
/// stay under the 3 seconds after which an answer is as good as none.
const TURN: Duration = Duration::from_millis(1500);

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

/// Answers interactions, wherever they were heard.
pub(super) struct Answering {
    rest: Rest,
    bot: Arc<Bot>,
    /// Lets one reply at a time have its files made: drawing fills a core and some memory while it lasts.
    desk: Semaphore,
    once: Once,
    under_way: TaskTracker,
}

impl Answering {
    pub(super) fn new(rest: Rest, bot: Arc<Bot>) -> Self {
        Self {
            rest,
            bot,
            desk: Semaphore::new(1),
            once: Once::default(),
            under_way: TaskTracker::new(),
        }
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
        // A resumed session repeats what it is not sure of; an interaction takes one answer only.
        if !self.once.is_first(incoming.id) {
            tracing::debug!("an interaction came again");
            return;
        }
        let answering = Arc::clone(self);
        self.under_way
            .spawn(async move { answering.answer(incoming).await });
    }

    /// Resolves when all answers that were begun are sent.
    pub(super) async fn finish(&self) {
        self.under_way.close();
        self.under_way.wait().await;
    }

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
    async fn reply(&self, event: Event) -> (Reply, Vec<File>) {
        let reply = self.bot.answer(&event).await;
        if !Bot::has_files(&reply) {
            return (reply, Vec::new());
        }
        if let Some(files) = self.bot.files_at_hand(&reply, &event.locale) {
            return (reply, files);
        }
        let Ok(_turn) = tokio::time::timeout(TURN, self.desk.acquire()).await else {
            tracing::warn!("a reply goes without its files: too many are being made");
            return self.without_files(reply, &event.locale);
        };
        let bare = reply.clone();
        let bot = Arc::clone(&self.bot);
        let locale = event.locale.clone();
        let drawing = tokio::task::spawn_blocking(move || bot.with_files(reply, &locale));
        match drawing.await {
            Ok(drawn) => drawn,
            Err(error) => {
                tracing::error!(%error, "a reply goes without its files");
                self.without_files(bare, &event.locale)
            }
        }
    }

    /// A page whose picture is missing still says everything; one that is nothing but files is answered with a word.
    fn without_files(&self, reply: Reply, locale: &str) -> (Reply, Vec<File>) {
        (self.bot.without_files(reply, locale), Vec::new())
    }
}
