//! What is kept of people and servers: filled by people who use the bot, forgotten, and then looked for in every column of
//! every table of both databases.

use std::collections::BTreeSet;
use std::sync::Arc;

use backend_advice::bot::Bot;
use backend_advice::consultation::{
    Act, Block, Button, Consultation, Contact, Errand, Event, Filled, Opening, PersonId, Place,
    PlaceId, Reply, Row, ServerId, Settings, Staff, Standing,
};
use backend_advice::prompts::Prompts;
use backend_advice::store::{self, ServerSettings, Store, TeamState};
use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

use crate::bot::Keeping;
use crate::ground::{Ground, open};

const SERVER: u64 = 888_000_111_222_333_555;
const CHANNEL: u64 = 5;
const ADA: (u64, &str) = (777_000_111_222_333_441, "Ada Lovelace");
const BEN: (u64, &str) = (777_000_111_222_333_442, "Ben Strangelove");
const CHLOE: (u64, &str) = (777_000_111_222_333_443, "Chloe Nightingale");

/// Where in a database a text stands, as `table.column`; the list of migrations, which are ours, is left out.
async fn found(ground: &Ground, url: &str, text: &str) -> Vec<String> {
    let mut places = Vec::new();
    let columns = columns(ground, url).await;
    assert!(columns.len() > 50, "{} columns are not all", columns.len());
    for (table, column) in columns {
        for cell in cells_of(ground, url, &table, &column).await {
            if cell.contains(text) {
                places.push(format!("{table}.{column}"));
            }
        }
    }
    places.dedup();
    places
}

/// The same for an id, however it is written.
async fn found_id(ground: &Ground, url: &str, id: u64) -> Vec<String> {
    let mut places = found(ground, url, &id.to_string()).await;
    places.extend(found(ground, url, &format!("{id:x}")).await);
    places
}

async fn columns(ground: &Ground, url: &str) -> Vec<(String, String)> {
    if matches!(ground, Ground::Postgres(_)) {
        let mut connection = PgConnection::connect(url).await.unwrap();
        let statement = "SELECT table_name::TEXT, column_name::TEXT FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations' ORDER BY 1, 2";
        return sqlx::query_as(statement)
            .fetch_all(&mut connection)
            .await
            .unwrap();
    }
    let mut connection = SqliteConnection::connect(url).await.unwrap();
    let statement = "SELECT tables.name, columns.name
        FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND tables.name <> '_sqlx_migrations' ORDER BY 1, 2";
    sqlx::query_as(statement)
        .fetch_all(&mut connection)
        .await
        .unwrap()
}

async fn cells_of(ground: &Ground, url: &str, table: &str, column: &str) -> Vec<String> {
    let statement = format!("SELECT COALESCE(CAST(\"{column}\" AS TEXT), '') FROM \"{table}\"");
    let statement = AssertSqlSafe(statement);
    let rows: Vec<(String,)> = if matches!(ground, Ground::Postgres(_)) {
        let mut connection = PgConnection::connect(url).await.unwrap();
        let read = sqlx::query_as(statement);
        read.fetch_all(&mut connection).await.unwrap()
    } else {
        let mut connection = SqliteConnection::connect(url).await.unwrap();
        let read = sqlx::query_as(statement);
        read.fetch_all(&mut connection).await.unwrap()
    };
    rows.into_iter().map(|(cell,)| cell).collect()
}

/// A bot whose operator has a staff that takes requests, with its store.
async fn keeping(url: &str) -> Keeping {
    let contact = Contact::new("Standard", "https://example.com/talk").unwrap();
    let settings = Settings {
        staff: Some(Arc::new(Staff::channel("4").unwrap())),
        ..Settings::of(contact)
    };
    let prompts = Prompts::embedded().unwrap();
    Keeping::opened_with(url, Bot::new(Consultation::new(prompts, settings))).await
}

/// Somebody who uses the bot in a channel.
struct Guest<'b> {
    bot: &'b Bot,
    who: (u64, &'static str),
    channel: u64,
}

