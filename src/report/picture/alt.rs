//! The picture told in a few sentences.

use super::Telling;
use crate::advice::Pick;
use crate::wording::Phrase;

/// Most letters of an alternative text on Discord.
const ALT_LIMIT: usize = 1024;
/// Pulls that an alternative text names at most.
const MOST_PULLS_IN_ALT: usize = 5;

impl Telling<'_> {
    /// As many of the strongest pulls as there is room for.
    pub(super) fn alt(&self) -> String {
        let rows = self.weights.rows.len().max(self.stacks().len());
        let most = rows.min(MOST_PULLS_IN_ALT);
        let fitting = (0..=most)
            .rev()
            .map(|count| self.alt_with(count))
            .find(|alt| alt.chars().count() <= ALT_LIMIT);
        fitting.unwrap_or_else(|| self.report.title().chars().take(ALT_LIMIT).collect())
    }

    fn alt_with(&self, count: usize) -> String {
        let voice = self.report.voice;
        let pulls: Vec<String> = self
            .weights
            .rows
            .iter()
            .take(count)
            .map(|weight| {
                let sides = [weight.pull.python, -weight.pull.nodejs];
                let points: Vec<String> = sides
                    .into_iter()
                    .filter_map(|lead| self.side_of(lead))
                    .map(|(language, points)| {
                        let fillings = [("points", points.into()), ("language", language.into())];
                        voice.say(Phrase::PictureAltPoints, &fillings)
                    })
                    .collect();
                voice.say(
                    Phrase::PictureAltPull,
                    &[
                        ("answer", (&self.answer(weight)).into()),
                        ("points", (&voice.row(Phrase::ListComma, &points)).into()),
                    ],
                )
            })
            .collect();
        let stacks = self.stacks();
        let stacks = stacks.iter().take(count).map(|line| {
            let effect = ("points", (&line.effect).into());
            voice.say(
                Phrase::PictureAltPull,
                &[("answer", (&line.text).into()), effect],
            )
        });
        let pulls: Vec<String> = pulls.into_iter().chain(stacks).collect();
        let pulls = if pulls.is_empty() {
            "none".to_owned()
        } else {
            voice.row(Phrase::ListSemicolon, &pulls)
        };
        let total = self.alt_total();
        let summary = voice.row(Phrase::ListSentences, [self.sure(), self.lead()]);
        voice.say(
            Phrase::PictureAlt,
            &[
                ("title", (&self.report.title()).into()),
                ("summary", (&summary).into()),
                ("pulls", (&pulls).into()),
                ("total", (&total).into()),
            ],
        )
    }

    fn alt_total(&self) -> String {
        let voice = self.report.voice;
        if self.report.result.verdict.pick == Pick::Both {
            let options = self.options().map(|option| {
                let points = ("points", option.points.into());
                let fillings = [("option", (&option.option).into()), points];
                voice.say(Phrase::PictureAltOption, &fillings)
            });
            let options = voice.row(Phrase::ListSemicolon, options);
            return voice.say(Phrase::PictureAltOptions, &[("options", (&options).into())]);
        }
        match self.ahead() {
            Some((language, points)) => voice.say(
                Phrase::PictureAltTotal,
                &[("points", points.into()), ("language", language.into())],
            ),
            None => voice.plain(Phrase::PictureAltEven),
        }
    }
}
