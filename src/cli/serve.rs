//! `serve`: the bot on the real Discord, by the way in that the settings name, with health and metrics beside it.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use super::{Stop, runtime, stop_signal};
use crate::bot::Bot;
use crate::config::{CommonArgs, DiscordArgs, Serving, WayIn};
use crate::discord::{self, Endpoint};
use crate::telemetry::{self, Metrics, admin::Admin};

pub(super) fn run(common: &CommonArgs, discord: &DiscordArgs) -> Result<ExitCode, Stop> {
    let (consultation, serving) = match (common.consultation(), discord.serving()) {
        (Ok(consultation), Ok(serving)) => (consultation, serving),
        (consultation, serving) => {
            let faults = consultation.err().into_iter().chain(serving.err());
            return Err(Stop::Faults(faults.flatten().collect()));
        }
    };
    telemetry::start(common.log());
    runtime()?.block_on(serve(Bot::new(consultation), serving))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(bot: Bot, serving: Serving) -> Result<(), Stop> {
    let bot = Arc::new(bot);
    let metrics = Arc::clone(bot.metrics());
    if let Some(address) = serving.admin {
        administer(address, Arc::clone(&metrics)).await?;
    }
    let stop = async move {
        stop_signal().await;
        // Whoever sends people here has to know before the last of them are answered.
        metrics.stopping();
    };
    match serving.way_in {
        WayIn::Gateway(connection) => discord::serve(connection, bot, stop).await?,
        WayIn::Endpoint {
            address,
            key,
            connection,
        } => {
            let endpoint = Endpoint::open(address, key).await?;
            endpoint.serve(connection.as_ref(), bot, stop).await?;
        }
    }
    Ok(())
}

/// Tells health and metrics for as long as the process lives, also while it stops.
async fn administer(address: SocketAddr, metrics: Arc<Metrics>) -> Result<(), Stop> {
    let admin = Admin::open(address).await.map_err(|error| {
        Stop::Failed(format!(
            "the admin address {address} cannot be used: {error}; name another with --admin"
        ))
    })?;
    tokio::spawn(admin.serve(metrics));
    Ok(())
}
