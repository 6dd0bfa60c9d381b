//! What all tasks of a stand-in share: the locked state and two signals.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::{Notify, watch};

use super::interactions::ANSWER_WITHIN;
use super::state::State;

/// The state and the signals around it.
#[derive(Debug)]
pub(super) struct Core {
    state: Mutex<State>,
    changed: watch::Receiver<u64>,
    closing: watch::Sender<bool>,
    /// Rung when the first interaction starts to wait for its answer.
    pub(super) asked: Notify,
}

impl Core {
    pub(super) fn new(state: State, changed: watch::Receiver<u64>) -> Self {
        Self {
            state: Mutex::new(state),
            changed,
            closing: watch::Sender::new(false),
            asked: Notify::new(),
        }
    }

    /// The state, locked; never hold it across an await.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        // Every change is complete in itself, so a panic elsewhere is no reason to stop.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Learns of each change anybody could see.
    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changed.clone()
    }

    /// Learns when the stand-in ends.
    pub(super) fn closing(&self) -> watch::Receiver<bool> {
        self.closing.subscribe()
    }

    /// Ends all tasks.
    pub(super) fn close(&self) {
        self.closing.send_replace(true);
    }

    /// Lets interactions run out of time, for as long as the stand-in lives.
    pub(super) async fn watch_deadlines(&self) {
        let mut closing = self.closing();
        loop {
            let asked = self.asked.notified();
            let next = self.state().expire();
            let pause = async {
                match next {
                    Some(due) => tokio::time::sleep(due.min(ANSWER_WITHIN)).await,
                    None => asked.await,
                }
            };
            tokio::select! {
                () = pause => {}
                () = closed(&mut closing) => return,
            }
        }
    }
}

/// Returns when the stand-in ends.
pub(super) async fn closed(closing: &mut watch::Receiver<bool>) {
    // An error means that even the sender is gone, which is an end as well.
    let _ended = closing.wait_for(|closing| *closing).await.is_ok();
}
