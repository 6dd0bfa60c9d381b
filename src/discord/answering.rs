//! From what is asked to the body that answers it, whichever way it came in.
//!
//! Owns how long files may take and that one reply at a time has them made. Start reading at [`Answering::body`].

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout_at};

use super::read::Ask;
use super::write::{self, Body};
use crate::bot::{Bot, File};
use crate::consultation::{Event, Reply};
use crate::telemetry::Metrics;

/// Makes the bodies that answer interactions, wherever they were heard.
pub(super) struct Answering {
    bot: Arc<Bot>,
    /// Lets one reply at a time have its files made: drawing fills a core and some memory while it lasts.
    desk: Arc<Semaphore>,
}

impl Answering {
    pub(super) fn new(bot: Arc<Bot>) -> Self {
        Self {
            bot,
            desk: Arc::new(Semaphore::new(1)),
        }
    }

    pub(super) fn metrics(&self) -> &Arc<Metrics> {
        self.bot.metrics()
    }

    /// The body that answers; files that are not made by then stay out of it.
    pub(super) async fn body(&self, ask: Ask, by: Instant) -> Body {
        match ask {
            Ask::Event(event) => {
                let (reply, files) = self.reply(*event, by).await;
                write::reply(&reply, files)
            }
            Ask::Suggestions => write::no_suggestions(),
            Ask::Ping => write::pong(),
            Ask::Unreadable(locale) => {
                write::reply(&self.bot.answer_unreadable(&locale), Vec::new())
            }
        }
    }

    /// The reply with its files; pictures are drawn on a thread of their own, so that nobody else waits for them.
    async fn reply(&self, event: Event, by: Instant) -> (Reply, Vec<File>) {
        let reply = self.bot.answer(&event).await;
        if !Bot::has_files(&reply) {
            return (reply, Vec::new());
        }
        if let Some(files) = self.bot.files_at_hand(&reply, &event.locale) {
            return (reply, files);
        }
        let bare = reply.clone();
        match timeout_at(by, self.drawn(reply, event.locale.clone())).await {
            Ok(Some(drawn)) => drawn,
            Ok(None) => {
                tracing::error!("a reply goes without its files");
                self.without_files(bare, &event.locale)
            }
            Err(_late) => {
                tracing::warn!("a reply goes without its files: they take too long");
                self.without_files(bare, &event.locale)
            }
        }
    }

    /// The reply with its files, made when it is its turn; `None` where making them broke down.
    async fn drawn(&self, reply: Reply, locale: String) -> Option<(Reply, Vec<File>)> {
        let turn = Arc::clone(&self.desk).acquire_owned().await.ok()?;
        let bot = Arc::clone(&self.bot);
        let drawing = tokio::task::spawn_blocking(move || {
            let drawn = bot.with_files(reply, &locale);
            // The turn ends with the drawing, even if nobody waits for it any more.
            drop(turn);
            drawn
        });
        drawing.await.ok()
    }

    /// A page whose picture is missing still says everything; one that is nothing but files is answered with a word.
    fn without_files(&self, reply: Reply, locale: &str) -> (Reply, Vec<File>) {
        (self.bot.without_files(reply, locale), Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::consultation::{Act, Consultation, Contact, PersonId, Place, Settings};
    use crate::prompts::Prompts;

    fn answering() -> Answering {
        let contact = Contact::new("Somebody", "https://example.com").unwrap();
        let prompts = Prompts::embedded().unwrap();
        Answering::new(Arc::new(Bot::new(Consultation::new(
            prompts,
            Settings {
                contact,
                hears_mentions: false,
            },
        ))))
    }

    /// Somebody shares the result of a code, which goes with a picture.
    async fn shared(answering: &Answering) -> Ask {
        let event = |act| Event {
            person: PersonId(1),
            name: "Ada".to_owned(),
            server: None,
            locale: "en-US".to_owned(),
            missing: Vec::new(),
            place: Place::unknown(),
            act,
        };
        let start = event(Act::Start {
            code: None,
            brief: None,
        });
        let first = answering.bot.answer(&start).await;
        let letters = |reply: &Reply| {
            let row = reply.page.rows.first().cloned();
            let Some(crate::consultation::Row::Choose(list)) = row else {
                panic!("the first question is a list");
            };
            (list.id, vec![list.options[0].value.clone()])
        };
        let (id, values) = letters(&first);
        let second = answering.bot.answer(&event(Act::Use { id, values })).await;
        let (id, _) = letters(&second);
        let answers = id.rsplit(':').next().unwrap().to_owned();
        Ask::Event(Box::new(event(Act::Use {
            id: format!("ba1:s::{answers}"),
            values: Vec::new(),
        })))
    }

    #[tokio::test]
    async fn a_picture_that_is_not_drawn_in_time_stays_away_and_is_there_the_next_time() {
        let answering = answering();
        let busy = Arc::clone(&answering.desk).acquire_owned().await.unwrap();
        let by = Instant::now() + Duration::from_millis(20);
        let body = answering.body(shared(&answering).await, by).await;
        assert!(body.files.is_empty());
        assert!(body.json.to_string().contains("Shared by Ada"));
        drop(busy);
        let by = Instant::now() + Duration::from_mins(1);
        let body = answering.body(shared(&answering).await, by).await;
        assert_eq!(body.files.len(), 1);
    }
}
