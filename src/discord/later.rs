//! What is done after an interaction was answered with a note that a message will come.
//!
//! Owns nothing that lasts: it runs in a task of whoever heard the interaction, so that a stop can let it finish. The
//! person always gets the message, whatever became of the rest. Start reading at [`Answering::finish`].

use std::time::Duration;

use super::answering::Answering;
use super::read::Anchor;
use super::rest::{Error, Note, Rest};
use super::write;
use crate::bot::Thinking;
use crate::consultation::{
    Card, CheckUp, Discussion, MOST_OVERLAY_BYTES, NotOpened, Page, PlaceId, ServerId, Staff,
    StaffFound, Under, Uploaded,
};

/// How long a stop waits for what was begun: most takes a second; with what comes after, a stop takes ten at most.
pub(super) const LAST_ERRANDS: Duration = Duration::from_secs(8);
/// How long a thread may take to open, all waits for rate limits included.
const OPENING: Duration = Duration::from_secs(10);

/// What is done after an answer.
pub(super) struct Later {
    work: Work,
}

enum Work {
    /// Opens a thread on this message.
    Discuss(Discussion, Anchor, Under),
    /// Posts the card of a team decision.
    Post(Box<Card>, Under),
    /// Asks a language model.
    Think(Thinking),
    /// Fetches a file that somebody wants to hold in a server.
    Fetch(Uploaded, Option<ServerId>, Under),
    /// Tries whether requests for a person arrive.
    TryStaff(CheckUp, Under),
}

impl Later {
    /// What a language model makes of a reply.
    pub(super) const fn think(thinking: Thinking) -> Self {
        let work = Work::Think(thinking);
        Self { work }
    }

    /// Whether requests for a person arrive.
    pub(super) const fn try_staff(check_up: CheckUp, under: Under) -> Self {
        let work = Work::TryStaff(check_up, under);
        Self { work }
    }

    /// What a file would do in a server.
    pub(super) const fn fetch(file: Uploaded, server: Option<ServerId>, under: Under) -> Self {
        let work = Work::Fetch(file, server, under);
        Self { work }
    }

    /// The card of a team decision.
    pub(super) const fn post(card: Box<Card>, under: Under) -> Self {
        let work = Work::Post(card, under);
        Self { work }
    }

    /// A thread on a message.
    pub(super) const fn discuss(discussion: Discussion, on: Anchor, under: Under) -> Self {
        let work = Work::Discuss(discussion, on, under);
        Self { work }
    }
}

impl Answering {
    /// Does what was left for later, and puts what came of it in place of the note. `mark` is the interaction's id.
    pub(super) async fn finish(&self, later: Later, note: &Note, mark: u64) {
        let Some(rest) = &self.rest else {
            return;
        };
        let mut files = Vec::new();
        let page = match later.work {
            Work::Discuss(discussion, on, under) => {
                self.discuss(rest, &discussion, on, (mark, &under)).await
            }
            Work::Post(card, under) => self.post_card(rest, &card, &under).await,
            Work::Think(thinking) => self.bot.thought(thinking).await,
            Work::Fetch(file, server, under) => {
                let read = rest.attachment(&file.url, MOST_OVERLAY_BYTES).await;
                let reply = self.bot.offered(server, &file, read, under).await;
                files = self.bot.files_at_hand(&reply).unwrap_or_default();
                reply.page
            }
            Work::TryStaff(check_up, under) => {
                let found = staff_found(rest, check_up.staff.as_deref()).await;
                self.bot.checked(&check_up, found, &under)
            }
        };
        if let Err(error) = rest.fill(note, &write::edit(&page, files)).await {
            tracing::warn!(%error, "a message that was announced could not be sent");
        }
    }

    /// Posts a card, and has the store keep which message it is. Its mark is the decision's, so that it stands there once
    /// although it is asked for again where nothing was heard of it.
    async fn post_card(&self, rest: &Rest, card: &Card, under: &Under) -> Page {
        let team = &card.team;
        let body = write::post(&card.page, Vec::new(), team.id.0);
        let posted = match rest.post(team.place.0, &body).await {
            Ok(message) => write::message_id(&message).ok_or(NotOpened::Unreachable),
            Err(error) => Err(why(&error)),
        };
        self.bot.card_posted(team, posted.ok()).await;
        self.bot.consultation().card_posted(team, posted, under)
    }

    /// Opens a thread, or finds it, and says something in it where it is new. Each of it is tried once: whoever wants it
    /// presses again.
    async fn discuss(
        &self,
        rest: &Rest,
        discussion: &Discussion,
        on: Anchor,
        (mark, under): (u64, &Under),
    ) -> Page {
        let consultation = self.bot.consultation();
        let opening = rest.open_thread(on, &discussion.name);
        let thread = match tokio::time::timeout(OPENING, opening).await {
            Ok(Ok(thread)) => thread,
            Ok(Err(error)) => return consultation.not_discussing(why(&error), under),
            Err(_late) => return consultation.not_discussing(NotOpened::Unreachable, under),
        };
        let place = PlaceId(thread.id);
        let first = write::post(&discussion.first, Vec::new(), mark);
        let saying = async {
            if thread.is_new {
                rest.post(thread.id, &first).await?;
            }
            Ok::<_, Error>(())
        };
        let server = on.server.map(ServerId);
        let tying = self.bot.tie(place, server, &discussion.decision);
        // A store that is slow keeps nobody waiting for the first message.
        let ((), said) = tokio::join!(tying, saying);
        if let Err(error) = said {
            tracing::warn!(%error, "a thread is open, but nothing could be said in it");
            return consultation.discussing_without_a_word(place, under);
        }
        consultation.discussing(place, under)
    }
}

/// Whether requests for a person arrive, tried without writing there.
async fn staff_found(rest: &Rest, staff: Option<&Staff>) -> StaffFound {
    let tried = match staff {
        None => return StaffFound::Untried,
        Some(Staff::Channel(channel)) => rest.look_at_channel(channel.0).await,
        Some(Staff::Webhook(webhook)) => rest.look_at_webhook(webhook).await,
    };
    match tried {
        Ok(()) => StaffFound::There,
        Err(error) if !error.is_refusal() => StaffFound::Unreachable,
        Err(Error::Refused { status: 403, .. }) => StaffFound::Closed,
        Err(_) => StaffFound::Gone,
    }
}

/// What a failure means for the person; one line tells the operator.
fn why(error: &Error) -> NotOpened {
    tracing::warn!(%error, "a thread could not be opened, or a card posted");
    if error.is_refusal() {
        NotOpened::Refused
    } else {
        NotOpened::Unreachable
    }
}
