//! From the files of `knowledge/` to passages, or to every fault that they have.

use std::borrow::Cow;
use std::collections::BTreeMap;

use toml::de::DeTable;

use super::passage::{Passage, PassageIndex, Sense, Source};
use crate::advice::{CandidateIndex, ChoiceRef, EvidenceIndex, Guide, QuestionNumber};
use crate::fault::{Fault, nearest};
use crate::reading::{Placed, Sheet, Table};

/// What stands before and after the front matter.
const FENCE: &str = "+++\n";
/// Most letters of a title: buttons show it.
const TITLE_LIMIT: usize = 75;
/// Most letters of a text, so that several fit one message.
const TEXT_LIMIT: usize = 1000;

/// All passages in the order of their numbers.
pub(super) fn passages(
    guide: &Guide,
    files: &[(String, Cow<'static, str>)],
) -> Result<Vec<Passage>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut drafts: Vec<Draft> = files
        .iter()
        .filter_map(|(name, text)| {
            draft(guide, name, text)
                .map_err(|found| faults.extend(found))
                .ok()
        })
        .collect();
    drafts.sort_by_key(|draft| draft.passage.number);
    faults.extend(taken_twice(&drafts));
    let places: BTreeMap<String, usize> = drafts
        .iter()
        .enumerate()
        .map(|(place, draft)| (draft.passage.id.clone(), place))
        .collect();
    let passages: Vec<Passage> = drafts
        .into_iter()
        .map(|draft| resolved(draft, &places, &mut faults))
        .collect();
    if faults.is_empty() {
        Ok(passages)
    } else {
        Err(faults)
    }
}

/// A passage whose counterpart is still a name.
struct Draft {
    file: String,
    passage: Passage,
    counterpart: Option<Placed<String>>,
    /// The file up to the end of its front matter, for places of faults.
    front: String,
}

fn taken_twice(drafts: &[Draft]) -> Vec<Fault> {
    let pairs = drafts.iter().zip(drafts.iter().skip(1));
    let same_number = pairs
        .filter(|(one, other)| one.passage.number == other.passage.number)
        .map(|(one, other)| {
            Fault::new(
                &other.file,
                format!("`number` is that of {} too", one.file),
                "give it a number that no passage ever had",
            )
        });
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let same_id = drafts.iter().filter_map(|draft| {
        let before = seen.insert(&draft.passage.id, &draft.file)?;
        Some(Fault::new(
            &draft.file,
            format!("{before} has the same name"),
            "rename one of them",
        ))
    });
    same_number.chain(same_id).collect()
}

fn resolved(draft: Draft, places: &BTreeMap<String, usize>, faults: &mut Vec<Fault>) -> Passage {
    let mut passage = draft.passage;
    let Some(name) = draft.counterpart else {
        return passage;
    };
    passage.counterpart = places.get(&name.value).copied().map(PassageIndex);
    if passage.counterpart.is_none() {
        let sheet = Sheet::new(&draft.file, &draft.front);
        let known = places.keys().map(String::as_str);
        sheet.fault(
            name.at,
            format!("there is no passage `{}`", name.value),
            near(&name.value, known),
        );
        faults.extend(sheet.into_faults());
    }
    passage
}

fn near<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    nearest(word, known).map_or_else(
        || "name one that is there, or leave it out".to_owned(),
        |near| format!("write `{near}`"),
    )
}

fn draft(guide: &Guide, file: &str, text: &str) -> Result<Draft, Vec<Fault>> {
    let text = text.replace("\r\n", "\n");
    let Some((front, body)) = text
        .strip_prefix(FENCE)
        .and_then(|rest| rest.split_once("\n+++\n"))
    else {
        return Err(vec![Fault::new(
            format!("{file}:1:1"),
            "it has no front matter",
            "write TOML between two lines of `+++`, and the text below",
        )]);
    };
    // As long as the file's own beginning, so that places are those of the file.
    let front = format!("   \n{front}\n");
    let sheet = Sheet::new(file, &front);
    let (root, syntax) = DeTable::parse_recoverable(&front);
    if let Some(error) = syntax.first() {
        let at = error.span().map_or(0, |span| span.start);
        sheet.fault(at, error.message().to_owned(), "mend the TOML here");
        return Err(sheet.into_faults());
    }
    let reader = Reader {
        guide,
        sheet: &sheet,
    };
    let read = reader.passage(Table::new(&sheet, root.get_ref(), 0), body.trim());
    match read {
        Some((passage, counterpart)) if sheet.is_clean() => Ok(Draft {
            file: file.to_owned(),
            passage,
            counterpart,
            front: front.clone(),
        }),
        _ => Err(sheet.into_faults()),
    }
}

