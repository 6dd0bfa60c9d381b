//! The consultation: (guide, answers, view) and an event give a reply. Nothing is kept between two events.
//!
//! Pure: no Discord, no clock, no store. A reply is a [`Page`] of texts and controls that any front end can show; each
//! control carries the answers given so far, so a button works after a restart and a year later. Start reading at
//! [`Consultation::reply`].

mod brief;
mod contact;
mod control;
mod data;
mod errand;
mod event;
mod followup;
mod house;
mod interview;
mod overlay;
mod page;
mod permission;
mod place;
mod progress;
mod question;
mod request;
mod result;
pub(crate) mod sentence;
mod setting;
mod slip;
mod staff;
mod stats;
mod step;
mod team;
mod telling;

pub use crate::advice::overlay::MOST_BYTES as MOST_OVERLAY_BYTES;
pub use contact::Contact;
pub use control::{Audience, Control, PassageNumber, PersonId, Purpose, ServerId, Step, Topic};
pub use data::{DataErrand, DataStep, DataTold, KeptBallot, KeptOfPerson, KeptRequest, KeptTeam};
pub use errand::{Discussion, Errand, Field, Filled, Form, Input, NotOpened, Wordable};
pub use event::{Act, Delivery, Event, Reply};
pub use followup::Told;
pub use house::{
    Change, CheckUp, FollowUps, HouseErrand, HouseStep, RETENTION_DAYS, Section, Sharing,
    StaffFound, Teams,
};
pub use overlay::{
    Adopted, Adoption, KeptOverlays, NotFetched, OverlayErrand, OverlayOutcome, OverlaySource,
    OverlayStep, OverlayVersion, TextMark, Uploaded,
};
pub use page::{
    Block, Button, ButtonStyle, Choosing, GivenFile, OptionLine, Page, Pickable, Picking, Row,
    Subject, Tone,
};
pub use permission::Permission;
pub use place::{Opening, Place, PlaceId, Standing};
pub use progress::{FollowUp, Progress};
pub use request::{Handed, RequestStep, Requested, Wanted};
pub use setting::{Settings, Under};
pub use slip::Slip;
pub use staff::{Staff, Webhook};
pub use stats::{Counted, DayCount, Figures, MOST_DAYS, Period, Reached, StatsStep};
pub use step::Consultation;
pub use team::{
    Card, LASTS, LASTS_DEFAULT, Team, TeamBallot, TeamChange, TeamErrand, TeamId, TeamRecord,
    TeamState, TeamStep, TeamTold,
};
