//! Where the bot is, looked up now and then: what it left while nobody heard of it is found in that way, whichever way in.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::rest::Rest;
use crate::bot::Bot;

/// How often it is looked up.
const LOOK: Duration = Duration::from_hours(12);
/// The same where there was nothing to compare, or no answer.
const LOOK_AGAIN: Duration = Duration::from_mins(10);

/// Tells the bot where it is, until `stop`.
pub(super) async fn look(bot: Arc<Bot>, rest: Rest, stop: CancellationToken) {
    loop {
        let wait = if compared(&bot, &rest).await {
            LOOK
        } else {
            LOOK_AGAIN
        };
        // Scattered, so that many processes do not ask together.
        let wait = wait.mul_f64(0.75 + fastrand::f64() / 2.0);
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Whether there was something to compare, and an answer.
async fn compared(bot: &Bot, rest: &Rest) -> bool {
    if !bot.has_servers().await {
        return false;
    }
    let servers: BTreeSet<u64> = match rest.servers().await {
        Ok(servers) => servers,
        Err(error) => {
            tracing::warn!(%error, "Discord did not say where the bot is; it is asked again");
            return false;
        }
    };
    bot.is_in(&servers).await;
    true
}
