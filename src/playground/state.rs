//! All that changes, in one place, behind one lock; nothing here waits.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::watch;

use super::clock::Clock;
use super::delivery::Endpoint;
use super::fault::FaultPlan;
use super::files::Files;
use super::gateway::Gateway;
use super::id::{Id, Snowflakes};
use super::interactions::Interactions;
use super::log::{Bounded, RestCall, Violation};
use super::messages::{Message, Messages};
use super::options::Options;
use super::rest::limit::Buckets;
use super::world::World;

/// Everything a stand-in knows.
#[derive(Debug)]
pub(super) struct State {
    pub(super) address: SocketAddr,
    pub(super) options: Options,
    pub(super) world: World,
    pub(super) clock: Clock,
    pub(super) messages: Messages,
    pub(super) files: Files,
    /// `ApplicationCommand` objects as stored.
    pub(super) commands: Vec<Value>,
    pub(super) command_writes: u64,
    pub(super) interactions: Interactions,
    /// The open modal of each person.
    pub(super) modals: HashMap<Id, OpenModal>,
    pub(super) gateway: Gateway,
    pub(super) endpoint: Endpoint,
    pub(super) faults: Vec<FaultPlan>,
    pub(super) buckets: Buckets,
    pub(super) rest_log: Bounded<RestCall>,
    /// How often each route was called, by method, template and status.
    pub(super) calls: HashMap<(String, String, u16), u64>,
    /// Where events about the application itself are posted.
    pub(super) events_to: Option<String>,
    pub(super) revision: u64,
    violations: Bounded<Violation>,
    violations_seen: u64,
    ids: Snowflakes,
    changed: watch::Sender<u64>,
}

/// A modal a person has before them.
#[derive(Clone, Debug)]
pub(super) struct OpenModal {
    /// The interaction that was answered with the modal.
    pub(super) interaction: Id,
    pub(super) place: Id,
    /// The message whose component opened it, if it was one.
    pub(super) message: Option<Id>,
    /// `custom_id`, `title` and `components` as the bot sent them.
    pub(super) data: Value,
}

impl OpenModal {
    /// The modal as the page and the outcomes show it.
    pub(super) fn shown(&self) -> Value {
        let part = |key: &str| self.data.get(key).cloned().unwrap_or_default();
        json!({
            "interaction": self.interaction, "custom_id": part("custom_id"),
            "title": part("title"), "components": part("components"),
        })
    }
}

impl State {
    pub(super) fn new(
        address: SocketAddr,
        options: Options,
        mut world: World,
        changed: watch::Sender<u64>,
        endpoint: Endpoint,
    ) -> Self {
        for person in &mut world.people {
            person.locale.clone_from(&options.locale);
        }
        Self {
            address,
            endpoint,
            gateway: Gateway::new(options.log_kept),
            rest_log: Bounded::keeping(options.log_kept),
            calls: HashMap::new(),
            events_to: None,
            violations: Bounded::keeping(options.log_kept),
            options,
            world,
            clock: Clock::start(),
            messages: Messages::default(),
            files: Files::default(),
            commands: Vec::new(),
            command_writes: 0,
            interactions: Interactions::default(),
            modals: HashMap::new(),
            faults: Vec::new(),
            buckets: Buckets::default(),
            revision: 0,
            violations_seen: 0,
            ids: Snowflakes::default(),
            changed,
        }
    }

    /// A fresh id at this moment.
    pub(super) fn new_id(&mut self) -> Id {
        self.ids.next(self.clock.unix_ms())
    }

    /// Marks that something anybody could see has changed.
    pub(super) fn touch(&mut self) -> u64 {
        self.revision += 1;
        self.changed.send_replace(self.revision);
        self.revision
    }

    /// Marks a message as changed.
    pub(super) fn touch_message(&mut self, id: Id) {
        let revision = self.touch();
        if let Some(message) = self.messages.get_mut(id) {
            message.revision = revision;
        }
    }

    /// Notes that a rule was broken.
    pub(super) fn violate(&mut self, where_: &str, what: impl Into<String>, body: &Value) {
        self.violations_seen += 1;
        self.violations.push(Violation {
            id: self.violations_seen,
            at: self.clock.iso(),
            where_: where_.to_owned(),
            what: what.into(),
            body: body.clone(),
        });
        self.touch();
    }

    pub(super) fn violations(&self) -> &Bounded<Violation> {
        &self.violations
    }

    pub(super) fn clear_violations(&mut self) {
        self.violations.clear();
        self.touch();
    }

    /// Puts a message into its place.
    pub(super) fn add_message(&mut self, id: Id, mut message: Message) {
        message.revision = self.touch();
        let place = message.place;
        if let Some(place) = self.world.place_mut(place) {
            place.last_message = Some(id);
            // Writing wakes an archived thread, unless it is locked.
            if let Some(thread) = place.thread_mut() {
                thread.archived = thread.locked;
            }
        }
        let forgotten = self.messages.add(id, message, self.options.messages_kept);
        for old in forgotten {
            self.files.forget(&old.object);
        }
    }

    /// Moves the clock and lets everything due by then happen.
    pub(super) fn advance(&mut self, by: Duration) {
        self.clock.advance(by);
        self.expire();
        self.touch();
    }
}
