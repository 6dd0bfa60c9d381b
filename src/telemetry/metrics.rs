//! The counts themselves. Each is fetched once, at the start; counting is one atomic addition, without lock or allocation.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use super::labels::{
    Ended, FollowUp, Kind, Outcome, Picture, Refused, Request, Route, Status, TeamEnd, Verdict,
    Worded,
};
use super::series::{ByQuestion, Count, Grid, Row, count, gauge, timer};
use super::timer::Timer;

/// An answer that takes longer is as good as none: Discord has given up by then.
const LATE: Duration = Duration::from_secs(3);

/// Everything that is counted, and whether the bot can answer.
///
/// No label is about a person, a server or a text.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    interactions: Grid<Kind, Outcome>,
    took: Timer,
    store: StoreUse,
    late: Count,
    unreadable: Count,
    repeated: Count,
    refused: Row<Refused>,
    rest: Grid<Route, Status>,
    pictures: Row<Picture>,
    requests: Row<Request>,
    asked: Asked,
    teams: Decided,
    begun: Count,
    ended: Row<Ended>,
    results: Row<Verdict>,
    shown: ByQuestion,
    answered: ByQuestion,
    left: ByQuestion,
    shards: Gauge<i64, AtomicI64>,
    connected: Gauge<i64, AtomicI64>,
    reconnects: Count,
    listening: AtomicBool,
    stopping: AtomicBool,
}

/// How long the store took, and how often it did not answer.
#[derive(Debug)]
struct StoreUse {
    took: Timer,
    failed: Count,
}

/// What came of follow-up questions.
#[derive(Debug)]
struct Asked {
    follow_ups: Row<FollowUp>,
    worded: Row<Worded>,
}

/// What came of team decisions.
#[derive(Debug)]
struct Decided {
    ballots: Count,
    ended: Row<TeamEnd>,
}

impl Decided {
    fn new(to: &mut Registry) -> Self {
        Self {
            ballots: count(to, "ballots", "Ballots handed in, changed ones again"),
            ended: Row::new(to, "team_decisions_ended", "Team decisions that ended"),
        }
    }
}

impl Asked {
    fn new(to: &mut Registry) -> Self {
        Self {
            follow_ups: Row::new(to, "follow_ups", "Follow-up questions answered"),
            worded: Row::new(
                to,
                "model_answers",
                "What came of asking the language model",
            ),
        }
    }
}

impl StoreUse {
    fn new(to: &mut Registry) -> Self {
        Self {
            took: timer(
                to,
                "store_seconds",
                "Time that the store took, answered or not",
            ),
            failed: count(
                to,
                "store_failures",
                "Questions that the store did not answer",
            ),
        }
    }
}

