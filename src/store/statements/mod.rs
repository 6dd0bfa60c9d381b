//! Every statement, in the SQL that SQLite and PostgreSQL share. Checked when run, and all together by a test.

mod overlays;
mod personal;
mod requests;
mod teams;

pub(in crate::store) use overlays::*;
pub(in crate::store) use personal::*;
pub(in crate::store) use requests::*;
pub(in crate::store) use teams::*;

/// All statements, by what they are about, for the test that lets both databases check them.
pub const STATEMENTS: [&[&str]; 5] = [&GENERAL, &TEAMS, &REQUESTS, &OVERLAYS, &PERSONAL];

/// What is kept of servers, of every day, and of threads.
const GENERAL: [&str; 10] = [
    READ_SETTINGS,
    CHANGE_SETTINGS,
    ADD_COUNT,
    READ_COUNTS,
    TIE_THREAD,
    READ_DECISION,
    FORGET_THREADS,
    ADD_SERVER_COUNT,
    READ_SERVER_COUNTS,
    FORGET_SERVER_COUNTS,
];

/// `$1` server.
pub(super) const READ_SETTINGS: &str = "
    SELECT contact_name, contact_url, language, sharing, sharing_channel, updated, teams, team_roles,
        follow_ups, mentions, threads, model, retention_days, staff_channel, staff_webhook, overlay
    FROM server_settings WHERE server = $1";

/// `$1` server, `$2` to `$16` as [`READ_SETTINGS`] reads them, `$17` to `$27` which of them are to change, as in
/// [`super::Field::ALL`]; answers what holds afterwards. Whoever saves at the same time loses nothing but the same field.
pub(super) const CHANGE_SETTINGS: &str = "
    INSERT INTO server_settings AS kept
        (server, contact_name, contact_url, language, sharing, sharing_channel, updated, teams, team_roles,
         follow_ups, mentions, threads, model, retention_days, staff_channel, staff_webhook)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
    ON CONFLICT (server) DO UPDATE SET
        contact_name = CASE WHEN $17 THEN excluded.contact_name ELSE kept.contact_name END,
        contact_url = CASE WHEN $18 THEN excluded.contact_url ELSE kept.contact_url END,
        language = CASE WHEN $19 THEN excluded.language ELSE kept.language END,
        sharing = CASE WHEN $20 THEN excluded.sharing ELSE kept.sharing END,
        sharing_channel = CASE WHEN $20 THEN excluded.sharing_channel ELSE kept.sharing_channel END,
        teams = CASE WHEN $21 THEN excluded.teams ELSE kept.teams END,
        team_roles = CASE WHEN $21 THEN excluded.team_roles ELSE kept.team_roles END,
        follow_ups = CASE WHEN $22 THEN excluded.follow_ups ELSE kept.follow_ups END,
        mentions = CASE WHEN $23 THEN excluded.mentions ELSE kept.mentions END,
        threads = CASE WHEN $24 THEN excluded.threads ELSE kept.threads END,
        model = CASE WHEN $25 THEN excluded.model ELSE kept.model END,
        retention_days = CASE WHEN $26 THEN excluded.retention_days ELSE kept.retention_days END,
        staff_channel = CASE WHEN $27 THEN excluded.staff_channel ELSE kept.staff_channel END,
        staff_webhook = CASE WHEN $27 THEN excluded.staff_webhook ELSE kept.staff_webhook END,
        updated = excluded.updated
    RETURNING contact_name, contact_url, language, sharing, sharing_channel, updated, teams, team_roles,
        follow_ups, mentions, threads, model, retention_days, staff_channel, staff_webhook, overlay";

/// `$1` day, `$2` name, `$3` number to add.
pub(super) const ADD_COUNT: &str = "
    INSERT INTO counts (day, name, number) VALUES ($1, $2, $3)
    ON CONFLICT (day, name) DO UPDATE SET number = counts.number + excluded.number";

/// `$1` first day, `$2` last day.
pub(super) const READ_COUNTS: &str = "
    SELECT day, name, number FROM counts WHERE day >= $1 AND day <= $2 ORDER BY day, name";

/// `$1` thread, `$2` decision, `$3` day, `$4` server.
pub(super) const TIE_THREAD: &str = "
    INSERT INTO threads (thread, decision, opened, server) VALUES ($1, $2, $3, $4)
    ON CONFLICT (thread) DO UPDATE SET
        decision = excluded.decision, opened = excluded.opened, server = excluded.server";

/// `$1` thread.
pub(super) const READ_DECISION: &str = "SELECT decision FROM threads WHERE thread = $1";

/// `$1` first day that is kept.
pub(super) const FORGET_THREADS: &str = "DELETE FROM threads WHERE opened < $1";

/// `$1` server, `$2` day, `$3` name, `$4` number to add.
pub(super) const ADD_SERVER_COUNT: &str = "
    INSERT INTO server_counts (server, day, name, number) VALUES ($1, $2, $3, $4)
    ON CONFLICT (server, day, name) DO UPDATE SET number = server_counts.number + excluded.number";

/// `$1` server, `$2` first day.
pub(super) const READ_SERVER_COUNTS: &str = "
    SELECT day, name, number FROM server_counts WHERE server = $1 AND day >= $2 ORDER BY day, name";

/// `$1` first day that is kept.
pub(super) const FORGET_SERVER_COUNTS: &str = "DELETE FROM server_counts WHERE day < $1";
