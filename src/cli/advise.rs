//! `advise`: the same consultation in a terminal, with the arrow keys.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use dialoguer::theme::ColorfulTheme;
use dialoguer::{MultiSelect, Select};

use super::outputs::Outputs;
use super::{Stop, terminal};
use crate::advice::{Answers, code};
use crate::config::CommonArgs;
use crate::consultation::{
    Act, Button, Choosing, Consultation, Control, Event, Page, PersonId, Place, Row, Standing,
    Step, Topic,
};
use crate::wording::{Phrase, STANDARD_LOCALE, Voice};

/// What `advise` is told on the command line.
#[derive(clap::Args)]
pub(super) struct AdviseArgs {
    /// Read JSON lines from standard input and write one result each
    #[arg(long, conflicts_with_all = ["code", "picture", "record", "explain"])]
    pub(super) batch: bool,
    /// Open the result of this code (BA1-…); with --picture, --record or --explain, nothing is asked
    #[arg(long)]
    code: Option<String>,
    #[command(flatten)]
    outputs: Outputs,
}

pub(super) fn run(common: &CommonArgs, args: &AdviseArgs) -> Result<ExitCode, Stop> {
    let consultation = common.consultation()?;
    args.outputs.check()?;
    let answers = match &args.code {
        Some(code) if args.outputs.are_wanted() => opened(&consultation, code)?,
        code => interview(&consultation, code.clone())?,
    };
    args.outputs.write(consultation.prompts(), &answers)?;
    Ok(ExitCode::SUCCESS)
}

fn opened(consultation: &Consultation, text: &str) -> Result<Answers, Stop> {
    code::decode(&consultation.prompts().guide, text)
        .map(|opened| opened.answers)
        .map_err(|error| Stop::Failed(format!("--code: `{text}` is {error}")))
}

/// Asks in the terminal until the person is done; the answers of the last result.
fn interview(consultation: &Consultation, code: Option<String>) -> Result<Answers, Stop> {
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return Err(Stop::Failed(
            "advise asks in a terminal, and this is none; for programs there are `advise --batch` \
             and `advise --code CODE` with `--record FILE`, `--picture FILE` or `--explain`"
                .to_owned(),
        ));
    }
    let voice = consultation.prompts().wording.voice(STANDARD_LOCALE);
    writeln!(std::io::stdout(), "{}", voice.plain(Phrase::TerminalIntro))?;
    let mut act = Act::Start { code, brief: None };
    loop {
        let page = consultation.reply(&event(act)).page;
        writeln!(std::io::stdout(), "{}\n", terminal::plain(&page.text()))?;
        match (Screen {
            consultation,
            voice,
        })
        .ask(&page)?
        {
            Some(next) => act = next,
            None => return Ok(answers_of(consultation, &page)),
        }
    }
}

/// The answers that a result carries in the list of its details; none where nothing was answered.
fn answers_of(consultation: &Consultation, page: &Page) -> Answers {
    let guide = &consultation.prompts().guide;
    page.rows
        .iter()
        .find_map(|row| match row {
            Row::Choose(choosing) => Control::decode(guide, &choosing.id).ok(),
            Row::Buttons(_) | Row::Pick(_) => None,
        })
        .map_or_else(Answers::default, |read| read.control.answers)
}

fn event(act: Act) -> Event {
    Event {
        person: PersonId(0),
        name: String::new(),
        server: None,
        locale: STANDARD_LOCALE.to_owned(),
        missing: Vec::new(),
        standing: Standing::default(),
        place: Place::unknown(),
        act,
    }
}

/// One page in the terminal, waiting for a choice.
struct Screen<'a> {
    consultation: &'a Consultation,
    voice: Voice<'a>,
}

