//! Uploaded files, served under `/attachments/…`.

use std::collections::HashMap;
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

/// The bytes of all attachments that some message still shows.
#[derive(Debug, Default)]
pub(super) struct Files {
    by_id: HashMap<Id, Upload>,
}

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
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    };
    match &file.content_type {
        Some(given) if given != "application/octet-stream" => given.clone(),
        _ => by_name.to_owned(),
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
    fn a_png_tells_its_size() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend(640_u32.to_be_bytes());
        png.extend(240_u32.to_be_bytes());
        assert_eq!(png_size(&png), Some((640, 240)));
        assert_eq!(png_size(b"GIF89a"), None);
        assert_eq!(png_size(b"\x89PNG\r\n\x1a\n"), None);
    }
}
