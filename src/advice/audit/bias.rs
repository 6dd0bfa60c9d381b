//! Bias: who gets what over random people, and what single answers change.
//!
//! Random people are no real people. But nothing else says beforehand whom a guide favours: a side that wins far more
//! often over all answers alike was given more answers, or heavier ones.

use std::fmt;

use super::crowd::Crowd;
use crate::advice::flips::Ground;
use crate::advice::guide::{CandidateIndex, Guide, Language, QuestionNumber, Role};
use crate::advice::ranking::{Pick, Verdict};
use crate::fault::Fault;

/// How many random people are asked in a run.
pub const PEOPLE: u32 = 10_000;
/// How many of a hundred answers are "not sure", run by run.
const NOT_SURE: [usize; 2] = [0, 33];
/// Of how many people every single change is tried: some forty thousand changes of the shipped guide.
const CHANGED_PEOPLE: u32 = 500;

/// Most that the languages may be apart, of a thousand people.
const MOST_APART: u32 = 80;
/// How often both languages may be recommended to people who are sure of everything, of a thousand.
const BOTH: std::ops::RangeInclusive<u32> = 50..=300;
/// Least share of a framework, of a thousand people who are sure of everything.
const LEAST_FRAMEWORK: u32 = 20;
/// How many single changes may change the language, of a thousand: fewer, and answers hardly matter; more, and advice
/// hangs on every word.
const FLIPPING: std::ops::RangeInclusive<u32> = 80..=350;
/// Most of the changes of language that one question may make, of a thousand.
const MOST_OF_ONE: u32 = 500;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How many.
    pub count: u32,
    /// Of how many.
    pub of: u32,
}

impl Share {
    /// How many of a thousand, rounded down; none of none.
    pub fn per_mille(self) -> u32 {
        let thousandths = u64::from(self.count) * 1000;
        let share = thousandths.checked_div(u64::from(self.of)).unwrap_or(0);
        u32::try_from(share).unwrap_or(u32::MAX)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = self.per_mille();
        out.pad(&format!("{}.{} %", share / 10, share % 10))
    }
}

/// What random people who are as sure as each other are recommended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// How many of a hundred of their answers are "not sure".
    pub not_sure: usize,
    /// The share of each result, in the order of [`Pick::ALL`].
    pub picks: Vec<(Pick, Share)>,
    /// The share of each framework, in the order of the guide.
    pub frameworks: Vec<(CandidateIndex, Share)>,
}

impl Run {
    fn measured(guide: &Guide, not_sure: usize) -> Self {
        let none = Share {
            count: 0,
            of: PEOPLE,
        };
        let frameworks = guide
            .indexed_candidates()
            .filter(|(_, candidate)| matches!(candidate.role, Role::Framework(_)));
        let mut run = Self {
            not_sure,
            picks: Pick::ALL.map(|pick| (pick, none)).to_vec(),
            frameworks: frameworks.map(|(index, _)| (index, none)).collect(),
        };
        let mut crowd = Crowd::new(guide, not_sure);
        for _ in 0..PEOPLE {
            crowd.advance();
            run.count(crowd.verdict());
        }
        run
    }

    fn count(&mut self, verdict: Verdict) {
        for (pick, share) in &mut self.picks {
            share.count += u32::from(*pick == verdict.pick);
        }
        for (framework, share) in &mut self.frameworks {
            let is_recommended = [verdict.python, verdict.nodejs].contains(&Some(*framework));
            share.count += u32::from(is_recommended);
        }
    }

    /// The share of one result.
    pub fn of(&self, pick: Pick) -> Share {
        let found = self.picks.iter().find(|(known, _)| *known == pick);
        found.map_or(Share::default(), |(_, share)| *share)
    }

    /// These people, as they end a clause.
    fn people(&self) -> String {
        match self.not_sure {
            0 => "of random people".to_owned(),
            some => format!("of random people who are not sure of {some} %"),
        }
    }

    fn sides_apart(&self, guide: &Guide) -> Option<Fault> {
        let [python, nodejs] = Language::ALL.map(|language| self.of(Pick::Only(language)));
        if python.per_mille().abs_diff(nodejs.per_mille()) <= MOST_APART {
            return None;
        }
        let favoured = if python.count > nodejs.count {
            Language::Python
        } else {
            Language::Nodejs
        };
        let people = self.people();
        Some(Fault::new(
            guide
                .places()
                .candidate(guide.playing(Role::Language(favoured))),
            format!(
                "the guide favours `{favoured}`: `python` goes to {python} {people}, `nodejs` to {nodejs}"
            ),
            format!(
                "weigh what speaks for `{favoured}` less, or add what speaks for `{}`, until they are at most {} points apart",
                favoured.other(),
                MOST_APART / 10
            ),
        ))
    }