impl Screen<'_> {
    /// What the person does next, or `None` when they are done.
    fn ask(&self, page: &Page) -> Result<Option<Act>, Stop> {
        let several = page.rows.iter().find_map(|row| match row {
            Row::Choose(choosing) if choosing.most > 1 => Some(choosing),
            _ => None,
        });
        if let Some(choosing) = several {
            let values = Self::several(choosing)?;
            if !values.is_empty() {
                return Ok(Some(Act::Use {
                    id: choosing.id.clone(),
                    values,
                }));
            }
        }
        self.one(page)
    }

    fn several(choosing: &Choosing) -> Result<Vec<String>, Stop> {
        let lines: Vec<String> = choosing.options.iter().map(option_line).collect();
        let marked: Vec<bool> = choosing
            .options
            .iter()
            .map(|option| option.chosen)
            .collect();
        let chosen = MultiSelect::with_theme(&ColorfulTheme::default())
            .with_prompt(&choosing.placeholder)
            .items(&lines)
            .defaults(&marked)
            .interact()
            .map_err(left)?;
        Ok(chosen
            .into_iter()
            .filter_map(|index| choosing.options.get(index))
            .map(|option| option.value.clone())
            .collect())
    }

    fn one(&self, page: &Page) -> Result<Option<Act>, Stop> {
        let mut ways: Vec<(String, Option<Act>)> = page
            .rows
            .iter()
            .flat_map(|row| match row {
                Row::Choose(choosing) if choosing.most == 1 => options(choosing),
                Row::Choose(_) | Row::Pick(_) => Vec::new(),
                Row::Buttons(buttons) => self.buttons(buttons),
            })
            .collect();
        Self::show_links(page)?;
        let is_end = page.rows.iter().any(|row| matches!(row, Row::Buttons(buttons) if buttons.iter().any(|button| matches!(button, Button::Link { .. }))));
        if is_end {
            ways.push((self.voice.plain(Phrase::TerminalDone), None));
        }
        let lines: Vec<&str> = ways.iter().map(|(line, _)| line.as_str()).collect();
        let start = if is_end {
            lines.len().saturating_sub(1)
        } else {
            0
        };
        let index = Select::with_theme(&ColorfulTheme::default())
            .with_prompt(self.voice.plain(Phrase::TerminalWhatNext))
            .items(&lines)
            .default(start)
            .interact()
            .map_err(left)?;
        Ok(ways.into_iter().nth(index).and_then(|(_, act)| act))
    }

    /// Buttons that make sense in a terminal: there is nobody to share with, and files are written at the end.
    fn buttons(&self, buttons: &[Button]) -> Vec<(String, Option<Act>)> {
        let guide = &self.consultation.prompts().guide;
        buttons
            .iter()
            .filter_map(|button| match button {
                Button::Step { id, label, .. } => {
                    let step = Control::decode(guide, id).ok()?.control.step;
                    let act = Act::Use {
                        id: id.clone(),
                        values: Vec::new(),
                    };
                    (![Step::Share, Step::Record].contains(&step))
                        .then(|| (label.clone(), Some(act)))
                }
                Button::Link { .. } => None,
            })
            .collect()
    }

    fn show_links(page: &Page) -> std::io::Result<()> {
        for row in &page.rows {
            if let Row::Buttons(buttons) = row {
                for button in buttons {
                    if let Button::Link { url, label } = button {
                        writeln!(std::io::stdout(), "{label}: {url}\n")?;
                    }
                }
            }
        }
        Ok(())
    }
}

fn options(choosing: &Choosing) -> Vec<(String, Option<Act>)> {
    choosing
        .options
        .iter()
        // A terminal shows no pictures; `--picture` writes one.
        .filter(|option| option.value != Topic::Picture.id())
        .map(|option| {
            let act = Act::Use {
                id: choosing.id.clone(),
                values: vec![option.value.clone()],
            };
            (option_line(option), Some(act))
        })
        .collect()
}

fn option_line(option: &crate::consultation::OptionLine) -> String {
    if option.description.is_empty() {
        option.label.clone()
    } else {
        format!("{} ({})", option.label, option.description)
    }
}

/// Leaving with Ctrl-C or Escape is no failure of the program, but it is not done either.
fn left(error: dialoguer::Error) -> Stop {
    let dialoguer::Error::IO(error) = error;
    Stop::from(error)
}
