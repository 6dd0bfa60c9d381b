//! Faults: what breaks between Discord and the bot, and what each open conversation is worth afterwards.
//!
//! The same table as in docs/operations.md, told by doing.

use std::time::Duration;

use backend_advice::playground::{FaultPlan, Options, StandIn};

use crate::room::{Guest, Room, Way};

/// How a connection comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Back {
    /// The session is resumed: nothing that happened meanwhile is lost.
    Resumed,
    /// A new session begins.
    Anew,
}

/// Somebody is in the middle of a conversation, something breaks, the connection is back, the conversation goes on.
async fn survives(options: Options, back: Back, what: &str, breaks: impl Fn(&StandIn)) {
    let room = Room::with(Way::Gateway, options).await;
    let ada = room.person("Ada");
    ada.starts().await.presses("Not sure").await;
    let (resumes, identifies) = (room.stand_in.resumes(), room.stand_in.identifies());
    breaks(&room.stand_in);
    room.stand_in
        .until(|stand_in| match back {
            Back::Resumed => stand_in.resumes() > resumes && stand_in.connected(),
            Back::Anew => stand_in.identifies() > identifies && stand_in.connected(),
        })
        .await;
    goes_on(&ada, what).await;
}

async fn goes_on(ada: &Guest<'_>, what: &str) {
    ada.presses("Not sure").await;
    assert!(
        ada.reads().contains("2 answered"),
        "{what}: {}",
        ada.reads()
    );
}

#[tokio::test]
async fn after_closes_that_allow_it_the_session_is_resumed() {
    for code in [4000, 4001, 4002, 4003, 4005, 4008] {
        survives(
            Options::default(),
            Back::Resumed,
            &code.to_string(),
            |stand_in| {
                stand_in.gateway_close(code);
            },
        )
        .await;
    }
}

#[tokio::test]
async fn after_closes_that_end_the_session_a_new_one_begins() {
    for code in [1000, 4007, 4009] {
        survives(
            Options::default(),
            Back::Anew,
            &code.to_string(),
            |stand_in| {
                stand_in.gateway_close(code);
            },
        )
        .await;
    }
}

#[tokio::test]
async fn a_dropped_socket_is_resumed() {
    survives(
        Options::default(),
        Back::Resumed,
        "dropped",
        StandIn::gateway_drop,
    )
    .await;
}

#[tokio::test]
async fn a_session_that_discord_has_forgotten_begins_anew() {
    survives(Options::default(), Back::Anew, "forgotten", |stand_in| {
        stand_in.gateway_forget();
        stand_in.gateway_drop();
    })
    .await;
}

#[tokio::test]
async fn asked_to_reconnect_it_does_and_resumes() {
    survives(Options::default(), Back::Resumed, "op 7", |stand_in| {
        stand_in.gateway_send(r#"{"op":7,"d":null,"s":null,"t":null}"#);
    })
    .await;
}

#[tokio::test]
async fn an_invalid_session_is_resumed_where_discord_says_so_and_begun_anew_where_not() {
    survives(
        Options::default(),
        Back::Resumed,
        "op 9, resumable",
        |stand_in| {
            stand_in.gateway_send(r#"{"op":9,"d":true,"s":null,"t":null}"#);
        },
    )
    .await;
    survives(Options::default(), Back::Anew, "op 9", |stand_in| {
        stand_in.gateway_send(r#"{"op":9,"d":false,"s":null,"t":null}"#);
    })
    .await;
}

#[tokio::test]
async fn a_connection_that_leaves_heartbeats_unanswered_is_given_up_and_made_again() {
    let options = Options {
        heartbeat_interval: Duration::from_millis(150),
        ..Options::default()
    };
    survives(options, Back::Resumed, "silent", |stand_in| {
        stand_in.gateway_silent(true);
    })
    .await;
}

#[tokio::test]
async fn frames_that_make_no_sense_change_nothing() {
    let room = Room::new().await;
    let ada = room.person("Ada");
    ada.starts().await.presses("Not sure").await;
    for garbage in [
        "",
        "{",
        "null",
        "[1,2]",
        r#"{"op":99}"#,
        r#"{"op":0}"#,
        r#"{"op":0,"t":"X","s":1,"d":{}}"#,
    ] {
        room.stand_in.gateway_send(garbage);
    }
    goes_on(&ada, "garbage").await;
    assert_eq!(room.stand_in.identifies(), 1);
}

#[tokio::test]
async fn a_press_while_the_socket_is_down_is_answered_once_it_is_back() {
    let room = Room::new().await;
    let ada = room.person("Ada");
    ada.starts().await;
    room.stand_in.gateway_drop();
    ada.presses("Not sure").await.sees("1 answered");
    assert_eq!(room.stand_in.resumes(), 1);
}

#[tokio::test]
async fn an_interaction_that_is_repeated_is_answered_once() {
    let room = Room::new().await;
    let ada = room.person("Ada");
    ada.starts().await.presses("Not sure").await;
    let answers = |room: &Room| {
        let log = room.stand_in.rest_log();
        log.iter()
            .filter(|call| call.path.contains("/callback"))
            .count()
    };
    let before = answers(&room);
    room.stand_in.repeat_dispatches();
    goes_on(&ada, "repeated").await;
    assert_eq!(
        answers(&room),
        before + 1,
        "only the new press was answered"
    );
}

#[tokio::test]
async fn whatever_share_of_calls_discord_refuses_for_a_moment_every_press_is_answered() {
    for (status, retry_after) in [
        (500, None),
        (502, None),
        (503, None),
        (429, Some(Duration::from_millis(100))),
    ] {
        let room = Room::new().await;
        let ada = room.person("Ada");
        ada.starts().await;
        for answered in 1..=4 {
            room.stand_in.fail_rest(FaultPlan {
                route_prefix: "/interactions".to_owned(),
                status,
                times: 1,
                retry_after,
            });
            ada.presses("Not sure").await;
            ada.sees(&format!("{answered} answered"));
        }
    }
}
