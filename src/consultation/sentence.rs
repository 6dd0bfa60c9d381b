//! Pieces of sentences that several pages and the decision record share: an answer, a result in short, what it is built
//! in, a citation.

use std::collections::BTreeSet;

use crate::advice::{
    Answer, Answers, Assignment, CandidateIndex, ChoiceRef, Evidence, Flip, Guide, Language,
    PairFlip, Pick, Question, QuestionNumber, Recommendation, Role, Strength, Verdict,
};
use crate::wording::{Phrase, Voice};

/// Most letters of an option's description on Discord.
const DESCRIPTION_LIMIT: usize = 100;
/// Marks on one letter that are shown; no language has as many.
const MOST_MARKS: u32 = 4;

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
        voice.row(Phrase::ListSemicolon, &labels)
    }
}

/// An answer under the topic of its question.
pub(crate) fn answer_told(voice: Voice<'_>, question: &Question, given: &Answer) -> String {
    let given = answer(voice, question, given);
    voice.say(
        Phrase::AnswerTold,
        &[
            ("question", (&question.topic).into()),
            ("answer", (&given).into()),
        ],
    )
}

/// Cut at a word so that it fits an option's description.
pub(crate) fn shortened(text: &str) -> String {
    cut_to(text, DESCRIPTION_LIMIT)
}

/// Cut at a word, with a mark where something is missing; in the middle of one only where words are very long, or where
/// a language puts no spaces between them.
pub(crate) fn cut_to(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    let end = cut.rfind(' ').filter(|end| end * 2 > cut.len());
    let end = end.unwrap_or(cut.len());
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

/// A verdict that a change leads to: there "it depends" would not say what became of it.
pub(crate) fn outcome(voice: Voice<'_>, guide: &Guide, verdict: Verdict) -> String {
    match verdict.pick {
        Pick::Depends => voice.plain(Phrase::ShortUndecided),
        _ => short(voice, guide, verdict),
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

/// Who tells in what a recommendation is built: its frameworks, and the parts of a split.
pub(crate) struct Building<'a> {
    pub(crate) guide: &'a Guide,
    pub(crate) voice: Voice<'a>,
    pub(crate) result: &'a Recommendation<'a>,
    /// What keeps a text from being read as markup, where that is needed.
    pub(crate) escape: fn(&str) -> String,
}

/// The sentences on a framework that differ with the place where they stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FrameworkPhrases {
    /// A framework that leads.
    pub(crate) lead: Phrase,
    /// That it leads by little.
    pub(crate) close: Phrase,
}

impl Building<'_> {
    /// The framework of each language in use, and whether it leads by little; or those that share the lead.
    pub(crate) fn frameworks(&self, phrases: FrameworkPhrases) -> Vec<String> {
        let verdict = self.result.verdict;
        let mut lines = Vec::new();
        for language in verdict.pick.languages() {
            match verdict.framework(language) {
                Some(framework) => {
                    lines.push(self.lead(language, framework, phrases.lead));
                    lines.extend(self.closeness(language, phrases.close));
                }
                None => lines.push(self.tied(language)),
            }
        }
        lines
    }

    fn lead(&self, language: Language, framework: CandidateIndex, phrase: Phrase) -> String {
        let candidate = self.guide.candidate(framework);
        let summary = candidate.map_or("", |candidate| candidate.summary.as_str());
        self.voice.say(
            phrase,
            &[
                ("language", (&self.language(language)).into()),
                ("framework", (&self.name(framework)).into()),
                ("summary", (&(self.escape)(summary)).into()),
            ],
        )
    }

    /// Says so where a framework leads another one by less than what decides.
    fn closeness(&self, language: Language, phrase: Phrase) -> Option<String> {
        let contest = self.result.contest_in(self.guide, language)?;
        (contest.lead < self.guide.margins().decides).then(|| {
            self.voice.say(
                phrase,
                &[
                    ("framework", (&self.name(contest.winner)).into()),
                    ("rival", (&self.name(contest.rival)).into()),
                    ("lead", contest.lead.into()),
                ],
            )
        })
    }

    fn tied(&self, language: Language) -> String {
        let of_language = |&&index: &&CandidateIndex| {
            let candidate = self.guide.candidate(index);
            candidate.is_some_and(|candidate| candidate.role == Role::Framework(language))
        };
        let tied = self.result.tied_frameworks.iter();
        let names: Vec<String> = tied
            .filter(of_language)
            .map(|&index| self.name(index))
            .collect();
        self.voice.say(
            Phrase::FrameworkTied,
            &[
                ("language", (&self.language(language)).into()),
                ("frameworks", (&self.voice.row_to_its_end(&names)).into()),
            ],
        )
    }

    /// A part with its language and framework, what it keeps and how others reach it.
    pub(crate) fn assignment(&self, one: &Assignment) -> String {
        let language = self.language(one.language);
        let framework = self.framework_of(Some(one));
        let known = [
            ("language", (&language).into()),
            ("framework", (&framework).into()),
        ];
        let Some(part) = one.part.and_then(|part| self.guide.part(part)) else {
            return self.voice.say(Phrase::SplitDetailRest, &known);
        };
        let [name, keeps, contract] =
            [&part.name, &part.keeps, &part.contract].map(|text| (self.escape)(text));
        let mut fillings = known.to_vec();
        fillings.push(("part", (&name).into()));
        fillings.push(("keeps", (&keeps).into()));
        fillings.push(("contract", (&contract).into()));
        self.voice.say(Phrase::SplitDetail, &fillings)
    }

    /// The names of the parts that one language builds.
    pub(crate) fn parts(&self, assigned: &[Assignment], language: Language) -> String {
        let names: Vec<String> = assigned
            .iter()
            .filter(|one| one.language == language)
            .map(|one| {
                let part = one.part.and_then(|part| self.guide.part(part));
                part.map_or_else(
                    || self.voice.plain(Phrase::SplitRest),
                    |part| (self.escape)(&part.name),
                )
            })
            .collect();
        self.voice.row(Phrase::ListComma, &names)
    }

    /// Which parts the other language would take over later.
    pub(crate) fn later(&self) -> Option<String> {
        let later = &self.result.later;
        let language = later.first()?.language;
        Some(self.voice.say(
            Phrase::SplitLater,
            &[
                ("language", (&self.language(language)).into()),
                ("parts", (&self.parts(later, language)).into()),
            ],
        ))
    }

    /// The framework's name, or the word by which the wording knows that there is none.
    pub(crate) fn framework_of(&self, assigned: Option<&Assignment>) -> String {
        let framework = assigned.and_then(|one| one.framework);
        framework.map_or_else(|| "none".to_owned(), |index| self.name(index))
    }

    fn name(&self, index: CandidateIndex) -> String {
        (self.escape)(name(self.guide, index))
    }

    /// The name of a language.
    pub(crate) fn language(&self, used: Language) -> String {
        (self.escape)(language(self.guide, used))
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
        _ if evidence.is_own => voice.say(Phrase::CitedOwn, &basis),
        _ if evidence.second_hand => voice.say(Phrase::CitedSecondHand, &basis),
        _ => voice.say(Phrase::Cited, &basis),
    }
}

