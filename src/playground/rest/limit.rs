//! The rate limits of ordinary messages, of their edits, and of webhooks, each with a bucket for every channel or webhook
//! (<https://discord.com/developers/docs/topics/rate-limits>). Without one being set there is none.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::json;

use super::{Reply, Request};
use crate::playground::id::Id;
use crate::playground::options::Options;
use crate::playground::state::State;

/// What is left of each bucket: how many, and until when.
#[derive(Debug, Default)]
pub(in crate::playground) struct Buckets(HashMap<(&'static str, Id), (u16, Duration)>);

/// What the answer to a limited call tells.
#[derive(Clone, Copy, Debug)]
pub(in crate::playground) struct Told {
    pub(super) bucket: &'static str,
    pub(super) limit: u16,
    pub(super) remaining: u16,
    pub(super) reset_after: f64,
}

/// Takes a call from its bucket; `Err` is the refusal of one too many.
pub(super) fn take(state: &mut State, request: &Request) -> Result<Option<Told>, Reply> {
    let Some((kind, (limit, window))) = limited(&state.options, request) else {
        return Ok(None);
    };
    let Some(about) = request.id(1) else {
        return Ok(None);
    };
    let now = state.clock.now();
    let bucket = (state.buckets.0)
        .entry((kind, about))
        .or_insert((limit, now));
    if now >= bucket.1 {
        *bucket = (limit, now + window);
    }
    let reset_after = bucket.1.saturating_sub(now).as_secs_f64();
    let told = |remaining| Told {
        bucket: kind,
        limit,
        remaining,
        reset_after,
    };
    let Some(remaining) = bucket.0.checked_sub(1) else {
        return Err(Reply {
            status: 429,
            body: Some(json!({
                "message": "You are being rate limited.", "global": false, "retry_after": reset_after,
            })),
            retry_after: Some(reset_after),
            limit: Some(told(0)),
        });
    };
    bucket.0 = remaining;
    Ok(Some(told(remaining)))
}

/// The name of the call's bucket, and how many calls go into it within what time.
fn limited(options: &Options, request: &Request) -> Option<(&'static str, (u16, Duration))> {
    let (kind, limit) = match (request.method.as_str(), request.template) {
        ("POST", "/channels/{channel}/messages") => ("messages", options.message_limit),
        ("PATCH", "/channels/{channel}/messages/{message}") => ("edits", options.edit_limit),
        ("POST", "/webhooks/{webhook}/{token}") => ("webhook", options.hook_limit),
        _ => return None,
    };
    Some((kind, limit?))
}
