//! Decisions that teams take together: who asked, who may answer, ballots, and what their cards have yet to show.
//!
//! Whatever happens once happens in one statement, so that any number of processes can try it. Ballots stand in `ballots`,
//! what cards show and what is forgotten in `cards`.

mod ballots;
mod cards;

use super::{READ_LIMIT, Store, StoreError, WRITE_LIMIT, statements};
use crate::store::on_either;

/// Where a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamState {
    /// It is being set up; nobody but the asker knows of it.
    Draft,
    /// It takes ballots.
    Open,
    /// It is decided.
    Closed,
    /// It was taken back.
    Cancelled,
}

impl TeamState {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Draft, "draft"),
        (Self::Open, "open"),
        (Self::Closed, "closed"),
        (Self::Cancelled, "cancelled"),
    ];

    fn from_column(text: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find_map(|(state, word)| (word == text).then_some(state))
    }
}

/// How an open decision ends by a person's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// With its result.
    Closed,
    /// Without one.
    Cancelled,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// What it is known by.
    pub id: u64,
    /// Where it stands.
    pub state: TeamState,
    /// Who asked; `None` where they were forgotten.
    pub asker: Option<u64>,
    /// What they are called.
    pub asker_name: String,
    /// In which server.
    pub server: u64,
    /// In which channel or thread.
    pub channel: u64,
    /// The message that everybody sees; `None` until it is posted.
    pub card: Option<u64>,
    /// The language of what everybody sees.
    pub locale: String,
    /// Whether names stand beside what each ballot alone comes out as.
    pub shows_names: bool,
    /// Who may answer; `None` for everybody.
    pub invited: Option<Vec<u64>>,
    /// For how many seconds it is open.
    pub lasts: u64,
    /// Until when, or when it ended, in seconds since 1970; 0 for a draft.
    pub closes: u64,
    /// Goes up with each change that the card has to show.
    pub revision: u64,
    /// How many have handed in.
    pub answered: u64,
}

/// Who asks a team, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Who.
    pub asker: u64,
    /// What they are called.
    pub asker_name: String,
    /// In which server.
    pub server: u64,
    /// In which channel or thread.
    pub channel: u64,
    /// The language of what everybody sees.
    pub locale: String,
}

/// A ballot, without whose it is but their name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// What they are called.
    pub name: String,
    /// Their answers as their code.
    pub code: String,
}

/// What became of a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandedIn {
    /// It is kept for good; others have yet to answer, or may.
    Kept,
    /// It is kept, and was the last one that was waited for: the decision is closed now.
    KeptAndClosed,
    /// It was not taken: nothing is open, or this person is not asked.
    NotTaken,
}

type Row = (
    i64,
    String,
    Option<i64>,
    String,
    i64,
    i64,
    Option<i64>,
    String,
    bool,
    bool,
    i64,
    i64,
    i64,
    i64,
);

impl Team {
    /// `None` for a row that the tables' own rules forbid.
    fn from_row(row: Row, invited: Vec<(i64,)>) -> Option<Self> {
        let (id, state, asker, asker_name, server, channel, card, locale, ..) = row;
        let (.., shows_names, is_for_all, lasts, closes, revision, answered) = row;
        let invited = invited.into_iter().map(|(person,)| person.cast_unsigned());
        Some(Self {
            id: id.cast_unsigned(),
            state: TeamState::from_column(&state)?,
            asker: asker.map(i64::cast_unsigned),
            asker_name,
            server: server.cast_unsigned(),
            channel: channel.cast_unsigned(),
            card: card.map(i64::cast_unsigned),
            locale,
            shows_names,
            invited: (!is_for_all).then(|| invited.collect()),
            lasts: lasts.cast_unsigned(),
            closes: closes.cast_unsigned(),
            revision: revision.cast_unsigned(),
            answered: answered.cast_unsigned(),
        })
    }
}

/// Setting one up.
impl Store {
    /// Keeps a new draft for everybody, without names.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; `Broken` where the id is taken.
    pub async fn add_draft(
        &self,
        id: u64,
        asked: &Asked,
        lasts: u64,
        now: u64,
    ) -> Result<(), StoreError> {
        on_either!(self, base => {
            let add = sqlx::query(statements::ADD_DRAFT)
                .bind(id.cast_signed())
                .bind(asked.asker.cast_signed())
                .bind(&asked.asker_name)
                .bind(asked.server.cast_signed())
                .bind(asked.channel.cast_signed())
                .bind(&asked.locale)
                .bind(lasts.cast_signed())
                .bind(now.cast_signed())
                .execute(&base.pool);
            base.within(WRITE_LIMIT, add).await.map(|_| ())
        })
    }

