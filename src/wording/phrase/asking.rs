//! Questions, briefs, lists of answers, slips, and what commands are called.

use super::Phrase;

phrases! {
    CommandDescription = "command-description" () OPTION;
    CommandOptionCode = "command-option-code" () OPTION;
    CommandOptionBrief = "command-option-brief" ();
    CommandOnMessage = "command-on-message" ();
    CommandAsk = "command-ask" () OPTION;
    CommandAskOptionQuestion = "command-ask-option-question" () OPTION;
    CommandAskOptionCode = "command-ask-option-code" () OPTION;
    CommandAskOnMessage = "command-ask-on-message" ();
    QuestionHeading = "question-heading" ("question");
    QuestionWhy = "question-why" ("why");
    QuestionChoice = "question-choice" ("label", "description");
    QuestionProgress = "question-progress" ("answered", "open");
    QuestionAnyway = "question-anyway" ("answered", "left");
    QuestionChooseOne = "question-choose-one" () PLACEHOLDER;
    QuestionChooseMany = "question-choose-many" () PLACEHOLDER;
    QuestionYourAnswer = "question-your-answer" ("answer");
    BriefHeading = "brief-heading" ();
    BriefTaken = "brief-taken" ("question", "answer", "quote");
    BriefNote = "brief-note" ();
    BriefRight = "brief-right" ();
    BriefChange = "brief-change" ();
    BriefWithout = "brief-without" ();
    BriefNothing = "brief-nothing" ();
    BriefBesideCode = "brief-beside-code" ();
    NotSure = "not-sure" () BUTTON;
    Back = "back" () BUTTON;
    FinishNow = "finish-now" () BUTTON;
    GoOn = "go-on" () BUTTON;
    GoOnAnyway = "go-on-anyway" () BUTTON;
    StartOver = "start-over" () BUTTON;
    AnswersHeading = "answers-heading" ();
    AnswersNote = "answers-note" ();
    AnswersChoose = "answers-choose" () PLACEHOLDER;
    AnswersNone = "answers-none" ();
    ToResult = "to-result" () BUTTON;
    StartOwn = "start-own" () BUTTON;
    PermissionViewChannel = "permission-view-channel" ();
    PermissionSendMessages = "permission-send-messages" ();
    PermissionSendMessagesInThreads = "permission-send-messages-in-threads" ();
    PermissionUseExternalApps = "permission-use-external-apps" ();
    PermissionCreatePublicThreads = "permission-create-public-threads" ();
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
}
