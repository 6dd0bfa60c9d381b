//! A room: the stand-in for Discord, the real bot connected to it, and people who use it by what they read.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use backend_advice::bot::Bot;
use backend_advice::consultation::{Consultation, Contact, Settings, Staff};
use backend_advice::discord::{self, Api, Connection, Endpoint, PublicKey, Shards};
use backend_advice::model::{self, Model};
use backend_advice::playground::{Options, Outcome, Person, RestCall, StandIn};
use backend_advice::prompts::Prompts;
use backend_advice::store::{Address, Store};
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// How interactions reach the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Over the gateway, answered over REST.
    Gateway,
    /// As signed HTTP requests, answered in the response.
    Endpoint,
}

/// Tells each story twice, over both ways in.
macro_rules! over_both_ways {
    ($($story:ident),+ $(,)?) => {
        mod over_the_gateway {
            $(#[tokio::test]
            async fn $story() {
                super::$story($crate::room::Way::Gateway).await;
            })+
        }
        mod over_the_endpoint {
            $(#[tokio::test]
            async fn $story() {
                super::$story($crate::room::Way::Endpoint).await;
            })+
        }
    };
}
pub(crate) use over_both_ways;

/// The normal world: one server, `#general` and `#announcements`, Ada, Ben, Chloe and the guest Gus, and the bot ready.
pub(crate) struct Room {
    pub stand_in: StandIn,
    way: Way,
    hears_mentions: bool,
    model: Option<model::Settings>,
    /// Where its bot keeps what it has to; `None` for a bot without a store.
    store: Option<PathBuf>,
    /// Where the program is set up to hand people to.
    staff: Option<Staff>,
    bot: Option<Running>,
    read: RefCell<BTreeSet<String>>,
}

struct Running {
    stop: oneshot::Sender<()>,
    task: JoinHandle<Result<(), discord::Error>>,
    keeping: Option<Keeping>,
}

/// A bot's work on its store.
struct Keeping {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Room {
    /// A room over the gateway, for what only that has.
    pub(crate) async fn new() -> Self {
        Self::by(Way::Gateway).await
    }

    pub(crate) async fn by(way: Way) -> Self {
        Self::with(way, Options::default()).await
    }

    pub(crate) async fn with(way: Way, options: Options) -> Self {
        Self::with_prompts(way, options, Prompts::embedded().unwrap()).await
    }

    /// A room whose bot says and knows something of its own.
    pub(crate) async fn with_prompts(way: Way, options: Options, prompts: Prompts) -> Self {
        let mut room = Self::around(StandIn::start(options).await.unwrap());
        room.way = way;
        room.start_bot(prompts).await;
        room
    }

    /// A room whose bot answers those too who mention it or reply to it; only the gateway has that.
    pub(crate) async fn with_open_ears() -> Self {
        Self::with_open_ears_in(Options::default()).await
    }

    pub(crate) async fn with_open_ears_in(options: Options) -> Self {
        let mut room = Self::around(StandIn::start(options).await.unwrap());
        room.hears_mentions = true;
        room.start_bot(Prompts::embedded().unwrap()).await;
        room
    }

    /// A room whose bot keeps what it has to in a file, which goes with the room.
    pub(crate) async fn with_store(way: Way) -> Self {
        Self::with_store_in(way, Options::default()).await
    }

    pub(crate) async fn with_store_in(way: Way, options: Options) -> Self {
        let room = Self::around(StandIn::start(options).await.unwrap());
        room.keeping(way).await
    }

    /// The same with a bot that answers those too who mention it or reply to it.
    pub(crate) async fn with_open_ears_and_store() -> Self {
        let mut room = Self::around(StandIn::start(Options::default()).await.unwrap());
        room.hears_mentions = true;
        room.keeping(Way::Gateway).await
    }

    /// The same with a bot that may ask a language model.
    pub(crate) async fn with_model_and_store(way: Way, model: model::Settings) -> Self {
        let mut room = Self::around(StandIn::start(Options::default()).await.unwrap());
        room.model = Some(model);
        room.keeping(way).await
    }

