//! What a worded answer has to pass before anybody sees it.
//!
//! Owns the checks that need no understanding: they find what was not given, what leads away and what gives away. That a
//! sentence says what its passage says, nothing here can tell.

use std::collections::BTreeSet;

use super::citations::{self, Cited};
use super::figures;
use super::letters::{is_hidden, words};
use super::phrasing::{Material, Phrased};
use super::trouble::Refusal;

/// Longest answer, in letters.
const LONGEST: usize = 1_200;
/// So many words of the instructions in a row are no chance.
const WORDS_IN_A_ROW: usize = 8;
/// From this length on letters and digits in a row look like a key.
const SECRET_LENGTH: usize = 24;
/// What Discord makes links of by itself, and what its Markdown does.
const LINKS: [&str; 7] = [
    "://",
    "http:/",
    "https:/",
    "www.",
    "](",
    "mailto:",
    "discord.gg",
];
/// What Discord makes of these names people, channels, commands or pictures.
const MENTIONS: [&str; 9] = [
    "<@",
    "<#",
    "<:",
    "<a:",
    "<t:",
    "</",
    "<id:",
    "@everyone",
    "@here",
];
/// How keys begin.
const SECRETS: [&str; 8] = [
    "sk-",
    "ghp_",
    "gho_",
    "github_pat_",
    "xoxb-",
    "xoxp-",
    "akia",
    "-----begin",
];
/// Endings that people take for addresses.
const ENDINGS: [&str; 26] = [
    "com", "org", "net", "io", "dev", "app", "ai", "gg", "co", "me", "ru", "cn", "xyz", "info",
    "biz", "link", "site", "online", "shop", "top", "ly", "eu", "de", "uk", "us", "tv",
];

/// What an answer may not repeat: every eight words in a row of the instructions.
#[derive(Debug)]
pub(super) struct Unsaid(BTreeSet<String>);

impl Unsaid {
    pub(super) fn new(instructions: &str) -> Self {
        Self(rows(instructions).collect())
    }

    fn is_in(&self, text: &str) -> bool {
        rows(text).any(|row| self.0.contains(&row))
    }
}

fn rows(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = words(text).collect();
    let rows: Vec<String> = words
        .windows(WORDS_IN_A_ROW)
        .map(|row| row.join(" "))
        .collect();
    rows.into_iter()
}

/// Checks a reply against what it was to be made of.
pub(super) fn check(reply: &str, material: &Material, unsaid: &Unsaid) -> Result<Phrased, Refusal> {
    let reply = reply.trim().replace("\r\n", "\n");
    let known = material.known();
    is_plain(&reply)?;
    leads_nowhere(&reply, &known)?;
    gives_nothing_away(&reply, &known)?;
    let lines = cited_lines(&reply, material)?;
    let bare: String = lines.iter().map(|line| line.bare.clone() + "\n").collect();
    // Numbers of passages alone say nothing.
    if !bare.contains(char::is_alphanumeric) {
        return Err(Refusal::Empty);
    }
    // Without citations, or one in every few words would hide them.
    if unsaid.is_in(&bare) {
        return Err(Refusal::Instructions);
    }
    let given = known + "\n" + material.question();
    if !figures::are_given(&bare, &given) {
        return Err(Refusal::MadeUpFigure);
    }
    let shown: Vec<&str> = lines.iter().map(|line| line.shown.as_str()).collect();
    let text = shown.join("\n");
    is_short(&text)?;
    let cited = lines.iter().flat_map(|line| &line.passages);
    Ok(Phrased {
        text,
        cited: cited.copied().collect(),
    })
}

fn is_short(text: &str) -> Result<(), Refusal> {
    if text.chars().count() > LONGEST {
        return Err(Refusal::Long);
    }
    Ok(())
}

fn is_plain(reply: &str) -> Result<(), Refusal> {
    is_short(reply)?;
    if reply.contains(is_hidden) {
        return Err(Refusal::Hidden);
    }
    if reply.contains("```") {
        return Err(Refusal::Code);
    }
    Ok(())
}

/// Names such as Socket.IO look like addresses; where the passages say them, so may the answer.
fn leads_nowhere(reply: &str, known: &str) -> Result<(), Refusal> {
    let lower = reply.to_lowercase();
    let holds = |signs: &[&str]| signs.iter().any(|sign| lower.contains(sign));
    if holds(&MENTIONS) {
        return Err(Refusal::Mention);
    }
    if holds(&LINKS) {
        return Err(Refusal::Link);
    }
    let known = known.to_lowercase();
    let mut tokens =
        lower.split(|letter: char| letter.is_whitespace() || "()[],;:*_`\"'“”<>|".contains(letter));
    if tokens.any(|token| is_address(token) && !known.contains(token.trim_end_matches('.'))) {
        return Err(Refusal::Link);
    }
    Ok(())
}

