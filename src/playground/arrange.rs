//! What tests and the page's settings arrange in the world: servers, roles, permissions, languages, webhooks.

use super::StandIn;
use super::act::Refused;
use super::check::LOCALES;
use super::id::Id;
use super::permissions::NAMED;
use super::state::State;
use super::world::{Role, Writers};

/// Servers and channels.
impl StandIn {
    /// Adds a server with `#general` and `#staff`, puts the bot and everybody into it, and answers its id.
    /// Its channels are found as `Name/#general`.
    pub fn add_server(&self, name: &str) -> String {
        let mut state = self.core.state();
        let id = state.world.add_server(name);
        if let Ok(server) = id.parse() {
            state.announce_arrival(server);
        }
        state.touch();
        id
    }

    /// Adds a text channel to a server, by its id or name, and answers the channel's id.
    ///
    /// # Errors
    /// Refused if there is no such server.
    pub fn add_channel(
        &self,
        server: &str,
        name: &str,
        writers: Writers,
    ) -> Result<String, Refused> {
        let mut state = self.core.state();
        let server = state.find_server(server)?;
        let id = state.world.add_channel_to(server, name, writers);
        state.touch();
        Ok(id.to_string())
    }

    /// Adds somebody, and answers their id.
    pub fn add_person(&self, name: &str, role: Role) -> String {
        let mut state = self.core.state();
        let id = state.world.add_person(name, role);
        state.touch();
        id
    }

    /// Deletes a channel with its webhooks; answers whether there was one.
    pub fn delete_channel(&self, name: &str) -> bool {
        let mut state = self.core.state();
        let id = state.world.place_called(None, name).map(|place| place.id);
        let removed = id.is_some_and(|id| state.world.remove_place(id));
        state.touch();
        removed
    }

    /// Removes the bot from a server, or puts it there again; shards that ask for servers are told.
    ///
    /// # Errors
    /// Refused if there is no such server.
    pub fn keep_bot(&self, server: &str, keeps: bool) -> Result<(), Refused> {
        let mut state = self.core.state();
        let server = state.find_server(server)?;
        state.keep_bot(server, keeps);
        Ok(())
    }

    /// Tells the bot that a server cannot be reached for now; it is still a member there.
    ///
    /// # Errors
    /// Refused if there is no such server.
    pub fn outage(&self, server: &str) -> Result<(), Refused> {
        let mut state = self.core.state();
        let server = state.find_server(server)?;
        state.announce_departure(server, true);
        Ok(())
    }

    /// Sets the language of a server.
    ///
    /// # Errors
    /// Refused if there is no such server, or Discord has no such language.
    pub fn speaks_in(&self, server: &str, locale: &str) -> Result<(), Refused> {
        let mut state = self.core.state();
        let server = state.find_server(server)?;
        state.set_server_locale(server, locale)
    }

    /// The address of the webhook of a channel, made if there is none.
    ///
    /// # Errors
    /// Refused if there is no such channel.
    pub fn webhook(&self, channel: &str) -> Result<String, Refused> {
        let mut state = self.core.state();
        let place = state.find_channel(channel)?;
        if !state.world.hooks.iter().any(|hook| hook.place == place) {
            state.world.add_hook(place, "Webhook");
            state.touch();
        }
        let mut hooks = state.world.hooks.iter();
        let hook = hooks.find(|hook| hook.place == place);
        let address = hook.map(|hook| state.hook_address(hook));
        address.ok_or_else(|| Refused::NoSuchPlace(channel.to_owned()))
    }

    /// Deletes the webhooks of a channel, as somebody who manages them can.
    ///
    /// # Errors
    /// Refused if there is no such channel.
    pub fn delete_webhooks(&self, channel: &str) -> Result<(), Refused> {
        let mut state = self.core.state();
        let place = state.find_channel(channel)?;
        state.world.hooks.retain(|hook| hook.place != place);
        state.touch();
        Ok(())
    }
}

/// Permissions and roles.
impl StandIn {
    /// Allows a person something in a server or in one of its channels, by id or name.
    ///
    /// # Errors
    /// Refused if there is no such person, server or channel.
    pub fn allow(&self, person: &str, scope: &str, permissions: u64) -> Result<(), Refused> {
        self.change(Some(person), scope, permissions, true)
    }

    /// Denies a person something in a server or in one of its channels; an administrator may do everything all the same.
    ///
    /// # Errors
    /// Refused if there is no such person, server or channel.
    pub fn deny(&self, person: &str, scope: &str, permissions: u64) -> Result<(), Refused> {
        self.change(Some(person), scope, permissions, false)
    }

    /// Allows or denies the bot something in one channel; what it may do everywhere is set by [`Self::grant`].
    ///
    /// # Errors
    /// Refused if there is no such channel.
    pub fn grant_in(&self, channel: &str, permissions: u64, allowed: bool) -> Result<(), Refused> {
        self.change(None, channel, permissions, allowed)
    }

