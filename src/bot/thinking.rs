//! What a language model is asked for, and what holds where it has nothing to say.

use super::Bot;
use crate::advice::ChoiceRef;
use crate::consultation::{Page, ServerId, Wordable};
use crate::model::{AllowanceKey, Declined, Excerpt, Material, Proposed};

/// What a language model is asked for.
#[derive(Debug)]
pub enum Thought {
    /// To word an answer.
    Word(Wordable),
    /// To propose answers from a brief.
    Propose(String),
}

/// Something to think about, with the page that holds without.
#[derive(Debug)]
pub struct Thinking {
    /// What is asked.
    pub about: Thought,
    /// Where; the allowance is per server.
    pub server: Option<ServerId>,
    /// The page without a model.
    pub plain: Page,
}

fn chosen(proposed: Proposed) -> (ChoiceRef, String) {
    let choice = ChoiceRef {
        question: proposed.question,
        choice: proposed.choice,
    };
    (choice, proposed.quote)
}

impl Bot {
    /// The page of a reply after a language model had its turn; the plain one where there is none, it failed, or what it
    /// said does not hold. Takes as long as the model may, and no longer.
    pub async fn thought(&self, thinking: Thinking, locale: &str) -> Page {
        let allowance = match thinking.server {
            Some(server) => AllowanceKey::Server(server.0),
            None => AllowanceKey::Private,
        };
        let plain = thinking.plain;
        match thinking.about {
            Thought::Word(wordable) => {
                let excerpts = wordable.passages.into_iter().map(|(number, text)| Excerpt {
                    number: number.0,
                    text,
                });
                let material =
                    Material::new(&wordable.question, wordable.facts, excerpts.collect());
                match self.model.phrase(allowance, &material).await {
                    Ok(said) => {
                        self.metrics.model(true);
                        self.consultation
                            .worded(plain, &said.text, &said.cited, locale)
                    }
                    Err(declined) => self.declined(declined, plain),
                }
            }
            Thought::Propose(brief) => {
                let guide = &self.consultation.prompts().guide;
                match self.model.propose(allowance, &brief, guide).await {
                    Ok(proposed) => {
                        self.metrics.model(true);
                        let proposed: Vec<_> = proposed.into_iter().map(chosen).collect();
                        let page = self.consultation.proposed(&brief, &proposed, locale);
                        page.unwrap_or(plain)
                    }
                    Err(declined) => self.declined(declined, plain),
                }
            }
        }
    }

    fn declined(&self, declined: Declined, plain: Page) -> Page {
        tracing::debug!(?declined, "the passages answer alone");
        self.metrics.model(false);
        plain
    }
}
