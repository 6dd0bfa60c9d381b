//! What a system can be split into.

/// The place of a part in its guide; see [`Guide::part`](super::Guide::part).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartIndex(pub(crate) usize);

/// A part of a system that could be a service of its own.
#[derive(Debug, Clone)]
pub struct Part {
    /// Stable name.
    pub id: String,
    /// What people read.
    pub name: String,
    /// The data that it keeps to itself, as a noun phrase: no other part reads its tables.
    pub keeps: String,
    /// How the other parts reach it, as a noun phrase.
    pub contract: String,
}
