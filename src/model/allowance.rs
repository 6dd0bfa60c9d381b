//! What each server may spend a day.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Servers that are told apart on one day, about 2 MB; any beyond them share one allowance, so that cost stays bounded
/// with memory.
const MOST_KEYS: usize = 50_000;
const DAY: Duration = Duration::from_hours(24);

/// Whose allowance a call is counted against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AllowanceKey {
    /// A server, by its id.
    Server(u64),
    /// All private messages together.
    Private,
}

/// What was spent today.
#[derive(Debug)]
pub(super) struct Allowances {
    per_day: u32,
    today: Mutex<Today>,
}

#[derive(Debug, Default)]
struct Today {
    /// Days since 1970 began, in UTC.
    day: u64,
    /// `None` stands for all who are too many to be told apart.
    spent: HashMap<Option<AllowanceKey>, u32>,
}

impl Allowances {
    pub(super) fn new(per_day: u32) -> Self {
        Self {
            per_day,
            today: Mutex::default(),
        }
    }

    /// Counts one call, unless the allowance of its day is used up.
    pub(super) fn spend(&self, key: AllowanceKey, now: SystemTime) -> bool {
        let day = day_of(now);
        let mut today = self.today.lock().unwrap_or_else(PoisonError::into_inner);
        // A clock that is set back begins no new day, or it would give everything twice.
        if day > today.day {
            *today = Today {
                day,
                spent: HashMap::new(),
            };
        }
        let is_apart = today.spent.len() < MOST_KEYS || today.spent.contains_key(&Some(key));
        let spent = today.spent.entry(is_apart.then_some(key)).or_default();
        let may = *spent < self.per_day;
        *spent += u32::from(may);
        may
    }
}

fn day_of(now: SystemTime) -> u64 {
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    since.as_secs() / DAY.as_secs()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: SystemTime = UNIX_EPOCH;

    #[test]
    fn each_server_has_its_own_allowance_and_private_messages_share_one() {
        let allowances = Allowances::new(2);
        for key in [
            AllowanceKey::Server(1),
            AllowanceKey::Server(2),
            AllowanceKey::Private,
        ] {
            assert!(allowances.spend(key, NOON) && allowances.spend(key, NOON));
            assert!(!allowances.spend(key, NOON));
        }
    }

    #[test]
    fn a_new_day_brings_a_new_allowance_and_a_clock_set_back_does_not() {
        let (allowances, ada) = (Allowances::new(1), AllowanceKey::Server(1));
        let tomorrow = NOON + DAY;
        assert!(allowances.spend(ada, NOON) && !allowances.spend(ada, NOON));
        assert!(allowances.spend(ada, tomorrow));
        assert!(!allowances.spend(ada, NOON) && !allowances.spend(ada, tomorrow));
    }

    #[test]
    fn memory_and_cost_stay_bounded_however_many_servers_there_are() {
        let allowances = Allowances::new(3);
        let calls = (0..2 * MOST_KEYS as u64)
            .filter(|&id| allowances.spend(AllowanceKey::Server(id), NOON))
            .count();
        assert_eq!(calls, MOST_KEYS + 3);
        assert_eq!(allowances.today.lock().unwrap().spent.len(), MOST_KEYS + 1);
        assert!(allowances.spend(AllowanceKey::Server(7), NOON));
    }
}
