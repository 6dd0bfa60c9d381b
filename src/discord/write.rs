//! From pages to Discord's messages: Components V2 in one container. The mirror of `read`.

use serde_json::{Value, json};

use crate::bot::File;
use crate::consultation::{
    Block, Button, ButtonStyle, Choosing, Delivery, Field, Form, Input, OptionLine, Page, Pickable,
    Picking, Reply, Row, Tone,
};

/// Answer to the question whether the endpoint is there.
const PONG: u8 = 1;
/// Answer with a new message (<https://discord.com/developers/docs/interactions/receiving-and-responding>).
const NEW_MESSAGE: u8 = 4;
/// Answer by editing the message that the control is on.
const EDIT_MESSAGE: u8 = 7;
/// Answer with the note that a message will come.
const MESSAGE_TO_COME: u8 = 5;
/// Answer with nothing yet: the message that the control is on is edited later.
const EDIT_TO_COME: u8 = 6;
/// Answer with a form.
const FORM: u8 = 9;
/// Answer with suggestions.
const SUGGESTIONS: u8 = 8;
/// Only the person sees the message.
const EPHEMERAL: u32 = 1 << 6;
/// The message is made of components.
const COMPONENTS_V2: u32 = 1 << 15;

/// Channels for messages: text and announcements.
const TEXT_CHANNELS: [u8; 2] = [0, 5];

/// Most letters of all texts of a message together (Discord's documents, "Text Display").
const TEXT_LIMIT: usize = 4000;
/// Room kept for the mark that something was cut.
const CUT_ROOM: usize = 2;

/// What a call sends: JSON, and files beside it.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) json: Value,
    pub(super) files: Vec<File>,
}

impl From<Value> for Body {
    fn from(json: Value) -> Self {
        Self {
            json,
            files: Vec::new(),
        }
    }
}

/// The body that answers an interaction with a reply and its files.
pub(super) fn reply(reply: &Reply, files: Vec<File>) -> Body {
    let (kind, flags) = match reply.delivery {
        Delivery::Private => (NEW_MESSAGE, EPHEMERAL | COMPONENTS_V2),
        Delivery::Public => (NEW_MESSAGE, COMPONENTS_V2),
        Delivery::InPlace => (EDIT_MESSAGE, COMPONENTS_V2),
    };
    let json = json!({ "type": kind, "data": message(&reply.page, &files, flags) });
    Body { json, files }
}

/// The body that shows a form, with labels
/// (<https://discord.com/developers/docs/components/reference#label>).
pub(super) fn form(form: &Form) -> Body {
    let labels: Vec<Value> = form.fields.iter().map(label).collect();
    json!({
        "type": FORM,
        "data": { "custom_id": form.id, "title": form.title, "components": labels },
    })
    .into()
}

fn label(field: &Field) -> Value {
    json!({
        "type": 18,
        "label": field.label,
        "description": Some(&field.description).filter(|text| !text.is_empty()),
        "component": input(field),
    })
}

fn input(field: &Field) -> Value {
    match &field.input {
        Input::Text {
            placeholder,
            value,
            most,
            is_long,
        } => json!({
            "type": 4,
            "custom_id": field.key,
            "style": if *is_long { 2 } else { 1 },
            "placeholder": placeholder,
            "value": Some(value).filter(|text| !text.is_empty()),
            "max_length": most,
            "required": field.is_needed,
        }),
        Input::Choice { options, most } => json!({
            "type": 3,
            "custom_id": field.key,
            "min_values": u8::from(field.is_needed),
            "max_values": most,
            "required": field.is_needed,
            "options": options.iter().map(option).collect::<Vec<_>>(),
        }),
    }
}

/// The body that says that a message will come, for the person alone or for everybody. No other flag is allowed with it.
pub(super) fn to_come(delivery: Delivery) -> Body {
    let flags = match delivery {
        Delivery::Public => 0,
        Delivery::Private | Delivery::InPlace => EPHEMERAL,
    };
    json!({ "type": MESSAGE_TO_COME, "data": { "flags": flags } }).into()
}

/// The body that says that the message that a control is on will be edited; nobody sees a note meanwhile.
pub(super) fn edit_to_come() -> Body {
    json!({ "type": EDIT_TO_COME }).into()
}

