//! The guide as a graph to look at: questions with their choices, criteria, candidates, and a line for every number.
//!
//! For those who edit the guide: which answer makes which criterion matter, whom that serves, and how far each question
//! can move the result. Start reading at [`Graph::of`].

mod drawing;
mod legend;
mod lines;
mod palette;
mod places;

use crate::advice::{Guide, QuestionNumber, Role};

/// The guide, drawn.
#[derive(Debug)]
pub struct Graph {
    svg: String,
}

impl Graph {
    /// Draws a guide.
    pub fn of(guide: &Guide) -> Self {
        Self {
            svg: drawing::drawn(guide),
        }
    }

    /// The drawing as SVG, a whole document.
    pub fn svg(&self) -> &str {
        &self.svg
    }
}

/// How far a question alone can move the result, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Influence {
    /// The widest span between two of Python, Node.js and both.
    languages: i32,
    /// The widest span between two frameworks of one language.
    frameworks: i32,
}

impl Influence {
    fn of(guide: &Guide, question: QuestionNumber) -> Self {
        let pulls = guide.pulls();
        let mut widest = Self::default();
        for (pair, span) in pulls.pairs().iter().zip(pulls.spans(question)) {
            let of_frameworks = guide
                .candidate(pair.one)
                .is_some_and(|one| matches!(one.role, Role::Framework(_)));
            let kind = if of_frameworks {
                &mut widest.frameworks
            } else {
                &mut widest.languages
            };
            *kind = span.width().max(*kind);
        }
        widest
    }

    const fn greater(self) -> i32 {
        if self.languages > self.frameworks {
            self.languages
        } else {
            self.frameworks
        }
    }
}
