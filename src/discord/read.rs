//! From Discord's interactions to plain events. The mirror of `write`.

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use serenity::model::Permissions;
use serenity::model::application::{
    AuthorizingIntegrationOwner, AuthorizingIntegrationOwners, CommandData, CommandDataOptionValue,
    CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, ResolvedTarget,
};
use serenity::model::channel::{ChannelType, PartialChannel};
use serenity::model::guild::Member;
use serenity::model::user::User;

use super::commands::{COMMAND, OPTION_BRIEF, OPTION_CODE};
use crate::consultation::{Act, Event, Permission, PersonId};
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
                Act::Start { .. } => Counted::Command,
                Act::Use { .. } => Counted::Control,
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

/// Kinds of interactions (<https://discord.com/developers/docs/interactions/receiving-and-responding>).
#[derive(Deserialize)]
struct Kind {
    #[serde(rename = "type")]
    number: u8,
}

/// Reads an interaction, straight from its text; `None` where there is nobody to answer.
pub(super) fn interaction(text: &str) -> Option<Incoming> {
    let kind = serde_json::from_str::<Kind>(text).map_or(0, |kind| kind.number);
    let read = match kind {
        // It is answered where it was heard, so that it needs no address for its answer.
        1 => {
            return Some(Incoming {
                id: 0,
                token: String::new(),
                ask: Ask::Ping,
            });
        }
        2 => serde_json::from_str(text).map(command),
        3 => serde_json::from_str(text).map(component),
        4 => serde_json::from_str(text).map(|asked: CommandInteraction| Incoming {
            id: asked.id.get(),
            token: asked.token,
            ask: Ask::Suggestions,
        }),
        _ => return rescued(text),
    };
    read.map_or_else(
        |_| {
            tracing::warn!(kind, "an interaction that could not be read");
            rescued(text)
        },
        Some,
    )
}

/// Rescues id and token of an interaction that could not be read, so that it still gets a sentence.
fn rescued(text: &str) -> Option<Incoming> {
    let value: Value = serde_json::from_str(text).ok()?;
    let text = |key| value.get(key).and_then(Value::as_str);
    Some(Incoming {
        id: text("id")?.parse().ok()?,
        token: text("token")?.to_owned(),
        ask: Ask::Unreadable(text("locale").unwrap_or_default().to_owned()),
    })
}

fn command(command: CommandInteraction) -> Incoming {
    let ask = if let Some(act) = start(&command.data) {
        let missing = missing(
            command.member.as_deref(),
            command.channel.as_ref(),
            &command.authorizing_integration_owners,
        );
        Ask::Event(Box::new(Event {
            person: PersonId(command.user.id.get()),
            name: display_name(command.member.as_deref(), &command.user),
            locale: command.locale,
            missing,
            act,
        }))
    } else {
        Ask::Unreadable(command.locale)
    };
    Incoming {
        id: command.id.get(),
        token: command.token,
        ask,
    }
}

/// What a command starts with; `None` for a command that is none of ours.
fn start(data: &CommandData) -> Option<Act> {
    if let Some(ResolvedTarget::Message(message)) = data.target() {
        return Some(Act::Start {
            code: None,
            brief: Some(message.content.clone()),
        });
    }
    let option = |name| {
        data.options
            .iter()
            .find(|option| option.name == name)
            .and_then(|option| match &option.value {
                CommandDataOptionValue::String(text) => Some(text.clone()),
                _ => None,
            })
    };
    (data.name == COMMAND).then(|| Act::Start {
        code: option(OPTION_CODE),
        brief: option(OPTION_BRIEF),
    })
}

fn component(component: ComponentInteraction) -> Incoming {
    let missing = missing(
        component.member.as_ref(),
        component.channel.as_ref(),
        &component.authorizing_integration_owners,
    );
    let values = match component.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values,
        _ => Vec::new(),
    };
    Incoming {
        id: component.id.get(),
        token: component.token,
        ask: Ask::Event(Box::new(Event {
            person: PersonId(component.user.id.get()),
            name: display_name(component.member.as_ref(), &component.user),
            locale: component.locale,
            missing,
            act: Act::Use {
                id: component.data.custom_id,
                values,
            },
        })),
    }
}

/// What people call somebody there: the server's nickname, the display name, or the account's name.
fn display_name(member: Option<&Member>, user: &User) -> String {
    member
        .and_then(|member| member.nick.clone())
        .or_else(|| user.global_name.clone())
        .unwrap_or_else(|| user.name.clone())
}

/// What the person lacks for a post that everybody sees. In direct messages nothing is ever missing.
fn missing(
    member: Option<&Member>,
    channel: Option<&PartialChannel>,
    owners: &AuthorizingIntegrationOwners,
) -> Vec<Permission> {
    let Some(has) = member.and_then(|member| member.permissions) else {
        return Vec::new();
    };
    if has.administrator() {
        return Vec::new();
    }
    let in_thread = channel.is_some_and(|channel| {
        matches!(
            channel.kind,
            ChannelType::NewsThread | ChannelType::PublicThread | ChannelType::PrivateThread
        )
    });
    let installed_here = owners
        .0
        .iter()
        .any(|owner| matches!(owner, AuthorizingIntegrationOwner::GuildInstall(_)));
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
