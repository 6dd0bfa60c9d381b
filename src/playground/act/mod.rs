//! The verbs of a person: what people do in Discord, for tests and the page.
//!
//! A deed reaches the bot at once; awaiting it waits for the answer.

mod command;
mod component;
mod modal;
mod options;
mod resolve;
mod say;
mod upload;

use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::sync::Arc;

use command::Spot;
use resolve::Chooser;
use say::Replied;
use serde_json::Value;
use tokio::sync::oneshot;

use super::core::Core;
use super::id::Id;
use super::interactions::{ANSWER_WITHIN, Outcome};
use super::state::State;
use super::world::{Place, Somebody};

/// Why a person cannot do this; the real client would not offer it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Nobody of this name or id is in the world.
    #[error("there is no person `{0}`")]
    NoSuchPerson(String),
    /// There is no such place, or the person does not see it.
    #[error("there is no place `{0}` for this person")]
    NoSuchPlace(String),
    /// There is no such message, or the person does not see it.
    #[error("there is no message `{0}` for this person")]
    NoSuchMessage(String),
    /// The bot has not registered the command, or hides it here.
    #[error("there is no command `{0}` here for this person")]
    NoSuchCommand(String),
    /// The message holds no such button or select.
    #[error("the message has no `{0}` to use")]
    NoSuchComponent(String),
    /// The button or select is switched off.
    #[error("`{0}` is disabled")]
    Disabled(String),
    /// A value the client would not have let through.
    #[error("{0}")]
    BadValue(String),
    /// The person may not do this here.
    #[error("{0}")]
    NotAllowed(&'static str),
    /// The person has no such modal open.
    #[error("this modal is not open")]
    NoSuchModal,
}

pub(super) type Asked = Result<(Id, oneshot::Receiver<Outcome>), Refused>;

/// Something a person did. The bot has it already; await the answer.
#[derive(Debug)]
#[must_use = "await it for the outcome, or bind it to `_`"]
pub struct Deed {
    asked: Asked,
}

impl Deed {
    /// The id of the interaction that came of it.
    pub fn interaction(&self) -> Option<String> {
        self.asked.as_ref().ok().map(|(id, _)| id.to_string())
    }
}

impl IntoFuture for Deed {
    type Output = Result<Outcome, Refused>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let (_, outcome) = self.asked?;
            // The other end only goes away with the whole stand-in.
            Ok(outcome.await.unwrap_or(Outcome::Unanswered {
                after: ANSWER_WITHIN,
            }))
        })
    }
}

/// Somebody of the world, ready to act.
#[derive(Clone, Debug)]
pub struct Person {
    core: Arc<Core>,
    name: String,
}

impl Person {
    pub(super) fn new(core: Arc<Core>, name: &str) -> Self {
        Self {
            core,
            name: name.to_owned(),
        }
    }

