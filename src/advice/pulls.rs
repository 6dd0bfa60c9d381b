//! The guide multiplied out: what each choice does to each candidate, and each question to each pair.
//!
//! Worked out once when a guide loads, so that ranking and outlook only add. Start reading at [`Pulls`].

use std::collections::BTreeMap;

use super::guide::{
    Candidate, CandidateIndex, Choice, ChoiceRef, Criterion, Kind, Language, Question,
    QuestionNumber, Role,
};

/// Which answers count for a framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All of them: its language builds everything.
    Whole,
    /// All but those about parts that the other language builds.
    OwnParts,
}

/// Points of every candidate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    whole: Vec<i32>,
    own_parts: Vec<i32>,
}

impl Tally {
    /// Nought points for each of `candidates`.
    pub fn nought(candidates: usize) -> Self {
        Self {
            whole: vec![0; candidates],
            own_parts: vec![0; candidates],
        }
    }

    /// Takes over the points of another tally, into the room that this one has already.
    pub(crate) fn copy(&mut self, other: &Self) {
        self.whole.clone_from(&other.whole);
        self.own_parts.clone_from(&other.own_parts);
    }

    /// The points of one candidate, from all answers.
    pub fn of(&self, candidate: CandidateIndex) -> i32 {
        self.within(Scope::Whole, candidate)
    }

    /// The points of one candidate, from the answers in `scope`.
    pub fn within(&self, scope: Scope, candidate: CandidateIndex) -> i32 {
        let points = match scope {
            Scope::Whole => &self.whole,
            Scope::OwnParts => &self.own_parts,
        };
        points.get(candidate.0).copied().unwrap_or(0)
    }

    /// By how many points `one` is ahead of `other`, from all answers.
    pub fn lead(&self, one: CandidateIndex, other: CandidateIndex) -> i32 {
        self.of(one) - self.of(other)
    }

    /// By how many points the first of a pair is ahead.
    pub fn lead_of(&self, pair: Pair) -> i32 {
        self.within(pair.scope, pair.one) - self.within(pair.scope, pair.other)
    }

    /// Adds `points` to one candidate.
    pub fn credit(&mut self, candidate: CandidateIndex, points: i32) {
        for sums in [&mut self.whole, &mut self.own_parts] {
            if let Some(sum) = sums.get_mut(candidate.0) {
                *sum += points;
            }
        }
    }

    /// Takes one candidate's points out of its own parts: the answer is about the other language's part.
    fn leave_to_the_other(&mut self, candidate: CandidateIndex) {
        if let Some(sum) = self.own_parts.get_mut(candidate.0) {
            *sum = 0;
        }
    }

    /// Adds another tally, `times` over (negative to take it away).
    pub fn add(&mut self, other: &Self, times: i32) {
        for (sums, others) in [
            (&mut self.whole, &other.whole),
            (&mut self.own_parts, &other.own_parts),
        ] {
            for (sum, points) in sums.iter_mut().zip(others) {
                *sum += points * times;
            }
        }
    }
}

/// Two candidates that a result has to choose between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The one whose lead is measured.
    pub one: CandidateIndex,
    /// The one that it is measured against.
    pub other: CandidateIndex,
    /// Which answers count between them.
    pub scope: Scope,
}

/// The least and the greatest lead that something can bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    /// Least lead, in points.
    pub least: i32,
    /// Greatest lead, in points.
    pub greatest: i32,
}

impl Span {
    /// How far the two ends are apart.
    pub(crate) const fn width(self) -> i32 {
        self.greatest - self.least
    }
}

/// What each choice does to each candidate, and what each question can do to each pair: the guide multiplied out once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pulls {
    start: Tally,
    choices: BTreeMap<ChoiceRef, Tally>,
    pairs: Vec<Pair>,
    spans: BTreeMap<QuestionNumber, Vec<Span>>,
}

impl Pulls {
    /// Multiplies out `questions` × `criteria` for `candidates`.
    pub(crate) fn new(
        questions: &[Question],
        criteria: &[Criterion],
        candidates: &[Candidate],
    ) -> Self {
        let mut start = Tally::nought(candidates.len());
        for (index, candidate) in candidates.iter().enumerate() {
            start.credit(CandidateIndex(index), -candidate.price);
        }
        let pairs = pairs_of(candidates);
        let mut choices = BTreeMap::new();
        let mut spans = BTreeMap::new();
        for question in questions {
            let pulls: Vec<Tally> = question
                .choices
                .iter()
                .map(|choice| pull(choice, criteria, candidates))
                .collect();
            spans.insert(
                question.number,
                pairs
                    .iter()
                    .map(|&pair| span(question.kind, pair, &pulls))
                    .collect(),
            );
            for (choice, pull) in question.choices.iter().zip(pulls) {
                choices.insert(
                    ChoiceRef {
                        question: question.number,
                        choice: choice.number,
                    },
                    pull,
                );
            }
        }
        Self {
            start,
            choices,
            pairs,
            spans,
        }
    }

