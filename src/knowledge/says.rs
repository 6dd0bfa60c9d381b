//! What a text says beside what it asks: doubt, denial, a change of facts, an attempt to take over.
//!
//! Each is a list of phrases in the small language of the guide's cues.

use super::unheard::StoodIn;
use crate::advice::words::{self, Break, Word};
use crate::advice::{CandidateIndex, ChoiceRef, Cue, Guide};
use crate::reading::{Sheet, Table};

/// What was found in a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is found or not, whatever the others are"
)]
pub struct Says {
    /// It asks when not to do something, or for weaknesses.
    pub negated: bool,
    /// It asks when to do something, or for strengths.
    pub affirmed: bool,
    /// It doubts the result.
    pub doubts: bool,
    /// It asks why something was not chosen.
    pub why_not: bool,
    /// It asks why the result is what it is.
    pub why: bool,
    /// It asks what would change the result.
    pub what_changes: bool,
    /// It asks what came second.
    pub second: bool,
    /// It takes a result for settled: "so X it is?".
    pub settles: bool,
    /// It wants another result without a new fact.
    pub insists: bool,
    /// It adds a fact.
    pub adds: bool,
    /// It tells of the person's own team, system or plans.
    pub states: bool,
    /// It asks for what nobody can know: their own figures, others' minds, the state of this minute.
    pub unknowable: bool,
    /// It asks for the future.
    pub foretells: bool,
    /// It speaks of another subject that shares words with this one.
    pub elsewhere: bool,
    /// It wants the bot to be something else, or to tell of its inside.
    pub takes_over: bool,
    /// Thanks, a greeting, a nod, and nothing else.
    pub courtesy: bool,
    /// It goes on from what was asked before: "also, …".
    pub goes_on: bool,
    /// It wants to see the result as if something did not matter.
    pub waives: bool,
    /// What it says does not matter: the choice that says so, and the words that name it.
    pub waived: Vec<(ChoiceRef, String)>,
    /// It is a question, by its words or its mark.
    pub asks: bool,
    /// The candidates that it names, in their order.
    pub candidates: Vec<CandidateIndex>,
}

/// The phrases of every saying.
#[derive(Debug, Default)]
pub(super) struct Sayings {
    negated: Vec<Cue>,
    affirmed: Vec<Cue>,
    doubts: Vec<Cue>,
    why_not: Vec<Cue>,
    why: Vec<Cue>,
    what_changes: Vec<Cue>,
    second: Vec<Cue>,
    settles: Vec<Cue>,
    insists: Vec<Cue>,
    adds: Vec<Cue>,
    states: Vec<Cue>,
    unknowable: Vec<Cue>,
    foretells: Vec<Cue>,
    elsewhere: Vec<Cue>,
    takes_over: Vec<Cue>,
    courtesies: Vec<Cue>,
    goes_on: Vec<Cue>,
    waives: Vec<Cue>,
    wants_result: Vec<Cue>,
    waived: Vec<(ChoiceRef, Vec<Cue>)>,
    asks_of_name: Vec<Cue>,
    asks_of_word: Vec<Cue>,
    asks: Vec<Cue>,
    wonders: Vec<Cue>,
    candidates: Vec<(CandidateIndex, Vec<Cue>)>,
}

impl Sayings {
    pub(super) fn load(sheet: &Sheet<'_>, guide: &Guide, table: Option<Table<'_, '_>>) -> Self {
        let Some(table) = table else {
            return Self::default();
        };
        let cues = |key: &'static str| cues(sheet, &table, key);
        let loaded = Self {
            negated: cues("negated"),
            affirmed: cues("affirmed"),
            doubts: cues("doubts"),
            why_not: cues("why-not"),
            why: cues("why"),
            what_changes: cues("what-changes"),
            second: cues("second"),
            settles: cues("settles"),
            insists: cues("insists"),
            adds: cues("adds"),
            states: cues("states"),
            unknowable: cues("unknowable"),
            foretells: cues("foretells"),
            elsewhere: cues("elsewhere"),
            takes_over: cues("takes-over"),
            courtesies: cues("courtesies"),
            goes_on: cues("goes-on"),
            waives: cues("waives"),
            wants_result: cues("wants-result"),
            waived: table
                .table("waived")
                .map(|table| waived(sheet, guide, &table))
                .unwrap_or_default(),
            asks_of_name: cues("asks-of-name"),
            asks_of_word: cues("asks-of-word"),
            asks: cues("asks"),
            wonders: cues("wonders"),
            candidates: table
                .table("candidates")
                .map(|table| candidates(sheet, guide, &table))
                .unwrap_or_default(),
        };
        table.no_more();
        loaded
    }

