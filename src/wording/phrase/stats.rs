//! What a server's administrators see of what was counted there.

use super::Phrase;

phrases! {
    CommandStats = "command-stats" () OPTION;
    StatsHeading = "stats-heading" ("days");
    StatsNothing = "stats-nothing" ();
    StatsNote = "stats-note" ();
    StatsNoServer = "stats-no-server" ();
    StatsNotAllowed = "stats-not-allowed" ();
    StatsUndelivered = "stats-undelivered" ();
    StatsWeek = "stats-week" () BUTTON;
    StatsMonth = "stats-month" () BUTTON;
    StatsQuarter = "stats-quarter" () BUTTON;
    StatsBegun = "stats-begun" ("number");
    StatsFinished = "stats-finished" ("number");
    StatsResult = "stats-result" ("kind", "python", "nodejs", "number");
    StatsLeftHeading = "stats-left-heading" ();
    StatsLeft = "stats-left" ("question", "shown", "left");
    StatsAfterHeading = "stats-after-heading" ();
    StatsChanged = "stats-changed" ("number");
    StatsFlipped = "stats-flipped" ("number");
    StatsShared = "stats-shared" ("number");
    StatsFollowUps = "stats-follow-ups" ("number");
    StatsUnknown = "stats-unknown" ("number");
    StatsGap = "stats-gap" ("topic", "number");
    StatsTeamsBegun = "stats-teams-begun" ("number");
    StatsTeamsClosed = "stats-teams-closed" ("number");
    StatsRequested = "stats-requested" ("number");
    ChartDays = "chart-days" ("days");
    ChartFirstDay = "chart-first-day" ("ago");
    ChartToday = "chart-today" ();
    ChartQuestions = "chart-questions" ();
    ChartReached = "chart-reached" ("shown", "left");
    ChartFew = "chart-few" ();
    ChartNote = "chart-note" ();
    ChartAlt = "chart-alt" ("days", "begun", "most", "questions");
    ChartAltQuestion = "chart-alt-question" ("question", "shown", "left");
}
