//! What was counted in a server, read for those who administer it.

use super::Bot;
use super::files::unix_now;
use super::tally::Happening;
use crate::consultation::{Counted, DayCount, Event, MOST_DAYS, Period, Reply, ServerId};
use crate::report::Day;
use crate::store::{Count, StoreError};

const SECONDS_OF_A_DAY: u64 = 86_400;

impl Bot {
    /// The page of what was counted; the page as it is where the store is away.
    pub(super) async fn counted(&self, event: &Event, period: Period, reply: Reply) -> Reply {
        let (Some(server), Some(store)) = (event.server, self.keeper.at_hand()) else {
            return reply;
        };
        let days = last_days();
        let first = days.last().cloned().unwrap_or_default();
        let reading = async {
            let counts = store.server_counts(server.0, &first).await?;
            let undelivered = store.undelivered_requests(server.0).await?;
            Ok::<_, StoreError>((counts, undelivered))
        };
        let Some((counts, undelivered)) = self.keeper.heeded(reading).await else {
            return reply;
        };
        let counted = Counted {
            period,
            counts: by_age(&days, counts),
            undelivered,
        };
        let page = self.consultation.told_counts(&counted, &reply.under);
        Reply { page, ..reply }
    }

    /// A team began to decide in a server, or its decision was closed.
    pub fn counts_team(&self, server: ServerId, is_closed: bool) {
        let happening = if is_closed {
            Happening::TeamClosed
        } else {
            Happening::TeamBegun
        };
        self.keeper.count(Some(server), [happening]);
    }
}

/// The days of which anything is shown, today first, as the store writes them.
fn last_days() -> Vec<String> {
    let now = unix_now();
    let ages = 0..MOST_DAYS as u64;
    ages.map(|age| Day::at_unix(now.saturating_sub(age * SECONDS_OF_A_DAY)).to_string())
        .collect()
}

fn by_age(days: &[String], counts: Vec<Count>) -> Vec<DayCount> {
    let counts = counts.into_iter().filter_map(|count| {
        Some(DayCount {
            age: days.iter().position(|day| *day == count.day)?,
            name: count.name,
            number: count.number,
        })
    });
    counts.collect()
}
