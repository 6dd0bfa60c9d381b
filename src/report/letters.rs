//! The letters of a picture: two embedded faces, how wide a text is in them, and where it breaks into lines.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};

/// The family as the font files name it.
pub(super) const FAMILY: &str = "DejaVu Sans";

const REGULAR: &[u8] = include_bytes!("font/DejaVuSans.ttf");
const BOLD: &[u8] = include_bytes!("font/DejaVuSans-Bold.ttf");

/// What ends a text that was cut.
const ELLIPSIS: char = '…';

/// The faces for drawing; no font of the machine is ever used.
pub(super) static FACES: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut faces = Database::new();
    for face in [REGULAR, BOLD] {
        faces.load_font_source(Source::Binary(Arc::new(face)));
    }
    faces.set_sans_serif_family(FAMILY);
    Arc::new(faces)
});

/// How thick letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// A piece of a line in one thickness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub weight: Weight,
    pub text: String,
}

/// How a text is set: the size of its letters, how wide its lines may be and how many there may be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    pub size: u16,
    pub width: u16,
    pub lines: usize,
}

impl Measure {
    /// Breaks a text at its spaces; what is too long for all lines ends in "…".
    pub(super) fn lines(self, text: &[(Weight, &str)]) -> Vec<Vec<Span>> {
        let mut lines: Vec<Vec<Span>> = vec![Vec::new()];
        let mut used = 0.0;
        let words = text
            .iter()
            .flat_map(|&(weight, text)| text.split_whitespace().map(move |word| (weight, word)));
        for (weight, word) in words {
            let space = if used > 0.0 { " " } else { "" };
            let wide = self.width_of(weight, space) + self.width_of(weight, word);
            if used > 0.0 && used + wide > f32::from(self.width) {
                if lines.len() == self.lines {
                    self.cut_last(&mut lines);
                    return lines;
                }
                lines.push(Vec::new());
                used = 0.0;
            }
            let space = if used > 0.0 { " " } else { "" };
            let word = self.fitting(weight, word);
            used += self.width_of(weight, space) + self.width_of(weight, &word);
            if let Some(line) = lines.last_mut() {
                append(line, weight, &format!("{space}{word}"));
            }
        }
        lines
    }

    /// The word, or as much of it as a whole line holds.
    fn fitting(self, weight: Weight, word: &str) -> String {
        if self.width_of(weight, word) <= f32::from(self.width) {
            return word.to_owned();
        }
        let mut room = f32::from(self.width) - self.width_of(weight, "…");
        let mut kept: String = word
            .chars()
            .take_while(|letter| {
                room -= self.width_of(weight, letter.encode_utf8(&mut [0; 4]));
                room >= 0.0
            })
            .collect();
        kept.push(ELLIPSIS);
        kept
    }

    /// Takes letters off the last line until "…" fits behind it.
    fn cut_last(self, lines: &mut [Vec<Span>]) {
        let Some(line) = lines.last_mut() else {
            return;
        };
        let room = f32::from(self.width);
        loop {
            let wide: f32 = line
                .iter()
                .map(|span| self.width_of(span.weight, &span.text))
                .sum();
            let Some(last) = line.last_mut() else {
                return;
            };
            if wide + self.width_of(last.weight, "…") <= room || last.text.pop().is_none() {
                last.text.truncate(last.text.trim_end().len());
                last.text.push(ELLIPSIS);
                return;
            }
        }
    }

    /// How wide a text is, in pixels.
    pub(super) fn width_of(self, weight: Weight, text: &str) -> f32 {
        let face = match weight {
            Weight::Regular => REGULAR,
            Weight::Bold => BOLD,
        };
        let size = f32::from(self.size);
        let Ok(font) = skrifa::FontRef::new(face) else {
            return size * text.chars().map(|_| 1.0).sum::<f32>();
        };
        let letters = font.charmap();
        let widths = font.glyph_metrics(Size::new(size), LocationRef::default());
        // A letter that the face lacks is drawn as a box, about as wide as it is high.
        text.chars()
            .map(|letter| {
                letters
                    .map(letter)
                    .and_then(|glyph| widths.advance_width(glyph))
                    .unwrap_or(size)
            })
            .sum()
    }
}

fn append(line: &mut Vec<Span>, weight: Weight, text: &str) {
    match line.last_mut() {
        Some(last) if last.weight == weight => last.text.push_str(text),
        _ => line.push(Span {
            weight,
            text: text.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NARROW: Measure = Measure {
        size: 20,
        width: 200,
        lines: 2,
    };

    fn told(text: &str) -> Vec<String> {
        let lines = NARROW.lines(&[(Weight::Regular, text)]);
        lines
            .iter()
            .map(|line| line.iter().map(|span| span.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn a_text_breaks_at_spaces_and_ends_in_an_ellipsis_where_there_is_no_more_room() {
        assert_eq!(told("short"), ["short"]);
        assert_eq!(
            told("one two three four five"),
            ["one two three four", "five"]
        );
        let long = told("one two three four five six seven eight nine");
        assert_eq!(long.len(), 2);
        assert!(long[1].ends_with('…'), "{long:?}");
        assert_eq!(told(&"w".repeat(100)).len(), 1);
    }

    #[test]
    fn no_line_is_wider_than_its_measure() {
        for text in [
            "w".repeat(300),
            "many words ".repeat(40),
            "漢字 ".repeat(40),
        ] {
            for line in told(&text) {
                assert!(NARROW.width_of(Weight::Regular, &line) <= 200.0, "{line}");
            }
        }
    }
}
