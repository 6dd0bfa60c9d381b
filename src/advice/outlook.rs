//! What is still open: which questions can change the result, which to ask next, when to stop.
//!
//! The score is additive, so the least and greatest lead over all ways to answer the open questions is a plain sum of
//! ends; a pair of candidates is settled when both ends say the same. Start reading at [`next`].

use super::answers::Answers;
use super::guide::{CandidateIndex, Guide, Language, Question, QuestionNumber, Role};
use super::pulls::{Pair, Scope, Span, Tally};
use super::ranking::{RuledOut, tally};

/// A difference between languages is worth this many times one between frameworks when choosing what to ask.
const LANGUAGE_WEIGHT: i32 = 2;

/// A question that may rule a language out is asked before those that only weigh as much as this.
const RULING_WEIGHT: i32 = 150;

/// The question to ask next, or `None` when no combination of open answers can change language or framework.
pub fn next<'a>(guide: &'a Guide, answers: &Answers) -> Option<&'a Question> {
    let outlook = Outlook::new(guide, answers);
    let mut best: Option<(i32, &Question)> = None;
    for question in outlook.open() {
        let weight = outlook.weight(question);
        if weight > 0 && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, question));
        }
    }
    best.map(|(_, question)| question)
}

/// The open questions that can still change language or framework, in the order of the guide.
pub fn undecided<'a>(guide: &'a Guide, answers: &Answers) -> Vec<&'a Question> {
    let outlook = Outlook::new(guide, answers);
    outlook
        .open()
        .filter(|question| outlook.weight(question) > 0)
        .collect()
}

/// How many open questions can still change the language side, frameworks aside.
pub(super) fn undecided_languages(guide: &Guide, answers: &Answers) -> usize {
    let outlook = Outlook::new(guide, answers);
    outlook
        .open()
        .filter(|question| outlook.may_change_language(question))
        .count()
}

/// The order in which an interview reaches these answers; answers that it would not reach come last.
///
/// Replaying the interview gives "back" a meaning without keeping the order of the presses anywhere.
pub fn order(guide: &Guide, answers: &Answers) -> Vec<QuestionNumber> {
    let mut replayed = Answers::default();
    let mut order = Vec::with_capacity(answers.len());
    while let Some(question) = next(guide, &replayed) {
        let Some(answer) = answers.get(question.number) else {
            break;
        };
        replayed.set(question.number, answer.clone());
        order.push(question.number);
    }
    order.extend(
        answers
            .iter()
            .map(|(number, _)| number)
            .filter(|&number| !replayed.has(number)),
    );
    order
}

/// The first of [`order`], without replaying the rest.
pub fn first(guide: &Guide, answers: &Answers) -> Option<QuestionNumber> {
    next(guide, &Answers::default())
        .map(|question| question.number)
        .filter(|&number| answers.has(number))
        .or_else(|| answers.iter().next().map(|(number, _)| number))
}

struct Outlook<'a> {
    guide: &'a Guide,
    open: Vec<&'a Question>,
    ruled_out: RuledOut,
    /// For each pair, whether the answers still to come can settle it either way.
    unsettled: Vec<bool>,
}

impl<'a> Outlook<'a> {
    fn new(guide: &'a Guide, answers: &Answers) -> Self {
        let open: Vec<_> = guide
            .questions()
            .iter()
            .filter(|question| !answers.has(question.number))
            .collect();
        let ruled_out = RuledOut::by(guide, answers);
        let leads = Leads::new(guide, &tally(guide, answers), &open);
        Self {
            guide,
            unsettled: leads.unsettled(ruled_out),
            open,
            ruled_out,
        }
    }

    fn open(&self) -> impl Iterator<Item = &'a Question> + '_ {
        self.open.iter().copied()
    }

    /// How much a question can move what is unsettled, in points; 0 if its answer cannot matter any more.
    fn weight(&self, question: &Question) -> i32 {
        let mut weight = 0;
        let spans = self.guide.pulls().spans(question.number);
        for ((pair, span), &unsettled) in self
            .guide
            .pulls()
            .pairs()
            .iter()
            .zip(spans)
            .zip(&self.unsettled)
        {
            if unsettled {
                weight += span.width() * self.pair_weight(*pair);
            }
        }
        weight
            + if self.may_rule_out(question) {
                RULING_WEIGHT
            } else {
                0
            }
    }

    fn may_change_language(&self, question: &Question) -> bool {
        let pairs = self.guide.pulls().pairs().iter();
        let spans = self.guide.pulls().spans(question.number);
        pairs
            .zip(spans)
            .zip(&self.unsettled)
            .any(|((&pair, span), &unsettled)| {
                unsettled && span.width() > 0 && self.pair_weight(pair) == LANGUAGE_WEIGHT
            })
            || self.may_rule_out(question)
    }

    fn pair_weight(&self, pair: Pair) -> i32 {
        match self.guide.candidate(pair.one).map(|one| one.role) {
            Some(Role::Language(_) | Role::Both) => LANGUAGE_WEIGHT,
            Some(Role::Framework(_) | Role::Off) | None => 1,
        }
    }

