//! The permission bits the stand-in knows by name.

/// Everything; what an administrator has.
pub const ADMINISTRATOR: u64 = 1 << 3;
/// Change the server's settings.
pub const MANAGE_GUILD: u64 = 1 << 5;
/// See a channel.
pub const VIEW_CHANNEL: u64 = 1 << 10;
/// Write into a channel (not into its threads).
pub const SEND_MESSAGES: u64 = 1 << 11;
/// Delete messages of others.
pub const MANAGE_MESSAGES: u64 = 1 << 13;
/// Have links shown as embeds.
pub const EMBED_LINKS: u64 = 1 << 14;
/// Send files.
pub const ATTACH_FILES: u64 = 1 << 15;
/// Read what was written before.
pub const READ_MESSAGE_HISTORY: u64 = 1 << 16;
/// Mention everyone, here and all roles.
pub const MENTION_EVERYONE: u64 = 1 << 17;
/// Use emoji of other servers.
pub const USE_EXTERNAL_EMOJIS: u64 = 1 << 18;
/// Make, see and delete the webhooks of channels.
pub const MANAGE_WEBHOOKS: u64 = 1 << 29;
/// Use commands of apps.
pub const USE_APPLICATION_COMMANDS: u64 = 1 << 31;
/// Rename, lock and delete threads of others.
pub const MANAGE_THREADS: u64 = 1 << 34;
/// Open threads everyone can see.
pub const CREATE_PUBLIC_THREADS: u64 = 1 << 35;
/// Open threads for invited people only.
pub const CREATE_PRIVATE_THREADS: u64 = 1 << 36;
/// Write into threads.
pub const SEND_MESSAGES_IN_THREADS: u64 = 1 << 38;
/// Send polls.
pub const SEND_POLLS: u64 = 1 << 49;
/// Let apps one has installed oneself answer in public.
pub const USE_EXTERNAL_APPS: u64 = 1 << 50;

/// What an ordinary member may do.
pub const MEMBER: u64 = VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_EXTERNAL_EMOJIS
    | USE_APPLICATION_COMMANDS
    | CREATE_PUBLIC_THREADS
    | SEND_MESSAGES_IN_THREADS
    | SEND_POLLS
    | USE_EXTERNAL_APPS;

/// What a guest lacks of [`MEMBER`]: everything that writes.
pub const GUEST: u64 =
    MEMBER & !(SEND_MESSAGES | SEND_MESSAGES_IN_THREADS | CREATE_PUBLIC_THREADS | SEND_POLLS);

/// Every bit Discord has given a meaning so far.
pub const ALL: u64 = (1 << 53) - 1;

/// What the bot may do in a direct message.
pub const IN_DIRECT_MESSAGES: u64 =
    ATTACH_FILES | EMBED_LINKS | MENTION_EVERYONE | USE_EXTERNAL_EMOJIS;

/// Those that the page lets one switch, with the names Discord gives them.
pub(super) const NAMED: [(&str, u64); 9] = [
    ("MANAGE_GUILD", MANAGE_GUILD),
    ("MANAGE_MESSAGES", MANAGE_MESSAGES),
    ("VIEW_CHANNEL", VIEW_CHANNEL),
    ("SEND_MESSAGES", SEND_MESSAGES),
    ("SEND_MESSAGES_IN_THREADS", SEND_MESSAGES_IN_THREADS),
    ("CREATE_PUBLIC_THREADS", CREATE_PUBLIC_THREADS),
    ("ATTACH_FILES", ATTACH_FILES),
    ("EMBED_LINKS", EMBED_LINKS),
    ("READ_MESSAGE_HISTORY", READ_MESSAGE_HISTORY),
];
