//! The labels of metrics: each has few values, all known before anything happens, and none is about a person.

/// A label with all its values.
pub(super) trait Label: Copy + 'static {
    /// What the label is called.
    const NAME: &'static str;
    /// All values, in the order of [`Self::place`].
    const ALL: &'static [(Self, &'static str)];
    /// Where the value stands in [`Self::ALL`].
    fn place(self) -> usize;
}

/// Declares a label as an enum: its values, and how each is written.
macro_rules! label {
    ($(#[$about:meta])* $seen:vis $name:ident as $label:literal { $($(#[$meaning:meta])* $value:ident = $text:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $seen enum $name { $($(#[$meaning])* $value,)+ }

        impl Label for $name {
            const NAME: &'static str = $label;
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$value, $text),)+];
            fn place(self) -> usize {
                self as usize
            }
        }
    };
}

label! {
    /// What an interaction asks for.
    pub Kind as "kind" {
        /// A command was typed or used on a message.
        Command = "command",
        /// A control was used.
        Control = "control",
        /// Somebody spoke to the bot in a message.
        Mention = "mention",
        /// Suggestions were asked for.
        Suggestions = "suggestions",
        /// Discord asks whether the endpoint is there.
        Ping = "ping",
        /// Something that could not be read, or that this bot has no use for.
        Unreadable = "unreadable",
    }
}

label! {
    /// What became of an interaction.
    pub Outcome as "outcome" {
        /// It was answered.
        Answered = "answered",
        /// Its answer could not be sent.
        Failed = "failed",
    }
}

label! {
    /// Why the endpoint refused a request.
    pub Refused as "reason" {
        /// A header of the signature is missing or makes no sense.
        Unsigned = "unsigned",
        /// The time of the signature is too far from now.
        Stale = "stale",
        /// The signature is not Discord's.
        Forged = "forged",
        /// The interaction was answered before.
        Repeated = "repeated",
        /// The body is too large.
        TooLarge = "too_large",
        /// The body did not come in time, or broke off.
        TooSlow = "too_slow",
        /// It is signed, but nothing that could be answered.
        Senseless = "senseless",
    }
}

label! {
    /// What is recommended.
    pub Verdict as "result" {
        /// Python.
        Python = "python",
        /// Node.js.
        Nodejs = "nodejs",
        /// Both.
        Both = "both",
        /// Neither.
        Neither = "neither",
        /// It depends.
        Depends = "depends",
    }
}

label! {
    /// What a REST call is for.
    pub Route as "route" {
        /// Who the bot is.
        Application = "application",
        /// The commands.
        Commands = "commands",
        /// Where the gateway is.
        Gateway = "gateway",
        /// An answer to an interaction.
        Callback = "callback",
        /// What comes in place of the note that an answer will come.
        Original = "original",
        /// A thread is opened.
        Threads = "threads",
        /// A message of the bot user's own.
        Messages = "messages",
        /// A message by a webhook.
        Webhook = "webhook",
    }
}

label! {
    /// How a REST call was answered.
    pub(super) Status as "status" {
        /// As hoped.
        Ok = "2xx",
        /// The token is wrong.
        Unauthorized = "401",
        /// What it is about is gone.
        NotFound = "404",
        /// Too many calls.
        TooMany = "429",
        /// Another refusal.
        Refused = "4xx",
        /// Discord has trouble.
        Broken = "5xx",
        /// There was no answer.
        Unreachable = "unreachable",
    }
}

impl Status {
    /// The class of an HTTP status; `None` where there was no answer.
    pub(super) const fn of(status: Option<u16>) -> Self {
        match status {
            None => Self::Unreachable,
            Some(200..=399) => Self::Ok,
            Some(401) => Self::Unauthorized,
            Some(404) => Self::NotFound,
            Some(429) => Self::TooMany,
            Some(400..=499) => Self::Refused,
            Some(_) => Self::Broken,
        }
    }
}

label! {
    /// How a follow-up question was answered.
    pub FollowUp as "how" {
        /// From passages.
        Answered = "answered",
        /// From the calculation.
        AboutResult = "about_result",
        /// It told a new fact.
        NewFact = "new_fact",
        /// It was asked back.
        Unclear = "unclear",
        /// Nothing is known of it.
        Unknown = "unknown",
        /// It was about something else.
        Outside = "outside",
    }
}

label! {
    /// How a team decision ended.
    pub TeamEnd as "how" {
        /// Somebody closed it.
        Closed = "closed",
        /// Everybody had answered who was asked.
        Complete = "complete",
        /// Its time was over.
        Deadline = "deadline",
        /// Somebody cancelled it.
        Cancelled = "cancelled",
    }
}

label! {
    /// What came of asking a language model.
    pub(super) Worded as "outcome" {
        /// Its words were shown.
        Shown = "shown",
        /// It was not asked, failed, or said what does not hold.
        Declined = "declined",
    }
}

label! {
    /// What became of a request to be contacted.
    pub Request as "outcome" {
        /// It was kept, to be handed over.
        Kept = "kept",
        /// It was handed over.
        Posted = "posted",
        /// It could not be handed over just now.
        Trouble = "trouble",
        /// Nobody takes it where it should go.
        Refused = "refused",
    }
}

label! {
    /// Where a picture came from.
    pub(super) Picture as "from" {
        /// It was drawn.
        Drawn = "drawn",
        /// It was at hand.
        Kept = "kept",
    }
}

label! {
    /// How a consultation ended.
    pub(super) Ended as "how" {
        /// All that could matter was answered.
        Answered = "answered",
        /// The person finished it.
        Early = "early",
    }
}
