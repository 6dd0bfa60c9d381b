//! The page that answers a message: each of its questions from passages with their sources, or from the calculation.

use crate::advice::ranking::verdict;
use crate::advice::{Answers, Pick, QuestionNumber, Verdict};
use crate::consultation::control::Audience;
use crate::consultation::page::{Block, Page, Subject, Tone};
use crate::consultation::sentence;
use crate::consultation::setting::Setting;
use crate::knowledge::{Passage, PassageIndex};
use crate::wording::Phrase;

use super::about_result;
use super::understanding::{Asker, NewFact, Understood, with_fact};

/// Most letters of a question that is quoted above its answer.
const QUOTED: usize = 240;
/// Most questions of a message that are answered, so that the answers fit one message.
const MOST_QUESTIONS: usize = 3;
/// Letters that all answers of a page may have together, so that a message holds them.
const ROOM: usize = 3400;
/// Facts that are told with their effect.
pub(super) const MOST_FACTS: usize = 3;

/// What is asked, by whom, for whom.
pub(super) struct Inquiry<'a> {
    pub(super) at: &'a Setting<'a>,
    /// The answers behind the result that it is about, if there is one.
    pub(super) answers: Option<&'a Answers>,
    pub(super) audience: Audience,
    /// Whether the likeliest answer is wanted even where a question is not clear.
    pub(super) insists: bool,
}

/// A page with what was understood, in the order of its questions.
pub(crate) struct Answered {
    pub(crate) page: Page,
    pub(crate) understood: Vec<Understood>,
}

