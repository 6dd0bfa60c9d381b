//! Whether knowledge that can be loaded also makes sense: fresh, and found by the questions that it is said to answer.

use std::collections::BTreeSet;

use super::{Context, Finding, Knowledge, Passage, PassageIndex};
use crate::advice::EvidenceIndex;
use crate::fault::Fault;

/// What an editor should know of some knowledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// What may stay, but should be looked at: stale passages, questions that find another passage.
    pub notes: Vec<Fault>,
    /// How many questions the passages have.
    pub questions: usize,
    /// How many of these find their own passage.
    pub found: usize,
}

impl Knowledge {
    /// Looks at every passage as of a day, `YYYY-MM-DD`, and asks each of its own questions.
    pub fn audit(&self, today: &str) -> Audit {
        let mut audit = Audit {
            notes: Vec::new(),
            questions: 0,
            found: 0,
        };
        for (place, passage) in self.passages.iter().enumerate() {
            audit.notes.extend(stale(passage, today));
            let lost = self.lost(PassageIndex(place), passage);
            audit.questions += passage.questions.len();
            audit.found += passage.questions.len() - lost.len();
            // A question or two that a neighbour answers as well are no fault.
            if 2 * lost.len() > passage.questions.len() {
                audit.notes.push(Fault::new(
                    file(passage),
                    format!(
                        "most of its questions find another passage, like “{}”",
                        lost.join("”, “")
                    ),
                    "move them there, or say in `terms` and `questions` what is special here",
                ));
            }
        }
        audit
    }

    /// Questions of a passage that are answered without it.
    fn lost<'p>(&self, index: PassageIndex, passage: &'p Passage) -> Vec<&'p str> {
        let context = Context {
            insists: true,
            ..Context::default()
        };
        let finds = |question: &str| match self.find(question, &context) {
            Finding::Answer(found) | Finding::Unclear(found) | Finding::Unknown(found) => {
                found.contains(&index)
            }
            Finding::Outside => false,
        };
        let questions = passage.questions.iter().map(String::as_str);
        questions.filter(|question| !finds(question)).collect()
    }

    /// Evidence of the guide that passages rest on.
    pub fn cited(&self) -> BTreeSet<EvidenceIndex> {
        self.passages
            .iter()
            .flat_map(|passage| passage.evidence.iter().copied())
            .collect()
    }
}

fn file(passage: &Passage) -> String {
    format!("knowledge/{}/{}.md", passage.topic, passage.id)
}

fn stale(passage: &Passage, today: &str) -> Option<Fault> {
    // Days are written so that the order of letters is that of time.
    (passage.stale_after.as_str() < today).then(|| {
        Fault::new(
            file(passage),
            format!("it is stale since {}", passage.stale_after),
            "check it again, and write the days in `checked` and `stale-after`",
        )
    })
}
