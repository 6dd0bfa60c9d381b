//! Which language people are spoken to in where theirs is not there.

/// The locale whose texts are whole; every other falls back to it, text by text.
pub const STANDARD_LOCALE: &str = "en-US";

/// Locales that are nearer to another one than to the standard.
const NEAR: [(&str, &str); 1] = [("es-419", "es-ES")];

/// The locale itself, the one that is near to it, and the standard one: who reads it reads the first that is there.
pub fn fallbacks(locale: &str) -> impl Iterator<Item = &str> {
    let near = NEAR.iter().find(|(from, _)| *from == locale);
    let standard = (locale != STANDARD_LOCALE).then_some(STANDARD_LOCALE);
    std::iter::once(locale)
        .chain(near.map(|(_, to)| *to))
        .chain(standard)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_ends_at_the_standard() {
        let told = |locale| fallbacks(locale).collect::<Vec<_>>();
        assert_eq!(told("es-419"), ["es-419", "es-ES", "en-US"]);
        assert_eq!(told("en-GB"), ["en-GB", "en-US"]);
        assert_eq!(told("en-US"), ["en-US"]);
        assert_eq!(told("nonsense"), ["nonsense", "en-US"]);
    }
}
