//! What speaks for a recommendation and what against, and the libraries that the answers call for.

use super::Telling;
use crate::advice::{Evidence, Language, Pick, Reason, Role, Strength};
use crate::consultation::sentence;
use crate::wording::Phrase;

/// Reasons shown, those for a framework among them.
const MOST_REASONS: usize = 3;
/// Libraries shown with what each is for.
const MOST_LIBRARIES: usize = 4;

impl Telling<'_> {
    pub(in crate::consultation) fn reasons(&self) -> Option<String> {
        let (reasons, heading) = match self.recommendation.verdict.pick {
            Pick::Neither => return None,
            Pick::Depends => (self.both_ways(), Phrase::LeaningHeading),
            Pick::Only(_) | Pick::Both => (
                self.strongest(&self.recommendation.reasons),
                Phrase::ReasonsHeading,
            ),
        };
        if reasons.is_empty() {
            return None;
        }
        let mut lines = vec![self.say(heading, &[])];
        lines.extend(self.told_once(&reasons));
        Some(lines.join("\n"))
    }

    /// Reasons in lines. One answer can set a language ahead and its framework too, by the same criterion: that is one
    /// reason, and told in one line.
    fn told_once(&self, reasons: &[&Reason]) -> Vec<String> {
        let mut groups: Vec<Vec<&Reason>> = Vec::new();
        for &reason in reasons {
            let same = groups.iter_mut().find(|group| {
                group.first().is_some_and(|first| {
                    first.answer == reason.answer && first.criterion == reason.criterion
                })
            });
            match same {
                Some(group) => group.push(reason),
                None => groups.push(vec![reason]),
            }
        }
        let lines = groups.into_iter();
        lines.filter_map(|group| self.reason(&group)).collect()
    }

    /// The strongest reasons: one for a framework where there is any, the others for the languages; with both
    /// languages one for each.
    fn strongest<'r>(&self, reasons: &'r [Reason]) -> Vec<&'r Reason> {
        let (languages, frameworks): (Vec<&Reason>, Vec<&Reason>) = reasons
            .iter()
            .partition(|reason| !self.is_framework(reason));
        let for_frameworks = frameworks.len().min(1);
        let mut shown: Vec<&Reason> = Vec::new();
        if self.recommendation.verdict.pick == Pick::Both {
            shown.extend(Language::ALL.iter().filter_map(|&language| {
                let candidate = self.at.guide.playing(Role::Language(language));
                languages
                    .iter()
                    .find(|reason| reason.candidate == candidate)
            }));
        } else {
            shown.extend(languages.iter().take(MOST_REASONS - for_frameworks));
        }
        shown.extend(frameworks.into_iter().take(for_frameworks));
        shown
    }

    fn both_ways(&self) -> Vec<&Reason> {
        let pro = self.recommendation.reasons.iter().take(2);
        pro.chain(self.recommendation.against.iter().take(2))
            .collect()
    }

    fn is_framework(&self, reason: &Reason) -> bool {
        self.at
            .prompts
            .guide
            .candidate(reason.candidate)
            .is_some_and(|candidate| matches!(candidate.role, Role::Framework(_)))
    }

    /// Reasons of one answer and one criterion in a line, with the sources that carry them.
    fn reason(&self, group: &[&Reason]) -> Option<String> {
        let guide = self.at.guide;
        let (first, others) = group.split_first()?;
        let mut points = self.points(first);
        for other in others {
            points = self.say(
                Phrase::PointsTwice,
                &[
                    ("one", (&points).into()),
                    ("points", other.points.into()),
                    ("candidate", sentence::name(guide, other.candidate).into()),
                    ("rival", sentence::name(guide, other.rival).into()),
                ],
            );
        }
        let mut cited: Vec<String> = Vec::new();
        let evidence = group.iter().filter_map(|reason| reason.evidence.first());
        for evidence in evidence.filter_map(|&index| guide.evidence_at(index)) {
            let citation = self.citation(evidence);
            if !cited.contains(&citation) {
                cited.push(citation);
            }
        }
        Some(self.say(
            Phrase::Reason,
            &[
                ("question", self.topic(first).into()),
                ("answer", self.label(first).into()),
                ("points", (&points).into()),
                ("source", (&cited.join("; ")).into()),
            ],
        ))
    }

    /// What an answer makes matter, and by how much that sets whom ahead of whom.
    pub(in crate::consultation) fn points(&self, reason: &Reason) -> String {
        let guide = self.at.guide;
        let criterion = guide
            .criterion(reason.criterion)
            .map_or("", |criterion| criterion.name.as_str());
        self.say(
            Phrase::Points,
            &[
                ("criterion", criterion.into()),
                ("points", reason.points.into()),
                ("candidate", sentence::name(guide, reason.candidate).into()),
                ("rival", sentence::name(guide, reason.rival).into()),
            ],
        )
    }

    pub(in crate::consultation) fn topic(&self, reason: &Reason) -> &str {
        let guide = self.at.guide;
        guide
            .question(reason.answer.question)
            .map_or("", |question| question.topic.as_str())
    }

    pub(in crate::consultation) fn label(&self, reason: &Reason) -> &str {
        sentence::label(self.at.guide, reason.answer)
    }

    /// Publisher, address and date of the check; whether the claim is contested or second-hand.
    fn citation(&self, evidence: &Evidence) -> String {
        let standing = match evidence.strength {
            _ if evidence.is_own => "own",
            Strength::Contested => "contested",
            Strength::One | Strength::Several | Strength::Official if evidence.second_hand => {
                "second-hand"
            }
            Strength::One | Strength::Several | Strength::Official => "firm",
        };
        self.say(
            Phrase::Citation,
            &[
                ("publisher", (&evidence.publisher).into()),
                ("source", (&evidence.source).into()),
                ("checked", (&evidence.checked).into()),
                ("standing", standing.into()),
            ],
        )
    }

    pub(in crate::consultation) fn against(&self) -> Option<String> {
        match self.recommendation.verdict.pick {
            Pick::Neither | Pick::Depends => return None,
            Pick::Only(_) | Pick::Both => {}
        }
        let heading = self.say(Phrase::AgainstHeading, &[]);
        let against = &self.recommendation.against;
        let strongest = match self.recommendation.verdict.pick {
            // What speaks against both languages is their price, which stands with the split; a term that only
            // concerns a framework would look like all there is.
            Pick::Both => against.iter().find(|reason| !self.is_framework(reason)),
            _ => against.first(),
        };
        let line = match strongest.and_then(|reason| self.reason(&[reason])) {
            Some(line) => line,
            None if self.recommendation.verdict.pick == Pick::Both => return None,
            None => self.say(Phrase::AgainstNothing, &[]),
        };
        Some(format!("{heading}\n{line}"))
    }

    pub(in crate::consultation) fn libraries(&self) -> Option<String> {
        let called = &self.recommendation.libraries;
        if called.is_empty() {
            return None;
        }
        let mut lines = vec![self.say(Phrase::LibrariesHeading, &[])];
        lines.extend(called.iter().take(MOST_LIBRARIES).map(|called| {
            self.say(
                Phrase::Library,
                &[
                    ("name", (&called.library.name).into()),
                    ("purpose", (&called.library.purpose).into()),
                ],
            )
        }));
        let more: Vec<&str> = called
            .iter()
            .skip(MOST_LIBRARIES)
            .map(|called| called.library.name.as_str())
            .collect();
        if !more.is_empty() {
            lines.push(self.say(
                Phrase::LibrariesMore,
                &[(
                    "names",
                    (&self.at.voice.row(Phrase::ListComma, &more)).into(),
                )],
            ));
        }
        Some(lines.join("\n"))
    }
}
