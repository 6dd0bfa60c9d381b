//! The steps of the interview: an answer, the question after it and before it, an answer to change.

use crate::advice::ranking::verdict;
use crate::advice::{Answer, Answers, QuestionNumber, outlook};

use super::control::Purpose;
use super::event::Reply;
use super::page::Page;
use super::slip::Slip;
use super::step::Turn;
use super::{question, result};

impl Turn<'_> {
    /// The page after an answer: the next question, or the result once one was changed.
    pub(super) fn answered(
        &self,
        before: &Answers,
        number: QuestionNumber,
        answer: &Answer,
        purpose: Purpose,
    ) -> Reply {
        let Some(question) = self.at.guide.question(number) else {
            return Reply::in_place(self.next_page(before).under(self.unknown_answer()));
        };
        if !answer.fits(question) {
            let page = question::page(&self.at, before, question, purpose);
            return Reply::in_place(page.under(self.unknown_answer()));
        }
        let after = before.with(number, answer.clone());
        let mut reply = Reply::in_place(match purpose {
            Purpose::Asking => self.next_page(&after),
            Purpose::Anyway => self.next_page_anyway(&after),
            Purpose::Changing => result::changed_page(&self.at, before, &after),
        });
        if purpose == Purpose::Changing {
            let recommended = |answers| verdict(self.at.guide, answers);
            reply.progress.changed = *before != after;
            reply.progress.flipped = recommended(before) != recommended(&after);
        }
        reply
    }

    pub(super) fn unknown_answer(&self) -> String {
        Slip::UnknownAnswer.sentence(self.at.voice)
    }

    /// The next question, or the result where none can change it.
    pub(super) fn next_page(&self, answers: &Answers) -> Page {
        match outlook::next(self.at.guide, answers) {
            Some(next) => question::page(&self.at, answers, next, Purpose::Asking),
            None => result::page(&self.at, answers),
        }
    }

    /// The next question that was not asked, whether or not it can change the result.
    pub(super) fn next_page_anyway(&self, answers: &Answers) -> Page {
        let guide = self.at.guide;
        let left = guide
            .questions()
            .iter()
            .find(|question| !answers.has(question.number));
        match (outlook::next(guide, answers), left) {
            (None, Some(left)) => question::page(&self.at, answers, left, Purpose::Anyway),
            _ => self.next_page(answers),
        }
    }

    /// The question before `from` in the order of the interview.
    pub(super) fn back_page(&self, answers: &Answers, from: QuestionNumber) -> Page {
        let order = outlook::order(self.at.guide, answers);
        let end = order
            .iter()
            .position(|&number| number == from)
            .unwrap_or(order.len());
        let before = order
            .get(..end)
            .and_then(<[_]>::last)
            .and_then(|&number| self.at.guide.question(number));
        match before {
            Some(question) => question::page(&self.at, answers, question, Purpose::Asking),
            None => self.next_page(answers),
        }
    }

    pub(super) fn change(&self, answers: &Answers, values: &[String]) -> Reply {
        let question = values
            .first()
            .and_then(|value| value.parse().ok())
            .and_then(|number| self.at.guide.question(QuestionNumber(number)));
        match question {
            Some(question) => Reply::in_place(question::page(
                &self.at,
                answers,
                question,
                Purpose::Changing,
            )),
            None => Reply::in_place(question::list(&self.at, answers).under(self.unknown_answer())),
        }
    }
}