    /// The same around a stand-in, with a bot that is set up to hand people to this staff.
    pub(crate) async fn with_staff(way: Way, stand_in: StandIn, staff: Staff) -> Self {
        let mut room = Self::around(stand_in);
        room.staff = Some(staff);
        room.keeping(way).await
    }

    /// Has the bot's successors hand people to another staff, or to none.
    pub(crate) fn hands_to(&mut self, staff: Option<Staff>) {
        self.staff = staff;
    }

    async fn keeping(mut self, way: Way) -> Self {
        static STORES: AtomicU32 = AtomicU32::new(0);
        let number = STORES.fetch_add(1, Ordering::Relaxed);
        let name = format!("room-{}-{number}.sqlite3", std::process::id());
        self.store = Some(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name));
        self.way = way;
        self.start_bot(Prompts::embedded().unwrap()).await;
        self
    }

    /// The store of the room's bot, for what happens to it from outside.
    pub(crate) async fn opened_store(&self) -> Store {
        let file = self.store.as_ref().expect("the room has a store");
        Store::open(&Address::file(file)).await.unwrap()
    }

    /// A room whose bot may ask a language model.
    pub(crate) async fn with_model(way: Way, model: model::Settings) -> Self {
        Self::around(StandIn::start(Options::default()).await.unwrap())
            .asking(way, model)
            .await
    }

    /// The same with a bot that answers those too who mention it or reply to it.
    pub(crate) async fn with_open_ears_and_model(model: model::Settings) -> Self {
        let mut room = Self::around(StandIn::start(Options::default()).await.unwrap());
        room.hears_mentions = true;
        room.asking(Way::Gateway, model).await
    }

    async fn asking(mut self, way: Way, model: model::Settings) -> Self {
        self.way = way;
        self.model = Some(model);
        self.start_bot(Prompts::embedded().unwrap()).await;
        self
    }

    /// A room whose bot is somebody else's affair.
    pub(crate) fn around(stand_in: StandIn) -> Self {
        Self {
            stand_in,
            way: Way::Gateway,
            hears_mentions: false,
            model: None,
            store: None,
            staff: None,
            bot: None,
            read: RefCell::default(),
        }
    }

    pub(crate) async fn start_bot(&mut self, prompts: Prompts) {
        let (stop, stopped) = oneshot::channel::<()>();
        let connection = Connection {
            token: SecretString::from(self.stand_in.token().to_owned()),
            api: Api::parse(&self.stand_in.url()).unwrap(),
            shards: Shards::Auto,
        };
        let mut settings = settings();
        settings.hears_mentions = self.hears_mentions;
        settings.staff = self.staff.clone().map(Arc::new);
        let model = self.model.as_ref().map_or_else(Model::off, |settings| {
            Model::new(settings, &prompts.assistant)
        });
        let consultation = Consultation::new(prompts, settings).reached_at(&self.stand_in.url());
        let bot = Arc::new(Bot::with_model(consultation, model));
        let stopped = async move {
            let _stopped = stopped.await;
        };
        let keeping = self.keep(&bot).await;
        let task = match self.way {
            Way::Gateway => tokio::spawn(discord::serve(connection, bot, stopped)),
            Way::Endpoint => {
                let key = PublicKey::parse(&self.stand_in.verify_key()).unwrap();
                let anywhere = "127.0.0.1:0".parse().unwrap();
                let endpoint = Endpoint::open(anywhere, key).await.unwrap();
                let address = format!("http://{}/interactions", endpoint.address());
                self.stand_in.deliver_to(&[address]);
                let events = format!("http://{}/events", endpoint.address());
                self.stand_in.events_to(&events);
                tokio::spawn(async move { endpoint.serve(Some(&connection), bot, stopped).await })
            }
        };
        self.bot = Some(Running {
            stop,
            task,
            keeping,
        });
        match self.way {
            Way::Gateway => self.stand_in.bot_ready().await,
            Way::Endpoint => {
                let registered = |stand_in: &StandIn| !stand_in.commands().is_empty();
                self.stand_in.until(registered).await;
            }
        }
    }

