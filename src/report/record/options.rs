//! What speaks for and against each option, term by term.

use super::Writing;
use crate::advice::ranking::{Scope, ranked_frameworks, tally};
use crate::advice::{Language, Pick, Role};
use crate::consultation::sentence;
use crate::report::markdown::{Document, escaped};
use crate::report::terms::{Term, Weighed};
use crate::wording::Phrase;

/// Frameworks weighed for each language in use, the best of them.
const MOST_FRAMEWORKS: usize = 3;

impl Writing<'_> {
    /// Python, Node.js, both, and the best frameworks of each language in use.
    pub(super) fn options(&self) -> Vec<Weighed<'_>> {
        let guide = self.report.guide;
        let [python, nodejs] = Language::ALL.map(Role::Language);
        let languages = [python, nodejs, Role::Both].map(|role| guide.playing(role));
        let pick = self.report.result.verdict.pick;
        let points = tally(guide, self.report.answers);
        let frameworks = pick.languages().flat_map(|language| {
            let ranked = ranked_frameworks(guide, &points, language, pick.scope());
            ranked.into_iter().take(MOST_FRAMEWORKS)
        });
        let languages = languages.map(|index| (Scope::Whole, index));
        let frameworks = frameworks.map(|(index, _)| (pick.scope(), index));
        languages
            .into_iter()
            .chain(frameworks)
            .filter_map(|(scope, index)| Weighed::new(guide, self.report.answers, scope, index))
            .collect()
    }

    /// All options by name: those that have points, and what to consider where neither language will do.
    pub(super) fn option_names(&self) -> Vec<String> {
        let weighed = self.options();
        let mut names: Vec<String> = weighed
            .iter()
            .map(|option| self.option_name(option))
            .collect();
        names.extend(self.instead());
        names
    }

    /// What to consider where neither language will do; nothing where one of them does.
    pub(super) fn instead(&self) -> Vec<String> {
        let mut names = Vec::new();
        if self.report.result.verdict.pick == Pick::Neither {
            for limit in self.limits() {
                let name = self.say(
                    Phrase::RecordInstead,
                    &[("instead", (&limit.instead).into())],
                );
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }

    pub(super) fn option_name(&self, option: &Weighed<'_>) -> String {
        match option.candidate.role {
            Role::Both => self.plain(Phrase::RecordBoth),
            Role::Language(_) | Role::Off => escaped(&option.candidate.name),
            Role::Framework(language) => {
                let language = escaped(sentence::language(self.report.guide, language));
                let framework = escaped(&option.candidate.name);
                self.say(
                    Phrase::RecordFrameworkOption,
                    &[
                        ("framework", (&framework).into()),
                        ("language", (&language).into()),
                    ],
                )
            }
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
        for name in self.instead() {
            document.heading(3, &name);
            document.list(self.of_going_elsewhere());
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
