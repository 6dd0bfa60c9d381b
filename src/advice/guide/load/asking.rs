//! Reads what is asked and what follows from answers: questions, choices, libraries, contradictions.

use std::collections::{BTreeMap, BTreeSet};

use super::{Known, Loader, Numbers, retired};
use crate::advice::code::GREATEST_NUMBER;
use crate::advice::guide::{
    CandidateIndex, Choice, ChoiceNumber, ChoiceRef, Contradiction, CriterionIndex, Cue,
    EvidenceIndex, Kind, Language, Library, PartIndex, Question, QuestionNumber, RulesOut, sense,
};
use crate::reading::{Placed, Table};

impl<'s, 't> Loader<'s, 't> {
    pub(super) fn question(
        &self,
        table: &Table<'s, 't>,
        id: String,
        known: &Known,
    ) -> Option<Question> {
        let number = Self::stable_number(table);
        self.unused_number(table, number, &id);
        let kind = self.kind(table);
        let text = self.bounded(table, "text", sense::TEXT_LIMIT);
        let topic = self.bounded(table, "topic", sense::TOPIC_LIMIT);
        let why = self.bounded(table, "why", sense::TEXT_LIMIT);
        let retired = retired(table);
        let named = self.named(table, "choice", |table, id| self.choice(table, id, known));
        let (choices, asked) = (named.list, named.names.len());
        self.unused_choice_numbers(&id, retired, &choices, &named.at);
        self.no_cue_twice(table.at, &choices);
        if !(2..=sense::MOST_CHOICES).contains(&asked) {
            self.sheet.fault(
                table.at,
                format!("the question `{id}` has {asked} choices"),
                format!(
                    "write 2 to {} [[question.choice]] tables",
                    sense::MOST_CHOICES
                ),
            );
        }
        // A choice with a fault is told already; a question without it would only lead to faults that mislead.
        if choices.len() < asked {
            return None;
        }
        let number = QuestionNumber(u16::from(number?));
        self.keep_places(number, &choices, &named.at);
        Some(Question {
            number,
            id,
            kind: kind?,
            text: text?,
            topic: topic?,
            why: why?,
            choices,
        })
    }

    fn unused_number(&self, table: &Table<'s, 't>, number: Option<u8>, id: &str) {
        let Some(number) = number else { return };
        if let Some(why) = self.question_numbers.borrow_mut().refuse(number) {
            self.sheet.fault(
                table.at,
                format!("the question number {number} {why}, here by `{id}`"),
                "give each question a number of its own, and never one that was used before",
            );
        }
    }

    fn unused_choice_numbers(
        &self,
        id: &str,
        retired: BTreeSet<u8>,
        choices: &[Choice],
        at: &[usize],
    ) {
        let mut numbers = Numbers::new(retired);
        for (choice, &at) in choices.iter().zip(at) {
            let number = choice.number.0;
            if let Some(why) = numbers.refuse(number) {
                self.sheet.fault(
                    at,
                    format!("the choice number {number} of `{id}` {why}"),
                    "give each choice a number of its own, and never one that was used before",
                );
            }
        }
    }

    fn keep_places(&self, question: QuestionNumber, choices: &[Choice], at: &[usize]) {
        let refs = choices.iter().map(|choice| ChoiceRef {
            question,
            choice: choice.number,
        });
        self.choices
            .borrow_mut()
            .extend(refs.zip(at.iter().copied()));
    }

    fn stable_number(table: &Table<'s, 't>) -> Option<u8> {
        let number = table.number("number", 1..=i64::from(GREATEST_NUMBER))?;
        u8::try_from(number.value).ok()
    }

