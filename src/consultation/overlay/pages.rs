//! The pages of a server's own changes.

use std::fmt::Write;

use crate::advice::overlay::{MOST_BYTES, Overlay};
use crate::consultation::page::{
    Block, Button, ButtonStyle, Choosing, GivenFile, OptionLine, Page, Row, Subject, Tone,
};
use crate::consultation::sentence;
use crate::consultation::setting::Setting;
use crate::consultation::step::Consultation;
use crate::fault::Fault;
use crate::wording::{Filling, Phrase};

use super::step::OverlayStep;
use super::telling::{self, button, control};
use super::{
    FILE_NAME, KeptOverlays, NotFetched, OverlayOutcome, OverlaySource, OverlayVersion, TEMPLATE,
};

/// Letters of a list on a page; what is beyond stands in a file.
const LIST_LIMIT: usize = 2200;
/// The names of the files with whole lists.
const FAULTS_FILE: &str = "faults.txt";
const DIFFERENCES_FILE: &str = "differences.txt";

/// What the server changed, what was changed before, and what can be done about it.
pub(super) fn overview(
    consultation: &Consultation,
    at: &Setting<'_>,
    kept: &KeptOverlays,
    done: Option<OverlayOutcome>,
) -> Page {
    let mut blocks = Vec::new();
    blocks.extend(done.map(|done| Block::Text(at.voice.plain(said(done)))));
    blocks.push(Block::Text(at.voice.plain(Phrase::OverlayTitle)));
    blocks.extend(holding(consultation, at, kept));
    blocks.push(Block::Text(at.voice.plain(Phrase::OverlayHow)));
    let mut rows: Vec<Row> = history(at, kept).into_iter().collect();
    rows.push(Row::Buttons(vec![
        at.button(
            &control(OverlayStep::Upload),
            Phrase::OverlayUpload,
            ButtonStyle::Primary,
        ),
        button(at, OverlayStep::Template, Phrase::OverlayTemplate),
    ]));
    let back = crate::consultation::house::back_button(at);
    rows.push(Row::Buttons(
        ways_back(at, kept).into_iter().chain([back]).collect(),
    ));
    page(Tone::Open, blocks, rows)
}

const fn page(tone: Tone, blocks: Vec<Block>, rows: Vec<Row>) -> Page {
    Page {
        subject: Subject::Other,
        tone,
        blocks,
        rows,
    }
}

const fn said(done: OverlayOutcome) -> Phrase {
    match done {
        OverlayOutcome::Done => Phrase::OverlayDone,
        OverlayOutcome::Overtaken => Phrase::OverlayOvertaken,
        OverlayOutcome::Gone => Phrase::OverlayGone,
        OverlayOutcome::Unfit => Phrase::OverlayUnfitNow,
    }
}

/// What holds: the changes, or why those that were applied do not.
fn holding(consultation: &Consultation, at: &Setting<'_>, kept: &KeptOverlays) -> Vec<Block> {
    let Some(text) = &kept.text else {
        return vec![Block::Text(at.voice.plain(Phrase::OverlayNone))];
    };
    let since = kept.versions.first().map_or(0, |version| version.applied);
    let since = format!("<t:{since}:f>");
    match consultation.judged(FILE_NAME, text.as_bytes(), &kept.today) {
        Ok(overlay) => {
            let changed = overlay.applied(at.shipped);
            let lines = telling::differences(at, &overlay, &changed);
            let own = at
                .voice
                .say(Phrase::OverlayOwn, &[("since", (&since).into())]);
            std::iter::once(Block::Text(own))
                .chain(list(at, &lines, DIFFERENCES_FILE))
                .collect()
        }
        Err(faults) => {
            let unfit = at
                .voice
                .say(Phrase::OverlayUnfit, &[("since", (&since).into())]);
            std::iter::once(Block::Text(unfit))
                .chain(fault_list(at, &faults))
                .collect()
        }
    }
}

