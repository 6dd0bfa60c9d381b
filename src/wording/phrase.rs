//! The sentences that the program needs, with the variables that each may use.

macro_rules! phrases {
    ($($phrase:ident = $key:literal ($($argument:literal),*);)*) => {
        /// A sentence that the program can say. The key is its name in the wording files.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the key says it, and the wording file says the rest")]
        pub enum Phrase { $($phrase,)* }

        impl Phrase {
            /// All sentences.
            pub const ALL: &'static [Self] = &[$(Self::$phrase,)*];

            /// The name in the wording files.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$phrase => $key,)* }
            }

            /// The variables that the sentence may use.
            pub const fn arguments(self) -> &'static [&'static str] {
                match self { $(Self::$phrase => &[$($argument),*],)* }
            }
        }
    };
}

phrases! {
    CommandDescription = "command-description" ();
    CommandOptionCode = "command-option-code" ();
    CommandOptionBrief = "command-option-brief" ();
    CommandOnMessage = "command-on-message" ();
    CommandAsk = "command-ask" ();
    CommandAskOptionQuestion = "command-ask-option-question" ();
    CommandAskOptionCode = "command-ask-option-code" ();
    CommandAskOnMessage = "command-ask-on-message" ();
    QuestionHeading = "question-heading" ("question");
    QuestionWhy = "question-why" ("why");
    QuestionChoice = "question-choice" ("label", "description");
    QuestionProgress = "question-progress" ("answered", "open");
    QuestionAnyway = "question-anyway" ("answered", "left");
    QuestionChooseOne = "question-choose-one" ();
    QuestionChooseMany = "question-choose-many" ();
    QuestionYourAnswer = "question-your-answer" ("answer");
    BriefHeading = "brief-heading" ();
    BriefTaken = "brief-taken" ("question", "answer", "quote");
    BriefNote = "brief-note" ();
    BriefRight = "brief-right" ();
    BriefChange = "brief-change" ();
    BriefWithout = "brief-without" ();
    BriefNothing = "brief-nothing" ();
    BriefBesideCode = "brief-beside-code" ();
    NotSure = "not-sure" ();
    Back = "back" ();
    FinishNow = "finish-now" ();
    ResultOnly = "result-only" ("language", "framework");
    ResultOnlyFrameworkOpen = "result-only-framework-open" ("language");
    ResultBoth = "result-both" ("python", "nodejs");
    ResultNeither = "result-neither" ();
    ResultDepends = "result-depends" ();
    SureClear = "sure-clear" ("lead", "stays");
    SureLikely = "sure-likely" ("lead", "stays");
    SureClose = "sure-close" ("lead", "stays");
    SureCloseBoth = "sure-close-both" ("lead", "stays");
    SureOpen = "sure-open" ("answered");
    NeitherWhy = "neither-why" ("need", "instead", "evidence");
    FrameworkTied = "framework-tied" ("language", "frameworks");
    FrameworkClose = "framework-close" ("framework", "rival", "lead");
    FrameworkLead = "framework-lead" ("framework", "summary");
    ReasonsHeading = "reasons-heading" ();
    Reason = "reason" ("question", "answer", "points", "source");
    Points = "points" ("criterion", "points", "candidate", "rival");
    PointsTwice = "points-twice" ("one", "points", "candidate", "rival");
    Citation = "citation" ("publisher", "source", "checked", "standing");
    Cited = "cited" ("claim", "publisher", "source", "checked");
    CitedSecondHand = "cited-second-hand" ("claim", "publisher", "source", "checked");
    CitedContested = "cited-contested" ("claim", "publisher", "source", "checked", "other", "other-source");
    EvidenceHeading = "evidence-heading" ();
    DetailReason = "detail-reason" ("question", "answer", "points");
    DetailEvidence = "detail-evidence" ("claim");
    DetailsMore = "details-more" ("count");
    DetailsChoose = "details-choose" ();
    TopicPicture = "topic-picture" ();
    TopicPictureNote = "topic-picture-note" ();
    TopicReasons = "topic-reasons" ();
    TopicReasonsNote = "topic-reasons-note" ();
    TopicEvidence = "topic-evidence" ();
    TopicEvidenceNote = "topic-evidence-note" ();
    TopicFlips = "topic-flips" ();
    TopicFlipsNote = "topic-flips-note" ();
    TopicSplit = "topic-split" ();
    TopicSplitNote = "topic-split-note" ();
    AgainstHeading = "against-heading" ();
    AgainstNothing = "against-nothing" ();
    LeaningHeading = "leaning-heading" ();
    LibrariesHeading = "libraries-heading" ();
    Library = "library" ("name", "purpose");
    LibrariesMore = "libraries-more" ("names");
    SplitHeading = "split-heading" ();
    SplitPart = "split-part" ("parts", "language", "framework");
    SplitRest = "split-rest" ();
    SplitPrice = "split-price" ();
    SplitDetail = "split-detail" ("part", "language", "framework", "keeps", "contract");
    SplitDetailRest = "split-detail-rest" ("language", "framework");
    SplitNoTables = "split-no-tables" ();
    SplitCost = "split-cost" ("points");
    SplitWhenNot = "split-when-not" ();
    SplitWhenNotAlone = "split-when-not-alone" ();
    SplitLater = "split-later" ("language", "parts");
    SplitLaterHeading = "split-later-heading" ("language");
    SplitWhen = "split-when" ();
    SplitWhenGrown = "split-when-grown" ();
    FlipsHeading = "flips-heading" ();
    ChangeTold = "change-told" ("change", "question", "answer");
    Flip = "flip" ("change", "result");
    FlipPair = "flip-pair" ("one", "other", "result");
    FlipPairsHeading = "flip-pairs-heading" ();
    FlipPairsMore = "flip-pairs-more" ("count");
    FlipsMore = "flips-more" ("count");
    FlipsNone = "flips-none" ();
    FlipsNoOther = "flips-no-other" ();
    TensionHeading = "tension-heading" ();
    Tension = "tension" ("says");
    TensionDecided = "tension-decided" ("says", "answer");
    Unanswered = "unanswered" ("questions", "more");
    Changed = "changed" ("before", "after");
    ChangedNothing = "changed-nothing" ("after");
    Dropped = "dropped" ("count");
    Code = "code" ("code");
    ContactNote = "contact-note" ("name");
    Contact = "contact" ("name");
    ChangeAnswer = "change-answer" ();
    ShareHere = "share-here" ();
    GiveRecord = "give-record" ();
    RecordNote = "record-note" ();
    GoOn = "go-on" ();
    GoOnAnyway = "go-on-anyway" ();
    StartOver = "start-over" ();
    ShortOnly = "short-only" ("language", "framework");
    ShortOnlyFrameworkOpen = "short-only-framework-open" ("language");
    ShortBoth = "short-both" ("python", "nodejs");
    ShortNeither = "short-neither" ();
    ShortDepends = "short-depends" ();
    ShortUndecided = "short-undecided" ();
    AnswersHeading = "answers-heading" ();
    AnswersNote = "answers-note" ();
    AnswersChoose = "answers-choose" ();
    AnswersNone = "answers-none" ();
    ToResult = "to-result" ();
    SharedBy = "shared-by" ("name");
    OpenCopy = "open-copy" ();
    StartOwn = "start-own" ();
    TakeBack = "take-back" ();
    TakenBack = "taken-back" ("name");
    ShareRefused = "share-refused" ("permissions", "code");
    PermissionViewChannel = "permission-view-channel" ();
    PermissionSendMessages = "permission-send-messages" ();
    PermissionSendMessagesInThreads = "permission-send-messages-in-threads" ();
    PermissionUseExternalApps = "permission-use-external-apps" ();
    PermissionCreatePublicThreads = "permission-create-public-threads" ();
    AskFollowUp = "ask-follow-up" ();
    AskHere = "ask-here" ();
    AskFormTitle = "ask-form-title" ();
    AskFormLabel = "ask-form-label" ();
    AskFormDescription = "ask-form-description" ();
    AskFormPlaceholder = "ask-form-placeholder" ();
    AskWithoutForm = "ask-without-form" ();
    Discuss = "discuss" ();
    AskMore = "ask-more" ();
    AskInOtherWords = "ask-in-other-words" ();
    ChangeInCopy = "change-in-copy" ();
    AnswerTitle = "answer-title" ("title");
    AnswerTitleAlso = "answer-title-also" ("title");
    AnswerYouSaid = "answer-you-said" ("answer", "says");
    AnswerBears = "answer-bears" ("answers");
    AnswerSource = "answer-source" ("number", "title", "url", "dated", "checked", "standing");
    AnswerMoreLater = "answer-more-later" ();
    AnswerUnclear = "answer-unclear" ();
    AnswerUnknown = "answer-unknown" ();
    AnswerUnknownNear = "answer-unknown-near" ();
    AnswerOutside = "answer-outside" ();
    AnswerWhichResult = "answer-which-result" ();
    AnswerWhichAnswer = "answer-which-answer" ();
    AnswerCourtesy = "answer-courtesy" ();
    AnswerUndecided = "answer-undecided" ();
    AnswerUnmoved = "answer-unmoved" ("result");
    AnswerWhy = "answer-why" ("result");
    AnswerChanges = "answer-changes" ("result");
    AnswerSecond = "answer-second" ("result");
    AnswerNotThat = "answer-not-that" ("candidate", "result");
    AnswerNotThatAgain = "answer-not-that-again" ("candidate", "result");
    AnswerYes = "answer-yes" ("candidate", "result");
    AnswerYesPart = "answer-yes-part" ("candidate", "result");
    AnswerCompared = "answer-compared" ("candidate", "points", "rival", "rival-points");
    AnswerNextFramework = "answer-next-framework" ("winner", "rival", "lead");
    AnswerFlipsTo = "answer-flips-to" ("candidate");
    AnswerNoFlipTo = "answer-no-flip-to" ("candidate");
    FactResult = "fact-result" ("result");
    FactAnswer = "fact-answer" ("question", "answer");
    WordedNote = "worded-note" ();
    WordedFrom = "worded-from" ("number", "title", "sources");
    FactHeading = "fact-heading" ("count");
    FactGiven = "fact-given" ("answers");
    FactChanges = "fact-changes" ("change", "before", "after");
    FactNothing = "fact-nothing" ("change", "result");
    FactApply = "fact-apply" ("answer");
    FactApplyNote = "fact-apply-note" ();
    FactApplyNoteInCopy = "fact-apply-note-in-copy" ();
    FactBeginNote = "fact-begin-note" ();
    ThreadName = "thread-name" ("result");
    ThreadFirst = "thread-first" ("result");
    ThreadWays = "thread-ways" ();
    ThreadWaysWithMention = "thread-ways-with-mention" ();
    ThreadOpened = "thread-opened" ("thread");
    ThreadSilent = "thread-silent" ("thread");
    ThreadLacks = "thread-lacks" ("permissions");
    ThreadNowhere = "thread-nowhere" ();
    ThreadRefused = "thread-refused" ();
    ThreadUnreachable = "thread-unreachable" ();
    SlipNotYours = "slip-not-yours" ();
    SlipUnknownControl = "slip-unknown-control" ();
    SlipUnknownAnswer = "slip-unknown-answer" ();
    SlipGarbledCode = "slip-garbled-code" ();
    SlipForeignCode = "slip-foreign-code" ();
    SlipNewerCode = "slip-newer-code" ();
    SlipEmptyBrief = "slip-empty-brief" ();
    SlipEmptyQuestion = "slip-empty-question" ();
    SlipPassageGone = "slip-passage-gone" ();
    SlipUnreadable = "slip-unreadable" ();
    SlipTooBusy = "slip-too-busy" ();
    SlipOurFault = "slip-our-fault" ("reference");
    PictureOnly = "picture-only" ("language", "framework");
    PictureOnlyFrameworkOpen = "picture-only-framework-open" ("language");
    PictureBoth = "picture-both" ("python", "nodejs");
    PictureNeither = "picture-neither" ();
    PictureDepends = "picture-depends" ();
    PictureSure = "picture-sure" ("sure");
    PictureLead = "picture-lead" ("rival", "lead", "needed");
    PictureLeadBoth = "picture-lead-both" ("lead", "needed");
    PictureShort = "picture-short" ("language", "lead", "needed");
    PictureEven = "picture-even" ("needed");
    PictureRuledOut = "picture-ruled-out" ("language", "needs");
    PictureNeitherWhy = "picture-neither-why" ("needs");
    PictureSide = "picture-side" ("language");
    PictureTotal = "picture-total" ();
    PictureRest = "picture-rest" ("count");
    PictureNoPull = "picture-no-pull" ("count");
    PictureNoEffect = "picture-no-effect" ("count");
    PictureForStacks = "picture-for-stacks" ("points");
    PictureAgainstStacks = "picture-against-stacks" ("points");
    PictureLimit = "picture-limit" ("languages");
    PictureAlone = "picture-alone" ("language");
    PictureTogether = "picture-together" ("price");
    PictureNeededBoth = "picture-needed-both" ("needed");
    PictureAltOption = "picture-alt-option" ("option", "points");
    PictureAltOptions = "picture-alt-options" ("options");
    PictureNoAnswers = "picture-no-answers" ();
    PictureNeeded = "picture-needed" ("needed");
    PictureNeededAside = "picture-needed-aside" ("needed");
    PictureAlt = "picture-alt" ("title", "summary", "pulls", "total");
    PictureAltPull = "picture-alt-pull" ("answer", "points");
    PictureAltPoints = "picture-alt-points" ("points", "language");
    PictureAltTotal = "picture-alt-total" ("points", "language");
    PictureAltEven = "picture-alt-even" ();
    RecordTitleOnly = "record-title-only" ("language", "framework");
    RecordTitleBoth = "record-title-both" ("python", "nodejs");
    RecordTitleNeither = "record-title-neither" ("python", "nodejs");
    RecordTitleDepends = "record-title-depends" ("python", "nodejs");
    RecordContextHeading = "record-context-heading" ();
    RecordContext = "record-context" ("answered", "questions");
    RecordDriversHeading = "record-drivers-heading" ();
    RecordDriver = "record-driver" ("topic", "answer");
    RecordDriversNone = "record-drivers-none" ();
    RecordOpen = "record-open" ("questions");
    RecordOptionsHeading = "record-options-heading" ();
    RecordRuledOut = "record-ruled-out" ("need", "languages", "instead");
    RecordBoth = "record-both" ();
    RecordOutcomeHeading = "record-outcome-heading" ();
    RecordFrameworkOption = "record-framework-option" ("framework", "language");
    RecordInstead = "record-instead" ("instead");
    RecordChosen = "record-chosen" ("options", "sure", "why");
    RecordChosenInstead = "record-chosen-instead" ("options", "sure", "why");
    RecordNotChosen = "record-not-chosen" ("sure", "why");
    RecordLibrariesHeading = "record-libraries-heading" ();
    RecordStays = "record-stays" ("stays");
    RecordFramework = "record-framework" ("language", "framework", "summary");
    RecordFrameworkClose = "record-framework-close" ("framework", "rival", "lead");
    RecordSplitPrice = "record-split-price" ();
    RecordLaterHeading = "record-later-heading" ();
    RecordConsequencesHeading = "record-consequences-heading" ();
    RecordGood = "record-good" ("criterion", "answer", "candidate", "rival", "points");
    RecordBad = "record-bad" ("criterion", "answer", "candidate", "rival", "points");
    RecordNothingDecided = "record-nothing-decided" ();
    RecordNeitherGood = "record-neither-good" ("need", "languages", "instead");
    RecordNeitherBad = "record-neither-bad" ();
    RecordNeitherRest = "record-neither-rest" ();
    RecordConfirmationHeading = "record-confirmation-heading" ();
    RecordConfirmation = "record-confirmation" ("driver");
    RecordConfirmationInstead = "record-confirmation-instead" ();
    RecordConfirmationOpen = "record-confirmation-open" ();
    RecordStale = "record-stale" ("day");
    RecordProsHeading = "record-pros-heading" ();
    RecordOption = "record-option" ("option", "points");
    RecordTermGood = "record-term-good" ("criterion", "answer", "points");
    RecordTermBad = "record-term-bad" ("criterion", "answer", "points");
    RecordPrice = "record-price" ("points");
    RecordTermNone = "record-term-none" ();
    RecordMoreHeading = "record-more-heading" ();
    RecordRevisitHeading = "record-revisit-heading" ();
    RecordFlip = "record-flip" ("change", "result");
    RecordFlipPair = "record-flip-pair" ("one", "other", "result");
    RecordPairsHeading = "record-pairs-heading" ();
    RecordPairsMore = "record-pairs-more" ("count");
    RecordFlipsMore = "record-flips-more" ("count");
    RecordFlipsNone = "record-flips-none" ();
    RecordSourcesHeading = "record-sources-heading" ();
    RecordOrigin = "record-origin" ("code", "edition");
    TerminalIntro = "terminal-intro" ();
    TerminalWhatNext = "terminal-what-next" ();
    TerminalDone = "terminal-done" ();
}

