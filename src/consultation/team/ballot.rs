//! One's own ballot: opened, handed in, changed; and what cannot be done with it.

use crate::advice::{Answers, outlook};
use crate::consultation::control::{Control, Step};
use crate::consultation::errand::Errand;
use crate::consultation::event::{Delivery, Reply};
use crate::consultation::followup;
use crate::consultation::page::{Block, ButtonStyle, Page, Row, Subject, Tone};
use crate::consultation::result;
use crate::consultation::setting::Setting;
use crate::consultation::step::Turn;
use crate::wording::Phrase;

use super::{Team, TeamBallot, TeamErrand, TeamState, TeamStep, TeamTold, card, from_now, outcome};

impl Turn<'_> {
    /// What to show once whoever keeps team decisions has done what a step needs.
    pub(super) fn team_told(&self, told: &TeamTold) -> Reply {
        match told {
            TeamTold::Away => self.away(),
            TeamTold::Unknown => self.with_own_start(self.at.voice.plain(Phrase::TeamUnknown)),
            TeamTold::Draft(team) => self.draft(team),
            TeamTold::AlreadyAsking(team) => self.of_card(Phrase::TeamAlreadyAsking, team),
            TeamTold::Opened(team) => self.opened(team),
            TeamTold::Entered(team, own) => self.entered(team, own.as_deref()),
            TeamTold::HandedIn(team, answers) => self.handed_in(team, answers),
            TeamTold::NotInvited(_) => {
                self.with_own_start(self.at.voice.plain(Phrase::TeamNotInvited))
            }
            TeamTold::Over(team) => self.of_card(over(team), team),
            TeamTold::NotAllowed(team) => self.of_card(Phrase::TeamNotAllowed, team),
            TeamTold::Cancellable(team) => self.cancellable(team),
            TeamTold::Ended(team) => self.of_card(ended(team), team),
            TeamTold::WithoutBallots(errand) => self.without_ballots(errand),
            TeamTold::Discussed(team, ballots, answers) => self.discussed(team, ballots, answers),
            TeamTold::Recorded(team, ballots, answers) => self.recorded(team, ballots, answers),
        }
    }

    fn without_ballots(&self, errand: &TeamErrand) -> Reply {
        match errand {
            TeamErrand::Discuss(_, answers) => self.discuss(answers),
            TeamErrand::Record(_, answers) => {
                Reply::private(result::record_page(&self.at, answers))
            }
            _ => self.away(),
        }
    }

    /// A private sentence with the way to the card.
    fn of_card(&self, phrase: Phrase, team: &Team) -> Reply {
        let address = team.address().unwrap_or_default();
        let closes = from_now(team.closes);
        let fillings = [("card", (&address).into()), ("time", (&closes).into())];
        let known = phrase.arguments();
        let fillings: Vec<_> = fillings
            .into_iter()
            .filter(|(name, _)| known.contains(name))
            .collect();
        let tone = match team.state {
            TeamState::Open => Tone::Asking,
            _ => Tone::Open,
        };
        Reply::private(Page::of(tone, self.at.voice.say(phrase, &fillings)))
    }

    /// The first question of one's own ballot, or the ballot as it was handed in.
    fn entered(&self, team: &Team, own: Option<&str>) -> Reply {
        let turn = self.in_team(team);
        let Some(code) = own else {
            let note = turn.at.voice.plain(card::names_phrase(team.shows_names));
            let intro = turn.at.voice.say(
                Phrase::TeamBallotNote,
                &[("time", (&from_now(team.closes)).into())],
            );
            let page = turn.next_page(&Answers::default());
            let mut reply = Reply::private(page.under(format!("{intro}\n{note}")));
            reply.progress.begun = true;
            return reply;
        };
        let ballot = TeamBallot {
            name: String::new(),
            code: code.to_owned(),
        };
        let answers = ballot.answers(turn.at.guide);
        Reply::private(kept_page(&turn.at, team, &answers))
    }

    fn handed_in(&self, team: &Team, answers: &Answers) -> Reply {
        Reply::in_place(kept_page(&self.in_team(team).at, team, answers))
    }

    fn in_team(&self, team: &Team) -> Turn<'_> {
        Turn {
            at: Setting {
                team: Some(team.id),
                ..self.at
            },
            ..*self
        }
    }

    fn cancellable(&self, team: &Team) -> Reply {
        let at = &self.in_team(team).at;
        let count = ("count", team.answered.into());
        let mut page = Page::of(Tone::Asking, at.voice.say(Phrase::TeamCancelSure, &[count]));
        let control = Control::open(Step::Team(TeamStep::CancelForSure), Answers::default());
        page.rows.push(Row::Buttons(vec![at.button(
            &control,
            Phrase::TeamCancelForSure,
            ButtonStyle::Primary,
        )]));
        Reply::private(page)
    }

    /// The thread about what a team settled on, with what divides it in the first message.
    fn discussed(&self, team: &Team, ballots: &[TeamBallot], answers: &Answers) -> Reply {
        let everybody = self.for_everybody();
        let opening = &self.event.place.opening;
        let (page, mut errand) = followup::discuss(&self.at, &everybody, answers, opening);
        if let Some(Errand::Discuss(discussion)) = &mut errand {
            let points = outcome::points(&everybody, team, ballots, answers);
            let after_the_first = 1.min(discussion.first.blocks.len());
            discussion.first.blocks.splice(
                after_the_first..after_the_first,
                points.into_iter().map(Block::Text),
            );
        }
        Reply {
            errand,
            ..Reply::private(page)
        }
    }

    fn recorded(&self, team: &Team, ballots: &[TeamBallot], answers: &Answers) -> Reply {
        let record = outcome::record(&self.at, team, ballots, answers);
        let mut page = Page::of(Tone::Open, self.at.voice.plain(Phrase::RecordNote));
        page.blocks.push(Block::TeamRecord(Box::new(record)));
        Reply::of(Delivery::Private, page)
    }
}

