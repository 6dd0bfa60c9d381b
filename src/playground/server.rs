//! Servers: their channels' webhooks, their roles and language, and who may do what in them.
//!
//! Owns how permissions add up: what a person is, their roles, what was changed for them in the server, the channel,
//! what was changed for them there.

use super::id::Id;
use super::interactions::random_word;
use super::permissions as bits;
use super::world::{Kind, Place, Role, Somebody, World, Writers};

/// A server that people and the bot are in.
#[derive(Clone, Debug)]
pub(super) struct Server {
    pub(super) id: Id,
    pub(super) name: String,
    /// The language of a server, which public messages are best written in.
    pub(super) locale: String,
    pub(super) roles: Vec<ServerRole>,
    /// Whether nobody has removed the bot.
    pub(super) has_bot: bool,
}

/// A role besides `@everyone`.
#[derive(Clone, Debug)]
pub(super) struct ServerRole {
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) permissions: u64,
}

/// An address of a channel: whoever knows it may write there.
#[derive(Clone, Debug)]
pub(super) struct Hook {
    pub(super) id: Id,
    pub(super) token: String,
    pub(super) place: Id,
    pub(super) name: String,
}

/// What somebody may do more and less than otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Change {
    allowed: u64,
    denied: u64,
}

impl Change {
    fn apply(self, permissions: u64) -> u64 {
        (permissions & !self.denied) | self.allowed
    }

    fn set(&mut self, bits: u64, allowed: bool) {
        let (more, less) = if allowed {
            (&mut self.allowed, &mut self.denied)
        } else {
            (&mut self.denied, &mut self.allowed)
        };
        *more |= bits;
        *less &= !bits;
    }
}

/// Servers and what is in them.
impl World {
    /// Adds a server with `#general` and `#staff`, and answers its id. Everybody is a member there as everywhere.
    pub fn add_server(&mut self, name: &str) -> String {
        let id = self.new_id();
        self.found(id, name);
        self.add_channel_to(id, "general", Writers::Everyone);
        let staff = self.add_channel_to(id, "staff", Writers::Staff);
        self.add_hook(staff, "Staff");
        id.to_string()
    }

    pub(super) fn found(&mut self, id: Id, name: &str) {
        self.servers.push(Server {
            id,
            name: name.to_owned(),
            locale: "en-US".to_owned(),
            roles: Vec::new(),
            has_bot: true,
        });
    }

    pub(super) fn add_hook(&mut self, place: Id, name: &str) -> Id {
        let id = self.new_id();
        let token = format!("{}{}", random_word(), random_word());
        self.hooks.push(Hook {
            id,
            token,
            place,
            name: name.to_owned(),
        });
        id
    }

    pub(super) fn add_role(&mut self, server: Id, name: &str, permissions: u64) -> Option<Id> {
        let id = self.new_id();
        let role = ServerRole {
            id,
            name: name.to_owned(),
            permissions,
        };
        self.server_mut(server)?.roles.push(role);
        Some(id)
    }

    pub(super) fn server_of(&self, id: Id) -> Option<&Server> {
        self.servers.iter().find(|server| server.id == id)
    }

    pub(super) fn server_mut(&mut self, id: Id) -> Option<&mut Server> {
        self.servers.iter_mut().find(|server| server.id == id)
    }

    /// Finds a server by id or name.
    pub(super) fn server_called(&self, name_or_id: &str) -> Option<&Server> {
        let fits =
            |server: &&Server| server.name == name_or_id || server.id.to_string() == name_or_id;
        self.servers.iter().find(fits)
    }

    pub(super) fn hook(&self, id: Id) -> Option<&Hook> {
        self.hooks.iter().find(|hook| hook.id == id)
    }

    /// The roles that somebody has in a server, besides `@everyone`.
    pub(super) fn roles_in<'a>(
        &'a self,
        person: &'a Somebody,
        server: Id,
    ) -> impl Iterator<Item = &'a ServerRole> {
        let roles = self.server_of(server).map(|server| &server.roles);
        let has = |role: &&ServerRole| person.roles.contains(&role.id);
        roles.into_iter().flatten().filter(has)
    }

    /// Whether the bot was not removed from the place's server; always so in direct messages.
    pub(super) fn keeps_bot(&self, place: &Place) -> bool {
        let server = place.server.and_then(|id| self.server_of(id));
        server.is_none_or(|server| server.has_bot)
    }
}

/// What somebody may do.
impl World {
    /// Allows or denies something to a person or the bot, in a server or in one of its channels.
    pub(super) fn change(&mut self, who: Id, scope: Id, bits: u64, allowed: bool) {
        self.changes
            .entry((who, scope))
            .or_default()
            .set(bits, allowed);
    }

    fn changed(&self, who: Id, scope: Id, permissions: u64) -> u64 {
        let change = self.changes.get(&(who, scope)).copied().unwrap_or_default();
        change.apply(permissions)
    }

