//! Migrations on tables that hold something, and on databases of others.

use std::path::Path;

use backend_advice::store::{ServerSettings, Sharing, Staff, Store, StoreError, TeamState, Teams};
use sqlx::migrate::{Migrate, Migrator};
use sqlx::{AssertSqlSafe, Connection, Database, Executor, PgConnection, SqliteConnection};

use crate::contract::count;
use crate::ground::{Ground, address, open};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");

async fn migrator() -> Migrator {
    Migrator::new(Path::new(FOLDER)).await.unwrap()
}

/// Runs the migrations one by one, each on the rows of all before it, and stops before the last.
async fn all_but_the_last<C>(connection: &mut C)
where
    C: Migrate + Connection,
    for<'c> &'c mut C: Executor<'c, Database = C::Database>,
    C::Database: Database,
{
    let migrator = migrator().await;
    let steps: Vec<_> = migrator.iter().map(|step| step.version).collect();
    for &step in &steps[..steps.len() - 1] {
        migrator
            .run_direct(Some(step), connection, false)
            .await
            .unwrap();
        load_rows(connection, step).await;
    }
}

/// Loads the rows that a migration ships.
async fn load_rows<C>(connection: &mut C, step: i64)
where
    for<'c> &'c mut C: Executor<'c>,
{
    let ships = |name: &str| name.starts_with(&format!("{step:04}_"));
    let file = std::fs::read_dir(Path::new(FOLDER).join("rows"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| ships(path.file_name().unwrap().to_str().unwrap()))
        .unwrap_or_else(|| panic!("migration {step} ships no rows"));
    let rows = std::fs::read_to_string(file).unwrap();
    connection.execute(AssertSqlSafe(rows)).await.unwrap();
}

/// Everything that the shipped rows say, as the program reads it.
async fn everything_is_there(store: &Store) {
    let plain = store.settings(1).await.unwrap().unwrap();
    assert_eq!(
        (plain.contact_name, plain.sharing),
        (None, Sharing::Everywhere)
    );
    assert_eq!(plain.updated, 1_795_392_000);
    let ada = store.settings(2).await.unwrap().unwrap();
    assert_eq!(ada.contact_name.as_deref(), Some("Ada's team"));
    assert_eq!(
        ada.contact_url.as_deref(),
        Some("https://example.com/ada?code={code}")
    );
    assert_eq!(ada.sharing, Sharing::OneChannel(i64::MAX as u64));
    assert_eq!(ada.language.as_deref(), Some("de"));
    let zoe = store.settings(3).await.unwrap().unwrap();
    assert_eq!(zoe.contact_name.as_deref(), Some("Zoë 東京 🦀"));
    assert_eq!(zoe.sharing, Sharing::Nowhere);
    let standard = ServerSettings {
        contact_name: zoe.contact_name.clone(),
        language: zoe.language.clone(),
        sharing: Sharing::Nowhere,
        updated: zoe.updated,
        ..ServerSettings::default()
    };
    assert_eq!(
        zoe, standard,
        "what was not there to choose is the standard"
    );
    let closed = store.settings(5).await.unwrap().unwrap();
    assert_eq!(closed.teams, Teams::Roles(vec![11, u64::MAX]));
    assert!(!closed.follow_ups && !closed.mentions && !closed.threads && !closed.model);
    assert_eq!(closed.retention_days, 365);
    assert_eq!(closed.staff, Some(Staff::Channel(u64::MAX)));
    let other = store.settings(6).await.unwrap().unwrap();
    assert_eq!(other.teams, Teams::Nobody);
    assert!(other.follow_ups && !other.mentions && other.threads && !other.model);
    let webhook = "1/hush".to_owned();
    assert_eq!(other.staff, Some(Staff::Webhook(webhook)));
    assert_eq!(
        store.counts("2026-11-22", "2026-11-23").await.unwrap(),
        [
            count("2026-11-22", "begun", 9_007_199_254_740_993),
            count("2026-11-23", "begun", 1),
            count("2026-11-23", "result:both", 0),
        ]
    );
    the_guides_of_servers_are_there(store).await;
    threads_and_teams_are_there(store).await;
}

async fn threads_and_teams_are_there(store: &Store) {
    let newest = store.decision(i64::MAX as u64).await.unwrap();
    assert_eq!(newest.as_deref(), Some("BA1-0123456789"));
    let oldest = store.decision(u64::MAX).await.unwrap();
    assert_eq!(oldest.as_deref(), Some("BA1-ABC"));
    let asked = store.team(1).await.unwrap().unwrap();
    assert_eq!(
        (asked.state, asked.asker, asked.answered),
        (TeamState::Open, Some(11), 1)
    );
    assert_eq!(asked.invited, Some(vec![u64::MAX, 11]));
    let draft = store.team((1 << 40) - 1).await.unwrap().unwrap();
    assert_eq!(
        (draft.state, draft.shows_names, draft.card),
        (TeamState::Draft, true, None)
    );
    let forgotten = store.team(2).await.unwrap().unwrap();
    assert_eq!(
        (forgotten.state, forgotten.asker),
        (TeamState::Closed, None)
    );
}

async fn the_guides_of_servers_are_there(store: &Store) {
    let own = store.settings(7).await.unwrap().unwrap();
    assert_eq!(own.overlay, Some(3));
    let before = store.settings(5).await.unwrap().unwrap();
    assert_eq!(before.overlay, None);
    let versions = store.overlay_versions(7).await.unwrap();
    let told: Vec<_> = versions
        .iter()
        .map(|one| (one.number, one.is_shipped))
        .collect();
    assert_eq!(told, [(3, false), (2, true), (1, false)]);
    let text = store.overlay_text(7, 3).await.unwrap().flatten();
    assert_eq!(text.as_deref(), Some("off = [\"django\"] # Zoë 東京"));
    let last = store.overlay_versions(u64::MAX).await.unwrap();
    assert_eq!(last[0].number, i64::MAX as u64);
    let draft = store.drafted_overlay(7, u64::MAX).await.unwrap();
    assert_eq!(draft.as_deref(), Some("off = [\"fastapi\"]"));
}

#[tokio::test]
async fn every_migration_keeps_what_the_tables_hold() {
    let last = migrator()
        .await
        .iter()
        .map(|step| step.version)
        .max()
        .unwrap();
    for ground in Ground::lasting() {
        let url = ground.url();
        if matches!(ground, Ground::Postgres(_)) {
            let mut connection = PgConnection::connect(&url).await.unwrap();
            all_but_the_last(&mut connection).await;
            open(&url).await.close().await;
            load_rows(&mut connection, last).await;
        } else {
            let file = url.strip_prefix("sqlite:").unwrap();
            std::fs::create_dir_all(Path::new(file).parent().unwrap()).unwrap();
            let create = format!("{url}?mode=rwc");
            let mut connection = SqliteConnection::connect(&create).await.unwrap();
            all_but_the_last(&mut connection).await;
            open(&url).await.close().await;
            load_rows(&mut connection, last).await;
        }
        everything_is_there(&open(&url).await).await;
    }
}

#[tokio::test]
async fn tables_of_a_newer_program_or_of_another_one_are_left_alone() {
    for ground in Ground::lasting() {
        let (newer, foreign) = (ground.url(), ground.url());
        open(&newer).await.close().await;
        let later = "INSERT INTO _sqlx_migrations
            (version, description, installed_on, success, checksum, execution_time)
            SELECT 9999, 'later', installed_on, success, checksum, execution_time
            FROM _sqlx_migrations WHERE version = 1";
        run(&ground, &newer, later).await;
        run(&ground, &foreign, "CREATE TABLE counts (of_sheep INTEGER)").await;
        let refused = Store::open(&address(&newer)).await.unwrap_err();
        assert!(
            matches!(
                refused,
                StoreError::Newer {
                    migration: 9999,
                    ..
                }
            ),
            "{refused:?}"
        );
        let refused = Store::open(&address(&foreign)).await.unwrap_err();
        assert!(matches!(refused, StoreError::Foreign { .. }), "{refused:?}");
        run(&ground, &foreign, "SELECT of_sheep FROM counts").await;
    }
}

async fn run(ground: &Ground, url: &str, statement: &'static str) {
    if matches!(ground, Ground::Postgres(_)) {
        let mut connection = PgConnection::connect(url).await.unwrap();
        connection.execute(statement).await.unwrap();
    } else {
        let file = url.strip_prefix("sqlite:").unwrap();
        std::fs::create_dir_all(Path::new(file).parent().unwrap()).unwrap();
        let create = format!("{url}?mode=rwc");
        let mut connection = SqliteConnection::connect(&create).await.unwrap();
        connection.execute(statement).await.unwrap();
    }
}
