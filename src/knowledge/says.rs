//! What a text says beside what it asks: doubt, denial, a change of facts, an attempt to take over.
//!
//! Each is a list of phrases in the small language of the guide's cues.

use crate::advice::words::{self, Break, Word};
use crate::advice::{CandidateIndex, Cue, Guide};
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
            asks: text.contains('?') || begins_with(&self.asks, &words) || any(&self.wonders),
            candidates: self.named(&words),
        }
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
    let mut found = Vec::new();
    for (name, value) in table.entries() {
        let index = guide
            .indexed_candidates()
            .find(|(_, candidate)| candidate.id == name.value);
        let Some((index, _)) = index else {
            sheet.fault(
                name.at,
                format!("there is no candidate `{}`", name.value),
                "name one of guide.toml",
            );
            continue;
        };
        let phrases = value.get_ref().as_array().into_iter().flatten();
        let cues = phrases
            .filter_map(|phrase| Cue::parse(phrase.get_ref().as_str()?).ok())
            .collect();
        found.push((index, cues));
    }
    found
}
