//! What a server's own changes do to results beyond a person's own page: team outcomes, decision records, sources.

use serde_json::Value;

use crate::codes::code_of;
use crate::overlay_journeys::applies;
use crate::room::{Room, Way, id, over_both_ways};

over_both_ways!(
    a_teams_outcome_says_that_the_guide_was_changed,
    a_decision_record_says_that_the_guide_was_changed,
    own_evidence_is_told_from_the_guides,
);

/// Two changes, one of which rests on own evidence.
const OWN: &str = r#"
off = ["flask"]

[[fit]]
candidate = "python"
criterion = "data-ecosystem"
points = 2
evidence = ["our-models"]

[[evidence]]
id = "our-models"
claim = "Our models run in a service that was there before."
publisher = "Platform team"
source = "https://wiki.example.com/models"
checked = 2026-03-02
"#;

async fn a_teams_outcome_says_that_the_guide_was_changed(way: Way) {
    let room = Room::with_store(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    applies(&ada, OWN).await;
    ben.asks_team().await;
    ben.presses_and_waits("Ask the team").await;
    ben.looks_for("Your team is asked: ");
    ben.looks_for("asks the team");
    let card = id(&ben.message());
    ada.looks_at_id(&card).presses("Give my answers").await;
    ada.answers("Train or run machine-learning models").await;
    ada.presses("Finish now")
        .await
        .presses("Hand in my answers")
        .await;
    ada.sees("Handed in.");
    ben.looks_at_id(&card)
        .waits_until_it_says("1 has answered")
        .await;
    ben.presses("Close now").await;
    ben.looks_at_id(&card)
        .waits_until_it_says("Decided by 1 ballot")
        .await;
    ben.sees("changed my guide in 3 points");
    ben.presses("What is different here").await;
    assert!(ben.is_private());
    ben.sees("- Not recommended: Flask");
    ben.looks_at_id(&card).presses("Decision record").await;
    let record = String::from_utf8(ben.file("decision-record.md").await).unwrap();
    assert!(record.contains("changed the guide in 3 points"), "{record}");
}

async fn a_decision_record_says_that_the_guide_was_changed(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    let code = code_of("main-job=own-models");
    let record = async || {
        ada.opens(&code).await.presses("Decision record").await;
        let markdown = String::from_utf8(ada.file("decision-record.md").await).unwrap();
        let data: Value = serde_json::from_slice(&ada.file("decision-record.json").await).unwrap();
        (markdown, data["guide_changes"].clone())
    };
    let (markdown, changes) = record().await;
    assert!(!markdown.contains("changed the guide"), "{markdown}");
    assert_eq!(changes, Value::Null);
    applies(&ada, OWN).await;
    let (markdown, changes) = record().await;
    let said = "The server where this was made changed the guide in 3 points. Elsewhere the same answers may give another record.";
    assert!(markdown.contains(said), "{markdown}");
    assert_eq!(changes, 3);
}

async fn own_evidence_is_told_from_the_guides(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    applies(&ada, OWN).await;
    ada.opens(&code_of("main-job=own-models")).await;
    ada.sees("checked 2026-03-02, added by the people of this server");
    ada.chooses(&["Evidence"]).await;
    ada.sees("checked 2026-03-02, added by the people of the server");
    ada.opens(&code_of("main-job=own-models"))
        .await
        .presses("Decision record")
        .await;
    let record = String::from_utf8(ada.file("decision-record.md").await).unwrap();
    assert!(
        record.contains("added by the people of the server"),
        "{record}"
    );
}
