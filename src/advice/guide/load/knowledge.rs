//! Reads what is known: evidence, candidates, criteria with their fits.

use std::collections::BTreeMap;

use super::{Known, Loader};
use crate::advice::guide::{
    Candidate, CandidateIndex, Criterion, Evidence, EvidenceIndex, Fit, Language, OtherReading,
    Part, Role, Strength, sense,
};
use crate::reading::{Placed, Table};

impl<'s, 't> Loader<'s, 't> {
    pub(super) fn evidence(&self, table: &Table<'s, 't>, id: String) -> Option<Evidence> {
        let claim = self.bounded(table, "claim", sense::CLAIM_LIMIT);
        let source = self.address(table, "source");
        let publisher = self.bounded(table, "publisher", sense::TERM_LIMIT);
        let checked = table.date("checked");
        let stale_after = table.date("stale-after");
        let strength = table.number("strength", 1..=3);
        let contested = table.flag("contested");
        let second_hand = table.flag("second-hand");
        let other_reading = self.other_reading(table, contested);
        let strength = match strength?.value {
            _ if contested => Strength::Contested,
            3 => Strength::Official,
            2 => Strength::Several,
            _ => Strength::One,
        };
        let (checked, stale_after) = (checked?, stale_after?);
        if stale_after.value <= checked.value {
            self.sheet.fault(
                stale_after.at,
                "it is stale before it was checked",
                "write a later `stale-after`",
            );
        }
        Some(Evidence {
            id,
            claim: claim?,
            source: source?,
            publisher: publisher?,
            checked: checked.value,
            stale_after: stale_after.value,
            strength,
            second_hand,
            other_reading,
            is_own: false,
        })
    }

    fn other_reading(&self, table: &Table<'s, 't>, contested: bool) -> Option<OtherReading> {
        if !contested {
            return None;
        }
        let claim = self.bounded(table, "other-reading", sense::CLAIM_LIMIT);
        let source = self.address(table, "other-source");
        Some(OtherReading {
            claim: claim?,
            source: source?,
        })
    }

    pub(in crate::advice) fn address(
        &self,
        table: &Table<'s, 't>,
        key: &'static str,
    ) -> Option<String> {
        let address = table.text(key)?;
        if address.value.contains(['(', ')']) {
            self.sheet.fault(
                address.at,
                format!("`{key}` has a bracket, which would end a link"),
                "write %28 for ( and %29 for )",
            );
        }
        if !is_address(&address.value) {
            self.sheet.fault(
                address.at,
                format!("`{key}` is not an address"),
                "write the whole address, from https:// on, with a host that has a dot",
            );
        }
        self.keep_short(&address, key, sense::ADDRESS_LIMIT);
        Some(address.value)
    }

    pub(super) fn candidate(&self, table: &Table<'s, 't>, id: String) -> Option<Candidate> {
        let name = self.bounded(table, "name", sense::NAME_LIMIT);
        let summary = self.bounded(table, "summary", sense::CLAUSE_LIMIT);
        let price = table.number_or("price", 0..=100, 0);
        let variant_of = table.optional_text("variant-of").map(|of| of.value);
        let language = table.optional_text("framework-of");
        let role = match (&language, Language::from_id(&id)) {
            (Some(of), _) => self.language(of).map(Role::Framework),
            (None, Some(language)) => Some(Role::Language(language)),
            (None, None) if id == "both" => Some(Role::Both),
            (None, None) => {
                self.sheet.fault(
                    table.at,
                    format!("the candidate `{id}` has no language"),
                    "write `framework-of = \"python\"` or `framework-of = \"nodejs\"`",
                );
                None
            }
        };
        Some(Candidate {
            id,
            name: name?,
            role: role?,
            summary: summary?,
            price: i32::try_from(price?).ok()?,
            variant_of,
        })
    }

    pub(super) fn part(&self, table: &Table<'s, 't>, id: String) -> Option<Part> {
        let name = self.bounded(table, "name", sense::NAME_LIMIT);
        let keeps = self.bounded(table, "keeps", sense::CLAUSE_LIMIT);
        let contract = self.bounded(table, "contract", sense::CLAUSE_LIMIT);
        Some(Part {
            id,
            name: name?,
            keeps: keeps?,
            contract: contract?,
        })
    }

    pub(super) fn language(&self, name: &Placed<String>) -> Option<Language> {
        let language = Language::from_id(&name.value);
        if language.is_none() {
            self.sheet.fault(
                name.at,
                format!("`{}` is no language here", name.value),
                "write `python` or `nodejs`",
            );
        }
        language
    }

    pub(super) fn criterion(
        &self,
        table: &Table<'s, 't>,
        id: String,
        known: &Known,
    ) -> Option<Criterion> {
        let name = self.bounded(table, "name", sense::TERM_LIMIT);
        let of_a_part = table.flag("of-a-part");
        let mut fits = BTreeMap::new();
        match table.table("fit") {
            Some(entries) => {
                for (candidate, value) in entries.entries() {
                    let index = self.find("candidate", &candidate, &known.candidates);
                    let fit = entries.inside(
                        &candidate.value,
                        value,
                        "{ points = 3, evidence = [\"…\"] }",
                    );
                    let fit = fit.and_then(|fit| self.fit(fit, known));
                    if let (Some(index), Some(fit)) = (index, fit) {
                        fits.insert(CandidateIndex(index), fit);
                    }
                }
            }
            None => self.sheet.fault(
                table.at,
                format!("the criterion `{id}` fits nobody"),
                "write `fit.python = { points = 3, evidence = [\"…\"] }`",
            ),
        }
        Some(Criterion {
            id,
            name: name?,
            of_a_part,
            fits,
        })
    }

    fn fit(&self, table: Table<'s, 't>, known: &Known) -> Option<Fit> {
        let points = table.number("points", -3..=3);
        let evidence = table
            .texts("evidence")
            .iter()
            .filter_map(|name| self.find("evidence", name, &known.evidence))
            .map(EvidenceIndex)
            .collect::<Vec<_>>();
        let at = table.at;
        table.no_more();
        if evidence.is_empty() && points.as_ref().is_some_and(|points| points.value != 0) {
            self.sheet.fault(
                at,
                "points without evidence",
                "name at least one entry in `evidence = [\"…\"]`",
            );
        }
        Some(Fit {
            points: i32::try_from(points?.value).ok()?,
            evidence,
        })
    }
}

/// Whether an address can lead anywhere: a scheme of the web, a host with a dot inside, no blanks.
fn is_address(address: &str) -> bool {
    let Some(rest) = ["https://", "http://"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme))
    else {
        return false;
    };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let names: Vec<&str> = host.split('.').collect();
    names.len() > 1
        && names.iter().all(|name| !name.is_empty())
        && !address.contains(char::is_whitespace)
}
