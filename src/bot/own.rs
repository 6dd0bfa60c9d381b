//! What servers set up for themselves, as the bot remembers it: from the store's row to the settings that hold.
//!
//! Ten thousand servers may have settings of their own, so each is one small piece of memory that shares what it can.

use std::collections::BTreeSet;
use std::sync::Arc;

use tokio::time::Instant;

use super::known::{Known, Look};
use crate::consultation::{
    Adopted, Adoption, Change, FollowUps, PlaceId, ServerId, Settings, Sharing, Staff, Teams,
    Webhook,
};
use crate::store::{self, Field, ServerSettings};

/// Languages that are shared between servers; there are never as many.
const MOST_LANGUAGES: usize = 64;

/// What is known of servers' own settings.
#[derive(Debug, Default)]
pub(super) struct Own {
    /// `None` for servers that set up nothing of their own.
    known: Known<Option<Arc<Settings>>>,
    languages: BTreeSet<Arc<str>>,
    /// How many changes were begun and how many ended, to tell what was read or answered meanwhile.
    begun: u64,
    ended: u64,
}

/// A read or a change that is under way; what it brings is remembered only if no other change crossed it.
#[derive(Debug, Clone, Copy)]
pub(super) struct UnderWay {
    begun: u64,
    was_quiet: bool,
}

impl Own {
    /// What is known about a server now.
    pub(super) fn look(&mut self, server: ServerId, now: Instant) -> Look<Option<Arc<Settings>>> {
        self.known.look(server.0, now)
    }

    /// A read begins.
    pub(super) const fn reads(&self) -> UnderWay {
        UnderWay {
            begun: self.begun,
            was_quiet: self.begun == self.ended,
        }
    }

    /// A change begins.
    pub(super) const fn changes(&mut self) -> UnderWay {
        let was_quiet = self.begun == self.ended;
        self.begun += 1;
        UnderWay {
            begun: self.begun,
            was_quiet,
        }
    }

    /// A read brought this.
    pub(super) fn learn(
        &mut self,
        server: ServerId,
        settings: Option<Arc<Settings>>,
        reading: UnderWay,
    ) {
        if reading.was_quiet && self.begun == reading.begun {
            self.known.learn(server.0, settings, Instant::now());
        }
    }

    /// A change brought this.
    pub(super) fn changed(
        &mut self,
        server: ServerId,
        settings: Option<Arc<Settings>>,
        changing: UnderWay,
    ) {
        self.ended += 1;
        if changing.was_quiet && self.begun == changing.begun {
            self.known.learn(server.0, settings, Instant::now());
        } else {
            // Whoever asks next reads what became of all of them.
            self.known.forget(server.0);
        }
    }

    /// Nobody knows what a change did.
    pub(super) fn unclear(&mut self, server: ServerId) {
        self.ended += 1;
        self.known.forget(server.0);
    }

    /// Nothing is known of a server any more.
    pub(super) fn forget(&mut self, server: ServerId) {
        self.known.forget(server.0);
    }

    /// What holds in a server that set up something of its own; `None` where that changes nothing.
    pub(super) fn settings(
        &mut self,
        server: ServerId,
        own: ServerSettings,
        standard: &Settings,
    ) -> Option<Arc<Settings>> {
        let nothing = ServerSettings {
            updated: own.updated,
            ..ServerSettings::default()
        };
        if own == nothing {
            return None;
        }
        let language = own.language.map(|language| self.shared(&language));
        // People agree to be handed to who is named; the program's staff does not belong to a server's own contact.
        let names_others = own.contact_name.is_some() || own.contact_url.is_some();
        let inherited = standard.staff.clone().filter(|_| !names_others);
        Some(Arc::new(Settings {
            contact: contact(server, standard, (own.contact_name, own.contact_url)),
            asks_model: standard.asks_model && own.model,
            language: language.or_else(|| standard.language.clone()),
            sharing: sharing(own.sharing),
            teams: teams(own.teams),
            follow_ups: FollowUps {
                on: own.follow_ups,
                mentions: own.mentions,
                threads: own.threads,
            },
            retention_days: own.retention_days,
            staff: (own.staff.and_then(staff).map(Arc::new)).or(inherited),
            overlay: own.overlay.map(|version| {
                Arc::new(Adopted {
                    version,
                    saved: own.updated,
                    state: Adoption::Unread,
                })
            }),
            ..standard.clone()
        }))
    }

