//! The score and the pick: score = Σ importance × fit, and a pick that needs a margin.
//!
//! Owns the arithmetic. Everything is whole numbers, so the same answers give the same points on every machine. Start
//! reading at [`verdict`].

use std::collections::BTreeMap;

use super::answers::Answers;
use super::guide::{
    Candidate, CandidateIndex, Choice, ChoiceRef, Criterion, CriterionIndex, Guide, Kind, Language,
    Question, QuestionNumber, Role,
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
        let sums = self.whole.iter_mut().chain(&mut self.own_parts);
        for (sum, points) in sums.zip(other.whole.iter().chain(&other.own_parts)) {
            *sum += points * times;
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
pub struct Span {
    /// Least lead, in points.
    pub least: i32,
    /// Greatest lead, in points.
    pub greatest: i32,
}

impl Span {
    /// How far the two ends are apart.
    pub const fn width(self) -> i32 {
        self.greatest - self.least
    }
}

/// What each choice does to each candidate, and what each question can do to each pair: the guide multiplied out once.
#[derive(Debug, Clone, Default)]
pub struct Pulls {
    start: Tally,
    choices: BTreeMap<ChoiceRef, Tally>,
    pairs: Vec<Pair>,
    spans: BTreeMap<QuestionNumber, Vec<Span>>,
}

impl Pulls {
    /// Multiplies out `questions` × `criteria` for `candidates`.
    pub fn new(questions: &[Question], criteria: &[Criterion], candidates: &[Candidate]) -> Self {
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

    /// What one choice adds to each candidate.
    pub fn of(&self, at: ChoiceRef) -> Option<&Tally> {
        self.choices.get(&at)
    }

    /// Every pair of candidates that a result may have to choose between.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// What an open question can do to each pair, in the order of [`Self::pairs`]; leaving it open is among the ends.
    pub fn spans(&self, question: QuestionNumber) -> &[Span] {
        self.spans.get(&question).map_or(&[], Vec::as_slice)
    }
}

fn pairs_of(candidates: &[Candidate]) -> Vec<Pair> {
    let scopes = |one: Role, other: Role| -> &[Scope] {
        match (one, other) {
            (Role::Framework(left), Role::Framework(right)) if left == right => {
                &[Scope::Whole, Scope::OwnParts]
            }
            (Role::Framework(_), _) | (_, Role::Framework(_)) => &[],
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
fn side(pull: &Tally, candidates: &[Candidate]) -> Option<Language> {
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

/// The language that a choice favours, or `None` if neither.
pub fn side_of(guide: &Guide, at: ChoiceRef) -> Option<Language> {
    side(guide.pulls().of(at)?, guide.candidates())
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

/// Points of every candidate for these answers.
pub fn tally(guide: &Guide, answers: &Answers) -> Tally {
    let mut sum = guide.pulls().start.clone();
    for (question, answer) in answers.iter() {
        for choice in answer.choices() {
            if let Some(pull) = guide.pulls().of(ChoiceRef { question, choice }) {
                sum.add(pull, 1);
            }
        }
    }
    sum
}

/// What one criterion's contested fits add for these answers: the part that a doubter would take out.
pub fn contested_part(guide: &Guide, answers: &Answers, at: CriterionIndex) -> Tally {
    let mut sum = Tally::nought(guide.candidates().len());
    let Some(criterion) = guide.criterion(at) else {
        return sum;
    };
    let importance: i32 = answers
        .chosen(guide)
        .filter_map(|(_, choice)| choice.importances.get(&at))
        .sum();
    for (&candidate, fit) in &criterion.fits {
        if guide.is_contested(fit) {
            sum.credit(candidate, importance * fit.points);
        }
    }
    sum
}

/// Which languages a stated need rules out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RuledOut {
    /// Python cannot meet a stated need.
    pub python: bool,
    /// Node.js cannot meet a stated need.
    pub nodejs: bool,
}

impl RuledOut {
    /// What the given answers rule out.
    pub fn by(guide: &Guide, answers: &Answers) -> Self {
        answers
            .chosen(guide)
            .fold(Self::default(), |so_far, (_, choice)| {
                so_far.and(&choice.rules_out)
            })
    }

    /// The same with more languages ruled out.
    #[must_use]
    pub fn and(self, languages: &[Language]) -> Self {
        Self {
            python: self.python || languages.contains(&Language::Python),
            nodejs: self.nodejs || languages.contains(&Language::Nodejs),
        }
    }
}

/// The language side of a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pick {
    /// One language for everything.
    Only(Language),
    /// Both, each for its own parts.
    Both,
    /// A stated need rules both out.
    Neither,
    /// The answers do not decide.
    Depends,
}

impl Pick {
    /// The name that other programs read.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Only(language) => language.id(),
            Self::Both => "both",
            Self::Neither => "neither",
            Self::Depends => "depends",
        }
    }

    /// Which answers count for the frameworks.
    pub const fn scope(self) -> Scope {
        match self {
            Self::Both => Scope::OwnParts,
            Self::Only(_) | Self::Neither | Self::Depends => Scope::Whole,
        }
    }

    /// The languages that it uses.
    pub fn languages(self) -> impl Iterator<Item = Language> {
        Language::ALL.into_iter().filter(move |&language| {
            self == Self::Both || matches!(self, Self::Only(only) if only == language)
        })
    }
}

/// What is recommended, without the why: the part that flips and readings compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The language side.
    pub pick: Pick,
    /// The Python framework, where Python is used and one framework leads.
    pub python: Option<CandidateIndex>,
    /// The Node.js framework, where Node.js is used and one framework leads.
    pub nodejs: Option<CandidateIndex>,
}

impl Verdict {
    /// The framework recommended inside a language.
    pub const fn framework(&self, language: Language) -> Option<CandidateIndex> {
        match language {
            Language::Python => self.python,
            Language::Nodejs => self.nodejs,
        }
    }
}

/// The recommendation for these answers.
pub fn verdict(guide: &Guide, answers: &Answers) -> Verdict {
    verdict_of(guide, &tally(guide, answers), RuledOut::by(guide, answers))
}

/// The recommendation for these points: languages first, then frameworks inside the languages that are used.
pub fn verdict_of(guide: &Guide, tally: &Tally, ruled_out: RuledOut) -> Verdict {
    let pick = pick(guide, tally, ruled_out);
    let inside = |language| {
        pick.languages()
            .any(|used| used == language)
            .then(|| leading_framework(guide, tally, language, pick.scope()))
            .flatten()
    };
    Verdict {
        pick,
        python: inside(Language::Python),
        nodejs: inside(Language::Nodejs),
    }
}

fn pick(guide: &Guide, tally: &Tally, ruled_out: RuledOut) -> Pick {
    match ruled_out {
        RuledOut {
            python: true,
            nodejs: true,
        } => return Pick::Neither,
        RuledOut { python: true, .. } => return Pick::Only(Language::Nodejs),
        RuledOut { nodejs: true, .. } => return Pick::Only(Language::Python),
        RuledOut { .. } => {}
    }
    let decides = guide.margins().decides;
    let python = tally.of(guide.playing(Role::Language(Language::Python)));
    let nodejs = tally.of(guide.playing(Role::Language(Language::Nodejs)));
    let both = tally.of(guide.playing(Role::Both));
    if both - python.max(nodejs) >= decides {
        Pick::Both
    } else if python - nodejs >= decides {
        Pick::Only(Language::Python)
    } else if nodejs - python >= decides {
        Pick::Only(Language::Nodejs)
    } else {
        Pick::Depends
    }
}

/// By how much the pick leads the nearest other pick; for "it depends", by how much a language leads the other.
pub fn lead(guide: &Guide, tally: &Tally, pick: Pick) -> i32 {
    let python = tally.of(guide.playing(Role::Language(Language::Python)));
    let nodejs = tally.of(guide.playing(Role::Language(Language::Nodejs)));
    let both = tally.of(guide.playing(Role::Both));
    match pick {
        Pick::Only(Language::Python) => python - nodejs.max(both),
        Pick::Only(Language::Nodejs) => nodejs - python.max(both),
        Pick::Both => both - python.max(nodejs),
        Pick::Neither => 0,
        Pick::Depends => (python - nodejs).abs(),
    }
}

/// The framework with the most points inside a language, or `None` if two or more share the lead.
pub fn leading_framework(
    guide: &Guide,
    tally: &Tally,
    language: Language,
    scope: Scope,
) -> Option<CandidateIndex> {
    let ranked = ranked_frameworks(guide, tally, language, scope);
    match ranked.as_slice() {
        [(first, points), (_, second), ..] => (points > second).then_some(*first),
        [(only, _)] => Some(*only),
        [] => None,
    }
}

/// The frameworks of a language with their points, most first; equals in the order of the guide.
pub fn ranked_frameworks(
    guide: &Guide,
    tally: &Tally,
    language: Language,
    scope: Scope,
) -> Vec<(CandidateIndex, i32)> {
    let mut ranked: Vec<_> = guide
        .frameworks_of(language)
        .map(|index| (index, tally.within(scope, index)))
        .collect();
    ranked.sort_by_key(|&(_, points)| -points);
    ranked
}
