//! How sure a recommendation is: the lead, and in how many plausible readings of the same answers it stays first.
//!
//! A reading changes one thing at a time: an importance one step up or down, an unanswered question answered one way, a
//! contested piece of evidence left out. Each question and each contested piece of evidence has the same say, so more support
//! for a side can only make that side surer. Start reading at [`readings`].

use super::answers::{Answer, Answers};
use super::guide::{
    Choice, ChoiceRef, Contested, EvidenceIndex, Guide, Language, Question, QuestionNumber, Role,
};
use super::outlook;
use super::pulls::Tally;
use super::ranking::{Pick, RuledOut, contested_part, lead, pull_of, tally, verdict_of};

/// From this stability on, in thousandths, a result can be called clear.
pub const CLEAR_STABILITY: u16 = 900;

/// With more questions than this that could still change the pick, no result is called clear, however far it leads.
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

impl Sureness {
    /// The stability in tenths, as people read it; ten of ten is kept for all of them.
    pub fn tenths(&self) -> i32 {
        match self.stability {
            1000.. => 10,
            some => i32::from((some + 50) / 100).min(9),
        }
    }
}

/// What a group of readings varies; each has the same say in the stability.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Varied {
    /// A given answer mattering one step more, then one step less.
    Importance(QuestionNumber),
    /// A question without a firm answer, answered with each of its choices in turn.
    OpenQuestion(QuestionNumber),
    /// Everything that rests on a contested piece of evidence, without it.
    Contested(EvidenceIndex),
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

/// All readings of these answers: those of every question, then those of every contested piece of evidence that bears on
/// them.
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
        // Two stacks are a price for years: as long as one open answer alone would save it, it is a leaning.
        Pick::Both if varying.may_turn() => HowSure::Close,
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

/// How many questions could still change what is recommended, those that are answered against it taken as open.
///
/// Taking them as open keeps an answer against the pick from making it surer, as it narrows what is possible.
pub fn doubts(guide: &Guide, answers: &Answers) -> usize {
    let pick = Varying::new(guide, answers).pick;
    doubts_about(guide, answers, pick)
}

fn doubts_about(guide: &Guide, answers: &Answers, pick: Pick) -> usize {
    let in_favour: Answers = answers
        .iter()
        .filter(|(number, answer)| {
            answer.choices().next().is_some()
                && guide.question(*number).is_some_and(|question| {
                    !speaks_against(guide, &pull_of(guide, question, answer), pick)
                })
        })
        .map(|(number, answer)| (number, answer.clone()))
        .collect();
    outlook::undecided_languages(guide, &in_favour)
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
        let contested = self.guide.contested().iter();
        questions
            .chain(contested.filter_map(|contested| self.of_contested(contested)))
            .collect()
    }

    /// Whether a single answer to an open question would end the pick, needs that rule languages out aside.
    fn may_turn(&self) -> bool {
        let questions = self.guide.questions().iter();
        let mut open = questions.filter(|question| {
            let answer = self.answers.get(question.number);
            answer.is_none_or(|answer| *answer == Answer::NotSure)
        });
        open.any(|question| {
            let picks = self.of_question(question).picks;
            picks
                .iter()
                .any(|&pick| pick != self.pick && pick != Pick::Neither)
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

    /// The reading without a contested piece of evidence; `None` where these answers do not rest on it.
    fn of_contested(&self, contested: &Contested) -> Option<Readings> {
        let part = contested_part(self.guide, self.answers, contested);
        if part == Tally::nought(self.guide.candidates().len()) {
            return None;
        }
        let pick = self.pick_with(&part, -1, self.ruled_out);
        Some(self.readings(Varied::Contested(contested.evidence), [pick]))
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
