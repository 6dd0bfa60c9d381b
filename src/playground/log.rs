//! What a stand-in noticed: broken rules and the REST calls it answered.

use std::collections::VecDeque;

use serde_json::Value;

/// Something the real Discord would have refused or the house forbids.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    /// Counts up from 1.
    pub id: u64,
    /// When, on the stand-in's clock, as Discord writes times.
    pub at: String,
    /// The route or event it happened on.
    pub where_: String,
    /// One sentence that says what is wrong.
    pub what: String,
    /// The body that was sent; `null` if there was none.
    pub body: Value,
}

/// One REST call the bot made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestCall {
    /// The HTTP method.
    pub method: String,
    /// The path with ids and tokens replaced by their names.
    pub path: String,
    /// The status it was answered with.
    pub status: u16,
}

/// A log that forgets its oldest entries.
#[derive(Debug)]
pub(super) struct Bounded<T> {
    entries: VecDeque<T>,
    kept: usize,
}

impl<T: Clone> Bounded<T> {
    pub(super) fn keeping(kept: usize) -> Self {
        Self {
            entries: VecDeque::new(),
            kept: kept.max(1),
        }
    }

    pub(super) fn push(&mut self, entry: T) {
        if self.entries.len() >= self.kept {
            self.entries.pop_front();
        }
        self.entries.push_back(entry);
    }

    pub(super) fn all(&self) -> Vec<T> {
        self.entries.iter().cloned().collect()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.entries.iter()
    }

    pub(super) fn clear(&mut self) {
        self.entries.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_entries_are_forgotten_first() {
        let mut log = Bounded::keeping(2);
        for entry in 1..=3 {
            log.push(entry);
        }
        assert_eq!(log.all(), [2, 3]);
    }
}
