//! Names that nobody here has heard of: whoever asks about one must not be answered about what stands beside it.

use super::lexicon::Lexicon;

/// What stands for such a name in the phrases of `words.toml`.
pub(super) const STAND_IN: &str = "thatname";
/// Letters that a word has at least to be a name, and not an ending or an abbreviation.
const SHORTEST: usize = 4;

/// A text with [`STAND_IN`] in place of a word that neither a passage nor the lexicon knows.
pub(super) struct StoodIn {
    pub(super) text: String,
    /// Whether the word is written like a name; another may be any word, so more has to show that it names something.
    pub(super) is_name: bool,
}

/// A text once for each such word in it.
pub(super) fn stood_in(lexicon: &Lexicon, text: &str) -> Vec<StoodIn> {
    let words: Vec<&str> = text.split_whitespace().collect();
    // Where most words have capitals, capitals say nothing.
    let capitals = words.iter().filter(|word| starts_large(word)).count();
    let capitals_tell = 2 * capitals <= words.len() + 1;
    let mut texts = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let is_name = is_built_like_a_name(bare) || (capitals_tell && starts_large(bare));
        if is_unheard(lexicon, bare) {
            let mut others = words.clone();
            let replaced = word.replace(bare, STAND_IN);
            if let Some(other) = others.get_mut(place) {
                *other = &replaced;
            }
            texts.push(StoodIn {
                text: others.join(" "),
                is_name,
            });
        }
    }
    texts
}

fn starts_large(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// `QuarkPy`, `quark-http`, `quark.js`.
fn is_built_like_a_name(word: &str) -> bool {
    let has_large_inside =
        word.chars().skip(1).any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    has_large_inside || word.contains(['-', '.', '_'])
}

/// Whether a word is met for the first time however it is spelt, and so is a part of it.
fn is_unheard(lexicon: &Lexicon, word: &str) -> bool {
    let plain = word.to_lowercase();
    let mut parts = plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| part.chars().count() >= SHORTEST && part.contains(char::is_alphabetic));
    !lexicon.knows_nearly(&plain) && parts.any(|part| !lexicon.knows(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_built_like_a_name_may_be_one() {
        for name in ["QuarkPy", "quark-http", "quark.js", "quark_http"] {
            assert!(is_built_like_a_name(name), "{name}");
        }
        for word in ["quark", "Quark", "HTTP"] {
            assert!(!is_built_like_a_name(word), "{word}");
        }
    }
}
