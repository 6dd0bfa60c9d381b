//! Files that people put beside commands and into forms, fetched from where Discord keeps them and from nowhere else.

use std::time::Duration;

use reqwest::redirect::Policy;
use url::Url;

use super::{Rest, USER_AGENT};
use crate::consultation::NotFetched;
use crate::discord::api::Api;

/// Where Discord keeps files (<https://discord.com/developers/docs/reference#signed-attachment-cdn-urls>).
const HOSTS: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];
/// How long a file may take to come.
const LIMIT: Duration = Duration::from_secs(10);

impl Rest {
    /// A file of at most so many bytes, by the address that came with an interaction. It is public to whoever knows its
    /// address, so it is asked for without the token.
    pub(in crate::discord) async fn attachment(
        &self,
        address: &str,
        most: usize,
    ) -> Result<Vec<u8>, NotFetched> {
        let address = place(address, self.base()).ok_or(NotFetched::Gone)?;
        match tokio::time::timeout(LIMIT, self.fetched(address, most)).await {
            Ok(fetched) => fetched,
            Err(_late) => Err(NotFetched::Unreachable),
        }
    }

    async fn fetched(&self, address: Url, most: usize) -> Result<Vec<u8>, NotFetched> {
        let client = self.files.get_or_init(|| {
            let builder = reqwest::Client::builder().user_agent(USER_AGENT);
            // Nothing else is ever asked than what was checked.
            builder.redirect(Policy::none()).build().unwrap_or_default()
        });
        let unreachable = |error: reqwest::Error| {
            let error = super::plain(error);
            tracing::warn!(error, "a file could not be fetched");
            NotFetched::Unreachable
        };
        let mut response = client.get(address).send().await.map_err(unreachable)?;
        let status = response.status();
        if !status.is_success() {
            let status = status.as_u16();
            tracing::warn!(status, "a file could not be fetched");
            return Err(match status {
                429 | 500.. => NotFetched::Unreachable,
                _ => NotFetched::Gone,
            });
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
            if bytes.len() + chunk.len() > most {
                return Err(NotFetched::TooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }

    fn base(&self) -> &str {
        self.base.trim_end_matches("/api/v10")
    }
}

/// The address, if it is one of Discord's for files; where something stands in for Discord, one of that.
fn place(address: &str, base: &str) -> Option<Url> {
    let address = Url::parse(address).ok()?;
    let is_of_discord = address.scheme() == "https"
        && address.port().is_none()
        && address.host_str().is_some_and(|host| HOSTS.contains(&host));
    let is_of_the_stand_in = base != Api::DISCORD
        && Url::parse(base).is_ok_and(|base| base.origin() == address.origin());
    let has_no_user = address.username().is_empty() && address.password().is_none();
    ((is_of_discord || is_of_the_stand_in) && has_no_user).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_fetched_from_discord_or_its_stand_in_only() {
        let discord = |address| place(address, Api::DISCORD).is_some();
        assert!(discord(
            "https://cdn.discordapp.com/ephemeral-attachments/1/2/a.toml?ex=1&is=2&hm=3&"
        ));
        assert!(discord(
            "https://media.discordapp.net/attachments/1/2/a.toml"
        ));
        for other in [
            "",
            "a.toml",
            "http://cdn.discordapp.com/a.toml",
            "https://cdn.discordapp.com:8443/a.toml",
            "https://cdn.discordapp.com.example.com/a.toml",
            "https://ada@cdn.discordapp.com/a.toml",
            "https://example.com/cdn.discordapp.com/a.toml",
            "https://169.254.169.254/a.toml",
            "http://127.0.0.1:9000/a.toml",
            "file:///etc/passwd",
        ] {
            assert!(!discord(other), "{other}");
        }
        let stand_in = "http://127.0.0.1:9000";
        assert!(place("http://127.0.0.1:9000/a.toml?x=1", stand_in).is_some());
        assert!(place("http://127.0.0.1:9001/a.toml", stand_in).is_none());
        assert!(place("https://cdn.discordapp.com/a.toml", stand_in).is_some());
    }
}