    fn may_rule_out(&self, question: &Question) -> bool {
        question
            .choices
            .iter()
            .any(|choice| self.ruled_out.and(choice.ruled_out()) != self.ruled_out)
    }
}

/// The lead of each pair, over all ways to answer what is open.
struct Leads<'a> {
    guide: &'a Guide,
    spans: Vec<(Pair, Span)>,
}

impl<'a> Leads<'a> {
    fn new(guide: &'a Guide, tally: &Tally, open: &[&Question]) -> Self {
        let mut spans: Vec<(Pair, Span)> = guide
            .pulls()
            .pairs()
            .iter()
            .map(|&pair| {
                let lead = tally.lead_of(pair);
                (
                    pair,
                    Span {
                        least: lead,
                        greatest: lead,
                    },
                )
            })
            .collect();
        for question in open {
            for ((_, sum), span) in spans.iter_mut().zip(guide.pulls().spans(question.number)) {
                sum.least += span.least;
                sum.greatest += span.greatest;
            }
        }
        Self { guide, spans }
    }

    /// The lead of `one` over `other`, whichever way round the pair is kept.
    fn of(&self, one: CandidateIndex, other: CandidateIndex) -> Span {
        self.spans
            .iter()
            .filter(|(pair, _)| pair.scope == Scope::Whole)
            .find_map(|&(pair, span)| match pair {
                _ if pair.one == one && pair.other == other => Some(span),
                _ if pair.one == other && pair.other == one => Some(Span {
                    least: -span.greatest,
                    greatest: -span.least,
                }),
                _ => None,
            })
            .unwrap_or_default()
    }

    fn unsettled(&self, ruled_out: RuledOut) -> Vec<bool> {
        let alone = self.possible_alone(ruled_out);
        let both = !ruled_out.python && !ruled_out.nodejs && self.both_possible();
        self.spans
            .iter()
            .map(|&(pair, span)| match self.role(pair.one) {
                Role::Language(_) | Role::Both => self.language_unsettled(pair, span, ruled_out),
                Role::Framework(language) => {
                    let matters = match pair.scope {
                        Scope::Whole => alone.contains(&language),
                        Scope::OwnParts => both,
                    };
                    matters && self.framework_unsettled(pair, span)
                }
                Role::Off => false,
            })
            .collect()
    }

    fn role(&self, index: CandidateIndex) -> Role {
        self.guide
            .candidate(index)
            .map_or(Role::Both, |candidate| candidate.role)
    }

    /// The languages that the result may still be alone.
    fn possible_alone(&self, ruled_out: RuledOut) -> Vec<Language> {
        Language::ALL
            .into_iter()
            .filter(|&language| match language {
                Language::Python => !ruled_out.python,
                Language::Nodejs => !ruled_out.nodejs,
            })
            .filter(|&language| {
                let rival_is_out = match language {
                    Language::Python => ruled_out.nodejs,
                    Language::Nodejs => ruled_out.python,
                };
                let one = self.guide.playing(Role::Language(language));
                let other = self.guide.playing(Role::Language(language.other()));
                rival_is_out || self.of(one, other).greatest >= self.guide.margins().decides
            })
            .collect()
    }

    fn both_possible(&self) -> bool {
        let both = self.guide.playing(Role::Both);
        Language::ALL.into_iter().all(|language| {
            let single = self.guide.playing(Role::Language(language));
            self.of(both, single).greatest >= self.guide.margins().decides
        })
    }

    fn language_unsettled(&self, pair: Pair, span: Span, ruled_out: RuledOut) -> bool {
        if ruled_out.python || ruled_out.nodejs {
            return false;
        }
        let decides = self.guide.margins().decides;
        let side = |lead: i32| match lead {
            lead if lead >= decides => 1,
            lead if lead <= -decides => -1,
            _ => 0,
        };
        let involves_both = [pair.one, pair.other]
            .into_iter()
            .any(|index| self.role(index) == Role::Both);
        if involves_both {
            // Only "both leads by enough" counts here, and only if it can beat the other language too.
            let both = self.guide.playing(Role::Both);
            let single = if pair.one == both {
                pair.other
            } else {
                pair.one
            };
            let lead = self.of(both, single);
            return self.both_possible() && lead.least < decides;
        }
        let both_is_certain = Language::ALL.into_iter().all(|language| {
            let single = self.guide.playing(Role::Language(language));
            self.of(self.guide.playing(Role::Both), single).least >= decides
        });
        !both_is_certain && side(span.least) != side(span.greatest)
    }

    fn framework_unsettled(&self, pair: Pair, span: Span) -> bool {
        let beaten = |index: CandidateIndex| {
            self.spans
                .iter()
                .filter(|(other, _)| other.scope == pair.scope)
                .any(|(other, span)| {
                    other.other == index && span.least > 0
                        || other.one == index && span.greatest < 0
                })
        };
        let same_sign = span.least.signum() == span.greatest.signum();
        !same_sign && !beaten(pair.one) && !beaten(pair.other)
    }
}
