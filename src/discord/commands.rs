//! The commands as Discord shows it, and its registration: once, and again only when it changed.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::rest::{Error, Rest};
use crate::wording::{Phrase, STANDARD_LOCALE, Wording, fallbacks};

/// The languages that Discord knows (<https://discord.com/developers/docs/reference#locales>); it takes no others.
const LOCALES: [&str; 32] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
    "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th",
    "zh-CN", "ja", "zh-TW", "ko",
];

/// Name of the command.
pub(super) const COMMAND: &str = "backend-advice";
/// Name of its option for an earlier code.
pub(super) const OPTION_CODE: &str = "code";
/// Name of its option for a description in one's own words.
pub(super) const OPTION_BRIEF: &str = "brief";
/// Name of its option for who decides.
pub(super) const OPTION_WITH: &str = "with";
/// Its value for a person alone.
const WITH_ME: &str = "me";
/// Its value for a team.
pub(super) const WITH_TEAM: &str = "team";
/// Name of the command that asks a follow-up question.
pub(super) const ASK_COMMAND: &str = "backend-advice-ask";
/// Name of its option for the question; its other one is [`OPTION_CODE`].
pub(super) const OPTION_QUESTION: &str = "question";
/// Name of the command that shows a server's settings.
pub(super) const HOUSE_COMMAND: &str = "backend-advice-settings";
/// Name of the command that shows what was counted in a server.
pub(super) const STATS_COMMAND: &str = "backend-advice-stats";
/// Name of its option for a file of changes to the guide.
pub(super) const OPTION_OVERLAY: &str = "overlay";
/// Name of the command that shows what is kept of the person.
pub(super) const DATA_COMMAND: &str = "backend-advice-data";
/// The permission Manage Server, as Discord takes it (<https://discord.com/developers/docs/topics/permissions>).
const MANAGE_SERVER: &str = "32";
/// Longest question that is taken, as in the form.
const QUESTION_LIMIT: u32 = 1000;
/// Longest brief that is taken: what a message without Nitro holds.
const BRIEF_LIMIT: u32 = 2000;
/// Longest code that is worth reading; anything longer is no code.
const CODE_LIMIT: u32 = 200;

/// What commands say, in the languages of Discord's that are spoken here.
///
/// It is made for each start: languages are read one after the other and let go again, for nobody may ever read them.
struct Said(Vec<(&'static str, BTreeMap<&'static str, String>)>);

impl Said {
    fn by(wording: &Wording) -> Self {
        let phrases = Phrase::all().filter(|phrase| phrase.key().starts_with("command-"));
        let all = |locale| {
            let read = wording.afresh();
            let say = |phrase: Phrase| (phrase.key(), read.voice(locale).plain(phrase));
            (locale, phrases.clone().map(say).collect())
        };
        Self(spoken(wording).map(all).collect())
    }

    /// A phrase in the standard language, and in all that are spoken.
    fn texts(&self, phrase: Phrase) -> (String, Map<String, Value>) {
        let told = |said: &BTreeMap<_, String>| said.get(phrase.key()).cloned().unwrap_or_default();
        let standard = self.0.iter().find(|(locale, _)| *locale == STANDARD_LOCALE);
        let others = self
            .0
            .iter()
            .map(|(locale, said)| ((*locale).to_owned(), told(said).into()));
        (
            standard.map(|(_, said)| told(said)).unwrap_or_default(),
            others.collect(),
        )
    }
}

/// What tells the two commands on messages apart. An interaction carries the standard name, whatever language the person
/// reads; the other names are known too, in case that it ever does not.
#[derive(Debug)]
pub(super) struct Names {
    ask: Vec<String>,
}

impl Names {
    /// The names that this wording gives.
    pub(super) fn of(wording: &Wording) -> Self {
        let name = |locale| {
            wording
                .afresh()
                .voice(locale)
                .plain(Phrase::CommandAskOnMessage)
        };
        Self {
            ask: spoken(wording).map(name).collect(),
        }
    }

    /// Whether a command on a message with this name asks a follow-up question.
    pub(super) fn asks(&self, name: &str) -> bool {
        self.ask.iter().any(|known| known == name)
    }
}

