//! Who decided, who came out elsewhere, and what the team would have to settle.

use super::Writing;
use crate::advice::Verdict;
use crate::advice::team::Council;
use crate::consultation::TeamRecord;
use crate::consultation::sentence;
use crate::report::markdown::{Document, escaped};
use crate::wording::Phrase;

impl Writing<'_> {
    pub(super) fn team(&self, team: &TeamRecord, document: &mut Document) {
        if team.ballots.is_empty() {
            return;
        }
        let council = Council::on(self.report.guide, &team.ballots, team.answers.clone());
        document.heading(2, &self.plain(Phrase::RecordTeamHeading));
        let names: Vec<String> = team.names.iter().map(|name| escaped(name)).collect();
        let names = names.join(", ");
        document.paragraph(&self.say(
            Phrase::RecordTeamDeciders,
            &[("count", council.size.into()), ("names", (&names).into())],
        ));
        let leanings = council.leanings.iter();
        document.list(leanings.map(|one| self.leaning(team, one.verdict, &one.ballots)));
        document.heading(3, &self.plain(Phrase::RecordTeamDissentHeading));
        let is_dissent = |verdict: Verdict| verdict.pick != council.verdict.pick;
        let dissent: Vec<_> = council
            .leanings
            .iter()
            .filter(|one| is_dissent(one.verdict))
            .collect();
        if dissent.is_empty() {
            document.paragraph(&self.plain(Phrase::RecordTeamDissentNone));
        }
        let dissent = dissent.into_iter();
        document.list(dissent.map(|one| self.leaning(team, one.verdict, &one.ballots)));
        self.divided(&council, document);
    }

    fn leaning(&self, team: &TeamRecord, verdict: Verdict, ballots: &[usize]) -> String {
        let result = self.named(verdict);
        let (result, count) = (
            ("result", (&result).into()),
            ("count", ballots.len().into()),
        );
        let who: Vec<String> = team.who(ballots).into_iter().map(escaped).collect();
        if who.is_empty() {
            return self.say(Phrase::RecordTeamLeaning, &[result, count]);
        }
        let who = who.join(", ");
        self.say(
            Phrase::RecordTeamLeaningNamed,
            &[result, count, ("names", (&who).into())],
        )
    }

    /// Each side of each disagreement that would change the outcome.
    fn divided(&self, council: &Council, document: &mut Document) {
        let mut lines = Vec::new();
        for one in &council.mattering {
            let Some(question) = self.report.guide.question(one.question) else {
                continue;
            };
            lines.extend(one.sides.iter().map(|side| {
                let answer = sentence::answer(self.report.voice, question, &side.answer);
                self.say(
                    Phrase::RecordTeamSide,
                    &[
                        ("question", (&escaped(&question.topic)).into()),
                        ("answer", (&escaped(&answer)).into()),
                        ("count", side.ballots.len().into()),
                        ("result", (&self.named(side.verdict)).into()),
                    ],
                )
            }));
        }
        if !lines.is_empty() {
            document.heading(3, &self.plain(Phrase::RecordTeamPointsHeading));
            document.list(lines);
        }
    }

    fn named(&self, verdict: Verdict) -> String {
        escaped(&sentence::short(
            self.report.voice,
            self.report.guide,
            verdict,
        ))
    }
}