impl Guest<'_> {
    async fn does(&self, act: Act) -> Reply {
        let (id, name) = self.who;
        let event = Event {
            person: PersonId(id),
            name: name.to_owned(),
            server: Some(ServerId(SERVER)),
            locale: "en-US".to_owned(),
            missing: Vec::new(),
            standing: Standing::default(),
            place: Place {
                id: Some(PlaceId(self.channel)),
                posting: Opening::Possible,
                ..Place::unknown()
            },
            act,
        };
        self.bot.answer(&event).await
    }

    async fn uses(&self, id: &str, values: Vec<String>) -> Reply {
        let id = id.to_owned();
        self.does(Act::Use { id, values }).await
    }

    async fn presses(&self, rows: &[Row], said: &str) -> Reply {
        self.uses(&button(rows, said), Vec::new()).await
    }

    /// Begins to ask a team.
    async fn drafts(&self) -> Reply {
        self.does(Act::AskTeam { beside: false }).await
    }

    /// Asks a team of these, or everybody; answers the rows of the card.
    async fn asks(&self, team: &[(u64, &str)]) -> Vec<Row> {
        let mut draft = self.drafts().await;
        if !team.is_empty() {
            let pick = draft.page.rows.iter().find_map(|row| match row {
                Row::Pick(pick) => Some(pick.id.clone()),
                _ => None,
            });
            let ids = team.iter().map(|(id, _)| id.to_string()).collect();
            draft = self.uses(&pick.unwrap(), ids).await;
        }
        let asked = self.presses(&draft.page.rows, "Ask the team").await;
        let Some(Errand::PostCard(card)) = asked.errand else {
            panic!("a card is posted, not {:?}", asked.page);
        };
        self.bot
            .card_posted(&card.team, Some(self.channel + 900))
            .await;
        card.page.rows
    }

    /// Answers one question on a card and hands in.
    async fn hands_in(&self, card: &[Row]) {
        let ballot = self.presses(card, "Give my answers").await;
        let answered = self.answers(&ballot).await;
        let finished = self.presses(&answered.page.rows, "Finish now").await;
        let handed = self
            .presses(&finished.page.rows, "Hand in my answers")
            .await;
        assert!(
            handed.page.text().contains("Handed in"),
            "{:?}",
            handed.page
        );
    }

    /// Takes the first choice of a question.
    async fn answers(&self, question: &Reply) -> Reply {
        let list = question.page.rows.iter().find_map(|row| match row {
            Row::Choose(list) => Some((list.id.clone(), list.options[0].value.clone())),
            _ => None,
        });
        let (id, value) = list.expect("the first question is a list");
        self.uses(&id, vec![value]).await
    }

    /// Asks to be contacted.
    async fn wants_to_talk(&self) {
        let (code, brief) = (None, None);
        let first = self.does(Act::Start { code, brief }).await;
        let answered = self.answers(&first).await;
        let result = self.presses(&answered.page.rows, "Finish now").await;
        let asked = self
            .presses(&result.page.rows, "Have someone contact me")
            .await;
        let Some(Errand::Ask(form)) = asked.errand else {
            panic!("there is a form");
        };
        let fields = [
            ("text", "Our secret plan"),
            ("reach", "ben@example.com"),
            ("consent", "yes"),
        ];
        let filled: Filled = fields
            .into_iter()
            .map(|(key, text)| (key.to_owned(), vec![text.to_owned()]))
            .collect();
        let kept = self
            .does(Act::Submit {
                id: form.id,
                filled,
            })
            .await;
        assert!(kept.page.text().contains("on its way"), "{:?}", kept.page);
    }
}

