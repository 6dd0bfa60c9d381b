//! What tests ask of a running stand-in: look at it, hurry it, break it.

use std::time::Duration;

use axum::extract::ws::Utf8Bytes;
use serde_json::Value;

use super::act::Person;
use super::fault::FaultPlan;
use super::gateway::Frame;
use super::log::{RestCall, Violation};
use super::{SocketAddr, StandIn};

/// Finding one's way around.
impl StandIn {
    /// Where it listens; always on the loopback interface.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address a bot uses instead of `https://discord.com`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The bot token it accepts.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// The key that the application checks the signatures of posted interactions with, in hexadecimal.
    pub fn verify_key(&self) -> String {
        self.core.state().endpoint.verify_key()
    }

    /// Signs a body as posted interactions are signed: the signature in hexadecimal, and the time.
    pub fn sign(&self, body: &str) -> (String, String) {
        self.core.state().endpoint.sign(body)
    }

    /// The id of the application, which is also that of its bot user.
    pub fn application_id(&self) -> String {
        self.core.state().world.bot.to_string()
    }

    /// The id of the first server.
    pub fn server_id(&self) -> String {
        self.core.state().world.server.to_string()
    }

    /// The id of a channel or thread by its name, with or without `#`.
    pub fn place(&self, name: &str) -> Option<String> {
        let state = self.core.state();
        state
            .world
            .place_called(None, name)
            .map(|place| place.id.to_string())
    }

    /// Somebody by name or id; their verbs refuse if there is nobody like that.
    pub fn person(&self, name: &str) -> Person {
        Person::new(self.core.clone(), name)
    }

    /// What this person sees in this place, oldest first.
    pub fn messages(&self, person: &str, place: &str) -> Vec<Value> {
        self.person(person).sees(place)
    }

    /// Everything this person's page would show; `null` for nobody.
    pub fn view(&self, person: &str) -> Value {
        let state = self.core.state();
        let who = state.world.person_called(person).map(|person| person.id);
        who.and_then(|who| state.view(who)).unwrap_or_default()
    }
}

/// Waiting and time.
impl StandIn {
    /// Returns as soon as a bot is connected and ready, or has resumed.
    pub async fn bot_ready(&self) {
        self.until(Self::connected).await;
    }

    /// Whether a bot is connected and ready.
    pub fn connected(&self) -> bool {
        self.core.state().gateway.connected()
    }

    /// Returns as soon as the condition holds; it is asked after each change.
    pub async fn until(&self, holds: impl Fn(&Self) -> bool) {
        let mut changes = self.core.changes();
        while !holds(self) {
            // The sender lives in the state this handle holds.
            if changes.changed().await.is_err() {
                return;
            }
        }
    }

    /// Posts interactions to these addresses in turn instead of sending them over the gateway; to none ends that.
    pub fn deliver_to(&self, addresses: &[String]) {
        self.core.state().endpoint.deliver_to(addresses);
    }

    /// Moves the stand-in's clock: interactions time out, tokens expire.
    pub fn advance(&self, by: Duration) {
        self.core.state().advance(by);
    }
}

/// What the bot has done.
impl StandIn {
    /// All broken rules so far, oldest first.
    pub fn violations(&self) -> Vec<Violation> {
        self.core.state().violations().all()
    }

    /// Forgets all violations, for tests that cause one on purpose.
    pub fn clear_violations(&self) {
        self.core.state().clear_violations();
    }

    /// All REST calls of the bot so far, oldest first.
    pub fn rest_log(&self) -> Vec<RestCall> {
        self.core.state().rest_log.all()
    }

    /// The registered commands, as Discord stores them.
    pub fn commands(&self) -> Vec<Value> {
        self.core.state().commands.clone()
    }

    /// How often the bot has written its commands.
    pub fn command_writes(&self) -> u64 {
        self.core.state().command_writes
    }

    /// How often a bot has tried to identify.
    pub fn identifies(&self) -> u64 {
        self.core.state().gateway.identifies
    }

    /// How often a bot has resumed a session.
    pub fn resumes(&self) -> u64 {
        self.core.state().gateway.resumes
    }
}

/// Trouble on purpose.
impl StandIn {
    /// Closes the bot's gateway connections with this code.
    pub fn gateway_close(&self, code: u16) {
        let mut state = self.core.state();
        state.gateway.close(code);
        state.touch();
    }

    /// Drops the bot's gateway connections without a close frame.
    pub fn gateway_drop(&self) {
        let mut state = self.core.state();
        state.gateway.drop_links();
        state.touch();
    }

    /// Sends every dispatch again that a session could still ask for, as Discord may.
    pub fn repeat_dispatches(&self) {
        self.core.state().gateway.repeat();
    }

    /// Forgets all sessions, so that the next RESUME is answered with op 9.
    pub fn gateway_forget(&self) {
        self.core.state().gateway.forget();
    }

    /// Leaves heartbeats unanswered, or answers them again.
    pub fn gateway_silent(&self, silent: bool) {
        self.core.state().gateway.silent = silent;
    }

    /// Sends any text to the bot: op 7, op 9, or something broken.
    pub fn gateway_send(&self, text: &str) {
        let frame = Frame::Text(Utf8Bytes::from(text));
        self.core.state().gateway.send(&frame);
    }

    /// Closes the next IDENTIFY with this code.
    pub fn refuse_identify(&self, code: u16) {
        self.core.state().gateway.refuse_identify = Some(code);
    }

    /// Sends any event to the bot, whatever its intents.
    pub fn dispatch(&self, kind: &str, event: &Value) {
        self.core.state().gateway.dispatch(kind, None, 0, event);
    }

    /// Lets REST calls fail; plans are used up in order.
    pub fn fail_rest(&self, plan: FaultPlan) {
        self.core.state().faults.push(plan);
    }

    /// Lets every call through again, whatever was to fail.
    pub fn mend_rest(&self) {
        self.core.state().faults.clear();
    }

    /// Announces so many servers, each with so many channels and roles
    /// (about 600 bytes per channel), if the bot's intents ask for servers.
    pub fn join_servers(&self, servers: u64, channels: usize) {
        self.core.state().join_servers(servers, channels);
    }

    /// Archives a thread; `locked` keeps new messages from waking it.
    pub fn archive(&self, thread: &str, locked: bool) -> bool {
        let mut state = self.core.state();
        let Some(id) = thread.parse().ok() else {
            return false;
        };
        let Some(found) = state
            .world
            .place_mut(id)
            .and_then(|place| place.thread_mut())
        else {
            return false;
        };
        found.archived = true;
        found.locked = locked;
        state.announce_thread("THREAD_UPDATE", id);
        state.touch();
        true
    }

    /// Deletes a thread, as somebody who manages threads can; answers whether there was one.
    pub fn delete_thread(&self, thread: &str) -> bool {
        let mut state = self.core.state();
        let Some(id) = thread.parse().ok() else {
            return false;
        };
        let is_thread = (state.world.place(id)).is_some_and(|place| place.thread().is_some());
        state.announce_thread("THREAD_DELETE", id);
        let removed = is_thread && state.world.remove_place(id);
        state.touch();
        removed
    }

    /// Deletes a message, as somebody who manages messages can.
    pub fn delete_message(&self, message: &str) {
        if let Ok(id) = message.parse() {
            self.core.state().erase(id);
        }
    }

    /// Grants the bot other permissions from now on.
    pub fn grant(&self, permissions: u64) {
        self.core.state().options.bot_permissions = permissions;
    }

    /// The intents that the bot asked for, of all its sessions together.
    pub fn intents(&self) -> u64 {
        self.core.state().gateway.intents()
    }
}
