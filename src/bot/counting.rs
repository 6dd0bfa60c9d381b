//! From what a reply means to what is counted.

use crate::advice::{Guide, Language, Pick};
use crate::consultation::{self, Reply, Subject};
use crate::telemetry::{FollowUp, Metrics, Verdict};

/// Counts from zero for the questions of this guide.
pub(super) fn metrics(guide: &Guide) -> Metrics {
    let questions = guide.questions().iter();
    Metrics::new(questions.map(|question| (question.number.0, question.id.as_str())))
}

/// Counts what a reply means.
pub(super) fn count(metrics: &Metrics, reply: &Reply) {
    let progress = reply.progress;
    if progress.begun {
        metrics.begun();
    }
    if let Some(question) = progress.answered {
        metrics.answered(question.0);
    }
    if let Some(pick) = progress.finished {
        let left_at = progress.left_at.map(|question| question.0);
        metrics.finished(verdict(pick), left_at);
    }
    if let Some(how) = progress.follow_up {
        metrics.followed_up(follow_up(how));
    }
    if let Subject::Question(question) = reply.page.subject {
        metrics.shown(question.0);
    }
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
