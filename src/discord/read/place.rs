//! Where an interaction happened, and what may be done there.

use serenity::model::Permissions;
use serenity::model::channel::ChannelType;

use super::interaction::{Channel, Interaction};
use crate::consultation::{Opening, Permission, Place, PlaceId, Standing};

/// Only one person sees the message, so there can be no thread on it.
const EPHEMERAL: u64 = 1 << 6;

/// What a thread on a message takes
/// (<https://discord.com/developers/docs/topics/threads#permissions>); writing in it takes no leave to write beside it.
const FOR_A_THREAD: [(Permissions, Permission); 3] = [
    (Permissions::VIEW_CHANNEL, Permission::ViewChannel),
    (
        Permissions::CREATE_PUBLIC_THREADS,
        Permission::CreatePublicThreads,
    ),
    (
        Permissions::SEND_MESSAGES_IN_THREADS,
        Permission::SendMessagesInThreads,
    ),
];

/// What the bot could ever need in a channel; answers to interactions need none of it.
const FOR_EVERYTHING: [(Permissions, Permission); 5] = [
    (Permissions::VIEW_CHANNEL, Permission::ViewChannel),
    (Permissions::SEND_MESSAGES, Permission::SendMessages),
    (
        Permissions::READ_MESSAGE_HISTORY,
        Permission::ReadMessageHistory,
    ),
    FOR_A_THREAD[1],
    FOR_A_THREAD[2],
];

/// The channel or thread.
pub(super) fn id(read: &Interaction) -> Option<PlaceId> {
    let told = read.channel.as_ref().and_then(|channel| channel.id);
    told.or(read.channel_id).map(|id| PlaceId(id.get()))
}

/// All that is told of the place.
pub(super) fn place(read: &Interaction) -> Place {
    Place {
        id: id(read),
        is_thread: is_thread(read),
        opening: opening(read),
        posting: posting(read),
        decision: None,
        locale: read.guild_locale.clone(),
        lacks: lacking(read.app_permissions.unwrap_or_default(), &FOR_EVERYTHING),
    }
}

/// What the person may do there.
pub(super) fn standing(read: &Interaction) -> Standing {
    let Some(member) = &read.member else {
        return Standing::default();
    };
    let may = member.permissions.unwrap_or_default();
    let is_all = may.contains(Permissions::ADMINISTRATOR);
    Standing {
        manages_server: is_all || may.contains(Permissions::MANAGE_GUILD),
        manages_messages: is_all || may.contains(Permissions::MANAGE_MESSAGES),
        roles: member.roles.iter().map(|role| role.get()).collect(),
    }
}

fn is_thread(read: &Interaction) -> bool {
    kind(read).is_some_and(|kind| {
        matches!(
            kind,
            ChannelType::NewsThread | ChannelType::PublicThread | ChannelType::PrivateThread
        )
    })
}

fn kind(read: &Interaction) -> Option<ChannelType> {
    read.channel.as_ref().map(|&Channel { kind, .. }| kind)
}

/// Whether the bot can open a thread on the message that was acted on.
fn opening(read: &Interaction) -> Opening {
    let installed_here =
        read.guild_id.is_some() && read.authorizing_integration_owners.server.is_some();
    let takes_threads = matches!(kind(read), Some(ChannelType::Text | ChannelType::News));
    let is_for_all = (read.message.as_ref()).is_some_and(|acted| acted.flags & EPHEMERAL == 0);
    if !(installed_here && takes_threads && is_for_all) {
        return Opening::Nowhere;
    }
    let lacking = lacking(read.app_permissions.unwrap_or_default(), &FOR_A_THREAD);
    if lacking.is_empty() {
        Opening::Possible
    } else {
        Opening::Lacks(lacking)
    }
}

/// Whether the bot itself can post a message there: it has to be a member of the server.
fn posting(read: &Interaction) -> Opening {
    if read.guild_id.is_none() || read.authorizing_integration_owners.server.is_none() {
        return Opening::Nowhere;
    }
    let needed = [
        (Permissions::VIEW_CHANNEL, Permission::ViewChannel),
        to_send(read),
    ];
    let lacking = lacking(read.app_permissions.unwrap_or_default(), &needed);
    if lacking.is_empty() {
        Opening::Possible
    } else {
        Opening::Lacks(lacking)
    }
}

/// What writing there takes.
fn to_send(read: &Interaction) -> (Permissions, Permission) {
    if is_thread(read) {
        (
            Permissions::SEND_MESSAGES_IN_THREADS,
            Permission::SendMessagesInThreads,
        )
    } else {
        (Permissions::SEND_MESSAGES, Permission::SendMessages)
    }
}

/// Those of the needed permissions that are not there; nothing is ever missing to an administrator.
fn lacking(has: Permissions, needed: &[(Permissions, Permission)]) -> Vec<Permission> {
    if has.contains(Permissions::ADMINISTRATOR) {
        return Vec::new();
    }
    needed
        .iter()
        .filter(|(needed, _)| !has.contains(*needed))
        .map(|(_, permission)| *permission)
        .collect()
}

/// What the person lacks for a post that everybody sees. In direct messages nothing is ever missing.
pub(super) fn missing(read: &Interaction) -> Vec<Permission> {
    let Some(has) = read.member.as_ref().and_then(|member| member.permissions) else {
        return Vec::new();
    };
    let view = (Permissions::VIEW_CHANNEL, Permission::ViewChannel);
    let mut needed = vec![view, to_send(read)];
    if read.authorizing_integration_owners.server.is_none() {
        needed.push((Permissions::USE_EXTERNAL_APPS, Permission::UseExternalApps));
    }
    lacking(has, &needed)
}
