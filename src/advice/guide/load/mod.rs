//! From the text of `guide.toml` to a [`Guide`], or to every fault that it has.
//!
//! What is known is read in `knowledge`, what is asked in `asking`; this file holds the order and resolves names.

mod asking;
mod knowledge;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::cue::Cues;
use super::places::Places;
use super::sense;
use super::{
    Candidate, CandidateIndex, ChoiceRef, Contested, Criterion, Fit, Guide, Language, Margins, Role,
};
use crate::advice::code::GREATEST_NUMBER;
use crate::advice::pulls::Pulls;
use crate::fault::{Fault, nearest};
use crate::reading::{Placed, Sheet, Table};

/// Reads and checks a guide; `file` is its name in faults.
///
/// # Errors
/// Every fault of form and of sense, in the order of the file, so that one round of mending is enough.
pub fn load(file: &str, text: &str) -> Result<Guide, Vec<Fault>> {
    let sheet = Sheet::new(file, text);
    let (root, syntax) = DeTable::parse_recoverable(text);
    if let Some(error) = syntax.first() {
        // What stands after a syntax fault is read wrongly; faults found there would mislead.
        let at = error.span().map_or(0, |span| span.start);
        sheet.fault(
            at,
            error.message().to_owned(),
            "mend the TOML here; what stands after it was not read",
        );
        return Err(sheet.into_faults());
    }
    let draft = Loader::new(&sheet).guide(root.get_ref());
    match draft {
        Some(guide) if sheet.is_clean() => Ok(guide),
        _ => Err(sheet.into_faults()),
    }
}

/// Names of one sort with the place in the list that each stands for.
type Names = BTreeMap<String, usize>;

/// Everything that other parts of the guide may point at.
struct Known {
    evidence: Names,
    candidates: Names,
    criteria: Names,
    parts: Names,
    /// Criteria that belong to a part.
    of_a_part: BTreeSet<usize>,
    questions: Names,
}

/// The entries of one sort with their names and the byte offset of each.
struct Named<T> {
    list: Vec<T>,
    names: Names,
    at: Vec<usize>,
}

pub(in crate::advice) struct Loader<'s, 't> {
    sheet: &'s Sheet<'t>,
    /// Numbers of questions that are taken: retired ones, and those seen so far.
    question_numbers: RefCell<Numbers>,
    /// The byte offset of every choice read so far.
    choices: RefCell<BTreeMap<ChoiceRef, usize>>,
}

/// Numbers that may not be used, and why.
#[derive(Debug, Default)]
struct Numbers {
    retired: BTreeSet<u8>,
    seen: BTreeSet<u8>,
}

impl Numbers {
    fn new(retired: BTreeSet<u8>) -> Self {
        Self {
            retired,
            seen: BTreeSet::new(),
        }
    }

    /// Why a number may not be used; from now on it is taken.
    fn refuse(&mut self, number: u8) -> Option<&'static str> {
        let is_new = self.seen.insert(number);
        match (self.retired.contains(&number), is_new) {
            (true, _) => Some("is retired: old codes still mean something else by it"),
            (false, false) => Some("is used twice"),
            (false, true) => None,
        }
    }
}

impl<'s, 't> Loader<'s, 't> {
    pub(in crate::advice) fn new(sheet: &'s Sheet<'t>) -> Self {
        Self {
            sheet,
            question_numbers: RefCell::default(),
            choices: RefCell::default(),
        }
    }

    fn guide(&self, table: &'s DeTable<'t>) -> Option<Guide> {
        let root = Table::new(self.sheet, table, 0);
        let edition = root.number("edition", 1..=9999);
        self.question_numbers.replace(Numbers::new(retired(&root)));
        let margins = self.margins(&root);
        let evidence = self.named(&root, "evidence", |table, id| self.evidence(table, id));
        let candidates = self.named(&root, "candidate", |table, id| self.candidate(table, id));
        let parts = self.named(&root, "part", |table, id| self.part(table, id));
        let mut known = Known {
            evidence: evidence.names,
            candidates: candidates.names,
            criteria: Names::new(),
            parts: parts.names,
            of_a_part: BTreeSet::new(),
            questions: Names::new(),
        };
        let mut criteria = self.named(&root, "criterion", |table, id| {
            self.criterion(table, id, &known)
        });
        known.criteria = criteria.names;
        let of_a_part = criteria.list.iter().enumerate();
        let of_a_part = of_a_part.filter(|(_, criterion)| criterion.of_a_part);
        known.of_a_part = of_a_part.map(|(index, _)| index).collect();
        let questions = self.named(&root, "question", |table, id| {
            self.question(table, id, &known)
        });
        known.questions = questions.names;
        let libraries = self.named(&root, "library", |table, id| {
            self.library(table, id, &known, &questions.list)
        });
        let contradictions = self.contradictions(&root, &known, &questions.list);
        root.no_more();
        sense::check(self.sheet, known.questions.len(), &candidates.list);
        derive_both(&mut criteria.list, &candidates.list);
        let places = Places::new(self.sheet)
            .with_questions(&questions.list, &questions.at)
            .with_choices(&self.choices.borrow())
            .with_candidates(&candidates.at)
            .with_criteria(&criteria.at)
            .with_evidence(&evidence.at);
        let guide = Guide {
            edition: u16::try_from(edition?.value).ok()?,
            margins: margins?,
            contested: Contested::all(&evidence.list, &criteria.list),
            pulls: Pulls::new(&questions.list, &criteria.list, &candidates.list),
            cues: Cues::new(&questions.list),
            questions: questions.list,
            criteria: criteria.list,
            candidates: candidates.list,
            evidence: evidence.list,
            parts: parts.list,
            libraries: libraries.list,
            contradictions,
            places,
            added: Vec::new(),
            changes: 0,
        };
        sense::check_both_is_earned(self.sheet, &guide);
        sense::check_code_length(self.sheet, &guide);
        Some(guide)
    }

