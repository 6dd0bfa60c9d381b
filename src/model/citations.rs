//! Citations in a reply: `[17]`, `[17, 23]`.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::trouble::Refusal;

/// A paragraph with its citations told apart.
#[derive(Debug, Default)]
pub(super) struct Cited {
    /// As it is shown: each citation by itself, `[17][23]`.
    pub(super) shown: String,
    /// What is left without them.
    pub(super) bare: String,
    /// The passages that it cites.
    pub(super) passages: BTreeSet<u16>,
}

/// Tells the citations of one line from its words.
///
/// # Errors
/// A citation of a passage that was not given, or one that cannot be read.
pub(super) fn of(line: &str, given: &BTreeSet<u16>) -> Result<Cited, Refusal> {
    let mut cited = Cited::default();
    let mut rest = line;
    // Other writing systems have brackets of their own, which models use for citations as well.
    if line.contains(['【', '】', '［', '］']) {
        return Err(Refusal::MadeUpCitation);
    }
    while let Some((before, after)) = rest.split_once('[') {
        cited.both(before);
        rest = match after.split_once(']') {
            Some((inside, behind)) if inside.contains(is_digit) && !inside.contains('[') => {
                cited.cite(inside, given)?;
                behind
            }
            _ => {
                cited.both("[");
                after
            }
        };
    }
    cited.both(rest);
    Ok(cited)
}

impl Cited {
    fn both(&mut self, text: &str) {
        self.shown.push_str(text);
        self.bare.push_str(text);
    }

    fn cite(&mut self, inside: &str, given: &BTreeSet<u16>) -> Result<(), Refusal> {
        for number in inside.split(',') {
            let number = number.trim();
            // "+7" is a number to Rust and no citation to anybody.
            let passage = Some(number)
                .filter(|number| number.chars().all(is_digit))
                .and_then(|number| number.parse().ok())
                .filter(|passage| given.contains(passage))
                .ok_or(Refusal::MadeUpCitation)?;
            // Writing to a string cannot fail.
            let _written = write!(self.shown, "[{passage}]");
            self.passages.insert(passage);
        }
        self.bare.push(' ');
        Ok(())
    }
}

const fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<(String, Vec<u16>), Refusal> {
        let given = BTreeSet::from([1, 17, 23]);
        of(line, &given).map(|cited| (cited.shown, cited.passages.into_iter().collect()))
    }

    #[test]
    fn several_passages_in_one_bracket_are_shown_one_by_one() {
        assert_eq!(
            read("Yes [17, 23]. No [1] [017]."),
            Ok(("Yes [17][23]. No [1] [17].".to_owned(), vec![1, 17, 23]))
        );
    }

    #[test]
    fn other_brackets_are_words() {
        let line = "A list, `str[]` or [sic] or [";
        assert_eq!(read(line), Ok((line.to_owned(), vec![])));
    }

    #[test]
    fn what_was_not_given_cannot_be_cited() {
        for line in [
            "[2]",
            "[17, 2]",
            "[1-23]",
            "[+1]",
            "[17 and 23]",
            "[^1]",
            "[99999999]",
            "【17】",
            "[1,]",
        ] {
            assert_eq!(read(line), Err(Refusal::MadeUpCitation), "{line}");
        }
    }
}
