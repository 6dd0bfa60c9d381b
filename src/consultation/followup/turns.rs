//! The steps of a consultation that ask and answer follow-up questions.

use crate::advice::code;
use crate::advice::{Answers, ChoiceNumber, QuestionNumber};
use crate::consultation::control::{Audience, PassageNumber, Purpose, Read, Step};
use crate::consultation::errand::{Errand, Filled};
use crate::consultation::event::{Delivery, Reply};
use crate::consultation::house::FollowUps;
use crate::consultation::page::{Page, Row, Tone};
use crate::consultation::result;
use crate::consultation::setting::Setting;
use crate::consultation::slip::Slip;
use crate::consultation::step::Turn;
use crate::wording::Phrase;

use super::answering::{Answered, Inquiry};
use super::understanding::with_choice;
use super::worded::wordable;
use super::{QUESTION_FIELD, discuss, form, privately};

impl<'a> Turn<'a> {
    /// The form for a follow-up question.
    pub(in crate::consultation) fn form(&self, answers: &Answers, sent: Step) -> Reply {
        if !self.at.settings.follow_ups.on {
            return self.not_answered();
        }
        let (page, errand) = form(&self.at, answers, sent);
        Reply {
            errand: Some(errand),
            ..Reply::private(page)
        }
    }

    /// Opens a thread, or says why not.
    pub(in crate::consultation) fn discuss(&self, answers: &Answers) -> Reply {
        let FollowUps { on, threads, .. } = self.at.settings.follow_ups;
        if !on {
            return self.not_answered();
        }
        if !threads {
            let text = self.at.voice.plain(Phrase::HouseNoThreads);
            return Reply::private(privately(&self.at, answers, text));
        }
        let everybody = self.for_everybody();
        let opening = &self.event.place.opening;
        let (page, errand) = discuss(&self.at, &everybody, answers, opening);
        Reply {
            errand,
            ..Reply::private(page)
        }
    }

    /// The answer to what was typed into a form.
    pub(in crate::consultation) fn submitted(&self, read: &Read, filled: &Filled) -> Reply {
        if let Step::House(step) = read.control.step {
            return self.house_submitted(step, filled);
        }
        if let Step::Overlay(step) = read.control.step {
            return self.overlay_submitted(step, filled);
        }
        let (audience, insists) = match read.control.step {
            Step::Asked(audience) => (audience, false),
            Step::AskedAgain(audience) => (audience, true),
            _ => return self.slip(&Slip::UnknownControl),
        };
        let answers = &read.control.answers;
        self.answer(
            Some(answers),
            audience,
            insists,
            filled.text(QUESTION_FIELD),
        )
    }

    /// The answer to a question that came without a form; in a discussion's thread it is for everybody.
    pub(in crate::consultation) fn asked(&self, text: &str, code: Option<&str>) -> Reply {
        let place = &self.event.place;
        let audience = match (&place.decision, place.is_thread) {
            (Some(_), true) => Audience::Everybody,
            _ => Audience::Alone,
        };
        let code = code.or(place.decision.as_deref());
        match code.map(|code| code::decode(self.at.guide, code)) {
            None => self.answer(None, audience, false, text),
            Some(Ok(opened)) => self.answer(Some(&opened.answers), audience, false, text),
            Some(Err(not_a_code)) => self.slip(&Slip::from(not_a_code)),
        }
    }

    fn answer(
        &self,
        answers: Option<&Answers>,
        audience: Audience,
        insists: bool,
        text: &str,
    ) -> Reply {
        if !self.at.settings.follow_ups.on {
            return self.not_answered();
        }
        let audience = self.allowed(audience);
        let at = self.of_audience(audience);
        let inquiry = Inquiry {
            at: &at,
            answers: answers.filter(|answers| !answers.is_empty()),
            audience,
            insists,
        };
        match inquiry.answered(text) {
            Some(Answered { page, understood }) => {
                let mut reply = Self::for_audience(audience, page);
                let answers = answers.filter(|answers| !answers.is_empty());
                reply.errand = wordable(&at, answers, text, &understood).map(Errand::Word);
                reply
                    .progress
                    .answered_follow_ups(self.at.prompts, &understood);
                reply
            }
            None => self.slip(&Slip::EmptyQuestion),
        }
    }

    /// One passage, as a button asked for it.
    pub(in crate::consultation) fn told(
        &self,
        answers: &Answers,
        passage: PassageNumber,
        audience: Audience,
    ) -> Reply {
        if !self.at.settings.follow_ups.on {
            return self.not_answered();
        }
        let Some(index) = self.at.prompts.knowledge.by_number(passage.0) else {
            return self.slip(&Slip::PassageGone);
        };
        let audience = self.allowed(audience);
        let at = self.of_audience(audience);
        let inquiry = Inquiry {
            at: &at,
            answers: Some(answers).filter(|answers| !answers.is_empty()),
            audience,
            insists: true,
        };
        Self::for_audience(audience, inquiry.told(index))
    }

    /// A private copy with one answer added or changed, and what that does; the interview where there were none.
    pub(in crate::consultation) fn applied(
        &self,
        before: &Answers,
        number: QuestionNumber,
        choice: ChoiceNumber,
    ) -> Reply {
        let Some(question) = self.at.guide.question(number) else {
            return self.slip(&Slip::UnknownAnswer);
        };
        let answer = with_choice(before, question, choice);
        let purpose = if before.is_empty() {
            Purpose::Asking
        } else {
            Purpose::Changing
        };
        let mut reply = self.answered(before, number, &answer, purpose);
        reply.delivery = Delivery::Private;
        reply
    }

    /// That nothing is answered here, and who to talk to instead.
    fn not_answered(&self) -> Reply {
        let mut page = Page::of(Tone::Slip, self.at.voice.plain(Phrase::HouseNoFollowUps));
        let contact = result::contact(&self.at);
        page.rows.push(Row::Buttons(vec![contact]));
        Reply::private(page)
    }

    /// Everybody only where the person may write, and the server wants it.
    fn allowed(&self, audience: Audience) -> Audience {
        let may = self.event.missing.is_empty() && self.at.settings.follow_ups.in_threads();
        match audience {
            Audience::Everybody if may => Audience::Everybody,
            _ => Audience::Alone,
        }
    }

    /// What pages for an audience are made with.
    fn of_audience(&self, audience: Audience) -> Setting<'a> {
        match audience {
            Audience::Everybody => self.for_everybody(),
            Audience::Alone => self.at,
        }
    }

    fn for_audience(audience: Audience, page: Page) -> Reply {
        match audience {
            Audience::Everybody => Reply::of(Delivery::Public, page),
            Audience::Alone => Reply::private(page),
        }
    }
}
