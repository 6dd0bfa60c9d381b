//! Which decision each thread is about: what was last known, and what the store has yet to be told.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::time::Instant;

use super::files::today;
use super::keeper::{Keeper, lock};
use super::known::{Known, Look};
use crate::store::Store;

/// Threads that wait for a store that is away, so that it costs no memory if it stays away.
const MOST_WAITING: usize = 512;

/// What is known of threads.
#[derive(Debug, Default)]
pub(super) struct Threads {
    /// `None` for a thread that the store knows nothing of.
    known: Known<Option<Arc<str>>>,
    /// With the server of each.
    waiting: BTreeMap<u64, (Arc<str>, Option<u64>)>,
}

impl Threads {
    /// How many the store has yet to be told of.
    pub(super) fn waiting(&self) -> usize {
        self.waiting.len()
    }
}

impl Keeper {
    /// The decision that a thread is about, as far as is known. Waits only for a thread that nobody asked in before, and
    /// never longer than [`crate::store::READ_LIMIT`].
    pub(super) async fn decision(&self, thread: u64) -> Option<Arc<str>> {
        let look = {
            let mut threads = lock(&self.threads);
            let waiting = threads.waiting.get(&thread).cloned();
            waiting.map_or_else(
                || threads.known.look(thread, Instant::now()),
                |(decision, _)| Look::Fresh(Some(decision)),
            )
        };
        match look {
            Look::Fresh(decision) => decision,
            // What a thread is about does not change.
            Look::Stale(Some(decision)) => Some(decision),
            Look::Stale(None) | Look::Unknown if self.rests() => None,
            Look::Stale(None) | Look::Unknown => self.learn_decision(thread).await,
        }
    }

    async fn learn_decision(&self, thread: u64) -> Option<Arc<str>> {
        let store = self.store.get()?;
        match self.asked(store.decision(thread)).await {
            Ok(decision) => {
                self.is_well();
                let decision = decision.map(Arc::from);
                let mut threads = lock(&self.threads);
                threads
                    .known
                    .learn(thread, decision.clone(), Instant::now());
                decision
            }
            Err(error) => {
                self.is_away(&error);
                None
            }
        }
    }

    /// Remembers what a thread is about, and tells the store, now or when it is back.
    pub(super) async fn tie(&self, thread: u64, server: Option<u64>, decision: &str) {
        let decision: Arc<str> = decision.into();
        {
            let mut threads = lock(&self.threads);
            let known = Some(Arc::clone(&decision));
            threads.known.learn(thread, known, Instant::now());
            if threads.waiting.len() < MOST_WAITING {
                threads.waiting.insert(thread, (decision, server));
            }
        }
        if let Some(store) = self.store.get().filter(|_| !self.rests()) {
            self.flush_threads(store).await;
        }
    }

    /// Tells the store what it has yet to be told.
    pub(super) async fn flush_threads(&self, store: &Store) {
        let waiting = lock(&self.threads).waiting.clone();
        let day = today().to_string();
        for (thread, (decision, server)) in waiting {
            let tying = store.tie_thread(thread, &decision, (&day, server));
            match self.asked(tying).await {
                Ok(()) => {
                    self.is_well();
                    lock(&self.threads).waiting.remove(&thread);
                }
                Err(error) => return self.is_away(&error),
            }
        }
    }
}
