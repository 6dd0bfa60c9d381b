//! Talking to a person: requests to be contacted reach the staff once, and only those that somebody agreed to.

use backend_advice::consultation::{Staff, Webhook};
use backend_advice::playground::{FaultPlan, Options, StandIn};
use serde_json::{Value, json};

use crate::house::carrying;
use crate::room::{Guest, Room, Way, components, over_both_ways, text};

const OPEN: &str = "Have someone contact me";
const YES: &str = "Yes, hand this and my result to Express Services Group";
const NO: &str = "No, hand over nothing";
const POSTS: &str = "POST /channels/{channel}/messages$";
const HOOKS: &str = "POST /webhooks/{webhook}/{token}";

over_both_ways!(
    a_request_stands_in_the_staff_s_channel_once_and_the_person_has_a_reference,
    without_a_yes_nothing_is_handed_over_and_what_was_typed_can_be_copied,
    a_webhook_takes_a_request_without_anything_to_press,
    a_fourth_request_of_a_day_is_told_when_to_come_again,
);

async fn stand_in() -> StandIn {
    StandIn::start(Options::default()).await.unwrap()
}

/// The staff's channel.
fn channel(stand_in: &StandIn) -> Staff {
    Staff::channel(&stand_in.place("#staff").unwrap()).unwrap()
}

/// The webhook of the staff's channel.
fn webhook(stand_in: &StandIn) -> Staff {
    let address = stand_in.webhook("#staff").unwrap();
    Staff::Webhook(Webhook::parse(&address, Some(&stand_in.url())).unwrap())
}

async fn room_with(way: Way, staff: fn(&StandIn) -> Staff) -> Room {
    let stand_in = stand_in().await;
    let staff = staff(&stand_in);
    Room::with_staff(way, stand_in, staff).await
}

fn failing(route: &str, status: u16, times: u32) -> FaultPlan {
    FaultPlan {
        route_prefix: route.to_owned(),
        status,
        times,
        retry_after: None,
    }
}

async fn has_a_result(guest: &Guest<'_>) {
    guest
        .starts()
        .await
        .chooses(&["Scientific computing, research data"])
        .await
        .presses("Finish now")
        .await;
}

async fn asks(guest: &Guest<'_>, about: &str, consent: &str) {
    let form = guest.opens_form(OPEN).await;
    let fields = [
        ("What do you want to talk about?", json!(about)),
        ("How can you be reached?", json!("ben@example.com")),
        ("May this be handed over?", json!([consent])),
    ];
    guest.fills(&form, &fields).await;
}

/// What the staff sees.
fn staff_reads(room: &Room) -> Vec<Value> {
    room.stand_in.messages("Ada", "#staff")
}

async fn until_the_staff_has(room: &Room, count: usize) {
    let has = |stand_in: &StandIn| stand_in.messages("Ada", "#staff").len() >= count;
    room.stand_in.until(has).await;
}

/// The reference that the person reads.
fn reference(guest: &Guest<'_>) -> String {
    let told = guest.reads();
    let start = told.find("reference is `").unwrap() + "reference is `".len();
    told[start..start + 6].to_owned()
}

fn ben(room: &Room) -> u64 {
    room.stand_in.person("Ben").id().unwrap().parse().unwrap()
}

async fn a_request_stands_in_the_staff_s_channel_once_and_the_person_has_a_reference(way: Way) {
    let room = room_with(way, channel).await;
    let guest = room.person("Ben");
    has_a_result(&guest).await;
    asks(
        &guest,
        "@everyone look:\n# [free](https://a.example) ```x",
        YES,
    )
    .await;
    assert!(guest.is_private());
    guest.sees("Your request is on its way");
    let reference = reference(&guest);
    until_the_staff_has(&room, 1).await;
    let seen = staff_reads(&room);
    let told = text(&seen[0]);
    assert!(
        told.contains(&reference) && told.contains("`BA1-"),
        "{told}"
    );
    assert!(
        told.contains("> \\@everyone look\\:\n> \\# \\[free\\]"),
        "{told}"
    );
    assert!(told.contains("> ben\\@example.com"), "{told}");
    assert_eq!(seen[0]["mentions"], json!([]));
    assert_eq!(seen[0]["mention_everyone"], json!(false));
    assert!(!told.contains("Ben"), "who asks is not told: {told}");
    let staff = room.person_in("Ada", "#staff");
    staff.looks_around().presses("Open my own copy").await;
    staff.sees("## Python");
}

async fn without_a_yes_nothing_is_handed_over_and_what_was_typed_can_be_copied(way: Way) {
    let room = room_with(way, channel).await;
    let guest = room.person("Ben");
    has_a_result(&guest).await;
    asks(&guest, "Our plan", NO).await;
    guest
        .sees("Nothing was handed over")
        .sees("> Our plan")
        .sees("> ben\\@example.com");
    assert!(guest.is_private());
    let kept = room.opened_store().await.personal(ben(&room)).await;
    assert!(kept.unwrap().requests.is_empty());
    asks(&guest, " \n ", YES).await;
    guest.sees("no words in one of the two fields");
    assert!(staff_reads(&room).is_empty());
}

async fn a_webhook_takes_a_request_without_anything_to_press(way: Way) {
    let room = room_with(way, webhook).await;
    let guest = room.person("Ben");
    has_a_result(&guest).await;
    asks(&guest, "Our plan", YES).await;
    guest.sees("Your request is on its way");
    until_the_staff_has(&room, 1).await;
    let seen = staff_reads(&room);
    assert!(text(&seen[0]).contains("> Our plan"));
    assert!(seen[0]["webhook_id"].is_string());
    let buttons = components(&seen[0]);
    assert!(buttons.iter().all(|component| component["type"] != 2));
}

