//! What a server's administrators see: how often something happened there, in numbers that tell of nobody.
//!
//! Every number is rounded down to fives, so that what is below five is told as "fewer than 5" and counting on from one
//! look to the next tells little. Totals are rounded as well, and never say more about a hidden part than that: whatever
//! number from 0 to 4 a part has, the same page can come of it (see [`total`] and [`over_days`]). Start reading at
//! [`Figures::of`].

mod page;

use std::collections::BTreeMap;

use crate::advice::Guide;

pub(super) use page::page;

/// All numbers are multiples of this, and what is below is not told.
const LEAST: u64 = 5;
/// Days of which anything is shown.
pub const MOST_DAYS: usize = 90;
/// The days that end with each period, without those of the shorter ones.
const BLOCKS: [std::ops::Range<usize>; 3] = [0..7, 7..30, 30..MOST_DAYS];

/// How far back is looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Seven days, today included.
    Week,
    /// Thirty days.
    Month,
    /// Ninety days.
    Quarter,
}

impl Period {
    /// All periods, the shortest first.
    pub const ALL: [Self; 3] = [Self::Week, Self::Month, Self::Quarter];
    /// What is shown first.
    pub const STANDARD: Self = Self::Month;

    /// How many days it has, today included.
    pub const fn days(self) -> usize {
        match self {
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => MOST_DAYS,
        }
    }
}

/// What a control about counts does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatsStep {
    /// Shows another period.
    Show(Period),
}

impl StatsStep {
    /// As letters in a control.
    pub(super) fn encode(self) -> String {
        let Self::Show(period) = self;
        period.days().to_string()
    }

    /// The mirror of [`Self::encode`].
    pub(super) fn decode(text: &str) -> Option<Self> {
        Period::ALL
            .into_iter()
            .map(Self::Show)
            .find(|step| step.encode() == text)
    }
}

/// How often something happened in a server on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayCount {
    /// How many days ago; 0 for today.
    pub age: usize,
    /// What happened, as it is counted.
    pub name: String,
    /// How often.
    pub number: u64,
}

/// What was counted in a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// How far back is looked.
    pub period: Period,
    /// What was counted in [`MOST_DAYS`] days; what is older is passed over.
    pub counts: Vec<DayCount>,
    /// Requests to be contacted that could not be handed over so far.
    pub undelivered: u64,
}

/// One question of the interview, as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// What was asked.
    pub topic: String,
    /// How often it was shown.
    pub shown: u64,
    /// How often nobody went on from it.
    pub left: u64,
}

/// What is told of what was counted: every number a multiple of five, with 0 for fewer than five.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// How far back is looked.
    pub period: Period,
    /// Consultations that began on each day, the oldest first.
    pub days: Vec<u64>,
    /// Consultations that began.
    pub begun: u64,
    /// Interviews that led to a result.
    pub finished: u64,
    /// Results: Python, Node.js, both, neither, "it depends".
    pub results: Vec<u64>,
    /// The questions in the order of the guide, those that were shown too seldom left out.
    pub questions: Vec<Reached>,
    /// Answers that were changed after a result.
    pub changed: u64,
    /// Changes among them that changed the recommendation.
    pub flipped: u64,
    /// Results that were shown to everybody.
    pub shared: u64,
    /// Follow-up questions that were answered.
    pub follow_ups: u64,
    /// Follow-up questions of which nothing was known.
    pub unknown: u64,
    /// The topics that these were nearest to, the most frequent first, those that are too seldom left out.
    pub gaps: Vec<(String, u64)>,
    /// Team decisions that began.
    pub teams_begun: u64,
    /// Team decisions that were closed.
    pub teams_closed: u64,
    /// Requests to be contacted.
    pub requested: u64,
}

/// The kinds of results as they are counted.
const KINDS: [&str; 5] = ["python", "nodejs", "both", "neither", "depends"];

impl Figures {
    /// What is told of these counts, with the questions of this guide.
    pub fn of(guide: &Guide, counted: &Counted) -> Self {
        let counts = Sums::of(counted);
        let kinds = KINDS.map(|kind| counts.sum(&format!("result:{kind}")));
        let gaps: Vec<(&str, u64)> = counts.beginning("gap:").collect();
        let unknown: Vec<u64> = gaps.iter().map(|(_, number)| *number).collect();
        let follow_ups = counts
            .beginning("follow-up:")
            .map(|(_, number)| number)
            .sum();
        Self {
            period: counted.period,
            days: days(&counts.begun, counted.period),
            begun: over_days(&counts.begun, counted.period),
            finished: total(&kinds),
            results: kinds.into_iter().map(down).collect(),
            questions: counts.questions(guide),
            changed: down(counts.sum("changed")),
            flipped: down(counts.sum("flipped")),
            shared: down(counts.sum("shared")),
            follow_ups: down(follow_ups),
            unknown: total(&unknown),
            gaps: told_gaps(gaps),
            teams_begun: down(counts.sum("team:begun")),
            teams_closed: down(counts.sum("team:closed")),
            requested: down(counts.sum("requested")),
        }
    }

