//! The commands as Discord shows it, and its registration: once, and again only when it changed.

use serde_json::{Map, Value, json};

use super::rest::{Error, Rest};
use crate::wording::{Phrase, STANDARD_LOCALE, Wording};

/// Name of the command.
pub(super) const COMMAND: &str = "backend-advice";
/// Name of its option for an earlier code.
pub(super) const OPTION_CODE: &str = "code";
/// Name of its option for a description in one's own words.
pub(super) const OPTION_BRIEF: &str = "brief";
/// Longest brief that is taken: what a message without Nitro holds.
const BRIEF_LIMIT: u32 = 2000;
/// Longest code that is worth reading; anything longer is no code.
const CODE_LIMIT: u32 = 200;

/// All commands: in servers, in direct messages with the bot and elsewhere, installed by servers and by people.
pub(super) fn definitions(wording: &Wording) -> Value {
    let texts = |phrase| {
        let standard = wording.voice(STANDARD_LOCALE).plain(phrase);
        let others: Map<String, Value> = wording
            .locales()
            .map(|locale| {
                (
                    locale.to_owned(),
                    wording.voice(locale).plain(phrase).into(),
                )
            })
            .collect();
        (standard, others)
    };
    let (description, descriptions) = texts(Phrase::CommandDescription);
    let (code, codes) = texts(Phrase::CommandOptionCode);
    let (brief, briefs) = texts(Phrase::CommandOptionBrief);
    let (on_message, on_messages) = texts(Phrase::CommandOnMessage);
    json!([{
        "name": COMMAND,
        "type": 1,
        "description": description,
        "description_localizations": descriptions,
        "integration_types": [0, 1],
        "contexts": [0, 1, 2],
        "options": [{
            "type": 3,
            "name": OPTION_BRIEF,
            "description": brief,
            "description_localizations": briefs,
            "required": false,
            "max_length": BRIEF_LIMIT,
        }, {
            "type": 3,
            "name": OPTION_CODE,
            "description": code,
            "description_localizations": codes,
            "required": false,
            "max_length": CODE_LIMIT,
        }],
    }, {
        "name": on_message,
        "type": 3,
        "name_localizations": on_messages,
        "integration_types": [0, 1],
        "contexts": [0, 1, 2],
    }])
}

/// Registers `wanted` if Discord has anything else; says whether it did.
pub(super) async fn sync(rest: &Rest, application: &str, wanted: &Value) -> Result<bool, Error> {
    if are_in_sync(rest, application, wanted).await? {
        return Ok(false);
    }
    rest.put_commands(application, wanted).await?;
    Ok(true)
}

/// Whether Discord has what is wanted.
pub(super) async fn are_in_sync(
    rest: &Rest,
    application: &str,
    wanted: &Value,
) -> Result<bool, Error> {
    let present = rest.commands(application).await?;
    Ok(same(&in_order(wanted), &in_order(&present)))
}

/// The commands by type and name: Discord promises no order.
fn in_order(commands: &Value) -> Value {
    let mut commands = commands.as_array().cloned().unwrap_or_default();
    commands.sort_by_key(|command| {
        let text = |key| command.get(key).map(Value::to_string);
        (text("type"), text("name"))
    });
    commands.into()
}

/// Whether `present` says all that `wanted` says; what Discord adds by itself does not count.
fn same(wanted: &Value, present: &Value) -> bool {
    match (wanted, present) {
        (Value::Array(wanted), Value::Array(present)) => {
            wanted.len() == present.len()
                && wanted
                    .iter()
                    .zip(present)
                    .all(|(wanted, present)| same(wanted, present))
        }
        (Value::Object(wanted), Value::Object(present)) => wanted
            .iter()
            .all(|(key, wanted)| same(wanted, present.get(key).unwrap_or(&Value::Null))),
        // Discord leaves out what has its standard value.
        (Value::Bool(false), Value::Null) => true,
        (wanted, present) => wanted == present,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Value {
        definitions(&crate::prompts::Prompts::embedded().unwrap().wording)
    }

    #[test]
    fn what_discord_adds_by_itself_is_no_change() {
        let mut present = shipped();
        present[0]["id"] = "1".into();
        present[0]["nsfw"] = false.into();
        present[0]["options"][0]
            .as_object_mut()
            .unwrap()
            .remove("required");
        assert!(same(&shipped(), &present));
    }

    #[test]
    fn another_order_is_no_change() {
        let mut present = shipped();
        present.as_array_mut().unwrap().reverse();
        assert!(same(&in_order(&shipped()), &in_order(&present)));
    }

    #[test]
    fn another_text_or_one_command_more_is_a_change() {
        let mut reworded = shipped();
        reworded[0]["description"] = "Something else".into();
        assert!(!same(&shipped(), &reworded));
        let mut more = shipped();
        let copy = more[0].clone();
        more.as_array_mut().unwrap().push(copy);
        assert!(!same(&shipped(), &more));
    }

    #[test]
    fn descriptions_fit_into_what_discord_shows() {
        let definitions = shipped();
        let name = definitions[1]["name"].as_str().unwrap();
        assert!((1..=32).contains(&name.chars().count()), "{name}");
        for text in [
            &definitions[0]["description"],
            &definitions[0]["options"][0]["description"],
            &definitions[0]["options"][1]["description"],
        ] {
            assert!(
                (1..=100).contains(&text.as_str().unwrap().chars().count()),
                "{text}"
            );
        }
    }
}
