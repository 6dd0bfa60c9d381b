//! What is kept of a person, as they see it: all of it on one page, as a file to take along, and how to have it forgotten.
//!
//! What is kept, and forgetting it, are the store's affair: a turn ends in a [`DataErrand`], and the page is made of what
//! the store then says.

use crate::advice::Answers;
use crate::wording::{Filling, Phrase};

use super::control::{Control, Step};
use super::errand::Errand;
use super::event::Reply;
use super::page::{Block, Button, ButtonStyle, GivenFile, Page, Row, Tone};
use super::place::PlaceId;
use super::sentence::plain_name;
use super::setting::{Setting, Under};
use super::slip::Slip;
use super::step::{Consultation, Turn};
use super::team::TeamState;

/// What the file is called that holds what is kept of a person.
const EXPORT: &str = "your-data.json";

/// Rows of one kind that are told one by one; the file has all of them.
const MOST_TOLD: usize = 5;

/// What a control about one's own data does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataStep {
    /// Shows what is kept.
    Show,
    /// Gives all of it as a file.
    Export,
    /// Says what goes and what stays, and asks once more.
    AskToForget,
    /// Forgets the person.
    Forget,
}

impl DataStep {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Show, "s"),
        (Self::Export, "e"),
        (Self::AskToForget, "a"),
        (Self::Forget, "f"),
    ];

    /// As letters in a control.
    pub(super) fn encode(self) -> &'static str {
        let mut all = Self::ALL.into_iter();
        all.find_map(|(step, letter)| (step == self).then_some(letter))
            .unwrap_or_default()
    }

    /// The mirror of [`Self::encode`].
    pub(super) fn decode(text: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find_map(|(step, letter)| (letter == text).then_some(step))
    }
}

/// What the store does about the person before they are shown [`Consultation::personal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataErrand {
    /// Reads what is kept, to show it.
    Show,
    /// Reads what is kept, to give it as a file.
    Export,
    /// Reads what is kept, to say what would go.
    AskToForget,
    /// Forgets the person.
    Forget,
}

/// A team decision that the person asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptTeam {
    /// Where.
    pub place: PlaceId,
    /// Where it stands.
    pub state: TeamState,
    /// Until when it is open, or when it ended, in seconds since 1970.
    pub closes: u64,
    /// When it is deleted, where that is known.
    pub goes: Option<u64>,
}

/// A ballot of the person.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptBallot {
    /// Where.
    pub place: PlaceId,
    /// What they were called.
    pub name: String,
    /// Their answers as their code.
    pub code: String,
    /// When it was handed in first, in seconds since 1970.
    pub handed: u64,
    /// When it is deleted; `None` while the decision is open.
    pub goes: Option<u64>,
}

/// A request of the person to be contacted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRequest {
    /// The letters that name it to both sides.
    pub reference: String,
    /// Whether it was handed over, so that no text of it is kept.
    pub is_sent: bool,
    /// When it was made, in seconds since 1970.
    pub made: u64,
    /// When it is deleted.
    pub goes: u64,
}

/// Everything that is kept of a person, as far as a page tells it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct KeptOfPerson {
    /// Team decisions that they asked for.
    pub asked: Vec<KeptTeam>,
    /// How many team decisions name them among those who are asked.
    pub invited: usize,
    /// Their ballots.
    pub ballots: Vec<KeptBallot>,
    /// Their requests to be contacted.
    pub requests: Vec<KeptRequest>,
}

/// What the store said.
#[derive(Clone, PartialEq, Eq)]
pub enum DataTold {
    /// This is kept.
    Kept(KeptOfPerson),
    /// The same as a file.
    File(String),
    /// Before anything is forgotten: how many team decisions of theirs are open.
    Sure(usize),
    /// They are forgotten.
    Forgotten,
}

