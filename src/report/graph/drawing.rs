//! The graph drawn: each node with the lines that leave it, so that both light up together.

use super::Influence;
use super::legend;
use super::lines::{Lines, ends, port};
use super::palette::{AGAINST, BAR, FAINT, FOR, GROUND, HEAD, INK, MATTERS, NODE, style};
use super::places::{
    HEAD_HEIGHT, LINE, MARGIN, Node, PAD, Places, QUESTIONS, WIDTH, rules_out, text_in,
};
use crate::advice::{
    Candidate, CandidateIndex, Choice, ChoiceRef, Criterion, CriterionIndex, Guide, Kind, Question,
    Role, Strength,
};
use crate::report::letters::{Measure, Span, Weight};
use crate::report::svg::{Anchor, Box, Curve, Place, Svg};

/// Length of the widest influence.
const LONGEST: i32 = 60;

/// The whole document.
pub(super) fn drawn(guide: &Guide) -> String {
    let places = Places::new(guide);
    let height = places.bottom + MARGIN;
    let mut sheet = Sheet {
        guide,
        svg: Svg::default(),
        lines: &Lines::new(guide, &places),
        places: &places,
        widest: guide
            .questions()
            .iter()
            .map(|question| Influence::of(guide, question.number).greater())
            .fold(1, i32::max),
    };
    sheet.svg.style(&style(guide));
    sheet.svg.rect(Box {
        x: 0,
        y: 0,
        width: WIDTH,
        height,
        colour: GROUND,
    });
    legend::draw(&mut sheet.svg, guide.edition());
    sheet.svg.open("all", "");
    sheet.questions();
    sheet.criteria();
    sheet.candidates();
    sheet.svg.close();
    sheet.svg.finish(WIDTH, height)
}

struct Sheet<'a> {
    guide: &'a Guide,
    svg: Svg,
    places: &'a Places,
    lines: &'a Lines,
    /// The influence that the longest bar stands for.
    widest: i32,
}

