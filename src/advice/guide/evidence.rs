//! Evidence: a claim, where it was checked and when, and how firmly it stands.

use super::{CandidateIndex, Criterion, CriterionIndex, EvidenceIndex};

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
    /// Whether a server named it for itself.
    pub is_own: bool,
}

/// A contested piece of evidence with every fit that rests on it.
#[derive(Debug, Clone)]
pub struct Contested {
    /// The evidence.
    pub evidence: EvidenceIndex,
    /// The criteria and candidates whose fit it is; never empty.
    pub fits: Vec<(CriterionIndex, CandidateIndex)>,
}

impl Contested {
    /// All contested pieces of evidence that any fit rests on, in the order of the guide.
    pub(super) fn all(evidence: &[Evidence], criteria: &[Criterion]) -> Vec<Self> {
        let contested = evidence
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.strength == Strength::Contested);
        contested
            .map(|(index, _)| Self::of(EvidenceIndex(index), criteria))
            .filter(|found| !found.fits.is_empty())
            .collect()
    }

    fn of(evidence: EvidenceIndex, criteria: &[Criterion]) -> Self {
        let fits = criteria.iter().enumerate().flat_map(|(index, criterion)| {
            criterion
                .fits
                .iter()
                .filter(move |(_, fit)| fit.evidence.contains(&evidence))
                .map(move |(&candidate, _)| (CriterionIndex(index), candidate))
        });
        Self {
            evidence,
            fits: fits.collect(),
        }
    }
}

/// What the other side says of a contested claim.
#[derive(Debug, Clone)]
pub struct OtherReading {
    /// The opposite claim in one sentence.
    pub claim: String,
    /// Where it is argued.
    pub source: String,
}
