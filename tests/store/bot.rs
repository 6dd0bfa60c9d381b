//! The bot with its store: a server's own contact, what holds while the store is away, and what is counted.

use std::sync::Arc;
use std::time::Duration;

use backend_advice::advice::{Answer, Answers, ChoiceNumber, QuestionNumber};
use backend_advice::bot::{Bot, today};
use backend_advice::consultation::{
    Act, Button, Consultation, Contact, Control, Delivery, Event, PersonId, Place, PlaceId,
    Purpose, Row, ServerId, Settings, Standing, Step,
};
use backend_advice::prompts::Prompts;
use backend_advice::store::{ServerSettings, Store};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::contract::count;
use crate::ground::{Ground, address, open};

const STANDARD: &str = "https://example.com/standard";
/// No story is as long as this; one that hangs should fail rather than stay.
pub(crate) const LONGEST: Duration = Duration::from_mins(2);

/// A bot that keeps what it has to in a store.
pub(crate) struct Keeping {
    pub(crate) bot: Arc<Bot>,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Keeping {
    pub(crate) fn start(url: &str) -> Self {
        let contact = Contact::new("Standard", STANDARD).unwrap();
        let prompts = Prompts::embedded().unwrap();
        Self::start_with(
            url,
            Bot::new(Consultation::new(prompts, Settings::of(contact))),
        )
    }

    fn start_with(url: &str, bot: Bot) -> Self {
        let bot = Arc::new(bot);
        let (stop, stopped) = oneshot::channel::<()>();
        let (keeper, at) = (Arc::clone(&bot), address(url));
        let task = tokio::spawn(async move {
            let stopped = async {
                let _stopped = stopped.await;
            };
            keeper.keep(&at, stopped).await;
        });
        Self { bot, stop, task }
    }

    /// The same, once the store is open.
    pub(crate) async fn opened(url: &str) -> Self {
        Self::start(url).once_open().await
    }

    /// The same with a bot of one's own.
    pub(crate) async fn opened_with(url: &str, bot: Bot) -> Self {
        Self::start_with(url, bot).once_open().await
    }

    async fn once_open(self) -> Self {
        let keeping = self;
        let opening = async {
            while !keeping.bot.has_store() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(LONGEST, opening).await.unwrap();
        keeping
    }

    pub(crate) async fn stop(self) {
        drop(self.stop);
        self.task.await.unwrap();
    }

    pub(crate) async fn does(&self, server: u64, act: Act) -> Vec<Row> {
        let event = Self::event(server, act);
        self.bot.answer(&event).await.page.rows
    }

    /// Ada does something in a server.
    pub(crate) fn event(server: u64, act: Act) -> Event {
        Event {
            person: PersonId(1),
            name: "Ada".to_owned(),
            server: Some(ServerId(server)),
            locale: "en-US".to_owned(),
            missing: Vec::new(),
            standing: Standing::default(),
            place: Place::unknown(),
            act,
        }
    }

    /// Where a result that is shown in a server sends people.
    async fn contact_in(&self, server: u64) -> String {
        let answers = Answers::default().with(QuestionNumber(1), Answer::one(ChoiceNumber(1)));
        let guide = &self.bot.consultation().prompts().guide;
        let id = Control::open(Step::Result, answers).encode(guide);
        let values = Vec::new();
        let rows = self.does(server, Act::Use { id, values }).await;
        rows.iter()
            .find_map(|row| match row {
                Row::Buttons(buttons) => buttons.iter().find_map(link),
                Row::Choose(_) | Row::Pick(_) => None,
            })
            .unwrap()
    }

    /// Asks until a server's people are sent there.
    async fn contact_becomes(&self, server: u64, url: &str) {
        let asking = async {
            while self.contact_in(server).await != url {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(LONGEST, asking).await.expect(url);
    }

    /// Whether a question in a thread is answered for everybody: that is where it is known what the thread is about.
    async fn knows(&self, thread: u64) -> bool {
        let (text, code) = ("Why?".to_owned(), None);
        let event = Event {
            person: PersonId(1),
            name: "Ada".to_owned(),
            server: None,
            locale: "en-US".to_owned(),
            missing: Vec::new(),
            standing: Standing::default(),
            place: Place {
                id: Some(PlaceId(thread)),
                is_thread: true,
                ..Place::unknown()
            },
            act: Act::Ask { text, code },
        };
        self.bot.answer(&event).await.delivery == Delivery::Public
    }

    async fn gets_to_know(&self, thread: u64) {
        let asking = async {
            while !self.knows(thread).await {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(LONGEST, asking).await.unwrap();
    }

    async fn begins(&self) {
        let (code, brief) = (None, None);
        self.does(1, Act::Start { code, brief }).await;
    }
}

fn link(button: &Button) -> Option<String> {
    match button {
        Button::Link { url, .. } => Some(url.clone()),
        Button::Step { .. } => None,
    }
}

async fn set_up(store: &Store, server: u64, url: &str) {
    let settings = ServerSettings {
        contact_url: Some(url.to_owned()),
        ..ServerSettings::default()
    };
    store.save_settings(server, &settings).await.unwrap();
}

/// As if nobody had asked anything for so long.
pub(crate) async fn later(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
}

#[tokio::test]
async fn a_server_sends_people_to_its_own_contact_and_others_to_the_standard_one() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let store = open(&url).await;
        set_up(&store, 1, "https://example.com/ada").await;
        set_up(&store, 2, "this is no address").await;
        let keeping = Keeping::start(&url);
        keeping.contact_becomes(1, "https://example.com/ada").await;
        assert_eq!(keeping.contact_in(2).await, STANDARD);
        assert_eq!(keeping.contact_in(3).await, STANDARD);
        set_up(&store, 1, "https://example.com/ben").await;
        assert_eq!(
            keeping.contact_in(1).await,
            "https://example.com/ada",
            "remembered"
        );
        later(Duration::from_mins(1)).await;
        keeping.contact_becomes(1, "https://example.com/ben").await;
        keeping.stop().await;
    }
}

#[tokio::test]
async fn while_postgresql_is_stopped_the_last_known_holds_and_then_the_store_is_used_again() {
    let Some(ground) = Ground::postgres() else {
        return;
    };
    let Ground::Postgres(cluster) = &ground else {
        return;
    };
    let url = ground.url();
    let store = open(&url).await;
    set_up(&store, 1, "https://example.com/ada").await;
    set_up(&store, 2, "https://example.com/ben").await;
    let keeping = Keeping::start(&url);
    keeping.contact_becomes(1, "https://example.com/ada").await;
    cluster.stop();
    for _ in 0..3 {
        keeping.begins().await;
        later(Duration::from_mins(2)).await;
        assert_eq!(keeping.contact_in(1).await, "https://example.com/ada");
        assert_eq!(keeping.contact_in(2).await, STANDARD);
    }
    cluster.go_on();
    later(Duration::from_secs(10)).await;
    keeping.contact_becomes(2, "https://example.com/ben").await;
    keeping.stop().await;
    // A connection that broke is found out when it is used, and replaced.
    let counted = match store.counts("2026-01-01", "2100-01-01").await {
        Ok(counted) => counted,
        Err(_) => open(&url)
            .await
            .counts("2026-01-01", "2100-01-01")
            .await
            .unwrap(),
    };
    let begun: u64 = counted
        .iter()
        .filter(|count| count.name == "begun")
        .map(|count| count.number)
        .sum();
    assert_eq!(begun, 3, "counts wait for the store: {counted:?}");
}

/// The code of a decision of which nothing is answered yet.
fn decision(keeping: &Keeping) -> String {
    let guide = &keeping.bot.consultation().prompts().guide;
    backend_advice::advice::code::encode(guide, &Answers::default())
}

#[tokio::test]
async fn what_a_thread_is_about_is_known_after_a_restart_and_to_other_machines() {
    for ground in Ground::lasting() {
        let url = ground.url();
        set_up(&open(&url).await, 1, "https://example.com/ada").await;
        let first = Keeping::start(&url);
        first.contact_becomes(1, "https://example.com/ada").await;
        assert!(!first.knows(7).await);
        let about = decision(&first);
        first.bot.tie(PlaceId(7), None, &about).await;
        assert!(first.knows(7).await, "at once, whatever the store does");
        let other = Keeping::start(&url);
        first.stop().await;
        other.gets_to_know(7).await;
        assert!(!other.knows(8).await);
        other.stop().await;
    }
}

#[tokio::test]
async fn while_the_store_is_away_questions_in_threads_are_answered_in_private() {
    let keeping = Keeping::start("postgres://ada:hush@127.0.0.1:9/advice");
    assert!(!keeping.knows(7).await);
    keeping.bot.tie(PlaceId(7), None, &decision(&keeping)).await;
    assert!(keeping.knows(7).await, "this process remembers it");
    keeping.stop().await;
}

#[tokio::test]
async fn a_thread_that_was_opened_while_the_store_was_away_is_kept_when_it_is_back() {
    let Some(ground) = Ground::postgres() else {
        return;
    };
    let Ground::Postgres(cluster) = &ground else {
        return;
    };
    let url = ground.url();
    set_up(&open(&url).await, 1, "https://example.com/ada").await;
    let keeping = Keeping::start(&url);
    keeping.contact_becomes(1, "https://example.com/ada").await;
    cluster.stop();
    assert!(!keeping.knows(7).await);
    let about = decision(&keeping);
    keeping.bot.tie(PlaceId(7), None, &about).await;
    cluster.go_on();
    keeping.stop().await;
    let kept = open(&url).await.decision(7).await.unwrap();
    assert_eq!(kept.as_deref(), Some(&*about));
}

#[tokio::test]
async fn threads_of_long_ago_are_forgotten_at_start() {
    let url = Ground::files().url();
    let store = open(&url).await;
    for (thread, day) in [(1, "2020-01-01"), (2, &*today().to_string())] {
        store
            .tie_thread(thread, "BA1-0000", (day, None))
            .await
            .unwrap();
    }
    let keeping = Keeping::start(&url);
    let forgotten = async {
        while store.decision(1).await.unwrap().is_some() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(LONGEST, forgotten).await.unwrap();
    assert!(store.decision(2).await.unwrap().is_some());
    keeping.stop().await;
}

#[tokio::test]
async fn without_a_store_everybody_is_answered_with_the_standard_contact() {
    let keeping = Keeping::start("postgres://ada:hush@127.0.0.1:9/advice");
    for server in 0..3 {
        assert_eq!(keeping.contact_in(server).await, STANDARD);
    }
    keeping.begins().await;
    keeping.stop().await;
}

#[tokio::test]
async fn what_people_do_is_counted_without_who_they_are() {
    let ground = Ground::files();
    let url = ground.url();
    set_up(&open(&url).await, 1, "https://example.com/ada").await;
    let keeping = Keeping::start(&url);
    keeping.contact_becomes(1, "https://example.com/ada").await;
    let guide = &keeping.bot.consultation().prompts().guide;
    let first = guide.questions()[0].number;
    let began = today().to_string();
    keeping.begins().await;
    for step in [
        Step::NotSure(first, Purpose::Asking),
        Step::Finish(guide.questions()[1].number),
        Step::Details,
        Step::Share,
    ] {
        let id = Control::open(step, Answers::default()).encode(guide);
        let values = Vec::new();
        keeping.does(1, Act::Use { id, values }).await;
    }
    let (one, two) = (
        guide.questions()[0].id.clone(),
        guide.questions()[1].id.clone(),
    );
    keeping.stop().await;
    let counted = open(&url).await.counts(&began, "2100-01-01").await.unwrap();
    let day = &counted[0].day;
    for (name, number) in [
        ("begun", 1),
        ("finished", 1),
        ("result:depends", 1),
        ("shared", 1),
        (&format!("passed:{one}"), 1),
        (&format!("passed:{two}"), 1),
        (&format!("asked:{one}"), 1),
    ] {
        assert!(
            counted.contains(&count(day, name, number)),
            "{name} in {counted:?}"
        );
    }
}
