//! What a front end has to do beyond showing a page.

use super::control::PassageNumber;
use super::data::DataErrand;
use super::house::{CheckUp, HouseErrand};
use super::overlay::{OverlayErrand, Uploaded};
use super::page::{OptionLine, Page};
use super::request::Wanted;
use super::stats::Period;
use super::team::{Card, TeamErrand};

/// A form over the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What comes back with what was filled in; an encoded [`super::Control`].
    pub id: String,
    /// What the form is called; at most 45 letters.
    pub title: String,
    /// What is asked for, from top to bottom; one to five.
    pub fields: Vec<Field>,
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What it is known by when it comes back; unique in its form.
    pub key: &'static str,
    /// What it is for; at most 45 letters.
    pub label: String,
    /// A second, smaller line below the label, at most 100 letters; empty for none.
    pub description: String,
    /// Whether it has to be filled in.
    pub is_needed: bool,
    /// How it is filled in.
    pub input: Input,
}

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// By typing.
    Text {
        /// What stands in it while it is empty; at most 100 letters.
        placeholder: String,
        /// What is typed already; empty for nothing.
        value: String,
        /// Most letters.
        most: u16,
        /// Whether there is room for several lines.
        is_long: bool,
    },
    /// By putting a file there.
    File,
    /// By choosing from a list.
    Choice {
        /// What can be chosen.
        options: Vec<OptionLine>,
        /// How many may be chosen at most.
        most: usize,
    },
}

/// What was filled into a form: each field's key with what was typed or chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filled {
    fields: Vec<(String, Vec<String>)>,
    files: Vec<(String, Uploaded)>,
}

impl Filled {
    /// A form with one text.
    pub fn one(key: &str, text: &str) -> Self {
        std::iter::once((key.to_owned(), vec![text.to_owned()])).collect()
    }

    /// What was typed into a field; empty for nothing and for fields that are not there.
    pub fn text(&self, key: &str) -> &str {
        self.values(key).first().map_or("", String::as_str)
    }

    /// What was chosen in a field.
    pub fn values(&self, key: &str) -> &[String] {
        let field = self.fields.iter().find(|(known, _)| known == key);
        field.map_or(&[], |(_, values)| values)
    }

    /// The file that was put into a field.
    pub fn file(&self, key: &str) -> Option<&Uploaded> {
        let field = self.files.iter().find(|(known, _)| known == key);
        field.map(|(_, file)| file)
    }

    /// The same with a file in a field.
    #[must_use]
    pub fn with_file(mut self, key: &str, file: Uploaded) -> Self {
        self.files.push((key.to_owned(), file));
        self
    }
}

impl FromIterator<(String, Vec<String>)> for Filled {
    fn from_iter<I: IntoIterator<Item = (String, Vec<String>)>>(fields: I) -> Self {
        Self {
            fields: fields.into_iter().collect(),
            files: Vec::new(),
        }
    }
}

/// A thread to open on the message that was acted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discussion {
    /// What the thread is called; at most 100 letters.
    pub name: String,
    /// The code of the decision that it is about, for the store.
    pub decision: String,
    /// The first message in it. It has to be an ordinary message, so that replies to it reach the bot.
    pub first: Page,
}

/// An answer that a language model may word: what it is told, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wordable {
    /// What was asked, as it was typed.
    pub question: String,
    /// What is known of the person's answers and result, in sentences.
    pub facts: Vec<String>,
    /// The passages that answer it, without their marks.
    pub passages: Vec<(PassageNumber, String)>,
}

/// What a front end has to do beyond showing the page of a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// Show this form in place of the page; the page says the same for where forms cannot be shown.
    Ask(Form),
    /// Open this thread, then show [`super::Consultation::discussing`] in place of the page, or
    /// [`super::Consultation::not_discussing`] where it could not be opened.
    Discuss(Discussion),
    /// Have this answer worded, if a language model is there; the page is the answer where not.
    Word(Wordable),
    /// Have answers proposed from this brief, if a language model is there; the page is what was understood without.
    Propose(String),
    /// Have the store do this with the server's settings, then show [`super::Consultation::house`] in place of the page,
    /// which is for where the store is away.
    House(HouseErrand),
    /// Try whether requests for a person arrive, then show [`super::Consultation::checked`] in place of the page, which
    /// is for where that cannot be tried.
    TryStaff(CheckUp),
    /// Have the store do this with the server's own changes to the guide, then show what came of it in place of the page,
    /// which is for where the store is away.
    Overlay(OverlayErrand),
    /// Fetch this file and show what the server's guide would be with it in place of the page, which is for where files
    /// cannot be fetched.
    Fetch(Uploaded),
    /// Do this with a team decision, then show [`super::Consultation::team`] in place of the page.
    Team(TeamErrand),
    /// Post this card, then show [`super::Consultation::card_posted`] in place of the page.
    PostCard(Box<Card>),
    /// Keep this request, then show [`super::Consultation::requested`] in place of the page.
    Request(Wanted),
    /// Read what was counted in the server, then show [`super::Consultation::told_counts`] in place of the page.
    Count(Period),
    /// Have the store do this about the person, then show [`super::Consultation::personal`] in place of the page, which is
    /// for where the store is away.
    Data(DataErrand),
}

/// Why a thread could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOpened {
    /// Discord refused: a permission was taken away, the channel is gone, too many threads are open.
    Refused,
    /// Discord was not reached in time.
    Unreachable,
}