    /// What a text says.
    pub(super) fn of(&self, text: &str) -> Says {
        let words = words::split(text);
        let any = |cues: &[Cue]| cues.iter().any(|cue| cue.is_in(&words));
        Says {
            negated: any(&self.negated),
            affirmed: any(&self.affirmed),
            doubts: any(&self.doubts),
            why_not: any(&self.why_not),
            why: any(&self.why),
            what_changes: any(&self.what_changes),
            second: any(&self.second),
            settles: any(&self.settles),
            insists: any(&self.insists),
            adds: any(&self.adds),
            states: any(&self.states),
            unknowable: any(&self.unknowable),
            foretells: any(&self.foretells),
            elsewhere: any(&self.elsewhere),
            takes_over: any(&self.takes_over),
            courtesy: are_all_in(&self.courtesies, &words),
            goes_on: begins_with(&self.goes_on, &words),
            waives: any(&self.waives) && (any(&self.wants_result) || any(&self.what_changes)),
            waived: self.waived_in(text, &words),
            asks: text.contains('?') || begins_with(&self.asks, &words) || any(&self.wonders),
            candidates: self.named(&words),
        }
    }

    /// Whether a text asks about the name that [`super::unheard::STAND_IN`] stands for.
    pub(super) fn asks_of_a_name(&self, stood_in: &StoodIn) -> bool {
        let words = words::split(&stood_in.text);
        let cues = if stood_in.is_name {
            &self.asks_of_name
        } else {
            &self.asks_of_word
        };
        cues.iter().any(|cue| cue.is_in(&words))
    }

    /// What a text may say does not matter.
    fn waived_in(&self, text: &str, words: &[Word]) -> Vec<(ChoiceRef, String)> {
        let named = |cue: &Cue| {
            let place = cue.places(words).next()?;
            let said = words.get(place)?;
            let bytes = said.first()?.range.start..said.last()?.range.end;
            text.get(bytes).map(str::to_owned)
        };
        self.waived
            .iter()
            .filter_map(|(choice, cues)| Some((*choice, cues.iter().find_map(named)?)))
            .collect()
    }

    /// Candidates in the order in which they are named; a longer name counts before one that is a part of it.
    fn named(&self, words: &[Word]) -> Vec<CandidateIndex> {
        let mut found: Vec<(usize, usize, CandidateIndex)> = Vec::new();
        for (candidate, cues) in &self.candidates {
            let places = cues.iter().flat_map(|cue| cue.places(words));
            found.extend(places.map(|place| (place.start, place.end, *candidate)));
        }
        found.sort_by_key(|&(start, end, _)| (start, std::cmp::Reverse(end)));
        let mut named: Vec<CandidateIndex> = Vec::new();
        let mut reached = 0;
        for (start, end, candidate) in found {
            if start >= reached {
                reached = end;
                if !named.contains(&candidate) {
                    named.push(candidate);
                }
            }
        }
        named
    }
}

/// Whether there are words, and none but those of phrases.
fn are_all_in(cues: &[Cue], words: &[Word]) -> bool {
    let is_in_one = |at: usize| {
        let mut places = cues.iter().flat_map(|cue| cue.places(words));
        places.any(|place| place.contains(&at))
    };
    !words.is_empty() && (0..words.len()).all(is_in_one)
}

fn begins_with(cues: &[Cue], words: &[Word]) -> bool {
    cues.iter().any(|cue| {
        cue.places(words)
            .any(|place| begins_a_sentence(words, place.start))
    })
}

fn begins_a_sentence(words: &[Word], at: usize) -> bool {
    at == 0
        || words
            .get(at)
            .is_some_and(|word| word.before == Break::Sentence)
}

fn cues(sheet: &Sheet<'_>, table: &Table<'_, '_>, key: &'static str) -> Vec<Cue> {
    let mut cues = Vec::new();
    for text in table.texts(key) {
        match Cue::parse(&text.value) {
            Ok(cue) => cues.push(cue),
            Err(what) => sheet.fault(text.at, what, "mend the phrase"),
        }
    }
    cues
}

fn candidates(
    sheet: &Sheet<'_>,
    guide: &Guide,
    table: &Table<'_, '_>,
) -> Vec<(CandidateIndex, Vec<Cue>)> {
    by_name(sheet, table, "candidate", |name| {
        let mut indexed = guide.indexed_candidates();
        let found = indexed.find(|(_, candidate)| candidate.id == name);
        found.map(|(index, _)| index)
    })
}

fn waived(sheet: &Sheet<'_>, guide: &Guide, table: &Table<'_, '_>) -> Vec<(ChoiceRef, Vec<Cue>)> {
    by_name(sheet, table, "answer", |name| {
        let (question, choice) = name.split_once('.')?;
        let question = guide.question_by_id(question)?;
        Some(ChoiceRef {
            question: question.number,
            choice: question.choice_by_id(choice)?.number,
        })
    })
}

/// The phrases of a table whose keys name things of the guide.
fn by_name<T>(
    sheet: &Sheet<'_>,
    table: &Table<'_, '_>,
    kind: &str,
    named: impl Fn(&str) -> Option<T>,
) -> Vec<(T, Vec<Cue>)> {
    let mut found = Vec::new();
    for (name, value) in table.entries() {
        let Some(thing) = named(&name.value) else {
            sheet.fault(
                name.at,
                format!("there is no {kind} `{}`", name.value),
                "name one of guide.toml",
            );
            continue;
        };
        let phrases = value.get_ref().as_array().into_iter().flatten();
        let cues = phrases
            .filter_map(|phrase| Cue::parse(phrase.get_ref().as_str()?).ok())
            .collect();
        found.push((thing, cues));
    }
    found
}
