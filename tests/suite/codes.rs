//! Codes and controls: whatever is written can be read, whatever else comes is refused politely.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use backend_advice::advice::guide::load;
use backend_advice::advice::{Answer, Answers, ChoiceNumber, Guide, Kind, QuestionNumber, code};
use backend_advice::consultation::{
    Act, Consultation, Control, Event, PersonId, Place, Purpose, Standing, Step, TeamId,
};
use backend_advice::prompts::Prompts;
use proptest::prelude::*;

/// The shipped guide, loaded once.
pub(crate) fn guide() -> &'static Guide {
    static PROMPTS: LazyLock<Prompts> = LazyLock::new(|| Prompts::embedded().unwrap());
    &PROMPTS.guide
}

/// Consultations by the shipped prompts, set up once.
pub(crate) fn consultation() -> &'static Consultation {
    static CONSULTATION: LazyLock<Consultation> =
        LazyLock::new(|| crate::room::consultation(Prompts::embedded().unwrap()));
    &CONSULTATION
}

/// The code of `question=choice,choice …`.
pub(crate) fn code_of(answers: &str) -> String {
    code::encode(guide(), &crate::claims::read(guide(), answers))
}

/// Any answers to the shipped guide: each question open, "not sure", or answered as it allows.
pub(crate) fn any_answers() -> impl Strategy<Value = Answers> {
    let questions: Vec<_> = guide()
        .questions()
        .iter()
        .map(|question| {
            let number = question.number;
            let choices: Vec<ChoiceNumber> = question
                .choices
                .iter()
                .map(|choice| choice.number)
                .collect();
            let most = match question.kind {
                Kind::One => 1,
                Kind::Many => choices.len(),
            };
            let given = proptest::sample::subsequence(choices, 1..=most)
                .prop_map(|choices| Answer::Choices(choices.into_iter().collect::<BTreeSet<_>>()));
            prop_oneof![
                2 => Just(None),
                1 => Just(Some(Answer::NotSure)),
                5 => given.prop_map(Some),
            ]
            .prop_map(move |answer| answer.map(|answer| (number, answer)))
        })
        .collect();
    questions.prop_map(|answers| answers.into_iter().flatten().collect())
}

fn any_step() -> impl Strategy<Value = Step> {
    let question = (1..=u16::MAX).prop_map(QuestionNumber);
    let purpose = prop_oneof![
        Just(Purpose::Asking),
        Just(Purpose::Anyway),
        Just(Purpose::Changing)
    ];
    prop_oneof![
        (question.clone(), 1..=63_u8, purpose.clone()).prop_map(|(question, choice, purpose)| {
            Step::Answer(question, ChoiceNumber(choice), purpose)
        }),
        (question.clone(), purpose.clone())
            .prop_map(|(question, purpose)| Step::Choose(question, purpose)),
        (question.clone(), purpose)
            .prop_map(|(question, purpose)| Step::NotSure(question, purpose)),
        question.clone().prop_map(Step::Back),
        question.prop_map(Step::Finish),
        Just(Step::Result),
        Just(Step::GoOn),
        Just(Step::GoOnAnyway),
        Just(Step::List),
        Just(Step::Change),
        Just(Step::Details),
        Just(Step::Share),
        Just(Step::Open),
        Just(Step::Start),
        Just(Step::StartOver),
        Just(Step::TakeBack),
    ]
}

