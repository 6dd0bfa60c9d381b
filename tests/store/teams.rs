//! Team decisions: what the store promises of them, and five hundred people who answer at once through two processes.

use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use backend_advice::advice::{Answer, Answers, ChoiceNumber, Guide, QuestionNumber};
use backend_advice::consultation::{Control, Step, TeamId, TeamStep};
use backend_advice::playground::{
    FaultPlan, Options, Outcome, Person, Role, StandIn, World, Writers,
};
use backend_advice::prompts::Prompts;
use backend_advice::store::{Asked, Ballot, Ended, HandedIn, ServerSettings, Store, TeamState};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::ground::{Ground, open};

const NOW: u64 = 1_795_392_000;
const NOW_MS: u64 = NOW * 1000;
const HOUR: u64 = 3600;
/// Who asks in the promises below, and where.
const ADA: u64 = u64::MAX;
const CHANNEL: u64 = 5;

fn asked() -> Asked {
    Asked {
        asker: ADA,
        asker_name: "Ada'); DROP TABLE teams; --".to_owned(),
        server: 3,
        channel: CHANNEL,
        locale: "de".to_owned(),
    }
}

fn ballot(name: &str) -> Ballot {
    Ballot {
        name: name.to_owned(),
        code: format!("BA1-{name}"),
    }
}

/// An open decision with its card.
async fn opened(store: &Store, id: u64, invited: Option<Vec<u64>>) {
    store.add_draft(id, &asked(), HOUR, NOW).await.unwrap();
    let mut draft = store.team(id).await.unwrap().unwrap();
    draft.invited = invited;
    store.change_draft(&draft).await.unwrap();
    assert!(store.open_team(id, NOW).await.unwrap());
    store.set_card(id, 8).await.unwrap();
}

async fn hands_in(store: &Store, id: u64, person: u64) -> HandedIn {
    let ballot = ballot(&person.to_string());
    store
        .hand_in((id, person), &ballot, NOW_MS + person % 100)
        .await
        .unwrap()
}

async fn state(store: &Store, id: u64) -> TeamState {
    store.team(id).await.unwrap().unwrap().state
}

async fn a_draft_is_changed_and_opened_once_for_each_asker_and_place(store: Store) {
    assert_eq!(store.team(1).await.unwrap(), None);
    for id in [1, 2] {
        store.add_draft(id, &asked(), HOUR, NOW).await.unwrap();
    }
    let mut draft = store.team(1).await.unwrap().unwrap();
    assert_eq!(
        (draft.state, draft.closes, draft.asker),
        (TeamState::Draft, 0, Some(ADA))
    );
    draft.lasts = 900;
    draft.shows_names = true;
    draft.invited = Some(vec![7, u64::MAX]);
    store.change_draft(&draft).await.unwrap();
    let mut kept = store.team(1).await.unwrap().unwrap();
    kept.invited.as_mut().unwrap().sort_unstable();
    assert_eq!(kept, draft);
    assert!(store.open_team(1, NOW).await.unwrap());
    assert!(
        !store.open_team(1, NOW).await.unwrap(),
        "it is none any more"
    );
    assert!(
        !store.open_team(2, NOW).await.unwrap(),
        "another one is open"
    );
    assert_eq!(store.open_team_of(ADA, CHANNEL).await.unwrap(), Some(1));
    assert_eq!(store.open_team_of(ADA, 6).await.unwrap(), None);
    assert_eq!(store.team(1).await.unwrap().unwrap().closes, NOW + 900);
    store.unopen_team(1).await.unwrap();
    assert!(
        store.open_team(2, NOW).await.unwrap(),
        "the first could not be posted"
    );
    store.unopen_left(NOW + 1).await.unwrap();
    assert_eq!(state(&store, 2).await, TeamState::Draft);
}