    pub(in crate::advice) fn kind(&self, table: &Table<'s, 't>) -> Option<Kind> {
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

    pub(in crate::advice) fn bounded(
        &self,
        table: &Table<'s, 't>,
        key: &'static str,
        limit: usize,
    ) -> Option<String> {
        let text = table.text(key)?;
        self.keep_short(&text, key, limit);
        Some(text.value)
    }

    /// The same for a text that may be left out.
    fn bounded_or_none(
        &self,
        table: &Table<'s, 't>,
        key: &'static str,
        limit: usize,
    ) -> Option<String> {
        let text = table.optional_text(key)?;
        self.keep_short(&text, key, limit);
        Some(text.value)
    }

    pub(super) fn keep_short(&self, text: &Placed<String>, key: &str, limit: usize) {
        let length = text.value.chars().count();
        if length > limit {
            self.sheet.fault(
                text.at,
                format!("`{key}` has {length} letters"),
                format!("write at most {limit}"),
            );
        }
    }

    fn choice(&self, table: &Table<'s, 't>, id: String, known: &Known) -> Option<Choice> {
        let number = Self::stable_number(table);
        let label = self.bounded(table, "label", sense::LABEL_LIMIT);
        let description = self.bounded(table, "description", sense::DESCRIPTION_LIMIT);
        let part = table.optional_text("part");
        let rules_out = self.rules_out(table, known);
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
        let needs_a_part = |index: &CriterionIndex| known.of_a_part.contains(&index.0);
        if part.is_none() && importances.keys().any(needs_a_part) {
            self.sheet.fault(
                table.at,
                format!("`{id}` speaks of what a part needs and names no part"),
                "write `part = \"…\"` with the id of a [[part]]",
            );
        }
        let part = part
            .and_then(|part| self.find("part", &part, &known.parts))
            .map(PartIndex);
        let joins_a_part = table.flag("joins-a-part");
        let cues = table
            .texts("cues")
            .iter()
            .filter_map(|cue| self.cue(cue))
            .collect();
        Some(Choice {
            number: ChoiceNumber(number?),
            id,
            label: label?,
            description: description?,
            importances,
            rules_out,
            part,
            joins_a_part,
            cues,
        })
    }

    /// What a choice rules out, with what says so and what to consider instead.
    fn rules_out(&self, table: &Table<'s, 't>, known: &Known) -> Option<RulesOut> {
        let languages: Vec<Language> = table
            .texts("rules-out")
            .iter()
            .filter_map(|name| self.language(name))
            .collect();
        let evidence: Vec<EvidenceIndex> = table
            .texts("rules-out-evidence")
            .iter()
            .filter_map(|name| self.find("evidence", name, &known.evidence))
            .map(EvidenceIndex)
            .collect();
        let instead = self.bounded_or_none(table, "instead", sense::CLAUSE_LIMIT);
        if languages.is_empty() {
            return None;
        }
        if evidence.is_empty() || instead.is_none() {
            self.sheet.fault(
                table.at,
                "a language is ruled out without evidence or without an alternative",
                "write `rules-out-evidence = [\"…\"]` and `instead = \"…\"`",
            );
        }
        Some(RulesOut {
            languages,
            evidence,
            instead: instead?,
        })
    }

    fn cue(&self, written: &Placed<String>) -> Option<Cue> {
        Cue::parse(&written.value)
            .map_err(|wrong| {
                self.sheet.fault(
                    written.at,
                    format!("the cue `{}` cannot be read: {wrong}", written.value),
                    "write words, `a/b` for either, `…` for a gap, `#4-10` for numbers, `!` before what must be absent",
                );
            })
            .ok()
    }

    /// A cue of two choices of one question would never decide between them.
    fn no_cue_twice(&self, at: usize, choices: &[Choice]) {
        let mut seen = BTreeSet::new();
        let all = choices.iter().flat_map(|choice| &choice.cues);
        for cue in all.filter(|cue| !seen.insert(cue.as_str())) {
            self.sheet.fault(
                at,
                format!("the cue `{}` is used twice in one question", cue.as_str()),
                "keep it at the choice that it speaks for",
            );
        }
    }

    pub(super) fn library(
        &self,
        table: &Table<'s, 't>,
        id: String,
        known: &Known,
        questions: &[Question],
    ) -> Option<Library> {
        let name = self.bounded(table, "name", sense::NAME_LIMIT);
        let purpose = self.bounded(table, "purpose", sense::CLAUSE_LIMIT);
        let of = table
            .text("of")
            .and_then(|of| self.find("candidate", &of, &known.candidates));
        let named = table.texts("when");
        let when: Vec<ChoiceRef> = named
            .iter()
            .filter_map(|at| self.choice_ref(at, known, questions))
            .collect();
        let with: Vec<ChoiceRef> = table
            .texts("with")
            .iter()
            .filter_map(|at| self.choice_ref(at, known, questions))
            .collect();
        let evidence = table
            .texts("evidence")
            .iter()
            .filter_map(|name| self.find("evidence", name, &known.evidence))
            .map(EvidenceIndex)
            .collect();
        if named.is_empty() {
            self.sheet.fault(
                table.at,
                format!("no answer calls for the library `{id}`"),
                "write `when = [\"question/choice\"]`",
            );
        }
        Some(Library {
            id,
            name: name?,
            of: CandidateIndex(of?),
            purpose: purpose?,
            when,
            with,
            evidence,
        })
    }

    pub(super) fn contradictions(
        &self,
        root: &Table<'s, 't>,
        known: &Known,
        questions: &[Question],
    ) -> Vec<Contradiction> {
        let mut list = Vec::new();
        for table in root.tables("contradiction") {
            let says = self.bounded(&table, "says", sense::CLAUSE_LIMIT);
            let between: Vec<_> = table
                .texts("between")
                .iter()
                .filter_map(|at| self.choice_ref(at, known, questions))
                .collect();
            match (between.as_slice(), says) {
                ([one, other], _) if one.question == other.question => self.sheet.fault(
                    table.at,
                    "a contradiction between answers to one question",
                    "name answers to two questions in `between`",
                ),
                ([one, other], Some(says)) => list.push(Contradiction {
                    between: [*one, *other],
                    says,
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
    fn choice_ref(
        &self,
        at: &Placed<String>,
        known: &Known,
        questions: &[Question],
    ) -> Option<ChoiceRef> {
        let found = at.value.split_once('/').and_then(|(question, choice)| {
            let question = questions.iter().find(|known| known.id == question)?;
            Some(ChoiceRef {
                question: question.number,
                choice: question.choice_by_id(choice)?.number,
            })
        });
        let has_a_fault_of_its_own = at.value.split_once('/').is_some_and(|(question, _)| {
            known.questions.contains_key(question)
                && !questions.iter().any(|known| known.id == question)
        });
        if found.is_none() && !has_a_fault_of_its_own {
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
}
