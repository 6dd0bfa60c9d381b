//! What decides in all: a lead, the points of all options where both languages are recommended, or a stated need.

use super::{Bar, Line, Points, Telling, Total};
use crate::advice::ranking::{RuledOut, tally};
use crate::advice::{Choice, Language, Pick, Role};
use crate::consultation::sentence;
use crate::report::weights::{Pull, Weight, all};
use crate::wording::Phrase;

impl Telling<'_> {
    /// The lead between the languages, or all three totals where a lead between two of them would mislead.
    pub(super) fn total(&self) -> Total {
        let guide = self.report.guide;
        let needed = guide.margins().decides;
        let heading = self.report.voice.plain(Phrase::PictureTotal);
        if self.report.result.verdict.pick != Pick::Both {
            let bar = Bar {
                topic: heading,
                text: String::new(),
                pull: Pull::of_lead(self.weights.total),
            };
            return Total::Lead { bar, needed };
        }
        let options = self.options();
        let [python, nodejs, _] = &options;
        let needed = python.points.max(nodejs.points) + needed;
        Total::Options {
            heading,
            options,
            needed,
        }
    }

    /// Python alone, Node.js alone, and both with the price taken off.
    pub(super) fn options(&self) -> [Points; 3] {
        let guide = self.report.guide;
        let points = tally(guide, self.report.answers);
        let [python, nodejs] = Language::ALL.map(|language| {
            let name = sentence::language(guide, language);
            Points {
                option: self
                    .report
                    .voice
                    .say(Phrase::PictureAlone, &[("language", name.into())]),
                points: points.of(guide.playing(Role::Language(language))),
            }
        });
        let both = guide.playing(Role::Both);
        let price = guide.candidate(both).map_or(0, |both| both.price);
        let both = Points {
            option: self
                .report
                .voice
                .say(Phrase::PictureTogether, &[("price", price.into())]),
            points: points.of(both),
        };
        [python, nodejs, both]
    }

    /// What the dashed lines stand for.
    pub(super) fn needed_note(&self) -> String {
        let ruled_out = RuledOut::by(self.report.guide, self.report.answers);
        let phrase = match self.report.result.verdict.pick {
            Pick::Both => Phrase::PictureNeededBoth,
            Pick::Only(_) | Pick::Depends if ruled_out == RuledOut::default() => {
                Phrase::PictureNeeded
            }
            Pick::Only(_) | Pick::Depends | Pick::Neither => Phrase::PictureNeededAside,
        };
        let needed = self.report.guide.margins().decides;
        self.report.voice.say(phrase, &[("needed", needed.into())])
    }

    /// The answers that rule a language out.
    pub(super) fn limits(&self) -> Vec<Line> {
        let chosen = self.report.answers.chosen(self.report.guide);
        chosen
            .filter(|(_, choice)| !choice.ruled_out().is_empty())
            .map(|(question, choice)| Line {
                topic: self.topic(question),
                text: choice.label.clone(),
                effect: self.ruling_out(choice),
            })
            .collect()
    }

    fn ruling_out(&self, choice: &Choice) -> String {
        let languages = choice.ruled_out().iter();
        let names: Vec<&str> = languages
            .map(|&language| sentence::language(self.report.guide, language))
            .collect();
        self.report.voice.say(
            Phrase::PictureLimit,
            &[(
                "languages",
                (&self.report.voice.row_to_its_end(&names)).into(),
            )],
        )
    }

    /// With both, the answers that speak for or against two stacks, strongest first.
    pub(super) fn stacks(&self) -> Vec<Line> {
        let mut weights = match self.report.result.verdict.pick {
            Pick::Both => all(self.report.guide, self.report.answers),
            _ => Vec::new(),
        };
        weights.retain(|weight| weight.two_stacks != 0);
        weights.sort_by_key(|weight| -weight.two_stacks.abs());
        weights
            .iter()
            .map(|weight| Line {
                topic: self.topic(weight.question),
                text: self.answer(weight),
                effect: self.for_two_stacks(weight.two_stacks),
            })
            .collect()
    }

    fn for_two_stacks(&self, points: i32) -> String {
        let phrase = if points > 0 {
            Phrase::PictureForStacks
        } else {
            Phrase::PictureAgainstStacks
        };
        let points = [("points", points.abs().into())];
        self.report.voice.say(phrase, &points)
    }

    /// Whether an answer that pulls to neither side is told for something else that it does.
    pub(super) fn is_told(&self, weight: &Weight<'_>) -> bool {
        let speaks_of_stacks =
            self.report.result.verdict.pick == Pick::Both && weight.two_stacks != 0;
        let rules_out = weight
            .answer
            .choices()
            .filter_map(|number| weight.question.choice(number))
            .any(|choice| !choice.ruled_out().is_empty());
        speaks_of_stacks || rules_out
    }
}