fn button(rows: &[Row], said: &str) -> String {
    let buttons = rows.iter().filter_map(|row| match row {
        Row::Buttons(buttons) => Some(buttons),
        _ => None,
    });
    let found = buttons.flatten().find_map(|button| match button {
        Button::Step { id, label, .. } if label == said => Some(id.clone()),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no button {said:?} in {rows:#?}"))
}

/// A database after people did everything that keeps something of them.
async fn lived_in(keeping: &Keeping) {
    let bot = &keeping.bot;
    let guest = |who, channel| Guest { bot, who, channel };
    let closed = guest(ADA, CHANNEL).asks(&[]).await;
    for who in [ADA, BEN, CHLOE] {
        guest(who, CHANNEL).hands_in(&closed).await;
    }
    guest(ADA, CHANNEL).presses(&closed, "Close now").await;
    let open = guest(ADA, CHANNEL + 1).asks(&[BEN, CHLOE]).await;
    guest(BEN, CHANNEL + 1).hands_in(&open).await;
    let own = guest(BEN, CHANNEL + 2).asks(&[ADA, BEN]).await;
    guest(ADA, CHANNEL + 2).hands_in(&own).await;
    guest(BEN, CHANNEL + 3).drafts().await;
    guest(BEN, CHANNEL).wants_to_talk().await;
    bot.tie(PlaceId(6), Some(ServerId(SERVER)), "BA1-0000")
        .await;
}

/// What a store holds of the decisions of [`lived_in`], by channel.
async fn decisions(store: &Store, person: u64) -> Vec<(u64, String)> {
    let asked = store.personal(person).await.unwrap().asked.into_iter();
    let mut decisions: Vec<_> = asked.map(|team| (team.channel, team.state)).collect();
    decisions.sort_unstable();
    decisions
}

#[tokio::test]
async fn after_forget_no_column_of_any_table_holds_the_person() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let keeping = keeping(&url).await;
        lived_in(&keeping).await;
        let (id, name) = BEN;
        the_search_finds_what_is_there(&ground, &url).await;
        let store = open(&url).await;
        let before = store.personal(id).await.unwrap();
        assert_eq!(
            (before.asked.len(), before.invited.len()),
            (2, 2),
            "an open one and a draft"
        );
        assert_eq!((before.ballots.len(), before.requests.len()), (2, 1));

        let ben = Guest {
            bot: &keeping.bot,
            who: BEN,
            channel: CHANNEL,
        };
        let shown = ben.does(Act::Data).await;
        let text = shown.page.text();
        for told in [
            "<#7>: open until",
            "<#8>: set up",
            "Ben Strangelove",
            "not handed over yet",
        ] {
            assert!(text.contains(told), "{told} in {text}");
        }
        takes_along(&ben, &shown).await;
        let asked = ben.presses(&shown.page.rows, "Forget me").await;
        assert!(asked.page.text().contains("is cancelled, for everybody"));
        assert!(!found_id(&ground, &url, id).await.is_empty(), "not yet");
        let done = ben.presses(&asked.page.rows, "Yes, forget me now").await;
        assert!(done.page.text().starts_with("Done."));

        for trace in [name, "ben@example.com", "secret plan"] {
            assert_eq!(found(&ground, &url, trace).await, [""; 0], "{trace}");
        }
        assert_eq!(found_id(&ground, &url, id).await, [""; 0]);
        what_others_did_stays(&store, &before.ballots[0].team).await;
        let again = ben.does(Act::Data).await;
        assert!(again.page.text().contains("Nothing. No team decision"));
        keeping.stop().await;
        assert_eq!(
            found_id(&ground, &url, id).await,
            [""; 0],
            "nor after a stop"
        );
    }
}

async fn the_search_finds_what_is_there(ground: &Ground, url: &str) {
    let (id, name) = BEN;
    let mut held = found_id(ground, url, id).await;
    held.extend(found(ground, url, name).await);
    held.extend(found(ground, url, "ben@example.com").await);
    let expected = [
        "ballots.name",
        "ballots.person",
        "invited.person",
        "requests.person",
        "requests.reach",
        "teams.asker",
        "teams.asker_name",
    ];
    let held: BTreeSet<&str> = held.iter().map(String::as_str).collect();
    assert_eq!(held, expected.into());
}

/// The file says everything that is stored.
async fn takes_along(ben: &Guest<'_>, shown: &Reply) {
    let given = ben
        .presses(&shown.page.rows, "Give me all of it as a file")
        .await;
    let text = given.page.blocks.iter().find_map(|block| match block {
        Block::Given(given) => Some(given.text.clone()),
        _ => None,
    });
    let (_, files) = ben.bot.with_files(given);
    assert_eq!(files[0].name, "your-data.json");
    let export: Value = serde_json::from_slice(&files[0].bytes).unwrap();
    assert_eq!(
        export,
        serde_json::from_str::<Value>(&text.unwrap()).unwrap()
    );
    assert_eq!(export["about"], BEN.0.to_string());
    let count = |key: &str| export[key].as_array().unwrap().len();
    assert_eq!(count("team_decisions_asked_for"), 2);
    assert_eq!((count("invitations"), count("ballots")), (2, 2));
    let request = &export["requests_to_be_contacted"][0];
    assert_eq!(request["what_you_want_to_talk_about"], "Our secret plan");
    assert_eq!(request["how_you_can_be_reached"], "ben@example.com");
    assert_eq!(request["handed_over"], false);
    let ballot = &export["ballots"][0];
    assert!(ballot["your_answers"].as_str().unwrap().starts_with("BA1-"));
    assert_eq!(ballot["your_name"], BEN.1);
}

/// The closed decision still rests on three ballots, the open one has lost Ben's, and his own is cancelled.
async fn what_others_did_stays(store: &Store, closed: &u64) {
    let team = store.team(*closed).await.unwrap().unwrap();
    assert_eq!((team.state, team.answered), (TeamState::Closed, 3));
    let names: BTreeSet<String> = store
        .ballots(*closed, 9)
        .await
        .unwrap()
        .into_iter()
        .map(|ballot| ballot.name)
        .collect();
    assert_eq!(names, [ADA.1, CHLOE.1, ""].map(str::to_owned).into());
    assert_eq!(
        decisions(store, ADA.0).await,
        [(5, "closed".to_owned()), (6, "open".to_owned())]
    );
    let ada = store.personal(ADA.0).await.unwrap();
    assert_eq!(ada.ballots.len(), 2);
    assert_eq!(ada.ballots[1].state, "cancelled");
    let open = store.personal(CHLOE.0).await.unwrap().invited;
    let open = store.team(open[0].0).await.unwrap().unwrap();
    assert_eq!((open.answered, open.invited), (0, Some(vec![CHLOE.0])));
    let waiting = store.claim_cards(u64::MAX >> 2, 0, 9).await.unwrap();
    assert_eq!(waiting.len(), 3, "every card is edited once more");
}

#[tokio::test]
async fn after_a_server_was_left_no_column_of_any_table_holds_it() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let keeping = keeping(&url).await;
        lived_in(&keeping).await;
        let store = open(&url).await;
        let settings = ServerSettings {
            contact_name: Some("Ada".to_owned()),
            ..ServerSettings::default()
        };
        store.save_settings(SERVER, &settings).await.unwrap();
        store.save_settings(SERVER + 1, &settings).await.unwrap();
        store.keep_memberships(&[SERVER], None).await.unwrap();
        let own = "off = [\"flask\"] # the flask of Strangelove";
        store.draft_overlay(SERVER, 7, own, 1_000).await.unwrap();
        assert!(
            store
                .apply_overlay(SERVER, 0, Some(own), 1_000)
                .await
                .unwrap()
        );
        assert_eq!(found(&ground, &url, "flask of Strangelove").await.len(), 2);
        assert!(!found_id(&ground, &url, SERVER).await.is_empty());
        keeping.bot.left(ServerId(SERVER)).await;
        assert_eq!(found_id(&ground, &url, SERVER).await, [""; 0]);
        assert_eq!(found(&ground, &url, "flask of Strangelove").await, [""; 0]);
        keeping.stop().await;
        assert_eq!(
            found_id(&ground, &url, SERVER).await,
            [""; 0],
            "nor what was counted"
        );
        let orphans = [
            "SELECT COUNT(*) FROM ballots",
            "SELECT COUNT(*) FROM invited",
            "SELECT COUNT(*) FROM teams",
        ];
        for statement in orphans {
            assert_eq!(counted(&ground, &url, statement).await, 0, "{statement}");
        }
        assert!(store.settings(SERVER + 1).await.unwrap().is_some());
    }
}

