//! What a person is shown: texts and controls, free of any front end.

use crate::advice::{Answers, Pick, QuestionNumber};

use super::stats::Figures;
use super::team::TeamRecord;

/// The mood of a page; a front end may colour it, but never says anything with the colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A question is asked.
    Asking,
    /// Python is recommended.
    Python,
    /// Node.js is recommended.
    Nodejs,
    /// Both are recommended.
    Both,
    /// Nothing is decided, or neither fits.
    Open,
    /// Something slipped.
    Slip,
}

/// What a page is about, for those who count pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// This question is asked.
    Question(QuestionNumber),
    /// A result is told.
    Result(Pick),
    /// Anything else.
    Other,
}

/// A piece of a page. Discord's Markdown is allowed in texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph, a heading or a list.
    Text(String),
    /// A line between what is above and what is below.
    Rule,
    /// The picture of the result for these answers; the texts say everything that it shows.
    Picture(Answers),
    /// The decision record for these answers, as files to keep.
    Record(Answers),
    /// The same for what a team settled on, with who decided and what divides them.
    TeamRecord(Box<TeamRecord>),
    /// The picture of what was counted in a server; the texts say everything that it shows.
    Chart(Box<Figures>),
    /// A text as a file to keep.
    Given(GivenFile),
}

/// A text as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenFile {
    /// What it is called.
    pub name: &'static str,
    /// What is in it.
    pub text: String,
}

impl GivenFile {
    /// What kind of file it is, as a media type.
    pub fn kind(&self) -> &'static str {
        let ending = self.name.rsplit_once('.').map(|(_, ending)| ending);
        if ending == Some("json") {
            "application/json"
        } else {
            "text/plain; charset=utf-8"
        }
    }
}

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonStyle {
    /// The step that most people take.
    Primary,
    /// Any other step.
    Secondary,
    /// An answer.
    Answer,
}

/// Something to press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Button {
    /// A step of the consultation; `id` is an encoded [`super::Control`].
    Step {
        /// What comes back when it is pressed.
        id: String,
        /// What it says.
        label: String,
        /// How it looks.
        style: ButtonStyle,
    },
    /// An address to open.
    Link {
        /// The whole address.
        url: String,
        /// What it says.
        label: String,
    },
}

/// One option of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionLine {
    /// What comes back when it is chosen.
    pub value: String,
    /// What it says.
    pub label: String,
    /// A second, smaller line; empty for none.
    pub description: String,
    /// Whether it is chosen already.
    pub chosen: bool,
}

/// A list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosing {
    /// What comes back with the chosen values; an encoded [`super::Control`].
    pub id: String,
    /// What it says while nothing is chosen.
    pub placeholder: String,
    /// What can be chosen.
    pub options: Vec<OptionLine>,
    /// How many may be chosen at most.
    pub most: usize,
}

/// What can be picked of what a server has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pickable {
    /// People.
    People,
    /// Roles.
    Roles,
    /// Channels for messages.
    Channels,
}

/// A list of what a server has; the front end fills it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picking {
    /// What comes back with the ids of what was picked; an encoded [`super::Control`].
    pub id: String,
    /// What it says while nothing is picked.
    pub placeholder: String,
    /// What can be picked.
    pub of: Pickable,
    /// The ids of what is picked already.
    pub picked: Vec<u64>,
    /// How many may be picked at most, 1 to 25; fewer is always allowed, and none.
    pub most: u8,
}

/// One row of controls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Up to five buttons.
    Buttons(Vec<Button>),
    /// One list.
    Choose(Choosing),
    /// One list of what the server has.
    Pick(Picking),
}

/// Everything that one message shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What it is about.
    pub subject: Subject,
    /// The mood.
    pub tone: Tone,
    /// Texts, from top to bottom.
    pub blocks: Vec<Block>,
    /// Controls, from top to bottom.
    pub rows: Vec<Row>,
}

impl Page {
    /// A page of one text.
    pub fn of(tone: Tone, text: String) -> Self {
        Self {
            subject: Subject::Other,
            tone,
            blocks: vec![Block::Text(text)],
            rows: Vec::new(),
        }
    }

    /// The same page with a text above everything else.
    #[must_use]
    pub fn under(mut self, note: String) -> Self {
        self.blocks.insert(0, Block::Text(note));
        self
    }

    /// All texts in one, for front ends without layout and for tests.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Text(text) => Some(text.as_str()),
                Block::Rule
                | Block::Picture(_)
                | Block::Record(_)
                | Block::TeamRecord(_)
                | Block::Given(_)
                | Block::Chart(_) => None,
            })
            .collect();
        texts.join("\n")
    }
}
