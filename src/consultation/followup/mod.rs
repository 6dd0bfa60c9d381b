//! Follow-up questions: the form that asks for them, the thread that they are discussed in, and their answers.
//!
//! What is asked is understood in `understanding`, answered in `answering` from passages and in `about_result` from the
//! calculation, with what it leads to in `leading`; `worded` is what a language model may make of it, `turns` are the steps that lead there.

mod about_result;
mod answering;
mod leading;
mod turns;
mod understanding;
pub(super) mod worded;

pub(crate) use understanding::Understood;

use answering::{Answered, Inquiry};

use crate::advice::ranking::verdict;
use crate::advice::{Answers, ChoiceRef, code};
use crate::knowledge::PassageIndex;
use crate::wording::Phrase;

use super::control::{Audience, Control, Step};
use super::errand::{Discussion, Errand, Field, Form, Input, NotOpened};
use super::page::{Block, ButtonStyle, Page, Row, Subject, Tone};
use super::permission::Permission;
use super::place::{Opening, PlaceId};
use super::sentence;
use super::setting::Setting;

/// The field of the form that holds the question; forms on old messages call it the same.
const QUESTION_FIELD: &str = "text";
/// Most letters of a question; more than anybody types into a form on a phone.
const QUESTION_LIMIT: u16 = 1000;
/// Most letters of a thread's name (<https://discord.com/developers/docs/resources/channel#start-thread-from-message>).
const NAME_LIMIT: usize = 100;

/// The form for a question about these answers, and what to say where forms cannot be shown.
pub(super) fn form(at: &Setting<'_>, answers: &Answers, sent: Step) -> (Page, Errand) {
    let form = Form {
        id: Control::open(sent, answers.clone()).encode(at.guide),
        title: at.voice.plain(Phrase::AskFormTitle),
        fields: vec![Field {
            key: QUESTION_FIELD,
            label: at.voice.plain(Phrase::AskFormLabel),
            description: at.voice.plain(Phrase::AskFormDescription),
            is_needed: true,
            input: Input::Text {
                placeholder: at.voice.plain(Phrase::AskFormPlaceholder),
                value: String::new(),
                most: QUESTION_LIMIT,
                is_long: true,
            },
        }],
    };
    let page = Page::of(Tone::Open, at.voice.plain(Phrase::AskWithoutForm));
    (page, Errand::Ask(form))
}

/// The thread to open about these answers, which speaks to `everybody`; or a page for the person that says why not and
/// what is possible instead.
pub(super) fn discuss(
    at: &Setting<'_>,
    everybody: &Setting<'_>,
    answers: &Answers,
    opening: &Opening,
) -> (Page, Option<Errand>) {
    match opening {
        Opening::Possible => {
            let discussion = Discussion {
                name: thread_name(everybody, answers),
                decision: code::encode(at.guide, answers),
                first: first_page(everybody, answers),
            };
            (
                not_opened(at, NotOpened::Unreachable),
                Some(Errand::Discuss(discussion)),
            )
        }
        Opening::Lacks(missing) => {
            let names = permissions(at, missing);
            let text = at
                .voice
                .say(Phrase::ThreadLacks, &[("permissions", (&names).into())]);
            (privately(at, answers, text), None)
        }
        Opening::Nowhere => {
            let text = at.voice.plain(Phrase::ThreadNowhere);
            (privately(at, answers, text), None)
        }
    }
}

/// The answer to a message, for programs: what kind it is, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// `answer`, `from-result`, `new-fact`, `clarify`, `unknown` or `out-of-scope`; of several questions the best of these.
    pub kind: &'static str,
    /// The page that a person would see.
    pub page: Page,
    /// The passages that it tells, or asks back about.
    pub passages: Vec<PassageIndex>,
    /// The answers to questions of the guide that the message tells.
    pub facts: Vec<ChoiceRef>,
}

/// The answer to a message in private; `None` where it has no words.
pub(super) fn told(at: &Setting<'_>, answers: Option<&Answers>, text: &str) -> Option<Told> {
    let inquiry = Inquiry {
        at,
        answers,
        audience: Audience::Alone,
        insists: false,
    };
    let Answered { page, understood } = inquiry.answered(text)?;
    let kind = understood.iter().map(kind).min()?;
    let mut passages = Vec::new();
    let mut facts = Vec::new();
    for what in &understood {
        match what {
            Understood::Passages(found) | Understood::Unclear(found) => passages.extend(found),
            Understood::NewFacts(found) => facts.extend(found.iter().map(|fact| fact.choice)),
            _ => {}
        }
    }
    Some(Told {
        kind: KINDS.get(kind).copied().unwrap_or("unknown"),
        page,
        passages,
        facts,
    })
}

