//! The gateway's sessions: who is connected, what they missed, what they asked.
//!
//! Owns sequence numbers and the replay buffer. The sockets are in `socket`.

pub(super) mod events;
pub(super) mod socket;

use std::collections::VecDeque;

use axum::extract::ws::Utf8Bytes;
use serde::Serialize;
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::id::Id;
use super::interactions::random_word;
use super::state::State;

/// Close codes the stand-in uses of its own accord.
pub(super) mod close {
    pub(in crate::playground) const UNKNOWN_OPCODE: u16 = 4001;
    pub(in crate::playground) const DECODE_ERROR: u16 = 4002;
    pub(in crate::playground) const NOT_AUTHENTICATED: u16 = 4003;
    pub(in crate::playground) const BAD_TOKEN: u16 = 4004;
    pub(in crate::playground) const ALREADY_AUTHENTICATED: u16 = 4005;
    pub(in crate::playground) const INVALID_SEQUENCE: u16 = 4007;
    pub(in crate::playground) const INVALID_SHARD: u16 = 4010;
    pub(in crate::playground) const INVALID_VERSION: u16 = 4012;
    pub(in crate::playground) const INVALID_INTENTS: u16 = 4013;
    pub(in crate::playground) const DISALLOWED_INTENTS: u16 = 4014;
}

const GUILDS: u64 = 1;
const PRIVILEGED: u64 = (1 << 1) | (1 << 8) | (1 << 15);
const KNOWN_INTENTS: u64 = (1 << 26) - 1;
/// Close codes after which Discord has forgotten the session.
const FINAL_CODES: [u16; 10] = [1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014];

/// Something to put on a socket.
#[derive(Clone, Debug)]
pub(super) enum Frame {
    Text(Utf8Bytes),
    Close(u16),
    /// Let the TCP connection go without a close frame.
    Drop,
}

/// All sessions of the bot, and what tests asked of the gateway.
#[derive(Debug)]
pub(super) struct Gateway {
    sessions: Vec<Session>,
    next_link: u64,
    kept: usize,
    /// Close the next IDENTIFY with this code.
    pub(super) refuse_identify: Option<u16>,
    /// Leave heartbeats without an answer.
    pub(super) silent: bool,
    /// How often the bot identified.
    pub(super) identifies: u64,
    /// How often the bot resumed.
    pub(super) resumes: u64,
    /// Servers joined for measurements: how many, with how many channels.
    pub(super) crowd: Option<(u64, usize)>,
}

#[derive(Debug)]
struct Session {
    id: String,
    sequence: u64,
    intents: u64,
    shard: (u64, u64),
    missed: VecDeque<(u64, Utf8Bytes)>,
    link: Option<Link>,
}

#[derive(Debug)]
struct Link {
    number: u64,
    frames: UnboundedSender<Frame>,
}

/// Which session a socket speaks for.
#[derive(Clone, Debug)]
pub(super) struct Linked {
    session: String,
    number: u64,
}

#[derive(Serialize)]
struct Dispatch<'a, T: Serialize + ?Sized> {
    op: u8,
    t: &'a str,
    s: u64,
    d: &'a T,
}

impl Gateway {
    pub(super) fn new(kept: usize) -> Self {
        Self {
            sessions: Vec::new(),
            next_link: 0,
            kept: kept.max(1),
            refuse_identify: None,
            silent: false,
            identifies: 0,
            resumes: 0,
            crowd: None,
        }
    }

    /// Whether a bot is connected and ready.
    pub(super) fn connected(&self) -> bool {
        self.sessions.iter().any(|session| session.link.is_some())
    }

    /// Whether any session asked for one of these intents.
    pub(super) fn wants(&self, intents: u64) -> bool {
        self.sessions.iter().any(|one| one.intents & intents != 0)
    }

    /// What all sessions asked for.
    pub(super) fn intents(&self) -> u64 {
        self.sessions.iter().fold(0, |all, one| all | one.intents)
    }

