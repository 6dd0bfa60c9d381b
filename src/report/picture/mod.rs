//! The picture of a result, in words and numbers: what stands in it, and in `alt` the same facts for those who cannot
//! see it.

mod alt;
mod totals;

use crate::advice::ranking::{RuledOut, lead, tally};
use crate::advice::{Language, Pick, Question};
use crate::consultation::sentence;
use crate::wording::Phrase;

use super::Report;
use super::paint::{self, Undrawable};
use super::weights::{Pull, Weight, Weights};

/// What stands in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub(super) title: String,
    /// How sure, in a word.
    pub(super) sure: String,
    /// How far it leads, or what decides instead.
    pub(super) lead: String,
    /// The heads of the two sides, the left one first.
    pub(super) sides: [String; 2],
    pub(super) rows: Vec<Bar>,
    /// What rules a language out: an answer that no points outweigh.
    pub(super) limits: Vec<Line>,
    /// With both: what speaks for or against two stacks.
    pub(super) stacks: Vec<Line>,
    /// The answers that do neither, or that there are none.
    pub(super) note: Option<String>,
    pub(super) total: Total,
    pub(super) needed_note: String,
    pub(super) alt: String,
}

/// A text with a bar to one of the sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bar {
    /// What stands before the answer: what was asked.
    pub topic: String,
    pub text: String,
    /// Points to the left side, Python's, and to the right.
    pub pull: Pull,
}

/// A text without a bar, with what the answer does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// What stands before the answer: what was asked.
    pub topic: String,
    pub text: String,
    /// What it does, in a few words.
    pub effect: String,
}

/// What decides between the options, in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Total {
    /// The lead of one language over the other, and the points by which one has to lead.
    Lead { bar: Bar, needed: i32 },
    /// With both: the points of each option, and those from which on both decide.
    Options {
        heading: String,
        options: [Points; 3],
        needed: i32,
    },
}

/// An option with its points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Points {
    pub option: String,
    pub points: i32,
}

impl Picture {
    pub(super) fn of(report: &Report<'_>) -> Self {
        let weights = Weights::new(report.guide, report.answers);
        let telling = Telling { report, weights };
        let side = |language| {
            let name = sentence::language(report.guide, language);
            report
                .voice
                .say(Phrase::PictureSide, &[("language", name.into())])
        };
        Self {
            title: report.title(),
            sure: telling.sure(),
            lead: telling.lead(),
            sides: Language::ALL.map(side),
            rows: telling.rows(),
            limits: telling.limits(),
            stacks: telling.stacks(),
            note: telling.note(),
            total: telling.total(),
            needed_note: telling.needed_note(),
            alt: telling.alt(),
        }
    }

    /// The same facts in a few sentences, at most 1,024 letters.
    pub fn alt(&self) -> &str {
        &self.alt
    }

    /// As SVG.
    pub fn svg(&self) -> String {
        paint::svg(self)
    }

    /// As PNG, 800 pixels wide.
    ///
    /// # Errors
    /// Not for any picture that [`Report::picture`] gives; a test draws many.
    pub fn png(&self) -> Result<Vec<u8>, Undrawable> {
        paint::png(&self.svg())
    }
}

struct Telling<'a> {
    report: &'a Report<'a>,
    weights: Weights<'a>,
}

