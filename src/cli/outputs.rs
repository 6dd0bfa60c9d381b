//! What `advise` gives at the end: the picture and the decision record as files, and the calculation on standard output.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::Stop;
use crate::advice::Answers;
use crate::bot::today;
use crate::prompts::Prompts;
use crate::report::Report;
use crate::wording::STANDARD_LOCALE;

/// What to give at the end, on the command line.
#[derive(clap::Args)]
pub(super) struct Outputs {
    /// Write the picture of the result to this file, as PNG
    #[arg(long, value_name = "FILE")]
    picture: Option<PathBuf>,
    /// Write the decision record to this file, as Markdown, and beside it the same as JSON
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// Print the whole calculation: every term with its evidence, the margins, the readings and the flips
    #[arg(long)]
    explain: bool,
}

impl Outputs {
    pub(super) const fn are_wanted(&self) -> bool {
        self.picture.is_some() || self.record.is_some() || self.explain
    }

    /// Finds names that cannot work before anything is asked.
    pub(super) fn check(&self) -> Result<(), Stop> {
        for (option, file, ending) in [
            ("--picture", &self.picture, "png"),
            ("--record", &self.record, "md"),
        ] {
            if let Some(file) = file
                && file.extension().is_none_or(|given| given != ending)
            {
                return Err(Stop::Failed(format!(
                    "{option}: `{}` has to end in .{ending}",
                    file.display()
                )));
            }
        }
        Ok(())
    }

    pub(super) fn write(&self, prompts: &Prompts, answers: &Answers) -> Result<(), Stop> {
        let report = Report::new(prompts, STANDARD_LOCALE, answers);
        if let Some(file) = &self.picture {
            let png = report
                .picture()
                .png()
                .map_err(|error| Stop::Failed(error.to_string()))?;
            save(file, &png)?;
        }
        if let Some(file) = &self.record {
            let record = report.record(&today());
            save(file, record.markdown.as_bytes())?;
            save(&file.with_extension("json"), record.json.as_bytes())?;
        }
        if self.explain {
            writeln!(std::io::stdout(), "{}", report.explanation())?;
        }
        Ok(())
    }
}

/// Writes a file and names it.
pub(super) fn save(file: &Path, bytes: &[u8]) -> Result<(), Stop> {
    std::fs::write(file, bytes).map_err(|error| {
        Stop::Failed(format!("`{}` cannot be written: {error}", file.display()))
    })?;
    writeln!(std::io::stdout(), "{}", file.display())?;
    Ok(())
}
