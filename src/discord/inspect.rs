//! What Discord knows of this bot, held against the settings: for operators, before anybody waits for an answer.

use std::sync::Arc;

use serde_json::Value;

use super::rest::{Error as RestError, Rest};
use super::{Connection, PublicKey, commands};
use crate::bot::Bot;
use crate::wording::Wording;

/// What was looked at, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// What was looked at.
    pub at: &'static str,
    /// How it stands, as a clause.
    pub found: String,
    /// What to do about it; `None` where nothing is wrong.
    pub mend: Option<&'static str>,
}

impl Looked {
    fn good(at: &'static str, found: impl Into<String>) -> Self {
        Self {
            at,
            found: found.into(),
            mend: None,
        }
    }

    fn bad(at: &'static str, found: impl Into<String>, mend: &'static str) -> Self {
        Self {
            at,
            found: found.into(),
            mend: Some(mend),
        }
    }
}

/// Asks Discord about token, commands, way in and session starts. `key` is the endpoint's, where there is an endpoint.
pub async fn inspect(connection: &Connection, bot: &Bot, key: Option<&PublicKey>) -> Vec<Looked> {
    let rest = Rest::new(connection, Arc::clone(bot.metrics()));
    let wording = &bot.consultation().prompts().wording;
    let application = match rest.own_application().await {
        Ok(application) => application,
        Err(error) => return vec![token(&error)],
    };
    let text = |key: &str| application.get(key).and_then(Value::as_str);
    let name = text("name").unwrap_or("an application without a name");
    let mut looked = vec![Looked::good("token", format!("it belongs to {name}"))];
    looked.push(permissions());
    looked.extend(way_in(
        key,
        text("verify_key"),
        text("interactions_endpoint_url"),
    ));
    if let Some(id) = text("id") {
        looked.push(command(&rest, id, wording).await);
    }
    if key.is_none() {
        looked.push(gateway(&rest).await);
    }
    looked
}

fn token(error: &RestError) -> Looked {
    match error {
        RestError::Unauthorized => Looked::bad(
            "token",
            "Discord refuses it",
            "copy it again from your application's page (Bot, Reset Token) into DISCORD_TOKEN",
        ),
        other => Looked::bad(
            "Discord",
            other.to_string(),
            "look at the network, or at DISCORD_API_URL where it is set",
        ),
    }
}

/// Nothing can be missing: interactions need none, and what a thread needs is looked at where somebody wants one.
fn permissions() -> Looked {
    Looked::good(
        "permissions",
        "none are needed to answer; for discussions in threads the bot needs to see the channel, create public threads \
         and send messages in threads; what is missing in a channel is told to people there",
    )
}

/// Whether mentions reach a process with this way in. Asks nobody.
pub fn mentions(bot: &Bot, is_endpoint: bool) -> Looked {
    let at = "mentions";
    match (bot.consultation().settings().hears_mentions, is_endpoint) {
        (false, _) => Looked::good(at, "they are not answered, and no intent is asked for"),
        (true, false) => Looked::good(
            at,
            "they are answered; the intent for messages in servers is asked for, the privileged one for contents is not",
        ),
        (true, true) => Looked::bad(
            at,
            "they do not arrive at an endpoint",
            "run another process on the gateway that hears them, or clear FOLLOW_UPS_BY_MENTION",
        ),
    }
}

/// Discord delivers interactions one way only, and which one is set on the application's page.
fn way_in(key: Option<&PublicKey>, known: Option<&str>, url: Option<&str>) -> Vec<Looked> {
    let Some(key) = key else {
        return vec![match url {
            None => Looked::good("way in", "the gateway, and no endpoint is set at Discord"),
            Some(_) => Looked::bad(
                "way in",
                "Discord sends interactions to an endpoint, so the gateway hears none",
                "clear Interactions Endpoint URL on your application's page, or serve with --endpoint",
            ),
        }];
    };
    let same = known
        .and_then(|known| PublicKey::parse(known).ok())
        .as_ref()
        == Some(key);
    vec![
        if same {
            Looked::good("public key", "it is this application's")
        } else {
            Looked::bad(
                "public key",
                "it is another application's",
                "copy it from your application's page (General Information) into DISCORD_PUBLIC_KEY",
            )
        },
        match url {
            Some(_) => Looked::good("way in", "an endpoint is set at Discord"),
            None => Looked::bad(
                "way in",
                "no endpoint is set at Discord, so nothing will arrive",
                "start serve --endpoint behind https, and save its address as Interactions Endpoint URL",
            ),
        },
    ]
}

async fn command(rest: &Rest, application: &str, wording: &Wording) -> Looked {
    match commands::are_in_sync(rest, application, &commands::definitions(wording)).await {
        Ok(true) => Looked::good("commands", "they are registered as they should be"),
        Ok(false) => Looked::good("commands", "they will be registered at the next start"),
        Err(error) => Looked::bad(
            "commands",
            error.to_string(),
            "look at the network, then try again",
        ),
    }
}

async fn gateway(rest: &Rest) -> Looked {
    match rest.gateway().await {
        Ok(gateway) if gateway.session_start_limit.remaining == 0 => Looked::bad(
            "session starts",
            "none are left for today",
            "find out what restarts the bot so often, and wait",
        ),
        Ok(gateway) => Looked::good(
            "session starts",
            format!(
                "{} left today; Discord recommends {} shards",
                gateway.session_start_limit.remaining, gateway.shards
            ),
        ),
        Err(error) => Looked::bad(
            "session starts",
            error.to_string(),
            "look at the network, then try again",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultation::{Consultation, Contact, Settings};
    use crate::prompts::Prompts;

    const KEY: &str = "67c6bd767ca099e79efac9fcce4d2022a63bf7dea780e7f3d813f694c1597089";

    fn mends(looked: &[Looked]) -> Vec<&str> {
        looked
            .iter()
            .filter_map(|one| one.mend.map(|_| one.at))
            .collect()
    }

    #[test]
    fn a_way_in_that_nothing_comes_through_is_told() {
        let key = PublicKey::parse(KEY).unwrap();
        let url = Some("https://bot.example/interactions");
        assert!(mends(&way_in(None, Some(KEY), None)).is_empty());
        assert!(mends(&way_in(Some(&key), Some(KEY), url)).is_empty());
        assert_eq!(mends(&way_in(None, Some(KEY), url)), ["way in"]);
        assert_eq!(
            mends(&way_in(Some(&key), None, None)),
            ["public key", "way in"]
        );
    }

    #[test]
    fn mentions_that_nothing_brings_are_told() {
        let bot = |hears_mentions| {
            let contact = Contact::new("Somebody", "https://example.com").unwrap();
            let settings = Settings {
                hears_mentions,
                ..Settings::of(contact)
            };
            Bot::new(Consultation::new(Prompts::embedded().unwrap(), settings))
        };
        for (hears, is_endpoint, is_wrong) in [
            (false, false, false),
            (false, true, false),
            (true, false, false),
            (true, true, true),
        ] {
            let looked = mentions(&bot(hears), is_endpoint);
            assert_eq!(looked.mend.is_some(), is_wrong, "{looked:?}");
        }
    }
}
