//! Events besides interactions: servers, messages and threads.

use serde_json::{Value, json};

use super::{GUILDS, Session};
use crate::playground::id::Id;
use crate::playground::messages::Message;
use crate::playground::objects::{role_object, server_object, set};
use crate::playground::server::Server;
use crate::playground::state::State;

const GUILD_MESSAGES: u64 = 1 << 9;
const DIRECT_MESSAGES: u64 = 1 << 12;
const MESSAGE_CONTENT: u64 = 1 << 15;
/// Where the ids of servers joined for measurements start.
const CROWD_FROM: u64 = 1_100_000_000_000_000_000;
const CROWD_STEP: u64 = 1 << 22;

impl State {
    pub(super) fn introduce_servers(&self, session: &mut Session) {
        let kept = self.gateway.kept;
        for server in self.servers_with_bot() {
            if session.serves(Some(server.id)) {
                session.dispatch("GUILD_CREATE", &self.server(server), kept);
            }
        }
        let channels = self.gateway.crowd.map_or(0, |(_, channels)| channels);
        for id in self.crowd_ids() {
            if !session.serves(Some(id)) {
                continue;
            }
            session.dispatch("GUILD_CREATE", &crowd_server(id, channels), kept);
        }
    }

    /// The servers that the bot is a member of, but for those of a crowd.
    pub(in crate::playground) fn servers_with_bot(&self) -> impl Iterator<Item = &Server> {
        let installed = self.options.installed.in_server();
        let servers = self.world.servers.iter();
        servers.filter(move |server| installed && server.has_bot)
    }

    /// Tells the bot that it is in a server again.
    pub(in crate::playground) fn announce_arrival(&mut self, id: Id) {
        let server = self.servers_with_bot().find(|server| server.id == id);
        if let Some(server) = server.map(|server| self.server(server)) {
            self.gateway
                .dispatch("GUILD_CREATE", Some(id), GUILDS, &server);
        }
    }

    /// Tells the bot that it is in a server no more, or, where that is an outage, that the server cannot be reached.
    pub(in crate::playground) fn announce_departure(&mut self, id: Id, outage: bool) {
        let mut event = json!({"id": id});
        if outage {
            set(&mut event, "unavailable", Value::Bool(true));
        }
        self.gateway
            .dispatch("GUILD_DELETE", Some(id), GUILDS, &event);
    }

    pub(in crate::playground) fn crowd_ids(&self) -> impl Iterator<Item = Id> + use<> {
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
        let direct = self.server_around(message).is_none();
        let intent = if direct {
            DIRECT_MESSAGES
        } else {
            GUILD_MESSAGES
        };
        let mut event = message.object.clone();
        let server = self.server_around(message);
        if let Some(server) = server {
            set(&mut event, "guild_id", json!(server));
        }
        if !direct && !self.bot_may_read(message) && !self.gateway.wants(MESSAGE_CONTENT) {
            conceal(&mut event);
        }
        let author = message.author();
        if let Some(person) = self.world.person_called(author).filter(|_| !direct) {
            let mut member = self.member_of(person, server);
            if let Some(map) = member.as_object_mut() {
                map.remove("user");
            }
            set(&mut event, "member", member);
        }
        self.gateway.dispatch(kind, server, intent, &event);
    }

    /// Tells the bot that a message is gone.
    pub(in crate::playground) fn announce_removal(&mut self, id: Id, message: &Message) {
        let server = self.server_around(message);
        let intent = match server {
            Some(_) => GUILD_MESSAGES,
            None => DIRECT_MESSAGES,
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
        let server = place.server;
        self.gateway.dispatch(kind, server, GUILDS, &event);
    }

    /// The server whose members a message is for; an ephemeral one counts as direct.
    fn server_around(&self, message: &Message) -> Option<Id> {
        let place = self.world.place(message.place)?;
        place.server.filter(|_| message.only_for.is_none())
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
