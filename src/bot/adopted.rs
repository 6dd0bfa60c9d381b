//! Servers' own guides, as the bot remembers them: read when somebody there does something, and few at a time.
//!
//! A guide takes about a third of a megabyte and some milliseconds to make, so only those are kept that were used last.

use std::sync::{Arc, Mutex};

use crate::consultation::{Adoption, ServerId, Settings};

use super::keeper::lock;

/// Guides that are kept; about 300 kB each, so that they stay within the 25 MB of the design.
const MOST: usize = 16;

/// What is known of servers' own guides; the one used last stands last.
#[derive(Debug, Default)]
pub(super) struct Guides(Mutex<Vec<Entry>>);

#[derive(Debug)]
struct Entry {
    server: ServerId,
    /// The settings as they were read, without the guide.
    base: Arc<Settings>,
    /// The same with the guide that holds.
    whole: Arc<Settings>,
}

/// Which of its own changes a server has, and when its settings were saved last; `None` for no changes.
fn edition(settings: &Settings) -> Option<(u64, u64)> {
    let own = settings.overlay.as_ref();
    own.map(|own| (own.version, own.saved))
}

impl Guides {
    /// The settings with the guide that holds under them, if it is known.
    pub(super) fn look(&self, server: ServerId, base: &Arc<Settings>) -> Option<Arc<Settings>> {
        let mut entries = lock(&self.0);
        let at = entries.iter().position(|entry| entry.server == server)?;
        let mut entry = entries.remove(at);
        if edition(&entry.base) != edition(base) {
            // Something else holds since.
            return None;
        }
        if !Arc::ptr_eq(&entry.base, base) {
            entry.whole = Arc::new(Settings {
                guides: entry.whole.guides.clone(),
                overlay: entry.whole.overlay.clone(),
                ..base.as_ref().clone()
            });
            entry.base = Arc::clone(base);
        }
        let whole = Arc::clone(&entry.whole);
        entries.push(entry);
        Some(whole)
    }

    /// Forgets a server's guide: who comes back begins at the first version again, with another text.
    pub(super) fn forget(&self, server: ServerId) {
        lock(&self.0).retain(|entry| entry.server != server);
    }

    /// Keeps what was made of a server's changes, and drops what nobody used for the longest time.
    pub(super) fn learn(&self, server: ServerId, base: Arc<Settings>, whole: Arc<Settings>) {
        let mut entries = lock(&self.0);
        entries.retain(|entry| entry.server != server);
        if entries.len() == MOST {
            entries.remove(0);
        }
        entries.push(Entry {
            server,
            base,
            whole,
        });
    }
}

/// Whether a server has changes of its own of which nobody knows yet whether they fit.
pub(super) fn is_to_be_read(settings: &Settings) -> bool {
    let own = settings.overlay.as_deref();
    own.is_some_and(|own| matches!(own.state, Adoption::Unread))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultation::{Adopted, Contact};

    fn settings(version: u64, saved: u64) -> Arc<Settings> {
        let contact = Contact::new("Ada", "https://example.com").unwrap();
        let state = Adoption::Unread;
        Arc::new(Settings {
            overlay: Some(Arc::new(Adopted {
                version,
                saved,
                state,
            })),
            ..Settings::of(contact)
        })
    }

    #[test]
    fn the_guide_of_another_version_is_none_and_the_same_stays() {
        let (guides, server) = (Guides::default(), ServerId(1));
        let (base, whole) = (settings(1, 50), settings(1, 50));
        guides.learn(server, Arc::clone(&base), Arc::clone(&whole));
        assert!(Arc::ptr_eq(&guides.look(server, &base).unwrap(), &whole));
        let read_again = settings(1, 50);
        assert!(guides.look(server, &read_again).is_some());
        assert!(guides.look(server, &settings(2, 60)).is_none());
        assert!(guides.look(ServerId(2), &base).is_none());
    }

    #[test]
    fn a_server_that_took_the_bot_in_again_gets_its_new_first_version() {
        let (guides, server) = (Guides::default(), ServerId(1));
        guides.learn(server, settings(1, 50), settings(1, 50));
        assert!(guides.look(server, &settings(1, 90)).is_none());
    }

    #[test]
    fn few_are_kept_and_those_used_last_stay() {
        let (guides, base) = (Guides::default(), settings(1, 50));
        for server in 0..100 {
            guides.learn(ServerId(server), Arc::clone(&base), Arc::clone(&base));
            assert!(guides.look(ServerId(0), &base).is_some());
        }
        assert_eq!(lock(&guides.0).len(), MOST);
        assert!(guides.look(ServerId(1), &base).is_none());
    }
}
