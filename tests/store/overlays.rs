//! What every store promises about servers' own changes to the guide, and how processes learn of them.

use std::time::Duration;

use backend_advice::advice::Answers;
use backend_advice::consultation::{Act, Control, OverlaySource, OverlayStep, Standing, Step};
use backend_advice::store::{OVERLAY_VERSIONS, ServerSettings, Sharing, Store};

use crate::bot::{Keeping, LONGEST, later};
use crate::ground::{Ground, open};

const DAY: u64 = 86_400;

async fn a_server_that_changed_nothing_has_no_versions(store: Store) {
    for server in [0, u64::MAX] {
        assert_eq!(store.overlay_versions(server).await.unwrap(), []);
        assert_eq!(store.overlay_text(server, 1).await.unwrap(), None);
        assert_eq!(store.drafted_overlay(server, 1).await.unwrap(), None);
    }
}

async fn what_is_applied_holds_and_the_last_ten_are_kept(store: Store) {
    let server = u64::MAX;
    for number in 0..15 {
        let text = format!("off = [] # {number} '); DROP TABLE overlays; -- Zoë 🦀");
        let text = (number % 3 != 2).then_some(text);
        let applied = store.apply_overlay(server, number, text.as_deref(), 1000 + number);
        assert!(applied.await.unwrap());
        let settings = store.settings(server).await.unwrap().unwrap();
        assert_eq!(settings.overlay, text.is_some().then_some(number + 1));
        let newest = store.overlay_versions(server).await.unwrap()[0];
        assert_eq!((newest.number, newest.applied), (number + 1, 1000 + number));
        assert_eq!(newest.is_shipped, text.is_none());
        assert_eq!(
            store.overlay_text(server, number + 1).await.unwrap(),
            Some(text)
        );
    }
    let versions = store.overlay_versions(server).await.unwrap();
    assert_eq!(versions.len() as u64, OVERLAY_VERSIONS);
    assert_eq!(versions.last().unwrap().number, 6);
    assert_eq!(store.overlay_text(server, 5).await.unwrap(), None);
    assert_eq!(
        store.overlay_versions(1).await.unwrap(),
        [],
        "servers are apart"
    );
}

async fn what_was_overtaken_changes_nothing(store: Store) {
    assert!(store.apply_overlay(1, 0, Some("first"), 1).await.unwrap());
    for after in [0, 2, 7, u64::MAX >> 1] {
        assert!(
            !store
                .apply_overlay(1, after, Some("other"), 2)
                .await
                .unwrap(),
            "{after}"
        );
    }
    assert_eq!(store.overlay_versions(1).await.unwrap().len(), 1);
    assert_eq!(
        store.overlay_text(1, 1).await.unwrap().flatten().as_deref(),
        Some("first")
    );
    assert_eq!(store.settings(1).await.unwrap().unwrap().overlay, Some(1));
}

async fn of_many_at_once_one_is_applied(store: Store) {
    let works: Vec<_> = (0..20)
        .map(|number| {
            let store = store.clone();
            let text = number.to_string();
            tokio::spawn(async move { store.apply_overlay(1, 0, Some(&text), 1).await })
        })
        .collect();
    let mut applied = 0;
    for work in works {
        applied += usize::from(work.await.unwrap().unwrap_or(false));
    }
    assert_eq!(applied, 1);
    assert_eq!(store.overlay_versions(1).await.unwrap().len(), 1);
}

async fn other_settings_stay_as_they_are(store: Store) {
    let own = ServerSettings {
        sharing: Sharing::Nowhere,
        retention_days: 30,
        ..ServerSettings::default()
    };
    store.save_settings(1, &own).await.unwrap();
    assert!(store.apply_overlay(1, 0, Some("a"), 9).await.unwrap());
    let now = store.settings(1).await.unwrap().unwrap();
    let expected = ServerSettings {
        overlay: Some(1),
        updated: 9,
        ..own.clone()
    };
    assert_eq!(now, expected);
    // And saving those leaves the guide as it is.
    store.save_settings(1, &own).await.unwrap();
    assert_eq!(store.settings(1).await.unwrap().unwrap().overlay, Some(1));
    assert!(store.apply_overlay(2, 0, Some("a"), 9).await.unwrap());
    let alone = store.settings(2).await.unwrap().unwrap();
    let standard = ServerSettings {
        overlay: Some(1),
        updated: 9,
        ..ServerSettings::default()
    };
    assert_eq!(alone, standard);
}

async fn an_upload_is_kept_for_a_day_and_ten_of_a_server(store: Store) {
    store.draft_overlay(1, u64::MAX, "old", 1000).await.unwrap();
    store.draft_overlay(1, 5, "five", 1000 + DAY).await.unwrap();
    let old = store.drafted_overlay(1, u64::MAX).await.unwrap();
    assert_eq!(old.as_deref(), Some("old"));
    assert_eq!(
        store.drafted_overlay(2, 5).await.unwrap(),
        None,
        "servers are apart"
    );
    store
        .draft_overlay(2, 5, "other", 1001 + DAY)
        .await
        .unwrap();
    assert_eq!(
        store.drafted_overlay(1, u64::MAX).await.unwrap(),
        None,
        "a day is over"
    );
    for mark in 10..20 {
        store
            .draft_overlay(1, mark, "more", 2000 + DAY)
            .await
            .unwrap();
    }
    assert_eq!(
        store.drafted_overlay(1, 5).await.unwrap(),
        None,
        "ten came after it"
    );
    assert!(store.drafted_overlay(1, 10).await.unwrap().is_some());
    assert!(store.drafted_overlay(2, 5).await.unwrap().is_some());
    store
        .draft_overlay(1, 10, "again", 2001 + DAY)
        .await
        .unwrap();
    let again = store.drafted_overlay(1, 10).await.unwrap();
    assert_eq!(again.as_deref(), Some("again"));
}

