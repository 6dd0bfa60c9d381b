-- How often something happened on a day (UTC, YYYY-MM-DD). Never who, and never an answer.
CREATE TABLE counts (
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    -- The upper end keeps SQLite from going on with fractions; PostgreSQL ends there by itself.
    number BIGINT NOT NULL CHECK (number BETWEEN 0 AND 9223372036854775807),
    PRIMARY KEY (day, name)
);
