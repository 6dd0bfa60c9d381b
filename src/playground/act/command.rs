//! Slash commands, suggestions and context-menu commands.

use std::sync::Arc;

use serde_json::{Value, json};

use super::options::{self, Filled};
use super::{Asked, Refused};
use crate::playground::id::Id;
use crate::playground::interactions::{Interaction, Kind};
use crate::playground::messages::Invoked;
use crate::playground::permissions as bits;
use crate::playground::state::State;

/// Who is where.
#[derive(Clone, Copy, Debug)]
pub(in crate::playground) struct Spot {
    pub(super) who: Id,
    pub(super) place: Id,
}

const SLASH: u64 = 1;
const ON_MESSAGE: u64 = 3;

impl State {
    pub(in crate::playground) fn type_command(
        &mut self,
        Spot { who, place }: Spot,
        line: &str,
        given: &Value,
    ) -> Asked {
        let (command, path) = self.find_command(who, place, line, SLASH)?;
        let definitions = options::at_path(&command, &path, line)?;
        let filled = options::fill(self.chooser(who, place)?, &definitions, given, None)?;
        let data = command_data(&command, &path, &filled);
        let mut interaction = Interaction::new(Kind::Command, who, place);
        interaction.invoked = self.invoked(who, line, &filled);
        Ok(self.ask(interaction, &data))
    }

    pub(in crate::playground) fn complete_option(
        &mut self,
        Spot { who, place }: Spot,
        line: &str,
        (option, text): (&str, &str),
        given: &Value,
    ) -> Asked {
        let (command, path) = self.find_command(who, place, line, SLASH)?;
        let definitions = options::at_path(&command, &path, line)?;
        let filled = options::fill(
            self.chooser(who, place)?,
            &definitions,
            given,
            Some((option, text)),
        )?;
        let data = command_data(&command, &path, &filled);
        Ok(self.ask(Interaction::new(Kind::Autocomplete, who, place), &data))
    }

    pub(in crate::playground) fn use_on_message(
        &mut self,
        who: Id,
        name: &str,
        message: Id,
    ) -> Asked {
        let target = self.messages.get(message);
        let target = target.ok_or_else(|| Refused::NoSuchMessage(message.to_string()))?;
        let (place, object) = (target.place, target.object.clone());
        let (command, _) = self.find_command(who, place, name, ON_MESSAGE)?;
        let mut data = command_data(&command, &[], &Filled::default());
        crate::playground::objects::set(&mut data, "target_id", json!(message));
        let resolved = json!({"messages": {message.to_string(): object}});
        crate::playground::objects::set(&mut data, "resolved", resolved);
        let mut interaction = Interaction::new(Kind::Command, who, place);
        interaction.command_type = ON_MESSAGE;
        interaction.invoked = self.invoked(who, name, &Filled::default());
        Ok(self.ask(interaction, &data))
    }

    /// The command this person is offered here, and the subcommand words after it.
    fn find_command(
        &self,
        who: Id,
        place: Id,
        line: &str,
        kind: u64,
    ) -> Result<(Value, Vec<String>), Refused> {
        self.refuse_archived(place)?;
        let line = line.trim_start_matches('/');
        let (name, path) = match kind {
            SLASH => {
                let mut words = line.split_whitespace().map(str::to_owned);
                (words.next().unwrap_or_default(), words.collect())
            }
            _ => (line.to_owned(), Vec::new()),
        };
        let locale = self.world.person(who).map_or("", |person| &person.locale);
        let fits = |command: &&Value| {
            let its_kind = command.get("type").and_then(Value::as_u64).unwrap_or(SLASH);
            its_kind == kind && is_called(command, &name, locale)
        };
        (self.commands.iter().find(fits))
            .filter(|command| self.offers(command, who, place))
            .map(|command| (command.clone(), path))
            .ok_or(Refused::NoSuchCommand(name))
    }

    /// Whether the client lists this command for this person in this place.
    pub(in crate::playground) fn offers(&self, command: &Value, who: Id, place: Id) -> bool {
        let Ok((person, place)) = self.who_and_where(who, place) else {
            return false;
        };
        let here = u64::from(!place.in_server());
        let lists = |key: &str, wanted: &dyn Fn(u64) -> bool| {
            (command.get(key).and_then(Value::as_array))
                .is_none_or(|all| all.iter().filter_map(Value::as_u64).any(wanted))
        };
        let permissions = self.world.permissions(person, place);
        let needed = match command.get("default_member_permissions") {
            Some(Value::String(bits)) => bits.parse().unwrap_or(0),
            Some(Value::Number(bits)) => bits.as_u64().unwrap_or(0),
            _ => u64::MAX,
        };
        let allowed = match needed {
            // "0" hides a command from all but administrators.
            0 => permissions & bits::ADMINISTRATOR != 0,
            u64::MAX => true,
            _ => permissions & bits::ADMINISTRATOR != 0 || permissions & needed == needed,
        };
        let may = permissions & bits::USE_APPLICATION_COMMANDS != 0 && allowed;
        let in_server = self.bot_is_in(place);
        let by_people = self.options.installed.by_people();
        lists("contexts", &|context| context == here)
            && lists("integration_types", &|kind| match kind {
                0 => in_server,
                _ => by_people,
            })
            && (may || !place.in_server())
    }

    fn invoked(&self, who: Id, line: &str, filled: &Filled) -> Option<Arc<Invoked>> {
        let person = self.world.person(who)?.name.clone();
        let mut command = format!("/{}", line.trim_start_matches('/'));
        for (name, value) in filled.named() {
            command.extend([" ", name, ":", &value]);
        }
        Some(Arc::new(Invoked { person, command }))
    }
}

/// The name itself counts, and the one in the person's own language.
fn is_called(command: &Value, name: &str, locale: &str) -> bool {
    let localised = command
        .get("name_localizations")
        .and_then(|all| all.get(locale));
    let names = [command.get("name"), localised];
    names.iter().flatten().any(|one| one.as_str() == Some(name))
}

/// The `data` of a command: options wrapped into their subcommands.
fn command_data(command: &Value, path: &[String], filled: &Filled) -> Value {
    let mut options = Value::Array(filled.options.clone());
    for (depth, name) in path.iter().enumerate().rev() {
        let is_group = path.len() == 2 && depth == 0;
        let kind = if is_group { 2 } else { 1 };
        options = json!([{"name": name, "type": kind, "options": options}]);
    }
    let mut data = json!({
        "id": command.get("id"), "name": command.get("name"),
        "type": command.get("type").and_then(Value::as_u64).unwrap_or(SLASH),
        "options": options,
    });
    if !filled.resolved.is_empty() {
        let resolved = Value::Object(filled.resolved.clone());
        crate::playground::objects::set(&mut data, "resolved", resolved);
    }
    data
}
