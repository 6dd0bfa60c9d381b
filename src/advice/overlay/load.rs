//! From the file of an overlay to an [`Overlay`], or to what is wrong with it.

use std::collections::BTreeSet;

use toml::de::DeTable;

use super::{
    MOST_BYTES, MOST_CHANGES, MOST_FAULTS, MOST_OFF, MOST_QUESTIONS, Off, Overlay, identity, sound,
};
use crate::advice::guide::load::Loader;
use crate::advice::guide::{CandidateIndex, ChoiceRef, CriterionIndex, Guide, Role};
use crate::fault::{Fault, place_in};
use crate::reading::{Placed, Sheet, Table};

/// Most letters of a fault's sentence: a name in it may be as long as the file.
const FAULT_LIMIT: usize = 200;

/// Reads and checks an overlay for a guide, as of `today`, written `YYYY-MM-DD`; `file` is its name in faults.
///
/// Takes no more than a second, whatever the file holds.
///
/// # Errors
/// What is wrong, with file and line and what to write instead; the first hundred faults.
pub fn load(file: &str, bytes: &[u8], guide: &Guide, today: &str) -> Result<Overlay, Vec<Fault>> {
    let text = readable(file, bytes).map_err(|fault| vec![fault])?;
    let sheet = Sheet::new(file, text).noting(MOST_FAULTS);
    let (root, syntax) = DeTable::parse_recoverable(text);
    if let Some(error) = syntax.first() {
        let at = error.span().map_or(0, |span| span.start);
        sheet.fault(
            at,
            error.message().to_owned(),
            "mend the TOML here; what stands after it was not read",
        );
        return Err(told(sheet));
    }
    let reader = Reader {
        sheet: &sheet,
        loader: Loader::new(&sheet),
        guide,
        today,
    };
    let (overlay, at) = reader.overlay(root.get_ref());
    if sheet.is_clean() {
        sound::check(&sheet, guide, &overlay, &at);
    }
    if sheet.is_clean() {
        Ok(overlay)
    } else {
        Err(told(sheet))
    }
}

fn readable<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::new(
            place_in(file, "", 0),
            format!("the file has {} bytes", bytes.len()),
            format!("keep it to {MOST_BYTES}"),
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let good = String::from_utf8_lossy(good);
        Fault::new(
            place_in(file, &good, good.len()),
            "this is not written in UTF-8",
            "save the file as UTF-8 text",
        )
    })
}

/// The faults, each short enough to be shown.
fn told(sheet: Sheet<'_>) -> Vec<Fault> {
    let short = |text: String| match text.char_indices().nth(FAULT_LIMIT) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    };
    let faults = sheet.into_faults().into_iter();
    faults
        .map(|fault| Fault::new(fault.place, short(fault.what), short(fault.instead)))
        .collect()
}

/// Where things stand, for faults that only show when all is put together.
#[derive(Debug, Default)]
pub(super) struct At {
    /// Each name that is switched off.
    pub(super) off: Vec<Placed<String>>,
    /// Each added question.
    pub(super) questions: Vec<usize>,
    /// The first changed importance or fit.
    pub(super) changes: usize,
}

/// The reader of one overlay.
pub(super) struct Reader<'a, 's, 't> {
    pub(super) sheet: &'s Sheet<'t>,
    pub(super) loader: Loader<'s, 't>,
    pub(super) guide: &'a Guide,
    pub(super) today: &'a str,
}

