//! From the text of `guide.toml` to a [`Guide`], or to every fault that it has.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::reading::{Placed, Sheet, Table};
use super::sense;
use super::{
    Candidate, CandidateIndex, Choice, ChoiceNumber, ChoiceRef, Contradiction, Criterion,
    CriterionIndex, Evidence, EvidenceIndex, Fit, Guide, Kind, Language, Library, Margins,
    OtherReading, Question, QuestionNumber, Role, Strength,
};
use crate::advice::code::GREATEST_NUMBER;
use crate::advice::ranking::Pulls;
use crate::fault::{Fault, nearest};

/// Reads and checks a guide; `file` is its name in faults.
///
/// # Errors
/// Every fault of form and of sense, in the order of the file, so that one round of mending is enough.
pub fn load(file: &str, text: &str) -> Result<Guide, Vec<Fault>> {
    let sheet = Sheet::new(file, text);
    let (root, syntax) = DeTable::parse_recoverable(text);
    for error in &syntax {
        let at = error.span().map_or(0, |span| span.start);
        sheet.fault(at, error.message().to_owned(), "mend the TOML here");
    }
    let draft = Loader { sheet: &sheet }.guide(root.get_ref());
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
}

struct Loader<'s, 't> {
    sheet: &'s Sheet<'t>,
}

impl<'s, 't> Loader<'s, 't> {
    fn guide(&self, table: &'s DeTable<'t>) -> Option<Guide> {
        let root = Table::new(self.sheet, table, 0);
        let edition = root.number("edition", 1..=9999);
        let margins = self.margins(&root);
        let (evidence, evidence_names) =
            self.named(&root, "evidence", |table, id| self.evidence(table, id));
        let (candidates, candidate_names) =
            self.named(&root, "candidate", |table, id| self.candidate(table, id));
        let mut known = Known {
            evidence: evidence_names,
            candidates: candidate_names,
            criteria: Names::new(),
        };
        let (mut criteria, criterion_names) = self.named(&root, "criterion", |table, id| {
            self.criterion(table, id, &known)
        });
        known.criteria = criterion_names;
        let (questions, _) = self.named(&root, "question", |table, id| {
            self.question(table, id, &known)
        });
        let (libraries, _) = self.named(&root, "library", |table, id| {
            self.library(table, id, &known, &questions)
        });
        let contradictions = self.contradictions(&root, &questions);
        root.no_more();
        sense::check(self.sheet, &questions, &candidates);
        derive_both(&mut criteria, &candidates);
        let pulls = Pulls::new(&questions, &criteria, &candidates);
        let guide = Guide {
            edition: u16::try_from(edition?.value).ok()?,
            margins: margins?,
            questions,
            criteria,
            candidates,
            evidence,
            libraries,
            contradictions,
            pulls,
        };
        sense::check_code_length(self.sheet, &guide);
        Some(guide)
    }

    /// Reads every `[[key]]` table that has an id of its own.
    fn named<T>(
        &self,
        root: &Table<'s, 't>,
        key: &'static str,
        read: impl Fn(&Table<'s, 't>, String) -> Option<T>,
    ) -> (Vec<T>, Names) {
        let mut list = Vec::new();
        let mut names = Names::new();
        for table in root.tables(key) {
            if let Some(id) = self.id(&table) {
                if names.contains_key(&id.value) {
                    let what = format!("the id `{}` is used twice", id.value);
                    self.sheet.fault(id.at, what, "give each an id of its own");
                }
                if let Some(entry) = read(&table, id.value.clone()) {
                    names.insert(id.value, list.len());
                    list.push(entry);
                }
            }
            table.no_more();
        }
        (list, names)
    }

