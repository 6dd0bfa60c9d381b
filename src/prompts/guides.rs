//! One guide in the languages that people read it in.

use std::ops::Deref;

use crate::advice::guide::Guide;

/// A guide that may be told in several languages. Numbers, ids, points and sources are the same in all of them; only texts
/// differ. It stands for the guide in the standard language wherever a guide is wanted.
#[derive(Debug, Clone)]
pub struct Guides {
    standard: Guide,
}

impl Guides {
    /// Another guide that is mostly this one: where both say the same, it is told in other languages like this one.
    #[must_use]
    pub fn changed_to(&self, guide: Guide) -> Self {
        guide.into()
    }

    /// The guide for people who read `locale`; the standard one where nobody translated it.
    pub const fn in_locale(&self, _locale: &str) -> &Guide {
        &self.standard
    }
}

impl From<Guide> for Guides {
    fn from(standard: Guide) -> Self {
        Self { standard }
    }
}

impl Deref for Guides {
    type Target = Guide;

    fn deref(&self) -> &Guide {
        &self.standard
    }
}
