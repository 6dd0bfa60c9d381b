//! The picture of what was counted in a server: a bar for each day, and how far people came, question by question.
//!
//! It is made of [`Figures`] only, which are rounded already, so that nothing in it is more exact than the text beside it.

mod drawing;

use crate::consultation::{Figures, Reached};
use crate::wording::{Filling, Phrase, Voice};

use super::paint::{self, Undrawable};

/// Most letters of an alternative text on Discord.
const ALT_LIMIT: usize = 1024;

/// What stands in the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    title: String,
    /// How long ago the first day was, and the last.
    ends: [String; 2],
    days: Vec<u64>,
    /// What stands in place of bars where there are none.
    few: String,
    heading: String,
    questions: Vec<Question>,
    note: String,
    alt: String,
}

/// A question with how often it was shown, and how often people went no further.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Question {
    reached: Reached,
    told: String,
}

impl Chart {
    /// The picture of these figures.
    pub fn of(figures: &Figures, voice: Voice<'_>) -> Self {
        let questions = figures.questions.iter().map(|reached| {
            let fillings = [
                ("shown", number(reached.shown)),
                ("left", number(reached.left)),
            ];
            Question {
                reached: reached.clone(),
                told: voice.say(Phrase::ChartReached, &fillings),
            }
        });
        let days = figures.days.len();
        let ago = days.saturating_sub(1);
        Self {
            title: voice.say(Phrase::ChartDays, &[("days", days.into())]),
            ends: [
                voice.say(Phrase::ChartFirstDay, &[("ago", ago.into())]),
                voice.plain(Phrase::ChartToday),
            ],
            days: figures.days.clone(),
            few: voice.plain(Phrase::ChartFew),
            heading: voice.plain(Phrase::ChartQuestions),
            questions: questions.collect(),
            note: voice.plain(Phrase::ChartNote),
            alt: alt(figures, voice),
        }
    }

    /// The same facts in a few sentences, at most 1,024 letters.
    pub fn alt(&self) -> &str {
        &self.alt
    }

    /// As SVG.
    pub fn svg(&self) -> String {
        drawing::svg(self)
    }

    /// As PNG, 800 pixels wide.
    ///
    /// # Errors
    /// Not for any figures; a test draws many.
    pub fn png(&self) -> Result<Vec<u8>, Undrawable> {
        paint::png(&self.svg())
    }
}

/// As many of the questions as there is room for.
fn alt(figures: &Figures, voice: Voice<'_>) -> String {
    let told = |count: usize| {
        let questions = figures.questions.iter().take(count).map(|reached| {
            let fillings = [
                ("question", (&reached.topic).into()),
                ("shown", number(reached.shown)),
                ("left", number(reached.left)),
            ];
            voice.say(Phrase::ChartAltQuestion, &fillings)
        });
        let questions = match count {
            0 => "none".to_owned(),
            _ => questions.collect::<Vec<_>>().join("; "),
        };
        let most = figures.days.iter().copied().max().unwrap_or(0);
        let fillings = [
            ("days", figures.days.len().into()),
            ("begun", number(figures.begun)),
            ("most", number(most)),
            ("questions", (&questions).into()),
        ];
        voice.say(Phrase::ChartAlt, &fillings)
    };
    let fitting = (0..=figures.questions.len()).rev().map(told);
    let mut fitting = fitting.filter(|alt| alt.chars().count() <= ALT_LIMIT);
    fitting.next().unwrap_or_default()
}

fn number<'f>(number: u64) -> Filling<'f> {
    usize::try_from(number).unwrap_or(usize::MAX).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultation::Period;
    use crate::prompts::Prompts;

    fn figures(days: Vec<u64>, questions: usize, number: u64) -> Figures {
        let questions = (0..questions).map(|question| Reached {
            topic: format!("<b>Question {question} & more of it</b>"),
            shown: number,
            left: number / 2,
        });
        Figures {
            period: Period::Month,
            begun: days.iter().fold(0, |sum, &day| sum.saturating_add(day)),
            days,
            finished: 0,
            results: vec![0; 5],
            questions: questions.collect(),
            changed: 0,
            flipped: 0,
            shared: 0,
            follow_ups: 0,
            unknown: 0,
            gaps: Vec::new(),
            teams_begun: 0,
            teams_closed: 0,
            requested: 0,
        }
    }

    #[test]
    fn any_figures_can_be_drawn_and_told() {
        let prompts = Prompts::embedded().unwrap();
        let voice = prompts.wording.voice("en-US");
        for (days, questions, number) in [
            (vec![0; 7], 0, 0),
            (vec![5; 90], 40, u64::MAX),
            (vec![u64::MAX, 0, 5], 1, 5),
            (Vec::new(), 25, 15),
        ] {
            let chart = Chart::of(&figures(days, questions, number), voice);
            assert!(!chart.svg().contains("<b>"));
            assert!(chart.png().unwrap().starts_with(b"\x89PNG"));
            assert!((1..=ALT_LIMIT).contains(&chart.alt().chars().count()));
        }
    }

    #[test]
    fn a_day_with_fewer_than_five_has_no_bar() {
        let prompts = Prompts::embedded().unwrap();
        let voice = prompts.wording.voice("en-US");
        let bars = |days: Vec<u64>| {
            let svg = Chart::of(&figures(days, 0, 0), voice).svg();
            svg.matches(r##"fill="#2a64a0""##).count()
        };
        assert_eq!(bars(vec![0, 5, 0, 10, 0, 0, 0]), 2);
        assert_eq!(bars(vec![0; 7]), 0);
    }
}
