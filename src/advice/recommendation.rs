//! The whole recommendation: verdict, how sure, reasons, libraries, split, flips, contradictions.
//!
//! Every reason is a term of the sum that ranked the candidates, so the explanation is the calculation. Start reading at
//! [`recommend`].

use std::collections::BTreeSet;

use super::answers::Answers;
use super::flips::{self, Flip};
use super::guide::{
    CandidateIndex, ChoiceRef, Contradiction, Criterion, CriterionIndex, EvidenceIndex, Guide,
    Language, QuestionNumber, Role,
};
use super::libraries::{self, CalledFor};
use super::outlook;
use super::pulls::{Scope, Tally};
use super::ranking::{Pick, RuledOut, Verdict, ranked_frameworks, side_of, tally, verdict_of};
use super::split::{self, Assignment};
use super::sureness::{Sureness, how_sure};

/// One term of the calculation: an answer, a criterion, a candidate that it speaks for, and by how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The answer that it comes from.
    pub answer: ChoiceRef,
    /// What matters because of that answer.
    pub criterion: CriterionIndex,
    /// The candidate that it speaks for.
    pub candidate: CandidateIndex,
    /// The candidate that it sets it ahead of.
    pub rival: CandidateIndex,
    /// Points by which it does; always above 0.
    pub points: i32,
    /// What the points rest on.
    pub evidence: Vec<EvidenceIndex>,
}

/// Two given answers that pull against each other, and which of them the recommendation follows.
#[derive(Debug, Clone)]
pub struct Tension<'a> {
    /// What the guide says of the two.
    pub contradiction: &'a Contradiction,
    /// The answer with the greater pull towards the recommendation; `None` if they pull alike or nothing is recommended.
    pub decided: Option<ChoiceRef>,
}

/// A framework against the best one that is not a variant of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contest {
    /// The recommended framework.
    pub winner: CandidateIndex,
    /// The one that came next.
    pub rival: CandidateIndex,
    /// By how many points.
    pub lead: i32,
}

/// Everything that a consultation ends with.
#[derive(Debug, Clone)]
pub struct Recommendation<'a> {
    /// What is recommended.
    pub verdict: Verdict,
    /// How sure that is.
    pub sureness: Sureness,
    /// What speaks for it, strongest first: language first, then framework.
    pub reasons: Vec<Reason>,
    /// What speaks against it, strongest first.
    pub against: Vec<Reason>,
    /// Which part is built in which language; empty unless both are used.
    pub split: Vec<Assignment>,
    /// Where one language builds everything for now: parts to split off when they outgrow it.
    pub later: Vec<Assignment>,
    /// Libraries that the answers call for.
    pub libraries: Vec<CalledFor<'a>>,
    /// All single changes that would change it.
    pub flips: Vec<Flip>,
    /// Answers that do not go together.
    pub tensions: Vec<Tension<'a>>,
    /// Questions without an answer that could still change it.
    pub unanswered: Vec<QuestionNumber>,
    /// Whom each recommended framework had to beat, and by how much it did.
    pub contests: Vec<Contest>,
    /// For each language in use whose frameworks tie, the ones that share the lead.
    pub tied_frameworks: Vec<CandidateIndex>,
}

/// Makes the recommendation for these answers.
///
/// ```
/// use backend_advice::advice::{Answers, Pick, recommend};
/// let guide = backend_advice::prompts::Prompts::embedded()?.guide;
/// assert_eq!(recommend(&guide, &Answers::default()).verdict.pick, Pick::Depends);
/// # Ok::<(), Vec<backend_advice::fault::Fault>>(())
/// ```
pub fn recommend<'a>(guide: &'a Guide, answers: &Answers) -> Recommendation<'a> {
    let sums = tally(guide, answers);
    let verdict = verdict_of(guide, &sums, RuledOut::by(guide, answers));
    let contests = framework_contests(guide, &sums, verdict);
    let (reasons, against) = Weighing {
        guide,
        answers,
        verdict,
    }
    .terms(&sums, &contests);
    Recommendation {
        verdict,
        sureness: how_sure(guide, answers),
        reasons,
        against,
        split: split::now(guide, answers, verdict),
        later: split::later(guide, answers, verdict, &sums),
        libraries: libraries::called_for(guide, answers, verdict),
        flips: flips::single(guide, answers),
        tensions: tensions(guide, answers, verdict),
        unanswered: open_questions(guide, answers),
        contests,
        tied_frameworks: tied_frameworks(guide, &sums, verdict),
    }
}

