//! One shard: hears, answers, and is connected again until it is asked to stop or Discord closes for good.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use tokio::sync::watch;
use twilight_gateway::error::{ReceiveMessageError, ReceiveMessageErrorType};
use twilight_gateway::{CloseFrame, Message, Shard, ShardState};

use super::Fatal;
use super::calm::Calm;
use super::hearing::{Heard, Hearing};
use crate::telemetry::ShardMeter;

/// How often a silent shard is looked at.
const LOOK: Duration = Duration::from_secs(5);
/// How long Discord may take to agree to a close.
const FAREWELL: Duration = Duration::from_secs(1);

/// Keeps one shard connected until it is asked to stop.
///
/// # Errors
/// A close after which connecting again is no use.
pub(super) async fn keep(
    mut shard: Shard,
    hearing: Arc<Hearing>,
    mut meter: ShardMeter,
    mut stopping: watch::Receiver<bool>,
) -> Result<(), Fatal> {
    let number = shard.id().number();
    let mut calm = Calm::default();
    let mut since = Instant::now();
    loop {
        meter.follow(shard.state() == ShardState::Active);
        let item = tokio::select! {
            item = shard.next() => Some(item),
            () = asked(&mut stopping) => None,
            // A connection that is being made again says nothing meanwhile.
            () = tokio::time::sleep(LOOK) => continue,
        };
        let Some(item) = item else {
            farewell(&mut shard).await;
            return Ok(());
        };
        match item {
            Some(Ok(Message::Text(text))) => match hearing.hear(&text) {
                Heard::Ready => tracing::info!(shard = number, "ready"),
                Heard::Resumed => tracing::info!(shard = number, "resumed"),
                Heard::Something => {}
            },
            Some(Ok(Message::Close(frame))) => {
                meter.follow(false);
                let code = frame.map(|frame| frame.code);
                if let Some(fatal) = code.and_then(Fatal::from_code) {
                    return Err(fatal);
                }
                let wait = calm.after(since.elapsed(), fastrand::f64());
                tracing::info!(shard = number, code, ?wait, "the connection was closed");
                tokio::select! {
                    () = tokio::time::sleep(wait) => {}
                    () = asked(&mut stopping) => return Ok(()),
                }
                since = Instant::now();
            }
            Some(Err(error)) => tell(number, &error),
            None => {
                tracing::error!(shard = number, "the shard has nothing more to say");
                return Ok(());
            }
        }
    }
}

/// Resolves when a stop is asked for.
async fn asked(stopping: &mut watch::Receiver<bool>) {
    // Who asks is there for as long as the shards are, so an error means a stop too.
    let _asked = stopping.wait_for(|stop| *stop).await;
}

/// Says good-bye, so that the bot is shown as gone at once; without a connection there is nobody to say it to.
async fn farewell(shard: &mut Shard) {
    if !shard.state().is_identified() {
        return;
    }
    shard.close(CloseFrame::NORMAL);
    let closed = async {
        while let Some(item) = shard.next().await {
            if matches!(item, Ok(Message::Close(_)) | Err(_)) {
                return;
            }
        }
    };
    let _in_time = tokio::time::timeout(FAREWELL, closed).await;
}

/// What went wrong on the way; what was received never reaches the log, it may hold tokens.
fn tell(shard: u32, error: &ReceiveMessageError) {
    match error.kind() {
        ReceiveMessageErrorType::Reconnect => {
            tracing::warn!(shard, "Discord's gateway cannot be reached; trying again");
        }
        ReceiveMessageErrorType::Deserializing { .. } => {
            tracing::warn!(shard, "a frame that makes no sense");
        }
        _ => tracing::warn!(shard, "something went wrong on the connection"),
    }
}
