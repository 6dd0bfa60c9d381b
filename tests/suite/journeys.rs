//! Whole conversations, as people have them.

use backend_advice::playground::{Installed, Options};

use crate::room::{Room, Way, over_both_ways};

over_both_ways!(
    somebody_answers_one_by_one_and_gets_advice_with_its_reasons,
    behind_a_result_stands_every_point_with_its_evidence_and_every_change,
    two_changes_that_only_together_would_change_it_are_told,
    a_split_says_what_each_part_keeps_how_they_talk_and_when_not_to,
    with_one_language_for_now_the_part_to_split_off_later_is_named_and_when,
    who_wants_to_go_on_is_asked_what_is_left_although_it_changes_nothing,
    a_contested_claim_comes_with_its_other_reading,
    every_result_ends_with_the_contact_and_says_that_it_is_no_part_of_the_score,
    one_message_is_edited_in_place_from_question_to_result,
    back_shows_the_question_before_with_the_answer_given,
    short_choices_are_buttons_with_what_each_means_above_them,
    going_back_twice_reaches_the_first_question_and_loses_no_answer,
    a_changed_answer_keeps_the_others_and_says_what_it_did,
    a_change_that_changes_nothing_is_said_too,
    not_sure_everywhere_gives_it_depends_and_never_a_bold_pick,
    a_shared_result_is_seen_by_all_and_anybody_can_open_a_copy_of_their_own,
    who_shared_a_result_can_take_it_back_and_nobody_else,
    where_a_person_may_not_write_sharing_says_what_is_missing,
    a_person_who_installed_the_bot_for_themselves_is_told_when_outside_apps_may_not_post,
    a_code_opens_the_same_result_for_somebody_else,
    the_command_works_in_direct_messages_too,
    two_people_at_once_do_not_meet,
    starting_over_forgets_the_answers_in_the_same_message,
    the_command_is_registered_once_and_again_only_when_it_changed,
    someone_who_reads_another_language_gets_the_standard_wording,
);

async fn somebody_answers_one_by_one_and_gets_advice_with_its_reasons(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");

    ada.starts()
        .await
        .sees("What will the backend mainly do?")
        .sees("Why I ask");
    assert!(ada.is_private());
    ada.chooses(&["Train or run machine-learning models"]).await;
    ada.sees("1 answered").sees("can still change the result");
    ada.presses("Finish now").await;

    ada.sees("## Python, with FastAPI")
        .sees("What speaks for it")
        .sees("*Train or run machine-learning models* → libraries for data and machine learning: **+15** for Python over Node.js")
        .sees("checked 2026-")
        .sees("PyTorch")
        .sees("What would change it")
        .sees("Code: `BA1-");
    assert!(ada.is_private());
}

async fn behind_a_result_stands_every_point_with_its_evidence_and_every_change(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&[
            "A JSON API over a database",
            "Records, forms and a back office",
        ])
        .await;
    ada.presses("Finish now").await;
    let result = ada.reads();
    ada.chooses(&["Every point"]).await;
    ada.sees("*Records, forms and a back office* → admin, accounts and forms out of the box: **+12** for Django over FastAPI")
        .sees("*A JSON API over a database* → a validated and documented API: **+3** for FastAPI over Django");
    ada.chooses(&["Evidence"])
        .await
        .sees("Django ships an ORM")
        .sees("https://docs.djangoproject.com");
    ada.chooses(&["Every change"])
        .await
        .sees("What would change it")
        .sees("→ Python with FastAPI");
    ada.presses("Back to the result").await;
    assert_eq!(ada.reads(), result);
}

async fn two_changes_that_only_together_would_change_it_are_told(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.opens(&crate::codes::code_of(
        "main-job=own-models team-language=python",
    ))
    .await;
    ada.chooses(&["Every change"])
        .await
        .sees("Two changes that only together would do it")
        .sees(" **and** ");
}

async fn a_split_says_what_each_part_keeps_how_they_talk_and_when_not_to(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.opens(&crate::codes::code_of(
        "main-job=own-models,live parts=clean-boundary team-shape=several-teams",
    ))
    .await;
    ada.sees("Who builds what").sees("The price: two stacks");
    ada.chooses(&["The split"])
        .await
        .sees("**models: training and inference** → Python, FastAPI. Keeps to itself: models, training data")
        .sees("**live updates** → Node.js")
        .sees("Reached by: events over a message broker")
        .sees("no part reads or writes another's tables")
        .sees("When not to split")
        .sees("*No, one service* instead → Python");
}

async fn with_one_language_for_now_the_part_to_split_off_later_is_named_and_when(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.opens(&crate::codes::code_of(
        "main-job=own-models,live parts=one-service team-shape=one-to-three",
    ))
    .await;
    ada.sees("## Python")
        .sees("One language for now.")
        .sees("Node.js would serve live updates better");
    ada.chooses(&["The split"])
        .await
        .sees("What Node.js would take over, later")
        .sees("When to split")
        .sees("→ both, with FastAPI and");
    ada.opens(&crate::codes::code_of("main-job=own-models"))
        .await;
    ada.does_not_see("One language for now");
    assert!(!ada.options().contains(&"The split".to_owned()));
}

