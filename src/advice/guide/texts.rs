//! Every text of a guide that people read, each with a name, so that it can be told in another language.
//!
//! Owns what of a guide is translated; everything else is the same in all languages. Start reading at
//! [`Guide::each_text`].

use super::{ChoiceRef, Guide, Question, Role, sense};

/// What a translation may say in place of one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    /// Most letters.
    pub(super) limit: usize,
    /// Whether a translation without it is not whole; names of products and publishers may stay as they are.
    pub(super) is_needed: bool,
}

const fn needed(limit: usize) -> Bounds {
    Bounds {
        limit,
        is_needed: true,
    }
}

const fn may_stay(limit: usize) -> Bounds {
    Bounds {
        limit,
        is_needed: false,
    }
}

/// Whoever goes through the texts: the name of a text as a path of keys, its bounds, the text itself.
type Visit<'v> = &'v mut dyn FnMut(&[&str], Bounds, &mut String);

impl Guide {
    /// Goes through all texts, in the order of the guide.
    pub(super) fn each_text(&mut self, visit: Visit<'_>) {
        for question in &mut self.questions {
            texts_of_question(question, visit);
        }
        for candidate in &mut self.candidates {
            let id = candidate.id.as_str();
            let name = match candidate.role {
                Role::Both => needed(sense::NAME_LIMIT),
                Role::Language(_) | Role::Framework(_) | Role::Off => may_stay(sense::NAME_LIMIT),
            };
            visit(&["candidate", id, "name"], name, &mut candidate.name);
            let summary = needed(sense::CLAUSE_LIMIT);
            visit(
                &["candidate", id, "summary"],
                summary,
                &mut candidate.summary,
            );
        }
        for criterion in &mut self.criteria {
            let path = ["criterion", criterion.id.as_str(), "name"];
            visit(&path, needed(sense::TERM_LIMIT), &mut criterion.name);
        }
        for part in &mut self.parts {
            let at = |key| ["part", part.id.as_str(), key];
            visit(&at("name"), needed(sense::NAME_LIMIT), &mut part.name);
            visit(&at("keeps"), needed(sense::CLAUSE_LIMIT), &mut part.keeps);
            let contract = needed(sense::CLAUSE_LIMIT);
            visit(&at("contract"), contract, &mut part.contract);
        }
        for library in &mut self.libraries {
            let at = |key| ["library", library.id.as_str(), key];
            visit(&at("name"), may_stay(sense::NAME_LIMIT), &mut library.name);
            let purpose = needed(sense::CLAUSE_LIMIT);
            visit(&at("purpose"), purpose, &mut library.purpose);
        }
        self.each_contradiction(visit);
        self.each_claim(visit);
    }

    fn each_contradiction(&mut self, visit: Visit<'_>) {
        let ids: Vec<String> = self
            .contradictions
            .iter()
            .map(|found| found.between.map(|at| self.answer_id(at)).join(" + "))
            .collect();
        for (found, id) in self.contradictions.iter_mut().zip(&ids) {
            let says = needed(sense::CLAUSE_LIMIT);
            visit(&["contradiction", id, "says"], says, &mut found.says);
        }
    }

    fn each_claim(&mut self, visit: Visit<'_>) {
        for entry in &mut self.evidence {
            let at = |key| ["evidence", entry.id.as_str(), key];
            let claim = needed(sense::CLAIM_LIMIT);
            visit(&at("claim"), claim, &mut entry.claim);
            let publisher = may_stay(sense::TERM_LIMIT);
            visit(&at("publisher"), publisher, &mut entry.publisher);
            if let Some(other) = &mut entry.other_reading {
                visit(&at("other-reading"), claim, &mut other.claim);
            }
        }
    }

    /// `question/choice`, as the guide itself points at answers.
    fn answer_id(&self, at: ChoiceRef) -> String {
        self.resolve(at)
            .map_or_else(String::new, |(question, choice)| {
                format!("{}/{}", question.id, choice.id)
            })
    }
}

fn texts_of_question(question: &mut Question, visit: Visit<'_>) {
    let id = question.id.as_str();
    for (key, limit, text) in [
        ("text", sense::TEXT_LIMIT, &mut question.text),
        ("topic", sense::TOPIC_LIMIT, &mut question.topic),
        ("why", sense::TEXT_LIMIT, &mut question.why),
    ] {
        visit(&["question", id, key], needed(limit), text);
    }
    for choice in &mut question.choices {
        let at = |key| ["question", id, "choice", choice.id.as_str(), key];
        let description = needed(sense::DESCRIPTION_LIMIT);
        visit(&at("label"), needed(sense::LABEL_LIMIT), &mut choice.label);
        visit(&at("description"), description, &mut choice.description);
        if let Some(rules_out) = &mut choice.rules_out {
            let instead = needed(sense::CLAUSE_LIMIT);
            visit(&at("instead"), instead, &mut rules_out.instead);
        }
    }
}
