//! The life of an interaction: asked, answered within 3 s, over after 15 min.
//!
//! Owns tokens and deadlines. What an answer does to messages is in `answer`.

pub(super) mod answer;
pub(super) mod payload;

use std::collections::hash_map::RandomState;
use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, Hasher};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::oneshot;

use super::id::Id;
use super::messages::{Invoked, Message, flag};
use super::state::State;

/// How long the bot may take for its first answer.
pub(super) const ANSWER_WITHIN: Duration = Duration::from_secs(3);
/// How long the token of an interaction works.
pub(super) const TOKEN_LIFE: Duration = Duration::from_mins(15);
/// How many follow-ups are allowed where only a person installed the app.
pub(super) const FOLLOW_UPS_WITHOUT_SERVER: u32 = 5;
/// How many ended interactions are remembered under load.
const MOST_KEPT: usize = 50_000;

/// What the bot made of something a person did.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A new message, as the person sees it.
    Message(Value),
    /// The message with the component was edited.
    Updated(Value),
    /// A modal opened: `{interaction, custom_id, title, components}`.
    Modal(Value),
    /// Suggestions: `[{name, value}]`.
    Choices(Value),
    /// "Bot is thinking…"; the message follows later.
    DeferredMessage,
    /// Nothing visible yet; the message may be edited later.
    DeferredUpdate,
    /// The bot did not answer in time.
    Unanswered {
        /// How long the person waited.
        after: Duration,
    },
}

/// What kind of interaction it is; the numbers are Discord's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}

/// How far an interaction has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Pending,
    Answered,
    Unanswered,
}

/// One interaction.
#[derive(Debug)]
pub(super) struct Interaction {
    pub(super) token: String,
    pub(super) kind: Kind,
    pub(super) person: Id,
    pub(super) place: Id,
    pub(super) asked_at: Duration,
    /// The message whose component was used (or opened the modal).
    pub(super) source: Option<Id>,
    pub(super) invoked: Option<Arc<Invoked>>,
    /// Discord's number for the kind of command; 1 is a slash command.
    pub(super) command_type: u64,
    pub(super) stage: Stage,
    /// The message `@original` stands for.
    pub(super) original: Option<Id>,
    pub(super) follow_ups: u32,
    answer: Option<oneshot::Sender<Outcome>>,
}

/// Why a token does not open a webhook route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    Unknown,
    Expired,
    /// The interaction was not answered yet.
    Early,
}

/// All interactions whose tokens may still work.
#[derive(Debug, Default)]
pub(super) struct Interactions {
    by_id: HashMap<Id, Interaction>,
    by_age: VecDeque<Id>,
    waiting: VecDeque<(Duration, Id)>,
}

impl Interactions {
    pub(super) fn get(&self, id: Id) -> Option<&Interaction> {
        self.by_id.get(&id)
    }

    pub(super) fn get_mut(&mut self, id: Id) -> Option<&mut Interaction> {
        self.by_id.get_mut(&id)
    }

    pub(super) fn add(&mut self, id: Id, interaction: Interaction) {
        self.waiting.push_back((interaction.asked_at, id));
        self.by_age.push_back(id);
        self.by_id.insert(id, interaction);
    }

    /// The interaction of a webhook token that still works.
    pub(super) fn by_token(&self, token: &str, now: Duration) -> Result<Id, Closed> {
        let id = token_id(token).ok_or(Closed::Unknown)?;
        let interaction = (self.by_id.get(&id))
            .filter(|one| one.token == token)
            .ok_or(Closed::Unknown)?;
        if now >= interaction.asked_at + TOKEN_LIFE {
            return Err(Closed::Expired);
        }
        match interaction.stage {
            Stage::Answered => Ok(id),
            Stage::Pending => Err(Closed::Early),
            Stage::Unanswered => Err(Closed::Unknown),
        }
    }

    /// Forgets what is long over, so that load runs stay small.
    fn forget_old(&mut self, now: Duration) {
        // Twice the life, so that a late use is told "expired", not "unknown".
        let over = |one: &Interaction| now >= one.asked_at + TOKEN_LIFE * 2;
        while let Some(oldest) = self.by_age.front() {
            let gone = self.by_id.get(oldest).is_none_or(over);
            if !gone && self.by_age.len() <= MOST_KEPT {
                break;
            }
            if let Some(oldest) = self.by_age.pop_front() {
                self.by_id.remove(&oldest);
            }
        }
    }
}

