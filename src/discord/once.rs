//! Interactions that were answered already.

use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};

/// Remembers the ids of the last interactions, so that none is answered twice.
#[derive(Debug)]
pub(super) struct Once {
    seen: Mutex<Seen>,
    /// How many are remembered.
    most: usize,
}

#[derive(Debug, Default)]
struct Seen {
    ids: HashSet<u64>,
    order: VecDeque<u64>,
}

impl Once {
    /// Remembers this many.
    pub(super) fn remembering(most: usize) -> Self {
        Self {
            seen: Mutex::default(),
            most,
        }
    }

    /// Whether this id comes for the first time.
    pub(super) fn is_first(&self, id: u64) -> bool {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if !seen.ids.insert(id) {
            return false;
        }
        if seen.order.len() >= self.most
            && let Some(oldest) = seen.order.pop_front()
        {
            seen.ids.remove(&oldest);
        }
        seen.order.push_back(id);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interaction_that_comes_again_is_known_for_a_while() {
        let once = Once::remembering(8);
        assert!(once.is_first(1));
        assert!(!once.is_first(1));
        assert!((2..=9).all(|id| once.is_first(id)));
        assert!(once.is_first(1), "it is long forgotten");
        assert_eq!(once.seen.lock().unwrap().ids.len(), 8);
    }
}
