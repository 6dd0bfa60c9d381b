//! The page that tells what was understood of a brief: each answer with the words that it came from.

use crate::advice::brief::{self, Proposal, Supported};
use crate::advice::{Answers, ChoiceRef, Question};
use crate::wording::Phrase;

use super::control::{Control, Step};
use super::page::{Block, ButtonStyle, Page, Row, Subject, Tone};
use super::setting::Setting;
use super::slip::Slip;

/// Most letters of a quote; more than enough to find the place again.
const QUOTE_LIMIT: usize = 60;

/// What was understood of a brief; `None` where nothing was.
///
/// # Errors
/// A slip for a text without any letter.
pub(super) fn page(at: &Setting<'_>, text: &str) -> Result<Option<Page>, Slip> {
    if !text.contains(char::is_alphanumeric) {
        return Err(Slip::EmptyBrief);
    }
    Ok(told(at, text, &brief::read(at.guide, text)))
}

/// What somebody else understood of a brief, each choice with words that stand in it; `None` where that is nothing.
pub(super) fn proposed(
    at: &Setting<'_>,
    text: &str,
    proposed: &[(ChoiceRef, String)],
) -> Option<Page> {
    let mut proposals: Vec<Proposal> = Vec::new();
    for (choice, quote) in proposed {
        let Some(start) = text.find(quote) else {
            continue;
        };
        let supported = Supported {
            choice: choice.choice,
            quotes: std::iter::once(start..start + quote.len()).collect(),
        };
        let known = proposals
            .iter_mut()
            .find(|proposal| proposal.question == choice.question);
        match known {
            Some(proposal) => proposal.choices.push(supported),
            None => proposals.push(Proposal {
                question: choice.question,
                choices: vec![supported],
            }),
        }
    }
    told(at, text, &proposals)
}

fn told(at: &Setting<'_>, text: &str, proposals: &[Proposal]) -> Option<Page> {
    if proposals.is_empty() {
        return None;
    }
    let lines: Vec<String> = proposals
        .iter()
        .filter_map(|proposal| Some((at.guide.question(proposal.question)?, proposal)))
        .flat_map(|(question, proposal)| taken(at, text, question, proposal))
        .collect();
    let heading = at.voice.plain(Phrase::BriefHeading);
    let note = at.voice.plain(Phrase::BriefNote);
    Some(Page {
        subject: Subject::Other,
        tone: Tone::Asking,
        blocks: vec![
            Block::Text(format!("{heading}\n{}", lines.join("\n"))),
            Block::Text(note),
        ],
        rows: vec![ways_on(at, &brief::answers(proposals))],
    })
}

/// One line for each choice.
fn taken(at: &Setting<'_>, text: &str, question: &Question, proposal: &Proposal) -> Vec<String> {
    proposal
        .choices
        .iter()
        .filter_map(|supported| {
            let choice = question.choice(supported.choice)?;
            Some(at.voice.say(
                Phrase::BriefTaken,
                &[
                    ("question", (&question.topic).into()),
                    ("answer", (&choice.label).into()),
                    ("quote", (&quote(text, supported)).into()),
                ],
            ))
        })
        .collect()
}

/// The longest of the quotes, as it can stand inside a sentence.
fn quote(text: &str, supported: &Supported) -> String {
    let longest = supported
        .quotes
        .iter()
        .rev()
        .max_by_key(|quote| quote.len())
        .and_then(|quote| text.get(quote.clone()))
        .unwrap_or_default();
    let words = longest.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = words.chars().count() > QUOTE_LIMIT;
    let mut quote = String::new();
    for letter in words.chars().take(QUOTE_LIMIT) {
        // People's words are shown as they are, never as Markdown, mentions or links.
        if letter.is_ascii_punctuation() && !matches!(letter, ',' | '.' | '\'' | '-' | '/') {
            quote.push('\\');
        }
        quote.push(letter);
    }
    if cut {
        quote.push('…');
    }
    quote
}

fn ways_on(at: &Setting<'_>, answers: &Answers) -> Row {
    let button = |step, answers: &Answers, label, style| {
        at.button(&Control::open(step, answers.clone()), label, style)
    };
    Row::Buttons(vec![
        button(
            Step::GoOn,
            answers,
            Phrase::BriefRight,
            ButtonStyle::Primary,
        ),
        button(
            Step::List,
            answers,
            Phrase::BriefChange,
            ButtonStyle::Secondary,
        ),
        button(
            Step::StartOver,
            &Answers::default(),
            Phrase::BriefWithout,
            ButtonStyle::Secondary,
        ),
    ])
}
