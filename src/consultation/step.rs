//! One step of a consultation: from an event to a reply.

use crate::advice::code;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::advice::{Answer, Answers, ChoiceNumber, ChoiceRef, Guide};
use crate::prompts::Prompts;
use crate::wording::Phrase;

use super::control::{Control, Read, Step, Topic};
use super::errand::{Errand, NotOpened};
use super::event::{Act, Delivery, Event, Reply};
use super::followup::Told;
use super::page::{ButtonStyle, Page, Row, Tone};
use super::place::PlaceId;
use super::progress::Progress;
use super::request::{Handed, Requested, Wanted};
use super::setting::{Setting, Settings, Under};
use super::slip::Slip;
use super::stats::{Counted, Period, StatsStep};
use super::team::{TeamErrand, TeamId};
use super::{brief, followup, house, overlay, question, request, result, sentence, stats};

/// The rules of a consultation: the prompts and what it is set up with.
#[derive(Debug)]
pub struct Consultation {
    prompts: Prompts,
    settings: Settings,
    /// What stands in for `https://discord.com`, where something does.
    stand_in: Option<String>,
}

impl Consultation {
    /// A consultation by these prompts.
    pub const fn new(prompts: Prompts, settings: Settings) -> Self {
        Self {
            prompts,
            settings,
            stand_in: None,
        }
    }

    /// The rules where this address stands in for `https://discord.com`, so that its webhooks are taken too.
    #[must_use]
    pub fn reached_at(mut self, address: &str) -> Self {
        self.stand_in = Some(address.to_owned());
        self
    }

    /// What it says and knows.
    pub const fn prompts(&self) -> &Prompts {
        &self.prompts
    }

    /// The settings where nobody set up anything else.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What to show for an event. Every event has a reply.
    pub fn reply(&self, event: &Event) -> Reply {
        self.reply_with(event, None)
    }

    /// What to show for an event where other settings may hold than the program's own.
    pub fn reply_with(&self, event: &Event, settings: Option<Arc<Settings>>) -> Reply {
        let held = settings.as_deref().unwrap_or(&self.settings);
        let locale = held.locale_of(event);
        let public = held.public_locale_of(event).to_owned();
        let mut under = Under {
            locale: locale.to_owned(),
            settings,
        };
        let mut reply = Turn {
            at: self.at(&under),
            public: &public,
            event,
        }
        .reply();
        if reply.delivery == Delivery::Public {
            under.locale = public;
        }
        reply.under = under;
        reply
    }

    /// The answer to a follow-up question, in private; `None` where it has no words.
    pub fn ask(&self, text: &str, answers: Option<&Answers>, locale: &str) -> Option<Told> {
        followup::told(&self.at(&Under::locale(locale)), answers, text)
    }

    /// The rules where a language model may be asked.
    #[must_use]
    pub fn asking_a_model(mut self) -> Self {
        self.settings.asks_model = true;
        self
    }

    /// The page of an answer with a model's words, which cite these passages, in place of the passages' own.
    pub fn worded(&self, plain: Page, text: &str, cited: &BTreeSet<u16>, under: &Under) -> Page {
        followup::worded::page(&self.at(under), plain, text, cited)
    }

    /// The page of a brief with what a model proposes for it; `None` where that is nothing.
    pub fn proposed(
        &self,
        text: &str,
        proposed: &[(ChoiceRef, String)],
        under: &Under,
    ) -> Option<Page> {
        brief::proposed(&self.at(under), text, proposed)
    }

    /// What to show once a thread is open.
    pub fn discussing(&self, thread: PlaceId, under: &Under) -> Page {
        followup::opened(&self.at(under), thread)
    }

    /// What to show where a thread is open, but nothing could be said in it.
    pub fn discussing_without_a_word(&self, thread: PlaceId, under: &Under) -> Page {
        followup::opened_without_a_word(&self.at(under), thread)
    }

    /// What to show where a thread could not be opened.
    pub fn not_discussing(&self, why: NotOpened, under: &Under) -> Page {
        followup::not_opened(&self.at(under), why)
    }

    /// What to show once it is known what became of a request.
    pub fn requested(&self, wanted: &Wanted, requested: &Requested, under: &Under) -> Page {
        request::outcome(&self.at(under), wanted, requested)
    }

    /// The message by which the staff gets a request.
    pub fn handed(&self, request: &Handed, under: &Under) -> Page {
        request.page(&self.at(under))
    }

    /// What was counted in a server, for those who administer it.
    pub fn told_counts(&self, counted: &Counted, under: &Under) -> Page {
        stats::page(&self.at(under), counted)
    }

    /// The guide that a reply was made under, for what is made of it afterwards.
    pub fn guide<'a>(&'a self, under: &'a Under) -> &'a Guide {
        self.at(under).guide
    }

