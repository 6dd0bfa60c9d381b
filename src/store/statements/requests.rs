//! Statements about requests to be contacted.

/// All of these.
pub(in crate::store) const REQUESTS: [&str; 9] = [
    KEEP_REQUEST,
    COUNT_REQUESTS,
    CLAIM_REQUEST,
    REQUEST_IS_SENT,
    REQUEST_WAITS,
    NEXT_REQUEST,
    UNDELIVERED_REQUESTS,
    FORGET_REQUESTS,
    FORGET_WHO_ASKED,
];

/// `$1` id, `$2` server, `$3` person, `$4` day, `$5` locale, `$6` text, `$7` reach, `$8` code, `$9` recommendation,
/// `$10` now, `$11` when it is forgotten, `$12` most of a person on a day. Nothing where there are so many, or where the id
/// or the place among them was taken at the same moment.
pub(in crate::store) const KEEP_REQUEST: &str = "
    INSERT INTO requests (id, server, person, day, place, locale, text, reach, code, recommendation,
        state, tries, until, created, expires)
    SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($4 AS TEXT), 1 + COUNT(*), CAST($5 AS TEXT),
        CAST($6 AS TEXT), CAST($7 AS TEXT), CAST($8 AS TEXT), CAST($9 AS TEXT),
        'waiting', 0, CAST($10 AS BIGINT), CAST($10 AS BIGINT), CAST($11 AS BIGINT)
    FROM requests WHERE person = $3 AND day = $4
    HAVING COUNT(*) < $12
    ON CONFLICT DO NOTHING";

/// `$1` person, `$2` day.
pub(in crate::store) const COUNT_REQUESTS: &str =
    "SELECT COUNT(*) FROM requests WHERE person = $1 AND day = $2";

/// `$1` now, `$2` until when nobody else takes it. The condition stands twice: of two processes that find the same row, the
/// one that comes second finds it changed.
pub(in crate::store) const CLAIM_REQUEST: &str = "
    UPDATE requests SET state = 'claimed', until = $2, tries = tries + 1
    WHERE state <> 'sent' AND until <= $1 AND expires > $1 AND id = (
        SELECT id FROM requests WHERE state <> 'sent' AND until <= $1 AND expires > $1
        ORDER BY until, id LIMIT 1)
    RETURNING id, server, locale, text, reach, code, recommendation, tries, trouble";

/// `$1` id. What was handed over is not kept here any longer.
pub(in crate::store) const REQUEST_IS_SENT: &str = "
    UPDATE requests SET state = 'sent', trouble = NULL, text = '', reach = '', code = '', recommendation = ''
    WHERE id = $1";

/// `$1` id, `$2` until when, `$3` why it could not be handed over, where that will not pass by itself.
pub(in crate::store) const REQUEST_WAITS: &str = "
    UPDATE requests SET state = 'waiting', until = $2, trouble = $3 WHERE id = $1 AND state = 'claimed'";

/// When the next one can be taken.
pub(in crate::store) const NEXT_REQUEST: &str =
    "SELECT MIN(until) FROM requests WHERE state <> 'sent'";

/// `$1` server.
pub(in crate::store) const UNDELIVERED_REQUESTS: &str = "
    SELECT COUNT(*) FROM requests WHERE server = $1 AND state <> 'sent' AND trouble IS NOT NULL";

/// `$1` now. Where a server chose since to keep requests for a shorter time, that holds for those that were made before too.
pub(in crate::store) const FORGET_REQUESTS: &str = "
    DELETE FROM requests WHERE expires <= $1 OR created + 86400 * (
        SELECT retention_days FROM server_settings WHERE server_settings.server = requests.server) <= $1";

/// `$1` today. Who asked for what was handed over matters only for how often they may ask on that day.
pub(in crate::store) const FORGET_WHO_ASKED: &str = "
    UPDATE requests SET person = NULL WHERE state = 'sent' AND day < $1 AND person IS NOT NULL";
