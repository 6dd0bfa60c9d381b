//! A server's own changes to the guide: what the store does about them before they are shown, and the guide that follows.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::Bot;
use super::adopted::is_to_be_read;
use super::files::{today, unix_now};
use super::keeper::{Keeper, lock};
use crate::consultation::{
    Event, KeptOverlays, NotFetched, OverlayErrand, OverlayOutcome, OverlaySource, OverlayVersion,
    Page, Reply, ServerId, Settings, Slip, TextMark, Under, Uploaded,
};
use crate::report::Day;
use crate::store::{self, Store, StoreError};

/// What the store holds of a source.
enum Found {
    /// This text.
    Text(String),
    /// The guide that ships.
    Shipped,
    /// Nothing any more.
    Gone,
}

impl Bot {
    /// What holds in a server, with its own guide where it has one; waits for the store as [`Self::answer`] does.
    pub(super) async fn settings_in(&self, server: Option<ServerId>) -> Option<Arc<Settings>> {
        let server = server?;
        let standard = self.consultation.settings();
        let settings = self.keeper.settings(server, standard).await?;
        Some(self.with_guide(server, settings).await)
    }

    /// The settings with the server's own guide, if it has one, it fits and the store tells it.
    pub(super) async fn with_guide(&self, server: ServerId, base: Arc<Settings>) -> Arc<Settings> {
        let Some(own) = base.overlay.as_deref().filter(|_| is_to_be_read(&base)) else {
            return base;
        };
        if let Some(whole) = self.keeper.guides.look(server, &base) {
            return whole;
        }
        let version = own.version;
        let Ok(store) = self.keeper.reachable() else {
            return base;
        };
        let read = store.overlay_text(server.0, version);
        let text = match self.keeper.asked(read).await {
            Ok(Some(Some(text))) => text,
            Ok(_) => {
                // What is remembered is so old that its version is gone: whoever asks next reads it anew.
                lock(&self.keeper.own).forget(server);
                return base;
            }
            Err(error) => {
                self.keeper.is_away(&error);
                return base;
            }
        };
        let day = today().to_string();
        let adopt = || self.consultation.adopting(&base, version, &text, &day);
        let Ok(whole) = catch_unwind(AssertUnwindSafe(adopt)) else {
            tracing::error!(
                server = server.0,
                "a bug: the guide of a server could not be made"
            );
            return base;
        };
        if whole.guides.is_none() {
            tracing::warn!(
                server = server.0,
                "the changes of a server do not fit the guide any more; the standard guide holds there"
            );
        }
        let whole = Arc::new(whole);
        self.keeper.guides.learn(server, base, Arc::clone(&whole));
        whole
    }

    /// The reply once the store did an errand with a server's own changes.
    pub(super) async fn overlaid(
        &self,
        event: &Event,
        errand: OverlayErrand,
        mut reply: Reply,
    ) -> Reply {
        let Some(server) = event.server else {
            return reply;
        };
        let done = match self.of_overlay(server, errand, &mut reply.under).await {
            Ok(page) => page,
            Err(error) => {
                if let Some(error) = error {
                    self.keeper.is_away(&error);
                }
                return self.consultation.apology(&Slip::StoreAway, &event.locale);
            }
        };
        Reply {
            page: done,
            ..reply
        }
    }

