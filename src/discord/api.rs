//! Where Discord is.

/// Where Discord is: `https://discord.com`, or what stands in for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Api(String);

impl Api {
    /// The real Discord.
    pub const DISCORD: &'static str = "https://discord.com";

    /// Checks an address: http or https, a host, nothing after it.
    ///
    /// # Errors
    /// What to write instead, as a clause.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let bare = text.trim().trim_end_matches('/');
        let address = url::Url::parse(bare)
            .map_err(|_| "write a whole address, for example http://127.0.0.1:9000")?;
        if !["http", "https"].contains(&address.scheme()) || !address.has_host() {
            return Err("write an http or https address with a host");
        }
        if address.path() != "/" || address.query().is_some() || address.fragment().is_some() {
            return Err(
                "write the address without a path: it stands in place of https://discord.com",
            );
        }
        if !address.username().is_empty() || address.password().is_some() {
            return Err("write the address without a user name or password");
        }
        Ok(Self(bare.to_owned()))
    }

    /// The address, without a slash at the end.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Api {
    fn default() -> Self {
        Self(Self::DISCORD.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_stand_in_is_taken_as_it_is() {
        assert_eq!(
            Api::parse("http://127.0.0.1:9000/").unwrap().as_str(),
            "http://127.0.0.1:9000"
        );
        assert_eq!(Api::parse("https://discord.com").unwrap(), Api::default());
    }

    #[test]
    fn an_address_that_cannot_stand_in_is_refused() {
        for text in [
            "",
            "discord.com",
            "ftp://a",
            "http://a/api/v10",
            "http://a?x=1",
            "http://u:p@a",
        ] {
            assert!(Api::parse(text).is_err(), "{text}");
        }
    }
}
