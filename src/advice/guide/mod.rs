//! The guide: questions, choices, criteria, candidates and evidence, checked and ready to rank with.
//!
//! Owns what the words mean and what a whole guide guarantees; [`load()`] is the only way to get one, so every id that a
//! guide holds resolves. Refuses files, Discord and anything about one consultation. Start reading at [`Guide`].

pub(crate) mod cue;
mod draft;
mod evidence;
mod language;
pub(in crate::advice) mod load;
mod part;
mod places;
pub(in crate::advice) mod sense;
mod texts;
mod translation;

use std::collections::BTreeMap;

pub use cue::Cue;
pub(in crate::advice) use draft::Draft;
pub use evidence::{Contested, Evidence, OtherReading, Strength};
pub use language::Language;
pub use load::load;
pub use part::{Part, PartIndex};
pub use places::Places;
pub use translation::Translation;

/// A question's number: stable, never reused, what codes carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionNumber(pub u16);

/// A choice's number within its question: stable, never reused, what codes carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChoiceNumber(pub u8);

/// The place of a candidate in [`Guide::candidates`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CandidateIndex(pub(crate) usize);

/// The place of a criterion in [`Guide::criteria`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CriterionIndex(pub(crate) usize);

/// The place of an entry in [`Guide::evidence`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EvidenceIndex(pub(crate) usize);

/// How many choices an answer to a question may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Exactly one choice.
    One,
    /// One choice or several.
    Many,
}

/// A decision question with its choices.
#[derive(Debug, Clone)]
pub struct Question {
    /// Stable number, carried by codes.
    pub number: QuestionNumber,
    /// Stable name for people who write programs and guides.
    pub id: String,
    /// Whether one choice or several may be given.
    pub kind: Kind,
    /// The question, one sentence.
    pub text: String,
    /// A few words that name the question in lists.
    pub topic: String,
    /// One line on why it is asked.
    pub why: String,
    /// At least two choices.
    pub choices: Vec<Choice>,
}

impl Question {
    /// The choice with this number.
    pub fn choice(&self, number: ChoiceNumber) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.number == number)
    }

    /// The choice with this id.
    pub fn choice_by_id(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }
}

/// One of the ways to answer a question.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Stable number within the question, carried by codes.
    pub number: ChoiceNumber,
    /// Stable name within the question.
    pub id: String,
    /// What a button or an option says.
    pub label: String,
    /// A sentence that lets a non-expert choose.
    pub description: String,
    /// How much each criterion matters to somebody who chooses this: importance 1 to 5.
    pub importances: BTreeMap<CriterionIndex, i32>,
    /// What this choice rules out; `None` for nearly all choices.
    pub rules_out: Option<RulesOut>,
    /// The part of the system that this choice speaks of; `None` if it is about the whole.
    pub part: Option<PartIndex>,
    /// Whether this says how a part is, so that it joins a part of the same language that is there anyway.
    pub joins_a_part: bool,
    /// Phrases by which a brief shows that this fits; empty if it has to be asked.
    pub cues: Vec<Cue>,
}

/// A stated need that languages cannot meet.
#[derive(Debug, Clone)]
pub struct RulesOut {
    /// The languages that cannot; never empty.
    pub languages: Vec<Language>,
    /// What says so; never empty.
    pub evidence: Vec<EvidenceIndex>,
    /// What to consider instead, as a clause.
    pub instead: String,
}

impl Choice {
    /// The languages that this choice rules out; none for nearly all choices.
    pub fn ruled_out(&self) -> &[Language] {
        self.rules_out
            .as_ref()
            .map_or(&[], |rules_out| &rules_out.languages)
    }
}

/// Something that a backend can matter for.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Stable name.
    pub id: String,
    /// What people read.
    pub name: String,
    /// Whether the need belongs to a part of the system, so that with two stacks the better language serves it.
    pub of_a_part: bool,
    /// How well each candidate serves it; a candidate that is not named counts 0.
    pub fits: BTreeMap<CandidateIndex, Fit>,
}

/// How well a candidate serves a criterion, and what says so.
#[derive(Debug, Clone)]
pub struct Fit {
    /// From -3 (works against it) to 3 (made for it).
    pub points: i32,
    /// What the points rest on; never empty unless derived.
    pub evidence: Vec<EvidenceIndex>,
}

/// What a candidate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// One of the two languages.
    Language(Language),
    /// Both languages, each for its own parts.
    Both,
    /// A framework inside a language.
    Framework(Language),
    /// Switched off by a server: known by name, never weighed and never recommended.
    Off,
}

/// Something that can be recommended.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Stable name.
    pub id: String,
    /// What people read.
    pub name: String,
    /// Language, both, or a framework of a language.
    pub role: Role,
    /// One sentence on what it is made for.
    pub summary: String,
    /// Points that it costs from the outset, for example the running of two stacks.
    pub price: i32,
    /// The framework that it is a variant of, for example with another HTTP layer below it.
    pub variant_of: Option<String>,
}

/// One choice of one question, wherever the guide points at an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChoiceRef {
    /// The question.
    pub question: QuestionNumber,
    /// The choice within it.
    pub choice: ChoiceNumber,
}

/// A library that certain answers call for.
#[derive(Debug, Clone)]
pub struct Library {
    /// Stable name.
    pub id: String,
    /// What people read.
    pub name: String,
    /// The candidate that it belongs to: a language or a framework.
    pub of: CandidateIndex,
    /// What it is for, as a clause.
    pub purpose: String,
    /// The answers that call for it; one of them is enough.
    pub when: Vec<ChoiceRef>,
    /// The answers of which one has to be given as well; none where `when` alone is enough.
    pub with: Vec<ChoiceRef>,
    /// What says so.
    pub evidence: Vec<EvidenceIndex>,
}

