//! Pieces of sentences that several pages share: an answer, a result in short, a citation.

use std::collections::BTreeSet;

use crate::advice::{
    Answer, Answers, CandidateIndex, ChoiceRef, Evidence, Flip, Guide, Language, PairFlip, Pick,
    Question, QuestionNumber, Role, Strength, Verdict,
};
use crate::wording::{Phrase, Voice};

/// Most letters of an option's description on Discord.
const DESCRIPTION_LIMIT: usize = 100;

/// An answer in words: its labels, or "not sure".
pub(crate) fn answer(voice: Voice<'_>, question: &Question, answer: &Answer) -> String {
    let labels: Vec<&str> = answer
        .choices()
        .filter_map(|number| question.choice(number))
        .map(|choice| choice.label.as_str())
        .collect();
    if labels.is_empty() {
        voice.plain(Phrase::NotSure)
    } else {
        labels.join("; ")
    }
}

/// Cut at a word so that it fits an option's description.
pub(crate) fn shortened(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION_LIMIT {
        return text.to_owned();
    }
    let cut: String = text.chars().take(DESCRIPTION_LIMIT - 1).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut))
}

/// The label of a given answer.
pub(crate) fn label(guide: &Guide, at: ChoiceRef) -> &str {
    guide
        .resolve(at)
        .map_or("", |(_, choice)| choice.label.as_str())
}

/// The name of a candidate.
pub(crate) fn name(guide: &Guide, index: CandidateIndex) -> &str {
    guide
        .candidate(index)
        .map_or("", |candidate| candidate.name.as_str())
}

/// The name of a language.
pub(crate) fn language(guide: &Guide, language: Language) -> &str {
    name(guide, guide.playing(Role::Language(language)))
}

/// A verdict inside a sentence.
pub(crate) fn short(voice: Voice<'_>, guide: &Guide, verdict: Verdict) -> String {
    match verdict.pick {
        Pick::Only(used) => match verdict.framework(used) {
            Some(framework) => voice.say(
                Phrase::ShortOnly,
                &[
                    ("language", language(guide, used).into()),
                    ("framework", name(guide, framework).into()),
                ],
            ),
            None => voice.say(
                Phrase::ShortOnlyFrameworkOpen,
                &[("language", language(guide, used).into())],
            ),
        },
        Pick::Both => {
            let [python, nodejs] = Language::ALL.map(|used| {
                verdict
                    .framework(used)
                    .map_or_else(|| language(guide, used), |index| name(guide, index))
            });
            voice.say(
                Phrase::ShortBoth,
                &[("python", python.into()), ("nodejs", nodejs.into())],
            )
        }
        Pick::Neither => voice.plain(Phrase::ShortNeither),
        Pick::Depends => voice.plain(Phrase::ShortDepends),
    }
}

/// Changes of answers that were given come first: they are what a person can reconsider.
pub(crate) fn given_first<'f>(
    answers: &'f Answers,
    flips: &'f [Flip],
) -> impl Iterator<Item = &'f Flip> {
    let given = |flip: &&Flip| {
        let answer = answers.get(flip.question);
        answer.is_some_and(|answer| answer.choices().next().is_some())
    };
    flips
        .iter()
        .filter(given)
        .chain(flips.iter().filter(move |flip| !given(flip)))
}

/// Who tells of changed answers, and of which answers they would be changes.
pub(crate) struct Changes<'a> {
    pub(crate) guide: &'a Guide,
    pub(crate) voice: Voice<'a>,
    pub(crate) answers: &'a Answers,
    /// What keeps a text from being read as markup, where that is needed.
    pub(crate) escape: fn(&str) -> String,
}

impl Changes<'_> {
    /// A changed answer in words: "Topic: *answer* instead".
    pub(crate) fn told(&self, question: QuestionNumber, to: &Answer) -> String {
        let Some(asked) = self.guide.question(question) else {
            return String::new();
        };
        let (change, about) = change(self.answers, question, to);
        let answer = answer(self.voice, asked, &about);
        self.voice.say(
            Phrase::ChangeTold,
            &[
                ("change", change.into()),
                ("question", (&(self.escape)(&asked.topic)).into()),
                ("answer", (&(self.escape)(&answer)).into()),
            ],
        )
    }

    /// Two changed answers in words.
    pub(crate) fn told_pair(&self, pair: &PairFlip) -> [String; 2] {
        let [one, other] = &pair.changes;
        [one, other].map(|(question, to)| self.told(*question, to))
    }
}

/// What happens to an answer, as the wording names it, and the part of it that this is about: all of it, what is
/// added, or what goes.
fn change(answers: &Answers, question: QuestionNumber, to: &Answer) -> (&'static str, Answer) {
    let given: BTreeSet<_> = answers
        .get(question)
        .into_iter()
        .flat_map(Answer::choices)
        .collect();
    let becomes: BTreeSet<_> = to.choices().collect();
    let added: BTreeSet<_> = becomes.difference(&given).copied().collect();
    let gone: BTreeSet<_> = given.difference(&becomes).copied().collect();
    match (given.is_empty(), added.is_empty(), gone.is_empty()) {
        (true, ..) => ("open", to.clone()),
        (_, false, true) => ("added", Answer::Choices(added)),
        (_, true, false) if given.len() > 1 => ("removed", Answer::Choices(gone)),
        _ => ("instead", to.clone()),
    }
}

/// A claim with its source and date.
pub(crate) fn cited(voice: Voice<'_>, evidence: &Evidence) -> String {
    let basis = [
        ("claim", (&evidence.claim).into()),
        ("publisher", (&evidence.publisher).into()),
        ("source", (&evidence.source).into()),
        ("checked", (&evidence.checked).into()),
    ];
    match (&evidence.other_reading, evidence.strength) {
        (Some(other), Strength::Contested) => {
            let mut fillings = basis.to_vec();
            fillings.push(("other", (&other.claim).into()));
            fillings.push(("other-source", (&other.source).into()));
            voice.say(Phrase::CitedContested, &fillings)
        }
        _ if evidence.second_hand => voice.say(Phrase::CitedSecondHand, &basis),
        _ => voice.say(Phrase::Cited, &basis),
    }
}

/// A name that somebody chose, with nothing in it that Markdown would act on.
pub(super) fn plain_name(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.chars().filter(|letter| !letter.is_control()) {
        if "\\*_~`|<>[]()#-@:".contains(letter) {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_become_a_link_or_a_mention() {
        assert_eq!(plain_name("[x](http://a.co)"), "\\[x\\]\\(http\\://a.co\\)");
        assert_eq!(plain_name("Ada Lovelace"), "Ada Lovelace");
        assert_eq!(plain_name("<@1>\n"), "\\<\\@1\\>");
    }

    #[test]
    fn a_long_answer_is_cut_at_a_word() {
        let cut = shortened(&"word ".repeat(40));
        assert!(cut.ends_with("word…") && cut.chars().count() <= DESCRIPTION_LIMIT);
        assert_eq!(shortened("short"), "short");
    }
}
