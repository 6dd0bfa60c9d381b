//! Databases that are slow, away or closed to us: an error in time, and one that tells the operator what to do.

use backend_advice::store::{Address, Store, StoreError};
use sqlx::{Connection, Executor, PgConnection, SqliteConnection};

use crate::contract::{count, samples};
use crate::ground::{Ground, address, open};

#[tokio::test]
async fn a_slow_postgresql_is_given_up_in_time_and_works_again() {
    let Some(ground) = Ground::postgres() else {
        return;
    };
    let url = ground.url();
    let store = open(&url).await;
    store.save_settings(1, &samples()[0]).await.unwrap();
    let mut other = PgConnection::connect(&url).await.unwrap();
    let holding = "BEGIN; LOCK TABLE server_settings, counts IN ACCESS EXCLUSIVE MODE";
    other.execute(holding).await.unwrap();
    // More often than there are connections, so that none of them stays stuck.
    for _ in 0..6 {
        let slow = store.settings(1).await.unwrap_err();
        assert!(is_passing(&slow), "{slow:?}");
    }
    let slow = store.count(&[count("2026-11-23", "begun", 1)]).await;
    assert!(is_passing(&slow.unwrap_err()));
    other.execute("ROLLBACK").await.unwrap();
    let settings = until_it_answers(&store).await;
    assert_eq!(settings.as_ref(), samples().first());
}

/// A connection whose statement was given up is busy until the database gave it up too.
async fn until_it_answers(store: &Store) -> Option<backend_advice::store::ServerSettings> {
    for _ in 0..20 {
        if let Ok(settings) = store.settings(1).await {
            return settings;
        }
    }
    panic!("it does not answer any more");
}

fn is_passing(error: &StoreError) -> bool {
    matches!(error, StoreError::Slow { .. } | StoreError::Lost { .. })
}

#[tokio::test]
async fn a_file_that_somebody_else_writes_can_be_read_and_is_given_up_in_time() {
    let ground = Ground::files();
    let url = ground.url();
    let store = open(&url).await;
    store.save_settings(1, &samples()[0]).await.unwrap();
    let mut other = SqliteConnection::connect(&url).await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    assert_eq!(store.settings(1).await.unwrap().as_ref(), samples().first());
    let slow = store.save_settings(1, &samples()[1]).await.unwrap_err();
    assert!(matches!(slow, StoreError::Slow { .. }), "{slow:?}");
    other.execute("ROLLBACK").await.unwrap();
    store.save_settings(1, &samples()[2]).await.unwrap();
}

#[tokio::test]
async fn a_stopped_postgresql_is_told_and_used_again_when_it_is_back() {
    let Some(ground) = Ground::postgres() else {
        return;
    };
    let url = ground.url();
    let store = open(&url).await;
    store.save_settings(1, &samples()[0]).await.unwrap();
    let Ground::Postgres(cluster) = &ground else {
        return;
    };
    cluster.stop();
    for _ in 0..6 {
        let lost = store.settings(1).await.unwrap_err();
        assert!(is_passing(&lost), "{lost:?}");
    }
    let lost = Store::open(&address(&url)).await.unwrap_err();
    assert!(matches!(lost, StoreError::Lost { .. }), "{lost:?}");
    cluster.go_on();
    let settings = until_it_answers(&store).await;
    assert_eq!(
        settings.as_ref(),
        samples().first(),
        "what was acknowledged is still there"
    );
}

#[tokio::test]
async fn what_an_operator_reads_says_where_and_what_to_do_and_never_the_password() {
    let folder = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let no_database = folder.join("no-database.sqlite3");
    std::fs::write(
        &no_database,
        "plain text, longer than a header of a database would be, to the last letter of it",
    )
    .unwrap();
    let away = "postgres://ada:hush@127.0.0.1:9/advice";
    for (at, place, says) in [
        (
            address(away),
            "postgres://ada@127.0.0.1:9/advice",
            "cannot be reached",
        ),
        (Address::file(&folder), "sqlite:", "refuses"),
        (
            Address::file("/proc/none/advice.sqlite3"),
            "sqlite:/proc/none",
            "refuses",
        ),
        (Address::file(&no_database), "no-database", "refuses"),
    ] {
        let error = Store::open(&at).await.unwrap_err();
        let told = error.to_string();
        assert!(told.contains(place) && told.contains(says), "{told}");
        assert!(!format!("{told}{error:?}").contains("hush"), "{error:?}");
    }
    let Some(ground) = Ground::postgres() else {
        return;
    };
    let missing = ground.url().replace("/advice0", "/none");
    let told = Store::open(&address(&missing))
        .await
        .unwrap_err()
        .to_string();
    assert!(told.contains("refuses") && told.contains("none"), "{told}");
}
