//! Numbers in words and digits, merged into one word each.

use super::Word;

/// Joins the words of each number, and of each range of numbers, into one word.
pub(super) fn merged(words: &[Word]) -> Vec<Word> {
    let mut merged: Vec<Word> = Vec::with_capacity(words.len());
    let mut rest = words;
    while let Some((first, after)) = rest.split_first() {
        let mut word = first.clone();
        rest = after;
        if let Some((least, greatest, used)) = range_at(first, after) {
            let shift = shift(&merged);
            word.number = Some((
                least.saturating_add_signed(shift),
                greatest.saturating_add_signed(shift),
            ));
            if let Some(last) = after.get(..used - 1).and_then(<[_]>::last) {
                word.range.end = last.range.end;
            }
            rest = after.get(used - 1..).unwrap_or_default();
        }
        merged.push(word);
    }
    merged
}

/// "More than ten" is at least eleven, "under ten" at most nine.
fn shift(before: &[Word]) -> i64 {
    let mut back = before.iter().rev().map(|word| word.plain.as_str());
    match (back.next(), back.next()) {
        (Some("over" | "above" | "exceeding"), _) | (Some("than"), Some("more")) => 1,
        (Some("under" | "below"), _) | (Some("than"), Some("less" | "fewer")) => -1,
        _ => 0,
    }
}

/// A number or a range of numbers at the start, with how many words it takes.
fn range_at(first: &Word, after: &[Word]) -> Option<(u64, u64, usize)> {
    let plain: Vec<&str> = std::iter::once(first)
        .chain(after.iter().take(12))
        .map(|word| word.plain.as_str())
        .collect();
    let (least, used) = quantity(&plain)?;
    let rest = plain.get(used..).unwrap_or_default();
    let joint = match rest {
        ["to" | "or" | "and", ..] => 1,
        ["up", "to", ..] => 2,
        _ if after.get(used - 1).is_some_and(|next| next.hyphened) => 0,
        _ => return Some((least, least, used)),
    };
    match rest.get(joint..).and_then(quantity) {
        Some((greatest, more)) if greatest > least => Some((least, greatest, used + joint + more)),
        _ => Some((least, least, used)),
    }
}

/// One number at the start of some words, with how many of them it takes.
fn quantity(words: &[&str]) -> Option<(u64, usize)> {
    let (start, mut used) = match words {
        ["half", "a", "million", ..] => return Some((500_000, 3)),
        [many, "of", times, ..] if is_plural(many) && is_plural(times) => {
            (plural(many)?.checked_mul(multiplier(times)?)?, 3)
        }
        ["a", "couple", "of", times, ..] if multiplier(times).is_some() => (2, 3),
        ["a", "few" | "couple", times, ..] if multiplier(times).is_some() => (3, 2),
        ["few" | "some" | "several", times, ..] if multiplier(times).is_some() => (3, 1),
        ["a", times, ..] if multiplier(times).is_some() => (1, 1),
        [many, ..] if is_plural(many) => (plural(many)?, 1),
        [tens, ones, ..] if is_ten(tens) && matches!(single(ones), Some(1..=9)) => {
            (single(tens)? + single(ones)?, 2)
        }
        [one, ..] => (single(one)?, 1),
        [] => return None,
    };
    let mut value = start;
    while let Some(times) = words.get(used).and_then(|word| multiplier(word)) {
        value = value.checked_mul(times)?;
        used += 1;
    }
    Some((value, used))
}

fn single(word: &str) -> Option<u64> {
    const WORDS: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
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
    ];
    let small = WORDS.iter().position(|&known| known == word);
    small
        .and_then(|value| u64::try_from(value).ok())
        .or_else(|| ten(word))
        .or_else(|| digits(word))
}

fn ten(word: &str) -> Option<u64> {
    const WORDS: [&str; 8] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    let place = WORDS.iter().position(|&known| known == word)?;
    u64::try_from(place * 10 + 20).ok()
}

fn is_ten(word: &str) -> bool {
    ten(word).is_some()
}

/// Digits with commas between them, perhaps in thousands or millions.
fn digits(word: &str) -> Option<u64> {
    let (bare, times) = match (word.strip_suffix('k'), word.strip_suffix('m')) {
        (Some(bare), _) => (bare, 1000),
        (_, Some(bare)) => (bare, 1_000_000),
        (None, None) => (word, 1),
    };
    let plain = bare.replace(',', "");
    let whole = plain.split('.').next().unwrap_or_default();
    whole.parse::<u64>().ok()?.checked_mul(times)
}

fn multiplier(word: &str) -> Option<u64> {
    match word {
        "dozen" | "dozens" => Some(12),
        "hundred" | "hundreds" => Some(100),
        "thousand" | "thousands" => Some(1000),
        "million" | "millions" => Some(1_000_000),
        _ => None,
    }
}

fn is_plural(word: &str) -> bool {
    plural(word).is_some()
}

/// What a plural stands for at least, roughly.
fn plural(word: &str) -> Option<u64> {
    match word {
        "tens" => Some(20),
        "dozens" => Some(24),
        "hundreds" => Some(200),
        "thousands" => Some(2000),
        "millions" => Some(2_000_000),
        _ => None,
    }
}