async fn a_fourth_request_of_a_day_is_told_when_to_come_again(way: Way) {
    let room = room_with(way, channel).await;
    let guest = room.person("Ben");
    has_a_result(&guest).await;
    let result = crate::room::id(&guest.message());
    for number in 1..=3 {
        guest.looks_at_id(&result);
        asks(&guest, &format!("Plan {number}"), YES).await;
        guest.sees("Your request is on its way");
    }
    guest.looks_at_id(&result);
    asks(&guest, "Plan 4", YES).await;
    guest.sees("You can ask again <t:").sees("> Plan 4");
    until_the_staff_has(&room, 3).await;
    let chloe = room.person("Chloe");
    has_a_result(&chloe).await;
    asks(&chloe, "Another's plan", YES).await;
    chloe.sees("Your request is on its way");
    until_the_staff_has(&room, 4).await;
}

#[tokio::test]
async fn while_discord_has_trouble_a_request_is_tried_until_it_stands_there_once() {
    for (staff, route) in [(channel as fn(&StandIn) -> Staff, POSTS), (webhook, HOOKS)] {
        for status in [500, 429] {
            let room = room_with(Way::Gateway, staff).await;
            let mut plan = failing(route, status, 2);
            plan.retry_after = (status == 429).then_some(std::time::Duration::from_millis(200));
            room.stand_in.fail_rest(plan);
            let guest = room.person("Ben");
            has_a_result(&guest).await;
            asks(&guest, "Our plan", YES).await;
            until_the_staff_has(&room, 1).await;
            assert_eq!(staff_reads(&room).len(), 1);
        }
    }
}

#[tokio::test]
async fn a_webhook_that_is_gone_costs_nobody_their_request() {
    let mut room = room_with(Way::Gateway, webhook).await;
    room.stand_in.delete_webhooks("#staff").unwrap();
    {
        let guest = room.person("Ben");
        has_a_result(&guest).await;
        asks(&guest, "Our plan", YES).await;
        guest.sees("Your request is on its way");
    }
    room.until_refused().await;
    let store = room.opened_store().await;
    let kept = store.personal(ben(&room)).await.unwrap().requests;
    assert_eq!(kept.len(), 1);
    assert!(!kept[0].is_sent && kept[0].text == "Our plan");
    // Somebody sees to it; the wait is over; another process posts it.
    room.stop_bot().await;
    let id = kept[0].id;
    let soon = backend_advice::store::Waiting {
        until: 0,
        trouble: Some("refused"),
    };
    assert!(
        store
            .claim_request(kept[0].created + 86_400, 0)
            .await
            .unwrap()
            .is_some()
    );
    store.request_waits(id, soon).await.unwrap();
    let staff = webhook(&room.stand_in);
    room.hands_to(Some(staff));
    room.start_bot(backend_advice::prompts::Prompts::embedded().unwrap())
        .await;
    until_the_staff_has(&room, 1).await;
    room.stop_bot().await;
    let kept = store.personal(ben(&room)).await.unwrap().requests;
    assert!(kept[0].is_sent && kept[0].text.is_empty() && kept[0].code.is_empty());
    assert_eq!(staff_reads(&room).len(), 1);
}

#[tokio::test]
async fn what_was_not_posted_before_a_stop_is_posted_after_the_next_start() {
    let mut room = room_with(Way::Gateway, channel).await;
    room.stand_in.fail_rest(failing(POSTS, 503, 1000));
    {
        let guest = room.person("Ben");
        has_a_result(&guest).await;
        asks(&guest, "Our plan", YES).await;
    }
    room.stop_bot().await;
    room.stand_in.mend_rest();
    assert!(staff_reads(&room).is_empty());
    // The time is over for which nobody else takes what the stopped process had taken.
    let store = room.opened_store().await;
    let id = store.personal(ben(&room)).await.unwrap().requests[0].id;
    let at_once = backend_advice::store::Waiting {
        until: 0,
        trouble: None,
    };
    store.request_waits(id, at_once).await.unwrap();
    room.restart_after_stop().await;
    until_the_staff_has(&room, 1).await;
    assert_eq!(staff_reads(&room).len(), 1);
}

#[tokio::test]
async fn where_nobody_takes_requests_any_more_an_old_button_leads_to_the_link() {
    let mut room = room_with(Way::Gateway, channel).await;
    has_a_result(&room.person("Ben")).await;
    room.hands_to(None);
    room.restart_bot().await;
    let guest = room.person("Ben");
    guest.looks_around().presses(OPEN).await;
    guest.sees("Nobody takes such requests here any more");
    assert!(guest.is_private());
    assert_eq!(
        guest.link("Talk to Express Services Group"),
        "https://example.com/talk"
    );
    assert!(!guest.buttons().contains(&OPEN.to_owned()));
}

#[tokio::test]
async fn without_a_store_nothing_that_was_typed_is_lost() {
    let stand_in = stand_in().await;
    let staff = channel(&stand_in);
    let mut room = Room::around(stand_in);
    room.hands_to(Some(staff));
    room.start_bot(backend_advice::prompts::Prompts::embedded().unwrap())
        .await;
    let guest = room.person("Ben");
    has_a_result(&guest).await;
    asks(&guest, "Our plan", YES).await;
    guest
        .sees("I can't reach what I remember just now")
        .sees("> Our plan");
    assert!(guest.buttons().contains(&OPEN.to_owned()));
    assert!(staff_reads(&room).is_empty());
}

#[tokio::test]
async fn results_offer_no_request_where_nobody_takes_one() {
    let room = Room::new().await;
    let guest = room.person("Ben");
    has_a_result(&guest).await;
    assert!(!guest.buttons().contains(&OPEN.to_owned()));
    guest.forges(&carrying("Cs")).await;
    guest.sees("I can't tell what it meant");
}
