-- Servers that the bot is in, or was, among those that the tables hold something of. One in which it is missing for a day
-- was left, and everything of it is deleted; one in which it never was a member (only its commands are there) is not here.
CREATE TABLE memberships (
    server BIGINT NOT NULL PRIMARY KEY,
    -- Since when it is missing, in seconds since 1970 (UTC); NULL: it is there.
    missing_since BIGINT
);
-- So that what a thread is about goes with its server. NULL: opened before this was kept, or outside of servers.
ALTER TABLE threads ADD COLUMN server BIGINT;
CREATE INDEX threads_by_server ON threads (server);
