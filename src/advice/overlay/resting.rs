//! Reads own evidence, and texts and names as all that is added has them.

use super::MOST_EVIDENCE;
use super::load::Reader;
use crate::advice::guide::{Evidence, Strength, sense};
use crate::reading::{Placed, Table};

impl<'s, 't> Reader<'_, 's, 't> {
    /// Own evidence, and the names of all of it: an entry with a fault has its name all the same.
    pub(super) fn evidence(&self, root: &Table<'s, 't>) -> (Vec<Evidence>, Vec<String>) {
        let mut list: Vec<Evidence> = Vec::new();
        let mut names: Vec<String> = Vec::new();
        for table in self.bounded_tables("evidence", root, MOST_EVIDENCE) {
            let id = self.loader.id(&table);
            let shipped = self.guide.evidence().iter().map(|known| &known.id);
            let taken: Vec<&str> = shipped.chain(&names).map(String::as_str).collect();
            let name = id.as_ref().map(|id| id.value.clone());
            let id = id.and_then(|id| self.new_id("evidence", id, &taken));
            names.extend(name);
            let claim = self.plain(&table, "claim", sense::CLAIM_LIMIT);
            let publisher = self.plain(&table, "publisher", sense::TERM_LIMIT);
            let source = self.source(&table);
            let checked = self.checked(&table);
            table.no_more();
            let (Some(id), Some(claim), Some(publisher)) = (id, claim, publisher) else {
                continue;
            };
            let (Some(source), Some(checked)) = (source, checked) else {
                continue;
            };
            list.push(Evidence {
                id,
                claim,
                source,
                publisher,
                stale_after: a_year_after(&checked),
                checked,
                strength: Strength::One,
                second_hand: false,
                other_reading: None,
                is_own: true,
            });
        }
        (list, names)
    }

    /// An id that nothing else of its sort has.
    pub(super) fn new_id(&self, sort: &str, id: Placed<String>, taken: &[&str]) -> Option<String> {
        let length = id.value.chars().count();
        if length > sense::NAME_LIMIT {
            self.sheet.fault(
                id.at,
                format!("`id` has {length} letters"),
                format!("write at most {}", sense::NAME_LIMIT),
            );
        }
        if taken.contains(&id.value.as_str()) {
            self.sheet.fault(
                id.at,
                format!("there is {sort} `{}` already", id.value),
                "give it an id of its own",
            );
            return None;
        }
        Some(id.value)
    }

    fn source(&self, table: &Table<'s, 't>) -> Option<String> {
        let at = table.at;
        let source = self.loader.address(table, "source")?;
        if source.starts_with("http://") {
            self.sheet.fault(
                at,
                "`source` is not an https address",
                "write an address that begins with https://",
            );
        }
        Some(source)
    }

    fn checked(&self, table: &Table<'s, 't>) -> Option<String> {
        let checked = table.date("checked")?;
        // Days are written so that the order of letters is that of time.
        if checked.value.as_str() > self.today {
            self.sheet.fault(
                checked.at,
                format!("{} is still to come", checked.value),
                format!(
                    "write the day when it was checked, {} at the latest",
                    self.today
                ),
            );
        }
        Some(checked.value)
    }

    /// A text that a message shows as it is written: one line, nothing that Discord acts on.
    pub(super) fn plain(
        &self,
        table: &Table<'s, 't>,
        key: &'static str,
        limit: usize,
    ) -> Option<String> {
        let text = table.text(key)?;
        let length = text.value.chars().count();
        if length > limit {
            self.sheet.fault(
                text.at,
                format!("`{key}` has {length} letters"),
                format!("write at most {limit}"),
            );
        }
        let acts = |letter: char| {
            letter.is_control() || is_invisible(letter) || "*_~`|<>[]\\".contains(letter)
        };
        if let Some(letter) = text.value.chars().find(|&letter| acts(letter)) {
            self.sheet.fault(
                text.at,
                format!(
                    "`{key}` has the sign {:?}, which messages do not show as it is",
                    letter.to_string()
                ),
                "leave it out, and write one line",
            );
        }
        Some(text.value)
    }
}

/// Letters that turn the direction of a line or hide in it.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The same day of the next year, so that own evidence is looked at again some time.
fn a_year_after(day: &str) -> String {
    let Some((year, rest)) = day.split_once('-') else {
        return day.to_owned();
    };
    let next = year.parse::<u32>().map_or(0, |year| year + 1);
    let rest = if rest == "02-29" { "02-28" } else { rest };
    format!("{next:04}-{rest}")
}
