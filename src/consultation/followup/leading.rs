//! Where an answer leads: related questions, facts to apply, more to ask, a person to talk to.

use crate::advice::ChoiceRef;
use crate::consultation::control::{Audience, Control, PassageNumber, Step};
use crate::consultation::page::{Button, ButtonStyle, Row};
use crate::consultation::{result, sentence};
use crate::knowledge::PassageIndex;
use crate::wording::Phrase;

use super::answering::{Inquiry, MOST_FACTS};
use super::understanding::{NewFact, Understood};

/// Buttons for related questions.
const MOST_RELATED: usize = 3;
/// Buttons that a row holds.
const MOST_BUTTONS: usize = 5;
/// Most letters of a button's label that we make.
const LABEL_LIMIT: usize = 78;

impl Inquiry<'_> {
    /// Every row of controls.
    pub(super) fn ways(&self, whats: &[&Understood]) -> Vec<Row> {
        let mut rows = Vec::new();
        let facts = whats.iter().flat_map(|what| match what {
            Understood::NewFacts(facts) => facts.iter().take(MOST_FACTS).collect(),
            _ => Vec::new(),
        });
        let applying = self.applying(facts);
        let passages = self.next(whats).into_iter();
        let passages = passages.filter_map(|index| self.passage_button(index));
        for buttons in [applying, passages.collect()] {
            if !buttons.is_empty() {
                rows.push(Row::Buttons(buttons));
            }
        }
        rows.push(Row::Buttons(self.ways_on(whats)));
        rows
    }

    /// The passages that buttons lead to: those that may be meant, those that are near, those that are related.
    fn next(&self, whats: &[&Understood]) -> Vec<PassageIndex> {
        let knowledge = &self.at.prompts.knowledge;
        let told: Vec<PassageIndex> = whats
            .iter()
            .flat_map(|what| match what {
                Understood::Passages(passages) => passages.clone(),
                _ => Vec::new(),
            })
            .collect();
        let mut next: Vec<PassageIndex> = Vec::new();
        for what in whats {
            match what {
                Understood::Unclear(passages) | Understood::Unknown(passages) => {
                    next.extend(passages);
                }
                _ => {}
            }
        }
        for &index in &told {
            let passage = knowledge.passage(index);
            next.extend(passage.and_then(|passage| passage.counterpart));
            next.extend(knowledge.related(index).take(MOST_RELATED));
        }
        let most = if told.is_empty() {
            MOST_RELATED + 1
        } else {
            MOST_RELATED
        };
        let mut shown: Vec<PassageIndex> = Vec::new();
        for index in next {
            if !told.contains(&index) && !shown.contains(&index) && shown.len() < most {
                shown.push(index);
            }
        }
        shown
    }

    fn passage_button(&self, index: PassageIndex) -> Option<Button> {
        let passage = self.at.prompts.knowledge.passage(index)?;
        Some(Button::Step {
            id: self.id(Step::Passage(PassageNumber(passage.number), self.audience)),
            label: passage.title.clone(),
            style: ButtonStyle::Secondary,
        })
    }

    /// A button for each fact that was told, so that none is promised in vain.
    fn applying<'f>(&self, facts: impl Iterator<Item = &'f NewFact>) -> Vec<Button> {
        let guide = self.at.guide;
        let button = |fact: &NewFact| {
            let ChoiceRef { question, choice } = fact.choice;
            let label = self.at.voice.say(
                Phrase::FactApply,
                &[("answer", sentence::label(guide, fact.choice).into())],
            );
            Button::Step {
                id: self.id(Step::Apply(question, choice)),
                label: sentence::cut_to(&label, LABEL_LIMIT),
                style: ButtonStyle::Primary,
            }
        };
        facts.take(MOST_BUTTONS).map(button).collect()
    }

    /// Asking more, changing an answer, and a person to talk to where nothing was known.
    fn ways_on(&self, whats: &[&Understood]) -> Vec<Button> {
        let unclear = whats
            .iter()
            .any(|what| matches!(what, Understood::Unclear(_)));
        let (step, label) = if unclear {
            (Step::AskAgain(self.audience), Phrase::AskInOtherWords)
        } else {
            (Step::Ask(self.audience), Phrase::AskMore)
        };
        let mut buttons = vec![self.button(step, label)];
        if self.answers.is_some() && self.audience == Audience::Alone {
            buttons.push(self.button(Step::Open, Phrase::ToResult));
        }
        if self.answers.is_some() && is_about_result(whats) {
            let label = match self.audience {
                Audience::Alone => Phrase::ChangeAnswer,
                Audience::Everybody => Phrase::ChangeInCopy,
            };
            buttons.push(self.button(Step::ListOpen, label));
        }
        if self.answers.is_none() {
            buttons.push(self.button(Step::Start, Phrase::StartOwn));
        }
        if whats
            .iter()
            .any(|what| matches!(what, Understood::Unknown(_) | Understood::Outside))
        {
            buttons.push(result::contact(self.at));
        }
        buttons
    }

    fn button(&self, step: Step, label: Phrase) -> Button {
        Button::Step {
            id: self.id(step),
            label: self.at.voice.plain(label),
            style: ButtonStyle::Secondary,
        }
    }

    fn id(&self, step: Step) -> String {
        let answers = self.answers.cloned().unwrap_or_default();
        Control::open(step, answers).encode(self.at.guide)
    }
}

fn is_about_result(whats: &[&Understood]) -> bool {
    whats
        .iter()
        .any(|what| matches!(what, Understood::AboutResult(_) | Understood::WhichAnswer))
}
