-- How often something happened in a server on a day (UTC, YYYY-MM-DD). Never who, and never an answer.
CREATE TABLE server_counts (
    server BIGINT NOT NULL,
    -- Rows are deleted 400 days later.
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number BETWEEN 0 AND 9223372036854775807),
    PRIMARY KEY (server, day, name)
);
CREATE INDEX server_counts_by_day ON server_counts (day);
