//! From Discord's frames and interactions to plain events. The mirror of `write`.

mod happening;
mod interaction;
mod message;
mod place;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use serenity::model::id::{GuildId, UserId};

use super::commands::Names;
use crate::consultation::{Act, Event, ServerId};
use crate::telemetry::Kind as Counted;

pub(super) use happening::{Happening, happening};
pub(super) use message::Mention;

/// An interaction that waits for its answer.
pub(super) struct Incoming {
    /// Its id, for the answer's address.
    pub(super) id: u64,
    /// Its token, for the answer's address. Secret: never logged.
    pub(super) token: String,
    /// The application that it was sent to, for the address of what comes after the answer.
    pub(super) application: u64,
    /// The message that was acted on, where it was one.
    pub(super) on: Option<Anchor>,
    /// What it asks for.
    pub(super) ask: Ask,
}

/// A message in its channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchor {
    /// The server; `None` outside of servers.
    pub(super) server: Option<u64>,
    pub(super) channel: u64,
    pub(super) message: u64,
}

/// What an interaction asks for.
pub(super) enum Ask {
    /// Somebody typed a command, used a control or sent a form.
    Event(Box<Event>),
    /// Discord asks for suggestions while somebody types.
    Suggestions,
    /// Discord asks whether the endpoint is there.
    Ping,
    /// Something that this bot has no use for, in this locale.
    Unreadable(String),
}

impl Ask {
    /// What it counts as.
    pub(super) const fn kind(&self) -> Counted {
        match self {
            Self::Event(event) => match event.act {
                Act::Start { .. }
                | Act::AskTeam { .. }
                | Act::Ask { .. }
                | Act::House
                | Act::Offer(_)
                | Act::Stats
                | Act::Data => Counted::Command,
                Act::Use { .. } | Act::Submit { .. } => Counted::Control,
            },
            Self::Suggestions => Counted::Suggestions,
            Self::Ping => Counted::Ping,
            Self::Unreadable(_) => Counted::Unreadable,
        }
    }
}

/// A frame of the gateway, as far as it matters here.
pub(super) enum Frame {
    /// A session has begun, of the bot user with this id.
    Ready(Option<u64>),
    /// A session goes on.
    Resumed,
    /// Somebody waits for an answer.
    Interaction(Incoming),
    /// The bot is in this server no more.
    Left(ServerId),
    /// Somebody speaks to the bot in a message.
    Mention(Box<Mention>),
    /// Anything else.
    Other,
}

#[derive(Deserialize)]
struct Dispatch<'a> {
    #[serde(borrow, default)]
    t: Option<&'a str>,
    #[serde(borrow, default)]
    d: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Ready {
    user: Own,
}

#[derive(Deserialize)]
struct Own {
    id: UserId,
}

/// Reads a frame; `own` is the bot user whose mentions count, if any do. Little is looked into but interactions, so a
/// long READY costs next to nothing.
pub(super) fn frame(text: &str, names: &Names, own: Option<u64>) -> Frame {
    let Ok(dispatch) = serde_json::from_str::<Dispatch<'_>>(text) else {
        return Frame::Other;
    };
    let Some((kind, payload)) = dispatch.t.zip(dispatch.d.map(RawValue::get)) else {
        return Frame::Other;
    };
    match kind {
        "READY" => Frame::Ready(own_id(payload)),
        "RESUMED" => Frame::Resumed,
        "INTERACTION_CREATE" => {
            interaction(payload, names).map_or(Frame::Other, Frame::Interaction)
        }
        "GUILD_DELETE" => left(payload).map_or(Frame::Other, Frame::Left),
        "MESSAGE_CREATE" => own
            .and_then(|own| message::mention(payload, own))
            .map_or(Frame::Other, |mention| Frame::Mention(Box::new(mention))),
        _ => Frame::Other,
    }
}

#[derive(Deserialize)]
struct Gone {
    id: GuildId,
    /// There is an outage; the bot is still a member.
    #[serde(default)]
    unavailable: bool,
}

/// The server that the bot left or was removed from
/// (<https://discord.com/developers/docs/events/gateway-events#guild-delete>).
fn left(payload: &str) -> Option<ServerId> {
    let gone: Gone = serde_json::from_str(payload).ok()?;
    (!gone.unavailable).then(|| ServerId(gone.id.get()))
}

/// The id of the bot user, which a session begins with.
fn own_id(ready: &str) -> Option<u64> {
    let ready: Ready = serde_json::from_str(ready).ok()?;
    Some(ready.user.id.get())
}

/// Reads an interaction, straight from its text; `None` where there is nobody to answer.
pub(super) fn interaction(text: &str, names: &Names) -> Option<Incoming> {
    match serde_json::from_str::<interaction::Interaction>(text) {
        Ok(read) => Some(read.incoming(names)),
        Err(_) => rescued(text),
    }
}

/// The type of a ping (<https://discord.com/developers/docs/interactions/receiving-and-responding>).
const PING: u64 = 1;

/// Rescues id and token of an interaction that could not be read, so that it still gets a sentence.
fn rescued(text: &str) -> Option<Incoming> {
    let value: Value = serde_json::from_str(text).ok()?;
    let incoming = |id, token, ask| Incoming {
        id,
        token,
        application: 0,
        on: None,
        ask,
    };
    if value.get("type").and_then(Value::as_u64) == Some(PING) {
        // A ping needs no more than its type.
        return Some(incoming(0, String::new(), Ask::Ping));
    }
    tracing::warn!("an interaction that could not be read");
    let text = |key| value.get(key).and_then(Value::as_str);
    Some(incoming(
        text("id")?.parse().ok()?,
        text("token")?.to_owned(),
        Ask::Unreadable(text("locale").unwrap_or_default().to_owned()),
    ))
}
