//! The audit: whether a guide that can be loaded also makes sense.
//!
//! Owns what is wrong with a guide as a whole: questions that decide nothing, results that nobody gets, one side that is
//! favoured, sources that have aged. Everything random in it is seeded, so the same guide gives the same audit
//! everywhere. Refuses faults of form, which loading finds. Start reading at [`audit()`].

mod bias;
pub(in crate::advice) mod crowd;
pub(in crate::advice) mod matter;
mod reach;
mod sources;

pub use bias::{Bias, Flipping, PEOPLE, Run, Share};

use super::guide::Guide;
use std::collections::BTreeSet;

use crate::advice::EvidenceIndex;
use crate::fault::Fault;

/// What an audit found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// What has to be mended before the guide advises anybody.
    pub findings: Vec<Fault>,
    /// What has to be looked at some time: sources that have aged, sources that nothing cites.
    pub notes: Vec<Fault>,
    /// Who gets what, over random people.
    pub bias: Bias,
}

/// Audits a guide as of `today`, written `YYYY-MM-DD`: the core has no clock.
///
/// ```
/// use backend_advice::advice::audit::audit;
/// let guide = backend_advice::prompts::Prompts::embedded()?.guide;
/// assert_eq!(audit(&guide, "2026-11-23").findings, []);
/// # Ok::<(), Vec<backend_advice::fault::Fault>>(())
/// ```
pub fn audit(guide: &Guide, today: &str) -> Audit {
    audit_beside(guide, today, &BTreeSet::new())
}

/// The same where some evidence is cited elsewhere, as by the passages of the knowledge.
pub fn audit_beside(
    guide: &Guide,
    today: &str,
    cited_elsewhere: &BTreeSet<EvidenceIndex>,
) -> Audit {
    let bias = Bias::measured(guide);
    let mut findings = matter::questions(guide);
    findings.extend(matter::choices(guide));
    findings.extend(reach::unreached(guide, &bias));
    findings.extend(bias.findings(guide));
    Audit {
        findings,
        notes: sources::notes(guide, today, cited_elsewhere),
        bias,
    }
}
