-- More of what a server sets up for itself; every standard is what held before there was a choice.
ALTER TABLE server_settings ADD COLUMN teams TEXT NOT NULL DEFAULT 'everybody'
    CHECK (teams IN ('everybody', 'roles', 'nobody'));
-- The ids of the roles, with commas between them.
ALTER TABLE server_settings ADD COLUMN team_roles TEXT
    CHECK ((teams = 'roles') = (team_roles IS NOT NULL));
ALTER TABLE server_settings ADD COLUMN follow_ups BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE server_settings ADD COLUMN mentions BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE server_settings ADD COLUMN threads BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE server_settings ADD COLUMN model BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE server_settings ADD COLUMN retention_days BIGINT NOT NULL DEFAULT 90
    CHECK (retention_days BETWEEN 1 AND 3650);
-- Where requests for a person go: a channel, or a webhook as ID/TOKEN, which is a secret.
ALTER TABLE server_settings ADD COLUMN staff_channel BIGINT;
ALTER TABLE server_settings ADD COLUMN staff_webhook TEXT
    CHECK (staff_channel IS NULL OR staff_webhook IS NULL);