    /// Has a bot open its store, where it has one, and waits until it did.
    async fn keep(&self, bot: &Arc<Bot>) -> Option<Keeping> {
        let address = Address::file(self.store.as_ref()?);
        let (stop, stopped) = oneshot::channel::<()>();
        let keeper = Arc::clone(bot);
        let task = tokio::spawn(async move {
            let stopped = async {
                let _stopped = stopped.await;
            };
            keeper.keep(&address, stopped).await;
        });
        while !bot.has_store() {
            tokio::task::yield_now().await;
        }
        Some(Keeping { stop, task })
    }

    pub(crate) async fn stop_bot(&mut self) {
        let running = self.bot.take().expect("the bot runs");
        let _listening = running.stop.send(());
        running.task.await.unwrap().unwrap();
        if let Some(keeping) = running.keeping {
            drop(keeping.stop);
            keeping.task.await.unwrap();
        }
        self.stand_in.until(|stand_in| !stand_in.connected()).await;
    }

    /// The same room with a bot that remembers nothing.
    pub(crate) async fn restart_bot(&mut self) {
        self.stop_bot().await;
        self.start_bot(Prompts::embedded().unwrap()).await;
    }

    /// Waits until the bot has made so many of these calls.
    pub(crate) async fn until_calls(&self, method: &str, path: &str, count: usize) {
        let is_one = |call: &RestCall| call.method == method && call.path.ends_with(path);
        let are_made = || self.stand_in.rest_log().into_iter().filter(is_one).count() >= count;
        while !are_made() {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }

    /// Starts a bot that hears by this way.
    pub(crate) async fn comes_by(&mut self, way: Way) {
        self.way = way;
        self.restart_after_stop().await;
    }

    /// Counts everything that somebody sees as read, in stories that look at it otherwise.
    pub(crate) fn reads_all_of(&self, name: &str) {
        for place in ["#general", "#announcements", "DM"] {
            for message in self.stand_in.messages(name, place) {
                self.has_been_read(&message);
            }
        }
    }

    /// Starts the bot again that was stopped.
    pub(crate) async fn restart_after_stop(&mut self) {
        self.start_bot(Prompts::embedded().unwrap()).await;
    }

    /// Waits until Discord refused what the bot wanted to post by a webhook, and the bot knows it.
    pub(crate) async fn until_refused(&self) {
        let store = self.opened_store().await;
        while store
            .next_request()
            .await
            .unwrap()
            .is_none_or(|until| until <= unix_now() + 31)
        {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }

    /// Counts everything in `#general` as read, in stories about how much there is.
    pub(crate) fn reads_everything(&self) {
        for message in self.stand_in.messages("Ada", "#general") {
            self.has_been_read(&message);
        }
    }

    /// Somebody who acts in `#general`.
    pub(crate) fn person(&self, name: &str) -> Guest<'_> {
        self.person_in(name, "#general")
    }

    pub(crate) fn person_in(&self, name: &str, place: &str) -> Guest<'_> {
        Guest {
            room: self,
            person: self.stand_in.person(name),
            place: place.to_owned(),
            screen: RefCell::new(None),
        }
    }

    fn has_been_read(&self, message: &Value) {
        self.read.borrow_mut().insert(id(message));
    }
}

fn unix_now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.unwrap().as_secs()
}

pub(crate) fn consultation(prompts: Prompts) -> Consultation {
    Consultation::new(prompts, settings())
}

fn settings() -> Settings {
    let contact = Contact::new(
        "Express Services Group",
        "https://example.com/talk?code={code}&about={recommendation}",
    );
    Settings::of(contact.unwrap())
}

impl Drop for Room {
    /// A broken rule, an unanswered press, a reply that nobody read or a bot that ended fails the test.
    fn drop(&mut self) {
        if let Some(file) = &self.store {
            for ending in ["", "-wal", "-shm"] {
                let file = format!("{}{ending}", file.display());
                let _removed = std::fs::remove_file(file);
            }
        }
        if std::thread::panicking() {
            return;
        }
        let violations = self.stand_in.violations();
        assert!(violations.is_empty(), "broken rules: {violations:#?}");
        if let Some(running) = &self.bot {
            assert!(!running.task.is_finished(), "the bot ended by itself");
        }
        let read = self.read.borrow();
        for person in ["Ada", "Ben", "Chloe", "Gus"] {
            for place in ["#general", "#announcements", "DM"] {
                for message in self.stand_in.messages(person, place) {
                    let text = text(&message);
                    assert!(read.contains(&id(&message)), "nobody read: {text}");
                }
            }
        }
    }
}

