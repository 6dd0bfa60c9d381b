//! The letters of a picture: embedded faces, how wide a text is in them, and where it breaks into lines.
//!
//! What the first face lacks is drawn in the second one of the same thickness, which holds kana and the kanji that texts
//! use; `font/subset.py` makes it.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, ID, Source};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};

/// The family as the font files name it.
pub(super) const FAMILY: &str = "DejaVu Sans";

const REGULAR: &[u8] = include_bytes!("font/DejaVuSans.ttf");
const BOLD: &[u8] = include_bytes!("font/DejaVuSans-Bold.ttf");
const REGULAR_JAPANESE: &[u8] = include_bytes!("font/NotoSansJP-Regular.otf");
const BOLD_JAPANESE: &[u8] = include_bytes!("font/NotoSansJP-Bold.otf");

/// What ends a text that was cut.
const ELLIPSIS: char = '…';

/// The faces for drawing; no font of the machine is ever used.
pub(super) static FACES: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut faces = Database::new();
    for face in [REGULAR, BOLD, REGULAR_JAPANESE, BOLD_JAPANESE] {
        faces.load_font_source(Source::Binary(Arc::new(face)));
    }
    faces.set_sans_serif_family(FAMILY);
    Arc::new(faces)
});

/// The face for a letter that others lack: of the same thickness where there is one.
pub(super) fn other_face(letter: char, tried: &[ID], faces: &Database) -> Option<ID> {
    let weight = faces.face(*tried.first()?)?.weight;
    let has_it = |id| {
        let found = faces.with_face_data(id, |face, _| has(face, letter));
        found.unwrap_or(false)
    };
    faces
        .faces()
        .filter(|face| !tried.contains(&face.id) && has_it(face.id))
        .min_by_key(|face| face.weight != weight)
        .map(|face| face.id)
}

fn has(face: &[u8], letter: char) -> bool {
    skrifa::FontRef::new(face).is_ok_and(|font| font.charmap().map(letter).is_some())
}

/// How thick letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

impl Weight {
    /// The faces in the order in which they are asked for a letter.
    const fn faces(self) -> [&'static [u8]; 2] {
        match self {
            Self::Regular => [REGULAR, REGULAR_JAPANESE],
            Self::Bold => [BOLD, BOLD_JAPANESE],
        }
    }
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
    /// Breaks a text at its spaces, and between letters where a language puts no spaces; what is too long for all lines ends in "…".
    pub(super) fn lines(self, text: &[(Weight, &str)]) -> Vec<Vec<Span>> {
        let mut lines: Vec<Vec<Span>> = vec![Vec::new()];
        let mut used = 0.0;
        let words = text
            .iter()
            .flat_map(|&(weight, text)| pieces(text).map(move |piece| (weight, piece)));
        for (weight, (is_word, word)) in words {
            let space = if is_word && used > 0.0 { " " } else { "" };
            let wide = self.width_of(weight, space) + self.width_of(weight, word);
            if used > 0.0 && used + wide > f32::from(self.width) {
                if lines.len() == self.lines {
                    self.cut_last(&mut lines);
                    return lines;
                }
                lines.push(Vec::new());
                used = 0.0;
            }
            let space = if is_word && used > 0.0 { " " } else { "" };
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
        let size = f32::from(self.size);
        let fonts = weight.faces().map(|face| {
            let font = skrifa::FontRef::new(face).ok()?;
            let widths = font.glyph_metrics(Size::new(size), LocationRef::default());
            Some((font.charmap(), widths))
        });
        let width = |letter| {
            let mut found = fonts.iter().flatten().filter_map(|(letters, widths)| {
                let glyph = letters.map(letter)?;
                widths.advance_width(glyph)
            });
            found.next()
        };
        // A letter that all faces lack is drawn as a box, about as wide as it is high.
        text.chars()
            .map(|letter| width(letter).unwrap_or(size))
            .sum()
    }
}

/// What a text can be broken into, each with whether a space goes before it.
fn pieces(text: &str) -> impl Iterator<Item = (bool, &str)> {
    text.split_whitespace().flat_map(|word| {
        let mut rest = Some(word);
        let mut is_word = true;
        std::iter::from_fn(move || {
            let whole = rest?;
            let (piece, after) = whole.split_at(end_of_piece(whole));
            rest = Some(after).filter(|after| !after.is_empty());
            Some((std::mem::take(&mut is_word), piece))
        })
    })
}

/// The byte where a word may be broken first, or its end.
fn end_of_piece(word: &str) -> usize {
    let letters = word.char_indices().zip(word.chars().skip(1));
    let end = letters
        .filter(|((_, before), after)| may_break(*before, *after))
        .map(|((at, before), _)| at + before.len_utf8());
    end.min().unwrap_or(word.len())
}

/// Whether a line may end between two letters: beside kana and kanji, but not before what closes or goes on, nor after
/// what opens.
fn may_break(before: char, after: char) -> bool {
    const NEVER_FIRST: &str = "、。，．・：；？！）」』】〉》］｝〜ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々…),.:;?!]}%";
    const NEVER_LAST: &str = "（「『【〈《［｛([{";
    let needs_no_space = |letter| matches!(letter, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    (needs_no_space(before) || needs_no_space(after))
        && !NEVER_FIRST.contains(after)
        && !NEVER_LAST.contains(before)
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
    fn a_text_without_spaces_breaks_between_its_letters_but_not_before_a_full_stop() {
        let text = "認証と権限を最初から備えるが、速度は低い。";
        let lines = Measure { lines: 9, ..NARROW }.lines(&[(Weight::Regular, text)]);
        let lines: Vec<&str> = lines.iter().map(|line| line[0].text.as_str()).collect();
        assert_eq!(lines.concat(), text);
        assert!(lines.len() > 2, "{lines:?}");
        assert!(
            lines.iter().all(|line| !line.starts_with(['、', '。'])),
            "{lines:?}"
        );
        assert_eq!(
            told("Django と FastAPI と Flask"),
            ["Django と FastAPI", "と Flask"]
        );
    }

    #[test]
    fn kanji_are_as_wide_as_they_are_high_and_take_the_thickness_of_the_rest() {
        assert!((NARROW.width_of(Weight::Regular, "認証") - 40.0).abs() < 0.1);
        for (weight, at) in [(Weight::Regular, 0), (Weight::Bold, 1)] {
            let tried = FACES.faces().nth(at).unwrap().id;
            let found = other_face('認', &[tried], &FACES).unwrap();
            let own = FACES.with_face_data(found, |face, _| face == weight.faces()[1]);
            assert_eq!(own, Some(true));
        }
    }

    #[test]
    fn every_letter_of_every_language_can_be_drawn() {
        static PROMPTS: include_dir::Dir<'_> =
            include_dir::include_dir!("$CARGO_MANIFEST_DIR/prompts");
        let folders = ["guide", "wording"].map(|name| PROMPTS.get_dir(name));
        let files = folders
            .into_iter()
            .flatten()
            .flat_map(include_dir::Dir::files);
        for file in files {
            for letter in file
                .contents_utf8()
                .unwrap()
                .chars()
                .filter(|letter| !letter.is_control())
            {
                for weight in [Weight::Regular, Weight::Bold] {
                    let is_there = weight.faces().iter().any(|face| has(face, letter));
                    assert!(
                        is_there,
                        "{letter} in {}; see font/subset.py",
                        file.path().display()
                    );
                }
            }
        }
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
