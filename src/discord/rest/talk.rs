//! What comes after an answer, and what the bot user says itself: the message that was announced, threads, messages.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};

use super::{Call, Error, Lane, Patience, Rest};
use crate::consultation::Webhook;
use crate::discord::read::Anchor;
use crate::discord::write::Body;

/// A thread is shown in the list of active ones for a week after the last message.
const ARCHIVED_AFTER_MINUTES: u32 = 10_080;
/// Servers that Discord lists at once, at most.
const SERVERS_AT_ONCE: usize = 200;
/// There is a thread on this message already; its id is the message's.
const THREAD_EXISTS: u64 = 160_004;

/// An announced message, as its address has it.
#[derive(Debug, Clone)]
pub(in crate::discord) struct Note {
    /// The application.
    pub(in crate::discord) application: u64,
    /// The interaction's token, good for 15 minutes. Secret: never logged.
    pub(in crate::discord) token: String,
}

/// A thread that is open now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) struct OpenThread {
    pub(in crate::discord) id: u64,
    /// Whether it was opened by this call, so that nothing is in it yet.
    pub(in crate::discord) is_new: bool,
}

impl Rest {
    /// Puts a message in place of the note that it would come.
    pub(in crate::discord) async fn fill(&self, note: &Note, body: &Body) -> Result<(), Error> {
        let path = format!(
            "/webhooks/{}/{}/messages/@original",
            note.application, note.token
        );
        let call = Call::new(Patience::Errand, Method::PATCH, path);
        self.call(call.with(body).repeatable()).await.map(drop)
    }

    /// Opens a public thread on a message, or finds the one that is there.
    pub(in crate::discord) async fn open_thread(
        &self,
        on: Anchor,
        name: &str,
    ) -> Result<OpenThread, Error> {
        match self.try_thread(on, name).await {
            // Perhaps it was opened and only the answer was lost; then it is found, and nobody has written in it.
            Err(error) if !error.is_refusal() => {
                let thread = self.try_thread(on, name).await?;
                let is_new = true;
                Ok(OpenThread { is_new, ..thread })
            }
            tried => tried,
        }
    }

    async fn try_thread(&self, on: Anchor, name: &str) -> Result<OpenThread, Error> {
        let Anchor {
            channel, message, ..
        } = on;
        let body = json!({ "name": name, "auto_archive_duration": ARCHIVED_AFTER_MINUTES }).into();
        let path = format!("/channels/{channel}/messages/{message}/threads");
        let call = Call::new(Patience::Errand, Method::POST, path);
        let call = call.with(&body).within(Lane::threads(channel));
        let opened = |is_new| OpenThread {
            id: message,
            is_new,
        };
        match self.call(call).await {
            Ok(_) => Ok(opened(true)),
            Err(error) if error.code() == Some(THREAD_EXISTS) => Ok(opened(false)),
            Err(error) => Err(error),
        }
    }

    /// All servers where the bot is.
    pub(in crate::discord) async fn servers(&self) -> Result<BTreeSet<u64>, Error> {
        let mut servers = BTreeSet::new();
        loop {
            let after = servers.last().copied().unwrap_or(0);
            let path = format!("/users/@me/guilds?limit={SERVERS_AT_ONCE}&after={after}");
            let call = Call::new(Patience::Errand, Method::GET, path);
            let answer = self.call(call.repeatable()).await?;
            let unreadable = || Error::Unreadable("the list of servers".to_owned());
            let listed = answer.as_array().ok_or_else(unreadable)?;
            let ids = listed
                .iter()
                .map(|one| one.get("id")?.as_str()?.parse().ok());
            let ids: Option<Vec<u64>> = ids.collect();
            let ids = ids.ok_or_else(unreadable)?;
            let is_last = ids.len() < SERVERS_AT_ONCE || ids.iter().all(|id| *id <= after);
            servers.extend(ids);
            if is_last {
                return Ok(servers);
            }
        }
    }

    /// Looks whether the bot sees a channel, without writing there.
    pub(in crate::discord) async fn look_at_channel(&self, channel: u64) -> Result<(), Error> {
        let path = format!("/channels/{channel}");
        let call = Call::new(Patience::Interaction, Method::GET, path);
        self.call(call.repeatable()).await.map(drop)
    }

    /// Looks whether a webhook is there, without writing there. Whatever address was typed, it is asked of Discord.
    pub(in crate::discord) async fn look_at_webhook(&self, webhook: &Webhook) -> Result<(), Error> {
        let call = Call::new(Patience::Interaction, Method::GET, webhook.path());
        self.call(call.repeatable()).await.map(drop)
    }

    /// Posts a message in a channel or thread. The body carries a nonce, so that it never stands there twice.
    pub(in crate::discord) async fn post(&self, place: u64, body: &Body) -> Result<Value, Error> {
        let path = format!("/channels/{place}/messages");
        let call = Call::new(Patience::Errand, Method::POST, path);
        let call = call.with(body).repeatable();
        self.call(call.within(Lane::messages(place))).await
    }

    /// Puts a page in place of what a message of the bot's own showed.
    pub(in crate::discord) async fn edit(
        &self,
        place: u64,
        message: u64,
        body: &Body,
    ) -> Result<(), Error> {
        let path = format!("/channels/{place}/messages/{message}");
        let call = Call::new(Patience::Errand, Method::PATCH, path);
        let call = call.with(body).repeatable();
        self.call(call.within(Lane::edits(place))).await.map(drop)
    }

    /// Posts a message by a webhook, and waits until Discord has it. A webhook knows no marks, so where this fails
    /// without a refusal, the message may stand there all the same.
    pub(in crate::discord) async fn execute(
        &self,
        webhook: &Webhook,
        body: &Body,
    ) -> Result<(), Error> {
        let path = format!("{}?wait=true&with_components=true", webhook.path());
        let call = Call::new(Patience::Errand, Method::POST, path);
        let call = call.with(body).within(Lane::webhook(webhook.id()));
        self.call(call).await.map(drop)
    }
}
