//! What was counted in a server, as a page.

use crate::advice::{Answers, Language};
use crate::consultation::control::{Control, Step};
use crate::consultation::errand::Errand;
use crate::consultation::event::{Delivery, Reply};
use crate::consultation::page::{Block, ButtonStyle, Page, Row, Tone};
use crate::consultation::sentence;
use crate::consultation::setting::Setting;
use crate::consultation::slip::Slip;
use crate::consultation::step::Turn;
use crate::wording::Phrase;

use super::{Counted, Figures, KINDS, Period, StatsStep};

/// Questions that are named with how many left there: where most did.
const MOST_LEFT: usize = 5;
/// Topics of gaps that are named.
const MOST_GAPS: usize = 8;

impl Turn<'_> {
    /// What was counted in this server, for those who may change it.
    pub(in crate::consultation) fn stats(&self, period: Period) -> Reply {
        let say = |phrase| Reply::private(Page::of(Tone::Slip, self.at.voice.plain(phrase)));
        if self.event.server.is_none() {
            return say(Phrase::StatsNoServer);
        }
        if !self.event.standing.manages_server {
            return say(Phrase::StatsNotAllowed);
        }
        let mut page = Slip::StoreAway.bare_page(self.at.voice);
        page.rows.push(periods(&self.at, period));
        Reply {
            errand: Some(Errand::Count(period)),
            ..Reply::private(page)
        }
    }

    /// The same in place of another period; who may no longer see it gets a page of their own.
    pub(in crate::consultation) fn stats_in_place(&self, period: Period) -> Reply {
        let reply = self.stats(period);
        let delivery = match reply.errand {
            Some(_) => Delivery::InPlace,
            None => Delivery::Private,
        };
        Reply { delivery, ..reply }
    }
}

/// The page of what was counted.
pub(in crate::consultation) fn page(at: &Setting<'_>, counted: &Counted) -> Page {
    let figures = Figures::of(at.guide, counted);
    let telling = Telling {
        at,
        figures: &figures,
    };
    let days = ("days", figures.period.days().into());
    let mut page = Page::of(Tone::Open, at.voice.say(Phrase::StatsHeading, &[days]));
    if figures.is_empty() {
        page.blocks
            .push(Block::Text(at.voice.plain(Phrase::StatsNothing)));
    } else {
        page.blocks
            .push(Block::Text(telling.consultations().join("\n")));
        page.blocks.push(Block::Chart(Box::new(figures.clone())));
        page.blocks.extend(telling.left().map(Block::Text));
        page.blocks.push(Block::Text(telling.after().join("\n")));
        page.blocks
            .push(Block::Text(at.voice.plain(Phrase::StatsNote)));
    }
    if counted.undelivered > 0 {
        page.blocks
            .push(Block::Text(at.voice.plain(Phrase::StatsUndelivered)));
    }
    page.rows.push(periods(at, figures.period));
    page
}

/// The buttons of all periods; the one that is on the screen is marked, and shows what was counted since.
fn periods(at: &Setting<'_>, shown: Period) -> Row {
    let button = |period: Period| {
        let step = Step::Stats(StatsStep::Show(period));
        let control = Control::open(step, Answers::default());
        let (label, style) = match period {
            Period::Week => (Phrase::StatsWeek, period == shown),
            Period::Month => (Phrase::StatsMonth, period == shown),
            Period::Quarter => (Phrase::StatsQuarter, period == shown),
        };
        let style = if style {
            ButtonStyle::Primary
        } else {
            ButtonStyle::Secondary
        };
        at.button(&control, label, style)
    };
    Row::Buttons(Period::ALL.map(button).into())
}

struct Telling<'a> {
    at: &'a Setting<'a>,
    figures: &'a Figures,
}

impl Telling<'_> {
    fn line(&self, phrase: Phrase, number: u64) -> String {
        self.at.voice.say(phrase, &[("number", told(number))])
    }

    fn consultations(&self) -> Vec<String> {
        let figures = self.figures;
        let mut lines = vec![
            self.line(Phrase::StatsBegun, figures.begun),
            self.line(Phrase::StatsFinished, figures.finished),
        ];
        for (kind, &number) in KINDS.into_iter().zip(&figures.results) {
            let [python, nodejs] =
                Language::ALL.map(|used| sentence::language(self.at.guide, used));
            let fillings = [
                ("kind", kind.into()),
                ("python", python.into()),
                ("nodejs", nodejs.into()),
                ("number", told(number)),
            ];
            lines.push(self.at.voice.say(Phrase::StatsResult, &fillings));
        }
        lines
    }

    /// The questions where most left.
    fn left(&self) -> Option<String> {
        let mut questions: Vec<_> = self.figures.questions.iter().collect();
        questions.sort_by_key(|question| std::cmp::Reverse(question.left));
        let lines: Vec<String> = questions
            .into_iter()
            .filter(|question| question.left > 0)
            .take(MOST_LEFT)
            .map(|question| {
                let topic = sentence::plain_name(&question.topic);
                let fillings = [
                    ("question", (&topic).into()),
                    ("shown", told(question.shown)),
                    ("left", told(question.left)),
                ];
                self.at.voice.say(Phrase::StatsLeft, &fillings)
            })
            .collect();
        let heading = self.at.voice.plain(Phrase::StatsLeftHeading);
        (!lines.is_empty()).then(|| format!("{heading}\n{}", lines.join("\n")))
    }

    /// What came after results.
    fn after(&self) -> Vec<String> {
        let figures = self.figures;
        let mut lines = vec![
            self.at.voice.plain(Phrase::StatsAfterHeading),
            self.line(Phrase::StatsChanged, figures.changed),
            self.line(Phrase::StatsFlipped, figures.flipped),
            self.line(Phrase::StatsShared, figures.shared),
            self.line(Phrase::StatsFollowUps, figures.follow_ups),
            self.line(Phrase::StatsUnknown, figures.unknown),
        ];
        for (topic, number) in figures.gaps.iter().take(MOST_GAPS) {
            let topic = sentence::plain_name(&topic.replace('-', " "));
            let fillings = [("topic", (&topic).into()), ("number", told(*number))];
            lines.push(self.at.voice.say(Phrase::StatsGap, &fillings));
        }
        lines.extend([
            self.line(Phrase::StatsTeamsBegun, figures.teams_begun),
            self.line(Phrase::StatsTeamsClosed, figures.teams_closed),
            self.line(Phrase::StatsRequested, figures.requested),
        ]);
        lines
    }
}

/// A number for a sentence, which says for 0 that it is fewer than five.
fn told<'f>(number: u64) -> crate::wording::Filling<'f> {
    usize::try_from(number).unwrap_or(usize::MAX).into()
}