impl<'s, 't> Reader<'_, 's, 't> {
    fn overlay(&self, table: &'s DeTable<'t>) -> (Overlay, At) {
        let root = Table::new(self.sheet, table, 0);
        let off_at = self.bounded_list("off", root.texts("off"), MOST_OFF);
        let off = self.off(&off_at);
        let (evidence, names) = self.evidence(&root);
        let mut questions = Vec::new();
        let tables = self.bounded_tables("question", &root, MOST_QUESTIONS);
        let question_at = tables.iter().map(|table| table.at).collect();
        for table in tables {
            questions.extend(self.question(table, &questions));
        }
        let added = identity::identify(&mut questions);
        let (importances, fits) = self.changes(&root);
        let changes = importances.iter().chain(&fits).map(|table| table.at).min();
        let importances = self.importances(importances);
        let fits = self.fits(fits, &names);
        if table.is_empty() {
            self.sheet.fault(
                0,
                "it changes nothing",
                "write `off = [\"…\"]`, [[importance]], [[fit]], [[question]] or [[evidence]]",
            );
        }
        root.no_more();
        let at = At {
            off: off_at,
            questions: question_at,
            changes: changes.unwrap_or(0),
        };
        let overlay = Overlay {
            off,
            importances,
            fits,
            evidence,
            questions,
            added,
        };
        (overlay, at)
    }

    /// No more entries than allowed; what is too much is told and not looked at.
    pub(super) fn bounded_list<T>(
        &self,
        key: &str,
        mut list: Vec<Placed<T>>,
        most: usize,
    ) -> Vec<Placed<T>> {
        if let Some(first) = list.get(most) {
            self.too_many(key, list.len(), most, first.at);
            list.truncate(most);
        }
        list
    }

    pub(super) fn bounded_tables(
        &self,
        key: &'static str,
        table: &Table<'s, 't>,
        most: usize,
    ) -> Vec<Table<'s, 't>> {
        let mut list = table.optional_tables(key);
        if let Some(first) = list.get(most) {
            self.too_many(key, list.len(), most, first.at);
            list.truncate(most);
        }
        list
    }

    /// The tables of changed importances and fits, no more of both together than allowed.
    fn changes(&self, root: &Table<'s, 't>) -> (Vec<Table<'s, 't>>, Vec<Table<'s, 't>>) {
        let mut importances = root.optional_tables("importance");
        let mut fits = root.optional_tables("fit");
        let mut at: Vec<usize> = importances
            .iter()
            .chain(&fits)
            .map(|table| table.at)
            .collect();
        at.sort_unstable();
        if let Some(&first) = at.get(MOST_CHANGES) {
            self.too_many("importance` and `fit", at.len(), MOST_CHANGES, first);
            importances.retain(|table| table.at < first);
            fits.retain(|table| table.at < first);
        }
        (importances, fits)
    }

    fn too_many(&self, key: &str, count: usize, most: usize, at: usize) {
        self.sheet.fault(
            at,
            format!("there are too many entries of `{key}` ({count})"),
            format!("keep it to {most}"),
        );
    }

    fn off(&self, names: &[Placed<String>]) -> Off {
        let mut off = Off::default();
        let mut seen = BTreeSet::new();
        for name in names {
            if !seen.insert(name.value.as_str()) {
                self.sheet.fault(
                    name.at,
                    format!("`{}` is switched off twice", name.value),
                    "name it once",
                );
            } else if name.value.contains('/') {
                off.choices.extend(self.choice(name));
            } else if let Some(question) = self.guide.question_by_id(&name.value) {
                off.questions.push(question.number);
            } else {
                off.candidates.extend(self.framework(name));
            }
        }
        off
    }

    fn framework(&self, name: &Placed<String>) -> Option<CandidateIndex> {
        let candidates = || self.guide.indexed_candidates();
        let Some((index, candidate)) = candidates().find(|(_, known)| known.id == name.value)
        else {
            let questions = self.guide.questions().iter().map(|known| known.id.as_str());
            let known = candidates().map(|(_, known)| known.id.as_str());
            self.named("question or framework", name, questions.chain(known));
            return None;
        };
        let is_framework = matches!(candidate.role, Role::Framework(_));
        if !is_framework {
            self.sheet.fault(
                name.at,
                format!("`{}` cannot be switched off", name.value),
                "switch off frameworks only: which language it is to be is what people ask",
            );
        }
        is_framework.then_some(index)
    }

    /// Resolves `question/choice`.
    pub(super) fn choice(&self, at: &Placed<String>) -> Option<ChoiceRef> {
        let found = at.value.split_once('/').and_then(|(question, choice)| {
            let question = self.guide.question_by_id(question)?;
            Some(ChoiceRef {
                question: question.number,
                choice: question.choice_by_id(choice)?.number,
            })
        });
        if found.is_none() {
            let questions = self.guide.questions().iter();
            let all: Vec<String> = questions
                .flat_map(|question| {
                    let choices = question.choices.iter();
                    choices.map(move |choice| format!("{}/{}", question.id, choice.id))
                })
                .collect();
            self.loader
                .unknown("answer", at, all.iter().map(String::as_str));
        }
        found
    }

    pub(super) fn criterion(&self, name: &Placed<String>) -> Option<CriterionIndex> {
        let mut all = self.guide.criteria().iter();
        let found = all.position(|known| known.id == name.value);
        if found.is_none() {
            let ids = self.guide.criteria().iter().map(|known| known.id.as_str());
            self.named("criterion", name, ids);
        }
        found.map(CriterionIndex)
    }

    /// A name of something that the guide has and an overlay cannot add.
    pub(super) fn named<'n>(
        &self,
        sort: &str,
        name: &Placed<String>,
        known: impl Iterator<Item = &'n str>,
    ) {
        let instead = match crate::fault::nearest(&name.value, known) {
            Some(near) => format!("write `{near}`"),
            None => format!("name a {sort} of the guide; `backend-advice guide` lists them"),
        };
        self.sheet.fault(
            name.at,
            format!("there is no {sort} `{}`", name.value),
            instead,
        );
    }
}
