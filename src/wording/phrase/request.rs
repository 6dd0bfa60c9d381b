//! Talking to a person: the link with a result, requests to be contacted, and how the staff gets them.

use super::Phrase;

phrases! {
    ContactWithResult = "contact-with-result" () BUTTON;
    HandOverHeading = "hand-over-heading" ("name");
    HandOverCode = "hand-over-code" ("code");
    HandOverRecommendation = "hand-over-recommendation" ("recommendation");
    HandOverNote = "hand-over-note" ();
    HandOverOpen = "hand-over-open" () BUTTON;
    RequestOpen = "request-open" () BUTTON;
    RequestTitle = "request-title" () FORM;
    RequestText = "request-text" () FORM;
    RequestTextExample = "request-text-example" () OPTION;
    RequestReach = "request-reach" () FORM;
    RequestReachExample = "request-reach-example" () OPTION;
    RequestConsent = "request-consent" () FORM;
    RequestConsentNote = "request-consent-note" () OPTION;
    RequestConsentYes = "request-consent-yes" ("name") OPTION;
    RequestConsentNo = "request-consent-no" () OPTION;
    RequestWithoutForm = "request-without-form" ();
    RequestKept = "request-kept" ("name", "reference");
    RequestDeclined = "request-declined" ();
    RequestEmpty = "request-empty" ();
    RequestTooMany = "request-too-many" ("name", "again");
    RequestNobody = "request-nobody" ("name");
    RequestTyped = "request-typed" ();
    HandedHeading = "handed-heading" ();
    HandedText = "handed-text" ();
    HandedReach = "handed-reach" ();
    HandedResult = "handed-result" ("result", "code");
    HandedNote = "handed-note" ("name", "reference");
}
