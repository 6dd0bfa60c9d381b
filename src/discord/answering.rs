//! From what is asked to the body that answers it, whichever way it came in.
//!
//! Owns how long files may take and that one reply at a time has them made. Start reading at [`Answering::answer`].

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout_at};

use super::commands::Names;
use super::later::Later;
use super::read::{Anchor, Ask};
use super::rest::Rest;
use super::write::{self, Body};
use crate::bot::{Bot, File, Thinking, Thought};
use crate::consultation::{Act, Delivery, Errand, Event, Opening, Reply};
use crate::telemetry::Metrics;

/// Makes the bodies that answer interactions, wherever they were heard.
pub(super) struct Answering {
    pub(super) bot: Arc<Bot>,
    /// For what comes after an answer; `None` without a token.
    pub(super) rest: Option<Rest>,
    names: Names,
    /// Lets one reply at a time have its files made: drawing fills a core and some memory while it lasts.
    desk: Arc<Semaphore>,
}

/// What answers an interaction.
pub(super) struct Answer {
    /// What is sent at once.
    pub(super) now: Body,
    /// What is done once that was sent.
    pub(super) later: Option<Later>,
}

impl From<Body> for Answer {
    fn from(now: Body) -> Self {
        Self { now, later: None }
    }
}

impl Answering {
    pub(super) fn new(bot: Arc<Bot>, rest: Option<Rest>) -> Self {
        Self {
            names: Names::of(&bot.consultation().prompts().wording),
            bot,
            rest,
            desk: Arc::new(Semaphore::new(1)),
        }
    }

    pub(super) fn metrics(&self) -> &Arc<Metrics> {
        self.bot.metrics()
    }

    /// Whether people are answered who speak to the bot in a message.
    pub(super) fn hears_mentions(&self) -> bool {
        self.bot.consultation().settings().hears_mentions
    }

    /// What the commands on messages are called.
    pub(super) const fn names(&self) -> &Names {
        &self.names
    }

    /// What answers `ask`, which was about the message `on`; files that are not made by then stay out of it.
    pub(super) async fn answer(&self, ask: Ask, on: Option<Anchor>, by: Instant) -> Answer {
        match ask {
            Ask::Event(event) => self.answer_event(*event, on, by).await,
            Ask::Suggestions => write::no_suggestions().into(),
            Ask::Ping => write::pong().into(),
            Ask::Unreadable(locale) => {
                write::reply(&self.bot.answer_unreadable(&locale), Vec::new()).into()
            }
        }
    }

    async fn answer_event(&self, mut event: Event, on: Option<Anchor>, by: Instant) -> Answer {
        if self.rest.is_none() {
            // Threads are opened by the bot user, and without a token there is none.
            event.place.opening = Opening::Nowhere;
            event.place.posting = Opening::Nowhere;
        }
        let (mut reply, files) = self.reply(&event, by).await;
        match (reply.errand.take(), on) {
            // A form never answers a form (Discord's documents, "Interaction Callback Type").
            (Some(Errand::Ask(form)), _) if !matches!(event.act, Act::Submit { .. }) => {
                write::form(&form).into()
            }
            (Some(Errand::Discuss(discussion)), Some(on)) => Answer {
                now: write::to_come(Delivery::Private),
                later: Some(Later::discuss(discussion, on, reply.under)),
            },
            (Some(Errand::PostCard(card)), _) if self.rest.is_some() => Answer {
                now: write::to_come(Delivery::Private),
                later: Some(Later::post(card, reply.under)),
            },
            (Some(Errand::Word(wordable)), _) if self.rest.is_some() => {
                Self::thinking(Thought::Word(wordable), reply, &event)
            }
            (Some(Errand::Propose(brief)), _) if self.rest.is_some() => {
                Self::thinking(Thought::Propose(brief), reply, &event)
            }
            (Some(Errand::Fetch(file)), _) if self.rest.is_some() => Answer {
                now: write::to_come(Delivery::Private),
                later: Some(Later::fetch(file, event.server, reply.under)),
            },
            (Some(Errand::TryStaff(check_up)), _) if self.rest.is_some() => Answer {
                now: write::edit_to_come(),
                later: Some(Later::try_staff(check_up, reply.under)),
            },
            _ => write::reply(&reply, files).into(),
        }
    }

    /// The reply to a message, after a language model had its turn; nobody sees a note meanwhile.
    pub(super) async fn thought_about(&self, mut reply: Reply, event: &Event) -> Reply {
        if let Some(Errand::Word(wordable)) = reply.errand.take() {
            let thinking = Thinking {
                about: Thought::Word(wordable),
                server: event.server,
                plain: reply.page,
                under: reply.under.clone(),
            };
            reply.page = self.bot.thought(thinking).await;
        }
        reply
    }