/// The versions before, to look at and to go back to.
fn history(at: &Setting<'_>, kept: &KeptOverlays) -> Option<Row> {
    let option = |version: &OverlayVersion| {
        let number = i64::try_from(version.number).unwrap_or(i64::MAX);
        let fillings = [
            ("number", Filling::Number(number)),
            ("day", (&version.day).into()),
        ];
        let what = if version.is_shipped {
            Phrase::OverlayVersionShipped
        } else {
            Phrase::OverlayVersionOwn
        };
        OptionLine {
            value: version.number.to_string(),
            label: at.voice.say(Phrase::OverlayVersion, &fillings),
            description: at.voice.plain(what),
            chosen: false,
        }
    };
    (!kept.versions.is_empty()).then(|| {
        Row::Choose(Choosing {
            id: at.id(&control(OverlayStep::Look)),
            placeholder: at.voice.plain(Phrase::OverlayHistory),
            options: kept.versions.iter().map(option).collect(),
            most: 1,
        })
    })
}

/// Undoing the last change, going back to the guide that ships, taking the text along.
fn ways_back(at: &Setting<'_>, kept: &KeptOverlays) -> Vec<Button> {
    let newest = kept.newest();
    let mut ways = Vec::new();
    if newest > 0 {
        let before = match kept.versions.get(1) {
            Some(before) => OverlaySource::Version(before.number),
            None => OverlaySource::Shipped,
        };
        ways.push(button(
            at,
            OverlayStep::Apply(before, newest),
            Phrase::OverlayUndo,
        ));
    }
    if kept.text.is_some() {
        // Undoing the first change is the same.
        if kept.versions.len() > 1 {
            let shipped = OverlayStep::Apply(OverlaySource::Shipped, newest);
            ways.push(button(at, shipped, Phrase::OverlayToShipped));
        }
        ways.push(button(at, OverlayStep::Export, Phrase::OverlayExport));
    }
    ways
}

/// As many whole lines as a page holds, and all of them as a file where that is not enough.
fn list(at: &Setting<'_>, lines: &[String], file: &'static str) -> Vec<Block> {
    let mut room = LIST_LIMIT;
    let fits = |line: &&String| {
        let length = line.chars().count() + 1;
        let fits = length <= room;
        room = room.saturating_sub(length);
        fits
    };
    let shown: Vec<&str> = lines.iter().take_while(fits).map(String::as_str).collect();
    let more = lines.len() - shown.len();
    let mut blocks = vec![Block::Text(shown.join("\n"))];
    if more > 0 {
        blocks.push(Block::Text(
            at.voice.say(Phrase::OverlayMore, &[("more", more.into())]),
        ));
        blocks.push(Block::Given(GivenFile {
            name: file,
            text: lines.join("\n") + "\n",
        }));
    }
    blocks.retain(|block| !matches!(block, Block::Text(text) if text.is_empty()));
    blocks
}

fn fault_list(at: &Setting<'_>, faults: &[Fault]) -> Vec<Block> {
    let mut lines: Vec<String> = Vec::new();
    for fault in faults {
        let what = sentence::as_code(&format!("{}; {}", fault.what, fault.instead));
        lines.push(format!(
            "- **{}** {what}",
            sentence::plain_name(&fault.place)
        ));
    }
    let mut blocks = list(at, &lines, FAULTS_FILE);
    // In the file the faults stand as editors know them.
    for block in &mut blocks {
        if let Block::Given(file) = block {
            file.text = String::new();
            for fault in faults {
                let _written = writeln!(file.text, "{fault}");
            }
        }
    }
    blocks
}

/// That a file was not taken, and every reason.
pub(super) fn faults(at: &Setting<'_>, name: &str, faults: &[Fault]) -> Page {
    let name = sentence::as_code(name);
    let fillings = [("file", (&name).into()), ("count", faults.len().into())];
    let mut blocks = vec![Block::Text(at.voice.say(Phrase::OverlayRefused, &fillings))];
    blocks.extend(fault_list(at, faults));
    page(Tone::Slip, blocks, vec![again(at)])
}

