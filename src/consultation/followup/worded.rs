//! Answers that a language model words: what it is told, and the page that shows what it said beside what it said it from.

use std::collections::BTreeSet;

use crate::advice::ranking::verdict;
use crate::advice::{Answer, Answers};
use crate::consultation::control::PassageNumber;
use crate::consultation::errand::Wordable;
use crate::consultation::page::{Block, Page};
use crate::consultation::sentence;
use crate::consultation::setting::Setting;
use crate::knowledge::{Passage, PassageIndex};
use crate::wording::Phrase;

use super::understanding::Understood;

/// What a model may word the answer from; `None` unless passages answer all of it.
pub(super) fn wordable(
    at: &Setting<'_>,
    answers: Option<&Answers>,
    text: &str,
    understood: &[Understood],
) -> Option<Wordable> {
    if !at.settings.asks_model {
        return None;
    }
    let mut passages = Vec::new();
    for what in understood {
        let Understood::Passages(found) = what else {
            return None;
        };
        passages.extend(found.iter().filter_map(|&index| excerpt(at, index)));
    }
    Some(Wordable {
        question: text.to_owned(),
        facts: answers.map_or_else(Vec::new, |answers| facts(at, answers)),
        passages,
    })
}

fn excerpt(at: &Setting<'_>, index: PassageIndex) -> Option<(PassageNumber, String)> {
    let passage = at.prompts.knowledge.passage(index)?;
    Some((PassageNumber(passage.number), without_marks(&passage.text)))
}

/// A text without the marks of its sources, which would look like numbers of passages.
fn without_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, mark)) = rest.split_once(" [") {
        plain.push_str(before);
        match mark.split_once(']') {
            Some((inside, after)) if inside.parse::<usize>().is_ok() => rest = after,
            _ => {
                plain.push_str(" [");
                rest = mark;
            }
        }
    }
    plain + rest
}

/// The result and the answers behind it, each in a sentence of the language that passages are in.
fn facts(at: &Setting<'_>, answers: &Answers) -> Vec<String> {
    let (guide, voice) = at.in_passages_language();
    let result = sentence::short(voice, guide, verdict(guide, answers));
    let mut facts = vec![voice.say(Phrase::FactResult, &[("result", (&result).into())])];
    facts.extend(answers.iter().filter_map(|(number, answer): (_, &Answer)| {
        let question = guide.question(number)?;
        let answer = sentence::answer(voice, question, answer);
        Some(voice.say(
            Phrase::FactAnswer,
            &[
                ("question", (&question.topic).into()),
                ("answer", (&answer).into()),
            ],
        ))
    }));
    facts
}

/// The page of an answer with a model's words in place of the passages', and the sources of those that it cites.
pub(in crate::consultation) fn page(
    at: &Setting<'_>,
    plain: Page,
    text: &str,
    cited: &BTreeSet<u16>,
) -> Page {
    let cited: Vec<&Passage> = cited
        .iter()
        .filter_map(|&number| at.prompts.knowledge.by_number(number))
        .filter_map(|index| at.prompts.knowledge.passage(index))
        .collect();
    if cited.is_empty() {
        return plain;
    }
    let mut lines = vec![at.voice.plain(Phrase::WordedNote)];
    lines.extend(
        cited
            .iter()
            .enumerate()
            .map(|(place, passage)| told_from(at, place, passage)),
    );
    let told = renumbered(text, &cited);
    let told = match super::note_on_language(at) {
        Some(note) => format!("{note}\n{told}"),
        None => told,
    };
    let is_quote = |block: &&Block| matches!(block, Block::Text(text) if text.starts_with("> "));
    let quote = plain.blocks.first().filter(is_quote).cloned();
    let blocks = quote
        .into_iter()
        .chain([Block::Text(told), Block::Text(lines.join("\n"))])
        .collect();
    Page { blocks, ..plain }
}

/// A passage with its first source, as the one that a model's sentence was told from.
fn told_from(at: &Setting<'_>, place: usize, passage: &Passage) -> String {
    let sources: Vec<String> = passage
        .sources
        .iter()
        .map(|source| match &source.url {
            Some(url) => format!("[{}](<{url}>)", source.title),
            None => source.title.clone(),
        })
        .collect();
    at.voice.say(
        Phrase::WordedFrom,
        &[
            ("number", (place + 1).into()),
            ("title", (&passage.title).into()),
            (
                "sources",
                (&at.voice.row(Phrase::ListComma, &sources)).into(),
            ),
        ],
    )
}

/// Numbers of passages become places in the list below the text.
fn renumbered(text: &str, cited: &[&Passage]) -> String {
    let mut told = text.to_owned();
    for (place, passage) in cited.iter().enumerate() {
        // In two steps, so that a place is never taken for a number.
        told = told.replace(
            &format!("[{}]", passage.number),
            &format!("[\u{1}{}]", place + 1),
        );
    }
    told.replace('\u{1}', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_other_brackets_stay() {
        assert_eq!(
            without_marks("One [1]. A [list] of [2] two."),
            "One. A [list] of two."
        );
    }
}
