//! The outbox of requests to be contacted: each is taken by one process at a time, and handed over by one.

use super::error::StoreError;
use super::{READ_LIMIT, Store, WRITE_LIMIT, on_either, statements};

/// How often a request is tried to be kept where another took its id or place at the same moment.
const TRIES: u32 = 4;

/// A request as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Whose staff it is for; `None` for the program's own.
    pub server: Option<u64>,
    /// Who asks.
    pub person: u64,
    /// The day in UTC, written `YYYY-MM-DD`.
    pub day: String,
    /// The language in which it is handed over.
    pub locale: String,
    /// What the person wants to talk about.
    pub text: String,
    /// How they can be reached.
    pub reach: String,
    /// The code of their result.
    pub code: String,
    /// Their result in a few words.
    pub recommendation: String,
    /// When it was made, in seconds since 1970.
    pub created: u64,
    /// When all of it is forgotten, in seconds since 1970.
    pub expires: u64,
}

/// What became of keeping a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is kept under this id.
    Under(u64),
    /// The person made as many on that day as one may.
    TooMany,
}

/// A request that this process has taken; nobody else takes it until the time that it was claimed for.
#[derive(Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its id.
    pub id: u64,
    /// Whose staff it is for; `None` for the program's own.
    pub server: Option<u64>,
    /// The language in which it is handed over.
    pub locale: String,
    /// What the person wants to talk about.
    pub text: String,
    /// How they can be reached.
    pub reach: String,
    /// The code of their result.
    pub code: String,
    /// Their result in a few words.
    pub recommendation: String,
    /// How often it was taken, this time included.
    pub tries: u32,
    /// Whether it was found before that it cannot be handed over.
    pub is_in_trouble: bool,
}

/// Until when a request waits, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Nobody takes it before then, in seconds since 1970.
    pub until: u64,
    /// Why it cannot be handed over, where that will not pass by itself.
    pub trouble: Option<&'static str>,
}

/// What people typed is in none of what may end in a log.
macro_rules! print_without_texts {
    ($($name:ident),+) => {
        $(impl std::fmt::Debug for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        })+
    };
}
print_without_texts!(Request, Claim);

type ClaimRow = (
    i64,
    Option<i64>,
    String,
    String,
    String,
    String,
    String,
    i64,
    Option<String>,
);

impl Claim {
    fn from_row(row: ClaimRow) -> Self {
        let (id, server, locale, text, reach, code, recommendation, tries, trouble) = row;
        Self {
            id: id.cast_unsigned(),
            server: server.map(i64::cast_unsigned),
            locale,
            text,
            reach,
            code,
            recommendation,
            tries: u32::try_from(tries).unwrap_or(u32::MAX),
            is_in_trouble: trouble.is_some(),
        }
    }
}

impl Store {
    /// Keeps a request under an id that `new_id` gives, if the person made fewer than `most` on that day. Once this returns
    /// an id, it is kept for good.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`] for each of a few tries; after `Slow` and `Lost` it may have been kept all the
    /// same.
    pub async fn keep_request(
        &self,
        request: &Request,
        most: u32,
        mut new_id: impl FnMut() -> u64 + Send,
    ) -> Result<Kept, StoreError> {
        for _ in 0..TRIES {
            let id = new_id();
            if self.try_request(id, request, most).await? {
                return Ok(Kept::Under(id));
            }
            if self.requests_on(request.person, &request.day).await? >= u64::from(most) {
                return Ok(Kept::TooMany);
            }
        }
        Ok(Kept::TooMany)
    }

    async fn try_request(&self, id: u64, request: &Request, most: u32) -> Result<bool, StoreError> {
        on_either!(self, base => {
            let keep = sqlx::query(statements::KEEP_REQUEST)
                .bind(id.cast_signed())
                .bind(request.server.map(u64::cast_signed))
                .bind(request.person.cast_signed())
                .bind(&request.day)
                .bind(&request.locale)
                .bind(&request.text)
                .bind(&request.reach)
                .bind(&request.code)
                .bind(&request.recommendation)
                .bind(request.created.cast_signed())
                .bind(request.expires.cast_signed())
                .bind(i64::from(most))
                .execute(&base.pool);
            base.within(WRITE_LIMIT, keep).await.map(|done| done.rows_affected() > 0)
        })
    }

