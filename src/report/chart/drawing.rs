//! The picture laid out, from top to bottom.

use super::{Chart, Question};
use crate::report::letters::{Measure, Weight};
use crate::report::paint::bold;
use crate::report::paint::{BOTH, FAINT, GROUND, INK, LEFT, MARGIN, NOTE, ROW, RULE, TITLE, WIDTH};
use crate::report::svg::{Anchor, Box, Place, Svg};

/// How high the highest bar of a day is.
const HIGHEST: i32 = 180;
/// Left of the days stands the number of the highest.
const AXIS: i32 = MARGIN + 70;
/// How wide all days are together, and the longest bar of a question.
const BREADTH: i32 = WIDTH - MARGIN - AXIS;
const LONGEST: i32 = WIDTH - 2 * MARGIN;
const BAR_HEIGHT: i32 = 16;

pub(super) fn svg(chart: &Chart) -> String {
    let mut sheet = Sheet {
        svg: Svg::default(),
        y: MARGIN,
    };
    sheet.paragraph(TITLE_OF_PART, INK, &[(Weight::Bold, &chart.title)]);
    sheet.y += 12;
    sheet.days(chart);
    if !chart.questions.is_empty() {
        sheet.paragraph(TITLE_OF_PART, INK, &[(Weight::Bold, &chart.heading)]);
        sheet.y += 8;
        let most = chart.questions.iter().map(|one| one.reached.shown).max();
        for question in &chart.questions {
            sheet.question(question, most.unwrap_or(0));
        }
    }
    sheet.paragraph(NOTE, FAINT, &[(Weight::Regular, &chart.note)]);
    sheet.finish()
}

/// As wide as other titles, and smaller: there are two of them.
const TITLE_OF_PART: Measure = Measure { size: 26, ..TITLE };

struct Sheet {
    svg: Svg,
    y: i32,
}

impl Sheet {
    fn paragraph(&mut self, measure: Measure, colour: &'static str, text: &[(Weight, &str)]) {
        let size = i32::from(measure.size);
        for line in measure.lines(text) {
            let place = Place {
                x: MARGIN,
                y: self.y + size,
                anchor: Anchor::Start,
                size: measure.size,
                colour,
            };
            self.svg.text(place, &line);
            self.y += size * 4 / 3;
        }
    }

    fn note(&mut self, x: i32, anchor: Anchor, text: &str) {
        let place = Place {
            x,
            y: self.y + 20,
            anchor,
            size: 20,
            colour: FAINT,
        };
        self.svg.text(place, &bold(text));
    }

    /// The bars of the days on one line, and what its ends are.
    fn days(&mut self, chart: &Chart) {
        let most = chart.days.iter().copied().max().unwrap_or(0);
        if most == 0 {
            self.paragraph(ROW, FAINT, &[(Weight::Regular, &chart.few)]);
        } else {
            self.note(AXIS - 10, Anchor::End, &most.to_string());
            self.bars(&chart.days, most);
            self.y += HIGHEST;
        }
        self.svg.rect(Box {
            x: AXIS,
            y: self.y,
            width: BREADTH,
            height: 2,
            colour: RULE,
        });
        self.y += 4;
        let [first, last] = &chart.ends;
        self.note(AXIS, Anchor::Start, first);
        self.note(AXIS + BREADTH, Anchor::End, last);
        self.y += 54;
    }

    fn bars(&mut self, days: &[u64], most: u64) {
        let count = i32::try_from(days.len()).unwrap_or(1).max(1);
        for (day, place) in days.iter().zip(0..) {
            let (x, end) = (BREADTH * place / count, BREADTH * (place + 1) / count);
            let height = share(*day, most, HIGHEST);
            if height > 0 {
                self.svg.rect(Box {
                    x: AXIS + x + 1,
                    y: self.y + HIGHEST - height,
                    width: (end - x - 2).max(1),
                    height,
                    colour: LEFT,
                });
            }
        }
    }

    /// What was asked, how often, and a bar of it whose end went no further.
    fn question(&mut self, question: &Question, most: u64) {
        let topic = format!("{}:", question.reached.topic);
        let text = [
            (Weight::Bold, topic.as_str()),
            (Weight::Regular, &question.told),
        ];
        self.paragraph(ROW, INK, &text);
        self.y += 4;
        let shown = share(question.reached.shown, most, LONGEST);
        let left = share(question.reached.left, most, LONGEST).min(shown);
        for (x, width, colour) in [(0, shown - left, LEFT), (shown - left, left, BOTH)] {
            self.svg.rect(Box {
                x: MARGIN + x,
                y: self.y,
                width,
                height: BAR_HEIGHT,
                colour,
            });
        }
        self.y += BAR_HEIGHT + 14;
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

/// How long a bar is where the longest is `longest`.
fn share(number: u64, most: u64, longest: i32) -> i32 {
    let long = u128::from(number) * u128::from(longest.unsigned_abs()) / u128::from(most.max(1));
    i32::try_from(long).unwrap_or(longest)
}