    fn change(
        &self,
        person: Option<&str>,
        scope: &str,
        permissions: u64,
        allowed: bool,
    ) -> Result<(), Refused> {
        let mut state = self.core.state();
        let who = match person {
            Some(name) => state.find_person(name)?,
            None => state.world.bot,
        };
        let scope = state
            .find_server(scope)
            .or_else(|_| state.find_channel(scope))?;
        state.permit(who, scope, permissions, allowed);
        Ok(())
    }

    /// Adds a role to a server, with what it lets its members do, and answers its id.
    ///
    /// # Errors
    /// Refused if there is no such server.
    pub fn add_role(&self, server: &str, name: &str, permissions: u64) -> Result<String, Refused> {
        let mut state = self.core.state();
        let id = state.find_server(server)?;
        let role = state.world.add_role(id, name, permissions);
        state.touch();
        role.map(|role| role.to_string())
            .ok_or_else(|| no_server(server))
    }

    /// Gives somebody a role, or takes it.
    ///
    /// # Errors
    /// Refused if there is no such person or role.
    pub fn give_role(&self, person: &str, role: &str, has: bool) -> Result<(), Refused> {
        let mut state = self.core.state();
        let who = state.find_person(person)?;
        state.give_role(who, role, has)
    }
}

/// Counting.
impl StandIn {
    /// How often the bot has called a route, written as `PATCH /channels/{channel}/messages/{message}`; never forgets one.
    pub fn calls(&self, route: &str) -> u64 {
        self.counted(route, |_| true)
    }

    /// How often a route was answered with this status.
    pub fn calls_answered(&self, route: &str, status: u16) -> u64 {
        self.counted(route, |found| found == status)
    }

    fn counted(&self, route: &str, fits: impl Fn(u16) -> bool) -> u64 {
        let state = self.core.state();
        let (method, path) = route.split_once(' ').unwrap_or(("GET", route));
        let of_it = state
            .calls
            .iter()
            .filter(|((called, template, status), _)| {
                called == method && template == path && fits(*status)
            });
        of_it.map(|(_, count)| count).sum()
    }

    /// How often the bot has edited a message; `None` if it is gone.
    pub fn edits(&self, message: &str) -> Option<u64> {
        let state = self.core.state();
        let message = state.messages.get(message.parse().ok()?);
        message.map(|message| message.edits)
    }
}

impl State {
    pub(super) fn find_server(&self, name: &str) -> Result<Id, Refused> {
        let server = self.world.server_called(name);
        server
            .map(|server| server.id)
            .ok_or_else(|| no_server(name))
    }

    fn find_channel(&self, name: &str) -> Result<Id, Refused> {
        (self.world.place_called(None, name))
            .filter(|place| place.in_server())
            .map(|place| place.id)
            .ok_or_else(|| Refused::NoSuchPlace(name.to_owned()))
    }

    pub(super) fn keep_bot(&mut self, server: Id, keeps: bool) {
        let found = self.world.server_mut(server);
        if found.is_some_and(|found| std::mem::replace(&mut found.has_bot, keeps) != keeps) {
            if keeps {
                self.announce_arrival(server);
            } else {
                self.announce_departure(server, false);
            }
        }
        self.touch();
    }

    pub(super) fn set_server_locale(&mut self, server: Id, locale: &str) -> Result<(), Refused> {
        if !LOCALES.contains(&locale) {
            return Err(Refused::BadValue(format!(
                "Discord has no language `{locale}`"
            )));
        }
        if let Some(server) = self.world.server_mut(server) {
            locale.clone_into(&mut server.locale);
        }
        self.touch();
        Ok(())
    }

    pub(super) fn permit(&mut self, who: Id, scope: Id, permissions: u64, allowed: bool) {
        self.world.change(who, scope, permissions, allowed);
        self.touch();
    }

    /// The same, for one permission by Discord's name.
    pub(super) fn permit_named(
        &mut self,
        who: Id,
        scope: &str,
        name: &str,
        allowed: bool,
    ) -> Result<(), Refused> {
        let scope = self
            .find_server(scope)
            .or_else(|_| self.find_channel(scope))?;
        let known = NAMED.into_iter().find(|(known, _)| *known == name);
        let (_, bit) =
            known.ok_or_else(|| Refused::BadValue(format!("there is no permission `{name}`")))?;
        self.permit(who, scope, bit, allowed);
        Ok(())
    }

    pub(super) fn give_role(&mut self, who: Id, role: &str, has: bool) -> Result<(), Refused> {
        let mut roles = self.world.servers.iter().flat_map(|server| &server.roles);
        let found = roles.find(|one| one.id.to_string() == role || one.name == role);
        let id = found.map(|role| role.id);
        let id = id.ok_or_else(|| Refused::BadValue(format!("there is no role `{role}`")))?;
        if let Some(person) = self.world.people.iter_mut().find(|person| person.id == who) {
            person.roles.retain(|one| *one != id);
            person.roles.extend(has.then_some(id));
        }
        self.touch();
        Ok(())
    }
}

fn no_server(name: &str) -> Refused {
    Refused::BadValue(format!("there is no server `{name}`"))
}
