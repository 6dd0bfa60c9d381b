//! What a front end has to do beyond showing a page.

use super::control::PassageNumber;
use super::page::Page;

/// A form over the screen that asks for one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What comes back with the text; an encoded [`super::Control`].
    pub id: String,
    /// What the form is called; at most 45 letters.
    pub title: String,
    /// What the text is; at most 45 letters.
    pub label: String,
    /// A second, smaller line below the label; at most 100 letters.
    pub description: String,
    /// What stands in the field while it is empty; at most 100 letters.
    pub placeholder: String,
    /// Most letters of the text.
    pub most: u16,
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
}

/// Why a thread could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOpened {
    /// Discord refused: a permission was taken away, the channel is gone, too many threads are open.
    Refused,
    /// Discord was not reached in time.
    Unreachable,
}
