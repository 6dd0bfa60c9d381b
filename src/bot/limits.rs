//! How often people may have what costs the others something: public posts, files, answers to questions.
//!
//! Owns the limits and a bounded memory of who came how often lately; nothing of it is written anywhere. Plain steps of an
//! interview cost next to nothing and have no limit of ours.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::consultation::{Act, Block, DataErrand, Delivery, Errand, Event, Reply, TeamErrand};

/// Whose entries are kept at most in one generation; twice as many in all, about 2 MB.
const GENERATION: usize = 20_000;

/// What costs the others something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Costly {
    /// A message for everybody in a channel.
    Post,
    /// A picture or a record.
    File,
    /// An answer to a question, or a look at what is kept.
    Question,
    /// Something that the store keeps.
    Change,
    /// To be forgotten, and so to begin anew with what may be had so often a day.
    Oblivion,
}

/// At once at most this often, and then once in every `each`.
#[derive(Debug, Clone, Copy)]
struct Pace {
    at_once: u32,
    each: Duration,
}

impl Costly {
    /// What answering an event will cost before anything is worked out.
    pub(super) const fn asked(event: &Event) -> Option<Self> {
        match event.act {
            Act::Ask { .. } | Act::AskTeam { .. } | Act::Offer(_) | Act::Submit { .. } => {
                Some(Self::Question)
            }
            Act::Start { .. } | Act::Use { .. } | Act::House | Act::Stats | Act::Data => None,
        }
    }

    /// What an errand costs, beyond what [`Self::asked`] and [`Self::of`] count.
    pub(super) const fn errand(errand: &Errand) -> Option<Self> {
        match errand {
            // A card is a post, and too late to refuse once its decision is open.
            Errand::Team(TeamErrand::Ask(_)) => Some(Self::Post),
            Errand::Team(
                TeamErrand::Change(..)
                | TeamErrand::HandIn(..)
                | TeamErrand::Close(_)
                | TeamErrand::Cancel(..),
            ) => Some(Self::Change),
            Errand::House(house) if !house.changes.is_empty() => Some(Self::Change),
            Errand::Data(DataErrand::Forget) => Some(Self::Oblivion),
            Errand::Data(_) => Some(Self::Question),
            // The form that a request comes with is counted, and what was counted in a server comes with a picture.
            _ => None,
        }
    }

    /// What a reply costs beyond its words.
    pub(super) fn of(reply: &Reply) -> Option<Self> {
        let is_file = |block: &Block| !matches!(block, Block::Text(_) | Block::Rule);
        match reply.delivery {
            Delivery::Public => Some(Self::Post),
            _ if reply.page.blocks.iter().any(is_file) => Some(Self::File),
            Delivery::Private | Delivery::InPlace => None,
        }
    }

    /// The pace of one person: more than anybody needs who reads what they get.
    const fn of_a_person(self) -> Pace {
        let (at_once, seconds) = match self {
            Self::Post => (5, 60),
            Self::File => (20, 6),
            Self::Question | Self::Change => (20, 5),
            Self::Oblivion => (3, 3600),
        };
        pace(at_once, seconds)
    }

    /// The pace of a whole server, so that one raid does not take the bot from all others.
    const fn of_a_server(self) -> Pace {
        let (at_once, seconds) = match self {
            Self::Post => (60, 2),
            Self::File | Self::Question => (300, 1),
            // Thousands may hand in at once, and the store takes them one after the other; so each is held alone.
            Self::Change | Self::Oblivion => (u32::MAX, 0),
        };
        pace(at_once, seconds)
    }
}

const fn pace(at_once: u32, seconds: u64) -> Pace {
    let each = Duration::from_secs(seconds);
    Pace { at_once, each }
}

/// Who came how often lately.
#[derive(Debug, Default)]
pub(super) struct Limits(Mutex<Lately>);

