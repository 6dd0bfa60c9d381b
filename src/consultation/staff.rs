//! The staff: where requests to be contacted are handed to.

use std::fmt;

/// Hosts of Discord whose webhooks are taken; nothing else is ever called, so that no setting turns the bot on others.
const HOSTS: [&str; 4] = [
    "discord.com",
    "discordapp.com",
    "ptb.discord.com",
    "canary.discord.com",
];
/// Longest token that is taken; Discord's have 68 letters.
const TOKEN_LIMIT: usize = 200;

/// Where people who want to be contacted are handed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Staff {
    /// The channel with this id; the bot posts there itself.
    Channel(u64),
    /// A webhook of a channel.
    Webhook(Webhook),
}

/// A webhook of Discord's. Whoever knows its token can post there, so it prints as `***`.
#[derive(Clone, PartialEq, Eq)]
pub struct Webhook {
    id: u64,
    token: String,
}

impl fmt::Debug for Webhook {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("***")
    }
}

impl Staff {
    /// The channel with the id that is written here.
    ///
    /// # Errors
    /// What to write instead, as an imperative clause.
    pub fn channel(text: &str) -> Result<Self, &'static str> {
        id(text.trim())
            .map(Self::Channel)
            .ok_or("write the channel's id: in Discord, Developer Mode on, then Copy Channel ID")
    }

    /// The webhook whose address is written here.
    ///
    /// # Errors
    /// As from [`Webhook::parse`].
    pub fn webhook(text: &str) -> Result<Self, &'static str> {
        Webhook::parse(text).map(Self::Webhook)
    }
}

impl Webhook {
    /// Reads `https://discord.com/api/webhooks/ID/TOKEN`, with or without the version of the API in it.
    ///
    /// # Errors
    /// What to write instead, as an imperative clause that quotes nothing of the text.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const INSTEAD: &str = "copy the webhook's address from Discord (Edit Channel, Integrations): https://discord.com/api/webhooks/…";
        let address = url::Url::parse(text.trim()).map_err(|_| INSTEAD)?;
        let is_discord = address.scheme() == "https"
            && address.port().is_none()
            && address.username().is_empty()
            && address.host_str().is_some_and(|host| HOSTS.contains(&host));
        if !is_discord {
            return Err(INSTEAD);
        }
        if address.query().is_some() || address.fragment().is_some() {
            return Err("write the webhook's address alone, with nothing after its token");
        }
        let parts: Vec<&str> = address.path().split('/').skip(1).collect();
        let (number, token) = match parts.as_slice() {
            ["api", "webhooks", id, token] => (*id, *token),
            ["api", version, "webhooks", id, token] if version.starts_with('v') => (*id, *token),
            _ => return Err(INSTEAD),
        };
        let is_token = (1..=TOKEN_LIMIT).contains(&token.len())
            && token
                .bytes()
                .all(|letter| letter.is_ascii_alphanumeric() || b"._-".contains(&letter));
        match (id(number), is_token) {
            (Some(id), true) => Ok(Self {
                id,
                token: token.to_owned(),
            }),
            _ => Err(INSTEAD),
        }
    }

    /// Its id.
    pub const fn id(&self) -> u64 {
        self.id
    }

    /// What lets anybody post there; for the call itself and nothing else.
    pub fn token(&self) -> &str {
        &self.token
    }
}

/// An id of Discord's, which is never 0.
fn id(text: &str) -> Option<u64> {
    let is_plain = text.bytes().all(|letter| letter.is_ascii_digit());
    text.parse().ok().filter(|&id| is_plain && id != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn webhooks_of_discord_are_taken_and_never_printed() {
        for text in [
            "https://discord.com/api/webhooks/123/hush-_.x",
            "https://ptb.discord.com/api/v10/webhooks/123/hush-_.x",
            " https://discordapp.com/api/webhooks/123/hush-_.x ",
        ] {
            let webhook = Webhook::parse(text).unwrap();
            assert_eq!((webhook.id(), webhook.token()), (123, "hush-_.x"));
            assert!(!format!("{:?}", Staff::Webhook(webhook)).contains("hush"));
        }
    }

    #[test]
    fn nothing_but_discord_is_ever_called() {
        for text in [
            "",
            "hush",
            "http://discord.com/api/webhooks/123/hush",
            "https://discord.com.example.com/api/webhooks/123/hush",
            "https://discord.com@example.com/api/webhooks/123/hush",
            "https://ada@discord.com/api/webhooks/123/hush",
            "https://discord.com:8443/api/webhooks/123/hush",
            "https://127.0.0.1/api/webhooks/123/hush",
            "https://discord.com/api/webhooks/0/hush",
            "https://discord.com/api/webhooks/123/",
            "https://discord.com/api/webhooks/123/hush/slack",
            "https://discord.com/api/webhooks/123/../../users/@me",
            "https://discord.com/api/webhooks/123/hush%2Fx",
            "https://discord.com/api/webhooks/123/hush?thread_id=5",
            "https://discord.com/api/webhooks/+123/hush",
        ] {
            let instead = Webhook::parse(text).unwrap_err();
            assert!(!instead.contains("hush"), "{text}");
        }
    }

    #[test]
    fn a_channel_is_its_id() {
        assert_eq!(Staff::channel(" 42 "), Ok(Staff::Channel(42)));
        for text in ["", "0", "-1", "+1", "#general", "1e3"] {
            assert!(Staff::channel(text).is_err(), "{text}");
        }
    }
}
