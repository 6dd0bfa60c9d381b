//! The lines of the graph: who is joined to whom, and where a line meets a node.

use std::collections::BTreeMap;

use super::places::{Node, Places, fits_of};
use crate::advice::{CandidateIndex, ChoiceRef, CriterionIndex, Guide};

/// Who is joined to whom, from top to bottom on each side, so that lines that share a node do not cross at it.
pub(super) struct Lines {
    pub of_choice: BTreeMap<ChoiceRef, Vec<CriterionIndex>>,
    pub to_criterion: BTreeMap<CriterionIndex, Vec<ChoiceRef>>,
    pub of_criterion: BTreeMap<CriterionIndex, Vec<CandidateIndex>>,
    pub to_candidate: BTreeMap<CandidateIndex, Vec<CriterionIndex>>,
}

impl Lines {
    pub(super) fn new(guide: &Guide, places: &Places) -> Self {
        let mut lines = Self {
            of_choice: BTreeMap::new(),
            to_criterion: BTreeMap::new(),
            of_criterion: BTreeMap::new(),
            to_candidate: BTreeMap::new(),
        };
        for &at in places.choices.keys() {
            let choice = guide.resolve(at).map(|(_, choice)| choice);
            for &criterion in choice.iter().flat_map(|choice| choice.importances.keys()) {
                lines.of_choice.entry(at).or_default().push(criterion);
                lines.to_criterion.entry(criterion).or_default().push(at);
            }
        }
        for &candidate in places.candidates.keys() {
            for (criterion, _) in fits_of(guide, candidate) {
                lines
                    .of_criterion
                    .entry(criterion)
                    .or_default()
                    .push(candidate);
                lines
                    .to_candidate
                    .entry(candidate)
                    .or_default()
                    .push(criterion);
            }
        }
        sort(&mut lines.of_choice, &places.criteria);
        sort(&mut lines.to_criterion, &places.choices);
        sort(&mut lines.of_criterion, &places.candidates);
        sort(&mut lines.to_candidate, &places.criteria);
        lines
    }
}

fn sort<K, I: Ord>(lines: &mut BTreeMap<K, Vec<I>>, ends: &BTreeMap<I, Node>) {
    for joined in lines.values_mut() {
        joined.sort_by_key(|end| ends.get(end).map(Node::middle));
    }
}

/// Where the line to `end` meets this node.
pub(super) fn port<K: Ord, I: PartialEq>(
    (at, node): (&K, &Node),
    lines: &BTreeMap<K, Vec<I>>,
    end: &I,
) -> i32 {
    let joined = ends(lines, at);
    let index = joined.iter().position(|one| one == end).unwrap_or(0);
    node.port(index, joined.len())
}

/// Everything that something is joined to.
pub(super) fn ends<'l, K: Ord, I>(lines: &'l BTreeMap<K, Vec<I>>, at: &K) -> &'l [I] {
    lines.get(at).map_or(&[], Vec::as_slice)
}
