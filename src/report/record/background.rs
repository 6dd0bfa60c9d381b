//! When to decide anew, and what everything rests on.

use super::Writing;
use crate::advice::{Evidence, Flip, PairFlip, Verdict, code, pairs};
use crate::consultation::sentence::{self, Changes};
use crate::report::markdown::{Document, address, escaped};
use crate::wording::Phrase;

/// Changes that are told one by one.
const MOST_FLIPS: usize = 8;
/// Pairs of changes that are told one by one.
const MOST_PAIRS: usize = 4;

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
        let changes = self.report.guide.changes();
        if changes > 0 {
            let count = [("count", changes.into())];
            document.paragraph(&self.say(Phrase::RecordChanged, &count));
        }
    }

    fn revisit(&self, document: &mut Document) {
        let flips = &self.report.result.flips;
        if flips.is_empty() {
            document.paragraph(&self.plain(Phrase::RecordFlipsNone));
        }
        let told = sentence::given_first(self.report.answers, flips).take(MOST_FLIPS);
        document.list(told.map(|flip| self.flip(flip)));
        let more = flips.len().saturating_sub(MOST_FLIPS);
        if more > 0 {
            document.paragraph(&self.say(Phrase::RecordFlipsMore, &[("count", more.into())]));
        }
        self.revisit_in_pairs(document);
    }

    /// Two changes that only together would change it.
    fn revisit_in_pairs(&self, document: &mut Document) {
        let pairs = pairs(self.report.guide, self.report.answers);
        if !pairs.is_empty() {
            document.heading(4, &self.plain(Phrase::RecordPairsHeading));
        }
        document.list(pairs.iter().take(MOST_PAIRS).map(|pair| self.pair(pair)));
        let more = pairs.len().saturating_sub(MOST_PAIRS);
        if more > 0 {
            document.paragraph(&self.say(Phrase::RecordPairsMore, &[("count", more.into())]));
        }
    }

    fn flip(&self, flip: &Flip) -> String {
        let change = self.changes().told(flip.question, &flip.to);
        self.say(
            Phrase::RecordFlip,
            &[
                ("change", (&change).into()),
                ("result", (&self.leading_to(flip.verdict)).into()),
            ],
        )
    }

    fn pair(&self, pair: &PairFlip) -> String {
        let [one, other] = self.changes().told_pair(pair);
        self.say(
            Phrase::RecordFlipPair,
            &[
                ("one", (&one).into()),
                ("other", (&other).into()),
                ("result", (&self.leading_to(pair.verdict)).into()),
            ],
        )
    }

    fn leading_to(&self, verdict: Verdict) -> String {
        escaped(&sentence::outcome(
            self.report.voice,
            self.report.guide,
            verdict,
        ))
    }

    fn changes(&self) -> Changes<'_> {
        Changes {
            guide: self.report.guide,
            voice: self.report.voice,
            answers: self.report.answers,
            escape: escaped,
        }
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