    /// The channel whose permissions count: a thread's are those of the channel around it.
    fn ruling<'a>(&'a self, place: &'a Place) -> (Id, Writers) {
        let parent = place.thread().and_then(|thread| self.place(thread.parent));
        let ruling = parent.unwrap_or(place);
        match ruling.kind {
            Kind::Channel { writers } => (ruling.id, writers),
            _ => (ruling.id, Writers::Everyone),
        }
    }

    /// What this person may do in this place.
    pub(super) fn permissions(&self, person: &Somebody, place: &Place) -> u64 {
        let Some(server) = place.server else {
            return bits::IN_DIRECT_MESSAGES | bits::VIEW_CHANNEL | bits::SEND_MESSAGES;
        };
        let roles = self.roles_in(person, server).map(|role| role.permissions);
        let own = roles.fold(person.role.permissions(), |all, more| all | more);
        let own = self.changed(person.id, server, own);
        if own & bits::ADMINISTRATOR != 0 {
            return bits::ALL;
        }
        let (channel, writers) = self.ruling(place);
        self.changed(person.id, channel, own & mask(writers, person.role))
    }

    /// What the bot itself may do in this place, given what it was granted everywhere.
    pub(super) fn bot_permissions(&self, granted: u64, place: &Place) -> u64 {
        if !place.in_server() {
            return bits::IN_DIRECT_MESSAGES | bits::VIEW_CHANNEL | bits::SEND_MESSAGES;
        }
        if granted & bits::ADMINISTRATOR != 0 {
            return bits::ALL;
        }
        let (channel, writers) = self.ruling(place);
        let hers = match (&place.kind, writers) {
            (Kind::Channel { .. }, Writers::Administrators) => mask(writers, Role::Member),
            _ => u64::MAX,
        };
        self.changed(self.bot, channel, granted & hers)
    }

    /// Whether this person may write ordinary messages here.
    pub(super) fn may_write(&self, person: &Somebody, place: &Place) -> bool {
        let needed = match place.kind {
            Kind::Thread(_) => bits::SEND_MESSAGES_IN_THREADS,
            _ => bits::SEND_MESSAGES,
        };
        self.permissions(person, place) & needed != 0
    }

    /// Whether this person sees this place at all.
    pub(super) fn sees(&self, person: Id, place: &Place) -> bool {
        let Some(somebody) = self.person(person) else {
            return false;
        };
        let permissions = self.permissions(somebody, place);
        let visible = permissions & bits::VIEW_CHANNEL != 0;
        match &place.kind {
            Kind::Dm { with } => *with == person,
            Kind::Channel { .. } => visible,
            Kind::Thread(thread) => {
                let invited = !thread.private || thread.members.contains(&person);
                visible && (invited || permissions & bits::MANAGE_THREADS != 0)
            }
        }
    }
}

fn mask(writers: Writers, role: Role) -> u64 {
    match (writers, role) {
        (Writers::Everyone, _) | (_, Role::Administrator) => u64::MAX,
        (Writers::Administrators, _) => !bits::SEND_MESSAGES,
        (Writers::Staff, _) => {
            !(bits::VIEW_CHANNEL | bits::SEND_MESSAGES | bits::SEND_MESSAGES_IN_THREADS)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may(world: &World, name: &str, place: &str) -> u64 {
        let person = world.person_called(name).unwrap();
        let found = world.place_called(Some(person), place).unwrap();
        world.permissions(person, found)
    }

    #[test]
    fn permissions_add_up_from_the_server_to_the_channel() {
        let mut world = World::default();
        let (ben, server) = (world.person_called("Ben").unwrap().id, world.server);
        let general = world.place_called(None, "#general").unwrap().id;
        let guild = bits::MANAGE_GUILD;
        assert_eq!(may(&world, "Ben", "#general") & guild, 0);
        world.change(ben, server, guild | bits::MANAGE_MESSAGES, true);
        assert_ne!(may(&world, "Ben", "#general") & guild, 0);
        world.change(ben, general, bits::MANAGE_MESSAGES, false);
        assert_eq!(may(&world, "Ben", "#general") & bits::MANAGE_MESSAGES, 0);
        assert_ne!(
            may(&world, "Ben", "#announcements") & bits::MANAGE_MESSAGES,
            0
        );
        assert_eq!(may(&world, "Ada", "#general"), bits::ALL);
        assert_eq!(may(&world, "Ben", "DM") & guild, 0);
    }

    #[test]
    fn a_role_gives_what_it_holds_in_its_own_server_only() {
        let mut world = World::default();
        let elsewhere: Id = world.add_server("Elsewhere").parse().unwrap();
        let role = world
            .add_role(elsewhere, "Keepers", bits::MANAGE_GUILD)
            .unwrap();
        let ben = world.people.iter_mut().find(|one| one.name == "Ben");
        ben.unwrap().roles.push(role);
        assert_eq!(may(&world, "Ben", "#general") & bits::MANAGE_GUILD, 0);
        assert_ne!(
            may(&world, "Ben", "Elsewhere/#general") & bits::MANAGE_GUILD,
            0
        );
    }

    #[test]
    fn only_administrators_see_the_staff_s_channel_until_somebody_is_let_in() {
        let mut world = World::default();
        let staff = world.place_called(None, "#staff").unwrap().clone();
        let id = |world: &World, name: &str| world.person_called(name).unwrap().id;
        assert!(world.sees(id(&world, "Ada"), &staff));
        assert!(!world.sees(id(&world, "Ben"), &staff));
        let ben = id(&world, "Ben");
        world.change(ben, staff.id, bits::VIEW_CHANNEL, true);
        assert!(world.sees(ben, &staff));
        let bot = world.bot_permissions(bits::MEMBER, &staff);
        assert_ne!(bot & bits::SEND_MESSAGES, 0);
    }

    #[test]
    fn the_bot_can_lack_something_in_one_channel() {
        let mut world = World::default();
        let general = world.place_called(None, "#general").unwrap().clone();
        world.change(world.bot, general.id, bits::SEND_MESSAGES, false);
        let granted = |world: &World, name: &str| {
            let place = world.place_called(None, name).unwrap();
            world.bot_permissions(bits::MEMBER, place) & bits::SEND_MESSAGES
        };
        assert_eq!(granted(&world, "#general"), 0);
        assert_ne!(granted(&world, "#staff"), 0);
    }
}
