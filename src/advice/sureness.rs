//! How sure a recommendation is: the lead, and in how many plausible readings of the same answers it stays first.
//!
//! A reading changes one thing at a time: an importance one step up or down, an unanswered question answered one way, a
//! contested piece of evidence left out. Each question and each contested criterion has the same say, so more support
//! for a side can only make that side surer. Start reading at [`how_sure`].

use super::answers::{Answer, Answers};
use super::guide::{Choice, ChoiceRef, CriterionIndex, Guide, Language, Question, Role};
use super::pulls::Tally;
use super::ranking::{Pick, RuledOut, contested_part, lead, tally, verdict_of};

/// From this stability on, in thousandths, a result can be called clear.
const CLEAR_STABILITY: u16 = 900;

/// With more questions than this that are open or answered against the pick, no result is called clear, however far it
/// leads. The two count alike, so that an answer against it never makes it surer.
const MOST_DOUBTS_FOR_CLEAR: usize = 4;

/// From this stability on, in thousandths, a result can be called likely.
const LIKELY_STABILITY: u16 = 750;

/// How sure a recommendation is, in the words that people read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HowSure {
    /// The answers do not decide.
    Open,
    /// It leads, but not by much or not in every reading.
    Close,
    /// It leads well and in most readings.
    Likely,
    /// It leads by far and in nearly every reading.
    Clear,
}

impl HowSure {
    /// The name that other programs read.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Close => "close",
            Self::Likely => "likely",
            Self::Clear => "clear",
        }
    }
}

/// The measures behind the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sureness {
    /// The word.
    pub how_sure: HowSure,
    /// Points by which the pick leads: a language the other one, both the better single one.
    pub lead: i32,
    /// Share of plausible readings in which the pick stays, in thousandths.
    pub stability: u16,
    /// Whether one language is picked while both together come out as good, within the margin that decides.
    pub both_as_good: bool,
}

/// Works out how sure the pick for these answers is.
pub(super) fn how_sure(guide: &Guide, answers: &Answers) -> Sureness {
    let readings = Readings::new(guide, answers);
    let pick = readings.pick;
    let lead = lead(guide, &readings.tally, pick);
    let stability = readings.stability();
    let margins = guide.margins();
    let both_as_good = both_as_good(guide, &readings.tally, pick);
    let how_sure = match pick {
        Pick::Depends => HowSure::Open,
        Pick::Neither => HowSure::Clear,
        Pick::Only(_) if both_as_good => HowSure::Close,
        Pick::Only(_) | Pick::Both
            if stability >= CLEAR_STABILITY
                && lead >= margins.clear
                && readings.doubts() <= MOST_DOUBTS_FOR_CLEAR =>
        {
            HowSure::Clear
        }
        Pick::Only(_) | Pick::Both if stability >= LIKELY_STABILITY && lead >= margins.likely => {
            HowSure::Likely
        }
        Pick::Only(_) | Pick::Both => HowSure::Close,
    };
    Sureness {
        how_sure,
        lead,
        stability,
        both_as_good,
    }
}

fn both_as_good(guide: &Guide, tally: &Tally, pick: Pick) -> bool {
    let (Pick::Only(language), both) = (pick, guide.playing(Role::Both)) else {
        return false;
    };
    let single = guide.playing(Role::Language(language));
    tally.lead(single, both) < guide.margins().decides
}

/// What an answer adds to each candidate.
fn pull_of(guide: &Guide, question: &Question, answer: &Answer) -> Tally {
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

struct Readings<'a> {
    guide: &'a Guide,
    answers: &'a Answers,
    tally: Tally,
    ruled_out: RuledOut,
    pick: Pick,
}

impl<'a> Readings<'a> {
    fn new(guide: &'a Guide, answers: &'a Answers) -> Self {
        let tally = tally(guide, answers);
        let ruled_out = RuledOut::by(guide, answers);
        let pick = verdict_of(guide, &tally, ruled_out).pick;
        Self {
            guide,
            answers,
            tally,
            ruled_out,
            pick,
        }
    }

