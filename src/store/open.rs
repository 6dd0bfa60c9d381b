//! Opening a store: pools, the databases' own settings, and migrations.

use std::path::Path;
use std::time::Duration;

use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqlSafeStr, SqliteConnection};

use super::address::{Address, Kind};
use super::error::StoreError;
use super::{ACQUIRE_LIMIT, Base, OPEN_LIMIT, Store, WRITE_LIMIT};

/// Connections to PostgreSQL per process: reads are rare, because settings are remembered, and one writes counts.
const MOST_POSTGRES: u32 = 4;
/// Connections to a file: each is a thread; one that writes never blocks one that reads.
const MOST_FILE: u32 = 2;
/// What a connection to a file keeps of it in memory, in KiB with SQLite's sign for that: what is read often is
/// remembered by whoever asks, and the rest stays with the operating system.
const PAGES_KEPT: &str = "-64";
/// A connection that nobody used for so long is closed, so that an idle process holds none.
const IDLE: Duration = Duration::from_mins(2);
/// How often a busy file is tried again when many open it at once.
const TRIES: u32 = 20;

/// The migrations in order; their numbers and texts are never changed once released.
const MIGRATIONS: [(i64, &str, &str); 9] = [
    (
        1,
        "server settings",
        include_str!("../../migrations/0001_server_settings.sql"),
    ),
    (
        2,
        "counts",
        include_str!("../../migrations/0002_counts.sql"),
    ),
    (
        3,
        "threads",
        include_str!("../../migrations/0003_threads.sql"),
    ),
    (4, "teams", include_str!("../../migrations/0004_teams.sql")),
    (5, "house", include_str!("../../migrations/0005_house.sql")),
    (
        6,
        "overlays",
        include_str!("../../migrations/0006_overlays.sql"),
    ),
    (
        7,
        "server counts",
        include_str!("../../migrations/0007_server_counts.sql"),
    ),
    (
        8,
        "requests",
        include_str!("../../migrations/0008_requests.sql"),
    ),
    (
        9,
        "memberships",
        include_str!("../../migrations/0009_memberships.sql"),
    ),
];

fn migrator() -> Migrator {
    let migration = |(number, name, text): (i64, &'static str, &'static str)| {
        let kind = MigrationType::Simple;
        Migration::new(number, name.into(), kind, text.into_sql_str(), false)
    };
    Migrator::with_migrations(MIGRATIONS.into_iter().map(migration).collect())
}

impl Store {
    /// Opens the store at an address, and brings its tables up to date. Safe for any number of processes at once.
    ///
    /// # Errors
    /// [`StoreError`], within a minute; all but `Lost` and `Slow` want an operator.
    pub async fn open(address: &Address) -> Result<Self, StoreError> {
        let at = address.to_string();
        let opening = async {
            match &address.0 {
                Kind::Memory => open_memory(at.clone()).await,
                Kind::File(path) => open_file(at.clone(), path).await,
                Kind::Postgres(url, _) => {
                    let options = Kind::postgres(url)
                        .map_err(|error| StoreError::new(&at, OPEN_LIMIT, &error))?;
                    open_postgres(at.clone(), options).await
                }
            }
        };
        match tokio::time::timeout(OPEN_LIMIT, opening).await {
            Ok(opened) => opened,
            Err(_) => Err(StoreError::Slow {
                at: at.clone(),
                limit: OPEN_LIMIT,
            }),
        }
    }
}

async fn open_memory(at: String) -> Result<Store, StoreError> {
    let options = sqlite_options().in_memory(true).shared_cache(false);
    // A database in memory is as long-lived as its one connection.
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(ACQUIRE_LIMIT)
        .connect_lazy_with(options);
    let mut connection = pool
        .acquire()
        .await
        .map_err(|error| StoreError::new(&at, ACQUIRE_LIMIT, &error))?;
    migrate_sqlite(&at, &mut connection).await?;
    drop(connection);
    Ok(Store::Sqlite(Base::new(pool, at, "BEGIN IMMEDIATE")))
}

async fn open_file(at: String, path: &Path) -> Result<Store, StoreError> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| StoreError::Refused {
            at: at.clone(),
            why: format!("its folder cannot be made: {error}"),
        })?;
    }
    let options = sqlite_options()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // What was acknowledged survives a loss of power too; writes are rare enough.
        .synchronous(SqliteSynchronous::Full);
    let patient = options.clone().busy_timeout(OPEN_LIMIT);
    let mut connection = connect_file(&at, &patient).await?;
    migrate_sqlite(&at, &mut connection).await?;
    close(connection).await;
    let pool = SqlitePoolOptions::new()
        .max_connections(MOST_FILE)
        .idle_timeout(IDLE)
        .acquire_timeout(ACQUIRE_LIMIT)
        .connect_lazy_with(options);
    Ok(Store::Sqlite(Base::new(pool, at, "BEGIN IMMEDIATE")))
}

fn sqlite_options() -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .foreign_keys(true)
        .busy_timeout(WRITE_LIMIT)
        .pragma("cache_size", PAGES_KEPT)
        // What is deleted is overwritten and not only unlinked.
        .pragma("secure_delete", "ON")
        .thread_name(|_| "store".to_owned())
        .disable_statement_logging()
}

/// Connects to a file. Switching it to WAL wants it alone, and SQLite's own waiting does not cover that.
async fn connect_file(
    at: &str,
    options: &SqliteConnectOptions,
) -> Result<SqliteConnection, StoreError> {
    let mut tries = 0;
    loop {
        tries += 1;
        match options.connect().await {
            Ok(connection) => return Ok(connection),
            Err(error) => match StoreError::new(at, OPEN_LIMIT, &error) {
                StoreError::Slow { .. } if tries < TRIES => {
                    tokio::time::sleep(Duration::from_millis(20) * tries).await;
                }
                error => return Err(error),
            },
        }
    }
}

/// Migrates in one transaction that writes from its start, so that a second process waits and then finds all done.
async fn migrate_sqlite(at: &str, connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let wrong = |error| StoreError::new(at, WRITE_LIMIT, &error);
    let mut transaction = connection
        .begin_with("BEGIN IMMEDIATE")
        .await
        .map_err(wrong)?;
    migrate(at, &mut *transaction).await?;
    transaction.commit().await.map_err(wrong)
}

async fn open_postgres(at: String, options: PgConnectOptions) -> Result<Store, StoreError> {
    let options = options
        .application_name("backend-advice")
        .disable_statement_logging();
    // A connection of its own: sqlx holds an advisory lock on it, which ends with it whatever happens.
    let mut connection = options
        .connect()
        .await
        .map_err(|error| StoreError::new(&at, OPEN_LIMIT, &error))?;
    migrate(&at, &mut connection).await?;
    close(connection).await;
    let limit = WRITE_LIMIT.as_millis();
    let pool = PgPoolOptions::new()
        .max_connections(MOST_POSTGRES)
        .idle_timeout(IDLE)
        .acquire_timeout(ACQUIRE_LIMIT)
        .connect_lazy_with(options.options([("statement_timeout", limit)]));
    Ok(Store::Postgres(Base::new(pool, at, "BEGIN")))
}

async fn migrate<C: Migrate>(at: &str, connection: &mut C) -> Result<(), StoreError> {
    let done: Result<(), MigrateError> = migrator().run_direct(None, connection, false).await;
    done.map_err(|error| StoreError::of_migration(at, OPEN_LIMIT, &error))
}

/// Closes a connection that has done its work; if even that fails, the database ends it.
async fn close(connection: impl Connection) {
    let _closed = connection.close().await;
}