/// `knowledge/django/when-to-use.md` → (`django`, `when-to-use`).
fn topic_and_id(file: &str) -> (String, String) {
    let mut parts = file.rsplit('/');
    let name = parts.next().unwrap_or(file);
    let id = name.strip_suffix(".md").unwrap_or(name);
    (parts.next().unwrap_or_default().to_owned(), id.to_owned())
}

struct Reader<'r, 't> {
    guide: &'r Guide,
    sheet: &'r Sheet<'t>,
}

impl Reader<'_, '_> {
    fn passage(
        &self,
        table: Table<'_, '_>,
        text: &str,
    ) -> Option<(Passage, Option<Placed<String>>)> {
        let number = table.number("number", 1..=i64::from(u16::MAX));
        let title = self.title(&table);
        let questions = plain(table.texts("questions"));
        if questions.is_empty() {
            self.sheet.fault(
                table.at,
                "it answers no question",
                "write `questions = [\"…\"]`",
            );
        }
        let about = self.about(&table);
        let sense = self.sense(&table);
        let counterpart = table.optional_text("counterpart");
        let bears = self.bears(&table);
        let when = self.when(&table);
        let evidence = self.evidence(&table);
        let sources = self.sources(&table, &evidence);
        let terms = plain(table.texts("terms"));
        let stale_after = table.date("stale-after");
        table.no_more();
        self.marks(text, sources.len());
        let (topic, id) = topic_and_id(self.sheet.file());
        let passage = Passage {
            number: u16::try_from(number?.value).ok()?,
            id,
            topic,
            title: title?,
            questions,
            terms,
            about,
            sense,
            counterpart: None,
            bears,
            when,
            evidence,
            sources,
            stale_after: stale_after?.value,
            text: text.to_owned(),
        };
        Some((passage, counterpart))
    }

    fn title(&self, table: &Table<'_, '_>) -> Option<String> {
        let title = table.text("title")?;
        if title.value.chars().count() > TITLE_LIMIT {
            self.sheet.fault(
                title.at,
                format!("the title has more than {TITLE_LIMIT} letters"),
                "shorten it: a button shows it",
            );
        }
        Some(title.value)
    }

    fn about(&self, table: &Table<'_, '_>) -> Vec<CandidateIndex> {
        let candidate = |id: &Placed<String>| {
            let found = self
                .guide
                .indexed_candidates()
                .find(|(_, candidate)| candidate.id == id.value)
                .map(|(index, _)| index);
            if found.is_none() {
                let known = self.guide.candidates().iter();
                self.unknown(
                    "candidate",
                    id,
                    known.map(|candidate| candidate.id.as_str()),
                );
            }
            found
        };
        table.texts("about").iter().filter_map(candidate).collect()
    }