impl Telling<'_> {
    fn sure(&self) -> String {
        let sure = self.report.result.sureness.how_sure.id();
        self.report
            .voice
            .say(Phrase::PictureSure, &[("sure", sure.into())])
    }

    /// What decides: a stated need, or points.
    fn lead(&self) -> String {
        let Report {
            guide,
            voice,
            answers,
            ..
        } = *self.report;
        let pick = self.report.result.verdict.pick;
        let ruled_out = RuledOut::by(guide, answers);
        let without = match ruled_out {
            RuledOut {
                python: true,
                nodejs: true,
            } => {
                let needs = self.needs(&Language::ALL);
                return voice.say(Phrase::PictureNeitherWhy, &[("needs", (&needs).into())]);
            }
            RuledOut { python: true, .. } => Some(Language::Python),
            RuledOut { nodejs: true, .. } => Some(Language::Nodejs),
            RuledOut { .. } => None,
        };
        if let Some(language) = without {
            let name = sentence::language(guide, language);
            let needs = self.needs(&[language]);
            return voice.say(
                Phrase::PictureRuledOut,
                &[("language", name.into()), ("needs", (&needs).into())],
            );
        }
        let needed = ("needed", guide.margins().decides.into());
        let lead = lead(guide, &tally(guide, answers), pick);
        match pick {
            Pick::Both => voice.say(Phrase::PictureLeadBoth, &[("lead", lead.into()), needed]),
            Pick::Only(used) => {
                let rival = sentence::language(guide, used.other());
                let rival = ("rival", rival.into());
                voice.say(Phrase::PictureLead, &[rival, ("lead", lead.into()), needed])
            }
            Pick::Depends | Pick::Neither => match self.ahead() {
                Some((language, lead)) => voice.say(
                    Phrase::PictureShort,
                    &[("language", language.into()), ("lead", lead.into()), needed],
                ),
                None => voice.say(Phrase::PictureEven, &[needed]),
            },
        }
    }

    /// The stated needs that rule out any of these languages.
    fn needs(&self, languages: &[Language]) -> String {
        let needs: Vec<&str> = self
            .report
            .answers
            .chosen(self.report.guide)
            .filter(|(_, choice)| {
                languages
                    .iter()
                    .any(|language| choice.ruled_out().contains(language))
            })
            .map(|(_, choice)| choice.label.as_str())
            .collect();
        self.report.voice.row(Phrase::ListSemicolon, &needs)
    }

    /// The language that is ahead, and by how much.
    fn ahead(&self) -> Option<(&str, i32)> {
        self.side_of(self.weights.total)
    }

    fn side_of(&self, lead: i32) -> Option<(&str, i32)> {
        let language = match lead {
            0 => return None,
            1.. => Language::Python,
            _ => Language::Nodejs,
        };
        Some((sentence::language(self.report.guide, language), lead.abs()))
    }

    /// What a question is about, before its answer.
    fn topic(&self, question: &Question) -> String {
        let topic = ("topic", (&question.topic).into());
        self.report.voice.say(Phrase::PictureTopic, &[topic])
    }

    fn answer(&self, weight: &Weight<'_>) -> String {
        sentence::answer(self.report.voice, weight.question, weight.answer)
    }

    fn rows(&self) -> Vec<Bar> {
        let mut rows: Vec<Bar> = self
            .weights
            .rows
            .iter()
            .map(|weight| Bar {
                topic: self.topic(weight.question),
                text: self.answer(weight),
                pull: weight.pull,
            })
            .collect();
        if let Some(pull) = self.weights.others_pull {
            let count = ("count", self.weights.others.into());
            rows.push(Bar {
                topic: String::new(),
                text: self.report.voice.say(Phrase::PictureRest, &[count]),
                pull,
            });
        }
        rows
    }

    fn note(&self) -> Option<String> {
        let voice = self.report.voice;
        if self.weights.rows.is_empty() && self.weights.level.is_empty() {
            return Some(voice.plain(Phrase::PictureNoAnswers));
        }
        let level = self.weights.level.iter();
        let without = level.filter(|weight| !self.is_told(weight)).count();
        let phrase = match self.report.result.verdict.pick {
            Pick::Both => Phrase::PictureNoEffect,
            _ => Phrase::PictureNoPull,
        };
        (without > 0).then(|| voice.say(phrase, &[("count", without.into())]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::{Answer, Answers};
    use crate::prompts::Prompts;
    use crate::wording::STANDARD_LOCALE;

    fn picture(given: &[(&str, &[&str])]) -> Picture {
        let prompts = Prompts::embedded().unwrap();
        let answers: Answers = given
            .iter()
            .map(|(question, choices)| {
                let question = prompts.guide.question_by_id(question).unwrap();
                let chosen = choices
                    .iter()
                    .map(|id| question.choice_by_id(id).unwrap().number);
                (question.number, Answer::Choices(chosen.collect()))
            })
            .collect();
        Report::new(&prompts, STANDARD_LOCALE, &answers).picture()
    }

    #[test]
    fn an_answer_of_two_jobs_pulls_to_both_sides() {
        let picture = picture(&[("main-job", &["own-models", "live"])]);
        let pull = picture.rows[0].pull;
        assert!(pull.python > 0 && pull.nodejs > 0, "{pull:?}");
        let Total::Options { options, .. } = &picture.total else {
            panic!("{:?}", picture.total);
        };
        assert_eq!(
            options[0].points - options[1].points,
            pull.python - pull.nodejs,
            "the totals differ by what they pull"
        );
    }

    #[test]
    fn with_both_the_picture_says_that_another_lead_decided() {
        let picture = picture(&[
            ("main-job", &["own-models", "live"]),
            ("connections", &["thousands"]),
            ("computing", &["numeric"]),
        ]);
        assert!(picture.title.starts_with("Both: "), "{}", picture.title);
        assert!(picture.lead.contains("the price of two stacks taken off"));
        assert!(
            picture
                .needed_note
                .contains("more than the better single language")
        );
        assert!(picture.alt().starts_with(&picture.title));
    }

    #[test]
    fn a_need_that_nothing_meets_is_told_in_place_of_points() {
        let picture = picture(&[("speed", &["no-pauses"]), ("main-job", &["live"])]);
        assert_eq!(picture.title, "Neither Python nor Node.js");
        assert!(picture.lead.contains("Hard limit"), "{}", picture.lead);
        assert!(picture.alt().contains("Hard limit"));
    }

    #[test]
    fn without_answers_nothing_pulls() {
        let picture = picture(&[]);
        assert!(picture.note.unwrap().starts_with("Nothing is answered yet"));
        let Total::Lead { bar, .. } = picture.total else {
            panic!("{:?}", picture.total);
        };
        assert_eq!(bar.pull, Pull::default());
    }
}
