//! Servers' own changes to the guide: each change a version, and what was uploaded and is not applied yet.

use super::{READ_LIMIT, Store, StoreError, WRITE_LIMIT, on_either, statements};

/// Versions that are kept of each server.
pub const OVERLAY_VERSIONS: u64 = 10;
/// How long an upload that nobody applied is kept, in seconds.
const DRAFT_SECONDS: u64 = 86_400;

/// A change of a server's guide, without its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverlayVersion {
    /// The changes of a server are counted from 1.
    pub number: u64,
    /// When it was applied, in seconds since 1970.
    pub applied: u64,
    /// Whether it goes back to the guide that ships.
    pub is_shipped: bool,
}

impl Store {
    /// The last [`OVERLAY_VERSIONS`] changes of a server, the newest first; that is the one that holds.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn overlay_versions(&self, server: u64) -> Result<Vec<OverlayVersion>, StoreError> {
        let rows: Vec<(i64, i64, bool)> = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_OVERLAYS)
                .bind(server.cast_signed())
                .fetch_all(&base.pool);
            base.within(READ_LIMIT, read).await?
        });
        let version = |(number, applied, is_shipped): (i64, i64, bool)| OverlayVersion {
            number: number.cast_unsigned(),
            applied: applied.cast_unsigned(),
            is_shipped,
        };
        Ok(rows.into_iter().map(version).collect())
    }

    /// The text of a version; `None` for one that is not kept, `Some(None)` for the guide that ships.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn overlay_text(
        &self,
        server: u64,
        version: u64,
    ) -> Result<Option<Option<String>>, StoreError> {
        let row: Option<(Option<String>,)> = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_OVERLAY)
                .bind(server.cast_signed())
                .bind(version.cast_signed())
                .fetch_optional(&base.pool);
            base.within(READ_LIMIT, read).await?
        });
        Ok(row.map(|(text,)| text))
    }

    /// Keeps an upload for a day by its mark, and the last ten of a server at most; `now` in seconds since 1970.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` it may have been kept all the same.
    pub async fn draft_overlay(
        &self,
        server: u64,
        mark: u64,
        text: &str,
        now: u64,
    ) -> Result<(), StoreError> {
        on_either!(self, base => {
            let draft = async {
                let mut transaction = base.pool.begin_with(base.begin).await?;
                sqlx::query(statements::DRAFT_OVERLAY)
                    .bind(server.cast_signed())
                    .bind(mark.cast_signed())
                    .bind(text)
                    .bind(now.cast_signed())
                    .execute(&mut *transaction)
                    .await?;
                sqlx::query(statements::FORGET_OVERLAY_DRAFTS)
                    .bind(server.cast_signed())
                    .bind(now.saturating_sub(DRAFT_SECONDS).cast_signed())
                    .bind(mark.cast_signed())
                    .execute(&mut *transaction)
                    .await?;
                transaction.commit().await
            };
            base.within(WRITE_LIMIT, draft).await
        })
    }

    /// Deletes uploads that nobody applied within a day, and says how many.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn forget_old_overlay_drafts(&self, now: u64) -> Result<u64, StoreError> {
        on_either!(self, base => {
            let forget = sqlx::query(statements::FORGET_OLD_OVERLAY_DRAFTS)
                .bind(now.saturating_sub(DRAFT_SECONDS).cast_signed())
                .execute(&base.pool);
            Ok(base.within(WRITE_LIMIT, forget).await?.rows_affected())
        })
    }

    /// The upload with this mark; `None` where it is not kept any more.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn drafted_overlay(
        &self,
        server: u64,
        mark: u64,
    ) -> Result<Option<String>, StoreError> {
        let row: Option<(String,)> = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_DRAFT)
                .bind(server.cast_signed())
                .bind(mark.cast_signed())
                .fetch_optional(&base.pool);
            base.within(READ_LIMIT, read).await?
        });
        Ok(row.map(|(text,)| text))
    }

    /// Has a text hold from `now` on, or with `None` the guide that ships, as the version after `after`: all of it or
    /// nothing. `false`, and nothing is changed, where another version came after that one; 0 is before the first.
    /// Whatever happens at the same time, one of them is applied.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` it may have been applied all the same.
    pub async fn apply_overlay(
        &self,
        server: u64,
        after: u64,
        text: Option<&str>,
        now: u64,
    ) -> Result<bool, StoreError> {
        let Ok(version) = i64::try_from(after.saturating_add(1)) else {
            return Ok(false);
        };
        on_either!(self, base => {
            let apply = async {
                let mut transaction = base.pool.begin_with(base.begin).await?;
                let added = sqlx::query(statements::ADD_OVERLAY)
                    .bind(server.cast_signed())
                    .bind(version)
                    .bind(text)
                    .bind(now.cast_signed())
                    .execute(&mut *transaction)
                    .await?;
                if added.rows_affected() == 0 {
                    transaction.rollback().await?;
                    return Ok(false);
                }
                sqlx::query(statements::HOLD_OVERLAY)
                    .bind(server.cast_signed())
                    .bind(text.map(|_| version))
                    .bind(now.cast_signed())
                    .execute(&mut *transaction)
                    .await?;
                sqlx::query(statements::FORGET_OVERLAYS)
                    .bind(server.cast_signed())
                    .bind(version.saturating_sub(OVERLAY_VERSIONS.cast_signed()))
                    .execute(&mut *transaction)
                    .await?;
                transaction.commit().await?;
                Ok(true)
            };
            base.within(WRITE_LIMIT, apply).await
        })
    }
}
