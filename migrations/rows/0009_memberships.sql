INSERT INTO memberships (server, missing_since) VALUES (1, NULL), (-1, 1795392000), (9223372036854775807, 0);
INSERT INTO threads (thread, decision, opened, server) VALUES
    (77, 'BA1-ABC', '2026-11-23', -1),
    (78, 'BA1-ABC', '2026-11-23', NULL);