/// A person in a place, looking at the last message that came of what they did.
pub(crate) struct Guest<'r> {
    room: &'r Room,
    pub person: Person,
    place: String,
    screen: RefCell<Option<Value>>,
}

impl Guest<'_> {
    /// Types the command and looks at what comes.
    pub(crate) async fn starts(&self) -> &Self {
        self.types(json!({})).await
    }

    /// Types the command with a code.
    pub(crate) async fn opens(&self, code: &str) -> &Self {
        self.types(json!({ "code": code })).await
    }

    /// Types the command with what they want to build.
    pub(crate) async fn describes(&self, brief: &str) -> &Self {
        self.types(json!({ "brief": brief })).await
    }

    /// Types the command with a code and a description.
    pub(crate) async fn opens_beside(&self, code: &str, brief: &str) -> &Self {
        self.types(json!({ "code": code, "brief": brief })).await
    }

    /// Types the command to ask their team, once the bot's store is there.
    pub(crate) async fn asks_team(&self) -> &Self {
        let options = json!({ "with": "team" });
        while {
            self.types(options.clone()).await;
            self.reads().contains("can't reach what I remember")
        } {}
        self
    }

    /// Waits until the message on the screen says this, and looks at it as it is then.
    pub(crate) async fn waits_until_it_says(&self, said: &str) -> &Self {
        let (name, place, message) = (
            self.person.id().unwrap(),
            self.place.clone(),
            id(&self.message()),
        );
        let says = |stand_in: &StandIn| {
            let messages = stand_in.messages(&name, &place);
            messages
                .iter()
                .any(|one| id(one) == message && text(one).contains(said))
        };
        self.room.stand_in.until(says).await;
        self.looks_at_id(&message)
    }

    /// Uses "Backend advice on this" on a message.
    pub(crate) async fn asks_about(&self, message: &str) -> &Self {
        self.room.read.borrow_mut().insert(message.to_owned());
        let deed = self.person.uses_on("Backend advice on this", message);
        self.looks_at(deed.await.unwrap())
    }

    /// Types the command for follow-up questions.
    pub(crate) async fn asks(&self, question: &str) -> &Self {
        self.asks_with(&json!({ "question": question })).await
    }

    /// The same, about the result with this code.
    pub(crate) async fn asks_of(&self, question: &str, code: &str) -> &Self {
        let options = json!({ "question": question, "code": code });
        self.asks_with(&options).await
    }

    async fn asks_with(&self, options: &Value) -> &Self {
        let command = "/backend-advice-ask";
        let deed = self.person.types(&self.place, command, options);
        self.looks_at(deed.await.unwrap())
    }

    /// Uses "Ask about this" on a message.
    pub(crate) async fn asks_about_message(&self, message: &str) -> &Self {
        self.room.read.borrow_mut().insert(message.to_owned());
        let deed = self.person.uses_on("Ask about this", message);
        self.looks_at(deed.await.unwrap())
    }

    /// Uses any command, as in `uses("/backend-advice-settings", &json!({}))`, and looks at what comes.
    pub(crate) async fn uses(&self, command: &str, options: &Value) -> &Self {
        let deed = self.person.types(&self.place, command, options);
        self.looks_at(deed.await.unwrap())
    }

    /// Uses a command, is told that an answer will come, and looks at it once it is there.
    pub(crate) async fn uses_and_waits(&self, command: &str, options: &Value) -> &Self {
        let deed = self.person.types(&self.place, command, options);
        assert_eq!(deed.await.unwrap(), Outcome::DeferredMessage);
        self.waits_until_told().await
    }

    /// Whether a command is among those that the person is offered here.
    pub(crate) fn is_offered(&self, command: &str) -> bool {
        let view = self.room.stand_in.view(&self.person.id().unwrap());
        let find = |list: &Value, key: &str, wanted: &str| {
            let all = list.as_array().cloned().unwrap_or_default();
            all.into_iter().find(|one| one[key] == wanted)
        };
        let name = self.place.trim_start_matches('#');
        let place = find(&view["places"], "name", name);
        let place = place.or_else(|| find(&view["places"], "kind", &name.to_lowercase()));
        let known = find(&view["commands"], "name", command.trim_start_matches('/'));
        let ids = place.unwrap()["commands"].clone();
        known.is_some_and(|known| ids.as_array().unwrap().contains(&known["id"]))
    }

    /// Puts a file beside a command or form that is still to be sent, and answers the value of the option or field.
    pub(crate) fn uploads(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        self.person.uploads(name, content.as_ref()).unwrap()
    }

    /// Presses the button that says `label` and has a form before them.
    pub(crate) async fn opens_form(&self, label: &str) -> Value {
        let deed = self
            .person
            .presses(&id(&self.message()), &self.button(label));
        match deed.await.unwrap() {
            Outcome::Modal(form) => form,
            other => panic!("expected a form, got {other:?}"),
        }
    }

    /// Fills in the only field of a form, and sends it.
    pub(crate) async fn fills_in(&self, form: &Value, text: &str) -> &Self {
        let field = form["components"][0]["component"]["custom_id"].as_str();
        let values = json!({ field.unwrap(): text });
        self.looks_at(self.person.submits(form, &values).await.unwrap())
    }

    /// Fills in fields of a form by what stands above them, leaves the others as they are, and sends it. What is chosen
    /// from a list is named by what its options say.
    pub(crate) async fn fills(&self, form: &Value, fields: &[(&str, Value)]) -> &Self {
        let deed = self.person.submits(form, &filled(form, fields));
        self.looks_at(deed.await.unwrap())
    }

    /// The same, is told that an answer will come, and looks at it once it is there.
    pub(crate) async fn fills_and_waits(&self, form: &Value, fields: &[(&str, Value)]) -> &Self {
        let deed = self.person.submits(form, &filled(form, fields));
        assert_eq!(deed.await.unwrap(), Outcome::DeferredMessage);
        self.waits_until_told().await
    }

    /// Presses the button that says `label`, is told that an answer will come, and looks at it once it is there.
    pub(crate) async fn presses_and_waits(&self, label: &str) -> &Self {
        let deed = self
            .person
            .presses(&id(&self.message()), &self.button(label));
        assert_eq!(deed.await.unwrap(), Outcome::DeferredMessage);
        self.waits_until_told().await
    }

    /// Types the command for follow-up questions, and is told that an answer will come.
    pub(crate) async fn asks_and_is_told_to_wait(&self, question: &str, code: Option<&str>) {
        let mut options = json!({ "question": question });
        if let Some(code) = code {
            options["code"] = code.into();
        }
        let command = "/backend-advice-ask";
        let deed = self.person.types(&self.place, command, &options);
        assert_eq!(deed.await.unwrap(), Outcome::DeferredMessage);
    }

    /// The same, and looks at the answer once it is there.
    pub(crate) async fn asks_and_waits(&self, question: &str, code: Option<&str>) -> &Self {
        self.asks_and_is_told_to_wait(question, code).await;
        self.waits_until_told().await
    }

    /// Uses "Ask about this" on a message, is told that an answer will come, and looks at it once it is there.
    pub(crate) async fn asks_about_message_and_waits(&self, message: &str) -> &Self {
        self.room.read.borrow_mut().insert(message.to_owned());
        let deed = self.person.uses_on("Ask about this", message);
        assert_eq!(deed.await.unwrap(), Outcome::DeferredMessage);
        self.waits_until_told().await
    }

    /// Fills in the only field of a form, is told that an answer will come, and looks at it once it is there.
    pub(crate) async fn fills_in_and_waits(&self, form: &Value, text: &str) -> &Self {
        let field = form["components"][0]["component"]["custom_id"].as_str();
        let values = json!({ field.unwrap(): text });
        let deed = self.person.submits(form, &values);
        assert_eq!(deed.await.unwrap(), Outcome::DeferredMessage);
        self.waits_until_told().await
    }

    /// Types the command with what they want to build, and looks at what was understood once it is there.
    pub(crate) async fn describes_and_waits(&self, brief: &str) -> &Self {
        let options = json!({ "brief": brief });
        let deed = self.person.types(&self.place, "/backend-advice", &options);
        assert_eq!(deed.await.unwrap(), Outcome::DeferredMessage);
        self.waits_until_told().await
    }

    /// Waits until what was announced is there, and looks at it.
    pub(crate) async fn waits_until_told(&self) -> &Self {
        let (name, place) = (self.person.id().unwrap(), self.place.clone());
        let thinks = |stand_in: &StandIn| {
            let messages = stand_in.messages(&name, &place);
            messages.iter().any(|one| one["state"] == "thinking")
        };
        self.room.stand_in.until(|stand_in| !thinks(stand_in)).await;
        self.looks_around()
    }

    /// Writes an ordinary message, and answers its id.
    pub(crate) fn says(&self, text: &str) -> String {
        let message = self.person.says(&self.place, text).unwrap();
        self.room.read.borrow_mut().insert(message.clone());
        message
    }

    /// Replies to the message on the screen; with `pings` its author is mentioned.
    pub(crate) fn replies(&self, text: &str, pings: bool) -> String {
        let message = self.person.replies(&id(&self.message()), text, pings);
        let message = message.unwrap();
        self.room.read.borrow_mut().insert(message.clone());
        message
    }

    /// Waits until there are so many messages in the place, and looks at the newest.
    pub(crate) async fn waits_for(&self, count: usize) -> &Self {
        let (name, place) = (self.person.id().unwrap(), self.place.clone());
        let are_there = |stand_in: &StandIn| stand_in.messages(&name, &place).len() >= count;
        self.room.stand_in.until(are_there).await;
        self.looks_around()
    }

    async fn types(&self, options: Value) -> &Self {
        let deed = self.person.types(&self.place, "/backend-advice", &options);
        self.looks_at(deed.await.unwrap())
    }

    fn looks_at(&self, outcome: Outcome) -> &Self {
        match outcome {
            Outcome::Message(message) | Outcome::Updated(message) => {
                self.room.has_been_read(&message);
                *self.screen.borrow_mut() = Some(message);
            }
            other => panic!("expected a message, got {other:?}"),
        }
        self
    }

    /// Presses the button that says `label`, on the message that they look at.
    pub(crate) async fn presses(&self, label: &str) -> &Self {
        let message = self.message();
        let button = self.button(label);
        let deed = self.person.presses(&id(&message), &button);
        self.looks_at(deed.await.unwrap())
    }

    /// Sends whatever a forged client might send.
    pub(crate) async fn forges(&self, custom_id: &str) -> &Self {
        let deed = self.person.presses_forged(&id(&self.message()), custom_id);
        self.looks_at(deed.await.unwrap())
    }

    /// Gives an answer by what it says: a button, or an option of the list.
    pub(crate) async fn answers(&self, label: &str) -> &Self {
        if self.find_button(label).is_some() {
            return self.presses(label).await;
        }
        self.chooses(&[label]).await
    }

    /// Chooses options of the first list by what they say.
    pub(crate) async fn chooses(&self, labels: &[&str]) -> &Self {
        self.chooses_in(0, labels).await
    }

    /// The same in one of several lists, counted from the top.
    pub(crate) async fn chooses_in(&self, list: usize, labels: &[&str]) -> &Self {
        let message = self.message();
        let select = components(&message)
            .into_iter()
            .filter(|component| component["type"] == 3)
            .nth(list)
            .expect("there is a list to choose from");
        let options = select["options"].as_array().unwrap();
        let values: Vec<&str> = labels
            .iter()
            .map(|label| {
                let option = options.iter().find(|option| option["label"] == **label);
                let option =
                    option.unwrap_or_else(|| panic!("no option {label:?} in {options:#?}"));
                option["value"].as_str().unwrap()
            })
            .collect();
        let custom_id = select["custom_id"].as_str().unwrap();
        let deed = self.person.selects(&id(&message), custom_id, &values);
        self.looks_at(deed.await.unwrap())
    }

    /// Chooses people (`Ben`), roles (`@Team`) or channels (`#staff`) in the first list that offers such.
    pub(crate) async fn picks(&self, names: &[&str]) -> &Self {
        let message = self.message();
        let is_pick = |component: &Value| matches!(component["type"].as_u64(), Some(5..=8));
        let pick = components(&message).into_iter().find(is_pick);
        let pick = pick.expect("there is a list to pick from");
        let custom_id = pick["custom_id"].as_str().unwrap();
        let deed = self.person.selects(&id(&message), custom_id, names);
        self.looks_at(deed.await.unwrap())
    }

    /// Presses the button that says `label`, and looks at the same message once it says what came of it.
    pub(crate) async fn presses_and_sees(&self, label: &str, said: &str) -> &Self {
        let message = id(&self.message());
        let deed = self.person.presses(&message, &self.button(label));
        assert_eq!(deed.await.unwrap(), Outcome::DeferredUpdate);
        let (name, place) = (self.person.id().unwrap(), self.place.clone());
        let says = |stand_in: &StandIn| {
            let messages = stand_in.messages(&name, &place);
            let same = messages.iter().find(|one| id(one) == message);
            same.is_some_and(|one| text(one).contains(said))
        };
        self.room.stand_in.until(says).await;
        self.looks_at_id(&message)
    }

    /// Looks at the newest message of the place.
    pub(crate) fn looks_around(&self) -> &Self {
        let message = self
            .person
            .sees(&self.place)
            .pop()
            .expect("there is a message");
        self.room.has_been_read(&message);
        *self.screen.borrow_mut() = Some(message);
        self
    }

    /// Looks at the newest message of the place that says this.
    pub(crate) fn looks_for(&self, said: &str) -> &Self {
        let messages = self.person.sees(&self.place);
        let found = messages.iter().rev().find(|one| text(one).contains(said));
        let found = found.unwrap_or_else(|| panic!("nothing says {said:?}"));
        self.looks_at_id(&id(found))
    }

    /// Looks at a message of the place.
    pub(crate) fn looks_at_id(&self, wanted: &str) -> &Self {
        let messages = self.person.sees(&self.place);
        let found = messages.into_iter().find(|one| id(one) == wanted).unwrap();
        self.room.has_been_read(&found);
        *self.screen.borrow_mut() = Some(found);
        self
    }

    /// The message that the person looks at.
    pub(crate) fn message(&self) -> Value {
        self.screen
            .borrow()
            .clone()
            .expect("the person looks at something")
    }

    /// What it says.
    pub(crate) fn reads(&self) -> String {
        text(&self.message())
    }

    #[track_caller]
    pub(crate) fn sees(&self, text: &str) -> &Self {
        let read = self.reads();
        assert!(read.contains(text), "expected {text:?} in:\n{read}");
        self
    }

    #[track_caller]
    pub(crate) fn does_not_see(&self, text: &str) -> &Self {
        let read = self.reads();
        assert!(!read.contains(text), "did not expect {text:?} in:\n{read}");
        self
    }

    /// Whether only this person sees the message.
    pub(crate) fn is_private(&self) -> bool {
        self.message()["flags"].as_u64().unwrap_or(0) & 64 != 0
    }

    /// What the buttons say.
    pub(crate) fn buttons(&self) -> Vec<String> {
        components(&self.message())
            .iter()
            .filter(|component| component["type"] == 2)
            .map(|button| button["label"].as_str().unwrap().to_owned())
            .collect()
    }

    /// The options of all lists on the message on the screen.
    pub(crate) fn options(&self) -> Vec<String> {
        components(&self.message())
            .iter()
            .filter_map(|component| component["options"].as_array())
            .flatten()
            .map(|option| option["label"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Where the link that says `label` leads.
    pub(crate) fn link(&self, label: &str) -> String {
        let all = components(&self.message());
        let link = all.iter().find(|component| component["label"] == label);
        link.unwrap()["url"].as_str().unwrap().to_owned()
    }

    /// The names of the files that come with the message.
    pub(crate) fn files(&self) -> Vec<String> {
        let message = self.message();
        let files = message["attachments"].as_array().into_iter().flatten();
        files
            .map(|file| file["filename"].as_str().unwrap().to_owned())
            .collect()
    }

    /// What is in a file of the message.
    pub(crate) async fn file(&self, name: &str) -> Vec<u8> {
        let message = self.message();
        let mut files = message["attachments"].as_array().into_iter().flatten();
        let file = files.find(|file| file["filename"] == name);
        let file = file.unwrap_or_else(|| panic!("no file {name:?} in {message:#}"));
        let path = file["url"].as_str().unwrap();
        let address = format!("{}{path}", self.room.stand_in.url());
        let answer = reqwest::get(address).await.unwrap();
        answer
            .error_for_status()
            .unwrap()
            .bytes()
            .await
            .unwrap()
            .to_vec()
    }

    /// What the pictures show, for those who cannot see them.
    pub(crate) fn pictures(&self) -> Vec<String> {
        let galleries = components(&self.message()).into_iter();
        galleries
            .filter(|component| component["type"] == 12)
            .flat_map(|gallery| gallery["items"].as_array().cloned().unwrap())
            .map(|item| item["description"].as_str().unwrap().to_owned())
            .collect()
    }

    /// The code that the result shows.
    pub(crate) fn code(&self) -> String {
        let text = self.reads();
        let start = text.find("`BA1-").expect("the result shows its code") + 1;
        text[start..].split('`').next().unwrap().to_owned()
    }

    /// What the button that says `label` carries.
    pub(crate) fn button(&self, label: &str) -> String {
        self.find_button(label)
            .unwrap_or_else(|| panic!("no button {label:?} among {:?}", self.buttons()))
    }

    fn find_button(&self, label: &str) -> Option<String> {
        components(&self.message())
            .iter()
            .find(|component| component["type"] == 2 && component["label"] == label)
            .and_then(|button| button["custom_id"].as_str().map(str::to_owned))
    }
}

/// The values of a form by the fields' ids, from those by what stands above the fields.
fn filled(form: &Value, fields: &[(&str, Value)]) -> Value {
    let rows = form["components"].as_array().unwrap();
    let values = fields.iter().map(|(label, given)| {
        let row = rows.iter().find(|row| row["label"] == *label);
        let field = &row.unwrap_or_else(|| panic!("no field {label:?} in {form:#}"))["component"];
        let id = field["custom_id"].as_str().unwrap().to_owned();
        (id, chosen_in(field, given))
    });
    values.collect::<serde_json::Map<_, _>>().into()
}

/// The value of the option that says this, where the field has options.
fn chosen_in(field: &Value, given: &Value) -> Value {
    let Some(options) = field["options"].as_array() else {
        return given.clone();
    };
    let value = |said: &Value| {
        let option = options.iter().find(|option| option["label"] == *said);
        option.unwrap_or_else(|| panic!("no option {said} in {field:#}"))["value"].clone()
    };
    match given {
        Value::Array(all) => all.iter().map(value).collect(),
        one => value(one),
    }
}

pub(crate) fn id(message: &Value) -> String {
    message["id"].as_str().unwrap().to_owned()
}

/// All components of a message, nested ones too.
pub(crate) fn components(message: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    let mut waiting: Vec<Value> = message["components"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    waiting.reverse();
    while let Some(component) = waiting.pop() {
        if let Some(inner) = component["components"].as_array() {
            waiting.extend(inner.iter().rev().cloned());
        }
        all.push(component);
    }
    all
}

/// All that a message says.
pub(crate) fn text(message: &Value) -> String {
    let texts: Vec<String> = components(message)
        .iter()
        .filter_map(|component| component["content"].as_str().map(str::to_owned))
        .collect();
    texts.join("\n")
}
