//! The sums of candidates side by side: each answer's terms, the price, and what they come to.

use super::id;
use super::lines::{NAMES, TIED, row, wrapped};
use crate::advice::ranking::{Scope, side_of, tally};
use crate::advice::{
    Answers, CandidateIndex, Choice, ChoiceRef, Criterion, EvidenceIndex, Guide, Language,
    Question, Strength,
};

/// The narrowest column: `5 x -3 = -15`.
const NARROWEST: usize = 12;

/// What stands where a candidate gets no points.
const NOTHING: &str = ".";

/// Candidates with all their terms.
pub(super) struct Sums<'a> {
    pub guide: &'a Guide,
    pub answers: &'a Answers,
    /// One column each.
    pub candidates: Vec<CandidateIndex>,
    /// Answers about this language's parts do not count.
    pub left_out: Option<Language>,
    /// Which answers the totals count.
    pub scope: Scope,
}

impl Sums<'_> {
    pub(super) fn lines(&self) -> Vec<String> {
        let ids = self.cells(|index| id(self.guide, index).to_owned());
        let mut lines = vec![self.row("", &ids)];
        for (question, choice) in self.answers.chosen(self.guide) {
            lines.extend(self.answer(question, choice));
        }
        lines.push(rule(&self.widths()));
        lines.extend(self.totals());
        lines
    }

    /// The sum of the terms, the price, and the points that the ranking works with.
    fn totals(&self) -> [String; 3] {
        let points = tally(self.guide, self.answers);
        let points = |index| points.within(self.scope, index);
        let price = |index| {
            let candidate = self.guide.candidate(index);
            candidate.map_or(0, |candidate| candidate.price)
        };
        let terms = self.cells(|index| (points(index) + price(index)).to_string());
        let price = self.cells(|index| (-price(index)).to_string());
        let points = self.cells(|index| points(index).to_string());
        [
            self.row("all terms", &terms),
            self.row("price", &price),
            self.row("points", &points),
        ]
    }

    /// An answer with its terms; an answer that does not count says so.
    fn answer(&self, question: &Question, choice: &Choice) -> Vec<String> {
        let name = format!("  {}/{}  \"{}\"", question.id, choice.id, choice.label);
        let at = ChoiceRef {
            question: question.number,
            choice: choice.number,
        };
        let side = side_of(self.guide, at);
        if let Some(other) = side.filter(|&side| self.left_out == Some(side)) {
            return vec![format!("{name}: does not count, a part in {other}")];
        }
        let terms: Vec<String> = choice
            .importances
            .iter()
            .filter_map(|(&index, &importance)| Some((self.guide.criterion(index)?, importance)))
            .flat_map(|(criterion, importance)| self.term(criterion, importance))
            .collect();
        if terms.is_empty() {
            return vec![format!("{name}: no points here")];
        }
        std::iter::once(name).chain(terms).collect()
    }

    /// `importance x fit = points` for each candidate, and below it what the fits rest on.
    fn term(&self, criterion: &Criterion, importance: i32) -> Vec<String> {
        let fit = |index| criterion.fits.get(&index).map_or(0, |fit| fit.points);
        if self.candidates.iter().all(|&index| fit(index) == 0) {
            return Vec::new();
        }
        let cells = self.cells(|index| match fit(index) {
            0 => NOTHING.to_owned(),
            fit => format!("{importance} x {fit} = {}", importance * fit),
        });
        let mut lines = vec![self.row(&format!("  {}", criterion.id), &cells)];
        lines.extend(wrapped("      because of ", &self.basis(criterion)));
        lines
    }

    /// The evidence of a criterion's fits; candidates that rest on the same are named together.
    fn basis(&self, criterion: &Criterion) -> String {
        let mut groups: Vec<(Vec<&str>, &[EvidenceIndex])> = Vec::new();
        for &index in &self.candidates {
            let Some(fit) = criterion.fits.get(&index).filter(|fit| fit.points != 0) else {
                continue;
            };
            let name = id(self.guide, index);
            match groups
                .iter_mut()
                .find(|(_, evidence)| *evidence == fit.evidence)
            {
                Some((names, _)) => names.push(name),
                None => groups.push((vec![name], &fit.evidence)),
            }
        }
        let told: Vec<String> = groups
            .iter()
            .map(|(names, evidence)| {
                format!("{}:{TIED}{}", names.join("+"), cited(self.guide, evidence))
            })
            .collect();
        told.join("; ")
    }

    fn cells(&self, of: impl Fn(CandidateIndex) -> String) -> Vec<String> {
        self.candidates.iter().map(|&index| of(index)).collect()
    }

    fn row(&self, name: &str, cells: &[String]) -> String {
        row(name, cells, &self.widths())
    }

    fn widths(&self) -> Vec<usize> {
        self.candidates
            .iter()
            .map(|&index| id(self.guide, index).chars().count().max(NARROWEST))
            .collect()
    }
}

/// Evidence by id, with the day it was checked.
pub(super) fn cited(guide: &Guide, evidence: &[EvidenceIndex]) -> String {
    let told: Vec<String> = evidence
        .iter()
        .filter_map(|&index| guide.evidence_at(index))
        .map(|entry| {
            let standing = match entry.strength {
                Strength::Contested => format!("{TIED}contested"),
                _ => String::new(),
            };
            format!("{}{TIED}({}{standing})", entry.id, entry.checked)
        })
        .collect();
    told.join(", ")
}

fn rule(widths: &[usize]) -> String {
    let width: usize = NAMES + widths.iter().map(|width| width + 2).sum::<usize>();
    format!("  {}", "-".repeat(width))
}
