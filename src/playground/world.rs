//! The people, places and permissions a stand-in starts with.
//!
//! Owns who may do what where. Refuses nothing itself: those who act ask here.

use super::id::Id;
use super::permissions as bits;

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

    fn permissions(self) -> u64 {
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
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) last_message: Option<Id>,
}

impl Place {
    pub(super) fn in_server(&self) -> bool {
        !matches!(self.kind, Kind::Dm { .. })
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

/// The people and channels of a stand-in's one server.
///
/// [`World::default`] is the documented ordinary world: Ada (administrator),
/// Ben and Chloe (members), Gus (guest), `#general` and `#announcements`.
#[derive(Clone, Debug)]
pub struct World {
    pub(super) server: Id,
    pub(super) server_name: String,
    pub(super) bot: Id,
    pub(super) people: Vec<Somebody>,
    pub(super) places: Vec<Place>,
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
        world
    }
}

impl World {
    /// A server with nobody in it but the bot.
    pub fn empty(server_name: &str) -> Self {
        let mut world = Self {
            server: Id(0),
            server_name: server_name.to_owned(),
            bot: Id(0),
            people: Vec::new(),
            places: Vec::new(),
            next_id: 1_000_000_000_000_000_000,
        };
        world.server = world.new_id();
        world.bot = world.new_id();
        world
    }

    /// Adds a text channel and answers its id.
    pub fn add_channel(&mut self, name: &str, writers: Writers) -> String {
        let id = self.new_id();
        self.add_place(id, name, Kind::Channel { writers });
        id.to_string()
    }

    /// Adds somebody, with a direct-message channel, and answers their id.
    pub fn add_person(&mut self, name: &str, role: Role) -> String {
        let (id, dm) = (self.new_id(), self.new_id());
        self.people.push(Somebody {
            id,
            name: name.to_owned(),
            role,
            locale: "en-US".to_owned(),
            dm,
        });
        self.add_place(dm, &format!("DM with {name}"), Kind::Dm { with: id });
        id.to_string()
    }

    pub(super) fn add_place(&mut self, id: Id, name: &str, kind: Kind) {
        self.places.push(Place {
            id,
            name: name.to_owned(),
            kind,
            last_message: None,
        });
    }

    /// Fixed ids far below any snowflake of today, so that runs compare well.
    fn new_id(&mut self) -> Id {
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
        self.places.iter().find(|place| place.id == id)
    }

    pub(super) fn place_mut(&mut self, id: Id) -> Option<&mut Place> {
        self.places.iter_mut().find(|place| place.id == id)
    }

    /// Takes a thread away; answers whether there was one.
    pub(super) fn remove_thread(&mut self, id: Id) -> bool {
        let before = self.places.len();
        self.places
            .retain(|place| place.id != id || place.thread().is_none());
        self.places.len() < before
    }

    /// Finds a place by id, by name with or without `#`, or `DM` for one's own.
    pub(super) fn place_called(&self, who: Option<&Somebody>, name_or_id: &str) -> Option<&Place> {
        if name_or_id.eq_ignore_ascii_case("dm") {
            return self.place(who?.dm);
        }
        if let Ok(id) = name_or_id.parse() {
            return self.place(id);
        }
        let name = name_or_id.trim_start_matches('#');
        self.places.iter().find(|place| place.name == name)
    }

    /// Whether this person sees this place at all.
    pub(super) fn sees(&self, person: Id, place: &Place) -> bool {
        match &place.kind {
            Kind::Dm { with } => *with == person,
            Kind::Channel { .. } => true,
            Kind::Thread(thread) => {
                !thread.private || thread.members.contains(&person) || self.administers(person)
            }
        }
    }

    fn administers(&self, person: Id) -> bool {
        self.person(person)
            .is_some_and(|person| person.role == Role::Administrator)
    }

    /// What this person may do in this place.
    pub(super) fn permissions(&self, person: &Somebody, place: &Place) -> u64 {
        let own = person.role.permissions();
        match &place.kind {
            Kind::Dm { .. } => bits::IN_DIRECT_MESSAGES | bits::VIEW_CHANNEL | bits::SEND_MESSAGES,
            Kind::Channel { writers } => own & mask(*writers, person.role),
            Kind::Thread(thread) => match self.place(thread.parent).map(|parent| &parent.kind) {
                Some(Kind::Channel { writers }) => own & mask(*writers, person.role),
                _ => own,
            },
        }
    }

    /// What the bot itself may do in this place, given what it was granted.
    pub(super) fn bot_permissions(granted: u64, place: &Place) -> u64 {
        if granted & bits::ADMINISTRATOR != 0 {
            return bits::ALL;
        }
        match &place.kind {
            Kind::Dm { .. } => bits::IN_DIRECT_MESSAGES | bits::VIEW_CHANNEL | bits::SEND_MESSAGES,
            Kind::Channel { writers } => granted & mask(*writers, Role::Member),
            Kind::Thread(_) => granted,
        }
    }

    /// Whether this person may write ordinary messages here.
    pub(super) fn may_write(&self, person: &Somebody, place: &Place) -> bool {
        let needed = match place.kind {
            Kind::Thread(_) => bits::SEND_MESSAGES_IN_THREADS,
            _ => bits::SEND_MESSAGES,
        };
        self.permissions(person, place) & needed != 0
    }
}

fn mask(writers: Writers, role: Role) -> u64 {
    match (writers, role) {
        (Writers::Administrators, Role::Member | Role::Guest) => !bits::SEND_MESSAGES,
        _ => u64::MAX,
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