proptest! {
    #[test]
    fn a_code_opens_to_the_answers_it_was_made_from(answers in any_answers()) {
        let guide = guide();
        let written = code::encode(guide, &answers);
        let opened = code::decode(guide, &written).unwrap();
        prop_assert_eq!(&opened.answers, &answers);
        prop_assert_eq!((opened.edition, opened.dropped), (guide.edition(), 0));
    }

    #[test]
    fn a_code_may_be_typed_in_any_case_and_with_any_spacing(answers in any_answers()) {
        let guide = guide();
        let sloppy = code::encode(guide, &answers).to_lowercase().replace('-', " - ");
        prop_assert_eq!(code::decode(guide, &sloppy).unwrap().answers, answers);
    }

    #[test]
    fn a_code_with_one_wrong_letter_is_refused(answers in any_answers(), at in any::<prop::sample::Index>(), letter in "[0-9A-HJKMNP-TV-Z]") {
        let guide = guide();
        let written = code::letters(guide, &answers);
        let at = at.index(written.len());
        let mut garbled = written.clone();
        garbled.replace_range(at..=at, &letter);
        prop_assume!(garbled != written);
        // The check is fifteen bits: one slip in some thirty thousand may pass, but never one that reads as the same.
        if let Ok(opened) = code::decode_letters(guide, &garbled) {
            prop_assert_ne!(opened.answers, answers);
        }
    }

    #[test]
    fn a_control_comes_back_as_it_was_and_fits_a_button(step in any_step(), owner in any::<Option<u64>>(), team in 0..1_u64 << 40, answers in any_answers()) {
        let guide = guide();
        // A control has an owner, or is of a team, or neither.
        let team = Some(TeamId(team)).filter(|_| owner.is_none());
        let control = Control { step, owner: owner.map(PersonId), answers, team };
        let text = control.encode(guide);
        prop_assert!(text.len() <= Control::LIMIT, "{} letters", text.len());
        prop_assert_eq!(Control::decode(guide, &text).unwrap().control, control);
    }

    #[test]
    fn any_text_in_place_of_a_code_or_a_control_gets_a_reply(text in ".{0,120}", values in prop::collection::vec(".{0,10}", 0..4)) {
        let consultation = consultation();
        let event = |act| Event {
            person: PersonId(1),
            name: "Ada".to_owned(),
            server: None,
            locale: "en-US".to_owned(),
            missing: Vec::new(),
            standing: Standing::default(),
 place: Place::unknown(),
            act,
        };
        for act in [
            Act::Start { code: Some(text.clone()), brief: None },
            Act::Start { code: None, brief: Some(text.clone()) },
            Act::Use { id: text.clone(), values: values.clone() },
            Act::Use { id: format!("ba1:{text}"), values },
        ] {
            prop_assert!(!consultation.reply(&event(act)).page.text().is_empty());
        }
    }
}

#[test]
fn the_fullest_answers_to_the_shipped_guide_fit_into_a_button() {
    let guide = guide();
    let letters = "0".repeat(code::longest(guide));
    let step = Step::Answer(QuestionNumber(63), ChoiceNumber(63), Purpose::Changing);
    let empty = Control {
        step,
        owner: Some(PersonId(u64::MAX)),
        answers: Answers::default(),
        team: None,
    }
    .encode(guide);
    let without = code::letters(guide, &Answers::default()).len();
    assert!(empty.len() - without + letters.len() <= Control::LIMIT);
}

#[test]
fn a_guide_whose_fullest_answers_do_not_fit_is_refused() {
    let mut text = small_guide();
    for question in 4..=25 {
        text.push_str(&format!("[[question]]\nnumber = {question}\nid = \"q{question}\"\nkind = \"many\"\ntopic = \"t\"\ntext = \"t\"\nwhy = \"w\"\n"));
        for choice in 39..=63 {
            text.push_str(&format!("[[question.choice]]\nnumber = {choice}\nid = \"c{choice}\"\nlabel = \"l\"\ndescription = \"d\"\n"));
        }
    }
    let faults = load("guide.toml", &text).unwrap_err();
    assert!(faults[0].what.contains("letters in a code"), "{faults:?}");
}

