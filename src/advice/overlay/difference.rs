//! What an overlay changes, entry by entry.

use super::Overlay;
use crate::advice::guide::{Candidate, Choice, Criterion, Evidence, Guide, Library, Question};

/// One thing that an overlay changes.
#[derive(Debug, Clone, Copy)]
pub enum Difference<'a> {
    /// A question is not asked.
    QuestionOff(&'a Question),
    /// A choice is not offered.
    ChoiceOff(&'a Question, &'a Choice),
    /// A framework is not recommended.
    CandidateOff(&'a Candidate),
    /// A library is not named any more, because of what else is switched off.
    LibraryOff(&'a Library),
    /// Something matters more or less to who gives an answer.
    Importance {
        /// The question.
        question: &'a Question,
        /// The answer to it.
        choice: &'a Choice,
        /// What matters.
        criterion: &'a Criterion,
        /// How much it mattered, 0 to 5.
        from: i32,
        /// How much it matters.
        to: i32,
    },
    /// A candidate counts for better or worse at something.
    Fit {
        /// The candidate.
        candidate: &'a Candidate,
        /// At what.
        criterion: &'a Criterion,
        /// Points before, -3 to 3.
        from: i32,
        /// Points now.
        to: i32,
    },
    /// A question is asked as well.
    QuestionAdded(&'a Question),
    /// Own evidence.
    EvidenceAdded(&'a Evidence),
}

impl Overlay {
    /// Everything that is different from the guide, in the order in which it is told. `applied` is
    /// [`Self::applied`] to the same guide.
    pub fn differences<'a>(&'a self, guide: &'a Guide, applied: &Guide) -> Vec<Difference<'a>> {
        let mut all = self.off(guide);
        let gone = guide.libraries().iter().filter(|library| {
            let stays = applied.libraries().iter().any(|left| left.id == library.id);
            !stays && !self.off.candidates.contains(&library.of)
        });
        all.extend(gone.map(Difference::LibraryOff));
        all.extend(self.importances(guide));
        all.extend(self.fits(guide));
        all.extend(self.questions.iter().map(Difference::QuestionAdded));
        all.extend(self.evidence.iter().map(Difference::EvidenceAdded));
        all
    }

    fn off<'a>(&self, guide: &'a Guide) -> Vec<Difference<'a>> {
        let off = &self.off;
        let questions = off.questions.iter().filter_map(|&at| guide.question(at));
        let choices = off.choices.iter().filter_map(|&at| guide.resolve(at));
        let candidates = off.candidates.iter().filter_map(|&at| guide.candidate(at));
        questions
            .map(Difference::QuestionOff)
            .chain(choices.map(|(question, choice)| Difference::ChoiceOff(question, choice)))
            .chain(candidates.map(Difference::CandidateOff))
            .collect()
    }

    fn importances<'a>(&'a self, guide: &'a Guide) -> impl Iterator<Item = Difference<'a>> {
        self.importances.iter().filter_map(|change| {
            let (question, choice) = guide.resolve(change.at)?;
            let from = choice.importances.get(&change.criterion);
            Some(Difference::Importance {
                question,
                choice,
                criterion: guide.criterion(change.criterion)?,
                from: from.copied().unwrap_or(0),
                to: change.value,
            })
        })
    }

    fn fits<'a>(&'a self, guide: &'a Guide) -> impl Iterator<Item = Difference<'a>> {
        self.fits.iter().filter_map(|change| {
            let criterion = guide.criterion(change.criterion)?;
            let from = criterion.fits.get(&change.candidate);
            Some(Difference::Fit {
                candidate: guide.candidate(change.candidate)?,
                criterion,
                from: from.map_or(0, |fit| fit.points),
                to: change.points,
            })
        })
    }
}
