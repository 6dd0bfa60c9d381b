//! `serve`: the bot on the real Discord, by the way in that the settings name, with health and metrics beside it.

use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::process::ExitCode;
use std::sync::Arc;

use futures_util::FutureExt;

use super::{Stop, run_to_end, runtime, stop_signal, thrifty_runtime};
use crate::bot::Bot;
use crate::config::{CommonArgs, DiscordArgs, ModelArgs, Serving, StoreArgs, WayIn};
use crate::discord::{self, Endpoint};
use crate::model::Model;
use crate::store::Address;
use crate::telemetry::{self, Metrics, admin::Admin};

pub(super) fn run(
    common: &CommonArgs,
    discord: &DiscordArgs,
    store: &StoreArgs,
    model: &ModelArgs,
) -> Result<ExitCode, Stop> {
    let settings = (
        common.consultation(),
        discord.serving(),
        store.address(),
        model.settings(),
    );
    let (consultation, serving, address, model) = match settings {
        (Ok(consultation), Ok(serving), Ok(address), Ok(model)) => {
            (consultation, serving, address, model)
        }
        (consultation, serving, address, model) => {
            let faults = [
                consultation.err(),
                serving.err(),
                address.err(),
                model.err(),
            ];
            return Err(Stop::Faults(
                faults.into_iter().flatten().flatten().collect(),
            ));
        }
    };
    telemetry::start(common.log(), common.log_format());
    let runtime = match serving.way_in {
        WayIn::Gateway(_) => thrifty_runtime()?,
        WayIn::Endpoint { .. } => runtime()?,
    };
    let model = model.map_or_else(Model::off, |settings| {
        Model::new(&settings, &consultation.prompts().assistant)
    });
    let consultation = match serving.api() {
        Some(api) => consultation.reached_at(api.as_str()),
        None => consultation,
    };
    let bot = Arc::new(Bot::with_model(consultation, model));
    let served = serve(Arc::clone(&bot), serving);
    run_to_end(runtime, beside_the_store(served, &bot, &address))?;
    Ok(ExitCode::SUCCESS)
}

/// Serves to the end, with a store in the background that is never waited for at start.
pub(super) async fn beside_the_store<T>(
    served: impl Future<Output = T>,
    bot: &Bot,
    address: &Address,
) -> T {
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let served = async {
        let served = served.await;
        drop(stop);
        served
    };
    let stopped = async {
        let _stopped = stopped.await;
    };
    let keeping = AssertUnwindSafe(bot.keep(address, stopped)).catch_unwind();
    let (served, kept) = tokio::join!(served, keeping);
    if kept.is_err() {
        tracing::error!("a bug: the store was left without its last counts");
    }
    served
}

async fn serve(bot: Arc<Bot>, serving: Serving) -> Result<(), Stop> {
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
        WayIn::Gateway(connection) => {
            if let Some((address, key)) = serving.events {
                let endpoint = Endpoint::open(address, key).await?;
                tokio::spawn(endpoint.hear_events(Arc::clone(&bot)));
            }
            discord::serve(connection, bot, stop).await?;
        }
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
