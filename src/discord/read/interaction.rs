//! One interaction: what was typed, used or sent, and by whom.

use std::collections::HashMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use serenity::model::Permissions;
use serenity::model::application::InteractionType;
use serenity::model::channel::ChannelType;
use serenity::model::id::{ApplicationId, ChannelId, GuildId, InteractionId, MessageId, UserId};

use super::{Anchor, Ask, Incoming, place};
use crate::consultation::{Act, Event, PersonId, ServerId};
use crate::discord::commands::{
    ASK_COMMAND, COMMAND, Names, OPTION_BRIEF, OPTION_CODE, OPTION_QUESTION,
};

/// An interaction, as far as it matters here: the rest of it, most of all what is in the message that a control is on,
/// is passed over unread (<https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object>).
#[derive(Deserialize)]
pub(super) struct Interaction {
    id: InteractionId,
    token: String,
    #[serde(default)]
    application_id: Option<ApplicationId>,
    #[serde(rename = "type")]
    kind: InteractionType,
    #[serde(default)]
    pub(super) guild_id: Option<GuildId>,
    #[serde(default)]
    data: Option<Data>,
    #[serde(default)]
    pub(super) member: Option<Member>,
    #[serde(default)]
    user: Option<User>,
    #[serde(default)]
    pub(super) channel: Option<Channel>,
    #[serde(default)]
    pub(super) channel_id: Option<ChannelId>,
    #[serde(default)]
    pub(super) message: Option<Acted>,
    #[serde(default)]
    pub(super) app_permissions: Option<Permissions>,
    #[serde(default)]
    locale: String,
    #[serde(default)]
    pub(super) authorizing_integration_owners: Owners,
}

/// Who installed the app, of those who matter here
/// (<https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object>).
#[derive(Deserialize, Default)]
pub(super) struct Owners {
    /// The server, where it did.
    #[serde(rename = "0", default)]
    pub(super) server: Option<IgnoredAny>,
}

/// What was typed, used or sent.
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
    #[serde(default)]
    components: Vec<Part>,
}

#[derive(Deserialize)]
struct CommandOption {
    name: String,
    #[serde(default)]
    value: Option<Value>,
}

/// A part of a form that came back: a label with a field in it, or a row of fields as forms used to be made
/// (<https://discord.com/developers/docs/components/reference#label>).
#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    value: Option<Value>,
    #[serde(default)]
    component: Option<Box<Self>>,
    #[serde(default)]
    components: Vec<Self>,
}

impl Part {
    /// The first text that was typed into it.
    fn text(&self) -> Option<&str> {
        let own = self.value.as_ref().and_then(Value::as_str);
        own.or_else(|| self.component.as_deref()?.text())
            .or_else(|| self.components.iter().find_map(Self::text))
    }
}

#[derive(Deserialize)]
struct Resolved {
    #[serde(default)]
    messages: HashMap<String, Target>,
}

/// The message that a command is used on.
#[derive(Deserialize)]
struct Target {
    #[serde(default)]
    content: String,
}

/// The message that a control is on.
#[derive(Deserialize)]
pub(super) struct Acted {
    id: MessageId,
    #[serde(default)]
    pub(super) flags: u64,
}

#[derive(Deserialize)]
pub(super) struct Member {
    user: User,
    #[serde(default)]
    nick: Option<String>,
    #[serde(default)]
    pub(super) permissions: Option<Permissions>,
}

#[derive(Deserialize)]
struct User {
    id: UserId,
    username: String,
    #[serde(default)]
    global_name: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Channel {
    #[serde(default)]
    pub(super) id: Option<ChannelId>,
    #[serde(rename = "type")]
    pub(super) kind: ChannelType,
}

impl Interaction {
    /// What it asks for, and where its answer goes.
    pub(super) fn incoming(self, names: &Names) -> Incoming {
        let ask = match self.kind {
            // It is answered where it was heard, so that it needs no address for its answer.
            InteractionType::Ping => Ask::Ping,
            InteractionType::Autocomplete => Ask::Suggestions,
            _ => self
                .event(names)
                .map_or(Ask::Unreadable(self.locale.clone()), |event| {
                    Ask::Event(Box::new(event))
                }),
        };
        Incoming {
            id: self.id.get(),
            application: self.application_id.map_or(0, ApplicationId::get),
            on: self.anchor(),
            token: self.token,
            ask,
        }
    }

    fn anchor(&self) -> Option<Anchor> {
        Some(Anchor {
            channel: place::id(self)?.0,
            message: self.message.as_ref()?.id.get(),
        })
    }

    /// What somebody did; `None` for what is none of ours, and without somebody.
    fn event(&self, names: &Names) -> Option<Event> {
        let data = self.data.as_ref()?;
        let act = match self.kind {
            InteractionType::Command => command(data, names)?,
            InteractionType::Component => Act::Use {
                id: data.custom_id.clone(),
                values: data.values.clone(),
            },
            InteractionType::Modal => Act::Submit {
                id: data.custom_id.clone(),
                text: data.components.iter().find_map(Part::text)?.to_owned(),
            },
            _ => return None,
        };
        let user = self
            .member
            .as_ref()
            .map(|member| &member.user)
            .or(self.user.as_ref())?;
        Some(Event {
            person: PersonId(user.id.get()),
            name: display_name(self.member.as_ref(), user),
            server: self.guild_id.map(|server| ServerId(server.get())),
            locale: self.locale.clone(),
            missing: place::missing(self),
            place: place::place(self),
            act,
        })
    }
}

/// What a command asks for; `None` for a command that is none of ours.
fn command(data: &Data, names: &Names) -> Option<Act> {
    if let (Some(target), Some(resolved)) = (&data.target_id, &data.resolved) {
        let text = resolved.messages.get(target)?.content.clone();
        return Some(if names.asks(&data.name) {
            Act::Ask { text, code: None }
        } else {
            Act::Start {
                code: None,
                brief: Some(text),
            }
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
    match data.name.as_str() {
        COMMAND => Some(Act::Start {
            code: option(OPTION_CODE),
            brief: option(OPTION_BRIEF),
        }),
        ASK_COMMAND => Some(Act::Ask {
            text: option(OPTION_QUESTION).unwrap_or_default(),
            code: option(OPTION_CODE),
        }),
        _ => None,
    }
}

/// What people call somebody there: the server's nickname, the display name, or the account's name.
fn display_name(member: Option<&Member>, user: &User) -> String {
    member
        .and_then(|member| member.nick.as_ref())
        .or(user.global_name.as_ref())
        .unwrap_or(&user.username)
        .clone()
}