async fn a_person_has_one_ballot_and_none_is_taken_after_the_end(store: Store) {
    opened(&store, 1, None).await;
    for _ in 0..2 {
        assert_eq!(hands_in(&store, 1, 7).await, HandedIn::Kept);
    }
    let other = store
        .hand_in((1, 7), &ballot("other"), NOW_MS)
        .await
        .unwrap();
    assert_eq!(other, HandedIn::Kept);
    assert_eq!(hands_in(&store, 1, 6).await, HandedIn::Kept);
    assert_eq!(
        store.ballot(1, 7).await.unwrap().as_deref(),
        Some("BA1-other")
    );
    assert_eq!(
        store.ballots(1, 9).await.unwrap(),
        [ballot("6"), ballot("other")]
    );
    let late = (NOW + HOUR) * 1000;
    let late = store.hand_in((1, 9), &ballot("9"), late).await.unwrap();
    assert_eq!(late, HandedIn::NotTaken, "its time is over");
    assert!(store.end_team(1, Ended::Closed, NOW).await.unwrap());
    assert!(!store.end_team(1, Ended::Cancelled, NOW).await.unwrap());
    assert_eq!(hands_in(&store, 1, 7).await, HandedIn::NotTaken);
    assert_eq!(
        hands_in(&store, 2, 7).await,
        HandedIn::NotTaken,
        "there is none"
    );
    assert_eq!(store.team(1).await.unwrap().unwrap().answered, 2);
}

async fn it_closes_when_all_have_answered_who_are_asked(store: Store) {
    opened(&store, 1, Some(vec![6, 7])).await;
    assert_eq!(hands_in(&store, 1, 5).await, HandedIn::NotTaken);
    assert_eq!(hands_in(&store, 1, 6).await, HandedIn::Kept);
    assert_eq!(hands_in(&store, 1, 6).await, HandedIn::Kept);
    assert_eq!(hands_in(&store, 1, 7).await, HandedIn::KeptAndClosed);
    assert_eq!(state(&store, 1).await, TeamState::Closed);
}

async fn of_all_who_end_it_at_once_one_does(store: Store) {
    opened(&store, 1, None).await;
    let tries = (0..16).map(|number| {
        let store = store.clone();
        tokio::spawn(async move {
            if number % 2 == 0 {
                return u64::from(store.end_team(1, Ended::Closed, NOW).await.unwrap());
            }
            store.close_due_teams(NOW + HOUR).await.unwrap()
        })
    });
    let mut ended = 0;
    for one in tries.collect::<Vec<_>>() {
        ended += one.await.unwrap();
    }
    assert_eq!(ended, 1);
}

async fn a_deadline_closes_what_is_open_and_posted(store: Store) {
    opened(&store, 1, None).await;
    assert_eq!(store.close_due_teams(NOW + HOUR - 1).await.unwrap(), 0);
    assert_eq!(store.close_due_teams(NOW + HOUR).await.unwrap(), 1);
    assert_eq!(store.close_due_teams(NOW + HOUR).await.unwrap(), 0);
    assert_eq!(state(&store, 1).await, TeamState::Closed);
}

async fn a_card_is_claimed_by_one_until_it_shows_everything(store: Store) {
    opened(&store, 1, None).await;
    let claim = async |at| store.claim_cards(at, at + 100, 9).await.unwrap();
    assert!(
        claim(NOW_MS).await.is_empty(),
        "it shows everything as it is posted"
    );
    hands_in(&store, 1, 7).await;
    assert_eq!(claim(NOW_MS).await, [1]);
    assert!(claim(NOW_MS + 99).await.is_empty(), "somebody is at it");
    assert_eq!(claim(NOW_MS + 100).await, [1], "whoever was at it is gone");
    let seen = store.team(1).await.unwrap().unwrap().revision;
    hands_in(&store, 1, 8).await;
    store.card_shown(1, seen, NOW_MS + 300).await.unwrap();
    assert!(claim(NOW_MS + 299).await.is_empty());
    assert_eq!(claim(NOW_MS + 300).await, [1], "something came meanwhile");
    let seen = store.team(1).await.unwrap().unwrap().revision;
    store.card_shown(1, seen, 0).await.unwrap();
    store.card_shown(1, 1, 0).await.unwrap();
    assert!(
        claim(NOW_MS + 900).await.is_empty(),
        "a late word changes nothing"
    );
    hands_in(&store, 1, 9).await;
    store.card_gone(1).await.unwrap();
    assert_eq!(state(&store, 1).await, TeamState::Cancelled);
    assert!(claim(NOW_MS + 900).await.is_empty());
}

