//! How sure a recommendation is: the lead, and in how many plausible readings of the same answers it stays first.
//!
//! A reading changes one thing at a time: an importance one step up or down, an unanswered question answered one way, a
//! contested piece of evidence left out. Each question and each contested criterion has the same say, so more support
//! for a side can only make that side surer. Start reading at [`readings`].

use super::answers::{Answer, Answers};
use super::guide::{
    Choice, ChoiceRef, CriterionIndex, Guide, Language, Question, QuestionNumber, Role,
};
use super::pulls::Tally;
use super::ranking::{Pick, RuledOut, contested_part, lead, pull_of, tally, verdict_of};

/// From this stability on, in thousandths, a result can be called clear.
pub const CLEAR_STABILITY: u16 = 900;

/// With more questions than this that are open or answered against the pick, no result is called clear, however far it
/// leads. The two count alike, so that an answer against it never makes it surer.
pub const MOST_DOUBTS_FOR_CLEAR: usize = 4;

/// From this stability on, in thousandths, a result can be called likely.
pub const LIKELY_STABILITY: u16 = 750;

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

/// What a group of readings varies; each has the same say in the stability.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Varied {
    /// A given answer mattering one step more, then one step less.
    Importance(QuestionNumber),
    /// A question without a firm answer, answered with each of its choices in turn.
    OpenQuestion(QuestionNumber),
    /// A criterion without its contested fits.
    Contested(CriterionIndex),
}

/// The readings that vary one thing, and what each would recommend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readings {
    /// What they vary.
    pub varied: Varied,
    /// What is recommended for the answers as they stand.
    pub now: Pick,
    /// What each reading would recommend, in the order that [`Varied`] tells.
    pub picks: Vec<Pick>,
}

impl Readings {
    /// How many of them keep what is recommended now.
    pub fn kept(&self) -> usize {
        self.picks.iter().filter(|&&pick| pick == self.now).count()
    }

    /// The share that keeps it, in thousandths; a thousand where there is nothing to count.
    pub fn share(&self) -> usize {
        (self.kept() * 1000)
            .checked_div(self.picks.len())
            .unwrap_or(1000)
    }
}

/// All readings of these answers: those of every question, then those of every contested criterion.
pub fn readings(guide: &Guide, answers: &Answers) -> Vec<Readings> {
    Varying::new(guide, answers).all()
}

/// The mean of the shares, in thousandths: in how many plausible readings the pick stays.
fn stability(readings: &[Readings]) -> u16 {
    let shares: usize = readings.iter().map(Readings::share).sum();
    u16::try_from(shares / readings.len().max(1)).unwrap_or(1000)
}

/// Works out how sure the pick for these answers is.
pub(super) fn how_sure(guide: &Guide, answers: &Answers) -> Sureness {
    let varying = Varying::new(guide, answers);
    let pick = varying.pick;
    let lead = lead(guide, &varying.tally, pick);
    let stability = stability(&varying.all());
    let margins = guide.margins();
    let both_as_good = both_as_good(guide, &varying.tally, pick);
    let how_sure = match pick {
        Pick::Depends => HowSure::Open,
        Pick::Neither => HowSure::Clear,
        Pick::Only(_) if both_as_good => HowSure::Close,
        Pick::Only(_) | Pick::Both
            if stability >= CLEAR_STABILITY
                && lead >= margins.clear
                && doubts_about(guide, answers, pick) <= MOST_DOUBTS_FOR_CLEAR =>
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

/// How many questions are open, or answered against what is recommended.
pub fn doubts(guide: &Guide, answers: &Answers) -> usize {
    let pick = Varying::new(guide, answers).pick;
    doubts_about(guide, answers, pick)
}

fn doubts_about(guide: &Guide, answers: &Answers, pick: Pick) -> usize {
    let questions = guide.questions().iter();
    questions
        .filter(|question| {
            let given = answers.get(question.number);
            let firm = given.filter(|answer| answer.choices().next().is_some());
            firm.is_none_or(|answer| speaks_against(guide, &pull_of(guide, question, answer), pick))
        })
        .count()
}

/// Whether a pull brings any rival nearer to what is picked.
fn speaks_against(guide: &Guide, pull: &Tally, pick: Pick) -> bool {
    let own = match pick {
        Pick::Only(language) => Role::Language(language),
        Pick::Both => Role::Both,
        Pick::Neither | Pick::Depends => return false,
    };
    [
        Role::Language(Language::Python),
        Role::Language(Language::Nodejs),
        Role::Both,
    ]
    .into_iter()
    .any(|rival| pull.lead(guide.playing(own), guide.playing(rival)) < 0)
}

fn both_as_good(guide: &Guide, tally: &Tally, pick: Pick) -> bool {
    let Pick::Only(language) = pick else {
        return false;
    };
    let single = guide.playing(Role::Language(language));
    tally.lead(single, guide.playing(Role::Both)) < guide.margins().decides
}

/// The answers as they stand, ready to be varied.
struct Varying<'a> {
    guide: &'a Guide,
    answers: &'a Answers,
    tally: Tally,
    ruled_out: RuledOut,
    pick: Pick,
}

impl<'a> Varying<'a> {
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

    fn all(&self) -> Vec<Readings> {
        let questions = self
            .guide
            .questions()
            .iter()
            .map(|question| self.of_question(question));
        let contested = (0..self.guide.criteria().len())
            .map(CriterionIndex)
            .filter(|&criterion| self.has_contested_fit(criterion))
            .map(|criterion| self.of_contested(criterion));
        questions.chain(contested).collect()
    }

    fn has_contested_fit(&self, criterion: CriterionIndex) -> bool {
        self.guide.criterion(criterion).is_some_and(|criterion| {
            criterion
                .fits
                .values()
                .any(|fit| self.guide.is_contested(fit))
        })
    }

    fn of_question(&self, question: &Question) -> Readings {
        match self.answers.get(question.number) {
            None | Some(Answer::NotSure) => {
                let picks = question.choices.iter().map(|choice| {
                    let at = ChoiceRef {
                        question: question.number,
                        choice: choice.number,
                    };
                    let pull = self.guide.pulls().of(at).cloned().unwrap_or_default();
                    self.pick_with(&pull, 1, self.ruled_out.and(choice.ruled_out()))
                });
                self.readings(Varied::OpenQuestion(question.number), picks)
            }
            Some(answer @ Answer::Choices(_)) => {
                let step = self.one_step(question, answer);
                let picks = [1, -1].map(|times| self.pick_with(&step, times, self.ruled_out));
                self.readings(Varied::Importance(question.number), picks)
            }
        }
    }

    fn of_contested(&self, criterion: CriterionIndex) -> Readings {
        let part = contested_part(self.guide, self.answers, criterion);
        let pick = self.pick_with(&part, -1, self.ruled_out);
        self.readings(Varied::Contested(criterion), [pick])
    }

    fn readings(&self, varied: Varied, picks: impl IntoIterator<Item = Pick>) -> Readings {
        Readings {
            varied,
            now: self.pick,
            picks: picks.into_iter().collect(),
        }
    }

    fn pick_with(&self, change: &Tally, times: i32, ruled_out: RuledOut) -> Pick {
        let mut reading = self.tally.clone();
        reading.add(change, times);
        verdict_of(self.guide, &reading, ruled_out).pick
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