    /// A decision; `None` for one that is not known, or no more.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`] twice.
    pub async fn team(&self, id: u64) -> Result<Option<Team>, StoreError> {
        let (row, invited, at) = on_either!(self, base => {
            let read = sqlx::query_as(statements::READ_TEAM).bind(id.cast_signed()).fetch_optional(&base.pool);
            let row: Option<Row> = base.within(READ_LIMIT, read).await?;
            let read = sqlx::query_as(statements::READ_INVITED).bind(id.cast_signed()).fetch_all(&base.pool);
            (row, base.within(READ_LIMIT, read).await?, &base.at)
        });
        let team = |row| {
            Team::from_row(row, invited).ok_or_else(|| StoreError::Foreign {
                at: at.clone(),
                why: format!("the state of team decision {id} cannot be read"),
            })
        };
        row.map(team).transpose()
    }

    /// The open decision that somebody has asked for in a channel.
    ///
    /// # Errors
    /// [`StoreError`], within [`READ_LIMIT`].
    pub async fn open_team_of(&self, asker: u64, channel: u64) -> Result<Option<u64>, StoreError> {
        let row: Option<(i64,)> = on_either!(self, base => {
            let read = sqlx::query_as(statements::FIND_OPEN)
                .bind(asker.cast_signed())
                .bind(channel.cast_signed())
                .fetch_optional(&base.pool);
            base.within(READ_LIMIT, read).await?
        });
        Ok(row.map(|(id,)| id.cast_unsigned()))
    }

    /// Keeps what a draft was changed to: how long, whether names are shown, and who may answer.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn change_draft(&self, draft: &Team) -> Result<(), StoreError> {
        let id = draft.id.cast_signed();
        on_either!(self, base => {
            let change = async {
                let mut transaction = base.pool.begin_with(base.begin).await?;
                let changed = sqlx::query(statements::CHANGE_DRAFT)
                    .bind(id)
                    .bind(draft.lasts.cast_signed())
                    .bind(draft.shows_names)
                    .bind(draft.invited.is_none())
                    .execute(&mut *transaction)
                    .await?;
                if changed.rows_affected() == 0 {
                    return transaction.rollback().await;
                }
                sqlx::query(statements::UNINVITE).bind(id).execute(&mut *transaction).await?;
                for person in draft.invited.iter().flatten() {
                    sqlx::query(statements::INVITE)
                        .bind(id)
                        .bind(person.cast_signed())
                        .execute(&mut *transaction)
                        .await?;
                }
                transaction.commit().await
            };
            base.within(WRITE_LIMIT, change).await
        })
    }

    /// Opens a draft; `false` where it is none, or its asker has another one open there.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`]; `Broken` where another one is opened at the same moment.
    pub async fn open_team(&self, id: u64, now: u64) -> Result<bool, StoreError> {
        self.change(statements::OPEN_TEAM, &[id, now])
            .await
            .map(|rows| rows > 0)
    }

    /// Keeps which message everybody sees.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn set_card(&self, id: u64, card: u64) -> Result<(), StoreError> {
        self.change(statements::SET_CARD, &[id, card])
            .await
            .map(drop)
    }

    /// Makes a draft again of a decision whose card could not be posted.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn unopen_team(&self, id: u64) -> Result<(), StoreError> {
        self.change(statements::UNOPEN, &[id]).await.map(drop)
    }

    /// Makes drafts again of those that were opened before then and have no card: whoever was to post it is gone.
    ///
    /// # Errors
    /// [`StoreError`], within [`WRITE_LIMIT`].
    pub async fn unopen_left(&self, before: u64) -> Result<(), StoreError> {
        self.change(statements::UNOPEN_LEFT, &[before])
            .await
            .map(drop)
    }

    /// Runs a statement whose variables are all numbers; answers how many rows it changed.
    async fn change(&self, statement: &'static str, numbers: &[u64]) -> Result<u64, StoreError> {
        on_either!(self, base => {
            let mut query = sqlx::query(statement);
            for number in numbers {
                query = query.bind(number.cast_signed());
            }
            let change = query.execute(&base.pool);
            base.within(WRITE_LIMIT, change).await.map(|done| done.rows_affected())
        })
    }
}
