//! A request as the staff gets it.

use crate::advice::code;
use crate::consultation::control::{Control, Step};
use crate::consultation::page::{Block, ButtonStyle, Page, Row, Tone};
use crate::consultation::sentence;
use crate::consultation::setting::Setting;
use crate::wording::Phrase;

/// A request that is handed over now.
#[derive(Clone, PartialEq, Eq)]
pub struct Handed {
    /// The letters that name it to both sides.
    pub reference: String,
    /// What the person wants to talk about, as typed.
    pub text: String,
    /// How they can be reached, as typed.
    pub reach: String,
    /// The code of their result.
    pub code: String,
    /// Their result in a few words.
    pub recommendation: String,
}

impl std::fmt::Debug for Handed {
    /// Without any of what somebody typed: this may end in a log.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut told = out.debug_struct("Handed");
        told.field("reference", &self.reference)
            .finish_non_exhaustive()
    }
}

impl Handed {
    /// The message for the staff: what the person typed as quotations, and their result.
    pub(in crate::consultation) fn page(&self, at: &Setting<'_>) -> Page {
        let heading = at.voice.plain(Phrase::HandedHeading);
        let told = |phrase, text: &str| {
            let heading = at.voice.plain(phrase);
            Block::Text(format!("{heading}\n{}", sentence::quoted(text)))
        };
        let result = [
            ("result", (&self.recommendation).into()),
            ("code", (&self.code).into()),
        ];
        let name = sentence::plain_name(at.settings.contact.name());
        let note = [
            ("name", (&name).into()),
            ("reference", (&self.reference).into()),
        ];
        let mut page = Page::of(Tone::Open, heading);
        page.blocks.extend([
            told(Phrase::HandedText, &self.text),
            told(Phrase::HandedReach, &self.reach),
            Block::Text(at.voice.say(Phrase::HandedResult, &result)),
            Block::Text(at.voice.say(Phrase::HandedNote, &note)),
        ]);
        if let Ok(opened) = code::decode(at.guide, &self.code) {
            let open = Control::open(Step::Open, opened.answers);
            let open = at.button(&open, Phrase::OpenCopy, ButtonStyle::Secondary);
            page.rows.push(Row::Buttons(vec![open]));
        }
        page
    }
}
