//! What a server's administrators see of what was counted there: enough to act on, and nobody in it.

use backend_advice::bot::today;
use backend_advice::playground::StandIn;
use backend_advice::store::{Count, ServerCount, Store};
use serde_json::json;

use crate::house::carrying;
use crate::room::{Room, Way, over_both_ways};

const COMMAND: &str = "/backend-advice-stats";

over_both_ways!(
    an_administrator_reads_what_was_counted_as_text_and_as_a_picture,
    where_next_to_nothing_was_counted_the_page_says_so_kindly,
    who_may_not_manage_the_server_is_told_whom_to_ask,
);

fn server(stand_in: &StandIn) -> u64 {
    stand_in.server_id().parse().unwrap()
}

async fn count(store: &Store, server: u64, counts: &[(&str, u64)]) {
    let day = today().to_string();
    let counts = counts.iter().map(|&(name, number)| ServerCount {
        server,
        count: Count {
            day: day.clone(),
            name: name.to_owned(),
            number,
        },
    });
    let counts: Vec<_> = counts.collect();
    store.count_in_servers(&counts).await.unwrap();
}

async fn an_administrator_reads_what_was_counted_as_text_and_as_a_picture(way: Way) {
    let room = Room::with_store(way).await;
    let store = room.opened_store().await;
    let counts = [
        ("begun", 23),
        ("finished", 16),
        ("result:python", 12),
        ("result:both", 4),
        ("asked:main-job", 23),
        ("passed:main-job", 11),
        ("shared", 3),
        ("changed", 9),
        ("gap:deployment", 6),
        ("follow-up:unknown", 6),
    ];
    count(&store, server(&room.stand_in), &counts).await;
    count(&store, 1, &[("begun", 900)]).await;
    let ada = room.person("Ada");
    ada.uses(COMMAND, &json!({})).await;
    assert!(ada.is_private());
    ada.sees("The last 30 days")
        .sees("Consultations begun: **20**")
        .sees("Led to a result: **15**")
        .sees("Python: 10")
        .sees("both: fewer than 5")
        .sees("shown 20 times, not gone on from 10 times")
        .sees("Answers changed: 5")
        .sees("shown to everybody: fewer than 5")
        .sees("near *deployment*: 5");
    for exact in ["23", "16", "12", "11", "900"] {
        ada.does_not_see(exact);
    }
    let pictures = ada.pictures();
    assert!(
        pictures[0].contains("20 in all; 20 on the busiest day"),
        "{pictures:?}"
    );
    assert!(ada.file("counts.png").await.starts_with(b"\x89PNG"));
    let message = crate::room::id(&ada.message());
    ada.presses("7 days").await.sees("The last 7 days");
    ada.presses("90 days").await.sees("The last 90 days");
    assert_eq!(crate::room::id(&ada.message()), message, "edited in place");
    assert_eq!(ada.files(), ["counts.png"]);
}

async fn where_next_to_nothing_was_counted_the_page_says_so_kindly(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    ada.uses(COMMAND, &json!({})).await;
    let nothing = ada.reads();
    ada.sees("Nothing was counted here so far that I may tell");
    let store = room.opened_store().await;
    count(
        &store,
        server(&room.stand_in),
        &[("begun", 4), ("shared", 1)],
    )
    .await;
    ada.uses(COMMAND, &json!({})).await;
    assert_eq!(ada.reads(), nothing, "four and none are told alike");
    assert!(ada.files().is_empty());
}

async fn who_may_not_manage_the_server_is_told_whom_to_ask(way: Way) {
    let room = Room::with_store(way).await;
    let ben = room.person("Ben");
    assert!(!ben.is_offered(COMMAND) && room.person("Ada").is_offered(COMMAND));
    ben.starts().await.forges(&carrying("S30")).await;
    assert!(ben.is_private());
    ben.sees("the permission Manage Server");
    let ada = room.person_in("Ada", "DM");
    assert!(!ada.is_offered(COMMAND), "counts belong to servers");
    ada.starts().await.forges(&carrying("S30")).await;
    ada.sees("These counts belong to a server");
}

#[tokio::test]
async fn while_the_store_is_away_the_page_says_to_press_again() {
    let room = Room::new().await;
    let ada = room.person("Ada");
    ada.uses(COMMAND, &json!({})).await;
    ada.sees("I can't reach what I remember just now");
    assert_eq!(ada.buttons(), ["7 days", "30 days", "90 days"]);
}

#[tokio::test]
async fn requests_that_cannot_be_handed_over_are_told_to_those_who_can_see_to_it() {
    let room = Room::with_store(Way::Gateway).await;
    let store = room.opened_store().await;
    let request = backend_advice::store::Request {
        server: Some(server(&room.stand_in)),
        person: 7,
        day: today().to_string(),
        locale: "en-US".to_owned(),
        text: "Our plan".to_owned(),
        reach: "ben@example.com".to_owned(),
        code: "BA1-0000".to_owned(),
        recommendation: "Python".to_owned(),
        created: 0,
        expires: u64::MAX >> 2,
    };
    store.keep_request(&request, 3, || 5).await.unwrap();
    let claimed = store.claim_request(1, 2).await.unwrap();
    assert_eq!(claimed.unwrap().text, "Our plan");
    let waiting = backend_advice::store::Waiting {
        until: u64::MAX >> 2,
        trouble: Some("refused"),
    };
    store.request_waits(5, waiting).await.unwrap();
    let ada = room.person("Ada");
    ada.uses(COMMAND, &json!({})).await;
    ada.sees("they cannot be handed over")
        .does_not_see("Our plan");
}
