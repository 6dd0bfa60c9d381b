//! A guide taken apart to be changed, and put together again: whatever is worked out of it is worked out anew.

use super::load::derive_both;
use super::{
    Added, Candidate, CandidateIndex, Contested, Contradiction, Criterion, Evidence, Guide,
    Library, Question, Role, cue,
};
use crate::advice::pulls::Pulls;

/// What a guide is made of. Places in the lists of criteria, candidates and evidence are what indices mean: entries may
/// be changed and added at the end, never removed or moved.
#[derive(Debug, Clone)]
pub(in crate::advice) struct Draft {
    pub(in crate::advice) questions: Vec<Question>,
    pub(in crate::advice) criteria: Vec<Criterion>,
    pub(in crate::advice) candidates: Vec<Candidate>,
    pub(in crate::advice) evidence: Vec<Evidence>,
    pub(in crate::advice) libraries: Vec<Library>,
    pub(in crate::advice) contradictions: Vec<Contradiction>,
    pub(in crate::advice) added: Vec<Added>,
}

impl Draft {
    /// The pieces of a guide. What "both" is worth by rule is left out: it follows from the languages again.
    pub(in crate::advice) fn of(guide: &Guide) -> Self {
        let mut draft = Self {
            questions: guide.questions.clone(),
            criteria: guide.criteria.clone(),
            candidates: guide.candidates.clone(),
            evidence: guide.evidence.clone(),
            libraries: guide.libraries.clone(),
            contradictions: guide.contradictions.clone(),
            added: guide.added.clone(),
        };
        let both = guide.playing(Role::Both);
        for criterion in &mut draft.criteria {
            underive(criterion, both, &guide.candidates);
        }
        draft
    }

    /// The guide that these pieces make; the rest is as in `base`.
    pub(in crate::advice) fn guide(mut self, base: &Guide) -> Guide {
        derive_both(&mut self.criteria, &self.candidates);
        Guide {
            edition: base.edition,
            margins: base.margins,
            contested: Contested::all(&self.evidence, &self.criteria),
            pulls: Pulls::new(&self.questions, &self.criteria, &self.candidates),
            cues: cue::Cues::new(&self.questions),
            parts: base.parts.clone(),
            places: base.places.clone(),
            questions: self.questions,
            criteria: self.criteria,
            candidates: self.candidates,
            evidence: self.evidence,
            libraries: self.libraries,
            contradictions: self.contradictions,
            added: self.added,
            changes: 0,
        }
    }
}

impl Guide {
    /// The same guide, said to be changed in so many points.
    pub(in crate::advice) fn changed_in(mut self, points: usize) -> Self {
        self.changes = points;
        self
    }
}

/// Takes out the fit of "both" where the rule gives the same.
fn underive(criterion: &mut Criterion, both: CandidateIndex, candidates: &[Candidate]) {
    let Some(fit) = criterion.fits.remove(&both) else {
        return;
    };
    let mut derived = [criterion.clone()];
    derive_both(&mut derived, candidates);
    let [derived] = derived;
    let by_rule = derived.fits.get(&both).map(|fit| fit.points);
    if by_rule != Some(fit.points) {
        criterion.fits.insert(both, fit);
    }
}
