//! The people, places and permissions a stand-in starts with.
//!
//! Owns who may do what where. Refuses nothing itself: those who act ask here.

use std::collections::HashMap;

use super::id::Id;
use super::permissions as bits;
use super::server::{Change, Hook, Server};

/// What a person is in the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// May do everything.
    Administrator,
    /// May write and use commands.
    Member,
    /// May read and use commands, but not write.
    Guest,
}

impl Role {
    /// The word the page shows.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Member => "member",
            Self::Guest => "guest",
        }
    }

    pub(super) fn permissions(self) -> u64 {
        match self {
            Self::Administrator => bits::ALL,
            Self::Member => bits::MEMBER,
            Self::Guest => bits::GUEST,
        }
    }
}

/// Somebody who can act.
#[derive(Clone, Debug)]
pub(super) struct Somebody {
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) role: Role,
    pub(super) locale: String,
    /// The roles they have, in all servers together.
    pub(super) roles: Vec<Id>,
    /// The direct-message channel with the bot.
    pub(super) dm: Id,
}

/// What kind of place a channel is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Channel { writers: Writers },
    Dm { with: Id },
    Thread(Thread),
}

/// Who may write into a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writers {
    /// Whoever may write in the server.
    Everyone,
    /// Administrators only, as in a channel for announcements.
    Administrators,
    /// Administrators only, and nobody else sees it.
    Staff,
}

/// What only threads have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Thread {
    pub(super) parent: Id,
    pub(super) owner: Id,
    pub(super) private: bool,
    pub(super) archived: bool,
    pub(super) locked: bool,
    pub(super) auto_archive_minutes: u64,
    pub(super) created_at: String,
    pub(super) members: Vec<Id>,
}

/// Somewhere messages are written.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) id: Id,
    /// The server around it; direct messages have none.
    pub(super) server: Option<Id>,
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) last_message: Option<Id>,
}

impl Place {
    pub(super) fn in_server(&self) -> bool {
        self.server.is_some()
    }

    pub(super) fn thread(&self) -> Option<&Thread> {
        match &self.kind {
            Kind::Thread(thread) => Some(thread),
            _ => None,
        }
    }

    pub(super) fn thread_mut(&mut self) -> Option<&mut Thread> {
        match &mut self.kind {
            Kind::Thread(thread) => Some(thread),
            _ => None,
        }
    }

    /// Discord's number for the kind of channel.
    pub(super) fn type_number(&self) -> u64 {
        match &self.kind {
            Kind::Channel { .. } => 0,
            Kind::Dm { .. } => 1,
            Kind::Thread(thread) => 11 + u64::from(thread.private),
        }
    }
}

/// The people of a stand-in, and the servers that they are in.
///
/// [`World::default`] is the documented ordinary world: one server with Ada (administrator),
/// Ben and Chloe (members), Gus (guest), `#general`, `#announcements`, and `#staff` for Ada alone with a webhook.
#[derive(Clone, Debug)]
pub struct World {
    /// The first server.
    pub(super) server: Id,
    pub(super) servers: Vec<Server>,
    pub(super) hooks: Vec<Hook>,
    /// What was changed for whom in which server or channel.
    pub(super) changes: HashMap<(Id, Id), Change>,
    pub(super) bot: Id,
    pub(super) people: Vec<Somebody>,
    pub(super) places: Vec<Place>,
    /// Where each place stands in the list.
    positions: HashMap<Id, usize>,
    next_id: u64,
}

impl Default for World {
    fn default() -> Self {
        let mut world = Self::empty("The Workshop");
        world.add_channel("general", Writers::Everyone);
        world.add_channel("announcements", Writers::Administrators);
        world.add_person("Ada", Role::Administrator);
        world.add_person("Ben", Role::Member);
        world.add_person("Chloe", Role::Member);
        world.add_person("Gus", Role::Guest);
        let staff = world.add_channel_to(world.server, "staff", Writers::Staff);
        world.add_hook(staff, "Staff");
        world
    }
}

impl World {
    /// A server with nobody in it but the bot.
    pub fn empty(server_name: &str) -> Self {
        let mut world = Self {
            server: Id(0),
            servers: Vec::new(),
            hooks: Vec::new(),
            changes: HashMap::new(),
            bot: Id(0),
            people: Vec::new(),
            places: Vec::new(),
            positions: HashMap::new(),
            next_id: 1_000_000_000_000_000_000,
        };
        world.server = world.new_id();
        world.bot = world.new_id();
        world.found(world.server, server_name);
        world
    }

