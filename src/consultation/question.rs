//! The pages that ask: a question, and the list of answers to change.

use crate::advice::{Answers, Kind, Question, outlook};
use crate::wording::Phrase;

use super::control::{Control, Purpose, Step};
use super::page::{Block, Button, ButtonStyle, Choosing, OptionLine, Page, Row, Subject, Tone};
use super::sentence;
use super::setting::Setting;

/// Up to this many choices are shown as buttons.
const MOST_BUTTONS: usize = 4;
/// Labels up to this length are read whole on a button, also on a phone (Discord's design advice).
const BUTTON_LABEL: usize = 38;

/// A question with its choices, and what can be done instead of answering.
pub(super) fn page(
    at: &Setting<'_>,
    answers: &Answers,
    question: &Question,
    purpose: Purpose,
) -> Page {
    let mut lines = vec![
        at.voice.say(
            Phrase::QuestionHeading,
            &[("question", (&question.text).into())],
        ),
        at.voice
            .say(Phrase::QuestionWhy, &[("why", (&question.why).into())]),
    ];
    if let Some(answer) = answers.get(question.number) {
        let said = sentence::answer(at.voice, question, answer);
        lines.push(
            at.voice
                .say(Phrase::QuestionYourAnswer, &[("answer", (&said).into())]),
        );
    }
    if shown_as_buttons(question) {
        // A button has no second line, so what each choice means stands above it.
        lines.extend(question.choices.iter().map(|choice| {
            at.voice.say(
                Phrase::QuestionChoice,
                &[
                    ("label", (&choice.label).into()),
                    ("description", (&choice.description).into()),
                ],
            )
        }));
    }
    let rows = vec![
        choices(at, answers, question, purpose),
        ways_out(at, answers, question, purpose),
    ];
    Page {
        subject: Subject::Question(question.number),
        tone: Tone::Asking,
        blocks: vec![
            Block::Text(lines.join("\n")),
            Block::Text(progress(at, answers, purpose)),
        ],
        rows,
    }
}

fn progress(at: &Setting<'_>, answers: &Answers, purpose: Purpose) -> String {
    if purpose == Purpose::Anyway {
        let left = at.guide.questions().len() - answers.len();
        return at.voice.say(
            Phrase::QuestionAnyway,
            &[("answered", answers.len().into()), ("left", left.into())],
        );
    }
    let open = outlook::undecided(at.guide, answers).len();
    at.voice.say(
        Phrase::QuestionProgress,
        &[("answered", answers.len().into()), ("open", open.into())],
    )
}

fn choices(at: &Setting<'_>, answers: &Answers, question: &Question, purpose: Purpose) -> Row {
    if shown_as_buttons(question) {
        choice_buttons(at, answers, question, purpose)
    } else {
        choice_list(at, answers, question, purpose)
    }
}

fn shown_as_buttons(question: &Question) -> bool {
    question.kind == Kind::One
        && question.choices.len() <= MOST_BUTTONS
        && question
            .choices
            .iter()
            .all(|choice| choice.label.chars().count() <= BUTTON_LABEL)
}

fn choice_buttons(
    at: &Setting<'_>,
    answers: &Answers,
    question: &Question,
    purpose: Purpose,
) -> Row {
    let buttons = question.choices.iter().map(|choice| {
        let step = Step::Answer(question.number, choice.number, purpose);
        Button::Step {
            id: at.id(&Control::open(step, answers.clone())),
            label: choice.label.clone(),
            style: ButtonStyle::Answer,
        }
    });
    Row::Buttons(buttons.collect())
}

fn choice_list(at: &Setting<'_>, answers: &Answers, question: &Question, purpose: Purpose) -> Row {
    let given: Vec<_> = answers
        .get(question.number)
        .into_iter()
        .flat_map(crate::advice::Answer::choices)
        .collect();
    let options = question.choices.iter().map(|choice| OptionLine {
        value: choice.number.0.to_string(),
        label: choice.label.clone(),
        description: choice.description.clone(),
        chosen: given.contains(&choice.number),
    });
    let (placeholder, most) = match question.kind {
        Kind::One => (Phrase::QuestionChooseOne, 1),
        Kind::Many => (Phrase::QuestionChooseMany, question.choices.len()),
    };
    Row::Choose(Choosing {
        id: at.id(&Control::open(
            Step::Choose(question.number, purpose),
            answers.clone(),
        )),
        placeholder: at.voice.plain(placeholder),
        options: options.collect(),
        most,
    })
}

/// Not sure, back, finish now; while changing, not sure and back to the result.
fn ways_out(at: &Setting<'_>, answers: &Answers, question: &Question, purpose: Purpose) -> Row {
    let button = |step, label| {
        at.button(
            &Control::open(step, answers.clone()),
            label,
            ButtonStyle::Secondary,
        )
    };
    let mut buttons = vec![button(
        Step::NotSure(question.number, purpose),
        Phrase::NotSure,
    )];
    match purpose {
        Purpose::Asking | Purpose::Anyway => {
            if is_not_the_first(at, answers, question) {
                buttons.push(button(Step::Back(question.number), Phrase::Back));
            }
            buttons.push(button(Step::Finish(question.number), Phrase::FinishNow));
        }
        Purpose::Changing => buttons.push(button(Step::Result, Phrase::ToResult)),
    }
    Row::Buttons(buttons)
}

fn is_not_the_first(at: &Setting<'_>, answers: &Answers, question: &Question) -> bool {
    outlook::first(at.guide, answers).is_some_and(|first| first != question.number)
}

/// The answers given, to choose one that changes.
pub(super) fn list(at: &Setting<'_>, answers: &Answers) -> Page {
    let to_result = Row::Buttons(vec![at.button(
        &Control::open(Step::Result, answers.clone()),
        Phrase::ToResult,
        ButtonStyle::Secondary,
    )]);
    let options: Vec<OptionLine> = at
        .prompts
        .guide
        .questions()
        .iter()
        .filter_map(|question| {
            let answer = answers.get(question.number)?;
            Some(OptionLine {
                value: question.number.0.to_string(),
                label: question.topic.clone(),
                description: sentence::shortened(&sentence::answer(at.voice, question, answer)),
                chosen: false,
            })
        })
        .collect();
    if options.is_empty() {
        let mut page = Page::of(Tone::Asking, at.voice.plain(Phrase::AnswersNone));
        page.rows.push(to_result);
        return page;
    }
    let heading = at.voice.plain(Phrase::AnswersHeading);
    let note = at.voice.plain(Phrase::AnswersNote);
    Page {
        subject: Subject::Other,
        tone: Tone::Asking,
        blocks: vec![Block::Text(format!("{heading}\n{note}"))],
        rows: vec![
            Row::Choose(Choosing {
                id: at.id(&Control::open(Step::Change, answers.clone())),
                placeholder: at.voice.plain(Phrase::AnswersChoose),
                options,
                most: 1,
            }),
            to_result,
        ],
    }
}