    pub(super) fn core(&self) -> &Core {
        &self.core
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The person's id; `None` if there is nobody of this name.
    pub fn id(&self) -> Option<String> {
        let state = self.core.state();
        let found = state.world.person_called(&self.name);
        found.map(|person| person.id.to_string())
    }

    /// Types a slash command, as in `types("#general", "/ask", json!({"text": "hi"}))`.
    ///
    /// The place is an id, `#name` or `DM`. Subcommands follow the name after a space.
    pub fn types(&self, place: &str, command: &str, options: &Value) -> Deed {
        self.ask(|state, who| {
            let place = state.find_place(who, place)?;
            state.type_command(Spot { who, place }, command, options)
        })
    }

    /// Types into an option that suggests; answers with [`Outcome::Choices`].
    ///
    /// `options` holds what the other options contain so far.
    pub fn completes(
        &self,
        place: &str,
        command: &str,
        (option, text): (&str, &str),
        options: &Value,
    ) -> Deed {
        self.ask(|state, who| {
            let place = state.find_place(who, place)?;
            state.complete_option(Spot { who, place }, command, (option, text), options)
        })
    }

    /// Uses a command from the context menu of a message.
    pub fn uses_on(&self, command: &str, message: &str) -> Deed {
        self.ask(|state, who| {
            let message = state.find_message(who, message)?;
            state.use_on_message(who, command, message)
        })
    }

    /// Presses a button that is there and not disabled.
    pub fn presses(&self, message: &str, custom_id: &str) -> Deed {
        self.ask(|state, who| {
            let message = state.find_message(who, message)?;
            state.press(who, message, custom_id)
        })
    }

    /// Sends a press of a button that need not be there, as an attacker can.
    pub fn presses_forged(&self, message: &str, custom_id: &str) -> Deed {
        self.ask(|state, who| {
            let message = (message.parse().ok())
                .filter(|id| state.messages.get(*id).is_some())
                .ok_or_else(|| Refused::NoSuchMessage(message.to_owned()))?;
            Ok(state.press_anything(who, message, custom_id))
        })
    }

    /// Chooses values in a select of any kind.
    pub fn selects(&self, message: &str, custom_id: &str, values: &[&str]) -> Deed {
        self.ask(|state, who| {
            let message = state.find_message(who, message)?;
            let values: Vec<String> = values.iter().map(|one| (*one).to_owned()).collect();
            state.select(who, message, custom_id, &values)
        })
    }

    /// Sends an open modal; `modal` is the value of [`Outcome::Modal`].
    ///
    /// `values` maps each `custom_id` to a string, a list of strings or a bool.
    pub fn submits(&self, modal: &Value, values: &Value) -> Deed {
        let interaction = modal
            .get("interaction")
            .and_then(Value::as_str)
            .unwrap_or("");
        self.ask(|state, who| state.submit(who, interaction, values))
    }

    /// Closes an open modal; the bot never hears of it.
    pub fn dismisses_modal(&self) {
        let mut state = self.core.state();
        if let Ok(who) = state.find_person(&self.name) {
            state.modals.remove(&who);
            state.touch();
        }
    }

    /// Puts a file beside a command or form that is still to be sent, and answers its id: the value of an option or
    /// field for files.
    ///
    /// # Errors
    /// Refused if there is no such person, or the file is larger than an attachment may be.
    pub fn uploads(&self, name: &str, bytes: &[u8]) -> Result<String, Refused> {
        let mut state = self.core.state();
        state.find_person(&self.name)?;
        state.upload(name, bytes).map(|id| id.to_string())
    }

    /// Writes an ordinary message and answers its id.
    ///
    /// # Errors
    /// Refused where the person does not see the place or may not write.
    pub fn says(&self, place: &str, text: &str) -> Result<String, Refused> {
        let mut state = self.core.state();
        let who = state.find_person(&self.name)?;
        let place = state.find_place(who, place)?;
        state.say(who, place, text, None).map(|id| id.to_string())
    }

    /// Replies to a message, with or without mentioning its author, and answers the reply's id.
    ///
    /// # Errors
    /// Refused where the person does not see the message or may not write.
    pub fn replies(&self, message: &str, text: &str, pings: bool) -> Result<String, Refused> {
        let mut state = self.core.state();
        let who = state.find_person(&self.name)?;
        let to = state.find_message(who, message)?;
        let place = state.messages.get(to).map(|message| message.place);
        let place = place.ok_or_else(|| Refused::NoSuchMessage(message.to_owned()))?;
        let id = state.say(who, place, text, Some(Replied { to, pings }))?;
        Ok(id.to_string())
    }

    /// Hides an ephemeral message from the person's own view.
    ///
    /// # Errors
    /// Refused if the person sees no such ephemeral message.
    pub fn dismisses(&self, message: &str) -> Result<(), Refused> {
        let mut state = self.core.state();
        let who = state.find_person(&self.name)?;
        let message = state.find_message(who, message)?;
        state.dismiss(who, message)
    }

    /// Switches the person's client to another language.
    ///
    /// # Errors
    /// Refused if there is no such person, or Discord has no such language.
    pub fn speaks(&self, locale: &str) -> Result<(), Refused> {
        let mut state = self.core.state();
        let who = state.find_person(&self.name)?;
        state.set_locale(who, locale)
    }

    /// What the person sees in a place, oldest first.
    pub fn sees(&self, place: &str) -> Vec<Value> {
        let state = self.core.state();
        let found = (state.find_person(&self.name))
            .and_then(|who| Ok((who, state.find_place(who, place)?)));
        found.map_or_else(
            |_| Vec::new(),
            |(who, place)| state.messages_seen(who, place),
        )
    }

    fn ask(&self, act: impl FnOnce(&mut State, Id) -> Asked) -> Deed {
        let mut state = self.core.state();
        let asked = match state.find_person(&self.name) {
            Ok(who) => act(&mut state, who),
            Err(refused) => Err(refused),
        };
        drop(state);
        self.core.asked.notify_one();
        Deed { asked }
    }
}

impl State {
    pub(super) fn find_person(&self, name: &str) -> Result<Id, Refused> {
        let found = self.world.person_called(name);
        found
            .map(|person| person.id)
            .ok_or_else(|| Refused::NoSuchPerson(name.to_owned()))
    }