/// Two answers that pull against each other.
#[derive(Debug, Clone)]
pub struct Contradiction {
    /// The two answers.
    pub between: [ChoiceRef; 2],
    /// What does not go together, one sentence.
    pub says: String,
}

/// The margins that the words of a result stand for, in points.
#[derive(Debug, Clone, Copy)]
pub struct Margins {
    /// A language must lead by this much to be recommended.
    pub decides: i32,
    /// From this lead on a result can be called likely.
    pub likely: i32,
    /// From this lead on a result can be called clear.
    pub clear: i32,
}

/// Everything the advice is made from. Whole and consistent: made by [`load()`] only.
#[derive(Debug, Clone)]
pub struct Guide {
    edition: u16,
    margins: Margins,
    questions: Vec<Question>,
    criteria: Vec<Criterion>,
    candidates: Vec<Candidate>,
    evidence: Vec<Evidence>,
    contested: Vec<Contested>,
    parts: Vec<Part>,
    libraries: Vec<Library>,
    contradictions: Vec<Contradiction>,
    pulls: crate::advice::pulls::Pulls,
    cues: cue::Cues,
    places: Places,
    added: Vec<Added>,
    /// How many points a server changed.
    changes: usize,
}

/// A question that a server's overlay added, as codes know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Added {
    /// The question's number.
    pub(crate) number: QuestionNumber,
    /// What it asks and offers, and what all added before it do, in a few bits.
    pub(crate) mark: u32,
}

impl Guide {
    /// The questions that an overlay added, in its order; none in a guide that ships.
    pub(crate) fn added(&self) -> &[Added] {
        &self.added
    }

    /// In how many points a server changed the guide; 0 where it is the one that ships.
    pub const fn changes(&self) -> usize {
        self.changes
    }

    /// Number of this state of the guide; grows when questions or choices change.
    pub const fn edition(&self) -> u16 {
        self.edition
    }

    /// The margins behind the words of a result.
    pub const fn margins(&self) -> Margins {
        self.margins
    }

    /// All questions, in the order in which they are listed.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// All criteria.
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// All candidates: the languages, both, and the frameworks.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// All evidence.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// All contested evidence with what rests on it.
    pub fn contested(&self) -> &[Contested] {
        &self.contested
    }

    /// The part at an index of this guide.
    pub fn part(&self, index: PartIndex) -> Option<&Part> {
        self.parts.get(index.0)
    }

    /// All parts that a system may be split into.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The place of the part with this id.
    pub fn part_by_id(&self, id: &str) -> Option<PartIndex> {
        let found = self.parts.iter().position(|part| part.id == id);
        found.map(PartIndex)
    }

    /// All libraries.
    pub fn libraries(&self) -> &[Library] {
        &self.libraries
    }

    /// All declared contradictions.
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    /// What each choice does to each candidate, worked out once.
    pub(crate) const fn pulls(&self) -> &crate::advice::pulls::Pulls {
        &self.pulls
    }

    /// The cues of all choices, ready to be looked for.
    pub(crate) const fn cues(&self) -> &cue::Cues {
        &self.cues
    }

    /// Where everything stands in its file.
    pub const fn places(&self) -> &Places {
        &self.places
    }

    /// The question with this number.
    pub fn question(&self, number: QuestionNumber) -> Option<&Question> {
        self.questions
            .iter()
            .find(|question| question.number == number)
    }

    /// The question with this id.
    pub fn question_by_id(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The question and choice that a reference points at.
    pub fn resolve(&self, at: ChoiceRef) -> Option<(&Question, &Choice)> {
        let question = self.question(at.question)?;
        Some((question, question.choice(at.choice)?))
    }

    /// The candidate at an index of this guide.
    pub fn candidate(&self, index: CandidateIndex) -> Option<&Candidate> {
        self.candidates.get(index.0)
    }

    /// The criterion at an index of this guide.
    pub fn criterion(&self, index: CriterionIndex) -> Option<&Criterion> {
        self.criteria.get(index.0)
    }

    /// The evidence at an index of this guide.
    pub fn evidence_at(&self, index: EvidenceIndex) -> Option<&Evidence> {
        self.evidence.get(index.0)
    }

    /// Candidates with an index each.
    pub fn indexed_candidates(&self) -> impl Iterator<Item = (CandidateIndex, &Candidate)> {
        self.candidates
            .iter()
            .enumerate()
            .map(|(index, candidate)| (CandidateIndex(index), candidate))
    }

    /// The candidate that plays this role first; a loaded guide has one for each language and for both.
    pub fn playing(&self, role: Role) -> CandidateIndex {
        self.indexed_candidates()
            .find(|(_, candidate)| candidate.role == role)
            .map_or(CandidateIndex(usize::MAX), |(index, _)| index)
    }

    /// The frameworks of a language.
    pub fn frameworks_of(&self, language: Language) -> impl Iterator<Item = CandidateIndex> + '_ {
        self.indexed_candidates()
            .filter(move |(_, candidate)| candidate.role == Role::Framework(language))
            .map(|(index, _)| index)
    }

    /// The id that a framework shares with its variants.
    pub fn family(&self, index: CandidateIndex) -> &str {
        self.candidate(index).map_or("", |candidate| {
            candidate.variant_of.as_deref().unwrap_or(&candidate.id)
        })
    }

    /// Whether any of a fit's evidence is contested.
    pub fn is_contested(&self, fit: &Fit) -> bool {
        fit.evidence.iter().any(|&index| {
            self.evidence_at(index)
                .is_some_and(|entry| entry.strength == Strength::Contested)
        })
    }
}
