//! The command line: `serve`, `playground`, `advise`, `ask`, `guide`, `graph`, `check`.
//!
//! Owns exit codes and what operators read in the terminal: 0 done, 1 something failed, 2 settings or prompts to mend.

mod advise;
mod ask;
mod batch;
mod check;
mod graph;
mod guide;
mod healthy;
mod live;
mod outputs;
mod play;
mod serve;
mod taken;
mod terminal;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{CommonArgs, DiscordArgs, ModelArgs, StoreArgs};
use crate::discord;
use crate::fault::Fault;

/// Settings or prompts have to be mended.
const MEND: u8 = 2;

/// A Discord bot that recommends Python, Node.js or both for a backend, and explains every point.
#[derive(Parser)]
#[command(name = "backend-advice", version, about, arg_required_else_help = true)]
struct Cli {
    #[command(flatten)]
    common: CommonArgs,
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Serve Discord: over the gateway, or with --endpoint over signed HTTP requests
    Serve {
        #[command(flatten)]
        discord: DiscordArgs,
        #[command(flatten)]
        store: StoreArgs,
        #[command(flatten)]
        model: ModelArgs,
    },
    /// Try the bot in a page that stands in for Discord: no account, no network
    Playground(play::PlaygroundArgs),
    /// Ask the questions in this terminal
    Advise(advise::AdviseArgs),
    /// Answer a follow-up question, as in a discussion of a result
    Ask(ask::AskArgs),
    /// Print the guide for other programs
    Guide {
        /// As JSON
        #[arg(long, required = true)]
        json: bool,
    },
    /// Draw the guide as SVG: questions, criteria, candidates, and a line for every number
    Graph(graph::GraphArgs),
    /// Ask the admin address of a running bot whether it is ready; for health checks of containers
    Healthy {
        /// The admin address, as it was given to `serve --admin`
        #[arg(default_value = "127.0.0.1:9090")]
        address: String,
    },
    /// Check prompts: the folder, or the built-in ones. Tells every fault, then who gets what over random answers
    Check {
        /// Folder with guide.toml and wording/
        folder: Option<PathBuf>,
        /// Ask Discord and the database too: token, commands, way in, and how to mend what is wrong
        #[arg(long)]
        live: bool,
        #[command(flatten)]
        discord: DiscordArgs,
        #[command(flatten)]
        store: StoreArgs,
    },
}

/// Runs what the command line asks for. `env_fault` is what was wrong with `.env`.
pub fn run(env_fault: Option<Fault>) -> ExitCode {
    let cli = Cli::parse();
    if let Some(fault) = env_fault {
        return mend(&[fault]);
    }
    let done = match cli.task {
        Task::Serve {
            discord,
            store,
            model,
        } => serve::run(&cli.common, &discord, &store, &model),
        Task::Playground(args) => play::run(&cli.common, &args),
        Task::Advise(args) if args.batch => batch::run(&cli.common),
        Task::Advise(args) => advise::run(&cli.common, &args),
        Task::Ask(args) if args.batch => ask::batch(&cli.common),
        Task::Ask(args) => ask::run(&cli.common, &args),
        Task::Guide { json: _ } => guide::run(&cli.common),
        Task::Graph(args) => graph::run(&cli.common, &args),
        Task::Check {
            folder: _,
            live: true,
            discord,
            store,
        } => live::run(&cli.common, &discord, &store),
        Task::Check { folder, .. } => check::run(folder, &cli.common),
        Task::Healthy { address } => healthy::run(&address),
    };
    done.unwrap_or_else(|stop| stop.tell())
}

/// Why a task did not end well.
enum Stop {
    /// Settings or prompts to mend.
    Faults(Vec<Fault>),
    /// Something failed; the text is for the operator.
    Failed(String),
    /// A setting that only showed itself wrong in use.
    Refused(String),
}

impl Stop {
    fn tell(&self) -> ExitCode {
        match self {
            Self::Faults(faults) => mend(faults),
            Self::Failed(what) => {
                complain(what);
                ExitCode::FAILURE
            }
            Self::Refused(what) => {
                complain(what);
                ExitCode::from(MEND)
            }
        }
    }
}

impl From<Vec<Fault>> for Stop {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Faults(faults)
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<discord::Error> for Stop {
    fn from(error: discord::Error) -> Self {
        if error.is_settings() {
            Self::Refused(error.to_string())
        } else {
            Self::Failed(error.to_string())
        }
    }
}

fn complain(what: &str) {
    // If even standard error is gone, the exit code still tells.
    let _told = writeln!(std::io::stderr(), "backend-advice: {what}");
}

fn mend(faults: &[Fault]) -> ExitCode {
    for fault in faults {
        complain(&fault.to_string());
    }
    ExitCode::from(MEND)
}

/// Runs a task to its end, and leaves what still runs in the background then: nobody waits for a drawing any more.
fn run_to_end<T>(runtime: tokio::runtime::Runtime, task: impl Future<Output = T>) -> T {
    let ended = runtime.block_on(task);
    runtime.shutdown_background();
    ended
}

/// One thread: answering over a gateway is small work between long waits, and handing it from thread to thread costs
/// more than the work. Pictures are drawn on threads of their own.
fn thrifty_runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
}

/// Resolves when the operator asks to stop: Ctrl-C, or SIGTERM from a service manager.
async fn stop_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _interrupted = tokio::signal::ctrl_c().await;
}
