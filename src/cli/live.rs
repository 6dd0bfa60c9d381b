//! `check --live`: settings held against Discord and the database, each with how to mend it.

use std::io::Write;
use std::process::ExitCode;

use super::{MEND, Stop, runtime};
use crate::bot::Bot;
use crate::config::{CommonArgs, DiscordArgs, StoreArgs, WayIn};
use crate::discord::{Looked, inspect, mentions};
use crate::store::{Address, Store};

pub(super) fn run(
    common: &CommonArgs,
    discord: &DiscordArgs,
    store: &StoreArgs,
) -> Result<ExitCode, Stop> {
    let settings = (common.consultation(), discord.way_in(), store.address());
    let (consultation, way_in, address) = match settings {
        (Ok(consultation), Ok(way_in), Ok(address)) => (consultation, way_in, address),
        (consultation, way_in, address) => {
            let faults = [consultation.err(), way_in.err(), address.err()];
            return Err(Stop::Faults(
                faults.into_iter().flatten().flatten().collect(),
            ));
        }
    };
    let bot = Bot::new(consultation);
    let looked = runtime()?.block_on(async {
        let mut looked = at_discord(&way_in, &bot).await;
        looked.push(at_database(&address).await);
        looked
    });
    tell(&looked)
}

async fn at_discord(way_in: &WayIn, bot: &Bot) -> Vec<Looked> {
    let (connection, key) = match way_in {
        WayIn::Gateway(connection) => (Some(connection), None),
        WayIn::Endpoint {
            key, connection, ..
        } => (connection.as_ref(), Some(key)),
    };
    let mut looked = match connection {
        Some(connection) => inspect(connection, bot, key).await,
        None => vec![Looked {
            at: "token",
            found:
                "it is not set, so Discord cannot be asked; answering at the endpoint needs none"
                    .to_owned(),
            mend: None,
        }],
    };
    looked.push(mentions(bot, key.is_some()));
    looked
}

async fn at_database(address: &Address) -> Looked {
    let (found, mend) = match Store::open(address).await {
        Ok(store) => {
            let read = store.settings(0).await;
            store.close().await;
            match read {
                Ok(_) => ("it opens and answers".to_owned(), None),
                Err(error) => (error.to_string(), Some("look at the database's own log")),
            }
        }
        Err(error) => (
            error.to_string(),
            Some("look at DATABASE_URL; until it is mended, people are answered without it"),
        ),
    };
    Looked {
        at: "database",
        found,
        mend,
    }
}

/// A line for each thing; 2 where something has to be mended.
fn tell(looked: &[Looked]) -> Result<ExitCode, Stop> {
    let mut out = std::io::stdout();
    for one in looked {
        match one.mend {
            None => writeln!(out, "good  {}: {}", one.at, one.found)?,
            Some(mend) => writeln!(out, "MEND  {}: {}; {mend}", one.at, one.found)?,
        }
    }
    let is_good = looked.iter().all(|one| one.mend.is_none());
    Ok(if is_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(MEND)
    })
}
