//! Faults on purpose: REST routes that answer with an error for a while.

use std::time::Duration;

use serde_json::{Value, json};

/// Lets the next calls of some routes fail.
#[derive(Clone, Debug)]
pub struct FaultPlan {
    /// Start of the path template, for example `/webhooks`; a method may come
    /// before it, as in `POST /channels`. Empty means every route; with `$` at
    /// the end it is the whole template.
    pub route_prefix: String,
    /// The HTTP status to answer with, for example 429 or 503.
    pub status: u16,
    /// How many calls fail before the routes work again.
    pub times: u32,
    /// What a 429 asks to wait; also sent as `Retry-After` on others.
    pub retry_after: Option<Duration>,
}

impl FaultPlan {
    /// Whether this plan concerns the call; templates as in the REST log.
    pub(super) fn concerns(&self, method: &str, template: &str) -> bool {
        let (wanted_method, prefix) = match self.route_prefix.split_once(' ') {
            Some((wanted, prefix)) => (wanted, prefix),
            None => (method, self.route_prefix.as_str()),
        };
        let fits = match prefix.strip_suffix('$') {
            Some(whole) => template == whole,
            None => template.starts_with(prefix),
        };
        self.times > 0 && wanted_method == method && fits
    }

    /// The body Discord sends with this status.
    pub(super) fn body(&self) -> Value {
        match self.status {
            429 => json!({
                "message": "You are being rate limited.", "global": false,
                "retry_after": self.retry_after.unwrap_or_default().as_secs_f64(),
            }),
            status => json!({"code": 0, "message": format!("{status}: {}", reason(status))}),
        }
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Internal Server Error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_concerns_what_its_prefix_says() {
        for (prefix, method, template, expected) in [
            ("", "GET", "/gateway", true),
            ("/webhooks", "POST", "/webhooks/{app}/{token}", true),
            ("/webhooks", "POST", "/channels/{id}", false),
            ("GET /channels", "POST", "/channels/{id}", false),
            ("POST /channels", "POST", "/channels/{id}/messages", true),
            ("/channels/{id}$", "POST", "/channels/{id}/messages", false),
            ("/channels/{id}$", "POST", "/channels/{id}", true),
        ] {
            let plan = FaultPlan {
                route_prefix: prefix.to_owned(),
                status: 503,
                times: 1,
                retry_after: None,
            };
            assert_eq!(plan.concerns(method, template), expected, "{prefix}");
        }
    }
}
