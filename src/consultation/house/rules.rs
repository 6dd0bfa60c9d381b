//! What a server may set up for itself, each with what holds where it set up nothing.

use std::fmt;

use crate::consultation::place::{PlaceId, Standing};

/// Where the results of a server's people may be shown to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sharing {
    /// Wherever the person may write.
    #[default]
    Everywhere,
    /// In this channel only.
    OneChannel(PlaceId),
    /// In no channel.
    Nowhere,
}

impl Sharing {
    /// Whether something may be shown to everybody in this place.
    pub fn allows(self, place: Option<PlaceId>) -> bool {
        match self {
            Self::Everywhere => true,
            Self::OneChannel(channel) => place == Some(channel),
            Self::Nowhere => false,
        }
    }
}

/// Who may have a team decide.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Teams {
    /// Whoever may write.
    #[default]
    Everybody,
    /// Whoever has one of these roles.
    Roles(Box<[u64]>),
    /// Nobody.
    Nobody,
}

impl Teams {
    /// Whether somebody who stands there like this may start one. Who manages the server may wherever anybody may.
    pub fn allows(&self, standing: &Standing) -> bool {
        match self {
            Self::Everybody => true,
            Self::Roles(roles) => {
                standing.manages_server || standing.roles.iter().any(|role| roles.contains(role))
            }
            Self::Nobody => false,
        }
    }
}

/// How follow-up questions are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowUps {
    /// Whether they are answered at all.
    pub on: bool,
    /// Whether they are answered to those who mention the bot, where the program hears them.
    pub mentions: bool,
    /// Whether threads are opened for them, and answers in threads are for everybody.
    pub threads: bool,
}

impl FollowUps {
    /// Every way.
    pub const ALL: Self = Self {
        on: true,
        mentions: true,
        threads: true,
    };

    /// Whether threads are opened for them.
    pub const fn in_threads(self) -> bool {
        self.on && self.threads
    }
}

/// For how many days ballots and requests for a person are kept where nobody says otherwise.
pub const RETENTION_DAYS: u32 = 90;
/// What can be chosen instead.
pub(super) const RETENTIONS: [u32; 3] = [30, RETENTION_DAYS, 365];

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

/// One of a server's settings becomes something else; `None` is what the program is set up with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The contact's name.
    ContactName(Option<String>),
    /// The contact's address.
    ContactUrl(Option<String>),
    /// The language of what everybody sees; `None` for the server's own on Discord.
    Language(Option<String>),
    /// Where results may be shown to everybody.
    Sharing(Sharing),
    /// Who may have a team decide.
    Teams(Teams),
    /// Whether follow-up questions are answered.
    FollowUps(bool),
    /// Whether they are to those who mention the bot.
    Mentions(bool),
    /// Whether threads are opened for them.
    Threads(bool),
    /// Whether a language model may be asked.
    Model(bool),
    /// For how many days ballots and requests for a person are kept.
    Retention(u32),
    /// Where requests for a person go.
    Staff(Option<Staff>),
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn roles_decide_who_starts_team_decisions() {
        let with = |roles: &[u64], manages_server| Standing {
            roles: roles.to_vec(),
            manages_server,
            ..Standing::default()
        };
        let some = Teams::Roles([7, 8].into());
        assert!(some.allows(&with(&[1, 8], false)));
        assert!(some.allows(&with(&[], true)));
        assert!(!some.allows(&with(&[1], false)));
        assert!(Teams::Everybody.allows(&with(&[], false)));
        assert!(!Teams::Nobody.allows(&with(&[7], true)));
    }
}