impl Recommendation<'_> {
    /// Whom the framework recommended inside a language had to beat.
    pub fn contest_in(&self, guide: &Guide, language: Language) -> Option<Contest> {
        self.contests.iter().copied().find(|contest| {
            guide
                .candidate(contest.winner)
                .is_some_and(|candidate| candidate.role == Role::Framework(language))
        })
    }
}

fn framework_contests(guide: &Guide, sums: &Tally, verdict: Verdict) -> Vec<Contest> {
    verdict
        .pick
        .languages()
        .filter_map(|language| {
            let winner = verdict.framework(language)?;
            let scope = verdict.pick.scope();
            let ranked = ranked_frameworks(guide, sums, language, scope);
            // A variant shares nearly all points with its original; weighing the two would hide the whole case.
            let family = guide.family(winner);
            let (rival, points) = ranked
                .into_iter()
                .find(|&(index, _)| guide.family(index) != family)?;
            Some(Contest {
                winner,
                rival,
                lead: sums.within(scope, winner) - points,
            })
        })
        .collect()
}

/// Questions that could still matter: not asked, or answered with "not sure".
fn open_questions(guide: &Guide, answers: &Answers) -> Vec<QuestionNumber> {
    let firm: Answers = answers
        .iter()
        .filter(|(_, answer)| answer.choices().next().is_some())
        .map(|(number, answer)| (number, answer.clone()))
        .collect();
    outlook::undecided(guide, &firm)
        .into_iter()
        .map(|question| question.number)
        .collect()
}

fn tied_frameworks(guide: &Guide, sums: &Tally, verdict: Verdict) -> Vec<CandidateIndex> {
    verdict
        .pick
        .languages()
        .filter(|&language| verdict.framework(language).is_none())
        .flat_map(|language| {
            let ranked = ranked_frameworks(guide, sums, language, verdict.pick.scope());
            let most = ranked.first().map(|&(_, points)| points);
            ranked
                .into_iter()
                .filter(move |&(_, points)| Some(points) == most)
                .map(|(index, _)| index)
        })
        .collect()
}

/// Splits the sum into terms for and against the verdict.
struct Weighing<'a> {
    guide: &'a Guide,
    answers: &'a Answers,
    verdict: Verdict,
}

impl Weighing<'_> {
    fn terms(&self, sums: &Tally, frameworks: &[Contest]) -> (Vec<Reason>, Vec<Reason>) {
        let mut reasons = Vec::new();
        let mut against = Vec::new();
        let frameworks = frameworks
            .iter()
            .map(|contest| (contest.winner, contest.rival));
        for (one, other) in self.languages(sums).into_iter().chain(frameworks) {
            let (mut pro, mut con) = self.contest(one, other);
            pro.sort_by_key(|reason| -reason.points);
            con.sort_by_key(|reason| -reason.points);
            reasons.append(&mut pro);
            against.append(&mut con);
        }
        (once_each(reasons), once_each(against))
    }

    /// Whom the recommended language had to beat; both languages had to beat each single one.
    fn languages(&self, sums: &Tally) -> Vec<(CandidateIndex, CandidateIndex)> {
        let python = self.guide.playing(Role::Language(Language::Python));
        let nodejs = self.guide.playing(Role::Language(Language::Nodejs));
        let both = self.guide.playing(Role::Both);
        match self.verdict.pick {
            Pick::Only(language) => {
                let rival = self.guide.playing(Role::Language(language.other()));
                vec![(self.guide.playing(Role::Language(language)), rival)]
            }
            Pick::Both => vec![(both, nodejs), (both, python)],
            Pick::Neither => Vec::new(),
            Pick::Depends if sums.lead(nodejs, python) > 0 => vec![(nodejs, python)],
            Pick::Depends => vec![(python, nodejs)],
        }
    }

    fn contest(&self, one: CandidateIndex, other: CandidateIndex) -> (Vec<Reason>, Vec<Reason>) {
        let mut pro = Vec::new();
        let mut con = Vec::new();
        for (question, choice) in self.answers.chosen(self.guide) {
            let answer = ChoiceRef {
                question: question.number,
                choice: choice.number,
            };
            if !self.counts(answer, one) {
                continue;
            }
            for (&index, &importance) in &choice.importances {
                let Some(criterion) = self.guide.criterion(index) else {
                    continue;
                };
                let points = importance * (points(criterion, one) - points(criterion, other));
                let (side, candidate, rival) = match points {
                    0 => continue,
                    1.. => (&mut pro, one, other),
                    _ => (&mut con, other, one),
                };
                side.push(Reason {
                    answer,
                    criterion: index,
                    candidate: self.spoken_for(criterion, candidate, one, other),
                    rival,
                    points: points.abs(),
                    evidence: evidence(criterion, one, other),
                });
            }
        }
        (pro, con)
    }

    /// With both languages, an answer about a part counts for the frameworks of that part's language only.
    fn counts(&self, answer: ChoiceRef, candidate: CandidateIndex) -> bool {
        let role = self
            .guide
            .candidate(candidate)
            .map(|candidate| candidate.role);
        match (self.verdict.pick.scope(), role) {
            (Scope::OwnParts, Some(Role::Framework(language))) => {
                side_of(self.guide, answer) != Some(language.other())
            }
            _ => true,
        }
    }

    /// With both languages, a term that comes from a part speaks for the language of that part.
    fn spoken_for(
        &self,
        criterion: &Criterion,
        candidate: CandidateIndex,
        one: CandidateIndex,
        other: CandidateIndex,
    ) -> CandidateIndex {
        let both = self.guide.playing(Role::Both);
        if candidate != both || one != both || !criterion.of_a_part {
            return candidate;
        }
        let missing = Language::ALL
            .into_iter()
            .map(|language| self.guide.playing(Role::Language(language)))
            .find(|&language| language != other);
        missing.unwrap_or(candidate)
    }
}

