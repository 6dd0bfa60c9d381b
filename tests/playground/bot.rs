//! A bot that does only what a test tells it.

use std::time::Duration;

use backend_advice::playground::StandIn;
use futures_util::{SinkExt, StreamExt};
use reqwest::{Client, Method};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

const PATIENCE: Duration = Duration::from_secs(10);

/// One gateway connection and a REST client.
pub(crate) struct Bot {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    pub(crate) rest: Rest,
    pub(crate) session: String,
    pub(crate) sequence: u64,
}

/// What the gateway sent.
#[derive(Debug)]
pub(crate) enum Heard {
    Payload(Value),
    Closed(Option<u16>),
}

impl Bot {
    /// Connects, identifies and waits for READY.
    pub(crate) async fn ready(stand_in: &StandIn) -> Self {
        let mut bot = Self::connect(stand_in).await;
        bot.identify(stand_in.token(), 0).await;
        let ready = bot.event("READY").await;
        ready["session_id"]
            .as_str()
            .unwrap()
            .clone_into(&mut bot.session);
        bot
    }

    /// Connects and reads HELLO.
    pub(crate) async fn connect(stand_in: &StandIn) -> Self {
        let rest = Rest::new(stand_in);
        let (status, gateway) = rest.get("/gateway").await;
        assert_eq!(status, 200);
        let url = format!("{}/?v=10&encoding=json", gateway["url"].as_str().unwrap());
        let (socket, _) = connect_async(url).await.unwrap();
        let mut bot = Self {
            socket,
            rest,
            session: String::new(),
            sequence: 0,
        };
        let hello = bot.payload().await;
        assert_eq!(hello["op"], 10);
        bot
    }

    pub(crate) async fn identify(&mut self, token: &str, intents: u64) {
        let properties = json!({"os": "linux", "browser": "test", "device": "test"});
        let data = json!({"token": token, "intents": intents, "properties": properties});
        self.send(&json!({"op": 2, "d": data})).await;
    }

    pub(crate) async fn resume(&mut self, stand_in: &StandIn, session: &str, sequence: u64) {
        let data = json!({"token": stand_in.token(), "session_id": session, "seq": sequence});
        self.send(&json!({"op": 6, "d": data})).await;
    }

    pub(crate) async fn send(&mut self, payload: &Value) {
        self.socket
            .send(Message::Text(payload.to_string()))
            .await
            .unwrap();
    }

    pub(crate) async fn hear(&mut self) -> Heard {
        let next = tokio::time::timeout(PATIENCE, self.socket.next())
            .await
            .unwrap();
        match next {
            Some(Ok(Message::Text(text))) => Heard::Payload(serde_json::from_str(&text).unwrap()),
            Some(Ok(Message::Close(frame))) => Heard::Closed(frame.map(|frame| frame.code.into())),
            Some(Ok(other)) => panic!("unexpected frame {other:?}"),
            Some(Err(_)) | None => Heard::Closed(None),
        }
    }

    pub(crate) async fn payload(&mut self) -> Value {
        match self.hear().await {
            Heard::Payload(payload) => payload,
            Heard::Closed(code) => panic!("closed with {code:?}"),
        }
    }

    pub(crate) async fn closed(&mut self) -> Option<u16> {
        match self.hear().await {
            Heard::Closed(code) => code,
            Heard::Payload(payload) => panic!("not closed but {payload}"),
        }
    }

    /// The next dispatch, which must be of this kind.
    pub(crate) async fn event(&mut self, kind: &str) -> Value {
        let payload = self.payload().await;
        assert_eq!(payload["t"], kind, "{payload}");
        self.sequence = payload["s"].as_u64().unwrap();
        payload["d"].clone()
    }

    pub(crate) async fn interaction(&mut self) -> Value {
        self.event("INTERACTION_CREATE").await
    }

    /// Waits for the next interaction and answers it.
    pub(crate) async fn answers(&mut self, callback: Value) -> Value {
        let interaction = self.interaction().await;
        let (status, body) = self.rest.answer(&interaction, callback).await;
        assert_eq!(status, 204, "{body}");
        interaction
    }
}

