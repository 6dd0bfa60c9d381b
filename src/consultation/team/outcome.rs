//! The outcome of a team decision: what it settles on, how each ballot alone comes out, and what divides the team.

use crate::advice::team::{Council, Disagreement};
use crate::advice::{Answers, Pick, Verdict};
use crate::consultation::control::{Audience, Control, Step};
use crate::consultation::overlay;
use crate::consultation::page::{Block, ButtonStyle, Page, Row, Subject, Tone};
use crate::consultation::request::contact_buttons;
use crate::consultation::sentence;
use crate::consultation::setting::Setting;
use crate::consultation::telling::Telling;
use crate::wording::Phrase;

use super::{Team, TeamBallot, names};

/// Disagreements that are told one by one.
const MOST_POINTS: usize = 4;
/// Sides of one of them.
const MOST_SIDES: usize = 4;
/// Verdicts of single ballots that are told one by one.
const MOST_LEANINGS: usize = 5;
/// Names beside each.
const MOST_NAMES: usize = 12;

/// What a decision record says about a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamRecord {
    /// What the team settled on.
    pub answers: Answers,
    /// Who decided.
    pub names: Vec<String>,
    /// Their ballots, in the same order.
    pub ballots: Vec<Answers>,
    /// Whether it may be said whose ballot is which.
    pub shows_names: bool,
}

impl TeamRecord {
    /// Who gave the ballots at these places, where that may be said.
    pub fn who(&self, places: &[usize]) -> Vec<&str> {
        let name = |&place: &usize| self.names.get(place).map(String::as_str);
        let places = places.iter().filter(|_| self.shows_names);
        places.filter_map(name).collect()
    }
}

/// What the record of these answers says about the team.
pub(super) fn record(
    at: &Setting<'_>,
    team: &Team,
    ballots: &[TeamBallot],
    answers: &Answers,
) -> TeamRecord {
    TeamRecord {
        answers: answers.clone(),
        names: ballots
            .iter()
            .map(|ballot| match ballot.name.as_str() {
                "" => at.voice.plain(Phrase::DataNobody),
                name => name.to_owned(),
            })
            .collect(),
        ballots: ballots
            .iter()
            .map(|ballot| ballot.answers(at.guide))
            .collect(),
        shows_names: team.shows_names,
    }
}

/// What stands in the card's place once a decision is closed.
pub(super) fn page(at: &Setting<'_>, team: &Team, ballots: &[TeamBallot]) -> Page {
    if ballots.is_empty() {
        return without_ballots(at);
    }
    let opened: Vec<Answers> = ballots
        .iter()
        .map(|ballot| ballot.answers(at.guide))
        .collect();
    let council = Council::of(at.guide, &opened);
    let told = Told {
        at,
        team,
        ballots,
        council: &council,
    };
    let telling = Telling::new(at, &council.answers);
    let count = ("count", council.size.into());
    let head = at.voice.say(Phrase::TeamOutcome, &[count]);
    let mut blocks = vec![Block::Text(head)];
    blocks.extend(telling.team_blocks(told.leanings().into_iter().chain(told.points())));
    blocks.extend(overlay::difference_line(at).map(Block::Text));
    Page {
        subject: Subject::Result(council.verdict.pick),
        tone: telling.tone(),
        blocks,
        rows: rows(at, team, &council.answers),
    }
}

fn without_ballots(at: &Setting<'_>) -> Page {
    let mut page = Page::of(Tone::Open, at.voice.plain(Phrase::TeamNoBallots));
    let start = Control::open(Step::Start, Answers::default());
    page.rows.push(Row::Buttons(vec![at.button(
        &start,
        Phrase::StartOwn,
        ButtonStyle::Secondary,
    )]));
    page
}

fn rows(at: &Setting<'_>, team: &Team, answers: &Answers) -> Vec<Row> {
    let of_team = Setting {
        team: Some(team.id),
        ..*at
    };
    let button = |at: &Setting<'_>, step, label| {
        at.button(
            &Control::open(step, answers.clone()),
            label,
            ButtonStyle::Secondary,
        )
    };
    let mut onward = contact_buttons(at, answers);
    if at.settings.follow_ups.in_threads() {
        onward.push(button(&of_team, Step::Discuss, Phrase::Discuss));
    }
    if at.settings.follow_ups.on {
        onward.push(button(at, Step::Ask(Audience::Alone), Phrase::AskFollowUp));
    }
    let mut copies = vec![
        button(at, Step::Open, Phrase::OpenCopy),
        button(&of_team, Step::Record, Phrase::GiveRecord),
    ];
    copies.extend(overlay::difference_button(at));
    vec![Row::Buttons(onward), Row::Buttons(copies)]
}

/// What divides the team around these answers, as texts; for a discussion.
pub(super) fn points(
    at: &Setting<'_>,
    team: &Team,
    ballots: &[TeamBallot],
    answers: &Answers,
) -> Vec<String> {
    if ballots.is_empty() {
        return Vec::new();
    }
    let opened: Vec<Answers> = ballots
        .iter()
        .map(|ballot| ballot.answers(at.guide))
        .collect();
    let council = Council::on(at.guide, &opened, answers.clone());
    let told = Told {
        at,
        team,
        ballots,
        council: &council,
    };
    told.points()
}

