//! Answers about the result itself: from the calculation, so that asking twice or louder changes nothing.

use crate::advice::ranking::{ranked_frameworks, tally};
use crate::advice::{CandidateIndex, Flip, Language, Pick, Role};
use crate::consultation::sentence;
use crate::consultation::setting::Setting;
use crate::consultation::telling::Telling;
use crate::wording::Phrase;

use super::understanding::{AboutResult, candidates};
use crate::advice::Answers;

/// Changed answers that are named.
const MOST_FLIPS: usize = 3;

/// The answer to a question about the result of these answers.
pub(super) fn told(at: &Setting<'_>, answers: &Answers, about: &AboutResult) -> String {
    let telling = Telling::new(at, answers);
    let result = Result {
        at,
        answers,
        telling: &telling,
    };
    if telling.recommendation.verdict.pick == Pick::Depends {
        return result.undecided();
    }
    match about {
        AboutResult::Sure => result.unmoved(),
        AboutResult::Candidate(candidate) => result.candidate(*candidate, Phrase::AnswerNotThat),
        AboutResult::Insisted(candidate) => {
            result.candidate(*candidate, Phrase::AnswerNotThatAgain)
        }
        AboutResult::Why => result.why(),
        AboutResult::Changes => result.changes(),
        AboutResult::Second => result.second(),
    }
}

struct Result<'a> {
    at: &'a Setting<'a>,
    answers: &'a Answers,
    telling: &'a Telling<'a>,
}

impl Result<'_> {
    fn short(&self) -> String {
        let verdict = self.telling.recommendation.verdict;
        sentence::short(self.at.voice, self.at.guide, verdict)
    }

    fn name(&self, candidate: CandidateIndex) -> &str {
        sentence::name(self.at.guide, candidate)
    }

    /// The result stands: nothing new was said.
    fn unmoved(&self) -> String {
        let head = self
            .at
            .voice
            .say(Phrase::AnswerUnmoved, &[("result", (&self.short()).into())]);
        lines([
            Some(head),
            Some(self.telling.sureness()),
            self.telling.flips(),
        ])
    }

    fn why(&self) -> String {
        if self.telling.recommendation.verdict.pick == Pick::Neither {
            return self.telling.sureness();
        }
        let head = self
            .at
            .voice
            .say(Phrase::AnswerWhy, &[("result", (&self.short()).into())]);
        lines([Some(head), self.telling.reasons(), self.telling.against()])
    }

    fn changes(&self) -> String {
        let head = self
            .at
            .voice
            .say(Phrase::AnswerChanges, &[("result", (&self.short()).into())]);
        lines([self.telling.flips_under(head)])
    }

    /// Where nothing is decided yet: what would decide it.
    fn undecided(&self) -> String {
        let head = self.at.voice.plain(Phrase::AnswerUndecided);
        lines([
            Some(self.telling.sureness()),
            self.telling.flips_under(head),
        ])
    }

    /// Whether a candidate is the result; where not, by how much it is behind and what would put it first.
    fn candidate(&self, candidate: CandidateIndex, not_that: Phrase) -> String {
        let guide = self.at.guide;
        let verdict = self.telling.recommendation.verdict;
        if candidates(guide, verdict).contains(&candidate) {
            return self.yes(candidate);
        }
        let head = self.at.voice.say(
            not_that,
            &[
                ("candidate", self.name(candidate).into()),
                ("result", (&self.short()).into()),
            ],
        );
        lines([
            Some(head),
            self.compared(candidate),
            Some(self.flips_to(candidate)),
        ])
    }

    /// A candidate that is part of the result; with both languages it is not all of it.
    fn yes(&self, candidate: CandidateIndex) -> String {
        let verdict = self.telling.recommendation.verdict;
        let phrase = match verdict.pick {
            Pick::Both => Phrase::AnswerYesPart,
            _ => Phrase::AnswerYes,
        };
        let head = self.at.voice.say(
            phrase,
            &[
                ("candidate", self.name(candidate).into()),
                ("result", (&self.short()).into()),
            ],
        );
        lines([
            Some(head),
            Some(self.telling.sureness()),
            self.telling.reasons(),
            self.telling.against(),
        ])
    }

    /// How many points it has on these answers, and how many what it has to beat has.
    fn compared(&self, candidate: CandidateIndex) -> Option<String> {
        let guide = self.at.guide;
        let rival = self.rival(candidate)?;
        let sums = tally(guide, self.answers);
        let told = self.at.voice.say(
            Phrase::AnswerCompared,
            &[
                ("candidate", self.name(candidate).into()),
                ("points", sums.of(candidate).into()),
                ("rival", self.name(rival).into()),
                ("rival-points", sums.of(rival).into()),
            ],
        );
        Some(told)
    }

    /// What a candidate is behind: the other language, or the framework that leads inside its own.
    fn rival(&self, candidate: CandidateIndex) -> Option<CandidateIndex> {
        let guide = self.at.guide;
        let verdict = self.telling.recommendation.verdict;
        match guide.candidate(candidate)?.role {
            Role::Language(language) => {
                let other = Language::ALL.into_iter().find(|&other| other != language)?;
                Some(guide.playing(Role::Language(other)))
            }
            Role::Framework(language) => {
                let sums = tally(guide, self.answers);
                let scope = verdict.pick.scope();
                let ranked = ranked_frameworks(guide, &sums, language, scope);
                let chosen = verdict.framework(language);
                let best = ranked.first().map(|&(best, _)| best);
                chosen.or(best).filter(|&rival| rival != candidate)
            }
            Role::Both => {
                let language = verdict.pick.languages().next()?;
                Some(guide.playing(Role::Language(language)))
            }
            Role::Off => None,
        }
    }

    /// Single answers that would make it the result.
    fn flips_to(&self, candidate: CandidateIndex) -> String {
        let guide = self.at.guide;
        let name = self.name(candidate);
        let leads_there = |flip: &&Flip| candidates(guide, flip.verdict).contains(&candidate);
        let flips: Vec<String> = self
            .telling
            .ordered_flips()
            .filter(leads_there)
            .take(MOST_FLIPS)
            .map(|flip| self.telling.flip(flip))
            .collect();
        if flips.is_empty() {
            return self
                .at
                .voice
                .say(Phrase::AnswerNoFlipTo, &[("candidate", name.into())]);
        }
        let head = self
            .at
            .voice
            .say(Phrase::AnswerFlipsTo, &[("candidate", name.into())]);
        format!("{head}\n{}", flips.join("\n"))
    }

    /// What came next: the other language with its points, and the next framework.
    fn second(&self) -> String {
        let guide = self.at.guide;
        let verdict = self.telling.recommendation.verdict;
        let head = match verdict.pick {
            Pick::Only(language) => {
                let other = Language::ALL.into_iter().find(|&other| other != language);
                other.and_then(|other| self.compared(guide.playing(Role::Language(other))))
            }
            Pick::Both | Pick::Neither | Pick::Depends => None,
        };
        let contests = self.telling.recommendation.contests.iter().map(|contest| {
            self.at.voice.say(
                Phrase::AnswerNextFramework,
                &[
                    ("winner", self.name(contest.winner).into()),
                    ("rival", self.name(contest.rival).into()),
                    ("lead", contest.lead.into()),
                ],
            )
        });
        let head = head.or_else(|| Some(self.telling.sureness()));
        let intro = self
            .at
            .voice
            .say(Phrase::AnswerSecond, &[("result", (&self.short()).into())]);
        lines(
            [Some(intro), head]
                .into_iter()
                .chain(contests.map(Some))
                .chain([self.telling.flips()]),
        )
    }
}

fn lines(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
