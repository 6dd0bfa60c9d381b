-- Requests to be contacted, until they are handed over and for as long as they cannot be.
CREATE TABLE requests (
    -- Small numbers at random; written as letters they name a request to both sides.
    id BIGINT NOT NULL PRIMARY KEY,
    -- Whose staff it is for; NULL: the program's own.
    server BIGINT,
    -- Who asked; NULL once it was handed over and the day is over.
    person BIGINT,
    -- The day (UTC, YYYY-MM-DD), and which of the person's it is on that day.
    day TEXT NOT NULL,
    place BIGINT NOT NULL,
    locale TEXT NOT NULL,
    -- What was typed, and the result; empty once it was handed over.
    text TEXT NOT NULL,
    reach TEXT NOT NULL,
    code TEXT NOT NULL,
    recommendation TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'claimed', 'sent')),
    tries BIGINT NOT NULL,
    -- Nobody takes it before then. This and the following: seconds since 1970.
    until BIGINT NOT NULL,
    -- Why it cannot be handed over, where that will not pass by itself.
    trouble TEXT,
    created BIGINT NOT NULL,
    -- The whole row is deleted then.
    expires BIGINT NOT NULL,
    UNIQUE (person, day, place)
);
CREATE INDEX requests_by_until ON requests (state, until);
CREATE INDEX requests_by_server ON requests (server);
