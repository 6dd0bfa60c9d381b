//! What somebody asks: a passage, something about the result, or nothing yet because they add a fact.

use crate::advice::brief::{self, Proposal};
use crate::advice::ranking::verdict;
use crate::advice::{
    Answer, Answers, CandidateIndex, ChoiceNumber, ChoiceRef, Guide, Kind, Question,
    QuestionNumber, Role, Verdict,
};
use crate::knowledge::{self, Context, Finding, PassageIndex, Says};
use crate::prompts::Prompts;

/// Words beside names and "result" that a question about the result may have.
const FEW: usize = 1;
/// The same where the words themselves leave no doubt.
const SOME: usize = 3;

/// What is asked of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AboutResult {
    /// Whether it is right.
    Sure,
    /// Whether it is this one, or why it is not.
    Candidate(CandidateIndex),
    /// The same, by somebody who had the result already and wants another one.
    Insisted(CandidateIndex),
    /// Why it is what it is.
    Why,
    /// What would change it.
    Changes,
    /// What came second.
    Second,
}

/// An answer to a question of the guide that somebody mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewFact {
    /// The choice that it stands for.
    pub(crate) choice: ChoiceRef,
    /// The words that it came from.
    pub(crate) quote: String,
}

/// What one question turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Understood {
    /// These passages answer it; never empty.
    Passages(Vec<PassageIndex>),
    /// It is about the result.
    AboutResult(AboutResult),
    /// It is about a result, and there is none here.
    WhichResult,
    /// It wants the result with another answer, and does not say with which.
    WhichAnswer,
    /// Thanks, a greeting, a nod.
    Courtesy,
    /// It tells something that the guide asks for; never empty.
    NewFacts(Vec<NewFact>),
    /// It tells what was answered to these questions of the guide already.
    GivenFacts(Vec<QuestionNumber>),
    /// One of these may be meant.
    Unclear(Vec<PassageIndex>),
    /// It belongs here, but nothing is known of it; these are nearest.
    Unknown(Vec<PassageIndex>),
    /// It is about something else.
    Outside,
}

/// What a text tells of what the guide asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Facts {
    None,
    /// Nothing but answers that were given to these questions.
    Given(Vec<QuestionNumber>),
    New(Vec<NewFact>),
}

impl Facts {
    fn understood(self) -> Understood {
        match self {
            Self::None => Understood::Outside,
            Self::Given(questions) => Understood::GivenFacts(questions),
            Self::New(facts) => Understood::NewFacts(facts),
        }
    }
}

/// The one who asks, and what is known of their result.
pub(crate) struct Asker<'a> {
    pub(crate) prompts: &'a Prompts,
    /// The guide that holds here, whose questions a new fact may answer.
    pub(crate) guide: &'a Guide,
    /// The answers behind the result in question, if there is one.
    pub(crate) answers: Option<&'a Answers>,
    /// Whether the likeliest answer is wanted even where a question is not clear.
    pub(crate) insists: bool,
}

