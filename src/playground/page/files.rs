//! The page's own files, embedded so that nothing is read or fetched later.

use axum::http::header;
use axum::response::{IntoResponse, Response};

const INDEX: &str = include_str!("index.html");
const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
/// The page loads nothing from elsewhere and runs in no frame.
const POLICY: &str = "default-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/// Name, type and text of each file the index asks for.
const PARTS: &[(&str, &str, &str)] = &[
    ("page.css", STYLE, include_str!("page.css")),
    ("page-api.js", SCRIPT, include_str!("page-api.js")),
    ("page-commands.js", SCRIPT, include_str!("page-commands.js")),
    (
        "page-components.js",
        SCRIPT,
        include_str!("page-components.js"),
    ),
    ("page-composer.js", SCRIPT, include_str!("page-composer.js")),
    ("page-dom.js", SCRIPT, include_str!("page-dom.js")),
    ("page-files.js", SCRIPT, include_str!("page-files.js")),
    ("page-markdown.js", SCRIPT, include_str!("page-markdown.js")),
    ("page-messages.js", SCRIPT, include_str!("page-messages.js")),
    ("page-modal.js", SCRIPT, include_str!("page-modal.js")),
    ("page-select.js", SCRIPT, include_str!("page-select.js")),
    ("page-settings.js", SCRIPT, include_str!("page-settings.js")),
    (
        "page-suggestions.js",
        SCRIPT,
        include_str!("page-suggestions.js"),
    ),
    (
        "page-violations.js",
        SCRIPT,
        include_str!("page-violations.js"),
    ),
    ("page-welcome.js", SCRIPT, include_str!("page-welcome.js")),
    ("page.js", SCRIPT, include_str!("page.js")),
];

/// The page itself.
pub(super) fn index() -> Response {
    file("text/html; charset=utf-8", INDEX)
}

/// One of its files; `None` if there is none of this name.
pub(super) fn part(name: &str) -> Option<Response> {
    let found = PARTS.iter().find(|(known, _, _)| *known == name);
    found.map(|(_, kind, text)| file(kind, text))
}

fn file(kind: &'static str, text: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, text).into_response()
}