/// The REST side of the bot.
#[derive(Clone)]
pub(crate) struct Rest {
    client: Client,
    base: String,
    token: String,
    application: String,
}

impl Rest {
    pub(crate) fn new(stand_in: &StandIn) -> Self {
        Self {
            client: Client::builder()
                .user_agent("DiscordBot (https://example.org, 1)")
                .build()
                .unwrap(),
            base: format!("{}/api/v10", stand_in.url()),
            token: stand_in.token().to_owned(),
            application: stand_in.application_id(),
        }
    }

    pub(crate) async fn call(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> (u16, Value) {
        let mut request = self.client.request(method, format!("{}{path}", self.base));
        request = request.header("Authorization", format!("Bot {}", self.token));
        if let Some(body) = body {
            request = request.json(body);
        }
        read(request).await
    }

    pub(crate) async fn get(&self, path: &str) -> (u16, Value) {
        self.call(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        self.call(Method::POST, path, Some(&body)).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> (u16, Value) {
        self.call(Method::PATCH, path, Some(&body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> (u16, Value) {
        self.call(Method::PUT, path, Some(&body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> (u16, Value) {
        self.call(Method::DELETE, path, None).await
    }

    pub(crate) async fn answer(&self, interaction: &Value, callback: Value) -> (u16, Value) {
        self.post(&format!("{}/callback", Self::path(interaction)), callback)
            .await
    }

    fn path(interaction: &Value) -> String {
        let part = |key: &str| interaction[key].as_str().unwrap().to_owned();
        format!("/interactions/{}/{}", part("id"), part("token"))
    }

    /// `/webhooks/{app}/{token}`.
    pub(crate) fn webhook(&self, interaction: &Value) -> String {
        format!(
            "/webhooks/{}/{}",
            self.application,
            interaction["token"].as_str().unwrap()
        )
    }

    pub(crate) fn original(&self, interaction: &Value) -> String {
        format!("{}/messages/@original", self.webhook(interaction))
    }

    pub(crate) async fn commands(&self, commands: Value) {
        let path = format!("/applications/{}/commands", self.application);
        let (status, body) = self.put(&path, commands).await;
        assert_eq!(status, 200, "{body}");
    }

    /// Sends a body with files, as `payload_json` and `files[n]`.
    pub(crate) async fn upload(
        &self,
        path: &str,
        body: &Value,
        files: &[(&str, &[u8])],
    ) -> (u16, Value) {
        let mut form = reqwest::multipart::Form::new().text("payload_json", body.to_string());
        for (number, (name, bytes)) in files.iter().enumerate() {
            let part =
                reqwest::multipart::Part::bytes(bytes.to_vec()).file_name((*name).to_owned());
            form = form.part(format!("files[{number}]"), part);
        }
        let request = self
            .client
            .post(format!("{}{path}", self.base))
            .multipart(form);
        read(request.header("Authorization", format!("Bot {}", self.token))).await
    }
}

async fn read(request: reqwest::RequestBuilder) -> (u16, Value) {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}

/// A message body with the mentions the house asks for.
pub(crate) fn message(content: &str) -> Value {
    json!({"content": content, "allowed_mentions": {"parse": []}})
}

/// A callback with a message.
pub(crate) fn reply(content: &str) -> Value {
    json!({"type": 4, "data": message(content)})
}

/// A callback with a message that holds buttons.
pub(crate) fn reply_with_buttons(content: &str, custom_ids: &[&str]) -> Value {
    let buttons: Vec<Value> = (custom_ids.iter())
        .map(|id| json!({"type": 2, "style": 1, "label": id, "custom_id": id}))
        .collect();
    let mut callback = reply(content);
    callback["data"]["components"] = json!([{"type": 1, "components": buttons}]);
    callback
}

/// The command the tests use.
pub(crate) fn ask() -> Value {
    json!([
        {"name": "ask", "description": "Asks", "options": [
            {"type": 3, "name": "text", "description": "What", "autocomplete": true}]},
        {"name": "Explain", "type": 3},
    ])
}
