//! Requests to be contacted: kept when somebody agreed, given to whoever posts them, and marked when they are posted.

use std::sync::Arc;
use std::time::Duration;

use super::files::unix_now;
use super::keeper::Keeper;
use super::tally::Happening;
use super::{Bot, letters, random, today};
use crate::consultation::{Event, Handed, Page, Reply, Requested, ServerId, Staff, Under, Wanted};
use crate::store::{Claim, Kept, Request, Store, StoreError, Waiting};
use crate::telemetry;

/// Requests that one person may make a day (UTC).
const MOST_OF_A_PERSON: u32 = 3;
/// For so long nobody else takes a request that a process has taken: longer than a post may take, and short enough that
/// Discord still knows the mark of the message when another process posts it again.
const LEASE: Duration = Duration::from_secs(30);
/// The first wait after trouble that passes, and after trouble that somebody has to see to; doubled each time.
const FIRST_WAIT: u64 = 2;
const FIRST_WAIT_IN_TROUBLE: u64 = 60;
/// The longest wait between two tries.
const LONGEST_WAIT: u64 = 3600;
/// How often it is looked for requests of processes that ended, where none is known.
const LOOK: Duration = Duration::from_mins(1);
/// Letters of a reference hold 30 bits; as many different ids there are.
const IDS: u64 = 1 << 30;
const SECONDS_OF_A_DAY: u64 = 86_400;

/// A request that is to be posted now, by this process and no other.
#[derive(Debug)]
pub struct Handover {
    /// What marks the message, so that it never stands there twice.
    pub mark: u64,
    /// Where it goes.
    pub staff: Arc<Staff>,
    /// The message.
    pub page: Page,
    claim: Claim,
}

/// Why a request could not be posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPosted {
    /// Discord has trouble, or there were too many calls: that passes.
    Trouble,
    /// The channel or webhook is gone, or nothing may be posted there: somebody has to see to it.
    Refused,
}

impl Bot {
    /// Keeps a request that somebody agreed to, and says what became of it.
    pub(super) async fn request(&self, event: &Event, wanted: Wanted, reply: Reply) -> Reply {
        let requested = self.keep_request(event, &wanted, &reply.under).await;
        if matches!(requested, Requested::Kept(_)) {
            self.keeper.count(event.server, [Happening::Requested]);
            self.metrics.request(telemetry::Request::Kept);
            self.keeper.requests.notify_one();
        }
        let page = self
            .consultation
            .requested(&wanted, &requested, &reply.under);
        Reply { page, ..reply }
    }

    async fn keep_request(&self, event: &Event, wanted: &Wanted, under: &Under) -> Requested {
        let now = unix_now();
        let settings = (under.settings.as_deref()).unwrap_or(self.consultation.settings());
        let days = settings.retention_days;
        let request = Request {
            server: self.owner(event.server, under).map(|server| server.0),
            person: event.person.0,
            day: today().to_string(),
            locale: wanted.locale.clone(),
            text: wanted.text.clone(),
            reach: wanted.reach.clone(),
            code: wanted.code.clone(),
            recommendation: wanted.recommendation.clone(),
            created: now,
            expires: now + u64::from(days) * SECONDS_OF_A_DAY,
        };
        let Some(store) = self.keeper.at_hand() else {
            return Requested::StoreAway;
        };
        let keeping = store.keep_request(&request, MOST_OF_A_PERSON, || random() % IDS);
        match self.keeper.heeded(keeping).await {
            Some(Kept::Under(id)) => Requested::Kept(letters(id)),
            Some(Kept::TooMany) => {
                let tomorrow = now / SECONDS_OF_A_DAY + 1;
                Requested::TooMany(tomorrow * SECONDS_OF_A_DAY)
            }
            None => Requested::StoreAway,
        }
    }

    /// The server whose own staff takes requests there; `None` where that is the program's.
    fn owner(&self, server: Option<ServerId>, under: &Under) -> Option<ServerId> {
        let own = under.settings.as_ref().and_then(|own| own.staff.as_ref());
        let standard = self.consultation.settings().staff.as_ref();
        server.filter(|_| own.is_some() && own != standard)
    }

    /// The next request to post, taken so that no other process posts it; `None` where there is none.
    pub async fn next_handover(&self) -> Option<Handover> {
        loop {
            let store = self.keeper.at_hand()?;
            let now = unix_now();
            let claiming = store.claim_request(now, now + LEASE.as_secs());
            let claim = self.keeper.heeded(claiming).await.flatten()?;
            match self.handover(claim).await {
                Ok(handover) => return Some(handover),
                Err(claim) => {
                    // Where the settings could not be read, it is not known that nobody takes it.
                    let is_read = self.keeper.at_hand().is_some();
                    let why = if is_read {
                        NotPosted::Refused
                    } else {
                        NotPosted::Trouble
                    };
                    self.not_handed_over(&claim, why, "nowhere").await;
                }
            }
        }
    }

