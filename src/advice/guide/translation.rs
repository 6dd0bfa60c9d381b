//! A guide in another language: the texts that take the place of its own, from `guide/<locale>.toml`.
//!
//! Owns the form of that file and its faults. Numbers, ids, points, sources and the guide's own cues are the same in all
//! languages, so codes and results are too. Start reading at [`Translation::load`].

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::cue::Cues;
use super::texts::Bounds;
use super::{Cue, Guide};
use crate::fault::{Fault, nearest};
use crate::reading::Sheet;

/// The key of a choice's own cues.
const CUES: &str = "cues";

/// A text's name: the keys that lead to it.
type Path = Vec<String>;

/// The texts of a guide in another language.
#[derive(Debug, Clone, Default)]
pub struct Translation {
    texts: BTreeMap<Path, String>,
    /// Phrases by which a brief in that language shows that a choice fits, by the path of the choice.
    cues: BTreeMap<Path, Vec<Cue>>,
}

/// What a translation is held against: the texts that a guide has.
struct Wanted {
    texts: BTreeMap<Path, Bounds>,
    choices: BTreeSet<Path>,
}

impl Translation {
    /// Reads a translation of `guide`; `file` is its name in faults. What has no fault is in it.
    ///
    /// The faults are texts of the wrong form, texts that the guide does not have, and texts that are too long. What is
    /// missing is none: people read it in the next best language; [`Self::missing`] tells it.
    pub fn load(file: &str, text: &str, guide: &Guide) -> (Self, Vec<Fault>) {
        let sheet = Sheet::new(file, text);
        let (root, syntax) = DeTable::parse_recoverable(text);
        let mut read = Reading {
            sheet: &sheet,
            wanted: &Wanted::of(guide),
            found: Self::default(),
        };
        if let Some(error) = syntax.first() {
            let at = error.span().map_or(0, |span| span.start);
            sheet.fault(
                at,
                error.message().to_owned(),
                "mend the TOML here; what stands after it was not read",
            );
        } else {
            read.table(root.get_ref(), &mut Vec::new());
        }
        let found = read.found;
        (found, sheet.into_faults())
    }

    /// The texts that a whole translation of `guide` has and this one has not.
    pub fn missing(&self, file: &str, guide: &Guide) -> Vec<Fault> {
        let wanted = Wanted::of(guide).texts;
        let lacking = wanted
            .iter()
            .filter(|(path, bounds)| bounds.is_needed && !self.texts.contains_key(*path));
        lacking
            .map(|(path, _)| {
                let (table, key) = written(path);
                Fault::new(
                    file,
                    format!("`{key}` of [{table}] is missing"),
                    format!(
                        "write `{key} = \"…\"`; until then it is told in the next best language"
                    ),
                )
            })
            .collect()
    }

    /// What this one says, and what another says where this one says nothing.
    #[must_use]
    pub fn or(mut self, other: Self) -> Self {
        for (path, text) in other.texts {
            self.texts.entry(path).or_insert(text);
        }
        for (path, cues) in other.cues {
            self.cues.entry(path).or_insert(cues);
        }
        self
    }

    /// A guide with these texts in place of its own. Where it says something else than the `standard` guide that was
    /// translated, it keeps its own words.
    #[must_use]
    pub fn applied_to(&self, guide: &Guide, standard: &Guide) -> Guide {
        let mut own_words = BTreeSet::new();
        if !std::ptr::eq(guide, standard) {
            let mut translated = BTreeMap::new();
            standard.clone().each_text(&mut |path, _, text| {
                translated.insert(owned(path), text.clone());
            });
            guide.clone().each_text(&mut |path, _, text| {
                if translated.get(&owned(path)) != Some(&*text) {
                    own_words.insert(owned(path));
                }
            });
        }
        let mut told = guide.clone();
        told.each_text(&mut |path, _, text| {
            let path = owned(path);
            if let Some(said) = self.texts.get(&path).filter(|_| !own_words.contains(&path)) {
                text.clone_from(said);
            }
        });
        if !self.cues.is_empty() {
            told.hear(&self.cues);
        }
        told
    }
}

