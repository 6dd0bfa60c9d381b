//! Which part is built in what, now or later, what each keeps and how they talk.

use super::Writing;
use crate::report::markdown::Document;
use crate::wording::Phrase;

impl Writing<'_> {
    /// The split of a recommendation for both.
    pub(super) fn split(&self, document: &mut Document) {
        let split = &self.report.result.split;
        if split.is_empty() {
            return;
        }
        let building = self.building();
        document.list(split.iter().map(|one| building.assignment(one)));
        document.paragraph(&self.plain(Phrase::RecordSplitPrice));
    }

    /// What to split off when it outgrows the one language.
    pub(super) fn later(&self, document: &mut Document) {
        let later = &self.report.result.later;
        let building = self.building();
        let Some(said) = building.later() else {
            return;
        };
        document.heading(3, &self.plain(Phrase::RecordLaterHeading));
        document.paragraph(&said);
        document.list(later.iter().map(|one| building.assignment(one)));
    }
}