impl Phrase {
    /// Most letters that the sentence may have when it is filled in: what the place on Discord where it stands holds.
    pub const fn limit(self) -> usize {
        match self {
            Self::NotSure
            | Self::Back
            | Self::FinishNow
            | Self::Contact
            | Self::ChangeAnswer
            | Self::ShareHere
            | Self::GoOn
            | Self::GoOnAnyway
            | Self::StartOver
            | Self::ToResult
            | Self::OpenCopy
            | Self::StartOwn
            | Self::TakeBack
            | Self::AskFollowUp
            | Self::AskHere
            | Self::Discuss
            | Self::AskMore
            | Self::AskInOtherWords
            | Self::ChangeInCopy => BUTTON,
            Self::AskFormTitle | Self::AskFormLabel => FORM,
            Self::CommandDescription
            | Self::CommandOptionCode
            | Self::CommandAsk
            | Self::CommandAskOptionQuestion
            | Self::CommandAskOptionCode
            | Self::AskFormDescription
            | Self::AskFormPlaceholder
            | Self::TopicPicture
            | Self::TopicPictureNote
            | Self::TopicReasons
            | Self::TopicReasonsNote
            | Self::TopicEvidence
            | Self::TopicEvidenceNote
            | Self::TopicFlips
            | Self::TopicFlipsNote
            | Self::TopicSplit
            | Self::TopicSplitNote => OPTION,
            Self::QuestionChooseOne
            | Self::QuestionChooseMany
            | Self::AnswersChoose
            | Self::DetailsChoose => PLACEHOLDER,
            _ => SENTENCE,
        }
    }
}

/// A form's title and the label of a field in it (<https://discord.com/developers/docs/components/reference#label>).
const FORM: usize = 45;
/// A button's label (<https://discord.com/developers/docs/components/reference#button>).
const BUTTON: usize = 80;
/// An option's label or description, and a command's or its option's description.
const OPTION: usize = 100;
/// What a list says while nothing is chosen.
const PLACEHOLDER: usize = 150;
/// Any other sentence, so that a page of them fits a message.
const SENTENCE: usize = 600;