    /// Whom the page shows before somebody was chosen.
    pub(super) fn first_person(&self) -> Result<Id, Refused> {
        let first = self.world.people.first();
        first
            .map(|person| person.id)
            .ok_or_else(|| Refused::NoSuchPerson(String::new()))
    }

    pub(super) fn find_place(&self, who: Id, place: &str) -> Result<Id, Refused> {
        (self.world.place_called(self.world.person(who), place))
            .filter(|found| self.world.sees(who, found))
            .map(|found| found.id)
            .ok_or_else(|| Refused::NoSuchPlace(place.to_owned()))
    }

    pub(super) fn find_message(&self, who: Id, message: &str) -> Result<Id, Refused> {
        let sees = |id: &Id| {
            self.messages.get(*id).is_some_and(|message| {
                let place = self.world.place(message.place);
                message.visible_to(who) && place.is_some_and(|place| self.world.sees(who, place))
            })
        };
        (message.parse().ok().filter(sees))
            .ok_or_else(|| Refused::NoSuchMessage(message.to_owned()))
    }

    fn who_and_where(&self, who: Id, place: Id) -> Result<(&Somebody, &Place), Refused> {
        let person = self.world.person(who);
        let place = self.world.place(place);
        (person.zip(place)).ok_or_else(|| Refused::NoSuchPlace(who.to_string()))
    }

    fn chooser(&self, who: Id, place: Id) -> Result<Chooser<'_>, Refused> {
        let (person, place) = self.who_and_where(who, place)?;
        Ok(Chooser {
            state: self,
            person,
            place,
        })
    }

    /// In archived threads the client offers neither commands nor buttons.
    fn refuse_archived(&self, place: Id) -> Result<(), Refused> {
        let thread = self.world.place(place).and_then(Place::thread);
        if thread.is_some_and(|thread| thread.archived) {
            return Err(Refused::NotAllowed("the thread is archived"));
        }
        Ok(())
    }

    pub(super) fn dismiss(&mut self, who: Id, id: Id) -> Result<(), Refused> {
        let message = self.messages.get_mut(id);
        let message = message.filter(|message| message.only_for == Some(who));
        let message = message.ok_or(Refused::NotAllowed(
            "only ephemeral messages can be dismissed",
        ))?;
        message.hidden_for.push(who);
        self.touch();
        Ok(())
    }

    pub(super) fn set_locale(&mut self, who: Id, locale: &str) -> Result<(), Refused> {
        if !super::check::LOCALES.contains(&locale) {
            return Err(Refused::BadValue(format!(
                "Discord has no language `{locale}`"
            )));
        }
        if let Some(person) = self.world.people.iter_mut().find(|person| person.id == who) {
            locale.clone_into(&mut person.locale);
        }
        self.touch();
        Ok(())
    }
}
