//! Every statement, in the SQL that SQLite and PostgreSQL share. Checked when run, and all together by a test.

/// All statements, for the test that lets both databases check them.
pub const STATEMENTS: [&str; 7] = [
    READ_SETTINGS,
    SAVE_SETTINGS,
    ADD_COUNT,
    READ_COUNTS,
    TIE_THREAD,
    READ_DECISION,
    FORGET_THREADS,
];

/// `$1` server.
pub(super) const READ_SETTINGS: &str = "
    SELECT contact_name, contact_url, language, sharing, sharing_channel, updated
    FROM server_settings WHERE server = $1";

/// `$1` server, `$2` to `$7` as [`READ_SETTINGS`] reads them.
pub(super) const SAVE_SETTINGS: &str = "
    INSERT INTO server_settings
        (server, contact_name, contact_url, language, sharing, sharing_channel, updated)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (server) DO UPDATE SET
        contact_name = excluded.contact_name, contact_url = excluded.contact_url,
        language = excluded.language, sharing = excluded.sharing,
        sharing_channel = excluded.sharing_channel, updated = excluded.updated";

/// `$1` day, `$2` name, `$3` number to add.
pub(super) const ADD_COUNT: &str = "
    INSERT INTO counts (day, name, number) VALUES ($1, $2, $3)
    ON CONFLICT (day, name) DO UPDATE SET number = counts.number + excluded.number";

/// `$1` first day, `$2` last day.
pub(super) const READ_COUNTS: &str = "
    SELECT day, name, number FROM counts WHERE day >= $1 AND day <= $2 ORDER BY day, name";

/// `$1` thread, `$2` decision, `$3` day.
pub(super) const TIE_THREAD: &str = "
    INSERT INTO threads (thread, decision, opened) VALUES ($1, $2, $3)
    ON CONFLICT (thread) DO UPDATE SET decision = excluded.decision, opened = excluded.opened";

/// `$1` thread.
pub(super) const READ_DECISION: &str = "SELECT decision FROM threads WHERE thread = $1";

/// `$1` first day that is kept.
pub(super) const FORGET_THREADS: &str = "DELETE FROM threads WHERE opened < $1";