impl Asker<'_> {
    /// Every question of a message with what it turned out to be; empty only for a message without words.
    pub(crate) fn understood<'t>(&self, text: &'t str) -> Vec<(&'t str, Understood)> {
        // One attempt to take over spoils the whole message: what stands beside it may be part of it.
        if self.prompts.knowledge.says(text).takes_over {
            return vec![(text, Understood::Outside)];
        }
        let context = self.context();
        let mut understood: Vec<(&str, Understood)> = knowledge::questions(text)
            .into_iter()
            .map(|question| (question, self.one(question.text, &context)))
            .filter(|(question, what)| !question.is_short || self.stands_alone(question, what))
            .map(|(question, what)| (question.text, what))
            .collect();
        self.leave_small_talk(&mut understood);
        understood
    }

    /// Whether a word or two after a question are one more of them: "Should I use Postgres? Also, hiring?"
    fn stands_alone(&self, question: &knowledge::Question<'_>, what: &Understood) -> bool {
        let is_something = matches!(
            what,
            Understood::Passages(_)
                | Understood::Unclear(_)
                | Understood::Unknown(_)
                | Understood::NewFacts(_)
        );
        let text = question.text;
        is_something && (text.contains('?') || self.prompts.knowledge.says(text).goes_on)
    }

    /// Small talk around a question is no question; alone it is answered in kind, and once.
    fn leave_small_talk(&self, understood: &mut Vec<(&str, Understood)>) {
        let is_talk = |(text, what): &(&str, Understood)| match what {
            Understood::Courtesy => true,
            Understood::Outside => !self.prompts.knowledge.says(text).asks,
            _ => false,
        };
        if !understood.iter().all(is_talk) {
            understood.retain(|one| !is_talk(one));
        } else if let Some(place) = understood
            .iter()
            .position(|(_, what)| *what == Understood::Courtesy)
        {
            *understood = vec![understood.swap_remove(place)];
        }
    }

    fn context(&self) -> Context {
        let guide = self.guide;
        let recommended = self.answers.map_or_else(Vec::new, |answers| {
            candidates(guide, verdict(guide, answers))
        });
        let names = recommended
            .iter()
            .filter_map(|&index| guide.candidate(index));
        let frameworks: Vec<String> = names
            .clone()
            .filter(|candidate| matches!(candidate.role, Role::Framework(_)))
            .map(|candidate| candidate.name.clone())
            .collect();
        Context {
            names: if frameworks.len() == 1 {
                frameworks
            } else {
                Vec::new()
            },
            recommended,
            insists: self.insists,
        }
    }

    fn one(&self, text: &str, context: &Context) -> Understood {
        let knowledge = &self.prompts.knowledge;
        let says = knowledge.says(text);
        if says.courtesy {
            return Understood::Courtesy;
        }
        if says.elsewhere {
            return Understood::Outside;
        }
        if says.asks && says.unknowable {
            return found(knowledge.find(text, context));
        }
        if says.waives {
            return self.waived(&says);
        }
        let facts = self.facts(text);
        // Without a result people tell of themselves to lead up to a question; with one, to change it.
        let states = says.states && self.answers.is_some();
        let tells = !says.insists && !says.asks && (says.adds || states);
        if (tells || says.what_changes) && facts != Facts::None {
            return facts.understood();
        }
        if let Some(about) = self.about_result(text, &says, &context.recommended) {
            return match self.answers {
                Some(_) => Understood::AboutResult(about),
                None => match knowledge.find(text, context) {
                    Finding::Answer(passages) => Understood::Passages(passages),
                    _ => Understood::WhichResult,
                },
            };
        }
        match found(knowledge.find(text, context)) {
            Understood::Passages(passages) => Understood::Passages(passages),
            // What is not understood as a question may have been meant as a fact.
            _ if !says.asks && facts != Facts::None => facts.understood(),
            other => other,
        }
    }

    /// "If speed didn't matter, what would you pick?": the answer that says so, as a fact that may be applied.
    fn waived(&self, says: &Says) -> Understood {
        let Some(answers) = self.answers else {
            return Understood::WhichResult;
        };
        let (known, new): (Vec<_>, Vec<_>) = says
            .waived
            .iter()
            .partition(|(choice, _)| answers.include(*choice));
        if !new.is_empty() {
            let fact = |(choice, quote): &(ChoiceRef, String)| NewFact {
                choice: *choice,
                quote: quote.clone(),
            };
            return Understood::NewFacts(new.into_iter().map(fact).collect());
        }
        match known.as_slice() {
            [] => Understood::WhichAnswer,
            known => Understood::GivenFacts(known.iter().map(|(one, _)| one.question).collect()),
        }
    }

    /// Answers to questions of the guide that a statement tells.
    fn facts(&self, text: &str) -> Facts {
        let proposals = brief::read(self.guide, text);
        let new: Vec<NewFact> = proposals
            .iter()
            .flat_map(|proposal| self.new_in(text, proposal))
            .collect();
        match (proposals.is_empty(), new.is_empty()) {
            (true, _) => Facts::None,
            (false, true) => Facts::Given(proposals.iter().map(|one| one.question).collect()),
            (false, false) => Facts::New(new),
        }
    }

    fn new_in(&self, text: &str, proposal: &Proposal) -> Vec<NewFact> {
        let given = self
            .answers
            .and_then(|answers| answers.get(proposal.question));
        let is_new = |choice: ChoiceNumber| {
            given.is_none_or(|given| given.choices().all(|known| known != choice))
        };
        proposal
            .choices
            .iter()
            .filter(|supported| is_new(supported.choice))
            .map(|supported| NewFact {
                choice: ChoiceRef {
                    question: proposal.question,
                    choice: supported.choice,
                },
                quote: supported
                    .quotes
                    .iter()
                    .max_by_key(|quote| quote.len())
                    .and_then(|quote| text.get(quote.clone()))
                    .unwrap_or_default()
                    .to_owned(),
            })
            .collect()
    }

    /// What a text asks of the result, if it asks little else.
    fn about_result(
        &self,
        text: &str,
        says: &Says,
        recommended: &[CandidateIndex],
    ) -> Option<AboutResult> {
        let beside = self.prompts.knowledge.words_beside_result(text);
        let named = says.candidates.as_slice();
        let other = named.iter().find(|named| !recommended.contains(named));
        let one = other.or(named.first()).copied();
        match () {
            () if says.what_changes && beside <= SOME => Some(AboutResult::Changes),
            () if says.second && beside <= FEW => Some(AboutResult::Second),
            () if says.insists && beside <= SOME => {
                Some(one.map_or(AboutResult::Sure, AboutResult::Insisted))
            }
            () if (says.why_not || says.settles) && beside <= FEW && one.is_some() => {
                one.map(AboutResult::Candidate)
            }
            () if says.doubts && beside <= FEW => {
                Some(one.map_or(AboutResult::Sure, AboutResult::Insisted))
            }
            () if says.why && beside == 0 => Some(match (other, named) {
                (Some(&other), _) if self.answers.is_some() => AboutResult::Candidate(other),
                (None, []) | (_, [_, ..]) => AboutResult::Why,
                _ => return None,
            }),
            () if beside == 0 && named.len() == 1 && self.answers.is_some() => {
                one.map(AboutResult::Candidate)
            }
            () => None,
        }
    }
}

