//! What a server set up for itself.

use std::fmt;

/// Where the results of a server's people may be shown to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sharing {
    /// Wherever the person may write.
    #[default]
    Everywhere,
    /// In the channel with this id only.
    OneChannel(u64),
    /// In no channel.
    Nowhere,
}

impl Sharing {
    /// The columns `sharing` and `sharing_channel`.
    pub(super) const fn columns(self) -> (&'static str, Option<i64>) {
        match self {
            Self::Everywhere => ("everywhere", None),
            Self::OneChannel(channel) => ("one-channel", Some(channel.cast_signed())),
            Self::Nowhere => ("nowhere", None),
        }
    }

    /// The mirror of [`Self::columns`]; the tables hold nothing else.
    const fn from_columns(sharing: &str, channel: Option<i64>) -> Option<Self> {
        match (sharing.as_bytes(), channel) {
            (b"everywhere", None) => Some(Self::Everywhere),
            (b"one-channel", Some(channel)) => Some(Self::OneChannel(channel.cast_unsigned())),
            (b"nowhere", None) => Some(Self::Nowhere),
            _ => None,
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
    Roles(Vec<u64>),
    /// Nobody.
    Nobody,
}

impl Teams {
    /// The columns `teams` and `team_roles`.
    pub(super) fn columns(&self) -> (&'static str, Option<String>) {
        match self {
            Self::Everybody => ("everybody", None),
            Self::Roles(roles) => {
                let roles: Vec<String> = roles.iter().map(u64::to_string).collect();
                ("roles", Some(roles.join(",")))
            }
            Self::Nobody => ("nobody", None),
        }
    }

    /// The mirror of [`Self::columns`]; the tables hold nothing else.
    fn from_columns(teams: &str, roles: Option<&str>) -> Option<Self> {
        match (teams, roles) {
            ("everybody", None) => Some(Self::Everybody),
            ("roles", Some("")) => Some(Self::Roles(Vec::new())),
            ("roles", Some(roles)) => {
                let roles = roles.split(',').map(str::parse).collect::<Result<_, _>>();
                roles.ok().map(Self::Roles)
            }
            ("nobody", None) => Some(Self::Nobody),
            _ => None,
        }
    }
}

/// Where requests for a person go. Prints without the webhook, for whoever knows its token can write there.
#[derive(Clone, PartialEq, Eq)]
pub enum Staff {
    /// To the channel with this id.
    Channel(u64),
    /// To this webhook, written ID/TOKEN.
    Webhook(String),
}

impl Staff {
    /// The columns `staff_channel` and `staff_webhook`.
    pub(super) fn columns(staff: Option<&Self>) -> (Option<i64>, Option<&str>) {
        match staff {
            None => (None, None),
            Some(Self::Channel(channel)) => (Some(channel.cast_signed()), None),
            Some(Self::Webhook(address)) => (None, Some(address)),
        }
    }

    /// The mirror of [`Self::columns`]; the tables never hold both.
    fn from_columns(channel: Option<i64>, webhook: Option<String>) -> Option<Self> {
        let channel = channel.map(|channel| Self::Channel(channel.cast_unsigned()));
        channel.or_else(|| webhook.map(Self::Webhook))
    }
}

impl fmt::Debug for Staff {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Channel(channel) => write!(out, "Channel({channel})"),
            Self::Webhook(_) => out.write_str("Webhook(***)"),
        }
    }
}

/// What a server set up for itself; `None` means that the program's own setting holds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a column of its own, switched alone"
)]
pub struct ServerSettings {
    /// Who people are sent to.
    pub contact_name: Option<String>,
    /// Where people are sent to.
    pub contact_url: Option<String>,
    /// The locale of what everybody sees there, like `de`; `None`: the server's own on Discord.
    pub language: Option<String>,
    /// Where results may be shown to everybody.
    pub sharing: Sharing,
    /// Who may have a team decide.
    pub teams: Teams,
    /// Whether follow-up questions are answered.
    pub follow_ups: bool,
    /// Whether they are answered to those who mention the bot.
    pub mentions: bool,
    /// Whether threads are opened for them.
    pub threads: bool,
    /// Whether a language model may be asked, where there is one.
    pub model: bool,
    /// For how many days ballots and requests for a person are kept.
    pub retention_days: u32,
    /// Where requests for a person go; `None` for nowhere.
    pub staff: Option<Staff>,
    /// Which version of the server's own changes to the guide holds; `None` for the guide that ships. It becomes another
    /// one with [`crate::store::Store::apply_overlay`] only.
    pub overlay: Option<u64>,
    /// When this was set, in seconds since 1970.
    pub updated: u64,
}

impl Default for ServerSettings {
    /// What holds where a server set up nothing; the tables say the same.
    fn default() -> Self {
        Self {
            contact_name: None,
            contact_url: None,
            language: None,
            sharing: Sharing::Everywhere,
            teams: Teams::Everybody,
            follow_ups: true,
            mentions: true,
            threads: true,
            model: true,
            retention_days: 90,
            staff: None,
            overlay: None,
            updated: 0,
        }
    }
}

/// For how many days ballots and requests are kept where a server says nothing, as columns take it.
pub(super) fn retention_days() -> i64 {
    ServerSettings::default().retention_days.into()
}

/// One of the [`ServerSettings`], to be changed without a look at the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The contact's name.
    ContactName,
    /// The contact's address.
    ContactUrl,
    /// The language.
    Language,
    /// Where results may be shown.
    Sharing,
    /// Who may have a team decide.
    Teams,
    /// Whether follow-up questions are answered.
    FollowUps,
    /// Whether mentions are.
    Mentions,
    /// Whether threads are opened.
    Threads,
    /// Whether a model may be asked.
    Model,
    /// How long ballots and requests are kept.
    Retention,
    /// Where requests go.
    Staff,
}

impl Field {
    /// All fields, in the order in which `CHANGE_SETTINGS` asks for them.
    pub const ALL: [Self; 11] = [
        Self::ContactName,
        Self::ContactUrl,
        Self::Language,
        Self::Sharing,
        Self::Teams,
        Self::FollowUps,
        Self::Mentions,
        Self::Threads,
        Self::Model,
        Self::Retention,
        Self::Staff,
    ];
}

/// A row as `READ_SETTINGS` selects it.
pub(super) type Row = (
    Option<String>,
    Option<String>,
    Option<String>,
    String,
    Option<i64>,
    i64,
    String,
    Option<String>,
    bool,
    bool,
    bool,
    bool,
    i64,
    Option<i64>,
    Option<String>,
    Option<i64>,
);

impl ServerSettings {
    /// `None` for a row that the tables' own rules forbid.
    pub(super) fn from_row(row: Row) -> Option<Self> {
        let (contact_name, contact_url, language, sharing, channel, updated, teams, roles, ..) =
            row;
        let (.., follow_ups, mentions, threads, model, days, to_channel, to_webhook, overlay) = row;
        Some(Self {
            contact_name,
            contact_url,
            language,
            sharing: Sharing::from_columns(&sharing, channel)?,
            teams: Teams::from_columns(&teams, roles.as_deref())?,
            follow_ups,
            mentions,
            threads,
            model,
            retention_days: u32::try_from(days).ok()?,
            staff: Staff::from_columns(to_channel, to_webhook),
            overlay: overlay.map(i64::cast_unsigned),
            updated: updated.cast_unsigned(),
        })
    }
}
