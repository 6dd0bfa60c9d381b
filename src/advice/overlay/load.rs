//! From the file of an overlay to an [`Overlay`], or to what is wrong with it.

use std::collections::BTreeSet;

use toml::de::DeTable;

use super::{
    Fitting, Importance, MOST_BYTES, MOST_CHANGES, MOST_EVIDENCE, MOST_FAULTS, MOST_MOVE, MOST_OFF,
    MOST_QUESTIONS, Off, Overlay, identity, sound,
};
use crate::advice::guide::load::Loader;
use crate::advice::guide::{
    CandidateIndex, ChoiceRef, CriterionIndex, Evidence, EvidenceIndex, Guide, Role, Strength,
    sense,
};
use crate::fault::{Fault, place_in};
use crate::reading::{Placed, Sheet, Table};

/// Most entries of evidence that one fit names.
const MOST_CITED: usize = 8;
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
    today: &'a str,
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
    fn bounded_list<T>(&self, key: &str, mut list: Vec<Placed<T>>, most: usize) -> Vec<Placed<T>> {
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
        match candidates().find(|(_, known)| known.id == name.value) {
            Some((index, candidate)) => {
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
            None => {
                let questions = self.guide.questions().iter().map(|known| known.id.as_str());
                let known = candidates().map(|(_, known)| known.id.as_str());
                self.named("question or framework", name, questions.chain(known));
                None
            }
        }
    }

    /// Resolves `question/choice`.
    fn choice(&self, at: &Placed<String>) -> Option<ChoiceRef> {
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

    fn importances(&self, tables: Vec<Table<'s, 't>>) -> Vec<Importance> {
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

    fn fits(&self, tables: Vec<Table<'s, 't>>, own: &[String]) -> Vec<Fitting> {
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

    /// Own evidence, and the names of all of it: an entry with a fault has its name all the same.
    fn evidence(&self, root: &Table<'s, 't>) -> (Vec<Evidence>, Vec<String>) {
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
