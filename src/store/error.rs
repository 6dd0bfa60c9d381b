//! What can go wrong with a store, for operators.

use std::time::Duration;

use sqlx::error::DatabaseError;
use sqlx::migrate::MigrateError;
use sqlx::postgres::PgDatabaseError;

/// Why the store did not do what was asked. `at` says where it is, without its password.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It is away; trying again later may help.
    #[error(
        "the store at {at} cannot be reached ({why}); see that the database runs and that this machine reaches it"
    )]
    Lost {
        /// Where it is.
        at: String,
        /// What the database or the network said.
        why: String,
    },
    /// It did not answer in time; trying again later may help.
    #[error(
        "the store at {at} did not answer within {} ms; see what keeps the database busy or who holds a lock",
        limit.as_millis()
    )]
    Slow {
        /// Where it is.
        at: String,
        /// How long it had.
        limit: Duration,
    },
    /// It does not let this program in, or does not let it write.
    #[error(
        "the store at {at} refuses ({why}); see to password, rights, disk space and file, or set DATABASE_URL"
    )]
    Refused {
        /// Where it is.
        at: String,
        /// What the database said.
        why: String,
    },
    /// A newer version of this program has changed its tables.
    #[error(
        "the store at {at} was made by a newer version of this program (migration {migration}); update this one"
    )]
    Newer {
        /// Where it is.
        at: String,
        /// The first migration that this program does not know.
        migration: i64,
    },
    /// Its tables are not what this program's migrations make.
    #[error(
        "the store at {at} holds tables of something else ({why}); point DATABASE_URL at a database of its own"
    )]
    Foreign {
        /// Where it is.
        at: String,
        /// What is different.
        why: String,
    },
    /// A bug of this program, most likely.
    #[error("the store at {at} could not do its work ({why}); report this with the whole line")]
    Broken {
        /// Where it is.
        at: String,
        /// What the database said.
        why: String,
    },
}

/// What a database's own code means for the operator.
enum Meaning {
    Lost,
    Slow,
    Refused,
    Broken,
}

impl StoreError {
    /// Reads what sqlx reports about a work that had until `limit`.
    pub(super) fn new(at: &str, limit: Duration, error: &sqlx::Error) -> Self {
        let (at, why) = (at.to_owned(), error.to_string());
        let meaning = match error {
            sqlx::Error::Database(error) => meaning(error.as_ref()),
            sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Io(_) => Meaning::Lost,
            sqlx::Error::Tls(_) | sqlx::Error::Configuration(_) => Meaning::Refused,
            _ => Meaning::Broken,
        };
        match meaning {
            Meaning::Lost => Self::Lost { at, why },
            Meaning::Slow => Self::Slow { at, limit },
            Meaning::Refused => Self::Refused { at, why },
            Meaning::Broken => Self::Broken { at, why },
        }
    }

    /// Reads what a migration reports.
    pub(super) fn of_migration(at: &str, limit: Duration, error: &MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)
                if !is_taken_name(error) =>
            {
                Self::new(at, limit, error)
            }
            MigrateError::VersionMissing(migration) => Self::Newer {
                at: at.to_owned(),
                migration: *migration,
            },
            other => Self::Foreign {
                at: at.to_owned(),
                why: other.to_string(),
            },
        }
    }
}

/// Whether a table could not be made because there is one of its name.
fn is_taken_name(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(|error| {
        error.code().as_deref() == Some("42P07") || error.message().ends_with("already exists")
    })
}

fn meaning(error: &dyn DatabaseError) -> Meaning {
    let code = error.code().unwrap_or_default();
    if error.try_downcast_ref::<PgDatabaseError>().is_some() {
        postgres_meaning(&code)
    } else {
        sqlite_meaning(code.parse().unwrap_or_default())
    }
}

/// <https://www.postgresql.org/docs/current/errcodes-appendix.html>
fn postgres_meaning(code: &str) -> Meaning {
    match code {
        // Cancelled by statement_timeout, or a lock that was not to be had.
        "57014" | "55P03" | "40P01" => Meaning::Slow,
        // Read-only, out of space, no rights, no such database.
        "25006" | "53100" | "42501" | "3D000" => Meaning::Refused,
        _ => match code.get(..2) {
            Some("08" | "53" | "57") => Meaning::Lost,
            Some("28") => Meaning::Refused,
            _ => Meaning::Broken,
        },
    }
}

/// <https://www.sqlite.org/rescode.html>; the low byte is the primary code.
const fn sqlite_meaning(code: u32) -> Meaning {
    match code & 0xff {
        // BUSY, LOCKED.
        5 | 6 => Meaning::Slow,
        // PERM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, AUTH, NOTADB.
        3 | 8 | 10 | 11 | 13 | 14 | 23 | 26 => Meaning::Refused,
        _ => Meaning::Broken,
    }
}
