//! Knowledge that may still have to be read: where nobody asks follow-up questions, it costs neither time nor memory.

use std::ops::Deref;
use std::sync::OnceLock;

use crate::fault::Fault;
use crate::knowledge::Knowledge;

/// The knowledge, read when it is first looked at; that takes some fifty milliseconds and five megabytes.
#[derive(Debug, Default)]
pub struct Held(OnceLock<(Knowledge, Vec<Fault>)>);

impl Held {
    /// The knowledge inside the binary, not read yet.
    pub(super) fn embedded() -> Self {
        Self::default()
    }

    /// What is wrong with it; the tests keep the embedded one at nothing. With faults there is no knowledge.
    pub fn faults(&self) -> &[Fault] {
        &self.read().1
    }

    fn read(&self) -> &(Knowledge, Vec<Fault>) {
        self.0.get_or_init(|| match super::embedded_knowledge() {
            Ok(knowledge) => (knowledge, Vec::new()),
            Err(faults) => (Knowledge::default(), faults),
        })
    }
}

impl From<Knowledge> for Held {
    fn from(knowledge: Knowledge) -> Self {
        Self(OnceLock::from((knowledge, Vec::new())))
    }
}

impl Deref for Held {
    type Target = Knowledge;

    fn deref(&self) -> &Knowledge {
        &self.read().0
    }
}