#[test]
fn a_code_survives_questions_added_removed_and_moved() {
    let before = load("guide.toml", &small_guide()).unwrap();
    let answers = |pairs: &[(u16, u8)]| -> Answers {
        pairs
            .iter()
            .map(|&(question, choice)| {
                (QuestionNumber(question), Answer::one(ChoiceNumber(choice)))
            })
            .collect()
    };
    let written = code::encode(&before, &answers(&[(1, 1), (2, 2), (3, 1)]));

    let mut sections: Vec<&str> = SMALL.split("#---\n").collect();
    sections.swap(1, 3);
    let moved = load("guide.toml", &sections.concat()).unwrap();
    assert_eq!(
        code::decode(&moved, &written).unwrap().answers,
        answers(&[(1, 1), (2, 2), (3, 1)])
    );

    sections.remove(2);
    let fewer = load(
        "guide.toml",
        &sections.concat().replace("edition = 1", "edition = 2"),
    )
    .unwrap();
    let opened = code::decode(&fewer, &written).unwrap();
    assert_eq!(opened.answers, answers(&[(1, 1), (3, 1)]));
    assert_eq!(
        (opened.dropped, opened.edition),
        (1, 1),
        "what was removed is dropped and said"
    );

    let more = SMALL.replace("number = 3\nid = \"c\"", "number = 4\nid = \"c\"");
    let other = load("guide.toml", &more).unwrap();
    let opened = code::decode(&other, &written).unwrap();
    assert_eq!(
        opened.answers,
        answers(&[(1, 1), (2, 2)]),
        "what is new is open"
    );
}

#[test]
fn an_answer_with_several_choices_is_dropped_where_only_one_is_allowed_now() {
    let many = load(
        "guide.toml",
        &SMALL.replace("kind = \"one\"", "kind = \"many\""),
    )
    .unwrap();
    let both = Answer::Choices(BTreeSet::from([ChoiceNumber(1), ChoiceNumber(2)]));
    let written = code::encode(&many, &Answers::default().with(QuestionNumber(1), both));
    let opened = code::decode(&load("guide.toml", SMALL).unwrap(), &written).unwrap();
    assert_eq!((opened.answers.len(), opened.dropped), (0, 1));
}

pub(crate) fn small_guide() -> String {
    SMALL.to_owned()
}

/// The smallest whole guide: three questions with two choices each.
pub(crate) const SMALL: &str = r#"edition = 1
margins = { decides = 1, likely = 2, clear = 3 }
[[candidate]]
id = "python"
name = "Python"
summary = "p"
[[candidate]]
id = "nodejs"
name = "Node.js"
summary = "n"
[[candidate]]
id = "both"
name = "Both"
summary = "b"
price = 2
[[part]]
id = "p"
name = "p"
keeps = "k"
contract = "c"
[[criterion]]
id = "data"
name = "data"
of-a-part = true
fit.python = { points = 2, evidence = ["e"] }
[[criterion]]
id = "live"
name = "live"
of-a-part = true
fit.nodejs = { points = 2, evidence = ["e"] }
[[evidence]]
id = "e"
claim = "c"
source = "https://example.com"
publisher = "p"
checked = 2026-01-01
stale-after = 2027-01-01
strength = 1
#---
[[question]]
number = 1
id = "a"
kind = "one"
topic = "A"
text = "A?"
why = "w"
[[question.choice]]
number = 1
id = "x"
label = "X"
description = "x"
part = "p"
matters = { data = 2 }
[[question.choice]]
number = 2
id = "y"
label = "Y"
description = "y"
part = "p"
matters = { live = 2 }
#---
[[question]]
number = 2
id = "b"
kind = "one"
topic = "B"
text = "B?"
why = "w"
[[question.choice]]
number = 1
id = "x"
label = "X"
description = "x"
part = "p"
matters = { data = 1 }
[[question.choice]]
number = 2
id = "y"
label = "Y"
description = "y"
#---
[[question]]
number = 3
id = "c"
kind = "one"
topic = "C"
text = "C?"
why = "w"
[[question.choice]]
number = 1
id = "x"
label = "X"
description = "x"
part = "p"
matters = { live = 3 }
[[question.choice]]
number = 2
id = "y"
label = "Y"
description = "y"
"#;
