//! Every statement, in the SQL that SQLite and PostgreSQL share. Checked when run, and all together by a test.

/// All statements, for the test that lets both databases check them.
pub const STATEMENTS: [&str; 35] = [
    READ_SETTINGS,
    CHANGE_SETTINGS,
    ADD_COUNT,
    READ_COUNTS,
    TIE_THREAD,
    READ_DECISION,
    FORGET_THREADS,
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
    UNSHOW_PERSON,
    FORGET_ASKER,
    FORGET_INVITED,
    FORGET_OWN_BALLOTS,
];

/// `$1` server.
pub(super) const READ_SETTINGS: &str = "
    SELECT contact_name, contact_url, language, sharing, sharing_channel, updated, teams, team_roles,
        follow_ups, mentions, threads, model, retention_days, staff_channel, staff_webhook
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
        follow_ups, mentions, threads, model, retention_days, staff_channel, staff_webhook";

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

/// `$1` team, `$2` asker, `$3` their name, `$4` server, `$5` channel, `$6` locale, `$7` seconds, `$8` now.
pub(super) const ADD_DRAFT: &str = "
    INSERT INTO teams (team, state, asker, asker_name, server, channel, locale, shows_names, is_for_all,
        lasts, closes, made, revision, shown, free_at)
    VALUES ($1, 'draft', $2, $3, $4, $5, $6, FALSE, TRUE, $7, 0, $8, 0, 0, 0)";

/// `$1` team.
pub(super) const READ_TEAM: &str = "
    SELECT team, state, asker, asker_name, server, channel, card, locale, shows_names, is_for_all, lasts, closes,
        revision, (SELECT COUNT(*) FROM ballots WHERE ballots.team = teams.team)
    FROM teams WHERE team = $1";

/// `$1` asker, `$2` channel.
pub(super) const FIND_OPEN: &str = "
    SELECT team FROM teams WHERE asker = $1 AND channel = $2 AND state = 'open'";

/// `$1` team.
pub(super) const READ_INVITED: &str = "SELECT person FROM invited WHERE team = $1 ORDER BY person";

/// `$1` team, `$2` seconds, `$3` whether names are shown, `$4` whether it is for all.
pub(super) const CHANGE_DRAFT: &str = "
    UPDATE teams SET lasts = $2, shows_names = $3, is_for_all = $4 WHERE team = $1 AND state = 'draft'";

/// `$1` team.
pub(super) const UNINVITE: &str = "DELETE FROM invited WHERE team = $1";

/// `$1` team, `$2` person.
pub(super) const INVITE: &str = "
    INSERT INTO invited (team, person) VALUES ($1, $2) ON CONFLICT (team, person) DO NOTHING";

/// `$1` team, `$2` now. The index on open ones decides where two are opened at the same moment.
pub(super) const OPEN_TEAM: &str = "
    UPDATE teams SET state = 'open', closes = $2 + lasts, made = $2, revision = 1, shown = 1
    WHERE team = $1 AND state = 'draft' AND NOT EXISTS (
        SELECT 1 FROM teams AS other
        WHERE other.asker = teams.asker AND other.channel = teams.channel AND other.state = 'open')";

/// `$1` team, `$2` card.
pub(super) const SET_CARD: &str = "UPDATE teams SET card = $2 WHERE team = $1 AND card IS NULL";

/// `$1` team: its card could not be posted.
pub(super) const UNOPEN: &str = "
    UPDATE teams SET state = 'draft' WHERE team = $1 AND state = 'open' AND card IS NULL";

/// `$1` opened before then: whoever was to post their cards is gone.
pub(super) const UNOPEN_LEFT: &str = "
    UPDATE teams SET state = 'draft' WHERE state = 'open' AND card IS NULL AND made < $1";

/// `$1` team, `$2` now, `$3` person. It holds the row, so that ballots of one team go one after the other, and none comes
/// after the close.
pub(super) const TAKE_BALLOT: &str = "
    UPDATE teams SET revision = revision + 1
    WHERE team = $1 AND state = 'open' AND closes > $2 AND (is_for_all OR EXISTS (
        SELECT 1 FROM invited WHERE invited.team = teams.team AND invited.person = $3))";

