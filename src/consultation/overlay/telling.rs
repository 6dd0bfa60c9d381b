//! What a server changed, in words: each difference a line, and what it does to results.

use crate::advice::Answers;
use crate::advice::code::{self, Opened};
use crate::advice::guide::Guide;
use crate::advice::overlay::{Difference, Overlay, PEOPLE, Spread};
use crate::advice::{Pick, Role};
use crate::consultation::control::{Control, Step};
use crate::consultation::page::{Button, ButtonStyle};
use crate::consultation::result;
use crate::consultation::sentence;
use crate::consultation::setting::Setting;
use crate::wording::{Filling, Phrase};

use super::step::OverlayStep;
use super::{Adopted, Adoption};

/// The changes that hold here, if any do.
pub(super) fn held<'a>(at: &Setting<'a>) -> Option<&'a Overlay> {
    match at.settings.overlay.as_deref() {
        Some(Adopted {
            state: Adoption::Fits(overlay),
            ..
        }) => Some(overlay),
        _ => None,
    }
}

/// How many things are different here; `None` where the guide that ships holds.
fn count(at: &Setting<'_>) -> Option<usize> {
    held(at)?;
    Some(at.guide.changes())
}

/// The line of a result where the server changed the guide.
pub(in crate::consultation) fn line(at: &Setting<'_>) -> Option<String> {
    let count = count(at)?;
    Some(
        at.voice
            .say(Phrase::OverlayHolds, &[("count", count.into())]),
    )
}

/// The button that tells what is different here.
pub(in crate::consultation) fn difference_button(at: &Setting<'_>) -> Option<Button> {
    held(at)?;
    Some(button(
        at,
        OverlayStep::Difference,
        Phrase::OverlayDifference,
    ))
}

/// A button of these pages.
pub(super) fn button(at: &Setting<'_>, step: OverlayStep, label: Phrase) -> Button {
    at.button(&control(step), label, ButtonStyle::Secondary)
}

/// What a control of these pages carries.
pub(super) fn control(step: OverlayStep) -> Control {
    Control::open(Step::Overlay(step), Answers::default())
}

/// What the settings say about the guide, and the button that leads to it.
pub(in crate::consultation) fn settings_line(at: &Setting<'_>) -> (String, Button) {
    let text = match at.settings.overlay.as_deref().map(|own| &own.state) {
        None => at.voice.plain(Phrase::OverlayLineShipped),
        Some(Adoption::Unread) => at.voice.plain(Phrase::OverlayLineUnread),
        Some(Adoption::Unfit) => at.voice.plain(Phrase::OverlayLineUnfit),
        Some(Adoption::Fits(_)) => {
            let count = count(at).unwrap_or(0);
            at.voice
                .say(Phrase::OverlayLineOwn, &[("count", count.into())])
        }
    };
    (text, button(at, OverlayStep::Show, Phrase::OverlayDoor))
}

/// What is said about answers of a code that are not known here, and why they are not.
pub(in crate::consultation) fn left_out(
    at: &Setting<'_>,
    text: &str,
    opened: &Opened,
) -> Vec<String> {
    let shipped = held(at).and_then(|_| code::decode(at.shipped, text).ok());
    let off: Vec<&str> = shipped
        .iter()
        .flat_map(|shipped| shipped.answers.iter())
        .filter(|(number, answer)| opened.answers.get(*number) != Some(answer))
        .filter_map(|(number, _)| Some(at.shipped.question(number)?.topic.as_str()))
        .collect();
    let Opened {
        dropped, foreign, ..
    } = *opened;
    let older = dropped.saturating_sub(foreign + off.len());
    let mut notes = Vec::new();
    if foreign > 0 {
        notes.push(
            at.voice
                .say(Phrase::OverlayForeign, &[("count", foreign.into())]),
        );
    }
    if !off.is_empty() {
        let questions = at.voice.row(Phrase::ListSemicolon, &off);
        notes.push(at.voice.say(
            Phrase::OverlayNotAsked,
            &[("questions", (&questions).into())],
        ));
    }
    if older > 0 {
        notes.push(result::dropped_note(at.voice, older));
    }
    notes
}

/// Each difference as a line of a list.
pub(super) fn differences(at: &Setting<'_>, overlay: &Overlay, changed: &Guide) -> Vec<String> {
    let all = overlay.differences(at.shipped, changed);
    all.iter()
        .map(|one| format!("- {}", told(at, one)))
        .collect()
}

