//! Every statement, in the SQL that SQLite and PostgreSQL share. Checked when run, and all together by a test.

/// All statements, for the test that lets both databases check them.
pub const STATEMENTS: [&str; 21] = [
    READ_SETTINGS,
    SAVE_SETTINGS,
    ADD_COUNT,
    READ_COUNTS,
    TIE_THREAD,
    READ_DECISION,
    FORGET_THREADS,
    ADD_SERVER_COUNT,
    READ_SERVER_COUNTS,
    FORGET_SERVER_COUNTS,
    KEEP_REQUEST,
    COUNT_REQUESTS,
    CLAIM_REQUEST,
    REQUEST_IS_SENT,
    REQUEST_WAITS,
    NEXT_REQUEST,
    UNDELIVERED_REQUESTS,
    READ_REQUESTS_OF,
    FORGET_REQUESTS_OF,
    FORGET_REQUESTS,
    FORGET_WHO_ASKED,
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

/// `$1` server, `$2` day, `$3` name, `$4` number to add.
pub(super) const ADD_SERVER_COUNT: &str = "
    INSERT INTO server_counts (server, day, name, number) VALUES ($1, $2, $3, $4)
    ON CONFLICT (server, day, name) DO UPDATE SET number = server_counts.number + excluded.number";

/// `$1` server, `$2` first day.
pub(super) const READ_SERVER_COUNTS: &str = "
    SELECT day, name, number FROM server_counts WHERE server = $1 AND day >= $2 ORDER BY day, name";

/// `$1` first day that is kept.
pub(super) const FORGET_SERVER_COUNTS: &str = "DELETE FROM server_counts WHERE day < $1";

/// `$1` id, `$2` server, `$3` person, `$4` day, `$5` locale, `$6` text, `$7` reach, `$8` code, `$9` recommendation,
/// `$10` now, `$11` when it is forgotten, `$12` most of a person on a day. Nothing where there are so many, or where the id
/// or the place among them was taken at the same moment.
pub(super) const KEEP_REQUEST: &str = "
    INSERT INTO requests (id, server, person, day, place, locale, text, reach, code, recommendation,
        state, tries, until, created, expires)
    SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($4 AS TEXT), 1 + COUNT(*), CAST($5 AS TEXT),
        CAST($6 AS TEXT), CAST($7 AS TEXT), CAST($8 AS TEXT), CAST($9 AS TEXT),
        'waiting', 0, CAST($10 AS BIGINT), CAST($10 AS BIGINT), CAST($11 AS BIGINT)
    FROM requests WHERE person = $3 AND day = $4
    HAVING COUNT(*) < $12
    ON CONFLICT DO NOTHING";

/// `$1` person, `$2` day.
pub(super) const COUNT_REQUESTS: &str =
    "SELECT COUNT(*) FROM requests WHERE person = $1 AND day = $2";

/// `$1` now, `$2` until when nobody else takes it. The condition stands twice: of two processes that find the same row, the
/// one that comes second finds it changed.
pub(super) const CLAIM_REQUEST: &str = "
    UPDATE requests SET state = 'claimed', until = $2, tries = tries + 1
    WHERE state <> 'sent' AND until <= $1 AND expires > $1 AND id = (
        SELECT id FROM requests WHERE state <> 'sent' AND until <= $1 AND expires > $1
        ORDER BY until, id LIMIT 1)
    RETURNING id, server, locale, text, reach, code, recommendation, tries, trouble";

/// `$1` id. What was handed over is not kept here any longer.
pub(super) const REQUEST_IS_SENT: &str = "
    UPDATE requests SET state = 'sent', trouble = NULL, text = '', reach = '', code = '', recommendation = ''
    WHERE id = $1";

/// `$1` id, `$2` until when, `$3` why it could not be handed over, where that will not pass by itself.
pub(super) const REQUEST_WAITS: &str = "
    UPDATE requests SET state = 'waiting', until = $2, trouble = $3 WHERE id = $1 AND state = 'claimed'";

/// When the next one can be taken.
pub(super) const NEXT_REQUEST: &str = "SELECT MIN(until) FROM requests WHERE state <> 'sent'";

/// `$1` server.
pub(super) const UNDELIVERED_REQUESTS: &str = "
    SELECT COUNT(*) FROM requests WHERE server = $1 AND state <> 'sent' AND trouble IS NOT NULL";

/// `$1` person.
pub(super) const READ_REQUESTS_OF: &str = "
    SELECT id, state, text, reach, code, created FROM requests WHERE person = $1 ORDER BY created, id";

/// `$1` person.
pub(super) const FORGET_REQUESTS_OF: &str = "DELETE FROM requests WHERE person = $1";

/// `$1` now.
pub(super) const FORGET_REQUESTS: &str = "DELETE FROM requests WHERE expires <= $1";

/// `$1` today. Who asked for what was handed over matters only for how often they may ask on that day.
pub(super) const FORGET_WHO_ASKED: &str = "
    UPDATE requests SET person = NULL WHERE state = 'sent' AND day < $1 AND person IS NOT NULL";
