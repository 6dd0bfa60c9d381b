//! What a server may set up for itself, each with what holds where it set up nothing.

use crate::consultation::place::{PlaceId, Standing};
use crate::consultation::staff::Staff;

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
