//! What every store promises, whatever it stands on.

use backend_advice::store::{
    Count, Field, STATEMENTS, ServerSettings, Sharing, Staff, Store, StoreError, Teams,
};
use sqlx::{Connection, Executor, PgConnection, SqlSafeStr, SqliteConnection};

use crate::ground::{Ground, open};

/// What a server may set up, plain and strange.
pub(crate) fn samples() -> Vec<ServerSettings> {
    let ada = ServerSettings {
        contact_name: Some("Ada's team'); DROP TABLE counts; --".to_owned()),
        contact_url: Some("https://example.com/talk?code={code}".to_owned()),
        language: Some("de".to_owned()),
        sharing: Sharing::OneChannel(u64::MAX),
        teams: Teams::Roles(vec![1, u64::MAX]),
        follow_ups: false,
        mentions: true,
        threads: false,
        model: false,
        retention_days: 365,
        staff: Some(Staff::Webhook("12/'); DROP TABLE counts; --".to_owned())),
        updated: 1_795_392_000,
        overlay: None,
    };
    let strange = ServerSettings {
        contact_name: Some("Zoë 東京 🦀 \u{202e}".to_owned()),
        contact_url: Some(String::new()),
        language: None,
        sharing: Sharing::Nowhere,
        teams: Teams::Roles(Vec::new()),
        mentions: false,
        retention_days: 30,
        staff: Some(Staff::Channel(u64::MAX)),
        ..ServerSettings::default()
    };
    vec![ada, ServerSettings::default(), strange]
}

pub(crate) fn count(day: &str, name: &str, number: u64) -> Count {
    Count {
        day: day.to_owned(),
        name: name.to_owned(),
        number,
    }
}

async fn a_server_that_set_up_nothing_has_no_settings(store: Store) {
    for server in [0, 1, u64::MAX] {
        assert_eq!(store.settings(server).await.unwrap(), None);
    }
}

async fn what_a_server_set_up_is_read_back_as_it_was(store: Store) {
    for (server, settings) in [0, 1 << 62, u64::MAX].into_iter().zip(samples()) {
        store.save_settings(server, &settings).await.unwrap();
        assert_eq!(store.settings(server).await.unwrap(), Some(settings));
    }
    let first = store.settings(0).await.unwrap();
    assert_eq!(first.as_ref(), samples().first(), "servers are apart");
}

async fn saving_again_replaces_all_of_it(store: Store) {
    for settings in samples() {
        store.save_settings(7, &settings).await.unwrap();
        assert_eq!(store.settings(7).await.unwrap(), Some(settings));
    }
}

async fn changing_a_field_leaves_the_others_as_they_are(store: Store) {
    let [ada, plain, strange] = <[_; 3]>::try_from(samples()).unwrap();
    let first = store.change_settings(7, &ada, &[Field::Language]).await;
    let expected = ServerSettings {
        language: Some("de".to_owned()),
        updated: ada.updated,
        ..plain.clone()
    };
    assert_eq!(first.unwrap(), expected, "the rest is the standard");
    for field in Field::ALL {
        store.save_settings(7, &ada).await.unwrap();
        let now = store.change_settings(7, &strange, &[field]).await.unwrap();
        assert_eq!(store.settings(7).await.unwrap().as_ref(), Some(&now));
        let mut back = now.clone();
        put(&mut back, &ada, field);
        back.updated = ada.updated;
        assert_eq!(back, ada, "{field:?} alone");
        assert!(now != ada, "{field:?}");
    }
}

/// Takes one field over.
fn put(settings: &mut ServerSettings, from: &ServerSettings, field: Field) {
    let from = from.clone();
    match field {
        Field::ContactName => settings.contact_name = from.contact_name,
        Field::ContactUrl => settings.contact_url = from.contact_url,
        Field::Language => settings.language = from.language,
        Field::Sharing => settings.sharing = from.sharing,
        Field::Teams => settings.teams = from.teams,
        Field::FollowUps => settings.follow_ups = from.follow_ups,
        Field::Mentions => settings.mentions = from.mentions,
        Field::Threads => settings.threads = from.threads,
        Field::Model => settings.model = from.model,
        Field::Retention => settings.retention_days = from.retention_days,
        Field::Staff => settings.staff = from.staff,
    }
}

async fn who_changes_different_fields_at_the_same_time_loses_nothing(store: Store) {
    let ada = samples()[0].clone();
    let changes = Field::ALL.map(|field| {
        let (store, ada) = (store.clone(), ada.clone());
        tokio::spawn(async move { store.change_settings(7, &ada, &[field]).await.unwrap() })
    });
    for change in changes {
        change.await.unwrap();
    }
    assert_eq!(store.settings(7).await.unwrap(), Some(ada));
}

async fn counts_add_up_by_day_and_name(store: Store) {
    let (before, today) = ("2026-11-22", "2026-11-23");
    store.count(&[]).await.unwrap();
    store
        .count(&[count(today, "begun", 2), count(before, "begun", 1)])
        .await
        .unwrap();
    store
        .count(&[count(today, "shared", 5), count(today, "begun", 3)])
        .await
        .unwrap();
    assert_eq!(
        store.counts(before, today).await.unwrap(),
        [
            count(before, "begun", 1),
            count(today, "begun", 5),
            count(today, "shared", 5)
        ]
    );
    assert_eq!(store.counts(before, before).await.unwrap().len(), 1);
    assert_eq!(store.counts("2027-01-01", "2027-12-31").await.unwrap(), []);
}

