//! The bot and servers' own settings: what one process saves holds there at once and everywhere else within a minute,
//! and ten thousand servers with different settings cost little memory and no time.

use std::ops::Range;
use std::process::Command;
use std::time::{Duration, Instant};

use backend_advice::advice::Answers;
use backend_advice::consultation::{
    Act, Control, HouseStep, PlaceId, ServerId, Sharing, Standing, Step,
};
use sqlx::{Connection, Executor, SqliteConnection};

use crate::bot::{Keeping, LONGEST, later};
use crate::ground::{Ground, open};

/// What tells a process of this program to measure itself instead of testing.
const MEASURE_ON: &str = "STORE_TEST_MEASURES_ON";
const SERVERS: u64 = 10_000;
/// What the settings of so many servers may add to a process, so that it stays within the design's 25 MB in all.
const MOST_KILOBYTES: u64 = 3_900;
/// Servers with guides of their own: more than are remembered at once.
const OWN_GUIDES: Range<u64> = 101..201;
/// What the guides that are remembered of them may add: 16 of 300 kB each, and what making them leaves behind.
const MOST_FOR_GUIDES: u64 = 7_000;

/// As many servers as that, all of them different: contact, channel, roles, and every fourth with a webhook.
const FILL: &str = "
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 10000)
    INSERT INTO server_settings
        (server, contact_name, contact_url, language, sharing, sharing_channel, updated, teams, team_roles,
         follow_ups, mentions, threads, model, retention_days, staff_channel, staff_webhook)
    SELECT n, 'The team of server ' || n, 'https://example.com/teams/' || n || '/talk?code={code}', 'de',
        'one-channel', 1000000000000000000 + n, n, 'roles', (1100000000000000000 + n) || ',' || (1200000000000000000 + n),
        TRUE, TRUE, n % 2 = 0, TRUE, 30, NULL,
        CASE WHEN n % 4 = 0 THEN (1300000000000000000 + n) || '/' || substr(hex(zeroblob(40)), 1, 68) END
    FROM numbers";

/// Presses a button of the settings as somebody who manages the server, and answers all that is then read.
async fn presses(keeping: &Keeping, step: HouseStep) -> String {
    let guide = &keeping.bot.consultation().prompts().guide;
    let id = Control::open(Step::House(step), Answers::default()).encode(guide);
    let mut event = Keeping::event(
        1,
        Act::Use {
            id,
            values: Vec::new(),
        },
    );
    event.standing = Standing {
        manages_server: true,
        ..Standing::default()
    };
    keeping.bot.answer(&event).await.page.text()
}

/// Whether a result may be shared in a server, as a process knows it.
async fn shares(keeping: &Keeping) -> bool {
    let guide = &keeping.bot.consultation().prompts().guide;
    let id = Control::open(Step::Share, Answers::default()).encode(guide);
    let event = Keeping::event(
        1,
        Act::Use {
            id,
            values: Vec::new(),
        },
    );
    let reply = keeping.bot.answer(&event).await;
    reply.delivery == backend_advice::consultation::Delivery::Public
}

/// A jump in time lets what was under way run out of it, so that the store counts as away until it is asked again.
async fn presses_until_done(keeping: &Keeping, step: HouseStep) -> String {
    loop {
        let page = presses(keeping, step).await;
        if !page.contains("can't reach what I remember") {
            return page;
        }
        later(Duration::from_secs(10)).await;
    }
}

#[tokio::test]
async fn what_is_saved_holds_here_at_once_and_elsewhere_within_a_minute() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let (here, elsewhere) = (Keeping::opened(&url).await, Keeping::opened(&url).await);
        assert!(shares(&here).await && shares(&elsewhere).await);
        let page = presses(&here, HouseStep::Share(false)).await;
        assert!(page.contains("shared:** nowhere"), "{page}");
        assert!(!shares(&here).await, "at once");
        assert!(shares(&elsewhere).await, "still remembered");
        later(Duration::from_mins(1)).await;
        let learns = async {
            while shares(&elsewhere).await {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(LONGEST, learns).await.unwrap();
        // Who opens the settings sees what the store has, whatever is remembered.
        presses_until_done(&elsewhere, HouseStep::Teams(false)).await;
        let page = presses_until_done(&here, HouseStep::Overview).await;
        assert!(page.contains("started by:** nobody"), "{page}");
        here.stop().await;
        elsewhere.stop().await;
    }
}

