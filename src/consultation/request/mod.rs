//! Talking to a person: the link with a result in it, where the person agrees, and requests to be contacted.
//!
//! Nothing of a result leaves without a choice that says so. What somebody typed is shown again wherever it was not sent,
//! so that nothing of it is lost. Start reading at [`contact_buttons`] and [`Turn::request`].

mod handing;
mod step;

use crate::advice::{Answers, code};
use crate::wording::{Phrase, STANDARD_LOCALE};

use super::control::{Control, Read, ServerId, Step};
use super::errand::{Errand, Field, Filled, Form, Input};
use super::event::Reply;
use super::page::{Block, Button, ButtonStyle, OptionLine, Page, Row, Tone};
use super::setting::Setting;
use super::slip::Slip;
use super::step::Turn;
use super::{result, sentence};

pub use handing::Handed;
pub use step::RequestStep;

/// Most letters of what somebody wants to talk about.
const TEXT_LIMIT: u16 = 1000;
/// Most letters of how somebody can be reached.
const REACH_LIMIT: u16 = 200;
/// The fields of the form.
const TEXT: &str = "text";
const REACH: &str = "reach";
const CONSENT: &str = "consent";
/// What is chosen to agree, and what not to.
const YES: &str = "yes";
const NO: &str = "no";

/// A request that somebody agreed to hand over.
#[derive(Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What they want to talk about, as typed; 1 to 1000 letters.
    pub text: String,
    /// How they can be reached, as typed; 1 to 200 letters.
    pub reach: String,
    /// The code of their result.
    pub code: String,
    /// Their result in a few words, in [`Self::locale`].
    pub recommendation: String,
    /// The language in which it is handed over: the server's.
    pub locale: String,
    /// Where it was made, for those whose staff is the server's own.
    pub server: Option<ServerId>,
}

impl std::fmt::Debug for Wanted {
    /// Without any of what somebody typed: this may end in a log.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Wanted").finish_non_exhaustive()
    }
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requested {
    /// It is kept, and handed over within minutes; the letters name it to both sides.
    Kept(String),
    /// The person made as many today as one may; they may again at this time, in seconds since 1970.
    TooMany(u64),
    /// What has to be kept cannot be kept just now.
    StoreAway,
}

/// The contact in as many buttons as there are choices: the link alone; the link with the result, where it takes one; being
/// contacted, where somebody takes requests.
pub(super) fn contact_buttons(at: &Setting<'_>, answers: &Answers) -> Vec<Button> {
    let contact = &at.settings.contact;
    let mut buttons = vec![result::contact(at)];
    if answers.is_empty() {
        return buttons;
    }
    let step = |step, label| {
        let control = Control::open(Step::Request(step), answers.clone());
        at.button(&control, label, ButtonStyle::Secondary)
    };
    if contact.takes_code() || contact.takes_recommendation() {
        buttons.push(step(RequestStep::WithResult, Phrase::ContactWithResult));
    }
    if at.settings.staff.is_some() {
        buttons.push(step(RequestStep::Form, Phrase::RequestOpen));
    }
    buttons
}

/// What the link hands over with a result, and the link itself.
fn with_result(at: &Setting<'_>, answers: &Answers) -> Page {
    let contact = &at.settings.contact;
    let code = code::encode(at.guide, answers);
    let id = result::recommendation_id(at, answers);
    let say = |phrase, name, value: &str| at.voice.say(phrase, &[(name, value.into())]);
    let mut lines = vec![say(Phrase::HandOverHeading, "name", &name(at))];
    if contact.takes_code() {
        lines.push(say(Phrase::HandOverCode, "code", &code));
    }
    if contact.takes_recommendation() {
        lines.push(say(Phrase::HandOverRecommendation, "recommendation", &id));
    }
    lines.push(at.voice.plain(Phrase::HandOverNote));
    let mut page = Page::of(Tone::Open, lines.join("\n"));
    page.rows.push(Row::Buttons(vec![
        Button::Link {
            url: contact.url(&code, &id),
            label: at.voice.plain(Phrase::HandOverOpen),
        },
        result::contact(at),
    ]));
    page
}

/// The form for a request.
fn form(at: &Setting<'_>, answers: &Answers) -> Form {
    let text = |key, label, placeholder, most, is_long| Field {
        key,
        label: at.voice.plain(label),
        description: String::new(),
        is_needed: true,
        input: Input::Text {
            placeholder: at.voice.plain(placeholder),
            value: String::new(),
            most,
            is_long,
        },
    };
    let option = |value: &str, label| OptionLine {
        value: value.to_owned(),
        label,
        description: String::new(),
        chosen: false,
    };
    let name = sentence::straight(at.settings.contact.name());
    let name = ("name", (&name).into());
    let yes = sentence::shortened(&at.voice.say(Phrase::RequestConsentYes, &[name]));
    let no = at.voice.plain(Phrase::RequestConsentNo);
    let consent = Field {
        key: CONSENT,
        label: at.voice.plain(Phrase::RequestConsent),
        description: at.voice.plain(Phrase::RequestConsentNote),
        is_needed: true,
        input: Input::Choice {
            options: vec![option(YES, yes), option(NO, no)],
            most: 1,
        },
    };
    let step = Step::Request(RequestStep::Send);
    Form {
        id: Control::open(step, answers.clone()).encode(at.guide),
        title: at.voice.plain(Phrase::RequestTitle),
        fields: vec![
            text(
                TEXT,
                Phrase::RequestText,
                Phrase::RequestTextExample,
                TEXT_LIMIT,
                true,
            ),
            text(
                REACH,
                Phrase::RequestReach,
                Phrase::RequestReachExample,
                REACH_LIMIT,
                false,
            ),
            consent,
        ],
    }
}

