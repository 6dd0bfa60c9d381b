//! The prompts: guide and wording together, from the binary itself or from a folder.
//!
//! Owns where they come from. Everything is checked before anything is used: a broken guide never starts.

use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::advice::guide::{self, Guide};
use crate::fault::Fault;
use crate::wording::Wording;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/prompts");

/// The guide's file in the folder of prompts.
const GUIDE_FILE: &str = "guide.toml";
/// The folder of wording files in the folder of prompts.
const WORDING_FOLDER: &str = "wording";

/// Everything that the bot says and knows.
#[derive(Debug)]
pub struct Prompts {
    /// Questions, criteria, candidates, evidence.
    pub guide: Guide,
    /// Every sentence.
    pub wording: Wording,
}

/// A file's name within the prompts and its text.
type File = (String, String);

impl Prompts {
    /// The prompts inside the binary.
    ///
    /// # Errors
    /// The faults of the embedded files; the tests keep them at none.
    pub fn embedded() -> Result<Self, Vec<Fault>> {
        let text =
            |file: &include_dir::File<'_>| file.contents_utf8().unwrap_or_default().to_owned();
        let guide = EMBEDDED
            .get_file(GUIDE_FILE)
            .map(|file| (GUIDE_FILE.to_owned(), text(file)));
        let wording: Vec<File> = EMBEDDED
            .get_dir(WORDING_FOLDER)
            .into_iter()
            .flat_map(Dir::files)
            .map(|file| (file.path().display().to_string(), text(file)))
            .collect();
        Self::load(guide, &wording)
    }

    /// The prompts of a folder, laid out like the embedded ones.
    ///
    /// # Errors
    /// Every fault of every file, and files that are missing or unreadable.
    pub fn from_folder(folder: &Path) -> Result<Self, Vec<Fault>> {
        let read = |name: String| match std::fs::read_to_string(folder.join(&name)) {
            Ok(text) => Ok((name, text)),
            Err(error) => Err(Fault::new(
                folder.join(&name).display().to_string(),
                format!("it cannot be read ({error})"),
                "name a folder that holds guide.toml and wording/en-US.ftl",
            )),
        };
        let mut faults = Vec::new();
        let mut names: Vec<String> = std::fs::read_dir(folder.join(WORDING_FOLDER))
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| {
                Path::new(name)
                    .extension()
                    .is_some_and(|ending| ending == "ftl")
            })
            .map(|name| format!("{WORDING_FOLDER}/{name}"))
            .collect();
        names.sort();
        let mut wording = Vec::new();
        for name in names {
            match read(name) {
                Ok(file) => wording.push(file),
                Err(fault) => faults.push(fault),
            }
        }
        let guide = read(GUIDE_FILE.to_owned())
            .map_err(|fault| faults.push(fault))
            .ok();
        match Self::load(guide, &wording) {
            Ok(prompts) if faults.is_empty() => Ok(prompts),
            Ok(_) => Err(faults),
            Err(more) => {
                faults.extend(more);
                Err(faults)
            }
        }
    }

    fn load(guide: Option<File>, wording: &[File]) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let guide = guide.and_then(|(name, text)| {
            guide::load(&name, &text)
                .map_err(|found| faults.extend(found))
                .ok()
        });
        let files = wording
            .iter()
            .map(|(name, text)| (locale_of(name), name.as_str(), text.as_str()));
        let wording = Wording::load(files)
            .map_err(|found| faults.extend(found))
            .ok();
        match (guide, wording) {
            (Some(guide), Some(wording)) if faults.is_empty() => Ok(Self { guide, wording }),
            _ => Err(faults),
        }
    }
}

/// `wording/en-US.ftl` → `en-US`.
fn locale_of(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.strip_suffix(".ftl").unwrap_or(file)
}
