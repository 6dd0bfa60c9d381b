//! The bot: one event in, one reply out, whatever happens in between.
//!
//! Owns the panic barrier, the references that connect what a person saw with the log, the files that go with a reply,
//! and what is remembered of the store. Refuses to know where events come from. Start reading at [`Bot::answer`].

mod adopted;
mod counted;
mod counting;
mod data;
mod files;
mod house;
mod keeper;
mod known;
mod limits;
mod overlay;
mod own;
mod requests;
mod retention;
mod tally;
mod team;
mod thinking;
mod threads;

use std::hash::{BuildHasher, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use tokio::sync::Semaphore;

use futures_util::FutureExt;

use crate::consultation::{
    Act, Block, Consultation, Errand, Event, PlaceId, Reply, ServerId, Slip,
};
use crate::model::Model;
use crate::store::Address;
use crate::telemetry::Metrics;
use files::Desk;
use keeper::Keeper;
use limits::{Costly, Limits};

pub use files::{File, today};
pub use requests::{Handover, NotPosted};
pub use team::{CardEdit, Edited};
pub use thinking::{Thinking, Thought};

/// Answers events, for as many people at once as there are; it keeps nothing about any of them.
#[derive(Debug)]
pub struct Bot {
    consultation: Consultation,
    desk: Desk,
    keeper: Arc<Keeper>,
    limits: Limits,
    metrics: Arc<Metrics>,
    model: Model,
    /// Lets one file of a stranger be judged at a time.
    judging: Arc<Semaphore>,
}

impl Bot {
    /// A bot that holds consultations by these rules; without a store until [`Self::keep`] runs.
    pub fn new(consultation: Consultation) -> Self {
        Self::with_model(consultation, Model::off())
    }

    /// The same with a language model that may word answers and propose what a brief says.
    pub fn with_model(consultation: Consultation, model: Model) -> Self {
        let consultation = if model.is_on() {
            consultation.asking_a_model()
        } else {
            consultation
        };
        let metrics = Arc::new(counting::metrics(&consultation.prompts().guide));
        Self {
            consultation,
            keeper: Arc::new(Keeper::new(Arc::clone(&metrics))),
            limits: Limits::default(),
            desk: Desk::new(Arc::clone(&metrics)),
            metrics,
            model,
            judging: Arc::new(Semaphore::new(1)),
        }
    }

    /// The rules.
    pub const fn consultation(&self) -> &Consultation {
        &self.consultation
    }

    /// What happened so far, in numbers.
    pub const fn metrics(&self) -> &Arc<Metrics> {
        &self.metrics
    }

    /// The reply to an event. A bug becomes an apology with a reference, and one line in the log with the same.
    ///
    /// Waits for the store only in a server or thread that it does not know yet, and half a second at most for each.
    pub async fn answer(&self, event: &Event) -> Reply {
        match self.told_the_decision(event).await {
            Some(told) => self.answer_told(&told).await,
            None => self.answer_told(event).await,
        }
    }

    /// The event with what its thread is about, where that matters and is known.
    async fn told_the_decision(&self, event: &Event) -> Option<Event> {
        let is_question = matches!(event.act, Act::Ask { .. });
        let thread = event.place.id.filter(|_| event.place.is_thread)?;
        if !is_question || event.place.decision.is_some() {
            return None;
        }
        let decision = self.keeper.decision(thread.0).await?;
        let mut told = event.clone();
        told.place.decision = Some(decision.as_ref().to_owned());
        Some(told)
    }

    /// Remembers which decision a thread is about, and has the store keep it; where that is away, it is kept later.
    pub async fn tie(&self, thread: PlaceId, server: Option<ServerId>, decision: &str) {
        let server = server.map(|server| server.0);
        self.keeper.tie(thread.0, server, decision).await;
    }

    async fn answer_told(&self, event: &Event) -> Reply {
        let own = self.settings_in(event.server).await;
        let answering = async {
            let first = self.consultation.reply_with(event, own);
            let reply = self.after_its_errand(event, first).await;
            let happened = tally::happenings(self.consultation.prompts(), &reply);
            self.keeper.count(event.server, happened);
            counting::count(&self.metrics, &reply);
            reply
        };
        if let Some(wait) = self.paced(event, Costly::asked(event)) {
            return wait;
        }
        let answered = AssertUnwindSafe(answering).catch_unwind().await;
        let reply = answered.unwrap_or_else(|_| self.apology(&event.locale));
        self.paced(event, Costly::of(&reply)).unwrap_or(reply)
    }

    /// The reply once the store has done what it takes.
    async fn after_its_errand(&self, event: &Event, mut reply: Reply) -> Reply {
        // What is too much is refused before the store has done it.
        let cost = reply.errand.as_ref().and_then(Costly::errand);
        if let Some(wait) = self.paced(event, cost) {
            return wait;
        }
        match reply.errand.take() {
            // Few replies take an errand, so boxed it costs the others no room.
            Some(Errand::Team(errand)) => Box::pin(self.of_team(event, errand, &reply.under)).await,
            Some(Errand::House(errand)) => Box::pin(self.housed(event, errand, reply)).await,
            Some(Errand::Overlay(errand)) => Box::pin(self.overlaid(event, errand, reply)).await,
            Some(Errand::Request(wanted)) => Box::pin(self.request(event, wanted, reply)).await,
            Some(Errand::Count(period)) => Box::pin(self.counted(event, period, reply)).await,
            Some(Errand::Data(errand)) => Box::pin(self.of_person(event, errand, reply)).await,
            errand => Reply { errand, ..reply },
        }
    }

    /// Counts what costs the others something; the reply to whoever wants it too often is how long to wait.
    fn paced(&self, event: &Event, what: Option<Costly>) -> Option<Reply> {
        let what = what?;
        let now = tokio::time::Instant::now();
        let wait = self.limits.take(event, what, now).err()?;
        let seconds = wait.as_secs().max(1);
        let slip = Slip::TooOften { seconds };
        Some(self.consultation.apology(&slip, &event.locale))
    }

    /// Keeps servers' settings and counts in the store at an address, until `stop` resolves. Never fails: while the
    /// store is away, the log says so once, and everybody is answered with what was last known.
    pub async fn keep(&self, address: &Address, stop: impl Future<Output = ()> + Send) {
        let prompts = self.consultation.prompts();
        self.keeper.keep(address, prompts, stop).await;
    }

    /// Whether there is or will be a store.
    pub fn keeps(&self) -> bool {
        self.keeper.keeps.load(std::sync::atomic::Ordering::Relaxed)
    }

    /// Whether the store is open; it may be away again all the same.
    pub fn has_store(&self) -> bool {
        self.keeper.store.get().is_some()
    }

    /// Whether [`Self::with_files`] has anything to do; drawing takes milliseconds, so it has no place among events.
    pub fn has_files(reply: &Reply) -> bool {
        let is_file = |block: &Block| !matches!(block, Block::Text(_) | Block::Rule);
        reply.page.blocks.iter().any(is_file)
    }

    /// All files of a reply, where none of them has to be drawn first: its pictures are kept, and records are quick.
    pub fn files_at_hand(&self, reply: &Reply) -> Option<Vec<File>> {
        let make = || self.desk.files_at_hand(&self.consultation, reply);
        catch_unwind(AssertUnwindSafe(make)).ok().flatten()
    }

    /// What to say where files could not be made in time: a page says everything without its picture, a record has to
    /// be asked for again.
    pub fn without_files(&self, reply: Reply) -> Reply {
        if Self::has_record(&reply) {
            self.consultation
                .apology(&Slip::TooBusy, &reply.under.locale)
        } else {
            reply
        }
    }

    /// The reply with its files. Without its picture a result still says everything; a record that fails is a bug.
    pub fn with_files(&self, reply: Reply) -> (Reply, Vec<File>) {
        let make = || self.desk.files(&self.consultation, &reply);
        match catch_unwind(AssertUnwindSafe(make)) {
            Ok(files) => (reply, files),
            Err(_) if !Self::has_record(&reply) => {
                tracing::error!("a bug: a picture could not be drawn");
                (reply, Vec::new())
            }
            Err(_) => (self.apology(&reply.under.locale), Vec::new()),
        }
    }

    fn has_record(reply: &Reply) -> bool {
        let is_record = |block: &Block| matches!(block, Block::Record(_) | Block::TeamRecord(_));
        reply.page.blocks.iter().any(is_record)
    }

    /// What a person gets where a bug is. What panicked is in the log already, written by the panic hook; the payload
    /// may hold answers.
    fn apology(&self, locale: &str) -> Reply {
        let reference = reference();
        tracing::error!(reference, "a bug: an event could not be answered");
        self.consultation
            .apology(&Slip::OurFault { reference }, locale)
    }

    /// The reply to something that could not even be read as an event.
    pub fn answer_unreadable(&self, locale: &str) -> Reply {
        self.consultation.apology(&Slip::Unreadable, locale)
    }
}

/// Six letters that nobody mistakes for others.
fn reference() -> String {
    letters(random())
}

/// The lowest 30 bits of a number as such letters.
fn letters(mut number: u64) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::iter::repeat_with(|| {
        let letter = LETTERS.get((number & 31) as usize).copied().unwrap_or(b'0');
        number >>= 5;
        char::from(letter)
    })
    .take(6)
    .collect()
}

/// A number that nobody foresees; good enough for names and waits, not for secrets.
fn random() -> u64 {
    std::hash::RandomState::new().build_hasher().finish()
}