impl KeptOfPerson {
    /// How many team decisions that they asked for are open.
    pub fn open(&self) -> usize {
        let open = |team: &&KeptTeam| team.state == TeamState::Open;
        self.asked.iter().filter(open).count()
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Turn<'_> {
    /// The command, and every step.
    pub(super) fn data(&self, step: Option<DataStep>) -> Reply {
        let away = Slip::StoreAway.bare_page(self.at.voice);
        let (mut reply, errand) = match step {
            None => (Reply::private(away), DataErrand::Show),
            Some(DataStep::Show) => (Reply::in_place(away), DataErrand::Show),
            Some(DataStep::Export) => (Reply::private(away), DataErrand::Export),
            Some(DataStep::AskToForget) => (Reply::in_place(away), DataErrand::AskToForget),
            Some(DataStep::Forget) => (Reply::in_place(away), DataErrand::Forget),
        };
        // Where the store is away, what is on the screen stays there to be pressed again.
        reply.errand = Some(Errand::Data(errand));
        reply
    }
}

impl Consultation {
    /// What to show a person once the store said what is kept of them, or forgot them.
    pub fn personal(&self, told: &DataTold, under: &Under) -> Page {
        let at = &self.at(under);
        match told {
            DataTold::Kept(kept) => overview(at, kept),
            DataTold::File(text) => {
                let mut page = Page::of(Tone::Open, at.voice.plain(Phrase::DataFile));
                page.blocks.push(Block::Given(GivenFile {
                    name: EXPORT,
                    text: text.clone(),
                }));
                page
            }
            DataTold::Sure(open) => sure(at, *open),
            DataTold::Forgotten => Page::of(Tone::Open, at.voice.plain(Phrase::DataForgotten)),
        }
    }
}

fn button(at: &Setting<'_>, step: DataStep, label: Phrase, style: ButtonStyle) -> Button {
    let control = Control::open(Step::Data(step), Answers::default());
    at.button(&control, label, style)
}

fn overview(at: &Setting<'_>, kept: &KeptOfPerson) -> Page {
    let mut page = Page::of(Tone::Open, at.voice.plain(Phrase::DataHeading));
    let mut texts = kept_texts(at, kept);
    if kept.is_empty() {
        texts.push(at.voice.plain(Phrase::DataNothing));
    }
    let model = if at.settings.asks_model {
        Phrase::DataModel
    } else {
        Phrase::DataNoModel
    };
    let others = [Phrase::DataNotKept, Phrase::DataOnDiscord, model];
    texts.extend(others.map(|phrase| at.voice.plain(phrase)));
    page.blocks.extend(texts.into_iter().map(Block::Text));
    page.rows.push(Row::Buttons(vec![
        button(
            at,
            DataStep::Export,
            Phrase::DataExport,
            ButtonStyle::Secondary,
        ),
        button(
            at,
            DataStep::AskToForget,
            Phrase::DataForget,
            ButtonStyle::Secondary,
        ),
    ]));
    page
}

/// What is kept, kind by kind.
fn kept_texts(at: &Setting<'_>, kept: &KeptOfPerson) -> Vec<String> {
    let mut texts = Vec::new();
    let asked = kept.asked.iter().map(|team| asked(at, team));
    texts.extend(listed(at, Phrase::DataAsked, asked));
    let ballots = kept.ballots.iter().map(|one| ballot(at, one));
    texts.extend(listed(at, Phrase::DataBallots, ballots));
    if kept.invited > 0 {
        let count = ("count", kept.invited.into());
        texts.push(at.voice.say(Phrase::DataInvited, &[count]));
    }
    let requests = kept.requests.iter().map(|one| request(at, one));
    texts.extend(listed(at, Phrase::DataRequests, requests));
    texts
}

/// A heading with the first lines under it; nothing where there are none.
fn listed(
    at: &Setting<'_>,
    heading: Phrase,
    lines: impl ExactSizeIterator<Item = String>,
) -> Option<String> {
    let count = lines.len();
    let mut told = vec![at.voice.plain(heading)];
    told.extend(lines.take(MOST_TOLD));
    let more = count.saturating_sub(MOST_TOLD);
    if more > 0 {
        told.push(at.voice.say(Phrase::DataMore, &[("count", more.into())]));
    }
    (count > 0).then(|| told.join("\n"))
}

fn asked(at: &Setting<'_>, team: &KeptTeam) -> String {
    let state = match team.state {
        TeamState::Draft => "draft",
        TeamState::Open => "open",
        TeamState::Closed => "closed",
        TeamState::Cancelled => "cancelled",
    };
    let (place, closes, goes) = (channel(team.place), at_time(team.closes), day_of(team.goes));
    let fillings: [(&str, Filling<'_>); 4] = [
        ("state", state.into()),
        ("place", (&place).into()),
        ("closes", (&closes).into()),
        ("goes", (&goes).into()),
    ];
    at.voice.say(Phrase::DataAskedLine, &fillings)
}

fn ballot(at: &Setting<'_>, ballot: &KeptBallot) -> String {
    let (place, handed, goes) = (
        channel(ballot.place),
        at_time(ballot.handed),
        day_of(ballot.goes),
    );
    let name = plain_name(&ballot.name);
    let fillings: [(&str, Filling<'_>); 5] = [
        ("place", (&place).into()),
        ("handed", (&handed).into()),
        ("code", (&ballot.code).into()),
        ("name", (&name).into()),
        ("goes", (&goes).into()),
    ];
    at.voice.say(Phrase::DataBallotLine, &fillings)
}

fn request(at: &Setting<'_>, request: &KeptRequest) -> String {
    let (made, goes) = (at_time(request.made), day_of(Some(request.goes)));
    let state = if request.is_sent { "sent" } else { "waiting" };
    let fillings: [(&str, Filling<'_>); 4] = [
        ("reference", (&request.reference).into()),
        ("made", (&made).into()),
        ("state", state.into()),
        ("goes", (&goes).into()),
    ];
    at.voice.say(Phrase::DataRequestLine, &fillings)
}

fn channel(PlaceId(place): PlaceId) -> String {
    format!("<#{place}>")
}

fn at_time(unix: u64) -> String {
    format!("<t:{unix}:f>")
}

/// The day on which something is deleted; `none` where that is not known yet.
fn day_of(goes: Option<u64>) -> String {
    goes.map_or_else(|| "none".to_owned(), |unix| format!("<t:{unix}:D>"))
}

fn sure(at: &Setting<'_>, open: usize) -> Page {
    let mut page = Page::of(Tone::Open, at.voice.plain(Phrase::DataSure));
    let goes = at.voice.say(Phrase::DataGoes, &[("open", open.into())]);
    let stays = at.voice.plain(Phrase::DataStays);
    page.blocks.extend([goes, stays].map(Block::Text));
    page.rows.push(Row::Buttons(vec![
        button(
            at,
            DataStep::Forget,
            Phrase::DataForgetNow,
            ButtonStyle::Secondary,
        ),
        button(at, DataStep::Show, Phrase::DataKeep, ButtonStyle::Primary),
    ]));
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_read_back_as_it_was_written() {
        for (step, _) in DataStep::ALL {
            assert_eq!(DataStep::decode(step.encode()), Some(step));
        }
        assert_eq!(DataStep::decode(""), None);
    }
}
