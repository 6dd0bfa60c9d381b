//! The store: what cannot travel in buttons. Server settings, counts without people, what threads are about, team decisions.
//!
//! Owns all SQL, the tables and their migrations, and the time that a database may take. Refuses to hold texts, the ids
//! of people but for team decisions and only so long, answers but as the code of what a thread discusses or a ballot says, and to know where any of it comes from. Start reading
//! at [`Store`].

mod address;
mod counts;
mod error;
mod open;
mod overlays;
mod personal;
mod requests;
mod settings;
mod statements;
mod teams;

use std::time::Duration;

use sqlx::{Database, Pool, Postgres, Sqlite};

pub use address::Address;
pub use counts::{Count, ServerCount};
pub use error::StoreError;
pub use overlays::{OVERLAY_VERSIONS, OverlayVersion};
pub use personal::{AskedByThem, Personal, TheirBallot, TheirRequest};
pub use requests::{Claim, Kept, Request, Waiting};
pub use settings::{Field, ServerSettings, Sharing, Staff, Teams};
pub use statements::STATEMENTS;
pub use teams::{Asked, Ballot, Ended, HandedIn, Team, TeamState};

/// How long a read may take: somebody waits for an answer.
pub const READ_LIMIT: Duration = Duration::from_millis(500);
/// How long a write may take: nobody waits for an answer, or they were told that it takes a while.
pub const WRITE_LIMIT: Duration = Duration::from_secs(2);
/// How long opening may take, migrations and the wait for another process's migrations included.
const OPEN_LIMIT: Duration = Duration::from_mins(1);
/// How long to wait for a connection, a new one included.
const ACQUIRE_LIMIT: Duration = Duration::from_millis(450);

/// An open store. Clones share it.
#[derive(Debug, Clone)]
pub enum Store {
    /// In a file or in memory.
    Sqlite(Base<Sqlite>),
    /// On a server that several machines share.
    Postgres(Base<Postgres>),
}

/// A database of one kind, with at most as many connections as it needs and none while nobody uses it.
#[derive(Debug)]
pub struct Base<D: Database> {
    pool: Pool<D>,
    at: String,
    /// How a transaction that writes begins: SQLite wants to know at once.
    begin: &'static str,
}

impl<D: Database> Clone for Base<D> {
    fn clone(&self) -> Self {
        Self::new(self.pool.clone(), self.at.clone(), self.begin)
    }
}

impl<D: Database> Base<D> {
    const fn new(pool: Pool<D>, at: String, begin: &'static str) -> Self {
        Self { pool, at, begin }
    }

    /// Does a work, or says what is wrong when `limit` is over.
    async fn within<T>(
        &self,
        limit: Duration,
        work: impl Future<Output = Result<T, sqlx::Error>> + Send,
    ) -> Result<T, StoreError> {
        match tokio::time::timeout(limit, work).await {
            Ok(done) => done.map_err(|error| StoreError::new(&self.at, limit, &error)),
            Err(_) => Err(StoreError::Slow {
                at: self.at.clone(),
                limit,
            }),
        }
    }
}

/// The same work on either kind of database.
macro_rules! on_either {
    ($store:expr, $base:ident => $work:expr) => {
        match $store {
            Store::Sqlite($base) => $work,
            Store::Postgres($base) => $work,
        }
    };
}

use on_either;

/// What a row says.
fn readable(server: u64, row: settings::Row, at: &str) -> Result<ServerSettings, StoreError> {
    ServerSettings::from_row(row).ok_or_else(|| StoreError::Foreign {
        at: at.to_owned(),
        why: format!("what server {server} set up cannot be read"),
    })
}

