//! `INTERACTION_CREATE`: everything Discord sends with an interaction.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Interaction, Kind};
use crate::playground::id::Id;
use crate::playground::objects::{attachment_limit, person_user};
use crate::playground::state::State;
use crate::playground::world::{Place, Somebody};

/// Borrowed as far as possible: this is written thousands of times per second.
#[derive(Serialize)]
struct Payload<'a> {
    id: Id,
    application_id: Id,
    #[serde(rename = "type")]
    kind: u8,
    data: &'a Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    guild_id: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    guild: Option<Value>,
    channel: Value,
    channel_id: Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user: Option<Value>,
    token: &'a str,
    version: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a Value>,
    app_permissions: String,
    locale: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    guild_locale: Option<&'a str>,
    context: u8,
    authorizing_integration_owners: Value,
    entitlements: [(); 0],
    attachment_size_limit: u64,
}

impl State {
    pub(super) fn send_interaction(&mut self, id: Id, interaction: &Interaction, data: &Value) {
        if self.endpoint.is_set() {
            if let Some(payload) = self.payload(id, interaction, data) {
                self.endpoint.post(id, &interaction.token, &payload);
            }
            return;
        }
        let mut gateway =
            std::mem::replace(&mut self.gateway, super::super::gateway::Gateway::new(1));
        if let Some(payload) = self.payload(id, interaction, data) {
            gateway.dispatch("INTERACTION_CREATE", payload.guild_id, 0, &payload);
        }
        self.gateway = gateway;
    }

    fn payload<'a>(
        &'a self,
        id: Id,
        interaction: &'a Interaction,
        data: &'a Value,
    ) -> Option<Payload<'a>> {
        let person = self.world.person(interaction.person)?;
        let place = self.world.place(interaction.place)?;
        let in_server = place.in_server();
        let server = place.server.and_then(|id| self.world.server_of(id));
        let source = interaction.source.and_then(|id| self.messages.get(id));
        Some(Payload {
            id,
            application_id: self.world.bot,
            kind: interaction.kind as u8,
            data,
            guild_id: place.server,
            guild: server
                .map(|server| json!({"id": server.id, "locale": server.locale, "features": []})),
            channel: self.partial_channel(person, place),
            channel_id: place.id,
            member: in_server.then(|| self.member(person, place)),
            user: (!in_server).then(|| person_user(person)),
            token: &interaction.token,
            version: 1,
            message: source.map(|message| &message.object),
            app_permissions: self.app_permissions(place).to_string(),
            locale: &person.locale,
            guild_locale: server.map(|server| server.locale.as_str()),
            context: u8::from(!in_server),
            authorizing_integration_owners: self.owners(person, place),
            entitlements: [],
            attachment_size_limit: attachment_limit(),
        })
    }

    /// Who installed the application: key 0 the server, key 1 the person.
    pub(in crate::playground) fn owners(&self, person: &Somebody, place: &Place) -> Value {
        let mut owners = serde_json::Map::new();
        if self.bot_is_in(place) {
            // A direct message belongs to no server, which is written as server 0.
            let server = place.server.unwrap_or(Id(0)).to_string();
            owners.insert("0".to_owned(), server.into());
        }
        if self.options.installed.by_people() {
            owners.insert("1".to_owned(), person.id.to_string().into());
        }
        Value::Object(owners)
    }

    /// What messages tell of the interaction that brought them about.
    pub(in crate::playground) fn interaction_metadata(
        &self,
        id: Id,
        interaction: &Interaction,
    ) -> Value {
        let person = self.world.person(interaction.person);
        let place = self.world.place(interaction.place);
        let owners = person
            .zip(place)
            .map(|(person, place)| self.owners(person, place));
        let mut metadata = json!({
            "id": id, "type": interaction.kind as u8, "user": person.map(person_user),
            "authorizing_integration_owners": owners,
        });
        if interaction.kind == Kind::Component {
            let message = json!(interaction.source);
            crate::playground::objects::set(&mut metadata, "interacted_message_id", message);
        }
        metadata
    }
}
