//! The canned conversation as serenity's examples would write it: an `EventHandler`, the state in the custom id.
//!
//! serenity 0.12 has no types for Components V2, so the messages are JSON.

use std::env;

use serde_json::{Value, json};
use serenity::all::{
    ClientBuilder, Command, ComponentInteractionDataKind, Context, CreateCommand, EventHandler,
    GatewayIntents, HttpBuilder, Interaction, InteractionId, Ready,
};
use serenity::async_trait;

const CANNED: &str = include_str!("../../canned.json");
const EPHEMERAL: u64 = 1 << 6;
const COMPONENTS_V2: u64 = 1 << 15;

struct Handler {
    canned: Value,
}

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, ctx: Context, _: Ready) {
        let command = CreateCommand::new("backend-advice")
            .description("Python, Node.js or both for your backend");
        if let Err(why) = Command::create_global_command(&ctx.http, command).await {
            eprintln!("Cannot create the command: {why}");
        }
    }

    async fn interaction_create(&self, ctx: Context, interaction: Interaction) {
        match interaction {
            Interaction::Command(command) => {
                let flags = EPHEMERAL | COMPONENTS_V2;
                let body =
                    json!({"type": 4, "data": {"flags": flags, "components": [self.page("")]}});
                respond(&ctx, command.id, &command.token, &body).await;
            }
            Interaction::Component(component) => {
                let Some(given) = component.data.custom_id.strip_prefix("answer:") else {
                    return;
                };
                let ComponentInteractionDataKind::StringSelect { values } = &component.data.kind
                else {
                    return;
                };
                let given = format!("{given}{}", values[0]);
                let page = self.page(&given);
                let body =
                    json!({"type": 7, "data": {"flags": COMPONENTS_V2, "components": [page]}});
                respond(&ctx, component.id, &component.token, &body).await;
            }
            _ => {}
        }
    }
}

async fn respond(ctx: &Context, id: InteractionId, token: &str, body: &Value) {
    if let Err(why) = ctx
        .http
        .create_interaction_response(id, token, body, vec![])
        .await
    {
        eprintln!("Cannot respond: {why}");
    }
}

impl Handler {
    /// What follows after these answers, a digit each.
    fn page(&self, given: &str) -> Value {
        match self.canned["questions"].get(given.len()) {
            Some(question) => ask(question, given),
            None => show(&self.canned["result"]),
        }
    }
}

fn ask(question: &Value, given: &str) -> Value {
    json!({"type": 17, "accent_color": 0x58_65F2, "components": [
        text(&question["title"]),
        text(&question["note"]),
        row(vec![list(&format!("answer:{given}"), question)]),
        row(buttons(&question["buttons"], given)),
    ]})
}

fn show(result: &Value) -> Value {
    let mut parts: Vec<Value> = each(&result["texts"]).map(text).collect();
    let link = &result["link"];
    let mut first =
        vec![json!({"type": 2, "style": 5, "label": link["label"], "url": link["url"]})];
    first.extend(buttons(&result["buttons"][0], "first"));
    parts.extend([
        json!({"type": 14, "divider": true, "spacing": 1}),
        text(&result["small"]),
        row(vec![list("details", result)]),
        row(first),
        row(buttons(&result["buttons"][1], "second")),
    ]);
    json!({"type": 17, "accent_color": 0x7A_7F87, "components": parts})
}

fn text(content: &Value) -> Value {
    json!({"type": 10, "content": content})
}

fn row(components: Vec<Value>) -> Value {
    json!({"type": 1, "components": components})
}

fn list(custom_id: &str, page: &Value) -> Value {
    let options: Vec<Value> = each(&page["options"])
        .enumerate()
        .map(|(number, option)| {
            json!({
                "value": number.to_string(), "label": option["label"],
                "description": option["description"],
            })
        })
        .collect();
    json!({
        "type": 3, "custom_id": custom_id, "placeholder": page["placeholder"], "options": options,
        "min_values": 1, "max_values": page["most"].as_u64().unwrap_or(1),
    })
}

fn buttons(labels: &Value, place: &str) -> Vec<Value> {
    each(labels)
        .enumerate()
        .map(|(number, label)| {
            json!({"type": 2, "style": 2, "label": label, "custom_id": format!("{number}:{place}")})
        })
        .collect()
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

#[tokio::main]
async fn main() {
    let token = env::var("DISCORD_TOKEN").expect("a token in DISCORD_TOKEN");
    let mut http = HttpBuilder::new(token);
    if let Ok(api) = env::var("DISCORD_API_URL") {
        // With the limiter on, serenity would ignore the address.
        http = http.proxy(api).ratelimiter_disabled(true);
    }
    let canned = serde_json::from_str(CANNED).expect("canned.json");
    let mut client = ClientBuilder::new_with_http(http.build(), GatewayIntents::empty())
        .event_handler(Handler { canned })
        .await
        .expect("a client");
    if let Err(why) = client.start().await {
        eprintln!("Client error: {why}");
    }
}
