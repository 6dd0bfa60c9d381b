-- How often something happened on a day (UTC, YYYY-MM-DD). Never who, and never an answer.
CREATE TABLE counts (
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (day, name)
);
