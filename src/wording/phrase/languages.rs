//! Pieces that languages put together in their own ways: lists of names, two sentences in a row, a topic with its answer.

use super::Phrase;

phrases! {
    ListComma = "list-comma" ("before", "next");
    ListSemicolon = "list-semicolon" ("before", "next");
    ListAnd = "list-and" ("before", "last");
    ListSentences = "list-sentences" ("before", "next");
    AnswerTold = "answer-told" ("question", "answer");
    PictureTopic = "picture-topic" ("topic");
    RecordQuoted = "record-quoted" ("name");
    RecordLibrary = "record-library" ("name", "purpose");
    PassagesInEnglish = "passages-in-english" ();
}