async fn what_ended_long_ago_is_deleted_as_its_server_wants_it(store: Store) {
    const DAY: u64 = 86_400;
    opened(&store, 1, None).await;
    hands_in(&store, 1, 7).await;
    let left = async |now| store.forget_old_teams(now, NOW).await.unwrap();
    assert_eq!(left(NOW + 400 * DAY).await, 0, "it is open");
    store.end_team(1, Ended::Closed, NOW).await.unwrap();
    assert_eq!(left(NOW + 90 * DAY - 1).await, 0, "it is too young");
    let week = ServerSettings {
        retention_days: 7,
        ..ServerSettings::default()
    };
    store.save_settings(3, &week).await.unwrap();
    assert_eq!(left(NOW + 7 * DAY - 1).await, 0);
    assert_eq!(left(NOW + 7 * DAY).await, 1);
    assert_eq!(store.team(1).await.unwrap(), None);
    assert_eq!(store.ballots(1, 9).await.unwrap(), []);
    store.add_draft(2, &asked(), HOUR, NOW).await.unwrap();
    assert_eq!(left(NOW).await, 0);
    assert_eq!(store.forget_old_teams(0, NOW + 1).await.unwrap(), 1);
}

async fn many_old_ones_are_all_deleted_and_counted_once(store: Store) {
    for id in 1..=501 {
        store.add_draft(id, &asked(), HOUR, NOW).await.unwrap();
    }
    let deleting = || store.forget_old_teams(0, NOW + 1);
    let (one, other) = tokio::join!(deleting(), deleting());
    assert_eq!(one.unwrap() + other.unwrap(), 501);
}

async fn holds_on(ground: &Ground) {
    a_draft_is_changed_and_opened_once_for_each_asker_and_place(ground.store().await).await;
    a_person_has_one_ballot_and_none_is_taken_after_the_end(ground.store().await).await;
    it_closes_when_all_have_answered_who_are_asked(ground.store().await).await;
    of_all_who_end_it_at_once_one_does(ground.store().await).await;
    a_deadline_closes_what_is_open_and_posted(ground.store().await).await;
    a_card_is_claimed_by_one_until_it_shows_everything(ground.store().await).await;
    what_ended_long_ago_is_deleted_as_its_server_wants_it(ground.store().await).await;
    many_old_ones_are_all_deleted_and_counted_once(ground.store().await).await;
}

#[tokio::test]
async fn team_decisions_hold_in_memory_and_in_a_file() {
    holds_on(&Ground::Memory).await;
    holds_on(&Ground::files()).await;
}

#[tokio::test]
async fn team_decisions_hold_on_postgresql() {
    if let Some(ground) = Ground::postgres() {
        holds_on(&ground).await;
    }
}

/// The program at an endpoint of its own, on a store that others share.
struct Process {
    child: Child,
    address: String,
    admin: String,
}

impl Process {
    async fn start(stand_in: &StandIn, store: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_backend-advice"))
            .arg("serve")
            .env_clear()
            .current_dir(env!("CARGO_TARGET_TMPDIR"))
            .env("ADMIN", "127.0.0.1:0")
            .env("ENDPOINT", "127.0.0.1:0")
            .env("DISCORD_PUBLIC_KEY", stand_in.verify_key())
            .env("DISCORD_API_URL", stand_in.url())
            .env("DISCORD_TOKEN", stand_in.token())
            .env("DATABASE_URL", store)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap()).lines();
        let (mut address, mut admin, mut is_open) = (None, None, false);
        while address.is_none() || admin.is_none() || !is_open {
            let line = log.next_line().await.unwrap().expect("it goes on");
            let named = || line.split("address=").nth(1).map(str::to_owned);
            if line.contains("the endpoint listens") {
                address = named();
            } else if line.contains(" admin address=") {
                admin = named();
            }
            is_open |= line.contains("the store is open");
        }
        tokio::spawn(async move { while let Ok(Some(_)) = log.next_line().await {} });
        Self {
            child,
            address: format!("http://{}/", address.unwrap()),
            admin: admin.unwrap(),
        }
    }

    /// All numbers of a metric together, whatever their labels.
    async fn count(&self, name: &str) -> u64 {
        let page = format!("http://{}/metrics", self.admin);
        let text = reqwest::get(page).await.unwrap().text().await.unwrap();
        let lines = text.lines().filter(|line| line.starts_with(name));
        lines
            .map(|line| line.rsplit(' ').next().unwrap().parse::<u64>().unwrap())
            .sum()
    }
}

/// All that a message holds, as one text.
fn whole(message: &Value) -> String {
    message.to_string()
}

fn shown(outcome: Outcome) -> Value {
    match outcome {
        Outcome::Message(message) | Outcome::Updated(message) => message,
        other => panic!("expected a message, got {other:?}"),
    }
}

