//! The libraries that answers call for: only those, each with the answers that do.

use super::answers::Answers;
use super::guide::{ChoiceRef, Guide, Library, Role};
use super::ranking::{Pick, Verdict};

/// A library that the answers call for, and the answers that do.
#[derive(Debug, Clone)]
pub struct CalledFor<'a> {
    /// The library.
    pub library: &'a Library,
    /// The given answers that call for it; never empty.
    pub because: Vec<ChoiceRef>,
}

/// The libraries for what is recommended.
pub(super) fn called_for<'a>(
    guide: &'a Guide,
    answers: &Answers,
    verdict: Verdict,
) -> Vec<CalledFor<'a>> {
    let recommended = |library: &Library| {
        guide
            .candidate(library.of)
            .is_some_and(|candidate| match candidate.role {
                Role::Language(language) => verdict.pick.languages().any(|used| used == language),
                Role::Framework(language) => verdict.framework(language) == Some(library.of),
                Role::Both => verdict.pick == Pick::Both,
                Role::Off => false,
            })
    };
    guide
        .libraries()
        .iter()
        .filter(|library| recommended(library))
        .filter(|library| {
            library.with.is_empty() || library.with.iter().any(|&at| answers.include(at))
        })
        .map(|library| CalledFor {
            library,
            because: library
                .when
                .iter()
                .copied()
                .filter(|&at| answers.include(at))
                .collect(),
        })
        .filter(|called| !called.because.is_empty())
        .collect()
}
