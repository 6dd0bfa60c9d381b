//! The figures of a text, so that none is told that was not given: numbers of two digits and more, versions, shares,
//! multiples, and number words from ten upwards.

use std::collections::BTreeSet;

use super::letters::words;

/// Words for numbers that are checked word for word; smaller ones count things in a sentence.
const WORDS: [&str; 30] = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "dozen",
    "dozens",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "billion",
    "billions",
    "tenfold",
    "twice",
];

/// A number as it is written, with what makes it another one: 10k is not 10, 3 times is not 3, 40 is not 40 %.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Figure {
    digits: String,
    is_share: bool,
}

/// Whether every figure of a text stands in what was given.
pub(super) fn are_given(text: &str, given: &str) -> bool {
    let known: BTreeSet<Figure> = figures(given).into_iter().map(|(one, _)| one).collect();
    let is_known = |figure: &Figure| {
        let plain = |other: &Figure| other.digits == figure.digits;
        known.contains(figure) || (!figure.is_share && known.iter().any(plain))
    };
    let mut telling = figures(text).into_iter().filter(|(_, tells)| *tells);
    telling.all(|(figure, _)| is_known(&figure))
        && number_words(text).is_subset(&number_words(given))
        && foreign_digits(text).is_subset(&foreign_digits(given))
}

fn number_words(text: &str) -> BTreeSet<String> {
    words(text)
        .filter(|word| WORDS.contains(&word.as_str()))
        .collect()
}

/// Digits of other scripts, fractions, raised numbers: what cannot be compared has to be the same.
fn foreign_digits(text: &str) -> BTreeSet<char> {
    text.chars()
        .filter(|letter| letter.is_numeric() && !letter.is_ascii_digit())
        .collect()
}

/// All numbers of a text, each with whether it tells something that could be wrong; "2 reasons" does not.
fn figures(text: &str) -> Vec<(Figure, bool)> {
    let mut figures = Vec::new();
    let mut rest = text;
    let mut before = None;
    while let Some(letter) = rest.chars().next() {
        let length = if letter.is_ascii_digit() {
            let length = length_of_number(rest);
            let (number, after) = rest.split_at(length);
            figures.push(figure(number, before, after));
            length
        } else {
            letter.len_utf8()
        };
        before = Some(letter);
        rest = rest.get(length..).unwrap_or_default();
    }
    figures
}

/// Digits with points and commas between them.
fn length_of_number(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let goes_on = letter.is_ascii_digit()
            || (matches!(letter, '.' | ',')
                && letters
                    .peek()
                    .is_some_and(|(_, next)| next.is_ascii_digit()));
        if !goes_on {
            return at;
        }
    }
    text.len()
}

fn figure(number: &str, before: Option<char>, after: &str) -> (Figure, bool) {
    let close = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let lower: String = close.chars().take(8).flat_map(char::to_lowercase).collect();
    let is_followed_by = |signs: &[&str]| signs.iter().any(|sign| lower.starts_with(sign));
    let is_share = is_followed_by(&["%", "percent", "per cent"]);
    let is_multiple = after.starts_with(['x', 'X']) || is_followed_by(&["×", "times"]);
    let scale = if is_multiple { Some("x") } else { scale(after) };
    let is_version = matches!(before, Some('v' | 'V'));
    let digits = without_separators(number);
    let tells = digits.len() > 1 || is_share || scale.is_some() || is_version;
    let digits = digits + scale.unwrap_or_default();
    (Figure { digits, is_share }, tells)
}

/// 1,200 is 1200, and 12,00 is something else.
fn without_separators(number: &str) -> String {
    let whole = number.split('.').next().unwrap_or_default();
    if whole.split(',').skip(1).all(|group| group.len() == 3) {
        number.replace(',', "")
    } else {
        number.to_owned()
    }
}

/// The letter that makes thousands or millions of a number: "10k".
fn scale(after: &str) -> Option<&'static str> {
    let suffix = after
        .split(|letter: char| !letter.is_alphanumeric())
        .next()?;
    ["k", "m", "b", "bn"]
        .into_iter()
        .find(|known| suffix.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIVEN: &str = "Since 5.2, dated 2026-04-07, it took 1,200 requests, 40 % more than v3 (10k at p95, 30 ms); \
        about twenty teams say so. Python 3.14.";

    #[test]
    fn figures_as_they_were_given_may_be_told() {
        for text in [
            "Two reasons, 3 of them new.",
            "It takes 1200 requests, 40% more.",
            "Since version 5.2, of 2026, at p95 in 30ms.",
            "40 percent more than v3, 10k.",
            "Twenty teams; Python 3.14.",
        ] {
            assert!(are_given(text, GIVEN), "{text}");
        }
    }

    #[test]
    fn a_figure_that_was_not_given_is_found_however_it_is_written() {
        for text in [
            "about 50 of them",
            "30 % more",
            "5% more",
            "since 5.3",
            "since v4",
            "3x faster",
            "3 × faster",
            "10m requests",
            "10 of them",
            "1.200 requests",
            "12,00 requests",
            "forty teams",
            "twice as fast",
            "٣٠ teams",
            "½ of it",
            "2²",
            "Python 3.1",
            "4 times faster",
            "4 % faster",
        ] {
            assert!(!are_given(text, GIVEN), "{text}");
        }
    }
}
