//! Which cards are to be edited by this process, and what became of each.
//!
//! What was claimed and never told is taken up by another process once its time is over.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use tokio::time::Instant;

use super::{BALLOTS_READ, ballot, now, now_ms, told};
use crate::bot::Bot;
use crate::bot::keeper::lock;
use crate::consultation::{Reply, ServerId, Team, TeamBallot, TeamId, Under};
use crate::store::{self, Store, StoreError};
use crate::telemetry::TeamEnd;

/// How long whoever claimed a card has to edit it: longer than any call may take with all its tries.
const CLAIM_MS: u64 = 15_000;
/// The least time between two edits of one card.
const BETWEEN_EDITS_MS: u64 = 2_000;
/// How long a card rests that could not be edited.
const AFTER_TROUBLE_MS: u64 = 15_000;
/// How long one rests that Discord will not have: each refusal counts towards being shut out.
const AFTER_REFUSAL_MS: u64 = 600_000;
/// Cards that are claimed in one go.
const MOST_CARDS: u32 = 8;
/// Names that are read for a card; more are never shown.
const NAMES_READ: u32 = 48;
/// How often what was left is seen to.
const UPKEEP: Duration = Duration::from_mins(1);
/// After so many seconds without a card whoever was to post it is gone.
const CARD_WITHIN: u64 = 60;
/// A card whose edit this process has claimed.
#[derive(Debug)]
pub struct CardEdit {
    /// Which decision.
    pub team: u64,
    /// What the page shows.
    pub revision: u64,
    /// The channel.
    pub channel: u64,
    /// The message.
    pub card: u64,
    /// What it is to show.
    pub reply: Reply,
}

/// What became of the edit of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited {
    /// Discord took it.
    Shown,
    /// The message or its channel is gone.
    Gone,
    /// It has to be tried again later.
    NotYet,
    /// Discord will not have it: a permission was taken away. It is tried again much later.
    Refused,
}

impl Bot {
    /// Resolves when a card may have something new to show.
    pub async fn card_moved(&self) {
        self.keeper.teams.moved.notified().await;
    }

    /// Closes decisions whose time is over, and claims the cards that are to be edited; nobody else edits these until
    /// [`Self::card_edited`], or until the claim is over. Never fails: without a store there is nothing to do.
    pub async fn cards_to_edit(&self) -> Vec<CardEdit> {
        let Some(store) = self.keeper.store.get().filter(|_| !self.keeper.rests()) else {
            return Vec::new();
        };
        match self.claimed(store).await {
            Ok(edits) => edits,
            Err(error) => {
                self.keeper.is_away(&error);
                Vec::new()
            }
        }
    }

    async fn claimed(&self, store: &Store) -> Result<Vec<CardEdit>, StoreError> {
        self.tidy(store).await?;
        for _ in 0..store.close_due_teams(now()).await? {
            self.metrics.team_ended(TeamEnd::Deadline);
        }
        let claimed = store
            .claim_cards(now_ms(), now_ms() + CLAIM_MS, MOST_CARDS)
            .await?;
        let mut edits = Vec::new();
        for id in claimed {
            edits.extend(self.edit(store, id).await?);
        }
        Ok(edits)
    }

    /// What is left of processes that are gone.
    async fn tidy(&self, store: &Store) -> Result<(), StoreError> {
        let is_due = {
            let mut tidied = lock(&self.keeper.teams.tidied);
            let is_due = tidied.is_none_or(|last| last.elapsed() >= UPKEEP);
            if is_due {
                *tidied = Some(Instant::now());
            }
            is_due
        };
        if is_due {
            store.unopen_left(now().saturating_sub(CARD_WITHIN)).await?;
        }
        Ok(())
    }

    async fn edit(&self, store: &Store, id: u64) -> Result<Option<CardEdit>, StoreError> {
        let Some(team) = store.team(id).await? else {
            return Ok(None);
        };
        let Some(card) = team.card else {
            return Ok(None);
        };
        let most = match team.state {
            store::TeamState::Closed => BALLOTS_READ,
            _ => NAMES_READ,
        };
        let ballots = store.ballots(id, most).await?;
        let ballots: Vec<TeamBallot> = ballots.into_iter().map(ballot).collect();
        let under = Under {
            locale: team.locale.clone(),
            settings: self.settings_in(Some(ServerId(team.server))).await,
        };
        let shown = told(&team);
        let make = || self.consultation.card(&shown, &ballots, &under);
        let reply = catch_unwind(AssertUnwindSafe(make));
        Ok(reply.ok().map(|reply| CardEdit {
            team: id,
            revision: team.revision,
            channel: team.channel,
            card,
            reply,
        }))
    }

    /// Keeps what became of an edit. Where that cannot be kept, the claim runs out and the card is edited once more.
    pub async fn card_edited(&self, team: u64, revision: u64, edited: Edited) {
        let Some(store) = self.keeper.store.get() else {
            return;
        };
        let kept = match edited {
            Edited::Shown => {
                store
                    .card_shown(team, revision, now_ms() + BETWEEN_EDITS_MS)
                    .await
            }
            Edited::Gone => store.card_gone(team).await,
            Edited::NotYet => store.card_shown(team, 0, now_ms() + AFTER_TROUBLE_MS).await,
            Edited::Refused => store.card_shown(team, 0, now_ms() + AFTER_REFUSAL_MS).await,
        };
        if let Err(error) = kept {
            self.keeper.is_away(&error);
        }
    }

    /// Keeps which message shows a decision, or that none does, so that it can be asked again.
    pub async fn card_posted(&self, team: &Team, card: Option<u64>) {
        let (Some(store), TeamId(id)) = (self.keeper.store.get(), team.id) else {
            return;
        };
        let kept = match card {
            Some(card) => store.set_card(id, card).await,
            None => store.unopen_team(id).await,
        };
        if let Err(error) = kept {
            self.keeper.is_away(&error);
        }
        self.keeper.teams.moved.notify_one();
    }
}