/// Who tells of a council.
struct Told<'a> {
    at: &'a Setting<'a>,
    team: &'a Team,
    ballots: &'a [TeamBallot],
    council: &'a Council,
}

impl Told<'_> {
    fn short(&self, verdict: Verdict) -> String {
        sentence::short(self.at.voice, self.at.guide, verdict)
    }

    /// How each ballot alone comes out, and whether most point elsewhere.
    fn leanings(&self) -> Vec<String> {
        let voice = self.at.voice;
        let mut lines = vec![voice.plain(Phrase::TeamLeaningsHeading)];
        for leaning in self.council.leanings.iter().take(MOST_LEANINGS) {
            let (result, count) = (self.short(leaning.verdict), leaning.ballots.len());
            let fillings = [("result", (&result).into()), ("count", count.into())];
            lines.push(match self.who(&leaning.ballots) {
                Some(who) => {
                    let [result, count] = fillings;
                    voice.say(
                        Phrase::TeamLeaningNamed,
                        &[result, count, ("names", (&who).into())],
                    )
                }
                None => voice.say(Phrase::TeamLeaning, &fillings),
            });
        }
        let more = self.council.leanings.iter().skip(MOST_LEANINGS);
        let more: usize = more.map(|leaning| leaning.ballots.len()).sum();
        if more > 0 {
            lines.push(voice.say(Phrase::TeamLeaningsMore, &[("count", more.into())]));
        }
        let mut texts = vec![lines.join("\n")];
        texts.extend(self.elsewhere());
        texts
    }

    /// Names, where the asker chose so at the start.
    fn who(&self, places: &[usize]) -> Option<String> {
        let name = |&place: &usize| self.ballots.get(place).map(|ballot| ballot.name.as_str());
        let who: Vec<&str> = places.iter().filter_map(name).collect();
        let is_shown = self.team.shows_names && !who.is_empty();
        is_shown.then(|| names(self.at.voice, &who, MOST_NAMES, who.len()))
    }

    fn elsewhere(&self) -> Option<String> {
        let (pick, count) = self.council.elsewhere()?;
        let alone = Verdict {
            pick,
            python: None,
            nodejs: None,
        };
        let alone = match pick {
            Pick::Only(language) => sentence::language(self.at.guide, language).to_owned(),
            Pick::Both | Pick::Neither | Pick::Depends => self.short(alone),
        };
        Some(self.at.voice.say(
            Phrase::TeamElsewhere,
            &[
                ("count", count.into()),
                ("size", self.council.size.into()),
                ("alone", (&alone).into()),
                ("result", (&self.short(self.council.verdict)).into()),
            ],
        ))
    }

    /// The disagreements that change the result, one by one, and that the others do not.
    fn points(&self) -> Vec<String> {
        let voice = self.at.voice;
        let Council {
            mattering, idle, ..
        } = self.council;
        if mattering.is_empty() && idle.is_empty() {
            return vec![voice.plain(Phrase::TeamAgrees)];
        }
        let mut texts = Vec::new();
        if mattering.is_empty() {
            texts.push(voice.plain(Phrase::TeamNothingMatters));
        } else {
            texts.push(voice.plain(Phrase::TeamPointsHeading));
            texts.extend(
                mattering
                    .iter()
                    .take(MOST_POINTS)
                    .map(|one| self.point(one)),
            );
        }
        let topics = |some: &mut dyn Iterator<Item = &Disagreement>| {
            let topics = some.filter_map(|one| self.at.guide.question(one.question));
            topics
                .map(|question| question.topic.clone())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let more = topics(&mut mattering.iter().skip(MOST_POINTS));
        if !more.is_empty() {
            texts.push(voice.say(Phrase::TeamPointsMore, &[("questions", (&more).into())]));
        }
        let idle = topics(&mut idle.iter());
        if !idle.is_empty() {
            texts.push(voice.say(Phrase::TeamIdle, &[("questions", (&idle).into())]));
        }
        texts
    }

    /// One disagreement: who leads, and what each side would lead to.
    fn point(&self, one: &Disagreement) -> String {
        let Some(question) = self.at.guide.question(one.question) else {
            return String::new();
        };
        let voice = self.at.voice;
        let answer = |answer| sentence::cut_to(&sentence::answer(voice, question, answer), 100);
        let leader = one
            .leader()
            .map_or_else(|| "none".to_owned(), |side| answer(&side.answer));
        let mut lines = vec![voice.say(
            Phrase::TeamPoint,
            &[
                ("question", (&question.topic).into()),
                ("leader", (&leader).into()),
            ],
        )];
        lines.extend(one.sides.iter().take(MOST_SIDES).map(|side| {
            voice.say(
                Phrase::TeamSide,
                &[
                    ("answer", (&answer(&side.answer)).into()),
                    ("count", side.ballots.len().into()),
                    ("result", (&self.short(side.verdict)).into()),
                ],
            )
        }));
        let more = one.sides.len().saturating_sub(MOST_SIDES);
        if more > 0 {
            lines.push(voice.say(Phrase::TeamSidesMore, &[("count", more.into())]));
        }
        lines.join("\n")
    }
}