    /// Whether nothing of it can be told.
    pub fn is_empty(&self) -> bool {
        let all = [
            self.begun,
            self.finished,
            self.changed,
            self.shared,
            self.follow_ups,
            self.teams_begun,
            self.teams_closed,
            self.requested,
        ];
        all.into_iter()
            .chain(self.days.iter().copied())
            .all(|number| number == 0)
            && self.questions.is_empty()
    }
}

/// The sums of a period, and what began on each day.
struct Sums<'a> {
    /// By days ago.
    begun: [u64; MOST_DAYS],
    by_name: BTreeMap<&'a str, u64>,
}

impl<'a> Sums<'a> {
    fn of(counted: &'a Counted) -> Self {
        let mut sums = Self {
            begun: [0; MOST_DAYS],
            by_name: BTreeMap::new(),
        };
        for count in &counted.counts {
            if count.name == "begun"
                && let Some(day) = sums.begun.get_mut(count.age)
            {
                *day = day.saturating_add(count.number);
            }
            if count.age < counted.period.days() {
                let sum = sums.by_name.entry(&count.name).or_default();
                *sum = sum.saturating_add(count.number);
            }
        }
        sums
    }

    fn sum(&self, name: &str) -> u64 {
        self.by_name.get(name).copied().unwrap_or(0)
    }

    /// What is counted under names that begin like this, by what follows.
    fn beginning(&self, start: &'static str) -> impl Iterator<Item = (&'a str, u64)> {
        self.by_name
            .iter()
            .filter_map(move |(name, number)| Some((name.strip_prefix(start)?, *number)))
    }

    fn questions(&self, guide: &Guide) -> Vec<Reached> {
        let questions = guide.questions().iter().map(|question| {
            // A question that a server added is counted by its number.
            let sum = |does: &str| {
                let by_id = self.sum(&format!("{does}:{}", question.id));
                by_id.saturating_add(self.sum(&format!("{does}:{}", question.number.0)))
            };
            let (shown, passed) = (sum("asked"), sum("passed"));
            Reached {
                topic: question.topic.clone(),
                shown: down(shown),
                left: down(shown.saturating_sub(passed)),
            }
        });
        questions.filter(|question| question.shown > 0).collect()
    }
}

/// Rounded down to fives.
const fn down(number: u64) -> u64 {
    number - number % LEAST
}

/// The total of parts that are told too.
///
/// It is rounded down like the parts. Where nearly all that rounding took off the parts is known from the total, it would
/// say how large a hidden part has to be; there it says less.
fn total(parts: &[u64]) -> u64 {
    let told: u64 = parts.iter().map(|&part| down(part)).sum();
    let rest: u64 = parts.iter().map(|part| part % LEAST).sum();
    told + down(rest).min(room(parts.len()))
}

/// Most that a total may say of what rounding took off so many parts: what is possible where one of them is at 0.
const fn room(parts: usize) -> u64 {
    down((LEAST - 1) * (parts.saturating_sub(1)) as u64)
}

/// The days of a period as they are told, the oldest first.
fn days(by_age: &[u64; MOST_DAYS], period: Period) -> Vec<u64> {
    let days = by_age.iter().take(period.days());
    days.rev().map(|&number| down(number)).collect()
}

/// The total of a period whose days are told too, as those of the shorter periods are: each block of days that a longer
/// period adds says no more of one of them than [`total`] would.
fn over_days(by_age: &[u64; MOST_DAYS], period: Period) -> u64 {
    let (mut told, mut rest, mut said) = (0, 0, 0);
    for block in BLOCKS
        .into_iter()
        .filter(|block| block.end <= period.days())
    {
        let days = by_age.get(block).unwrap_or_default();
        told += days.iter().map(|&day| down(day)).sum::<u64>();
        rest += days.iter().map(|day| day % LEAST).sum::<u64>();
        said += (down(rest) - said).min(room(days.len()));
    }
    told + said
}

