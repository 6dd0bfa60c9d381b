//! The model's settings: where it is, what it is called, what it may cost.

use std::fmt;
use std::time::Duration;

use secrecy::SecretString;
use url::{Host, Url};

use crate::fault::Fault;

/// What the whole address ends with.
const PATH: &str = "/chat/completions";
/// Where the API begins when the address names a host only; nearly every server of this kind has it there.
const STANDARD_BASE: &str = "/v1";
/// Answers a day for each server where nothing is set.
const ANSWERS_PER_DAY: u32 = 200;
/// More a day is a slip of the keyboard.
const MOST_ANSWERS_PER_DAY: u32 = 1_000_000;
/// Seconds for one answer where nothing is set.
const SECONDS: u32 = 8;
/// Nobody waits longer.
const MOST_SECONDS: u32 = 20;
/// Longest name of a model, in bytes.
const LONGEST_NAME: usize = 200;

/// The settings as they are written, `None` where one is not set.
#[derive(Clone, Copy, Default)]
pub struct Written<'t> {
    /// `MODEL_URL`
    pub url: Option<&'t str>,
    /// `MODEL_NAME`
    pub name: Option<&'t str>,
    /// `MODEL_KEY`
    pub key: Option<&'t str>,
    /// `MODEL_ANSWERS_PER_DAY`
    pub answers_per_day: Option<&'t str>,
    /// `MODEL_SECONDS`
    pub seconds: Option<&'t str>,
}

/// Where the model is and what it may cost, checked. Prints without its key.
#[derive(Clone)]
pub struct Settings {
    pub(super) url: Url,
    pub(super) name: String,
    pub(super) key: Option<SecretString>,
    pub(super) answers_per_day: u32,
    pub(super) limit: Duration,
}

impl Settings {
    /// Checks settings; `None` where no model is set up.
    ///
    /// # Errors
    /// Every fault; none of them quotes the key or the address.
    pub fn parse(written: &Written<'_>) -> Result<Option<Self>, Vec<Fault>> {
        let mut faults = Vec::new();
        let url = noted(&mut faults, written.url.map(address).transpose());
        let key = noted(&mut faults, written.key.map(key).transpose());
        let per_day = whole(written.answers_per_day, MOST_ANSWERS_PER_DAY).map_err(|instead| {
            fault(
                "MODEL_ANSWERS_PER_DAY",
                "it is no number of answers",
                instead,
            )
        });
        let per_day = noted(&mut faults, per_day);
        let seconds = whole(written.seconds, MOST_SECONDS)
            .map_err(|instead| fault("MODEL_SECONDS", "it is no time that people wait", instead));
        let seconds = noted(&mut faults, seconds);
        let name = noted(&mut faults, name(written));
        faults.extend(without_address(written));
        match (url, name, key, per_day, seconds) {
            (Some(url), Some(name), Some(key), Some(per_day), Some(seconds))
                if faults.is_empty() =>
            {
                Ok(url.zip(name).map(|(url, name)| Self {
                    url,
                    name,
                    key,
                    answers_per_day: per_day.unwrap_or(ANSWERS_PER_DAY),
                    limit: Duration::from_secs(seconds.unwrap_or(SECONDS).into()),
                }))
            }
            _ => Err(faults),
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Settings")
            .field("url", &self.url.as_str())
            .field("name", &self.name)
            .field("key", &self.key.as_ref().map(|_| "***"))
            .field("answers_per_day", &self.answers_per_day)
            .field("limit", &self.limit)
            .finish()
    }
}

fn fault(place: &str, what: &str, instead: impl Into<String>) -> Fault {
    Fault::new(place, what, instead)
}

fn noted<T>(faults: &mut Vec<Fault>, found: Result<T, Fault>) -> Option<T> {
    found.map_err(|fault| faults.push(fault)).ok()
}

/// What is set for a model that is nowhere: somebody believes to have set it up.
fn without_address(written: &Written<'_>) -> Vec<Fault> {
    let others = [("MODEL_NAME", written.name), ("MODEL_KEY", written.key)];
    let lonely = others
        .into_iter()
        .filter(|(_, text)| text.is_some() && written.url.is_none());
    lonely
        .map(|(place, _)| {
            fault(
                place,
                "it is set, but MODEL_URL is not",
                "set MODEL_URL as well, or leave this empty",
            )
        })
        .collect()
}

fn address(text: &str) -> Result<Url, Fault> {
    parsed(text).map_err(|instead| fault("MODEL_URL", "it is no address of a model", instead))
}

fn parsed(text: &str) -> Result<Url, &'static str> {
    let whole = "write a whole address, for example https://api.example.com/v1";
    let mut url = Url::parse(text.trim()).map_err(|_| whole)?;
    match url.scheme() {
        "https" if url.has_host() => {}
        "http" if is_loopback(&url) => {}
        "http" => return Err("write https; http is for this machine only (127.0.0.1, localhost)"),
        _ => return Err(whole),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("write the address without a user name or password; a key goes into MODEL_KEY");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("write the address without what follows ? or #; a key goes into MODEL_KEY");
    }
    let base = url.path().trim_end_matches('/');
    let path = match base {
        "" => format!("{STANDARD_BASE}{PATH}"),
        _ if base.ends_with(PATH) => base.to_owned(),
        _ => format!("{base}{PATH}"),
    };
    url.set_path(&path);
    Ok(url)
}