    /// Sends an event to every session of the server's shard that wants it.
    pub(super) fn dispatch<T>(&mut self, kind: &str, server: Option<Id>, wants: u64, data: &T)
    where
        T: Serialize + ?Sized,
    {
        let kept = self.kept;
        for session in &mut self.sessions {
            let wanted = wants == 0 || session.intents & wants != 0;
            if wanted && session.serves(server) {
                session.dispatch(kind, data, kept);
            }
        }
    }

    /// Puts a frame on every identified socket.
    pub(super) fn send(&mut self, frame: &Frame) {
        for session in &self.sessions {
            session.send(frame.clone());
        }
    }

    /// Closes every identified socket with this code.
    pub(super) fn close(&mut self, code: u16) {
        self.send(&Frame::Close(code));
        self.part(|code| FINAL_CODES.contains(&code), code);
    }

    /// Drops every identified socket without a word.
    pub(super) fn drop_links(&mut self) {
        self.send(&Frame::Drop);
        self.part(|_| false, 0);
    }

    /// Sends again what every session was sent before, as Discord may.
    pub(super) fn repeat(&mut self) {
        for session in &self.sessions {
            for (_, text) in &session.missed {
                session.send(Frame::Text(text.clone()));
            }
        }
    }

    /// Forgets all sessions, so that the next RESUME is refused.
    pub(super) fn forget(&mut self) {
        self.sessions.retain(|session| session.link.is_some());
        for session in &mut self.sessions {
            session.id.push_str("-forgotten");
        }
    }

    fn part(&mut self, is_final: impl Fn(u16) -> bool, code: u16) {
        for session in &mut self.sessions {
            session.link = None;
        }
        if is_final(code) {
            self.sessions.clear();
        }
    }

    /// A socket has gone, with the code the client closed it with, if any.
    pub(super) fn unlink(&mut self, linked: &Linked, code: Option<u16>) {
        let belongs = |session: &&mut Session| {
            session.id.starts_with(&linked.session)
                && session.link.as_ref().map(|link| link.number) == Some(linked.number)
        };
        let Some(session) = self.sessions.iter_mut().find(belongs) else {
            return;
        };
        session.link = None;
        if matches!(code, Some(1000 | 1001)) {
            let gone = session.id.clone();
            self.sessions.retain(|session| session.id != gone);
        }
    }

    fn link(&mut self, frames: UnboundedSender<Frame>) -> Link {
        self.next_link += 1;
        Link {
            number: self.next_link,
            frames,
        }
    }
}

impl Session {
    fn serves(&self, server: Option<Id>) -> bool {
        let (shard, shards) = self.shard;
        let home = server.map_or(0, |id| (id.0 >> 22) % shards.max(1));
        home == shard
    }

    fn dispatch<T: Serialize + ?Sized>(&mut self, kind: &str, data: &T, kept: usize) {
        self.sequence += 1;
        let dispatch = Dispatch {
            op: 0,
            t: kind,
            s: self.sequence,
            d: data,
        };
        let Ok(text) = serde_json::to_string(&dispatch) else {
            return;
        };
        let text = Utf8Bytes::from(text);
        self.send(Frame::Text(text.clone()));
        if self.missed.len() >= kept.min(MOST_MISSED) {
            self.missed.pop_front();
        }
        self.missed.push_back((self.sequence, text));
    }

    /// A socket that has just gone takes no frames; the buffer keeps them.
    fn send(&self, frame: Frame) {
        if let Some(link) = &self.link {
            let _gone = link.frames.send(frame);
        }
    }
}

/// How many dispatches a session can be behind and still resume.
const MOST_MISSED: usize = 1000;