async fn who_wants_to_go_on_is_asked_what_is_left_although_it_changes_nothing(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.opens(&crate::codes::code_of(
        "main-job=back-office computing=own-code-always",
    ))
    .await;
    ada.sees("## Neither").presses("Go on anyway").await;
    ada.sees("2 answered, 12 left. Language and framework are settled");
    for _ in 0..12 {
        ada.presses("Not sure").await;
    }
    ada.sees("## Neither");
    assert!(!ada.buttons().contains(&"Go on anyway".to_owned()));
}

async fn a_contested_claim_comes_with_its_other_reading(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.opens(&crate::codes::code_of("front-end=same-team"))
        .await;
    ada.sees(", contested")
        .chooses(&["Evidence"])
        .await
        .sees("**The other reading:**");
}

async fn every_result_ends_with_the_contact_and_says_that_it_is_no_part_of_the_score(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts().await.presses("Finish now").await;
    ada.sees("It depends").sees("plays no part in the score");
    assert_eq!(
        ada.link("Talk to Express Services Group"),
        "https://example.com/talk",
        "nothing of a result goes along unasked"
    );

    ada.presses("Answer more").await;
    ada.chooses(&["API gateway, or backend for a front end"])
        .await;
    ada.presses("Finish now").await;
    let code = ada.code();
    ada.presses("Talk to them with my result").await;
    ada.sees("What this link hands to Express Services Group")
        .sees(&format!("`{code}`"));
    assert!(ada.is_private());
    let link = ada.link("Open it with my result");
    assert!(link.contains(&format!("code={code}")), "{link}");
    assert!(link.contains("about=nodejs"), "{link}");
}

async fn one_message_is_edited_in_place_from_question_to_result(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts().await;
    let first = crate::room::id(&ada.message());
    ada.presses("Not sure")
        .await
        .presses("Not sure")
        .await
        .presses("Finish now")
        .await;
    assert_eq!(crate::room::id(&ada.message()), first);
    assert_eq!(ada.person.sees("#general").len(), 1);
}

async fn back_shows_the_question_before_with_the_answer_given(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts().await;
    assert!(
        !ada.buttons().contains(&"Back".to_owned()),
        "there is nothing before the first"
    );
    ada.chooses(&["Stream media or events"]).await;
    let second = ada.reads();
    ada.presses("Back").await;
    ada.sees("What will the backend mainly do?")
        .sees("Your answer so far: Stream media or events");
    ada.chooses(&["Stream media or events"]).await;
    assert_eq!(ada.reads(), second);
}

async fn short_choices_are_buttons_with_what_each_means_above_them(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.opens(&crate::codes::code_of("team-shape=four-to-ten"))
        .await
        .presses("Change an answer")
        .await;
    ada.chooses(&["Team and operations"])
        .await
        .sees("Your answer so far: 4 to 10 people, one team")
        .sees("**1 to 3 people**: Everybody does everything");
    ada.answers("1 to 3 people").await;
    ada.sees("How sure").presses("Change an answer").await;
    ada.chooses(&["Team and operations"])
        .await
        .sees("Your answer so far: 1 to 3 people");
    ada.presses("Back to the result").await.sees("How sure");
}

async fn going_back_twice_reaches_the_first_question_and_loses_no_answer(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&["Scientific computing, research data"])
        .await
        .presses("Not sure")
        .await;
    ada.sees("2 answered")
        .presses("Back")
        .await
        .presses("Back")
        .await;
    ada.sees("What will the backend mainly do?")
        .sees("2 answered");
}

async fn a_changed_answer_keeps_the_others_and_says_what_it_did(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts().await;
    ada.chooses(&["Train or run machine-learning models"])
        .await
        .presses("Not sure")
        .await;
    ada.presses("Finish now").await.sees("## Python");

    ada.presses("Change an answer")
        .await
        .sees("Which answer do you want to change?");
    ada.chooses(&["The main job"])
        .await
        .sees("What will the backend mainly do?");
    ada.chooses(&["Live updates: chat, games, collaboration"])
        .await;

    ada.sees("Because of your change").sees("## Node.js");
    ada.presses("Change an answer").await;
    let list = crate::room::components(&ada.message());
    let options = list.iter().find(|part| part["type"] == 3).unwrap()["options"].clone();
    assert_eq!(
        options.as_array().unwrap().len(),
        2,
        "the other answer is still there"
    );
}

async fn a_change_that_changes_nothing_is_said_too(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts().await;
    ada.chooses(&["Train or run machine-learning models"])
        .await
        .presses("Finish now")
        .await;
    ada.presses("Change an answer")
        .await
        .chooses(&["The main job"])
        .await;
    ada.chooses(&["Train or run machine-learning models"]).await;
    ada.sees("does not alter the recommendation");
}

async fn not_sure_everywhere_gives_it_depends_and_never_a_bold_pick(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts().await;
    while ada.buttons().contains(&"Not sure".to_owned()) {
        ada.presses("Not sure").await;
    }
    ada.sees("It depends").sees("How sure: open");
}