    async fn of_overlay(
        &self,
        server: ServerId,
        errand: OverlayErrand,
        under: &mut Under,
    ) -> Result<Page, Option<StoreError>> {
        let store = self.keeper.reachable()?;
        let rules = &self.consultation;
        match errand {
            OverlayErrand::Show => self.overview(store, server, None, under).await,
            OverlayErrand::Export => {
                let kept = self.kept(store, server).await?;
                Ok(rules.overlay_file(kept.text.as_deref(), under))
            }
            OverlayErrand::Look(version) => {
                let source = OverlaySource::Version(version);
                let text = match self.found(store, server, source).await? {
                    Found::Text(text) => Some(text),
                    Found::Shipped => None,
                    Found::Gone => {
                        let done = Some(OverlayOutcome::Gone);
                        return self.overview(store, server, done, under).await;
                    }
                };
                let newest = self.kept(store, server).await?.newest();
                under.settings = self.read_anew(store, server).await?;
                Ok(self.look(text.as_deref(), (source, newest), under))
            }
            OverlayErrand::Apply(source, after) => {
                // Whatever is read meanwhile may be what held before.
                let _under_way = lock(&self.keeper.own).changes();
                let done = self.apply(store, server, source, after).await;
                lock(&self.keeper.own).unclear(server);
                let done = done?;
                under.settings = self.read_anew(store, server).await?;
                self.overview(store, server, Some(done), under).await
            }
        }
    }

    /// What would be different with a text, or what is wrong with it by now.
    fn look(
        &self,
        text: Option<&str>,
        (source, after): (OverlaySource, u64),
        under: &Under,
    ) -> Page {
        let rules = &self.consultation;
        let judged = text.map(|text| rules.judged("", text.as_bytes(), &today().to_string()));
        match judged.transpose() {
            Ok(overlay) => rules.overlay_preview(overlay.as_ref(), (source, after), under),
            Err(faults) => rules.overlay_faults("", &faults, under),
        }
    }

    /// The page of what holds, as the store has it.
    async fn overview(
        &self,
        store: &Store,
        server: ServerId,
        done: Option<OverlayOutcome>,
        under: &Under,
    ) -> Result<Page, Option<StoreError>> {
        let kept = self.kept(store, server).await?;
        Ok(self.consultation.overlay(&kept, done, under))
    }

    async fn kept(&self, store: &Store, server: ServerId) -> Result<KeptOverlays, StoreError> {
        let versions = self.keeper.asked(store.overlay_versions(server.0)).await?;
        self.keeper.is_well();
        let newest = versions.first().filter(|version| !version.is_shipped);
        let text = match newest {
            Some(newest) => {
                let read = store.overlay_text(server.0, newest.number);
                self.keeper.asked(read).await?.flatten()
            }
            None => None,
        };
        Ok(KeptOverlays {
            versions: versions.into_iter().map(told).collect(),
            text,
            today: today().to_string(),
        })
    }

    async fn found(
        &self,
        store: &Store,
        server: ServerId,
        source: OverlaySource,
    ) -> Result<Found, StoreError> {
        let text = match source {
            OverlaySource::Shipped => Some(None),
            OverlaySource::Version(version) => {
                self.keeper
                    .asked(store.overlay_text(server.0, version))
                    .await?
            }
            OverlaySource::Draft(TextMark(mark)) => {
                let draft = self
                    .keeper
                    .asked(store.drafted_overlay(server.0, mark))
                    .await?;
                draft.map(Some)
            }
        };
        Ok(match text {
            Some(Some(text)) => Found::Text(text),
            Some(None) => Found::Shipped,
            None => Found::Gone,
        })
    }

    /// Has something hold, unless another version came in between.
    async fn apply(
        &self,
        store: &Store,
        server: ServerId,
        source: OverlaySource,
        after: u64,
    ) -> Result<OverlayOutcome, StoreError> {
        let text = match self.found(store, server, source).await? {
            Found::Text(text) => Some(text),
            Found::Shipped => None,
            Found::Gone => return Ok(OverlayOutcome::Gone),
        };
        if let Some(text) = &text {
            let day = today().to_string();
            if self.consultation.judged("", text.as_bytes(), &day).is_err() {
                return Ok(OverlayOutcome::Unfit);
            }
        }
        let apply = Box::pin(store.apply_overlay(server.0, after, text.as_deref(), unix_now()));
        if self.keeper.asked(apply).await? {
            return Ok(OverlayOutcome::Done);
        }
        // Whoever presses twice, or presses again after the answer was lost, has done it already.
        let next = store.overlay_text(server.0, after.saturating_add(1));
        let is_done = self.keeper.asked(next).await? == Some(text);
        Ok(if is_done {
            OverlayOutcome::Done
        } else {
            OverlayOutcome::Overtaken
        })
    }

