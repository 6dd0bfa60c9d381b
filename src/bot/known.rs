//! The last known of each server, or of each thread: bounded, and never older than it must be while the store answers.

use std::collections::HashMap;
use std::time::Duration;

use tokio::time::Instant;

/// How long what is known is not asked for again; another machine may have changed it meanwhile.
pub(super) const FRESH: Duration = Duration::from_mins(1);
/// Servers in one generation, so that at most twice as many are known; about 4 MB where all of them have settings of
/// their own.
const GENERATION: usize = 10_000;

/// What is known about servers, or threads. Those that nobody asked about for the longest time are forgotten first: what
/// is asked for moves to the young generation, and when that is full, the old one goes.
#[derive(Debug)]
pub(super) struct Known<T> {
    /// What times are counted from: whole seconds are enough, and half as large.
    since: Instant,
    young: HashMap<u64, Entry<T>>,
    old: HashMap<u64, Entry<T>>,
}

#[derive(Debug)]
struct Entry<T> {
    value: T,
    /// When to ask again, in seconds.
    until: u32,
}

/// What is known about one server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look<T> {
    /// Known, and still good.
    Fresh(T),
    /// Known, but somebody should ask again: whoever is told so, and for a while nobody else.
    Stale(T),
    /// Never known, or forgotten.
    Unknown,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self {
            since: Instant::now(),
            young: HashMap::new(),
            old: HashMap::new(),
        }
    }
}

impl<T: Clone> Known<T> {
    /// What is known about a server now.
    pub(super) fn look(&mut self, server: u64, now: Instant) -> Look<T> {
        let (seconds, until) = (self.seconds(now), self.seconds(now + FRESH));
        if let Some(entry) = self.old.remove(&server) {
            self.insert(server, entry);
        }
        let Some(entry) = self.young.get_mut(&server) else {
            return Look::Unknown;
        };
        if seconds < entry.until {
            return Look::Fresh(entry.value.clone());
        }
        entry.until = until;
        Look::Stale(entry.value.clone())
    }

    /// Keeps what a server's settings are now.
    pub(super) fn learn(&mut self, server: u64, value: T, now: Instant) {
        self.old.remove(&server);
        let until = self.seconds(now + FRESH);
        self.insert(server, Entry { value, until });
    }

    fn seconds(&self, time: Instant) -> u32 {
        let seconds = time.saturating_duration_since(self.since).as_secs();
        u32::try_from(seconds).unwrap_or(u32::MAX)
    }

    /// Forgets a server, so that whoever asks next has to find out.
    pub(super) fn forget(&mut self, server: u64) {
        self.young.remove(&server);
        self.old.remove(&server);
    }

    fn insert(&mut self, server: u64, entry: Entry<T>) {
        if self.young.len() == GENERATION && !self.young.contains_key(&server) {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(server, entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stale_is_still_told_and_one_is_sent_to_ask() {
        let (mut known, start) = (Known::default(), Instant::now());
        assert_eq!(known.look(1, start), Look::Unknown);
        known.learn(1, "Ada", start);
        assert_eq!(known.look(1, start), Look::Fresh("Ada"));
        let later = start + FRESH;
        assert_eq!(known.look(1, later), Look::Stale("Ada"));
        assert_eq!(known.look(1, later), Look::Fresh("Ada"));
        known.learn(1, "Ben", later);
        assert_eq!(known.look(1, later), Look::Fresh("Ben"));
    }

    #[test]
    fn only_so_many_are_known_and_those_that_are_asked_for_stay() {
        let (mut known, now) = (Known::default(), Instant::now());
        for server in 0..10 * GENERATION as u64 {
            known.learn(server, (), now);
            known.look(0, now);
        }
        assert_eq!(known.look(0, now), Look::Fresh(()));
        assert_eq!(known.look(1, now), Look::Unknown);
        assert!(known.young.len() + known.old.len() <= 2 * GENERATION);
    }
}
