//! Statements about people and whole servers: what is kept of them, and how it is forgotten. Whoever adds a table that holds
//! a person or a server adds it here; a test looks through every column of every table.

/// All of these.
pub(in crate::store) const PERSONAL: [&str; 24] = [
    READ_ASKED_OF,
    READ_INVITED_OF,
    READ_BALLOTS_OF,
    READ_REQUESTS_OF,
    SHOW_WITHOUT,
    CANCEL_ASKED,
    UNNAME_ASKER,
    FORGET_DRAFTS_INVITED,
    FORGET_DRAFTS,
    FORGET_INVITATIONS,
    WITHDRAW_BALLOTS,
    UNNAME_BALLOTS,
    FORGET_REQUESTS_BY,
    FORGET_SERVER_BALLOTS,
    FORGET_SERVER_INVITED,
    FORGET_SERVER_TEAMS,
    FORGET_SERVER_REQUESTS,
    FORGET_SERVER_TALLY,
    FORGET_SERVER_THREADS,
    FORGET_SERVER_SETTINGS,
    FORGET_MEMBERSHIP,
    KNOWN_SERVERS,
    READ_MEMBERSHIPS,
    KEEP_MEMBERSHIP,
];

/// When a row of `teams` is deleted: so many days after its end as its server set up, or `$2` days. NULL while it is open.
macro_rules! goes {
    () => {
        "CASE WHEN state IN ('closed', 'cancelled') THEN closes + 86400 * COALESCE(
            (SELECT retention_days FROM server_settings WHERE server_settings.server = teams.server), $2) END"
    };
}

/// `$1` person, `$2` days that are kept where a server says nothing.
pub(in crate::store) const READ_ASKED_OF: &str = concat!(
    "SELECT team, state, server, channel, asker_name, made, closes, ",
    goes!(),
    " FROM teams WHERE asker = $1 ORDER BY made, team"
);

/// `$1` person.
pub(in crate::store) const READ_INVITED_OF: &str = "
    SELECT teams.team, state FROM invited INNER JOIN teams ON teams.team = invited.team
    WHERE invited.person = $1 ORDER BY teams.team";

/// `$1` person, `$2` days that are kept where a server says nothing.
pub(in crate::store) const READ_BALLOTS_OF: &str = concat!(
    "SELECT teams.team, state, server, channel, name, code, handed, ",
    goes!(),
    " FROM ballots INNER JOIN teams ON teams.team = ballots.team WHERE ballots.person = $1 ORDER BY handed, teams.team"
);

/// `$1` person.
pub(in crate::store) const READ_REQUESTS_OF: &str = "
    SELECT id, state, server, locale, text, reach, code, recommendation, created, expires
    FROM requests WHERE person = $1 ORDER BY created, id";

/// `$1` person, `$2` now. Before [`UNNAME_ASKER`], after which nobody knows any more who asked.
pub(in crate::store) const CANCEL_ASKED: &str = "
    UPDATE teams SET state = 'cancelled', closes = $2 WHERE asker = $1 AND state = 'open'";

/// `$1` person. Cards are edited once more, without the name; it also holds the rows of the decisions, so that nobody
/// hands in or is forgotten there meanwhile.
pub(in crate::store) const SHOW_WITHOUT: &str = "
    UPDATE teams SET revision = revision + 1 WHERE state <> 'draft' AND (asker = $1
        OR EXISTS (SELECT 1 FROM invited WHERE invited.team = teams.team AND invited.person = $1)
        OR EXISTS (SELECT 1 FROM ballots WHERE ballots.team = teams.team AND ballots.person = $1))";

/// `$1` person.
pub(in crate::store) const UNNAME_ASKER: &str =
    "UPDATE teams SET asker = NULL, asker_name = '' WHERE asker = $1";

/// `$1` person.
pub(in crate::store) const FORGET_DRAFTS_INVITED: &str = "
    DELETE FROM invited WHERE team IN (SELECT team FROM teams WHERE asker = $1 AND state = 'draft')";

/// `$1` person.
pub(in crate::store) const FORGET_DRAFTS: &str =
    "DELETE FROM teams WHERE asker = $1 AND state = 'draft'";

/// `$1` person.
pub(in crate::store) const FORGET_INVITATIONS: &str = "DELETE FROM invited WHERE person = $1";

/// `$1` person. Decisions that are still open lose the ballot, those that were taken back too.
pub(in crate::store) const WITHDRAW_BALLOTS: &str = "
    DELETE FROM ballots WHERE person = $1
        AND team IN (SELECT team FROM teams WHERE state <> 'closed')";

/// `$1` person. What a team decided stays what it was: the answers stay, and nobody knows whose they are. No person has a
/// negative id.
pub(in crate::store) const UNNAME_BALLOTS: &str = "
    UPDATE ballots SET name = '', person = (
        SELECT COALESCE(MIN(other.person), 0) FROM ballots AS other
        WHERE other.team = ballots.team AND other.person < 0) - 1
    WHERE person = $1";

/// `$1` person.
pub(in crate::store) const FORGET_REQUESTS_BY: &str = "DELETE FROM requests WHERE person = $1";

/// `$1` server.
pub(in crate::store) const FORGET_SERVER_BALLOTS: &str =
    "DELETE FROM ballots WHERE team IN (SELECT team FROM teams WHERE server = $1)";

/// `$1` server.
pub(in crate::store) const FORGET_SERVER_INVITED: &str =
    "DELETE FROM invited WHERE team IN (SELECT team FROM teams WHERE server = $1)";

/// `$1` server.
pub(in crate::store) const FORGET_SERVER_TEAMS: &str = "DELETE FROM teams WHERE server = $1";

/// `$1` server.
pub(in crate::store) const FORGET_SERVER_REQUESTS: &str = "DELETE FROM requests WHERE server = $1";

/// `$1` server.
pub(in crate::store) const FORGET_SERVER_TALLY: &str =
    "DELETE FROM server_counts WHERE server = $1";

/// `$1` server.
pub(in crate::store) const FORGET_SERVER_THREADS: &str = "DELETE FROM threads WHERE server = $1";

/// `$1` server.
pub(in crate::store) const FORGET_SERVER_SETTINGS: &str =
    "DELETE FROM server_settings WHERE server = $1";

/// `$1` server.
pub(in crate::store) const FORGET_MEMBERSHIP: &str = "DELETE FROM memberships WHERE server = $1";

/// Every server that anything is kept of.
pub(in crate::store) const KNOWN_SERVERS: &str = "
    SELECT server FROM server_settings UNION SELECT server FROM teams
    UNION SELECT server FROM server_counts UNION SELECT server FROM requests WHERE server IS NOT NULL
    UNION SELECT server FROM threads WHERE server IS NOT NULL
    UNION SELECT server FROM overlays UNION SELECT server FROM overlay_drafts";

/// All of them.
pub(in crate::store) const READ_MEMBERSHIPS: &str = "SELECT server, missing_since FROM memberships";

/// `$1` server, `$2` since when the bot is missing there. Who saw it missing first is right.
pub(in crate::store) const KEEP_MEMBERSHIP: &str = "
    INSERT INTO memberships (server, missing_since) VALUES ($1, $2)
    ON CONFLICT (server) DO UPDATE SET missing_since = CASE
        WHEN excluded.missing_since IS NULL THEN NULL
        ELSE COALESCE(memberships.missing_since, excluded.missing_since) END";
