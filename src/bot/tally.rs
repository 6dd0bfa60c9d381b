//! What an operator may count: how often something happened, on which day. Never who, and never an answer.

use std::collections::BTreeMap;

use crate::advice::{Language, Pick, QuestionNumber};
use crate::consultation::{Delivery, FollowUp, Reply, Subject};
use crate::knowledge::{Knowledge, Passage};
use crate::prompts::Prompts;
use crate::report::Day;
use crate::store::{Count, ServerCount};

/// Different counts of servers that are held at most: what a hundred thousand interactions count between two writes, in
/// about 2 MB. What finds no place while the store stays away is lost, and known to be.
const MOST_OF_SERVERS: usize = 16_384;
/// Different counts that are held at most, so that a store that stays away costs no memory: a week of days.
const MOST: usize = 512;

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Happening {
    /// A consultation began without answers of an earlier one.
    Begun,
    /// The interview asked a question.
    Asked(QuestionNumber),
    /// Somebody went on from a question: answered, went back, finished. Asked minus passed is where people left.
    Passed(QuestionNumber),
    /// An interview led to a result.
    Finished,
    /// Which kind of result it was.
    Result(Kind),
    /// Somebody changed an answer after a result.
    Changed,
    /// That turned the recommendation.
    Flipped,
    /// Somebody showed a result to everybody.
    Shared,
    /// Somebody asked to be contacted.
    Requested,
    /// A team began to decide.
    TeamBegun,
    /// A team's decision was closed.
    TeamClosed,
    /// A follow-up question was answered in this way.
    FollowUp(&'static str),
    /// Nothing was known of a follow-up question; the topic of what was nearest, by the first passage of that topic.
    Gap(Option<u16>),
}

/// The kinds of results that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Python,
    Nodejs,
    Both,
    Neither,
    Depends,
}

/// What happened, as far as a reply tells.
pub(super) fn happenings(prompts: &Prompts, reply: &Reply) -> Vec<Happening> {
    let progress = reply.progress;
    let mut happened = Vec::new();
    happened.extend(progress.begun.then_some(Happening::Begun));
    happened.extend(progress.gone_from.map(Happening::Passed));
    if let Some(pick) = progress.finished {
        happened.extend([Happening::Finished, Happening::Result(kind(pick))]);
    }
    happened.extend(progress.changed.then_some(Happening::Changed));
    happened.extend(progress.flipped.then_some(Happening::Flipped));
    if let Some(follow_up) = progress.follow_up {
        happened.push(Happening::FollowUp(follow_up.id()));
        if let FollowUp::Unknown(nearest) = follow_up {
            let topic = nearest.and_then(|number| first_of_its_topic(&prompts.knowledge, number));
            happened.push(Happening::Gap(topic));
        }
    }
    match (reply.page.subject, reply.delivery) {
        (Subject::Question(question), _) => happened.push(Happening::Asked(question)),
        (Subject::Result(_), Delivery::Public) => happened.push(Happening::Shared),
        _ => {}
    }
    happened
}

/// The number of the first passage on the same topic, so that a topic is one count.
fn first_of_its_topic(knowledge: &Knowledge, number: u16) -> Option<u16> {
    let topic = &knowledge.passage(knowledge.by_number(number)?)?.topic;
    let same = |passage: &&Passage| passage.topic == *topic;
    knowledge
        .passages()
        .iter()
        .find(same)
        .map(|first| first.number)
}

/// Which kind of result it is.
const fn kind(pick: Pick) -> Kind {
    match pick {
        Pick::Only(Language::Python) => Kind::Python,
        Pick::Only(Language::Nodejs) => Kind::Nodejs,
        Pick::Both => Kind::Both,
        Pick::Neither => Kind::Neither,
        Pick::Depends => Kind::Depends,
    }
}

