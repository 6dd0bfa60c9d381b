//! Settings: from flags, the environment and `.env`, read here and nowhere else, checked all at once.
//!
//! A flag wins over the environment, the environment over `.env`. Secrets print as `***`. Start reading at
//! [`CommonArgs::consultation`], [`DiscordArgs::connection`] and [`StoreArgs::address`].

use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use secrecy::SecretString;

use crate::consultation::{Consultation, Contact, Settings};
use crate::discord::{Api, Connection, Shards};
use crate::fault::Fault;
use crate::prompts::Prompts;
use crate::store::Address;

/// The contact's name where none is set.
const CONTACT_NAME: &str = "Express Services Group";
/// The contact's address where none is set.
const CONTACT_URL: &str = "https://expressservicesgroup.com/";
/// What is logged where nothing is set.
const LOG: &str = "info";

/// Settings that every way of running the bot shares.
#[derive(ClapArgs, Clone, Default)]
pub struct CommonArgs {
    /// Folder of prompts to use instead of the built-in ones
    #[arg(long, env = "PROMPTS", value_name = "DIR", global = true)]
    prompts: Option<String>,
    /// Who people are sent to at the end of a result
    #[arg(long, env = "CONTACT_NAME", value_name = "NAME", global = true)]
    contact_name: Option<String>,
    /// Where people are sent to (https); {code} and {recommendation} are filled in
    #[arg(long, env = "CONTACT_URL", value_name = "URL", global = true)]
    contact_url: Option<String>,
    /// What to log: error, warn, info, debug, or a list like `info,backend_advice=debug`
    #[arg(long, env = "LOG", value_name = "FILTER", global = true)]
    log: Option<String>,
}

/// Settings for serving Discord.
#[derive(ClapArgs, Clone, Default)]
pub struct DiscordArgs {
    /// The bot's token; better kept in .env than typed here
    #[arg(
        long,
        env = "DISCORD_TOKEN",
        value_name = "TOKEN",
        hide_env_values = true
    )]
    discord_token: Option<String>,
    /// What stands in place of <https://discord.com>, for example a proxy
    #[arg(long, env = "DISCORD_API_URL", value_name = "URL")]
    discord_api_url: Option<String>,
    /// The shards that this process runs: auto, or first-last/total
    #[arg(long, env = "SHARDS", value_name = "SHARDS")]
    shards: Option<String>,
}

/// Settings for the store.
#[derive(ClapArgs, Clone, Default)]
pub struct StoreArgs {
    /// Where servers' settings and counts are kept: sqlite:PATH, or the URL of a PostgreSQL database
    #[arg(long, env = "DATABASE_URL", value_name = "URL", hide_env_values = true)]
    database_url: Option<String>,
}

/// Reads `.env` of the working folder into the environment, if there is one. Call before any thread starts.
///
/// # Errors
/// The fault of a `.env` that is there but cannot be read.
pub fn load_env_file() -> Result<(), Fault> {
    match dotenvy::dotenv() {
        Ok(_) => Ok(()),
        Err(error) if error.not_found() => Ok(()),
        // The error quotes the line, and the line may hold the token.
        Err(_) => Err(Fault::new(
            ".env",
            "a line cannot be read",
            "write NAME=value in each line, with quotes around values that hold spaces",
        )),
    }
}

impl CommonArgs {
    /// What to log.
    pub fn log(&self) -> &str {
        filled(self.log.as_ref()).unwrap_or(LOG)
    }

    /// The prompts: the folder that is set, or the built-in ones.
    ///
    /// # Errors
    /// Every fault of every file.
    pub fn prompts(&self) -> Result<Prompts, Vec<Fault>> {
        match filled(self.prompts.as_ref()) {
            Some(folder) => Prompts::from_folder(Path::new(folder)),
            None => Prompts::embedded(),
        }
    }

    /// The rules of consultations.
    ///
    /// # Errors
    /// Every fault of settings and prompts together.
    pub fn consultation(&self) -> Result<Consultation, Vec<Fault>> {
        let name = filled(self.contact_name.as_ref()).unwrap_or(CONTACT_NAME);
        let url = filled(self.contact_url.as_ref()).unwrap_or(CONTACT_URL);
        let mut faults = crate::telemetry::log_faults(self.log());
        let contact = Contact::new(name, url)
            .map_err(|found| faults.extend(found))
            .ok();
        let prompts = self.prompts().map_err(|found| faults.extend(found)).ok();
        match (contact, prompts) {
            (Some(contact), Some(prompts)) if faults.is_empty() => {
                Ok(Consultation::new(prompts, Settings { contact }))
            }
            _ => Err(faults),
        }
    }
}

