//! The knowledge: passages with their sources, and the search that finds the one that answers a question.
//!
//! Owns what the words of a question mean for the search and when nothing found is good enough. Pure, and the same on
//! every machine: no Discord, no clock, no files. Refuses to put sentences of its own together: what is said is a passage,
//! word for word. Start reading at [`Knowledge::find`].

mod audit;
mod entry;
mod finding;
mod index;
mod lexicon;
mod load;
mod passage;
mod question;
mod says;
mod unheard;

use crate::advice::Guide;
use crate::fault::Fault;
use std::borrow::Cow;

pub use audit::Audit;
pub use finding::{Context, Finding};
pub use passage::{Passage, PassageIndex, Sense, Source};
pub use question::{Question, questions};
pub use says::Says;

use index::Index;
use lexicon::Lexicon;

/// Everything that follow-up questions are answered from.
#[derive(Debug, Default)]
pub struct Knowledge {
    passages: Vec<Passage>,
    lexicon: Lexicon,
    index: Index,
}

impl Knowledge {
    /// Reads passages, each a file's name and text, and the lexicon of the search.
    ///
    /// # Errors
    /// Every fault of every file, with its place.
    pub fn load(
        guide: &Guide,
        lexicon: (&str, &str),
        passages: &[(String, Cow<'static, str>)],
    ) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let lexicon = Lexicon::load(guide, lexicon.0, lexicon.1)
            .map_err(|found| faults.extend(found))
            .ok();
        let passages = load::passages(guide, passages)
            .map_err(|found| faults.extend(found))
            .ok();
        match (lexicon, passages) {
            (Some(mut lexicon), Some(passages)) => {
                let index = Index::new(&mut lexicon, &passages);
                Ok(Self {
                    passages,
                    lexicon,
                    index,
                })
            }
            _ => Err(faults),
        }
    }

    /// All passages, by number.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The passage at a place in [`Self::passages`].
    pub fn passage(&self, index: PassageIndex) -> Option<&Passage> {
        self.passages.get(index.0)
    }

    /// The passage with a number.
    pub fn by_number(&self, number: u16) -> Option<PassageIndex> {
        self.passages
            .binary_search_by_key(&number, |passage| passage.number)
            .ok()
            .map(PassageIndex)
    }

    /// What a text says beside what it asks: doubt, denial, a change of facts, an attempt to take over.
    pub fn says(&self, text: &str) -> Says {
        self.lexicon.says(text)
    }

    /// How many words a text has that are neither names of candidates nor about a result: what it asks beside it.
    pub fn words_beside_result(&self, text: &str) -> usize {
        self.lexicon.words_beside_result(text)
    }

    /// What is known of a question.
    pub fn find(&self, question: &str, context: &Context) -> Finding {
        finding::find(self, question, context)
    }

    /// Passages that are likely to interest whoever read this one, nearest first.
    pub fn related(&self, to: PassageIndex) -> impl Iterator<Item = PassageIndex> + '_ {
        self.index.related(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every so manieth question is left out and asked; a number that divides no count of questions evenly.
    const STEP: usize = 7;

    /// A passage without one of its questions, and that question.
    fn left_out(passage: &Passage, number: usize) -> (Passage, String) {
        let mut without = passage.clone();
        let question = without.questions.remove(number);
        (without, question)
    }

    #[test]
    fn a_question_that_nobody_wrote_down_finds_its_passage() {
        let mut knowledge = crate::prompts::embedded_knowledge().unwrap();
        let context = Context {
            insists: true,
            ..Context::default()
        };
        let (mut asked, mut first, mut among) = (0, 0, 0);
        let mut count = 0;
        for place in 0..knowledge.passages.len() {
            let index = PassageIndex(place);
            for number in 0..knowledge.passages[place].questions.len() {
                count += 1;
                if count % STEP != 0 {
                    continue;
                }
                let (without, question) = left_out(&knowledge.passages[place], number);
                let whole = knowledge
                    .index
                    .replace(&mut knowledge.lexicon, index, &without);
                let found = finding::ranked(&knowledge, &question, &context);
                knowledge.index.put_back(index, whole);
                asked += 1;
                first += usize::from(found.first() == Some(&index));
                among += usize::from(found.iter().take(3).any(|one| *one == index));
            }
        }
        assert!(
            10 * first >= 4 * asked && 10 * among >= 6 * asked,
            "{asked} asked, {first} found at once, {among} among the first three"
        );
    }
}