fn told(at: &Setting<'_>, difference: &Difference<'_>) -> String {
    let say = |phrase, fillings: &[(&str, Filling<'_>)]| at.voice.say(phrase, fillings);
    match difference {
        Difference::QuestionOff(question) => say(
            Phrase::OverlayQuestionOff,
            &[("question", (&question.text).into())],
        ),
        Difference::ChoiceOff(question, choice) => say(
            Phrase::OverlayChoiceOff,
            &[
                ("choice", (&choice.label).into()),
                ("question", (&question.text).into()),
            ],
        ),
        Difference::CandidateOff(candidate) => say(
            Phrase::OverlayCandidateOff,
            &[("name", (&candidate.name).into())],
        ),
        Difference::LibraryOff(library) => say(
            Phrase::OverlayLibraryOff,
            &[("name", (&library.name).into())],
        ),
        Difference::Importance {
            question,
            choice,
            criterion,
            from,
            to,
        } => say(
            Phrase::OverlayImportance,
            &[
                ("choice", (&choice.label).into()),
                ("question", (&question.topic).into()),
                ("criterion", (&criterion.name).into()),
                ("from", (*from).into()),
                ("to", (*to).into()),
            ],
        ),
        Difference::Fit {
            candidate,
            criterion,
            from,
            to,
        } => say(
            Phrase::OverlayFit,
            &[
                ("name", (&candidate.name).into()),
                ("criterion", (&criterion.name).into()),
                ("from", (*from).into()),
                ("to", (*to).into()),
            ],
        ),
        Difference::QuestionAdded(_) | Difference::EvidenceAdded(_) => {
            told_as_added(at, difference)
        }
    }
}

/// What is there beside what ships.
fn told_as_added(at: &Setting<'_>, difference: &Difference<'_>) -> String {
    let say = |phrase, fillings: &[(&str, Filling<'_>)]| at.voice.say(phrase, fillings);
    match difference {
        Difference::QuestionAdded(question) => {
            let labels = question.choices.iter().map(|one| &one.label);
            let labels = at.voice.row(Phrase::ListComma, labels);
            say(
                Phrase::OverlayQuestionAdded,
                &[
                    ("question", (&question.text).into()),
                    ("choices", (&labels).into()),
                ],
            )
        }
        Difference::EvidenceAdded(evidence) => say(
            Phrase::OverlayEvidenceAdded,
            &[
                ("claim", (&evidence.claim).into()),
                ("publisher", (&evidence.publisher).into()),
                ("source", (&evidence.source).into()),
            ],
        ),
        _ => String::new(),
    }
}

/// What becomes of the results of the same random people, from what holds now to what would.
pub(super) fn results(at: &Setting<'_>, now: &Guide, then: &Guide) -> Vec<String> {
    let spread = Spread::measured(now, then);
    let people = Filling::Number(i64::from(PEOPLE));
    let number = |number: u32| Filling::Number(i64::from(number));
    if spread.other_pick == 0 && spread.other_framework == 0 {
        return vec![
            at.voice
                .say(Phrase::OverlayResultsSame, &[("people", people)]),
        ];
    }
    let mut lines = vec![at.voice.say(
        Phrase::OverlayResults,
        &[
            ("people", people),
            ("picks", number(spread.other_pick)),
            ("frameworks", number(spread.other_framework)),
        ],
    )];
    let picks = spread
        .picks
        .iter()
        .map(|&(pick, was, is)| (pick_name(at, then, pick), was, is));
    let name = |index| sentence::name(then, index).to_owned();
    let frameworks = spread
        .frameworks
        .iter()
        .map(|&(index, was, is)| (name(index), was, is));
    let moved = picks.chain(frameworks).filter(|(_, was, is)| was != is);
    lines.extend(moved.map(|(name, was, is)| {
        let fillings = [
            ("name", (&name).into()),
            ("from", number(was)),
            ("to", number(is)),
        ];
        format!("- {}", at.voice.say(Phrase::OverlayMoved, &fillings))
    }));
    let languages = spread
        .languages_never()
        .map(|language| sentence::language(then, language));
    let frameworks = spread
        .frameworks_never()
        .map(|index| sentence::name(then, index));
    let never: Vec<&str> = languages.chain(frameworks).collect();
    if !never.is_empty() {
        let names = at.voice.row_to_its_end(&never);
        lines.push(
            at.voice
                .say(Phrase::OverlayNever, &[("names", (&names).into())]),
        );
    }
    lines
}

fn pick_name(at: &Setting<'_>, guide: &Guide, pick: Pick) -> String {
    match pick {
        Pick::Only(language) => sentence::language(guide, language).to_owned(),
        Pick::Both => sentence::name(guide, guide.playing(Role::Both)).to_owned(),
        Pick::Neither => at.voice.plain(Phrase::ShortNeither),
        Pick::Depends => at.voice.plain(Phrase::ShortDepends),
    }
}