impl DiscordArgs {
    /// The connection to Discord.
    ///
    /// # Errors
    /// Every fault; none of them quotes the token.
    pub fn connection(&self) -> Result<Connection, Vec<Fault>> {
        let mut faults = Vec::new();
        let token = token(filled(self.discord_token.as_ref()))
            .map_err(|fault| faults.push(fault))
            .ok();
        let api = match filled(self.discord_api_url.as_ref()) {
            None => Some(Api::default()),
            Some(text) => Api::parse(text)
                .map_err(|instead| {
                    faults.push(Fault::new(
                        "DISCORD_API_URL",
                        "it cannot stand in for Discord",
                        instead,
                    ));
                })
                .ok(),
        };
        let shards = filled(self.shards.as_ref())
            .map_or(Ok(Shards::Auto), Shards::parse)
            .map_err(|instead| {
                faults.push(Fault::new("SHARDS", "it names no shards", instead));
            })
            .ok();
        match (token, api, shards) {
            (Some(token), Some(api), Some(shards)) => Ok(Connection { token, api, shards }),
            _ => Err(faults),
        }
    }
}

impl StoreArgs {
    /// Where the store is: what is set, or a file in this user's folder for data.
    ///
    /// # Errors
    /// The fault, which quotes nothing of the address: it may hold a password.
    pub fn address(&self) -> Result<Address, Vec<Fault>> {
        let fault = |what, instead| vec![Fault::new("DATABASE_URL", what, instead)];
        match filled(self.database_url.as_ref()) {
            Some(url) => Address::parse(url)
                .map_err(|instead| fault("it is no address of a database", instead)),
            None => data_folder()
                .map(|folder| Address::file(folder.join("backend-advice.sqlite3")))
                .ok_or_else(|| {
                    fault(
                        "it is not set, and this user has no folder for data",
                        "write sqlite: and the path of a file",
                    )
                }),
        }
    }
}

/// Where the platform wants this program's data; `None` for a user without a home.
fn data_folder() -> Option<PathBuf> {
    let absolute = |name| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|folder| folder.is_absolute())
    };
    let home = || std::env::home_dir().filter(|folder| folder.is_absolute());
    let folder = if cfg!(windows) {
        absolute("APPDATA")
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Application Support"))
    } else {
        absolute("XDG_DATA_HOME").or_else(|| home().map(|home| home.join(".local/share")))
    };
    Some(folder?.join("backend-advice"))
}

/// A setting that is there and not empty: an empty line in `.env` means "not set".
fn filled(setting: Option<&String>) -> Option<&str> {
    setting
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
}

fn token(text: Option<&str>) -> Result<SecretString, Fault> {
    let place = "DISCORD_TOKEN";
    let Some(text) = text else {
        return Err(Fault::new(
            place,
            "it is not set",
            "copy it from https://discord.com/developers/applications (your application, Bot, Reset Token)",
        ));
    };
    let bare = text.strip_prefix("Bot ").unwrap_or(text);
    let plain = bare
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter));
    if !plain || bare.split('.').count() != 3 {
        return Err(Fault::new(
            place,
            "it does not look like a bot's token",
            "copy it whole: three parts with dots between them",
        ));
    }
    Ok(SecretString::from(bare.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(token: Option<&str>, url: Option<&str>) -> Vec<String> {
        let args = DiscordArgs {
            discord_token: token.map(str::to_owned),
            discord_api_url: url.map(str::to_owned),
            shards: None,
        };
        args.connection()
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|fault| fault.place)
            .collect()
    }

    #[test]
    fn all_faults_are_told_at_once() {
        assert_eq!(
            places(None, Some("nonsense")),
            ["DISCORD_TOKEN", "DISCORD_API_URL"]
        );
        assert!(places(Some("a.b.c"), None).is_empty());
    }

    #[test]
    fn a_fault_never_quotes_the_token() {
        let args = DiscordArgs {
            discord_token: Some("hush hush".to_owned()),
            discord_api_url: None,
            shards: None,
        };
        let told = format!("{:?}", args.connection().unwrap_err());
        assert!(!told.contains("hush"), "{told}");
        let connection = DiscordArgs {
            discord_token: Some("hush.hush.hush".to_owned()),
            discord_api_url: None,
            shards: None,
        };
        assert!(!format!("{:?}", connection.connection().unwrap()).contains("hush"));
    }

    #[test]
    fn a_fault_of_the_store_never_quotes_the_password() {
        for url in ["mysql://ada:hush@db", "postgres://ada:hush@db:port/x"] {
            let args = StoreArgs {
                database_url: Some(url.to_owned()),
            };
            let told = format!("{:?}", args.address().unwrap_err());
            assert!(
                told.contains("DATABASE_URL") && !told.contains("hush"),
                "{told}"
            );
        }
    }

    #[test]
    fn an_empty_setting_is_as_good_as_none() {
        assert_eq!(places(Some("  "), Some("")), ["DISCORD_TOKEN"]);
    }
}
