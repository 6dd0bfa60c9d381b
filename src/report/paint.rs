//! A picture laid out and drawn: from rows to SVG, from SVG to PNG.
//!
//! 800 pixels wide with letters of 20 and more, so that a phone shows it readably. The ground is its own, for Discord's
//! may be dark or light. Sides and numbers say what colours say. Start reading at [`svg()`].

use resvg::{tiny_skia, usvg};

use super::letters::{FACES, FAMILY, Measure, Span, Weight, other_face};
use super::picture::{Bar, Line, Picture, Points, Total};
use super::svg::{Anchor, Box, Place, Svg};
use super::weights::Pull;

pub(super) const WIDTH: i32 = 800;
pub(super) const MARGIN: i32 = 32;
/// Where both sides meet.
const AXIS: i32 = WIDTH / 2;
/// The longest bar; beyond its end stands its number.
const LONGEST: i32 = 300;
/// All that the bars of options may take from end to end.
const WIDEST: i32 = 590;
/// What the number of a bar below nought takes before it.
const ROOM_FOR_MINUS: i32 = 66;
const BAR_HEIGHT: i32 = 22;

pub(super) const GROUND: &str = "#f7f8fa";
pub(super) const INK: &str = "#1b1f24";
pub(super) const FAINT: &str = "#4d5560";
pub(super) const RULE: &str = "#767e88";
pub(super) const LEFT: &str = "#2a64a0";
const RIGHT: &str = "#2b6e30";
pub(super) const BOTH: &str = "#5f4b9a";

pub(super) const TITLE: Measure = measure(36, 3);
const SUMMARY: Measure = measure(24, 5);
pub(super) const ROW: Measure = measure(21, 2);
pub(super) const NOTE: Measure = measure(20, 2);

const fn measure(size: u16, lines: usize) -> Measure {
    Measure {
        size,
        width: 736,
        lines,
    }
}

/// A picture that cannot be drawn.
#[derive(Debug, thiserror::Error)]
#[error("the picture cannot be drawn: {0}")]
pub struct Undrawable(String);

/// The picture as SVG.
pub(super) fn svg(picture: &Picture) -> String {
    let mut sheet = Sheet {
        svg: Svg::default(),
        y: MARGIN,
        scale: scale(picture),
    };
    sheet.paragraph(TITLE, INK, &[(Weight::Bold, &picture.title)]);
    sheet.y += 6;
    let summary = [
        (Weight::Bold, picture.sure.as_str()),
        (Weight::Regular, &picture.lead),
    ];
    sheet.paragraph(SUMMARY, INK, &summary);
    sheet.y += 18;
    sheet.lines(&picture.limits);
    sheet.heads(&picture.sides);
    for bar in &picture.rows {
        sheet.row(bar);
    }
    sheet.lines(&picture.stacks);
    if let Some(note) = &picture.note {
        sheet.y += 4;
        sheet.paragraph(NOTE, FAINT, &[(Weight::Regular, note)]);
        sheet.y += 10;
    }
    sheet.rule();
    match &picture.total {
        Total::Lead { bar, needed } => sheet.total(bar, *needed),
        Total::Options {
            heading,
            options,
            needed,
        } => sheet.options(heading, options, *needed),
    }
    sheet.paragraph(NOTE, FAINT, &[(Weight::Regular, &picture.needed_note)]);
    sheet.finish()
}

/// The longest thing that a bar or mark stands for.
fn scale(picture: &Picture) -> i32 {
    let (total, needed) = match &picture.total {
        Total::Lead { bar, needed } => (Some(bar), *needed),
        Total::Options { .. } => (None, 0),
    };
    let bars = picture.rows.iter().chain(total);
    let longest = bars
        .flat_map(|bar| [bar.pull.python, bar.pull.nodejs])
        .max()
        .unwrap_or(0);
    longest.max(needed).max(1)
}

/// A drawing from top to bottom.
struct Sheet {
    svg: Svg,
    y: i32,
    /// Points that the longest bar stands for.
    scale: i32,
}

impl Sheet {
    fn paragraph(&mut self, measure: Measure, colour: &'static str, text: &[(Weight, &str)]) {
        let size = i32::from(measure.size);
        for line in measure.lines(text) {
            self.svg.text(
                Place {
                    x: MARGIN,
                    y: self.y + size,
                    anchor: Anchor::Start,
                    size: measure.size,
                    colour,
                },
                &line,
            );
            self.y += size * 4 / 3;
        }
    }