    fn too_few(&self, guide: &Guide) -> impl Iterator<Item = Fault> {
        let people = self.people();
        self.frameworks
            .iter()
            .filter(|(_, share)| share.per_mille() < LEAST_FRAMEWORK)
            .filter_map(move |&(index, share)| {
                let id = &guide.candidate(index)?.id;
                Some(Fault::new(
                    guide.places().candidate(index),
                    format!("`{id}` goes to only {share} {people}"),
                    format!(
                        "add or raise what speaks for it, or lower its price, until it is {} %",
                        LEAST_FRAMEWORK / 10
                    ),
                ))
            })
    }
}

/// What single changes of an answer do to the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flipping {
    /// How many of the changes change it.
    pub changes: Share,
    /// How many of those each question makes, in the order of the guide.
    pub questions: Vec<(QuestionNumber, Share)>,
}

impl Flipping {
    fn measured(guide: &Guide) -> Self {
        let mut changes = Share::default();
        let mut counts = vec![0; guide.questions().len()];
        let mut crowd = Crowd::new(guide, 0);
        for _ in 0..CHANGED_PEOPLE {
            crowd.advance();
            let tried = Self::of(guide, &crowd, &mut counts);
            changes.of += tried;
        }
        changes.count = counts.iter().sum();
        let numbers = guide.questions().iter().map(|question| question.number);
        let share = |count| Share {
            count,
            of: changes.count,
        };
        Self {
            changes,
            questions: numbers.zip(counts.into_iter().map(share)).collect(),
        }
    }

    /// Tries every single change of one person's answers, and counts by question what changes the language.
    fn of(guide: &Guide, crowd: &Crowd<'_>, counts: &mut [u32]) -> u32 {
        let answers = crowd.answers();
        let now = crowd.verdict().pick;
        let mut tried = 0;
        let ground = Ground::new(guide, &answers);
        for (question, count) in guide.questions().iter().zip(counts) {
            for step in ground.steps_of(question, &answers) {
                tried += 1;
                *count += u32::from(ground.verdict_with(&[&step]).pick != now);
            }
        }
        tried
    }

    /// The question that makes most of the changes, with its share of them.
    pub fn greatest(&self) -> Option<(QuestionNumber, Share)> {
        let questions = self.questions.iter().copied();
        questions.max_by_key(|(_, share)| share.count)
    }

    fn findings(&self, guide: &Guide) -> Vec<Fault> {
        let mut findings = Vec::new();
        let share = self.changes;
        if !FLIPPING.contains(&share.per_mille()) {
            findings.push(Fault::new(
                guide.places().whole(),
                format!("{share} of single changes of an answer change the language"),
                format!(
                    "weigh the questions so that it is {} to {} %",
                    FLIPPING.start() / 10,
                    FLIPPING.end() / 10
                ),
            ));
        }
        let greatest = self.greatest();
        let too_much = greatest.filter(|(_, share)| share.per_mille() > MOST_OF_ONE);
        if let Some((number, share)) = too_much {
            let id = guide.question(number).map_or("", |question| &question.id);
            findings.push(Fault::new(
                guide.places().question(number),
                format!("`{id}` alone makes {share} of all changes of language"),
                "lower what its answers make matter, or raise the others",
            ));
        }
        findings
    }
}

/// Who gets what, and what changes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bias {
    /// First people who are sure of everything, then people who are not sure of a third.
    pub runs: Vec<Run>,
    /// What single changes do, for people who are sure of everything.
    pub flipping: Flipping,
}

impl Bias {
    pub(super) fn measured(guide: &Guide) -> Self {
        Self {
            runs: NOT_SURE.map(|share| Run::measured(guide, share)).to_vec(),
            flipping: Flipping::measured(guide),
        }
    }

    pub(super) fn findings(&self, guide: &Guide) -> Vec<Fault> {
        let mut findings: Vec<Fault> = Vec::new();
        findings.extend(self.runs.iter().filter_map(|run| run.sides_apart(guide)));
        findings.extend(self.both_share(guide));
        findings.extend(self.sure().flat_map(|run| run.too_few(guide)));
        findings.extend(self.flipping.findings(guide));
        findings
    }

    /// The people who are sure of everything: with fewer answers, what has a price or needs many signs comes up less, as
    /// it should.
    fn sure(&self) -> impl Iterator<Item = &Run> {
        self.runs.iter().filter(|run| run.not_sure == 0)
    }

    fn both_share(&self, guide: &Guide) -> Option<Fault> {
        let share = self.sure().next()?.of(Pick::Both);
        let mend = match share.per_mille() {
            few if few < *BOTH.start() => "lower",
            many if many > *BOTH.end() => "raise",
            _ => return None,
        };
        Some(Fault::new(
            guide.places().candidate(guide.playing(Role::Both)),
            format!("`both` goes to {share} of random people"),
            format!(
                "{mend} its `price` until it is {} to {} %",
                BOTH.start() / 10,
                BOTH.end() / 10
            ),
        ))
    }
}
