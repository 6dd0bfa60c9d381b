//! A server's own settings: what the store does about them before they are shown.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use super::Bot;
use super::keeper::{Keeper, lock};
use super::own::kept;
use crate::consultation::{
    Change, CheckUp, Errand, Event, HouseErrand, Page, Reply, ServerId, Settings, Slip, StaffFound,
    Under,
};

/// Whoever asked is told that the store is away; the log knows it already.
struct Away;

impl Bot {
    /// The reply once the store did an errand with a server's settings.
    pub(super) async fn housed(&self, event: &Event, errand: HouseErrand, reply: Reply) -> Reply {
        let Some(server) = event.server else {
            return reply;
        };
        let standard = self.consultation.settings();
        let kept = if errand.changes.is_empty() {
            self.keeper.own(server, standard).await
        } else {
            self.keeper.change(server, &errand.changes, standard).await
        };
        let mut reply = reply;
        let store_answers = kept.is_ok();
        match kept {
            Ok(Some(settings)) => {
                reply.under.settings = Some(self.with_guide(server, settings).await);
            }
            Ok(None) => reply.under.settings = None,
            Err(Away) if errand.checks => {}
            Err(Away) => {
                return self.consultation.apology(&Slip::StoreAway, &event.locale);
            }
        }
        let under = reply.under.clone();
        let make = || {
            if !errand.checks {
                return (self.consultation.house(&errand, &under), None);
            }
            let check_up = self.consultation.check_up(event, store_answers, &under);
            let untried = StaffFound::Untried;
            let page = self.consultation.checked(&check_up, untried, &under);
            let tries = check_up.staff.is_some().then_some(check_up);
            (page, tries.map(Errand::TryStaff))
        };
        match catch_unwind(AssertUnwindSafe(make)) {
            Ok((page, errand)) => Reply {
                page,
                errand,
                ..reply
            },
            Err(_) => self.apology(&event.locale),
        }
    }

    /// What works in a place, once it was tried where requests for a person go.
    pub fn checked(&self, check_up: &CheckUp, found: StaffFound, under: &Under) -> Page {
        self.consultation.checked(check_up, found, under)
    }

    /// Whether people are answered in this server who mention the bot; waits for the store as [`Self::answer`] does.
    pub async fn answers_mentions(&self, server: Option<ServerId>) -> bool {
        let standard = self.consultation.settings();
        let own = match server {
            Some(server) => self.keeper.settings(server, standard).await,
            None => None,
        };
        own.as_deref().unwrap_or(standard).answers_mentions()
    }
}

impl Keeper {
    /// What a server set up, from the store and not from memory: somebody is about to change it.
    async fn own(
        &self,
        server: ServerId,
        standard: &Settings,
    ) -> Result<Option<Arc<Settings>>, Away> {
        let store = self.store.get().filter(|_| !self.rests()).ok_or(Away)?;
        self.learn(store, server, standard).await.map_err(|_| Away)
    }

    /// Changes what a server set up. It holds at once in this process, and within a minute in all others.
    async fn change(
        &self,
        server: ServerId,
        changes: &[Change],
        standard: &Settings,
    ) -> Result<Option<Arc<Settings>>, Away> {
        let store = self.store.get().filter(|_| !self.rests()).ok_or(Away)?;
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let (row, fields) = kept(changes, since.map_or(0, |since| since.as_secs()));
        let under_way = lock(&self.own).changes();
        let row = self
            .asked(store.change_settings(server.0, &row, &fields))
            .await;
        let mut own = lock(&self.own);
        match row {
            Ok(row) => {
                let settings = own.settings(server, row, standard);
                own.changed(server, settings.clone(), under_way);
                drop(own);
                self.is_well();
                Ok(settings)
            }
            Err(error) => {
                own.unclear(server);
                drop(own);
                self.is_away(&error);
                Err(Away)
            }
        }
    }
}