/// A page with what was typed, so that it can be copied, and the ways to a person that there are.
fn not_sent(at: &Setting<'_>, sentence: String, typed: [&str; 2], answers: &Answers) -> Page {
    let mut page = Page::of(Tone::Slip, sentence);
    let typed: Vec<String> = typed
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(sentence::quoted)
        .collect();
    if !typed.is_empty() {
        let heading = at.voice.plain(Phrase::RequestTyped);
        let text = format!("{heading}\n{}", typed.join("\n\n"));
        page.blocks.push(Block::Text(text));
    }
    page.rows.push(Row::Buttons(contact_buttons(at, answers)));
    page
}

/// Who is reached, with nothing in it that Markdown would act on.
fn name(at: &Setting<'_>) -> String {
    sentence::plain_name(at.settings.contact.name())
}

/// What was typed, without what surrounds it and within its limit, whatever a client sent.
fn typed(filled: &Filled, key: &str, most: u16) -> String {
    let text = filled.text(key).trim();
    text.chars().take(usize::from(most)).collect()
}

impl Turn<'_> {
    /// A step that is pressed.
    pub(super) fn request(&self, answers: &Answers, step: RequestStep) -> Reply {
        match step {
            RequestStep::WithResult => Reply::private(with_result(&self.at, answers)),
            RequestStep::Form if self.at.settings.staff.is_none() => {
                Reply::private(self.nobody_takes_requests(["", ""], answers))
            }
            RequestStep::Form => Reply {
                errand: Some(Errand::Ask(form(&self.at, answers))),
                ..Reply::private(Page::of(
                    Tone::Open,
                    self.at.voice.plain(Phrase::RequestWithoutForm),
                ))
            },
            // What a form sends comes as a form and never as a press.
            RequestStep::Send => self.slip(&Slip::UnknownControl),
        }
    }

    /// What came back with the form.
    pub(super) fn request_sent(&self, read: &Read, filled: &Filled) -> Reply {
        let answers = &read.control.answers;
        let text = typed(filled, TEXT, TEXT_LIMIT);
        let reach = typed(filled, REACH, REACH_LIMIT);
        let at = &self.at;
        let both = [text.as_str(), &reach];
        if at.settings.staff.is_none() {
            return Reply::private(self.nobody_takes_requests(both, answers));
        }
        if filled.values(CONSENT) != [YES] {
            let sentence = at.voice.plain(Phrase::RequestDeclined);
            return Reply::private(not_sent(at, sentence, both, answers));
        }
        if text.is_empty() || reach.is_empty() {
            let sentence = at.voice.plain(Phrase::RequestEmpty);
            return Reply::private(not_sent(at, sentence, both, answers));
        }
        let wanted = self.wanted(answers, text, reach);
        Reply {
            page: away(at, &wanted),
            errand: Some(Errand::Request(wanted)),
            ..Reply::private(Page::of(Tone::Slip, String::new()))
        }
    }

    fn wanted(&self, answers: &Answers, text: String, reach: String) -> Wanted {
        let at = &self.at;
        let place = &self.event.place;
        let locale = place.locale.as_deref().unwrap_or(STANDARD_LOCALE);
        let (guide, voice) = (
            at.settings.guide(at.prompts, locale),
            at.prompts.wording.voice(locale),
        );
        let verdict = crate::advice::ranking::verdict(guide, answers);
        Wanted {
            text,
            reach,
            code: code::encode(at.guide, answers),
            recommendation: sentence::short(voice, guide, verdict),
            locale: locale.to_owned(),
            server: self.event.server,
        }
    }

    fn nobody_takes_requests(&self, typed: [&str; 2], answers: &Answers) -> Page {
        let name = name(&self.at);
        let fillings = [("name", (&name).into())];
        let sentence = self.at.voice.say(Phrase::RequestNobody, &fillings);
        not_sent(&self.at, sentence, typed, answers)
    }
}

/// What to say where a request cannot be kept just now.
fn away(at: &Setting<'_>, wanted: &Wanted) -> Page {
    let sentence = Slip::StoreAway.sentence(at.voice);
    not_sent(at, sentence, wanted.typed(), &wanted.answers(at))
}

impl Wanted {
    fn typed(&self) -> [&str; 2] {
        [&self.text, &self.reach]
    }

    fn answers(&self, at: &Setting<'_>) -> Answers {
        code::decode(at.guide, &self.code)
            .map(|opened| opened.answers)
            .unwrap_or_default()
    }
}

/// What to say once it is known what became of a request.
pub(super) fn outcome(at: &Setting<'_>, wanted: &Wanted, requested: &Requested) -> Page {
    let name = name(at);
    match requested {
        Requested::Kept(reference) => {
            let fillings = [("name", (&name).into()), ("reference", reference.into())];
            let mut page = Page::of(Tone::Open, at.voice.say(Phrase::RequestKept, &fillings));
            let answers = wanted.answers(at);
            let open = Control::open(Step::Open, answers);
            page.rows.push(Row::Buttons(vec![
                at.button(&open, Phrase::ToResult, ButtonStyle::Primary),
                result::contact(at),
            ]));
            page
        }
        Requested::TooMany(again) => {
            let again = again.to_string();
            let fillings = [("name", (&name).into()), ("again", (&again).into())];
            let sentence = at.voice.say(Phrase::RequestTooMany, &fillings);
            not_sent(at, sentence, wanted.typed(), &wanted.answers(at))
        }
        Requested::StoreAway => away(at, wanted),
    }
}