impl Metrics {
    /// Counts from zero, for these questions: their numbers and ids.
    pub fn new<'a>(questions: impl Iterator<Item = (u8, &'a str)> + Clone) -> Self {
        let mut registry = Registry::with_prefix("backend_advice");
        let to = &mut registry;
        Self {
            interactions: Grid::new(to, "interactions", "Interactions by kind and outcome"),
            took: timer(
                to,
                "answer_seconds",
                "Time from hearing an interaction to its answer being sent",
            ),
            store: StoreUse::new(to),
            late: count(to, "late_answers", "Answers that took more than 3 seconds"),
            unreadable: count(to, "unreadable_interactions", "Interactions without sense"),
            repeated: count(to, "repeated_interactions", "Interactions that came again"),
            refused: Row::new(to, "endpoint_refused", "Requests that the endpoint refused"),
            rest: Grid::new(to, "rest_calls", "Calls to Discord by route and status"),
            pictures: Row::new(to, "pictures", "Pictures sent, drawn or at hand"),
            requests: Row::new(
                to,
                "contact_requests",
                "What became of requests to be contacted",
            ),
            asked: Asked::new(to),
            teams: Decided::new(to),
            begun: count(to, "consultations_begun", "Consultations that began"),
            ended: Row::new(
                to,
                "consultations_finished",
                "Consultations that reached a result",
            ),
            results: Row::new(to, "results", "Results of finished consultations"),
            shown: ByQuestion::new(to, "questions_shown", "Questions shown", questions.clone()),
            answered: ByQuestion::new(
                to,
                "questions_answered",
                "Questions answered",
                questions.clone(),
            ),
            left: ByQuestion::new(
                to,
                "finished_early_at",
                "Questions on the screen when somebody finished early",
                questions,
            ),
            shards: gauge(to, "shards", "Shards that this process runs"),
            connected: gauge(to, "shards_connected", "Shards that have a session"),
            reconnects: count(
                to,
                "shard_reconnects",
                "Sessions that lost their connection",
            ),
            listening: AtomicBool::new(false),
            stopping: AtomicBool::new(false),
            registry,
        }
    }

    /// An interaction was dealt with.
    pub fn interaction(&self, kind: Kind, outcome: Outcome, took: Duration) {
        self.interactions.add(kind, outcome);
        self.took.record(took);
        if took > LATE {
            self.late.inc();
        }
        if kind == Kind::Unreadable {
            self.unreadable.inc();
        }
    }

    /// The store was asked for something, and answered or not.
    pub fn store(&self, took: Duration, answered: bool) {
        self.store.took.record(took);
        if !answered {
            self.store.failed.inc();
        }
    }

    /// An interaction came a second time.
    pub fn repeated(&self) {
        self.repeated.inc();
    }

    /// The endpoint refused a request.
    pub fn refused(&self, why: Refused) {
        self.refused.add(why);
        if why == Refused::Repeated {
            self.repeated.inc();
        }
    }

    /// A REST call was answered with a status, or with nothing.
    pub fn rest_call(&self, route: Route, status: Option<u16>) {
        self.rest.add(route, Status::of(status));
    }

    /// A picture was drawn, or was at hand.
    pub fn picture(&self, drawn: bool) {
        self.pictures
            .add(if drawn { Picture::Drawn } else { Picture::Kept });
    }

    /// A request to be contacted was kept, handed over, or could not be.
    pub fn request(&self, what: Request) {
        self.requests.add(what);
    }

    /// A follow-up question was answered.
    pub fn followed_up(&self, how: FollowUp) {
        self.asked.follow_ups.add(how);
    }

    /// A ballot was handed in, or in again.
    pub fn ballot(&self) {
        self.teams.ballots.inc();
    }

    /// A team decision ended.
    pub fn team_ended(&self, how: TeamEnd) {
        self.teams.ended.add(how);
    }

    /// The language model's words are shown, or something else in their place.
    pub fn model(&self, shown: bool) {
        self.asked.worded.add(if shown {
            Worded::Shown
        } else {
            Worded::Declined
        });
    }

    /// A consultation began.
    pub fn begun(&self) {
        self.begun.inc();
    }

    /// A consultation reached its result; `left_at` is the question on the screen of who finished early.
    pub fn finished(&self, result: Verdict, left_at: Option<u8>) {
        self.results.add(result);
        self.ended.add(match left_at {
            Some(_) => Ended::Early,
            None => Ended::Answered,
        });
        if let Some(question) = left_at {
            self.left.add(question);
        }
    }

    /// A question was shown.
    pub fn shown(&self, question: u8) {
        self.shown.add(question);
    }

    /// A question was answered.
    pub fn answered(&self, question: u8) {
        self.answered.add(question);
    }

    /// The endpoint listens, or no longer does.
    pub fn listening(&self, listening: bool) {
        self.listening.store(listening, Ordering::Relaxed);
    }

    /// A stop was asked for.
    pub fn stopping(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    /// Whether an interaction would be answered now.
    pub fn is_ready(&self) -> bool {
        let reachable = self.listening.load(Ordering::Relaxed) || self.connected.get() > 0;
        reachable && !self.stopping.load(Ordering::Relaxed)
    }

    /// Everything, in the text form of Prometheus.
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _written = encode(&mut text, &self.registry);
        text
    }
}

