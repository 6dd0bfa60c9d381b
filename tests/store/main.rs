//! What the store promises, on SQLite in memory, SQLite in a file and a real PostgreSQL; and what the bot does without it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may stop at once when its world is not as it should be"
)]

mod bot;
mod cluster;
mod contract;
mod ground;
mod house;
mod migrations;
mod overlays;
mod personal;
mod processes;
mod teams;
mod trouble;
