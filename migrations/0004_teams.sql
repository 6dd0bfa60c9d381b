-- Decisions that a team takes together. What is of a person (ids, names, ballots) is deleted after the retention, and when
-- somebody asks to be forgotten.
CREATE TABLE teams (
    team BIGINT NOT NULL PRIMARY KEY,
    -- A draft is not posted yet; an open one takes ballots.
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'cancelled')),
    -- NULL: whoever asked was forgotten.
    asker BIGINT,
    asker_name TEXT NOT NULL,
    server BIGINT NOT NULL,
    channel BIGINT NOT NULL,
    -- The message that everybody sees. NULL until it is posted.
    card BIGINT,
    locale TEXT NOT NULL,
    -- Whether names stand beside what each ballot alone comes out as.
    shows_names BOOLEAN NOT NULL,
    -- Whether everybody may answer, or those in `invited` only.
    is_for_all BOOLEAN NOT NULL,
    -- How many seconds it is open for, and until when (seconds since 1970, UTC).
    lasts BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    -- When it was begun, then when it was opened (seconds since 1970, UTC).
    made BIGINT NOT NULL,
    -- Goes up with each change that the card has to show; `shown` is what it shows.
    revision BIGINT NOT NULL,
    shown BIGINT NOT NULL,
    -- Nobody edits the card before then (milliseconds since 1970, UTC): somebody else does, or just has.
    free_at BIGINT NOT NULL
);
-- One open decision per asker and channel.
CREATE UNIQUE INDEX teams_open ON teams (asker, channel) WHERE state = 'open';
CREATE INDEX teams_closing ON teams (closes) WHERE state = 'open';
CREATE INDEX teams_to_show ON teams (free_at) WHERE shown < revision;
CREATE TABLE invited (
    team BIGINT NOT NULL,
    person BIGINT NOT NULL,
    PRIMARY KEY (team, person)
);
CREATE INDEX invited_person ON invited (person);
CREATE TABLE ballots (
    team BIGINT NOT NULL,
    person BIGINT NOT NULL,
    -- What they are called, for the card and the record.
    name TEXT NOT NULL,
    -- Their answers as their code.
    code TEXT NOT NULL,
    -- When they handed in first (milliseconds since 1970, UTC).
    handed BIGINT NOT NULL,
    PRIMARY KEY (team, person)
);
CREATE INDEX ballots_person ON ballots (person);
