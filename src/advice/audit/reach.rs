//! Results that nobody gets, whatever they answer.
//!
//! Some can be shown to be out of reach, because the greatest lead over all answers is a sum of ends. For the others
//! only a search says so: first random people, then climbing towards the result, an answer at a time.

use super::bias::Bias;
use super::crowd::Crowd;
use crate::advice::answers::Answers;
use crate::advice::flips::Ground;
use crate::advice::guide::{CandidateIndex, Guide, Language, Question, Role};
use crate::advice::pulls::{Scope, Tally};
use crate::advice::ranking::{Pick, RuledOut, lead, tally};
use crate::fault::Fault;

/// How many random people the climb starts from, beside the one who says nothing.
const STARTS: usize = 10;
/// Most rounds over all questions in one climb.
const ROUNDS: usize = 6;
/// What a language that is ruled out, or not ruled out, against the wish is counted as: more than points can be.
const FAR: i32 = 10_000;

/// A result that somebody should get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goal {
    Pick(Pick),
    Framework(CandidateIndex, Language),
}

/// Every result and every framework that no answers were found for.
pub(super) fn unreached(guide: &Guide, bias: &Bias) -> Vec<Fault> {
    let met = |count: &dyn Fn(&super::Run) -> u32| bias.runs.iter().any(|run| count(run) > 0);
    let picks = Pick::ALL
        .into_iter()
        .filter(|&pick| !met(&|run| run.of(pick).count))
        .map(Goal::Pick);
    let frameworks = guide.indexed_candidates().filter_map(|(index, candidate)| {
        let Role::Framework(language) = candidate.role else {
            return None;
        };
        let count = |run: &super::Run| {
            let known = run.frameworks.iter().find(|(known, _)| *known == index);
            known.map_or(0, |(_, share)| share.count)
        };
        (!met(&count)).then_some(Goal::Framework(index, language))
    });
    picks
        .chain(frameworks)
        .filter_map(|goal| Search { guide, goal }.fault())
        .collect()
}

struct Search<'g> {
    guide: &'g Guide,
    goal: Goal,
}

