//! Conversations that start with a description: what was understood is shown, confirmed or corrected.

use crate::room::{Room, Way, over_both_ways};

over_both_ways!(
    what_was_understood_is_shown_with_its_words_and_counts_once_it_is_confirmed,
    one_answer_is_corrected_and_the_others_stay,
    somebody_starts_without_what_was_understood,
    a_text_in_which_nothing_is_understood_leads_kindly_to_the_first_question,
    a_message_of_somebody_else_can_be_asked_about,
    a_message_without_words_gets_a_kind_sentence_and_a_way_to_start,
    a_code_goes_before_a_description_and_that_is_said,
    quotes_are_shown_as_they_are_never_as_markdown_or_mentions,
    the_longest_description_with_everything_in_it_fits_on_the_page,
);

const BRIEF: &str =
    "A team chat for a club. Two developers, we know Python. Nothing about machine learning.";

async fn what_was_understood_is_shown_with_its_words_and_counts_once_it_is_confirmed(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");

    ada.describes(BRIEF)
        .await
        .sees("From your words I took")
        .sees("*The main job*: **Live updates: chat, games, collaboration** (“team chat”)")
        .sees("*Team and operations*: **1 to 3 people** (“Two developers”)")
        .sees("*The team's strongest language*: **Python** (“know Python”)")
        .does_not_see("machine-learning models");
    assert!(ada.is_private());
    assert_eq!(
        ada.buttons(),
        ["Looks right", "Change one", "Start without it"]
    );

    ada.presses("Looks right").await;
    ada.sees("3 answered")
        .does_not_see("team chat")
        .does_not_see("What will the backend mainly do?");
    ada.presses("Finish now")
        .await
        .sees("*Live updates: chat, games, collaboration* →");
}

async fn one_answer_is_corrected_and_the_others_stay(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.describes(BRIEF).await.presses("Change one").await;
    ada.chooses(&["The team's strongest language"])
        .await
        .sees("Your answer so far: Python");
    ada.answers("TypeScript").await;
    ada.sees("*TypeScript* →")
        .sees("*Live updates: chat, games, collaboration* →");
}

async fn somebody_starts_without_what_was_understood(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.describes(BRIEF).await.presses("Start without it").await;
    ada.sees("First question")
        .sees("What will the backend mainly do?");
    assert_eq!(ada.person.sees("#general").len(), 1);
}

async fn a_text_in_which_nothing_is_understood_leads_kindly_to_the_first_question(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.describes("Something nice for my grandmother.").await;
    ada.sees("found nothing in it that I can take as an answer")
        .sees("What will the backend mainly do?")
        .sees("First question");
}

async fn a_message_of_somebody_else_can_be_asked_about(way: Way) {
    let room = Room::by(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    let message = ben
        .person
        .says(
            "#general",
            "We train our own models and serve them to a mobile app.",
        )
        .unwrap();
    ada.asks_about(&message).await;
    ada.sees("**Train or run machine-learning models** (“train our own models”)")
        .sees("**Another team, or mobile apps** (“mobile app”)");
    assert!(ada.is_private());
    ada.presses("Looks right").await.sees("2 answered");
    assert_eq!(
        ben.person.sees("#general").len(),
        1,
        "Ben sees his own only"
    );
}

async fn a_message_without_words_gets_a_kind_sentence_and_a_way_to_start(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    let message = ada.person.says("#general", "🎉🎉").unwrap();
    ada.asks_about(&message).await;
    ada.sees("There are no words in that");
    ada.presses("Start my own").await.sees("First question");
    ada.describes(" !? ")
        .await
        .sees("There are no words in that");
}

async fn a_code_goes_before_a_description_and_that_is_said(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&["Scientific computing, research data"])
        .await;
    let code = ada.presses("Finish now").await.code();
    ada.opens_beside(&code, BRIEF).await;
    ada.sees("I opened the code and left the description aside")
        .sees("*Scientific computing, research data* →")
        .does_not_see("*Live updates: chat, games, collaboration* →");
}

async fn quotes_are_shown_as_they_are_never_as_markdown_or_mentions(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.describes("We train **our** <@1> [x](y) models")
        .await
        .sees("“train \\*\\*our\\*\\* \\<\\@1\\> \\[x\\]\\(y\\) models”");
}

async fn the_longest_description_with_everything_in_it_fits_on_the_page(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    let everything: String = crate::codes::guide()
        .questions()
        .iter()
        .flat_map(|question| &question.choices)
        .filter_map(|choice| choice.cues.first())
        .map(|cue| crate::brief::example(cue.as_str()) + ". ")
        .collect();
    let text: String = everything.chars().take(2000).collect();
    ada.describes(&text)
        .await
        .sees("I went by these words only");
}
