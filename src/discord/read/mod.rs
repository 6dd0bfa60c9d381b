//! From Discord's interactions to plain events. The mirror of `write`.

use std::collections::HashMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use serde_json::value::RawValue;
use serenity::model::Permissions;
use serenity::model::application::InteractionType;
use serenity::model::channel::ChannelType;
use serenity::model::id::{GuildId, InteractionId, UserId};

use super::commands::{COMMAND, OPTION_BRIEF, OPTION_CODE};
use crate::consultation::{Act, Event, Permission, PersonId, Place, ServerId};
use crate::telemetry::Kind as Counted;

/// An interaction that waits for its answer.
pub(super) struct Incoming {
    /// Its id, for the answer's address.
    pub(super) id: u64,
    /// Its token, for the answer's address. Secret: never logged.
    pub(super) token: String,
    /// What it asks for.
    pub(super) ask: Ask,
}

/// What an interaction asks for.
pub(super) enum Ask {
    /// Somebody typed the command or used a control.
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
                Act::Start { .. } | Act::Ask { .. } => Counted::Command,
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
    /// A session has begun.
    Ready,
    /// A session goes on.
    Resumed,
    /// Somebody waits for an answer.
    Interaction(Incoming),
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

/// Reads a frame. Only what is inside an interaction is looked into, so a long READY costs next to nothing.
pub(super) fn frame(text: &str) -> Frame {
    let Ok(dispatch) = serde_json::from_str::<Dispatch<'_>>(text) else {
        return Frame::Other;
    };
    match (dispatch.t, dispatch.d) {
        (Some("READY"), _) => Frame::Ready,
        (Some("RESUMED"), _) => Frame::Resumed,
        (Some("INTERACTION_CREATE"), Some(payload)) => {
            interaction(payload.get()).map_or(Frame::Other, Frame::Interaction)
        }
        _ => Frame::Other,
    }
}

/// An interaction, as far as it matters here: the rest of it, most of all the message that a control is on, is passed
/// over unread (<https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object>).
#[derive(Deserialize)]
struct Interaction {
    id: InteractionId,
    token: String,
    #[serde(rename = "type")]
    kind: InteractionType,
    #[serde(default)]
    guild_id: Option<GuildId>,
    #[serde(default)]
    data: Option<Data>,
    #[serde(default)]
    member: Option<Member>,
    #[serde(default)]
    user: Option<User>,
    #[serde(default)]
    channel: Option<Channel>,
    #[serde(default)]
    locale: String,
    #[serde(default)]
    authorizing_integration_owners: Owners,
}

/// Who installed the app, of those who matter here
/// (<https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object>).
#[derive(Deserialize, Default)]
struct Owners {
    /// The server, where it did.
    #[serde(rename = "0", default)]
    server: Option<IgnoredAny>,
}

/// What was typed or used.
#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    name: String,
    #[serde(default)]
    options: Vec<CommandOption>,
    #[serde(default)]
    target_id: Option<String>,
    #[serde(default)]
    resolved: Option<Resolved>,
    #[serde(default)]
    custom_id: String,
    #[serde(default)]
    values: Vec<String>,
}

#[derive(Deserialize)]
struct CommandOption {
    name: String,
    #[serde(default)]
    value: Option<Value>,
}

#[derive(Deserialize)]
struct Resolved {
    #[serde(default)]
    messages: HashMap<String, Message>,
}

#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    content: String,
}

#[derive(Deserialize)]
struct Member {
    user: User,
    #[serde(default)]
    nick: Option<String>,
    #[serde(default)]
    permissions: Option<Permissions>,
}

#[derive(Deserialize)]
struct User {
    id: UserId,
    username: String,
    #[serde(default)]
    global_name: Option<String>,
}

#[derive(Deserialize)]
struct Channel {
    #[serde(rename = "type")]
    kind: ChannelType,
}

