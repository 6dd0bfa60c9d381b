//! A brief: free text in, proposed answers out, each with the words that it came from.
//!
//! Precision before recall: what is denied, hoped for or contradicted proposes nothing. Refuses to answer for anybody;
//! what becomes of the proposals is up to whoever asked. Start reading at [`read`].

use std::collections::BTreeSet;
use std::ops::Range;

use super::answers::{Answer, Answers};
use super::guide::cue::Hit;
use super::guide::{ChoiceNumber, Guide, Kind, Question, QuestionNumber};
use super::words::{self, Break, Word};

/// How many words after a denial it still denies.
const REACH: usize = 5;

/// An answer that a brief suggests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The question.
    pub question: QuestionNumber,
    /// One choice or several, as the question allows; never empty.
    pub choices: Vec<Supported>,
}

/// A choice with the words that speak for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supported {
    /// The choice.
    pub choice: ChoiceNumber,
    /// Where the words stand, in bytes of the text; never empty.
    pub quotes: Vec<Range<usize>>,
}

impl Proposal {
    /// The answer that is proposed.
    pub fn answer(&self) -> Answer {
        Answer::Choices(self.choices.iter().map(|taken| taken.choice).collect())
    }
}

/// The answers that all these proposals make together.
pub fn answers(proposals: &[Proposal]) -> Answers {
    proposals
        .iter()
        .map(|proposal| (proposal.question, proposal.answer()))
        .collect()
}

/// The answers that a text suggests, in the order of the guide's questions.
pub fn read(guide: &Guide, text: &str) -> Vec<Proposal> {
    let words = words::split(text);
    let hits: Vec<Hit> = guide
        .cues()
        .hits(&words)
        .filter(|hit| !is_denied(&words, &hit.words))
        .collect();
    guide
        .questions()
        .iter()
        .filter_map(|question| {
            let said: Vec<&Hit> = hits
                .iter()
                .filter(|hit| hit.choice.question == question.number)
                .collect();
            let choices = match question.kind {
                Kind::One => best(question, &said).into_iter().collect(),
                Kind::Many => supported(question, &said),
            };
            (!choices.is_empty()).then(|| Proposal {
                question: question.number,
                choices: choices
                    .into_iter()
                    .map(|choice| Supported {
                        choice,
                        quotes: quotes(&words, choice, &said),
                    })
                    .collect(),
            })
        })
        .collect()
}

fn supported(question: &Question, hits: &[&Hit]) -> Vec<ChoiceNumber> {
    question
        .choices
        .iter()
        .map(|choice| choice.number)
        .filter(|&choice| support(choice, hits) > 0)
        .collect()
}

/// The choice that more cues speak for than for any other; `None` where two are level.
fn best(question: &Question, hits: &[&Hit]) -> Option<ChoiceNumber> {
    let mut counts: Vec<(usize, ChoiceNumber)> = supported(question, hits)
        .into_iter()
        .map(|choice| (support(choice, hits), choice))
        .collect();
    counts.sort_by(|one, other| other.cmp(one));
    match counts.as_slice() {
        [(_, only)] => Some(*only),
        [(first, choice), (second, _), ..] if first > second => Some(*choice),
        _ => None,
    }
}

/// How many different cues speak for a choice.
fn support(choice: ChoiceNumber, hits: &[&Hit]) -> usize {
    counted(choice, hits)
        .map(|hit| hit.cue)
        .collect::<BTreeSet<_>>()
        .len()
}

/// The hits for a choice, without those that are a part of something longer that was said on the same question:
/// "Python and JavaScript" is not "Python".
fn counted<'h>(choice: ChoiceNumber, hits: &'h [&Hit]) -> impl Iterator<Item = &'h Hit> {
    hits.iter().copied().filter(move |hit| {
        hit.choice.choice == choice && !hits.iter().any(|other| is_part_of(hit, other))
    })
}

fn is_part_of(hit: &Hit, other: &Hit) -> bool {
    let (inner, outer) = (&hit.words, &other.words);
    outer.start <= inner.start
        && inner.end <= outer.end
        && (inner.len(), hit.said) < (outer.len(), other.said)
}

fn quotes(words: &[Word], choice: ChoiceNumber, hits: &[&Hit]) -> Vec<Range<usize>> {
    let mut quotes: Vec<Range<usize>> = counted(choice, hits)
        .filter_map(|hit| {
            let said = words.get(hit.words.clone())?;
            Some(said.first()?.range.start..said.last()?.range.end)
        })
        .collect();
    quotes.sort_by_key(|quote| (quote.start, quote.end));
    quotes.dedup();
    quotes
}

fn is_denied(words: &[Word], said: &Range<usize>) -> bool {
    is_denied_before(words, said.start) || is_denied_after(words, said.end)
}

/// "No …", "without a single …", "nothing has to be …", "no this, that or …", "perhaps …".
fn is_denied_before(words: &[Word], start: usize) -> bool {
    let mut distance = 0;
    let mut next: Option<&Word> = words.get(start);
    for (at, word) in words.iter().enumerate().take(start).rev() {
        match next.map_or(Break::Nothing, |next| next.before) {
            Break::Sentence => return false,
            Break::Clause if !is_in_a_list(words, at + 1) => return false,
            Break::Clause => distance = 0,
            Break::Nothing => {}
        }
        if word.denies(next) {
            return true;
        }
        if word.turns() {
            return false;
        }
        distance = match word.plain.as_str() {
            "or" | "nor" => 0,
            _ => distance + 1,
        };
        if distance == REACH {
            return false;
        }
        next = Some(word);
    }
    false
}

/// Whether the clause at a word goes on with "or": then it is one of several that are denied together.
fn is_in_a_list(words: &[Word], at: usize) -> bool {
    words
        .iter()
        .skip(at)
        .take(REACH)
        .enumerate()
        .take_while(|(place, word)| {
            (*place == 0 || word.before != Break::Sentence)
                && !word.turns()
                && !["and", "then", "so"].contains(&word.plain.as_str())
        })
        .any(|(_, word)| ["or", "nor"].contains(&word.plain.as_str()))
}

/// "… is not needed", "… happens elsewhere", "… are out of scope".
fn is_denied_after(words: &[Word], end: usize) -> bool {
    let after: Vec<&Word> = words
        .iter()
        .skip(end)
        .take(2 * REACH)
        .take_while(|word| word.before == Break::Nothing && !word.turns())
        .collect();
    let among = |from: usize, most: usize, list: &[&str]| {
        after
            .iter()
            .skip(from)
            .take(most)
            .position(|word| list.contains(&word.stem.as_str()))
    };
    if among(0, REACH, &["elsewher", "unnecessary", "irrelevant"]).is_some() {
        return true;
    }
    let out_of_scope = after.windows(3).take(REACH).any(|three| {
        three
            .iter()
            .map(|word| word.plain.as_str())
            .eq(["out", "of", "scope"])
    });
    let denial = after
        .iter()
        .take(REACH - 1)
        .position(|word| word.denies(None));
    out_of_scope || denial.is_some_and(|place| among(place, REACH - 1, &WANTED_STEMS).is_some())
}

/// What is denied when a thing is "not …": stems.
const WANTED_STEMS: [&str; 16] = [
    "need",
    "must",
    "requir",
    "necessary",
    "plan",
    "want",
    "important",
    "expect",
    "ask",
    "us",
    "involv",
    "includ",
    "part",
    "scop",
    "matter",
    "concern",
];
