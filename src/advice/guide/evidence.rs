//! Evidence: a claim, where it was checked and when, and how firmly it stands.

/// How firmly a piece of evidence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Serious sources disagree; the advice is tested with and without it.
    Contested,
    /// One source or opinion.
    One,
    /// Several independent sources.
    Several,
    /// Official documentation or an agreed measurement.
    Official,
}

impl Strength {
    /// The name that other programs read.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Contested => "contested",
            Self::One => "1",
            Self::Several => "2",
            Self::Official => "3",
        }
    }
}

/// A claim with its source and date.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Stable name.
    pub id: String,
    /// The claim in one sentence.
    pub claim: String,
    /// Address of the page on which it was checked.
    pub source: String,
    /// Who publishes that page.
    pub publisher: String,
    /// Day of the last check, `YYYY-MM-DD`.
    pub checked: String,
    /// Day from which it must be checked again, `YYYY-MM-DD`.
    pub stale_after: String,
    /// How firmly it stands.
    pub strength: Strength,
    /// Whether the figure was seen only where somebody quotes it.
    pub second_hand: bool,
    /// For contested evidence, the opposite reading with its source.
    pub other_reading: Option<OtherReading>,
}

/// What the other side says of a contested claim.
#[derive(Debug, Clone)]
pub struct OtherReading {
    /// The opposite claim in one sentence.
    pub claim: String,
    /// Where it is argued.
    pub source: String,
}
