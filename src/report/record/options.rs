//! What speaks for and against each option, term by term.

use super::Writing;
use crate::advice::{Language, Role};
use crate::report::markdown::{Document, escaped};
use crate::report::terms::{Term, Weighed};
use crate::wording::Phrase;

impl Writing<'_> {
    /// Python, Node.js, both.
    pub(super) fn options(&self) -> Vec<Weighed<'_>> {
        let guide = self.report.guide;
        let [python, nodejs] = Language::ALL.map(Role::Language);
        [python, nodejs, Role::Both]
            .into_iter()
            .filter_map(|role| Weighed::new(guide, self.report.answers, guide.playing(role)))
            .collect()
    }

    pub(super) fn option_name(&self, option: &Weighed<'_>) -> String {
        match option.candidate.role {
            Role::Both => self.plain(Phrase::RecordBoth),
            Role::Language(_) | Role::Framework(_) => escaped(&option.candidate.name),
        }
    }

    pub(super) fn pros_and_cons(&self, document: &mut Document) {
        document.heading(2, &self.plain(Phrase::RecordProsHeading));
        for option in self.options() {
            let name = self.option_name(&option);
            let heading = self.say(
                Phrase::RecordOption,
                &[("option", (&name).into()), ("points", option.points.into())],
            );
            document.heading(3, &heading);
            document.paragraph(&escaped(&option.candidate.summary));
            document.list(self.terms(&option));
        }
    }

    fn terms(&self, option: &Weighed<'_>) -> Vec<String> {
        let told = |terms: &[Term<'_>], phrase| -> Vec<String> {
            terms.iter().map(|term| self.term(term, phrase)).collect()
        };
        let mut lines = told(&option.pros, Phrase::RecordTermGood);
        if option.candidate.price > 0 {
            let price = ("points", option.candidate.price.into());
            lines.push(self.say(Phrase::RecordPrice, &[price]));
        }
        lines.extend(told(&option.cons, Phrase::RecordTermBad));
        if lines.is_empty() {
            lines.push(self.plain(Phrase::RecordTermNone));
        }
        lines
    }

    fn term(&self, term: &Term<'_>, phrase: Phrase) -> String {
        let said = self.say(
            phrase,
            &[
                ("criterion", (&self.criterion(term.criterion)).into()),
                ("answer", (&self.answer(term.answer)).into()),
                ("points", term.points.abs().into()),
            ],
        );
        said + &self.citation(term.evidence)
    }
}