/// Reads an interaction, straight from its text; `None` where there is nobody to answer.
pub(super) fn interaction(text: &str) -> Option<Incoming> {
    let Ok(read) = serde_json::from_str::<Interaction>(text) else {
        return rescued(text);
    };
    let ask = match read.kind {
        // It is answered where it was heard, so that it needs no address for its answer.
        InteractionType::Ping => Ask::Ping,
        InteractionType::Autocomplete => Ask::Suggestions,
        InteractionType::Command | InteractionType::Component => event(&read)
            .map_or(Ask::Unreadable(read.locale), |event| {
                Ask::Event(Box::new(event))
            }),
        _ => Ask::Unreadable(read.locale),
    };
    Some(Incoming {
        id: read.id.get(),
        token: read.token,
        ask,
    })
}

/// The type of a ping (<https://discord.com/developers/docs/interactions/receiving-and-responding>).
const PING: u64 = 1;

/// Rescues id and token of an interaction that could not be read, so that it still gets a sentence.
fn rescued(text: &str) -> Option<Incoming> {
    let value: Value = serde_json::from_str(text).ok()?;
    if value.get("type").and_then(Value::as_u64) == Some(PING) {
        // A ping needs no more than its type.
        return Some(Incoming {
            id: 0,
            token: String::new(),
            ask: Ask::Ping,
        });
    }
    tracing::warn!("an interaction that could not be read");
    let text = |key| value.get(key).and_then(Value::as_str);
    Some(Incoming {
        id: text("id")?.parse().ok()?,
        token: text("token")?.to_owned(),
        ask: Ask::Unreadable(text("locale").unwrap_or_default().to_owned()),
    })
}

/// What somebody did; `None` for a command that is none of ours, and without somebody.
fn event(read: &Interaction) -> Option<Event> {
    let data = read.data.as_ref()?;
    let act = match read.kind {
        InteractionType::Component => Act::Use {
            id: data.custom_id.clone(),
            values: data.values.clone(),
        },
        _ => start(data)?,
    };
    let user = read
        .member
        .as_ref()
        .map(|member| &member.user)
        .or(read.user.as_ref())?;
    Some(Event {
        person: PersonId(user.id.get()),
        name: display_name(read.member.as_ref(), user),
        server: read.guild_id.map(|server| ServerId(server.get())),
        locale: read.locale.clone(),
        missing: missing(read),
        place: Place::unknown(),
        act,
    })
}

/// What a command starts with; `None` for a command that is none of ours.
fn start(data: &Data) -> Option<Act> {
    if let (Some(target), Some(resolved)) = (&data.target_id, &data.resolved) {
        let message = resolved.messages.get(target)?;
        return Some(Act::Start {
            code: None,
            brief: Some(message.content.clone()),
        });
    }
    let option = |name| {
        data.options
            .iter()
            .find(|option| option.name == name)
            .and_then(|option| option.value.as_ref())
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    (data.name == COMMAND).then(|| Act::Start {
        code: option(OPTION_CODE),
        brief: option(OPTION_BRIEF),
    })
}

/// What people call somebody there: the server's nickname, the display name, or the account's name.
fn display_name(member: Option<&Member>, user: &User) -> String {
    member
        .and_then(|member| member.nick.as_ref())
        .or(user.global_name.as_ref())
        .unwrap_or(&user.username)
        .clone()
}

/// What the person lacks for a post that everybody sees. In direct messages nothing is ever missing.
fn missing(read: &Interaction) -> Vec<Permission> {
    let Some(has) = read.member.as_ref().and_then(|member| member.permissions) else {
        return Vec::new();
    };
    if has.contains(Permissions::ADMINISTRATOR) {
        return Vec::new();
    }
    let in_thread = read.channel.as_ref().is_some_and(|channel| {
        matches!(
            channel.kind,
            ChannelType::NewsThread | ChannelType::PublicThread | ChannelType::PrivateThread
        )
    });
    let installed_here = read.authorizing_integration_owners.server.is_some();
    let send = if in_thread {
        (
            Permissions::SEND_MESSAGES_IN_THREADS,
            Permission::SendMessagesInThreads,
        )
    } else {
        (Permissions::SEND_MESSAGES, Permission::SendMessages)
    };
    let outside =
        (!installed_here).then_some((Permissions::USE_EXTERNAL_APPS, Permission::UseExternalApps));
    [(Permissions::VIEW_CHANNEL, Permission::ViewChannel), send]
        .into_iter()
        .chain(outside)
        .filter(|(needed, _)| !has.contains(*needed))
        .map(|(_, permission)| permission)
        .collect()
}
