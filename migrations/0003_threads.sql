-- Which decision a thread was opened for, so that questions in it need no code. Never who opened it, and no text.
CREATE TABLE threads (
    thread BIGINT NOT NULL PRIMARY KEY,
    -- The decision as its code, which everybody in the thread was shown.
    decision TEXT NOT NULL,
    -- The day (UTC, YYYY-MM-DD); rows are deleted a good year later.
    opened TEXT NOT NULL
);
