INSERT INTO teams (team, state, asker, asker_name, server, channel, card, locale, shows_names, is_for_all, lasts, closes, made, revision, shown, free_at) VALUES
    (1, 'open', 11, 'Ada', 3, 5, 8, 'en-US', FALSE, FALSE, 86400, 1795478400, 1795392000, 3, 2, 1795392000000),
    (2, 'closed', NULL, '', 3, 5, 9, 'de', TRUE, TRUE, 900, 1795392900, 1795392000, 7, 7, 1795392900000),
    (1099511627775, 'draft', 9223372036854775807, 'Zoë 東京 🦀', -1, -1, NULL, 'ja', TRUE, TRUE, 604800, 0, 1795392000, 0, 0, 0);
INSERT INTO invited (team, person) VALUES (1, 11), (1, -1);
INSERT INTO ballots (team, person, name, code, handed) VALUES
    (1, 11, 'Ada', 'BA1-0123456789', 1795392001000),
    (2, -1, 'Ben''s', 'BA1-ABC', 1795392002000);
