//! Posting requests to be contacted: a task beside whatever hears interactions, for as long as it runs.
//!
//! Owns nothing that lasts: what is to be posted, by whom and when again is in the store. Start reading at
//! [`Posting::start`].

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::later::LAST_ERRANDS;
use super::rest::{Error, Rest};
use super::write;
use crate::bot::{Bot, Handover, NotPosted};
use crate::consultation::Staff;

/// How long to wait after a bug.
const AFTER_A_BUG: Duration = Duration::from_mins(1);

/// The task that posts; ends with this.
pub(super) struct Posting {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Posting {
    /// Posts what there is, now and whenever there is something.
    pub(super) fn start(bot: &Arc<Bot>, rest: &Rest) -> Self {
        let (stop, stopping) = watch::channel(false);
        let task = tokio::spawn(post_all(Arc::clone(bot), rest.clone(), stopping));
        Self { stop, task }
    }

    /// Lets a post that was begun be finished and marked; begins no other.
    pub(super) async fn end(mut self) {
        self.stop.send_replace(true);
        if tokio::time::timeout(LAST_ERRANDS, &mut self.task)
            .await
            .is_err()
        {
            tracing::warn!(
                "stopped while a request to be contacted was being posted; it is tried again"
            );
        }
    }
}

impl Drop for Posting {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn post_all(bot: Arc<Bot>, rest: Rest, mut stopping: watch::Receiver<bool>) {
    while !*stopping.borrow() {
        let posting = AssertUnwindSafe(post_next(&bot, &rest)).catch_unwind();
        let is_more = posting.await.unwrap_or_else(|_| {
            tracing::error!("a bug: requests to be contacted could not be posted");
            None
        });
        let waiting = async {
            match is_more {
                Some(true) => {}
                Some(false) => bot.until_next_handover().await,
                None => tokio::time::sleep(AFTER_A_BUG).await,
            }
        };
        tokio::select! {
            () = waiting => {}
            _ = stopping.changed() => return,
        }
    }
}

/// Posts one request, and says whether there was one.
async fn post_next(bot: &Bot, rest: &Rest) -> Option<bool> {
    let Some(handover) = bot.next_handover().await else {
        return Some(false);
    };
    match post(rest, &handover).await {
        Ok(()) => bot.posted(&handover).await,
        Err(error) => {
            tracing::warn!(%error, "a request to be contacted was not posted; it is tried again");
            bot.not_posted(&handover, why(&error)).await;
        }
    }
    Some(true)
}

async fn post(rest: &Rest, handover: &Handover) -> Result<(), Error> {
    match handover.staff.as_ref() {
        Staff::Channel(channel) => {
            let body = write::post(&handover.page, Vec::new(), handover.mark);
            rest.post(channel.0, &body).await.map(drop)
        }
        Staff::Webhook(webhook) => {
            let body = write::by_webhook(handover.page.clone());
            rest.execute(webhook, &body).await
        }
    }
}

/// Whether it passes, or somebody has to see to it.
const fn why(error: &Error) -> NotPosted {
    if error.is_refusal() {
        NotPosted::Refused
    } else {
        NotPosted::Trouble
    }
}
