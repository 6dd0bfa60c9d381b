//! Where everything of the graph stands: three columns, and the criteria in an order in which few lines cross.

use std::collections::BTreeMap;

use crate::advice::{
    Candidate, CandidateIndex, Choice, ChoiceRef, Criterion, CriterionIndex, Guide, Language, Role,
};
use crate::report::letters::{Measure, Span, Weight};

/// A column of nodes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub x: i32,
    pub width: i32,
}

impl Column {
    pub(super) const fn end(self) -> i32 {
        self.x + self.width
    }
}

pub(super) const MARGIN: i32 = 24;
pub(super) const QUESTIONS: Column = Column {
    x: MARGIN,
    width: 372,
};
pub(super) const CRITERIA: Column = Column { x: 580, width: 306 };
pub(super) const CANDIDATES: Column = Column {
    x: 1250,
    width: 190,
};
/// How far frameworks stand in under their language.
pub(super) const INDENT: i32 = 24;
pub(super) const WIDTH: i32 = CANDIDATES.end() + MARGIN;

/// Where the columns begin, below the legend.
pub(super) const TOP: i32 = 206;
/// Space around the text of a node.
pub(super) const PAD: i32 = 10;
/// From one line of a text to the next.
pub(super) const LINE: i32 = 17;
/// The topic of a question and its influence.
pub(super) const HEAD_HEIGHT: i32 = 50;
const BETWEEN_CHOICES: i32 = 2;
const BETWEEN_QUESTIONS: i32 = 14;
/// Room for one line that comes to a candidate.
const PORT: i32 = 8;

/// A node: where it stands, and its text in lines.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub column: Column,
    pub y: i32,
    pub height: i32,
    /// What it is called, broken into lines.
    pub name: Vec<Vec<Span>>,
    /// A line of less weight under the name.
    pub below: Option<Span>,
}

impl Node {
    fn new(column: Column, weight: Weight, name: &str, below: Option<String>) -> Self {
        let name = text_in(column, 13).lines(&[(weight, name)]);
        let below = below.map(|text| Span {
            weight: Weight::Regular,
            text,
        });
        let mut node = Self {
            column,
            y: 0,
            height: 0,
            name,
            below,
        };
        node.height = node.height_of_text() + 5;
        node
    }

    pub(super) fn height_of_text(&self) -> i32 {
        let lines = self.name.len() + usize::from(self.below.is_some());
        i32::try_from(lines).unwrap_or(1) * LINE
    }

    pub(super) const fn middle(&self) -> i32 {
        self.y + self.height / 2
    }

    /// Where the line numbered `index` of `count` meets an edge.
    pub(super) fn port(&self, index: usize, count: usize) -> i32 {
        let [index, count] = [index, count].map(|number| i32::try_from(number).unwrap_or(0));
        self.y + self.height * (index + 1) / (count + 1)
    }
}

/// How a text is set inside a column.
pub(super) fn text_in(column: Column, size: u16) -> Measure {
    Measure {
        size,
        width: u16::try_from(column.width - 2 * PAD).unwrap_or(0),
        lines: 2,
    }
}

/// Everything in its place.
#[derive(Debug)]
pub(super) struct Places {
    /// The upper edge of each question, in the order of the guide.
    pub questions: Vec<i32>,
    pub choices: BTreeMap<ChoiceRef, Node>,
    pub criteria: BTreeMap<CriterionIndex, Node>,
    pub candidates: BTreeMap<CandidateIndex, Node>,
    /// Where the longest column ends.
    pub bottom: i32,
}

impl Places {
    pub(super) fn new(guide: &Guide) -> Self {
        let mut places = Self {
            questions: Vec::new(),
            choices: BTreeMap::new(),
            criteria: BTreeMap::new(),
            candidates: BTreeMap::new(),
            bottom: 0,
        };
        let asked = places.place_questions(guide);
        let criteria: Vec<(CriterionIndex, Node)> = places
            .order_of_criteria(guide)
            .into_iter()
            .map(|(index, criterion)| (index, criterion_node(guide, criterion)))
            .collect();
        let candidates = candidate_nodes(guide);
        places.bottom = asked
            .max(TOP + least_height(&criteria))
            .max(TOP + least_height(&candidates));
        places.criteria = spread(criteria, places.bottom);
        places.candidates = spread(candidates, places.bottom);
        places
    }

    /// Places questions below each other; where the last one ends.
    fn place_questions(&mut self, guide: &Guide) -> i32 {
        let mut y = TOP;
        for question in guide.questions() {
            self.questions.push(y);
            y += HEAD_HEIGHT;
            for choice in &question.choices {
                let mut node = choice_node(choice);
                node.y = y;
                y += node.height + BETWEEN_CHOICES;
                let at = ChoiceRef {
                    question: question.number,
                    choice: choice.number,
                };
                self.choices.insert(at, node);
            }
            y += BETWEEN_QUESTIONS;
        }
        y - BETWEEN_QUESTIONS - BETWEEN_CHOICES
    }