async fn a_shared_result_is_seen_by_all_and_anybody_can_open_a_copy_of_their_own(way: Way) {
    let room = Room::by(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    ada.starts()
        .await
        .chooses(&["Records, forms and a back office"])
        .await;
    ada.presses("Finish now").await;
    assert!(ben.person.sees("#general").is_empty(), "private so far");

    ada.presses("Share here").await;
    assert!(!ada.is_private());
    ben.looks_around()
        .sees("## Python, with Django")
        .sees("Shared by Ada");
    ben.presses("Open my own copy").await;
    assert!(ben.is_private());
    ben.sees("## Python, with Django")
        .presses("Change an answer")
        .await;
    ben.sees("Which answer do you want to change?");
}

async fn who_shared_a_result_can_take_it_back_and_nobody_else(way: Way) {
    let room = Room::by(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    ada.starts()
        .await
        .chooses(&["Scientific computing, research data"])
        .await
        .presses("Finish now")
        .await;
    ada.presses("Share here").await;

    ben.looks_around().presses("Take back").await;
    assert!(ben.is_private());
    ben.sees("Only the person who shared this can do that")
        .presses("Start my own")
        .await;
    ben.sees("What will the backend mainly do?");

    ada.presses("Take back")
        .await
        .sees("Ada took this result back");
    ada.does_not_see("Python");
}

async fn where_a_person_may_not_write_sharing_says_what_is_missing(way: Way) {
    let room = Room::by(way).await;
    let ben = room.person_in("Ben", "#announcements");
    ben.starts()
        .await
        .chooses(&["Scientific computing, research data"])
        .await
        .presses("Finish now")
        .await;
    let code = ben.code();
    ben.presses("Share here").await;
    assert!(ben.is_private());
    ben.sees("**Send Messages**").sees(&code);
    assert!(room.stand_in.messages("Ada", "#announcements").is_empty());
}

async fn a_person_who_installed_the_bot_for_themselves_is_told_when_outside_apps_may_not_post(
    way: Way,
) {
    let room = Room::with(
        way,
        Options {
            installed: Installed::People,
            ..Options::default()
        },
    )
    .await;
    let gus = room.person("Gus");
    gus.starts()
        .await
        .presses("Not sure")
        .await
        .presses("Finish now")
        .await;
    gus.presses("Share here").await;
    assert!(gus.is_private());
    gus.sees("Missing:");
}

async fn a_code_opens_the_same_result_for_somebody_else(way: Way) {
    let room = Room::by(way).await;
    let (ada, ben) = (room.person("Ada"), room.person_in("Ben", "DM"));
    ada.starts().await;
    ada.chooses(&["Process or analyse a lot of data", "Stream media or events"])
        .await;
    ada.presses("Finish now").await;
    ben.opens(&ada.code().to_lowercase()).await;
    assert_eq!(ben.reads(), ada.reads());
    assert!(ben.is_private());
}

async fn the_command_works_in_direct_messages_too(way: Way) {
    let room = Room::by(way).await;
    let gus = room.person_in("Gus", "DM");
    gus.starts()
        .await
        .chooses(&["Scientific computing, research data"])
        .await
        .presses("Finish now")
        .await;
    gus.presses("Share here").await.sees("Shared by Gus");
}

async fn two_people_at_once_do_not_meet(way: Way) {
    let room = Room::by(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    tokio::join!(ada.starts(), ben.starts());
    tokio::join!(
        ada.chooses(&["Train or run machine-learning models"]),
        ben.chooses(&["Live updates: chat, games, collaboration"]),
    );
    tokio::join!(ada.presses("Finish now"), ben.presses("Finish now"));
    ada.sees("## Python");
    ben.sees("## Node.js");
}

async fn starting_over_forgets_the_answers_in_the_same_message(way: Way) {
    let room = Room::by(way).await;
    let ada = room.person("Ada");
    ada.starts()
        .await
        .chooses(&["Scientific computing, research data"])
        .await
        .presses("Finish now")
        .await;
    ada.presses("Start over").await.sees("First question");
    assert_eq!(ada.person.sees("#general").len(), 1);
}

async fn the_command_is_registered_once_and_again_only_when_it_changed(way: Way) {
    let mut room = Room::by(way).await;
    assert_eq!(room.stand_in.command_writes(), 1);
    room.stop_bot().await;
    room.start_bot(backend_advice::prompts::Prompts::embedded().unwrap())
        .await;
    assert_eq!(room.stand_in.command_writes(), 1);
    let command = &room.stand_in.commands()[0];
    assert_eq!(command["name"], "backend-advice");
    assert_eq!(command["contexts"], serde_json::json!([0, 1, 2]));
    assert_eq!(command["integration_types"], serde_json::json!([0, 1]));
}

async fn someone_who_reads_another_language_gets_the_standard_wording(way: Way) {
    let room = Room::with(
        way,
        Options {
            locale: "hu".to_owned(),
            ..Options::default()
        },
    )
    .await;
    let ada = room.person("Ada");
    ada.starts().await.sees("What will the backend mainly do?");
}
