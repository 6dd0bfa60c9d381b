//! The files that go with a reply: the picture of its result, its decision record.
//!
//! Owns the clock and a small store of pictures, for a result is looked at more than once: opened, shared, changed back.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::advice::Answers;
use crate::consultation::{Block, Page};
use crate::prompts::Prompts;
use crate::report::{Day, Report, Undrawable};
use crate::telemetry::Metrics;

/// Pictures that are kept; about 5 MB at most.
const MOST_KEPT: usize = 64;

/// A file that goes with a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What it is called.
    pub name: &'static str,
    /// What it is, as a media type.
    pub kind: &'static str,
    /// What it shows, for those who cannot see it; `None` for texts.
    pub alt: Option<String>,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

impl File {
    /// The name of the picture of a result.
    pub const PICTURE: &'static str = "advice.png";
    /// The names of a decision record, for people first.
    pub const RECORD: [&'static str; 2] = ["decision-record.md", "decision-record.json"];
}

/// Today, in UTC.
pub fn today() -> Day {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    Day::at_unix(since.map_or(0, |since| since.as_secs()))
}

/// Makes files, and keeps the pictures made last.
#[derive(Debug)]
pub(super) struct Desk {
    pictures: Mutex<VecDeque<Kept>>,
    metrics: Arc<Metrics>,
}

#[derive(Debug)]
struct Kept {
    locale: String,
    answers: Answers,
    file: File,
}

impl Desk {
    /// A desk without pictures.
    pub(super) fn new(metrics: Arc<Metrics>) -> Self {
        Self {
            pictures: Mutex::default(),
            metrics,
        }
    }

    /// All files of a page, in the order in which it shows them.
    pub(super) fn files(&self, prompts: &Prompts, locale: &str, page: &Page) -> Vec<File> {
        page.blocks
            .iter()
            .flat_map(|block| match block {
                Block::Picture(answers) => self.picture(prompts, locale, answers),
                Block::Record(answers) => record(prompts, locale, answers),
                Block::Text(_) | Block::Rule => Vec::new(),
            })
            .collect()
    }

    /// All files of a page, or `None` where a picture would have to be drawn.
    pub(super) fn files_at_hand(
        &self,
        prompts: &Prompts,
        locale: &str,
        page: &Page,
    ) -> Option<Vec<File>> {
        let mut files = Vec::new();
        for block in &page.blocks {
            match block {
                Block::Picture(answers) => files.push(self.kept(locale, answers)?),
                Block::Record(answers) => files.extend(record(prompts, locale, answers)),
                Block::Text(_) | Block::Rule => {}
            }
        }
        Some(files)
    }

    /// The picture, or nothing where it cannot be drawn: the page says everything without it.
    fn picture(&self, prompts: &Prompts, locale: &str, answers: &Answers) -> Vec<File> {
        if let Some(file) = self.kept(locale, answers) {
            return vec![file];
        }
        match draw(&Report::new(prompts, locale, answers)) {
            Ok(file) => {
                self.metrics.picture(true);
                self.keep(Kept {
                    locale: locale.to_owned(),
                    answers: answers.clone(),
                    file: file.clone(),
                });
                vec![file]
            }
            Err(error) => {
                tracing::error!(%error, "a result goes without its picture");
                Vec::new()
            }
        }
    }

    fn kept(&self, locale: &str, answers: &Answers) -> Option<File> {
        let pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |kept: &&Kept| kept.locale == locale && kept.answers == *answers;
        let file = pictures.iter().find(same).map(|kept| kept.file.clone())?;
        self.metrics.picture(false);
        Some(file)
    }

    fn keep(&self, kept: Kept) {
        let mut pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        if pictures.len() == MOST_KEPT {
            pictures.pop_front();
        }
        pictures.push_back(kept);
    }
}

fn draw(report: &Report<'_>) -> Result<File, Undrawable> {
    let picture = report.picture();
    Ok(File {
        name: File::PICTURE,
        kind: "image/png",
        alt: Some(picture.alt().to_owned()),
        bytes: picture.png()?.into(),
    })
}

fn record(prompts: &Prompts, locale: &str, answers: &Answers) -> Vec<File> {
    let record = Report::new(prompts, locale, answers).record(&today());
    let [markdown, json] = File::RECORD;
    let file = |name, kind, text: String| File {
        name,
        kind,
        alt: None,
        bytes: text.into_bytes().into(),
    };
    vec![
        file(markdown, "text/markdown; charset=utf-8", record.markdown),
        file(json, "application/json", record.json),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::{Answer, ChoiceNumber, QuestionNumber};
    use crate::wording::STANDARD_LOCALE;

    #[test]
    fn a_picture_is_drawn_once_and_only_so_many_are_kept() {
        let prompts = Prompts::embedded().unwrap();
        let desk = Desk::new(Arc::new(Metrics::new(std::iter::empty())));
        let answers = Answers::default().with(QuestionNumber(1), Answer::one(ChoiceNumber(1)));
        let first = desk.picture(&prompts, STANDARD_LOCALE, &answers);
        let again = desk.picture(&prompts, STANDARD_LOCALE, &answers);
        assert!(Arc::ptr_eq(&first[0].bytes, &again[0].bytes));
        for number in 0..2 * MOST_KEPT {
            desk.keep(Kept {
                locale: number.to_string(),
                answers: Answers::default(),
                file: first[0].clone(),
            });
        }
        assert_eq!(desk.pictures.lock().unwrap().len(), MOST_KEPT);
        assert_eq!(desk.kept(STANDARD_LOCALE, &answers), None);
    }
}
