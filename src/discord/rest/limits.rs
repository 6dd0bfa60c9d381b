//! Discord's rate limits for what the bot user itself does
//! (<https://discord.com/developers/docs/topics/rate-limits>).
//!
//! The buckets are twilight's: calls of one bucket go one after the other and wait for its reset, calls of others pass
//! by, and all together stay under Discord's limit of 50 a second. What is ours is what a refusal means where it names no
//! bucket, and that one for all holds everything. Answers to interactions are exempt and never come here.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use tokio::time::Instant;
use twilight_http_ratelimiting::{Endpoint, Method, Permit, RateLimitHeaders, RateLimiter};

use super::error::retry_after;

/// Tells that a limit is for everything that the bot does.
const GLOBAL: &str = "x-ratelimit-global";
/// How long to wait where Discord says that there were too many calls, and not until when.
const UNTOLD: Duration = Duration::from_secs(1);

/// What calls share a limit: a route with the channel that it is about, and nothing else of its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lane(String);

impl Lane {
    /// For messages in a channel or thread.
    pub(super) fn messages(channel: u64) -> Self {
        Self(format!("channels/{channel}/messages"))
    }

    /// For edits of messages in a channel or thread.
    pub(super) fn edits(channel: u64) -> Self {
        Self(format!("channels/{channel}/messages/edits"))
    }

    /// For messages by a webhook.
    pub(super) fn webhook(id: u64) -> Self {
        Self(format!("webhooks/{id}"))
    }

    /// For threads on the messages of a channel.
    pub(super) fn threads(channel: u64) -> Self {
        Self(format!("channels/{channel}/messages/threads"))
    }
}

/// Lets calls through when Discord allows them.
#[derive(Debug)]
pub(super) struct Limits {
    buckets: RateLimiter,
    /// Nothing is called before then.
    held: Mutex<Option<Instant>>,
}

impl Limits {
    /// Limits of which nothing is known yet. Needs a runtime around it.
    pub(super) fn new() -> Self {
        Self {
            buckets: RateLimiter::default(),
            held: Mutex::default(),
        }
    }

    /// Resolves when a call may be made. Whoever stops waiting for that, or for the call, gives the turn back.
    pub(super) async fn turn(&self, lane: &Lane) -> Permit {
        let held = *self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(until) = held {
            tokio::time::sleep_until(until).await;
        }
        let endpoint = Endpoint {
            method: Method::Post,
            path: lane.0.clone(),
        };
        self.buckets.acquire(endpoint).await
    }

    /// Learns from the answer to a call, and ends its turn.
    pub(super) fn learn(&self, turn: Permit, lane: &Lane, status: StatusCode, headers: &HeaderMap) {
        let is_refused = status == StatusCode::TOO_MANY_REQUESTS;
        if is_refused && headers.contains_key(GLOBAL) {
            let until = Instant::now() + retry_after(headers).unwrap_or(UNTOLD);
            *self.held.lock().unwrap_or_else(PoisonError::into_inner) = Some(until);
        }
        turn.complete(told(headers).or_else(|| is_refused.then(|| exhausted(lane, headers))));
    }

    /// Whether an answer is about what others do, so that Discord does not hold it against the bot.
    pub(super) fn is_shared(headers: &HeaderMap) -> bool {
        let scope = headers.get(RateLimitHeaders::SCOPE);
        scope.is_some_and(|scope| scope == "shared")
    }
}

/// What an answer tells of its bucket; `None` where there is no limit.
fn told(headers: &HeaderMap) -> Option<RateLimitHeaders> {
    let text = |name| headers.get(name)?.to_str().ok();
    let seconds: f64 = text(RateLimitHeaders::RESET_AFTER)?.parse().ok()?;
    // Where an answer says both, it is a refusal, and counts until the later of the two.
    let reset_after = Duration::try_from_secs_f64(seconds).ok()?;
    let wait = retry_after(headers).map_or(reset_after, |after| after.max(reset_after));
    Some(RateLimitHeaders {
        bucket: text(RateLimitHeaders::BUCKET)?.as_bytes().to_vec(),
        limit: text(RateLimitHeaders::LIMIT)?.parse().ok()?,
        remaining: text(RateLimitHeaders::REMAINING)?.parse().ok()?,
        reset_at: std::time::Instant::now() + wait,
    })
}

/// What a refusal means that names no bucket: this lane waits, as if it were a bucket of its own.
fn exhausted(lane: &Lane, headers: &HeaderMap) -> RateLimitHeaders {
    RateLimitHeaders {
        bucket: lane.0.clone().into_bytes(),
        limit: 0,
        remaining: 0,
        reset_at: std::time::Instant::now() + retry_after(headers).unwrap_or(UNTOLD),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOO_MANY: StatusCode = StatusCode::TOO_MANY_REQUESTS;

    fn headers(told: &[(&'static str, &'static str)]) -> HeaderMap {
        let pairs = told.iter();
        pairs
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect()
    }

    async fn waits(limits: &Limits, lane: &Lane) -> Duration {
        let begun = Instant::now();
        drop(limits.turn(lane).await);
        begun.elapsed()
    }

    #[tokio::test]
    async fn a_refused_channel_waits_and_another_does_not() {
        for told in [
            headers(&[("retry-after", "0.3")]),
            headers(&[
                ("retry-after", "0.3"),
                ("x-ratelimit-bucket", "abc"),
                ("x-ratelimit-limit", "5"),
                ("x-ratelimit-remaining", "0"),
                ("x-ratelimit-reset-after", "0.3"),
            ]),
        ] {
            let limits = Limits::new();
            let (busy, other) = (Lane::messages(1), Lane::messages(2));
            let turn = limits.turn(&busy).await;
            limits.learn(turn, &busy, TOO_MANY, &told);
            assert!(waits(&limits, &other).await < Duration::from_millis(200));
            assert!(waits(&limits, &busy).await > Duration::from_millis(50));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_limit_for_everything_holds_everything() {
        let limits = Limits::new();
        let lane = Lane::messages(1);
        let turn = limits.turn(&lane).await;
        let told = headers(&[("retry-after", "7"), (GLOBAL, "true")]);
        limits.learn(turn, &lane, TOO_MANY, &told);
        assert!(waits(&limits, &Lane::threads(2)).await >= Duration::from_secs(7));
    }
}
