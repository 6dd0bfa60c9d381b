//! Routes about the bot itself.
#![expect(clippy::unnecessary_wraps, reason = "every route has one signature")]

use serde_json::json;

use super::{Answer, Reply, Request};
use crate::playground::state::State;

pub(super) fn gateway(state: &mut State, _: &Request) -> Answer {
    Ok(Reply::ok(json!({"url": format!("ws://{}", state.address)})))
}

pub(super) fn gateway_bot(state: &mut State, _: &Request) -> Answer {
    let used = state.gateway.identifies;
    Ok(Reply::ok(json!({
        "url": format!("ws://{}", state.address), "shards": 1,
        "session_start_limit": {
            "total": 1000, "remaining": 1000_u64.saturating_sub(used), "reset_after": 86_400_000,
            "max_concurrency": 1,
        },
    })))
}

pub(super) fn me(state: &mut State, _: &Request) -> Answer {
    let mut user = state.bot_user();
    for (key, value) in [
        ("mfa_enabled", json!(false)),
        ("locale", json!("en-US")),
        ("verified", json!(true)),
        ("email", json!(null)),
    ] {
        crate::playground::objects::set(&mut user, key, value);
    }
    Ok(Reply::ok(user))
}

pub(super) fn application(state: &mut State, _: &Request) -> Answer {
    Ok(Reply::ok(state.application()))
}