impl Sheet<'_> {
    fn questions(&mut self) {
        for (question, &y) in self.guide.questions().iter().zip(&self.places.questions) {
            self.head(question, y);
            for choice in &question.choices {
                self.choice(question, choice);
            }
        }
    }

    /// The topic of a question, and how far it can move the result.
    fn head(&mut self, question: &Question, y: i32) {
        let several = match question.kind {
            Kind::One => "one choice",
            Kind::Many => "several choices",
        };
        let title = format!("{}: {} ({several})", question.id, question.text);
        self.svg.open("node", &title);
        self.svg.rect(Box {
            x: QUESTIONS.x,
            y,
            width: QUESTIONS.width,
            height: HEAD_HEIGHT - 4,
            colour: HEAD,
        });
        let one_line = Measure {
            lines: 1,
            ..text_in(QUESTIONS, 15)
        };
        let topic = one_line.lines(&[(Weight::Bold, &question.topic)]);
        if let Some(line) = topic.first() {
            self.svg.text(at(QUESTIONS.x + PAD, y + 20, 15, INK), line);
        }
        let influence = Influence::of(self.guide, question.number);
        let bars = [
            (0, "languages", influence.languages),
            (188, "frameworks", influence.frameworks),
        ];
        for (along, name, points) in bars {
            self.bar(QUESTIONS.x + PAD + along, y + 40, name, points);
        }
        self.svg.close();
    }

    fn bar(&mut self, x: i32, y: i32, name: &str, points: i32) {
        self.svg.text(at(x, y, 12, FAINT), &plain(name));
        let length = (points * LONGEST / self.widest).max(points.min(2));
        let start = x + 80;
        self.svg.rect(Box {
            x: start,
            y: y - 10,
            width: length,
            height: 11,
            colour: BAR,
        });
        let number = at(start + length + 5, y, 12, INK);
        self.svg.text(number, &plain(&points.to_string()));
    }

    fn choice(&mut self, question: &Question, choice: &Choice) {
        let reference = ChoiceRef {
            question: question.number,
            choice: choice.number,
        };
        let Some(node) = self.places.choices.get(&reference) else {
            return;
        };
        let title = match rules_out(choice) {
            Some(below) => format!("{}/{}: {}; {below}", question.id, choice.id, choice.label),
            None => format!("{}/{}: {}", question.id, choice.id, choice.label),
        };
        self.svg.open("node", &title);
        self.node(node, NODE);
        for &criterion in ends(&self.lines.of_choice, &reference) {
            self.matters(question, choice, criterion);
        }
        self.svg.close();
    }

    /// The line from a choice to a criterion, as thick as the criterion matters.
    fn matters(&mut self, question: &Question, choice: &Choice, index: CriterionIndex) {
        let from = ChoiceRef {
            question: question.number,
            choice: choice.number,
        };
        let (Some(start), Some(end)) = (
            self.places.choices.get(&from),
            self.places.criteria.get(&index),
        ) else {
            return;
        };
        let importance = choice.importances.get(&index).copied().unwrap_or(0);
        let name = self.guide.criterion(index).map_or("", |one| &one.name);
        let title = format!(
            "{}: {} -> {name}, importance {importance}",
            question.topic, choice.label
        );
        let curve = Curve {
            from: (
                start.column.end(),
                port((&from, start), &self.lines.of_choice, &index),
            ),
            to: (
                end.column.x,
                port((&index, end), &self.lines.to_criterion, &from),
            ),
            width: importance_width(importance),
            colour: MATTERS,
            dashed: false,
        };
        self.svg.curve(curve, &format!("to-k{}", index.0), &title);
    }

    fn criteria(&mut self) {
        for (&index, node) in &self.places.criteria {
            let Some(criterion) = self.guide.criterion(index) else {
                continue;
            };
            let part = if criterion.of_a_part {
                " (the need of a part: with both languages the better one serves it)"
            } else {
                ""
            };
            let title = format!("{}: {}{part}", criterion.id, criterion.name);
            self.svg.open(&format!("node k{}", index.0), &title);
            self.node(node, NODE);
            for &candidate in ends(&self.lines.of_criterion, &index) {
                self.serves(index, criterion, candidate);
            }
            self.svg.close();
        }
    }

    /// The line from a criterion to a candidate: as thick as the fit is far from 0, dashed where it speaks against.
    fn serves(&mut self, from: CriterionIndex, criterion: &Criterion, to: CandidateIndex) {
        let (Some(start), Some(end), Some(fit)) = (
            self.places.criteria.get(&from),
            self.places.candidates.get(&to),
            criterion.fits.get(&to),
        ) else {
            return;
        };
        let is_against = fit.points < 0;
        let curve = Curve {
            from: (
                start.column.end(),
                port((&from, start), &self.lines.of_criterion, &to),
            ),
            to: (
                end.column.x,
                port((&to, end), &self.lines.to_candidate, &from),
            ),
            width: fit_width(fit.points),
            colour: if is_against { AGAINST } else { FOR },
            dashed: is_against,
        };
        let title = self.fit_title(criterion, to, fit.points);
        self.svg.curve(curve, &format!("to-c{}", to.0), &title);
    }

    fn fit_title(&self, criterion: &Criterion, to: CandidateIndex, points: i32) -> String {
        let side = if points < 0 { "against" } else { "for" };
        let name = self.guide.candidate(to).map_or("", |one| &one.name);
        let fit = criterion.fits.get(&to);
        let evidence: Vec<String> = fit
            .iter()
            .flat_map(|fit| &fit.evidence)
            .filter_map(|&index| self.guide.evidence_at(index))
            .map(|entry| match entry.strength {
                Strength::Contested => format!("{} (contested)", entry.id),
                _ => entry.id.clone(),
            })
            .collect();
        format!(
            "{} -> {name}, fit {points} ({side}); evidence: {}",
            criterion.name,
            evidence.join(", ")
        )
    }

    fn candidates(&mut self) {
        for (&index, node) in &self.places.candidates {
            let Some(candidate) = self.guide.candidate(index) else {
                continue;
            };
            self.svg
                .open(&format!("node c{}", index.0), &candidate_title(candidate));
            let ground = match candidate.role {
                Role::Framework(_) => NODE,
                Role::Language(_) | Role::Both | Role::Off => HEAD,
            };
            self.node(node, ground);
            self.svg.close();
        }
    }

    /// A box with its text in the middle of its height.
    fn node(&mut self, node: &Node, colour: &'static str) {
        self.svg.rect(Box {
            x: node.column.x,
            y: node.y,
            width: node.column.width,
            height: node.height,
            colour,
        });
        let x = node.column.x + PAD;
        let mut y = node.middle() - node.height_of_text() / 2 + 13;
        for line in &node.name {
            self.svg.text(at(x, y, 13, INK), line);
            y += LINE;
        }
        if let Some(below) = &node.below {
            let below = std::slice::from_ref(below);
            self.svg.text(at(x, y, 12, FAINT), below);
        }
    }
}

fn candidate_title(candidate: &Candidate) -> String {
    let original = candidate.variant_of.as_ref();
    let variant = original.map_or_else(String::new, |id| format!(" A variant of {id}."));
    let price = match candidate.price {
        0 => String::new(),
        price => format!(" Costs {price} points."),
    };
    format!("{}: {}{variant}{price}", candidate.id, candidate.summary)
}

/// In tenths of a pixel.
pub(super) const fn importance_width(importance: i32) -> i32 {
    importance * 15
}

/// In tenths of a pixel.
pub(super) const fn fit_width(points: i32) -> i32 {
    points.abs() * 20
}

pub(super) const fn at(x: i32, y: i32, size: u16, colour: &'static str) -> Place {
    Place {
        x,
        y,
        anchor: Anchor::Start,
        size,
        colour,
    }
}

pub(super) fn plain(text: &str) -> [Span; 1] {
    [Span {
        weight: Weight::Regular,
        text: text.to_owned(),
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompts::Prompts;
    use crate::report::paint;

    #[test]
    fn a_program_without_a_browser_draws_it_too() {
        let guide = Prompts::embedded().unwrap().guide;
        let png = paint::png(&drawn(&guide)).unwrap();
        assert!(png.starts_with(b"\x89PNG"));
    }
}