/// What the button that says this carries.
fn button(part: &Value, label: &str) -> Option<String> {
    if part["label"] == label {
        return part["custom_id"].as_str().map(str::to_owned);
    }
    let inner = part["components"].as_array()?;
    inner.iter().find_map(|part| button(part, label))
}

/// A team in its channel, with a card on which everybody can answer.
struct Asking {
    stand_in: StandIn,
    ada: Person,
    card: String,
    /// What its button to answer carries.
    enter: String,
    team: u64,
    guide: Guide,
}

impl Asking {
    async fn among(world: World) -> Self {
        let options = Options {
            log_kept: 100_000,
            ..Options::default()
        };
        let stand_in = StandIn::start_in(world, options).await.unwrap();
        let ada = stand_in.person("Ada");
        Self {
            stand_in,
            ada,
            card: String::new(),
            enter: String::new(),
            team: 0,
            guide: Prompts::embedded()
                .unwrap()
                .guide
                .in_locale("en-US")
                .clone(),
        }
    }

    async fn asks(&mut self) {
        let typed = self
            .ada
            .types("#general", "/backend-advice", &json!({ "with": "team" }));
        let setup = shown(typed.await.unwrap());
        let id = setup["id"].as_str().unwrap();
        let ask = button(&setup, "Ask the team").unwrap_or_else(|| panic!("{setup:#}"));
        self.ada.presses(id, &ask).await.unwrap();
        self.stand_in
            .until(|stand_in| card_in(stand_in).is_some())
            .await;
        let card = card_in(&self.stand_in).unwrap();
        // It is known as the card once the asker is told.
        let is_told = |stand_in: &StandIn| {
            let messages = stand_in.messages("Ada", "#general");
            messages
                .iter()
                .any(|message| whole(message).contains("Your team is asked"))
        };
        self.stand_in.until(is_told).await;
        card["id"].as_str().unwrap().clone_into(&mut self.card);
        self.enter = button(&card, "Give my answers").unwrap();
        self.team = u64::from_str_radix(self.enter.rsplit(':').next().unwrap(), 16).unwrap();
    }

    async fn until_card_says(&self, said: &str) {
        let says = |stand_in: &StandIn| {
            let messages = stand_in.messages("Ada", "#general");
            let card = messages
                .iter()
                .find(|message| message["id"] == self.card.as_str());
            card.is_some_and(|card| whole(card).contains(said))
        };
        self.stand_in.until(says).await;
    }

    async fn presses(&self, label: &str) -> Value {
        let messages = self.stand_in.messages("Ada", "#general");
        let card = messages
            .iter()
            .find(|message| message["id"] == self.card.as_str());
        let button = button(card.unwrap(), label).unwrap();
        shown(self.ada.presses(&self.card, &button).await.unwrap())
    }

    /// How often the card was edited, and how often Discord said no.
    fn edits(&self) -> (usize, usize) {
        let log = self.stand_in.rest_log();
        let edits = log
            .iter()
            .filter(|call| call.method == "PATCH" && call.path.starts_with("/channels"));
        let (good, bad): (Vec<_>, Vec<_>) = edits.partition(|call| call.status == 200);
        (good.len(), bad.len())
    }
}

fn card_in(stand_in: &StandIn) -> Option<Value> {
    let messages = stand_in.messages("Ada", "#general");
    messages
        .into_iter()
        .find(|message| button(message, "Give my answers").is_some())
}

const MEMBERS: usize = 500;
/// So many of them answer at the same moment.
const AT_ONCE: usize = 25;

/// One member presses on the card and hands in; like people do, they press again where they are told to.
async fn answers(asking: &Asking, number: usize) -> usize {
    let person = asking.stand_in.person(&format!("Member {number}"));
    let enter = person.presses(&asking.card, &asking.enter);
    let first = shown(enter.await.unwrap());
    assert!(whole(&first).contains("Your own ballot"), "{first:#}");
    let choice = ChoiceNumber(u8::try_from(number % 3 + 1).unwrap());
    let answers = Answers::default().with(QuestionNumber(1), Answer::one(choice));
    let control = Control {
        team: Some(TeamId(asking.team)),
        ..Control::open(Step::Team(TeamStep::HandIn), answers)
    };
    let (id, control) = (first["id"].as_str().unwrap(), control.encode(&asking.guide));
    let mut tries = 1;
    loop {
        let kept = person.presses_forged(id, &control).await.unwrap();
        if whole(&shown(kept)).contains("Handed in.") {
            return tries;
        }
        tries += 1;
    }
}

