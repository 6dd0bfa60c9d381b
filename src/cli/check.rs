//! `check`: every fault of prompts, what makes no sense in the guide, and who gets what over random people.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::Duration;

use super::{Stop, complain, mend};
use crate::advice::audit::{Audit, Bias, PEOPLE, Run, audit_beside};
use crate::advice::{Guide, Pick};
use crate::bot::today;
use crate::config::CommonArgs;
use crate::fault::Fault;
use crate::prompts::{InLanguage, Prompts};

/// How long people wait without being told what for.
const PATIENCE: Duration = Duration::from_secs(1);

/// Letters of the first column of the table.
const NAMES: usize = 44;
/// Letters of each column of shares.
const SHARES: usize = 20;

pub(super) fn run(folder: Option<PathBuf>, common: &CommonArgs) -> Result<ExitCode, Stop> {
    let prompts = match folder {
        Some(folder) => Prompts::from_folder(&folder),
        None => common.prompts(),
    }?;
    let faults = prompts.knowledge.faults();
    if !faults.is_empty() {
        return Err(Stop::Faults(faults.to_vec()));
    }
    let guide = &prompts.guide;
    let audit = audited(&prompts);
    let knowledge = prompts.knowledge.audit(&today().to_string());
    let code = mend_findings(&audit);
    let languages: Vec<InLanguage> = prompts.languages().collect();
    for note in audit.notes.iter().chain(&knowledge.notes) {
        complain(&format!("note: {note}"));
    }
    for note in languages.iter().flat_map(|language| &language.missing) {
        complain(&format!("note: {note}"));
    }
    let faults: Vec<Fault> = languages
        .iter()
        .flat_map(|found| found.faults.clone())
        .collect();
    if !faults.is_empty() {
        return Err(Stop::Faults(faults));
    }
    let mut out = std::io::stdout();
    if audit.findings.is_empty() {
        writeln!(
            out,
            "No faults: {} questions, {} criteria, {} candidates, {} pieces of evidence; edition {}.",
            guide.questions().len(),
            guide.criteria().len(),
            guide.candidates().len(),
            guide.evidence().len(),
            guide.edition(),
        )?;
        writeln!(
            out,
            "{} passages; {} of their {} questions find their own.",
            prompts.knowledge.passages().len(),
            knowledge.found,
            knowledge.questions,
        )?;
    }
    for language in &languages {
        writeln!(out, "{}", told(language))?;
    }
    writeln!(out, "\n{}", table(guide, &audit.bias))?;
    Ok(code)
}

/// How whole a language is.
fn told(language: &InLanguage) -> String {
    let locale = &language.locale;
    match language.missing.len() {
        0 => format!("{locale}: every text and sentence is there."),
        some => format!("{locale}: {some} missing, told in the next best language."),
    }
}

fn mend_findings(audit: &Audit) -> ExitCode {
    if audit.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        mend(&audit.findings)
    }
}

/// The audit as of today; who waits for it at a terminal is told why.
fn audited(prompts: &Prompts) -> Audit {
    let (done, end) = mpsc::channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let is_long = end.recv_timeout(PATIENCE) == Err(mpsc::RecvTimeoutError::Timeout);
            if is_long && std::io::stderr().is_terminal() {
                complain("asking random people what the guide recommends to them …");
            }
        });
        let cited = prompts.knowledge.cited();
        let audit = audit_beside(&prompts.guide, &today().to_string(), &cited);
        drop(done);
        audit
    })
}

/// Who gets what, in aligned text.
fn table(guide: &Guide, bias: &Bias) -> String {
    let mut text = row(
        &format!("Of {},{:03} random people", PEOPLE / 1000, PEOPLE % 1000),
        &bias.runs,
        |run| match run.not_sure {
            0 => "sure of all".to_owned(),
            some => format!("{some} % not sure"),
        },
    );
    for pick in Pick::ALL {
        text += &row(pick.id(), &bias.runs, |run| run.of(pick).to_string());
    }
    let frameworks = bias
        .runs
        .first()
        .into_iter()
        .flat_map(|run| &run.frameworks);
    for &(index, _) in frameworks {
        let name = guide.candidate(index).map_or("", |known| &known.id);
        text += &row(&format!("with {name}"), &bias.runs, |run| {
            let found = run.frameworks.iter().find(|(known, _)| *known == index);
            found.map_or(String::new(), |(_, share)| share.to_string())
        });
    }
    text + &flipping(guide, bias)
}

fn row(name: &str, runs: &[Run], cell: impl Fn(&Run) -> String) -> String {
    let mut line = format!("{name:NAMES$}");
    for run in runs {
        // Writing to a text cannot fail.
        let _written = write!(line, "{:>SHARES$}", cell(run));
    }
    line.push('\n');
    line
}

fn flipping(guide: &Guide, bias: &Bias) -> String {
    let flipping = &bias.flipping;
    let line = |name: &str, share: String| format!("{name:NAMES$}{share:>SHARES$}\n");
    let mut text = line(
        "single changes that change the language",
        flipping.changes.to_string(),
    );
    if let Some((number, share)) = flipping.greatest() {
        let id = guide.question(number).map_or("", |question| &question.id);
        text += &line(&format!("most of those by {id}"), share.to_string());
    }
    text.trim_end().to_owned()
}
