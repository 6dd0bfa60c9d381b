//! A circuit breaker: an endpoint that keeps failing is left alone, and nobody waits for it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Strikes that open it: five failures in a row.
const MOST_STRIKES: u32 = 10;
/// How long it stays open the first time; doubled for each trial that fails.
const FIRST_WAIT: Duration = Duration::from_secs(30);
/// The longest that it stays open.
const LONGEST_WAIT: Duration = Duration::from_mins(10);

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Good,
    /// There was a reply that could not be used, which may be the question's fault: half a failure.
    Refused,
    Failed,
}

impl Outcome {
    const fn strikes(self) -> u32 {
        match self {
            Self::Good => 0,
            Self::Refused => 1,
            Self::Failed => 2,
        }
    }
}

/// What an operator wants to know about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Opened,
    Closed,
}

/// Lets calls through, none while it is open, and then one to try.
#[derive(Debug, Default)]
pub(super) struct Breaker(Mutex<State>);

#[derive(Debug)]
enum State {
    Closed {
        strikes: u32,
    },
    Open {
        until: Instant,
        wait: Duration,
    },
    /// One call is under way to find out.
    Trying {
        wait: Duration,
    },
}

impl Default for State {
    fn default() -> Self {
        Self::Closed { strikes: 0 }
    }
}

impl State {
    fn open(now: Instant, wait: Duration) -> Self {
        let wait = wait.min(LONGEST_WAIT);
        Self::Open {
            until: now + wait,
            wait,
        }
    }
}

/// Leave to make one call. Dropped unsettled, as by a caller who waits no longer, it says nothing about the endpoint.
#[derive(Debug)]
pub(super) struct Pass<'b> {
    breaker: &'b Breaker,
    is_trial: bool,
}

impl Breaker {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Leave to call now; `None` while it is open or being tried.
    pub(super) fn enter(&self, now: Instant) -> Option<Pass<'_>> {
        let mut state = self.lock();
        let is_trial = match *state {
            State::Closed { .. } => false,
            State::Open { until, wait } if now >= until => {
                *state = State::Trying { wait };
                true
            }
            State::Open { .. } | State::Trying { .. } => return None,
        };
        Some(Pass {
            breaker: self,
            is_trial,
        })
    }
}

impl Pass<'_> {
    /// Says how the call ended; what an operator should hear comes back.
    pub(super) fn settle(mut self, outcome: Outcome, now: Instant) -> Option<Change> {
        let was_trial = std::mem::take(&mut self.is_trial);
        let mut state = self.breaker.lock();
        let (next, change) = match (&*state, was_trial) {
            (State::Trying { wait }, true) => after_trial(*wait, outcome, now),
            (State::Closed { strikes }, false) => after_call(*strikes, outcome, now),
            // Begun before it opened: what it would say is known.
            _ => return None,
        };
        *state = next;
        change
    }
}

fn after_call(strikes: u32, outcome: Outcome, now: Instant) -> (State, Option<Change>) {
    let strikes = match outcome {
        Outcome::Good => 0,
        _ => strikes + outcome.strikes(),
    };
    if strikes < MOST_STRIKES {
        return (State::Closed { strikes }, None);
    }
    (State::open(now, FIRST_WAIT), Some(Change::Opened))
}

fn after_trial(wait: Duration, outcome: Outcome, now: Instant) -> (State, Option<Change>) {
    match outcome {
        Outcome::Good => (State::Closed { strikes: 0 }, Some(Change::Closed)),
        // It answers at least, so it is asked again as soon as before.
        Outcome::Refused => (State::open(now, wait), None),
        Outcome::Failed => (State::open(now, wait * 2), None),
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        if !self.is_trial {
            return;
        }
        let mut state = self.breaker.lock();
        if let State::Trying { wait } = *state {
            let until = Instant::now();
            *state = State::Open { until, wait };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(breaker: &Breaker, outcome: Outcome, now: Instant) -> Option<Change> {
        breaker
            .enter(now)
            .expect("it lets calls through")
            .settle(outcome, now)
    }

    /// A breaker that opened at this time.
    fn opened(now: Instant) -> Breaker {
        let breaker = Breaker::default();
        for _ in 0..4 {
            assert_eq!(call(&breaker, Outcome::Failed, now), None);
        }
        assert_eq!(call(&breaker, Outcome::Failed, now), Some(Change::Opened));
        breaker
    }

    #[test]
    fn five_failures_in_a_row_open_it_and_a_good_answer_between_begins_anew() {
        let (breaker, now) = (Breaker::default(), Instant::now());
        for _ in 0..10 {
            for _ in 0..4 {
                assert_eq!(call(&breaker, Outcome::Failed, now), None);
            }
            assert_eq!(call(&breaker, Outcome::Good, now), None);
        }
        assert!(opened(now).enter(now).is_none());
    }

    #[test]
    fn a_reply_that_is_refused_counts_half() {
        let (breaker, now) = (Breaker::default(), Instant::now());
        for _ in 0..9 {
            assert_eq!(call(&breaker, Outcome::Refused, now), None);
        }
        assert_eq!(call(&breaker, Outcome::Refused, now), Some(Change::Opened));
    }

    #[test]
    fn after_half_a_minute_one_may_try_and_its_success_lets_everybody_in() {
        let now = Instant::now();
        let breaker = opened(now);
        let later = now + FIRST_WAIT;
        let trial = breaker.enter(later).unwrap();
        assert!(breaker.enter(later).is_none(), "one at a time");
        assert_eq!(trial.settle(Outcome::Good, later), Some(Change::Closed));
        assert!(breaker.enter(later).is_some());
    }

    #[test]
    fn each_failed_trial_doubles_the_wait_up_to_ten_minutes() {
        let mut now = Instant::now();
        let breaker = opened(now);
        for seconds in [30, 60, 120, 240, 480, 600, 600] {
            let until = now + Duration::from_secs(seconds);
            assert!(breaker.enter(until - Duration::from_millis(1)).is_none());
            now = until;
            assert_eq!(call(&breaker, Outcome::Failed, now), None, "told once");
        }
    }

    #[test]
    fn a_trial_that_nobody_waits_for_any_more_leaves_the_place_to_the_next() {
        let now = Instant::now() - FIRST_WAIT;
        let breaker = opened(now);
        drop(breaker.enter(Instant::now()));
        assert!(breaker.enter(Instant::now()).is_some());
    }

    #[test]
    fn a_call_that_was_begun_before_it_opened_changes_nothing() {
        let now = Instant::now();
        let breaker = Breaker::default();
        let early = breaker.enter(now).unwrap();
        for _ in 0..5 {
            call(&breaker, Outcome::Failed, now);
        }
        assert_eq!(early.settle(Outcome::Good, now), None);
        assert!(breaker.enter(now).is_none());
    }
}
