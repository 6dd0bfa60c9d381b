INSERT INTO server_settings
    (server, contact_name, contact_url, language, sharing, sharing_channel, updated, teams, team_roles,
     follow_ups, mentions, threads, model, retention_days, staff_channel, staff_webhook)
VALUES
    (5, NULL, NULL, 'fr', 'nowhere', NULL, 1795392003, 'roles', '11,18446744073709551615',
     FALSE, FALSE, FALSE, FALSE, 365, -1, NULL),
    (6, NULL, NULL, NULL, 'everywhere', NULL, 1795392004, 'nobody', NULL,
     TRUE, FALSE, TRUE, FALSE, 30, NULL, '1/hush');
