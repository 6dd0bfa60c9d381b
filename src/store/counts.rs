//! How often something happened, without who.

use super::error::StoreError;
use super::{READ_LIMIT, Store, WRITE_LIMIT, on_either, statements};

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

/// How often something happened in a server on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ServerCount {
    /// The server.
    pub server: u64,
    /// What happened there, and how often.
    pub count: Count,
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

impl Store {
    /// Adds to counts of servers, to all of them or to none. Once this returns, they are kept for good.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` they may have been added all the same.
    pub async fn count_in_servers(&self, counts: &[ServerCount]) -> Result<(), StoreError> {
        let mut counts: Vec<_> = counts.iter().collect();
        // In one order everywhere, so that two processes never wait for each other.
        counts.sort_unstable();
        on_either!(self, base => {
            let add = async {
                let mut transaction = base.pool.begin_with(base.begin).await?;
                for counted in counts {
                    sqlx::query(statements::ADD_SERVER_COUNT)
                        .bind(counted.server.cast_signed())
                        .bind(&counted.count.day)
                        .bind(&counted.count.name)
                        .bind(counted.count.column())
                        .execute(&mut *transaction)
                        .await?;
                }
                transaction.commit().await
            };
            base.within(WRITE_LIMIT, add).await
        })
    }

    /// The counts of a server from the day `first` on, by day and name.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn server_counts(&self, server: u64, first: &str) -> Result<Vec<Count>, StoreError> {
        let rows: Vec<Row> = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_SERVER_COUNTS)
                .bind(server.cast_signed())
                .bind(first)
                .fetch_all(&base.pool);
            base.within(READ_LIMIT, read).await?
        });
        Ok(rows.into_iter().map(Count::from_row).collect())
    }

    /// Forgets the counts of servers before a day; answers how many.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn forget_server_counts_before(&self, day: &str) -> Result<u64, StoreError> {
        on_either!(self, base => {
            let forget = sqlx::query(statements::FORGET_SERVER_COUNTS).bind(day).execute(&base.pool);
            base.within(WRITE_LIMIT, forget).await.map(|done| done.rows_affected())
        })
    }
}
