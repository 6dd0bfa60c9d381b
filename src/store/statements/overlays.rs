//! Servers' own changes to the guide.

/// All of them.
pub(super) const OVERLAYS: [&str; 11] = [
    READ_OVERLAYS,
    READ_OVERLAY,
    DRAFT_OVERLAY,
    FORGET_OVERLAY_DRAFTS,
    READ_DRAFT,
    ADD_OVERLAY,
    HOLD_OVERLAY,
    FORGET_OVERLAYS,
    FORGET_OLD_OVERLAY_DRAFTS,
    FORGET_SERVER_OVERLAYS,
    FORGET_SERVER_OVERLAY_DRAFTS,
];

/// `$1` server.
pub(in crate::store) const READ_OVERLAYS: &str = "
    SELECT version, applied, text IS NULL FROM overlays WHERE server = $1 ORDER BY version DESC LIMIT 10";

/// `$1` server, `$2` version.
pub(in crate::store) const READ_OVERLAY: &str =
    "SELECT text FROM overlays WHERE server = $1 AND version = $2";

/// `$1` server, `$2` mark, `$3` text, `$4` when.
pub(in crate::store) const DRAFT_OVERLAY: &str = "
    INSERT INTO overlay_drafts (server, mark, text, uploaded) VALUES ($1, $2, $3, $4)
    ON CONFLICT (server, mark) DO UPDATE SET text = excluded.text, uploaded = excluded.uploaded";

/// `$1` server, of whose drafts the newest stay, `$3` among them, for many may be as new; `$2` from when on drafts of any
/// server stay.
pub(in crate::store) const FORGET_OVERLAY_DRAFTS: &str = "
    DELETE FROM overlay_drafts WHERE uploaded < $2 OR (server = $1 AND mark <> $3 AND mark NOT IN
        (SELECT mark FROM overlay_drafts WHERE server = $1 ORDER BY uploaded DESC, mark LIMIT 10))";

/// `$1` server, `$2` mark.
pub(in crate::store) const READ_DRAFT: &str =
    "SELECT text FROM overlay_drafts WHERE server = $1 AND mark = $2";

/// `$1` server, `$2` version, `$3` text, `$4` when. Adds nothing unless the version before is the newest.
pub(in crate::store) const ADD_OVERLAY: &str = "
    INSERT INTO overlays (server, version, text, applied)
    SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS TEXT), CAST($4 AS BIGINT)
    WHERE $2 - 1 = (SELECT COALESCE(MAX(version), 0) FROM overlays WHERE server = $1)
    ON CONFLICT (server, version) DO NOTHING";

/// `$1` server, `$2` version or NULL, `$3` when.
pub(in crate::store) const HOLD_OVERLAY: &str = "
    INSERT INTO server_settings (server, sharing, updated, overlay) VALUES ($1, 'everywhere', $3, $2)
    ON CONFLICT (server) DO UPDATE SET overlay = excluded.overlay, updated = excluded.updated";

/// `$1` server, `$2` newest version that goes.
pub(in crate::store) const FORGET_OVERLAYS: &str =
    "DELETE FROM overlays WHERE server = $1 AND version <= $2";

/// `$1` from when on drafts stay.
pub(in crate::store) const FORGET_OLD_OVERLAY_DRAFTS: &str =
    "DELETE FROM overlay_drafts WHERE uploaded < $1";

/// `$1` server.
pub(in crate::store) const FORGET_SERVER_OVERLAYS: &str = "DELETE FROM overlays WHERE server = $1";

/// `$1` server.
pub(in crate::store) const FORGET_SERVER_OVERLAY_DRAFTS: &str =
    "DELETE FROM overlay_drafts WHERE server = $1";
