//! Logs: what operators read. No token, body or answer ever gets here.
//!
//! Owns the filter that keeps libraries quiet which would print secrets, and the ear that hears serenity's close codes.

use std::fmt::{Debug, Write};

use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::filter::{EnvFilter, Targets};
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

use crate::discord::{Closes, Fatal};
use crate::fault::Fault;

/// Libraries that print tokens, addresses or bodies below these levels, whatever the setting says.
const QUIET: [&str; 8] = [
    "serenity=warn",
    // Prints whole frames at WARN when one cannot be decoded.
    "serenity::gateway::ws=error",
    "tungstenite=warn",
    "tokio_tungstenite=warn",
    "reqwest=warn",
    "hyper=warn",
    "hyper_util=warn",
    // Prints what migrations find already there, and parts of an address that it does not know.
    "sqlx=error",
];

/// The faults of a `LOG` setting.
pub fn log_faults(log: &str) -> Vec<Fault> {
    if let Err(error) = EnvFilter::try_new(log) {
        return vec![Fault::new(
            "LOG",
            format!("it is no filter ({error})"),
            "write error, warn, info, debug, or a list like info,backend_advice=debug",
        )];
    }
    let names_quiet = log.split(',').any(|directive| {
        let target = directive
            .trim()
            .split(['=', '[', ':'])
            .next()
            .unwrap_or_default();
        QUIET
            .iter()
            .any(|quiet| quiet.split(['=', ':']).next() == Some(target))
    });
    // A span's directive wins over a target's, so it could open what is kept quiet.
    if names_quiet || log.contains('[') {
        vec![Fault::new(
            "LOG",
            "it would let a library print tokens",
            "name backend_advice only, and no spans",
        )]
    } else {
        Vec::new()
    }
}

/// Starts logging to standard error; fatal closes of the gateway are told to `closes`.
pub fn start(log: &str, closes: &Closes) {
    let mut filter = EnvFilter::try_new(log).unwrap_or_default();
    for directive in QUIET.iter().filter_map(|quiet| quiet.parse().ok()) {
        filter = filter.add_directive(directive);
    }
    let lines = fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_filter(filter);
    let ear = CloseEar {
        closes: closes.clone(),
    }
    .with_filter(Targets::new().with_target("serenity::gateway", Level::WARN));
    // Started once per process; a second start (in tests) keeps the first.
    let _already = tracing_subscriber::registry()
        .with(lines)
        .with(ear)
        .try_init();
    std::panic::set_hook(Box::new(|panic| {
        // Where, but not what: a payload may quote answers.
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
}

/// Hears what serenity only logs: close codes after which it would try for ever.
struct CloseEar {
    closes: Closes,
}

impl<S: Subscriber> Layer<S> for CloseEar {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut line = Line(String::new());
        event.record(&mut line);
        if let Some(fatal) = Fatal::from_log_line(&line.0) {
            self.closes.tell(fatal);
        }
    }
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "message" {
            let _written = write!(self.0, "{value:?}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_would_print_tokens_is_refused() {
        assert!(log_faults("info").is_empty());
        assert!(log_faults("warn,backend_advice=debug").is_empty());
        for log in [
            "serenity=debug",
            "[recv_event]=trace",
            "info,serenity::http=trace",
            "reqwest=trace",
            "a=b=c",
        ] {
            assert_eq!(log_faults(log).len(), 1, "{log}");
        }
    }
}
