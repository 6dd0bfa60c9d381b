//! The files that go with a reply: the picture of its result, its decision record.
//!
//! Owns the clock and a small store of pictures, for a result is looked at more than once: opened, shared, changed back.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::advice::Answers;
use crate::consultation::{Block, Consultation, Figures, GivenFile, Reply, TeamRecord, Under};
use crate::report::{Chart, Day, Report, Undrawable};
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
    /// The name of the picture of what was counted in a server.
    pub const CHART: &'static str = "counts.png";
    /// The names of a decision record, for people first.
    pub const RECORD: [&'static str; 2] = ["decision-record.md", "decision-record.json"];
}

/// Today, in UTC.
pub fn today() -> Day {
    Day::at_unix(unix_now())
}

/// Now, in seconds since 1970.
pub(super) fn unix_now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

/// Makes files, and keeps the pictures made last.
#[derive(Debug)]
pub(super) struct Desk {
    pictures: Mutex<VecDeque<Kept>>,
    metrics: Arc<Metrics>,
}

#[derive(Debug)]
struct Kept {
    under: Under,
    answers: Answers,
    file: File,
}

impl Kept {
    /// Whether it shows these answers in the same language by the same guide.
    fn shows(&self, under: &Under, answers: &Answers) -> bool {
        let guides = |under: &Under| under.settings.as_ref().and_then(|own| own.guides.clone());
        let same_guide = match (guides(&self.under), guides(under)) {
            (None, None) => true,
            (Some(own), Some(other)) => Arc::ptr_eq(&own, &other),
            _ => false,
        };
        same_guide && self.under.locale == under.locale && self.answers == *answers
    }
}

impl Desk {
    /// A desk without pictures.
    pub(super) fn new(metrics: Arc<Metrics>) -> Self {
        Self {
            pictures: Mutex::default(),
            metrics,
        }
    }

    /// All files of a reply, in the order in which its page shows them.
    pub(super) fn files(&self, consultation: &Consultation, reply: &Reply) -> Vec<File> {
        let under = &reply.under;
        reply
            .page
            .blocks
            .iter()
            .flat_map(|block| match block {
                Block::Picture(answers) => self.picture(consultation, under, answers),
                Block::Record(answers) => record(consultation, under, answers, None),
                Block::TeamRecord(team) => record(consultation, under, &team.answers, Some(team)),
                Block::Given(given) => vec![self::given(given)],
                Block::Chart(figures) => chart(consultation, under, figures),
                Block::Text(_) | Block::Rule => Vec::new(),
            })
            .collect()
    }

    /// All files of a reply, or `None` where a picture would have to be drawn.
    pub(super) fn files_at_hand(
        &self,
        consultation: &Consultation,
        reply: &Reply,
    ) -> Option<Vec<File>> {
        let mut files = Vec::new();
        for block in &reply.page.blocks {
            match block {
                Block::Picture(answers) => files.push(self.kept(&reply.under, answers)?),
                Block::Record(answers) => {
                    files.extend(record(consultation, &reply.under, answers, None));
                }
                Block::TeamRecord(team) => {
                    files.extend(record(
                        consultation,
                        &reply.under,
                        &team.answers,
                        Some(team),
                    ));
                }
                Block::Given(given) => files.push(self::given(given)),
                // It is never the same for long, so none is kept.
                Block::Chart(_) => return None,
                Block::Text(_) | Block::Rule => {}
            }
        }
        Some(files)
    }

    /// The picture, or nothing where it cannot be drawn: the page says everything without it.
    fn picture(&self, consultation: &Consultation, under: &Under, answers: &Answers) -> Vec<File> {
        if let Some(file) = self.kept(under, answers) {
            return vec![file];
        }
        match draw(&report(consultation, under, answers)) {
            Ok(file) => {
                self.metrics.picture(true);
                self.keep(Kept {
                    under: under.clone(),
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

    fn kept(&self, under: &Under, answers: &Answers) -> Option<File> {
        let pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |kept: &&Kept| kept.shows(under, answers);
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

/// The report on these answers by the guide and in the language that a reply was made under.
fn report<'a>(
    consultation: &'a Consultation,
    under: &'a Under,
    answers: &'a Answers,
) -> Report<'a> {
    let voice = consultation.prompts().wording.voice(&under.locale);
    Report::by(consultation.guide(under), voice, answers)
}

/// The picture of what was counted, or nothing where it cannot be drawn: the page says everything without it.
fn chart(consultation: &Consultation, under: &Under, figures: &Figures) -> Vec<File> {
    let voice = consultation.prompts().wording.voice(&under.locale);
    let chart = Chart::of(figures, voice);
    match chart.png() {
        Ok(bytes) => vec![File {
            name: File::CHART,
            kind: "image/png",
            alt: Some(chart.alt().to_owned()),
            bytes: bytes.into(),
        }],
        Err(error) => {
            tracing::error!(%error, "counts go without their picture");
            Vec::new()
        }
    }
}

/// A text as it is.
fn given(given: &GivenFile) -> File {
    File {
        name: given.name,
        kind: given.kind(),
        alt: None,
        bytes: given.text.as_bytes().into(),
    }
}

fn record(
    consultation: &Consultation,
    under: &Under,
    answers: &Answers,
    team: Option<&TeamRecord>,
) -> Vec<File> {
    let record = report(consultation, under, answers).record_of_team(team, &today());
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
    use crate::consultation::{Contact, Settings};
    use crate::prompts::Prompts;
    use crate::wording::STANDARD_LOCALE;

    #[test]
    fn a_picture_is_drawn_once_and_only_so_many_are_kept() {
        let contact = Contact::new("Somebody", "https://example.com").unwrap();
        let prompts = Prompts::embedded().unwrap();
        let consultation = Consultation::new(prompts, Settings::of(contact));
        let under = Under::locale(STANDARD_LOCALE);
        let desk = Desk::new(Arc::new(Metrics::new(std::iter::empty())));
        let answers = Answers::default().with(QuestionNumber(1), Answer::one(ChoiceNumber(1)));
        let first = desk.picture(&consultation, &under, &answers);
        let again = desk.picture(&consultation, &under, &answers);
        assert!(Arc::ptr_eq(&first[0].bytes, &again[0].bytes));
        for number in 0..2 * MOST_KEPT {
            desk.keep(Kept {
                under: Under::locale(&number.to_string()),
                answers: Answers::default(),
                file: first[0].clone(),
            });
        }
        assert_eq!(desk.pictures.lock().unwrap().len(), MOST_KEPT);
        assert_eq!(desk.kept(&under, &answers), None);
    }
}
