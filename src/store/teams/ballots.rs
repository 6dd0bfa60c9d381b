//! Ballots, and how a decision ends.

use super::{Ballot, Ended, HandedIn};
use crate::store::on_either;
use crate::store::{READ_LIMIT, Store, StoreError, WRITE_LIMIT, statements};

impl Store {
    /// Keeps a ballot, in place of the one that this person handed in before. Once this says `Kept`, it counts.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` it may have been kept all the same, and handing it in
    /// again does no harm.
    pub async fn hand_in(
        &self,
        (id, person): (u64, u64),
        ballot: &Ballot,
        now_ms: u64,
    ) -> Result<HandedIn, StoreError> {
        let (id, person) = (id.cast_signed(), person.cast_signed());
        let (now, now_ms) = ((now_ms / 1000).cast_signed(), now_ms.cast_signed());
        on_either!(self, base => {
            let hand_in = async {
                let mut transaction = base.pool.begin_with(base.begin).await?;
                let taken = sqlx::query(statements::TAKE_BALLOT)
                    .bind(id)
                    .bind(now)
                    .bind(person)
                    .execute(&mut *transaction)
                    .await?;
                if taken.rows_affected() == 0 {
                    transaction.rollback().await?;
                    return Ok(HandedIn::NotTaken);
                }
                sqlx::query(statements::KEEP_BALLOT)
                    .bind(id)
                    .bind(person)
                    .bind(&ballot.name)
                    .bind(&ballot.code)
                    .bind(now_ms)
                    .execute(&mut *transaction)
                    .await?;
                let closed = sqlx::query(statements::CLOSE_COMPLETE)
                    .bind(id)
                    .bind(now)
                    .execute(&mut *transaction)
                    .await?;
                transaction.commit().await?;
                Ok(match closed.rows_affected() {
                    0 => HandedIn::Kept,
                    _ => HandedIn::KeptAndClosed,
                })
            };
            base.within(WRITE_LIMIT, hand_in).await
        })
    }

    /// The code of what somebody handed in.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn ballot(&self, id: u64, person: u64) -> Result<Option<String>, StoreError> {
        let row: Option<(String,)> = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_BALLOT)
                .bind(id.cast_signed())
                .bind(person.cast_signed())
                .fetch_optional(&base.pool);
            base.within(READ_LIMIT, read).await?
        });
        Ok(row.map(|(code,)| code))
    }

    /// So many ballots at most, in the order in which they were handed in first.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn ballots(&self, id: u64, most: u32) -> Result<Vec<Ballot>, StoreError> {
        let rows: Vec<(String, String)> = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_BALLOTS)
                .bind(id.cast_signed())
                .bind(i64::from(most))
                .fetch_all(&base.pool);
            base.within(READ_LIMIT, read).await?
        });
        let ballots = rows.into_iter();
        Ok(ballots.map(|(name, code)| Ballot { name, code }).collect())
    }

    /// Ends an open decision; of all who try it at once, one is answered `true`.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn end_team(&self, id: u64, how: Ended, now: u64) -> Result<bool, StoreError> {
        let state = match how {
            Ended::Closed => "closed",
            Ended::Cancelled => "cancelled",
        };
        on_either!(self, base => {
            let end = sqlx::query(statements::END_TEAM)
                .bind(id.cast_signed())
                .bind(now.cast_signed())
                .bind(state)
                .execute(&base.pool);
            base.within(WRITE_LIMIT, end).await.map(|done| done.rows_affected() > 0)
        })
    }

    /// Closes the decisions whose time is over; answers how many this call closed.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn close_due_teams(&self, now: u64) -> Result<u64, StoreError> {
        self.change(statements::CLOSE_DUE, &[now]).await
    }
}
