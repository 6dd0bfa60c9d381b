//! Logs, metrics and health: what operators read. No token, body or answer ever gets here.
//!
//! Owns the filter that keeps libraries quiet which would print secrets, every count and label, and the admin address.

pub mod admin;
mod labels;
mod metrics;
mod series;
mod timer;

use tracing_subscriber::filter::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

use crate::fault::Fault;

pub use labels::{FollowUp, Kind, Outcome, Refused, Request, Route, TeamEnd, Verdict};
pub use metrics::{Metrics, ShardMeter};

/// Libraries that print tokens, addresses or bodies below these levels, whatever the setting says.
const QUIET: [&str; 9] = [
    "serenity=warn",
    "twilight_gateway=warn",
    "twilight_http_ratelimiting=warn",
    "tokio_websockets=warn",
    "reqwest=warn",
    "axum=warn",
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

/// How a line of the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogFormat {
    /// For people.
    #[default]
    Pretty,
    /// For programs: one JSON object a line.
    Json,
}

impl LogFormat {
    /// Reads `pretty` or `json`; nothing stands for the standard.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "" | "pretty" => Some(Self::Pretty),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// Starts logging to standard error.
pub fn start(log: &str, format: LogFormat) {
    let mut filter = EnvFilter::try_new(log).unwrap_or_default();
    for directive in QUIET.iter().filter_map(|quiet| quiet.parse().ok()) {
        filter = filter.add_directive(directive);
    }
    let lines = fmt::layer().with_writer(std::io::stderr);
    let lines = match format {
        LogFormat::Pretty => lines
            .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
            .boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    // Started once per process; a second start (in tests) keeps the first.
    let _already = tracing_subscriber::registry()
        .with(lines.with_filter(filter))
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
