//! One guide in the languages that people read it in.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use crate::advice::guide::{Guide, Translation};
use crate::fault::Fault;
use crate::wording::fallbacks;

/// A guide that may be told in several languages. Numbers, ids, points and sources are the same in all of them; only texts
/// differ. It stands for the guide in the standard language wherever a guide is wanted.
///
/// A language costs nothing until somebody reads it: then its texts are read, which takes some milliseconds, and about a
/// megabyte holds the guide in it from then on.
#[derive(Debug, Clone)]
pub struct Guides {
    guide: Arc<Guide>,
    /// The guide that was translated; the same one where nobody changed it.
    standard: Arc<Guide>,
    /// The guide in other languages, as far as somebody read it.
    told: BTreeMap<String, OnceLock<Guide>>,
    translations: Arc<Translations>,
}

/// By locale, the name of a translation's file and its text, not read yet.
type Translations = BTreeMap<String, (String, Cow<'static, str>)>;

impl Guides {
    /// A guide with its translations: for each its locale, the name of its file in faults, and its text.
    pub fn new(
        guide: Guide,
        files: impl IntoIterator<Item = (String, String, Cow<'static, str>)>,
    ) -> Self {
        let files = files.into_iter();
        let translations = files.map(|(locale, file, text)| (locale, (file, text)));
        let guide = Arc::new(guide);
        Self::with(Arc::clone(&guide), guide, Arc::new(translations.collect()))
    }

    /// Another guide that is mostly this one: where both say the same, it is told in other languages like this one; where
    /// they differ, in its own words.
    #[must_use]
    pub fn changed_to(&self, guide: Guide) -> Self {
        let translations = Arc::clone(&self.translations);
        Self::with(Arc::new(guide), Arc::clone(&self.standard), translations)
    }

    fn with(guide: Arc<Guide>, standard: Arc<Guide>, translations: Arc<Translations>) -> Self {
        let locales = translations.keys().cloned();
        Self {
            guide,
            standard,
            told: locales.map(|locale| (locale, OnceLock::new())).collect(),
            translations,
        }
    }

    /// The guide for people who read `locale`: in the nearest language that it is translated to, or the standard one.
    pub fn in_locale(&self, locale: &str) -> &Guide {
        let told = fallbacks(locale).find_map(|near| Some((near, self.told.get(near)?)));
        told.map_or(&*self.guide, |(locale, told)| {
            told.get_or_init(|| self.tell(locale))
        })
    }

    fn tell(&self, locale: &str) -> Guide {
        let texts = fallbacks(locale).filter_map(|near| self.translations.get(near));
        texts
            .map(|(file, text)| Translation::load(file, text, &self.standard).0)
            .reduce(Translation::or)
            .unwrap_or_default()
            .applied_to(&self.guide, &self.standard)
    }

    /// What is wrong with the translation in a locale, and what it lacks, each with its place; nothing where there is none.
    pub fn faults_in(&self, locale: &str) -> (Vec<Fault>, Vec<Fault>) {
        let Some((file, text)) = self.translations.get(locale) else {
            return (Vec::new(), Vec::new());
        };
        let (translation, faults) = Translation::load(file, text, &self.standard);
        (faults, translation.missing(file, &self.standard))
    }

    /// The locales that it is translated to.
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        self.told.keys().map(String::as_str)
    }
}

impl From<Guide> for Guides {
    fn from(guide: Guide) -> Self {
        Self::new(guide, [])
    }
}

impl Deref for Guides {
    type Target = Guide;

    fn deref(&self) -> &Guide {
        &self.guide
    }
}