/// All members answer, many at the same moment; answers how often they pressed in all.
async fn all_answer(asking: &Arc<Asking>) -> usize {
    let lots = (0..AT_ONCE).map(|lot| {
        let asking = Arc::clone(asking);
        tokio::spawn(async move {
            let mut tries = 0;
            for number in (lot..MEMBERS).step_by(AT_ONCE) {
                tries += answers(&asking, number).await;
            }
            tries
        })
    });
    let mut tries = 0;
    for lot in lots.collect::<Vec<_>>() {
        tries += lot.await.unwrap();
    }
    tries
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_hundred_members_answer_at_once_through_two_processes_and_each_counts_once() {
    let Some(ground) = Ground::postgres() else {
        return;
    };
    let url = ground.url();
    let mut world = World::empty("The Workshop");
    world.add_channel("general", Writers::Everyone);
    world.add_person("Ada", Role::Administrator);
    for number in 0..MEMBERS {
        world.add_person(&format!("Member {number}"), Role::Member);
    }
    let mut asking = Asking::among(world).await;
    let one = Process::start(&asking.stand_in, &url).await;
    let two = Process::start(&asking.stand_in, &url).await;
    asking
        .stand_in
        .deliver_to(&[one.address.clone(), two.address.clone()]);
    asking.asks().await;
    let begun = Instant::now();
    let asking = Arc::new(asking);
    let tries = all_answer(&asking).await;
    let took = begun.elapsed();
    asking
        .until_card_says(&format!("{MEMBERS} have answered"))
        .await;
    let (edits, refused) = asking.edits();
    let most = usize::try_from(begun.elapsed().as_secs() / 2).unwrap() + 2;
    println!("{MEMBERS} ballots in {took:?}, {tries} tries, {edits} edits");
    assert!(
        edits <= most && refused == 0,
        "{edits} edits, {refused} refused, {most} allowed"
    );
    asking.presses("Close now").await;
    asking
        .until_card_says(&format!("Decided by {MEMBERS} ballots"))
        .await;
    let store = open(&url).await;
    let team = store.team(asking.team).await.unwrap().unwrap();
    assert_eq!(
        (team.state, team.answered),
        (TeamState::Closed, MEMBERS as u64)
    );
    let kept = store.ballots(asking.team, 1000).await.unwrap();
    assert_eq!(kept.len(), MEMBERS);
    let name = "backend_advice_ballots_total";
    assert!(one.count(name).await + two.count(name).await >= MEMBERS as u64);
    let name = "backend_advice_team_decisions_ended_total";
    assert_eq!(one.count(name).await + two.count(name).await, 1);
    assert!(
        asking.stand_in.violations().is_empty(),
        "{:#?}",
        asking.stand_in.violations()
    );
    store.close().await;
}

#[tokio::test]
async fn a_process_killed_while_it_closes_is_followed_up_by_another_one_and_closes_once() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let mut asking = Asking::among(World::default()).await;
        let mut one = Process::start(&asking.stand_in, &url).await;
        asking
            .stand_in
            .deliver_to(std::slice::from_ref(&one.address));
        asking.asks().await;
        let two = Process::start(&asking.stand_in, &url).await;
        asking.stand_in.fail_rest(FaultPlan {
            route_prefix: "PATCH /channels".to_owned(),
            status: 503,
            times: 1,
            retry_after: Some(Duration::from_secs(9)),
        });
        asking.presses("Close now").await;
        asking.stand_in.until(|_| asking.edits().1 > 0).await;
        let name = "backend_advice_team_decisions_ended_total";
        let ended = one.count(name).await;
        one.child.kill().await.unwrap();
        asking
            .stand_in
            .deliver_to(std::slice::from_ref(&two.address));
        asking.until_card_says("No result").await;
        assert_eq!(ended + two.count(name).await, 1);
        let messages = asking.stand_in.messages("Ada", "#general");
        let public = messages
            .iter()
            .filter(|message| message["flags"].as_u64().unwrap_or(0) & 64 == 0);
        assert_eq!(public.count(), 1, "one card, in its place");
        let store = open(&url).await;
        assert_eq!(state(&store, asking.team).await, TeamState::Closed);
        store.close().await;
    }
}
