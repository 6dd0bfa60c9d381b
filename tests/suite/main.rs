//! What the bot promises, told in stories: through the stand-in at the wire for what people see, in tables for the core.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::format_push_string,
    clippy::print_stdout,
    reason = "a test may stop at once when its world is not as it should be, is no place to save time, and may print figures"
)]

mod answers;
mod asking;
mod audit;
mod balance;
mod batch;
mod brief;
mod claims;
mod codes;
mod data;
mod describing;
mod endpoint;
mod explain;
mod faults;
mod flips;
mod followups;
mod graph;
mod guide;
mod hostile;
mod house;
mod journeys;
mod languages;
mod layers;
mod logs;
mod model;
mod operating;
mod outlook;
mod overlay;
mod overlay_journeys;
mod overlay_results;
mod process;
mod projects;
mod reports;
mod requests;
mod room;
mod slips;
mod stats;
mod support;
mod team;