/// `$1` team, `$2` person, `$3` name, `$4` code, `$5` now in milliseconds.
pub(super) const KEEP_BALLOT: &str = "
    INSERT INTO ballots (team, person, name, code, handed) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (team, person) DO UPDATE SET name = excluded.name, code = excluded.code";

/// `$1` team, `$2` now. Closes where all have answered who were invited.
pub(super) const CLOSE_COMPLETE: &str = "
    UPDATE teams SET state = 'closed', closes = $2
    WHERE team = $1 AND state = 'open' AND NOT is_for_all
        AND (SELECT COUNT(*) FROM ballots WHERE ballots.team = $1)
            >= (SELECT COUNT(*) FROM invited WHERE invited.team = $1)";

/// `$1` team, `$2` now, `$3` the state that it ends in. Of all who try, one does it.
pub(super) const END_TEAM: &str = "
    UPDATE teams SET state = $3, closes = $2, revision = revision + 1 WHERE team = $1 AND state = 'open'";

/// `$1` now.
pub(super) const CLOSE_DUE: &str = "
    UPDATE teams SET state = 'closed', revision = revision + 1
    WHERE state = 'open' AND closes <= $1 AND card IS NOT NULL";

/// `$1` now in milliseconds, `$2` until when nobody else may, `$3` how many.
pub(super) const CLAIM_CARDS: &str = "
    UPDATE teams SET free_at = $2
    WHERE free_at <= $1 AND team IN (
        SELECT team FROM teams WHERE shown < revision AND card IS NOT NULL AND free_at <= $1
        ORDER BY free_at LIMIT $3)
    RETURNING team";

/// `$1` team, `$2` the revision that its card shows, `$3` from when it may be edited again.
pub(super) const CARD_SHOWN: &str = "
    UPDATE teams SET shown = CASE WHEN shown < $2 THEN $2 ELSE shown END, free_at = $3 WHERE team = $1";

/// `$1` team. Without its card nobody can answer any more.
pub(super) const CARD_GONE: &str = "
    UPDATE teams SET state = CASE WHEN state = 'open' THEN 'cancelled' ELSE state END, shown = revision
    WHERE team = $1";

/// `$1` team, `$2` person.
pub(super) const READ_BALLOT: &str = "SELECT code FROM ballots WHERE team = $1 AND person = $2";

/// `$1` team, `$2` at most.
pub(super) const READ_BALLOTS: &str = "
    SELECT name, code FROM ballots WHERE team = $1 ORDER BY handed, person LIMIT $2";

/// `$1` ended before, `$2` drafts made before.
pub(super) const OLD_TEAMS: &str = "
    SELECT team FROM teams WHERE (state IN ('closed', 'cancelled') AND closes < $1) OR (state = 'draft' AND made < $2)
    LIMIT 500";

/// `$1` team.
pub(super) const FORGET_BALLOTS: &str = "DELETE FROM ballots WHERE team = $1";

/// `$1` team.
pub(super) const FORGET_TEAM: &str = "DELETE FROM teams WHERE team = $1";

/// `$1` person. Cards of open ones lose the name.
pub(super) const UNSHOW_PERSON: &str = "
    UPDATE teams SET revision = revision + 1 WHERE state = 'open' AND (asker = $1 OR EXISTS (
        SELECT 1 FROM ballots WHERE ballots.team = teams.team AND ballots.person = $1))";

/// `$1` person.
pub(super) const FORGET_ASKER: &str =
    "UPDATE teams SET asker = NULL, asker_name = '' WHERE asker = $1";

/// `$1` person.
pub(super) const FORGET_INVITED: &str = "DELETE FROM invited WHERE person = $1";

/// `$1` person.
pub(super) const FORGET_OWN_BALLOTS: &str = "DELETE FROM ballots WHERE person = $1";
