//! SVG written by hand: boxes, lines and texts, everything from outside escaped.

use std::fmt::Write;

use super::letters::{FAMILY, Span, Weight};

/// A drawing that grows downwards.
#[derive(Debug, Default)]
pub(super) struct Svg {
    body: String,
}

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Anchor {
    Start,
    End,
}

/// Where a text stands and how it looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub x: i32,
    /// The line that letters stand on.
    pub y: i32,
    pub anchor: Anchor,
    pub size: u16,
    pub colour: &'static str,
}

/// A box from its upper left corner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Box {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    pub colour: &'static str,
}

/// A line from left to right that leaves and arrives level.
#[derive(Debug, Clone, Copy)]
pub(super) struct Curve {
    pub from: (i32, i32),
    pub to: (i32, i32),
    /// In tenths of a pixel.
    pub width: i32,
    pub colour: &'static str,
    pub dashed: bool,
}

impl Svg {
    /// Everything up to [`Self::close`] belongs together: `classes` for the style, and a title that shows under the
    /// pointer.
    pub(super) fn open(&mut self, classes: &str, title: &str) {
        self.put(format_args!(r#"<g class="{}">"#, escaped(classes)));
        self.title(title);
    }

    pub(super) fn close(&mut self) {
        self.put(format_args!("</g>"));
    }

    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.put(format_args!("<title>{}</title>", escaped(title)));
        }
    }

    /// How everything looks, in CSS.
    pub(super) fn style(&mut self, css: &str) {
        self.put(format_args!("<style>{}</style>", escaped(css)));
    }

    /// A line with a title that shows under the pointer.
    pub(super) fn curve(&mut self, at: Curve, classes: &str, title: &str) {
        let ((x, y), (to_x, to_y)) = (at.from, at.to);
        // Near the ends, so that steep lines run apart in between and do not share one upright bundle.
        let bend = (to_x - x) * 3 / 10;
        let (leaving, arriving) = (x + bend, to_x - bend);
        let (whole, tenth, colour) = (at.width / 10, at.width % 10, at.colour);
        let dashes = if at.dashed {
            r#" stroke-dasharray="9 6""#
        } else {
            ""
        };
        let classes = escaped(classes);
        self.put(format_args!(
            r#"<path class="{classes}" d="M{x} {y}C{leaving} {y} {arriving} {to_y} {to_x} {to_y}" fill="none" stroke="{colour}" stroke-width="{whole}.{tenth}"{dashes}>"#
        ));
        self.title(title);
        self.put(format_args!("</path>"));
    }

    pub(super) fn rect(&mut self, at: Box) {
        let Box {
            x,
            y,
            width,
            height,
            colour,
        } = at;
        self.put(format_args!(
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{colour}"/>"#
        ));
    }

    /// A dashed line downwards.
    pub(super) fn dashes(&mut self, x: i32, from: i32, to: i32, colour: &str) {
        self.put(format_args!(
            r#"<line x1="{x}" y1="{from}" x2="{x}" y2="{to}" stroke="{colour}" stroke-width="3" stroke-dasharray="6 5"/>"#
        ));
    }

    pub(super) fn text(&mut self, at: Place, spans: &[Span]) {
        let anchor = match at.anchor {
            Anchor::Start => "start",
            Anchor::End => "end",
        };
        let Place {
            x, y, size, colour, ..
        } = at;
        self.put(format_args!(
            r#"<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}" fill="{colour}">"#
        ));
        for span in spans {
            let weight = match span.weight {
                Weight::Regular => 400,
                Weight::Bold => 700,
            };
            let text = escaped(&span.text);
            self.put(format_args!(
                r#"<tspan font-weight="{weight}">{text}</tspan>"#
            ));
        }
        self.put(format_args!("</text>"));
    }

    /// Everything of another drawing on top of this one.
    pub(super) fn append(&mut self, other: &Self) {
        self.body.push_str(&other.body);
    }

    /// The whole document.
    pub(super) fn finish(self, width: i32, height: i32) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{FAMILY}" xml:space="preserve">{}</svg>"#,
            self.body
        )
    }

    fn put(&mut self, piece: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _written = self.body.write_fmt(piece);
    }
}

/// Letters that mean something in XML as references; those that XML forbids as spaces.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => safe.push(' '),
            control if control.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_becomes_markup() {
        assert_eq!(
            escaped("<a href=\"x\">&\u{0}\n"),
            "&lt;a href=&quot;x&quot;&gt;&amp;  "
        );
    }
}
