//! The pages that end a consultation: the result, the result after a change, the result for everybody.

use std::collections::BTreeSet;

use crate::advice::{
    Answer, Answers, EvidenceIndex, Flip, HowSure, Language, Pick, Reason, Recommendation, Role,
    code, outlook, recommend,
};
use crate::wording::{Phrase, Voice};

use super::control::{Control, PersonId, Step};
use super::page::{Block, Button, ButtonStyle, Page, Row, Tone};
use super::sentence;
use super::step::Setting;

/// Reasons shown, those for a framework among them.
const MOST_REASONS: usize = 3;
/// Libraries shown with what each is for.
const MOST_LIBRARIES: usize = 4;
/// Flips shown before "more".
const MOST_FLIPS: usize = 2;
/// Open questions named before "more".
const MOST_OPEN: usize = 3;
/// Tensions shown.
const MOST_TENSIONS: usize = 2;

/// The result for these answers, with its next steps.
pub(super) fn page(at: &Setting<'_>, answers: &Answers) -> Page {
    let telling = Telling::new(at, answers);
    Page {
        tone: telling.tone(),
        blocks: telling.blocks(),
        rows: own_rows(at, answers, &telling.recommendation),
    }
}

/// The result after one answer was changed, with what that did.
pub(super) fn changed_page(at: &Setting<'_>, before: &Answers, after: &Answers) -> Page {
    let guide = &at.prompts.guide;
    let name = |answers| {
        sentence::short(
            at.voice,
            guide,
            crate::advice::ranking::verdict(guide, answers),
        )
    };
    let (was, is) = (name(before), name(after));
    let note = if was == is {
        at.voice
            .say(Phrase::ChangedNothing, &[("after", (&is).into())])
    } else {
        at.voice.say(
            Phrase::Changed,
            &[("before", (&was).into()), ("after", (&is).into())],
        )
    };
    page(at, after).under(note)
}

/// The result for everybody in a place, with what they can do about it.
pub(super) fn shared_page(
    at: &Setting<'_>,
    answers: &Answers,
    owner: PersonId,
    name: &str,
) -> Page {
    let telling = Telling::new(at, answers);
    let mut blocks = telling.blocks();
    blocks.push(Block::Text(
        at.voice.say(Phrase::SharedBy, &[("name", name.into())]),
    ));
    let everybody = |step, label| {
        at.button(
            Control::open(step, answers.clone()),
            label,
            ButtonStyle::Secondary,
        )
    };
    let own = Control {
        step: Step::TakeBack,
        owner: Some(owner),
        answers: answers.clone(),
    };
    let buttons = vec![
        contact_button(at, answers, &telling.recommendation),
        everybody(Step::Open, Phrase::OpenCopy),
        at.button(
            Control::open(Step::Start, Answers::default()),
            Phrase::StartOwn,
            ButtonStyle::Secondary,
        ),
        at.button(own, Phrase::TakeBack, ButtonStyle::Secondary),
    ];
    Page {
        tone: telling.tone(),
        blocks,
        rows: vec![Row::Buttons(buttons)],
    }
}

/// The note on answers that an older guide had and this one has not.
pub(super) fn dropped_note(voice: Voice<'_>, count: usize) -> String {
    voice.say(Phrase::Dropped, &[("count", count.into())])
}

fn own_rows(at: &Setting<'_>, answers: &Answers, recommendation: &Recommendation<'_>) -> Vec<Row> {
    let step = |step, label| {
        at.button(
            Control::open(step, answers.clone()),
            label,
            ButtonStyle::Secondary,
        )
    };
    let mut buttons = vec![contact_button(at, answers, recommendation)];
    if outlook::next(&at.prompts.guide, answers).is_some() {
        buttons.push(step(Step::GoOn, Phrase::GoOn));
    }
    if !answers.is_empty() {
        buttons.push(step(Step::List, Phrase::ChangeAnswer));
        buttons.push(step(Step::Share, Phrase::ShareHere));
        buttons.push(step(Step::StartOver, Phrase::StartOver));
    }
    vec![Row::Buttons(buttons)]
}

fn contact_button(
    at: &Setting<'_>,
    answers: &Answers,
    recommendation: &Recommendation<'_>,
) -> Button {
    let contact = &at.settings.contact;
    let code = code::encode(&at.prompts.guide, answers);
    Button::Link {
        url: contact.url(&code, &recommendation_id(at, recommendation)),
        label: at
            .voice
            .say(Phrase::Contact, &[("name", contact.name().into())]),
    }
}