    fn shared(&mut self, language: &str) -> Arc<str> {
        if let Some(shared) = self.languages.get(language) {
            return Arc::clone(shared);
        }
        let new: Arc<str> = language.into();
        if self.languages.len() < MOST_LANGUAGES {
            self.languages.insert(Arc::clone(&new));
        }
        new
    }
}

fn contact(
    server: ServerId,
    standard: &Settings,
    (name, url): (Option<String>, Option<String>),
) -> crate::consultation::Contact {
    match standard.contact.with(name.as_deref(), url.as_deref()) {
        Ok(contact) => contact,
        Err(faults) => {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            let faults = faults.join("; ");
            tracing::warn!(
                server = server.0,
                faults,
                "the contact of a server cannot be used; the standard one is"
            );
            standard.contact.clone()
        }
    }
}

const fn sharing(sharing: store::Sharing) -> Sharing {
    match sharing {
        store::Sharing::Everywhere => Sharing::Everywhere,
        store::Sharing::OneChannel(channel) => Sharing::OneChannel(PlaceId(channel)),
        store::Sharing::Nowhere => Sharing::Nowhere,
    }
}

fn teams(teams: store::Teams) -> Teams {
    match teams {
        store::Teams::Everybody => Teams::Everybody,
        store::Teams::Roles(roles) => Teams::Roles(roles.into()),
        store::Teams::Nobody => Teams::Nobody,
    }
}

/// `None` for what another program wrote there.
fn staff(staff: store::Staff) -> Option<Staff> {
    match staff {
        store::Staff::Channel(channel) => Some(Staff::Channel(PlaceId(channel))),
        store::Staff::Webhook(kept) => Webhook::from_kept(&kept).map(Staff::Webhook),
    }
}

/// Changes as the store takes them: what holds where they say it, and which fields that is.
pub(super) fn kept(changes: &[Change], updated: u64) -> (ServerSettings, Vec<Field>) {
    let mut kept = ServerSettings {
        updated,
        ..ServerSettings::default()
    };
    let fields = changes.iter().map(|change| put(&mut kept, change));
    let fields = fields.collect();
    (kept, fields)
}