/// A name that somebody chose, with nothing in it that Markdown would act on.
pub(super) fn plain_name(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut marks = 0;
    for letter in name.chars().filter(|letter| !turns(*letter)) {
        if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') {
            continue;
        }
        marks = if is_mark(letter) { marks + 1 } else { 0 };
        if marks > MOST_MARKS {
            continue;
        }
        if "\\*_~`|<>[]()#-@:".contains(letter) {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

/// A name for a label, where Markdown is not acted on but letters that turn the direction are.
pub(super) fn straight(name: &str) -> String {
    let turns = |letter: &char| letter.is_control() || turns(*letter);
    name.chars().filter(|letter| !turns(letter)).collect()
}

/// Roles as Discord shows their names; nobody is pinged, for no message of ours allows that.
pub(super) fn role_mentions(roles: &[u64]) -> String {
    let roles: Vec<String> = roles.iter().map(|role| format!("<@&{role}>")).collect();
    roles.join(", ")
}

/// A text as it was typed, word for word, that can become nothing else.
pub(super) fn as_code(text: &str) -> String {
    let plain = |letter: &char| *letter != '`' && !letter.is_control() && !turns(*letter);
    let text: String = text.chars().filter(plain).collect();
    if text.is_empty() {
        return "…".to_owned();
    }
    format!("`{text}`")
}

/// A text that somebody wrote, as a quotation: line by line, with nothing in it that Markdown would act on, and nothing that
/// turns the direction of what stands beside it.
pub(super) fn quoted(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim();
        format!("> {}", plain_name(line))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a letter is a mark on the one before it. A tower of them covers the lines above and below.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether a letter sets the direction of what follows (Unicode's explicit formatting characters).
const fn turns(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
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
    fn a_text_of_somebody_stays_a_quotation() {
        assert_eq!(
            quoted("# Hi @everyone\n```x\n\u{202e}> <@1> [a](b)"),
            "> \\# Hi \\@everyone\n> \\`\\`\\`x\n> \\> \\<\\@1\\> \\[a\\]\\(b\\)"
        );
    }

    #[test]
    fn a_long_answer_is_cut_at_a_word() {
        let cut = shortened(&"word ".repeat(40));
        assert!(cut.ends_with("word…") && cut.chars().count() <= DESCRIPTION_LIMIT);
        assert_eq!(shortened("short"), "short");
    }
}