/// Follows one shard; gone with it.
#[derive(Debug)]
pub struct ShardMeter {
    metrics: Arc<Metrics>,
    connected: bool,
}

impl ShardMeter {
    /// For a shard that has no session yet.
    pub fn new(metrics: Arc<Metrics>) -> Self {
        metrics.shards.inc();
        Self {
            metrics,
            connected: false,
        }
    }

    /// Whether the shard has a session now.
    pub fn follow(&mut self, connected: bool) {
        match (std::mem::replace(&mut self.connected, connected), connected) {
            (false, true) => {
                self.metrics.connected.inc();
            }
            (true, false) => {
                self.metrics.connected.dec();
                self.metrics.reconnects.inc();
            }
            _ => {}
        }
    }
}

impl Drop for ShardMeter {
    fn drop(&mut self) {
        if self.connected {
            self.metrics.connected.dec();
        }
        self.metrics.shards.dec();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telemetry::labels::Label;

    fn metrics() -> Arc<Metrics> {
        Arc::new(Metrics::new([(1, "main-job"), (7, "parts")].into_iter()))
    }

    #[test]
    fn every_label_stands_where_it_says() {
        fn all<L: Label>() {
            for (place, (value, _)) in L::ALL.iter().enumerate() {
                assert_eq!(value.place(), place);
            }
        }
        all::<Kind>();
        all::<Outcome>();
        all::<Refused>();
        all::<Verdict>();
        all::<Route>();
        all::<Status>();
    }

    #[test]
    fn what_happened_is_read_back() {
        let metrics = metrics();
        metrics.interaction(
            Kind::Control,
            Outcome::Answered,
            Duration::from_micros(1_200),
        );
        metrics.interaction(Kind::Unreadable, Outcome::Failed, Duration::from_secs(4));
        metrics.rest_call(Route::Callback, Some(429));
        metrics.rest_call(Route::Callback, None);
        metrics.finished(Verdict::Both, Some(7));
        metrics.answered(200);
        let text = metrics.text();
        for line in [
            "backend_advice_interactions_total{kind=\"control\",outcome=\"answered\"} 1",
            "backend_advice_interactions_total{kind=\"unreadable\",outcome=\"failed\"} 1",
            "backend_advice_unreadable_interactions_total 1",
            "backend_advice_late_answers_total 1",
            "backend_advice_answer_seconds_bucket{le=\"0.001\"} 0",
            "backend_advice_answer_seconds_bucket{le=\"0.0025\"} 1",
            "backend_advice_answer_seconds_bucket{le=\"3.0\"} 1",
            "backend_advice_answer_seconds_bucket{le=\"+Inf\"} 2",
            "backend_advice_rest_calls_total{route=\"callback\",status=\"429\"} 1",
            "backend_advice_rest_calls_total{route=\"callback\",status=\"unreachable\"} 1",
            "backend_advice_finished_early_at_total{question=\"parts\"} 1",
            "backend_advice_consultations_finished_total{how=\"early\"} 1",
            "backend_advice_results_total{result=\"both\"} 1",
            "backend_advice_questions_answered_total{question=\"main-job\"} 0",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} in {text}");
        }
    }

    #[test]
    fn it_is_ready_while_a_shard_is_connected_or_the_endpoint_listens_and_no_stop_was_asked() {
        let metrics = metrics();
        assert!(!metrics.is_ready());
        let mut shard = ShardMeter::new(Arc::clone(&metrics));
        assert!(!metrics.is_ready());
        shard.follow(true);
        shard.follow(true);
        assert!(metrics.is_ready());
        shard.follow(false);
        shard.follow(false);
        assert!(!metrics.is_ready());
        let text = metrics.text();
        assert!(text.contains("backend_advice_shard_reconnects_total 1"));
        shard.follow(true);
        drop(shard);
        assert!(!metrics.is_ready());
        assert!(metrics.text().contains("backend_advice_shards 0"));
        metrics.listening(true);
        assert!(metrics.is_ready());
        metrics.stopping();
        assert!(!metrics.is_ready());
    }
}