impl Guide {
    /// Adds cues to choices, beside those that they have.
    fn hear(&mut self, cues: &BTreeMap<Path, Vec<Cue>>) {
        for question in &mut self.questions {
            for choice in &mut question.choices {
                let path = path_of_choice(&question.id, &choice.id);
                choice
                    .cues
                    .extend(cues.get(&path).into_iter().flatten().cloned());
            }
        }
        self.cues = Cues::new(&self.questions);
    }
}

impl Wanted {
    fn of(guide: &Guide) -> Self {
        let mut texts = BTreeMap::new();
        guide.clone().each_text(&mut |path, bounds, _| {
            texts.insert(owned(path), bounds);
        });
        let choices = guide.questions().iter().flat_map(|question| {
            let choices = question.choices.iter();
            choices.map(|choice| path_of_choice(&question.id, &choice.id))
        });
        Self {
            texts,
            choices: choices.collect(),
        }
    }

    /// The keys that may stand in the table at a path.
    fn keys_in(&self, path: &[String]) -> BTreeSet<&str> {
        let texts = self.texts.keys().filter(|known| known.starts_with(path));
        texts
            .filter_map(|known| known.get(path.len()))
            .map(String::as_str)
            .chain(self.choices.contains(path).then_some(CUES))
            .collect()
    }
}

/// A translation being read: every fault is noted with its place, and reading goes on.
struct Reading<'r, 's, 't> {
    sheet: &'s Sheet<'t>,
    wanted: &'r Wanted,
    found: Translation,
}

impl Reading<'_, '_, '_> {
    fn table(&mut self, table: &DeTable<'_>, path: &mut Path) {
        for (key, value) in table {
            path.push(key.get_ref().to_string());
            if let Some(&bounds) = self.wanted.texts.get(path) {
                self.text(path, bounds, value);
            } else if let Some((CUES, choice)) = last_of(path)
                && self.wanted.choices.contains(choice)
            {
                self.cues(choice.to_vec(), value);
            } else if self.wanted.keys_in(path).is_empty() {
                self.unknown(path, key.span());
            } else {
                match value.get_ref().as_table() {
                    Some(inside) => self.table(inside, path),
                    None => self.wrong(&value.span(), path, "a table"),
                }
            }
            path.pop();
        }
    }

    fn text(&mut self, path: &[String], bounds: Bounds, value: &Spanned<DeValue<'_>>) {
        let text = value.get_ref().as_str().map(str::trim);
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return self.wrong(&value.span(), path, "\"…\"");
        };
        let letters = text.chars().count();
        if letters > bounds.limit {
            let (table, key) = written(path);
            return self.sheet.fault(
                value.span().start,
                format!("`{key}` of [{table}] has {letters} letters"),
                format!("write at most {}", bounds.limit),
            );
        }
        self.found.texts.insert(path.to_vec(), text.to_owned());
    }

    fn cues(&mut self, choice: Path, value: &Spanned<DeValue<'_>>) {
        let Some(list) = value.get_ref().as_array() else {
            return self.wrong(&value.span(), &[CUES.to_owned()], "[\"…\"]");
        };
        let mut cues = Vec::new();
        for written in list {
            let cue = written.get_ref().as_str().ok_or("it is no text");
            match cue.and_then(Cue::parse) {
                Ok(cue) => cues.push(cue),
                Err(wrong) => self.sheet.fault(
                    written.span().start,
                    format!("a cue cannot be read: {wrong}"),
                    "write words, `a/b` for either, `…` for a gap, `!` before what must be absent",
                ),
            }
        }
        self.found.cues.insert(choice, cues);
    }

    fn unknown(&self, path: &[String], span: Range<usize>) {
        let Some((name, above)) = last_of(path) else {
            return;
        };
        let known = self.wanted.keys_in(above);
        let instead = match nearest(name, known.iter().copied()) {
            Some(near) => format!("write `{near}`"),
            None => "remove it, or add it to guide.toml first".to_owned(),
        };
        let what = format!("the guide has no `{name}` here");
        self.sheet.fault(span.start, what, instead);
    }

    fn wrong(&self, span: &Range<usize>, path: &[String], form: &str) {
        let key = path.last().map_or("", String::as_str);
        let what = format!("`{key}` has the wrong form");
        self.sheet
            .fault(span.start, what, format!("write `{key} = {form}`"));
    }
}

