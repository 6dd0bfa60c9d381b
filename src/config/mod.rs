//! Settings: from flags, the environment and `.env`, read here and nowhere else, checked all at once.
//!
//! A flag wins over the environment, the environment over `.env`. Secrets print as `***`. Start reading at
//! [`CommonArgs::consultation`], [`DiscordArgs::serving`], [`StoreArgs::address`] and [`ModelArgs::settings`].

mod model;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args as ClapArgs;
use secrecy::SecretString;

use crate::consultation::{Consultation, Contact, Settings, Staff, Webhook};
use crate::discord::{Api, Connection, PublicKey, Shards};
use crate::fault::Fault;
use crate::prompts::Prompts;
use crate::store::Address;
use crate::telemetry::LogFormat;

pub use model::ModelArgs;

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
    /// Answer those too who mention the bot or reply to it: true or false; needs the gateway
    #[arg(
        long,
        env = "FOLLOW_UPS_BY_MENTION",
        value_name = "BOOL",
        global = true
    )]
    follow_ups_by_mention: Option<String>,
    /// Post requests to be contacted in the channel with this id
    #[arg(
        long,
        env = "STAFF_CHANNEL",
        value_name = "ID",
        hide_env_values = true,
        global = true
    )]
    staff_channel: Option<String>,
    /// Post requests to be contacted by this webhook of Discord's; better kept in .env than typed here
    #[arg(
        long,
        env = "STAFF_WEBHOOK",
        value_name = "URL",
        hide_env_values = true,
        global = true
    )]
    staff_webhook: Option<String>,
    /// What to log: error, warn, info, debug, or a list like `info,backend_advice=debug`
    #[arg(long, env = "LOG", value_name = "FILTER", global = true)]
    log: Option<String>,
    /// How the log is written: pretty for people, json for programs
    #[arg(long, env = "LOG_FORMAT", value_name = "FORMAT", global = true)]
    log_format: Option<String>,
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
    /// Take interactions as signed HTTP requests at this address instead of from the gateway
    #[arg(long, env = "ENDPOINT", value_name = "ADDR")]
    endpoint: Option<String>,
    /// On the gateway, hear at this address too who removes the app from their account
    #[arg(long, env = "EVENTS", value_name = "ADDR")]
    events: Option<String>,
    /// The application's public key, for --endpoint and --events
    #[arg(long, env = "DISCORD_PUBLIC_KEY", value_name = "HEX")]
    discord_public_key: Option<String>,
    /// Tell health and metrics at this address: /healthz, /readyz, /metrics
    #[arg(long, env = "ADMIN", value_name = "ADDR")]
    admin: Option<String>,
}

/// How interactions come in.
#[derive(Debug)]
pub enum WayIn {
    /// From the gateway.
    Gateway(Connection),
    /// As signed HTTP requests.
    Endpoint {
        /// Where to listen.
        address: SocketAddr,
        /// What Discord signs for.
        key: PublicKey,
        /// To register the commands; answering needs none.
        connection: Option<Connection>,
    },
}

/// What `serve` needs beside the rules.
#[derive(Debug)]
pub struct Serving {
    /// How interactions come in.
    pub way_in: WayIn,
    /// Where health and metrics are told, if anywhere.
    pub admin: Option<SocketAddr>,
    /// Where events about the application are heard beside the gateway, if anywhere, and what Discord signs for.
    pub events: Option<(SocketAddr, PublicKey)>,
}

impl Serving {
    /// What stands in for `https://discord.com`, or that itself; `None` where nothing is ever called.
    pub const fn api(&self) -> Option<&Api> {
        match &self.way_in {
            WayIn::Gateway(connection)
            | WayIn::Endpoint {
                connection: Some(connection),
                ..
            } => Some(&connection.api),
            WayIn::Endpoint {
                connection: None, ..
            } => None,
        }
    }
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

    /// How the log is written; what is no format is told by [`Self::consultation`].
    pub fn log_format(&self) -> LogFormat {
        LogFormat::parse(filled(self.log_format.as_ref()).unwrap_or_default()).unwrap_or_default()
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
        if LogFormat::parse(filled(self.log_format.as_ref()).unwrap_or_default()).is_none() {
            faults.push(Fault::new(
                "LOG_FORMAT",
                "it is no format",
                "write pretty or json",
            ));
        }
        let contact = Contact::new(name, url)
            .map_err(|found| faults.extend(found))
            .ok();
        let hears_mentions = self.hears_mentions();
        faults.extend(hears_mentions.as_ref().err().cloned());
        let staff = self.staff();
        faults.extend(staff.as_ref().err().cloned());
        let prompts = self.prompts().map_err(|found| faults.extend(found)).ok();
        match (contact, prompts) {
            (Some(contact), Some(prompts)) if faults.is_empty() => Ok(Consultation::new(
                prompts,
                Settings {
                    hears_mentions: hears_mentions.unwrap_or_default(),
                    staff: staff.unwrap_or_default().map(Arc::new),
                    ..Settings::of(contact)
                },
            )),
            _ => Err(faults),
        }
    }

