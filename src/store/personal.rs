//! What is kept of a person, and how people and servers are forgotten: over all tables at once.
//!
//! Everything here may be done any number of times and by any number of processes.

use super::settings::retention_days;
use super::{READ_LIMIT, Store, StoreError, WRITE_LIMIT, on_either, statements};

/// Memberships that are written at once.
const SERVERS_AT_ONCE: usize = 250;

/// Everything that is kept of a person.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Personal {
    /// Team decisions that they asked for.
    pub asked: Vec<AskedByThem>,
    /// Team decisions that they are invited to, and where these stand.
    pub invited: Vec<(u64, String)>,
    /// Their ballots.
    pub ballots: Vec<TheirBallot>,
    /// Their requests to be contacted.
    pub requests: Vec<TheirRequest>,
}

/// A team decision that somebody asked for.
#[derive(Clone, PartialEq, Eq)]
pub struct AskedByThem {
    /// What it is known by.
    pub team: u64,
    /// Where it stands: `draft`, `open`, `closed`, `cancelled`.
    pub state: String,
    /// In which server.
    pub server: u64,
    /// In which channel.
    pub channel: u64,
    /// What they were called.
    pub name: String,
    /// When it was begun, in seconds since 1970.
    pub made: u64,
    /// Until when it is open, or when it ended; 0 for a draft.
    pub closes: u64,
    /// When it is forgotten; `None` while it is open.
    pub goes: Option<u64>,
}

/// A ballot that somebody handed in.
#[derive(Clone, PartialEq, Eq)]
pub struct TheirBallot {
    /// In which team decision.
    pub team: u64,
    /// Where that stands.
    pub state: String,
    /// In which server.
    pub server: u64,
    /// In which channel.
    pub channel: u64,
    /// What they were called.
    pub name: String,
    /// Their answers as their code.
    pub code: String,
    /// When they handed in first, in seconds since 1970.
    pub handed: u64,
    /// When it is forgotten; `None` while the decision is open.
    pub goes: Option<u64>,
}

/// A request to be contacted that somebody made.
#[derive(Clone, PartialEq, Eq)]
pub struct TheirRequest {
    /// What it is known by.
    pub id: u64,
    /// Whether it was handed over; then no text of it is kept.
    pub is_sent: bool,
    /// Whose staff it is for; `None` for the program's own.
    pub server: Option<u64>,
    /// The language in which it is handed over.
    pub locale: String,
    /// What they want to talk about.
    pub text: String,
    /// How they can be reached.
    pub reach: String,
    /// The code of their result.
    pub code: String,
    /// Their result in a few words.
    pub recommendation: String,
    /// When it was made, in seconds since 1970.
    pub created: u64,
    /// When it is forgotten, in seconds since 1970.
    pub goes: u64,
}

/// What people typed and what they are called is in none of what may end in a log.
macro_rules! print_without_texts {
    ($($name:ident),+) => {
        $(impl std::fmt::Debug for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        })+
    };
}
print_without_texts!(Personal, AskedByThem, TheirBallot, TheirRequest);

type AskedRow = (i64, String, i64, i64, String, i64, i64, Option<i64>);
type BallotRow = (i64, String, i64, i64, String, String, i64, Option<i64>);
type RequestRow = (
    i64,
    String,
    Option<i64>,
    String,
    String,
    String,
    String,
    String,
    i64,
    i64,
);

impl AskedByThem {
    fn from_row((team, state, server, channel, name, made, closes, goes): AskedRow) -> Self {
        Self {
            team: team.cast_unsigned(),
            state,
            server: server.cast_unsigned(),
            channel: channel.cast_unsigned(),
            name,
            made: made.cast_unsigned(),
            closes: closes.cast_unsigned(),
            goes: goes.map(i64::cast_unsigned),
        }
    }
}

impl TheirBallot {
    fn from_row((team, state, server, channel, name, code, handed, goes): BallotRow) -> Self {
        Self {
            team: team.cast_unsigned(),
            state,
            server: server.cast_unsigned(),
            channel: channel.cast_unsigned(),
            name,
            code,
            handed: handed.cast_unsigned() / 1000,
            goes: goes.map(i64::cast_unsigned),
        }
    }
}

impl TheirRequest {
    fn from_row(row: RequestRow) -> Self {
        let (id, state, server, locale, text, reach, code, recommendation, created, expires) = row;
        Self {
            id: id.cast_unsigned(),
            is_sent: state == "sent",
            server: server.map(i64::cast_unsigned),
            locale,
            text,
            reach,
            code,
            recommendation,
            created: created.cast_unsigned(),
            goes: expires.cast_unsigned(),
        }
    }
}

