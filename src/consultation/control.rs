//! What a control carries: the step that it stands for, whom it belongs to, and the answers so far.
//!
//! Written as `ba1:STEP:OWNER:LETTERS`, with `:TEAM` after it where a team decides; at most [`Control::LIMIT`] letters for any guide that loads. Encoding and
//! decoding stand side by side here so that they cannot drift apart.

use std::str::FromStr;

use crate::advice::code::{self, Opened};
use crate::advice::{Answers, ChoiceNumber, Guide, QuestionNumber};

use super::data::DataStep;
use super::house::HouseStep;
use super::overlay::OverlayStep;
use super::request::RequestStep;
use super::slip::Slip;
use super::stats::StatsStep;
use super::team::{TeamId, TeamStep};

/// Who a person is, wherever they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u64);

/// A server, wherever it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServerId(pub u64);

/// Why a question is on the screen, which decides what follows its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The interview goes on: the next question follows.
    Asking,
    /// The interview goes on although no answer can change the result: all that is left follows.
    Anyway,
    /// One answer is being changed: the result follows.
    Changing,
}

/// Who sees what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The person alone.
    Alone,
    /// Everybody in the place, if the person may write there.
    Everybody,
}

/// A passage of the knowledge, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassageNumber(pub u16);

/// What a control does when it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Answers a question with this choice.
    Answer(QuestionNumber, ChoiceNumber, Purpose),
    /// Answers a question with the values that come along.
    Choose(QuestionNumber, Purpose),
    /// Answers a question with "not sure".
    NotSure(QuestionNumber, Purpose),
    /// Goes back from a question to the one before.
    Back(QuestionNumber),
    /// Ends the interview at this question and shows the result for the answers so far.
    Finish(QuestionNumber),
    /// Shows the result for the answers so far.
    Result,
    /// Asks the next open question.
    GoOn,
    /// Asks what is left, although it cannot change language or framework.
    GoOnAnyway,
    /// Lists the answers to change one.
    List,
    /// Shows the question whose number comes along, to change its answer.
    Change,
    /// Shows the details of the result whose topic comes along.
    Details,
    /// Posts the result for everybody.
    Share,
    /// Gives the decision record of these answers.
    Record,
    /// Opens a private copy of these answers.
    Open,
    /// Starts without answers, in a message of its own.
    Start,
    /// Starts without answers, in the same message.
    StartOver,
    /// Takes a shared result back.
    TakeBack,
    /// Opens the form for a follow-up question.
    Ask(Audience),
    /// Opens the form once more, after a question was not understood: now the likeliest answer is taken.
    AskAgain(Audience),
    /// Answers what was typed into that form.
    Asked(Audience),
    /// Answers what was typed into that form the second time.
    AskedAgain(Audience),
    /// Tells a passage.
    Passage(PassageNumber, Audience),
    /// Opens a private copy of these answers with this one added or changed.
    Apply(QuestionNumber, ChoiceNumber),
    /// Opens a private list of the answers, to change one.
    ListOpen,
    /// Opens a thread about these answers on the message that the control is on.
    Discuss,
    /// A step of a server's settings.
    House(HouseStep),
    /// A step of a server's own changes to the guide.
    Overlay(OverlayStep),
    /// A step of a team decision.
    Team(TeamStep),
    /// Something about a request to be contacted.
    Request(RequestStep),
    /// Something about what a server's administrators see.
    Stats(StatsStep),
    /// Something about what is kept of the person.
    Data(DataStep),
}

/// What the details of a result are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The picture of what pulls which way.
    Picture,
    /// Every point for and against.
    Reasons,
    /// What the points rest on.
    Evidence,
    /// Every answer, and every two together, that would change the result.
    Flips,
    /// Which part is built in what, now or later.
    Split,
}

impl Topic {
    /// All topics, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Picture,
        Self::Reasons,
        Self::Evidence,
        Self::Flips,
        Self::Split,
    ];

    /// The value that stands for it in a list.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Reasons => "reasons",
            Self::Evidence => "evidence",
            Self::Flips => "flips",
            Self::Split => "split",
        }
    }

    /// The topic that a value of a list stands for.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.id() == id)
    }
}

