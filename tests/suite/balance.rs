//! Balance: over seeded random answers no side is favoured, everything can be reached, and interviews stay short.

use backend_advice::advice::audit::audit;
use backend_advice::advice::{
    Answer, Answers, ChoiceRef, Guide, Kind, Pick, Question, outlook, recommend,
};
use backend_advice::fault::Fault;

use crate::claims::read;
use crate::codes::guide;

/// How many random people are asked.
const PEOPLE: u32 = 3_000;

/// A small generator of our own, so that the people are the same on every machine (xorshift64*).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let random = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(random).unwrap() % sides
    }

    /// An answer that the question allows; "not sure" in so many of a hundred cases.
    fn answer(&mut self, question: &Question, not_sure: usize) -> Answer {
        if self.roll(100) < not_sure {
            return Answer::NotSure;
        }
        let several = match question.kind {
            Kind::One => 1,
            Kind::Many => 1 + self.roll(2),
        };
        let choices =
            (0..several).map(|_| question.choices[self.roll(question.choices.len())].number);
        Answer::Choices(choices.collect())
    }

    fn answers(&mut self, guide: &Guide, not_sure: usize) -> Answers {
        guide
            .questions()
            .iter()
            .map(|question| (question.number, self.answer(question, not_sure)))
            .collect()
    }
}

fn random_people(not_sure: usize) -> Vec<Answers> {
    let mut dice = Dice(0x5EED);
    (0..PEOPLE)
        .map(|_| dice.answers(guide(), not_sure))
        .collect()
}

#[test]
fn no_side_is_favoured_and_every_result_and_framework_is_reached_by_some() {
    let audit = audit(guide(), "2026-11-23");
    let favoured = |finding: &&Fault| finding.what.contains("goes to");
    assert_eq!(audit.findings.iter().find(favoured), None);
    for run in &audit.bias.runs {
        for (pick, share) in &run.picks {
            assert!(share.per_mille() >= 10, "{}: {share}", pick.id());
        }
        for (framework, share) in &run.frameworks {
            assert!(share.per_mille() >= 10, "{framework:?}: {share}");
        }
    }
}

#[test]
fn an_interview_is_short_for_most_people() {
    for not_sure in [0, 33] {
        let mut dice = Dice(0xA5C);
        let mut lengths: Vec<usize> = (0..500)
            .map(|_| {
                let mut answers = Answers::default();
                while let Some(question) = outlook::next(guide(), &answers) {
                    answers.set(question.number, dice.answer(question, not_sure));
                }
                answers.len()
            })
            .collect();
        lengths.sort_unstable();
        println!(
            "{not_sure} % not sure: half of the people answer {} questions or fewer",
            lengths[250]
        );
        assert!(lengths[250] <= 10, "{}", lengths[250]);
    }
}

/// The strongest needs of each side, as answers alone.
const PYTHON_NEEDS: [&str; 3] = ["own-models", "data-processing", "science"];
const NODE_NEEDS: [&str; 3] = ["live", "streaming", "gateway"];

#[test]
fn strong_needs_of_both_sides_with_a_clean_boundary_give_both_and_not_swapped() {
    for python in PYTHON_NEEDS {
        for nodejs in NODE_NEEDS {
            let answers = read(
                guide(),
                &format!(
                    "main-job={python},{nodejs} parts=clean-boundary team-shape=several-teams"
                ),
            );
            let result = recommend(guide(), &answers);
            assert_eq!(result.verdict.pick, Pick::Both, "{python} with {nodejs}");
            for part in result.split {
                let ids: Vec<_> = part
                    .answers
                    .iter()
                    .map(|&at: &ChoiceRef| guide().resolve(at).unwrap().1.id.as_str())
                    .collect();
                let expected = if ids.contains(&python) {
                    "python"
                } else {
                    "nodejs"
                };
                assert_eq!(part.language.id(), expected, "{ids:?}");
            }
        }
    }
}

#[test]
fn a_recommended_language_always_leads_by_the_margin_that_decides() {
    for answers in random_people(33) {
        let result = recommend(guide(), &answers);
        if matches!(result.verdict.pick, Pick::Only(_) | Pick::Both) {
            assert!(
                result.sureness.lead >= guide().margins().decides,
                "{answers:?}"
            );
        }
    }
}

#[test]
fn a_framework_that_is_recommended_for_its_architecture_says_so() {
    let answers = read(
        guide(),
        "team-language=typescript out-of-the-box=architecture team-shape=over-ten",
    );
    let result = recommend(guide(), &answers);
    let criteria: Vec<_> = result
        .reasons
        .iter()
        .map(|reason| guide().criterion(reason.criterion).unwrap().id.as_str())
        .collect();
    assert!(criteria.contains(&"given-structure"), "{criteria:?}");
}

#[test]
fn one_service_or_a_handful_of_people_get_one_language() {
    for python in PYTHON_NEEDS {
        for nodejs in NODE_NEEDS {
            let answers = read(
                guide(),
                &format!("main-job={python},{nodejs} parts=one-service team-shape=one-to-three"),
            );
            assert_ne!(
                recommend(guide(), &answers).verdict.pick,
                Pick::Both,
                "{python} with {nodejs}"
            );
        }
    }
}
