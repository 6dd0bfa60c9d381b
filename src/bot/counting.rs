//! From what a reply means to what is counted.

use crate::advice::{Guide, Language, Pick, QuestionNumber};
use crate::consultation::{self, Reply, Subject};
use crate::telemetry::{FollowUp, Metrics, Verdict};

/// Counts from zero for the questions of this guide.
pub(super) fn metrics(guide: &Guide) -> Metrics {
    let questions = guide.questions().iter();
    Metrics::new(
        questions.filter_map(|question| Some((small(question.number)?, question.id.as_str()))),
    )
}

/// Counts what a reply means.
pub(super) fn count(metrics: &Metrics, reply: &Reply) {
    let progress = reply.progress;
    if progress.begun {
        metrics.begun();
    }
    if let Some(question) = progress.answered.and_then(small) {
        metrics.answered(question);
    }
    if let Some(pick) = progress.finished {
        let left_at = progress.left_at.and_then(small);
        metrics.finished(verdict(pick), left_at);
    }
    if let Some(how) = progress.follow_up {
        metrics.followed_up(follow_up(how));
    }
    if let Subject::Question(question) = reply.page.subject
        && let Some(question) = small(question)
    {
        metrics.shown(question);
    }
}

/// The number of a question that ships; what servers add has no label of its own.
fn small(question: QuestionNumber) -> Option<u8> {
    u8::try_from(question.0).ok()
}

const fn follow_up(how: consultation::FollowUp) -> FollowUp {
    match how {
        consultation::FollowUp::Answered => FollowUp::Answered,
        consultation::FollowUp::AboutResult => FollowUp::AboutResult,
        consultation::FollowUp::NewFact => FollowUp::NewFact,
        consultation::FollowUp::Unclear => FollowUp::Unclear,
        consultation::FollowUp::Unknown(_) => FollowUp::Unknown,
        consultation::FollowUp::Outside => FollowUp::Outside,
    }
}

const fn verdict(pick: Pick) -> Verdict {
    match pick {
        Pick::Only(Language::Python) => Verdict::Python,
        Pick::Only(Language::Nodejs) => Verdict::Nodejs,
        Pick::Both => Verdict::Both,
        Pick::Neither => Verdict::Neither,
        Pick::Depends => Verdict::Depends,
    }
}
