//! When to be silent although somebody spoke to the bot: nobody may keep it talking, and it leaves where it is not let in.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// The time in which answers are counted.
const MINUTE: Duration = Duration::from_mins(1);
/// Answers to one person within a minute: more than anybody reads.
const MOST_FOR_A_PERSON: u32 = 6;
/// Answers in one channel within a minute.
const MOST_IN_A_CHANNEL: u32 = 20;
/// For so long nothing is said where Discord refused it: refusals count against the bot as a whole.
const REST: Duration = Duration::from_mins(10);
/// Entries from which on those are dropped that no longer count.
const MANY: usize = 4096;

/// Remembers who was answered and where, for a minute, and where nothing can be said.
#[derive(Debug, Default)]
pub(super) struct Manners(Mutex<Remembered>);

#[derive(Debug, Default)]
struct Remembered {
    people: Paces,
    channels: Paces,
    resting: HashMap<u64, Instant>,
}

/// How often, since when.
type Paces = HashMap<u64, (Instant, u32)>;

impl Manners {
    /// Whether to answer this person in this channel now; counts it if so.
    pub(super) fn allow(&self, person: u64, channel: u64) -> bool {
        let now = Instant::now();
        let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Remembered {
            people,
            channels,
            resting,
        } = &mut *remembered;
        if resting.get(&channel).is_some_and(|until| now < *until) {
            return false;
        }
        // The person first: whoever talks too much uses up nothing of the others' in the channel.
        is_within(people, person, MOST_FOR_A_PERSON, now)
            && is_within(channels, channel, MOST_IN_A_CHANNEL, now)
    }

    /// Says nothing more in a channel for a while.
    pub(super) fn rest(&self, channel: u64) {
        let now = Instant::now();
        let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if remembered.resting.len() >= MANY {
            remembered.resting.retain(|_, until| now < *until);
        }
        remembered.resting.insert(channel, now + REST);
    }
}

fn is_within(paces: &mut Paces, who: u64, most: u32, now: Instant) -> bool {
    let counts = |begun: Instant| now.duration_since(begun) < MINUTE;
    if paces.len() >= MANY && !paces.contains_key(&who) {
        paces.retain(|_, (begun, _)| counts(*begun));
    }
    let (begun, count) = paces.entry(who).or_insert((now, 0));
    if !counts(*begun) {
        (*begun, *count) = (now, 0);
    }
    *count += 1;
    *count <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_person_is_answered_so_often_in_a_minute_and_others_all_the_same() {
        let manners = Manners::default();
        for _ in 0..MOST_FOR_A_PERSON {
            assert!(manners.allow(1, 5));
        }
        assert!(!manners.allow(1, 5) && !manners.allow(1, 6));
        assert!(manners.allow(2, 5));
        tokio::time::advance(MINUTE).await;
        assert!(manners.allow(1, 5));
    }

    #[tokio::test(start_paused = true)]
    async fn a_channel_has_its_own_measure_and_rests_where_nothing_can_be_said() {
        let manners = Manners::default();
        let answered = (0..100).filter(|person| manners.allow(*person, 5)).count();
        assert_eq!(answered, MOST_IN_A_CHANNEL as usize);
        assert!(manners.allow(1000, 6));
        manners.rest(6);
        assert!(!manners.allow(1001, 6) && manners.allow(1001, 7));
        tokio::time::advance(REST).await;
        assert!(manners.allow(1001, 6));
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_remembered_is_bounded_by_what_still_counts() {
        let manners = Manners::default();
        for round in 0..3 {
            for person in 0..MANY as u64 {
                manners.allow(round * MANY as u64 + person, person);
                manners.rest(round * MANY as u64 + person + 1_000_000);
            }
            tokio::time::advance(REST).await;
        }
        let remembered = manners.0.lock().unwrap();
        assert!(remembered.people.len() <= MANY && remembered.resting.len() <= MANY);
    }
}