impl State {
    /// Op 2: a new session, or the code to close the socket with.
    pub(super) fn identify(
        &mut self,
        data: &Value,
        frames: UnboundedSender<Frame>,
    ) -> Result<Linked, u16> {
        self.gateway.identifies += 1;
        if let Some(code) = self.gateway.refuse_identify.take() {
            return Err(code);
        }
        self.admit(data)?;
        let shard = shard(data)?;
        let link = self.gateway.link(frames);
        let linked = Linked {
            session: random_word(),
            number: link.number,
        };
        let intents = data.get("intents").and_then(Value::as_u64).unwrap_or(0);
        (self.gateway.sessions).retain(|one| one.link.is_some() || one.shard != shard);
        let mut session = Session {
            id: linked.session.clone(),
            sequence: 0,
            intents,
            shard,
            missed: VecDeque::new(),
            link: Some(link),
        };
        session.dispatch("READY", &self.ready(&session), self.gateway.kept);
        if intents & GUILDS != 0 {
            self.introduce_servers(&mut session);
        }
        self.gateway.sessions.push(session);
        self.touch();
        Ok(linked)
    }

    /// Token and intents of an IDENTIFY.
    fn admit(&self, data: &Value) -> Result<(), u16> {
        let token = data.get("token").and_then(Value::as_str).unwrap_or("");
        if token.trim_start_matches("Bot ") != self.options.token {
            return Err(close::BAD_TOKEN);
        }
        let intents = data.get("intents").and_then(Value::as_u64);
        match intents {
            Some(bits) if bits & PRIVILEGED & !self.options.privileged_intents != 0 => {
                Err(close::DISALLOWED_INTENTS)
            }
            Some(bits) if bits & !KNOWN_INTENTS == 0 => Ok(()),
            _ => Err(close::INVALID_INTENTS),
        }
    }

    fn ready(&self, session: &Session) -> Value {
        let mut servers = Vec::new();
        let ids = self.servers_with_bot().map(|server| server.id);
        for id in ids.chain(self.crowd_ids()) {
            if session.serves(Some(id)) {
                servers.push(json!({"id": id, "unavailable": true}));
            }
        }
        json!({
            "v": 10, "user": self.bot_user(), "guilds": servers, "session_id": session.id,
            "session_type": "normal", "resume_gateway_url": format!("ws://{}", self.address),
            "shard": [session.shard.0, session.shard.1], "private_channels": [],
            "relationships": [], "presences": [], "geo_ordered_rtc_regions": [], "_trace": [],
            "application": {"id": self.world.bot, "flags": 0},
        })
    }

    /// Op 6: the old session goes on where it stopped, or `None` to start anew.
    pub(super) fn resume(
        &mut self,
        data: &Value,
        frames: UnboundedSender<Frame>,
    ) -> Result<Option<Linked>, u16> {
        let text = |key: &str| data.get(key).and_then(Value::as_str).unwrap_or("");
        if text("token").trim_start_matches("Bot ") != self.options.token {
            return Err(close::BAD_TOKEN);
        }
        let seen = data.get("seq").and_then(Value::as_u64).unwrap_or(0);
        let link = self.gateway.link(frames);
        let kept = self.gateway.kept;
        let wanted = text("session_id");
        let Some(session) = (self.gateway.sessions.iter_mut()).find(|one| one.id == wanted) else {
            return Ok(None);
        };
        if seen > session.sequence {
            return Err(close::INVALID_SEQUENCE);
        }
        let oldest = session
            .missed
            .front()
            .map_or(session.sequence + 1, |one| one.0);
        if seen + 1 < oldest {
            return Ok(None);
        }
        let linked = Linked {
            session: session.id.clone(),
            number: link.number,
        };
        session.link = Some(link);
        for (_, text) in session.missed.iter().filter(|(number, _)| *number > seen) {
            session.send(Frame::Text(text.clone()));
        }
        session.dispatch("RESUMED", &json!({"_trace": []}), kept);
        self.gateway.resumes += 1;
        self.touch();
        Ok(Some(linked))
    }
}

/// The shard of an IDENTIFY; without one it is the only shard.
fn shard(data: &Value) -> Result<(u64, u64), u16> {
    let Some(pair) = data.get("shard").filter(|pair| !pair.is_null()) else {
        return Ok((0, 1));
    };
    let part = |index: usize| pair.get(index).and_then(Value::as_u64);
    match (part(0), part(1)) {
        (Some(id), Some(count)) if id < count => Ok((id, count)),
        _ => Err(close::INVALID_SHARD),
    }
}
