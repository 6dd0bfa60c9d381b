//! Interactions that were answered already.

use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};

/// Ids that are remembered: at a thousand interactions a second more than the 3 seconds in which an answer counts.
const REMEMBERED: usize = 4096;

/// Remembers the ids of the last interactions, so that none is answered twice.
#[derive(Debug, Default)]
pub(super) struct Once(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    ids: HashSet<u64>,
    order: VecDeque<u64>,
}

impl Once {
    /// Whether this id comes for the first time.
    pub(super) fn is_first(&self, id: u64) -> bool {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !seen.ids.insert(id) {
            return false;
        }
        if seen.order.len() == REMEMBERED
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
        let once = Once::default();
        assert!(once.is_first(1));
        assert!(!once.is_first(1));
        let others = 2..=u64::try_from(REMEMBERED).unwrap() + 1;
        assert!(others.clone().all(|id| once.is_first(id)));
        assert!(once.is_first(1), "it is long forgotten");
        assert_eq!(once.0.lock().unwrap().ids.len(), REMEMBERED);
    }
}
