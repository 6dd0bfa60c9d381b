//! The stand-in's own clock: real time plus what tests have advanced it by.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Real elapsed time plus an offset, so that tests never have to sleep.
#[derive(Debug)]
pub(super) struct Clock {
    started: Instant,
    started_unix_ms: u64,
    offset: Duration,
}

impl Clock {
    /// A clock that starts now.
    pub(super) fn start() -> Self {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Self {
            started: Instant::now(),
            started_unix_ms: milliseconds(since),
            offset: Duration::ZERO,
        }
    }

    /// Time since the start, with all that was advanced.
    pub(super) fn now(&self) -> Duration {
        self.started.elapsed() + self.offset
    }

    /// The wall clock in milliseconds since 1970.
    pub(super) fn unix_ms(&self) -> u64 {
        self.started_unix_ms + milliseconds(self.now())
    }

    /// The wall clock as Discord writes it.
    pub(super) fn iso(&self) -> String {
        iso(self.unix_ms())
    }

    /// Moves the clock forward.
    pub(super) fn advance(&mut self, by: Duration) {
        self.offset += by;
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// `2026-01-31T12:30:45.123000+00:00`, the form Discord uses.
pub(super) fn iso(unix_ms: u64) -> String {
    let seconds = unix_ms / 1000;
    let (year, month, day) = civil(seconds / 86_400);
    let of_day = seconds % 86_400;
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{:03}000+00:00",
        of_day / 3600,
        of_day / 60 % 60,
        of_day % 60,
        unix_ms % 1000
    )
}

/// The Gregorian date of a day since 1970 (Howard Hinnant's algorithm).
fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_discord_writes_them() {
        for (unix_ms, expected) in [
            (0, "1970-01-01T00:00:00.000000+00:00"),
            (951_782_400_000, "2000-02-29T00:00:00.000000+00:00"),
            (1_767_225_599_123, "2025-12-31T23:59:59.123000+00:00"),
        ] {
            assert_eq!(iso(unix_ms), expected);
        }
    }

    #[test]
    fn advancing_moves_both_times() {
        let mut clock = Clock::start();
        let before = (clock.now(), clock.unix_ms());
        clock.advance(Duration::from_mins(15));
        assert!(clock.now() >= before.0 + Duration::from_mins(15));
        assert!(clock.unix_ms() >= before.1 + 900_000);
    }
}