    /// Reads every `[[key]]` table that has an id of its own.
    fn named<T>(
        &self,
        root: &Table<'s, 't>,
        key: &'static str,
        read: impl Fn(&Table<'s, 't>, String) -> Option<T>,
    ) -> Named<T> {
        let mut list = Vec::new();
        let mut names = Names::new();
        let mut at = Vec::new();
        for table in root.tables(key) {
            if let Some(id) = self.id(&table) {
                if names.contains_key(&id.value) {
                    let what = format!("the id `{}` is used twice", id.value);
                    self.sheet.fault(id.at, what, "give each an id of its own");
                }
                // An entry with a fault still has its name, so that who points at it is not told that it is missing.
                names.insert(id.value.clone(), list.len());
                if let Some(entry) = read(&table, id.value) {
                    list.push(entry);
                    at.push(table.at);
                }
            }
            table.no_more();
        }
        Named { list, names, at }
    }

    pub(in crate::advice) fn id(&self, table: &Table<'s, 't>) -> Option<Placed<String>> {
        let id = table.text("id")?;
        let plain = id
            .value
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
        if !plain {
            self.sheet.fault(
                id.at,
                format!(
                    "the id `{}` has other letters than a-z, 0-9 and -",
                    id.value
                ),
                "write it in kebab-case",
            );
        }
        Some(id)
    }

    fn margins(&self, root: &Table<'s, 't>) -> Option<Margins> {
        let Some(table) = root.table("margins") else {
            self.sheet.fault(
                0,
                "`[margins]` is missing",
                "write `margins = { decides = …, likely = …, clear = … }`",
            );
            return None;
        };
        let read = |key| table.number(key, 1..=1000).map(|number| number.value);
        let (decides, likely, clear) = (read("decides"), read("likely"), read("clear"));
        let at = table.at;
        table.no_more();
        let points = |number: Option<i64>| number.and_then(|number| i32::try_from(number).ok());
        let margins = Margins {
            decides: points(decides)?,
            likely: points(likely)?,
            clear: points(clear)?,
        };
        if margins.decides > margins.likely || margins.likely > margins.clear {
            self.sheet.fault(
                at,
                "the margins do not grow",
                "write decides <= likely <= clear",
            );
        }
        Some(margins)
    }

    fn find(&self, sort: &str, name: &Placed<String>, names: &Names) -> Option<usize> {
        let found = names.get(&name.value).copied();
        if found.is_none() {
            self.unknown(sort, name, names.keys().map(String::as_str));
        }
        found
    }

    pub(in crate::advice) fn unknown<'n>(
        &self,
        sort: &str,
        name: &Placed<String>,
        known: impl Iterator<Item = &'n str>,
    ) {
        let instead = match nearest(&name.value, known) {
            Some(near) => format!("write `{near}`"),
            None if sort == "answer" => {
                "write an answer as `question/choice`, with their ids".to_owned()
            }
            None => format!("name one that the guide has, or add it as a [[{sort}]]"),
        };
        self.sheet.fault(
            name.at,
            format!("there is no {sort} `{}`", name.value),
            instead,
        );
    }
}

/// The numbers that a table retires: they stay in codes and buttons that people keep.
fn retired(table: &Table<'_, '_>) -> BTreeSet<u8> {
    table
        .numbers("retired", &(1..=i64::from(GREATEST_NUMBER)))
        .into_iter()
        .filter_map(|number| u8::try_from(number).ok())
        .collect()
}

/// Gives "both" its fit where the guide does not: the better language for what belongs to a part, the worse one for
/// what the whole team or house has to carry.
pub(super) fn derive_both(criteria: &mut [Criterion], candidates: &[Candidate]) {
    let index = |role| {
        candidates
            .iter()
            .position(|candidate| candidate.role == role)
            .map(CandidateIndex)
    };
    let (Some(both), Some(python), Some(nodejs)) = (
        index(Role::Both),
        index(Role::Language(Language::Python)),
        index(Role::Language(Language::Nodejs)),
    ) else {
        return;
    };
    let nought = Fit {
        points: 0,
        evidence: Vec::new(),
    };
    for criterion in criteria {
        if criterion.fits.contains_key(&both) {
            continue;
        }
        let fit = |index| criterion.fits.get(&index).unwrap_or(&nought).clone();
        let mut ends = [fit(python), fit(nodejs)];
        ends.sort_by_key(|fit| fit.points);
        let [worse, better] = ends;
        criterion
            .fits
            .insert(both, if criterion.of_a_part { better } else { worse });
    }
}