impl Interaction {
    pub(super) fn new(kind: Kind, person: Id, place: Id) -> Self {
        Self {
            token: String::new(),
            kind,
            person,
            place,
            asked_at: Duration::ZERO,
            source: None,
            invoked: None,
            command_type: 1,
            stage: Stage::Pending,
            original: None,
            follow_ups: 0,
            answer: None,
        }
    }

    /// Tells whoever acted; nobody may be listening any more.
    pub(super) fn settle(&mut self, outcome: Outcome) {
        if let Some(answer) = self.answer.take() {
            let _nobody_listens = answer.send(outcome);
        }
    }
}

impl State {
    /// Sends an interaction to the bot and starts the 3 seconds.
    pub(super) fn ask(
        &mut self,
        mut interaction: Interaction,
        data: &Value,
    ) -> (Id, oneshot::Receiver<Outcome>) {
        let id = self.new_id();
        let (answer, outcome) = oneshot::channel();
        interaction.token = format!("aW50ZXJhY3Rpb24.{id}.{}", random_word());
        interaction.asked_at = self.clock.now();
        interaction.answer = Some(answer);
        self.send_interaction(id, &interaction, data);
        self.interactions.forget_old(interaction.asked_at);
        self.interactions.add(id, interaction);
        (id, outcome)
    }

    /// Ends what has waited too long; answers how long the next may still take.
    pub(super) fn expire(&mut self) -> Option<Duration> {
        let now = self.clock.now();
        while let Some((asked_at, id)) = self.interactions.waiting.front().copied() {
            let pending =
                (self.interactions.get(id)).is_some_and(|one| one.stage == Stage::Pending);
            if pending && asked_at + ANSWER_WITHIN > now {
                return Some((asked_at + ANSWER_WITHIN).saturating_sub(now));
            }
            self.interactions.waiting.pop_front();
            if pending {
                self.give_up(id, now.saturating_sub(asked_at));
            }
        }
        None
    }

    /// The bot did not answer: the person is told so.
    fn give_up(&mut self, id: Id, after: Duration) {
        let Some(interaction) = self.interactions.get_mut(id) else {
            return;
        };
        interaction.stage = Stage::Unanswered;
        interaction.settle(Outcome::Unanswered { after });
        let (kind, person) = (interaction.kind, interaction.person);
        let (source, place) = (interaction.source, interaction.place);
        let invoked = interaction.invoked.clone();
        let what = format!("Interaction {id} ({kind:?}) was not answered within 3 seconds");
        self.violate("INTERACTION_CREATE", what, &Value::Null);
        match (
            kind,
            source.and_then(|source| self.messages.get_mut(source)),
        ) {
            (Kind::Autocomplete, _) => {}
            (_, Some(message)) => {
                if !message.failed_for.contains(&person) {
                    message.failed_for.push(person);
                }
            }
            (_, None) => self.add_failure(id, place, person, invoked),
        }
        if let Some(source) = source {
            self.touch_message(source);
        }
    }

    /// The note only the person sees where an answer should have been.
    fn add_failure(&mut self, cause: Id, place: Id, person: Id, invoked: Option<Arc<Invoked>>) {
        let id = self.new_id();
        let mut object = self.blank_message(id, place, flag::EPHEMERAL);
        let text = "The application did not respond";
        super::objects::set(&mut object, "content", text.into());
        let mut message = Message::plain(object, place);
        message.only_for = Some(person);
        message.invoked = invoked;
        message.failed_for = vec![person];
        message.interaction = Some(cause);
        self.add_message(id, message);
    }

    /// Whether only the person, not the server, has installed the application.
    pub(super) fn owned_by_person_only(&self, place: Id) -> bool {
        !(self.world.place(place)).is_some_and(|place| self.bot_is_in(place))
    }
}

fn token_id(token: &str) -> Option<Id> {
    token.split('.').nth(1)?.parse().ok()
}

/// 32 hexadecimal digits nobody can guess.
pub(super) fn random_word() -> String {
    let half = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", half(), half())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_words_differ() {
        assert_ne!(random_word(), random_word());
        assert_eq!(random_word().len(), 32);
    }

    #[test]
    fn old_interactions_are_forgotten() {
        let mut all = Interactions::default();
        all.add(Id(1), Interaction::new(Kind::Command, Id(2), Id(3)));
        all.forget_old(TOKEN_LIFE);
        assert!(all.get(Id(1)).is_some());
        all.forget_old(TOKEN_LIFE * 2);
        assert!(all.get(Id(1)).is_none());
    }
}