fn told_gaps(mut gaps: Vec<(&str, u64)>) -> Vec<(String, u64)> {
    gaps.sort_by_key(|&(topic, number)| (std::cmp::Reverse(down(number)), topic));
    let told = gaps.into_iter().filter(|&(_, number)| number >= LEAST);
    told.map(|(topic, number)| (topic.to_owned(), down(number)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompts::Prompts;
    use proptest::prelude::*;

    fn counted(period: Period, counts: &[(usize, &str, u64)]) -> Counted {
        let counts = counts.iter().map(|&(age, name, number)| DayCount {
            age,
            name: name.to_owned(),
            number,
        });
        Counted {
            period,
            counts: counts.collect(),
            undelivered: 0,
        }
    }

    fn figures(period: Period, counts: &[(usize, &str, u64)]) -> Figures {
        let prompts = Prompts::embedded().unwrap();
        Figures::of(prompts.guide.in_locale("en-US"), &counted(period, counts))
    }

    #[test]
    fn what_is_below_five_is_not_told() {
        let few = figures(
            Period::Week,
            &[(0, "begun", 4), (1, "shared", 4), (2, "gap:deploy", 3)],
        );
        assert!(few.is_empty(), "{few:?}");
        let some = figures(
            Period::Week,
            &[
                (0, "begun", 4),
                (1, "begun", 4),
                (6, "begun", 7),
                (7, "begun", 50),
            ],
        );
        assert_eq!(some.days, [5, 0, 0, 0, 0, 0, 0]);
        assert_eq!(
            some.begun, 15,
            "all days together are more than what each tells"
        );
    }

    #[test]
    fn who_left_where_is_what_was_shown_without_what_was_passed() {
        let reached = figures(
            Period::Month,
            &[
                (0, "asked:main-job", 20),
                (0, "passed:main-job", 9),
                (3, "asked:team", 4),
            ],
        );
        assert_eq!(reached.questions.len(), 1);
        assert_eq!(
            (reached.questions[0].shown, reached.questions[0].left),
            (20, 10)
        );
    }

    #[test]
    fn gaps_are_told_by_topic_and_those_that_are_seldom_only_in_the_total() {
        let told = figures(
            Period::Month,
            &[
                (0, "gap:a", 3),
                (1, "gap:b", 3),
                (2, "gap:c", 7),
                (0, "gap:d", 4),
            ],
        );
        assert_eq!(told.gaps, [("c".to_owned(), 5)]);
        assert_eq!(told.unknown, 15);
    }

    /// All that is told of the days: each of them, and the total of each period.
    fn told(by_age: &[u64; MOST_DAYS]) -> (Vec<u64>, [u64; 3]) {
        let totals = Period::ALL.map(|period| over_days(by_age, period));
        (days(by_age, Period::Quarter), totals)
    }

    /// Changes the rests of other parts, from the first on, until `is_same`; `false` where that cannot be.
    fn balance(parts: &mut [u64], keep: usize, is_same: impl Fn(&[u64]) -> bool) -> bool {
        let before = parts.to_vec();
        for direction in [true, false] {
            parts.copy_from_slice(&before);
            loop {
                if is_same(parts) {
                    return true;
                }
                let movable = parts.iter_mut().enumerate().find(|(place, part)| {
                    *place != keep
                        && if direction {
                            **part % LEAST < LEAST - 1
                        } else {
                            **part % LEAST > 0
                        }
                });
                match movable {
                    Some((_, part)) if direction => *part += 1,
                    Some((_, part)) => *part -= 1,
                    None => break,
                }
            }
        }
        false
    }

    fn few() -> impl Strategy<Value = u64> {
        prop_oneof![Just(0), Just(4), 0..12_u64]
    }

    proptest! {
        #[test]
        fn whatever_a_hidden_part_is_the_same_could_be_told(
            parts in prop::collection::vec(few(), 1..9), part: prop::sample::Index, instead in 0..LEAST,
        ) {
            let part = part.index(parts.len());
            prop_assume!(parts[part] < LEAST);
            let said = (total(&parts), parts.iter().map(|&one| down(one)).collect::<Vec<_>>());
            let mut others = parts.clone();
            others[part] = instead;
            let same = |parts: &[u64]| {
                (total(parts), parts.iter().map(|&one| down(one)).collect::<Vec<_>>()) == said
            };
            prop_assert!(balance(&mut others, part, same), "{parts:?}: {part} cannot be {instead}");
        }

        #[test]
        fn whatever_a_hidden_day_is_all_periods_together_could_be_told(
            some in prop::collection::vec(few(), MOST_DAYS), full in any::<bool>(), day in 0..MOST_DAYS, instead in 0..LEAST,
        ) {
            let mut by_age = [0; MOST_DAYS];
            for (place, number) in some.into_iter().enumerate() {
                by_age[place] = if full { number / LEAST * LEAST + 4 } else { number };
            }
            by_age[day] %= LEAST;
            let said = told(&by_age);
            let mut others = by_age;
            others[day] = instead;
            // Each block can make up for its own day, and so leaves the others as they are.
            let block = BLOCKS.into_iter().position(|block| block.contains(&day)).unwrap();
            let upto = Period::ALL[block];
            let range = BLOCKS[block].clone();
            let keep = day - range.start;
            let mut inside = others[range.clone()].to_vec();
            let possible = balance(&mut inside, keep, |inside| {
                let mut tried = others;
                tried[range.clone()].copy_from_slice(inside);
                over_days(&tried, upto) == said.1[block]
                    && (block == 0 || over_days(&tried, Period::ALL[block - 1]) == said.1[block - 1])
                    && told(&tried) == said
            });
            prop_assert!(possible, "day {day} cannot be {instead}: {by_age:?}");
        }

        #[test]
        fn what_is_told_is_never_more_than_what_was_counted(parts in prop::collection::vec(0..1000_u64, 0..9)) {
            let sum: u64 = parts.iter().sum();
            prop_assert!(total(&parts) <= sum && total(&parts).is_multiple_of(LEAST));
            prop_assert!(sum - total(&parts) <= 4 * parts.len() as u64);
        }
    }
}
