//! Reads the questions that an overlay adds.

use std::collections::BTreeMap;

use super::MOST_CHOICES;
use super::load::Reader;
use crate::advice::guide::{Choice, ChoiceNumber, CriterionIndex, Question, QuestionNumber, sense};
use crate::reading::Table;

impl<'s, 't> Reader<'_, 's, 't> {
    /// A question of `[[question]]`; it gets its number when all are read.
    pub(super) fn question(&self, table: Table<'s, 't>, before: &[Question]) -> Option<Question> {
        let known = self.guide.questions().iter().chain(before);
        let ids: Vec<&str> = known.map(|known| known.id.as_str()).collect();
        let id = self.loader.id(&table);
        let id = id.and_then(|id| self.new_id("a question", id, &ids));
        let kind = self.loader.kind(&table);
        let text = self.plain(&table, "text", sense::TEXT_LIMIT);
        let topic = self.plain(&table, "topic", sense::TOPIC_LIMIT);
        let why = self.plain(&table, "why", sense::TEXT_LIMIT);
        let tables = self.bounded_tables("choice", &table, MOST_CHOICES);
        let count = tables.len();
        let mut choices: Vec<Choice> = Vec::new();
        for (place, table) in tables.into_iter().enumerate() {
            let number = ChoiceNumber(u8::try_from(place + 1).unwrap_or(u8::MAX));
            choices.extend(self.added_choice(table, number, &choices));
        }
        if count < 2 {
            self.sheet.fault(
                table.at,
                format!("the question has too few choices ({count})"),
                format!("write 2 to {MOST_CHOICES} [[question.choice]] tables"),
            );
        }
        table.no_more();
        Some(Question {
            number: QuestionNumber(0),
            id: id?,
            kind: kind?,
            text: text?,
            topic: topic?,
            why: why?,
            choices,
        })
    }

    fn added_choice(
        &self,
        table: Table<'s, 't>,
        number: ChoiceNumber,
        before: &[Choice],
    ) -> Option<Choice> {
        let ids: Vec<&str> = before.iter().map(|known| known.id.as_str()).collect();
        let id = self.loader.id(&table);
        let id = id.and_then(|id| self.new_id("a choice", id, &ids));
        let label = self.plain(&table, "label", sense::LABEL_LIMIT);
        let description = self.plain(&table, "description", sense::DESCRIPTION_LIMIT);
        let part = table.optional_text("part");
        let part = part.map(|name| {
            let found = self.guide.part_by_id(&name.value);
            if found.is_none() {
                let ids = self.guide.parts().iter().map(|part| part.id.as_str());
                self.named("part", &name, ids);
            }
            found
        });
        let importances = self.matters(&table, part.is_some());
        table.no_more();
        Some(Choice {
            number,
            id: id?,
            label: label?,
            description: description?,
            importances,
            rules_out: None,
            part: part.flatten(),
            joins_a_part: false,
            cues: Vec::new(),
        })
    }

    fn matters(&self, table: &Table<'s, 't>, has_a_part: bool) -> BTreeMap<CriterionIndex, i32> {
        let mut importances = BTreeMap::new();
        let Some(matters) = table.table("matters") else {
            return importances;
        };
        for (name, value) in matters.entries() {
            let criterion = self.criterion(&name);
            let importance = matters.number_inside(&name.value, value, 1..=5);
            let (Some(criterion), Some(importance)) = (criterion, importance) else {
                continue;
            };
            let of_a_part = self.guide.criterion(criterion);
            if of_a_part.is_some_and(|known| known.of_a_part) && !has_a_part {
                self.sheet.fault(
                    name.at,
                    format!(
                        "`{}` is what a part needs, and this choice speaks of no part",
                        name.value
                    ),
                    "write `part = \"…\"` with the id of a part of the guide",
                );
            }
            importances.insert(criterion, i32::try_from(importance).unwrap_or(1));
        }
        importances
    }
}
