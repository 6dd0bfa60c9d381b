//! How sure a result is, with every group of readings behind the stability.

use super::Explaining;
use super::lines::row;
use crate::advice::sureness::{
    CLEAR_STABILITY, LIKELY_STABILITY, MOST_DOUBTS_FOR_CLEAR, Readings, Varied, doubts, readings,
};
use crate::advice::{Guide, Pick, QuestionNumber};
use crate::report::Report;

/// Columns of the readings: how many there are, how many keep the result, their share.
const WIDTHS: [usize; 3] = [8, 6, 6];

impl Explaining<'_> {
    /// The lead, the stability and the shares that it is the mean of.
    pub(super) fn sureness(&self) -> Vec<String> {
        let Report { guide, answers, .. } = *self.report;
        let sure = self.report.result.sureness;
        let margins = guide.margins();
        let doubts = doubts(guide, answers);
        let mut lines = vec![
            format!("HOW SURE: {}", sure.how_sure.id()),
            measured(
                "lead",
                &sure.lead,
                &format!(
                    "likely from {}, clear from {}",
                    margins.likely, margins.clear
                ),
            ),
            measured(
                "stability",
                &sure.stability,
                &format!("likely from {LIKELY_STABILITY}, clear from {CLEAR_STABILITY}"),
            ),
            measured(
                "questions open or against it",
                &doubts,
                &format!("clear with at most {MOST_DOUBTS_FOR_CLEAR}"),
            ),
        ];
        if sure.both_as_good {
            lines.push(
                "  both languages together come out about as good, so it is close at most"
                    .to_owned(),
            );
        }
        lines.extend([
            String::new(),
            row(
                "what is varied",
                &["readings", "keep", "share"].map(str::to_owned),
                &WIDTHS,
            ),
        ]);
        let all = readings(guide, answers);
        lines.extend(all.iter().map(|readings| group(guide, readings)));
        let sum: usize = all.iter().map(Readings::share).sum();
        let mean = sum.checked_div(all.len()).unwrap_or(1000);
        lines.push(format!(
            "  stability = {sum} / {} = {mean}, rounded down",
            all.len()
        ));
        lines
    }
}

fn measured(name: &str, value: &impl ToString, note: &str) -> String {
    let line = row(name, &[value.to_string()], &[8]);
    format!("{line}   ({note})")
}

/// One group of readings, and those of it that would recommend something else.
fn group(guide: &Guide, readings: &Readings) -> String {
    let name = match readings.varied {
        Varied::Importance(question) => format!("{} +1/-1", topic(guide, question)),
        Varied::OpenQuestion(question) => format!("{} open", topic(guide, question)),
        Varied::Contested(evidence) => {
            let evidence = guide.evidence_at(evidence);
            format!("no {}", evidence.map_or("", |evidence| &evidence.id))
        }
    };
    let counts = [readings.picks.len(), readings.kept(), readings.share()];
    let line = row(&name, &counts.map(|count| count.to_string()), &WIDTHS);
    let others: Vec<String> = readings
        .picks
        .iter()
        .enumerate()
        .filter(|&(_, &pick)| pick != readings.now)
        .map(|(index, &pick)| otherwise(guide, readings.varied, index, pick))
        .collect();
    if others.is_empty() {
        line
    } else {
        format!("{line}   {}", others.join(", "))
    }
}

/// A reading that would change the result: `live -> nodejs`.
fn otherwise(guide: &Guide, varied: Varied, index: usize, pick: Pick) -> String {
    let reading = match varied {
        Varied::Importance(_) if index == 0 => "+1",
        Varied::Importance(_) => "-1",
        Varied::OpenQuestion(question) => guide
            .question(question)
            .and_then(|question| question.choices.get(index))
            .map_or("", |choice| choice.id.as_str()),
        Varied::Contested(_) => "without what rests on it",
    };
    format!("{reading} -> {}", pick.id())
}

fn topic(guide: &Guide, question: QuestionNumber) -> &str {
    guide
        .question(question)
        .map_or("", |question| question.id.as_str())
}