/// Both languages are weighed against each single one, so a term can turn up twice: the greater stays.
fn once_each(terms: Vec<Reason>) -> Vec<Reason> {
    let mut kept: Vec<Reason> = Vec::with_capacity(terms.len());
    for term in terms {
        let twin = kept.iter_mut().find(|seen| {
            seen.answer == term.answer
                && seen.criterion == term.criterion
                && seen.candidate == term.candidate
        });
        match twin {
            Some(seen) if seen.points < term.points => *seen = term,
            Some(_) => {}
            None => kept.push(term),
        }
    }
    kept
}

fn points(criterion: &Criterion, candidate: CandidateIndex) -> i32 {
    criterion.fits.get(&candidate).map_or(0, |fit| fit.points)
}

/// Evidence behind the fits of two candidates, the first one's first, each once.
fn evidence(
    criterion: &Criterion,
    one: CandidateIndex,
    other: CandidateIndex,
) -> Vec<EvidenceIndex> {
    let mut seen = BTreeSet::new();
    [one, other]
        .into_iter()
        .filter_map(|candidate| criterion.fits.get(&candidate))
        .flat_map(|fit| fit.evidence.iter().copied())
        .filter(|&index| seen.insert(index))
        .collect()
}

fn tensions<'a>(guide: &'a Guide, answers: &Answers, verdict: Verdict) -> Vec<Tension<'a>> {
    guide
        .contradictions()
        .iter()
        .filter(|contradiction| contradiction.between.iter().all(|&at| answers.include(at)))
        .map(|contradiction| Tension {
            contradiction,
            decided: decided(guide, contradiction.between, verdict),
        })
        .collect()
}

/// Which of two answers pulls more towards what is recommended.
fn decided(guide: &Guide, [one, other]: [ChoiceRef; 2], verdict: Verdict) -> Option<ChoiceRef> {
    let (for_pick, against_pick) = match verdict.pick {
        Pick::Only(language) => (
            guide.playing(Role::Language(language)),
            guide.playing(Role::Language(language.other())),
        ),
        Pick::Both | Pick::Neither | Pick::Depends => return None,
    };
    let pull = |at| {
        guide
            .pulls()
            .of(at)
            .map_or(0, |pull| pull.lead(for_pick, against_pick))
    };
    let (for_one, for_other) = (pull(one), pull(other));
    // An answer that does not pull towards the pick has not decided it, even if it pulls more than the other.
    match for_one.cmp(&for_other) {
        std::cmp::Ordering::Greater if for_one > 0 => Some(one),
        std::cmp::Ordering::Less if for_other > 0 => Some(other),
        _ => None,
    }
}
