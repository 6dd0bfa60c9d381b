//! Which part is built in what, now or later, what each keeps and how they talk.

use super::Writing;
use crate::advice::Assignment;
use crate::consultation::sentence;
use crate::report::markdown::{Document, escaped};
use crate::wording::Phrase;

impl Writing<'_> {
    /// The split of a recommendation for both.
    pub(super) fn split(&self, document: &mut Document) {
        let split = &self.report.result.split;
        if split.is_empty() {
            return;
        }
        document.list(split.iter().map(|one| self.assignment(one)));
        document.paragraph(&self.plain(Phrase::RecordSplitPrice));
    }

    /// What to split off when it outgrows the one language.
    pub(super) fn later(&self, document: &mut Document) {
        let later = &self.report.result.later;
        let Some(first) = later.first() else {
            return;
        };
        let guide = self.report.guide;
        let names: Vec<String> = later
            .iter()
            .filter_map(|one| one.part.and_then(|part| guide.part(part)))
            .map(|part| escaped(&part.name))
            .collect();
        document.heading(3, &self.plain(Phrase::RecordLaterHeading));
        document.paragraph(&self.say(
            Phrase::SplitLater,
            &[
                (
                    "language",
                    (&escaped(sentence::language(guide, first.language))).into(),
                ),
                ("parts", (&names.join(", ")).into()),
            ],
        ));
        document.list(later.iter().map(|one| self.assignment(one)));
    }

    fn assignment(&self, one: &Assignment) -> String {
        let guide = self.report.guide;
        let language = escaped(sentence::language(guide, one.language));
        let framework = one.framework.map_or_else(
            || "none".to_owned(),
            |index| escaped(sentence::name(guide, index)),
        );
        let known = [
            ("language", (&language).into()),
            ("framework", (&framework).into()),
        ];
        let Some(part) = one.part.and_then(|part| guide.part(part)) else {
            return self.say(Phrase::SplitDetailRest, &known);
        };
        let [name, keeps, contract] =
            [&part.name, &part.keeps, &part.contract].map(|text| escaped(text));
        let mut fillings = known.to_vec();
        fillings.push(("part", (&name).into()));
        fillings.push(("keeps", (&keeps).into()));
        fillings.push(("contract", (&contract).into()));
        self.say(Phrase::SplitDetail, &fillings)
    }
}