impl Store {
    /// What a server set up for itself, or `None` if nothing.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn settings(&self, server: u64) -> Result<Option<ServerSettings>, StoreError> {
        let (row, at) = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_SETTINGS)
                .bind(server.cast_signed())
                .fetch_optional(&base.pool);
            (base.within(READ_LIMIT, read).await?, &base.at)
        });
        row.map(|row| readable(server, row, at)).transpose()
    }

    /// Keeps some of what a server set up in place of what was there, leaves the rest as it is, and answers what holds
    /// now. For a server that had set up nothing, the rest is what holds for such. Once this returns, it is kept for good.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` it may have been kept all the same.
    pub async fn change_settings(
        &self,
        server: u64,
        settings: &ServerSettings,
        fields: &[Field],
    ) -> Result<ServerSettings, StoreError> {
        let standard = ServerSettings::default();
        let of = |field| {
            if fields.contains(&field) {
                settings
            } else {
                &standard
            }
        };
        let (sharing, channel) = of(Field::Sharing).sharing.columns();
        let (teams, roles) = of(Field::Teams).teams.columns();
        let (staff_channel, staff_webhook) = Staff::columns(of(Field::Staff).staff.as_ref());
        let (row, at) = on_either!(self, base => {
            let mut change = sqlx::query_as(statements::CHANGE_SETTINGS)
                .bind(server.cast_signed())
                .bind(of(Field::ContactName).contact_name.as_deref())
                .bind(of(Field::ContactUrl).contact_url.as_deref())
                .bind(of(Field::Language).language.as_deref())
                .bind(sharing)
                .bind(channel)
                .bind(settings.updated.cast_signed())
                .bind(teams)
                .bind(roles)
                .bind(of(Field::FollowUps).follow_ups)
                .bind(of(Field::Mentions).mentions)
                .bind(of(Field::Threads).threads)
                .bind(of(Field::Model).model)
                .bind(i64::from(of(Field::Retention).retention_days))
                .bind(staff_channel)
                .bind(staff_webhook);
            for field in Field::ALL {
                change = change.bind(fields.contains(&field));
            }
            (base.within(WRITE_LIMIT, change.fetch_one(&base.pool)).await?, &base.at)
        });
        readable(server, row, at)
    }

    /// Keeps all that a server set up in place of what was there, as [`Self::change_settings`] does.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` it may have been kept all the same.
    pub async fn save_settings(
        &self,
        server: u64,
        settings: &ServerSettings,
    ) -> Result<(), StoreError> {
        let kept = self.change_settings(server, settings, &Field::ALL);
        kept.await.map(drop)
    }

    /// Adds to counts, to all of them or to none. Once this returns, they are kept for good.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` they may have been added all the same.
    pub async fn count(&self, counts: &[Count]) -> Result<(), StoreError> {
        let mut counts: Vec<_> = counts.iter().collect();
        // In one order everywhere, so that two processes never wait for each other.
        counts.sort_unstable();
        on_either!(self, base => {
            let add = async {
                let mut transaction = base.pool.begin_with(base.begin).await?;
                for count in counts {
                    sqlx::query(statements::ADD_COUNT)
                        .bind(&count.day)
                        .bind(&count.name)
                        .bind(count.column())
                        .execute(&mut *transaction)
                        .await?;
                }
                transaction.commit().await
            };
            base.within(WRITE_LIMIT, add).await
        })
    }

    /// The counts from the day `first` to the day `last`, by day and name.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn counts(&self, first: &str, last: &str) -> Result<Vec<Count>, StoreError> {
        let rows: Vec<counts::Row> = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_COUNTS)
                .bind(first)
                .bind(last)
                .fetch_all(&base.pool);
            base.within(WRITE_LIMIT, read).await?
        });
        Ok(rows.into_iter().map(Count::from_row).collect())
    }

    /// Keeps which decision a thread is about, in place of what was kept of it, with the day as `YYYY-MM-DD` and its
    /// server.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` it may have been kept all the same.
    pub async fn tie_thread(
        &self,
        thread: u64,
        decision: &str,
        (day, server): (&str, Option<u64>),
    ) -> Result<(), StoreError> {
        on_either!(self, base => {
            let tie = sqlx::query(statements::TIE_THREAD)
                .bind(thread.cast_signed())
                .bind(decision)
                .bind(day)
                .bind(server.map(u64::cast_signed))
                .execute(&base.pool);
            base.within(WRITE_LIMIT, tie).await.map(|_| ())
        })
    }

    /// Which decision a thread is about; `None` for a thread that nothing is kept of.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn decision(&self, thread: u64) -> Result<Option<String>, StoreError> {
        let row: Option<(String,)> = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_DECISION)
                .bind(thread.cast_signed())
                .fetch_optional(&base.pool);
            base.within(READ_LIMIT, read).await?
        });
        Ok(row.map(|(decision,)| decision))
    }

    /// Forgets the threads that were opened before a day; answers how many.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn forget_threads_before(&self, day: &str) -> Result<u64, StoreError> {
        on_either!(self, base => {
            let forget = sqlx::query(statements::FORGET_THREADS).bind(day).execute(&base.pool);
            base.within(WRITE_LIMIT, forget).await.map(|done| done.rows_affected())
        })
    }

    /// Ends all connections, when their work is done or [`WRITE_LIMIT`] is over.
    pub async fn close(&self) {
        let closing =
            on_either!(self, base => tokio::time::timeout(WRITE_LIMIT, base.pool.close()).await);
        if closing.is_err() {
            tracing::warn!("the store could not be closed in time");
        }
    }
}
