//! What the page may ask a person to do, and how it is told what came of it.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::playground::act::{Deed, Person, Refused};
use crate::playground::core::Core;
use crate::playground::interactions::Outcome;
use crate::playground::state::State;

/// One request of the page.
#[derive(Debug, Deserialize)]
pub(super) struct Wish {
    #[serde(rename = "as")]
    who: String,
    #[serde(default)]
    place: String,
    #[serde(flatten)]
    kind: Kind,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Kind {
    Command {
        name: String,
        #[serde(default)]
        options: Value,
    },
    Press {
        message: String,
        custom_id: String,
    },
    Select {
        message: String,
        custom_id: String,
        #[serde(default)]
        values: Vec<String>,
    },
    Modal {
        interaction: String,
        #[serde(default)]
        values: Value,
    },
    DismissModal,
    Autocomplete {
        name: String,
        option: String,
        #[serde(default)]
        text: String,
        #[serde(default)]
        options: Value,
    },
    MessageCommand {
        name: String,
        message: String,
    },
    Say {
        text: String,
        /// The message that it replies to, with a mention of its author.
        #[serde(default)]
        reply_to: Option<String>,
    },
    Dismiss {
        message: String,
    },
    ClearViolations,
    Locale {
        locale: String,
    },
    /// Settings of the world: what a real server's own settings are for.
    ServerLocale {
        server: String,
        locale: String,
    },
    KeepBot {
        server: String,
        keeps: bool,
    },
    AddRole {
        server: String,
        name: String,
    },
    Role {
        role: String,
        has: bool,
    },
    /// A permission of whoever acts, or with `bot` of the bot.
    Permit {
        scope: String,
        permission: String,
        allowed: bool,
        #[serde(default)]
        bot: bool,
    },
    Deauthorise,
}

/// Does it, waits for the bot where there is one to wait for, and tells.
pub(super) async fn perform(core: &Arc<Core>, wish: Wish) -> Result<Value, Refused> {
    let person = Person::new(Arc::clone(core), &wish.who);
    if matches!(wish.kind, Kind::Deauthorise) {
        person.deauthorises().await?;
        return Ok(json!({"ok": true, "outcome": "done"}));
    }
    match begin(core, &person, &wish.place, wish.kind)? {
        Some(deed) => {
            let interaction = deed.interaction();
            let mut told = tell(deed.await?);
            crate::playground::objects::set(&mut told, "interaction", json!(interaction));
            Ok(told)
        }
        None => Ok(json!({"ok": true, "outcome": "done"})),
    }
}

fn begin(core: &Core, person: &Person, place: &str, kind: Kind) -> Result<Option<Deed>, Refused> {
    let deed = match kind {
        Kind::Command { name, options } => person.types(place, &name, &options),
        Kind::Press { message, custom_id } => person.presses(&message, &custom_id),
        Kind::Select {
            message,
            custom_id,
            values,
        } => {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            person.selects(&message, &custom_id, &values)
        }
        Kind::Modal {
            interaction,
            values,
        } => person.submits(&json!({"interaction": interaction}), &values),
        Kind::Autocomplete {
            name,
            option,
            text,
            options,
        } => person.completes(place, &name, (&option, &text), &options),
        Kind::MessageCommand { name, message } => person.uses_on(&name, &message),
        other => return at_once(core, person, place, other).map(|()| None),
    };
    Ok(Some(deed))
}

/// What needs no answer of the bot.
fn at_once(core: &Core, person: &Person, place: &str, kind: Kind) -> Result<(), Refused> {
    match kind {
        Kind::Say {
            text,
            reply_to: Some(message),
        } => person.replies(&message, &text, true).map(|_| ()),
        Kind::Say {
            text,
            reply_to: None,
        } => person.says(place, &text).map(|_| ()),
        Kind::Dismiss { message } => person.dismisses(&message),
        Kind::Locale { locale } => person.speaks(&locale),
        Kind::DismissModal => {
            person.dismisses_modal();
            Ok(())
        }
        Kind::ClearViolations => {
            core.state().clear_violations();
            Ok(())
        }
        other => arrange(&mut core.state(), person.name(), other),
    }
}

/// Changes the world around whoever acts.
fn arrange(state: &mut State, who: &str, kind: Kind) -> Result<(), Refused> {
    let me = state.find_person(who)?;
    match kind {
        Kind::ServerLocale { server, locale } => {
            let server = state.find_server(&server)?;
            state.set_server_locale(server, &locale)
        }
        Kind::KeepBot { server, keeps } => {
            let server = state.find_server(&server)?;
            state.keep_bot(server, keeps);
            Ok(())
        }
        Kind::AddRole { server, name } => {
            let server = state.find_server(&server)?;
            let name = name.trim();
            if !(1..=100).contains(&name.chars().count()) {
                let what = "the name of a role has 1 to 100 characters";
                return Err(Refused::BadValue(what.to_owned()));
            }
            state.world.add_role(server, name, 0);
            state.touch();
            Ok(())
        }
        Kind::Role { role, has } => state.give_role(me, &role, has),
        Kind::Permit {
            scope,
            permission,
            allowed,
            bot,
        } => {
            let who = if bot { state.world.bot } else { me };
            state.permit_named(who, &scope, &permission, allowed)
        }
        _ => Ok(()),
    }
}

fn tell(outcome: Outcome) -> Value {
    match outcome {
        Outcome::Message(message) => json!({"ok": true, "outcome": "message", "message": message}),
        Outcome::Updated(message) => json!({"ok": true, "outcome": "updated", "message": message}),
        Outcome::Modal(modal) => json!({"ok": true, "outcome": "modal", "modal": modal}),
        Outcome::Choices(choices) => json!({"ok": true, "outcome": "choices", "choices": choices}),
        Outcome::DeferredMessage | Outcome::DeferredUpdate => {
            json!({"ok": true, "outcome": "deferred"})
        }
        Outcome::Unanswered { after } => {
            let after_ms = u64::try_from(after.as_millis()).unwrap_or(u64::MAX);
            json!({"ok": true, "outcome": "unanswered", "after_ms": after_ms})
        }
    }
}
