-- What a server set up for itself. No row, or NULL: the program's own settings hold.
CREATE TABLE server_settings (
    server BIGINT NOT NULL PRIMARY KEY,
    contact_name TEXT,
    contact_url TEXT,
    language TEXT,
    sharing TEXT NOT NULL CHECK (sharing IN ('everywhere', 'one-channel', 'nowhere')),
    sharing_channel BIGINT,
    -- Seconds since 1970, UTC.
    updated BIGINT NOT NULL,
    CHECK ((sharing = 'one-channel') = (sharing_channel IS NOT NULL))
);
