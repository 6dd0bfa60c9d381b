//! The steps of a server's own changes to the guide, as a control carries them after its `O`.

use super::OverlaySource;

/// By which an uploaded text is known again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextMark(pub u64);

impl TextMark {
    /// The mark of a text (FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>). Those who may upload may apply whatever
    /// they want anyway, so it need not withstand them.
    pub fn of(text: &str) -> Self {
        let mixed = |mark: u64, byte: u8| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(text.bytes().fold(0xcbf2_9ce4_8422_2325, mixed))
    }
}

/// What a control on a server's own changes does when it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverlayStep {
    /// Shows what the server changed, in the same message.
    Show,
    /// Opens the form that takes a file.
    Upload,
    /// Takes the file of that form.
    Sent,
    /// Gives a file to begin with.
    Template,
    /// Gives what holds as a file.
    Export,
    /// Shows the version that comes along.
    Look,
    /// Has something hold, if nothing came after this version.
    Apply(OverlaySource, u64),
    /// Tells anybody what is different in this server.
    Difference,
}

impl OverlayStep {
    /// As text, without the letter of the family.
    pub(in crate::consultation) fn encode(self) -> String {
        match self {
            Self::Show => "v".to_owned(),
            Self::Upload => "u".to_owned(),
            Self::Sent => "s".to_owned(),
            Self::Template => "t".to_owned(),
            Self::Export => "e".to_owned(),
            Self::Look => "l".to_owned(),
            Self::Apply(OverlaySource::Draft(TextMark(mark)), after) => {
                format!("a{mark:x}.{after:x}")
            }
            Self::Apply(OverlaySource::Version(version), after) => {
                format!("r{version:x}.{after:x}")
            }
            Self::Apply(OverlaySource::Shipped, after) => format!("b{after:x}"),
            Self::Difference => "d".to_owned(),
        }
    }

    /// The mirror of [`Self::encode`]: each step has one text.
    pub(in crate::consultation) fn decode(text: &str) -> Option<Self> {
        let number = |text: &str| u64::from_str_radix(text, 16).ok();
        let two = |rest: &str| {
            let (first, after) = rest.split_once('.')?;
            Some((number(first)?, number(after)?))
        };
        let mut letters = text.chars();
        let kind = letters.next()?;
        let rest = letters.as_str();
        let step = match kind {
            'v' => Self::Show,
            'u' => Self::Upload,
            's' => Self::Sent,
            't' => Self::Template,
            'e' => Self::Export,
            'l' => Self::Look,
            'a' => {
                let (mark, after) = two(rest)?;
                Self::Apply(OverlaySource::Draft(TextMark(mark)), after)
            }
            'r' => {
                let (version, after) = two(rest)?;
                Self::Apply(OverlaySource::Version(version), after)
            }
            'b' => Self::Apply(OverlaySource::Shipped, number(rest)?),
            'd' => Self::Difference,
            _ => return None,
        };
        (step.encode() == text).then_some(step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_one_text_and_other_texts_are_none() {
        let (most, mark) = (u64::MAX, TextMark::of("off = []"));
        for step in [
            OverlayStep::Show,
            OverlayStep::Upload,
            OverlayStep::Sent,
            OverlayStep::Template,
            OverlayStep::Export,
            OverlayStep::Look,
            OverlayStep::Difference,
            OverlayStep::Apply(OverlaySource::Draft(mark), 0),
            OverlayStep::Apply(OverlaySource::Draft(TextMark(most)), most),
            OverlayStep::Apply(OverlaySource::Version(3), 12),
            OverlayStep::Apply(OverlaySource::Shipped, 12),
        ] {
            assert_eq!(OverlayStep::decode(&step.encode()), Some(step));
        }
        for other in [
            "", "v1", "a", "a1", "a1.", "a01.2", "aG.1", "a+1.1", "r1.2.3", "b", "b-1", "z",
        ] {
            assert_eq!(OverlayStep::decode(other), None, "{other}");
        }
    }
}