    fn id(&self, table: &Table<'s, 't>) -> Option<Placed<String>> {
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

    fn evidence(&self, table: &Table<'s, 't>, id: String) -> Option<Evidence> {
        let claim = table.text("claim");
        let source = self.address(table, "source");
        let publisher = table.text("publisher");
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
            claim: claim?.value,
            source: source?,
            publisher: publisher?.value,
            checked: checked.value,
            stale_after: stale_after.value,
            strength,
            second_hand,
            other_reading,
        })
    }

    fn other_reading(&self, table: &Table<'s, 't>, contested: bool) -> Option<OtherReading> {
        if !contested {
            return None;
        }
        let claim = table.text("other-reading");
        let source = self.address(table, "other-source");
        Some(OtherReading {
            claim: claim?.value,
            source: source?,
        })
    }

    fn address(&self, table: &Table<'s, 't>, key: &'static str) -> Option<String> {
        let address = table.text(key)?;
        let whole = ["https://", "http://"]
            .iter()
            .any(|scheme| address.value.starts_with(scheme))
            && !address.value.contains(char::is_whitespace);
        if !whole {
            self.sheet.fault(
                address.at,
                format!("`{key}` is not an address"),
                "write the whole address, from https:// on",
            );
        }
        Some(address.value)
    }

    fn candidate(&self, table: &Table<'s, 't>, id: String) -> Option<Candidate> {
        let name = table.text("name");
        let summary = table.text("summary");
        let price = table.number_or("price", 0..=100, 0);
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
            name: name?.value,
            role: role?,
            summary: summary?.value,
            price: i32::try_from(price?).ok()?,
        })
    }

    fn language(&self, name: &Placed<String>) -> Option<Language> {
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

    fn criterion(&self, table: &Table<'s, 't>, id: String, known: &Known) -> Option<Criterion> {
        let name = table.text("name");
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
            name: name?.value,
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

    fn question(&self, table: &Table<'s, 't>, id: String, known: &Known) -> Option<Question> {
        let number = self.stable_number(table);
        let kind = self.kind(table);
        let text = self.bounded(table, "text", sense::TEXT_LIMIT);
        let topic = self.bounded(table, "topic", sense::TOPIC_LIMIT);
        let why = self.bounded(table, "why", sense::TEXT_LIMIT);
        let (choices, _) = self.named(table, "choice", |table, id| self.choice(table, id, known));
        let mut seen = BTreeSet::new();
        if let Some(twice) = choices.iter().find(|choice| !seen.insert(choice.number)) {
            self.sheet.fault(
                table.at,
                format!(
                    "the choice number {} of `{id}` is used twice",
                    twice.number.0
                ),
                "give each choice a number of its own, and never one that was used before",
            );
        }
        if !(2..=sense::MOST_CHOICES).contains(&choices.len()) {
            self.sheet.fault(
                table.at,
                format!("the question `{id}` has {} choices", choices.len()),
                format!(
                    "write 2 to {} [[question.choice]] tables",
                    sense::MOST_CHOICES
                ),
            );
        }
        Some(Question {
            number: QuestionNumber(number?),
            id,
            kind: kind?,
            text: text?,
            topic: topic?,
            why: why?,
            choices,
        })
    }

    fn stable_number(&self, table: &Table<'s, 't>) -> Option<u8> {
        let number = table.number("number", 1..=i64::from(GREATEST_NUMBER))?;
        u8::try_from(number.value).ok()
    }

    fn kind(&self, table: &Table<'s, 't>) -> Option<Kind> {
        let kind = table.text("kind")?;
        match kind.value.as_str() {
            "one" => Some(Kind::One),
            "many" => Some(Kind::Many),
            other => {
                self.sheet.fault(
                    kind.at,
                    format!("`{other}` is no kind"),
                    "write `one` or `many`",
                );
                None
            }
        }
    }

    fn bounded(&self, table: &Table<'s, 't>, key: &'static str, limit: usize) -> Option<String> {
        let text = table.text(key)?;
        let length = text.value.chars().count();
        if length > limit {
            self.sheet.fault(
                text.at,
                format!("`{key}` has {length} letters"),
                format!("write at most {limit}"),
            );
        }
        Some(text.value)
    }

    fn choice(&self, table: &Table<'s, 't>, id: String, known: &Known) -> Option<Choice> {
        let number = self.stable_number(table);
        let label = self.bounded(table, "label", sense::LABEL_LIMIT);
        let description = self.bounded(table, "description", sense::DESCRIPTION_LIMIT);
        let part = table.optional_text("part").map(|part| part.value);
        let rules_out = table
            .texts("rules-out")
            .iter()
            .filter_map(|name| self.language(name))
            .collect();
        let mut importances = BTreeMap::new();
        if let Some(matters) = table.table("matters") {
            for (criterion, value) in matters.entries() {
                let index = self.find("criterion", &criterion, &known.criteria);
                let importance = matters.number_inside(&criterion.value, value, 1..=5);
                if let (Some(index), Some(importance)) = (index, importance) {
                    importances.insert(CriterionIndex(index), i32::try_from(importance).ok()?);
                }
            }
        }
        Some(Choice {
            number: ChoiceNumber(number?),
            id,
            label: label?,
            description: description?,
            importances,
            rules_out,
            part,
        })
    }

    fn library(
        &self,
        table: &Table<'s, 't>,
        id: String,
        known: &Known,
        questions: &[Question],
    ) -> Option<Library> {
        let name = table.text("name");
        let purpose = table.text("purpose");
        let of = table
            .text("of")
            .and_then(|of| self.find("candidate", &of, &known.candidates));
        let when: Vec<ChoiceRef> = table
            .texts("when")
            .iter()
            .filter_map(|at| self.choice_ref(at, questions))
            .collect();
        let evidence = table
            .texts("evidence")
            .iter()
            .filter_map(|name| self.find("evidence", name, &known.evidence))
            .map(EvidenceIndex)
            .collect();
        if when.is_empty() {
            self.sheet.fault(
                table.at,
                format!("no answer calls for the library `{id}`"),
                "write `when = [\"question/choice\"]`",
            );
        }
        Some(Library {
            id,
            name: name?.value,
            of: CandidateIndex(of?),
            purpose: purpose?.value,
            when,
            evidence,
        })
    }

    fn contradictions(&self, root: &Table<'s, 't>, questions: &[Question]) -> Vec<Contradiction> {
        let mut list = Vec::new();
        for table in root.tables("contradiction") {
            let says = table.text("says");
            let between: Vec<_> = table
                .texts("between")
                .iter()
                .filter_map(|at| self.choice_ref(at, questions))
                .collect();
            match (between.as_slice(), says) {
                ([one, other], Some(says)) => list.push(Contradiction {
                    between: [*one, *other],
                    says: says.value,
                }),
                _ => self.sheet.fault(
                    table.at,
                    "a contradiction is between two answers",
                    "write `between = [\"question/choice\", \"question/choice\"]`",
                ),
            }
            table.no_more();
        }
        list
    }

    /// Resolves `question/choice`.
    fn choice_ref(&self, at: &Placed<String>, questions: &[Question]) -> Option<ChoiceRef> {
        let found = at.value.split_once('/').and_then(|(question, choice)| {
            let question = questions.iter().find(|known| known.id == question)?;
            Some(ChoiceRef {
                question: question.number,
                choice: question.choice_by_id(choice)?.number,
            })
        });
        if found.is_none() {
            let all: Vec<String> = questions
                .iter()
                .flat_map(|question| {
                    question
                        .choices
                        .iter()
                        .map(move |choice| format!("{}/{}", question.id, choice.id))
                })
                .collect();
            self.unknown("answer", at, all.iter().map(String::as_str));
        }
        found
    }

    fn find(&self, sort: &str, name: &Placed<String>, names: &Names) -> Option<usize> {
        let found = names.get(&name.value).copied();
        if found.is_none() {
            self.unknown(sort, name, names.keys().map(String::as_str));
        }
        found
    }

    fn unknown<'n>(&self, sort: &str, name: &Placed<String>, known: impl Iterator<Item = &'n str>) {
        let instead = match nearest(&name.value, known) {
            Some(near) => format!("write `{near}`"),
            None => format!("name one that the guide has, or add it as a [[{sort}]]"),
        };
        self.sheet.fault(
            name.at,
            format!("there is no {sort} `{}`", name.value),
            instead,
        );
    }
}

/// Gives "both" its fit where the guide does not: the better language for what belongs to a part, the worse one for
/// what the whole team or house has to carry.
fn derive_both(criteria: &mut [Criterion], candidates: &[Candidate]) {
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
