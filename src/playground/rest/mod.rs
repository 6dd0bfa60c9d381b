//! The REST routes a bot calls, answered without waiting.
//!
//! Owns which routes exist. Start reading at [`answer`]; each route is a plain
//! function from state and request to reply.

mod about;
mod callback;
mod channels;
mod commands;
mod error;
mod hooks;
pub(super) mod intake;
pub(super) mod limit;
mod threads;
mod webhooks;

use serde_json::Value;

use super::files::Upload;
use super::id::Id;
use super::log::RestCall;
use super::state::State;
use error::Refusal;

/// A request, read completely.
#[derive(Debug, Default)]
pub(super) struct Request {
    pub(super) method: String,
    /// The path's parts after `/api/v10`.
    pub(super) path: Vec<String>,
    pub(super) query: Vec<(String, String)>,
    pub(super) authorization: Option<String>,
    pub(super) user_agent: Option<String>,
    /// The JSON body, or `payload_json`; `null` without one.
    pub(super) body: Value,
    pub(super) files: Vec<Upload>,
    /// What was wrong with the bytes themselves.
    pub(super) broken: Option<Broken>,
    /// The route, once it is known.
    pub(super) template: &'static str,
}

/// Why a body could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    TooLarge,
    NotJson,
    NotMultipart,
    UnknownContentType,
}

/// What the bot gets back.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) body: Option<Value>,
    /// Seconds, for `Retry-After`.
    pub(super) retry_after: Option<f64>,
    /// What is left of the route's bucket, where it has one.
    pub(super) limit: Option<limit::Told>,
}

impl Reply {
    fn ok(body: Value) -> Self {
        Self {
            status: 200,
            body: Some(body),
            retry_after: None,
            limit: None,
        }
    }

    fn created(body: Value) -> Self {
        Self {
            status: 201,
            ..Self::ok(body)
        }
    }

    fn empty() -> Self {
        Self {
            status: 204,
            body: None,
            retry_after: None,
            limit: None,
        }
    }
}

impl Request {
    fn part(&self, index: usize) -> &str {
        self.path.get(index).map_or("", String::as_str)
    }

    fn id(&self, index: usize) -> Option<Id> {
        self.part(index).parse().ok()
    }

