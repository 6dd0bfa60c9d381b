INSERT INTO counts (day, name, number) VALUES
    ('2026-11-22', 'begun', 9007199254740993),
    ('2026-11-23', 'begun', 1),
    ('2026-11-23', 'result:both', 0);