    /// What holds in a server after a change, from the store. Other processes learn it within a minute.
    async fn read_anew(
        &self,
        store: &Store,
        server: ServerId,
    ) -> Result<Option<Arc<Settings>>, StoreError> {
        let standard = self.consultation.settings();
        let base = self.keeper.learn(store, server, standard).await?;
        Ok(match base {
            Some(base) => Some(self.with_guide(server, base).await),
            None => None,
        })
    }

    /// The reply to a file that somebody wants to hold in a server: what would be different with it, or what is wrong with
    /// it. It is kept for a day, and holds nothing yet.
    pub async fn offered(
        self: &Arc<Self>,
        server: Option<ServerId>,
        file: &Uploaded,
        read: Result<Vec<u8>, NotFetched>,
        under: Under,
    ) -> Reply {
        let bytes = match read {
            Ok(bytes) => bytes,
            Err(why) => {
                let page = self.consultation.overlay_not_fetched(why, &under);
                return Reply::later(page, under);
            }
        };
        match self.judged_aside(server, file, bytes, under.clone()).await {
            Ok(page) => Reply::later(page, under),
            Err(error) => {
                if let Some(error) = error {
                    self.keeper.is_away(&error);
                }
                self.consultation.apology(&Slip::StoreAway, &under.locale)
            }
        }
    }

    /// Judges a stranger's file on a thread of its own, one at a time: it may take a moment.
    async fn judged_aside(
        self: &Arc<Self>,
        server: Option<ServerId>,
        file: &Uploaded,
        bytes: Vec<u8>,
        mut under: Under,
    ) -> Result<Page, Option<StoreError>> {
        let (bot, name) = (Arc::clone(self), file.name.clone());
        let turn = Arc::clone(&self.judging).acquire_owned().await;
        let judging = tokio::task::spawn_blocking(move || {
            let judged = bot.consultation.judged(&name, &bytes, &today().to_string());
            drop(turn);
            (judged, bytes)
        });
        let Ok((judged, bytes)) = judging.await else {
            return Ok(self.apology(&under.locale).page);
        };
        let overlay = match judged {
            Ok(overlay) => overlay,
            Err(faults) => {
                return Ok(self
                    .consultation
                    .overlay_faults(&file.name, &faults, &under));
            }
        };
        let text = String::from_utf8_lossy(&bytes);
        let (Some(server), mark) = (server, TextMark::of(&text)) else {
            return Err(None);
        };
        let store = self.keeper.reachable()?;
        let kept = self.kept(store, server).await?;
        under.settings = self.read_anew(store, server).await?;
        let draft = Box::pin(store.draft_overlay(server.0, mark.0, &text, unix_now()));
        self.keeper.asked(draft).await?;
        let source = OverlaySource::Draft(mark);
        let preview = || {
            let what = (source, kept.newest());
            self.consultation
                .overlay_preview(Some(&overlay), what, &under)
        };
        let page = catch_unwind(AssertUnwindSafe(preview));
        Ok(page.unwrap_or_else(|_| self.apology(&under.locale).page))
    }
}

impl Keeper {
    /// The store, unless it is known to be away.
    fn reachable(&self) -> Result<&Store, Option<StoreError>> {
        self.store.get().filter(|_| !self.rests()).ok_or(None)
    }
}

fn told(version: store::OverlayVersion) -> OverlayVersion {
    OverlayVersion {
        number: version.number,
        applied: version.applied,
        day: Day::at_unix(version.applied).to_string(),
        is_shipped: version.is_shipped,
    }
}
