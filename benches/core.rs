//! The decision core alone: no Discord, no stand-in, no waiting.
//!
//! ```text
//! cargo bench --bench core
//! ```
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "criterion's macros write functions without a word, and a bench may stop at once"
)]

use std::hint::black_box;

use backend_advice::advice::guide::{Guide, Kind};
use backend_advice::advice::{Answer, Answers, brief, code, outlook, pairs, recommend};
use backend_advice::consultation::{
    Act, Consultation, Contact, Control, Event, PersonId, Place, Purpose, Settings, Standing, Step,
};
use backend_advice::prompts::Prompts;
use backend_advice::report::Report;
use criterion::{Criterion, criterion_group, criterion_main};

/// As long as people write who take their time.
const BRIEF: &str = include_str!("brief.txt");

/// Answers of somebody who finishes early.
const TYPICAL: usize = 6;

/// The answers of an interview that stays open for long. Where no question can change the result any more, it goes on
/// in the order of the guide.
fn interview(guide: &Guide, length: usize) -> Answers {
    let mut answers = Answers::default();
    while answers.len() < length {
        let mut open = guide.questions().iter();
        let question = outlook::next(guide, &answers)
            .or_else(|| open.find(|question| !answers.has(question.number)))
            .unwrap();
        let wanted = if question.kind == Kind::Many { 2 } else { 1 };
        // The third choices speak for different sides.
        let chosen = question.choices.iter().cycle().skip(2).take(wanted);
        let answer = Answer::Choices(chosen.map(|choice| choice.number).collect());
        answers.set(question.number, answer);
    }
    answers
}

/// "Not sure" to the question after these answers, if yet another question follows it.
fn not_sure(guide: &Guide, answers: &Answers) -> Option<Step> {
    let question = outlook::next(guide, answers)?.number;
    outlook::next(guide, &answers.with(question, Answer::NotSure))?;
    Some(Step::NotSure(question, Purpose::Asking))
}

/// Somebody uses a control that carries these answers.
fn event(guide: &Guide, step: Step, answers: &Answers) -> Event {
    Event {
        person: PersonId(1),
        name: "Ada".to_owned(),
        server: None,
        locale: "en-US".to_owned(),
        missing: Vec::new(),
        standing: Standing::default(),
        place: Place::unknown(),
        act: Act::Use {
            id: Control::open(step, answers.clone()).encode(guide),
            values: Vec::new(),
        },
    }
}

/// A follow-up question of ordinary length.
const QUESTION: &str = "Can Python handle thousands of open WebSocket connections at once?";
/// Three in one message, with words that are mended.
const QUESTIONS: &str = "is djagno slwo under heavy trafic? what abuot celery vs a real queu for background jobs? and \
                         shoud we do nestjs or fastifi for a small tema";

fn core(criterion: &mut Criterion) {
    let contact = Contact::new("Somebody", "https://example.com/{code}/{recommendation}").unwrap();
    let consultation = Consultation::new(Prompts::embedded().unwrap(), Settings::of(contact));
    let guide = &consultation.prompts().guide;
    let questions = guide.questions().len();
    let typical = interview(guide, TYPICAL);
    let full = interview(guide, questions);
    let nearly_full = (0..questions)
        .rev()
        .map(|length| interview(guide, length))
        .find(|answers| not_sure(guide, answers).is_some())
        .unwrap();

    let mut reply = |name: &str, step: Step, answers: &Answers| {
        let event = event(guide, step, answers);
        criterion.bench_function(name, |bench| {
            bench.iter(|| consultation.reply(black_box(&event)));
        });
    };
    for (name, answers) in [
        ("next question: first", &Answers::default()),
        ("next question: typical", &typical),
        ("next question: nearly full", &nearly_full),
    ] {
        reply(name, not_sure(guide, answers).unwrap(), answers);
    }
    reply("result: typical", Step::Result, &typical);
    reply("result: full", Step::Result, &full);

    criterion.bench_function("recommend: typical", |bench| {
        bench.iter(|| recommend(guide, black_box(&typical)));
    });
    criterion.bench_function("recommend: full", |bench| {
        bench.iter(|| recommend(guide, black_box(&full)));
    });
    criterion.bench_function("pairs of flips: full", |bench| {
        bench.iter(|| pairs(guide, black_box(&full)));
    });
    criterion.bench_function("picture: full", |bench| {
        let report = || Report::new(consultation.prompts(), "en-US", black_box(&full));
        bench.iter(|| report().picture().png().unwrap());
    });
    criterion.bench_function("brief: 1,500 letters", |bench| {
        bench.iter(|| brief::read(guide, black_box(BRIEF)));
    });
    criterion.bench_function("outlook: typical", |bench| {
        bench.iter(|| outlook::next(guide, black_box(&typical)));
    });
    criterion.bench_function("code: there and back", |bench| {
        bench.iter(|| code::decode(guide, &code::encode(guide, black_box(&full))));
    });
    follow_ups(criterion, &consultation, [&typical, &full]);
    criterion.bench_function("prompts: loaded", |bench| {
        bench.iter(Prompts::embedded);
    });
}

fn follow_ups(
    criterion: &mut Criterion,
    consultation: &Consultation,
    [typical, full]: [&Answers; 2],
) {
    criterion.bench_function("follow-up: a question from passages", |bench| {
        bench.iter(|| consultation.ask(black_box(QUESTION), Some(typical), "en-US"));
    });
    criterion.bench_function("follow-up: doubts about the result", |bench| {
        bench.iter(|| consultation.ask(black_box("Are you sure?"), Some(full), "en-US"));
    });
    criterion.bench_function("follow-up: three questions, mistyped", |bench| {
        bench.iter(|| consultation.ask(black_box(QUESTIONS), Some(full), "en-US"));
    });
}

criterion_group!(benches, core);
criterion_main!(benches);
