//! The prompts: guide and wording together, from the binary itself or from a folder.
//!
//! Owns where they come from. Everything is checked before anything is used: a broken guide never starts.

mod guides;
mod held;
mod languages;

use std::borrow::Cow;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::advice::guide::{self, Guide};
use crate::fault::Fault;
use crate::knowledge::Knowledge;
use crate::wording::{Sentences, Wording};

pub use guides::Guides;
pub use held::Held;
pub use languages::InLanguage;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/prompts");

/// The guide's file in the folder of prompts.
const GUIDE_FILE: &str = "guide.toml";
/// The folder of the guide's texts in other languages in the folder of prompts.
const GUIDE_FOLDER: &str = "guide";
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
    translations: Vec<File>,
    wording: Vec<File>,
    assistant: String,
}

/// A file's name within the prompts and its text.
type File = (String, Cow<'static, str>);

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
            translations: embedded_folder(GUIDE_FOLDER),
            wording: embedded_folder(WORDING_FOLDER),
            assistant: embedded_text(ASSISTANT_FILE).into(),
        };
        Self::load(texts, |_| Ok(Held::embedded()))
    }

    /// The prompts of a folder, laid out like the embedded ones.
    ///
    /// # Errors
    /// Every fault of every file, and files that are missing or unreadable.
    pub fn from_folder(folder: &Path) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut read = |name: String| match std::fs::read_to_string(folder.join(&name)) {
            Ok(text) => Some((name, Cow::from(text))),
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
            translations: names_in(folder, GUIDE_FOLDER)
                .into_iter()
                .filter(|name| has_ending(name, "toml"))
                .filter_map(&mut read)
                .collect(),
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
            Some((LEXICON_FILE.to_owned(), Cow::default()))
        } else {
            read(LEXICON_FILE.to_owned())
        };
        let knowledge = |guide: &Guide| match &lexicon {
            Some((name, text)) => Knowledge::load(guide, (name, text), &passages).map(Held::from),
            // That it cannot be read is told already.
            None => Err(Vec::new()),
        };
        let prompts = Self::load(texts, knowledge);
        match &prompts {
            Ok(prompts) => faults.extend(prompts.languages().flat_map(|found| found.faults)),
            Err(more) => faults.extend(more.iter().cloned()),
        }
        prompts.ok().filter(|_| faults.is_empty()).ok_or(faults)
    }

    fn load(
        texts: Texts,
        knowledge: impl FnOnce(&Guide) -> Result<Held, Vec<Fault>>,
    ) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let guide = texts.guide.as_ref().and_then(|(name, text)| {
            guide::load(name, text)
                .map_err(|found| faults.extend(found))
                .ok()
        });
        let files = texts.wording.into_iter().map(|(file, text)| Sentences {
            locale: locale_of(&file).to_owned(),
            file,
            text,
        });
        let wording = Wording::load(files)
            .map_err(|found| faults.extend(found))
            .ok();
        let knowledge = guide
            .as_ref()
            .and_then(|guide| knowledge(guide).map_err(|found| faults.extend(found)).ok());
        match (guide, wording, knowledge) {
            (Some(guide), Some(wording), Some(knowledge)) if faults.is_empty() => Ok(Self {
                guide: Guides::new(guide, texts.translations.into_iter().map(translation)),
                wording,
                knowledge,
                assistant: texts.assistant,
            }),
            _ => Err(faults),
        }
    }
}

/// An embedded file with its name and text.
fn named(file: &'static include_dir::File<'_>) -> File {
    let text = file.contents_utf8().unwrap_or_default();
    (file.path().display().to_string(), text.into())
}

/// The files in an embedded folder.
fn embedded_folder(name: &str) -> Vec<File> {
    let files = EMBEDDED.get_dir(name).into_iter().flat_map(Dir::files);
    files.map(named).collect()
}

fn embedded_file(name: &str) -> Option<File> {
    EMBEDDED.get_file(name).map(named)
}

/// The text of an embedded file; empty where it is not there.
fn embedded_text(name: &str) -> &'static str {
    let file = EMBEDDED.get_file(name);
    file.and_then(include_dir::File::contents_utf8)
        .unwrap_or_default()
}

/// The knowledge inside the binary.
pub(crate) fn embedded_knowledge() -> Result<Knowledge, Vec<Fault>> {
    let guide = guide::load(GUIDE_FILE, embedded_text(GUIDE_FILE))?;
    let topics = EMBEDDED.get_dir(KNOWLEDGE_FOLDER).into_iter();
    let passages: Vec<File> = topics
        .flat_map(Dir::dirs)
        .flat_map(Dir::files)
        .map(named)
        .collect();
    Knowledge::load(
        &guide,
        (LEXICON_FILE, embedded_text(LEXICON_FILE)),
        &passages,
    )
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

/// A translation of the guide: its locale, its file's name and its text.
fn translation((file, text): File) -> (String, String, Cow<'static, str>) {
    (locale_of(&file).to_owned(), file, text)
}

/// `wording/en-US.ftl` → `en-US`.
fn locale_of(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(locale, _)| locale)
}
