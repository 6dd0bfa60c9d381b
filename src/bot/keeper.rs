//! The keeper: what the bot knows of the store, and what it has to tell it, so that nobody waits for a database.
//!
//! Owns the last known settings of servers, the counts that wait, and the connection in the background. A store that is
//! slow or away costs people nothing: what was last known holds, then what the program is set up with.

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use super::adopted::Guides;
use super::files::today;
use super::known::Look;
use super::own::Own;
use super::retention::Leaving;
use super::tally::{self, Global, Happening, OfServer, Tally};
use super::team::Teams;
use super::threads::Threads;
use crate::consultation::{ServerId, Settings};
use crate::prompts::Prompts;
use crate::store::{Address, Store, StoreError};
use crate::telemetry::Metrics;

/// How often counts are written.
const FLUSH: Duration = Duration::from_secs(5);
/// For so long after a failed read nobody waits for the store.
const REST: Duration = Duration::from_secs(2);
/// How often what was kept long enough is looked for.
const EXPIRE: Duration = Duration::from_hours(1);
/// Counts of servers that are written at once.
const BATCH: usize = 500;
/// The longest wait between two tries to open the store.
const LONGEST_BACKOFF: Duration = Duration::from_mins(1);

/// What the bot knows of the store.
#[derive(Debug)]
pub(super) struct Keeper {
    metrics: Arc<Metrics>,
    pub(super) store: OnceLock<Store>,
    pub(super) own: Mutex<Own>,
    pub(super) guides: Guides,
    tally: Mutex<Tally<Global>>,
    /// The same for each server.
    pub(super) server_tally: Mutex<Tally<OfServer>>,
    pub(super) leaving: Mutex<Leaving>,
    /// Whether there is or will be a store.
    pub(super) keeps: AtomicBool,
    pub(super) threads: Mutex<Threads>,
    pub(super) teams: Teams,
    health: Mutex<Health>,
    /// Rings when there may be a request to hand over.
    pub(super) requests: Notify,
}

/// How the store is, as far as the log knows.
#[derive(Debug, Default)]
struct Health {
    /// Nobody waits for it before then.
    rests_until: Option<Instant>,
    /// Whether the log says that it is away.
    is_told: bool,
}

