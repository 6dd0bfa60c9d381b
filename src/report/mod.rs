//! Reports: a result as a picture, as a decision record, as data for other programs and as its calculation; and the guide
//! as a graph.
//!
//! Owns how a result looks outside a conversation. Pure drawing and writing: no Discord, no clock, no files, no waiting;
//! the same answers give the same bytes. Start reading at [`Report`].

mod chart;
mod data;
mod day;
mod explanation;
mod graph;
mod letters;
mod markdown;
mod paint;
mod picture;
mod record;
mod svg;
mod terms;
mod weights;

use crate::advice::{Answers, Guide, Language, Pick, Recommendation, recommend};
use crate::consultation::{TeamRecord, sentence};
use crate::prompts::Prompts;
use crate::wording::{Phrase, Voice};

pub use chart::Chart;
pub use data::NOT_SURE;
pub use day::Day;
pub use graph::Graph;
pub use paint::Undrawable;
pub use picture::Picture;
pub use record::Record;

/// A result that is to be drawn or written down, in one person's language.
#[derive(Debug)]
pub struct Report<'a> {
    guide: &'a Guide,
    voice: Voice<'a>,
    answers: &'a Answers,
    result: Recommendation<'a>,
}

impl<'a> Report<'a> {
    /// The report on these answers for somebody who reads `locale`.
    pub fn new(prompts: &'a Prompts, locale: &'a str, answers: &'a Answers) -> Self {
        let guide = prompts.guide.in_locale(locale);
        Self::by(guide, prompts.wording.voice(locale), answers)
    }

    /// The report on these answers by any guide, in the language that it is told in.
    pub fn by(guide: &'a Guide, voice: Voice<'a>, answers: &'a Answers) -> Self {
        Self {
            guide,
            voice,
            answers,
            result: recommend(guide, answers),
        }
    }

    /// The result as a picture.
    pub fn picture(&self) -> Picture {
        Picture::of(self)
    }

    /// The result as a decision record of that day.
    pub fn record(&self, day: &Day) -> Record {
        self.record_of_team(None, day)
    }

    /// The result as a decision record of that day, with the team that decided it, where one did.
    pub fn record_of_team(&self, team: Option<&TeamRecord>, day: &Day) -> Record {
        Record::of(self, team, day)
    }

    /// The whole calculation behind the result as plain text, for those who edit the guide.
    pub fn explanation(&self) -> String {
        explanation::text(self)
    }

    /// The result for other programs, under an id that whoever asked knows it by.
    pub fn data(&self, id: &serde_json::Value) -> serde_json::Value {
        data::data(self, id)
    }

    /// The result in a few words.
    fn title(&self) -> String {
        let Self { guide, voice, .. } = self;
        let verdict = self.result.verdict;
        match verdict.pick {
            Pick::Only(used) => {
                let language = ("language", sentence::language(guide, used).into());
                match verdict.framework(used) {
                    Some(index) => {
                        let framework = ("framework", sentence::name(guide, index).into());
                        voice.say(Phrase::PictureOnly, &[language, framework])
                    }
                    None => voice.say(Phrase::PictureOnlyFrameworkOpen, &[language]),
                }
            }
            Pick::Both => {
                let [python, nodejs] =
                    Language::ALL.map(|language| sentence::language(guide, language));
                voice.say(
                    Phrase::PictureBoth,
                    &[("python", python.into()), ("nodejs", nodejs.into())],
                )
            }
            Pick::Neither => voice.plain(Phrase::PictureNeither),
            Pick::Depends => voice.plain(Phrase::PictureDepends),
        }
    }
}
