//! The score and the pick: score = Σ importance × fit, and a pick that needs a margin.
//!
//! Owns the arithmetic. Everything is whole numbers, so the same answers give the same points on every machine. Start
//! reading at [`verdict`].

use super::answers::{Answer, Answers};
use super::guide::{CandidateIndex, ChoiceRef, Contested, Guide, Language, Question, Role};
use super::pulls::{Tally, side};

pub use super::pulls::Scope;

/// Points of every candidate for these answers.
pub fn tally(guide: &Guide, answers: &Answers) -> Tally {
    let mut sum = guide.pulls().start().clone();
    for (question, answer) in answers.iter() {
        for choice in answer.choices() {
            if let Some(pull) = guide.pulls().of(ChoiceRef { question, choice }) {
                sum.add(pull, 1);
            }
        }
    }
    sum
}

/// What an answer adds to each candidate.
pub fn pull_of(guide: &Guide, question: &Question, answer: &Answer) -> Tally {
    let mut sum = Tally::nought(guide.candidates().len());
    for choice in answer.choices() {
        let at = ChoiceRef {
            question: question.number,
            choice,
        };
        if let Some(pull) = guide.pulls().of(at) {
            sum.add(pull, 1);
        }
    }
    sum
}

/// The language that a choice favours, or `None` if neither.
pub fn side_of(guide: &Guide, at: ChoiceRef) -> Option<Language> {
    side(guide.pulls().of(at)?, guide.candidates())
}

/// What one contested piece of evidence adds for these answers: the part that a doubter would take out.
pub fn contested_part(guide: &Guide, answers: &Answers, contested: &Contested) -> Tally {
    let mut sum = Tally::nought(guide.candidates().len());
    for &(criterion, candidate) in &contested.fits {
        let importance: i32 = answers
            .chosen(guide)
            .filter_map(|(_, choice)| choice.importances.get(&criterion))
            .sum();
        let fit = guide
            .criterion(criterion)
            .and_then(|criterion| criterion.fits.get(&candidate));
        sum.credit(candidate, importance * fit.map_or(0, |fit| fit.points));
    }
    sum
}

/// Which languages a stated need rules out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RuledOut {
    /// Python cannot meet a stated need.
    pub python: bool,
    /// Node.js cannot meet a stated need.
    pub nodejs: bool,
}

impl RuledOut {
    /// What the given answers rule out.
    pub fn by(guide: &Guide, answers: &Answers) -> Self {
        answers
            .chosen(guide)
            .fold(Self::default(), |so_far, (_, choice)| {
                so_far.and(choice.ruled_out())
            })
    }

    /// What either of two rules out.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self {
            python: self.python || other.python,
            nodejs: self.nodejs || other.nodejs,
        }
    }

    /// The same with more languages ruled out.
    #[must_use]
    pub fn and(self, languages: &[Language]) -> Self {
        Self {
            python: self.python || languages.contains(&Language::Python),
            nodejs: self.nodejs || languages.contains(&Language::Nodejs),
        }
    }
}

/// The language side of a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pick {
    /// One language for everything.
    Only(Language),
    /// Both, each for its own parts.
    Both,
    /// A stated need rules both out.
    Neither,
    /// The answers do not decide.
    Depends,
}

impl Pick {
    /// Every one, in the order in which they are listed.
    pub const ALL: [Self; 5] = [
        Self::Only(Language::Python),
        Self::Only(Language::Nodejs),
        Self::Both,
        Self::Neither,
        Self::Depends,
    ];

    /// The name that other programs read.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Only(language) => language.id(),
            Self::Both => "both",
            Self::Neither => "neither",
            Self::Depends => "depends",
        }
    }

    /// Which answers count for the frameworks.
    pub const fn scope(self) -> Scope {
        match self {
            Self::Both => Scope::OwnParts,
            Self::Only(_) | Self::Neither | Self::Depends => Scope::Whole,
        }
    }

    /// The languages that it uses.
    pub fn languages(self) -> impl Iterator<Item = Language> {
        Language::ALL.into_iter().filter(move |&language| {
            self == Self::Both || matches!(self, Self::Only(only) if only == language)
        })
    }
}