/// Whether what is sent there stays on this machine.
pub(super) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn name(written: &Written<'_>) -> Result<Option<String>, Fault> {
    let place = "MODEL_NAME";
    match (written.url, written.name) {
        (Some(_), None) => Err(fault(
            place,
            "it is not set, and MODEL_URL needs it",
            "write the model's name as its provider writes it",
        )),
        (_, Some(name)) if name.len() > LONGEST_NAME || name.contains(char::is_control) => {
            Err(fault(
                place,
                "it is no name of a model",
                "write the model's name as its provider writes it, in one line",
            ))
        }
        (_, name) => Ok(name.map(str::to_owned)),
    }
}

fn key(text: &str) -> Result<SecretString, Fault> {
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(SecretString::from(text));
    }
    Err(fault(
        "MODEL_KEY",
        "it does not look like a key",
        "copy it whole: letters, digits and signs without spaces",
    ))
}

fn whole(text: Option<&str>, most: u32) -> Result<Option<u32>, String> {
    let Some(text) = text else {
        return Ok(None);
    };
    match text.parse() {
        Ok(number) if (1..=most).contains(&number) => Ok(Some(number)),
        _ => Err(format!("write a whole number from 1 to {most}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(written: &Written<'_>) -> Vec<String> {
        let faults = Settings::parse(written).err().unwrap_or_default();
        faults.into_iter().map(|fault| fault.place).collect()
    }

    #[test]
    fn an_address_is_a_base_or_the_whole() {
        for (text, whole) in [
            (
                "https://api.example.com",
                "https://api.example.com/v1/chat/completions",
            ),
            (
                "https://a.example/v1/",
                "https://a.example/v1/chat/completions",
            ),
            (
                "https://a.example/x/chat/completions",
                "https://a.example/x/chat/completions",
            ),
            (
                "http://127.0.0.1:11434/v1",
                "http://127.0.0.1:11434/v1/chat/completions",
            ),
            ("http://[::1]:1", "http://[::1]:1/v1/chat/completions"),
            (
                "http://localhost:1/v1",
                "http://localhost:1/v1/chat/completions",
            ),
        ] {
            assert_eq!(parsed(text).map(String::from), Ok(whole.to_owned()));
        }
    }

    #[test]
    fn a_key_is_never_sent_in_the_open_nor_written_into_the_address() {
        for text in [
            "",
            "model",
            "ftp://a",
            "http://models.example",
            "http://192.168.1.4/v1",
            "http://localhost.example",
            "https://u:p@a.example",
            "https://a.example/v1?key=x",
            "https://a.example/v1#x",
        ] {
            assert!(parsed(text).is_err(), "{text}");
        }
    }

    #[test]
    fn everything_wrong_is_told_at_once_and_quotes_nothing_secret() {
        let written = Written {
            url: Some("http://hush.example"),
            name: None,
            key: Some("hush hush"),
            answers_per_day: Some("0"),
            seconds: Some("21"),
        };
        let told = Settings::parse(&written).unwrap_err();
        assert_eq!(told.len(), 5, "{told:?}");
        assert!(!format!("{told:?}").contains("hush"), "{told:?}");
        let lonely = Written {
            key: Some("hush"),
            name: Some("m"),
            ..Written::default()
        };
        assert_eq!(places(&lonely), ["MODEL_NAME", "MODEL_KEY"]);
    }

    #[test]
    fn nothing_set_is_no_model() {
        assert!(Settings::parse(&Written::default()).unwrap().is_none());
    }

    #[test]
    fn the_standard_is_200_answers_a_day_and_8_seconds_and_the_key_prints_as_stars() {
        let settings = Settings::parse(&Written {
            url: Some("https://a.example/v1"),
            name: Some("small"),
            key: Some("hush"),
            ..Written::default()
        });
        let settings = settings.unwrap().unwrap();
        assert_eq!(settings.answers_per_day, 200);
        assert_eq!(settings.limit, Duration::from_secs(8));
        let shown = format!("{settings:?}");
        assert!(shown.contains("***") && !shown.contains("hush"), "{shown}");
    }
}
