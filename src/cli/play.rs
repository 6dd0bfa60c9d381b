//! `playground`: the real bot, connected to a stand-in for Discord with a page to try it in.

use std::io::Write;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;

use clap::Args;
use secrecy::SecretString;

use super::serve::beside_the_store;
use super::{Stop, run_to_end, runtime, stop_signal};
use crate::bot::Bot;
use crate::config::CommonArgs;
use crate::consultation::Consultation;
use crate::discord::{self, Api, Connection, Shards};
use crate::playground::{Options, StandIn};
use crate::store::Address;
use crate::telemetry;

/// Port of the page where none is named.
const PORT: u16 = 8765;

/// Where the page is.
#[derive(Args)]
pub(super) struct PlaygroundArgs {
    /// Port of the page; 0 takes any free one
    #[arg(long, default_value_t = PORT)]
    port: u16,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
}

pub(super) fn run(common: &CommonArgs, args: &PlaygroundArgs) -> Result<ExitCode, Stop> {
    let consultation = common.consultation()?;
    telemetry::start(common.log(), common.log_format());
    run_to_end(runtime()?, play(consultation, args))
}

async fn play(consultation: Consultation, args: &PlaygroundArgs) -> Result<ExitCode, Stop> {
    let options = Options {
        port: args.port,
        application_name: "Backend Advice".to_owned(),
        ..Options::default()
    };
    let stand_in = StandIn::start(options).await.map_err(|error| {
        Stop::Failed(format!(
            "the page cannot be served on port {}: {error}; name another with --port, or 0 for any free one",
            args.port
        ))
    })?;
    let address = stand_in.url();
    let api = Api::parse(&address).map_err(|why| Stop::Failed(why.to_owned()))?;
    let connection = Connection {
        token: SecretString::from(stand_in.token().to_owned()),
        api,
        shards: Shards::Auto,
    };
    let bot = Arc::new(Bot::new(consultation.reached_at(connection.api.as_str())));
    let memory = Address::memory();
    let served = discord::serve(connection, Arc::clone(&bot), stop_signal());
    let served = beside_the_store(served, &bot, &memory);
    let welcome = async {
        stand_in.bot_ready().await;
        writeln!(
            std::io::stdout(),
            "The playground is at {address}\nType /backend-advice there. Ctrl-C ends it."
        )?;
        if args.open {
            open(&address)?;
        }
        std::future::pending::<Result<(), Stop>>().await
    };
    tokio::select! {
        ended = served => ended?,
        failed = welcome => failed?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Asks the desktop to show the page.
fn open(address: &str) -> Result<(), Stop> {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let started = Command::new(opener)
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    match started {
        Ok(_) => Ok(()),
        Err(error) => {
            writeln!(
                std::io::stderr(),
                "backend-advice: no browser could be opened ({error}); open {address} yourself"
            )?;
            Ok(())
        }
    }
}