async fn counts_are_added_all_or_none(store: Store) {
    let day = "2026-11-23";
    let most = i64::MAX as u64;
    store.count(&[count(day, "full", most)]).await.unwrap();
    let both = [count(day, "a", 1), count(day, "full", 1)];
    let error = store.count(&both).await.unwrap_err();
    assert!(matches!(error, StoreError::Broken { .. }), "{error:?}");
    let counts = store.counts(day, day).await.unwrap();
    assert_eq!(counts, [count(day, "full", most)]);
}

async fn many_at_once_lose_nothing(store: Store) {
    let day = "2026-11-23";
    let works = (0..40_u64).map(|server| {
        let store = store.clone();
        tokio::spawn(async move {
            store
                .count(&[count(day, "begun", 1), count(day, "shared", 1)])
                .await
                .unwrap();
            store.save_settings(server, &samples()[0]).await.unwrap();
        })
    });
    for work in works.collect::<Vec<_>>() {
        work.await.unwrap();
    }
    assert_eq!(
        store.counts(day, day).await.unwrap(),
        [count(day, "begun", 40), count(day, "shared", 40)]
    );
    assert_eq!(
        store.settings(39).await.unwrap().as_ref(),
        samples().first()
    );
}

async fn a_thread_is_tied_to_its_decision_and_the_last_word_counts(store: Store) {
    assert_eq!(store.decision(1).await.unwrap(), None);
    for thread in [1, 1 << 63, u64::MAX] {
        for decision in ["BA1-0000", "BA1-'); DROP TABLE threads; --"] {
            let day = "2026-11-23";
            store
                .tie_thread(thread, decision, (day, Some(3)))
                .await
                .unwrap();
            let kept = store.decision(thread).await.unwrap();
            assert_eq!(kept.as_deref(), Some(decision));
        }
    }
    assert_eq!(store.decision(2).await.unwrap(), None, "threads are apart");
}

async fn threads_are_forgotten_by_age(store: Store) {
    for (thread, day) in [(1, "2025-10-19"), (2, "2025-10-20"), (3, "2026-11-23")] {
        store
            .tie_thread(thread, "BA1-0000", (day, None))
            .await
            .unwrap();
    }
    let gone = store.forget_threads_before("2025-10-20").await.unwrap();
    assert_eq!(gone, 1);
    assert_eq!(store.decision(1).await.unwrap(), None);
    assert!(store.decision(2).await.unwrap().is_some());
    assert!(store.decision(3).await.unwrap().is_some());
}

async fn a_closed_store_says_that_it_cannot_be_reached(store: Store) {
    store.close().await;
    let error = store.settings(1).await.unwrap_err().to_string();
    assert!(error.contains("cannot be reached"), "{error}");
}

/// All promises, each on a store of its own.
async fn holds_on(ground: &Ground) {
    a_server_that_set_up_nothing_has_no_settings(ground.store().await).await;
    what_a_server_set_up_is_read_back_as_it_was(ground.store().await).await;
    saving_again_replaces_all_of_it(ground.store().await).await;
    changing_a_field_leaves_the_others_as_they_are(ground.store().await).await;
    who_changes_different_fields_at_the_same_time_loses_nothing(ground.store().await).await;
    counts_add_up_by_day_and_name(ground.store().await).await;
    counts_are_added_all_or_none(ground.store().await).await;
    many_at_once_lose_nothing(ground.store().await).await;
    a_thread_is_tied_to_its_decision_and_the_last_word_counts(ground.store().await).await;
    threads_are_forgotten_by_age(ground.store().await).await;
    a_closed_store_says_that_it_cannot_be_reached(ground.store().await).await;
}

#[tokio::test]
async fn the_contract_holds_in_memory() {
    holds_on(&Ground::Memory).await;
}

#[tokio::test]
async fn the_contract_holds_in_a_file() {
    holds_on(&Ground::files()).await;
}

#[tokio::test]
async fn the_contract_holds_on_postgresql() {
    if let Some(ground) = Ground::postgres() {
        holds_on(&ground).await;
    }
}

#[tokio::test]
async fn what_is_kept_is_there_when_the_store_is_opened_again() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let first = open(&url).await;
        first.save_settings(1, &samples()[0]).await.unwrap();
        first.close().await;
        let again = open(&url).await;
        assert_eq!(again.settings(1).await.unwrap().as_ref(), samples().first());
    }
}

#[tokio::test]
async fn every_statement_is_understood_by_both_databases() {
    for ground in Ground::lasting() {
        let url = ground.url();
        open(&url).await.close().await;
        for statement in STATEMENTS.into_iter().flatten().copied() {
            let checked = if matches!(ground, Ground::Postgres(_)) {
                let mut connection = PgConnection::connect(&url).await.unwrap();
                connection
                    .prepare(statement.into_sql_str())
                    .await
                    .map(|_| ())
            } else {
                let mut connection = SqliteConnection::connect(&url).await.unwrap();
                connection
                    .prepare(statement.into_sql_str())
                    .await
                    .map(|_| ())
            };
            assert!(checked.is_ok(), "{statement}: {checked:?}");
        }
    }
}
