//! Signatures: what Discord signs with, and for how long it counts
//! (<https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint>).

use std::time::{SystemTime, UNIX_EPOCH};

use axum::http::HeaderMap;
use ed25519_dalek::{Signature, VerifyingKey};

/// Seconds that the time of a signature may be from now, either way.
const WINDOW: u64 = 5 * 60;

/// The key that Discord signs for: `DISCORD_PUBLIC_KEY`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(Box<VerifyingKey>);

/// A text is no public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it is not a public key")]
pub struct NotAKey;

impl PublicKey {
    /// Reads the 64 hexadecimal digits of the application's page.
    ///
    /// # Errors
    /// The text is something else, or a key that anybody could sign for.
    pub fn parse(text: &str) -> Result<Self, NotAKey> {
        let bytes = hex(text.trim()).ok_or(NotAKey)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| NotAKey)?;
        if key.is_weak() {
            return Err(NotAKey);
        }
        Ok(Self(Box::new(key)))
    }

    /// Whether Discord signed this body at this time.
    pub(super) fn holds(&self, seal: &Seal<'_>, body: &[u8]) -> bool {
        let message = [seal.time.as_bytes(), body].concat();
        self.0.verify_strict(&message, &seal.signature).is_ok()
    }
}

/// What the headers of a request say about its signature.
pub(super) struct Seal<'a> {
    signature: Signature,
    time: &'a str,
    seconds: u64,
}

impl<'a> Seal<'a> {
    /// Reads the headers; `None` where one is missing, there twice, or makes no sense.
    pub(super) fn of(headers: &'a HeaderMap) -> Option<Self> {
        let time = only(headers, "x-signature-timestamp")?;
        let plain = time.bytes().all(|letter| letter.is_ascii_digit());
        Some(Self {
            signature: Signature::from_bytes(&hex(only(headers, "x-signature-ed25519")?)?),
            time,
            seconds: time.parse().ok().filter(|_| plain)?,
        })
    }

    /// Whether it was made about now, so that nobody can use it again later.
    pub(super) fn is_fresh(&self) -> bool {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = now.map_or(0, |since| since.as_secs());
        now.abs_diff(self.seconds) <= WINDOW
    }
}

fn only<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?;
    if values.next().is_some() {
        return None;
    }
    first.to_str().ok()
}

/// The bytes that hexadecimal digits stand for.
fn hex<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != BYTES || !rest.is_empty() {
        return None;
    }
    let mut bytes = [0; BYTES];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        let digit = |letter: u8| char::from(letter).to_digit(16);
        *byte = u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_key_that_one_alone_can_sign_for_is_taken() {
        let key = "67c6bd767ca099e79efac9fcce4d2022a63bf7dea780e7f3d813f694c1597089";
        assert!(PublicKey::parse(key).is_ok());
        assert!(PublicKey::parse(&format!(" {} ", key.to_uppercase())).is_ok());
        let weak = "0".repeat(64);
        let half = &key[..32];
        let signed = format!("+{}", &key[1..]);
        for text in [
            "",
            "abc",
            half,
            &weak,
            &signed,
            &format!("{key}0"),
            &"é".repeat(32),
        ] {
            assert!(PublicKey::parse(text).is_err(), "{text}");
        }
    }
}