async fn holds_on(ground: &Ground) {
    a_server_that_changed_nothing_has_no_versions(ground.store().await).await;
    what_is_applied_holds_and_the_last_ten_are_kept(ground.store().await).await;
    what_was_overtaken_changes_nothing(ground.store().await).await;
    of_many_at_once_one_is_applied(ground.store().await).await;
    other_settings_stay_as_they_are(ground.store().await).await;
    an_upload_is_kept_for_a_day_and_ten_of_a_server(ground.store().await).await;
}

#[tokio::test]
async fn what_is_promised_holds_in_memory() {
    holds_on(&Ground::Memory).await;
}

#[tokio::test]
async fn what_is_promised_holds_in_a_file() {
    holds_on(&Ground::files()).await;
}

#[tokio::test]
async fn what_is_promised_holds_on_postgresql() {
    if let Some(ground) = Ground::postgres() {
        holds_on(&ground).await;
    }
}

/// What somebody who manages server 1 reads after a step.
async fn takes(keeping: &Keeping, step: Step) -> String {
    let guide = &keeping.bot.consultation().prompts().guide;
    let id = Control::open(step, Answers::default()).encode(guide);
    let values = Vec::new();
    let mut event = Keeping::event(1, Act::Use { id, values });
    event.standing = Standing {
        manages_server: true,
        ..Standing::default()
    };
    keeping.bot.answer(&event).await.page.text()
}

/// The same, pressed again where the store could not be reached: what was under way when the clock was moved came too late.
async fn takes_again(keeping: &Keeping, step: Step) -> String {
    let pressing = async {
        loop {
            let page = takes(keeping, step).await;
            if !page.contains("reach what I remember") {
                return page;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(LONGEST, pressing).await.unwrap()
}

async fn is_changed(keeping: &Keeping) -> bool {
    takes(keeping, Step::Result)
        .await
        .contains("changed my guide")
}

#[tokio::test]
async fn what_is_applied_holds_here_at_once_and_elsewhere_within_a_minute() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let store = open(&url).await;
        assert!(
            store
                .apply_overlay(1, 0, Some("off = [\"flask\"]"), 1)
                .await
                .unwrap()
        );
        assert!(store.apply_overlay(1, 1, None, 2).await.unwrap());
        let (here, elsewhere) = (Keeping::opened(&url).await, Keeping::opened(&url).await);
        assert!(!is_changed(&here).await && !is_changed(&elsewhere).await);
        let step = OverlayStep::Apply(OverlaySource::Version(1), 2);
        let page = takes(&here, Step::Overlay(step)).await;
        assert!(page.contains("**Done.**"), "{page}");
        assert!(is_changed(&here).await, "at once");
        assert!(!is_changed(&elsewhere).await, "still remembered");
        later(Duration::from_mins(1)).await;
        let learns = async {
            while !is_changed(&elsewhere).await {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(LONGEST, learns).await.unwrap();
        let undo = OverlayStep::Apply(OverlaySource::Version(2), 3);
        takes_again(&elsewhere, Step::Overlay(undo)).await;
        assert!(!is_changed(&elsewhere).await, "at once");
        // What was pressed there meanwhile is told from what holds.
        let page = takes_again(&here, Step::Overlay(undo)).await;
        assert!(
            page.contains("**Done.**"),
            "the same was done already: {page}"
        );
        let other = OverlayStep::Apply(OverlaySource::Version(1), 3);
        let page = takes_again(&here, Step::Overlay(other)).await;
        assert!(page.contains("somebody else changed the guide"), "{page}");
        here.stop().await;
        elsewhere.stop().await;
    }
}

#[tokio::test]
async fn while_the_store_is_away_the_standard_guide_holds_and_whoever_changes_it_is_told() {
    let keeping = Keeping::start("postgres://ada:hush@127.0.0.1:9/advice");
    assert!(!is_changed(&keeping).await);
    let step = OverlayStep::Apply(OverlaySource::Shipped, 0);
    for step in [OverlayStep::Show, OverlayStep::Export, step] {
        let page = takes(&keeping, Step::Overlay(step)).await;
        assert!(page.contains("reach what I remember"), "{page}");
    }
    keeping.stop().await;
}

/// Far more servers with guides of their own than are kept in memory: each gets its own, every time.
#[tokio::test]
async fn each_of_many_servers_gets_its_own_guide() {
    let url = Ground::files().url();
    let store = open(&url).await;
    for server in 1..=60_u64 {
        let framework = ["flask", "django", "express"][(server % 3) as usize];
        let text = format!("off = [\"{framework}\"]");
        assert!(
            store
                .apply_overlay(server, 0, Some(&text), 1)
                .await
                .unwrap()
        );
    }
    let keeping = Keeping::opened(&url).await;
    let guide = &keeping.bot.consultation().prompts().guide;
    for round in 0..2 {
        for server in 1..=60_u64 {
            let step = Step::Overlay(OverlayStep::Difference);
            let id = Control::open(step, Answers::default()).encode(guide);
            let values = Vec::new();
            let event = Keeping::event(server, Act::Use { id, values });
            let page = keeping.bot.answer(&event).await.page.text();
            let name = ["Flask", "Django", "Express"][(server % 3) as usize];
            assert!(
                page.contains(&format!("Not recommended: {name}")),
                "{round} {server}: {page}"
            );
        }
    }
    keeping.stop().await;
}
