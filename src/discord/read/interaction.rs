//! One interaction: what was typed, used or sent, and by whom.

use std::collections::HashMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use serenity::model::Permissions;
use serenity::model::application::InteractionType;
use serenity::model::channel::ChannelType;
use serenity::model::id::{
    ApplicationId, ChannelId, GuildId, InteractionId, MessageId, RoleId, UserId,
};

use super::{Anchor, Ask, Incoming, place};
use crate::consultation::{Act, Event, Filled, PersonId, ServerId, Uploaded};
use crate::discord::commands::{
    ASK_COMMAND, COMMAND, DATA_COMMAND, HOUSE_COMMAND, Names, OPTION_BRIEF, OPTION_CODE,
    OPTION_OVERLAY, OPTION_QUESTION, OPTION_WITH, STATS_COMMAND, WITH_TEAM,
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
    pub(super) guild_locale: Option<String>,
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
    custom_id: String,
    #[serde(default)]
    value: Option<Value>,
    #[serde(default)]
    values: Vec<String>,
    #[serde(default)]
    component: Option<Box<Self>>,
    #[serde(default)]
    components: Vec<Self>,
}

impl Part {
    /// Adds its fields with what was filled into them.
    fn fill(&self, filled: &mut Vec<(String, Vec<String>)>) {
        if let Some(text) = self.value.as_ref().and_then(Value::as_str) {
            filled.push((self.custom_id.clone(), vec![text.to_owned()]));
        } else if !self.values.is_empty() {
            filled.push((self.custom_id.clone(), self.values.clone()));
        }
        for part in self
            .component
            .as_deref()
            .into_iter()
            .chain(&self.components)
        {
            part.fill(filled);
        }
    }
}

impl Data {
    /// What was filled into a form; `None` where there is no field at all.
    fn filled(&self) -> Option<Filled> {
        let mut fields = Vec::new();
        for part in &self.components {
            part.fill(&mut fields);
        }
        let file = |(key, values): &(String, Vec<String>)| {
            let file = values.first().and_then(|id| self.file(id))?;
            Some((key.clone(), file))
        };
        let files: Vec<_> = fields.iter().filter_map(file).collect();
        let are_there = !fields.is_empty();
        let filled: Filled = fields.into_iter().collect();
        let with = |filled: Filled, (key, file): (String, Uploaded)| filled.with_file(&key, file);
        are_there.then(|| files.into_iter().fold(filled, with))
    }

    /// The file with this id that came along.
    fn file(&self, id: &str) -> Option<Uploaded> {
        let file = self.resolved.as_ref()?.attachments.get(id)?;
        Some(Uploaded {
            name: file.filename.clone(),
            size: file.size,
            url: file.url.clone(),
        })
    }
}

#[derive(Deserialize)]
struct Resolved {
    #[serde(default)]
    messages: HashMap<String, Target>,
    #[serde(default)]
    attachments: HashMap<String, Attached>,
}

/// A file that came along (<https://discord.com/developers/docs/resources/message#attachment-object>).
#[derive(Deserialize)]
struct Attached {
    filename: String,
    #[serde(default)]
    size: u64,
    url: String,
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
    #[serde(default)]
    pub(super) roles: Vec<RoleId>,
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
            server: self.guild_id.map(GuildId::get),
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
                filled: data.filled()?,
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
            standing: place::standing(self),
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
        COMMAND if option(OPTION_WITH).as_deref() == Some(WITH_TEAM) => Some(Act::AskTeam {
            beside: option(OPTION_CODE).or(option(OPTION_BRIEF)).is_some(),
        }),
        COMMAND => Some(Act::Start {
            code: option(OPTION_CODE),
            brief: option(OPTION_BRIEF),
        }),
        HOUSE_COMMAND => Some(match option(OPTION_OVERLAY) {
            Some(id) => Act::Offer(data.file(&id)?),
            None => Act::House,
        }),
        ASK_COMMAND => Some(Act::Ask {
            text: option(OPTION_QUESTION).unwrap_or_default(),
            code: option(OPTION_CODE),
        }),
        STATS_COMMAND => Some(Act::Stats),
        DATA_COMMAND => Some(Act::Data),
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::consultation::{Opening, Permission};
    use crate::prompts::Prompts;

