//! Events besides interactions: servers, messages and threads.

use serde_json::{Value, json};

use super::{GUILDS, Session};
use crate::playground::id::Id;
use crate::playground::messages::Message;
use crate::playground::objects::{member_object, role_object, server_object, set};
use crate::playground::state::State;
use crate::playground::world::Kind;

const GUILD_MESSAGES: u64 = 1 << 9;
const DIRECT_MESSAGES: u64 = 1 << 12;
const MESSAGE_CONTENT: u64 = 1 << 15;
/// Where the ids of servers joined for measurements start.
const CROWD_FROM: u64 = 1_100_000_000_000_000_000;
const CROWD_STEP: u64 = 1 << 22;

impl State {
    pub(super) fn introduce_servers(&self, session: &mut Session) {
        let kept = self.gateway.kept;
        if self.options.installed.in_server() && session.serves(Some(self.world.server)) {
            session.dispatch("GUILD_CREATE", &self.server(), kept);
        }
        let channels = self.gateway.crowd.map_or(0, |(_, channels)| channels);
        for id in self.crowd_ids() {
            if !session.serves(Some(id)) {
                continue;
            }
            session.dispatch("GUILD_CREATE", &crowd_server(id, channels), kept);
        }
    }

    pub(super) fn crowd_ids(&self) -> impl Iterator<Item = Id> + use<> {
        let servers = self.gateway.crowd.map_or(0, |(servers, _)| servers);
        (0..servers).map(|number| Id(CROWD_FROM + number * CROWD_STEP))
    }

    /// Joins servers that only exist to be announced.
    pub(in crate::playground) fn join_servers(&mut self, servers: u64, channels: usize) {
        self.gateway.crowd = Some((servers, channels));
        for id in self.crowd_ids() {
            let server = crowd_server(id, channels);
            self.gateway
                .dispatch("GUILD_CREATE", Some(id), GUILDS, &server);
        }
    }

    /// Tells the bot about a message, as far as its intents allow.
    pub(in crate::playground) fn announce_message(&mut self, kind: &str, id: Id) {
        if !self.gateway.wants(GUILD_MESSAGES | DIRECT_MESSAGES) {
            return;
        }
        let Some(message) = self.messages.get(id) else {
            return;
        };
        let direct = message.only_for.is_some() || self.is_dm(message.place);
        let intent = if direct {
            DIRECT_MESSAGES
        } else {
            GUILD_MESSAGES
        };
        let mut event = message.object.clone();
        let server = (!direct).then_some(self.world.server);
        if let Some(server) = server {
            set(&mut event, "guild_id", json!(server));
        }
        if !direct && !self.bot_may_read(message) && !self.gateway.wants(MESSAGE_CONTENT) {
            conceal(&mut event);
        }
        let author = message.author();
        if let Some(person) = self.world.person_called(author).filter(|_| !direct) {
            let mut member = member_object(person);
            if let Some(map) = member.as_object_mut() {
                map.remove("user");
            }
            set(&mut event, "member", member);
        }
        self.gateway.dispatch(kind, server, intent, &event);
    }

    /// Tells the bot that a message is gone.
    pub(in crate::playground) fn announce_removal(&mut self, id: Id, message: &Message) {
        let direct = message.only_for.is_some() || self.is_dm(message.place);
        let (intent, server) = if direct {
            (DIRECT_MESSAGES, None)
        } else {
            (GUILD_MESSAGES, Some(self.world.server))
        };
        let event = json!({"id": id, "channel_id": message.place, "guild_id": server});
        (self.gateway).dispatch("MESSAGE_DELETE", server, intent, &event);
    }

    /// Tells the bot about a thread.
    pub(in crate::playground) fn announce_thread(&mut self, kind: &str, id: Id) {
        let Some(place) = self.world.place(id) else {
            return;
        };
        let mut event = self.channel(place);
        if kind == "THREAD_CREATE" {
            set(&mut event, "newly_created", Value::Bool(true));
        }
        let server = Some(self.world.server);
        self.gateway.dispatch(kind, server, GUILDS, &event);
    }

    fn is_dm(&self, place: Id) -> bool {
        (self.world.place(place)).is_some_and(|place| matches!(place.kind, Kind::Dm { .. }))
    }

    /// The bot reads its own messages and those that mention it, but not those that mention it only for replying to an
    /// answer of an interaction.
    fn bot_may_read(&self, message: &Message) -> bool {
        let bot = self.world.bot.to_string();
        let mention = format!("<@{bot}>");
        let content = message.object.get("content").and_then(Value::as_str);
        let mentions = message.object.get("mentions").and_then(Value::as_array);
        let is_mentioned = mentions.is_some_and(|all| {
            all.iter()
                .any(|one| one.get("id").and_then(Value::as_str) == Some(&bot))
        });
        let is_named = content.is_some_and(|text| text.contains(&mention));
        let answered = message.object.pointer("/message_reference/message_id");
        let answered = answered
            .and_then(Value::as_str)
            .and_then(|id| id.parse().ok());
        let is_ordinary = answered
            .and_then(|id| self.messages.get(id))
            .is_some_and(|answered| answered.interaction.is_none());
        message.author() == bot || is_named || (is_mentioned && is_ordinary)
    }
}

fn conceal(message: &mut Value) {
    set(message, "content", json!(""));
    for key in ["embeds", "attachments", "components"] {
        set(message, key, json!([]));
    }
}

/// A server with so many channels and as many roles, about 600 bytes for each.
fn crowd_server(id: Id, channels: usize) -> Value {
    let mut server = server_object(id, &format!("Server {id}"));
    let step = |number: usize| Id(id.0 + 1 + number as u64);
    let rooms: Vec<Value> = (0..channels)
        .map(|number| {
            json!({
                "id": step(number), "type": 0, "guild_id": id, "name": format!("channel-{number}"),
                "position": number, "permission_overwrites": [], "parent_id": null, "flags": 0,
                "topic": "A channel that is there to be counted", "nsfw": false,
                "rate_limit_per_user": 0, "last_message_id": null,
            })
        })
        .collect();
    let mut roles = vec![role_object(id, "@everyone", 0)];
    roles.extend((0..channels).map(|number| {
        role_object(
            step(channels + number),
            &format!("role-{number}"),
            number + 1,
        )
    }));
    set(&mut server, "channels", Value::Array(rooms));
    set(&mut server, "roles", Value::Array(roles));
    server
}