    /// Where people are handed to who want to be contacted. Faults quote nothing: a webhook's address is a secret.
    fn staff(&self) -> Result<Option<Staff>, Fault> {
        let channel = filled(self.staff_channel.as_ref());
        match (channel, filled(self.staff_webhook.as_ref())) {
            (None, None) => Ok(None),
            (Some(channel), None) => Staff::channel(channel).map(Some).ok_or_else(|| {
                Fault::new(
                    "STAFF_CHANNEL",
                    "it is no channel",
                    "write its id: in Discord, Developer Mode on, then Copy Channel ID",
                )
            }),
            (None, Some(webhook)) => Webhook::parse(webhook, None)
                .map(|webhook| Some(Staff::Webhook(webhook)))
                .ok_or_else(|| {
                    Fault::new(
                        "STAFF_WEBHOOK",
                        "it is no webhook of Discord's",
                        "copy its address from Discord (Edit Channel, Integrations): https://discord.com/api/webhooks/…",
                    )
                }),
            (Some(_), Some(_)) => Err(Fault::new(
                "STAFF_WEBHOOK",
                "STAFF_CHANNEL is set too",
                "set one of them",
            )),
        }
    }

    /// Whether those are answered who mention the bot or reply to it.
    fn hears_mentions(&self) -> Result<bool, Fault> {
        match filled(self.follow_ups_by_mention.as_ref()) {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(Fault::new(
                "FOLLOW_UPS_BY_MENTION",
                "it is neither yes nor no",
                "write true or false",
            )),
        }
    }
}

impl DiscordArgs {
    /// How to serve.
    ///
    /// # Errors
    /// Every fault; none of them quotes the token.
    pub fn serving(&self) -> Result<Serving, Vec<Fault>> {
        let admin = address("ADMIN", filled(self.admin.as_ref()));
        match (self.way_in(), admin, self.events()) {
            (Ok(way_in), Ok(admin), Ok(events)) => Ok(Serving {
                way_in,
                admin,
                events,
            }),
            (way_in, admin, events) => {
                let mut faults = way_in.err().unwrap_or_default();
                faults.extend(admin.err());
                faults.extend(events.err());
                Err(faults)
            }
        }
    }

    /// Where events are heard beside the gateway; the endpoint hears them by itself.
    fn events(&self) -> Result<Option<(SocketAddr, PublicKey)>, Fault> {
        let Some(address) = address("EVENTS", filled(self.events.as_ref()))? else {
            return Ok(None);
        };
        if filled(self.endpoint.as_ref()).is_some() {
            return Err(Fault::new(
                "EVENTS",
                "ENDPOINT is set too, and hears of events at /events by itself",
                "leave EVENTS empty",
            ));
        }
        let key = public_key(filled(self.discord_public_key.as_ref()))?;
        Ok(Some((address, key)))
    }