fn last_of(path: &[String]) -> Option<(&str, &[String])> {
    let (last, above) = path.split_last()?;
    Some((last, above))
}

fn owned(path: &[&str]) -> Path {
    path.iter().copied().map(str::to_owned).collect()
}

fn path_of_choice(question: &str, choice: &str) -> Path {
    owned(&["question", question, "choice", choice])
}

/// The head of the table in which a text stands, and its key, as TOML writes them.
fn written(path: &[String]) -> (String, &str) {
    let (key, above) = last_of(path).unwrap_or_default();
    let plain = |name: &str| {
        let mut letters = name.chars();
        letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
    };
    let names: Vec<String> = above
        .iter()
        .map(|name| {
            if plain(name) {
                name.clone()
            } else {
                format!("{name:?}")
            }
        })
        .collect();
    (names.join("."), key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::guide::ChoiceNumber;
    use crate::advice::{Answer, Answers, code, recommend};
    use proptest::prelude::*;

    fn guide() -> Guide {
        crate::advice::guide::load("guide.toml", include_str!("../../../prompts/guide.toml"))
            .unwrap()
    }

    /// A translation that says everything, each text as its own name.
    fn whole(guide: &Guide) -> String {
        let mut lines = Vec::new();
        guide.clone().each_text(&mut |path, bounds, _| {
            let (table, key) = (written(&owned(path)).0, path.last().unwrap().to_string());
            let said: String = format!("„{key}“ {table}")
                .chars()
                .take(bounds.limit)
                .collect();
            lines.push(format!("{table}.{key} = {said:?}"));
        });
        lines.join("\n")
    }

    fn told(guide: &Guide, text: &str) -> (Guide, Vec<String>) {
        let (found, faults) = Translation::load("guide/xx.toml", text, guide);
        let faults = faults.iter().map(ToString::to_string).collect();
        (found.applied_to(guide, guide), faults)
    }

    #[test]
    fn a_whole_translation_says_everything_in_its_own_words() {
        let guide = guide();
        let text = whole(&guide);
        let (translation, faults) = Translation::load("guide/xx.toml", &text, &guide);
        assert_eq!(faults, []);
        assert_eq!(translation.missing("guide/xx.toml", &guide), []);
        let mut english = BTreeSet::new();
        guide.clone().each_text(&mut |_, _, text| {
            english.insert(text.clone());
        });
        let mut told = translation.applied_to(&guide, &guide);
        told.each_text(&mut |path, _, text| assert!(!english.contains(text), "{path:?}: {text}"));
    }

    #[test]
    fn every_fault_is_told_with_its_place_and_the_rest_is_read() {
        let text = "question.main-job.text = \"Was?\"
question.main-job.topick = \"x\"
question.main-jop.text = \"x\"
question.main-job.why = 5
candidate.django = \"x\"
criterion.data-ecosystem.name = \"XXX\"
[question.main-job.choice.live]
cues = [\"echtzeit\", \"…\"]
number = 4
"
        .replace("XXX", &"x".repeat(61));
        let (told, faults) = told(&guide(), &text);
        let expected = [
            "guide/xx.toml:2:19: the guide has no `topick` here; write `topic`",
            "guide/xx.toml:3:10: the guide has no `main-jop` here; write `main-job`",
            "guide/xx.toml:4:25: `why` has the wrong form; write `why = \"…\"`",
            "guide/xx.toml:5:20: `django` has the wrong form; write `django = a table`",
            "guide/xx.toml:6:33: `name` of [criterion.data-ecosystem] has 61 letters; write at most 60",
            "guide/xx.toml:8:21: a cue cannot be read: a gap stands between two words; write words, `a/b` for either, `…` for a gap, `!` before what must be absent",
            "guide/xx.toml:9:1: the guide has no `number` here; remove it, or add it to guide.toml first",
        ];
        let mut faults = faults;
        faults.sort();
        assert_eq!(faults, expected);
        let asked = told.question_by_id("main-job").unwrap();
        assert_eq!(asked.text, "Was?");
        assert_eq!(
            asked.topic,
            guide().question_by_id("main-job").unwrap().topic
        );
        let (_, broken) = Translation::load("x", "a = \"\nb = 1", &guide());
        assert_eq!(broken.len(), 1, "{broken:?}");
    }

    #[test]
    fn own_cues_are_heard_beside_the_guides() {
        let text = "[question.main-job.choice.live]\ncues = [\"spieler !keine\"]";
        let guide = guide();
        let (told, faults) = told(&guide, text);
        assert_eq!(faults, Vec::<String>::new());
        let understood = |guide: &Guide, text| crate::advice::brief::read(guide, text).len();
        assert_eq!(understood(&told, "Viele Spieler sehen es sofort"), 1);
        assert_eq!(understood(&guide, "Viele Spieler sehen es sofort"), 0);
        assert_eq!(understood(&told, "Es gibt keine Spieler"), 0);
        let english = "We train our own machine learning models";
        assert_eq!(understood(&told, english), understood(&guide, english));
    }

    #[test]
    fn what_a_server_says_in_its_own_words_stays() {
        let standard = guide();
        let mut changed = standard.clone();
        changed.questions[0].text = "What do we build here?".to_owned();
        let text = "question.main-job.text = \"Was?\"\nquestion.main-job.topic = \"Die Aufgabe\"";
        let (translation, _) = Translation::load("x", text, &standard);
        let told = translation.applied_to(&changed, &standard);
        assert_eq!(told.questions[0].text, "What do we build here?");
        assert_eq!(told.questions[0].topic, "Die Aufgabe");
    }

    #[test]
    fn the_nearer_language_goes_first() {
        let guide = guide();
        let load = |text| Translation::load("x", text, &guide).0;
        let near = load("question.main-job.text = \"cerca\"");
        let far = load("question.main-job.text = \"lejos\"\nquestion.main-job.topic = \"tema\"");
        let told = near.or(far).applied_to(&guide, &guide);
        assert_eq!(told.questions[0].text, "cerca");
        assert_eq!(told.questions[0].topic, "tema");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        /// Whatever somebody answers: code and result are the same in every language.
        #[test]
        fn language_changes_no_code_and_no_result(picks in proptest::collection::vec(0_usize..8, 14)) {
            let standard = guide();
            let (told, _) = told(&standard, &whole(&standard));
            let answers: Answers = standard
                .questions()
                .iter()
                .zip(&picks)
                .filter_map(|(question, &pick)| match question.choices.get(pick) {
                    Some(choice) => Some((question.number, Answer::one(ChoiceNumber(choice.number.0)))),
                    None => (pick == 7).then_some((question.number, Answer::NotSure)),
                })
                .collect();
            prop_assert_eq!(code::encode(&standard, &answers), code::encode(&told, &answers));
            let (one, other) = (recommend(&standard, &answers), recommend(&told, &answers));
            prop_assert_eq!(one.verdict, other.verdict);
            prop_assert_eq!(format!("{:?}", one.flips), format!("{:?}", other.flips));
            prop_assert_eq!(format!("{:?}", one.sureness), format!("{:?}", other.sureness));
        }
    }
}
