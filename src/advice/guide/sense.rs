//! Checks over the whole guide: numbers, roles, lengths.

use super::{Candidate, Choice, Guide, Kind, Language, Role};
use crate::advice::code;
use crate::reading::Sheet;

/// Most letters of a question's text or reason, so that a question is read in one glance.
pub(in crate::advice) const TEXT_LIMIT: usize = 200;
/// Most letters of a question's topic: it becomes the label of an option.
pub(in crate::advice) const TOPIC_LIMIT: usize = 60;
/// Most letters of a choice's label: what a Discord button holds.
pub(in crate::advice) const LABEL_LIMIT: usize = 80;
/// Most letters of a choice's description: what the option of a Discord select holds.
pub(in crate::advice) const DESCRIPTION_LIMIT: usize = 100;
// What follows fills the lines of a result, and a message of Discord's holds 4,000 characters. A result has up to four
// points of some 200 letters beside an address, four libraries, two frameworks, two tensions, two flips and a foot of
// 500. With every text near its limit that is more than a message; with texts as they are mixed in practice it is under
// 3,700, which the suite holds the shipped guide to. Each limit is what the longest shipped text needs and some room, so
// that no single text can take the place of the others.

/// Most letters of the name of a candidate, a library or a part: it stands in the middle of sentences.
pub(in crate::advice) const NAME_LIMIT: usize = 40;
/// Most letters of the name of a criterion or a publisher: it stands in every point, beside three other names.
pub(in crate::advice) const TERM_LIMIT: usize = 60;
/// Most letters of what a library is for, a framework is made for, or to consider instead, and of what two answers have
/// against each other: a line each, up to eight in one result.
pub(in crate::advice) const CLAUSE_LIMIT: usize = 120;
/// Most letters of a claim or of its other reading: cited whole where both languages are ruled out, and in the details.
pub(in crate::advice) const CLAIM_LIMIT: usize = 240;
/// Most letters of an address: nobody reads it, but it counts, four times in one result.
pub(in crate::advice) const ADDRESS_LIMIT: usize = 200;
/// Most choices of a question: the options of a Discord select.
pub(in crate::advice) const MOST_CHOICES: usize = 25;
/// Most questions: "Change an answer" offers them in one select.
pub(in crate::advice) const MOST_QUESTIONS: usize = 25;
/// Letters that the answers may take in a `custom_id` of 100, beside what the control itself needs.
pub(crate) const CODE_LIMIT: usize = 68;

/// Too many questions or none, languages without a candidate, variants of nothing.
pub(super) fn check(sheet: &Sheet<'_>, questions: usize, candidates: &[Candidate]) {
    if !(1..=MOST_QUESTIONS).contains(&questions) {
        sheet.fault(
            0,
            format!("the guide has {questions} questions"),
            format!("write 1 to {MOST_QUESTIONS} [[question]] tables"),
        );
    }
    for candidate in candidates {
        let of = candidate.variant_of.as_deref();
        if of.is_some_and(|of| !candidates.iter().any(|other| other.id == of)) {
            sheet.fault(
                0,
                format!(
                    "`{}` is a variant of a candidate that is not there",
                    candidate.id
                ),
                "name the id of another candidate in `variant-of`",
            );
        }
    }
    let roles = Language::ALL.map(|language| (Role::Language(language), language.id()));
    for (role, id) in roles.into_iter().chain([(Role::Both, "both")]) {
        if !candidates.iter().any(|candidate| candidate.role == role) {
            sheet.fault(
                0,
                format!("the candidate `{id}` is missing"),
                format!("write a [[candidate]] with `id = \"{id}\"`"),
            );
        }
    }
}

/// What speaks for two stacks as such may only make up for their price: otherwise "both" could win where no part needs
/// it. To win it must lead each single language, so it must lead their mean, and that is what is bounded here.
pub(super) fn check_both_is_earned(sheet: &Sheet<'_>, guide: &Guide) {
    let lead = lead_of_both(guide);
    let price = guide
        .candidate(guide.playing(Role::Both))
        .map_or(0, |both| both.price);
    if lead >= guide.margins().decides {
        sheet.fault(
            0,
            format!(
                "answers can put `both` {lead} points ahead, its price of {price} paid, whatever the parts need"
            ),
            "raise its `price`, or lower what speaks for `both` alone",
        );
    }
}

/// By how many points answers can put two stacks ahead of the mean of the single languages, their price paid, by what
/// speaks for two stacks as such.
pub(in crate::advice) fn lead_of_both(guide: &Guide) -> i32 {
    let both = guide.playing(Role::Both);
    let price = guide.candidate(both).map_or(0, |both| both.price);
    let twice: i32 = guide
        .questions()
        .iter()
        .map(|question| {
            let bonuses = question
                .choices
                .iter()
                .map(|choice| twice_the_bonus(guide, choice).max(0));
            match question.kind {
                Kind::One => bonuses.max().unwrap_or(0),
                Kind::Many => bonuses.sum(),
            }
        })
        .sum();
    twice / 2 - price
}

/// Twice what a choice adds to "both" over the mean of the single languages, leaving out what parts need.
fn twice_the_bonus(guide: &Guide, choice: &Choice) -> i32 {
    let both = guide.playing(Role::Both);
    let singles = Language::ALL.map(|language| guide.playing(Role::Language(language)));
    choice
        .importances
        .iter()
        .filter_map(|(&index, importance)| {
            let criterion = guide
                .criterion(index)
                .filter(|criterion| !criterion.of_a_part)?;
            let points = |candidate| criterion.fits.get(&candidate).map_or(0, |fit| fit.points);
            Some(importance * (2 * points(both) - singles.map(points).iter().sum::<i32>()))
        })
        .sum()
}

/// The fullest set of answers must fit into a button.
pub(super) fn check_code_length(sheet: &Sheet<'_>, guide: &Guide) {
    let longest = code::longest(guide);
    if longest > CODE_LIMIT {
        sheet.fault(
            0,
            format!("the fullest set of answers takes {longest} letters in a code"),
            format!("keep it to {CODE_LIMIT}: fewer questions, fewer choices where several may be given, lower numbers"),
        );
    }
}
