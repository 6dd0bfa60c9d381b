INSERT INTO threads (thread, decision, opened) VALUES
    (9223372036854775807, 'BA1-0123456789', '2026-11-23'),
    (-1, 'BA1-ABC', '2025-01-01');
