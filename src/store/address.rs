//! Where a store is: a file, this process's memory, or a PostgreSQL server.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use secrecy::{ExposeSecret, SecretString};
use sqlx::postgres::PgConnectOptions;

/// Where a store is. Prints without its password.
#[derive(Debug, Clone)]
pub struct Address(pub(super) Kind);

#[derive(Debug, Clone)]
pub(super) enum Kind {
    /// A SQLite database that ends with the store.
    Memory,
    /// A SQLite database in a file.
    File(PathBuf),
    /// The URL of a PostgreSQL database, and the same without its password.
    Postgres(SecretString, String),
}

impl Address {
    /// A store in memory: gone when it is closed.
    pub const fn memory() -> Self {
        Self(Kind::Memory)
    }

    /// A store in a file, made where there is none, folders too.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self(Kind::File(path.into()))
    }

    /// Reads `sqlite:PATH`, `sqlite::memory:` or `postgres://…`.
    ///
    /// # Errors
    /// What to write instead, as an imperative clause that quotes nothing of the text.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        if let Some(rest) = text.strip_prefix("sqlite:") {
            return Self::sqlite(rest);
        }
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Err(
                "write postgres://USER:PASSWORD@HOST/DATABASE or sqlite: and the path of a file",
            );
        }
        let options = PgConnectOptions::from_str(text).map_err(
            |_| "write postgres://USER:PASSWORD@HOST/DATABASE, with %-escapes for signs like @ and / in the password",
        )?;
        let place = place(&options);
        Ok(Self(Kind::Postgres(SecretString::from(text), place)))
    }

    fn sqlite(rest: &str) -> Result<Self, &'static str> {
        let path = rest.strip_prefix("//").unwrap_or(rest);
        match path {
            ":memory:" => Ok(Self::memory()),
            "" => Err("write the path of a file after sqlite:"),
            _ if path.contains('?') => Err("write sqlite: and a path, without parameters"),
            _ => Ok(Self::file(Path::new(path))),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Memory => out.write_str("sqlite::memory:"),
            Kind::File(path) => write!(out, "sqlite:{}", path.display()),
            Kind::Postgres(_, place) => out.write_str(place),
        }
    }
}

impl Kind {
    /// The options of a URL that [`Address::parse`] took.
    pub(super) fn postgres(url: &SecretString) -> Result<PgConnectOptions, sqlx::Error> {
        PgConnectOptions::from_str(url.expose_secret())
    }
}

/// `postgres://user@host:port/database`: what an operator needs to know it by.
fn place(options: &PgConnectOptions) -> String {
    let host = match options.get_socket() {
        Some(folder) => folder.display().to_string(),
        None => options.get_host().to_owned(),
    };
    format!(
        "postgres://{}@{host}:{}/{}",
        options.get_username(),
        options.get_port(),
        options.get_database().unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_and_printed_without_its_password() {
        for (text, printed) in [
            ("sqlite::memory:", "sqlite::memory:"),
            ("sqlite://a/b.sqlite3", "sqlite:a/b.sqlite3"),
            ("sqlite:/a/b c.sqlite3", "sqlite:/a/b c.sqlite3"),
            (
                "postgres://ada:hush@db.example.com/advice",
                "postgres://ada@db.example.com:5432/advice",
            ),
            (
                "postgresql://ada:hush%40@%2Ftmp:5433/advice?sslmode=require",
                "postgres://ada@/tmp:5433/advice",
            ),
        ] {
            let address = Address::parse(text).unwrap();
            assert_eq!(address.to_string(), printed);
            assert!(!format!("{address:?}").contains("hush"), "{address:?}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused_without_being_quoted() {
        for text in [
            "",
            "sqlite:",
            "sqlite://",
            "sqlite:a?mode=ro",
            "mysql://ada:hush@db",
            "postgres://ada:hush@db:notaport/advice",
        ] {
            let instead = Address::parse(text).unwrap_err();
            assert!(!instead.contains("hush"), "{instead}");
        }
    }
}