    /// Criteria by the mean height of the choices that they matter to, weighed by importance: few lines cross.
    fn order_of_criteria<'g>(&self, guide: &'g Guide) -> Vec<(CriterionIndex, &'g Criterion)> {
        let mut ordered: Vec<(i32, CriterionIndex, &Criterion)> = guide
            .criteria()
            .iter()
            .enumerate()
            .map(|(index, criterion)| (CriterionIndex(index), criterion))
            .map(|(index, criterion)| (self.centre(guide, index), index, criterion))
            .collect();
        ordered.sort_by_key(|&(centre, index, _)| (centre, index));
        ordered
            .into_iter()
            .map(|(_, index, criterion)| (index, criterion))
            .collect()
    }

    /// Criteria that matter to nobody go last.
    fn centre(&self, guide: &Guide, criterion: CriterionIndex) -> i32 {
        let (mut sum, mut weight) = (0, 0);
        for (&at, node) in &self.choices {
            let importance = guide
                .resolve(at)
                .and_then(|(_, choice)| choice.importances.get(&criterion));
            let importance = importance.copied().unwrap_or(0);
            sum += importance * node.middle();
            weight += importance;
        }
        sum.checked_div(weight).unwrap_or(i32::MAX)
    }
}

fn choice_node(choice: &Choice) -> Node {
    Node::new(QUESTIONS, Weight::Regular, &choice.label, rules_out(choice))
}

/// What goes before all points, where a choice has it.
pub(super) fn rules_out(choice: &Choice) -> Option<String> {
    let languages: Vec<&str> = choice
        .ruled_out()
        .iter()
        .map(|language| language.id())
        .collect();
    (!languages.is_empty()).then(|| format!("rules out {}", languages.join(" and ")))
}

/// A criterion; where several share a name, the id tells them apart.
fn criterion_node(guide: &Guide, criterion: &Criterion) -> Node {
    let namesakes = guide
        .criteria()
        .iter()
        .filter(|other| other.name == criterion.name);
    let id = (namesakes.count() > 1).then(|| criterion.id.clone());
    Node::new(CRITERIA, Weight::Regular, &criterion.name, id)
}

/// Python with its frameworks, both, Node.js with its frameworks.
fn candidate_nodes(guide: &Guide) -> Vec<(CandidateIndex, Node)> {
    let family = |language| {
        std::iter::once(guide.playing(Role::Language(language)))
            .chain(guide.frameworks_of(language))
    };
    family(Language::Python)
        .chain([guide.playing(Role::Both)])
        .chain(family(Language::Nodejs))
        .filter_map(|index| {
            let lines = fits_of(guide, index).count();
            Some((index, candidate_node(guide.candidate(index)?, lines)))
        })
        .collect()
}

fn candidate_node(candidate: &Candidate, lines: usize) -> Node {
    let column = match candidate.role {
        Role::Framework(_) => Column {
            x: CANDIDATES.x + INDENT,
            width: CANDIDATES.width - INDENT,
        },
        Role::Language(_) | Role::Both | Role::Off => CANDIDATES,
    };
    let price = (candidate.price > 0).then(|| format!("costs {} points", candidate.price));
    let mut node = Node::new(column, Weight::Bold, &candidate.name, price);
    let room = i32::try_from(lines).unwrap_or(0) * PORT;
    node.height = node.height.max(room);
    node
}

/// The criteria that speak for or against a candidate, with the points.
pub(super) fn fits_of(
    guide: &Guide,
    candidate: CandidateIndex,
) -> impl Iterator<Item = (CriterionIndex, i32)> {
    guide
        .criteria()
        .iter()
        .enumerate()
        .filter_map(move |(index, criterion)| {
            let fit = criterion.fits.get(&candidate)?;
            Some((CriterionIndex(index), fit.points))
        })
        .filter(|&(_, points)| points != 0)
}

fn least_height<I>(nodes: &[(I, Node)]) -> i32 {
    nodes.iter().map(|(_, node)| node.height + 6).sum()
}

/// Nodes below each other with the same space between them, down to `bottom`.
fn spread<I: Ord>(nodes: Vec<(I, Node)>, bottom: i32) -> BTreeMap<I, Node> {
    let filled: i32 = nodes.iter().map(|(_, node)| node.height).sum();
    let spaces = i32::try_from(nodes.len()).unwrap_or(1) - 1;
    let free = bottom - TOP - filled;
    let mut above = 0;
    nodes
        .into_iter()
        .zip(0_i32..)
        .map(|((index, mut node), before)| {
            node.y = TOP + above + (free * before).checked_div(spaces).unwrap_or(0);
            above += node.height;
            (index, node)
        })
        .collect()
}