    /// Where a request goes and what is said there; gives the claim back where nobody takes it any more. What somebody
    /// agreed to hand to a server's staff never goes to the program's.
    async fn handover(&self, claim: Claim) -> Result<Handover, Claim> {
        let standard = self.consultation.settings();
        let settings = match claim.server {
            Some(server) => self.keeper.settings(ServerId(server), standard).await,
            None => None,
        };
        let staff = match (claim.server, &settings) {
            (None, _) => standard.staff.clone(),
            (Some(_), Some(own)) => own.staff.clone().filter(|_| own.staff != standard.staff),
            (Some(_), None) => None,
        };
        let Some(staff) = staff else {
            return Err(claim);
        };
        let under = Under {
            locale: claim.locale.clone(),
            settings,
        };
        let handed = Handed {
            reference: letters(claim.id),
            text: claim.text.clone(),
            reach: claim.reach.clone(),
            code: claim.code.clone(),
            recommendation: claim.recommendation.clone(),
        };
        let page = self.consultation.handed(&handed, &under);
        Ok(Handover {
            mark: claim.id,
            staff,
            page,
            claim,
        })
    }

    /// A request was posted: nothing of it is kept any longer. Tries until the store knows it, for as long as whoever waits
    /// does, because a request that is not marked is posted again.
    ///
    /// A process that is killed after Discord took a message and before this is done leaves a request that another process
    /// posts again. In a channel Discord then finds the mark and keeps one message, if it is within a few minutes; a webhook
    /// knows no marks, so there it stands twice, with the same reference.
    pub async fn posted(&self, handover: &Handover) {
        self.metrics.request(telemetry::Request::Posted);
        let mut wait = Duration::from_millis(200);
        loop {
            let Some(store) = self.keeper.store.get() else {
                return;
            };
            let marking = store.request_is_sent(handover.claim.id);
            if self.keeper.heeded(marking).await.is_some() {
                return;
            }
            tokio::time::sleep(wait).await;
            wait = (wait * 2).min(Duration::from_secs(5));
        }
    }

    /// A request could not be posted: it waits, longer each time.
    pub async fn not_posted(&self, handover: &Handover, why: NotPosted) {
        self.not_handed_over(&handover.claim, why, "refused").await;
    }

    async fn not_handed_over(&self, claim: &Claim, why: NotPosted, trouble: &'static str) {
        let (trouble, counted) = match why {
            NotPosted::Trouble => (None, telemetry::Request::Trouble),
            NotPosted::Refused => (Some(trouble), telemetry::Request::Refused),
        };
        self.metrics.request(counted);
        if trouble.is_some() && !claim.is_in_trouble {
            let server = claim.server.unwrap_or(0);
            tracing::warn!(
                server,
                "a request to be contacted cannot be handed over; see to the staff channel or webhook (server 0: \
                 STAFF_CHANNEL or STAFF_WEBHOOK); it is kept and tried again"
            );
        }
        let waiting = Waiting {
            until: unix_now() + wait(why, claim.tries),
            trouble,
        };
        if let Some(store) = self.keeper.at_hand() {
            // Where this fails, the claim ends by itself.
            let _waits = self
                .keeper
                .heeded(store.request_waits(claim.id, waiting))
                .await;
        }
    }

    /// Resolves when it is time to look for the next request.
    pub async fn until_next_handover(&self) {
        let wait = match self.keeper.at_hand() {
            Some(store) => match self.keeper.heeded(store.next_request()).await.flatten() {
                Some(until) => {
                    Duration::from_secs(until.saturating_sub(unix_now()).max(1)).min(LOOK)
                }
                None => LOOK,
            },
            None => LOOK,
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = self.keeper.requests.notified() => {}
        }
    }
}

/// How long a request waits after so many tries, in seconds.
fn wait(why: NotPosted, tries: u32) -> u64 {
    let first = match why {
        NotPosted::Trouble => FIRST_WAIT,
        NotPosted::Refused => FIRST_WAIT_IN_TROUBLE,
    };
    let doubled = 1_u64
        .checked_shl(tries.saturating_sub(1))
        .unwrap_or(u64::MAX);
    first.saturating_mul(doubled).min(LONGEST_WAIT)
}

impl Keeper {
    /// The store, where it is open and did not fail a moment ago.
    pub(super) fn at_hand(&self) -> Option<&Store> {
        self.store.get().filter(|_| !self.rests())
    }

    /// Asks the store, and notes how it is; `None` where it did not answer.
    pub(super) async fn heeded<T>(
        &self,
        asking: impl Future<Output = Result<T, StoreError>>,
    ) -> Option<T> {
        match self.asked(asking).await {
            Ok(answer) => {
                self.is_well();
                Some(answer)
            }
            Err(error) => {
                self.is_away(&error);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_up_to_an_hour() {
        let waits = |why| [1, 2, 3, 20, 200].map(|tries| wait(why, tries));
        assert_eq!(waits(NotPosted::Trouble), [2, 4, 8, 3600, 3600]);
        assert_eq!(waits(NotPosted::Refused), [60, 120, 240, 3600, 3600]);
    }
}
