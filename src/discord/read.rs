//! From Discord's interactions to plain events. The mirror of `write`.

use serde_json::Value;
use serenity::model::Permissions;
use serenity::model::application::{
    AuthorizingIntegrationOwner, AuthorizingIntegrationOwners, CommandData, CommandDataOptionValue,
    CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, Interaction,
    ResolvedTarget,
};
use serenity::model::channel::{ChannelType, PartialChannel};
use serenity::model::guild::Member;
use serenity::model::user::User;

use super::commands::{COMMAND, OPTION_BRIEF, OPTION_CODE};
use crate::consultation::{Act, Event, Permission, PersonId, ServerId};

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
    /// Something that this bot has no use for, in this locale.
    Unreadable(String),
}

/// Reads an interaction; `None` for those that want no answer.
pub(super) fn interaction(interaction: Interaction) -> Option<Incoming> {
    match interaction {
        Interaction::Command(command) => Some(self::command(command)),
        Interaction::Component(component) => Some(self::component(component)),
        Interaction::Autocomplete(asked) => Some(Incoming {
            id: asked.id.get(),
            token: asked.token,
            ask: Ask::Suggestions,
        }),
        Interaction::Modal(modal) => Some(Incoming {
            id: modal.id.get(),
            token: modal.token,
            ask: Ask::Unreadable(modal.locale),
        }),
        _ => None,
    }
}

/// Rescues id and token of an interaction that serenity could not parse, so that it still gets a sentence.
pub(super) fn unparsed(value: &Value) -> Option<Incoming> {
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
            server: command.guild_id.map(|server| ServerId(server.get())),
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
            server: component.guild_id.map(|server| ServerId(server.get())),
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
