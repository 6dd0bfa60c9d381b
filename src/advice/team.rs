//! A team: many ballots to the same questions, and the answers that they settle on.
//!
//! What a team settles on is itself a set of [`Answers`], so that code, picture, record and flips are those of any result.
//! The order of ballots never matters, and none counts more than another. Start reading at [`settled`] and [`Council`].

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::answers::{Answer, Answers};
use super::guide::{ChoiceNumber, Guide, Kind, Question, QuestionNumber};
use super::ranking::{Pick, Verdict, verdict};

/// What the ballots settle on. To each question the answer counts that most of those gave who answered it; where two are
/// level, none does. Of several choices each counts that at least half of them gave, else the one that most gave.
pub fn settled(guide: &Guide, ballots: &[Answers]) -> Answers {
    guide
        .questions()
        .iter()
        .filter_map(|question| Some((question.number, settled_on(question, ballots)?)))
        .collect()
}

/// What the ballots settle on for one question; `None` where nobody said anything, "not sure" included.
fn settled_on(question: &Question, ballots: &[Answers]) -> Option<Answer> {
    let said: Vec<&Answer> = ballots
        .iter()
        .filter_map(|ballot| ballot.get(question.number))
        .collect();
    if said.is_empty() {
        return None;
    }
    let mut votes = BTreeMap::<ChoiceNumber, usize>::new();
    let known = |choice: &ChoiceNumber| question.choice(*choice).is_some();
    for choice in said
        .iter()
        .flat_map(|answer| answer.choices())
        .filter(known)
    {
        *votes.entry(choice).or_default() += 1;
    }
    let answering = said
        .iter()
        .filter(|answer| answer.choices().any(|choice| known(&choice)));
    let answering = answering.count();
    let by_half = votes.iter().filter(|&(_, &count)| count * 2 >= answering);
    let by_half: std::collections::BTreeSet<_> = by_half.map(|(&choice, _)| choice).collect();
    if question.kind == Kind::Many && !by_half.is_empty() {
        return Some(Answer::Choices(by_half));
    }
    Some(first_alone(&votes).map_or(Answer::NotSure, Answer::one))
}

/// The choice with most votes, where no other has as many.
fn first_alone(votes: &BTreeMap<ChoiceNumber, usize>) -> Option<ChoiceNumber> {
    let most = votes.values().max()?;
    let mut first = votes.iter().filter(|(_, count)| *count == most);
    match (first.next(), first.next()) {
        (Some((&choice, _)), None) => Some(choice),
        _ => None,
    }
}

/// What one or more ballots recommend, each taken alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaning {
    /// What they recommend.
    pub verdict: Verdict,
    /// The places of these ballots in the list of all.
    pub ballots: Vec<usize>,
}

/// One answer to a question that the ballots differ on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The answer; never "not sure".
    pub answer: Answer,
    /// The places of the ballots that gave it.
    pub ballots: Vec<usize>,
    /// What would be recommended if the team settled on it, with everything else as it is.
    pub verdict: Verdict,
}

/// A question that the ballots differ on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The question.
    pub question: QuestionNumber,
    /// What was answered, most given first; at least two.
    pub sides: Vec<Side>,
}

impl Disagreement {
    /// Whether settling on one side or the other gives another recommendation.
    pub fn matters(&self, team: Verdict) -> bool {
        self.sides.iter().any(|side| side.verdict != team)
    }

    /// How much it matters: whether the language side changes, then on how many ballots.
    fn weight(&self, team: Verdict) -> (bool, usize) {
        let changing = self.sides.iter().filter(|side| side.verdict != team);
        let ballots = changing.clone().map(|side| side.ballots.len()).sum();
        let changes_language = changing
            .into_iter()
            .any(|side| side.verdict.pick != team.pick);
        (changes_language, ballots)
    }

    /// The answer that leads alone; `None` where two are level.
    pub fn leader(&self) -> Option<&Side> {
        match &self.sides[..] {
            [first, second, ..] if first.ballots.len() == second.ballots.len() => None,
            sides => sides.first(),
        }
    }
}

/// All ballots of a team, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// How many ballots there are.
    pub size: usize,
    /// What the team settles on.
    pub answers: Answers,
    /// What that recommends.
    pub verdict: Verdict,
    /// How each ballot alone comes out, most ballots first.
    pub leanings: Vec<Leaning>,
    /// Where the ballots differ and that changes the recommendation, what changes most first.
    pub mattering: Vec<Disagreement>,
    /// Where the ballots differ and that changes nothing, in the order of the guide.
    pub idle: Vec<Disagreement>,
}

impl Council {
    /// Works out the ballots by a guide, for what the team settles on.
    pub fn of(guide: &Guide, ballots: &[Answers]) -> Self {
        Self::on(guide, ballots, settled(guide, ballots))
    }

