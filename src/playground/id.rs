//! Snowflakes: Discord's ids. Owns how they are made, read and written.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// Milliseconds between 1970 and Discord's own epoch, the first of 2015.
const DISCORD_EPOCH_MS: u64 = 1_420_070_400_000;

/// A Discord id; on the wire it is a string of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Id(pub(super) u64);

impl Id {
    /// The first id of a moment.
    pub(super) fn at(unix_ms: u64) -> Self {
        Self(unix_ms.saturating_sub(DISCORD_EPOCH_MS) << 22)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Id {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Hands out ids that only grow, so that sorting by id sorts by age.
#[derive(Debug, Default)]
pub(super) struct Snowflakes {
    last: u64,
}

impl Snowflakes {
    /// The next id at this wall-clock time.
    pub(super) fn next(&mut self, unix_ms: u64) -> Id {
        self.last = Id::at(unix_ms).0.max(self.last + 1);
        Id(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_even_when_time_stands_still() {
        let mut ids = Snowflakes::default();
        let first = ids.next(1_700_000_000_000);
        assert!(ids.next(1_700_000_000_000) > first);
        assert!(ids.next(0) > first);
    }
}
