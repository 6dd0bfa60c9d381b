INSERT INTO server_counts (server, day, name, number) VALUES
    (1, '2026-11-23', 'begun', 9007199254740993),
    (-1, '2026-11-23', 'begun', 1),
    (-1, '2025-01-01', 'result:both', 0);
