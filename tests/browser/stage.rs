//! What a story is played on: the stand-in for Discord, the real bot connected to it, and a browser with the page.

use std::io::Write;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Once};
use std::time::Duration;

use backend_advice::bot::Bot;
use backend_advice::consultation::{Consultation, Contact, Settings, Staff};
use backend_advice::discord::{self, Api, Connection, Shards};
use backend_advice::playground::{Options, StandIn};
use backend_advice::prompts::Prompts;
use backend_advice::store::Address;
use futures_util::FutureExt;
use secrecy::SecretString;
use tokio::task::JoinHandle;

use crate::chromium::Chromium;
use crate::page::{Hand, Page};

/// Set where every test has to run, as in CI.
const NOTHING_LEFT_OUT: &str = "NOTHING_LEFT_OUT";
/// No story is as long as this; one that hangs should fail rather than stay.
const LONGEST: Duration = Duration::from_mins(3);

static LEFT_OUT: Once = Once::new();

/// Written past the test harness, which keeps to itself what a passing test prints.
fn tell_left_out() {
    let line = "left out: browser tests (chromium and chromium-driver are not installed)";
    writeln!(std::io::stdout(), "{line}").expect("there is a standard output");
}

/// Plays a story to its end, and looks whether anything was wrong behind it.
pub(crate) async fn play(name: &str, hand: Hand, story: impl AsyncFnOnce(&Page)) {
    play_on((name, hand), open, async |page, _| story(page).await).await;
}

/// The same with a bot of the story's own, and the stand-in at hand.
pub(crate) async fn play_on<Ended>(
    (name, hand): (&str, Hand),
    open: impl AsyncFnOnce() -> (StandIn, JoinHandle<Ended>),
    story: impl AsyncFnOnce(&Page, &StandIn),
) {
    if !Chromium::is_installed() {
        assert!(
            std::env::var_os(NOTHING_LEFT_OUT).is_none(),
            "chromium and chromium-driver are not installed"
        );
        LEFT_OUT.call_once(tell_left_out);
        return;
    }
    let (stand_in, bot) = open().await;
    let page = Page::open(Chromium::start().await, hand, &stand_in.url()).await;
    let told = tokio::time::timeout(LONGEST, story(&page, &stand_in));
    let told = AssertUnwindSafe(told).catch_unwind().await;
    if !matches!(told, Ok(Ok(()))) {
        let picture = page.chromium.photograph(&format!("failed-{name}")).await;
        println!("the page as it was then: {}", picture.display());
    }
    match told {
        Ok(in_time) => in_time.expect("the story ends in time"),
        Err(panic) => std::panic::resume_unwind(panic),
    }
    page.nothing_is_wrong().await;
    page.chromium.close().await;
    assert!(!bot.is_finished(), "the bot stopped by itself");
    bot.abort();
}

type Served = JoinHandle<Result<(), discord::Error>>;

/// The stand-in with the bot in it, as the `playground` command starts them.
async fn open() -> (StandIn, Served) {
    open_with(None).await
}

/// The same with a bot that keeps what it has to, and hands requests to the staff's channel.
pub(crate) async fn open_keeping() -> (StandIn, Served) {
    static STORES: AtomicU32 = AtomicU32::new(0);
    let number = STORES.fetch_add(1, Ordering::Relaxed);
    let name = format!("browser-{}-{number}.sqlite3", std::process::id());
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    open_with(Some(Address::file(&file))).await
}

async fn open_with(store: Option<Address>) -> (StandIn, Served) {
    let options = Options {
        port: 0,
        application_name: "Backend Advice".to_owned(),
        ..Options::default()
    };
    let stand_in = StandIn::start(options).await.expect("a free port");
    let connection = Connection {
        token: SecretString::from(stand_in.token().to_owned()),
        api: Api::parse(&stand_in.url()).expect("its own address"),
        shards: Shards::Auto,
    };
    let contact = Contact::new(
        "Express Services Group",
        "https://example.com/talk?code={code}&r={recommendation}",
    );
    let staff = (store.as_ref()).and_then(|_| Staff::channel(&stand_in.place("#staff")?));
    let settings = Settings {
        hears_mentions: true,
        staff: staff.map(Arc::new),
        ..Settings::of(contact.expect("a contact"))
    };
    let prompts = Prompts::embedded().expect("the shipped prompts");
    let bot = Arc::new(Bot::new(Consultation::new(prompts, settings)));
    if let Some(address) = store {
        let keeper = Arc::clone(&bot);
        tokio::spawn(async move { keeper.keep(&address, std::future::pending()).await });
        while !bot.has_store() {
            tokio::task::yield_now().await;
        }
    }
    let never = std::future::pending();
    let served = tokio::spawn(discord::serve(connection, bot, never));
    let ready = tokio::time::timeout(Duration::from_secs(20), stand_in.bot_ready());
    ready.await.expect("the bot connects");
    (stand_in, served)
}
