//! Random people: one after another, the same on every machine.

use crate::advice::answers::{Answer, Answers};
use crate::advice::guide::{ChoiceRef, Guide, Kind};
use crate::advice::pulls::Tally;
use crate::advice::ranking::{RuledOut, Verdict, verdict_of};

/// The seed of every crowd: any would do, as long as it stays.
const SEED: u64 = 0x5EED;

/// Most choices that a random person gives where several are allowed.
const MOST_CHOICES: usize = 2;

/// A generator of our own, so that the core needs no source of chance (xorshift64*).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let random = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(random).unwrap_or(0) % sides.max(1)
    }
}

/// People who answer every question by chance. Only the one who came last is kept, in the room of the one before.
pub(in crate::advice) struct Crowd<'g> {
    guide: &'g Guide,
    dice: Dice,
    /// How many of a hundred answers are "not sure".
    not_sure: usize,
    given: Vec<ChoiceRef>,
    sums: Tally,
    ruled_out: RuledOut,
}

impl<'g> Crowd<'g> {
    pub(in crate::advice) fn new(guide: &'g Guide, not_sure: usize) -> Self {
        Self {
            guide,
            dice: Dice(SEED),
            not_sure,
            given: Vec::new(),
            sums: Tally::default(),
            ruled_out: RuledOut::default(),
        }
    }

    /// Lets the next one answer everything.
    pub(in crate::advice) fn advance(&mut self) {
        self.given.clear();
        self.sums.copy(self.guide.pulls().start());
        self.ruled_out = RuledOut::default();
        for question in self.guide.questions() {
            if self.dice.roll(100) < self.not_sure {
                continue;
            }
            let several = match question.kind {
                Kind::One => 1,
                Kind::Many => 1 + self.dice.roll(MOST_CHOICES),
            };
            for _ in 0..several {
                let drawn = self.dice.roll(question.choices.len());
                let Some(choice) = question.choices.get(drawn) else {
                    continue;
                };
                let at = ChoiceRef {
                    question: question.number,
                    choice: choice.number,
                };
                // Who draws the same twice has said it once.
                if self.given.contains(&at) {
                    continue;
                }
                self.given.push(at);
                self.ruled_out = self.ruled_out.and(choice.ruled_out());
                if let Some(pull) = self.guide.pulls().of(at) {
                    self.sums.add(pull, 1);
                }
            }
        }
    }

    /// What is recommended to the one who came last.
    pub(in crate::advice) fn verdict(&self) -> Verdict {
        verdict_of(self.guide, &self.sums, self.ruled_out)
    }

    /// What the one who came last said.
    pub(in crate::advice) fn answers(&self) -> Answers {
        let of = |question| {
            let choices = self.given.iter().filter(|at| at.question == question);
            let choices: std::collections::BTreeSet<_> = choices.map(|at| at.choice).collect();
            if choices.is_empty() {
                Answer::NotSure
            } else {
                Answer::Choices(choices)
            }
        };
        let numbers = self
            .guide
            .questions()
            .iter()
            .map(|question| question.number);
        numbers.map(|number| (number, of(number))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::ranking::verdict;

    #[test]
    fn what_is_added_up_on_the_way_is_what_the_answers_come_to() {
        let guide = crate::prompts::Prompts::embedded().unwrap().guide;
        let mut crowd = Crowd::new(&guide, 20);
        for _ in 0..200 {
            crowd.advance();
            assert_eq!(crowd.verdict(), verdict(&guide, &crowd.answers()));
        }
    }
}
