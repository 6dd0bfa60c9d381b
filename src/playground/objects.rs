//! Discord's own objects, as JSON: users, members, channels, servers.

use serde_json::{Value, json};

use super::id::Id;
use super::permissions as bits;
use super::server::Server;
use super::state::State;
use super::world::{Kind, Place, Somebody};

/// When everybody joined; nothing depends on it.
const JOINED: &str = "2025-01-01T12:00:00.000000+00:00";
const ATTACHMENT_LIMIT: u64 = 10 * 1024 * 1024;

impl State {
    /// The bot's user object.
    pub(super) fn bot_user(&self) -> Value {
        let mut user = user_object(self.world.bot, &self.options.application_name);
        set(&mut user, "bot", Value::Bool(true));
        user
    }

    /// The application object, as `/applications/@me` gives it.
    pub(super) fn application(&self) -> Value {
        json!({
            "id": self.world.bot, "name": self.options.application_name, "icon": null,
            "description": "", "bot_public": true, "bot_require_code_grant": false,
            "verify_key": self.endpoint.verify_key(), "flags": 0, "flags_new": "0", "hook": true,
            "bot": self.bot_user(), "owner": user_object(Id(1), "owner"), "team": null,
            "approximate_guild_count": u8::from(self.options.installed.in_server()),
            "approximate_user_install_count": 0,
            "integration_types_config": {"0": {}, "1": {}},
        })
    }

    /// The member object of the bot in its server.
    pub(super) fn bot_member(&self) -> Value {
        json!({
            "user": self.bot_user(), "nick": null, "avatar": null, "roles": [],
            "joined_at": JOINED, "premium_since": null, "deaf": false, "mute": false,
            "flags": 0, "pending": false, "communication_disabled_until": null,
        })
    }

    /// A person's member object, with what they may do in this place.
    pub(super) fn member(&self, person: &Somebody, place: &Place) -> Value {
        let mut member = self.member_of(person, place.server);
        let permissions = self.world.permissions(person, place).to_string();
        set(&mut member, "permissions", Value::String(permissions));
        member
    }

    /// A person's member object in a server.
    pub(super) fn member_of(&self, person: &Somebody, server: Option<Id>) -> Value {
        let roles = server
            .into_iter()
            .flat_map(|id| self.world.roles_in(person, id));
        let roles: Vec<Id> = roles.map(|role| role.id).collect();
        member_object(person, &roles)
    }

    /// The partial channel an interaction carries.
    pub(super) fn partial_channel(&self, person: &Somebody, place: &Place) -> Value {
        let mut channel = self.channel(place);
        let permissions = self.world.permissions(person, place).to_string();
        set(&mut channel, "permissions", Value::String(permissions));
        channel
    }

    /// A channel, direct-message channel or thread.
    pub(super) fn channel(&self, place: &Place) -> Value {
        let mut channel = json!({
            "id": place.id, "type": place.type_number(), "flags": 0,
            "last_message_id": place.last_message,
        });
        match &place.kind {
            Kind::Dm { with } => {
                let recipient = self.world.person(*with).map(person_user);
                set(&mut channel, "recipients", json!([recipient]));
            }
            Kind::Channel { .. } => self.describe_text_channel(&mut channel, place),
            Kind::Thread(_) => self.describe_thread(&mut channel, place),
        }
        channel
    }

    fn describe_text_channel(&self, channel: &mut Value, place: &Place) {
        let position = self.world.places.iter().position(|one| one.id == place.id);
        for (key, value) in [
            ("guild_id", json!(place.server)),
            ("name", json!(place.name)),
            ("position", json!(position)),
            ("permission_overwrites", json!([])),
            ("parent_id", Value::Null),
            ("topic", Value::Null),
            ("nsfw", json!(false)),
            ("rate_limit_per_user", json!(0)),
        ] {
            set(channel, key, value);
        }
    }

    fn describe_thread(&self, channel: &mut Value, place: &Place) {
        let Some(thread) = place.thread() else { return };
        let messages = self.messages.count(place.id);
        for (key, value) in [
            ("guild_id", json!(place.server)),
            ("name", json!(place.name)),
            ("parent_id", json!(thread.parent)),
            ("owner_id", json!(thread.owner)),
            ("message_count", json!(messages)),
            ("total_message_sent", json!(messages)),
            ("member_count", json!(thread.members.len())),
            ("rate_limit_per_user", json!(0)),
            (
                "thread_metadata",
                json!({
                    "archived": thread.archived, "locked": thread.locked,
                    "auto_archive_duration": thread.auto_archive_minutes,
                    "archive_timestamp": thread.created_at,
                    "create_timestamp": thread.created_at, "invitable": true,
                }),
            ),
        ] {
            set(channel, key, value);
        }
    }

