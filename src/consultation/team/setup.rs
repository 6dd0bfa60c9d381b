//! Setting a team decision up: where it can be, until when, by whom, with names or without.

use crate::wording::Phrase;

use crate::advice::Answers;
use crate::consultation::control::{Control, PersonId, Step};
use crate::consultation::errand::Errand;
use crate::consultation::event::{Act, Delivery, Reply};
use crate::consultation::followup;
use crate::consultation::house::Teams;
use crate::consultation::page::{
    Block, ButtonStyle, Choosing, OptionLine, Page, Pickable, Picking, Row, Subject, Tone,
};
use crate::consultation::place::Opening;
use crate::consultation::sentence::role_mentions;
use crate::consultation::setting::Setting;
use crate::consultation::slip::Slip;
use crate::consultation::step::Turn;

use super::{Card, Team, TeamChange, TeamErrand, TeamId, TeamStep, card};

/// For how many seconds a decision can be open.
pub const LASTS: [u64; 5] = [15 * 60, 3600, 86_400, 3 * 86_400, 7 * 86_400];
/// For how many it is where nobody says otherwise.
pub const LASTS_DEFAULT: u64 = 86_400;
/// Most people that can be named: as many as a list on Discord holds.
const MOST_INVITED: u8 = 25;

impl Turn<'_> {
    /// The set-up page, or why there can be no team decision here.
    pub(in crate::consultation) fn ask_team(&self) -> Reply {
        if let Some(reply) = self.cannot_ask_here() {
            return reply;
        }
        self.team_errand(TeamErrand::Prepare(self.public.to_owned()))
    }

    /// Why a card cannot be posted here; `None` where it can.
    fn cannot_ask_here(&self) -> Option<Reply> {
        let voice = self.at.voice;
        let rule = &self.at.settings.teams;
        if !rule.allows(&self.event.standing) {
            let text = match rule {
                Teams::Roles(roles) => {
                    let roles = role_mentions(roles);
                    voice.say(Phrase::TeamByOthers, &[("roles", (&roles).into())])
                }
                Teams::Everybody | Teams::Nobody => voice.plain(Phrase::TeamByNobody),
            };
            return Some(self.with_own_start(text));
        }
        let lacks = |phrase, missing| {
            let names = followup::permissions(&self.at, missing);
            voice.say(phrase, &[("permissions", (&names).into())])
        };
        let text = match &self.event.place.posting {
            Opening::Nowhere => voice.plain(Phrase::TeamNowhere),
            Opening::Lacks(missing) => lacks(Phrase::TeamLacks, missing),
            Opening::Possible if !self.event.missing.is_empty() => {
                lacks(Phrase::TeamYouLack, &self.event.missing)
            }
            Opening::Possible => return None,
        };
        Some(self.with_own_start(text))
    }

    /// A private text with the way to decide alone below it.
    pub(super) fn with_own_start(&self, text: String) -> Reply {
        let mut page = Page::of(Tone::Slip, text);
        let start = Control::open(Step::Start, Answers::default());
        page.rows.push(Row::Buttons(vec![self.at.button(
            &start,
            Phrase::StartOwn,
            ButtonStyle::Primary,
        )]));
        Reply::private(page)
    }

    /// A step of a team decision.
    pub(in crate::consultation) fn take_team_step(
        &self,
        step: TeamStep,
        control: &Control,
        values: &[String],
    ) -> Reply {
        let Some(team) = control.team else {
            return self.slip(&Slip::UnknownControl);
        };
        let errand = match step {
            TeamStep::Last => lasting(team, values),
            TeamStep::Invite => inviting(team, values),
            TeamStep::Names(shown) => Some(TeamErrand::Change(team, TeamChange::Names(shown))),
            TeamStep::Ask => match self.cannot_ask_here() {
                Some(reply) => return reply,
                None => Some(TeamErrand::Ask(team)),
            },
            TeamStep::Enter => Some(TeamErrand::Enter(team)),
            TeamStep::HandIn => Some(TeamErrand::HandIn(team, control.answers.clone())),
            TeamStep::Close => Some(TeamErrand::Close(team)),
            TeamStep::Cancel => Some(TeamErrand::Cancel(team, false)),
            TeamStep::CancelForSure => Some(TeamErrand::Cancel(team, true)),
        };
        errand.map_or_else(
            || self.slip(&Slip::UnknownControl),
            |errand| self.team_errand(errand),
        )
    }

    /// Has whoever keeps team decisions do something; without anybody there it is as if they were away.
    pub(in crate::consultation) fn team_errand(&self, errand: TeamErrand) -> Reply {
        Reply {
            errand: Some(Errand::Team(errand)),
            ..self.away()
        }
    }

    pub(super) fn away(&self) -> Reply {
        Reply::private(Slip::StoreAway.bare_page(self.at.voice))
    }

    /// The set-up page of a draft: new for the first time, then in its own place.
    pub(super) fn draft(&self, draft: &Team) -> Reply {
        let page = page(&self.at, draft);
        match self.event.act {
            Act::Use { .. } => Reply::of(Delivery::InPlace, page),
            Act::AskTeam { beside: true } => {
                Reply::private(page.under(self.at.voice.plain(Phrase::TeamSetupBeside)))
            }
            _ => Reply::private(page),
        }
    }

    /// The card to post, and what to say where nobody can.
    pub(super) fn opened(&self, team: &Team) -> Reply {
        let at = self.for_everybody();
        let posted = Card {
            team: team.clone(),
            page: card::open(&at, team, &[]),
        };
        let text = self.at.voice.plain(Phrase::TeamPostUnreachable);
        Reply {
            errand: Some(Errand::PostCard(Box::new(posted))),
            ..Reply::private(Page::of(Tone::Slip, text))
        }
    }
}