    /// The points before any answer: the prices.
    pub(crate) const fn start(&self) -> &Tally {
        &self.start
    }

    /// What one choice adds to each candidate.
    pub(crate) fn of(&self, at: ChoiceRef) -> Option<&Tally> {
        self.choices.get(&at)
    }

    /// Every pair of candidates that a result may have to choose between.
    pub(crate) fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The greatest lead of `one` over `other` that any answers bring; `None` if a result never chooses between them.
    pub(crate) fn greatest_lead(
        &self,
        one: CandidateIndex,
        other: CandidateIndex,
        scope: Scope,
    ) -> Option<i32> {
        let (place, pair) = self.pairs.iter().enumerate().find(|(_, pair)| {
            let sides = (pair.one, pair.other);
            pair.scope == scope && (sides == (one, other) || sides == (other, one))
        })?;
        let start = self.start.lead_of(*pair);
        let spans = self.spans.values().filter_map(|spans| spans.get(place));
        Some(if pair.one == one {
            start + spans.map(|span| span.greatest).sum::<i32>()
        } else {
            -start - spans.map(|span| span.least).sum::<i32>()
        })
    }

    /// What an open question can do to each pair, in the order of [`Self::pairs`]; leaving it open is among the ends.
    pub(crate) fn spans(&self, question: QuestionNumber) -> &[Span] {
        self.spans.get(&question).map_or(&[], Vec::as_slice)
    }
}

fn pairs_of(candidates: &[Candidate]) -> Vec<Pair> {
    let scopes = |one: Role, other: Role| -> &[Scope] {
        match (one, other) {
            (Role::Framework(left), Role::Framework(right)) if left == right => {
                &[Scope::Whole, Scope::OwnParts]
            }
            (Role::Framework(_) | Role::Off, _) | (_, Role::Framework(_) | Role::Off) => &[],
            (Role::Language(_) | Role::Both, Role::Language(_) | Role::Both) => &[Scope::Whole],
        }
    };
    let mut pairs = Vec::new();
    for (left, one) in candidates.iter().enumerate() {
        for (right, other) in candidates.iter().enumerate().skip(left + 1) {
            pairs.extend(scopes(one.role, other.role).iter().map(|&scope| Pair {
                one: CandidateIndex(left),
                other: CandidateIndex(right),
                scope,
            }));
        }
    }
    pairs
}

/// What a choice adds to each candidate.
fn pull(choice: &Choice, criteria: &[Criterion], candidates: &[Candidate]) -> Tally {
    let mut sum = Tally::nought(candidates.len());
    for (criterion, &importance) in &choice.importances {
        let Some(criterion) = criteria.get(criterion.0) else {
            continue;
        };
        for (&candidate, fit) in &criterion.fits {
            sum.credit(candidate, importance * fit.points);
        }
    }
    if let Some(side) = side(&sum, candidates) {
        let others = Role::Framework(side.other());
        for (index, candidate) in candidates.iter().enumerate() {
            if candidate.role == others {
                sum.leave_to_the_other(CandidateIndex(index));
            }
        }
    }
    sum
}

/// The language that a pull favours, or `None` if neither.
pub(super) fn side(pull: &Tally, candidates: &[Candidate]) -> Option<Language> {
    let points = |language| {
        let playing = |candidate: &Candidate| candidate.role == Role::Language(language);
        let index = candidates.iter().position(playing)?;
        Some(pull.of(CandidateIndex(index)))
    };
    let [python, nodejs] = Language::ALL.map(points);
    match python?.cmp(&nodejs?) {
        std::cmp::Ordering::Greater => Some(Language::Python),
        std::cmp::Ordering::Less => Some(Language::Nodejs),
        std::cmp::Ordering::Equal => None,
    }
}

fn span(kind: Kind, pair: Pair, pulls: &[Tally]) -> Span {
    let leads = pulls.iter().map(|pull| pull.lead_of(pair));
    match kind {
        Kind::One => leads.fold(Span::default(), |span, lead| Span {
            least: span.least.min(lead),
            greatest: span.greatest.max(lead),
        }),
        Kind::Many => leads.fold(Span::default(), |span, lead| Span {
            least: span.least + lead.min(0),
            greatest: span.greatest + lead.max(0),
        }),
    }
}