fn found(finding: Finding) -> Understood {
    match finding {
        Finding::Answer(passages) => Understood::Passages(passages),
        Finding::Unclear(passages) => Understood::Unclear(passages),
        Finding::Unknown(passages) => Understood::Unknown(passages),
        Finding::Outside => Understood::Outside,
    }
}

/// Everything that a verdict names: languages, then frameworks, then "both".
pub(super) fn candidates(guide: &Guide, verdict: Verdict) -> Vec<CandidateIndex> {
    let languages = verdict.pick.languages().collect::<Vec<_>>();
    let both = (languages.len() > 1).then(|| guide.playing(Role::Both));
    let named = languages
        .iter()
        .map(|&language| guide.playing(Role::Language(language)));
    let frameworks = languages
        .iter()
        .filter_map(|&language| verdict.framework(language));
    named.chain(frameworks).chain(both).collect()
}

/// The answers with a choice added: beside the others where a question takes several, in their place where not.
pub(super) fn with_choice(answers: &Answers, question: &Question, choice: ChoiceNumber) -> Answer {
    let given = answers.get(question.number);
    let beside = given
        .filter(|_| question.kind == Kind::Many)
        .into_iter()
        .flat_map(Answer::choices);
    Answer::Choices(beside.chain([choice]).collect())
}

/// The answers with a fact added.
pub(super) fn with_fact(guide: &Guide, answers: &Answers, fact: &NewFact) -> Answers {
    let number: QuestionNumber = fact.choice.question;
    match guide.question(number) {
        Some(question) => answers.with(number, with_choice(answers, question, fact.choice.choice)),
        None => answers.clone(),
    }
}