fn again(at: &Setting<'_>) -> Row {
    Row::Buttons(vec![
        button(at, OverlayStep::Upload, Phrase::OverlayUpload),
        button(at, OverlayStep::Show, Phrase::OverlayBack),
    ])
}

/// That a file is larger than any of ours.
pub(super) fn too_large(at: &Setting<'_>, size: u64) -> Page {
    let kilobytes =
        |bytes: u64| Filling::Number(i64::try_from(bytes.div_ceil(1024)).unwrap_or(i64::MAX));
    let fillings = [
        ("size", kilobytes(size)),
        ("most", kilobytes(MOST_BYTES as u64)),
    ];
    let text = at.voice.say(Phrase::OverlayTooLarge, &fillings);
    page(Tone::Slip, vec![Block::Text(text)], vec![again(at)])
}

pub(super) fn not_fetched(at: &Setting<'_>, why: NotFetched) -> Page {
    let phrase = match why {
        NotFetched::TooLarge => return too_large(at, MOST_BYTES as u64 + 1),
        NotFetched::Gone => Phrase::OverlayFileGone,
        NotFetched::Unreachable => Phrase::OverlayFileUnreachable,
    };
    let text = Block::Text(at.voice.plain(phrase));
    page(Tone::Slip, vec![text], vec![again(at)])
}

/// What would be different from the guide that ships, and what would become of results that come out now.
pub(super) fn preview(
    at: &Setting<'_>,
    overlay: Option<&Overlay>,
    source: OverlaySource,
    after: u64,
) -> Page {
    let mut blocks = vec![Block::Text(at.voice.plain(Phrase::OverlayPreview))];
    let results = if let Some(overlay) = overlay {
        let changed = overlay.applied(at.shipped);
        let lines = telling::differences(at, overlay, &changed);
        blocks.extend(list(at, &lines, DIFFERENCES_FILE));
        telling::results(at, at.guide, &changed)
    } else {
        blocks.push(Block::Text(at.voice.plain(Phrase::OverlayPreviewShipped)));
        telling::results(at, at.guide, at.shipped)
    };
    blocks.push(Block::Rule);
    blocks.push(Block::Text(results.join("\n")));
    let apply = at.button(
        &control(OverlayStep::Apply(source, after)),
        Phrase::OverlayApply,
        ButtonStyle::Primary,
    );
    let back = button(at, OverlayStep::Show, Phrase::OverlayNotNow);
    page(Tone::Open, blocks, vec![Row::Buttons(vec![apply, back])])
}

/// What is different in this server, for everybody who asks.
pub(super) fn difference(at: &Setting<'_>) -> Page {
    let Some(overlay) = telling::held(at) else {
        return Page::of(Tone::Open, at.voice.plain(Phrase::OverlayNoDifference));
    };
    let mut blocks = vec![Block::Text(at.voice.plain(Phrase::OverlayDifferenceTitle))];
    let lines = telling::differences(at, overlay, at.guide);
    blocks.extend(list(at, &lines, DIFFERENCES_FILE));
    page(Tone::Open, blocks, Vec::new())
}

/// What holds as a file; where nothing does, a file to begin with.
pub(super) fn file(at: &Setting<'_>, text: Option<&str>) -> Page {
    match text {
        Some(text) => file_of(at, Phrase::OverlayExportNote, text),
        None => file_of(at, Phrase::OverlayTemplateNote, TEMPLATE),
    }
}

/// A file to keep, and what to do with it.
pub(super) fn file_of(at: &Setting<'_>, note: Phrase, text: &str) -> Page {
    let file = GivenFile {
        name: FILE_NAME,
        text: text.to_owned(),
    };
    let blocks = vec![Block::Text(at.voice.plain(note)), Block::Given(file)];
    page(Tone::Open, blocks, Vec::new())
}