fn lasting(team: TeamId, values: &[String]) -> Option<TeamErrand> {
    let seconds = values.first()?.parse().ok()?;
    let known = LASTS.contains(&seconds);
    known.then_some(TeamErrand::Change(team, TeamChange::Lasts(seconds)))
}

fn inviting(team: TeamId, values: &[String]) -> Option<TeamErrand> {
    let people: Option<Vec<PersonId>> = values
        .iter()
        .map(|value| value.parse().ok().map(PersonId))
        .collect();
    let people = people.filter(|people| people.len() <= usize::from(MOST_INVITED))?;
    let invited = Some(people).filter(|people| !people.is_empty());
    Some(TeamErrand::Change(team, TeamChange::Invited(invited)))
}

fn page(at: &Setting<'_>, draft: &Team) -> Page {
    let at = &Setting {
        team: Some(draft.id),
        ..*at
    };
    let control = |step| Control::open(Step::Team(step), Answers::default());
    let invited = draft.invited.as_deref().unwrap_or_default();
    let text = [
        at.voice.plain(Phrase::TeamSetupHeading),
        at.voice.plain(Phrase::TeamSetupNote),
        at.voice
            .say(Phrase::TeamSetupWho, &[("count", invited.len().into())]),
        at.voice.plain(card::names_phrase(draft.shows_names)),
    ];
    let pick = Picking {
        id: at.id(&control(TeamStep::Invite)),
        placeholder: at.voice.plain(Phrase::TeamInvite),
        of: Pickable::People,
        picked: invited.iter().map(|person| person.0).collect(),
        most: MOST_INVITED,
    };
    let names = if draft.shows_names {
        at.button(
            &control(TeamStep::Names(false)),
            Phrase::TeamHideNames,
            ButtonStyle::Secondary,
        )
    } else {
        at.button(
            &control(TeamStep::Names(true)),
            Phrase::TeamShowNames,
            ButtonStyle::Secondary,
        )
    };
    Page {
        subject: Subject::Other,
        tone: Tone::Asking,
        blocks: vec![Block::Text(text.join("\n"))],
        rows: vec![
            deadlines(at, &control(TeamStep::Last), draft.lasts),
            Row::Pick(pick),
            Row::Buttons(vec![
                at.button(
                    &control(TeamStep::Ask),
                    Phrase::TeamAsk,
                    ButtonStyle::Primary,
                ),
                names,
            ]),
        ],
    }
}

fn deadlines(at: &Setting<'_>, control: &Control, chosen: u64) -> Row {
    let labels = [
        Phrase::TeamLastsQuarter,
        Phrase::TeamLastsHour,
        Phrase::TeamLastsDay,
        Phrase::TeamLastsThreeDays,
        Phrase::TeamLastsWeek,
    ];
    let options = LASTS
        .into_iter()
        .zip(labels)
        .map(|(seconds, label)| OptionLine {
            value: seconds.to_string(),
            label: at.voice.plain(label),
            description: String::new(),
            chosen: seconds == chosen,
        });
    Row::Choose(Choosing {
        id: at.id(control),
        placeholder: at.voice.plain(Phrase::TeamLasts),
        options: options.collect(),
        most: 1,
    })
}
