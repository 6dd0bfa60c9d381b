//! The bot: one event in, one reply out, whatever happens in between.
//!
//! Owns the panic barrier and the references that connect what a person saw with the log. Refuses to know where events
//! come from. Start reading at [`Bot::answer`].

use std::hash::{BuildHasher, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::consultation::{Consultation, Event, Reply, Slip};

/// Answers events, for as many people at once as there are; it keeps nothing about any of them.
#[derive(Debug)]
pub struct Bot {
    consultation: Consultation,
}

impl Bot {
    /// A bot that holds consultations by these rules.
    pub const fn new(consultation: Consultation) -> Self {
        Self { consultation }
    }

    /// The rules.
    pub const fn consultation(&self) -> &Consultation {
        &self.consultation
    }

    /// The reply to an event. A bug becomes an apology with a reference, and one line in the log with the same.
    pub fn answer(&self, event: &Event) -> Reply {
        catch_unwind(AssertUnwindSafe(|| self.consultation.reply(event))).unwrap_or_else(|_| {
            // What panicked is in the log already, written by the panic hook; the payload may hold answers.
            let reference = reference();
            tracing::error!(reference, "a bug: an event could not be answered");
            self.consultation
                .apology(&Slip::OurFault { reference }, &event.locale)
        })
    }

    /// The reply to something that could not even be read as an event.
    pub fn answer_unreadable(&self, locale: &str) -> Reply {
        self.consultation.apology(&Slip::Unreadable, locale)
    }
}

/// Six letters that nobody mistakes for others.
fn reference() -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut random = std::hash::RandomState::new().build_hasher().finish();
    std::iter::repeat_with(|| {
        let letter = LETTERS.get((random & 31) as usize).copied().unwrap_or(b'0');
        random >>= 5;
        char::from(letter)
    })
    .take(6)
    .collect()
}
