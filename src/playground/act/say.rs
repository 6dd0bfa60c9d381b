//! Ordinary messages of people: whom they mention, and what they reply to.

use serde_json::{Value, json};

use super::Refused;
use crate::playground::id::Id;
use crate::playground::messages::Message;
use crate::playground::objects::{person_user, set};
use crate::playground::state::State;

/// The message that another one replies to.
#[derive(Clone, Copy, Debug)]
pub(in crate::playground) struct Replied {
    pub(in crate::playground) to: Id,
    /// Whether its author is mentioned for it, which the writer can switch off.
    pub(in crate::playground) pings: bool,
}

const REPLY: u64 = 19;

impl State {
    pub(in crate::playground) fn say(
        &mut self,
        who: Id,
        place: Id,
        text: &str,
        replied: Option<Replied>,
    ) -> Result<Id, Refused> {
        let (person, found) = self.who_and_where(who, place)?;
        if !self.world.may_write(person, found) {
            return Err(Refused::NotAllowed("this person may not write here"));
        }
        if found.thread().is_some_and(|thread| thread.locked) {
            return Err(Refused::NotAllowed("the thread is locked"));
        }
        let length = text.chars().count();
        if text.trim().is_empty() || length > 2000 {
            return Err(Refused::BadValue(
                "a message has 1 to 2000 characters".to_owned(),
            ));
        }
        let author = person_user(person);
        let id = self.new_id();
        let mut object = self.blank_message(id, place, 0);
        set(&mut object, "author", author);
        set(&mut object, "content", text.into());
        if let Some(Replied { to, .. }) = replied {
            let reference = json!({"type": 0, "message_id": to, "channel_id": place});
            set(&mut object, "message_reference", reference);
            set(&mut object, "type", json!(REPLY));
        }
        let mentions = self.mentioned(text, replied);
        set(&mut object, "mentions", mentions);
        set(&mut object, "mention_everyone", json!(mentions_all(text)));
        if let Some(map) = object.as_object_mut() {
            map.remove("application_id");
        }
        self.add_message(id, Message::plain(object, place));
        self.announce_message("MESSAGE_CREATE", id);
        Ok(id)
    }

    /// The users whom a message mentions: by name, or for being answered.
    fn mentioned(&self, text: &str, replied: Option<Replied>) -> Value {
        let named = |id: Id| text.contains(&format!("<@{id}>"));
        let answered = replied
            .filter(|replied| replied.pings)
            .and_then(|replied| self.messages.get(replied.to))
            .map(|message| message.author().to_owned());
        let counts = |id: Id| named(id) || answered.as_deref() == Some(&*id.to_string());
        let people = self.world.people.iter().filter(|person| counts(person.id));
        let mut mentioned: Vec<Value> = people.map(person_user).collect();
        if counts(self.world.bot) {
            mentioned.push(self.bot_user());
        }
        mentioned.into()
    }
}

fn mentions_all(text: &str) -> bool {
    text.contains("@everyone") || text.contains("@here")
}