/// The body that puts a page in place of what a message was.
pub(super) fn edit(page: &Page, files: Vec<File>) -> Body {
    let json = message(page, &files, COMPONENTS_V2);
    Body { json, files }
}

/// The body of an ordinary message. Its mark keeps it from standing there twice, whoever sends it again.
pub(super) fn post(page: &Page, files: Vec<File>, mark: u64) -> Body {
    let mut json = message(page, &files, COMPONENTS_V2);
    if let Some(json) = json.as_object_mut() {
        json.insert("nonce".to_owned(), mark.to_string().into());
        json.insert("enforce_nonce".to_owned(), true.into());
    }
    Body { json, files }
}

/// The body of a message by a webhook. A webhook that is not the bot's own takes nothing to press
/// (<https://discord.com/developers/docs/resources/webhook#execute-webhook>).
pub(super) fn by_webhook(page: Page) -> Body {
    let rows = Vec::new();
    message(&Page { rows, ..page }, &[], COMPONENTS_V2).into()
}

/// The body of an ordinary message that answers another one; whoever wrote that is not pinged for it, and it may be gone.
pub(super) fn answer_to(page: &Page, files: Vec<File>, message: u64) -> Body {
    let mut body = post(page, files, message);
    if let Some(json) = body.json.as_object_mut() {
        let reference = json!({ "message_id": message.to_string(), "fail_if_not_exists": false });
        json.insert("message_reference".to_owned(), reference);
        let nobody = json!({ "parse": [], "replied_user": false });
        json.insert("allowed_mentions".to_owned(), nobody);
    }
    body
}

/// The id of a message that Discord answered with.
pub(super) fn message_id(message: &Value) -> Option<u64> {
    message.get("id")?.as_str()?.parse().ok()
}

fn message(page: &Page, files: &[File], flags: u32) -> Value {
    json!({
        "flags": flags,
        "components": [container(page, files)],
        // An edit keeps only the files that are listed, so a page without a picture drops the one before it.
        "attachments": attachments(files),
        // Nobody is ever pinged, whatever a text says; an edit without this would fall back to the defaults.
        "allowed_mentions": { "parse": [] },
    })
}

/// The body that tells Discord that the endpoint is there.
pub(super) fn pong() -> Body {
    json!({ "type": PONG }).into()
}

/// The body that answers a request for suggestions with none.
pub(super) fn no_suggestions() -> Body {
    json!({ "type": SUGGESTIONS, "data": { "choices": [] } }).into()
}

fn attachments(files: &[File]) -> Vec<Value> {
    files
        .iter()
        .enumerate()
        .map(|(number, file)| match &file.alt {
            Some(alt) => json!({ "id": number, "filename": file.name, "description": alt }),
            None => json!({ "id": number, "filename": file.name }),
        })
        .collect()
}

fn container(page: &Page, files: &[File]) -> Value {
    let mut left = TEXT_LIMIT;
    let mut components: Vec<Value> = page
        .blocks
        .iter()
        .flat_map(|block| self::block(block, files, &mut left))
        .collect();
    components.extend(page.rows.iter().map(row));
    json!({ "type": 17, "accent_color": colour(page.tone), "components": components })
}

/// Colours with a contrast of at least 3 to 1 on Discord's light and dark backgrounds. They repeat what the text says.
const fn colour(tone: Tone) -> u32 {
    match tone {
        Tone::Asking => 0x58_65_F2,
        Tone::Python => 0x3B_7A_B5,
        Tone::Nodejs => 0x3C_87_3A,
        Tone::Both => 0x8E_5B_C7,
        Tone::Open => 0x7A_7F_87,
        Tone::Slip => 0xC0_70_1A,
    }
}

/// A block as components; a file that could not be made leaves no gap.
fn block(block: &Block, files: &[File], left: &mut usize) -> Vec<Value> {
    let made = |name: &str| files.iter().find(|file| file.name == name);
    match block {
        Block::Text(text) => {
            let Some(text) = cut(text, *left) else {
                return Vec::new();
            };
            *left -= text.chars().count().min(*left);
            vec![json!({ "type": 10, "content": text })]
        }
        Block::Rule => vec![json!({ "type": 14, "divider": true, "spacing": 1 })],
        Block::Picture(_) => made(File::PICTURE).map(gallery).into_iter().collect(),
        Block::Chart(_) => made(File::CHART).map(gallery).into_iter().collect(),
        Block::Export(_) => made(File::EXPORT).map(download).into_iter().collect(),
        Block::Record(_) | Block::TeamRecord(_) => {
            let files = File::RECORD.into_iter().filter_map(made);
            files.map(download).collect()
        }
    }
}

