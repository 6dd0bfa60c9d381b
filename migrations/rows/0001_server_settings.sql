-- Rows as they stood when this migration was the last one, so that every later one is tried on tables that hold something.
INSERT INTO server_settings (server, contact_name, contact_url, language, sharing, sharing_channel, updated) VALUES
    (1, NULL, NULL, NULL, 'everywhere', NULL, 1795392000),
    (2, 'Ada''s team', 'https://example.com/ada?code={code}', 'de', 'one-channel', 9223372036854775807, 1795392001),
    (3, 'Zoë 東京 🦀', NULL, 'ja', 'nowhere', NULL, 1795392002);
