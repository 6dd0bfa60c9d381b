//! The whole calculation behind a result as plain text, for those who edit the guide.
//!
//! Everything is named by its id in the guide, and every number that is printed adds up to a total that is printed. Start
//! reading at [`text`].

mod lines;
mod sums;
mod sure;

use super::Report;
use crate::advice::ranking::{RuledOut, lead, tally};
use crate::advice::{
    Answer, Answers, CandidateIndex, Guide, Language, Pick, Question, Role, Verdict, code,
};
use lines::{row, wrapped};
use sums::Sums;

/// The calculation, section by section.
pub(super) fn text(report: &Report<'_>) -> String {
    let explaining = Explaining { report };
    let mut sections = vec![explaining.head(), explaining.languages()];
    sections.extend([explaining.ruled_out(), explaining.decision()]);
    sections.extend(explaining.frameworks());
    sections.extend([explaining.sureness(), explaining.flips()]);
    let mut text = String::new();
    for section in sections {
        text.push_str(&section.join("\n"));
        text.push_str("\n\n");
    }
    text.truncate(text.trim_end().len());
    text
}

/// One result being explained.
struct Explaining<'a> {
    report: &'a Report<'a>,
}

impl Explaining<'_> {
    fn head(&self) -> Vec<String> {
        let Report { guide, answers, .. } = *self.report;
        let mut lines = vec![
            format!("THE CALCULATION BEHIND {}", code::encode(guide, answers)),
            format!(
                "guide edition {}; points = importance x fit, summed over the answers, less the price; names are ids",
                guide.edition()
            ),
            format!("result: {}", verdict(guide, self.report.result.verdict)),
        ];
        let silent = |said: fn(&Answers, &Question) -> bool| -> Vec<&str> {
            let questions = guide.questions().iter();
            questions
                .filter(|question| said(answers, question))
                .map(|question| question.id.as_str())
                .collect()
        };
        let not_sure =
            silent(|answers, question| answers.get(question.number) == Some(&Answer::NotSure));
        let unanswered = silent(|answers, question| !answers.has(question.number));
        for (what, questions) in [("not sure", not_sure), ("no answer", unanswered)] {
            if !questions.is_empty() {
                lines.extend(wrapped(&format!("{what}: "), &questions.join(", ")));
            }
        }
        lines
    }

    /// Every term of every language and of both.
    fn languages(&self) -> Vec<String> {
        let guide = self.report.guide;
        let [python, nodejs] = Language::ALL.map(Role::Language);
        let candidates = [python, nodejs, Role::Both].map(|role| guide.playing(role));
        let mut lines = vec!["LANGUAGES".to_owned()];
        lines.extend(self.sums(candidates.to_vec(), None).lines());
        lines
    }

    fn sums(&self, candidates: Vec<CandidateIndex>, left_out: Option<Language>) -> Sums<'_> {
        let Report { guide, answers, .. } = *self.report;
        Sums {
            guide,
            answers,
            candidates,
            left_out,
            scope: self.pick().scope(),
        }
    }

    /// The margins in the order in which they are tried; the first that is wide enough decides, where nothing is ruled out.
    fn decision(&self) -> Vec<String> {
        let Report { guide, answers, .. } = *self.report;
        let sums = tally(guide, answers);
        let needed = guide.margins().decides;
        let tried = [
            ("both - better single language", Pick::Both),
            ("python - nodejs", Pick::Only(Language::Python)),
            ("nodejs - python", Pick::Only(Language::Nodejs)),
        ];
        let mut lines = vec![format!(
            "WHAT DECIDES (a lead of {needed}, where nothing is ruled out)"
        )];
        let mut decided = RuledOut::by(guide, answers) != RuledOut::default();
        for (what, pick) in tried {
            let ahead = lead(guide, &sums, pick);
            let says = match (decided, ahead >= needed) {
                (true, _) => "not tried",
                (false, true) => "enough",
                (false, false) => "not enough",
            };
            decided |= ahead >= needed;
            lines.push(row(what, &[ahead.to_string(), says.to_owned()], &[8, 20]));
        }
        lines
    }

    /// What stated needs rule out; that goes before all points.
    fn ruled_out(&self) -> Vec<String> {
        let Report { guide, answers, .. } = *self.report;
        let mut lines = vec!["RULED OUT (before any points)".to_owned()];
        for (question, choice) in answers.chosen(guide) {
            let Some(rules_out) = &choice.rules_out else {
                continue;
            };
            let languages: Vec<_> = rules_out.languages.iter().map(|out| out.id()).collect();
            lines.push(format!(
                "  {}/{} rules out {}; instead: {}",
                question.id,
                choice.id,
                languages.join(" and "),
                rules_out.instead
            ));
            let evidence = sums::cited(guide, &rules_out.evidence);
            lines.extend(wrapped("    ", &evidence));
        }
        if lines.len() == 1 {
            lines.push("  nothing".to_owned());
        }
        lines
    }

    /// A section for each language in use.
    fn frameworks(&self) -> Vec<Vec<String>> {
        let guide = self.report.guide;
        let pick = self.pick();
        let mut sections: Vec<Vec<String>> = pick
            .languages()
            .map(|language| {
                let left_out = (pick == Pick::Both).then(|| language.other());
                let frameworks = guide.frameworks_of(language).collect();
                let mut lines = vec![format!("FRAMEWORKS OF {}", language.id().to_uppercase())];
                lines.extend(self.sums(frameworks, left_out).lines());
                lines.push(leading(self.report, language));
                lines
            })
            .collect();
        if sections.is_empty() {
            sections.push(vec![
                "FRAMEWORKS".to_owned(),
                "  none: no language is recommended".to_owned(),
            ]);
        }
        sections
    }

    fn flips(&self) -> Vec<String> {
        let guide = self.report.guide;
        let flips = &self.report.result.flips;
        let mut lines = vec![format!(
            "SINGLE CHANGES OF AN ANSWER THAT CHANGE THE RESULT: {}",
            flips.len()
        )];
        let told = flips.iter().filter_map(|flip| {
            let question = guide.question(flip.question)?;
            let to = format!("{}: {}", question.id, answer(question, &flip.to));
            Some((to, verdict(guide, flip.verdict)))
        });
        let told: Vec<(String, String)> = told.collect();
        let widest = told.iter().map(|(to, _)| to.chars().count()).max();
        let width = widest.unwrap_or(0).min(60);
        for (to, becomes) in told {
            lines.push(format!("  {to:width$} -> {becomes}"));
        }
        lines
    }

    const fn pick(&self) -> Pick {
        self.report.result.verdict.pick
    }
}

