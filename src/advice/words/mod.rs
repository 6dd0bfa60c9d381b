//! The words of a text: where each stands, its stem, its number, and what separates it from the one before.
//!
//! Speaks English only: suffixes and number words are those of the guide's cues. Start reading at [`split`].

mod denial;
mod numbers;

use std::ops::Range;

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Break {
    /// A space, a hyphen, an apostrophe.
    Nothing,
    /// A comma, a colon, a bracket, a dash: a new clause.
    Clause,
    /// The end of a sentence or of a paragraph.
    Sentence,
}

/// One word, or several that are one number.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    /// As it is written, in small letters.
    pub(crate) plain: String,
    /// Without plural, -ing and -ed, so that forms of one word are the same.
    pub(crate) stem: String,
    /// The least and the greatest number that it stands for: "three to five" is (3, 5).
    pub(crate) number: Option<(u64, u64)>,
    /// Its bytes in the text.
    pub(crate) range: Range<usize>,
    /// What separates it from the word before.
    pub(crate) before: Break,
    /// Whether only a hyphen stands between it and the word before.
    hyphened: bool,
}

/// All words of a text, in order.
pub(crate) fn split(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let mut end_before = 0;
    let mut letters = text.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map_or(' ', |&(_, next)| next);
        let belongs = letter.is_alphanumeric()
            || (start.is_some() && belongs_inside(last, letter, next))
            || (start.is_some() && matches!(letter, '+' | '#'));
        match (start, belongs) {
            (None, true) => start = Some(at),
            (Some(begin), false) => {
                words.push(word(text, begin..at, end_before));
                (start, end_before) = (None, at);
            }
            (None, false) | (Some(_), true) => {}
        }
        last = letter;
    }
    if let Some(begin) = start {
        words.push(word(text, begin..text.len(), end_before));
    }
    numbers::merged(&words)
}

/// An apostrophe within a word, or a comma or point within a number.
const fn belongs_inside(last: char, letter: char, next: char) -> bool {
    match letter {
        '\'' | '’' => next.is_ascii_alphabetic(),
        ',' | '.' => last.is_ascii_digit() && next.is_ascii_digit(),
        _ => false,
    }
}

fn word(text: &str, range: Range<usize>, end_before: usize) -> Word {
    let plain = text
        .get(range.clone())
        .unwrap_or_default()
        .to_lowercase()
        .replace('’', "'");
    let between = text.get(end_before..range.start).unwrap_or_default();
    Word {
        stem: stem(&plain),
        plain,
        number: None,
        range,
        before: break_in(between),
        hyphened: matches!(between, "-" | "–"),
    }
}

fn break_in(between: &str) -> Break {
    let letters = || between.chars();
    let mut pairs = letters().zip(letters().skip(1));
    let ends = letters().any(|letter| matches!(letter, '!' | '?' | ';' | '•'))
        || pairs.any(|(one, next)| one == '.' && next.is_whitespace())
        || between.matches('\n').count() > 1
        || (between.contains('\n') && between.contains(['-', '*']));
    let pauses = letters()
        .any(|letter| matches!(letter, ',' | ':' | '(' | ')' | '[' | ']' | '—' | '\n'))
        || between.contains(" - ")
        || between.contains(" –");
    match (ends, pauses) {
        (true, _) => Break::Sentence,
        (false, true) => Break::Clause,
        (false, false) => Break::Nothing,
    }
}

/// A word in small letters without its ending, the same for "train", "trains", "trained" and "training".
pub(crate) fn stem(plain: &str) -> String {
    let bare = plain.strip_suffix("'s").unwrap_or(plain);
    let singular = singular(bare);
    let plain_form = ["ing", "ed"]
        .into_iter()
        .find_map(|ending| {
            singular
                .strip_suffix(ending)
                .filter(|rest| is_a_word(rest))
                .map(str::to_owned)
        })
        .unwrap_or(singular);
    let short = match plain_form.strip_suffix('e') {
        Some(rest) if is_a_word(rest) => rest.to_owned(),
        _ => plain_form,
    };
    undoubled(american(short))
}

fn singular(word: &str) -> String {
    let cut = |ending: &str| word.strip_suffix(ending).filter(|rest| rest.len() > 2);
    if let Some(rest) = cut("ies").or_else(|| cut("ied")) {
        return format!("{rest}y");
    }
    let hisses = ["sses", "xes", "ches", "shes", "zes"]
        .iter()
        .any(|ending| word.ends_with(ending));
    if hisses && let Some(rest) = cut("es") {
        return rest.to_owned();
    }
    let plain = ["ss", "us", "is"]
        .iter()
        .any(|ending| word.ends_with(ending));
    match cut("s") {
        Some(rest) if !plain => rest.to_owned(),
        _ => word.to_owned(),
    }
}

/// Whether what an ending leaves over can be a word: three letters with a vowel, as in "us-ed" and "th-ing" it is not.
fn is_a_word(rest: &str) -> bool {
    rest.chars().count() > 2 && rest.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// "organiz" and "organis" are the same word.
fn american(mut word: String) -> String {
    if word.len() > 4 && word.ends_with("yz") || word.ends_with("iz") {
        word.pop();
        word.push('s');
    }
    word
}

fn undoubled(mut word: String) -> String {
    let mut ends = word.chars().rev();
    if let (Some(last), Some(before)) = (ends.next(), ends.next())
        && last == before
        && last.is_alphabetic()
        && word.chars().count() > 3
    {
        word.pop();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<(u64, u64)> {
        split(text).iter().filter_map(|word| word.number).collect()
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            ["train", "trains", "trained", "training"],
            ["install", "installs", "installed", "installing"],
            ["query", "queries", "queried", "query's"],
            ["process", "processes", "processed", "processing"],
            ["update", "updates", "updated", "updating"],
            ["organise", "organizes", "organised", "organizing"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|stem| stem == &stems[0]), "{stems:?}");
        }
        for (one, other) in [("thing", "the"), ("used", "us"), ("string", "str")] {
            assert_ne!(stem(one), stem(other));
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number) in [
            ("four engineers", (4, 4)),
            ("2,000 users", (2000, 2000)),
            ("10k users", (10_000, 10_000)),
            ("a few thousand users", (3000, 3000)),
            ("tens of thousands of accounts", (20_000, 20_000)),
            ("one to twenty users", (1, 20)),
            ("a team of 3-5", (3, 5)),
            ("more than 10 people", (11, 11)),
            ("half a million", (500_000, 500_000)),
            ("twenty-five", (25, 25)),
        ] {
            assert_eq!(numbers(text), [number], "{text}");
        }
        assert!(numbers("a few developers and several interns, some of them").is_empty());
    }

    #[test]
    fn only_a_point_before_a_space_ends_a_sentence() {
        use Break::{Clause, Nothing, Sentence};
        let breaks: Vec<Break> = split("Node.js, then. End")
            .iter()
            .map(|word| word.before)
            .collect();
        assert_eq!(breaks, [Nothing, Nothing, Clause, Sentence]);
    }
}
