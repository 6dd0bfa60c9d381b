//! A fault that an operator can mend: where it is, what is wrong, what to write instead.
//!
//! Owns the one form in which the guide, the wording and the settings report mistakes. Nothing here is shown to the
//! people who talk to the bot. Start reading at [`Fault`].

use std::fmt;

/// One mistake in a file or a setting, with the place and the mend.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// `guide.toml:14:3`, `wording/en-US.ftl:9` or the name of a setting.
    pub place: String,
    /// What is wrong, as a clause without a full stop.
    pub what: String,
    /// What to write or do instead, as an imperative clause without a full stop.
    pub instead: String,
}

impl Fault {
    /// A fault at `place`.
    pub fn new(
        place: impl Into<String>,
        what: impl Into<String>,
        instead: impl Into<String>,
    ) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
            instead: instead.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}; {}", self.place, self.what, self.instead)
    }
}

/// `file:line:column` of a byte offset in `text`, both counted from 1 as editors do.
pub fn place_in(file: &str, text: &str, offset: usize) -> String {
    let before = text.get(..offset.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before
        .chars()
        .rev()
        .take_while(|&letter| letter != '\n')
        .count()
        + 1;
    format!("{file}:{line}:{column}")
}

/// The candidate most like `word`, for "did you mean", or `None` if nothing is near.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = word.chars().count();
    let reach = |candidate: &str| 1 + candidate.len() / 4;
    candidates
        .into_iter()
        // Words so different in length are never near, and a long one is not worth the time.
        .filter(|candidate| letters.abs_diff(candidate.chars().count()) <= reach(candidate))
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= reach(candidate))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_line_and_column_from_one() {
        assert_eq!(place_in("guide.toml", "a\nbc\nd", 3), "guide.toml:2:2");
        assert_eq!(place_in("guide.toml", "", 0), "guide.toml:1:1");
        assert_eq!(place_in("guide.toml", "a", 99), "guide.toml:1:2");
    }

    #[test]
    fn a_misspelt_word_is_told_its_nearest_neighbour() {
        assert_eq!(nearest("lable", ["label", "text"]), Some("label"));
        assert_eq!(nearest("unlike", ["label", "text"]), None);
    }
}