impl Inquiry<'_> {
    /// The page that answers a message; `None` where it has no words.
    pub(super) fn answered(&self, text: &str) -> Option<Answered> {
        let asker = Asker {
            prompts: self.at.prompts,
            guide: self.at.guide,
            answers: self.answers,
            insists: self.insists,
        };
        let mut understood = asker.understood(text);
        if understood.is_empty() {
            return None;
        }
        let left_out = understood.len().saturating_sub(MOST_QUESTIONS);
        understood.truncate(MOST_QUESTIONS);
        let mut page = self.page(&understood, left_out);
        if self.audience == Audience::Everybody {
            page.blocks.insert(0, Block::Text(quoted(text)));
        }
        Some(Answered {
            page,
            understood: understood.into_iter().map(|(_, what)| what).collect(),
        })
    }

    /// The page that tells one passage.
    pub(super) fn told(&self, passage: PassageIndex) -> Page {
        self.page(&[("", Understood::Passages(vec![passage]))], 0)
    }

    /// The page that tells all of this, and that so many other questions were left out.
    fn page(&self, understood: &[(&str, Understood)], mut left_out: usize) -> Page {
        let mut citing = Citing::default();
        let mut texts: Vec<String> = Vec::new();
        let mut left = ROOM;
        let mut note = super::note_on_language(self.at);
        for (_, what) in understood {
            let mut text = self.text(what, &mut citing);
            if let Understood::Passages(_) = what
                && let Some(note) = note.take()
            {
                text = format!("{note}\n{text}");
            }
            let letters = text.chars().count();
            if letters > left && !texts.is_empty() {
                left_out += 1;
                continue;
            }
            left = left.saturating_sub(letters);
            texts.push(text);
        }
        if left_out > 0 {
            texts.push(self.at.voice.plain(Phrase::AnswerMoreLater));
        }
        let whats: Vec<&Understood> = understood.iter().map(|(_, what)| what).collect();
        Page {
            subject: Subject::Other,
            tone: Self::tone(&whats),
            blocks: texts.into_iter().map(Block::Text).collect(),
            rows: self.ways(&whats),
        }
    }

    fn tone(whats: &[&Understood]) -> Tone {
        let known =
            |what: &&Understood| !matches!(what, Understood::Unknown(_) | Understood::Outside);
        if whats.iter().any(known) {
            Tone::Asking
        } else {
            Tone::Open
        }
    }

    fn text(&self, what: &Understood, citing: &mut Citing) -> String {
        let voice = self.at.voice;
        match what {
            Understood::Passages(passages) => self.passages(passages, citing),
            Understood::AboutResult(about) => match self.answers {
                Some(answers) => about_result::told(self.at, answers, about),
                None => voice.plain(Phrase::AnswerWhichResult),
            },
            Understood::WhichResult => voice.plain(Phrase::AnswerWhichResult),
            Understood::WhichAnswer => voice.plain(Phrase::AnswerWhichAnswer),
            Understood::Courtesy => voice.plain(Phrase::AnswerCourtesy),
            Understood::NewFacts(facts) => self.facts(facts),
            Understood::GivenFacts(questions) => self.given(questions),
            Understood::Unclear(_) => voice.plain(Phrase::AnswerUnclear),
            Understood::Unknown(near) if near.is_empty() => voice.plain(Phrase::AnswerUnknown),
            Understood::Unknown(_) => voice.plain(Phrase::AnswerUnknownNear),
            Understood::Outside => voice.plain(Phrase::AnswerOutside),
        }
    }

    fn passages(&self, indices: &[PassageIndex], citing: &mut Citing) -> String {
        let found = indices
            .iter()
            .filter_map(|&index| self.at.prompts.knowledge.passage(index));
        let texts: Vec<String> = found
            .enumerate()
            .map(|(place, passage)| self.passage(place, passage, citing))
            .collect();
        texts.join("\n\n")
    }

    /// A passage with what the person's own answers add, and its sources.
    fn passage(&self, place: usize, passage: &Passage, citing: &mut Citing) -> String {
        let heading = if place == 0 {
            Phrase::AnswerTitle
        } else {
            Phrase::AnswerTitleAlso
        };
        let title = self
            .at
            .voice
            .say(heading, &[("title", (&passage.title).into())]);
        let mut lines = vec![title, citing.marked(passage)];
        lines.extend(self.bearing(passage));
        lines.push(self.sources(passage, citing));
        lines.join("\n")
    }

    /// What the answers that were given mean for a passage: its own words on them, or that they bear on it.
    fn bearing(&self, passage: &Passage) -> Vec<String> {
        let Some(answers) = self.answers else {
            return Vec::new();
        };
        let guide = self.at.guide;
        let said: Vec<String> = passage
            .when
            .iter()
            .filter(|(choice, _)| answers.include(*choice))
            .map(|(choice, says)| {
                self.at.voice.say(
                    Phrase::AnswerYouSaid,
                    &[
                        ("answer", sentence::label(guide, *choice).into()),
                        ("says", says.into()),
                    ],
                )
            })
            .collect();
        if !said.is_empty() {
            return said;
        }
        let bears: Vec<String> = passage
            .bears
            .iter()
            .filter_map(|&number| Some((guide.question(number)?, answers.get(number)?)))
            .filter(|(_, answer)| answer.choices().next().is_some())
            .map(|(question, answer)| sentence::answer_told(self.at.voice, question, answer))
            .collect();
        if bears.is_empty() {
            return Vec::new();
        }
        vec![self.at.voice.say(
            Phrase::AnswerBears,
            &[(
                "answers",
                (&self.at.voice.row(Phrase::ListSemicolon, &bears)).into(),
            )],
        )]
    }

    fn sources(&self, passage: &Passage, citing: &Citing) -> String {
        let first = citing.reached - passage.sources.len();
        let sources: Vec<String> = passage
            .sources
            .iter()
            .enumerate()
            .map(|(place, source)| {
                let standing = if source.second_hand {
                    "second-hand"
                } else {
                    "seen"
                };
                self.at.voice.say(
                    Phrase::AnswerSource,
                    &[
                        ("number", (first + place + 1).into()),
                        ("title", (&source.title).into()),
                        ("url", source.url.as_deref().unwrap_or("none").into()),
                        ("dated", source.dated.as_deref().unwrap_or("none").into()),
                        ("checked", (&source.checked).into()),
                        ("standing", standing.into()),
                    ],
                )
            })
            .collect();
        sources.join("\n")
    }

    /// Each fact with the answer that it stands for and what that would do.
    fn facts(&self, facts: &[NewFact]) -> String {
        let told = facts.len().min(MOST_FACTS);
        let heading = self
            .at
            .voice
            .say(Phrase::FactHeading, &[("count", told.into())]);
        let mut lines = vec![heading];
        lines.extend(facts.iter().take(told).map(|fact| self.fact(fact)));
        lines.push(
            self.at
                .voice
                .plain(match (self.answers.is_some(), self.audience) {
                    (false, _) => Phrase::FactBeginNote,
                    (true, Audience::Alone) => Phrase::FactApplyNote,
                    (true, Audience::Everybody) => Phrase::FactApplyNoteInCopy,
                }),
        );
        lines.join("\n")
    }

    /// Answers that count already.
    fn given(&self, questions: &[QuestionNumber]) -> String {
        let guide = self.at.guide;
        let none = Answers::default();
        let answers = self.answers.unwrap_or(&none);
        let told: Vec<String> = questions
            .iter()
            .filter_map(|&number| Some((guide.question(number)?, answers.get(number)?)))
            .map(|(question, answer)| sentence::answer_told(self.at.voice, question, answer))
            .collect();
        self.at.voice.say(
            Phrase::FactGiven,
            &[(
                "answers",
                (&self.at.voice.row(Phrase::ListSemicolon, &told)).into(),
            )],
        )
    }

    fn fact(&self, fact: &NewFact) -> String {
        let guide = self.at.guide;
        let topic = guide
            .question(fact.choice.question)
            .map_or("", |question| question.topic.as_str());
        let taken = self.at.voice.say(
            Phrase::BriefTaken,
            &[
                ("question", topic.into()),
                ("answer", sentence::label(guide, fact.choice).into()),
                ("quote", (&sentence::plain_name(&fact.quote)).into()),
            ],
        );
        let Some(answers) = self.answers else {
            return taken;
        };
        let before = verdict(guide, answers);
        let after = verdict(guide, &with_fact(guide, answers, fact));
        // In one line, so that Discord shows the effect as a part of its bullet.
        format!("{taken} {}", self.effect(before, after))
    }

    /// What a fact would do to the result.
    fn effect(&self, before: Verdict, after: Verdict) -> String {
        let guide = self.at.guide;
        let short = |verdict| sentence::short(self.at.voice, guide, verdict);
        let (was, is) = (short(before), short(after));
        let open = |verdict: Verdict| verdict.pick == Pick::Depends;
        if was == is {
            let change = if open(before) { "open" } else { "same" };
            return self.at.voice.say(
                Phrase::FactNothing,
                &[("change", change.into()), ("result", (&was).into())],
            );
        }
        let change = match (open(before), open(after)) {
            (true, _) => "settles",
            (false, true) => "opens",
            (false, false) => "turns",
        };
        self.at.voice.say(
            Phrase::FactChanges,
            &[
                ("change", change.into()),
                ("before", (&was).into()),
                ("after", (&is).into()),
            ],
        )
    }
}

/// The numbers of sources over a whole page.
#[derive(Default)]
struct Citing {
    /// How many sources were named so far.
    reached: usize,
}

impl Citing {
    /// The text of a passage with its marks counted on from those of the passages above.
    fn marked(&mut self, passage: &Passage) -> String {
        let before = self.reached;
        self.reached += passage.sources.len();
        let mut marked = String::with_capacity(passage.text.len());
        let mut rest = passage.text.as_str();
        while let Some((text, mark)) = rest.split_once('[') {
            marked.push_str(text);
            marked.push('[');
            match mark
                .split_once(']')
                .map(|(inside, after)| (inside.parse::<usize>(), after))
            {
                Some((Ok(number), after)) => {
                    marked.push_str(&(number + before).to_string());
                    marked.push(']');
                    rest = after;
                }
                _ => rest = mark,
            }
        }
        marked.push_str(rest);
        marked
    }
}

/// Somebody's question above its answer, as it was typed and never as markup.
fn quoted(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!(
        "> {}",
        sentence::plain_name(&sentence::cut_to(&words, QUOTED))
    )
}
