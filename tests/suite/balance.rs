//! Balance: over seeded random answers no side is favoured, everything can be reached, and interviews stay short.

use backend_advice::advice::audit::audit;
use backend_advice::advice::{
    Answer, Answers, Assignment, ChoiceRef, Guide, Kind, Pick, Question, Recommendation, outlook,
    recommend,
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
    for (not_sure, most) in [(0, 8), (33, 9)] {
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
        assert!(lengths[250] <= most, "{}", lengths[250]);
    }
}

/// The strongest needs of each side, as answers alone: question and choice.
const PYTHON_NEEDS: [(&str, &str); 4] = [
    ("main-job", "own-models"),
    ("main-job", "data-processing"),
    ("main-job", "science"),
    ("computing", "numeric"),
];
const NODE_NEEDS: [(&str, &str); 6] = [
    ("main-job", "live"),
    ("main-job", "streaming"),
    ("main-job", "gateway"),
    ("main-job", "services"),
    ("connections", "thousands"),
    ("front-end", "same-team-rendered"),
];

/// Both needs with more answers, as `question=choice …`.
fn together(python: (&str, &str), nodejs: (&str, &str), more: &str) -> Answers {
    let needs = if python.0 == nodejs.0 {
        format!("{}={},{}", python.0, python.1, nodejs.1)
    } else {
        format!("{}={} {}={}", python.0, python.1, nodejs.0, nodejs.1)
    };
    read(guide(), &format!("{needs} {more}"))
}

/// Of all pairs of needs, with more answers, how many of a hundred satisfy `what`.
fn of_all_needs(more: &str, what: impl Fn((&str, &str), &Recommendation<'_>) -> bool) -> usize {
    let pairs = PYTHON_NEEDS
        .iter()
        .flat_map(|python| NODE_NEEDS.iter().map(move |nodejs| (*python, *nodejs)));
    let satisfied = pairs.filter(|&(python, nodejs)| {
        let answers = together(python, nodejs, more);
        what(python, &recommend(guide(), &answers))
    });
    satisfied.count() * 100 / (PYTHON_NEEDS.len() * NODE_NEEDS.len())
}

/// Both languages, with the part that needs Python in Python and the other one in Node.js.
fn is_split_rightly((_, python): (&str, &str), result: &Recommendation<'_>) -> bool {
    let right = |part: &Assignment| {
        let ids: Vec<_> = part
            .answers
            .iter()
            .map(|&at: &ChoiceRef| guide().resolve(at).unwrap().1.id.as_str())
            .collect();
        (part.language.id() == "python") == ids.contains(&python)
    };
    result.verdict.pick == Pick::Both && result.split.iter().all(right)
}

#[test]
fn strong_needs_of_both_sides_give_both_and_not_swapped_where_services_are_accepted() {
    for accepted in [
        "parts=clean-boundary",
        "parts=clean-boundary team-shape=several-teams",
        "parts=clean-boundary team-shape=four-to-ten",
    ] {
        let share = of_all_needs(accepted, is_split_rightly);
        println!("{accepted}: both, rightly split, in {share} %");
        assert!(share >= 90, "{accepted}: {share} %");
    }
}

#[test]
fn one_service_or_a_handful_of_people_get_one_language() {
    for refused in [
        "parts=one-service",
        "team-shape=one-to-three",
        "parts=one-service team-shape=one-to-three",
    ] {
        let share = of_all_needs(refused, |_, result| result.verdict.pick != Pick::Both);
        println!("{refused}: one language in {share} %");
        assert!(share >= 80, "{refused}: {share} %");
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
