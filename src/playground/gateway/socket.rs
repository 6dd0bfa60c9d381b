//! One WebSocket of the bot: frames in, frames out.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use futures_util::SinkExt;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::{Frame, Linked, close};
use crate::playground::core::{Core, closed};

/// The most one frame of a bot may hold.
const LARGEST_FRAME: usize = 4096;
/// How long a closed socket is kept so that the client can read why.
const FAREWELL: Duration = Duration::from_secs(1);
/// How many frames are written before they are flushed.
const BATCH: usize = 64;

/// What a frame of the bot leads to.
enum Next {
    Continue,
    Close(u16),
}

/// Speaks the gateway protocol until either side has had enough.
pub(in crate::playground) async fn serve(mut socket: WebSocket, core: Arc<Core>, version: u8) {
    let (frames, outbox) = unbounded_channel();
    let interval = core.state().options.heartbeat_interval.as_millis();
    let hello = json!({
        "op": 10, "t": null, "s": null,
        "d": {"heartbeat_interval": u64::try_from(interval).unwrap_or(u64::MAX), "_trace": []},
    });
    let _gone = frames.send(Frame::Text(hello.to_string().into()));
    if version != 10 && version != 9 {
        let _gone = frames.send(Frame::Close(close::INVALID_VERSION));
    }
    let mut connection = Connection {
        core,
        frames,
        linked: None,
    };
    let farewell_code = connection.run(&mut socket, outbox).await;
    if let Some(linked) = &connection.linked {
        let mut state = connection.core.state();
        state.gateway.unlink(linked, farewell_code);
        state.touch();
    }
}

struct Connection {
    core: Arc<Core>,
    frames: UnboundedSender<Frame>,
    linked: Option<Linked>,
}

impl Connection {
    /// Runs until the end and answers the code the client closed with.
    async fn run(
        &mut self,
        socket: &mut WebSocket,
        mut outbox: UnboundedReceiver<Frame>,
    ) -> Option<u16> {
        let mut closing = self.core.closing();
        loop {
            tokio::select! {
                frame = outbox.recv() => {
                    if !write(socket, &mut outbox, frame?).await {
                        return None;
                    }
                }
                incoming = socket.recv() => match incoming?.ok()? {
                    Message::Text(text) => self.hear(text.as_str()),
                    Message::Binary(bytes) => {
                        self.hear(std::str::from_utf8(&bytes).unwrap_or_default());
                    }
                    Message::Close(frame) => return frame.map(|frame| frame.code),
                    Message::Ping(_) | Message::Pong(_) => {}
                },
                () = closed(&mut closing) => return None,
            }
        }
    }

    fn hear(&mut self, text: &str) {
        if let Next::Close(code) = self.answer(text) {
            let _gone = self.frames.send(Frame::Close(code));
        }
    }

    fn answer(&mut self, text: &str) -> Next {
        if text.len() > LARGEST_FRAME {
            return Next::Close(close::DECODE_ERROR);
        }
        let Ok(payload) = serde_json::from_str::<Value>(text) else {
            return Next::Close(close::DECODE_ERROR);
        };
        let nothing = Value::Null;
        let data = payload.get("d").unwrap_or(&nothing);
        match (payload.get("op").and_then(Value::as_u64), &self.linked) {
            (Some(1), _) => self.beat(),
            (Some(2 | 6), Some(_)) => Next::Close(close::ALREADY_AUTHENTICATED),
            (Some(2), None) => self.identify(data),
            (Some(6), None) => self.resume(data),
            (Some(3 | 4 | 8 | 31), None) => Next::Close(close::NOT_AUTHENTICATED),
            (Some(3 | 4 | 8 | 31), Some(_)) => Next::Continue,
            _ => Next::Close(close::UNKNOWN_OPCODE),
        }
    }

    fn beat(&self) -> Next {
        if !self.core.state().gateway.silent {
            let ack = Utf8Bytes::from_static(r#"{"op":11,"t":null,"s":null,"d":null}"#);
            let _gone = self.frames.send(Frame::Text(ack));
        }
        Next::Continue
    }

    fn identify(&mut self, data: &Value) -> Next {
        match self.core.state().identify(data, self.frames.clone()) {
            Ok(linked) => self.linked = Some(linked),
            Err(code) => return Next::Close(code),
        }
        Next::Continue
    }

    fn resume(&mut self, data: &Value) -> Next {
        match self.core.state().resume(data, self.frames.clone()) {
            Ok(Some(linked)) => self.linked = Some(linked),
            Ok(None) => {
                let refusal = Utf8Bytes::from_static(r#"{"op":9,"t":null,"s":null,"d":false}"#);
                let _gone = self.frames.send(Frame::Text(refusal));
            }
            Err(code) => return Next::Close(code),
        }
        Next::Continue
    }
}

/// Writes a frame and those that wait behind it; false once it is over.
async fn write(
    socket: &mut WebSocket,
    outbox: &mut UnboundedReceiver<Frame>,
    first: Frame,
) -> bool {
    let mut next = Some(first);
    let mut written = 0;
    while let Some(frame) = next {
        match frame {
            Frame::Text(text) => {
                if socket.feed(Message::Text(text)).await.is_err() {
                    return false;
                }
            }
            Frame::Close(code) => {
                farewell(socket, code).await;
                return false;
            }
            Frame::Drop => return false,
        }
        written += 1;
        next = (written < BATCH).then(|| outbox.try_recv().ok()).flatten();
    }
    socket.flush().await.is_ok()
}

/// Closes with a code and waits a little until the client has read it.
async fn farewell(socket: &mut WebSocket, code: u16) {
    let frame = CloseFrame {
        code,
        reason: Utf8Bytes::from_static(""),
    };
    if socket.send(Message::Close(Some(frame))).await.is_ok() {
        let drained = async { while let Some(Ok(_)) = socket.recv().await {} };
        let _late = tokio::time::timeout(FAREWELL, drained).await;
    }
}
