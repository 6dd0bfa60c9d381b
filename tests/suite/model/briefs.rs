//! What a model finds in a brief: choices of the guide, with words of the brief.

use backend_advice::advice::{Kind, Question};
use backend_advice::model::Declined;
use serde_json::json;

use super::{SERVER, StandIn};
use crate::codes::guide;

/// Ids and numbers of a question that takes one choice and of one that takes several, from the shipped guide.
fn questions() -> [&'static Question; 2] {
    [Kind::One, Kind::Many].map(|kind| {
        guide()
            .questions()
            .iter()
            .find(|one| one.kind == kind)
            .unwrap()
    })
}

#[tokio::test]
async fn a_brief_proposes_choices_of_the_guide_with_words_of_its_own() {
    let stand_in = StandIn::open().await;
    let model = stand_in.model();
    let [one, many] = questions();
    let brief = "We are a Small Team,\nnearly all of us know Python.";
    let entry = |question: &str, choice: &str, quote: &str| json!({"question": question, "choice": choice, "quote": quote});
    let list = json!([
        entry(&many.id, &many.choices[1].id, "small team"),
        entry(&many.id, &many.choices[0].id, "know python"),
        entry(&one.id, &one.choices[1].id, "small  team, NEARLY all"),
        entry(&one.id, &one.choices[0].id, "know python"),
        entry(&one.id, "no-such-choice", "know python"),
        entry("no-such-question", &one.choices[0].id, "know python"),
        entry(&many.id, &many.choices[0].id, "we all know TypeScript"),
        json!({"question": many.id, "choice": 3}),
        json!("nonsense"),
    ]);
    stand_in.says(&format!("Here you are:\n```json\n{list}\n```"));
    let proposed = model.propose(SERVER, brief, guide()).await.unwrap();
    let mut told: Vec<_> = proposed
        .iter()
        .map(|one| (one.question, one.choice, one.quote.as_str()))
        .collect();
    told.sort_unstable();
    let mut wanted = vec![
        (one.number, one.choices[1].number, "Small Team,\nnearly all"),
        (many.number, many.choices[0].number, "know Python"),
        (many.number, many.choices[1].number, "Small Team"),
    ];
    wanted.sort_unstable();
    assert_eq!(told, wanted);
    let asked = stand_in.asked.lock().unwrap()[0].clone();
    let instructions = asked["messages"][0]["content"].as_str().unwrap().to_owned();
    for question in guide().questions() {
        assert!(instructions.contains(&question.id));
        for choice in &question.choices {
            assert!(instructions.contains(&format!("- {}: {}", choice.id, choice.label)));
        }
    }
    assert!(!instructions.contains("Small Team"));
    // Half of what one request may hold is left for the brief.
    assert!(instructions.len() < 16 * 1024, "{}", instructions.len());
}

#[tokio::test]
async fn a_brief_that_says_nothing_proposes_nothing_and_inventions_are_refused() {
    let stand_in = StandIn::open().await;
    let model = stand_in.model();
    let [one, _] = questions();
    let made_up =
        json!([{"question": one.id, "choice": one.choices[0].id, "quote": "we know Rust"}]);
    for (reply, wanted) in [
        ("[]".to_owned(), Ok(vec![])),
        (made_up.to_string(), Err(Declined::Unchecked)),
        ("I cannot do that.".to_owned(), Err(Declined::Unchecked)),
        ("[{\"question\": \"te".to_owned(), Err(Declined::Unchecked)),
    ] {
        stand_in.says(&reply);
        let proposed = model.propose(SERVER, "We know Django.", guide()).await;
        assert_eq!(proposed, wanted, "{reply}");
    }
}
