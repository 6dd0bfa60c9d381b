-- A server's own changes to the guide, as the TOML that its administrators wrote. Each change is a version; one without
-- a text is the guide that ships. The last ten are kept.
CREATE TABLE overlays (
    server BIGINT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    text TEXT,
    -- Seconds since 1970, UTC.
    applied BIGINT NOT NULL,
    PRIMARY KEY (server, version)
);
-- What was uploaded and looked at and is not applied yet; rows are deleted after a day.
CREATE TABLE overlay_drafts (
    server BIGINT NOT NULL,
    mark BIGINT NOT NULL,
    text TEXT NOT NULL,
    uploaded BIGINT NOT NULL,
    PRIMARY KEY (server, mark)
);
-- The version that holds; NULL for the guide that ships.
ALTER TABLE server_settings ADD COLUMN overlay BIGINT CHECK (overlay > 0);
