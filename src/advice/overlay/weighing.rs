//! Reads how much things matter and how well they serve in place of what ships.

use super::load::Reader;
use super::{Fitting, Importance, MOST_MOVE};
use crate::advice::guide::{CandidateIndex, ChoiceRef, CriterionIndex, EvidenceIndex, Role};
use crate::reading::{Placed, Table};

/// Most entries of evidence that one fit names.
const MOST_CITED: usize = 8;

impl<'s, 't> Reader<'_, 's, 't> {
    pub(super) fn importances(&self, tables: Vec<Table<'s, 't>>) -> Vec<Importance> {
        let mut list: Vec<Importance> = Vec::new();
        for table in tables {
            let at = table.text("choice").and_then(|at| self.choice(&at));
            let criterion = table.text("criterion");
            let criterion = criterion.and_then(|name| self.criterion(&name));
            let value = table.number("value", 0..=5);
            let place = table.at;
            table.no_more();
            let (Some(at), Some(criterion), Some(value)) = (at, criterion, value) else {
                continue;
            };
            if list
                .iter()
                .any(|known| (known.at, known.criterion) == (at, criterion))
            {
                self.twice(place, "this importance");
            }
            self.speaks_of_a_part(place, at, criterion);
            let value = i32::try_from(value.value).unwrap_or(0);
            list.push(Importance {
                at,
                criterion,
                value,
            });
        }
        list
    }

    fn twice(&self, at: usize, what: &str) {
        self.sheet.fault(
            at,
            format!("{what} is changed twice"),
            "keep one of the two",
        );
    }

    /// What a part needs can only matter to a choice that speaks of a part.
    fn speaks_of_a_part(&self, place: usize, at: ChoiceRef, criterion: CriterionIndex) {
        let criterion = self.guide.criterion(criterion);
        let choice = self.guide.resolve(at).map(|(_, choice)| choice);
        if let (Some(criterion), Some(choice)) = (criterion, choice)
            && criterion.of_a_part
            && choice.part.is_none()
        {
            self.sheet.fault(
                place,
                format!(
                    "`{}` is what a part needs, and `{}` speaks of no part",
                    criterion.id, choice.id
                ),
                "name a criterion that is not of a part, or an answer that speaks of one",
            );
        }
    }

    pub(super) fn fits(&self, tables: Vec<Table<'s, 't>>, own: &[String]) -> Vec<Fitting> {
        let mut list: Vec<Fitting> = Vec::new();
        for table in tables {
            let candidate = table.text("candidate");
            let candidate = candidate.and_then(|name| self.fitting_candidate(&name));
            let criterion = table.text("criterion");
            let criterion = criterion.and_then(|name| self.criterion(&name));
            let points = table.number("points", -3..=3);
            let names = self.bounded_list("evidence", table.texts("evidence"), MOST_CITED);
            let evidence = names
                .iter()
                .filter_map(|name| self.cited(name, own))
                .collect();
            let place = table.at;
            table.no_more();
            let (Some(candidate), Some(criterion), Some(points)) = (candidate, criterion, points)
            else {
                continue;
            };
            let is_same =
                |known: &Fitting| (known.candidate, known.criterion) == (candidate, criterion);
            if list.iter().any(is_same) {
                self.twice(place, "this fit");
            }
            if names.is_empty() && points.value != 0 {
                self.sheet.fault(
                    place,
                    "points without evidence",
                    "name at least one entry in `evidence = [\"…\"]`",
                );
            }
            let points = self.moved(&points, candidate, criterion);
            list.push(Fitting {
                candidate,
                criterion,
                points,
                evidence,
            });
        }
        list
    }

    /// The points of a fit, not too far from those that ship.
    fn moved(
        &self,
        points: &Placed<i64>,
        candidate: CandidateIndex,
        criterion: CriterionIndex,
    ) -> i32 {
        let fits = self.guide.criterion(criterion).map(|known| &known.fits);
        let ships = fits.and_then(|fits| fits.get(&candidate));
        let ships = ships.map_or(0, |fit| fit.points);
        let moved = i32::try_from(points.value).unwrap_or(0);
        if moved.abs_diff(ships) > MOST_MOVE.unsigned_abs() {
            self.sheet.fault(
                points.at,
                format!(
                    "{moved} points are {} away from the {ships} of the guide",
                    moved.abs_diff(ships)
                ),
                format!(
                    "write a number from {} to {}",
                    (ships - MOST_MOVE).max(-3),
                    (ships + MOST_MOVE).min(3)
                ),
            );
        }
        moved
    }

    fn fitting_candidate(&self, name: &Placed<String>) -> Option<CandidateIndex> {
        let mut all = self.guide.indexed_candidates();
        match all.find(|(_, known)| known.id == name.value) {
            Some((_, known)) if known.role == Role::Both => {
                self.sheet.fault(
                    name.at,
                    "what both languages are worth follows from each",
                    "name a language or a framework",
                );
                None
            }
            Some((index, _)) => Some(index),
            None => {
                let ids = self
                    .guide
                    .candidates()
                    .iter()
                    .map(|known| known.id.as_str());
                self.named("candidate", name, ids);
                None
            }
        }
    }

    fn cited(&self, name: &Placed<String>, own: &[String]) -> Option<EvidenceIndex> {
        let shipped = || self.guide.evidence().iter().map(|known| &known.id);
        let known = || shipped().chain(own).map(String::as_str);
        let found = known().position(|known| known == name.value);
        if found.is_none() {
            self.loader.unknown("evidence", name, known());
        }
        found.map(EvidenceIndex)
    }
}