/// `ada@example.com`, `example.com`, `example.com/path`.
fn is_address(token: &str) -> bool {
    let host = token.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.trim_end_matches(['.', '!', '?']);
    host.rsplit_once('.').is_some_and(|(name, ending)| {
        name.ends_with(char::is_alphanumeric) && ENDINGS.contains(&ending)
    })
}

fn gives_nothing_away(reply: &str, known: &str) -> Result<(), Refusal> {
    let lower = reply.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric() && !"-_".contains(letter));
    let begins = |word: &str| SECRETS.iter().any(|known| word.starts_with(known));
    let is_marked = words.any(begins);
    let mut runs =
        reply.split(|letter: char| !letter.is_ascii_alphanumeric() && !"-_+/=".contains(letter));
    if is_marked || runs.any(|run| looks_secret(run) && !known.contains(run)) {
        return Err(Refusal::Secret);
    }
    Ok(())
}

fn looks_secret(run: &str) -> bool {
    run.len() >= SECRET_LENGTH
        && run.contains(|letter: char| letter.is_ascii_digit())
        && run.contains(|letter: char| letter.is_ascii_alphabetic())
}

/// The lines of a reply with their citations. A line that ends with a colon leads up to those after it; every other
/// one has to cite.
fn cited_lines(reply: &str, material: &Material) -> Result<Vec<Cited>, Refusal> {
    let given: BTreeSet<u16> = material.numbers().collect();
    let lines: Vec<Cited> = reply
        .lines()
        .map(|line| citations::of(line.trim_end(), &given))
        .collect::<Result<_, _>>()?;
    let mut is_led_up_to = false;
    for line in lines.iter().filter(|line| !line.shown.is_empty()) {
        is_led_up_to = line.shown.ends_with(':');
        if line.passages.is_empty() && !is_led_up_to {
            return Err(Refusal::Uncited);
        }
    }
    if is_led_up_to {
        return Err(Refusal::Cut);
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::phrasing::Excerpt;
    use super::*;

    fn material() -> Material {
        let passage = |number, text: &str| Excerpt {
            number,
            text: text.to_owned(),
        };
        let passages = vec![passage(1, "Django since 2005."), passage(17, "Socket.IO")];
        Material::new("Why 12?", vec!["Python it is.".to_owned()], passages)
    }

    #[test]
    fn names_like_addresses_are_told_where_the_passages_say_them() {
        let known = "Use Socket.IO with python-socketio-client-version-5 on it.";
        for fine in [
            "Socket.IO works.",
            "Node.js/Express",
            "e.g. main.py",
            "HTTP: fast",
        ] {
            assert_eq!(leads_nowhere(fine, known), Ok(()), "{fine}");
        }
        for led in [
            "evil.io",
            "(evil.com)",
            "socket.io/evil",
            "ada@socket.io",
            "EVIL.COM.",
        ] {
            assert_eq!(leads_nowhere(led, known), Err(Refusal::Link), "{led}");
        }
        let long = "python-socketio-client-version-5";
        assert_eq!(gives_nothing_away(long, known), Ok(()));
        assert_eq!(gives_nothing_away(long, ""), Err(Refusal::Secret));
        assert_eq!(gives_nothing_away("Bearer tokens", ""), Ok(()));
    }

    proptest! {
        #[test]
        fn whatever_is_said_only_what_holds_comes_out(
            reply in "(([a-z]{1,6}|[0-9]{1,4}|\\[[0-9, ]{1,5}\\]|[.:,%@<>/]|\\PC|\n) ?){0,30}\\[(1|17)\\]"
        ) {
            if let Ok(answer) = check(&reply, &material(), &Unsaid::new("")) {
                prop_assert!(!answer.cited.is_empty());
                prop_assert!(answer.cited.iter().all(|number| [1, 17].contains(number)));
                prop_assert!(answer.text.chars().count() <= LONGEST);
                // What passed once passes again as it is shown.
                prop_assert_eq!(check(&answer.text, &material(), &Unsaid::new("")), Ok(answer));
            }
        }
    }
}
