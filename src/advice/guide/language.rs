//! The two languages that the advice is about.

use std::fmt;

/// One of the two languages that the advice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Python.
    Python,
    /// JavaScript or TypeScript on Node.js.
    Nodejs,
}

impl Language {
    /// Both languages, in the order in which they are named.
    pub const ALL: [Self; 2] = [Self::Python, Self::Nodejs];

    /// The id by which the guide and other programs name it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::Nodejs => "nodejs",
        }
    }

    /// The language with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.id() == id)
    }

    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Python => Self::Nodejs,
            Self::Nodejs => Self::Python,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id())
    }
}
