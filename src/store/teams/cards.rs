//! What cards have yet to show, and what is forgotten.

use crate::store::on_either;
use crate::store::settings::retention_days;
use crate::store::{Store, StoreError, WRITE_LIMIT, statements};

/// Old decisions that are deleted at once, as `OLD_TEAMS` finds them.
const OLD_AT_ONCE: usize = 500;

impl Store {
    /// Takes decisions whose cards do not show everything yet; nobody else is given them until `until_ms`.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn claim_cards(
        &self,
        now_ms: u64,
        until_ms: u64,
        most: u32,
    ) -> Result<Vec<u64>, StoreError> {
        let rows: Vec<(i64,)> = on_either!(self, base => {
            let claim = sqlx::query_as(statements::CLAIM_CARDS)
                .bind(now_ms.cast_signed())
                .bind(until_ms.cast_signed())
                .bind(i64::from(most))
                .fetch_all(&base.pool);
            base.within(WRITE_LIMIT, claim).await?
        });
        Ok(rows.into_iter().map(|(id,)| id.cast_unsigned()).collect())
    }

    /// Keeps which revision a card shows, and from when it may be edited again; revision 0 for none.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn card_shown(
        &self,
        id: u64,
        revision: u64,
        free_at_ms: u64,
    ) -> Result<(), StoreError> {
        self.change(statements::CARD_SHOWN, &[id, revision, free_at_ms])
            .await
            .map(drop)
    }

    /// Keeps that a card is gone: an open decision ends without a result, for nobody can answer any more.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn card_gone(&self, id: u64) -> Result<(), StoreError> {
        self.change(statements::CARD_GONE, &[id]).await.map(drop)
    }

    /// Deletes the decisions that ended as long ago at `now`, in seconds since 1970, as their servers keep them, with all
    /// their ballots, and drafts that were left; answers how many of those this call deleted.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`] for every few hundred of them.
    pub async fn forget_old_teams(&self, now: u64, drafts_before: u64) -> Result<u64, StoreError> {
        let mut deleted = 0;
        loop {
            let (found, gone) = self.forget_some_teams(now, drafts_before).await?;
            deleted += gone;
            if found < OLD_AT_ONCE {
                return Ok(deleted);
            }
        }
    }

    /// How many were found, and how many of them nobody else deleted meanwhile.
    async fn forget_some_teams(
        &self,
        now: u64,
        drafts_before: u64,
    ) -> Result<(usize, u64), StoreError> {
        on_either!(self, base => {
            let forget = async {
                let mut transaction = base.pool.begin_with(base.begin).await?;
                let old: Vec<(i64,)> = sqlx::query_as(statements::OLD_TEAMS)
                    .bind(now.cast_signed())
                    .bind(drafts_before.cast_signed())
                    .bind(retention_days())
                    .fetch_all(&mut *transaction)
                    .await?;
                let mut gone = 0;
                for &(id,) in &old {
                    for statement in [statements::FORGET_BALLOTS, statements::UNINVITE] {
                        sqlx::query(statement).bind(id).execute(&mut *transaction).await?;
                    }
                    let team = sqlx::query(statements::FORGET_TEAM).bind(id).execute(&mut *transaction);
                    gone += team.await?.rows_affected();
                }
                transaction.commit().await?;
                Ok((old.len(), gone))
            };
            base.within(WRITE_LIMIT, Box::pin(forget)).await
        })
    }
}
