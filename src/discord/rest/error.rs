//! Why a call failed, without its address: addresses hold tokens.

use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use serde_json::Value;

/// Why a call failed. Carries no address, token or body.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The token is wrong.
    #[error("Discord refuses the token (401)")]
    Unauthorized,
    /// Discord refused the call.
    #[error("Discord answered {status} (code {code}: {message})")]
    Refused {
        /// HTTP status.
        status: u16,
        /// Discord's own code, 0 if it named none.
        code: u64,
        /// Discord's own words.
        message: String,
    },
    /// Discord could not be reached in time.
    #[error("Discord could not be reached: {0}")]
    Unreachable(String),
    /// Nothing is called any more, so that Discord does not shut this address out.
    #[error(
        "Discord refused nearly 10,000 calls within 10 minutes; nothing is called until some are forgotten"
    )]
    BudgetSpent,
    /// The answer made no sense.
    #[error("Discord's answer could not be read: {0}")]
    Unreadable(String),
}

/// Where an interaction's token is not known yet, or no more.
const UNKNOWN_WEBHOOK: u64 = 10_015;

impl Error {
    /// Discord's own code, where it named one.
    pub(in crate::discord) const fn code(&self) -> Option<u64> {
        match self {
            Self::Refused { code, .. } => Some(*code),
            _ => None,
        }
    }

    /// Whether the place is gone, closed, or one where the bot may not do this.
    pub(in crate::discord) const fn is_about_the_place(&self) -> bool {
        match self {
            Self::Refused { status, code, .. } => matches!(status, 403 | 404) || *code == ARCHIVED,
            _ => false,
        }
    }

    /// Whether what it is about is gone.
    pub(in crate::discord) const fn is_gone(&self) -> bool {
        matches!(self, Self::Refused { status: 404, .. })
    }

    /// Whether Discord said no for good, rather than that it has trouble.
    pub(in crate::discord) const fn is_refusal(&self) -> bool {
        match self {
            Self::Refused { status, .. } => *status < 500 && *status != 429,
            Self::Unauthorized => true,
            _ => false,
        }
    }
}

/// A thread takes no more messages.
const ARCHIVED: u64 = 50_083;

/// A try that failed.
pub(super) enum Attempt {
    Again {
        error: Error,
        after: Option<Duration>,
    },
    Final(Error),
}

/// The answer, or what is wrong with it.
pub(super) async fn judge(response: reqwest::Response) -> Result<Value, Attempt> {
    let status = response.status();
    let after = retry_after(response.headers());
    let text = response
        .text()
        .await
        .map_err(|error| Attempt::Final(Error::Unreadable(plain(error))))?;
    if status.is_success() {
        if text.is_empty() {
            return Ok(Value::Null);
        }
        return serde_json::from_str(&text)
            .map_err(|error| Attempt::Final(Error::Unreadable(error.to_string())));
    }
    if status == StatusCode::UNAUTHORIZED {
        return Err(Attempt::Final(Error::Unauthorized));
    }
    let error = refused(status, &text);
    let passes = status == StatusCode::TOO_MANY_REQUESTS
        || status.is_server_error()
        // What comes after an answer can be faster than Discord's reading of the answer itself.
        || error.code() == Some(UNKNOWN_WEBHOOK);
    Err(if passes {
        Attempt::Again { error, after }
    } else {
        Attempt::Final(error)
    })
}

fn refused(status: StatusCode, text: &str) -> Error {
    let answer: Value = serde_json::from_str(text).unwrap_or_default();
    let message = answer
        .get("message")
        .and_then(Value::as_str)
        .unwrap_or("no reason given");
    Error::Refused {
        status: status.as_u16(),
        code: answer.get("code").and_then(Value::as_u64).unwrap_or(0),
        message: message.to_owned(),
    }
}

/// How long Discord asks to wait.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds: f64 = headers.get(RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// An error's cause without its address.
pub(super) fn plain(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut text = error.to_string();
    let mut cause: Option<&dyn std::error::Error> = std::error::Error::source(&error);
    while let Some(inner) = cause {
        text = inner.to_string();
        cause = inner.source();
    }
    text
}
