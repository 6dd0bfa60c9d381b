//! What a language model is asked for, and what holds where it has nothing to say.

use super::Bot;
use crate::advice::ChoiceRef;
use crate::consultation::{Page, ServerId, Under, Wordable};
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
    /// What that page was made under.
    pub under: Under,
}

fn chosen(proposed: Proposed) -> (ChoiceRef, String) {
    let choice = ChoiceRef {
        question: proposed.question,
        choice: proposed.choice,
    };
    (choice, proposed.quote)
}

/// A text without the ids of the people, roles and channels that it mentions, none of whom a model has to know.
fn nameless(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, mark) = rest.split_at(start);
        told.push_str(before);
        let inside = mark
            .strip_prefix("<@")
            .or_else(|| mark.strip_prefix("<#"))
            .and_then(|inside| inside.split_once('>'))
            .filter(|(id, _)| is_id(id));
        if let Some((_, after)) = inside {
            told.push('…');
            rest = after;
        } else {
            told.push('<');
            rest = mark.get(1..).unwrap_or_default();
        }
    }
    told + rest
}

/// Discord's ids, with the marks that roles and names had before them.
fn is_id(text: &str) -> bool {
    let digits = text.trim_start_matches(['&', '!']);
    !digits.is_empty() && digits.bytes().all(|letter| letter.is_ascii_digit())
}

impl Bot {
    /// The page of a reply after a language model had its turn; the plain one where there is none, it failed, or what it
    /// said does not hold. Takes as long as the model may, and no longer.
    pub async fn thought(&self, thinking: Thinking) -> Page {
        let allowance = match thinking.server {
            Some(server) => AllowanceKey::Server(server.0),
            None => AllowanceKey::Private,
        };
        let (plain, under) = (thinking.plain, thinking.under);
        match thinking.about {
            Thought::Word(wordable) => {
                let excerpts = wordable.passages.into_iter().map(|(number, text)| Excerpt {
                    number: number.0,
                    text,
                });
                let question = nameless(&wordable.question);
                let material = Material::new(&question, wordable.facts, excerpts.collect());
                match self.model.phrase(allowance, &material).await {
                    Ok(said) => {
                        self.metrics.model(true);
                        self.consultation
                            .worded(plain, &said.text, &said.cited, &under)
                    }
                    Err(declined) => self.declined(declined, plain),
                }
            }
            Thought::Propose(brief) => {
                let guide = self.consultation.guide(&under);
                match self
                    .model
                    .propose(allowance, &nameless(&brief), guide)
                    .await
                {
                    Ok(proposed) => {
                        self.metrics.model(true);
                        let proposed: Vec<_> = proposed.into_iter().map(chosen).collect();
                        let page = self.consultation.proposed(&brief, &proposed, &under);
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

#[cfg(test)]
mod tests {
    use super::nameless;

    #[test]
    fn mentions_go_and_whatever_else_stands_in_brackets_stays() {
        assert_eq!(
            nameless("<@1>, <@!22> and <@&333> in <#4444>: is a < b, <b>, <@x> or <@"),
            "…, … and … in …: is a < b, <b>, <@x> or <@"
        );
    }
}