    fn heads(&mut self, [left, right]: &[String; 2]) {
        self.y += 24;
        let at = |x, anchor, colour| Place {
            x,
            y: self.y,
            anchor,
            size: 22,
            colour,
        };
        let (left, right) = (format!("◀ {left}"), format!("{right} ▶"));
        self.svg.text(at(MARGIN, Anchor::Start, LEFT), &bold(&left));
        let end = at(WIDTH - MARGIN, Anchor::End, RIGHT);
        self.svg.text(end, &bold(&right));
        self.y += 18;
    }

    fn row(&mut self, bar: &Bar) {
        let text = [
            (Weight::Bold, bar.topic.as_str()),
            (Weight::Regular, &bar.text),
        ];
        self.paragraph(ROW, INK, &text);
        self.y += 3;
        self.bars(bar.pull, 0);
        self.y += BAR_HEIGHT + 16;
    }

    /// Answers whose effect no bar between the two sides could show.
    fn lines(&mut self, lines: &[Line]) {
        for line in lines {
            let text = [
                (Weight::Bold, line.topic.as_str()),
                (Weight::Regular, &line.text),
            ];
            self.paragraph(ROW, INK, &text);
            self.paragraph(ROW, BOTH, &[(Weight::Bold, &line.effect)]);
            self.y += 14;
        }
    }

    /// Bars from the axis to their sides, and their points at the ends, but not across `marks`.
    fn bars(&mut self, pull: Pull, marks: i32) {
        let (left, right) = (self.length(pull.python), self.length(pull.nodejs));
        self.bar(AXIS - left, left, LEFT);
        self.bar(AXIS, right, RIGHT);
        self.svg.rect(Box {
            x: AXIS - 1,
            y: self.y - 4,
            width: 2,
            height: BAR_HEIGHT + 8,
            colour: RULE,
        });
        if pull.strength() == 0 {
            self.points(AXIS + clear_of(marks, 0), Anchor::Start, INK, 0);
        }
        if pull.python > 0 {
            self.points(AXIS - clear_of(marks, left), Anchor::End, LEFT, pull.python);
        }
        if pull.nodejs > 0 {
            self.points(
                AXIS + clear_of(marks, right),
                Anchor::Start,
                RIGHT,
                pull.nodejs,
            );
        }
    }

    fn bar(&mut self, x: i32, width: i32, colour: &'static str) {
        self.svg.rect(Box {
            x,
            y: self.y,
            width,
            height: BAR_HEIGHT,
            colour,
        });
    }

    fn points(&mut self, x: i32, anchor: Anchor, colour: &'static str, points: i32) {
        let place = Place {
            x,
            y: self.y + BAR_HEIGHT - 3,
            anchor,
            size: 22,
            colour,
        };
        self.svg.text(place, &bold(&points.to_string()));
    }

    /// The bar of everything, with the lead that decides marked on both sides.
    fn total(&mut self, bar: &Bar, needed: i32) {
        self.paragraph(ROW, INK, &[(Weight::Bold, &bar.topic)]);
        self.y += 8;
        let away = self.length(needed);
        self.bars(bar.pull, away);
        for x in [AXIS - away, AXIS + away] {
            self.mark(x);
        }
        self.y += BAR_HEIGHT + 18;
    }

    /// The bars of all options from one edge, with the points from which on both decide marked across them.
    fn options(&mut self, heading: &str, options: &[Points; 3], needed: i32) {
        self.paragraph(ROW, INK, &[(Weight::Bold, heading)]);
        self.y += 4;
        let all = options.iter().map(|option| option.points).chain([needed]);
        let least = all.clone().min().unwrap_or(0).min(0);
        let span = all.max().unwrap_or(0).max(0).saturating_sub(least).max(1);
        let length = |points: i32| points.saturating_mul(WIDEST) / span;
        let room = if least < 0 { ROOM_FOR_MINUS } else { 0 };
        let nought = MARGIN + room + length(-least);
        let mark = nought + length(needed);
        for (option, colour) in options.iter().zip([LEFT, RIGHT, BOTH]) {
            self.paragraph(ROW, INK, &[(Weight::Regular, &option.option)]);
            self.y += 8;
            let end = nought + length(option.points);
            self.bar(nought.min(end), (end - nought).abs().max(2), colour);
            if option.points < 0 {
                self.points(end - 8, Anchor::End, colour, option.points);
            } else {
                let clear = clear_of(mark - nought, end - nought);
                self.points(nought + clear, Anchor::Start, colour, option.points);
            }
            self.mark(mark);
            self.y += BAR_HEIGHT + 14;
        }
        self.y += 4;
    }

