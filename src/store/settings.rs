//! What a server set up for itself.

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

/// What a server set up for itself; `None` means that the program's own setting holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServerSettings {
    /// Who people are sent to.
    pub contact_name: Option<String>,
    /// Where people are sent to.
    pub contact_url: Option<String>,
    /// The locale of everything that is written there, like `de`; `None`: each person's own.
    pub language: Option<String>,
    /// Where results may be shown to everybody.
    pub sharing: Sharing,
    /// When this was set, in seconds since 1970.
    pub updated: u64,
}

/// A row as `READ_SETTINGS` selects it.
pub(super) type Row = (
    Option<String>,
    Option<String>,
    Option<String>,
    String,
    Option<i64>,
    i64,
);

impl ServerSettings {
    /// `None` for a row that the tables' own rules forbid.
    pub(super) fn from_row(row: Row) -> Option<Self> {
        let (contact_name, contact_url, language, sharing, channel, updated) = row;
        Some(Self {
            contact_name,
            contact_url,
            language,
            sharing: Sharing::from_columns(&sharing, channel)?,
            updated: updated.cast_unsigned(),
        })
    }
}
