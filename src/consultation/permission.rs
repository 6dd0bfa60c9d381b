//! What a person may lack for a post that everybody sees, or the bot for a thread.

use crate::wording::Phrase;

/// What can be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// To see the channel.
    ViewChannel,
    /// To write in the channel.
    SendMessages,
    /// To write in its threads.
    SendMessagesInThreads,
    /// To use apps that the server has not installed.
    UseExternalApps,
    /// To open threads that everybody can see.
    CreatePublicThreads,
    /// To read what was written before, which a message that answers another one takes.
    ReadMessageHistory,
}

impl Permission {
    /// What it is called.
    pub(super) const fn phrase(self) -> Phrase {
        match self {
            Self::ViewChannel => Phrase::PermissionViewChannel,
            Self::SendMessages => Phrase::PermissionSendMessages,
            Self::SendMessagesInThreads => Phrase::PermissionSendMessagesInThreads,
            Self::UseExternalApps => Phrase::PermissionUseExternalApps,
            Self::CreatePublicThreads => Phrase::PermissionCreatePublicThreads,
            Self::ReadMessageHistory => Phrase::PermissionReadMessageHistory,
        }
    }
}
