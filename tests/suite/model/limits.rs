//! What a model may cost: time, calls, size, and what becomes of an endpoint that fails.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use backend_advice::model::{AllowanceKey, Declined, Material, Model};
use serde_json::json;
use tokio::net::TcpListener;

use super::{
    GOOD, INSTRUCTIONS, KEY, Plays, SERVER, StandIn, material, pass, phrased, saying, settings,
};
use crate::codes::guide;

#[tokio::test]
async fn whatever_the_endpoint_does_costs_no_more_than_the_answer() {
    let stand_in = StandIn::open().await;
    let whole = saying(GOOD);
    let cut = json!({"choices": [{"message": {"content": GOOD}, "finish_reason": "length"}]});
    for (status, body, why) in [
        (500, whole.clone(), Declined::Failed),
        (429, whole.clone(), Declined::Failed),
        (401, "no".to_owned(), Declined::Failed),
        (307, whole.clone(), Declined::Failed),
        (200, whole[..whole.len() / 2].to_owned(), Declined::Failed),
        (200, "{}".to_owned(), Declined::Failed),
        (200, saying(&"a ".repeat(5_000_000)), Declined::Failed),
        (200, cut.to_string(), Declined::Unchecked),
    ] {
        let before = stand_in.times_asked();
        stand_in.play(Plays::Answers(status, body));
        assert_eq!(phrased(&stand_in.model()).await, Err(why), "{status}");
        assert_eq!(stand_in.times_asked(), before + 1, "nothing is asked twice");
    }
}

#[tokio::test]
async fn nobody_waits_longer_than_is_set_up() {
    let stand_in = StandIn::open().await;
    stand_in.play(Plays::Never);
    let model = stand_in.model();
    let time = async {
        stand_in.came.notified().await;
        pass(Duration::from_secs(2)).await;
    };
    let (answer, ()) = tokio::join!(phrased(&model), time);
    assert_eq!(answer, Err(Declined::TimedOut));
}

#[tokio::test]
async fn an_endpoint_that_is_not_there_costs_no_more_than_the_answer() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", closed.local_addr().unwrap());
    drop(closed);
    let model = Model::new(&settings(&url, "5"), INSTRUCTIONS);
    assert_eq!(phrased(&model).await, Err(Declined::Failed));
}

#[tokio::test]
async fn an_endpoint_that_keeps_failing_is_left_alone_and_comes_back() {
    let stand_in = StandIn::open().await;
    let model = stand_in.model();
    stand_in.play(Plays::Answers(503, String::new()));
    for _ in 0..5 {
        assert_eq!(phrased(&model).await, Err(Declined::Failed));
    }
    stand_in.says(GOOD);
    assert_eq!(phrased(&model).await, Err(Declined::Open));
    assert_eq!(stand_in.times_asked(), 5);
    pass(Duration::from_secs(30)).await;
    assert!(phrased(&model).await.is_ok());
    assert!(phrased(&model).await.is_ok());
}

#[tokio::test]
async fn each_server_has_an_allowance_a_day_and_private_messages_share_one() {
    let stand_in = StandIn::open().await;
    let seconds = Arc::new(AtomicU64::new(1_795_392_000));
    let clock = {
        let seconds = Arc::clone(&seconds);
        move || -> SystemTime { UNIX_EPOCH + Duration::from_secs(seconds.load(Ordering::Relaxed)) }
    };
    let model = Model::with_clock(&stand_in.settings("2"), INSTRUCTIONS, Arc::new(clock));
    let asked = material("Why?");
    for key in [
        AllowanceKey::Server(1),
        AllowanceKey::Server(2),
        AllowanceKey::Private,
    ] {
        for allowed in [true, true, false, false] {
            let answer = model.phrase(key, &asked).await;
            let wanted = if allowed {
                None
            } else {
                Some(Declined::OverBudget)
            };
            assert_eq!(answer.err(), wanted, "{key:?}");
        }
    }
    assert_eq!(stand_in.times_asked(), 6);
    seconds.fetch_add(86_400, Ordering::Relaxed);
    assert!(model.phrase(SERVER, &asked).await.is_ok());
}

#[tokio::test]
async fn without_a_model_or_without_passages_nothing_is_asked() {
    let stand_in = StandIn::open().await;
    assert_eq!(phrased(&Model::off()).await, Err(Declined::Off));
    let model = stand_in.model();
    let nothing = Material::new("Why?", vec!["A fact.".to_owned()], vec![]);
    assert_eq!(model.phrase(SERVER, &nothing).await, Err(Declined::Unasked));
    let brief = "€".repeat(12_000);
    let proposed = model
        .propose(SERVER, &format!("API {brief}"), guide())
        .await;
    assert_eq!(proposed, Err(Declined::Unasked));
    assert_eq!(stand_in.times_asked(), 0);
}

#[tokio::test]
async fn neither_key_nor_question_is_printed_anywhere() {
    let stand_in = StandIn::open().await;
    let model = stand_in.model();
    let settings = stand_in.settings("1");
    stand_in.play(Plays::Answers(401, KEY.to_owned()));
    let why = phrased(&model).await.unwrap_err();
    let asked = material("What is the word?");
    let shown = format!("{model:?} {model:#?} {settings:?} {why} {why:?} {asked:?}");
    assert!(!shown.contains(KEY) && !shown.contains("word"), "{shown}");
}

#[tokio::test]
async fn whoever_waits_no_longer_leaves_nothing_behind() {
    let stand_in = StandIn::open().await;
    stand_in.play(Plays::Never);
    let model = stand_in.model();
    let given_up = AtomicUsize::new(0);
    for _ in 0..6 {
        tokio::select! {
            _ = phrased(&model) => panic!("it never answers"),
            () = stand_in.came.notified() => { given_up.fetch_add(1, Ordering::Relaxed); }
        }
    }
    stand_in.says(GOOD);
    assert!(phrased(&model).await.is_ok());
    assert_eq!(given_up.into_inner(), 6);
}

#[tokio::test]
async fn many_may_ask_at_once_from_tasks_of_their_own() {
    let stand_in = StandIn::open().await;
    let model = Arc::new(stand_in.model());
    let tasks: Vec<_> = (0..20)
        .map(|_| {
            let model = Arc::clone(&model);
            tokio::spawn(async move { phrased(&model).await.is_ok() })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    assert_eq!(stand_in.times_asked(), 20);
}
