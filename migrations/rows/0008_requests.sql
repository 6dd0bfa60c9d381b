INSERT INTO requests (id, server, person, day, place, locale, text, reach, code, recommendation,
    state, tries, until, trouble, created, expires) VALUES
    (1, NULL, 7, '2026-11-23', 1, 'en-US', 'Zoë''s plan 🦀', 'zoe@example.com', 'BA1-0000', 'Python',
        'waiting', 0, 1795392000, NULL, 1795392000, 9223372036854775807),
    (2, -1, 7, '2026-11-23', 2, 'de', 'Text', 'ada@example.com', 'BA1-0000', 'Python',
        'claimed', 3, 1795392001, 'gone', 1795392000, 9223372036854775807),
    (3, -1, NULL, '2025-01-01', 1, 'en-US', '', '', '', '', 'sent', 1, 0, NULL, 0, 1);
