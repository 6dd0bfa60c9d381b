//! What an operator may count: how often something happened, on which day. Never who, and never an answer.

use std::collections::BTreeMap;

use crate::advice::{Guide, QuestionNumber};
use crate::consultation::{Act, Control, Delivery, Event, Purpose, Reply, Step, Tone};
use crate::report::Day;
use crate::store::Count;

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
    /// Somebody showed a result to everybody.
    Shared,
}

/// The kinds of results that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Python,
    Nodejs,
    Both,
    /// Nothing is decided, or neither fits.
    Open,
}

/// What happened between an event and its reply.
pub(super) fn happenings(guide: &Guide, event: &Event, reply: &Reply) -> Vec<Happening> {
    let mut happened = match &event.act {
        Act::Start { code: None, .. } => vec![Happening::Begun],
        Act::Start { .. } => Vec::new(),
        Act::Use { id, .. } => match Control::decode(guide, id) {
            Ok(read) => of_step(read.control.step, reply),
            Err(_) => Vec::new(),
        },
    };
    happened.extend(reply.page.asks.map(Happening::Asked));
    happened
}

fn of_step(step: Step, reply: &Reply) -> Vec<Happening> {
    match (step, reply.delivery) {
        (Step::Start, Delivery::Private) | (Step::StartOver, Delivery::InPlace) => {
            vec![Happening::Begun]
        }
        (Step::Share, Delivery::Public) => vec![Happening::Shared],
        (
            Step::Answer(question, _, Purpose::Asking | Purpose::Anyway)
            | Step::Choose(question, Purpose::Asking | Purpose::Anyway)
            | Step::NotSure(question, Purpose::Asking | Purpose::Anyway)
            | Step::Back(question)
            | Step::Finish(question),
            Delivery::InPlace,
        ) => {
            let mut happened = vec![Happening::Passed(question)];
            if let Some(kind) = kind(reply.page.tone) {
                happened.extend([Happening::Finished, Happening::Result(kind)]);
            }
            happened
        }
        _ => Vec::new(),
    }
}

/// Which kind of result a page shows; `None` if it shows none.
const fn kind(tone: Tone) -> Option<Kind> {
    match tone {
        Tone::Python => Some(Kind::Python),
        Tone::Nodejs => Some(Kind::Nodejs),
        Tone::Both => Some(Kind::Both),
        Tone::Open => Some(Kind::Open),
        Tone::Asking | Tone::Slip => None,
    }
}

impl Happening {
    /// The name of its count; questions by the id that the guide gives them.
    fn name(self, guide: &Guide) -> String {
        let question = |does, number| match guide.question(number) {
            Some(question) => format!("{does}:{}", question.id),
            None => format!("{does}:{}", number.0),
        };
        match self {
            Self::Begun => "begun".to_owned(),
            Self::Asked(number) => question("asked", number),
            Self::Passed(number) => question("passed", number),
            Self::Finished => "finished".to_owned(),
            Self::Result(Kind::Python) => "result:python".to_owned(),
            Self::Result(Kind::Nodejs) => "result:nodejs".to_owned(),
            Self::Result(Kind::Both) => "result:both".to_owned(),
            Self::Result(Kind::Open) => "result:open".to_owned(),
            Self::Shared => "shared".to_owned(),
        }
    }
}

/// Counts that are not in the store yet.
#[derive(Debug, Default)]
pub(super) struct Tally {
    numbers: BTreeMap<(Day, Happening), u64>,
    /// How many found no place.
    lost: u64,
}

impl Tally {
    /// Counts up.
    pub(super) fn add(&mut self, day: Day, happening: Happening, number: u64) {
        if self.numbers.len() >= MOST && !self.numbers.contains_key(&(day, happening)) {
            self.lost += number;
        } else {
            *self.numbers.entry((day, happening)).or_default() += number;
        }
    }

    /// Takes everything out.
    pub(super) fn take(&mut self) -> BTreeMap<(Day, Happening), u64> {
        std::mem::take(&mut self.numbers)
    }

    /// How many are lost or still wait for the store.
    pub(super) fn not_kept(&self) -> u64 {
        self.lost + self.numbers.values().sum::<u64>()
    }
}

/// Counts as the store takes them.
pub(super) fn counts(guide: &Guide, numbers: &BTreeMap<(Day, Happening), u64>) -> Vec<Count> {
    numbers
        .iter()
        .map(|(&(day, happening), &number)| Count {
            day: day.to_string(),
            name: happening.name(guide),
            number,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_that_stays_away_costs_no_memory_and_what_is_lost_is_known() {
        let mut tally = Tally::default();
        for day in 0..2 * MOST as u64 {
            tally.add(Day::at_unix(day * 86_400), Happening::Begun, 3);
        }
        assert_eq!(tally.not_kept(), 6 * MOST as u64);
        assert_eq!(tally.take().len(), MOST);
        assert_eq!(tally.not_kept(), 3 * MOST as u64);
    }
}
