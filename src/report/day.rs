//! Days as records write them.

use std::fmt;

const SECONDS_OF_A_DAY: u64 = 86_400;
/// The calendar repeats itself after 400 years.
const DAYS_OF_400_YEARS: u64 = 146_097;
/// Days from 1 March of the year 0 to 1 January 1970.
const DAYS_BEFORE_1970: u64 = 719_468;

/// A day, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u64,
    month: u64,
    date: u64,
}

impl Day {
    /// The day in UTC, this many seconds after 1970 began.
    ///
    /// Counts in years that begin on 1 March, so that a leap day is the last day of its year; after Howard Hinnant's
    /// `civil_from_days`.
    pub const fn at_unix(seconds: u64) -> Self {
        let days = seconds / SECONDS_OF_A_DAY + DAYS_BEFORE_1970;
        let rest = days % DAYS_OF_400_YEARS;
        let year = (rest - rest / 1_460 + rest / 36_524 - rest / 146_096) / 365;
        let of_year = rest - (365 * year + year / 4 - year / 100);
        let from_march = (5 * of_year + 2) / 153;
        let is_next_year = from_march >= 10;
        Self {
            year: days / DAYS_OF_400_YEARS * 400 + year + is_next_year as u64,
            month: if is_next_year {
                from_march - 9
            } else {
                from_march + 3
            },
            date: of_year - (153 * from_march + 2) / 5 + 1,
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (86_399, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_795_392_000, "2026-11-23"),
            (1_798_761_599, "2026-12-31"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(Day::at_unix(seconds).to_string(), day);
        }
    }
}