    fn query(&self, key: &str) -> Option<&str> {
        let found = self.query.iter().find(|(name, _)| name == key);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether a flag of the query is set; Discord takes each of these for yes
    /// (<https://discord.com/developers/docs/reference#boolean-query-strings>).
    fn asks_for(&self, key: &str) -> bool {
        matches!(self.query(key), Some("true" | "True" | "1"))
    }

    /// Method and route, as violations name them.
    fn place(&self) -> String {
        format!("{} {}", self.method, self.template)
    }
}

type Answer = Result<Reply, Refusal>;
type Route = fn(&mut State, &Request) -> Answer;

/// Answers a request and notes it in the log.
pub(super) fn answer(state: &mut State, request: &mut Request) -> Reply {
    let known = route(request, state.world.bot);
    request.template = known.map_or("", |(template, _)| template);
    let reply = match known {
        Some((_, route)) => answer_known(state, request, route),
        None => answer_unknown(state, request),
    };
    let path = match request.template {
        "" => format!("/{}", request.path.join("/")),
        template => template.to_owned(),
    };
    let call = (request.method.clone(), path.clone(), reply.status);
    *state.calls.entry(call).or_default() += 1;
    state.rest_log.push(RestCall {
        method: request.method.clone(),
        path,
        status: reply.status,
    });
    reply
}

/// The answer to an interaction that came in the response of an endpoint, without the log of REST calls.
fn callback_answer(state: &mut State, request: &Request) -> Answer {
    match request.broken {
        Some(broken) => Err(refuse_broken(state, request, broken)),
        None => callback::answer(state, request),
    }
}

fn answer_known(state: &mut State, request: &Request, route: Route) -> Reply {
    if let Some(reply) = planned_fault(state, request) {
        return reply;
    }
    let limit = match limit::take(state, request) {
        Ok(limit) => limit,
        Err(refused) => return refused,
    };
    check_user_agent(state, request);
    let result = match request.broken {
        Some(broken) => Err(refuse_broken(state, request, broken)),
        None if needs_token(request) && !authorised(state, request) => Err(error::UNAUTHORIZED),
        None => route(state, request),
    };
    let reply = result.unwrap_or_else(Refusal::into_reply);
    Reply { limit, ..reply }
}

fn answer_unknown(state: &mut State, request: &Request) -> Reply {
    let path = format!("{} /{}", request.method, request.path.join("/"));
    state.violate(
        &path,
        "The stand-in does not know this route",
        &request.body,
    );
    error::NOT_FOUND.into_reply()
}

fn planned_fault(state: &mut State, request: &Request) -> Option<Reply> {
    let concerned =
        |plan: &&mut super::fault::FaultPlan| plan.concerns(&request.method, request.template);
    let plan = state.faults.iter_mut().find(concerned)?;
    plan.times -= 1;
    let reply = Reply {
        status: plan.status,
        body: Some(plan.body()),
        retry_after: plan.retry_after.map(|pause| pause.as_secs_f64()),
        limit: None,
    };
    state.faults.retain(|plan| plan.times > 0);
    Some(reply)
}

fn check_user_agent(state: &mut State, request: &Request) {
    if !state.options.checks {
        return;
    }
    let agent = request.user_agent.as_deref().unwrap_or("");
    let inner = (agent.strip_prefix("DiscordBot (")).and_then(|rest| rest.split_once(')'));
    if !inner.is_some_and(|(inner, _)| inner.contains(", ")) {
        let what =
            format!("The User-Agent must be like `DiscordBot (url, version)`, not `{agent}`");
        state.violate(&request.place(), what, &Value::Null);
    }
}

fn refuse_broken(state: &mut State, request: &Request, broken: Broken) -> Refusal {
    let (what, refusal) = match broken {
        Broken::TooLarge => ("The body is larger than 25 MiB", error::TOO_LARGE),
        Broken::NotJson => ("The body is not valid JSON", error::INVALID_JSON),
        Broken::NotMultipart => ("The multipart body cannot be read", error::INVALID_JSON),
        Broken::UnknownContentType => (
            "The Content-Type must be application/json or multipart/form-data",
            error::CONTENT_TYPE,
        ),
    };
    state.violate(&request.place(), what, &Value::Null);
    refusal
}

/// Interaction callbacks and webhooks carry their own token in the path.
fn needs_token(request: &Request) -> bool {
    !matches!(request.part(0), "interactions" | "webhooks")
}

fn authorised(state: &State, request: &Request) -> bool {
    let given = request.authorization.as_deref().unwrap_or("");
    given.strip_prefix("Bot ") == Some(state.options.token.as_str())
}

/// All routes: method, path with names for ids and tokens, and who answers.
fn route(request: &Request, bot: Id) -> Option<(&'static str, Route)> {
    let path: Vec<&str> = request.path.iter().map(String::as_str).collect();
    let found = match path.first().copied()? {
        "applications" | "oauth2" | "gateway" | "users" => about_route(&request.method, &path),
        "channels" => channel_route(&request.method, &path),
        // The tokens of interactions belong to the application, all others to webhooks of channels.
        "webhooks" if request.id(1) != Some(bot) => hook_route(&request.method, &path),
        _ => interaction_route(&request.method, &path),
    };
    found.filter(|_| path.iter().all(|part| !part.is_empty()))
}

fn about_route(method: &str, path: &[&str]) -> Option<(&'static str, Route)> {
    Some(match (method, path) {
        ("GET", ["gateway"]) => ("/gateway", about::gateway),
        ("GET", ["gateway", "bot"]) => ("/gateway/bot", about::gateway_bot),
        ("GET", ["users", "@me"]) => ("/users/@me", about::me),
        ("GET", ["users", "@me", "guilds"]) => ("/users/@me/guilds", about::servers),
        ("GET", ["applications", "@me"]) => ("/applications/@me", about::application),
        ("GET", ["oauth2", "applications", "@me"]) => {
            ("/oauth2/applications/@me", about::application)
        }
        ("GET", ["applications", _, "commands"]) => {
            ("/applications/{app}/commands", commands::list)
        }
        ("PUT", ["applications", _, "commands"]) => {
            ("/applications/{app}/commands", commands::overwrite)
        }
        ("POST", ["applications", _, "commands"]) => {
            ("/applications/{app}/commands", commands::create)
        }
        _ => return None,
    })
}

fn interaction_route(method: &str, path: &[&str]) -> Option<(&'static str, Route)> {
    Some(match (method, path) {
        ("POST", ["interactions", _, _, "callback"]) => {
            ("/interactions/{id}/{token}/callback", callback::answer)
        }
        ("POST", ["webhooks", _, _]) => ("/webhooks/{app}/{token}", webhooks::follow_up),
        ("GET", ["webhooks", _, _, "messages", "@original"]) => {
            ("/webhooks/{app}/{token}/messages/@original", webhooks::read)
        }
        ("PATCH", ["webhooks", _, _, "messages", "@original"]) => {
            ("/webhooks/{app}/{token}/messages/@original", webhooks::edit)
        }
        ("DELETE", ["webhooks", _, _, "messages", "@original"]) => (
            "/webhooks/{app}/{token}/messages/@original",
            webhooks::delete,
        ),
        ("GET", ["webhooks", _, _, "messages", _]) => {
            ("/webhooks/{app}/{token}/messages/{message}", webhooks::read)
        }
        ("PATCH", ["webhooks", _, _, "messages", _]) => {
            ("/webhooks/{app}/{token}/messages/{message}", webhooks::edit)
        }
        ("DELETE", ["webhooks", _, _, "messages", _]) => (
            "/webhooks/{app}/{token}/messages/{message}",
            webhooks::delete,
        ),
        _ => return None,
    })
}

fn hook_route(method: &str, path: &[&str]) -> Option<(&'static str, Route)> {
    let hook = "/webhooks/{webhook}/{token}";
    let message = "/webhooks/{webhook}/{token}/messages/{message}";
    Some(match (method, path) {
        ("GET", ["webhooks", _, _]) => (hook, hooks::about),
        ("DELETE", ["webhooks", _, _]) => (hook, hooks::remove),
        ("POST", ["webhooks", _, _]) => (hook, hooks::post),
        ("GET", ["webhooks", _, _, "messages", _]) => (message, hooks::read),
        ("PATCH", ["webhooks", _, _, "messages", _]) => (message, hooks::edit),
        ("DELETE", ["webhooks", _, _, "messages", _]) => (message, hooks::delete),
        _ => return None,
    })
}

fn channel_route(method: &str, path: &[&str]) -> Option<(&'static str, Route)> {
    Some(match (method, path) {
        ("GET", ["channels", _]) => ("/channels/{channel}", channels::channel),
        ("GET", ["channels", _, "messages"]) => ("/channels/{channel}/messages", channels::list),
        ("POST", ["channels", _, "messages"]) => ("/channels/{channel}/messages", channels::create),
        ("GET", ["channels", _, "messages", _]) => {
            ("/channels/{channel}/messages/{message}", channels::read)
        }
        ("PATCH", ["channels", _, "messages", _]) => {
            ("/channels/{channel}/messages/{message}", channels::edit)
        }
        ("DELETE", ["channels", _, "messages", _]) => {
            ("/channels/{channel}/messages/{message}", channels::delete)
        }
        ("POST", ["channels", _, "threads"]) => ("/channels/{channel}/threads", threads::create),
        ("POST", ["channels", _, "messages", _, "threads"]) => (
            "/channels/{channel}/messages/{message}/threads",
            threads::create_from_message,
        ),
        ("PUT", ["channels", _, "thread-members", "@me"]) => {
            ("/channels/{channel}/thread-members/@me", threads::join)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_may_be_written_in_three_ways() {
        for (given, asked) in [("true", true), ("True", true), ("1", true), ("0", false)] {
            let request = Request {
                query: vec![("with_response".to_owned(), given.to_owned())],
                ..Request::default()
            };
            assert_eq!(request.asks_for("with_response"), asked, "{given}");
        }
    }
}
