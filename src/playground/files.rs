//! Uploaded files, served under `/attachments/…`.

use std::collections::{HashMap, VecDeque};
use std::net::SocketAddr;

use axum::body::Bytes;
use serde_json::{Value, json};

use super::id::Id;

/// One `files[n]` part of a request.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    /// The `n` of `files[n]`.
    pub(super) number: String,
    pub(super) name: String,
    pub(super) content_type: Option<String>,
    pub(super) bytes: Bytes,
}

/// The bytes of all attachments that some message still shows, and of those that people have put beside a command.
#[derive(Debug, Default)]
pub(super) struct Files {
    by_id: HashMap<Id, Upload>,
    /// The attachment objects of the latter, oldest first.
    uploaded: VecDeque<(Id, Value)>,
}

/// How many files beside commands and forms are kept.
const MOST_UPLOADED: usize = 100;

impl Files {
    /// Keeps an upload and answers its attachment object.
    pub(super) fn keep(&mut self, id: Id, place: Id, file: &Upload, address: SocketAddr) -> Value {
        let url = format!("http://{address}/attachments/{place}/{id}/{}", file.name);
        let mut attachment = json!({
            "id": id, "filename": file.name, "size": file.bytes.len(), "url": url,
            "proxy_url": url, "content_type": content_type(file),
        });
        if let (Some((width, height)), Some(map)) =
            (png_size(&file.bytes), attachment.as_object_mut())
        {
            map.insert("width".to_owned(), json!(width));
            map.insert("height".to_owned(), json!(height));
        }
        self.by_id.insert(id, file.clone());
        attachment
    }

    /// Keeps a file that comes with a command or form. Its address is signed and the file goes by itself, as on
    /// Discord's own servers, so it is to be read soon and with the whole address.
    pub(super) fn upload(&mut self, id: Id, owner: Id, file: &Upload, address: SocketAddr) {
        let mut attachment = self.keep(id, owner, file, address);
        let signed = format!("{id:x}", id = id.0);
        let url = format!(
            "http://{address}/ephemeral-attachments/{owner}/{id}/{}?ex={signed}&is={signed}&hm={signed}&",
            file.name
        );
        if let Some(map) = attachment.as_object_mut() {
            map.insert("url".to_owned(), json!(url));
            map.insert("proxy_url".to_owned(), json!(url));
            map.insert("ephemeral".to_owned(), json!(true));
        }
        self.uploaded.push_back((id, attachment));
        if self.uploaded.len() > MOST_UPLOADED
            && let Some((oldest, _)) = self.uploaded.pop_front()
        {
            self.by_id.remove(&oldest);
        }
    }

    /// The attachment object of a file that came with a command or form.
    pub(super) fn uploaded(&self, id: Id) -> Option<Value> {
        let mut found = self.uploaded.iter().filter(|(known, _)| *known == id);
        found.next().map(|(_, attachment)| attachment.clone())
    }

    /// The type and bytes of an attachment.
    pub(super) fn get(&self, id: Id) -> Option<(String, Bytes)> {
        let file = self.by_id.get(&id)?;
        Some((content_type(file), file.bytes.clone()))
    }

    /// Drops all files of a message.
    pub(super) fn forget(&mut self, message: &Value) {
        let attachments = message.get("attachments").and_then(Value::as_array);
        for attachment in attachments.into_iter().flatten() {
            self.forget_one(attachment);
        }
    }

    /// Drops the file behind one attachment object.
    pub(super) fn forget_one(&mut self, attachment: &Value) {
        let id = attachment.get("id").and_then(Value::as_str);
        if let Some(id) = id.and_then(|id| id.parse().ok()) {
            self.by_id.remove(&id);
        }
    }
}

fn content_type(file: &Upload) -> String {
    let by_name = match file.name.rsplit('.').next().unwrap_or_default() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "md" | "txt" | "csv" | "log" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "toml" => "application/toml",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    };
    match &file.content_type {
        Some(given) if given != "application/octet-stream" => given.clone(),
        _ => by_name.to_owned(),
    }
}

/// The name a file gets: Discord keeps letters, digits, dots, dashes and underscores.
pub(super) fn plain_name(name: &str) -> String {
    let kept = |c: char| match c {
        ' ' => Some('_'),
        '.' | '-' | '_' => Some(c),
        _ => c.is_ascii_alphanumeric().then_some(c),
    };
    let name: String = name.chars().filter_map(kept).collect();
    if name.is_empty() {
        "unknown".to_owned()
    } else {
        name
    }
}

/// Width and height from a PNG's header.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| -> Option<u32> {
        let four = bytes.get(at..at + 4)?;
        Some(u32::from_be_bytes(four.try_into().ok()?))
    };
    bytes.starts_with(b"\x89PNG\r\n\x1a\n").then_some(())?;
    Some((number(16)?, number(20)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_made_plain() {
        for (given, expected) in [
            ("our guide (2).toml", "our_guide_2.toml"),
            ("../../etc/passwd", "....etcpasswd"),
            ("説明", "unknown"),
        ] {
            assert_eq!(plain_name(given), expected);
        }
    }

    #[test]
    fn a_png_tells_its_size() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend(640_u32.to_be_bytes());
        png.extend(240_u32.to_be_bytes());
        assert_eq!(png_size(&png), Some((640, 240)));
        assert_eq!(png_size(b"GIF89a"), None);
        assert_eq!(png_size(b"\x89PNG\r\n\x1a\n"), None);
    }
}
