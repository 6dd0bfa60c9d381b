//! A recommendation told in sentences: title, how sure, reasons, libraries, split, flips, what is open.
//!
//! What speaks for and against stands in `points`, the split in `parts`, what would change it in `changes`, all of it in
//! `details`. Start reading at
//! [`Telling::blocks`].

mod changes;
mod details;
mod parts;
mod points;

use crate::advice::{Answers, HowSure, Language, Pick, Recommendation, code, recommend};
use crate::wording::{Filling, Phrase};

use super::page::{Block, Tone};
use super::sentence::{self, Building, FrameworkPhrases};
use super::setting::Setting;

/// Open questions named before "more".
const MOST_OPEN: usize = 3;

/// A recommendation being told.
pub(super) struct Telling<'a> {
    at: &'a Setting<'a>,
    answers: &'a Answers,
    pub(super) recommendation: Recommendation<'a>,
}

impl<'a> Telling<'a> {
    pub(super) fn new(at: &'a Setting<'a>, answers: &'a Answers) -> Self {
        Self {
            at,
            answers,
            recommendation: recommend(at.guide, answers),
        }
    }

    pub(super) const fn tone(&self) -> Tone {
        match self.recommendation.verdict.pick {
            Pick::Only(Language::Python) => Tone::Python,
            Pick::Only(Language::Nodejs) => Tone::Nodejs,
            Pick::Both => Tone::Both,
            Pick::Neither | Pick::Depends => Tone::Open,
        }
    }

    pub(super) fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Text(self.head())];
        let body = [
            self.split(),
            self.reasons(),
            self.against(),
            self.libraries(),
            self.tensions(),
            self.flips(),
        ];
        blocks.extend(body.into_iter().flatten().map(Block::Text));
        blocks.push(Block::Rule);
        blocks.push(Block::Text(self.foot()));
        blocks
    }

    /// What a team settled on, with what is to be said of the team after the recommendation itself.
    pub(super) fn team_blocks(&self, about: impl IntoIterator<Item = String>) -> Vec<Block> {
        let mut blocks = vec![Block::Text(self.head())];
        blocks.extend(self.picture());
        blocks.extend(about.into_iter().map(Block::Text));
        blocks.push(Block::Rule);
        let body = [self.split(), self.reasons(), self.against()];
        blocks.extend(body.into_iter().flatten().map(Block::Text));
        blocks.push(Block::Text(self.foot()));
        blocks
    }

    /// The picture of what pulls which way, where anything does.
    ///
    /// Drawing takes a hundred times what a page takes, so a result has it when somebody asks or it is shared.
    pub(super) fn picture(&self) -> Option<Block> {
        let pulls = self.answers.chosen(self.at.guide).next().is_some();
        pulls.then(|| Block::Picture(self.answers.clone()))
    }

    fn say(&self, phrase: Phrase, fillings: &[(&str, Filling<'_>)]) -> String {
        self.at.voice.say(phrase, fillings)
    }

    fn head(&self) -> String {
        let mut lines = vec![self.title(), self.sureness()];
        lines.extend(self.building().frameworks(FrameworkPhrases {
            lead: Phrase::FrameworkLead,
            close: Phrase::FrameworkClose,
        }));
        lines.join("\n")
    }

    /// Who tells in what it is built; the page's texts are our own, and its names hold no markup.
    fn building(&self) -> Building<'_> {
        Building {
            guide: self.at.guide,
            voice: self.at.voice,
            result: &self.recommendation,
            escape: str::to_owned,
        }
    }

    pub(super) fn title(&self) -> String {
        let guide = self.at.guide;
        let verdict = self.recommendation.verdict;
        match verdict.pick {
            Pick::Only(used) => {
                let language = sentence::language(guide, used);
                match verdict.framework(used) {
                    Some(framework) => self.say(
                        Phrase::ResultOnly,
                        &[
                            ("language", language.into()),
                            ("framework", sentence::name(guide, framework).into()),
                        ],
                    ),
                    None => self.say(
                        Phrase::ResultOnlyFrameworkOpen,
                        &[("language", language.into())],
                    ),
                }
            }
            Pick::Both => {
                let [python, nodejs] =
                    Language::ALL.map(|language| sentence::language(guide, language));
                self.say(
                    Phrase::ResultBoth,
                    &[("python", python.into()), ("nodejs", nodejs.into())],
                )
            }
            Pick::Neither => self.say(Phrase::ResultNeither, &[]),
            Pick::Depends => self.say(Phrase::ResultDepends, &[]),
        }
    }

    pub(super) fn sureness(&self) -> String {
        if self.recommendation.verdict.pick == Pick::Neither {
            return self.neither();
        }
        let sureness = self.recommendation.sureness;
        let phrase = match sureness.how_sure {
            HowSure::Clear => Phrase::SureClear,
            HowSure::Likely => Phrase::SureLikely,
            HowSure::Close if sureness.both_as_good => Phrase::SureCloseBoth,
            HowSure::Close => Phrase::SureClose,
            HowSure::Open => {
                let answered = self.answers.chosen(self.at.guide).count();
                return self.say(Phrase::SureOpen, &[("answered", answered.into())]);
            }
        };
        self.say(
            phrase,
            &[
                ("lead", sureness.lead.into()),
                ("stays", sureness.tenths().into()),
            ],
        )
    }

    /// Each need that rules both out, with what says so and what to consider instead.
    fn neither(&self) -> String {
        let guide = self.at.guide;
        let needs = self.answers.chosen(guide).filter_map(|(_, choice)| {
            let rules_out = choice.rules_out.as_ref()?;
            let cited = rules_out
                .evidence
                .iter()
                .filter_map(|&index| guide.evidence_at(index))
                .map(|evidence| sentence::cited(self.at.voice, evidence));
            let cited = self.at.voice.row(Phrase::ListSentences, cited);
            Some(self.say(
                Phrase::NeitherWhy,
                &[
                    ("need", (&choice.label).into()),
                    ("instead", (&rules_out.instead).into()),
                    ("evidence", (&cited).into()),
                ],
            ))
        });
        needs.collect::<Vec<_>>().join("\n")
    }

    fn foot(&self) -> String {
        let guide = self.at.guide;
        let mut lines = Vec::new();
        let topics: Vec<&str> = self
            .recommendation
            .unanswered
            .iter()
            .filter_map(|&number| guide.question(number))
            .map(|question| question.topic.as_str())
            .collect();
        if !topics.is_empty() {
            let named: Vec<&str> = topics.iter().copied().take(MOST_OPEN).collect();
            let more = topics.len() - named.len();
            lines.push(self.say(
                Phrase::Unanswered,
                &[
                    (
                        "questions",
                        (&self.at.voice.row(Phrase::ListComma, &named)).into(),
                    ),
                    ("more", more.into()),
                ],
            ));
        }
        if !self.answers.is_empty() {
            let code = code::encode(guide, self.answers);
            lines.push(self.say(Phrase::Code, &[("code", (&code).into())]));
        }
        let name = sentence::plain_name(self.at.settings.contact.name());
        lines.push(self.say(Phrase::ContactNote, &[("name", (&name).into())]));
        lines.join("\n")
    }
}