    /// A server, as `GUILD_CREATE` sends it.
    pub(super) fn server(&self, about: &Server) -> Value {
        let here = |place: &&Place| place.server == Some(about.id);
        let places = || self.world.places.iter().filter(here);
        let channels = places().filter(|place| place.thread().is_none());
        let active = |place: &&Place| place.thread().is_some_and(|thread| !thread.archived);
        let threads = places().filter(active);
        let mut server = server_object(about.id, &about.name);
        for (key, value) in [
            ("preferred_locale", json!(about.locale)),
            ("roles", role_objects(about).into()),
            ("channels", channels.map(|one| self.channel(one)).collect()),
            ("threads", threads.map(|one| self.channel(one)).collect()),
            ("members", json!([self.bot_member()])),
            ("member_count", json!(self.world.people.len() + 1)),
        ] {
            set(&mut server, key, value);
        }
        server
    }

    /// Whether the bot is a member of the place's server; in direct messages, whether it is of any.
    pub(super) fn bot_is_in(&self, place: &Place) -> bool {
        self.options.installed.in_server() && self.world.keeps_bot(place)
    }

    /// What the bot may do in this place, as the interaction tells it.
    pub(super) fn app_permissions(&self, place: &Place) -> u64 {
        if self.bot_is_in(place) || !place.in_server() {
            return self.granted(place);
        }
        bits::IN_DIRECT_MESSAGES
    }

    /// What the bot user may do in this place as a member.
    pub(super) fn granted(&self, place: &Place) -> u64 {
        self.world
            .bot_permissions(self.options.bot_permissions, place)
    }
}

/// All roles of a server, `@everyone` first.
pub(super) fn role_objects(server: &Server) -> Vec<Value> {
    let everyone = role_object(server.id, "@everyone", 0);
    let named = server.roles.iter().enumerate();
    let named = named.map(|(position, role)| {
        let mut object = role_object(role.id, &role.name, position + 1);
        set(
            &mut object,
            "permissions",
            json!(role.permissions.to_string()),
        );
        object
    });
    std::iter::once(everyone).chain(named).collect()
}

/// The default size one attachment may have.
pub(super) fn attachment_limit() -> u64 {
    ATTACHMENT_LIMIT
}

/// A person's user object.
pub(super) fn person_user(person: &Somebody) -> Value {
    user_object(person.id, &person.name)
}

fn member_object(person: &Somebody, roles: &[Id]) -> Value {
    json!({
        "user": person_user(person), "nick": null, "avatar": null, "banner": null, "roles": roles,
        "joined_at": JOINED, "premium_since": null, "deaf": false, "mute": false, "flags": 0,
        "pending": false, "communication_disabled_until": null,
        "unusual_dm_activity_until": null,
    })
}

fn user_object(id: Id, name: &str) -> Value {
    json!({
        "id": id, "username": name, "global_name": name, "discriminator": "0", "avatar": null,
        "public_flags": 0, "flags": 0, "avatar_decoration_data": null,
    })
}

/// A server with one role and no channels yet.
pub(super) fn server_object(id: Id, name: &str) -> Value {
    let mut server = json!({
        "id": id, "name": name, "icon": null, "icon_hash": null, "splash": null,
        "discovery_splash": null, "owner_id": Id(1), "afk_channel_id": null, "afk_timeout": 300,
        "widget_enabled": false, "verification_level": 0, "default_message_notifications": 1,
        "explicit_content_filter": 0, "roles": [role_object(id, "@everyone", 0)], "emojis": [],
        "features": [], "mfa_level": 0, "application_id": null, "system_channel_id": null,
        "system_channel_flags": 0, "rules_channel_id": null, "max_members": 500_000,
    });
    let rest = json!({
        "vanity_url_code": null, "description": null, "banner": null, "premium_tier": 0,
        "premium_subscription_count": 0, "preferred_locale": "en-US", "nsfw_level": 0,
        "public_updates_channel_id": null, "max_video_channel_users": 25, "stickers": [],
        "premium_progress_bar_enabled": false, "joined_at": JOINED, "large": false,
        "unavailable": false, "member_count": 1, "voice_states": [], "members": [],
        "channels": [], "threads": [], "presences": [], "stage_instances": [],
        "guild_scheduled_events": [], "safety_alerts_channel_id": null, "nsfw": false,
    });
    if let (Some(map), Value::Object(rest)) = (server.as_object_mut(), rest) {
        map.extend(rest);
    }
    server
}

pub(super) fn role_object(id: Id, name: &str, position: usize) -> Value {
    json!({
        "id": id, "name": name, "color": 0, "hoist": false, "icon": null, "unicode_emoji": null,
        "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
        "position": position, "permissions": bits::MEMBER.to_string(), "managed": false,
        "mentionable": false, "flags": 0,
    })
}

/// Sets one key of an object; anything but an object is left alone.
pub(super) fn set(object: &mut Value, key: &str, value: Value) {
    if let Some(map) = object.as_object_mut() {
        map.insert(key.to_owned(), value);
    }
}
