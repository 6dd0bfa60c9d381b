//! Reads a request completely before it is answered.

use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequest, Multipart, Request as HttpRequest, State as Shared};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::limit::Told;
use super::{Broken, Reply, Request, answer, callback_answer};
use crate::playground::core::Core;
use crate::playground::delivery::Post;
use crate::playground::files::Upload;

/// The most one request may hold.
const LARGEST_BODY: usize = 25 * 1024 * 1024;
const PREFIXES: [&str; 3] = ["api/v10/", "api/v9/", "api/"];

/// Answers everything under `/api`; anything else does not exist.
pub(in crate::playground) async fn serve(
    Shared(core): Shared<Arc<Core>>,
    http: HttpRequest,
) -> Response {
    let path = http.uri().path().trim_start_matches('/');
    let Some(rest) = PREFIXES.iter().find_map(|prefix| path.strip_prefix(prefix)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut request = Request {
        method: http.method().to_string(),
        path: rest.split('/').map(decode).collect(),
        query: query(http.uri().query().unwrap_or("")),
        authorization: text(http.headers(), &header::AUTHORIZATION),
        user_agent: text(http.headers(), &header::USER_AGENT),
        ..Request::default()
    };
    if let Err(broken) = read_body(http, &mut request).await {
        request.broken = Some(broken);
    }
    let reply = answer(&mut core.state(), &mut request);
    respond(&reply)
}

fn respond(reply: &Reply) -> Response {
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = match &reply.body {
        Some(body) => (status, axum::Json(body)).into_response(),
        None => status.into_response(),
    };
    let wait = reply
        .retry_after
        .and_then(|pause| HeaderValue::from_str(&pause.to_string()).ok());
    if let Some(wait) = wait {
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, wait);
        let scope = HeaderName::from_static("x-ratelimit-scope");
        headers.insert(scope, HeaderValue::from_static("user"));
    }
    if let Some(told) = reply.limit {
        tell_limit(response.headers_mut(), told);
    }
    response
}

/// Every answer of a limited route says how much is left.
fn tell_limit(headers: &mut HeaderMap, told: Told) {
    let mut tell = |name, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    };
    tell("x-ratelimit-bucket", told.bucket);
    tell("x-ratelimit-limit", &told.limit.to_string());
    tell("x-ratelimit-remaining", &told.remaining.to_string());
    tell("x-ratelimit-reset-after", &told.reset_after.to_string());
}

fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}

async fn read_body(http: HttpRequest, request: &mut Request) -> Result<(), Broken> {
    let content_type = text(http.headers(), &header::CONTENT_TYPE).unwrap_or_default();
    let bytes = to_bytes(http.into_body(), LARGEST_BODY)
        .await
        .map_err(|_| Broken::TooLarge)?;
    read_bytes(&content_type, bytes, request).await
}

async fn read_bytes(content_type: &str, bytes: Bytes, request: &mut Request) -> Result<(), Broken> {
    if content_type.starts_with("multipart/form-data") {
        let whole = whole(content_type, bytes).ok_or(Broken::NotMultipart)?;
        return read_parts(whole, request).await.ok_or(Broken::NotMultipart);
    }
    if bytes.is_empty() {
        return Ok(());
    }
    if !content_type.starts_with("application/json") {
        return Err(Broken::UnknownContentType);
    }
    request.body = json(&bytes)?;
    Ok(())
}

fn whole(content_type: &str, bytes: Bytes) -> Option<HttpRequest> {
    HttpRequest::post("/")
        .header(header::CONTENT_TYPE, content_type)
        .body(Body::from(bytes))
        .ok()
}

/// What an endpoint answered a delivered interaction with: the same as a callback over REST.
pub(in crate::playground) async fn delivered(
    core: &Core,
    post: &Post,
    content_type: &str,
    bytes: Bytes,
) {
    let mut request = Request {
        method: "POST".to_owned(),
        path: [
            "interactions",
            &post.id.to_string(),
            &post.token,
            "callback",
        ]
        .map(str::to_owned)
        .to_vec(),
        template: "the endpoint's answer",
        ..Request::default()
    };
    if let Err(broken) = read_bytes(content_type, bytes, &mut request).await {
        request.broken = Some(broken);
    }
    // What is wrong with it is noted as a violation.
    let _refused = callback_answer(&mut core.state(), &request);
}

fn json(bytes: &Bytes) -> Result<Value, Broken> {
    serde_json::from_slice(bytes).map_err(|_| Broken::NotJson)
}

async fn read_parts(http: HttpRequest, request: &mut Request) -> Option<()> {
    let mut parts = Multipart::from_request(http, &()).await.ok()?;
    while let Some(field) = parts.next_field().await.ok()? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let content_type = field.content_type().map(str::to_owned);
        let bytes = field.bytes().await.ok()?;
        if name == "payload_json" {
            request.body = json(&bytes).ok()?;
        } else if let Some(number) = (name.strip_prefix("files[")).and_then(|n| n.strip_suffix(']'))
        {
            request.files.push(Upload {
                number: number.to_owned(),
                name: file_name.unwrap_or_else(|| "file".to_owned()),
                content_type,
                bytes,
            });
        }
    }
    Some(())
}

fn query(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(key, value)| (decode(key), decode(value)))
        .collect()
}

/// Undoes percent encoding; `@me` and `@original` may come as `%40…`.
pub(in crate::playground) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_encoding_is_undone() {
        for (text, expected) in [
            ("%40me", "@me"),
            ("a%", "a%"),
            ("100%zz", "100%zz"),
            ("é", "é"),
        ] {
            assert_eq!(decode(text), expected);
        }
    }

    #[test]
    fn queries_are_split() {
        assert_eq!(
            query("a=1&b"),
            [("a".into(), "1".into()), ("b".into(), String::new())]
        );
    }
}