/// Nothing here is left half done by a panic, so a poisoned lock is as good as any.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Keeper {
    /// A keeper that knows nothing yet.
    pub(super) fn new(metrics: Arc<Metrics>) -> Self {
        Self {
            metrics,
            store: OnceLock::new(),
            own: Mutex::default(),
            guides: Guides::default(),
            tally: Mutex::new(Tally::global()),
            server_tally: Mutex::new(Tally::of_servers()),
            leaving: Mutex::default(),
            keeps: AtomicBool::new(false),
            threads: Mutex::default(),
            teams: Teams::default(),
            health: Mutex::default(),
            requests: Notify::new(),
        }
    }

    /// Asks the store, and counts how long it took.
    pub(super) async fn asked<T>(
        &self,
        asking: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        let begun = Instant::now();
        let answer = asking.await;
        self.metrics.store(begun.elapsed(), answer.is_ok());
        answer
    }

    /// What holds in a server; `None` for what the program is set up with. Waits only for a server that nobody asked
    /// about before, and never longer than [`crate::store::READ_LIMIT`].
    pub(super) async fn settings(
        self: &Arc<Self>,
        server: ServerId,
        standard: &Settings,
    ) -> Option<Arc<Settings>> {
        let store = self.store.get()?;
        let look = lock(&self.own).look(server, Instant::now());
        match look {
            Look::Fresh(settings) => settings,
            Look::Stale(settings) => {
                let (keeper, store) = (Arc::clone(self), store.clone());
                let standard = standard.clone();
                tokio::spawn(async move { keeper.learn(&store, server, &standard).await });
                settings
            }
            Look::Unknown if self.rests() => None,
            Look::Unknown => {
                let learned = self.learn(store, server, standard).await;
                learned.unwrap_or_default()
            }
        }
    }

    pub(super) fn rests(&self) -> bool {
        let now = Instant::now();
        lock(&self.health)
            .rests_until
            .is_some_and(|until| now < until)
    }

    /// Reads what a server set up, and remembers it.
    pub(super) async fn learn(
        &self,
        store: &Store,
        server: ServerId,
        standard: &Settings,
    ) -> Result<Option<Arc<Settings>>, StoreError> {
        let reading = lock(&self.own).reads();
        match self.asked(store.settings(server.0)).await {
            Ok(row) => {
                self.is_well();
                let mut own = lock(&self.own);
                let settings = row.and_then(|row| own.settings(server, row, standard));
                own.learn(server, settings.clone(), reading);
                Ok(settings)
            }
            Err(error) => {
                self.is_away(&error);
                Err(error)
            }
        }
    }

    /// Logs once that the store is away, not once for everybody who would have needed it.
    pub(super) fn is_away(&self, error: &StoreError) {
        let mut health = lock(&self.health);
        health.rests_until = Some(Instant::now() + REST);
        if !std::mem::replace(&mut health.is_told, true) {
            tracing::warn!(
                %error,
                "the store is away; everybody is answered with the settings last known, and counts wait"
            );
        }
    }

    pub(super) fn is_well(&self) {
        let mut health = lock(&self.health);
        health.rests_until = None;
        if std::mem::take(&mut health.is_told) {
            tracing::info!("the store is back");
        }
    }

    /// Counts what happened, if there is or will be a store to keep it.
    pub(super) fn count(
        &self,
        server: Option<ServerId>,
        happened: impl IntoIterator<Item = Happening>,
    ) {
        let day = today();
        let (mut tally, mut server_tally) = (lock(&self.tally), lock(&self.server_tally));
        for happening in happened {
            tally.add((day, happening), 1);
            if let Some(server) = server {
                server_tally.add((server.0, day, happening), 1);
            }
        }
    }

    /// Opens the store, however long that takes, and writes counts, until `stop` resolves; then writes the rest.
    pub(super) async fn keep(
        &self,
        address: &Address,
        prompts: &Prompts,
        stop: impl Future<Output = ()> + Send,
    ) {
        self.keeps.store(true, Ordering::Relaxed);
        let mut stop = pin!(stop);
        let store = tokio::select! {
            store = self.opened(address) => store,
            () = &mut stop => return self.tell_not_kept(),
        };
        let _first = self.store.set(store.clone());
        self.requests.notify_one();
        let mut expiry = tokio::time::interval(EXPIRE);
        loop {
            tokio::select! {
                () = tokio::time::sleep(FLUSH) => self.flush(&store, prompts).await,
                _ = expiry.tick() => self.expire(&store).await,
                () = &mut stop => break,
            }
        }
        self.flush(&store, prompts).await;
        self.tell_not_kept();
        store.close().await;
    }

    async fn opened(&self, address: &Address) -> Store {
        let mut backoff = Duration::from_secs(1);
        loop {
            match Store::open(address).await {
                Ok(store) => {
                    tracing::info!(store = %address, "the store is open");
                    self.is_well();
                    return store;
                }
                Err(error) => self.is_away(&error),
            }
            tokio::time::sleep(jittered(backoff)).await;
            backoff = (backoff * 2).min(LONGEST_BACKOFF);
        }
    }

    async fn flush(&self, store: &Store, prompts: &Prompts) {
        self.flush_leaving(store).await;
        self.flush_threads(store).await;
        self.flush_servers(store, prompts).await;
        let numbers = lock(&self.tally).take(usize::MAX);
        if numbers.is_empty() {
            return;
        }
        let counts = tally::counts(prompts, &numbers);
        match self.asked(Box::pin(store.count(&counts))).await {
            Ok(()) => self.is_well(),
            Err(error) => {
                self.is_away(&error);
                // Perhaps they were kept and only the answer was lost; a few counted twice are better than a day lost.
                let mut tally = lock(&self.tally);
                for (what, number) in numbers {
                    tally.add(what, number);
                }
            }
        }
    }

    /// Writes the counts of servers, so many at a time that the store can take them within its limit.
    async fn flush_servers(&self, store: &Store, prompts: &Prompts) {
        loop {
            let numbers = lock(&self.server_tally).take(BATCH);
            if numbers.is_empty() {
                return;
            }
            let counts = tally::server_counts(prompts, &numbers);
            match self.asked(Box::pin(store.count_in_servers(&counts))).await {
                Ok(()) => self.is_well(),
                Err(error) => {
                    self.is_away(&error);
                    let mut tally = lock(&self.server_tally);
                    for (what, number) in numbers {
                        tally.add(what, number);
                    }
                    return;
                }
            }
        }
    }

    fn tell_not_kept(&self) {
        let lost = lock(&self.tally).not_kept() + lock(&self.server_tally).not_kept();
        if lost > 0 {
            tracing::warn!(lost, "counts are lost, because the store was away");
        }
        let lost = lock(&self.threads).waiting();
        if lost > 0 {
            tracing::warn!(
                lost,
                "what threads are about is lost, because the store was away"
            );
        }
    }
}

/// Between half of a wait and all of it, so that many machines do not come back at once.
fn jittered(wait: Duration) -> Duration {
    let [share, ..] = super::random().to_le_bytes();
    wait / 2 + wait / 2 * u32::from(share) / 256
}
