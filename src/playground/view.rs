//! What one person sees: the JSON the page draws and tests read.

use serde_json::{Map, Value, json};

use super::id::Id;
use super::log::Violation;
use super::messages::{Message, flag};
use super::permissions as bits;
use super::server::{Hook, Server};
use super::state::State;
use super::world::{Kind, Place, Somebody};

impl State {
    /// One message as this person sees it.
    pub(super) fn shown_by_id(&self, id: Id, person: Id) -> Value {
        (self.messages.get(id)).map_or(Value::Null, |message| self.shown(message, person))
    }

    /// The messages of a place this person sees, oldest first.
    pub(super) fn messages_seen(&self, person: Id, place: Id) -> Vec<Value> {
        let seen = self.messages.of(place);
        seen.filter(|(_, message)| message.visible_to(person))
            .map(|(_, message)| self.shown(message, person))
            .collect()
    }

    fn shown(&self, message: &Message, person: Id) -> Value {
        let mut shown = message.object.clone();
        localise(&mut shown, &format!("http://{}/attachments/", self.address));
        let invoked = (message.invoked.as_ref())
            .map(|invoked| json!({"person": invoked.person, "command": invoked.command}));
        if let Some(map) = shown.as_object_mut() {
            map.insert("revision".to_owned(), json!(message.revision));
            map.insert("ephemeral".to_owned(), json!(message.only_for.is_some()));
            map.insert("state".to_owned(), json!(look(message, person)));
            map.insert("invoked".to_owned(), json!(invoked));
            let thread = message.thread.filter(|id| self.world.place(*id).is_some());
            map.insert("thread".to_owned(), json!(thread));
        }
        shown
    }

    /// The whole View of one person; `None` if there is no such person.
    pub(super) fn view(&self, person: Id) -> Option<Value> {
        let me = self.world.person(person)?;
        let places: Vec<&Place> = (self.world.places.iter())
            .filter(|place| self.world.sees(person, place))
            .collect();
        let messages: Map<String, Value> = (places.iter())
            .map(|place| {
                (
                    place.id.to_string(),
                    self.messages_seen(person, place.id).into(),
                )
            })
            .collect();
        let servers = self.world.servers.iter();
        let servers: Vec<Value> = servers.map(|one| self.describe_server(me, one)).collect();
        let main = self.world.server_of(self.world.server);
        let violations: Vec<Value> = self.violations().iter().map(listed).collect();
        let people: Vec<Value> = self.world.people.iter().map(introduce).collect();
        Some(json!({
            "revision": self.revision,
            "me": introduce(me),
            "people": people,
            "bot": {
                "id": self.world.bot, "name": self.options.application_name,
                "connected": self.gateway.connected(),
            },
            "server": {"id": self.world.server, "name": main.map(|server| &server.name)},
            "servers": servers,
            "permissions": bits::NAMED.map(|(name, _)| name),
            "events": self.events_to.is_some(),
            "places": places.iter().map(|place| self.describe(me, place)).collect::<Vec<_>>(),
            "commands": self.commands,
            "messages": messages,
            "modal": self.modals.get(&person).map(super::state::OpenModal::shown),
            "typing": self.typing(&places, person),
            "violations": violations,
        }))
    }

    fn describe(&self, me: &Somebody, place: &Place) -> Value {
        let (kind, parent, archived) = match &place.kind {
            Kind::Channel { .. } => ("channel", None, false),
            Kind::Dm { .. } => ("dm", None, false),
            Kind::Thread(thread) => ("thread", Some(thread.parent), thread.archived),
        };
        let name = match &place.kind {
            Kind::Dm { .. } => self.options.application_name.as_str(),
            _ => place.name.as_str(),
        };
        let offered = self.commands.iter();
        let offered = offered.filter(|command| self.offers(command, me.id, place.id));
        json!({
            "id": place.id, "name": name, "kind": kind, "parent": parent, "archived": archived,
            "can_send": self.world.may_write(me, place), "server": place.server,
            "may": named(self.world.permissions(me, place)), "bot_may": named(self.granted(place)),
            "commands": offered.filter_map(|command| command.get("id")).collect::<Vec<_>>(),
        })
    }

    /// A server, with its webhooks for those who may see them.
    fn describe_server(&self, me: &Somebody, server: &Server) -> Value {
        let hooks = self.world.hooks.iter();
        let hooks = hooks.filter_map(|hook| {
            let place = self.world.place(hook.place)?;
            let own = place.server == Some(server.id);
            let may = self.world.permissions(me, place) & bits::MANAGE_WEBHOOKS != 0;
            let url = self.hook_address(hook);
            (own && may).then(|| json!({"name": hook.name, "place": hook.place, "url": url}))
        });
        let mut roles = vec![json!({"id": server.id, "name": "everyone", "mine": true})];
        roles.extend((server.roles.iter()).map(|role| {
            let mine = me.roles.contains(&role.id);
            json!({"id": role.id, "name": role.name, "mine": mine})
        }));
        json!({
            "id": server.id, "name": server.name, "locale": server.locale, "roles": roles,
            "bot": self.options.installed.in_server() && server.has_bot,
            "hooks": hooks.collect::<Vec<_>>(),
        })
    }

    /// Where a webhook's messages are posted.
    pub(super) fn hook_address(&self, hook: &Hook) -> String {
        let (id, token) = (hook.id, &hook.token);
        format!("http://{}/api/webhooks/{id}/{token}", self.address)
    }

    /// Places where the bot is about to say something to this person.
    fn typing(&self, places: &[&Place], person: Id) -> Vec<Id> {
        let thinking = |place: &&&Place| {
            self.messages
                .of(place.id)
                .any(|(_, message)| message.has(flag::LOADING) && message.visible_to(person))
        };
        places
            .iter()
            .filter(thinking)
            .map(|place| place.id)
            .collect()
    }
}

fn named(permissions: u64) -> Vec<&'static str> {
    let has = bits::NAMED
        .into_iter()
        .filter(|(_, bit)| permissions & bit != 0);
    has.map(|(name, _)| name).collect()
}

fn look(message: &Message, person: Id) -> &'static str {
    if message.failed_for.contains(&person) {
        "failed"
    } else if message.has(flag::LOADING) {
        "thinking"
    } else {
        "sent"
    }
}

/// Ids are strings wherever the page sees them.
fn listed(violation: &Violation) -> Value {
    json!({
        "id": violation.id.to_string(), "at": violation.at, "where": violation.where_,
        "what": violation.what, "body": violation.body,
    })
}

fn introduce(person: &Somebody) -> Value {
    json!({
        "id": person.id, "name": person.name, "role": person.role.word(),
        "locale": person.locale, "dm": person.dm,
    })
}

/// Addresses of attachments become paths on the page's own server.
fn localise(part: &mut Value, prefix: &str) {
    match part {
        Value::String(text) => {
            if let Some(rest) = text.strip_prefix(prefix) {
                *text = format!("/attachments/{rest}");
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| localise(item, prefix)),
        Value::Object(map) => map.values_mut().for_each(|value| localise(value, prefix)),
        _ => {}
    }
}