impl Happening {
    /// The name of its count; questions by the id that the guide gives them.
    fn name(self, prompts: &Prompts) -> String {
        let guide = &prompts.guide;
        let topic = |number: u16| {
            let index = prompts.knowledge.by_number(number)?;
            Some(prompts.knowledge.passage(index)?.topic.as_str())
        };
        let question = |does, number| match guide.question(number) {
            Some(question) => format!("{does}:{}", question.id),
            // One of a server's own.
            None => format!("{does}:own"),
        };
        match self {
            Self::Begun => "begun".to_owned(),
            Self::Asked(number) => question("asked", number),
            Self::Passed(number) => question("passed", number),
            Self::Finished => "finished".to_owned(),
            Self::Result(Kind::Python) => "result:python".to_owned(),
            Self::Result(Kind::Nodejs) => "result:nodejs".to_owned(),
            Self::Result(Kind::Both) => "result:both".to_owned(),
            Self::Result(Kind::Neither) => "result:neither".to_owned(),
            Self::Result(Kind::Depends) => "result:depends".to_owned(),
            Self::Shared => "shared".to_owned(),
            Self::Changed => "changed".to_owned(),
            Self::Flipped => "flipped".to_owned(),
            Self::Requested => "requested".to_owned(),
            Self::TeamBegun => "team:begun".to_owned(),
            Self::TeamClosed => "team:closed".to_owned(),
            Self::FollowUp(kind) => format!("follow-up:{kind}"),
            Self::Gap(number) => {
                format!("gap:{}", number.and_then(topic).unwrap_or("nothing-near"))
            }
        }
    }
}

/// When something happened, and what; in a server, or anywhere.
pub(super) type Global = (Day, Happening);
/// The same with the server.
pub(super) type OfServer = (u64, Day, Happening);

/// Counts that are not in the store yet.
#[derive(Debug)]
pub(super) struct Tally<K> {
    numbers: BTreeMap<K, u64>,
    /// How many different ones are held.
    most: usize,
    /// How many found no place.
    lost: u64,
}

impl Tally<Global> {
    /// Counts of everywhere together.
    pub(super) const fn global() -> Self {
        Self::holding(MOST)
    }
}

impl Tally<OfServer> {
    /// Counts of each server.
    pub(super) const fn of_servers() -> Self {
        Self::holding(MOST_OF_SERVERS)
    }

    /// Drops what was counted in a server.
    pub(super) fn forget(&mut self, server: u64) {
        self.numbers.retain(|&(of, ..), _| of != server);
    }
}

impl<K: Ord> Tally<K> {
    const fn holding(most: usize) -> Self {
        Self {
            numbers: BTreeMap::new(),
            most,
            lost: 0,
        }
    }

    /// Counts up.
    pub(super) fn add(&mut self, what: K, number: u64) {
        if self.numbers.len() >= self.most && !self.numbers.contains_key(&what) {
            self.lost += number;
        } else {
            *self.numbers.entry(what).or_default() += number;
        }
    }

    /// Takes up to so many different ones out; the rest stays.
    pub(super) fn take(&mut self, most: usize) -> BTreeMap<K, u64> {
        let mut taken = BTreeMap::new();
        while taken.len() < most
            && let Some((what, number)) = self.numbers.pop_first()
        {
            taken.insert(what, number);
        }
        taken
    }

    /// How many are lost or still wait for the store.
    pub(super) fn not_kept(&self) -> u64 {
        self.lost + self.numbers.values().sum::<u64>()
    }
}

/// Counts as the store takes them.
pub(super) fn counts(prompts: &Prompts, numbers: &BTreeMap<Global, u64>) -> Vec<Count> {
    let numbers = numbers.iter();
    numbers
        .map(|(&(day, happening), &number)| count(prompts, day, happening, number))
        .collect()
}

/// Counts of servers as the store takes them.
pub(super) fn server_counts(
    prompts: &Prompts,
    numbers: &BTreeMap<OfServer, u64>,
) -> Vec<ServerCount> {
    let numbers = numbers.iter();
    numbers
        .map(|(&(server, day, happening), &number)| ServerCount {
            server,
            count: count(prompts, day, happening, number),
        })
        .collect()
}

fn count(prompts: &Prompts, day: Day, happening: Happening, number: u64) -> Count {
    Count {
        day: day.to_string(),
        name: happening.name(prompts),
        number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_that_stays_away_costs_no_memory_and_what_is_lost_is_known() {
        let mut tally = Tally::global();
        for day in 0..2 * MOST as u64 {
            tally.add((Day::at_unix(day * 86_400), Happening::Begun), 3);
        }
        assert_eq!(tally.not_kept(), 6 * MOST as u64);
        assert_eq!(tally.take(2).len(), 2);
        assert_eq!(tally.take(MOST).len(), MOST - 2);
        assert_eq!(tally.not_kept(), 3 * MOST as u64);
    }

    #[test]
    fn a_hundred_thousand_servers_cost_no_more_memory_than_there_is_place_for() {
        let mut tally = Tally::of_servers();
        for server in 0..100_000 {
            tally.add((server, Day::at_unix(0), Happening::Begun), 1);
        }
        assert_eq!(tally.not_kept(), 100_000);
        assert_eq!(tally.take(usize::MAX).len(), MOST_OF_SERVERS);
    }
}
