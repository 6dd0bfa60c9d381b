//! The program: reads its settings, then does what it was asked to.

use std::process::ExitCode;

use backend_advice::{cli, config};

/// Interactions allocate many small texts: with this allocator one takes a quarter fewer instructions than with the
/// system's. `no_thp` in `Cargo.toml` keeps it from holding 10 MB more in huge pages.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // Before any thread starts: the environment is no place for two writers.
    let env_file = config::load_env_file();
    cli::run(env_file.err())
}
