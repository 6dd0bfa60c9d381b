//! `graph`: the guide as a drawing, for those who edit it.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use super::Stop;
use super::outputs::save;
use crate::config::CommonArgs;
use crate::report::Graph;

/// What `graph` is told on the command line.
#[derive(clap::Args)]
pub(super) struct GraphArgs {
    /// The file to write, as SVG; standard output where none is named
    file: Option<PathBuf>,
}

pub(super) fn run(common: &CommonArgs, args: &GraphArgs) -> Result<ExitCode, Stop> {
    let prompts = common.prompts()?;
    let graph = Graph::of(&prompts.guide);
    match &args.file {
        Some(file) => save(file, graph.svg().as_bytes())?,
        None => writeln!(std::io::stdout(), "{}", graph.svg())?,
    }
    Ok(ExitCode::SUCCESS)
}
