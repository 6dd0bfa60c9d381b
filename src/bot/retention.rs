//! What is not kept any longer: what is old, and everything of servers that the bot left.
//!
//! All of it may be done by any number of processes at once, and any number of times. The log says numbers only.

use std::collections::BTreeSet;
use std::time::Duration;

use super::Bot;
use super::files::{today, unix_now};
use super::keeper::{Keeper, lock};
use crate::consultation::ServerId;
use crate::report::Day;
use crate::store::{Store, StoreError};

/// For so long the store knows what a thread is about, and counts of servers. That a thread was deleted is not heard of.
const KEPT: Duration = Duration::from_hours(400 * 24);
/// After so many seconds a draft of a team decision is forgotten.
const DRAFTS_KEPT: u64 = 86_400;
/// A server in which the bot is missing for so many seconds was left.
const LEFT_AFTER: u64 = 86_400;
/// Servers that wait for a store that is away, so that it costs no memory if it stays away.
const MOST_WAITING: usize = 512;

/// Servers that the bot left and that the store has yet to forget.
#[derive(Debug, Default)]
pub(super) struct Leaving(BTreeSet<u64>);

impl Bot {
    /// The bot is in a server no more: everything of it is deleted, now or when the store is back.
    pub async fn left(&self, server: ServerId) {
        self.keeper.leave(server).await;
    }

    /// Whether there is anything to compare with the list of all servers where the bot is.
    pub async fn has_servers(&self) -> bool {
        let Some(store) = self.keeper.at_hand() else {
            return false;
        };
        let servers = self.keeper.heeded(store.servers()).await;
        servers.is_some_and(|servers| !servers.is_empty())
    }

    /// These are all servers where the bot is. One of which anything is kept and where it was and is missing for a day was
    /// left while nobody heard of it. Servers that installed its commands alone are on no list, and stay.
    pub async fn is_in(&self, servers: &BTreeSet<u64>) {
        let Some(store) = self.keeper.at_hand() else {
            return;
        };
        let now = unix_now();
        let comparing = compared(store, servers, now);
        let Some(left) = self.keeper.heeded(comparing).await else {
            return;
        };
        for server in left {
            self.keeper.leave(ServerId(server)).await;
        }
    }
}

/// Keeps who is missing since when; answers who is for too long.
async fn compared(
    store: &Store,
    present: &BTreeSet<u64>,
    now: u64,
) -> Result<Vec<u64>, StoreError> {
    let known = store.servers().await?.into_iter();
    let known: Vec<u64> = known.filter(|server| present.contains(server)).collect();
    store.keep_memberships(&known, None).await?;
    let members = store.memberships().await?.into_iter();
    let missing: Vec<_> = members
        .filter(|(server, _)| !present.contains(server))
        .collect();
    let ids: Vec<u64> = missing.iter().map(|(server, _)| *server).collect();
    store.keep_memberships(&ids, Some(now)).await?;
    let is_left =
        |since: &Option<u64>| since.is_some_and(|since| since.saturating_add(LEFT_AFTER) <= now);
    let left = missing.into_iter().filter(|(_, since)| is_left(since));
    Ok(left.map(|(server, _)| server).collect())
}

impl Keeper {
    async fn leave(&self, server: ServerId) {
        {
            let mut leaving = lock(&self.leaving);
            if leaving.0.len() < MOST_WAITING {
                leaving.0.insert(server.0);
            }
        }
        if let Some(store) = self.at_hand() {
            self.flush_leaving(store).await;
        }
    }

    /// Has the store forget the servers that the bot left.
    pub(super) async fn flush_leaving(&self, store: &Store) {
        let leaving = lock(&self.leaving).0.clone();
        let mut servers = 0_u64;
        for server in leaving {
            // What waits to be counted would be kept anew.
            lock(&self.server_tally).forget(server);
            if self.heeded(store.forget_server(server)).await.is_none() {
                break;
            }
            lock(&self.own).forget(ServerId(server));
            self.guides.forget(ServerId(server));
            lock(&self.leaving).0.remove(&server);
            servers += 1;
        }
        if servers > 0 {
            tracing::info!(
                servers,
                "servers were left; nothing of them is kept any more"
            );
        }
    }

    /// Has the store forget what was kept long enough.
    pub(super) async fn expire(&self, store: &Store) {
        let now = unix_now();
        let first = Day::at_unix(now.saturating_sub(KEPT.as_secs())).to_string();
        let day = today().to_string();
        let forgetting = async {
            let threads = store.forget_threads_before(&first).await?;
            let counts = store.forget_server_counts_before(&first).await?;
            let requests = store.forget_old_requests(now, &day).await?;
            let teams = store.forget_old_teams(now, now.saturating_sub(DRAFTS_KEPT));
            let teams = teams.await?;
            let drafts = store.forget_old_overlay_drafts(now).await?;
            Ok([threads, counts, requests, teams, drafts])
        };
        // Where the store does not answer, there is a next time.
        let Some(gone) = self.heeded(forgetting).await else {
            return;
        };
        let [threads, counts, requests, decisions, uploads] = gone;
        if gone.iter().any(|number| *number > 0) {
            tracing::info!(
                threads,
                counts,
                requests,
                decisions,
                uploads,
                "what was kept long enough is deleted"
            );
        }
    }
}