const fn over(team: &Team) -> Phrase {
    match team.state {
        TeamState::Cancelled => Phrase::TeamWasCancelled,
        TeamState::Draft => Phrase::TeamUnknown,
        TeamState::Open | TeamState::Closed => Phrase::TeamWasClosed,
    }
}

const fn ended(team: &Team) -> Phrase {
    match team.state {
        TeamState::Cancelled => Phrase::TeamCancelledNow,
        _ => Phrase::TeamClosedNow,
    }
}

/// One's own result, handed in: until when it can be changed, and how.
fn kept_page(at: &Setting<'_>, team: &Team, answers: &Answers) -> Page {
    let note = if team.state == TeamState::Open {
        at.voice.say(
            Phrase::TeamHandedIn,
            &[("time", (&from_now(team.closes)).into())],
        )
    } else {
        at.voice.plain(Phrase::TeamHandedInLast)
    };
    let mut page = result::page(at, answers);
    page.subject = Subject::Other;
    page.rows = rows(at, answers, team.state != TeamState::Open, true);
    page.under(note)
}

/// What can be done with a ballot: hand it in unless it is, change it unless it is too late.
pub(in crate::consultation) fn rows(
    at: &Setting<'_>,
    answers: &Answers,
    is_over: bool,
    is_in: bool,
) -> Vec<Row> {
    let button =
        |step, label, style| at.button(&Control::open(step, answers.clone()), label, style);
    let mut buttons = Vec::new();
    if !is_in {
        let hand_in = Step::Team(TeamStep::HandIn);
        buttons.push(button(hand_in, Phrase::TeamHandIn, ButtonStyle::Primary));
    }
    if !is_over {
        if !answers.is_empty() {
            buttons.push(button(
                Step::List,
                Phrase::ChangeAnswer,
                ButtonStyle::Secondary,
            ));
        }
        if outlook::next(at.guide, answers).is_some() {
            buttons.push(button(Step::GoOn, Phrase::GoOn, ButtonStyle::Secondary));
        } else if answers.len() < at.guide.questions().len() {
            buttons.push(button(
                Step::GoOnAnyway,
                Phrase::GoOnAnyway,
                ButtonStyle::Secondary,
            ));
        }
    }
    if buttons.is_empty() {
        buttons.push(result::contact(at));
    }
    vec![Row::Buttons(buttons)]
}
