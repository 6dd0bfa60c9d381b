//! Sources that have aged, and sources that nothing cites.

use std::collections::BTreeSet;

use crate::advice::guide::{Criterion, CriterionIndex, EvidenceIndex, Guide};
use crate::fault::Fault;

/// Names in one line before "more".
const MOST_NAMES: usize = 5;

/// What to look at, as of `today`.
pub(super) fn notes(
    guide: &Guide,
    today: &str,
    cited_elsewhere: &BTreeSet<EvidenceIndex>,
) -> Vec<Fault> {
    let criteria = guide.criteria().iter().enumerate();
    criteria
        .filter_map(|(index, criterion)| aged(guide, today, CriterionIndex(index), criterion))
        .chain(uncited(guide, cited_elsewhere))
        .collect()
}

/// A criterion of which points rest on evidence that should have been checked again before today.
fn aged(guide: &Guide, today: &str, at: CriterionIndex, criterion: &Criterion) -> Option<Fault> {
    let counting = criterion.fits.values().filter(|fit| fit.points != 0);
    let cited: BTreeSet<EvidenceIndex> = counting
        .flat_map(|fit| fit.evidence.iter().copied())
        .collect();
    // Days are written so that the order of letters is that of time.
    let stale: Vec<&str> = cited
        .into_iter()
        .filter_map(|index| guide.evidence_at(index))
        .filter(|evidence| evidence.stale_after.as_str() < today)
        .map(|evidence| evidence.id.as_str())
        .collect();
    (!stale.is_empty()).then(|| {
        Fault::new(
            guide.places().criterion(at),
            format!(
                "points of `{}` rest on evidence that is stale: {}",
                criterion.id,
                named(&stale)
            ),
            "check it again, and write the days in `checked` and `stale-after`",
        )
    })
}

/// One line for all evidence that no fit, library, ruling or passage cites.
fn uncited(guide: &Guide, cited_elsewhere: &BTreeSet<EvidenceIndex>) -> Option<Fault> {
    let cited = cited(guide);
    let entries = guide.evidence().iter().enumerate();
    let uncited: Vec<(EvidenceIndex, &str)> = entries
        .map(|(index, evidence)| (EvidenceIndex(index), evidence.id.as_str()))
        .filter(|(index, _)| !cited.contains(index) && !cited_elsewhere.contains(index))
        .collect();
    let (first, _) = uncited.first()?;
    let ids: Vec<&str> = uncited.iter().map(|(_, id)| *id).collect();
    Some(Fault::new(
        guide.places().evidence(*first),
        format!(
            "evidence that no fit, library, ruling or passage cites: {}",
            named(&ids)
        ),
        "cite it where it counts, or remove it",
    ))
}

fn cited(guide: &Guide) -> BTreeSet<EvidenceIndex> {
    let fits = guide.criteria().iter().flat_map(|criterion| {
        let fits = criterion.fits.values();
        fits.flat_map(|fit| fit.evidence.iter())
    });
    let libraries = guide.libraries().iter();
    let libraries = libraries.flat_map(|library| library.evidence.iter());
    let choices = guide
        .questions()
        .iter()
        .flat_map(|question| &question.choices);
    let rulings = choices.filter_map(|choice| choice.rules_out.as_ref());
    let rulings = rulings.flat_map(|rules_out| rules_out.evidence.iter());
    fits.chain(libraries).chain(rulings).copied().collect()
}

/// The first few names, and how many more there are.
fn named(ids: &[&str]) -> String {
    let names: Vec<String> = ids
        .iter()
        .take(MOST_NAMES)
        .map(|id| format!("`{id}`"))
        .collect();
    match ids.len().saturating_sub(MOST_NAMES) {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}
