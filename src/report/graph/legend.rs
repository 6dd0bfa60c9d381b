//! What the lines and bars of the graph stand for.

use super::drawing::{at, fit_width, importance_width, plain};
use super::palette::{AGAINST, BAR, FAINT, FOR, INK, MATTERS};
use super::places::{CANDIDATES, CRITERIA, MARGIN, QUESTIONS, TOP};
use crate::report::letters::{Span, Weight};
use crate::report::svg::{Box, Curve, Svg};

const ROW: i32 = 24;
/// Where the rows begin.
const FIRST: i32 = 74;
/// A line of the legend is this long.
const SAMPLE: i32 = 64;

pub(super) fn draw(svg: &mut Svg, edition: u16) {
    let title = format!("The guide, edition {edition}");
    svg.text(at(MARGIN, 40, 20, INK), &bold(&title));
    influence(svg);
    for (row, importance) in (0..).zip([1, 3, 5]) {
        let says = format!("importance {importance} of 5");
        let look = (importance_width(importance), MATTERS, false);
        sample(svg, (CRITERIA.x - 100, row), look, &says);
    }
    let fits = [
        (3, "fit 3: made for it"),
        (1, "fit 1: speaks for it"),
        (-1, "fit -1, dashed: speaks against it"),
        (-3, "fit -3, dashed: works against it"),
    ];
    for (row, (points, says)) in (0..).zip(fits) {
        let colour = if points < 0 { AGAINST } else { FOR };
        let look = (fit_width(points), colour, points < 0);
        sample(svg, (CANDIDATES.x - 100, row), look, says);
    }
    for (column, head) in [
        (QUESTIONS, "Questions and choices"),
        (CRITERIA, "Criteria"),
        (CANDIDATES, "Candidates"),
    ] {
        svg.text(at(column.x, TOP - 16, 15, INK), &bold(head));
    }
}

fn influence(svg: &mut Svg) {
    let notes = [
        "how far a question alone can move the lead",
        "between two languages, or two frameworks (points)",
    ];
    svg.rect(Box {
        x: MARGIN,
        y: FIRST - 10,
        width: SAMPLE,
        height: 11,
        colour: BAR,
    });
    for (row, note) in (0..).zip(notes) {
        let place = at(MARGIN + SAMPLE + 12, FIRST + row * 18, 13, FAINT);
        svg.text(place, &plain(note));
    }
    let hint = "In a browser, rest the pointer on a line or a box to see what it says.";
    svg.text(at(MARGIN, FIRST + 64, 13, FAINT), &plain(hint));
}

/// A line and what it stands for.
fn sample(
    svg: &mut Svg,
    (x, row): (i32, i32),
    (width, colour, dashed): (i32, &'static str, bool),
    says: &str,
) {
    let y = FIRST + row * ROW;
    let curve = Curve {
        from: (x, y - 5),
        to: (x + SAMPLE, y - 5),
        width,
        colour,
        dashed,
    };
    svg.curve(curve, "", says);
    svg.text(at(x + SAMPLE + 12, y, 13, FAINT), &plain(says));
}

fn bold(text: &str) -> [Span; 1] {
    [Span {
        weight: Weight::Bold,
        text: text.to_owned(),
    }]
}