    pub(super) fn at<'a>(&'a self, under: &'a Under) -> Setting<'a> {
        let settings = under.settings.as_deref().unwrap_or(&self.settings);
        Setting {
            prompts: &self.prompts,
            guide: settings.guide(&self.prompts, &under.locale),
            shipped: self.prompts.guide.in_locale(&under.locale),
            settings,
            standard: &self.settings,
            stand_in: self.stand_in.as_deref(),
            voice: self.prompts.wording.voice(&under.locale),
            team: None,
        }
    }

    /// What to show when something went wrong before or around [`Self::reply`].
    pub fn apology(&self, slip: &Slip, locale: &str) -> Reply {
        Reply::private(slip.bare_page(self.prompts.wording.voice(locale)))
    }
}

/// A consultation at the moment of one event.
pub(super) struct Turn<'a> {
    /// What pages for the person are made with.
    pub(super) at: Setting<'a>,
    /// The language of pages for everybody in the place.
    pub(super) public: &'a str,
    pub(super) event: &'a Event,
}

impl<'a> Turn<'a> {
    /// What pages for everybody in the place are made with.
    pub(super) fn for_everybody(&self) -> Setting<'a> {
        self.at.in_locale(self.public)
    }

    fn reply(&self) -> Reply {
        match &self.event.act {
            Act::Start { code, brief } => {
                let mut reply = self.start(code.as_deref(), brief.as_deref());
                reply.progress = Progress::of_start(code.is_some(), &reply.page);
                reply
            }
            Act::Use { id, values } => match Control::decode(self.at.guide, id) {
                Ok(read) => self.of_team(read.control.team).take(&read, values),
                Err(slip) => self.slip(&slip),
            },
            Act::AskTeam { .. } => self.ask_team(),
            Act::Submit { id, filled } => match Control::decode(self.at.guide, id) {
                Ok(read) if matches!(read.control.step, Step::Request(_)) => {
                    self.request_sent(&read, filled)
                }
                Ok(read) => self.submitted(&read, filled),
                Err(slip) => self.slip(&slip),
            },
            Act::House => self.house(),
            Act::Offer(file) => self.overlay_offered(file),
            Act::Ask { text, code } => self.asked(text, code.as_deref()),
            Act::Stats => self.stats(Period::STANDARD),
            Act::Data => self.data(None),
        }
    }

    /// The same moment as a part of a team decision, if it is one.
    fn of_team(&self, team: Option<TeamId>) -> Turn<'_> {
        Turn {
            at: Setting { team, ..self.at },
            ..*self
        }
    }

    fn start(&self, code: Option<&str>, brief: Option<&str>) -> Reply {
        match (code, brief) {
            (None, None) => Reply::private(self.next_page(&Answers::default())),
            (None, Some(text)) => self.start_with(text),
            (Some(code), None) => self.open_code(code),
            (Some(code), Some(_)) => {
                let mut reply = self.open_code(code);
                if reply.page.tone != Tone::Slip {
                    let note = self.at.voice.plain(Phrase::BriefBesideCode);
                    reply.page = reply.page.under(note);
                }
                reply
            }
        }
    }

    /// What was understood of a brief; a language model may understand it better.
    fn start_with(&self, brief: &str) -> Reply {
        let mut reply = match brief::page(&self.at, brief) {
            Ok(Some(page)) => Reply::private(page),
            Ok(None) => {
                let first = self.next_page(&Answers::default());
                Reply::private(first.under(self.at.voice.plain(Phrase::BriefNothing)))
            }
            Err(slip) => return self.slip(&slip),
        };
        let asks = self.at.settings.asks_model;
        reply.errand = asks.then(|| Errand::Propose(brief.to_owned()));
        reply
    }

    fn take(&self, read: &Read, values: &[String]) -> Reply {
        let Read { control, dropped } = read;
        let is_anothers = |owner| owner != self.event.person;
        if control.owner.is_some_and(is_anothers) {
            return self.slip(&Slip::NotYours);
        }
        let answers = &control.answers;
        let mut reply = match control.step {
            Step::Answer(question, choice, purpose) => {
                self.answered(answers, question, &Answer::one(choice), purpose)
            }
            Step::Choose(question, purpose) => match chosen(values) {
                Some(answer) => self.answered(answers, question, &answer, purpose),
                None => return self.slip(&Slip::UnknownControl),
            },
            Step::NotSure(question, purpose) => {
                self.answered(answers, question, &Answer::NotSure, purpose)
            }
            Step::Back(from) => Reply::in_place(self.back_page(answers, from)),
            Step::Finish(_) | Step::Result => Reply::in_place(result::page(&self.at, answers)),
            Step::GoOn => Reply::in_place(self.next_page(answers)),
            Step::GoOnAnyway => Reply::in_place(self.next_page_anyway(answers)),
            Step::List => Reply::in_place(question::list(&self.at, answers)),
            Step::Change => self.change(answers, values),
            Step::Details => self.details(answers, values),
            Step::Share => return self.share(answers),
            Step::Record => match control.team {
                Some(team) => self.team_errand(TeamErrand::Record(team, answers.clone())),
                None => Reply::private(result::record_page(&self.at, answers)),
            },
            Step::Open => Reply::private(result::page(&self.at, answers)),
            Step::Start => Reply::private(self.next_page(&Answers::default())),
            Step::StartOver => Reply::in_place(self.next_page(&Answers::default())),
            Step::TakeBack => Reply::in_place(self.taken_back()),
            Step::Ask(audience) => self.form(answers, Step::Asked(audience)),
            Step::AskAgain(audience) => self.form(answers, Step::AskedAgain(audience)),
            Step::Asked(_) | Step::AskedAgain(_) => return self.slip(&Slip::UnknownControl),
            Step::Passage(passage, audience) => self.told(answers, passage, audience),
            Step::Apply(question, choice) => self.applied(answers, question, choice),
            Step::ListOpen => Reply::private(question::list(&self.at, answers)),
            Step::Discuss => match control.team {
                Some(team) => self.team_errand(TeamErrand::Discuss(team, answers.clone())),
                None => self.discuss(answers),
            },
            Step::Request(step) => self.request(answers, step),
            Step::Stats(StatsStep::Show(period)) => self.stats_in_place(period),
            // These are no part of anybody's consultation.
            Step::Team(step) => return self.take_team_step(step, control, values),
            Step::House(step) => return self.house_step(step, values),
            Step::Overlay(step) => return self.overlay_step(step, values),
            Step::Data(step) => return self.data(Some(step)),
        };
        reply.progress = Progress {
            changed: reply.progress.changed,
            flipped: reply.progress.flipped,
            ..Progress::of_step(control.step, &reply.page)
        };
        if *dropped > 0 {
            let note = result::dropped_note(self.at.voice, *dropped);
            reply.page = reply.page.under(note);
        }
        reply
    }

    fn details(&self, answers: &Answers, values: &[String]) -> Reply {
        let topic = values.first().and_then(|value| Topic::from_id(value));
        Reply::in_place(match topic {
            Some(topic) => result::details_page(&self.at, answers, topic),
            None => result::page(&self.at, answers),
        })
    }

    fn share(&self, answers: &Answers) -> Reply {
        let sharing = self.at.settings.sharing;
        if !sharing.allows(self.event.place.id) {
            return Reply::private(house::not_shared(&self.at, sharing, answers));
        }
        if self.event.missing.is_empty() {
            let at = self.for_everybody();
            let page = result::shared_page(&at, answers, self.event.person, &self.event.name);
            return Reply::of(Delivery::Public, page);
        }
        let missing = followup::permissions(&self.at, &self.event.missing);
        let code = code::encode(self.at.guide, answers);
        let text = self.at.voice.say(
            Phrase::ShareRefused,
            &[("permissions", (&missing).into()), ("code", (&code).into())],
        );
        Reply::private(Page::of(Tone::Slip, text))
    }

    fn taken_back(&self) -> Page {
        let name = sentence::plain_name(&self.event.name);
        let voice = self.for_everybody().voice;
        let text = voice.say(Phrase::TakenBack, &[("name", (&name).into())]);
        Page::of(Tone::Open, text)
    }

    fn open_code(&self, text: &str) -> Reply {
        match code::decode(self.at.guide, text) {
            Ok(opened) => {
                let page = result::page(&self.at, &opened.answers);
                let notes = overlay::left_out(&self.at, text, &opened);
                Reply::private(notes.into_iter().rev().fold(page, Page::under))
            }
            Err(not_a_code) => self.slip(&Slip::from(not_a_code)),
        }
    }

    /// A private sentence with a fresh start as the next step.
    pub(super) fn slip(&self, slip: &Slip) -> Reply {
        let mut page = slip.bare_page(self.at.voice);
        page.rows.push(Row::Buttons(vec![self.at.button(
            &Control::open(Step::Start, Answers::default()),
            Phrase::StartOwn,
            ButtonStyle::Primary,
        )]));
        Reply::private(page)
    }
}

/// The answer that the values of a list stand for; `None` unless each is a number.
fn chosen(values: &[String]) -> Option<Answer> {
    let numbers: Option<BTreeSet<_>> = values
        .iter()
        .map(|value| value.parse().ok().map(ChoiceNumber))
        .collect();
    numbers
        .filter(|numbers| !numbers.is_empty())
        .map(Answer::Choices)
}
