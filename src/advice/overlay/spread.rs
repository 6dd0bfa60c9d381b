//! What an overlay does to results: the same random people before and after it.

use crate::advice::answers::Answers;
use crate::advice::audit::crowd::Crowd;
use crate::advice::code;
use crate::advice::guide::{CandidateIndex, Guide, Language, Role};
use crate::advice::ranking::{Pick, Verdict, verdict};

/// How many random people are asked: enough for a whole per cent, and done in milliseconds.
pub const PEOPLE: u32 = 400;

/// Who gets what, before an overlay and after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// Each result with how many get it before and after.
    pub picks: Vec<(Pick, u32, u32)>,
    /// Each framework that is not switched off, with how many get it before and after.
    pub frameworks: Vec<(CandidateIndex, u32, u32)>,
    /// How many get another result.
    pub other_pick: u32,
    /// How many get the same languages with another framework.
    pub other_framework: u32,
}

impl Spread {
    /// Asks [`PEOPLE`] random people, the same every time: each answers what both guides ask alike, and what is new by
    /// chance.
    pub fn measured(before: &Guide, after: &Guide) -> Self {
        let frameworks = after
            .indexed_candidates()
            .filter(|(_, candidate)| matches!(candidate.role, Role::Framework(_)));
        let mut spread = Self {
            picks: Pick::ALL.map(|pick| (pick, 0, 0)).to_vec(),
            frameworks: frameworks.map(|(index, _)| (index, 0, 0)).collect(),
            other_pick: 0,
            other_framework: 0,
        };
        let (mut crowd, mut anew) = (Crowd::new(before, 0), Crowd::new(after, 0));
        for _ in 0..PEOPLE {
            crowd.advance();
            anew.advance();
            let answers = both(after, &crowd.answers(), &anew.answers());
            spread.count(crowd.verdict(), verdict(after, &answers));
        }
        spread
    }

    fn count(&mut self, before: Verdict, after: Verdict) {
        for (pick, was, is) in &mut self.picks {
            *was += u32::from(*pick == before.pick);
            *is += u32::from(*pick == after.pick);
        }
        let gets =
            |verdict: Verdict, index| [verdict.python, verdict.nodejs].contains(&Some(index));
        for (index, was, is) in &mut self.frameworks {
            *was += u32::from(gets(before, *index));
            *is += u32::from(gets(after, *index));
        }
        let is_other = before.pick != after.pick;
        self.other_pick += u32::from(is_other);
        self.other_framework += u32::from(!is_other && before != after);
    }

    /// The languages that nobody is recommended any more.
    pub fn languages_never(&self) -> impl Iterator<Item = Language> {
        Language::ALL.into_iter().filter(|&language| {
            let uses = |pick: Pick| pick.languages().any(|used| used == language);
            let picks = self.picks.iter().filter(|(pick, _, _)| uses(*pick));
            picks.map(|(_, _, after)| after).sum::<u32>() == 0
        })
    }

    /// The frameworks that somebody was recommended before and nobody is now.
    pub fn frameworks_never(&self) -> impl Iterator<Item = CandidateIndex> {
        let gone = self
            .frameworks
            .iter()
            .filter(|(_, was, is)| *was > 0 && *is == 0);
        gone.map(|(index, _, _)| *index)
    }
}

/// What somebody says to the guide with an overlay who said `given` without it; what that does not ask, as in `anew`.
fn both(guide: &Guide, given: &Answers, anew: &Answers) -> Answers {
    let answer = |number, question| {
        let own = given.get(number);
        own.map_or_else(
            || anew.get(number).cloned(),
            |answer| code::kept(question, answer),
        )
    };
    let questions = guide.questions().iter();
    questions
        .filter_map(|question| Some((question.number, answer(question.number, question)?)))
        .collect()
}