    /// An interaction with a shared result in a channel of a server, with what is different about it.
    fn read(change: &Value) -> Incoming {
        let mut interaction = json!({
            "id": "9", "token": "t", "application_id": "77", "type": 3, "guild_id": "3", "channel_id": "5",
            "channel": {"id": "5", "type": 0}, "message": {"id": "8", "flags": 32768},
            "member": {"user": {"id": "1", "username": "ada"}, "permissions": "8"},
            "app_permissions": "309237728256", "authorizing_integration_owners": {"0": "3"},
            "data": {"custom_id": "x", "component_type": 2}, "locale": "en-US",
        });
        let map = interaction.as_object_mut().unwrap();
        map.extend(change.as_object().unwrap().clone());
        let names = Names::of(&Prompts::embedded().unwrap().wording);
        super::super::interaction(&interaction.to_string(), &names).unwrap()
    }

    fn event_of(change: &Value) -> Event {
        match read(change).ask {
            Ask::Event(event) => *event,
            _ => panic!("somebody did something: {change}"),
        }
    }

    #[test]
    fn what_was_typed_into_a_form_is_read_with_labels_and_without() {
        let field = json!({"type": 4, "id": 2, "custom_id": "text", "value": "Why?"});
        for row in [
            json!({"type": 18, "id": 1, "component": field}),
            json!({"type": 1, "components": [field]}),
        ] {
            let data = json!({"custom_id": "ba1:i::0", "components": [row]});
            let sent = event_of(&json!({"type": 5, "data": data}));
            let (id, filled) = ("ba1:i::0".to_owned(), Filled::one("text", "Why?"));
            assert_eq!(sent.act, Act::Submit { id, filled });
        }
        let nothing = json!({"type": 5, "data": {"custom_id": "x", "components": [{"type": 18}]}});
        assert!(matches!(read(&nothing).ask, Ask::Unreadable(_)));
    }

    #[test]
    fn a_thread_can_be_opened_where_messages_are_for_all_and_nothing_is_lacking() {
        let opening = |change: &Value| event_of(change).place.opening;
        assert_eq!(opening(&json!({})), Opening::Possible);
        let announcements = json!({"channel": {"id": "5", "type": 5}});
        assert_eq!(opening(&announcements), Opening::Possible);
        assert_eq!(opening(&json!({"app_permissions": "8"})), Opening::Possible);
        let lacking = vec![
            Permission::ViewChannel,
            Permission::CreatePublicThreads,
            Permission::SendMessagesInThreads,
        ];
        assert_eq!(
            opening(&json!({"app_permissions": "0"})),
            Opening::Lacks(lacking)
        );
        for nowhere in [
            json!({"message": {"id": "8", "flags": 64}}),
            json!({"message": null}),
            json!({"channel": {"id": "5", "type": 11}}),
            json!({"channel": {"id": "5", "type": 2}}),
            json!({"authorizing_integration_owners": {"1": "1"}}),
            json!({"guild_id": null, "channel": {"id": "5", "type": 1}}),
            json!({"channel": null}),
        ] {
            assert_eq!(opening(&nowhere), Opening::Nowhere, "{nowhere}");
        }
    }

    #[test]
    fn where_it_happened_is_read_from_either_place_that_tells_it() {
        let expected = Some(Anchor {
            server: Some(3),
            channel: 5,
            message: 8,
        });
        assert_eq!(read(&json!({})).on, expected);
        assert_eq!(read(&json!({"channel": {"type": 0}})).on, expected);
        assert_eq!(read(&json!({"channel_id": null})).on, expected);
        assert_eq!(read(&json!({"message": null})).on, None);
        let thread = event_of(&json!({"channel": {"id": "6", "type": 12}})).place;
        assert!(thread.is_thread && thread.id == Some(crate::consultation::PlaceId(6)));
        assert_eq!(read(&json!({})).application, 77);
    }
}
