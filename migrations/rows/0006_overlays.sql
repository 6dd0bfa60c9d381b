INSERT INTO overlays (server, version, text, applied) VALUES
    (7, 1, 'off = ["flask"]', 1795392005),
    (7, 2, NULL, 1795392006),
    (7, 3, 'off = ["django"] # Zoë 東京', 1795392007),
    (-1, 9223372036854775807, NULL, 0);
INSERT INTO overlay_drafts (server, mark, text, uploaded) VALUES
    (7, -1, 'off = ["fastapi"]', 1795392008);
INSERT INTO server_settings (server, sharing, updated, overlay) VALUES
    (7, 'everywhere', 1795392007, 3);