    async fn requests_on(&self, person: u64, day: &str) -> Result<u64, StoreError> {
        let (number,): (i64,) = on_either!(self, base => {
            let count = sqlx::query_as(statements::COUNT_REQUESTS)
                .bind(person.cast_signed())
                .bind(day)
                .fetch_one(&base.pool);
            base.within(READ_LIMIT, count).await?
        });
        Ok(number.cast_unsigned())
    }

    /// Takes the request that waits longest, if any may be taken at `now`, until `until`; both in seconds since 1970. One
    /// statement decides, so that no two processes have the same.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; after `Slow` and `Lost` one may be taken all the same, until then.
    pub async fn claim_request(&self, now: u64, until: u64) -> Result<Option<Claim>, StoreError> {
        let row: Option<ClaimRow> = on_either!(self, base => {
            let claim = sqlx::query_as(statements::CLAIM_REQUEST)
                .bind(now.cast_signed())
                .bind(until.cast_signed())
                .fetch_optional(&base.pool);
            base.within(WRITE_LIMIT, claim).await?
        });
        Ok(row.map(Claim::from_row))
    }

    /// Keeps that a request was handed over, and nothing else of it.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn request_is_sent(&self, id: u64) -> Result<(), StoreError> {
        on_either!(self, base => {
            let keep = sqlx::query(statements::REQUEST_IS_SENT)
                .bind(id.cast_signed())
                .execute(&base.pool);
            base.within(WRITE_LIMIT, keep).await.map(|_| ())
        })
    }

    /// Gives a request back that was taken and could not be handed over.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn request_waits(&self, id: u64, waiting: Waiting) -> Result<(), StoreError> {
        on_either!(self, base => {
            let wait = sqlx::query(statements::REQUEST_WAITS)
                .bind(id.cast_signed())
                .bind(waiting.until.cast_signed())
                .bind(waiting.trouble)
                .execute(&base.pool);
            base.within(WRITE_LIMIT, wait).await.map(|_| ())
        })
    }

    /// When the next request may be taken, in seconds since 1970; `None` where none waits.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn next_request(&self) -> Result<Option<u64>, StoreError> {
        let (until,): (Option<i64>,) = on_either!(self, base => {
            let read = sqlx::query_as(statements::NEXT_REQUEST).fetch_one(&base.pool);
            base.within(READ_LIMIT, read).await?
        });
        Ok(until.map(i64::cast_unsigned))
    }

    /// How many requests for a server's staff cannot be handed over.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn undelivered_requests(&self, server: u64) -> Result<u64, StoreError> {
        let (number,): (i64,) = on_either!(self, base => {
            let count = sqlx::query_as(statements::UNDELIVERED_REQUESTS)
                .bind(server.cast_signed())
                .fetch_one(&base.pool);
            base.within(READ_LIMIT, count).await?
        });
        Ok(number.cast_unsigned())
    }

    /// Forgets the requests whose time is over at `now`, in seconds since 1970, and who made those that were handed over
    /// before `today`; answers how many were deleted.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`] for each of the two.
    pub async fn forget_old_requests(&self, now: u64, today: &str) -> Result<u64, StoreError> {
        on_either!(self, base => {
            let forget = sqlx::query(statements::FORGET_REQUESTS)
                .bind(now.cast_signed())
                .execute(&base.pool);
            let deleted = base.within(WRITE_LIMIT, forget).await?.rows_affected();
            let forget = sqlx::query(statements::FORGET_WHO_ASKED)
                .bind(today)
                .execute(&base.pool);
            base.within(WRITE_LIMIT, forget).await.map(|_| deleted)
        })
    }
}