/// One statement with the numbers that it takes.
type Doing = (&'static str, Vec<i64>);

/// People.
impl Store {
    /// Everything that is kept of a person.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn personal(&self, person: u64) -> Result<Personal, StoreError> {
        let person = person.cast_signed();
        on_either!(self, base => {
            let read = async {
                let mut one = base.pool.acquire().await?;
                let asked: Vec<AskedRow> = sqlx::query_as(statements::READ_ASKED_OF)
                    .bind(person).bind(retention_days()).fetch_all(&mut *one).await?;
                let invited: Vec<(i64, String)> = sqlx::query_as(statements::READ_INVITED_OF)
                    .bind(person).fetch_all(&mut *one).await?;
                let ballots: Vec<BallotRow> = sqlx::query_as(statements::READ_BALLOTS_OF)
                    .bind(person).bind(retention_days()).fetch_all(&mut *one).await?;
                let requests: Vec<RequestRow> = sqlx::query_as(statements::READ_REQUESTS_OF)
                    .bind(person).fetch_all(&mut *one).await?;
                let invited = invited.into_iter();
                Ok(Personal {
                    asked: asked.into_iter().map(AskedByThem::from_row).collect(),
                    invited: invited.map(|(team, state)| (team.cast_unsigned(), state)).collect(),
                    ballots: ballots.into_iter().map(TheirBallot::from_row).collect(),
                    requests: requests.into_iter().map(TheirRequest::from_row).collect(),
                })
            };
            base.within(READ_LIMIT, Box::pin(read)).await
        })
    }

    /// Forgets a person at `now`, in seconds since 1970. Their ballots leave open team decisions; what was decided stays, and
    /// nobody knows whose ballot it was; what they asked for and is still open is cancelled; their requests are deleted.
    /// All of it or nothing.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` it may have been done all the same.
    pub async fn forget(&self, person: u64, now: u64) -> Result<(), StoreError> {
        let (person, now) = (person.cast_signed(), now.cast_signed());
        let alone = |statement| (statement, vec![person]);
        self.all_or_nothing(vec![
            alone(statements::SHOW_WITHOUT),
            (statements::CANCEL_ASKED, vec![person, now]),
            alone(statements::FORGET_DRAFTS_INVITED),
            alone(statements::FORGET_DRAFTS),
            alone(statements::UNNAME_ASKER),
            alone(statements::FORGET_INVITATIONS),
            alone(statements::WITHDRAW_BALLOTS),
            alone(statements::UNNAME_BALLOTS),
            alone(statements::FORGET_REQUESTS_BY),
        ])
        .await
    }

    /// Does statements in one transaction.
    async fn all_or_nothing(&self, doings: Vec<Doing>) -> Result<(), StoreError> {
        on_either!(self, base => {
            let doing = async {
                let mut transaction = base.pool.begin_with(base.begin).await?;
                for (statement, numbers) in doings {
                    let mut query = sqlx::query(statement);
                    for number in numbers {
                        query = query.bind(number);
                    }
                    query.execute(&mut *transaction).await?;
                }
                transaction.commit().await
            };
            base.within(WRITE_LIMIT, Box::pin(doing)).await
        })
    }
}

/// Servers.
impl Store {
    /// Deletes everything of a server: settings, team decisions with all ballots, requests, counts, what threads are about.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` it may have been done all the same.
    pub async fn forget_server(&self, server: u64) -> Result<(), StoreError> {
        // Whoever adds a table that holds a server adds its statement here; a test looks through every column of every table.
        let statements = [
            statements::FORGET_SERVER_BALLOTS,
            statements::FORGET_SERVER_INVITED,
            statements::FORGET_SERVER_TEAMS,
            statements::FORGET_SERVER_REQUESTS,
            statements::FORGET_SERVER_TALLY,
            statements::FORGET_SERVER_THREADS,
            statements::FORGET_SERVER_OVERLAYS,
            statements::FORGET_SERVER_OVERLAY_DRAFTS,
            statements::FORGET_SERVER_SETTINGS,
            statements::FORGET_MEMBERSHIP,
        ];
        let server = server.cast_signed();
        let doings = statements.map(|statement| (statement, vec![server]));
        self.all_or_nothing(doings.into()).await
    }

    /// Every server that anything is kept of.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn servers(&self) -> Result<Vec<u64>, StoreError> {
        let rows: Vec<(i64,)> = on_either!(self, base => {
            let read = sqlx::query_as(statements::KNOWN_SERVERS).fetch_all(&base.pool);
            base.within(WRITE_LIMIT, Box::pin(read)).await?
        });
        Ok(rows.into_iter().map(|(id,)| id.cast_unsigned()).collect())
    }

    /// The servers where the bot is, or was, each with since when it is missing there.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn memberships(&self) -> Result<Vec<(u64, Option<u64>)>, StoreError> {
        let rows: Vec<(i64, Option<i64>)> = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_MEMBERSHIPS).fetch_all(&base.pool);
            base.within(WRITE_LIMIT, Box::pin(read)).await?
        });
        let rows = rows.into_iter();
        Ok(rows
            .map(|(id, since)| (id.cast_unsigned(), since.map(i64::cast_unsigned)))
            .collect())
    }

    /// Keeps that the bot is in these servers, or since when it is missing there; who saw it missing first is right.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`] for every few hundred of them.
    pub async fn keep_memberships(
        &self,
        servers: &[u64],
        missing_since: Option<u64>,
    ) -> Result<(), StoreError> {
        let since = missing_since.map(u64::cast_signed);
        let mut servers = servers.to_vec();
        // In one order everywhere, so that two processes never wait for each other.
        servers.sort_unstable();
        for some in servers.chunks(SERVERS_AT_ONCE) {
            on_either!(self, base => {
                let keep = async {
                    let mut transaction = base.pool.begin_with(base.begin).await?;
                    for server in some {
                        sqlx::query(statements::KEEP_MEMBERSHIP)
                            .bind(server.cast_signed())
                            .bind(since)
                            .execute(&mut *transaction)
                            .await?;
                    }
                    transaction.commit().await
                };
                base.within(WRITE_LIMIT, Box::pin(keep)).await?;
            });
        }
        Ok(())
    }
}
