//! The guide with an overlay on it.

use std::collections::BTreeSet;

use super::{Fitting, Importance, Overlay};
use crate::advice::guide::{ChoiceRef, Draft, Fit, Guide, Question, Role};

impl Overlay {
    /// The guide with these changes, in whatever language it is told; what is added is told as it was written.
    #[must_use]
    pub fn applied(&self, guide: &Guide) -> Guide {
        let mut draft = Draft::of(guide);
        draft.evidence.extend(self.evidence.iter().cloned());
        for fitting in &self.fits {
            refit(&mut draft, fitting);
        }
        for importance in &self.importances {
            weigh(&mut draft.questions, importance);
        }
        self.leave_out(&mut draft);
        draft.questions.extend(self.questions.iter().cloned());
        draft.added.clone_from(&self.added);
        self.leave_out_what_hangs(&mut draft);
        let applied = draft.guide(guide);
        let points = self.differences(guide, &applied).len();
        applied.changed_in(points)
    }

    fn leave_out(&self, draft: &mut Draft) {
        let off = &self.off;
        draft
            .questions
            .retain(|question| !off.questions.contains(&question.number));
        for question in &mut draft.questions {
            let number = question.number;
            question.choices.retain(|choice| {
                !off.choices.contains(&ChoiceRef {
                    question: number,
                    choice: choice.number,
                })
            });
        }
        let mut ids = BTreeSet::new();
        for &index in &off.candidates {
            if let Some(candidate) = draft.candidates.get_mut(index.0) {
                candidate.role = Role::Off;
                ids.insert(candidate.id.clone());
            }
            for criterion in &mut draft.criteria {
                criterion.fits.remove(&index);
            }
        }
        for candidate in &mut draft.candidates {
            // A variant whose original is gone stands for itself.
            let of = candidate.variant_of.take();
            candidate.variant_of = of.filter(|of| !ids.contains(of));
        }
    }

    /// Libraries and contradictions that nothing calls for any more.
    fn leave_out_what_hangs(&self, draft: &mut Draft) {
        let questions = &draft.questions;
        let is_there = |at: &ChoiceRef| {
            let question = questions.iter().find(|known| known.number == at.question);
            question.is_some_and(|question| question.choice(at.choice).is_some())
        };
        draft.libraries.retain_mut(|library| {
            let was_alone = library.with.is_empty();
            library.when.retain(is_there);
            library.with.retain(is_there);
            let is_called = !library.when.is_empty() && (was_alone || !library.with.is_empty());
            is_called && !self.off.candidates.contains(&library.of)
        });
        draft
            .contradictions
            .retain(|contradiction| contradiction.between.iter().all(is_there));
    }
}

fn refit(draft: &mut Draft, fitting: &Fitting) {
    let Some(criterion) = draft.criteria.get_mut(fitting.criterion.0) else {
        return;
    };
    let fit = Fit {
        points: fitting.points,
        evidence: fitting.evidence.clone(),
    };
    criterion.fits.insert(fitting.candidate, fit);
}

fn weigh(questions: &mut [Question], importance: &Importance) {
    let at = importance.at;
    let choice = questions
        .iter_mut()
        .filter(|question| question.number == at.question)
        .flat_map(|question| &mut question.choices)
        .find(|choice| choice.number == at.choice);
    let Some(choice) = choice else { return };
    if importance.value == 0 {
        choice.importances.remove(&importance.criterion);
    } else {
        choice
            .importances
            .insert(importance.criterion, importance.value);
    }
}