/// Kinds of answers, best first.
const KINDS: [&str; 6] = [
    "answer",
    "from-result",
    "new-fact",
    "clarify",
    "unknown",
    "out-of-scope",
];

const fn kind(what: &Understood) -> usize {
    match what {
        Understood::Passages(_) => 0,
        Understood::AboutResult(_) | Understood::GivenFacts(_) => 1,
        Understood::NewFacts(_) => 2,
        Understood::Unclear(_)
        | Understood::WhichResult
        | Understood::WhichAnswer
        | Understood::Courtesy => 3,
        Understood::Unknown(_) => 4,
        Understood::Outside => 5,
    }
}

/// What a person is told once the thread is open.
pub(super) fn opened(at: &Setting<'_>, thread: PlaceId) -> Page {
    let mention = format!("<#{}>", thread.0);
    let text = at
        .voice
        .say(Phrase::ThreadOpened, &[("thread", (&mention).into())]);
    Page::of(Tone::Open, text)
}

/// What a person is told where the thread is open, but nothing could be said in it.
pub(super) fn opened_without_a_word(at: &Setting<'_>, thread: PlaceId) -> Page {
    let mention = format!("<#{}>", thread.0);
    let text = at
        .voice
        .say(Phrase::ThreadSilent, &[("thread", (&mention).into())]);
    Page::of(Tone::Slip, text)
}

/// What a person is told where the thread could not be opened.
pub(super) fn not_opened(at: &Setting<'_>, why: NotOpened) -> Page {
    let phrase = match why {
        NotOpened::Refused => Phrase::ThreadRefused,
        NotOpened::Unreachable => Phrase::ThreadUnreachable,
    };
    Page::of(Tone::Slip, at.voice.plain(phrase))
}

/// That passages are in English, in one small line; `None` for those who read English.
pub(super) fn note_on_language(at: &Setting<'_>) -> Option<String> {
    let note = at.voice.plain(Phrase::PassagesInEnglish);
    Some(note).filter(|note| !note.is_empty())
}

/// Names of permissions in a row.
pub(super) fn permissions(at: &Setting<'_>, missing: &[Permission]) -> String {
    let names: Vec<String> = missing
        .iter()
        .map(|permission| format!("**{}**", at.voice.plain(permission.phrase())))
        .collect();
    at.voice.row(Phrase::ListComma, &names)
}

/// A text with the way to ask in private below it.
fn privately(at: &Setting<'_>, answers: &Answers, text: String) -> Page {
    let mut page = Page::of(Tone::Slip, text);
    page.rows.push(Row::Buttons(vec![at.button(
        &Control::open(Step::Ask(Audience::Alone), answers.clone()),
        Phrase::AskFollowUp,
        ButtonStyle::Primary,
    )]));
    page
}

fn thread_name(at: &Setting<'_>, answers: &Answers) -> String {
    let guide = at.guide;
    let result = sentence::short(at.voice, guide, verdict(guide, answers));
    let name = at
        .voice
        .say(Phrase::ThreadName, &[("result", (&result).into())]);
    name.chars()
        .filter(|letter| *letter != '*')
        .take(NAME_LIMIT)
        .collect()
}

fn first_page(at: &Setting<'_>, answers: &Answers) -> Page {
    let guide = at.guide;
    let result = sentence::short(at.voice, guide, verdict(guide, answers));
    let ways = if at.settings.answers_mentions() {
        Phrase::ThreadWaysWithMention
    } else {
        Phrase::ThreadWays
    };
    let text = at
        .voice
        .say(Phrase::ThreadFirst, &[("result", (&result).into())]);
    let button =
        |step, label, style| at.button(&Control::open(step, answers.clone()), label, style);
    Page {
        subject: Subject::Other,
        tone: Tone::Open,
        blocks: vec![Block::Text(text), Block::Text(at.voice.plain(ways))],
        rows: vec![Row::Buttons(vec![
            button(
                Step::Ask(Audience::Everybody),
                Phrase::AskHere,
                ButtonStyle::Primary,
            ),
            button(Step::Open, Phrase::OpenCopy, ButtonStyle::Secondary),
        ])],
    }
}