/// `python-fastapi`, `both-fastapi-nestjs`, `depends`.
fn recommendation_id(at: &Setting<'_>, recommendation: &Recommendation<'_>) -> String {
    let verdict = recommendation.verdict;
    let mut id = verdict.pick.id().to_owned();
    for language in verdict.pick.languages() {
        if let Some(framework) = verdict
            .framework(language)
            .and_then(|index| at.prompts.guide.candidate(index))
        {
            id.push('-');
            id.push_str(&framework.id);
        }
    }
    id
}

/// A recommendation being told.
struct Telling<'a> {
    at: &'a Setting<'a>,
    answers: &'a Answers,
    recommendation: Recommendation<'a>,
}

impl<'a> Telling<'a> {
    fn new(at: &'a Setting<'a>, answers: &'a Answers) -> Self {
        Self {
            at,
            answers,
            recommendation: recommend(&at.prompts.guide, answers),
        }
    }

    const fn tone(&self) -> Tone {
        match self.recommendation.verdict.pick {
            Pick::Only(Language::Python) => Tone::Python,
            Pick::Only(Language::Nodejs) => Tone::Nodejs,
            Pick::Both => Tone::Both,
            Pick::Neither | Pick::Depends => Tone::Open,
        }
    }

    fn blocks(&self) -> Vec<Block> {
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

    fn say(&self, phrase: Phrase, fillings: &[(&str, crate::wording::Filling<'_>)]) -> String {
        self.at.voice.say(phrase, fillings)
    }

    fn head(&self) -> String {
        let mut lines = vec![self.title(), self.sureness()];
        let verdict = self.recommendation.verdict;
        let guide = &self.at.prompts.guide;
        for language in verdict.pick.languages() {
            match verdict
                .framework(language)
                .and_then(|index| guide.candidate(index))
            {
                Some(framework) => lines.push(self.say(
                    Phrase::FrameworkLead,
                    &[
                        ("framework", (&framework.name).into()),
                        ("summary", (&framework.summary).into()),
                    ],
                )),
                None => lines.push(self.tied(language)),
            }
        }
        lines.join("\n")
    }

    fn title(&self) -> String {
        let guide = &self.at.prompts.guide;
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

    fn sureness(&self) -> String {
        if self.recommendation.verdict.pick == Pick::Neither {
            return self.neither();
        }
        let sureness = self.recommendation.sureness;
        let phrase = match sureness.how_sure {
            HowSure::Clear => Phrase::SureClear,
            HowSure::Likely => Phrase::SureLikely,
            HowSure::Close => Phrase::SureClose,
            HowSure::Open => {
                let answered = self.answers.chosen(&self.at.prompts.guide).count();
                return self.say(Phrase::SureOpen, &[("answered", answered.into())]);
            }
        };
        let stays = i32::from(sureness.stability / 100);
        self.say(
            phrase,
            &[("lead", sureness.lead.into()), ("stays", stays.into())],
        )
    }

    fn neither(&self) -> String {
        let needs: Vec<&str> = self
            .answers
            .chosen(&self.at.prompts.guide)
            .filter(|(_, choice)| !choice.rules_out.is_empty())
            .map(|(_, choice)| choice.label.as_str())
            .collect();
        self.say(Phrase::NeitherWhy, &[("needs", (&needs.join("; ")).into())])
    }

    fn tied(&self, language: Language) -> String {
        let guide = &self.at.prompts.guide;
        let names: Vec<&str> = self
            .recommendation
            .tied_frameworks
            .iter()
            .filter(|&&index| {
                guide
                    .candidate(index)
                    .is_some_and(|candidate| candidate.role == Role::Framework(language))
            })
            .map(|&index| sentence::name(guide, index))
            .collect();
        self.say(
            Phrase::FrameworkTied,
            &[
                ("language", sentence::language(guide, language).into()),
                ("frameworks", (&names.join(", ")).into()),
            ],
        )
    }

    fn reasons(&self) -> Option<String> {
        let (reasons, heading) = match self.recommendation.verdict.pick {
            Pick::Neither => return None,
            Pick::Depends => (self.both_ways(), Phrase::LeaningHeading),
            Pick::Only(_) | Pick::Both => (
                self.strongest(&self.recommendation.reasons),
                Phrase::ReasonsHeading,
            ),
        };
        if reasons.is_empty() {
            return None;
        }
        let mut lines = vec![self.say(heading, &[])];
        let mut cited = BTreeSet::new();
        lines.extend(reasons.iter().map(|reason| self.reason(reason, &mut cited)));
        Some(lines.join("\n"))
    }

    /// The strongest reasons: one for a framework where there is any, the others for the languages; with both
    /// languages one for each.
    fn strongest<'r>(&self, reasons: &'r [Reason]) -> Vec<&'r Reason> {
        let (languages, frameworks): (Vec<&Reason>, Vec<&Reason>) = reasons
            .iter()
            .partition(|reason| !self.is_framework(reason));
        let for_frameworks = frameworks.len().min(1);
        let mut shown: Vec<&Reason> = Vec::new();
        if self.recommendation.verdict.pick == Pick::Both {
            shown.extend(Language::ALL.iter().filter_map(|&language| {
                let candidate = self.at.prompts.guide.playing(Role::Language(language));
                languages
                    .iter()
                    .find(|reason| reason.candidate == candidate)
            }));
        } else {
            shown.extend(languages.iter().take(MOST_REASONS - for_frameworks));
        }
        shown.extend(frameworks.into_iter().take(for_frameworks));
        shown
    }

    fn both_ways(&self) -> Vec<&Reason> {
        let pro = self.recommendation.reasons.iter().take(2);
        pro.chain(self.recommendation.against.iter().take(2))
            .collect()
    }

    fn is_framework(&self, reason: &Reason) -> bool {
        self.at
            .prompts
            .guide
            .candidate(reason.candidate)
            .is_some_and(|candidate| matches!(candidate.role, Role::Framework(_)))
    }

    /// One reason with evidence that was not cited above it; the same claim twice helps nobody.
    fn reason(&self, reason: &Reason, cited: &mut BTreeSet<EvidenceIndex>) -> String {
        let guide = &self.at.prompts.guide;
        let criterion = guide
            .criterion(reason.criterion)
            .map_or("", |criterion| criterion.name.as_str());
        let basis = vec![
            ("answer", sentence::label(guide, reason.answer).into()),
            ("criterion", criterion.into()),
            ("points", reason.points.into()),
            ("candidate", sentence::name(guide, reason.candidate).into()),
        ];
        let evidence = reason
            .evidence
            .iter()
            .copied()
            .find(|&index| cited.insert(index))
            .and_then(|index| guide.evidence_at(index));
        match evidence {
            Some(evidence) => {
                let claim = sentence::cited(self.at.voice, evidence);
                let mut fillings = basis;
                fillings.push(("claim", (&claim).into()));
                self.say(Phrase::Reason, &fillings)
            }
            None => self.say(Phrase::ReasonBare, &basis),
        }
    }

    fn against(&self) -> Option<String> {
        match self.recommendation.verdict.pick {
            Pick::Neither | Pick::Depends => return None,
            Pick::Only(_) | Pick::Both => {}
        }
        let heading = self.say(Phrase::AgainstHeading, &[]);
        let line = match self.recommendation.against.first() {
            Some(reason) => self.reason(reason, &mut BTreeSet::new()),
            None => self.say(Phrase::AgainstNothing, &[]),
        };
        Some(format!("{heading}\n{line}"))
    }

    fn libraries(&self) -> Option<String> {
        let called = &self.recommendation.libraries;
        if called.is_empty() {
            return None;
        }
        let mut lines = vec![self.say(Phrase::LibrariesHeading, &[])];
        lines.extend(called.iter().take(MOST_LIBRARIES).map(|called| {
            self.say(
                Phrase::Library,
                &[
                    ("name", (&called.library.name).into()),
                    ("purpose", (&called.library.purpose).into()),
                ],
            )
        }));
        let more: Vec<&str> = called
            .iter()
            .skip(MOST_LIBRARIES)
            .map(|called| called.library.name.as_str())
            .collect();
        if !more.is_empty() {
            lines.push(self.say(
                Phrase::LibrariesMore,
                &[("names", (&more.join(", ")).into())],
            ));
        }
        Some(lines.join("\n"))
    }

    fn split(&self) -> Option<String> {
        if self.recommendation.split.is_empty() {
            return None;
        }
        let mut lines = vec![self.say(Phrase::SplitHeading, &[])];
        lines.extend(Language::ALL.map(|language| self.share_of(language)));
        lines.push(self.say(Phrase::SplitPrice, &[]));
        Some(lines.join("\n"))
    }

    /// The parts that one language builds, in a line.
    fn share_of(&self, language: Language) -> String {
        let guide = &self.at.prompts.guide;
        let parts: Vec<&str> = self
            .recommendation
            .split
            .iter()
            .filter(|part| part.language == language)
            .map(|part| part.name.as_str())
            .collect();
        let framework = self
            .recommendation
            .verdict
            .framework(language)
            .map_or("none", |index| sentence::name(guide, index));
        self.say(
            Phrase::SplitPart,
            &[
                ("parts", (&parts.join(", ")).into()),
                ("language", sentence::language(guide, language).into()),
                ("framework", framework.into()),
            ],
        )
    }

    fn tensions(&self) -> Option<String> {
        let tensions = &self.recommendation.tensions;
        if tensions.is_empty() {
            return None;
        }
        let mut lines = vec![self.say(Phrase::TensionHeading, &[])];
        lines.extend(tensions.iter().take(MOST_TENSIONS).map(|tension| {
            let says = &tension.contradiction.says;
            match tension.decided {
                Some(answer) => {
                    let label = sentence::label(&self.at.prompts.guide, answer);
                    self.say(
                        Phrase::TensionDecided,
                        &[("says", says.into()), ("answer", label.into())],
                    )
                }
                None => self.say(Phrase::Tension, &[("says", says.into())]),
            }
        }));
        Some(lines.join("\n"))
    }

    fn flips(&self) -> Option<String> {
        if self.answers.is_empty() {
            return None;
        }
        let flips = &self.recommendation.flips;
        let mut lines = vec![self.say(Phrase::FlipsHeading, &[])];
        if flips.is_empty() {
            lines.push(self.say(Phrase::FlipsNone, &[]));
            return Some(lines.join("\n"));
        }
        lines.extend(self.flips_to_show().map(|flip| self.flip(flip)));
        lines.push(match flips.len().saturating_sub(MOST_FLIPS) {
            0 => self.say(Phrase::FlipsNoOther, &[]),
            more => self.say(Phrase::FlipsMore, &[("count", more.into())]),
        });
        Some(lines.join("\n"))
    }

    /// Changes of answers that were given come first: they are what a person can reconsider.
    fn flips_to_show(&self) -> impl Iterator<Item = &Flip> {
        let given = |flip: &&Flip| self.answers.has(flip.question);
        let flips = &self.recommendation.flips;
        flips
            .iter()
            .filter(given)
            .chain(flips.iter().filter(move |flip| !given(flip)))
            .take(MOST_FLIPS)
    }

    fn flip(&self, flip: &Flip) -> String {
        let guide = &self.at.prompts.guide;
        let Some(question) = guide.question(flip.question) else {
            return String::new();
        };
        let given: BTreeSet<_> = self
            .answers
            .get(flip.question)
            .into_iter()
            .flat_map(Answer::choices)
            .collect();
        let becomes: BTreeSet<_> = flip.to.choices().collect();
        let added: BTreeSet<_> = becomes.difference(&given).copied().collect();
        let gone: BTreeSet<_> = given.difference(&becomes).copied().collect();
        let (phrase, answer) = match (given.is_empty(), added.is_empty(), gone.is_empty()) {
            (true, ..) => (Phrase::FlipOpen, flip.to.clone()),
            (_, false, true) => (Phrase::FlipAdded, Answer::Choices(added)),
            (_, true, false) if given.len() > 1 => (Phrase::FlipRemoved, Answer::Choices(gone)),
            _ => (Phrase::FlipChoice, flip.to.clone()),
        };
        let answer = sentence::answer(self.at.voice, question, &answer);
        let result = sentence::short(self.at.voice, guide, flip.verdict);
        self.say(
            phrase,
            &[
                ("question", (&question.topic).into()),
                ("answer", (&answer).into()),
                ("result", (&result).into()),
            ],
        )
    }

    fn foot(&self) -> String {
        let guide = &self.at.prompts.guide;
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
                    ("questions", (&named.join(", ")).into()),
                    ("more", more.into()),
                ],
            ));
        }
        if !self.answers.is_empty() {
            let code = code::encode(guide, self.answers);
            lines.push(self.say(Phrase::Code, &[("code", (&code).into())]));
        }
        let name = self.at.settings.contact.name();
        lines.push(self.say(Phrase::ContactNote, &[("name", name.into())]));
        lines.join("\n")
    }
}
