//! The response: JSON, or a form of JSON and files
//! (<https://discord.com/developers/docs/reference#uploading-files>), or a refusal without a word.

use std::io::Write;

use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::bot::File;
use crate::discord::write::Body;
use crate::telemetry::Refused;

/// The response that answers an interaction.
pub(super) fn response(body: &Body) -> Response {
    let json = body.json.to_string();
    if body.files.is_empty() {
        return ([(CONTENT_TYPE, "application/json")], json).into_response();
    }
    let boundary = format!("{:032x}", fastrand::u128(..));
    let kind = format!("multipart/form-data; boundary={boundary}");
    let form = form(&boundary, &json, &body.files);
    let mut response = form.into_response();
    if let Ok(kind) = HeaderValue::from_str(&kind) {
        response.headers_mut().insert(CONTENT_TYPE, kind);
    }
    response
}

fn form(boundary: &str, json: &str, files: &[File]) -> Vec<u8> {
    let mut form = Vec::new();
    let mut part = |about: &str, kind: &str, bytes: &[u8]| {
        // Writing to memory does not fail.
        let _written = write!(
            form,
            "--{boundary}\r\nContent-Disposition: form-data; {about}\r\nContent-Type: {kind}\r\n\r\n"
        );
        form.extend_from_slice(bytes);
        form.extend_from_slice(b"\r\n");
    };
    part("name=\"payload_json\"", "application/json", json.as_bytes());
    for (number, file) in files.iter().enumerate() {
        let about = format!("name=\"files[{number}]\"; filename=\"{}\"", file.name);
        part(&about, file.kind, &file.bytes);
    }
    form.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    form
}

/// The status of a refusal. Whoever has no good signature, or had their answer, learns nothing but that.
pub(super) const fn refusal(why: Refused) -> StatusCode {
    match why {
        Refused::Unsigned | Refused::Stale | Refused::Forged | Refused::Repeated => {
            StatusCode::UNAUTHORIZED
        }
        Refused::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Refused::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Refused::Senseless => StatusCode::BAD_REQUEST,
    }
}
