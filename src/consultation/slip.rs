//! Slips: what people do that cannot be done, each with a kind sentence and the next step.

use crate::advice::code::NotACode;
use crate::wording::{Phrase, Voice};

use super::page::{Page, Tone};

/// Something that cannot be done as asked. Not an error: it gets a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// A control that belongs to somebody else.
    NotYours,
    /// A control of a version that is not known here.
    UnknownControl,
    /// A choice that the guide does not have any more.
    UnknownAnswer,
    /// A code with a letter missing or wrong.
    GarbledCode,
    /// A text that is no code.
    ForeignCode,
    /// A code of a version that is not known here.
    NewerCode,
    /// A brief without any words, as in a message that is only a picture.
    EmptyBrief,
    /// A question without any words.
    EmptyQuestion,
    /// A passage that the knowledge does not have any more.
    PassageGone,
    /// An interaction that could not be read.
    Unreadable,
    /// Somebody wants something more often than the others can bear.
    TooOften {
        /// How long to wait, in seconds.
        seconds: u64,
    },
    /// What was asked for is in the store, and that is away.
    StoreAway,
    /// More files are being made than there is time for.
    TooBusy,
    /// Something broke on this side; the reference is in the log too.
    OurFault {
        /// A few letters that connect what the person saw with the log.
        reference: String,
    },
}

impl From<NotACode> for Slip {
    fn from(not_a_code: NotACode) -> Self {
        match not_a_code {
            NotACode::Garbled => Self::GarbledCode,
            NotACode::Foreign => Self::ForeignCode,
            NotACode::UnknownVersion => Self::NewerCode,
        }
    }
}

impl Slip {
    /// The kind sentence.
    pub fn sentence(&self, voice: Voice<'_>) -> String {
        match self {
            Self::NotYours => voice.plain(Phrase::SlipNotYours),
            Self::UnknownControl => voice.plain(Phrase::SlipUnknownControl),
            Self::UnknownAnswer => voice.plain(Phrase::SlipUnknownAnswer),
            Self::GarbledCode => voice.plain(Phrase::SlipGarbledCode),
            Self::ForeignCode => voice.plain(Phrase::SlipForeignCode),
            Self::NewerCode => voice.plain(Phrase::SlipNewerCode),
            Self::EmptyBrief => voice.plain(Phrase::SlipEmptyBrief),
            Self::EmptyQuestion => voice.plain(Phrase::SlipEmptyQuestion),
            Self::PassageGone => voice.plain(Phrase::SlipPassageGone),
            Self::Unreadable => voice.plain(Phrase::SlipUnreadable),
            Self::TooOften { seconds } if *seconds >= 120 => {
                let minutes = i32::try_from(seconds.div_ceil(60)).unwrap_or(i32::MAX);
                voice.say(Phrase::SlipTooOftenMinutes, &[("minutes", minutes.into())])
            }
            Self::TooOften { seconds } => {
                let seconds = i32::try_from(*seconds).unwrap_or(i32::MAX);
                voice.say(Phrase::SlipTooOften, &[("seconds", seconds.into())])
            }
            Self::StoreAway => voice.plain(Phrase::SlipStoreAway),
            Self::TooBusy => voice.plain(Phrase::SlipTooBusy),
            Self::OurFault { reference } => {
                voice.say(Phrase::SlipOurFault, &[("reference", reference.into())])
            }
        }
    }

    /// A page with the sentence and no controls, for when nothing else can be trusted.
    pub fn bare_page(&self, voice: Voice<'_>) -> Page {
        Page::of(Tone::Slip, self.sentence(voice))
    }
}