    /// Adds a text channel and answers its id.
    pub fn add_channel(&mut self, name: &str, writers: Writers) -> String {
        self.add_channel_to(self.server, name, writers).to_string()
    }

    pub(super) fn add_channel_to(&mut self, server: Id, name: &str, writers: Writers) -> Id {
        let id = self.new_id();
        self.add_place(id, Some(server), name, Kind::Channel { writers });
        id
    }

    /// Adds somebody, with a direct-message channel, and answers their id.
    pub fn add_person(&mut self, name: &str, role: Role) -> String {
        let (id, dm) = (self.new_id(), self.new_id());
        self.people.push(Somebody {
            id,
            name: name.to_owned(),
            role,
            locale: "en-US".to_owned(),
            roles: Vec::new(),
            dm,
        });
        self.add_place(dm, None, &format!("DM with {name}"), Kind::Dm { with: id });
        id.to_string()
    }

    pub(super) fn add_place(&mut self, id: Id, server: Option<Id>, name: &str, kind: Kind) {
        self.positions.insert(id, self.places.len());
        self.places.push(Place {
            id,
            server,
            name: name.to_owned(),
            kind,
            last_message: None,
        });
    }

    /// Fixed ids far below any snowflake of today, so that runs compare well.
    pub(super) fn new_id(&mut self) -> Id {
        self.next_id += 4_194_305;
        Id(self.next_id)
    }

    pub(super) fn person(&self, id: Id) -> Option<&Somebody> {
        self.people.iter().find(|person| person.id == id)
    }

    pub(super) fn person_called(&self, name_or_id: &str) -> Option<&Somebody> {
        let fits =
            |person: &&Somebody| person.name == name_or_id || person.id.to_string() == name_or_id;
        self.people.iter().find(fits)
    }

    pub(super) fn place(&self, id: Id) -> Option<&Place> {
        self.places.get(*self.positions.get(&id)?)
    }

    pub(super) fn place_mut(&mut self, id: Id) -> Option<&mut Place> {
        self.places.get_mut(*self.positions.get(&id)?)
    }

    /// Takes a channel or thread away; answers whether there was one.
    pub(super) fn remove_place(&mut self, id: Id) -> bool {
        let before = self.places.len();
        self.places
            .retain(|place| place.id != id || !place.in_server());
        let kept = self.places.iter().enumerate();
        self.positions = kept.map(|(position, place)| (place.id, position)).collect();
        self.hooks.retain(|hook| hook.place != id);
        self.places.len() < before
    }

    /// Finds a place by id, by name with or without `#`, as `Server/#name`, or `DM` for one's own.
    pub(super) fn place_called(&self, who: Option<&Somebody>, name_or_id: &str) -> Option<&Place> {
        if name_or_id.eq_ignore_ascii_case("dm") {
            return self.place(who?.dm);
        }
        if let Ok(id) = name_or_id.parse() {
            return self.place(id);
        }
        let of = |server: Option<Id>, name: &str| {
            let name = name.trim_start_matches('#');
            let fits =
                |place: &&Place| place.name == name && (server.is_none() || place.server == server);
            self.places.iter().find(fits)
        };
        of(None, name_or_id).or_else(|| {
            let (server, name) = name_or_id.rsplit_once('/')?;
            of(Some(self.server_called(server)?.id), name)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ordinary_world_lets_the_right_people_write() {
        let world = World::default();
        for (name, place, expected) in [
            ("Ada", "#general", true),
            ("Ada", "#announcements", true),
            ("Ben", "#general", true),
            ("Ben", "#announcements", false),
            ("Gus", "#general", false),
            ("Gus", "DM", true),
        ] {
            let person = world.person_called(name).unwrap();
            let found = world.place_called(Some(person), place).unwrap();
            assert_eq!(
                world.may_write(person, found),
                expected,
                "{name} in {place}"
            );
        }
    }

    #[test]
    fn nobody_sees_the_direct_messages_of_others() {
        let world = World::default();
        let ada = world.person_called("Ada").unwrap();
        let ben = world.person_called("Ben").unwrap();
        let dm = world.place(ben.dm).unwrap();
        assert!(world.sees(ben.id, dm));
        assert!(!world.sees(ada.id, dm));
    }
}
