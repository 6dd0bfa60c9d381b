//! The model: an optional language model, caged. It may word an answer from what it is given, and find answers in a
//! brief; it decides nothing and knows nothing that it is not told.
//!
//! Owns what is sent, what may be spent, when the model is left alone, and every check that a reply has to pass before
//! anybody sees it. Any endpoint that speaks `OpenAI`'s chat completions will do. Start reading at [`Model::phrase`].
//!
//! # What the checks guarantee, and what they cannot
//!
//! A worded answer that comes out of [`Model::phrase`] cites only passages that were given, and in every line; holds no
//! link, mention, code or hidden letter, nothing that looks like a key, and no eight words of the instructions in a row;
//! and every number of two digits or more, version, share, multiple and number word from ten upwards in it stands in the
//! passages, the facts or the question. A proposal that comes out of [`Model::propose`] names a question and a choice of
//! the guide and quotes words that the person wrote.
//!
//! They cannot tell whether a sentence says what its passage says, or the opposite; whether a figure stands beside the
//! right thing, or came from the question alone; whether a quote speaks for its choice; whether an answer contradicts the
//! facts or praises another product; or whether instructions were given away in other words. So a worded answer is shown
//! as such, beside the passages that it cites and never in place of the result; a proposal is shown with its quote and
//! counts only once a person confirms it.

mod allowance;
mod breaker;
mod checking;
mod citations;
mod endpoint;
mod figures;
mod letters;
mod phrasing;
mod proposing;
mod settings;
mod trouble;

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use tokio::time::Instant;

use crate::advice::Guide;

pub use allowance::AllowanceKey;
pub use phrasing::{Excerpt, Material, Phrased};
pub use proposing::Proposed;
pub use settings::{Settings, Written};
pub use trouble::Declined;

use allowance::Allowances;
use breaker::{Breaker, Change, Outcome};
use checking::Unsaid;
use endpoint::{Asked, Endpoint, Said};
use trouble::{Refusal, Trouble};

/// What time it is, for the day that an allowance belongs to.
pub type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// A language model, or none. Prints without address, key and instructions.
#[derive(Default)]
pub struct Model(Option<Caged>);

/// A model with everything that holds it.
struct Caged {
    endpoint: Endpoint,
    allowances: Allowances,
    breaker: Breaker,
    instructions: String,
    unsaid: Unsaid,
    clock: Clock,
}

impl Model {
    /// No model: everything is [`Declined::Off`].
    pub const fn off() -> Self {
        Self(None)
    }

    /// A model by these settings, told by these instructions how to word an answer.
    pub fn new(settings: &Settings, instructions: &str) -> Self {
        Self::with_clock(settings, instructions, Arc::new(SystemTime::now))
    }

    /// A model whose days go by this clock.
    pub fn with_clock(settings: &Settings, instructions: &str, clock: Clock) -> Self {
        Self(Some(Caged {
            endpoint: Endpoint::new(settings),
            allowances: Allowances::new(settings.answers_per_day),
            breaker: Breaker::default(),
            instructions: instructions.trim().to_owned(),
            unsaid: Unsaid::new(instructions),
            clock,
        }))
    }

    /// Whether a model is set up.
    pub const fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// An answer in the model's words, made of this material only and checked. Takes as long as the settings allow, 20
    /// seconds at most; dropped earlier it counts against the allowance all the same.
    ///
    /// # Errors
    /// Why there is none; then the passages themselves are the answer.
    pub async fn phrase(
        &self,
        allowance: AllowanceKey,
        material: &Material,
    ) -> Result<Phrased, Declined> {
        let caged = self.0.as_ref().ok_or(Declined::Off)?;
        let asked = Asked {
            instructions: &caged.instructions,
            data: &material.data().ok_or(Declined::Unasked)?,
            most_tokens: phrasing::MOST_TOKENS,
        };
        let read = |reply: &str| checking::check(reply, material, &caged.unsaid);
        caged.ask(allowance, &asked, read).await
    }

    /// Answers that the model finds in a brief, each with the person's own words for it, in the order of the guide's
    /// questions; one for a question that takes one choice. Takes and counts like [`Self::phrase`].
    ///
    /// # Errors
    /// Why there are none; then the cues of the guide read the brief. A brief in which the model found nothing is no
    /// error.
    pub async fn propose(
        &self,
        allowance: AllowanceKey,
        brief: &str,
        guide: &Guide,
    ) -> Result<Vec<Proposed>, Declined> {
        let caged = self.0.as_ref().ok_or(Declined::Off)?;
        let asked = Asked {
            instructions: &proposing::instructions(guide),
            data: &proposing::data(brief).ok_or(Declined::Unasked)?,
            most_tokens: proposing::MOST_TOKENS,
        };
        let read = |reply: &str| proposing::read(reply, brief, guide);
        caged.ask(allowance, &asked, read).await
    }
}

impl fmt::Debug for Model {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Model")
            .field("is_on", &self.is_on())
            .finish_non_exhaustive()
    }
}

impl Caged {
    /// Asks within all limits, and reads what passes.
    async fn ask<T>(
        &self,
        allowance: AllowanceKey,
        asked: &Asked<'_>,
        read: impl FnOnce(&str) -> Result<T, Refusal>,
    ) -> Result<T, Declined> {
        let body = self.endpoint.body(asked).ok_or(Declined::Unasked)?;
        let pass = self.breaker.enter(Instant::now()).ok_or(Declined::Open)?;
        if !self.allowances.spend(allowance, (self.clock)()) {
            return Err(Declined::OverBudget);
        }
        let said = self.endpoint.ask(&body).await;
        let found = said.and_then(|said| Ok(read(whole(&said)?)?));
        let outcome = found
            .as_ref()
            .err()
            .map_or(Outcome::Good, |why| why.outcome());
        tell(pass.settle(outcome, Instant::now()), found.as_ref().err());
        found.map_err(Trouble::declined)
    }
}

/// What was said, if it was said to the end.
fn whole(said: &Said) -> Result<&str, Refusal> {
    if said.is_cut {
        return Err(Refusal::Cut);
    }
    Ok(&said.text)
}

/// Logs once that the model is left alone and once that it is back, not once for everybody who would have asked it.
fn tell(change: Option<Change>, why: Option<&Trouble>) {
    let why = why.map(ToString::to_string).unwrap_or_default();
    match change {
        Some(Change::Opened) => tracing::warn!(
            last = why,
            "the language model keeps failing; passages answer alone until it is back"
        ),
        Some(Change::Closed) => tracing::info!("the language model is back"),
        None if !why.is_empty() => tracing::debug!(why, "the language model gave no answer"),
        None => {}
    }
}
