//! The stand-in as a bot sees it: on the wire.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    reason = "tests fail by panicking, and a journey is one story"
)]

mod bot;
mod delivery;
mod forms;
mod gateway;
mod hooks;
mod interactions;
mod messages;
mod page;
mod rest;
mod serenity;
mod world;

use std::time::Duration;

use backend_advice::playground::{Options, StandIn};
use bot::{Bot, ask};

/// A stand-in with a connected bot that has registered `/ask` and `Explain`.
async fn room() -> (StandIn, Bot) {
    room_with(Options::default()).await
}

async fn room_with(options: Options) -> (StandIn, Bot) {
    let stand_in = StandIn::start(options).await.unwrap();
    let bot = Bot::ready(&stand_in).await;
    bot.rest.commands(ask()).await;
    (stand_in, bot)
}

const THREE_SECONDS: Duration = Duration::from_secs(3);
const FIFTEEN_MINUTES: Duration = Duration::from_mins(15);
