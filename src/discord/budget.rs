//! Discord shuts out an address that makes too many invalid requests: 10,000 in 10 minutes
//! (<https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans>).

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// The time in which invalid requests are counted.
const WINDOW: Duration = Duration::from_mins(10);
/// Parts of the window that are counted and forgotten as one.
const PARTS: u32 = 10;
/// From here on nothing is called any more: room is left for others at the same address.
const MOST: u32 = 9_000;

/// Counts the answers that Discord calls invalid, and says when to be silent.
#[derive(Debug, Default)]
pub(super) struct Budget(Mutex<Vec<(Instant, u32)>>);

impl Budget {
    /// Whether Discord counts an answer with this status as invalid.
    pub(super) const fn is_invalid(status: u16) -> bool {
        matches!(status, 401 | 403 | 429)
    }

    /// Counts an invalid answer.
    pub(super) fn spend(&self, now: Instant) {
        let mut parts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        parts.retain(|(begun, _)| now.duration_since(*begun) < WINDOW);
        match parts.last_mut() {
            Some((begun, count)) if now.duration_since(*begun) < WINDOW / PARTS => *count += 1,
            _ => parts.push((now, 1)),
        }
    }

    /// Whether one more could be too many.
    pub(super) fn is_spent(&self, now: Instant) -> bool {
        let parts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let recent = parts
            .iter()
            .filter(|(begun, _)| now.duration_since(*begun) < WINDOW);
        recent.map(|(_, count)| count).sum::<u32>() >= MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn it_is_spent_by_thousands_within_ten_minutes_and_comes_back() {
        let budget = Budget::default();
        for _ in 0..MOST {
            assert!(!budget.is_spent(Instant::now()));
            budget.spend(Instant::now());
        }
        assert!(budget.is_spent(Instant::now()));
        tokio::time::advance(WINDOW).await;
        assert!(!budget.is_spent(Instant::now()));
    }

    #[tokio::test(start_paused = true)]
    async fn what_comes_slowly_never_spends_it() {
        let budget = Budget::default();
        for _ in 0..3 * MOST {
            budget.spend(Instant::now());
            tokio::time::advance(Duration::from_millis(70)).await;
            assert!(!budget.is_spent(Instant::now()));
        }
    }
}
