//! Cards of team decisions: edited in place from what the store knows, by whichever process claims them first.
//!
//! Any number of changes becomes one edit: a card is edited by one process at a time and not more often than every two
//! seconds, and as long as it does not show the last state, somebody edits it again. Start reading at [`tend`].

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::answering::Answering;
use super::rest::Rest;
use super::write;
use crate::bot::{CardEdit, Edited};

/// How often what others changed is looked for: deadlines, and what processes left that are gone.
const LOOK: Duration = Duration::from_secs(5);
/// The same while there was something new here just now.
const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// For so long after something new.
const LIVELY: Duration = Duration::from_secs(5);
/// What comes within so long after something new goes with it.
const GATHER: Duration = Duration::from_millis(150);
/// How long the picture of a result may take to draw.
const FILES_WITHIN: Duration = Duration::from_secs(10);

/// Edits cards until `stop`, then finishes what was begun.
pub(super) async fn tend(answering: Arc<Answering>, rest: Rest, stop: CancellationToken) {
    let mut under_way = JoinSet::new();
    let mut moved: Option<Instant> = None;
    loop {
        let is_lively = moved.is_some_and(|last| last.elapsed() < LIVELY);
        let look = if is_lively { LOOK_AGAIN } else { LOOK };
        tokio::select! {
            () = stop.cancelled() => break,
            () = answering.bot.card_moved() => {
                moved = Some(Instant::now());
                tokio::time::sleep(GATHER).await;
            }
            () = tokio::time::sleep(look) => {}
        }
        while under_way.try_join_next().is_some() {}
        for edit in answering.bot.cards_to_edit().await {
            under_way.spawn(edited(Arc::clone(&answering), rest.clone(), edit));
        }
    }
    while under_way.join_next().await.is_some() {}
}

async fn edited(answering: Arc<Answering>, rest: Rest, edit: CardEdit) {
    let CardEdit {
        team,
        revision,
        channel,
        card,
        reply,
    } = edit;
    let (reply, files) = answering
        .with_files(reply, Instant::now() + FILES_WITHIN)
        .await;
    let body = write::edit(&reply.page, files);
    let edited = match rest.edit(channel, card, &body).await {
        Ok(()) => Edited::Shown,
        Err(error) if error.is_gone() => Edited::Gone,
        Err(error) => {
            tracing::warn!(%error, "the card of a team decision could not be edited; it is tried again");
            if error.is_refusal() {
                Edited::Refused
            } else {
                Edited::NotYet
            }
        }
    };
    answering.bot.card_edited(team, revision, edited).await;
}
