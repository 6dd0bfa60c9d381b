//! How often something happened, without who.

/// How often something happened on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count {
    /// The day in UTC, written `YYYY-MM-DD`.
    pub day: String,
    /// What happened, like `begun` or `result:both`; never a person, a text or a server.
    pub name: String,
    /// How often.
    pub number: u64,
}

/// A row as `READ_COUNTS` selects it.
pub(super) type Row = (String, String, i64);

impl Count {
    pub(super) fn from_row((day, name, number): Row) -> Self {
        Self {
            day,
            name,
            number: number.cast_unsigned(),
        }
    }

    /// The number as the column takes it: at most 2⁶³ − 1, which nothing ever counts to.
    pub(super) fn column(&self) -> i64 {
        i64::try_from(self.number).unwrap_or(i64::MAX)
    }
}