impl Search<'_> {
    fn fault(&self) -> Option<Fault> {
        let what = match self.proof() {
            Some(proof) => format!("nobody can get `{}`: {proof}", self.name()),
            None if self.is_found() => return None,
            None => format!("no answers were found that lead to `{}`", self.name()),
        };
        Some(Fault::new(self.place(), what, self.mend()))
    }

    fn name(&self) -> &str {
        match self.goal {
            Goal::Pick(pick) => pick.id(),
            Goal::Framework(index, _) => self.id(index),
        }
    }

    fn id(&self, index: CandidateIndex) -> &str {
        self.guide.candidate(index).map_or("", |known| &known.id)
    }

    fn place(&self) -> String {
        let playing = |role| self.guide.places().candidate(self.guide.playing(role));
        match self.goal {
            Goal::Pick(Pick::Only(language)) => playing(Role::Language(language)),
            Goal::Pick(Pick::Both) => playing(Role::Both),
            Goal::Pick(Pick::Neither | Pick::Depends) => self.guide.places().whole(),
            Goal::Framework(index, _) => self.guide.places().candidate(index),
        }
    }

    const fn mend(&self) -> &'static str {
        match self.goal {
            Goal::Pick(Pick::Neither) => {
                "write `rules-out` at a choice that states a need which neither language can meet"
            }
            Goal::Pick(Pick::Depends) => {
                "lower what single choices make matter, or raise `decides`"
            }
            Goal::Pick(Pick::Only(_) | Pick::Both) | Goal::Framework(..) => {
                "add choices that make matter what it serves better, or lower its `price`"
            }
        }
    }

    /// Why it is out of reach, where sums alone show it.
    fn proof(&self) -> Option<String> {
        match self.goal {
            Goal::Pick(Pick::Only(language)) => self.proof_against_language(language),
            Goal::Pick(Pick::Both) => self.proof_against_both(),
            Goal::Pick(Pick::Neither) => Language::ALL
                .into_iter()
                .find(|&language| !self.may_be_ruled_out(language))
                .map(|language| format!("no choice rules out `{language}`")),
            Goal::Pick(Pick::Depends) => None,
            Goal::Framework(index, language) => self.proof_against_framework(index, language),
        }
    }

    fn proof_against_language(&self, language: Language) -> Option<String> {
        let rival = language.other();
        let one = self.guide.playing(Role::Language(language));
        let other = self.guide.playing(Role::Language(rival));
        let greatest = self.greatest(one, other, Scope::Whole)?;
        (greatest < self.guide.margins().decides && !self.may_be_ruled_out(rival))
            .then(|| format!("it leads `{rival}` by {greatest} at most"))
    }

    fn proof_against_both(&self) -> Option<String> {
        let both = self.guide.playing(Role::Both);
        Language::ALL.into_iter().find_map(|language| {
            let single = self.guide.playing(Role::Language(language));
            let greatest = self.greatest(both, single, Scope::Whole)?;
            (greatest < self.guide.margins().decides)
                .then(|| format!("it leads `{language}` by {greatest} at most, its price paid"))
        })
    }

    fn proof_against_framework(&self, index: CandidateIndex, language: Language) -> Option<String> {
        let never_behind = |&rival: &CandidateIndex| {
            [Scope::Whole, Scope::OwnParts].into_iter().all(|scope| {
                self.greatest(index, rival, scope)
                    .is_some_and(|lead| lead <= 0)
            })
        };
        let rival = self.guide.frameworks_of(language).find(never_behind)?;
        Some(format!("`{}` is never behind it", self.id(rival)))
    }

    fn greatest(&self, one: CandidateIndex, other: CandidateIndex, scope: Scope) -> Option<i32> {
        self.guide.pulls().greatest_lead(one, other, scope)
    }

    fn may_be_ruled_out(&self, language: Language) -> bool {
        let questions = self.guide.questions().iter();
        let mut choices = questions.flat_map(|question| &question.choices);
        choices.any(|choice| choice.ruled_out().contains(&language))
    }

    /// Whether climbing finds answers that lead there.
    fn is_found(&self) -> bool {
        let mut crowd = Crowd::new(self.guide, 50);
        let people = std::iter::repeat_with(|| {
            crowd.advance();
            crowd.answers()
        });
        std::iter::once(Answers::default())
            .chain(people.take(STARTS))
            .any(|start| self.climbs_from(start))
    }

    /// Changes one answer after another to what helps most, until it is there or nothing helps any more.
    fn climbs_from(&self, mut answers: Answers) -> bool {
        let ruled_out = RuledOut::by(self.guide, &answers);
        let mut left = self.left(&tally(self.guide, &answers), ruled_out);
        for _ in 0..ROUNDS {
            let before = left;
            for question in self.guide.questions() {
                left = self.step(&mut answers, question, left);
            }
            if left == 0 || left == before {
                break;
            }
        }
        left == 0
    }

    /// Changes the answer to one question if that helps, and says how much is left then.
    fn step(&self, answers: &mut Answers, question: &Question, mut left: i32) -> i32 {
        let ground = Ground::new(self.guide, answers);
        let mut best = None;
        for step in ground.steps_of(question, answers) {
            let (sums, ruled_out) = ground.sums_with(&[&step]);
            let then = self.left(&sums, ruled_out);
            if then < left {
                left = then;
                best = Some(step.to);
            }
        }
        if let Some(best) = best {
            answers.set(question.number, best);
        }
        left
    }

    /// How many points are left to the goal; 0 where it is reached.
    fn left(&self, sums: &Tally, ruled_out: RuledOut) -> i32 {
        match self.goal {
            Goal::Pick(pick) => self.left_to_pick(pick, sums, ruled_out),
            Goal::Framework(index, language) => [Pick::Only(language), Pick::Both]
                .into_iter()
                .map(|pick| {
                    let behind = self.behind(index, language, sums, pick.scope());
                    self.left_to_pick(pick, sums, ruled_out) + behind
                })
                .min()
                .unwrap_or(FAR),
        }
    }

    fn left_to_pick(&self, pick: Pick, sums: &Tally, ruled_out: RuledOut) -> i32 {
        let decides = self.guide.margins().decides;
        let ahead = |pick| lead(self.guide, sums, pick);
        let out = [ruled_out.python, ruled_out.nodejs];
        let many_out: i32 = out.into_iter().map(i32::from).sum();
        let both_too_strong = (ahead(Pick::Both) - decides + 1).max(0);
        match pick {
            Pick::Neither => (2 - many_out) * FAR,
            Pick::Only(language) => {
                let [own, rival] = match language {
                    Language::Python => out,
                    Language::Nodejs => [ruled_out.nodejs, ruled_out.python],
                };
                match (own, rival) {
                    (true, _) => FAR,
                    (false, true) => 0,
                    (false, false) => (decides - ahead(pick)).max(0) + both_too_strong,
                }
            }
            Pick::Both => many_out * FAR + (decides - ahead(pick)).max(0),
            Pick::Depends => many_out * FAR + (ahead(pick) - decides + 1).max(0) + both_too_strong,
        }
    }

    /// By how many points a framework is short of leading alone.
    fn behind(&self, index: CandidateIndex, language: Language, sums: &Tally, scope: Scope) -> i32 {
        let rivals = self
            .guide
            .frameworks_of(language)
            .filter(|&rival| rival != index);
        let best = rivals.map(|rival| sums.within(scope, rival)).max();
        best.map_or(0, |best| (best + 1 - sums.within(scope, index)).max(0))
    }
}