    fn unknown<'k>(&self, what: &str, id: &Placed<String>, known: impl Iterator<Item = &'k str>) {
        self.sheet.fault(
            id.at,
            format!("there is no {what} `{}`", id.value),
            near(&id.value, known),
        );
    }

    fn sense(&self, table: &Table<'_, '_>) -> Option<Sense> {
        let sense = table.optional_text("sense")?;
        match sense.value.as_str() {
            "for" => Some(Sense::For),
            "against" => Some(Sense::Against),
            _ => {
                self.sheet.fault(
                    sense.at,
                    "`sense` has the wrong form",
                    "write `for` or `against`",
                );
                None
            }
        }
    }

    fn bears(&self, table: &Table<'_, '_>) -> Vec<QuestionNumber> {
        let question = |id: &Placed<String>| {
            let found = self.guide.question_by_id(&id.value);
            if found.is_none() {
                let known = self.guide.questions().iter();
                self.unknown("question", id, known.map(|question| question.id.as_str()));
            }
            found.map(|question| question.number)
        };
        table.texts("bears").iter().filter_map(question).collect()
    }

    fn when(&self, table: &Table<'_, '_>) -> Vec<(ChoiceRef, String)> {
        let Some(when) = table.optional_table("when") else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        for (name, value) in when.entries() {
            let Some(text) = value.get_ref().as_str() else {
                self.sheet.fault(
                    name.at,
                    "it is no sentence",
                    "write `\"question.choice\" = \"…\"`",
                );
                continue;
            };
            match self.choice(&name.value) {
                Some(choice) => lines.push((choice, text.trim().to_owned())),
                None => self.sheet.fault(
                    name.at,
                    format!("the guide has no answer `{}`", name.value),
                    "write `\"question.choice\"` with ids of guide.toml",
                ),
            }
        }
        lines
    }

    fn choice(&self, name: &str) -> Option<ChoiceRef> {
        let (question, choice) = name.split_once('.')?;
        let question = self.guide.question_by_id(question)?;
        Some(ChoiceRef {
            question: question.number,
            choice: question.choice_by_id(choice)?.number,
        })
    }

    fn evidence(&self, table: &Table<'_, '_>) -> Vec<EvidenceIndex> {
        let evidence = |id: &Placed<String>| {
            let mut known = self.guide.evidence().iter();
            let found = known.position(|entry| entry.id == id.value);
            if found.is_none() {
                let known = self.guide.evidence().iter();
                self.unknown("evidence", id, known.map(|entry| entry.id.as_str()));
            }
            found.map(EvidenceIndex)
        };
        table
            .texts("evidence")
            .iter()
            .filter_map(evidence)
            .collect()
    }

    /// Evidence of the guide first, then pages of its own.
    fn sources(&self, table: &Table<'_, '_>, evidence: &[EvidenceIndex]) -> Vec<Source> {
        let of_guide = evidence
            .iter()
            .filter_map(|&index| self.guide.evidence_at(index))
            .map(|entry| Source {
                title: entry.publisher.clone(),
                url: Some(entry.source.clone()),
                dated: None,
                checked: entry.checked.clone(),
                second_hand: entry.second_hand,
            });
        let own = table.optional_tables("source");
        of_guide
            .chain(own.into_iter().filter_map(Self::source))
            .collect()
    }

    fn source(table: Table<'_, '_>) -> Option<Source> {
        let title = table.text("title");
        let url = table.optional_text("url");
        let dated = table.optional_date("dated");
        let checked = table.date("checked");
        let second_hand = table.flag("second-hand");
        table.no_more();
        Some(Source {
            title: title?.value,
            url: url.map(|url| url.value),
            dated: dated.map(|dated| dated.value),
            checked: checked?.value,
            second_hand,
        })
    }

    /// Every mark has its source, every source its mark, and the text fits.
    fn marks(&self, text: &str, sources: usize) {
        let fault = |what: String, instead: &str| self.sheet.fault(usize::MAX, what, instead);
        if text.is_empty() || text.chars().count() > TEXT_LIMIT {
            fault(
                format!("the text has no letters or more than {TEXT_LIMIT}"),
                "write 60 to 130 words",
            );
        }
        if sources == 0 {
            fault(
                "it has no source".to_owned(),
                "name `evidence` or a [[source]]",
            );
        }
        let marks: Vec<usize> = marks(text).collect();
        for mark in marks.iter().filter(|&&mark| mark == 0 || mark > sources) {
            fault(format!("[{mark}] is none of its sources"), "mend the mark");
        }
        for number in (1..=sources).filter(|number| !marks.contains(number)) {
            fault(
                format!("no sentence is marked with its source [{number}]"),
                "mark the one that rests on it, or leave the source out",
            );
        }
    }
}

/// The numbers of `[1]`, `[2]` in a text.
pub(super) fn marks(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.split('[').skip(1).filter_map(|rest| {
        let (inside, _) = rest.split_once(']')?;
        inside.parse().ok()
    })
}

fn plain(texts: Vec<Placed<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}