/// A step with everything that it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// What to do.
    pub step: Step,
    /// The one person who may use it; `None` for everybody who sees it.
    pub owner: Option<PersonId>,
    /// The answers so far.
    pub answers: Answers,
    /// The team decision that it belongs to, where it does; such a control has no owner.
    pub team: Option<TeamId>,
}

/// What a control turned out to be under the present guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The control.
    pub control: Control,
    /// How many of its answers this guide no longer knows.
    pub dropped: usize,
}

impl Control {
    /// Most letters of an encoded control: what Discord's `custom_id` holds.
    pub const LIMIT: usize = 100;

    /// A control that everybody who sees it may use.
    pub const fn open(step: Step, answers: Answers) -> Self {
        Self {
            step,
            owner: None,
            answers,
            team: None,
        }
    }

    /// As text for a front end to carry.
    pub fn encode(&self, guide: &Guide) -> String {
        let owner = self
            .owner
            .map_or_else(String::new, |PersonId(id)| format!("{id:x}"));
        let letters = code::letters(guide, &self.answers);
        let team = self
            .team
            .map_or_else(String::new, |TeamId(id)| format!(":{id:x}"));
        format!("ba1:{}:{owner}:{letters}{team}", self.step.encode())
    }

    /// Reads what a front end carried back.
    ///
    /// # Errors
    /// A slip for any text that [`Self::encode`] did not write: other programs, other versions, garbled letters.
    pub fn decode(guide: &Guide, text: &str) -> Result<Read, Slip> {
        let mut parts = text.split(':');
        let (Some("ba1"), Some(step), Some(owner), Some(letters), team, None) = (
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
        ) else {
            return Err(Slip::UnknownControl);
        };
        let step = Step::decode(step).ok_or(Slip::UnknownControl)?;
        let id = |text| u64::from_str_radix(text, 16).map_err(|_| Slip::UnknownControl);
        let owner = match owner {
            "" => None,
            owner => Some(PersonId(id(owner)?)),
        };
        let team = team.map(id).transpose()?.map(TeamId);
        let Opened {
            answers, dropped, ..
        } = code::decode_letters(guide, letters).map_err(|_| Slip::UnknownControl)?;
        let control = Self {
            step,
            owner,
            answers,
            team,
        };
        Ok(Read { control, dropped })
    }
}

impl Step {
    fn encode(self) -> String {
        match self {
            Self::Answer(QuestionNumber(question), ChoiceNumber(choice), purpose) => {
                format!("a{question}.{choice}{}", purpose.letter())
            }
            Self::Choose(QuestionNumber(question), purpose) => {
                format!("c{question}{}", purpose.letter())
            }
            Self::NotSure(QuestionNumber(question), purpose) => {
                format!("n{question}{}", purpose.letter())
            }
            Self::Back(QuestionNumber(question)) => format!("b{question}"),
            Self::Finish(QuestionNumber(question)) => format!("e{question}"),
            Self::Result => "r".to_owned(),
            Self::GoOn => "g".to_owned(),
            Self::GoOnAnyway => "y".to_owned(),
            Self::List => "l".to_owned(),
            Self::Change => "h".to_owned(),
            Self::Details => "d".to_owned(),
            Self::Share => "s".to_owned(),
            Self::Record => "w".to_owned(),
            Self::Open => "o".to_owned(),
            Self::Start => "f".to_owned(),
            Self::StartOver => "v".to_owned(),
            Self::TakeBack => "t".to_owned(),
            Self::Ask(audience) => format!("q{}", audience.letter()),
            Self::AskAgain(audience) => format!("u{}", audience.letter()),
            Self::Asked(audience) => format!("i{}", audience.letter()),
            Self::AskedAgain(audience) => format!("j{}", audience.letter()),
            Self::Passage(PassageNumber(passage), audience) => {
                format!("p{passage}{}", audience.letter())
            }
            Self::Apply(QuestionNumber(question), ChoiceNumber(choice)) => {
                format!("m{question}.{choice}")
            }
            Self::ListOpen => "x".to_owned(),
            Self::Discuss => "k".to_owned(),
            Self::House(step) => format!("H{}", step.encode()),
            Self::Overlay(step) => format!("O{}", step.encode()),
            Self::Team(step) => format!("T{}", step.encode()),
            Self::Request(step) => format!("C{}", step.encode()),
            Self::Stats(step) => format!("S{}", step.encode()),
            Self::Data(step) => format!("D{}", step.encode()),
        }
    }

