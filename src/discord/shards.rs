//! Which shards of the bot this process runs.

use std::ops::RangeInclusive;

/// The setting: all that Discord recommends, or a range of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shards {
    /// As many as Discord recommends, all of them here.
    #[default]
    Auto,
    /// Some of `total`; other processes run the rest.
    Some {
        /// The first one of ours, counted from 0.
        first: u32,
        /// The last one of ours.
        last: u32,
        /// How many there are in all.
        total: u32,
    },
}

/// The shards of this process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ours {
    pub(super) ids: RangeInclusive<u32>,
    pub(super) total: u32,
}

/// Discord recommends a number of shards that makes no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Discord recommends {0} shards; set SHARDS to a range, for example 0-0/1")]
pub struct Senseless(u32);

/// Discord's own limit is far lower; more is a slip of the pen.
const MOST: u32 = 100_000;

impl Shards {
    /// Reads `auto`, `a-b/n` or `a/n`.
    ///
    /// # Errors
    /// What to write instead.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const FORM: &str = "write auto, or first-last/total counted from 0, for example 0-3/8";
        let text = text.trim();
        if text.eq_ignore_ascii_case("auto") {
            return Ok(Self::Auto);
        }
        let number = |text: &str| text.trim().parse::<u32>().map_err(|_| FORM);
        let (range, total) = text.split_once('/').ok_or(FORM)?;
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        let (first, last, total) = (number(first)?, number(last)?, number(total)?);
        if !(1..=MOST).contains(&total) {
            return Err("write a total from 1 to 100000");
        }
        if first > last || last >= total {
            return Err("write first <= last < total: shards are counted from 0");
        }
        Ok(Self::Some { first, last, total })
    }

    /// The shards to run where Discord recommends so many.
    pub(super) const fn of(self, recommended: u32) -> Result<Ours, Senseless> {
        match self {
            Self::Auto if recommended == 0 || recommended > MOST => Err(Senseless(recommended)),
            Self::Auto => Ok(Ours {
                ids: 0..=recommended - 1,
                total: recommended,
            }),
            Self::Some { first, last, total } => Ok(Ours {
                ids: first..=last,
                total,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_shards_is_read_and_anything_else_is_told() {
        for (text, first, last, total) in [
            ("0-3/8", 0, 3, 8),
            (" 4 - 7 / 8 ", 4, 7, 8),
            ("2/3", 2, 2, 3),
        ] {
            assert_eq!(Shards::parse(text), Ok(Shards::Some { first, last, total }));
        }
        assert_eq!(Shards::parse("Auto"), Ok(Shards::Auto));
        for text in [
            "",
            "8",
            "0-3",
            "3-0/8",
            "0-8/8",
            "0-0/0",
            "a-b/c",
            "-1-2/3",
            "0-1/200000",
        ] {
            assert!(Shards::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn auto_runs_all_that_discord_recommends() {
        assert_eq!(
            Shards::Auto.of(3).unwrap(),
            Ours {
                ids: 0..=2,
                total: 3
            }
        );
        assert!(Shards::Auto.of(0).is_err());
        let some = Shards::Some {
            first: 4,
            last: 5,
            total: 8,
        };
        assert_eq!(
            some.of(1).unwrap(),
            Ours {
                ids: 4..=5,
                total: 8
            }
        );
    }
}