    /// A dashed line with a rim, so that it shows on a bar too.
    fn mark(&mut self, x: i32) {
        let (from, to) = (self.y - 8, self.y + BAR_HEIGHT + 8);
        self.svg.rect(Box {
            x: x - 3,
            y: from,
            width: 6,
            height: to - from,
            colour: GROUND,
        });
        self.svg.dashes(x, from, to, INK);
    }

    fn rule(&mut self) {
        self.svg.rect(Box {
            x: MARGIN,
            y: self.y,
            width: WIDTH - 2 * MARGIN,
            height: 2,
            colour: RULE,
        });
        self.y += 14;
    }

    /// How long a bar is; few points among many still show.
    fn length(&self, points: i32) -> i32 {
        match points {
            0 => 0,
            _ => (points.saturating_mul(LONGEST) / self.scale).max(4),
        }
    }

    fn finish(self) -> String {
        let height = self.y + MARGIN - 8;
        let mut whole = Svg::default();
        whole.rect(Box {
            x: 0,
            y: 0,
            width: WIDTH,
            height,
            colour: GROUND,
        });
        whole.append(&self.svg);
        whole.finish(WIDTH, height)
    }
}

/// Where points stand at the end of a bar: beyond a mark that they would run into.
const fn clear_of(mark: i32, end: i32) -> i32 {
    /// About as wide as three digits.
    const POINTS: i32 = 60;
    let crosses = mark > end && mark < end + POINTS;
    (if crosses { mark } else { end }) + 8
}

pub(super) fn bold(text: &str) -> [Span; 1] {
    [Span {
        weight: Weight::Bold,
        text: text.to_owned(),
    }]
}

/// SVG drawn to PNG.
pub(super) fn png(svg: &str) -> Result<Vec<u8>, Undrawable> {
    let options = usvg::Options {
        fontdb: FACES.clone(),
        font_family: FAMILY.to_owned(),
        font_resolver: usvg::FontResolver {
            select_font: usvg::FontResolver::default_font_selector(),
            select_fallback: std::boxed::Box::new(|letter, tried, faces| {
                other_face(letter, tried, faces)
            }),
        },
        ..usvg::Options::default()
    };
    let tree =
        usvg::Tree::from_str(svg, &options).map_err(|error| Undrawable(error.to_string()))?;
    let size = tree.size().to_int_size();
    let mut sheet = tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or_else(|| Undrawable("it has no size".to_owned()))?;
    resvg::render(&tree, tiny_skia::Transform::default(), &mut sheet.as_mut());
    sheet
        .encode_png()
        .map_err(|error| Undrawable(error.to_string()))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The relative luminance of WCAG 2.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let part = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    pub(crate) fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        (one / other).max(other / one)
    }

    #[test]
    fn letters_have_the_contrast_of_wcag_aa_and_lines_that_of_graphics() {
        for letters in [INK, FAINT, LEFT, RIGHT, BOTH] {
            assert!(contrast(letters, GROUND) >= 4.5, "{letters}");
        }
        assert!(contrast(RULE, GROUND) >= 3.0);
    }

    #[test]
    fn a_text_that_looks_like_markup_is_drawn_as_text() {
        let bar = |text: &str, python, nodejs| Bar {
            topic: "</text>".to_owned(),
            text: text.to_owned(),
            pull: Pull { python, nodejs },
        };
        let picture = Picture {
            title: "<script>&\u{7}".repeat(40),
            sure: String::new(),
            lead: "漢字 🦀".to_owned(),
            sides: [String::new(), String::new()],
            rows: vec![bar("]]>", 0, 0), bar("", i32::MAX, 1)],
            note: Some("w".repeat(5_000)),
            limits: Vec::new(),
            stacks: Vec::new(),
            total: Total::Lead {
                bar: bar("", 1, 0),
                needed: 0,
            },
            needed_note: String::new(),
            alt: String::new(),
        };
        assert!(!svg(&picture).contains("<script>"));
        assert!(png(&svg(&picture)).unwrap().starts_with(b"\x89PNG"));
    }
}
