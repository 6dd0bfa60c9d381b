//! Where each entry of a guide stands in its file, for those who have to mend it.

use std::collections::BTreeMap;

use super::{CandidateIndex, ChoiceRef, CriterionIndex, EvidenceIndex, Question, QuestionNumber};
use crate::reading::Sheet;

/// `guide.toml:14:1` of every entry that a finding may be about.
#[derive(Debug, Clone, Default)]
pub struct Places {
    file: String,
    /// The byte offset at which each line starts. Places are worked out from it when they are asked for: hardly one is.
    lines: Vec<usize>,
    questions: BTreeMap<QuestionNumber, usize>,
    choices: BTreeMap<ChoiceRef, usize>,
    candidates: Vec<usize>,
    criteria: Vec<usize>,
    evidence: Vec<usize>,
}

impl Places {
    pub(super) fn new(sheet: &Sheet<'_>) -> Self {
        let starts = sheet.text().match_indices('\n').map(|(at, _)| at + 1);
        Self {
            file: sheet.file().to_owned(),
            lines: std::iter::once(0).chain(starts).collect(),
            ..Self::default()
        }
    }

    pub(super) fn with_questions(mut self, questions: &[Question], at: &[usize]) -> Self {
        let numbers = questions.iter().map(|question| question.number);
        self.questions = numbers.zip(at.iter().copied()).collect();
        self
    }

    pub(super) fn with_choices(mut self, at: &BTreeMap<ChoiceRef, usize>) -> Self {
        self.choices.clone_from(at);
        self
    }

    pub(super) fn with_candidates(mut self, at: &[usize]) -> Self {
        self.candidates = at.to_vec();
        self
    }

    pub(super) fn with_criteria(mut self, at: &[usize]) -> Self {
        self.criteria = at.to_vec();
        self
    }

    pub(super) fn with_evidence(mut self, at: &[usize]) -> Self {
        self.evidence = at.to_vec();
        self
    }

    /// Where the guide begins: the place of what is about all of it.
    pub fn whole(&self) -> String {
        self.at(Some(&0))
    }

    /// Where a question begins.
    pub fn question(&self, number: QuestionNumber) -> String {
        self.at(self.questions.get(&number))
    }

    /// Where a choice begins.
    pub fn choice(&self, at: ChoiceRef) -> String {
        self.at(self.choices.get(&at))
    }

    /// Where a candidate begins.
    pub fn candidate(&self, index: CandidateIndex) -> String {
        self.at(self.candidates.get(index.0))
    }

    /// Where a criterion begins.
    pub fn criterion(&self, index: CriterionIndex) -> String {
        self.at(self.criteria.get(index.0))
    }

    /// Where an entry of evidence begins.
    pub fn evidence(&self, index: EvidenceIndex) -> String {
        self.at(self.evidence.get(index.0))
    }

    /// As faults write it. A table begins behind nothing but blanks, so its column in bytes is that in letters.
    fn at(&self, offset: Option<&usize>) -> String {
        let offset = offset.copied().unwrap_or(0);
        let line = self.lines.partition_point(|&start| start <= offset);
        let start = self.lines.get(line.saturating_sub(1)).copied();
        let column = offset - start.unwrap_or(0) + 1;
        format!("{}:{line}:{column}", self.file)
    }
}