async fn counted(ground: &Ground, url: &str, statement: &'static str) -> i64 {
    let (number,): (i64,) = if matches!(ground, Ground::Postgres(_)) {
        let mut connection = PgConnection::connect(url).await.unwrap();
        let read = sqlx::query_as(statement);
        read.fetch_one(&mut connection).await.unwrap()
    } else {
        let mut connection = SqliteConnection::connect(url).await.unwrap();
        let read = sqlx::query_as(statement);
        read.fetch_one(&mut connection).await.unwrap()
    };
    number
}

#[tokio::test]
async fn a_server_that_was_left_unheard_is_forgotten_after_a_day_and_others_stay() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let keeping = keeping(&url).await;
        let store = open(&url).await;
        let settings = ServerSettings::default();
        // Where the bot is; where it was; where only its commands are; where it is missing since just now.
        for server in 1..=4 {
            store.save_settings(server, &settings).await.unwrap();
        }
        assert!(keeping.bot.has_servers().await);
        store.keep_memberships(&[2], Some(1000)).await.unwrap();
        store.keep_memberships(&[1, 4], None).await.unwrap();
        keeping.bot.is_in(&[1, 9].into()).await;
        let mut kept = store.servers().await.unwrap();
        kept.sort_unstable();
        assert_eq!(kept, [1, 3, 4]);
        let members = store.memberships().await.unwrap();
        let since = |server| members.iter().find(|(one, _)| *one == server).unwrap().1;
        assert_eq!((members.len(), since(1)), (2, None));
        assert!(since(4).is_some());
        keeping.bot.is_in(&[1, 4].into()).await;
        let members = store.memberships().await.unwrap();
        assert!(
            members.iter().all(|(_, since)| since.is_none()),
            "it is back"
        );
        keeping.stop().await;
    }
}

