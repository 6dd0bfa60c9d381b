//! People, roles, places and files that a person chooses, and what the bot is told about them.

use serde_json::{Map, Value, json};

use crate::playground::id::Id;
use crate::playground::objects::{person_user, role_objects, set};
use crate::playground::state::State;
use crate::playground::world::{Place, Somebody};

/// What can be chosen; the numbers are those of command options.
pub(super) const PERSON: u64 = 6;
pub(super) const PLACE: u64 = 7;
pub(super) const ROLE: u64 = 8;
pub(super) const PERSON_OR_ROLE: u64 = 9;
pub(super) const FILE: u64 = 11;

/// Where somebody chooses, and who.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chooser<'a> {
    pub(super) state: &'a State,
    pub(super) person: &'a Somebody,
    pub(super) place: &'a Place,
}

/// One thing that was found: its id, and the objects about it by the group they belong to.
type Found = (Id, Vec<(&'static str, Value)>);

impl Chooser<'_> {
    /// Finds one by name or id, notes what the bot is told about it, and answers its id.
    pub(super) fn choose(
        self,
        kind: u64,
        wanted: &str,
        resolved: &mut Map<String, Value>,
    ) -> Option<Id> {
        let (id, about) = self.find(kind, wanted)?;
        for (group, object) in about {
            let group = resolved.entry(group).or_insert_with(|| json!({}));
            set(group, &id.to_string(), object);
        }
        Some(id)
    }

    fn find(self, kind: u64, wanted: &str) -> Option<Found> {
        match kind {
            PERSON => self.member(wanted),
            PLACE => self.channel(wanted),
            ROLE => self.role(wanted),
            PERSON_OR_ROLE => self.member(wanted).or_else(|| self.role(wanted)),
            FILE => self.file(wanted),
            _ => None,
        }
    }

    fn member(self, wanted: &str) -> Option<Found> {
        let state = self.state;
        let bot = state.world.bot;
        let (id, user, mut member) = match state.world.person_called(wanted) {
            Some(person) => {
                let member = state.member(person, self.place);
                (person.id, person_user(person), member)
            }
            None if wanted == bot.to_string() => (bot, state.bot_user(), self.bot_member()),
            None => return None,
        };
        if let Some(map) = member.as_object_mut() {
            // The user stands beside the member, not in it.
            map.remove("user");
        }
        let mut about = vec![("users", user)];
        if self.place.in_server() {
            about.push(("members", member));
        }
        Some((id, about))
    }

    fn bot_member(self) -> Value {
        let mut member = self.state.bot_member();
        let permissions = self.state.granted(self.place).to_string();
        set(&mut member, "permissions", permissions.into());
        member
    }

    fn channel(self, wanted: &str) -> Option<Found> {
        let world = &self.state.world;
        let place = world.place_called(None, wanted)?;
        let here = place.in_server() && place.server == self.place.server;
        let offered = here && world.sees(self.person.id, place);
        let channel = || self.state.partial_channel(self.person, place);
        offered.then(|| (place.id, vec![("channels", channel())]))
    }

    fn role(self, wanted: &str) -> Option<Found> {
        let server = self.state.world.server_of(self.place.server?)?;
        let named = (server.roles.iter()).map(|role| (role.id, role.name.as_str()));
        let all = std::iter::once((server.id, "everyone")).chain(named);
        let name = wanted.trim_start_matches('@');
        let mut fitting = all.filter(|(id, called)| *called == name || id.to_string() == wanted);
        let (id, _) = fitting.next()?;
        let objects = role_objects(server).into_iter();
        let mut object =
            objects.filter(|role| role.get("id").and_then(Value::as_str) == Some(&id.to_string()));
        Some((id, vec![("roles", object.next()?)]))
    }

    fn file(self, wanted: &str) -> Option<Found> {
        let id = wanted.parse().ok()?;
        let attachment = self.state.files.uploaded(id)?;
        Some((id, vec![("attachments", attachment)]))
    }
}

/// What a component of this type offers, as a number of command options; `None` for those that bring their own options.
pub(super) fn offered_by(component: u64) -> Option<u64> {
    match component {
        5 => Some(PERSON),
        6 => Some(ROLE),
        7 => Some(PERSON_OR_ROLE),
        8 => Some(PLACE),
        19 => Some(FILE),
        _ => None,
    }
}
