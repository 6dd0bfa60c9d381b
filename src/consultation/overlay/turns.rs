//! The steps of a server's own changes, from what somebody does to what has to be done about it.

use crate::advice::Answers;
use crate::advice::overlay::MOST_BYTES;
use crate::consultation::control::{Control, Step};
use crate::consultation::errand::{Errand, Field, Filled, Form, Input};
use crate::consultation::event::{Delivery, Reply};
use crate::consultation::page::{Page, Tone};
use crate::consultation::slip::Slip;
use crate::consultation::step::Turn;
use crate::wording::{Filling, Phrase};

use super::step::OverlayStep;
use super::{OverlayErrand, TEMPLATE, Uploaded, pages};

/// The field of the form that takes a file.
const FILE_FIELD: &str = "file";

impl Turn<'_> {
    /// What a control on a server's own changes does.
    pub(in crate::consultation) fn overlay_step(
        &self,
        step: OverlayStep,
        values: &[String],
    ) -> Reply {
        if step == OverlayStep::Difference {
            return Reply::private(pages::difference(&self.at));
        }
        if let Some(closed) = self.closed() {
            return closed;
        }
        let errand = match step {
            OverlayStep::Show => (Delivery::InPlace, OverlayErrand::Show),
            OverlayStep::Export => (Delivery::Private, OverlayErrand::Export),
            OverlayStep::Apply(source, after) => {
                (Delivery::InPlace, OverlayErrand::Apply(source, after))
            }
            OverlayStep::Look => match values.first().and_then(|value| value.parse().ok()) {
                Some(version) => (Delivery::InPlace, OverlayErrand::Look(version)),
                None => return self.slip(&Slip::UnknownControl),
            },
            OverlayStep::Upload => return self.upload_form(),
            OverlayStep::Template => {
                return Reply::private(pages::file_of(
                    &self.at,
                    Phrase::OverlayTemplateNote,
                    TEMPLATE,
                ));
            }
            // What a form sends comes as a form and never as a press.
            OverlayStep::Sent | OverlayStep::Difference => {
                return self.slip(&Slip::UnknownControl);
            }
        };
        let (delivery, errand) = errand;
        let away = Slip::StoreAway.bare_page(self.at.voice);
        Reply {
            errand: Some(Errand::Overlay(errand)),
            ..Reply::of(delivery, away)
        }
    }

    /// What came with the form that takes a file.
    pub(in crate::consultation) fn overlay_submitted(
        &self,
        step: OverlayStep,
        filled: &Filled,
    ) -> Reply {
        match filled.file(FILE_FIELD) {
            Some(file) if step == OverlayStep::Sent => self.overlay_offered(file),
            _ => self
                .closed()
                .unwrap_or_else(|| self.slip(&Slip::UnknownControl)),
        }
    }

    /// A file that somebody wants to hold; it is fetched if it can be one of ours at all.
    pub(in crate::consultation) fn overlay_offered(&self, file: &Uploaded) -> Reply {
        if let Some(closed) = self.closed() {
            return closed;
        }
        if file.size > MOST_BYTES as u64 {
            return Reply::private(pages::too_large(&self.at, file.size));
        }
        let page = Page::of(Tone::Slip, self.at.voice.plain(Phrase::OverlayNoFilesHere));
        Reply {
            errand: Some(Errand::Fetch(file.clone())),
            ..Reply::private(page)
        }
    }

    fn upload_form(&self) -> Reply {
        let most = Filling::Number(i64::try_from(MOST_BYTES / 1024).unwrap_or(i64::MAX));
        let field = Field {
            key: FILE_FIELD,
            label: self.at.voice.plain(Phrase::OverlayFileLabel),
            description: self
                .at
                .voice
                .say(Phrase::OverlayFileNote, &[("most", most)]),
            is_needed: true,
            input: Input::File,
        };
        let sent = Control::open(Step::Overlay(OverlayStep::Sent), Answers::default());
        let form = Form {
            id: sent.encode(self.at.guide),
            title: self.at.voice.plain(Phrase::OverlayFormTitle),
            fields: vec![field],
        };
        let page = Page::of(Tone::Open, self.at.voice.plain(Phrase::OverlayWithoutForm));
        Reply {
            errand: Some(Errand::Ask(form)),
            ..Reply::private(page)
        }
    }
}
