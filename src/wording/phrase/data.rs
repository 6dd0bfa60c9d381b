//! What is kept of a person, as they see it, and how it is forgotten.

use super::Phrase;

phrases! {
    CommandData = "command-data" () OPTION;
    DataHeading = "data-heading" ();
    DataNothing = "data-nothing" ();
    DataAsked = "data-asked" ();
    DataAskedLine = "data-asked-line" ("state", "place", "closes", "goes");
    DataBallots = "data-ballots" ();
    DataBallotLine = "data-ballot-line" ("place", "handed", "code", "name", "goes");
    DataInvited = "data-invited" ("count");
    DataRequests = "data-requests" ();
    DataRequestLine = "data-request-line" ("reference", "made", "state", "goes");
    DataMore = "data-more" ("count");
    DataNotKept = "data-not-kept" ();
    DataOnDiscord = "data-on-discord" ();
    DataModel = "data-model" ();
    DataNoModel = "data-no-model" ();
    DataExport = "data-export" () BUTTON;
    DataForget = "data-forget" () BUTTON;
    DataFile = "data-file" ();
    DataSure = "data-sure" ();
    DataGoes = "data-goes" ("open");
    DataStays = "data-stays" ();
    DataForgetNow = "data-forget-now" () BUTTON;
    DataKeep = "data-keep" () BUTTON;
    DataForgotten = "data-forgotten" ();
    SlipTooOftenMinutes = "slip-too-often-minutes" ("minutes");
    DataNobody = "data-nobody" ();
}