/// Which framework leads inside a language, and by how much.
fn leading(report: &Report<'_>, language: Language) -> String {
    let guide = report.guide;
    match report.result.contest_in(guide, language) {
        Some(contest) => format!(
            "  {} leads; ahead of {} by {}",
            id(guide, contest.winner),
            id(guide, contest.rival),
            contest.lead
        ),
        None => match report.result.verdict.framework(language) {
            Some(only) => format!("  {} leads", id(guide, only)),
            None => "  none leads: the first share their points".to_owned(),
        },
    }
}

/// The id of a candidate.
fn id(guide: &Guide, index: CandidateIndex) -> &str {
    guide
        .candidate(index)
        .map_or("", |candidate| candidate.id.as_str())
}

/// The ids of an answer's choices.
fn answer(question: &Question, answer: &Answer) -> String {
    let choices: Vec<&str> = answer
        .choices()
        .filter_map(|number| question.choice(number))
        .map(|choice| choice.id.as_str())
        .collect();
    if choices.is_empty() {
        super::NOT_SURE.to_owned()
    } else {
        choices.join(" + ")
    }
}

/// A verdict in ids: `python with fastapi`, `both (python with fastapi, nodejs)`, `depends`.
fn verdict(guide: &Guide, verdict: Verdict) -> String {
    let used = |language: Language| match verdict.framework(language) {
        Some(framework) => format!("{} with {}", language.id(), id(guide, framework)),
        None => language.id().to_owned(),
    };
    match verdict.pick {
        Pick::Only(language) => used(language),
        Pick::Both => format!("both ({})", Language::ALL.map(used).join(", ")),
        Pick::Neither | Pick::Depends => verdict.pick.id().to_owned(),
    }
}