    /// How interactions come in.
    ///
    /// # Errors
    /// Every fault; none of them quotes the token.
    pub fn way_in(&self) -> Result<WayIn, Vec<Fault>> {
        if filled(self.endpoint.as_ref()).is_none() {
            return self.connection().map(WayIn::Gateway);
        }
        let mut faults = Vec::new();
        let address = address("ENDPOINT", filled(self.endpoint.as_ref()))
            .map_err(|fault| faults.push(fault))
            .ok()
            .flatten();
        let key = public_key(filled(self.discord_public_key.as_ref()))
            .map_err(|fault| faults.push(fault))
            .ok();
        let connection = filled(self.discord_token.as_ref())
            .map(|_| self.connection())
            .transpose()
            .map_err(|found| faults.extend(found));
        match (address, key, connection) {
            (Some(address), Some(key), Ok(connection)) => Ok(WayIn::Endpoint {
                address,
                key,
                connection,
            }),
            _ => Err(faults),
        }
    }

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

/// An address to listen at.
fn address(place: &str, text: Option<&str>) -> Result<Option<SocketAddr>, Fault> {
    text.map(str::parse).transpose().map_err(|_| {
        Fault::new(
            place,
            "it is not an address to listen at",
            "write an IP address and a port, for example 127.0.0.1:8080, or [::]:8080 for all of this machine",
        )
    })
}

fn public_key(text: Option<&str>) -> Result<PublicKey, Fault> {
    let place = "DISCORD_PUBLIC_KEY";
    let Some(text) = text else {
        return Err(Fault::new(
            place,
            "it is not set, and what Discord signs needs it",
            "copy it from https://discord.com/developers/applications (your application, General Information)",
        ));
    };
    PublicKey::parse(text).map_err(|not_a_key| {
        Fault::new(
            place,
            not_a_key.to_string(),
            "copy all 64 hexadecimal digits from https://discord.com/developers/applications (your application, General Information, Public Key)",
        )
    })
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
            ..DiscordArgs::default()
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
            ..DiscordArgs::default()
        };
        let told = format!("{:?}", args.connection().unwrap_err());
        assert!(!told.contains("hush"), "{told}");
        let connection = DiscordArgs {
            discord_token: Some("hush.hush.hush".to_owned()),
            ..DiscordArgs::default()
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
    fn the_endpoint_needs_a_key_and_no_token_and_everything_wrong_is_told_at_once() {
        let key = "67c6bd767ca099e79efac9fcce4d2022a63bf7dea780e7f3d813f694c1597089";
        let faults = |endpoint: &str, key: Option<&str>, token: Option<&str>, admin: &str| {
            let args = DiscordArgs {
                endpoint: Some(endpoint.to_owned()),
                discord_public_key: key.map(str::to_owned),
                discord_token: token.map(str::to_owned),
                admin: Some(admin.to_owned()),
                ..DiscordArgs::default()
            };
            let faults = args.serving().err().unwrap_or_default();
            faults
                .into_iter()
                .map(|fault| fault.place)
                .collect::<Vec<_>>()
        };
        assert!(faults("127.0.0.1:0", Some(key), None, "").is_empty());
        assert!(faults("[::]:8080", Some(key), Some("a.b.c"), "127.0.0.1:9").is_empty());
        assert_eq!(
            faults("8080", Some("abc"), Some("nonsense"), "here"),
            ["ENDPOINT", "DISCORD_PUBLIC_KEY", "DISCORD_TOKEN", "ADMIN"]
        );
        assert_eq!(
            faults("127.0.0.1:0", None, None, ""),
            ["DISCORD_PUBLIC_KEY"]
        );
    }

    #[test]
    fn mentions_are_heard_only_where_that_is_set() {
        let heard = |text: Option<&str>| {
            let args = CommonArgs {
                follow_ups_by_mention: text.map(str::to_owned),
                ..CommonArgs::default()
            };
            let consultation = args.consultation();
            consultation.map(|consultation| consultation.settings().hears_mentions)
        };
        assert_eq!(heard(None), Ok(false));
        assert_eq!(heard(Some(" ")), Ok(false));
        assert_eq!(heard(Some("true")), Ok(true));
        let faults = heard(Some("perhaps")).unwrap_err();
        assert_eq!(faults[0].place, "FOLLOW_UPS_BY_MENTION");
    }

    #[test]
    fn requests_go_to_a_channel_or_by_a_webhook_whose_address_is_never_told() {
        let staff = |channel: Option<&str>, webhook: Option<&str>| {
            let args = CommonArgs {
                staff_channel: channel.map(str::to_owned),
                staff_webhook: webhook.map(str::to_owned),
                ..CommonArgs::default()
            };
            let consultation = args.consultation();
            let told = format!("{consultation:?}");
            assert!(!told.contains("hush"), "{told}");
            consultation.map(|consultation| consultation.settings().staff.as_deref().cloned())
        };
        let webhook = "https://discord.com/api/webhooks/7/hush";
        assert_eq!(staff(None, Some(" ")), Ok(None));
        assert_eq!(staff(Some("42"), None), Ok(Staff::channel("42")));
        assert!(matches!(
            staff(None, Some(webhook)),
            Ok(Some(Staff::Webhook(_)))
        ));
        for (channel, webhook, place) in [
            (Some("#staff"), None, "STAFF_CHANNEL"),
            (None, Some("https://example.com/hush"), "STAFF_WEBHOOK"),
            (Some("42"), Some(webhook), "STAFF_WEBHOOK"),
        ] {
            assert_eq!(staff(channel, webhook).unwrap_err()[0].place, place);
        }
    }

    #[test]
    fn an_empty_setting_is_as_good_as_none() {
        assert_eq!(places(Some("  "), Some("")), ["DISCORD_TOKEN"]);
    }
}
