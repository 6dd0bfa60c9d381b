//! What cards have yet to show, and what is forgotten.

use crate::store::on_either;
use crate::store::{Store, StoreError, WRITE_LIMIT, statements};

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

    /// Deletes decisions that ended before a time with all their ballots, and drafts that were left.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn forget_teams(
        &self,
        ended_before: u64,
        drafts_before: u64,
    ) -> Result<(), StoreError> {
        on_either!(self, base => {
            let forget = async {
                let mut transaction = base.pool.begin_with(base.begin).await?;
                let old: Vec<(i64,)> = sqlx::query_as(statements::OLD_TEAMS)
                    .bind(ended_before.cast_signed())
                    .bind(drafts_before.cast_signed())
                    .fetch_all(&mut *transaction)
                    .await?;
                for (id,) in old {
                    for statement in [statements::FORGET_BALLOTS, statements::UNINVITE, statements::FORGET_TEAM] {
                        sqlx::query(statement).bind(id).execute(&mut *transaction).await?;
                    }
                }
                transaction.commit().await
            };
            base.within(WRITE_LIMIT, forget).await
        })
    }

    /// Forgets a person: their ballots, that they were invited, and that they asked. Open cards lose their name.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn forget_in_teams(&self, person: u64) -> Result<(), StoreError> {
        let statements = [
            statements::UNSHOW_PERSON,
            statements::FORGET_ASKER,
            statements::FORGET_INVITED,
            statements::FORGET_OWN_BALLOTS,
        ];
        on_either!(self, base => {
            let forget = async {
                let mut transaction = base.pool.begin_with(base.begin).await?;
                for statement in statements {
                    sqlx::query(statement).bind(person.cast_signed()).execute(&mut *transaction).await?;
                }
                transaction.commit().await
            };
            base.within(WRITE_LIMIT, forget).await
        })
    }
}