    fn decode(text: &str) -> Option<Self> {
        let mut letters = text.chars();
        let kind = letters.next()?;
        let rest = letters.as_str();
        let bare = |step: Self| rest.is_empty().then_some(step);
        match kind {
            'a' => {
                let (rest, purpose) = Purpose::split_off(rest);
                let (question, choice) = answer(rest)?;
                Some(Self::Answer(question, choice, purpose))
            }
            'c' => {
                let (rest, purpose) = Purpose::split_off(rest);
                Some(Self::Choose(QuestionNumber(number(rest)?), purpose))
            }
            'n' => {
                let (rest, purpose) = Purpose::split_off(rest);
                Some(Self::NotSure(QuestionNumber(number(rest)?), purpose))
            }
            'b' => Some(Self::Back(QuestionNumber(number(rest)?))),
            'e' => Some(Self::Finish(QuestionNumber(number(rest)?))),
            'r' => bare(Self::Result),
            'g' => bare(Self::GoOn),
            'y' => bare(Self::GoOnAnyway),
            'l' => bare(Self::List),
            'h' => bare(Self::Change),
            'd' => bare(Self::Details),
            's' => bare(Self::Share),
            'w' => bare(Self::Record),
            'o' => bare(Self::Open),
            'f' => bare(Self::Start),
            'v' => bare(Self::StartOver),
            't' => bare(Self::TakeBack),
            'k' => bare(Self::Discuss),
            'x' => bare(Self::ListOpen),
            'H' => HouseStep::decode(rest).map(Self::House),
            'O' => OverlayStep::decode(rest).map(Self::Overlay),
            'T' => TeamStep::decode(rest).map(Self::Team),
            'C' => RequestStep::decode(rest).map(Self::Request),
            'S' => StatsStep::decode(rest).map(Self::Stats),
            'D' => DataStep::decode(rest).map(Self::Data),
            'q' => Audience::only(rest).map(Self::Ask),
            'u' => Audience::only(rest).map(Self::AskAgain),
            'i' => Audience::only(rest).map(Self::Asked),
            'j' => Audience::only(rest).map(Self::AskedAgain),
            'p' => {
                let (rest, audience) = Audience::split_off(rest);
                Some(Self::Passage(PassageNumber(number(rest)?), audience))
            }
            'm' => {
                let (question, choice) = answer(rest)?;
                Some(Self::Apply(question, choice))
            }
            _ => None,
        }
    }
}

/// A question and one of its choices, as in `3.1`.
fn answer(text: &str) -> Option<(QuestionNumber, ChoiceNumber)> {
    let (question, choice) = text.split_once('.')?;
    Some((
        QuestionNumber(number(question)?),
        ChoiceNumber(number(choice)?),
    ))
}

impl Purpose {
    const fn letter(self) -> &'static str {
        match self {
            Self::Asking => "",
            Self::Anyway => "y",
            Self::Changing => "x",
        }
    }

    fn split_off(text: &str) -> (&str, Self) {
        [Self::Anyway, Self::Changing]
            .into_iter()
            .find_map(|purpose| Some((text.strip_suffix(purpose.letter())?, purpose)))
            .unwrap_or((text, Self::Asking))
    }
}

impl Audience {
    const fn letter(self) -> &'static str {
        match self {
            Self::Alone => "",
            Self::Everybody => "e",
        }
    }

    fn split_off(text: &str) -> (&str, Self) {
        text.strip_suffix(Self::Everybody.letter())
            .map_or((text, Self::Alone), |rest| (rest, Self::Everybody))
    }

    fn only(text: &str) -> Option<Self> {
        let (rest, audience) = Self::split_off(text);
        rest.is_empty().then_some(audience)
    }
}

/// A number as it is written here: digits only, so that each control has one text.
fn number<N: FromStr>(text: &str) -> Option<N> {
    let plain = text.bytes().all(|letter| letter.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain)
}
