//! The prompts: guide and wording together, from the binary itself or from a folder.
//!
//! Owns where they come from. Everything is checked before anything is used: a broken guide never starts.

mod guides;
mod held;

use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::advice::guide::{self, Guide};
use crate::fault::Fault;
use crate::knowledge::Knowledge;
use crate::wording::Wording;

pub use guides::Guides;
pub use held::Held;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/prompts");

/// The guide's file in the folder of prompts.
const GUIDE_FILE: &str = "guide.toml";
/// The folder of wording files in the folder of prompts.
const WORDING_FOLDER: &str = "wording";

/// The folder of passages, one folder a topic, in the folder of prompts.
const KNOWLEDGE_FOLDER: &str = "knowledge";
/// What words mean for the search, in the folder of passages.
const LEXICON_FILE: &str = "knowledge/words.toml";

/// What a language model is told, if there is one.
const ASSISTANT_FILE: &str = "assistant.md";

/// Everything that the bot says and knows.
#[derive(Debug)]
pub struct Prompts {
    /// Questions, criteria, candidates, evidence.
    pub guide: Guides,
    /// Every sentence.
    pub wording: Wording,
    /// What follow-up questions are answered from.
    pub knowledge: Held,
    /// What a language model is told to do, if there is one; empty where nothing is.
    pub assistant: String,
}

/// The texts of all files, before anything is made of them.
#[derive(Default)]
struct Texts {
    guide: Option<File>,
    wording: Vec<File>,
    assistant: String,
}

/// A file's name within the prompts and its text.
type File = (String, String);

impl Prompts {
    /// The prompts inside the binary.
    ///
    /// Knowledge is read when it is first needed; see [`Held`].
    ///
    /// # Errors
    /// The faults of the embedded files; the tests keep them at none.
    pub fn embedded() -> Result<Self, Vec<Fault>> {
        let texts = Texts {
            guide: embedded_file(GUIDE_FILE),
            wording: EMBEDDED
                .get_dir(WORDING_FOLDER)
                .into_iter()
                .flat_map(Dir::files)
                .map(named)
                .collect(),
            assistant: embedded_file(ASSISTANT_FILE).map_or_else(String::new, |(_, text)| text),
        };
        Self::load(&texts, |_| Ok(Held::embedded()))
    }

    /// The prompts of a folder, laid out like the embedded ones.
    ///
    /// # Errors
    /// Every fault of every file, and files that are missing or unreadable.
    pub fn from_folder(folder: &Path) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut read = |name: String| match std::fs::read_to_string(folder.join(&name)) {
            Ok(text) => Some((name, text)),
            Err(error) => {
                faults.push(Fault::new(
                    folder.join(&name).display().to_string(),
                    format!("it cannot be read ({error})"),
                    "name a folder that holds guide.toml, wording/en-US.ftl and knowledge/words.toml",
                ));
                None
            }
        };
        let texts = Texts {
            guide: read(GUIDE_FILE.to_owned()),
            wording: names_in(folder, WORDING_FOLDER)
                .into_iter()
                .filter(|name| has_ending(name, "ftl"))
                .filter_map(&mut read)
                .collect(),
            assistant: std::fs::read_to_string(folder.join(ASSISTANT_FILE)).unwrap_or_default(),
        };
        let topics = names_in(folder, KNOWLEDGE_FOLDER);
        let passages: Vec<File> = topics
            .iter()
            .flat_map(|topic| names_in(folder, topic))
            .filter(|name| has_ending(name, "md"))
            .filter_map(&mut read)
            .collect();
        // Prompts without knowledge answer no follow-up question from passages, and are no worse for the rest.
        let lexicon = if topics.is_empty() {
            Some((LEXICON_FILE.to_owned(), String::new()))
        } else {
            read(LEXICON_FILE.to_owned())
        };
        let knowledge = |guide: &Guide| match &lexicon {
            Some((name, text)) => Knowledge::load(guide, (name, text), &passages).map(Held::from),
            // That it cannot be read is told already.
            None => Err(Vec::new()),
        };
        match Self::load(&texts, knowledge) {
            Ok(prompts) if faults.is_empty() => Ok(prompts),
            Ok(_) => Err(faults),
            Err(more) => {
                faults.extend(more);
                Err(faults)
            }
        }
    }

    fn load(
        texts: &Texts,
        knowledge: impl FnOnce(&Guide) -> Result<Held, Vec<Fault>>,
    ) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let guide = texts.guide.as_ref().and_then(|(name, text)| {
            guide::load(name, text)
                .map_err(|found| faults.extend(found))
                .ok()
        });
        let files = texts
            .wording
            .iter()
            .map(|(name, text)| (locale_of(name), name.as_str(), text.as_str()));
        let wording = Wording::load(files)
            .map_err(|found| faults.extend(found))
            .ok();
        let knowledge = guide
            .as_ref()
            .and_then(|guide| knowledge(guide).map_err(|found| faults.extend(found)).ok());
        match (guide, wording, knowledge) {
            (Some(guide), Some(wording), Some(knowledge)) if faults.is_empty() => Ok(Self {
                guide: guide.into(),
                wording,
                knowledge,
                assistant: texts.assistant.clone(),
            }),
            _ => Err(faults),
        }
    }
}

/// An embedded file with its name and text.
fn named(file: &include_dir::File<'_>) -> File {
    let text = file.contents_utf8().unwrap_or_default();
    (file.path().display().to_string(), text.to_owned())
}

fn embedded_file(name: &str) -> Option<File> {
    EMBEDDED.get_file(name).map(named)
}

/// The knowledge inside the binary.
pub(crate) fn embedded_knowledge() -> Result<Knowledge, Vec<Fault>> {
    let text = |name| embedded_file(name).map_or_else(String::new, |(_, text)| text);
    let guide = guide::load(GUIDE_FILE, &text(GUIDE_FILE))?;
    let topics = EMBEDDED.get_dir(KNOWLEDGE_FOLDER).into_iter();
    let passages: Vec<File> = topics
        .flat_map(Dir::dirs)
        .flat_map(Dir::files)
        .map(named)
        .collect();
    Knowledge::load(&guide, (LEXICON_FILE, &text(LEXICON_FILE)), &passages)
}

/// What stands in a folder within the prompts, each with its path there; nothing where there is no such folder.
fn names_in(prompts: &Path, folder: &str) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(prompts.join(folder))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .map(|name| format!("{folder}/{name}"))
        .collect();
    names.sort();
    names
}

fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|found| found == ending)
}

/// `wording/en-US.ftl` → `en-US`.
fn locale_of(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.strip_suffix(".ftl").unwrap_or(file)
}
