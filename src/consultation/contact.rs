//! The contact: a person to talk to, at the end of every result.

use std::fmt;
use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::fault::Fault;

/// Longest address that a Discord link button takes
/// (<https://discord.com/developers/docs/components/reference#button>).
const URL_LIMIT: usize = 512;
/// Room to leave for a code where `{code}` stands: the longest that a guide may ask for, with its dashes.
const CODE_ROOM: usize = 90;
/// Room to leave for the recommendation where `{recommendation}` stands.
const RECOMMENDATION_ROOM: usize = 60;
/// Longest name, so that "Talk to …" fits a button.
const NAME_LIMIT: usize = 60;

/// Letters that need no escape inside a part of an address (RFC 3986, unreserved).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The link that every result ends with. Never part of the score. Thousands of servers may have one of their own, so it
/// is one piece of memory, and its clones share it.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name, and right after it the address.
    text: Arc<str>,
    /// Where the address begins.
    url_at: u16,
}

impl fmt::Debug for Contact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Contact({:?}, {:?})", self.name(), self.address())
    }
}

impl Contact {
    /// Checks a name and an address that may carry `{code}` and `{recommendation}`.
    ///
    /// # Errors
    /// Every fault, with `CONTACT_NAME` or `CONTACT_URL` as the place.
    pub fn new(name: &str, url: &str) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let (name, url) = (name.trim(), url.trim());
        if name.is_empty() || name.chars().count() > NAME_LIMIT {
            let instead = format!("write 1 to {NAME_LIMIT} letters");
            faults.push(Fault::new(
                "CONTACT_NAME",
                "it does not fit a button",
                instead,
            ));
        }
        let filled = filled(
            url,
            &"0".repeat(CODE_ROOM),
            &"0".repeat(RECOMMENDATION_ROOM),
        );
        let is_address = url::Url::parse(&filled)
            .is_ok_and(|address| address.scheme() == "https" && address.has_host());
        if let Some(unknown) = unknown_placeholder(url) {
            faults.push(Fault::new(
                "CONTACT_URL",
                format!("{{{unknown}}} is no placeholder"),
                "use {code} and {recommendation} only",
            ));
        } else if !is_address || filled.contains(['{', '}']) {
            faults.push(Fault::new(
                "CONTACT_URL",
                "it is not an https address",
                "write one like https://example.com/talk?code={code}",
            ));
        }
        if url.len() > URL_LIMIT || filled.len() > URL_LIMIT {
            faults.push(Fault::new(
                "CONTACT_URL",
                format!("with its placeholders filled it can pass {URL_LIMIT} letters"),
                "write a shorter one",
            ));
        }
        match u16::try_from(name.len()) {
            Ok(url_at) if faults.is_empty() => Ok(Self {
                text: [name, url].concat().into(),
                url_at,
            }),
            _ => Err(faults),
        }
    }

    /// The same contact with another name or address, checked as in [`Self::new`].
    ///
    /// # Errors
    /// Every fault, as from [`Self::new`].
    pub fn with(&self, name: Option<&str>, url: Option<&str>) -> Result<Self, Vec<Fault>> {
        if name.is_none() && url.is_none() {
            return Ok(self.clone());
        }
        Self::new(
            name.unwrap_or_else(|| self.name()),
            url.unwrap_or_else(|| self.address()),
        )
    }

    /// Who is reached.
    pub fn name(&self) -> &str {
        self.parts().0
    }

    /// The address as it was set up, with its placeholders.
    pub fn address(&self) -> &str {
        self.parts().1
    }

    fn parts(&self) -> (&str, &str) {
        let at = usize::from(self.url_at);
        self.text.split_at_checked(at).unwrap_or_default()
    }

    /// The address without anything of a result: what holds a placeholder is left out of its query, and nothing stands for
    /// a placeholder elsewhere.
    pub fn bare_url(&self) -> String {
        let (rest, fragment) = match self.address().split_once('#') {
            Some((rest, fragment)) => (rest, Some(fragment)),
            None => (self.address(), None),
        };
        let (path, query) = match rest.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (rest, None),
        };
        let plain = query.into_iter().flat_map(|query| query.split('&'));
        let plain: Vec<&str> = plain.filter(|pair| !pair.contains('{')).collect();
        let mut bare = filled(path, "", "");
        if !plain.is_empty() {
            bare.push('?');
            bare.push_str(&plain.join("&"));
        }
        if let Some(fragment) = fragment.filter(|fragment| !fragment.contains('{')) {
            bare.push('#');
            bare.push_str(fragment);
        }
        bare
    }

    /// Whether the address can carry the code of a result.
    pub fn takes_code(&self) -> bool {
        self.address().contains("{code}")
    }

    /// Whether the address can carry the recommendation of a result.
    pub fn takes_recommendation(&self) -> bool {
        self.address().contains("{recommendation}")
    }

    /// The address for one result.
    pub fn url(&self, code: &str, recommendation: &str) -> String {
        filled(self.address(), code, recommendation)
    }
}

fn filled(url: &str, code: &str, recommendation: &str) -> String {
    let escape = |text| utf8_percent_encode(text, ESCAPED).to_string();
    url.replace("{code}", &escape(code))
        .replace("{recommendation}", &escape(recommendation))
}

fn unknown_placeholder(url: &str) -> Option<&str> {
    url.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .find(|name| !["code", "recommendation"].contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(name: &str, url: &str) -> Vec<String> {
        Contact::new(name, url)
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|fault| fault.place)
            .collect()
    }

    #[test]
    fn placeholders_are_filled_and_escaped() {
        let contact =
            Contact::new("Ada", "https://example.com/?c={code}&r={recommendation}").unwrap();
        assert_eq!(
            contact.url("BA1-7 &", "python/fastapi"),
            "https://example.com/?c=BA1-7%20%26&r=python%2Ffastapi"
        );
    }

    #[test]
    fn the_bare_address_holds_nothing_of_a_result() {
        for (url, bare) in [
            ("https://a.example/", "https://a.example/"),
            (
                "https://a.example/t?c={code}&r={recommendation}",
                "https://a.example/t",
            ),
            (
                "https://a.example/t?from=bot&c={code}",
                "https://a.example/t?from=bot",
            ),
            (
                "https://a.example/{code}/t?x=1#{recommendation}",
                "https://a.example//t?x=1",
            ),
            (
                "https://a.example/t?c=x-{code}#top",
                "https://a.example/t#top",
            ),
        ] {
            let contact = Contact::new("Ada", url).unwrap();
            assert_eq!(contact.bare_url(), bare);
            assert_eq!(
                contact.takes_code() || contact.takes_recommendation(),
                url != bare
            );
        }
    }

    #[test]
    fn only_https_addresses_with_a_host_are_taken() {
        for url in [
            "http://example.com",
            "https://",
            "javascript:alert(1)",
            "example.com",
            "https://example.com/?c={code",
            "",
        ] {
            assert_eq!(places("Ada", url), ["CONTACT_URL"], "{url}");
        }
        assert!(places("Ada", "https://example.com").is_empty());
    }

    #[test]
    fn an_address_that_can_grow_too_long_is_refused() {
        let url = format!("https://example.com/{}?{{code}}", "a".repeat(430));
        assert_eq!(places("Ada", &url), ["CONTACT_URL"]);
    }

    #[test]
    fn an_unknown_placeholder_is_named() {
        assert_eq!(
            places("Ada", "https://example.com/?{language}"),
            ["CONTACT_URL"]
        );
    }

    #[test]
    fn a_name_must_fit_the_button() {
        assert_eq!(places("", "https://example.com"), ["CONTACT_NAME"]);
    }
}
