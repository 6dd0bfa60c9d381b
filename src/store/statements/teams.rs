//! Statements about team decisions, their ballots, and what their cards have yet to show.

/// All of these.
pub(in crate::store) const TEAMS: [&str; 24] = [
    ADD_DRAFT,
    READ_TEAM,
    FIND_OPEN,
    READ_INVITED,
    CHANGE_DRAFT,
    UNINVITE,
    INVITE,
    OPEN_TEAM,
    SET_CARD,
    UNOPEN,
    UNOPEN_LEFT,
    TAKE_BALLOT,
    KEEP_BALLOT,
    CLOSE_COMPLETE,
    END_TEAM,
    CLOSE_DUE,
    CLAIM_CARDS,
    CARD_SHOWN,
    CARD_GONE,
    READ_BALLOT,
    READ_BALLOTS,
    OLD_TEAMS,
    FORGET_BALLOTS,
    FORGET_TEAM,
];

/// `$1` team, `$2` asker, `$3` their name, `$4` server, `$5` channel, `$6` locale, `$7` seconds, `$8` now.
pub(in crate::store) const ADD_DRAFT: &str = "
    INSERT INTO teams (team, state, asker, asker_name, server, channel, locale, shows_names, is_for_all,
        lasts, closes, made, revision, shown, free_at)
    VALUES ($1, 'draft', $2, $3, $4, $5, $6, FALSE, TRUE, $7, 0, $8, 0, 0, 0)";

/// `$1` team.
pub(in crate::store) const READ_TEAM: &str = "
    SELECT team, state, asker, asker_name, server, channel, card, locale, shows_names, is_for_all, lasts, closes,
        revision, (SELECT COUNT(*) FROM ballots WHERE ballots.team = teams.team)
    FROM teams WHERE team = $1";

/// `$1` asker, `$2` channel.
pub(in crate::store) const FIND_OPEN: &str = "
    SELECT team FROM teams WHERE asker = $1 AND channel = $2 AND state = 'open'";

/// `$1` team.
pub(in crate::store) const READ_INVITED: &str =
    "SELECT person FROM invited WHERE team = $1 ORDER BY person";

/// `$1` team, `$2` seconds, `$3` whether names are shown, `$4` whether it is for all.
pub(in crate::store) const CHANGE_DRAFT: &str = "
    UPDATE teams SET lasts = $2, shows_names = $3, is_for_all = $4 WHERE team = $1 AND state = 'draft'";

/// `$1` team.
pub(in crate::store) const UNINVITE: &str = "DELETE FROM invited WHERE team = $1";

/// `$1` team, `$2` person.
pub(in crate::store) const INVITE: &str = "
    INSERT INTO invited (team, person) VALUES ($1, $2) ON CONFLICT (team, person) DO NOTHING";

/// `$1` team, `$2` now. The index on open ones decides where two are opened at the same moment.
pub(in crate::store) const OPEN_TEAM: &str = "
    UPDATE teams SET state = 'open', closes = $2 + lasts, made = $2, revision = 1, shown = 1
    WHERE team = $1 AND state = 'draft' AND NOT EXISTS (
        SELECT 1 FROM teams AS other
        WHERE other.asker = teams.asker AND other.channel = teams.channel AND other.state = 'open')";

/// `$1` team, `$2` card.
pub(in crate::store) const SET_CARD: &str =
    "UPDATE teams SET card = $2 WHERE team = $1 AND card IS NULL";

/// `$1` team: its card could not be posted.
pub(in crate::store) const UNOPEN: &str = "
    UPDATE teams SET state = 'draft' WHERE team = $1 AND state = 'open' AND card IS NULL";

/// `$1` opened before then: whoever was to post their cards is gone.
pub(in crate::store) const UNOPEN_LEFT: &str = "
    UPDATE teams SET state = 'draft' WHERE state = 'open' AND card IS NULL AND made < $1";

/// `$1` team, `$2` now, `$3` person. It holds the row, so that ballots of one team go one after the other, and none comes
/// after the close.
pub(in crate::store) const TAKE_BALLOT: &str = "
    UPDATE teams SET revision = revision + 1
    WHERE team = $1 AND state = 'open' AND closes > $2 AND (is_for_all OR EXISTS (
        SELECT 1 FROM invited WHERE invited.team = teams.team AND invited.person = $3))";

/// `$1` team, `$2` person, `$3` name, `$4` code, `$5` now in milliseconds.
pub(in crate::store) const KEEP_BALLOT: &str = "
    INSERT INTO ballots (team, person, name, code, handed) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (team, person) DO UPDATE SET name = excluded.name, code = excluded.code";

/// `$1` team, `$2` now. Closes where all have answered who were invited.
pub(in crate::store) const CLOSE_COMPLETE: &str = "
    UPDATE teams SET state = 'closed', closes = $2
    WHERE team = $1 AND state = 'open' AND NOT is_for_all
        AND (SELECT COUNT(*) FROM ballots WHERE ballots.team = $1)
            >= (SELECT COUNT(*) FROM invited WHERE invited.team = $1)";

/// `$1` team, `$2` now, `$3` the state that it ends in. Of all who try, one does it.
pub(in crate::store) const END_TEAM: &str = "
    UPDATE teams SET state = $3, closes = $2, revision = revision + 1 WHERE team = $1 AND state = 'open'";

/// `$1` now.
pub(in crate::store) const CLOSE_DUE: &str = "
    UPDATE teams SET state = 'closed', revision = revision + 1
    WHERE state = 'open' AND closes <= $1 AND card IS NOT NULL";

/// `$1` now in milliseconds, `$2` until when nobody else may, `$3` how many.
pub(in crate::store) const CLAIM_CARDS: &str = "
    UPDATE teams SET free_at = $2
    WHERE free_at <= $1 AND team IN (
        SELECT team FROM teams WHERE shown < revision AND card IS NOT NULL AND free_at <= $1
        ORDER BY free_at LIMIT $3)
    RETURNING team";

/// `$1` team, `$2` the revision that its card shows, `$3` from when it may be edited again.
pub(in crate::store) const CARD_SHOWN: &str = "
    UPDATE teams SET shown = CASE WHEN shown < $2 THEN $2 ELSE shown END, free_at = $3 WHERE team = $1";

/// `$1` team. Without its card nobody can answer any more.
pub(in crate::store) const CARD_GONE: &str = "
    UPDATE teams SET state = CASE WHEN state = 'open' THEN 'cancelled' ELSE state END, shown = revision
    WHERE team = $1";

/// `$1` team, `$2` person.
pub(in crate::store) const READ_BALLOT: &str =
    "SELECT code FROM ballots WHERE team = $1 AND person = $2";

/// `$1` team, `$2` at most.
pub(in crate::store) const READ_BALLOTS: &str = "
    SELECT name, code FROM ballots WHERE team = $1 ORDER BY handed, person LIMIT $2";

/// `$1` now, `$2` drafts made before, `$3` days that are kept where a server says nothing.
pub(in crate::store) const OLD_TEAMS: &str = "
    SELECT team FROM teams
    WHERE (state IN ('closed', 'cancelled') AND closes + 86400 * COALESCE(
            (SELECT retention_days FROM server_settings WHERE server_settings.server = teams.server), $3) <= $1)
        OR (state = 'draft' AND made < $2)
    LIMIT 500";

/// `$1` team.
pub(in crate::store) const FORGET_BALLOTS: &str = "DELETE FROM ballots WHERE team = $1";

/// `$1` team.
pub(in crate::store) const FORGET_TEAM: &str = "DELETE FROM teams WHERE team = $1";