/// What is recommended, without the why: the part that flips and readings compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The language side.
    pub pick: Pick,
    /// The Python framework, where Python is used and one framework leads.
    pub python: Option<CandidateIndex>,
    /// The Node.js framework, where Node.js is used and one framework leads.
    pub nodejs: Option<CandidateIndex>,
}

impl Verdict {
    /// The framework recommended inside a language.
    pub const fn framework(&self, language: Language) -> Option<CandidateIndex> {
        match language {
            Language::Python => self.python,
            Language::Nodejs => self.nodejs,
        }
    }
}

/// The recommendation for these answers.
pub fn verdict(guide: &Guide, answers: &Answers) -> Verdict {
    verdict_of(guide, &tally(guide, answers), RuledOut::by(guide, answers))
}

/// The recommendation for these points: languages first, then frameworks inside the languages that are used.
pub fn verdict_of(guide: &Guide, tally: &Tally, ruled_out: RuledOut) -> Verdict {
    let pick = pick(guide, tally, ruled_out);
    let inside = |language| {
        pick.languages()
            .any(|used| used == language)
            .then(|| leading_framework(guide, tally, language, pick.scope()))
            .flatten()
    };
    Verdict {
        pick,
        python: inside(Language::Python),
        nodejs: inside(Language::Nodejs),
    }
}

fn pick(guide: &Guide, tally: &Tally, ruled_out: RuledOut) -> Pick {
    match ruled_out {
        RuledOut {
            python: true,
            nodejs: true,
        } => return Pick::Neither,
        RuledOut { python: true, .. } => return Pick::Only(Language::Nodejs),
        RuledOut { nodejs: true, .. } => return Pick::Only(Language::Python),
        RuledOut { .. } => {}
    }
    let decides = guide.margins().decides;
    let python = tally.of(guide.playing(Role::Language(Language::Python)));
    let nodejs = tally.of(guide.playing(Role::Language(Language::Nodejs)));
    let both = tally.of(guide.playing(Role::Both));
    if both - python.max(nodejs) >= decides {
        Pick::Both
    } else if python - nodejs >= decides {
        Pick::Only(Language::Python)
    } else if nodejs - python >= decides {
        Pick::Only(Language::Nodejs)
    } else {
        Pick::Depends
    }
}

/// By how much a language leads the other, or both languages the better single one; for "it depends", by how much one
/// language leads.
pub fn lead(guide: &Guide, tally: &Tally, pick: Pick) -> i32 {
    let python = tally.of(guide.playing(Role::Language(Language::Python)));
    let nodejs = tally.of(guide.playing(Role::Language(Language::Nodejs)));
    let both = tally.of(guide.playing(Role::Both));
    match pick {
        Pick::Only(Language::Python) => python - nodejs,
        Pick::Only(Language::Nodejs) => nodejs - python,
        Pick::Both => both - python.max(nodejs),
        Pick::Neither => 0,
        Pick::Depends => (python - nodejs).abs(),
    }
}

/// The framework with the most points inside a language, or `None` if two or more share the lead.
pub fn leading_framework(
    guide: &Guide,
    tally: &Tally,
    language: Language,
    scope: Scope,
) -> Option<CandidateIndex> {
    // Asked for every flip and every reading, so nothing is listed or sorted for it.
    let mut leader = None;
    let mut most = i32::MIN;
    for index in guide.frameworks_of(language) {
        let points = tally.within(scope, index);
        if points > most {
            (leader, most) = (Some(index), points);
        } else if points == most {
            leader = None;
        }
    }
    leader
}

/// The frameworks of a language with their points, most first; equals in the order of the guide.
pub fn ranked_frameworks(
    guide: &Guide,
    tally: &Tally,
    language: Language,
    scope: Scope,
) -> Vec<(CandidateIndex, i32)> {
    let mut ranked: Vec<_> = guide
        .frameworks_of(language)
        .map(|index| (index, tally.within(scope, index)))
        .collect();
    ranked.sort_by_key(|&(_, points)| -points);
    ranked
}