/// All commands: in servers, in direct messages with the bot and elsewhere, installed by servers and by people.
pub(super) fn definitions(wording: &Wording) -> Value {
    let said = &Said::by(wording);
    json!([
        typed(
            said,
            COMMAND,
            Phrase::CommandDescription,
            &[
                option(said, OPTION_BRIEF, Phrase::CommandOptionBrief, BRIEF_LIMIT),
                option(said, OPTION_CODE, Phrase::CommandOptionCode, CODE_LIMIT),
                with(said),
            ],
        ),
        on_message(said, Phrase::CommandOnMessage),
        typed(
            said,
            ASK_COMMAND,
            Phrase::CommandAsk,
            &[
                required(option(
                    said,
                    OPTION_QUESTION,
                    Phrase::CommandAskOptionQuestion,
                    QUESTION_LIMIT,
                )),
                option(said, OPTION_CODE, Phrase::CommandAskOptionCode, CODE_LIMIT),
            ],
        ),
        on_message(said, Phrase::CommandAskOnMessage),
        for_managers(typed(
            said,
            HOUSE_COMMAND,
            Phrase::CommandHouse,
            &[file(
                said,
                OPTION_OVERLAY,
                Phrase::CommandHouseOptionOverlay
            )],
        )),
        for_managers(typed(said, STATS_COMMAND, Phrase::CommandStats, &[])),
        typed(said, DATA_COMMAND, Phrase::CommandData, &[]),
    ])
}

/// The same for those who manage a server that installed the app; a server may open it to others, who are told no.
fn for_managers(mut command: Value) -> Value {
    if let Some(command) = command.as_object_mut() {
        command.insert(
            "default_member_permissions".to_owned(),
            MANAGE_SERVER.into(),
        );
        command.insert("integration_types".to_owned(), json!([0]));
        command.insert("contexts".to_owned(), json!([0]));
    }
    command
}

/// The languages of Discord's that are spoken here, be it as the language next to them.
fn spoken(wording: &Wording) -> impl Iterator<Item = &'static str> + '_ {
    let known = |locale: &str| wording.locales().any(|known| known == locale);
    LOCALES.into_iter().filter(move |locale| {
        let near = fallbacks(locale).find(|near| known(near));
        *locale == STANDARD_LOCALE || near.is_some_and(|near| near != STANDARD_LOCALE)
    })
}

/// A command that is typed.
fn typed(said: &Said, name: &str, description: Phrase, options: &[Value]) -> Value {
    let (description, descriptions) = said.texts(description);
    json!({
        "name": name,
        "type": 1,
        "description": description,
        "description_localizations": descriptions,
        "integration_types": [0, 1],
        "contexts": [0, 1, 2],
        "options": options,
    })
}

/// A command that is used on a message.
fn on_message(said: &Said, name: Phrase) -> Value {
    let (name, names) = said.texts(name);
    json!({
        "name": name,
        "type": 3,
        "name_localizations": names,
        "integration_types": [0, 1],
        "contexts": [0, 1, 2],
    })
}

/// A text to type into a command, or to leave out.
fn option(said: &Said, name: &str, description: Phrase, most: u32) -> Value {
    let (description, descriptions) = said.texts(description);
    json!({
        "type": 3,
        "name": name,
        "description": description,
        "description_localizations": descriptions,
        "required": false,
        "max_length": most,
    })
}

/// The choice of who decides.
fn with(said: &Said) -> Value {
    let (description, descriptions) = said.texts(Phrase::CommandOptionWith);
    let choice = |value, phrase| {
        let (name, names) = said.texts(phrase);
        json!({ "name": name, "name_localizations": names, "value": value })
    };
    json!({
        "type": 3,
        "name": OPTION_WITH,
        "description": description,
        "description_localizations": descriptions,
        "required": false,
        "choices": [
            choice(WITH_ME, Phrase::CommandWithMe),
            choice(WITH_TEAM, Phrase::CommandWithTeam),
        ],
    })
}

/// A file to put beside a command, or to leave out.
fn file(said: &Said, name: &str, description: Phrase) -> Value {
    let (description, descriptions) = said.texts(description);
    json!({
        "type": 11,
        "name": name,
        "description": description,
        "description_localizations": descriptions,
        "required": false,
    })
}

/// The same, not to be left out.
fn required(mut option: Value) -> Value {
    if let Some(option) = option.as_object_mut() {
        option.insert("required".to_owned(), true.into());
    }
    option
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
    fn descriptions_and_names_fit_into_what_discord_shows() {
        let fits = |text: &Value, most: usize| {
            let letters = text.as_str().unwrap().chars().count();
            assert!((1..=most).contains(&letters), "{text}");
        };
        for command in shipped().as_array().unwrap() {
            fits(&command["name"], 32);
            if command["type"] == 3 {
                continue;
            }
            fits(&command["description"], 100);
            for option in command["options"].as_array().unwrap() {
                fits(&option["description"], 100);
            }
        }
    }

    #[test]
    fn the_two_commands_on_messages_are_told_apart_by_their_names() {
        let names = Names::of(&crate::prompts::Prompts::embedded().unwrap().wording);
        let shipped = shipped();
        assert!(!names.asks(shipped[1]["name"].as_str().unwrap()));
        assert!(names.asks(shipped[3]["name"].as_str().unwrap()));
    }
}