    /// Works out the ballots around answers that may have been settled on before.
    pub fn on(guide: &Guide, ballots: &[Answers], answers: Answers) -> Self {
        let verdict = verdict(guide, &answers);
        let disagreements = guide
            .questions()
            .iter()
            .filter_map(|question| disagreement(guide, question, ballots, &answers));
        let (mut mattering, idle): (Vec<_>, Vec<_>) =
            disagreements.partition(|one: &Disagreement| one.matters(verdict));
        mattering.sort_by_key(|one| Reverse(one.weight(verdict)));
        Self {
            size: ballots.len(),
            leanings: leanings(guide, ballots),
            answers,
            verdict,
            mattering,
            idle,
        }
    }

    /// The side that most single ballots come out on, where that is another one than the team's answers lead to.
    pub fn elsewhere(&self) -> Option<(Pick, usize)> {
        let mut picks = BTreeMap::<Pick, usize>::new();
        for leaning in &self.leanings {
            *picks.entry(leaning.verdict.pick).or_default() += leaning.ballots.len();
        }
        let (&first, &most) = picks.iter().max_by_key(|&(_, &count)| count)?;
        let is_alone = picks.values().filter(|&&count| count == most).count() == 1;
        (is_alone && first != self.verdict.pick).then_some((first, most))
    }

    /// The places of the ballots that alone come out on another side than the team.
    pub fn dissent(&self) -> impl Iterator<Item = (usize, Verdict)> + '_ {
        let others = self.leanings.iter();
        others
            .filter(|leaning| leaning.verdict.pick != self.verdict.pick)
            .flat_map(|leaning| leaning.ballots.iter().map(|&at| (at, leaning.verdict)))
    }
}

fn leanings(guide: &Guide, ballots: &[Answers]) -> Vec<Leaning> {
    let mut leanings: Vec<Leaning> = Vec::new();
    for (place, ballot) in ballots.iter().enumerate() {
        let verdict = verdict(guide, ballot);
        match leanings.iter_mut().find(|known| known.verdict == verdict) {
            Some(known) => known.ballots.push(place),
            None => leanings.push(Leaning {
                verdict,
                ballots: vec![place],
            }),
        }
    }
    let rank = |verdict: Verdict| (verdict.pick, verdict.python, verdict.nodejs);
    leanings.sort_by_key(|one| (Reverse(one.ballots.len()), rank(one.verdict)));
    leanings
}

