//! A table of a TOML file being read: every fault is noted with its place and reading goes on.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fault::{Fault, nearest, place_in};

/// The faults found so far in one file.
pub(crate) struct Sheet<'t> {
    file: &'t str,
    text: &'t str,
    faults: RefCell<Vec<Fault>>,
    /// Most faults that are noted.
    most: usize,
}

impl<'t> Sheet<'t> {
    pub(crate) const fn new(file: &'t str, text: &'t str) -> Self {
        Self {
            file,
            text,
            faults: RefCell::new(Vec::new()),
            most: usize::MAX,
        }
    }

    /// The same where only the first faults are noted, for texts of strangers: each costs time and room.
    pub(crate) const fn noting(mut self, most: usize) -> Self {
        self.most = most;
        self
    }

    pub(crate) const fn file(&self) -> &'t str {
        self.file
    }

    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// Notes a fault at a byte offset.
    pub(crate) fn fault(&self, at: usize, what: impl Into<String>, instead: impl Into<String>) {
        if self.faults.borrow().len() >= self.most {
            return;
        }
        let place = place_in(self.file, self.text, at);
        self.faults
            .borrow_mut()
            .push(Fault::new(place, what, instead));
    }

    pub(crate) fn into_faults(self) -> Vec<Fault> {
        self.faults.into_inner()
    }

    pub(crate) fn is_clean(&self) -> bool {
        self.faults.borrow().is_empty()
    }
}

/// A value with the place where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    pub(crate) at: usize,
}

