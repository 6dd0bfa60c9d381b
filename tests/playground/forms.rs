//! Files with commands, selects of people, roles and channels, and modals of several fields.

use backend_advice::playground::{Outcome, StandIn};
use serde_json::{Value, json};

use crate::bot::{Bot, message, reply};
use crate::room;

async fn opens(stand_in: &StandIn, bot: &mut Bot, components: Value) -> Value {
    let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
    let modal = json!({"custom_id": "form", "title": "Form", "components": components});
    bot.answers(json!({"type": 9, "data": modal})).await;
    match deed.await.unwrap() {
        Outcome::Modal(open) => open,
        other => panic!("no modal but {other:?}"),
    }
}

fn label(label: &str, component: &Value) -> Value {
    json!({"type": 18, "label": label, "component": component})
}

#[tokio::test]
async fn a_file_comes_with_a_command_and_is_served_to_whoever_reads_it() {
    let (stand_in, mut bot) = room().await;
    let option = json!({"type": 11, "name": "file", "description": "What", "required": true});
    let commands = json!([{"name": "ask", "description": "Asks", "options": [option]}]);
    bot.rest.commands(commands).await;
    let ada = stand_in.person("Ada");
    let file = ada.uploads("our guide.toml", b"a = 1\n").unwrap();
    let deed = ada.types("#general", "/ask", &json!({"file": file}));
    let heard = bot.answers(reply("read")).await;
    assert_eq!(
        heard["data"]["options"][0],
        json!({"name": "file", "type": 11, "value": file})
    );
    let about = &heard["data"]["resolved"]["attachments"][&file];
    assert_eq!(about["filename"], "our_guide.toml");
    assert_eq!(
        (&about["size"], &about["content_type"]),
        (&json!(6), &json!("application/toml"))
    );
    let address = about["url"].as_str().unwrap();
    let read = reqwest::get(address).await.unwrap().bytes().await.unwrap();
    assert_eq!(&read[..], b"a = 1\n");
    let Outcome::Message(shown) = deed.await.unwrap() else {
        panic!("no message")
    };
    assert_eq!(shown["invoked"]["command"], "/ask file:our_guide.toml");
    let unknown = ada.types("#general", "/ask", &json!({"file": "77"}));
    assert!(unknown.await.is_err());
    let large = vec![0; 10 * 1024 * 1024 + 1];
    assert!(ada.uploads("large", &large).is_err());
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn selects_of_people_roles_and_channels_say_what_was_chosen() {
    let (stand_in, mut bot) = room().await;
    let role = stand_in.add_role("The Workshop", "Team", 0).unwrap();
    let selects = [
        (
            5,
            json!({"max_values": 3, "default_values": [{"id": stand_in.person("Ben").id(), "type": "user"}]}),
        ),
        (6, json!({})),
        (8, json!({"channel_types": [0]})),
    ];
    let rows: Vec<Value> = (selects.into_iter())
        .map(|(kind, more)| {
            let mut select = json!({"type": kind, "custom_id": kind.to_string()});
            select
                .as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            json!({"type": 1, "components": [select]})
        })
        .collect();
    let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
    let mut callback = reply("Who?");
    callback["data"]["components"] = json!(rows);
    bot.answers(callback).await;
    let Outcome::Message(shown) = deed.await.unwrap() else {
        panic!("no message")
    };
    let id = shown["id"].as_str().unwrap();
    let (ada, ben) = (stand_in.person("Ada"), stand_in.person("Ben"));
    let ben_id = ben.id().unwrap();
    for (custom_id, values, group, found) in [
        ("5", vec!["Ben", "Chloe"], "users", ben_id.as_str()),
        ("6", vec!["@Team"], "roles", role.as_str()),
        (
            "8",
            vec!["#announcements"],
            "channels",
            &stand_in.place("#announcements").unwrap(),
        ),
    ] {
        let deed = ada.selects(id, custom_id, &values);
        let heard = bot.answers(json!({"type": 6})).await;
        let data = &heard["data"];
        assert_eq!(data["values"][0], found, "{data}");
        assert_eq!(data["resolved"][group][found]["id"], found);
        deed.await.unwrap();
    }
    let deed = ada.selects(id, "5", &[&ben_id]);
    let heard = bot.answers(json!({"type": 6})).await;
    let member = &heard["data"]["resolved"]["members"][&ben_id];
    assert!(member["permissions"].is_string() && member.get("user").is_none());
    deed.await.unwrap();
    for (custom_id, values) in [
        ("5", vec!["Nobody"]),
        ("5", vec!["Ada", "Ben", "Chloe", "Gus"]),
        ("5", vec!["Ben", &ben_id]),
        ("6", vec!["Ben"]),
        ("8", vec!["DM with Ben"]),
    ] {
        assert!(
            ada.selects(id, custom_id, &values).await.is_err(),
            "{values:?}"
        );
    }
    let hidden = stand_in.place("#staff").unwrap();
    assert!(ben.selects(id, "8", &[&hidden]).await.is_err());
    assert_eq!(stand_in.violations(), []);
}

#[tokio::test]
async fn too_many_default_values_are_a_fault() {
    let (stand_in, mut bot) = room().await;
    let chosen = |name: &str| json!({"id": stand_in.person(name).id(), "type": "user"});
    for (defaults, says) in [
        (
            json!([chosen("Ada"), chosen("Ben")]),
            "as many default values",
        ),
        (json!([{"id": "7", "type": "role"}]), "type"),
    ] {
        let select = json!({"type": 5, "custom_id": "who", "default_values": defaults});
        let mut callback = reply("Who?");
        callback["data"]["components"] = json!([{"type": 1, "components": [select]}]);
        let deed = stand_in.person("Ada").types("#general", "/ask", &json!({}));
        let interaction = bot.interaction().await;
        assert_eq!(bot.rest.answer(&interaction, callback).await.0, 400);
        assert!(
            stand_in.violations()[0].what.contains(says),
            "{:?}",
            stand_in.violations()
        );
        stand_in.clear_violations();
        bot.rest.answer(&interaction, reply("never mind")).await;
        deed.await.unwrap();
    }
}

#[tokio::test]
async fn a_modal_of_several_fields_comes_back_as_it_was_filled_in() {
    let (stand_in, mut bot) = room().await;
    let option = |value: &str, default| json!({"label": value, "value": value, "default": default});
    let open = opens(
        &stand_in,
        &mut bot,
        json!([
            label("Name", &json!({"type": 4, "custom_id": "name", "style": 1, "value": "Ours", "max_length": 10})),
            label("Link", &json!({"type": 4, "custom_id": "link", "style": 2, "required": false})),
            label("Where", &json!({"type": 3, "custom_id": "where", "options": [
                option("here", true), option("there", false)]})),
            label("Who", &json!({"type": 6, "custom_id": "who", "required": false, "max_values": 2})),
            label("File", &json!({"type": 19, "custom_id": "file", "required": false})),
        ]),
    )
    .await;
    let ada = stand_in.person("Ada");
    for bad in [
        json!({"name": "much too long"}),
        json!({"name": ""}),
        json!({"where": []}),
        json!({"where": ["here", "there"]}),
        json!({"where": ["nowhere"]}),
        json!({"nobody": "asked"}),
    ] {
        assert!(ada.submits(&open, &bad).await.is_err(), "{bad}");
    }
    let file = ada.uploads("a.toml", b"").unwrap();
    let deed = ada.submits(&open, &json!({"link": "x", "file": [file]}));
    let heard = bot
        .answers(json!({"type": 4, "data": message("thanks")}))
        .await;
    deed.await.unwrap();
    let fields = heard["data"]["components"].as_array().unwrap();
    let found: Vec<&Value> = fields.iter().map(|field| &field["component"]).collect();
    assert!(fields.iter().all(|field| field["type"] == 18));
    assert_eq!(
        (&found[0]["value"], &found[1]["value"]),
        (&json!("Ours"), &json!("x"))
    );
    assert_eq!(
        (&found[2]["values"], &found[3]["values"]),
        (&json!(["here"]), &json!([]))
    );
    assert_eq!(found[4]["values"], json!([file]));
    assert_eq!(heard["data"]["resolved"]["attachments"][&file]["size"], 0);
    assert_eq!(stand_in.violations(), []);
}
