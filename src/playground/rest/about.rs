//! Routes about the bot itself.
#![expect(clippy::unnecessary_wraps, reason = "every route has one signature")]

use serde_json::json;

use super::{Answer, Reply, Request};
use crate::playground::id::Id;
use crate::playground::state::State;

/// Servers of a page at most.
const MOST_SERVERS: u64 = 200;

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

/// The servers where the bot is, by id, a page at a time
/// (<https://discord.com/developers/docs/resources/user#get-current-user-guilds>).
pub(super) fn servers(state: &mut State, request: &Request) -> Answer {
    let number = |key| request.query(key).and_then(|text| text.parse().ok());
    let (after, limit): (u64, u64) = (
        number("after").unwrap_or(0),
        number("limit").unwrap_or(MOST_SERVERS),
    );
    let joined = state.servers_with_bot().map(|server| server.id);
    let mut ids: Vec<Id> = joined.chain(state.crowd_ids()).collect();
    ids.sort_unstable();
    let ids = ids.into_iter().filter(|id| id.0 > after);
    let listed = ids.take(usize::try_from(limit.min(MOST_SERVERS)).unwrap_or_default());
    let server = |id: Id| {
        json!({
            "id": id, "name": format!("Server {id}"), "icon": null, "banner": null, "owner": false,
            "permissions": "0", "features": [],
        })
    };
    Ok(Reply::ok(listed.map(server).collect()))
}

pub(super) fn application(state: &mut State, _: &Request) -> Answer {
    Ok(Reply::ok(state.application()))
}