    /// A note that an answer will come, and a language model's turn after it.
    fn thinking(about: Thought, reply: Reply, event: &Event) -> Answer {
        let thinking = Thinking {
            about,
            server: event.server,
            plain: reply.page,
            under: reply.under,
        };
        Answer {
            now: write::to_come(reply.delivery),
            later: Some(Later::think(thinking)),
        }
    }

    /// The reply with its files; pictures are drawn on a thread of their own, so that nobody else waits for them.
    pub(super) async fn reply(&self, event: &Event, by: Instant) -> (Reply, Vec<File>) {
        let reply = self.bot.answer(event).await;
        self.with_files(reply, by).await
    }

    /// A reply with its files, as far as they are made by then.
    pub(super) async fn with_files(&self, reply: Reply, by: Instant) -> (Reply, Vec<File>) {
        if !Bot::has_files(&reply) {
            return (reply, Vec::new());
        }
        if let Some(files) = self.bot.files_at_hand(&reply) {
            return (reply, files);
        }
        let bare = reply.clone();
        match timeout_at(by, self.drawn(reply)).await {
            Ok(Some(drawn)) => drawn,
            Ok(None) => {
                tracing::error!("a reply goes without its files");
                self.without_files(bare)
            }
            Err(_late) => {
                tracing::warn!("a reply goes without its files: they take too long");
                self.without_files(bare)
            }
        }
    }

    /// The reply with its files, made when it is its turn; `None` where making them broke down.
    async fn drawn(&self, reply: Reply) -> Option<(Reply, Vec<File>)> {
        let turn = Arc::clone(&self.desk).acquire_owned().await.ok()?;
        let bot = Arc::clone(&self.bot);
        let drawing = tokio::task::spawn_blocking(move || {
            let drawn = bot.with_files(reply);
            // The turn ends with the drawing, even if nobody waits for it any more.
            drop(turn);
            drawn
        });
        drawing.await.ok()
    }

    /// A page whose picture is missing still says everything; one that is nothing but files is answered with a word.
    fn without_files(&self, reply: Reply) -> (Reply, Vec<File>) {
        (self.bot.without_files(reply), Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::consultation::{Act, Consultation, Contact, PersonId, Place, Settings, Standing};
    use crate::prompts::Prompts;

    fn answering() -> Answering {
        let contact = Contact::new("Somebody", "https://example.com").unwrap();
        let prompts = Prompts::embedded().unwrap();
        let settings = Settings::of(contact);
        Answering::new(
            Arc::new(Bot::new(Consultation::new(prompts, settings))),
            None,
        )
    }

    /// Somebody shares the result of a code, which goes with a picture.
    async fn shared(answering: &Answering) -> Ask {
        let event = |act| Event {
            person: PersonId(1),
            name: "Ada".to_owned(),
            server: None,
            locale: "en-US".to_owned(),
            missing: Vec::new(),
            standing: Standing::default(),
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

    async fn answered(answering: &Answering, by: Instant) -> Body {
        answering
            .answer(shared(answering).await, None, by)
            .await
            .now
    }

    #[tokio::test]
    async fn a_picture_that_is_not_drawn_in_time_stays_away_and_is_there_the_next_time() {
        let answering = answering();
        let busy = Arc::clone(&answering.desk).acquire_owned().await.unwrap();
        let by = Instant::now() + Duration::from_millis(20);
        let body = answered(&answering, by).await;
        assert!(body.files.is_empty());
        assert!(body.json.to_string().contains("Shared by Ada"));
        drop(busy);
        let by = Instant::now() + Duration::from_mins(1);
        let body = answered(&answering, by).await;
        assert_eq!(body.files.len(), 1);
    }

    #[tokio::test]
    async fn without_a_token_there_is_no_bot_user_to_open_a_thread() {
        let answering = answering();
        let Ask::Event(mut event) = shared(&answering).await else {
            panic!("somebody shares");
        };
        if let Act::Use { id, .. } = &mut event.act {
            *id = id.replace("ba1:s:", "ba1:k:");
        }
        event.place.opening = Opening::Possible;
        let on = Anchor {
            server: None,
            channel: 5,
            message: 8,
        };
        let by = Instant::now() + Duration::from_mins(1);
        let answer = answering.answer(Ask::Event(event), Some(on), by).await;
        assert!(answer.later.is_none());
        assert_eq!(answer.now.json["type"], 4, "a private page at once");
    }
}
