//! What the log says while people use the bot: nothing that is theirs, at any level.

use std::io::Write;
use std::sync::{Arc, Mutex};

use backend_advice::consultation::Staff;
use backend_advice::playground::{FaultPlan, Options, StandIn};
use serde_json::json;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::room::{Guest, Room, Way, id, over_both_ways};

/// What is typed in these stories; no word of it may be in the log.
const BRIEF: &str = "Zanzibar chat for beekeepers with live updates";
const QUESTION: &str = "Is FastAPI good for zeppelins?";
const REQUEST: &str = "Quokka project";
const REACH: &str = "ben@wombat.example";

over_both_ways!(nothing_of_anybody_reaches_the_log);

/// A log that is kept.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Log {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

async fn asks_to_be_contacted(guest: &Guest<'_>) {
    let form = guest.opens_form("Have someone contact me").await;
    let yes = "Yes, hand this and my result to Express Services Group";
    let fields = [
        ("What do you want to talk about?", json!(REQUEST)),
        ("How can you be reached?", json!(REACH)),
        ("May this be handed over?", json!([yes])),
    ];
    guest.fills(&form, &fields).await.sees("on its way");
}

/// Everything that people do, with trouble at Discord in between; answers the codes that they saw.
async fn lives(room: &Room) -> Vec<String> {
    let ben = room.person("Ben");
    ben.describes(BRIEF).await;
    ben.asks(QUESTION).await;
    ben.starts()
        .await
        .chooses(&["Scientific computing, research data"])
        .await
        .presses("Finish now")
        .await;
    let (result, code) = (id(&ben.message()), ben.code());
    ben.presses("Share here").await;
    ben.opens("BA1-garbled-otter").await;
    ben.forges("ba1:not:a:control").await;
    room.stand_in.fail_rest(FaultPlan {
        route_prefix: "POST /channels/{channel}/messages$".to_owned(),
        status: 500,
        times: 1,
        retry_after: None,
    });
    ben.looks_at_id(&result);
    asks_to_be_contacted(&ben).await;
    let posted = |stand_in: &StandIn| !stand_in.messages("Ada", "#staff").is_empty();
    room.stand_in.until(posted).await;
    let ada = room.person("Ada");
    ada.asks_team()
        .await
        .presses_and_waits("Ask the team")
        .await;
    ada.looks_for("Your team is asked")
        .looks_for("asks the team");
    let card = id(&ada.message());
    ben.looks_at_id(&card).presses("Give my answers").await;
    ben.answers("Train or run machine-learning models")
        .await
        .presses("Finish now")
        .await;
    ben.presses("Hand in my answers").await;
    ada.looks_at_id(&card).waits_until_it_says("Ben").await;
    ben.uses("/backend-advice-data", &json!({})).await;
    let kept = id(&ben.message());
    ben.presses("Give me all of it as a file").await;
    ben.looks_at_id(&kept).presses("Forget me").await;
    ben.presses("Yes, forget me now").await.sees("Done.");
    ada.looks_at_id(&card).presses("Close now").await;
    ada.looks_at_id(&card)
        .waits_until_it_says("nobody answered")
        .await;
    vec![code]
}

async fn nothing_of_anybody_reaches_the_log(way: Way) {
    let log = Log::default();
    let lines = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new("backend_advice=trace"))
        .with_writer(log.clone())
        .with_ansi(false)
        .finish();
    // All of it runs on this thread, but for what is drawn.
    let _until_the_end = tracing::subscriber::set_default(lines);
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let staff = Staff::channel(&stand_in.place("#staff").unwrap()).unwrap();
    let mut room = Room::with_staff(way, stand_in, staff).await;
    let mut forbidden = lives(&room).await;
    room.stop_bot().await;
    let people = ["Ada", "Ben", "Chloe", "Gus"];
    forbidden.extend(people.map(|name| room.stand_in.person(name).id().unwrap()));
    forbidden.push(room.stand_in.token().to_owned());
    let typed = [
        "Zanzibar",
        "zeppelin",
        "Quokka",
        "wombat",
        "otter",
        "Ben",
        "Ada",
        "BA1-",
        "ba1:",
        "not:a",
        "scientific",
        "machine-learning",
    ];
    forbidden.extend(typed.map(str::to_owned));
    let text = log.text();
    assert!(text.contains("the store is open"), "{text}");
    for secret in forbidden {
        assert!(!text.contains(&secret), "{secret} in:\n{text}");
    }
    assert!(
        !text.contains("/callback"),
        "addresses hold tokens:\n{text}"
    );
    room.restart_after_stop().await;
}