fn download(file: &File) -> Value {
    json!({ "type": 13, "file": { "url": address(file) } })
}

fn gallery(file: &File) -> Value {
    let item = json!({ "media": { "url": address(file) }, "description": file.alt });
    json!({ "type": 12, "items": [item] })
}

/// How components name a file of the same message.
fn address(file: &File) -> String {
    format!("attachment://{}", file.name)
}

/// The text, or as many whole lines of it as there is room for.
fn cut(text: &str, room: usize) -> Option<String> {
    if text.chars().count() <= room {
        return Some(text.to_owned());
    }
    let mut kept = String::new();
    for line in text.lines() {
        if kept.chars().count() + line.chars().count() + 1 + CUT_ROOM > room {
            break;
        }
        kept.push_str(line);
        kept.push('\n');
    }
    (!kept.is_empty()).then(|| kept + "…")
}

fn row(row: &Row) -> Value {
    let components: Vec<Value> = match row {
        Row::Buttons(buttons) => buttons.iter().map(button).collect(),
        Row::Choose(choosing) => vec![select(choosing)],
        Row::Pick(picking) => vec![pick(picking)],
    };
    json!({ "type": 1, "components": components })
}

fn button(button: &Button) -> Value {
    match button {
        Button::Step { id, label, style } => {
            let style = match style {
                ButtonStyle::Primary | ButtonStyle::Answer => 1,
                ButtonStyle::Secondary => 2,
            };
            json!({ "type": 2, "style": style, "label": label, "custom_id": id })
        }
        Button::Link { url, label } => {
            json!({ "type": 2, "style": 5, "label": label, "url": url })
        }
    }
}

fn select(choosing: &Choosing) -> Value {
    let options: Vec<Value> = choosing.options.iter().map(option).collect();
    json!({
        "type": 3,
        "custom_id": choosing.id,
        "placeholder": choosing.placeholder,
        "min_values": 1,
        "max_values": choosing.most,
        "options": options,
    })
}

fn option(option: &OptionLine) -> Value {
    // Discord takes a description of one letter or more, or null.
    let description = Some(&option.description).filter(|text| !text.is_empty());
    json!({
        "label": option.label,
        "value": option.value,
        "description": description,
        "default": option.chosen,
    })
}

/// A list that Discord fills itself (<https://discord.com/developers/docs/components/reference#user-select>).
fn pick(picking: &Picking) -> Value {
    let (kind, of) = match picking.of {
        Pickable::People => (5, "user"),
        Pickable::Roles => (6, "role"),
        Pickable::Channels => (8, "channel"),
    };
    let picked: Vec<Value> = picking
        .picked
        .iter()
        .map(|id| json!({ "id": id.to_string(), "type": of }))
        .collect();
    let mut list = json!({
        "type": kind,
        "custom_id": picking.id,
        "placeholder": picking.placeholder,
        "default_values": picked,
        "min_values": 0,
        "max_values": picking.most,
    });
    if let (Pickable::Channels, Some(list)) = (picking.of, list.as_object_mut()) {
        list.insert("channel_types".to_owned(), json!(TEXT_CHANNELS));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultation::Subject;

    #[test]
    fn a_text_that_is_too_long_loses_whole_lines_only() {
        assert_eq!(cut("short", 10).as_deref(), Some("short"));
        assert_eq!(
            cut("one line\nanother line", 14).as_deref(),
            Some("one line\n…")
        );
        assert_eq!(cut("no room at all", 5), None);
    }

    #[test]
    fn all_texts_together_stay_within_the_limit() {
        let page = Page {
            subject: Subject::Other,
            tone: Tone::Open,
            blocks: vec![
                Block::Text("line\n".repeat(700)),
                Block::Text("more\n".repeat(700)),
            ],
            rows: Vec::new(),
        };
        let value = container(&page, &[]);
        let total: usize = value["components"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|component| component["content"].as_str())
            .map(|text| text.chars().count())
            .sum();
        assert!(total <= TEXT_LIMIT, "{total}");
    }
}