    /// The mean, over questions and contested criteria, of the share of their readings that keep the pick.
    fn stability(&self) -> u16 {
        let questions = self
            .guide
            .questions()
            .iter()
            .map(|question| self.share_of_question(question));
        let contested = (0..self.guide.criteria().len())
            .map(CriterionIndex)
            .filter(|&criterion| self.has_contested_fit(criterion))
            .map(|criterion| self.share_of_contested(criterion));
        let shares: Vec<u32> = questions.chain(contested).collect();
        let count = u32::try_from(shares.len()).unwrap_or(u32::MAX).max(1);
        u16::try_from(shares.iter().sum::<u32>() / count).unwrap_or(1000)
    }

    /// How many questions have no firm answer, or one that speaks against the pick.
    fn doubts(&self) -> usize {
        let questions = self.guide.questions().iter();
        questions
            .filter(|question| {
                let given = self.answers.get(question.number);
                let firm = given.filter(|answer| answer.choices().next().is_some());
                firm.is_none_or(|answer| self.speaks_against(question, answer))
            })
            .count()
    }

    fn speaks_against(&self, question: &Question, answer: &Answer) -> bool {
        let pull = pull_of(self.guide, question, answer);
        let rivals = [
            Role::Language(Language::Python),
            Role::Language(Language::Nodejs),
            Role::Both,
        ];
        let own = match self.pick {
            Pick::Only(language) => Role::Language(language),
            Pick::Both => Role::Both,
            Pick::Neither | Pick::Depends => return false,
        };
        rivals
            .into_iter()
            .any(|rival| pull.lead(self.guide.playing(own), self.guide.playing(rival)) < 0)
    }

    fn has_contested_fit(&self, criterion: CriterionIndex) -> bool {
        self.guide.criterion(criterion).is_some_and(|criterion| {
            criterion
                .fits
                .values()
                .any(|fit| self.guide.is_contested(fit))
        })
    }

    fn share_of_question(&self, question: &Question) -> u32 {
        match self.answers.get(question.number) {
            None | Some(Answer::NotSure) => share(question.choices.iter().map(|choice| {
                let at = ChoiceRef {
                    question: question.number,
                    choice: choice.number,
                };
                let pull = self.guide.pulls().of(at).cloned().unwrap_or_default();
                self.keeps(&pull, 1, self.ruled_out.and(choice.ruled_out()))
            })),
            Some(answer @ Answer::Choices(_)) => {
                let step = self.one_step(question, answer);
                share([1, -1].map(|times| self.keeps(&step, times, self.ruled_out)))
            }
        }
    }

    fn share_of_contested(&self, criterion: CriterionIndex) -> u32 {
        let part = contested_part(self.guide, self.answers, criterion);
        share([self.keeps(&part, -1, self.ruled_out)])
    }

    fn keeps(&self, change: &Tally, times: i32, ruled_out: RuledOut) -> bool {
        let mut reading = self.tally.clone();
        reading.add(change, times);
        verdict_of(self.guide, &reading, ruled_out).pick == self.pick
    }

    /// What it adds if everything in an answer mattered one step more.
    fn one_step(&self, question: &Question, answer: &Answer) -> Tally {
        let mut sum = Tally::nought(self.guide.candidates().len());
        for choice in answer
            .choices()
            .filter_map(|number| question.choice(number))
        {
            self.add_one_step(&mut sum, choice);
        }
        sum
    }

    fn add_one_step(&self, sum: &mut Tally, choice: &Choice) {
        for &criterion in choice.importances.keys() {
            for (&candidate, fit) in self
                .guide
                .criterion(criterion)
                .iter()
                .flat_map(|criterion| &criterion.fits)
            {
                sum.credit(candidate, fit.points);
            }
        }
    }
}

/// The share of `true`, in thousandths; a thousand where there is nothing to count.
fn share(kept: impl IntoIterator<Item = bool>) -> u32 {
    let (mut yes, mut all) = (0_u32, 0_u32);
    for keeps in kept {
        yes += u32::from(keeps);
        all += 1;
    }
    (yes * 1000).checked_div(all).unwrap_or(1000)
}
