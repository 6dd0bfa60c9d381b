//! Words that deny what follows them, and words after which something else is said.

use super::Word;

impl Word {
    /// Whether this word denies, or only hopes for, what follows it.
    pub(crate) fn denies(&self, next: Option<&Self>) -> bool {
        let next = next.map_or("", |next| next.plain.as_str());
        match self.plain.as_str() {
            "no" => !["more", "later", "fewer", "less", "doubt", "matter"].contains(&next),
            "not" => !["only", "just", "merely", "least", "more", "less"].contains(&next),
            "instead" => next == "of",
            "rather" => next == "than",
            "nothing" => next != "but",
            "without" | "never" | "none" | "nobody" | "neither" | "nor" | "cannot" | "non"
            | "hardly" | "rarely" | "seldom" | "except" | "excluding" | "unlike" | "avoid"
            | "avoids" | "avoiding" | "lacks" | "lacking" | "perhaps" | "maybe" | "possibly"
            | "might" | "someday" | "eventually" => true,
            other => other.ends_with("n't"),
        }
    }

    /// Whether what follows this word stands against what was said before it.
    pub(crate) fn turns(&self) -> bool {
        matches!(
            self.plain.as_str(),
            "but" | "however" | "though" | "although" | "yet" | "while" | "whereas" | "because"
        )
    }
}