/// One table, read key by key; what was not asked for is an unknown key.
pub(crate) struct Table<'s, 't> {
    sheet: &'s Sheet<'t>,
    entries: &'s DeTable<'t>,
    /// Where the table stands, for keys that are missing.
    pub(crate) at: usize,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'s, 't> Table<'s, 't> {
    pub(crate) const fn new(sheet: &'s Sheet<'t>, entries: &'s DeTable<'t>, at: usize) -> Self {
        Self {
            sheet,
            entries,
            at,
            asked: RefCell::new(BTreeSet::new()),
        }
    }

    fn find(&self, key: &'static str) -> Option<&'s Spanned<DeValue<'t>>> {
        self.asked.borrow_mut().insert(key);
        self.entries.get(key)
    }

    fn required(&self, key: &'static str, form: &str) -> Option<&'s Spanned<DeValue<'t>>> {
        let found = self.find(key);
        if found.is_none() {
            self.sheet.fault(
                self.at,
                format!("`{key}` is missing"),
                format!("write `{key} = {form}`"),
            );
        }
        found
    }

    fn wrong(&self, key: &str, span: &Range<usize>, form: &str) {
        self.sheet.fault(
            span.start,
            format!("`{key}` has the wrong form"),
            format!("write `{key} = {form}`"),
        );
    }

    /// A text that is not empty.
    pub(crate) fn text(&self, key: &'static str) -> Option<Placed<String>> {
        let value = self.required(key, "\"…\"")?;
        self.as_text(key, value)
    }

    /// A text that may be left out.
    pub(crate) fn optional_text(&self, key: &'static str) -> Option<Placed<String>> {
        self.find(key).and_then(|value| self.as_text(key, value))
    }

    fn as_text(&self, key: &str, value: &Spanned<DeValue<'t>>) -> Option<Placed<String>> {
        match value.get_ref().as_str().map(str::trim) {
            Some(text) if !text.is_empty() => Some(Placed {
                value: text.to_owned(),
                at: value.span().start,
            }),
            _ => {
                self.wrong(key, &value.span(), "\"…\"");
                None
            }
        }
    }

    /// A whole number within `range`.
    pub(crate) fn number(
        &self,
        key: &'static str,
        range: std::ops::RangeInclusive<i64>,
    ) -> Option<Placed<i64>> {
        let form = format!("a whole number from {} to {}", range.start(), range.end());
        let value = self.required(key, &form)?;
        let number = as_number(value.get_ref()).filter(|number| range.contains(number));
        if number.is_none() {
            self.wrong(key, &value.span(), &form);
        }
        Some(Placed {
            value: number?,
            at: value.span().start,
        })
    }

    /// A whole number within `range`, or `standard` where it is left out.
    pub(crate) fn number_or(
        &self,
        key: &'static str,
        range: std::ops::RangeInclusive<i64>,
        standard: i64,
    ) -> Option<i64> {
        if self.entries.get(key).is_none() {
            self.asked.borrow_mut().insert(key);
            return Some(standard);
        }
        self.number(key, range).map(|number| number.value)
    }

    /// True or false; false where it is left out.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.find(key) else {
            return false;
        };
        if value.get_ref().as_bool().is_none() {
            self.wrong(key, &value.span(), "true");
        }
        value.get_ref().as_bool().unwrap_or(false)
    }

    /// A date of the form `2026-11-23`, not in quotes.
    pub(crate) fn date(&self, key: &'static str) -> Option<Placed<String>> {
        let value = self.required(key, "2026-11-23")?;
        let date = value
            .get_ref()
            .as_datetime()
            .filter(|date| date.time.is_none())
            .and_then(|date| date.date);
        if date.is_none() {
            self.wrong(key, &value.span(), "2026-11-23 (a date without quotes)");
        }
        Some(Placed {
            value: date?.to_string(),
            at: value.span().start,
        })
    }

    /// A date that may be left out.
    pub(crate) fn optional_date(&self, key: &'static str) -> Option<Placed<String>> {
        self.find(key)?;
        self.date(key)
    }

    /// A list of texts; empty where it is left out.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<Placed<String>> {
        let Some(value) = self.find(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, &value.span(), "[\"…\"]");
            return Vec::new();
        };
        list.iter()
            .filter_map(|entry| self.as_text(key, entry))
            .collect()
    }

    /// A list of lists of texts; empty where it is left out.
    pub(crate) fn lists(&self, key: &'static str) -> Vec<Vec<String>> {
        let Some(value) = self.find(key) else {
            return Vec::new();
        };
        let texts = |entry: &Spanned<DeValue<'t>>| -> Option<Vec<String>> {
            let list = entry.get_ref().as_array()?.iter();
            list.map(|text| text.get_ref().as_str().map(str::to_owned))
                .collect()
        };
        let lists: Option<Vec<Vec<String>>> = value
            .get_ref()
            .as_array()
            .and_then(|list| list.iter().map(texts).collect());
        if lists.is_none() {
            self.wrong(key, &value.span(), "[[\"…\", \"…\"]]");
        }
        lists.unwrap_or_default()
    }

    /// A list of whole numbers within `range`; empty where it is left out.
    pub(crate) fn numbers(
        &self,
        key: &'static str,
        range: &std::ops::RangeInclusive<i64>,
    ) -> Vec<i64> {
        let Some(value) = self.find(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, &value.span(), "[1, 2]");
            return Vec::new();
        };
        list.iter()
            .filter_map(|entry| self.number_inside(key, entry, range.clone()))
            .collect()
    }

    /// The tables of `[[key]]`; none where it is left out.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Table<'s, 't>> {
        let Some(value) = self.find(key) else {
            return Vec::new();
        };
        let list: Vec<_> = value.get_ref().as_array().into_iter().flatten().collect();
        if list.is_empty() {
            self.wrong(key, &value.span(), &format!("a [[{key}]] table each"));
        }
        list.into_iter()
            .filter_map(|entry| {
                let table = entry.get_ref().as_table();
                if table.is_none() {
                    self.wrong(key, &entry.span(), &format!("a [[{key}]] table each"));
                }
                Some(Table::new(self.sheet, table?, entry.span().start))
            })
            .collect()
    }

    /// The tables of `[[key]]`, which may be left out.
    pub(crate) fn optional_tables(&self, key: &'static str) -> Vec<Table<'s, 't>> {
        match self.find(key) {
            Some(_) => self.tables(key),
            None => Vec::new(),
        }
    }

    /// The table under `key`, which may be left out.
    pub(crate) fn optional_table(&self, key: &'static str) -> Option<Table<'s, 't>> {
        self.find(key)?;
        self.table(key)
    }

    /// The table under `key`.
    pub(crate) fn table(&self, key: &'static str) -> Option<Table<'s, 't>> {
        let value = self.find(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(key, &value.span(), "{ … }");
        }
        Some(Table::new(self.sheet, table?, value.span().start))
    }

    /// A table whose keys are names of the guide's own: each with its place and value.
    pub(crate) fn entries(
        &self,
    ) -> impl Iterator<Item = (Placed<String>, &'s Spanned<DeValue<'t>>)> + '_ {
        self.entries.iter().map(|(key, value)| {
            let name = Placed {
                value: key.get_ref().to_string(),
                at: key.span().start,
            };
            (name, value)
        })
    }

    /// The table that a value is, or a fault.
    pub(crate) fn inside(
        &self,
        name: &str,
        value: &'s Spanned<DeValue<'t>>,
        form: &str,
    ) -> Option<Table<'s, 't>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(name, &value.span(), form);
        }
        Some(Table::new(self.sheet, table?, value.span().start))
    }

    /// The number that a value is, or a fault.
    pub(crate) fn number_inside(
        &self,
        name: &str,
        value: &Spanned<DeValue<'t>>,
        range: std::ops::RangeInclusive<i64>,
    ) -> Option<i64> {
        let number = as_number(value.get_ref()).filter(|number| range.contains(number));
        if number.is_none() {
            let form = format!("a whole number from {} to {}", range.start(), range.end());
            self.wrong(name, &value.span(), &form);
        }
        number
    }

    /// Call last: everything that was not asked for is an unknown key.
    pub(crate) fn no_more(self) {
        let asked = self.asked.borrow();
        for key in self
            .entries
            .keys()
            .filter(|key| !asked.contains(key.get_ref().as_ref()))
        {
            let name = key.get_ref();
            let instead = match nearest(name, asked.iter().copied()) {
                Some(near) => format!("write `{near}`"),
                None => format!(
                    "remove it; known here: {}",
                    asked.iter().copied().collect::<Vec<_>>().join(", ")
                ),
            };
            self.sheet.fault(
                key.span().start,
                format!("`{name}` is not known here"),
                instead,
            );
        }
    }
}

fn as_number(value: &DeValue<'_>) -> Option<i64> {
    let integer = value.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}
