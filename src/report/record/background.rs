//! When to decide anew, and what everything rests on.

use super::Writing;
use crate::advice::{Evidence, Flip, code};
use crate::consultation::sentence::{self, Change};
use crate::report::markdown::{Document, address, escaped};
use crate::wording::Phrase;

/// Changes that are told one by one.
const MOST_FLIPS: usize = 8;

impl Writing<'_> {
    pub(super) fn background(&self, document: &mut Document) {
        document.heading(2, &self.plain(Phrase::RecordMoreHeading));
        document.heading(3, &self.plain(Phrase::RecordRevisitHeading));
        self.revisit(document);
        self.sources(document);
        let code = code::encode(self.report.guide, self.report.answers);
        document.paragraph(&self.say(
            Phrase::RecordOrigin,
            &[
                ("code", (&code).into()),
                ("edition", i32::from(self.report.guide.edition()).into()),
            ],
        ));
    }

    fn revisit(&self, document: &mut Document) {
        let flips = &self.report.result.flips;
        if flips.is_empty() {
            document.paragraph(&self.plain(Phrase::RecordFlipsNone));
        }
        let told = sentence::given_first(self.report.answers, flips).take(MOST_FLIPS);
        document.list(told.filter_map(|flip| self.flip(flip)));
        let more = flips.len().saturating_sub(MOST_FLIPS);
        if more > 0 {
            document.paragraph(&self.say(Phrase::RecordFlipsMore, &[("count", more.into())]));
        }
    }

    fn flip(&self, flip: &Flip) -> Option<String> {
        let report = self.report;
        let question = report.guide.question(flip.question)?;
        let (change, answer) = sentence::change(report.answers, flip);
        let change = match change {
            Change::Open => "open",
            Change::Added => "added",
            Change::Removed => "removed",
            Change::Instead => "instead",
        };
        let answer = sentence::answer(report.voice, question, &answer);
        let result = sentence::short(report.voice, report.guide, flip.verdict);
        Some(self.say(
            Phrase::RecordFlip,
            &[
                ("question", (&escaped(&question.topic)).into()),
                ("change", change.into()),
                ("answer", (&escaped(&answer)).into()),
                ("result", (&escaped(&result)).into()),
            ],
        ))
    }

    /// Everything that was cited, each once, with its day.
    fn sources(&self, document: &mut Document) {
        let guide = self.report.guide;
        let cited = self.sources.borrow();
        let evidence: Vec<&Evidence> = cited
            .iter()
            .filter_map(|&index| guide.evidence_at(index))
            .collect();
        let Some(first_stale) = evidence.iter().map(|entry| &entry.stale_after).min() else {
            return;
        };
        document.heading(3, &self.plain(Phrase::RecordSourcesHeading));
        let voice = self.report.voice;
        document.numbered(
            evidence
                .iter()
                .map(|&entry| sentence::cited(voice, &safe(entry))),
        );
        document.paragraph(&self.say(Phrase::RecordStale, &[("day", first_stale.into())]));
    }
}

/// The same evidence with nothing in it that Markdown would read as its own.
fn safe(evidence: &Evidence) -> Evidence {
    let mut safe = evidence.clone();
    safe.claim = escaped(&evidence.claim);
    safe.publisher = escaped(&evidence.publisher);
    safe.checked = escaped(&evidence.checked);
    safe.source = address(&evidence.source);
    if let Some(other) = &mut safe.other_reading {
        other.claim = escaped(&other.claim);
        other.source = address(&other.source);
    }
    safe
}
