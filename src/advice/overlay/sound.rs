//! Whether the guide that an overlay makes is whole and makes sense.

use super::load::At;
use super::{FEWEST_QUESTIONS, Overlay, Spread};
use crate::advice::answers::Answers;
use crate::advice::audit::matter;
use crate::advice::guide::{Guide, Language, sense};
use crate::advice::ranking::Pick;
use crate::advice::{code, outlook};
use crate::reading::Sheet;

/// Letters that the number of an added question takes in a button beyond those of a shipped one.
const LONGER_NUMBER: usize = 3;

/// Everything that only shows when the overlay is on the guide.
pub(super) fn check(sheet: &Sheet<'_>, guide: &Guide, overlay: &Overlay, at: &At) {
    let applied = overlay.applied(guide);
    let check = Check {
        sheet,
        overlay,
        applied: &applied,
        at,
    };
    check.enough_questions();
    check.enough_choices();
    check.enough_frameworks(guide);
    check.short_enough();
    check.both_is_earned();
    check.matters();
    if sheet.is_clean() {
        check.recommends(guide);
    }
}

struct Check<'a> {
    sheet: &'a Sheet<'a>,
    overlay: &'a Overlay,
    applied: &'a Guide,
    at: &'a At,
}

impl Check<'_> {
    /// Where the last name is switched off of which `is_it` holds.
    fn off_at(&self, is_it: impl Fn(&str) -> bool) -> usize {
        let names = self.at.off.iter().rev();
        let found = names.filter(|name| is_it(&name.value)).map(|name| name.at);
        found.max().unwrap_or(0)
    }

    fn enough_questions(&self) {
        let count = self.applied.questions().len();
        if count < FEWEST_QUESTIONS {
            self.sheet.fault(
                self.off_at(|name| !name.contains('/')),
                format!("too few questions are left ({count})"),
                format!("leave at least {FEWEST_QUESTIONS}, or add some"),
            );
        }
        if count > sense::MOST_QUESTIONS {
            self.sheet.fault(
                self.at.questions.last().copied().unwrap_or(0),
                format!("there would be {count} questions"),
                format!(
                    "keep it to {}: add fewer, or switch off others",
                    sense::MOST_QUESTIONS
                ),
            );
        }
    }

    fn enough_choices(&self) {
        let questions = self.applied.questions().iter();
        for question in questions.filter(|question| question.choices.len() < 2) {
            let prefix = format!("{}/", question.id);
            self.sheet.fault(
                self.off_at(|name| name.starts_with(&prefix)),
                format!(
                    "`{}` has too few choices left ({})",
                    question.id,
                    question.choices.len()
                ),
                format!("leave at least 2, or switch off `{}` itself", question.id),
            );
        }
    }

    fn enough_frameworks(&self, guide: &Guide) {
        for language in Language::ALL {
            if self.applied.frameworks_of(language).next().is_some() {
                continue;
            }
            let is_one = |name: &str| {
                let ids = guide
                    .frameworks_of(language)
                    .filter_map(|index| guide.candidate(index));
                ids.into_iter().any(|known| known.id == name)
            };
            self.sheet.fault(
                self.off_at(is_one),
                format!("no framework of `{language}` is left"),
                "leave at least one",
            );
        }
    }

    fn short_enough(&self) {
        let most = match self.overlay.questions.len() {
            0 => sense::CODE_LIMIT,
            _ => sense::CODE_LIMIT - LONGER_NUMBER,
        };
        let longest = code::longest(self.applied);
        if longest > most {
            self.sheet.fault(
                self.at.questions.last().copied().unwrap_or(0),
                format!("the fullest set of answers takes {longest} letters in a code"),
                format!("keep it to {most}: add fewer questions or choices, or switch off others"),
            );
        }
    }

    fn both_is_earned(&self) {
        let lead = sense::lead_of_both(self.applied);
        if lead >= self.applied.margins().decides {
            self.sheet.fault(
                self.at.changes,
                format!(
                    "answers could put both languages {lead} points ahead whatever the parts need"
                ),
                "lower what you made matter more of what two languages are good for as such",
            );
        }
    }

    /// Whether every added question can matter, and each of its choices differs from the others.
    fn matters(&self) {
        let open = outlook::undecided(self.applied, &Answers::default());
        for (question, &at) in self.overlay.questions.iter().zip(&self.at.questions) {
            if !open.iter().any(|known| known.number == question.number) {
                self.sheet.fault(
                    at,
                    format!("the question `{}` can never change a result", question.id),
                    "write in `matters` what its choices make matter",
                );
                continue;
            }
            if let Some(alike) = matter::alike(self.applied, question).into_iter().next() {
                self.sheet.fault(
                    at,
                    alike.what,
                    "write in `matters` what makes them differ, or leave one out",
                );
            }
        }
    }

    fn recommends(&self, guide: &Guide) {
        let spread = Spread::measured(guide, self.applied);
        let recommends = |(pick, _, after): &(Pick, u32, u32)| {
            *after > 0 && !matches!(pick, Pick::Depends | Pick::Neither)
        };
        if !spread.picks.iter().any(recommends) {
            self.sheet.fault(
                self.off_at(|_| true),
                "what is left recommends nothing to anybody",
                "leave questions on that tell the languages apart",
            );
        }
    }
}