fn put(kept: &mut ServerSettings, change: &Change) -> Field {
    match change.clone() {
        Change::ContactName(name) => {
            kept.contact_name = name;
            Field::ContactName
        }
        Change::ContactUrl(url) => {
            kept.contact_url = url;
            Field::ContactUrl
        }
        Change::Language(language) => {
            kept.language = language;
            Field::Language
        }
        Change::Sharing(now) => {
            kept.sharing = match now {
                Sharing::Everywhere => store::Sharing::Everywhere,
                Sharing::OneChannel(PlaceId(channel)) => store::Sharing::OneChannel(channel),
                Sharing::Nowhere => store::Sharing::Nowhere,
            };
            Field::Sharing
        }
        Change::Teams(now) => {
            kept.teams = match now {
                Teams::Everybody => store::Teams::Everybody,
                Teams::Roles(roles) => store::Teams::Roles(roles.into()),
                Teams::Nobody => store::Teams::Nobody,
            };
            Field::Teams
        }
        Change::FollowUps(on) => {
            kept.follow_ups = on;
            Field::FollowUps
        }
        Change::Mentions(on) => {
            kept.mentions = on;
            Field::Mentions
        }
        Change::Threads(on) => {
            kept.threads = on;
            Field::Threads
        }
        Change::Model(on) => {
            kept.model = on;
            Field::Model
        }
        Change::Retention(days) => {
            kept.retention_days = days;
            Field::Retention
        }
        Change::Staff(now) => {
            kept.staff = now.map(|now| match now {
                Staff::Channel(PlaceId(channel)) => store::Staff::Channel(channel),
                Staff::Webhook(webhook) => store::Staff::Webhook(webhook.kept()),
            });
            Field::Staff
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultation::Contact;

    fn standard() -> Settings {
        let contact = Contact::new("Standard", "https://example.com/standard").unwrap();
        Settings {
            asks_model: true,
            ..Settings::of(contact)
        }
    }

    #[test]
    fn what_is_changed_is_what_holds_afterwards() {
        let webhook = Webhook::from_kept("12/hush").unwrap();
        let changes = [
            Change::ContactName(Some("Ada".to_owned())),
            Change::ContactUrl(Some("https://example.com/ada".to_owned())),
            Change::Language(Some("de".to_owned())),
            Change::Sharing(Sharing::OneChannel(PlaceId(5))),
            Change::Teams(Teams::Roles([7, 8].into())),
            Change::FollowUps(false),
            Change::Mentions(false),
            Change::Threads(false),
            Change::Model(false),
            Change::Retention(30),
            Change::Staff(Some(Staff::Webhook(webhook.clone()))),
        ];
        let (row, fields) = kept(&changes, 9);
        assert_eq!(fields, Field::ALL);
        let (mut own, standard) = (Own::default(), standard());
        let holds = own.settings(ServerId(1), row, &standard).unwrap();
        assert_eq!(holds.contact.name(), "Ada");
        assert_eq!(holds.contact.address(), "https://example.com/ada");
        assert_eq!(holds.language.as_deref(), Some("de"));
        assert_eq!(holds.sharing, Sharing::OneChannel(PlaceId(5)));
        assert_eq!(holds.teams, Teams::Roles([7, 8].into()));
        let ways = holds.follow_ups;
        assert!(!ways.on && !ways.mentions && !ways.threads && !holds.asks_model);
        assert_eq!(holds.retention_days, 30);
        assert_eq!(holds.staff.as_deref(), Some(&Staff::Webhook(webhook)));
    }

    #[test]
    fn a_server_that_went_back_to_everything_has_no_settings_of_its_own() {
        let row = ServerSettings {
            updated: 9,
            ..ServerSettings::default()
        };
        let mut own = Own::default();
        assert!(own.settings(ServerId(1), row, &standard()).is_none());
    }

    #[test]
    fn a_servers_settings_are_small_and_share_what_they_can() {
        assert!(size_of::<Settings>() <= 120, "{}", size_of::<Settings>());
        let (mut own, standard) = (Own::default(), standard());
        let row = |channel| ServerSettings {
            language: Some("de".to_owned()),
            sharing: store::Sharing::OneChannel(channel),
            ..ServerSettings::default()
        };
        let one = own.settings(ServerId(1), row(1), &standard).unwrap();
        let two = own.settings(ServerId(2), row(2), &standard).unwrap();
        let same = |a: &str, b: &str| std::ptr::eq(a, b);
        assert!(same(one.contact.address(), standard.contact.address()));
        assert!(same(
            one.language.as_deref().unwrap(),
            two.language.as_deref().unwrap()
        ));
    }

    #[tokio::test]
    async fn what_crossed_a_change_is_not_remembered() {
        let (server, now) = (ServerId(1), Instant::now());
        let settings = Some(Arc::new(standard()));
        let mut own = Own::default();
        let reading = own.reads();
        let changing = own.changes();
        own.changed(server, settings.clone(), changing);
        assert!(matches!(own.look(server, now), Look::Fresh(Some(_))));
        own.learn(server, None, reading);
        assert!(matches!(own.look(server, now), Look::Fresh(Some(_))));
        let (one, other) = (own.changes(), own.changes());
        own.changed(server, settings.clone(), other);
        own.changed(server, settings.clone(), one);
        assert!(matches!(own.look(server, now), Look::Unknown));
        own.changes();
        own.unclear(server);
        assert!(matches!(own.look(server, now), Look::Unknown));
        let reading = own.reads();
        own.learn(server, settings, reading);
        assert!(matches!(own.look(server, now), Look::Fresh(Some(_))));
    }
}
