//! The staff: where requests for a person go.

use std::fmt;

use super::place::PlaceId;

/// Where requests for a person go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Staff {
    /// To this channel.
    Channel(PlaceId),
    /// To this webhook.
    Webhook(Webhook),
}

/// A webhook of Discord's: who knows its token writes where it leads, so it prints without.
#[derive(Clone, PartialEq, Eq)]
pub struct Webhook {
    id: u64,
    token: Box<str>,
}

/// Longest token that is worth reading; Discord's have 68 letters.
const TOKEN_LIMIT: usize = 100;

impl Webhook {
    /// Reads an address like `https://discord.com/api/webhooks/ID/TOKEN`, also with a version of the API in it and under
    /// what stands in for `https://discord.com`. Any other host is refused, so that nothing is ever sent elsewhere.
    pub fn parse(address: &str, stand_in: Option<&str>) -> Option<Self> {
        let under = |base: &str| address.trim().strip_prefix(base)?.strip_prefix("/api/");
        let path = under("https://discord.com").or_else(|| stand_in.and_then(under))?;
        let mut parts = path.split('/').peekable();
        parts.next_if(|part| is_version(part));
        let (Some("webhooks"), Some(id), Some(token), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return None;
        };
        Self::of(id, token)
    }

    /// The mirror of [`Self::kept`].
    pub fn from_kept(text: &str) -> Option<Self> {
        let (id, token) = text.split_once('/')?;
        Self::of(id, token)
    }

    /// As text for the store: id and token. A secret.
    pub fn kept(&self) -> String {
        format!("{}/{}", self.id, self.token)
    }

    /// Where it is under the API's address, as in `/webhooks/ID/TOKEN`. A secret.
    pub fn path(&self) -> String {
        format!("/webhooks/{}/{}", self.id, self.token)
    }

    /// Its id, which is no secret.
    pub const fn id(&self) -> u64 {
        self.id
    }

    fn of(id: &str, token: &str) -> Option<Self> {
        let plain = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'-' | b'_');
        let is_token = (1..=TOKEN_LIMIT).contains(&token.len()) && token.bytes().all(plain);
        let is_id = id.bytes().all(|letter| letter.is_ascii_digit());
        let id = id.parse().ok().filter(|_| is_id && is_token)?;
        let token = token.into();
        Some(Self { id, token })
    }
}

impl fmt::Debug for Webhook {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Webhook({}/***)", self.id)
    }
}

fn is_version(part: &str) -> bool {
    let number = part.strip_prefix('v').unwrap_or_default();
    !number.is_empty() && number.bytes().all(|letter| letter.is_ascii_digit())
}

impl Staff {
    /// The channel with the id that is written here; `None` for anything else.
    pub fn channel(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_plain = text.bytes().all(|letter| letter.is_ascii_digit());
        let id = text.parse().ok().filter(|&id| is_plain && id != 0)?;
        Some(Self::Channel(PlaceId(id)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn webhooks_of_discord_are_taken_and_their_tokens_never_printed() {
        for text in [
            "https://discord.com/api/webhooks/123/hush-_x",
            " https://discord.com/api/v10/webhooks/123/hush-_x ",
        ] {
            let webhook = Webhook::parse(text, None).unwrap();
            assert_eq!(webhook.path(), "/webhooks/123/hush-_x");
            assert_eq!(Webhook::from_kept(&webhook.kept()), Some(webhook.clone()));
            assert!(!format!("{:?}", Staff::Webhook(webhook)).contains("hush"));
        }
    }

    #[test]
    fn only_webhooks_of_discord_or_its_stand_in_are_taken() {
        let local = Some("http://127.0.0.1:9000");
        for (address, stand_in, taken) in [
            ("https://discord.com/api/webhooks/12/a-B_3", None, true),
            (
                " https://discord.com/api/v10/webhooks/12/a-B_3 ",
                None,
                true,
            ),
            ("http://127.0.0.1:9000/api/webhooks/12/a-B_3", local, true),
            ("http://127.0.0.1:9000/api/webhooks/12/a-B_3", None, false),
            ("http://127.0.0.1:90001/api/webhooks/12/a-B_3", local, false),
            ("http://discord.com/api/webhooks/12/a-B_3", None, false),
            (
                "https://discord.com.example.com/api/webhooks/12/a",
                None,
                false,
            ),
            (
                "https://discord.com@example.com/api/webhooks/12/a",
                None,
                false,
            ),
            ("https://discord.com/api/webhooks/12", None, false),
            ("https://discord.com/api/webhooks/12/", None, false),
            ("https://discord.com/api/webhooks/12/a/slack", None, false),
            (
                "https://discord.com/api/webhooks/12/a?wait=true",
                None,
                false,
            ),
            ("https://discord.com/api/webhooks/../a", None, false),
            ("https://discord.com/api/webhooks/+12/a", None, false),
            ("https://discord.com/api/webhooks/12/../../x", None, false),
            ("", None, false),
        ] {
            let read = Webhook::parse(address, stand_in);
            assert_eq!(read.is_some(), taken, "{address}");
            if let Some(webhook) = read {
                assert_eq!(webhook.path(), "/webhooks/12/a-B_3");
                assert_eq!(Webhook::from_kept(&webhook.kept()), Some(webhook.clone()));
                assert!(!format!("{webhook:?}").contains("a-B_3"));
            }
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
            "https://discord.com/api/webhooks/123/",
            "https://discord.com/api/webhooks/123/hush/slack",
            "https://discord.com/api/webhooks/123/../../users/@me",
            "https://discord.com/api/webhooks/123/hush%2Fx",
            "https://discord.com/api/webhooks/123/hush?thread_id=5",
            "https://discord.com/api/webhooks/+123/hush",
        ] {
            assert_eq!(Webhook::parse(text, None), None, "{text}");
        }
    }

    #[test]
    fn a_channel_is_its_id() {
        assert_eq!(Staff::channel(" 42 "), Some(Staff::Channel(PlaceId(42))));
        for text in ["", "0", "-1", "+1", "#general", "1e3"] {
            assert_eq!(Staff::channel(text), None, "{text}");
        }
    }
}