#[tokio::test]
async fn while_the_store_is_away_nothing_is_saved_and_whoever_presses_is_told() {
    let keeping = Keeping::start("postgres://ada:hush@127.0.0.1:9/advice");
    let page = presses(&keeping, HouseStep::Share(false)).await;
    assert!(page.contains("I can't reach what I remember"), "{page}");
    let page = presses(&keeping, HouseStep::Check).await;
    assert!(page.contains("✗ **Database:**"), "{page}");
    assert!(shares(&keeping).await);
    keeping.stop().await;
}

/// Not a test but the work of the process that the test below starts: it gets to know all servers, and says what that
/// added to its memory.
#[tokio::test]
async fn measures_where_another_test_sends_it() {
    let Some(url) = std::env::var_os(MEASURE_ON) else {
        return;
    };
    let keeping = Keeping::opened(url.to_str().unwrap()).await;
    let asks = async |server: u64| keeping.bot.answers_mentions(Some(ServerId(server))).await;
    // Connections, and everything else that the first one pays for.
    for server in SERVERS + 1..SERVERS + 100 {
        asks(server).await;
    }
    let before = resident();
    for server in 1..=SERVERS {
        asks(server).await;
    }
    println!("\nadded {}", resident() - before);
    let unknown = time_to_answer(&keeping, SERVERS + 1).await;
    println!(
        "answers in {unknown:?} without settings of its own, in {:?} with",
        time_to_answer(&keeping, 7).await
    );
    let before = resident();
    for server in OWN_GUIDES {
        let (code, brief) = (None, None);
        keeping.does(server, Act::Start { code, brief }).await;
    }
    println!("own guides added {}", resident().saturating_sub(before));
    println!(
        "answers in {:?} where a guide is its own",
        time_to_answer(&keeping, OWN_GUIDES.end - 1).await
    );
    keeping.stop().await;
}

/// The middle one of many.
async fn time_to_answer(keeping: &Keeping, server: u64) -> Duration {
    let mut times = Vec::new();
    for _ in 0..300 {
        let begun = Instant::now();
        let (code, brief) = (None, None);
        keeping.does(server, Act::Start { code, brief }).await;
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    times[times.len() / 2]
}

/// Kilobytes of memory that this process has.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    line.unwrap()
        .split_whitespace()
        .nth(1)
        .unwrap()
        .parse()
        .unwrap()
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn ten_thousand_servers_with_different_settings_cost_little_memory() {
    let ground = Ground::files();
    let url = ground.url();
    open(&url).await.close().await;
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    connection.execute(FILL).await.unwrap();
    let store = open(&url).await;
    let one = store.settings(8).await.unwrap().unwrap();
    assert_eq!(one.contact_name.as_deref(), Some("The team of server 8"));
    for server in OWN_GUIDES {
        let own = format!("off = [\"flask\"]\n# of server {server}\n");
        let applied = store.apply_overlay(server, 0, Some(&own), server).await;
        assert!(applied.unwrap());
    }
    store.close().await;
    let name = "house::measures_where_another_test_sends_it";
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture", name])
        .env(MEASURE_ON, &url)
        .output()
        .unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    println!("{told}");
    let added = told.lines().find_map(|line| line.strip_prefix("added "));
    let added: u64 = added.unwrap().parse().unwrap();
    assert!(added < MOST_KILOBYTES, "{added} kB");
    let guides = told
        .lines()
        .find_map(|line| line.strip_prefix("own guides added "));
    let guides: u64 = guides.unwrap().parse().unwrap();
    assert!(guides < MOST_FOR_GUIDES, "{guides} kB");
}

/// What the bot is told to share is what consultations ask: the same channel, and no other.
#[test]
fn sharing_asks_for_the_very_channel() {
    let one = Sharing::OneChannel(PlaceId(5));
    assert!(one.allows(Some(PlaceId(5))) && !one.allows(Some(PlaceId(6))) && !one.allows(None));
    assert!(Sharing::Everywhere.allows(None) && !Sharing::Nowhere.allows(Some(PlaceId(5))));
}
