//! The languages that prompts speak beside the standard one, and what each has and lacks.

use std::collections::BTreeSet;

use super::Prompts;
use crate::fault::Fault;
use crate::wording::STANDARD_LOCALE;

/// A language that prompts speak.
#[derive(Debug)]
pub struct InLanguage {
    /// Its locale.
    pub locale: String,
    /// What is wrong with it: texts that nobody knows, that are too long, that cannot be said.
    pub faults: Vec<Fault>,
    /// What is missing: it is told in the next best language, and so it is no fault.
    pub missing: Vec<Fault>,
}

impl Prompts {
    /// All languages but the standard one, by their locales. Every one of them is read for it, and none is kept.
    pub fn languages(&self) -> impl Iterator<Item = InLanguage> + '_ {
        let locales: BTreeSet<&str> = self.wording.locales().chain(self.guide.locales()).collect();
        let others = locales
            .into_iter()
            .filter(|locale| *locale != STANDARD_LOCALE);
        others.map(|locale| {
            let (mut faults, mut missing) = self.guide.faults_in(locale);
            let (wrong, lacking) = self.wording.faults_in(locale);
            faults.extend(wrong);
            missing.extend(lacking);
            InLanguage {
                locale: locale.to_owned(),
                faults,
                missing,
            }
        })
    }
}