/// Where the ballots differ on a question; "not sure" and silence differ from nothing.
fn disagreement(
    guide: &Guide,
    question: &Question,
    ballots: &[Answers],
    team: &Answers,
) -> Option<Disagreement> {
    let mut given = BTreeMap::<&Answer, Vec<usize>>::new();
    for (place, ballot) in ballots.iter().enumerate() {
        let answer = ballot.get(question.number);
        let answer = answer.filter(|answer| **answer != Answer::NotSure && answer.fits(question));
        if let Some(answer) = answer {
            given.entry(answer).or_default().push(place);
        }
    }
    if given.len() < 2 {
        return None;
    }
    let side = |(answer, ballots): (&Answer, Vec<usize>)| Side {
        verdict: verdict(guide, &team.with(question.number, answer.clone())),
        answer: answer.clone(),
        ballots,
    };
    let mut sides: Vec<Side> = given.into_iter().map(side).collect();
    sides.sort_by_key(|side| Reverse(side.ballots.len()));
    Some(Disagreement {
        question: question.number,
        sides,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::advice::code;
    use crate::prompts::Prompts;

    fn guide() -> Guide {
        let prompts = Prompts::embedded().unwrap();
        prompts.guide.in_locale("en-US").clone()
    }

    /// Any ballot: to each question nothing, "not sure", or choices by the bits of a number.
    fn ballot(guide: &Guide, picks: &[u16]) -> Answers {
        let questions = guide.questions().iter().zip(picks);
        questions
            .filter_map(|(question, &pick)| Some((question.number, answer(question, pick)?)))
            .collect()
    }

    fn answer(question: &Question, pick: u16) -> Option<Answer> {
        let size = question.choices.len();
        match (pick % 8, question.kind) {
            (0, _) => None,
            (1, _) => Some(Answer::NotSure),
            (_, Kind::One) => Some(Answer::one(
                question.choices[usize::from(pick / 8) % size].number,
            )),
            (_, Kind::Many) => {
                let bits = (usize::from(pick / 8) % ((1 << size) - 1)) + 1;
                let chosen = question.choices.iter().enumerate();
                let chosen = chosen.filter(|(at, _)| bits & (1 << at) != 0);
                Some(Answer::Choices(chosen.map(|(_, one)| one.number).collect()))
            }
        }
    }

    fn ballots() -> impl Strategy<Value = Vec<Vec<u16>>> {
        prop::collection::vec(prop::collection::vec(any::<u16>(), 32), 1..9)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_unanimous_team_comes_out_as_each_of_its_ballots(
            pick in prop::collection::vec(any::<u16>(), 32), size in 1..6_usize
        ) {
            let guide = guide();
            let one = ballot(&guide, &pick);
            let council = Council::of(&guide, &vec![one.clone(); size]);
            prop_assert_eq!(&council.answers, &one);
            prop_assert!(council.mattering.is_empty() && council.idle.is_empty());
            prop_assert_eq!(council.leanings.len(), 1);
            prop_assert_eq!(council.elsewhere(), None);
            prop_assert_eq!(council.dissent().count(), 0);
        }

        #[test]
        fn neither_order_nor_doubling_changes_what_a_team_settles_on(picks in ballots()) {
            let guide = guide();
            let all: Vec<_> = picks.iter().map(|picks| ballot(&guide, picks)).collect();
            let team = settled(&guide, &all);
            let mut turned = all.clone();
            turned.reverse();
            turned.rotate_left(all.len() / 2);
            prop_assert_eq!(&settled(&guide, &turned), &team);
            prop_assert_eq!(&settled(&guide, &[all.clone(), all].concat()), &team);
        }

        #[test]
        fn what_a_team_settles_on_has_a_code_and_fits_the_guide(picks in ballots()) {
            let guide = guide();
            let all: Vec<_> = picks.iter().map(|picks| ballot(&guide, picks)).collect();
            let team = settled(&guide, &all);
            let opened = code::decode(&guide, &code::encode(&guide, &team)).unwrap();
            prop_assert_eq!((opened.answers, opened.dropped), (team, 0));
        }

        #[test]
        fn every_ballot_leans_once_and_disagreements_tell_what_they_change(picks in ballots()) {
            let guide = guide();
            let all: Vec<_> = picks.iter().map(|picks| ballot(&guide, picks)).collect();
            let council = Council::of(&guide, &all);
            let mut leaning: Vec<_> = council.leanings.iter().flat_map(|one| &one.ballots).collect();
            leaning.sort_unstable();
            prop_assert!(leaning.into_iter().copied().eq(0..all.len()));
            for one in council.mattering.iter().chain(&council.idle) {
                prop_assert!(one.sides.len() > 1);
                for side in &one.sides {
                    let with = council.answers.with(one.question, side.answer.clone());
                    prop_assert_eq!(side.verdict, verdict(&guide, &with));
                }
            }
            let matters = |one: &Disagreement| one.matters(council.verdict);
            prop_assert!(council.mattering.iter().all(matters));
            prop_assert!(!council.idle.iter().any(matters));
        }
    }

    /// A question of this kind, with ballots that answer it by the places of choices.
    fn asked(kind: Kind, said: &[&[usize]]) -> Option<Answer> {
        let guide = guide();
        let mut questions = guide.questions().iter();
        let question = questions
            .find(|question| question.kind == kind && question.choices.len() > 2)
            .unwrap();
        let choose = |places: &&[usize]| {
            let numbers = places.iter().map(|&at| question.choices[at].number);
            let answer = Answer::Choices(numbers.collect());
            let answer = Some(answer).filter(|_| !places.is_empty());
            Answers::default().with(question.number, answer.unwrap_or(Answer::NotSure))
        };
        let ballots: Vec<_> = said.iter().map(choose).collect();
        let settled = settled(&guide, &ballots).get(question.number).cloned()?;
        // By place again, so that a row of the table can be read.
        let place = |number| question.choices.iter().position(|one| one.number == number);
        Some(match settled {
            Answer::NotSure => Answer::NotSure,
            Answer::Choices(all) => Answer::Choices(
                all.into_iter()
                    .map(|number| ChoiceNumber(u8::try_from(place(number).unwrap()).unwrap()))
                    .collect(),
            ),
        })
    }

    #[test]
    fn most_votes_count_a_tie_counts_for_none_and_half_is_enough_of_several() {
        let on = |places: &[u8]| {
            Some(Answer::Choices(
                places.iter().map(|&at| ChoiceNumber(at)).collect(),
            ))
        };
        let unsure = Some(Answer::NotSure);
        for (kind, said, expected) in [
            (Kind::One, &[&[0][..], &[0], &[1]][..], on(&[0])),
            (Kind::One, &[&[0], &[1]], unsure.clone()),
            (Kind::One, &[&[0], &[], &[]], on(&[0])),
            (Kind::One, &[&[], &[]], unsure.clone()),
            (Kind::One, &[], None),
            (Kind::One, &[&[0], &[0], &[1], &[1], &[2]], unsure.clone()),
            (Kind::Many, &[&[0, 1], &[1], &[2]], on(&[1])),
            (Kind::Many, &[&[0], &[1]], on(&[0, 1])),
            (Kind::Many, &[&[0, 1], &[0], &[], &[]], on(&[0, 1])),
            (Kind::Many, &[&[0], &[1], &[2], &[]], unsure.clone()),
            (Kind::Many, &[&[0], &[0], &[1], &[1], &[2]], unsure.clone()),
            (Kind::Many, &[&[0], &[0], &[1], &[2], &[2, 0]], on(&[0])),
        ] {
            assert_eq!(asked(kind, said), expected, "{kind:?} {said:?}");
        }
    }
}
