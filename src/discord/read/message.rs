//! Ordinary messages, of which only those count that speak to the bot.
//!
//! Without the privileged intent for contents Discord tells what is in a message only where it mentions the bot, and a
//! reply mentions whom it answers unless the writer switched that off. Nothing else is ever read.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serenity::model::channel::{ChannelType, MessageType};
use serenity::model::id::{ChannelId, GuildId, MessageId, UserId};

use super::Anchor;
use crate::consultation::{Act, Event, Opening, PersonId, Place, PlaceId, ServerId, Standing};

/// A question to the bot in a message.
pub(in crate::discord) struct Mention {
    /// The message.
    pub(in crate::discord) at: Anchor,
    /// What it asks, and who.
    pub(in crate::discord) event: Event,
}

/// A message, as far as it matters here (<https://discord.com/developers/docs/resources/message#message-object>).
#[derive(Deserialize)]
struct Message {
    id: MessageId,
    channel_id: ChannelId,
    #[serde(default)]
    channel_type: Option<ChannelType>,
    #[serde(default)]
    guild_id: Option<GuildId>,
    #[serde(rename = "type")]
    kind: MessageType,
    author: Author,
    #[serde(default)]
    member: Option<Member>,
    #[serde(default)]
    webhook_id: Option<IgnoredAny>,
    #[serde(default)]
    content: String,
    #[serde(default)]
    mentions: Vec<Mentioned>,
}

#[derive(Deserialize)]
struct Author {
    id: UserId,
    username: String,
    #[serde(default)]
    global_name: Option<String>,
    #[serde(default)]
    bot: bool,
}

#[derive(Deserialize)]
struct Member {
    #[serde(default)]
    nick: Option<String>,
}

#[derive(Deserialize)]
struct Mentioned {
    id: UserId,
}

/// The question in a message that mentions the bot user `own`; `None` for all other messages, and for those of bots.
/// Mentions of everyone and of roles are for others.
pub(super) fn mention(text: &str, own: u64) -> Option<Mention> {
    // A look at the letters spares reading the many messages that are about something else.
    if !text.contains(&own.to_string()) {
        return None;
    }
    let message: Message = serde_json::from_str(text).ok()?;
    let is_written = matches!(
        message.kind,
        MessageType::Regular | MessageType::InlineReply
    );
    let is_by_a_person = !message.author.bot && message.webhook_id.is_none();
    let is_for_us = message.mentions.iter().any(|one| one.id.get() == own);
    if !(is_written && is_by_a_person && is_for_us) {
        return None;
    }
    Some(Mention {
        at: Anchor {
            server: message.guild_id.map(GuildId::get),
            channel: message.channel_id.get(),
            message: message.id.get(),
        },
        event: event(message, own),
    })
}

fn event(message: Message, own: u64) -> Event {
    let Message {
        author, channel_id, ..
    } = message;
    let nick = message.member.and_then(|member| member.nick);
    Event {
        person: PersonId(author.id.get()),
        name: nick.or(author.global_name).unwrap_or(author.username),
        server: message.guild_id.map(|server| ServerId(server.get())),
        // Discord does not tell what language somebody reads who writes a message.
        locale: String::new(),
        missing: Vec::new(),
        standing: Standing::default(),
        place: Place {
            id: Some(PlaceId(channel_id.get())),
            is_thread: message.channel_type.is_none_or(is_thread),
            opening: Opening::Nowhere,
            posting: Opening::Nowhere,
            decision: None,
            locale: None,
            lacks: Vec::new(),
        },
        act: Act::Ask {
            text: without_mention(&message.content, own),
            code: None,
        },
    }
}

/// Whether it is a thread; where Discord does not tell, it may be one.
const fn is_thread(kind: ChannelType) -> bool {
    matches!(
        kind,
        ChannelType::NewsThread | ChannelType::PublicThread | ChannelType::PrivateThread
    )
}

/// What is said beside the bot's name.
fn without_mention(content: &str, own: u64) -> String {
    let bare = content
        .replace(&format!("<@{own}>"), " ")
        .replace(&format!("<@!{own}>"), " ");
    bare.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const OWN: u64 = 77;

    fn message(change: &Value) -> String {
        let mut message = json!({
            "id": "9", "channel_id": "5", "guild_id": "3", "type": 0, "content": "<@77>  why not Go? ",
            "author": {"id": "1", "username": "ada", "global_name": "Ada"}, "member": {"nick": "Countess"},
            "mentions": [{"id": "77", "username": "us"}],
        });
        let map = message.as_object_mut().unwrap();
        map.extend(change.as_object().unwrap().clone());
        message.to_string()
    }

    #[test]
    fn a_mention_is_a_question_without_the_name() {
        let heard = mention(&message(&json!({})), OWN).unwrap();
        let (channel, message_id) = (5, 9);
        let message = message_id;
        let server = heard.event.server.map(|server| server.0);
        let at = Anchor {
            server,
            channel,
            message,
        };
        assert_eq!(heard.at, at);
        assert_eq!(heard.event.name, "Countess");
        let text = "why not Go?".to_owned();
        assert_eq!(heard.event.act, Act::Ask { text, code: None });
    }

    #[test]
    fn others_are_not_answered_nor_bots_nor_everyone() {
        for change in [
            json!({"mentions": [], "content": "<@&77> <@77x"}),
            json!({"mentions": [], "mention_everyone": true}),
            json!({"author": {"id": "77", "username": "us", "bot": true}}),
            json!({"webhook_id": "4"}),
            json!({"type": 18}),
            json!({"mentions": [{"id": "78"}]}),
            json!({"author": null}),
        ] {
            assert!(mention(&message(&change), OWN).is_none(), "{change}");
        }
    }
}
