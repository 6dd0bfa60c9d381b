//! What the bot's answers do to messages, modals and the waiting person.

use serde_json::{Value, json};

use super::{Interaction, Kind, Outcome, Stage};
use crate::playground::compose::{Draft, flags_of};
use crate::playground::files::Upload;
use crate::playground::id::Id;
use crate::playground::messages::flag;
use crate::playground::permissions as bits;
use crate::playground::state::{OpenModal, State};

/// What an interaction needs for its answer, copied out of the state.
#[derive(Clone, Copy, Debug)]
struct Asked {
    kind: Kind,
    command_type: u64,
    person: Id,
    place: Id,
    source: Option<Id>,
}

impl From<&Interaction> for Asked {
    fn from(interaction: &Interaction) -> Self {
        Self {
            kind: interaction.kind,
            command_type: interaction.command_type,
            person: interaction.person,
            place: interaction.place,
            source: interaction.source,
        }
    }
}

impl State {
    /// Types 4 and 5: a new message, or the note that one is coming.
    pub(in crate::playground) fn answer_with_message(
        &mut self,
        id: Id,
        data: &Value,
        files: &[Upload],
        deferred: bool,
    ) -> Option<Id> {
        let asked: Asked = self.interactions.get(id)?.into();
        let private = self.private(asked, data);
        let mut draft = Draft::new(asked.place, data, files);
        draft.kind = message_type(asked);
        draft.only_for = private.then_some(asked.person);
        draft.flags = own_flags(private, deferred);
        draft.interaction = Some(id);
        draft.answers = asked.source;
        let message = self.write(&draft);
        let outcome = if deferred {
            Outcome::DeferredMessage
        } else {
            Outcome::Message(self.shown_by_id(message, asked.person))
        };
        self.answered(id, Some(message), outcome);
        Some(message)
    }

    /// Type 7: the message with the component changes.
    pub(in crate::playground) fn answer_with_update(
        &mut self,
        id: Id,
        data: &Value,
        files: &[Upload],
    ) -> Option<Id> {
        let asked: Asked = self.interactions.get(id)?.into();
        let source = asked.source?;
        self.edit(source, data, files);
        let outcome = Outcome::Updated(self.shown_by_id(source, asked.person));
        self.answered(id, Some(source), outcome);
        Some(source)
    }

    /// Type 6: nothing to see yet.
    pub(in crate::playground) fn answer_with_deferred_update(&mut self, id: Id) {
        let source = self.interactions.get(id).and_then(|one| one.source);
        self.answered(id, source, Outcome::DeferredUpdate);
    }

    /// Type 8: suggestions for the option being typed.
    pub(in crate::playground) fn answer_with_choices(&mut self, id: Id, data: &Value) {
        let choices = data.get("choices").cloned().unwrap_or_else(|| json!([]));
        self.answered(id, None, Outcome::Choices(choices));
    }

    /// Type 9: a modal opens before the person.
    pub(in crate::playground) fn answer_with_modal(&mut self, id: Id, data: &Value) {
        let Some(asked) = self.interactions.get(id).map(Asked::from) else {
            return;
        };
        let mut data = data.clone();
        crate::playground::compose::number_components(&mut data);
        let modal = OpenModal {
            interaction: id,
            place: asked.place,
            message: asked.source,
            data,
        };
        let shown = modal.shown();
        self.modals.insert(asked.person, modal);
        self.answered(id, None, Outcome::Modal(shown));
    }

    /// A follow-up; right after a type 5 it becomes the announced message.
    pub(in crate::playground) fn follow_up(
        &mut self,
        id: Id,
        body: &Value,
        files: &[Upload],
    ) -> Option<Id> {
        let interaction = self.interactions.get_mut(id)?;
        interaction.follow_ups += 1;
        let asked = Asked::from(&*interaction);
        let original = interaction.original;
        if let Some(original) = original.filter(|one| self.is_loading(*one)) {
            self.edit(original, body, files);
            return Some(original);
        }
        let private = self.private(asked, body);
        let mut draft = Draft::new(asked.place, body, files);
        draft.kind = REPLY;
        draft.only_for = private.then_some(asked.person);
        draft.flags = own_flags(private, false);
        draft.interaction = Some(id);
        draft.answers = original;
        Some(self.write(&draft))
    }

    pub(in crate::playground) fn is_loading(&self, message: Id) -> bool {
        (self.messages.get(message)).is_some_and(|message| message.has(flag::LOADING))
    }

    /// Asked for by the bot, or forced where the person may not write.
    fn private(&self, asked: Asked, body: &Value) -> bool {
        let wished = flags_of(body).unwrap_or(0) & flag::EPHEMERAL != 0;
        wished || self.must_be_private(asked.person, asked.place)
    }

    fn must_be_private(&self, person: Id, place: Id) -> bool {
        let (Some(person), Some(place)) = (self.world.person(person), self.world.place(place))
        else {
            return false;
        };
        let permissions = self.world.permissions(person, place);
        let external =
            self.owned_by_person_only(place.id) && permissions & bits::USE_EXTERNAL_APPS == 0;
        place.in_server() && (external || !self.world.may_write(person, place))
    }

    fn answered(&mut self, id: Id, original: Option<Id>, outcome: Outcome) {
        let Some(interaction) = self.interactions.get_mut(id) else {
            return;
        };
        interaction.stage = Stage::Answered;
        interaction.original = original;
        let asked = Asked::from(&*interaction);
        interaction.settle(outcome);
        let failed = asked
            .source
            .and_then(|source| self.messages.get_mut(source));
        if let Some(message) = failed.filter(|message| !message.failed_for.is_empty()) {
            message.failed_for.retain(|person| *person != asked.person);
        }
        if asked.kind == Kind::ModalSubmit {
            self.modals.remove(&asked.person);
        }
        match asked.source {
            Some(source) => self.touch_message(source),
            None => {
                self.touch();
            }
        }
    }
}

const REPLY: u64 = 19;

/// Slash commands, context-menu commands and replies look different.
fn message_type(asked: Asked) -> u64 {
    match (asked.kind, asked.command_type, asked.source) {
        (_, _, Some(_)) => REPLY,
        (Kind::Command, 2 | 3, None) => 23,
        (_, _, None) => 20,
    }
}

fn own_flags(private: bool, loading: bool) -> u64 {
    let flags = if private { flag::EPHEMERAL } else { 0 };
    if loading {
        flags | flag::LOADING
    } else {
        flags
    }
}
