//! The picture told in a few sentences.

use super::Telling;
use crate::wording::Phrase;

/// Most letters of an alternative text on Discord.
const ALT_LIMIT: usize = 1024;
/// Pulls that an alternative text names at most.
const MOST_PULLS_IN_ALT: usize = 5;

impl Telling<'_> {
    /// As many of the strongest pulls as there is room for.
    pub(super) fn alt(&self) -> String {
        let most = self.weights.rows.len().min(MOST_PULLS_IN_ALT);
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
                        ("points", (&points.join(", ")).into()),
                    ],
                )
            })
            .collect();
        let pulls = if pulls.is_empty() {
            "none".to_owned()
        } else {
            pulls.join("; ")
        };
        let total = match self.ahead() {
            Some((language, points)) => voice.say(
                Phrase::PictureAltTotal,
                &[("points", points.into()), ("language", language.into())],
            ),
            None => voice.plain(Phrase::PictureAltEven),
        };
        let summary = format!("{} {}", self.sure(), self.lead());
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
}
