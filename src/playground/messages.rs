//! The messages of all places, each with what the stand-in must remember.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use serde_json::Value;

use super::id::Id;

/// Message flags.
pub(super) mod flag {
    pub(in crate::playground) const SUPPRESS_EMBEDS: u64 = 1 << 2;
    pub(in crate::playground) const HAS_THREAD: u64 = 1 << 5;
    pub(in crate::playground) const EPHEMERAL: u64 = 1 << 6;
    pub(in crate::playground) const LOADING: u64 = 1 << 7;
    pub(in crate::playground) const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
    pub(in crate::playground) const VOICE: u64 = 1 << 13;
    pub(in crate::playground) const V2: u64 = 1 << 15;
}

/// A Discord message object and what the stand-in knows besides.
#[derive(Debug)]
pub(super) struct Message {
    /// The object as Discord would send it.
    pub(super) object: Value,
    pub(super) place: Id,
    /// Grows with each change anybody could see.
    pub(super) revision: u64,
    /// How often the bot has edited it.
    pub(super) edits: u64,
    /// The only person who sees it; `None` means everyone.
    pub(super) only_for: Option<Id>,
    /// Who called which command to bring it about.
    pub(super) invoked: Option<Arc<Invoked>>,
    pub(super) thread: Option<Id>,
    /// People whose last click on it was never answered.
    pub(super) failed_for: Vec<Id>,
    /// People who dismissed it.
    pub(super) hidden_for: Vec<Id>,
    /// The interaction whose token may edit it as a follow-up or original.
    pub(super) interaction: Option<Id>,
}

/// "Ada used /command option:value".
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Invoked {
    pub(super) person: String,
    pub(super) command: String,
}

impl Message {
    /// A message everyone sees and no interaction brought about.
    pub(super) fn plain(object: Value, place: Id) -> Self {
        Self {
            object,
            place,
            revision: 0,
            edits: 0,
            only_for: None,
            invoked: None,
            thread: None,
            failed_for: Vec::new(),
            hidden_for: Vec::new(),
            interaction: None,
        }
    }

    pub(super) fn flags(&self) -> u64 {
        self.object
            .get("flags")
            .and_then(Value::as_u64)
            .unwrap_or(0)
    }

    pub(super) fn has(&self, flag: u64) -> bool {
        self.flags() & flag != 0
    }

    pub(super) fn visible_to(&self, person: Id) -> bool {
        self.only_for.is_none_or(|only| only == person) && !self.hidden_for.contains(&person)
    }

    pub(super) fn author(&self) -> &str {
        (self.object.pointer("/author/id").and_then(Value::as_str)).unwrap_or_default()
    }
}

/// All messages, by place and in order; each place keeps a bounded number.
#[derive(Debug, Default)]
pub(super) struct Messages {
    by_id: HashMap<Id, Message>,
    by_place: HashMap<Id, VecDeque<Id>>,
}

impl Messages {
    /// Adds a message and answers those forgotten to make room.
    pub(super) fn add(&mut self, id: Id, message: Message, kept: usize) -> Vec<Message> {
        let order = self.by_place.entry(message.place).or_default();
        order.push_back(id);
        self.by_id.insert(id, message);
        let mut forgotten = Vec::new();
        while order.len() > kept.max(1) {
            let oldest = order.pop_front().and_then(|old| self.by_id.remove(&old));
            forgotten.extend(oldest);
        }
        forgotten
    }

    pub(super) fn get(&self, id: Id) -> Option<&Message> {
        self.by_id.get(&id)
    }

    pub(super) fn get_mut(&mut self, id: Id) -> Option<&mut Message> {
        self.by_id.get_mut(&id)
    }

    pub(super) fn remove(&mut self, id: Id) -> Option<Message> {
        let message = self.by_id.remove(&id)?;
        if let Some(order) = self.by_place.get_mut(&message.place) {
            order.retain(|one| *one != id);
        }
        Some(message)
    }

    /// The messages of a place, oldest first.
    pub(super) fn of(&self, place: Id) -> impl DoubleEndedIterator<Item = (Id, &Message)> {
        let order = self.by_place.get(&place).into_iter().flatten();
        order.filter_map(|id| self.by_id.get(id).map(|message| (*id, message)))
    }

    pub(super) fn count(&self, place: Id) -> usize {
        self.by_place.get(&place).map_or(0, VecDeque::len)
    }
}
