//! The real serenity client works against the stand-in.
use std::time::Duration;

use backend_advice::playground::{Options, Outcome, StandIn};
use serde_json::json;
use serenity::all::{
    ButtonStyle, Client, Command, CommandInteraction, ComponentInteraction, Context,
    CreateActionRow, CreateAllowedMentions, CreateButton, CreateCommand, CreateInputText,
    CreateInteractionResponse, CreateInteractionResponseMessage, CreateModal,
    EditInteractionResponse, EventHandler, GatewayIntents, HttpBuilder, InputTextStyle,
    Interaction,
};
use serenity::async_trait;

struct Bot;

#[async_trait]
impl EventHandler for Bot {
    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        match interaction {
            Interaction::Command(command) => greet(&context, &command).await,
            Interaction::Component(press) => react(&context, &press).await,
            Interaction::Modal(modal) => {
                let message = quiet().content("Thank you");
                let response = CreateInteractionResponse::Message(message);
                modal
                    .create_response(&context.http, response)
                    .await
                    .unwrap();
            }
            _ => {}
        }
    }
}

fn quiet() -> CreateInteractionResponseMessage {
    CreateInteractionResponseMessage::new().allowed_mentions(CreateAllowedMentions::new())
}

async fn greet(context: &Context, command: &CommandInteraction) {
    let buttons = vec![
        CreateButton::new("more")
            .label("More")
            .style(ButtonStyle::Primary),
        CreateButton::new("later").label("Later"),
        CreateButton::new("form").label("Form"),
    ];
    let message = quiet()
        .content("Hello")
        .components(vec![CreateActionRow::Buttons(buttons)])
        .ephemeral(true);
    let response = CreateInteractionResponse::Message(message);
    command
        .create_response(&context.http, response)
        .await
        .unwrap();
}

async fn react(context: &Context, press: &ComponentInteraction) {
    let response = match press.data.custom_id.as_str() {
        "more" => CreateInteractionResponse::UpdateMessage(quiet().content("More")),
        "form" => {
            let field = CreateInputText::new(InputTextStyle::Short, "Name", "name");
            let rows = vec![CreateActionRow::InputText(field)];
            CreateInteractionResponse::Modal(CreateModal::new("form", "Form").components(rows))
        }
        _ => CreateInteractionResponse::Acknowledge,
    };
    press
        .create_response(&context.http, response)
        .await
        .unwrap();
    if press.data.custom_id == "later" {
        let edit = EditInteractionResponse::new()
            .content("Later")
            .allowed_mentions(CreateAllowedMentions::new());
        press.edit_response(&context.http, edit).await.unwrap();
    }
}

async fn start(stand_in: &StandIn) -> tokio::task::JoinHandle<()> {
    let http = HttpBuilder::new(stand_in.token())
        .proxy(stand_in.url())
        .ratelimiter_disabled(true)
        .application_id(stand_in.application_id().parse().unwrap())
        .build();
    let command = CreateCommand::new("hello").description("Says hello");
    Command::set_global_commands(&http, vec![command])
        .await
        .unwrap();
    let mut client = serenity::client::ClientBuilder::new_with_http(http, GatewayIntents::empty())
        .event_handler(Bot)
        .await
        .unwrap();
    tokio::spawn(async move { run(&mut client).await })
}

async fn run(client: &mut Client) {
    client.start().await.unwrap();
}

#[tokio::test]
async fn a_serenity_bot_becomes_ready_and_answers() {
    let stand_in = StandIn::start(Options::default()).await.unwrap();
    let running = start(&stand_in).await;
    tokio::time::timeout(Duration::from_secs(20), stand_in.bot_ready())
        .await
        .unwrap();
    let ada = stand_in.person("Ada");

    let outcome = ada.types("#general", "/hello", &json!({})).await.unwrap();
    let Outcome::Message(message) = outcome else {
        panic!("not a message: {outcome:?}");
    };
    assert_eq!(message["content"], "Hello");
    assert_eq!(message["ephemeral"], true);
    assert_eq!(message["invoked"]["command"], "/hello");
    let id = message["id"].as_str().unwrap();

    let Outcome::Updated(updated) = ada.presses(id, "more").await.unwrap() else {
        panic!("not updated");
    };
    assert_eq!(updated["content"], "More");

    assert_eq!(
        ada.presses(id, "later").await.unwrap(),
        Outcome::DeferredUpdate
    );
    let edited = |stand_in: &StandIn| stand_in.messages("Ada", "#general")[0]["content"] == "Later";
    stand_in.until(edited).await;

    let Outcome::Modal(modal) = ada.presses(id, "form").await.unwrap() else {
        panic!("no modal");
    };
    let thanks = ada.submits(&modal, &json!({"name": "Ada"})).await.unwrap();
    assert!(matches!(thanks, Outcome::Message(_)), "{thanks:?}");

    assert_eq!(stand_in.messages("Ben", "#general").len(), 1);
    assert_eq!(stand_in.violations(), []);
    assert_eq!(stand_in.command_writes(), 1);
    running.abort();
}