#[derive(Debug, Default)]
struct Lately {
    young: HashMap<(Who, Costly), Instant>,
    old: HashMap<(Who, Costly), Instant>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Who {
    Person(u64),
    Server(u64),
}

impl Limits {
    /// Counts somebody's wish; where it comes too soon, how long to wait, and nothing is counted.
    pub(super) fn take(&self, event: &Event, what: Costly, now: Instant) -> Result<(), Duration> {
        let mut lately = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let person = (Who::Person(event.person.0), what.of_a_person());
        let server = event
            .server
            .map(|server| (Who::Server(server.0), what.of_a_server()));
        // The person first: whoever wants too much uses up nothing of the others' in the server.
        for (who, pace) in [Some(person), server].into_iter().flatten() {
            lately.take((who, what), pace, now)?;
        }
        Ok(())
    }
}

impl Lately {
    /// Each wish moves the time by which all earlier ones are paid off; it may lie `at_once` wishes ahead.
    fn take(&mut self, key: (Who, Costly), pace: Pace, now: Instant) -> Result<(), Duration> {
        let paid_off = self.old.remove(&key).or(self.young.get(&key).copied());
        let paid_off = paid_off.unwrap_or(now).max(now);
        let ahead = pace.each * pace.at_once.saturating_sub(1);
        if paid_off > now + ahead {
            self.insert(key, paid_off);
            return Err(paid_off - (now + ahead));
        }
        self.insert(key, paid_off + pace.each);
        Ok(())
    }

    fn insert(&mut self, key: (Who, Costly), paid_off: Instant) {
        if self.young.len() == GENERATION && !self.young.contains_key(&key) {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, paid_off);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::Answers;
    use crate::consultation::{PersonId, Place, ServerId, Standing, TeamId};

    fn event(person: u64, server: u64) -> Event {
        Event {
            person: PersonId(person),
            name: String::new(),
            server: Some(ServerId(server)),
            locale: String::new(),
            missing: Vec::new(),
            standing: Standing::default(),
            place: Place::unknown(),
            act: Act::Ask {
                text: String::new(),
                code: None,
            },
        }
    }

    #[test]
    fn whoever_wants_too_much_is_told_how_long_to_wait_and_gets_it_after_that() {
        let (limits, start) = (Limits::default(), Instant::now());
        let ada = event(1, 1);
        for _ in 0..5 {
            assert_eq!(limits.take(&ada, Costly::Post, start), Ok(()));
        }
        let wait = limits.take(&ada, Costly::Post, start).unwrap_err();
        assert_eq!(wait, Duration::from_mins(1));
        assert_eq!(limits.take(&ada, Costly::Post, start + wait), Ok(()));
        assert!(limits.take(&ada, Costly::Post, start + wait).is_err());
        // Something else, and somebody else, are another matter.
        assert_eq!(limits.take(&ada, Costly::File, start), Ok(()));
        assert_eq!(limits.take(&event(2, 1), Costly::Post, start), Ok(()));
    }

    #[test]
    fn many_people_together_reach_the_limit_of_their_server_and_of_no_other() {
        let (limits, start) = (Limits::default(), Instant::now());
        for person in 0..60 {
            assert_eq!(limits.take(&event(person, 1), Costly::Post, start), Ok(()));
        }
        assert!(limits.take(&event(61, 1), Costly::Post, start).is_err());
        assert_eq!(limits.take(&event(61, 2), Costly::Post, start), Ok(()));
    }

    #[test]
    fn whatever_is_kept_for_somebody_is_held_to_a_pace_of_theirs_and_not_of_the_crowd() {
        let errands = [
            (
                Errand::Team(TeamErrand::HandIn(TeamId(1), Answers::default())),
                Costly::Change,
            ),
            (Errand::Team(TeamErrand::Ask(TeamId(1))), Costly::Post),
            (Errand::Data(DataErrand::Show), Costly::Question),
            (Errand::Data(DataErrand::Forget), Costly::Oblivion),
        ];
        for (errand, cost) in errands {
            assert_eq!(Costly::errand(&errand), Some(cost));
        }
        let (limits, start) = (Limits::default(), Instant::now());
        for person in 0..5000 {
            assert_eq!(
                limits.take(&event(person, 1), Costly::Change, start),
                Ok(())
            );
        }
        for _ in 1..20 {
            assert_eq!(limits.take(&event(1, 1), Costly::Change, start), Ok(()));
        }
        assert!(limits.take(&event(1, 1), Costly::Change, start).is_err());
    }

    #[test]
    fn only_so_many_are_remembered() {
        let (limits, start) = (Limits::default(), Instant::now());
        for person in 0..100_000 {
            let _told = limits.take(&event(person, person), Costly::File, start);
        }
        let lately = limits.0.lock().unwrap();
        assert!(lately.young.len() + lately.old.len() <= 2 * GENERATION);
    }
}