#[tokio::test]
async fn requests_are_kept_for_as_long_as_their_server_wants() {
    const WEEK: u64 = 7 * 86_400;
    for ground in Ground::lasting() {
        let url = ground.url();
        let store = open(&url).await;
        let week = |days| ServerSettings {
            retention_days: days,
            staff: Some(store::Staff::Channel(44)),
            ..ServerSettings::default()
        };
        store.save_settings(SERVER, &week(7)).await.unwrap();
        let keeping = keeping(&url).await;
        let ben = Guest {
            bot: &keeping.bot,
            who: BEN,
            channel: CHANNEL,
        };
        ben.wants_to_talk().await;
        let kept = store.personal(BEN.0).await.unwrap().requests.remove(0);
        assert_eq!(kept.goes, kept.created + WEEK);
        // It is kept for longer from now on; what was promised before stays promised.
        store.save_settings(SERVER, &week(365)).await.unwrap();
        let forget = async |now| store.forget_old_requests(now, "1970-01-01").await.unwrap();
        assert_eq!(forget(kept.created + WEEK - 1).await, 0);
        // For less from now on, which holds for all.
        store.save_settings(SERVER, &week(1)).await.unwrap();
        assert_eq!(forget(kept.created + WEEK / 7 - 1).await, 0);
        assert_eq!(forget(kept.created + WEEK / 7).await, 1);
        keeping.stop().await;
    }
}

#[tokio::test]
async fn what_was_kept_long_enough_goes_at_the_next_start() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let first = keeping(&url).await;
        lived_in(&first).await;
        let store = open(&url).await;
        let closed = store.personal(CHLOE.0).await.unwrap().ballots[0].team;
        first.stop().await;
        let before = store.servers().await.unwrap();
        age(&ground, &url).await;
        let next = keeping(&url).await;
        while store.team(closed).await.unwrap().is_some() {
            tokio::task::yield_now().await;
        }
        let open = store.personal(CHLOE.0).await.unwrap().invited;
        assert_eq!(open.len(), 1, "what is open stays");
        assert_eq!(before, [SERVER]);
        next.stop().await;
    }
}

/// Lets a year pass over all decisions that have ended.
async fn age(ground: &Ground, url: &str) {
    let statement = "UPDATE teams SET closes = closes - 31536000 WHERE state = 'closed'";
    if matches!(ground, Ground::Postgres(_)) {
        let mut connection = PgConnection::connect(url).await.unwrap();
        sqlx::query(statement)
            .execute(&mut connection)
            .await
            .unwrap();
    } else {
        let mut connection = SqliteConnection::connect(url).await.unwrap();
        sqlx::query(statement)
            .execute(&mut connection)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn many_who_are_forgotten_at_once_leave_nothing() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let keeping = keeping(&url).await;
        lived_in(&keeping).await;
        let store = open(&url).await;
        for (id, _) in [ADA, BEN, CHLOE] {
            // Two who meet in the same decisions may wait for each other in vain; whoever is told so presses again.
            while store.forget(id, 1000).await.is_err() {}
        }
        let forgetting = [ADA, BEN, CHLOE].map(|(id, _)| {
            let store = store.clone();
            tokio::spawn(async move { store.forget(id, 1000).await })
        });
        for one in forgetting {
            one.await.unwrap().unwrap();
        }
        for (id, name) in [ADA, BEN, CHLOE] {
            assert_eq!(found_id(&ground, &url, id).await, [""; 0]);
            assert_eq!(found(&ground, &url, name).await, [""; 0]);
        }
        keeping.stop().await;
    }
}
