//! People on the page of the playground, in a real browser, with the real bot behind it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and tells what it left out"
)]

mod chromium;
mod own;
mod page;
mod parts;
mod server;
mod stage;

use std::collections::HashSet;

use page::{Hand, Page, Used};
use stage::play;

/// What the people of these stories say, by question; to any other question they say "Not sure".
const A_SHOP: &[(&str, &[&str])] = &[
    (
        "What will the backend mainly do?",
        &[
            "A JSON API over a database",
            "Records, forms and a back office",
        ],
    ),
    ("How much computing does one request need?", &["Hardly any"]),
    ("Which language does the team know best?", &["TypeScript"]),
    (
        "What already runs that this has to live with?",
        &["Other Python code"],
    ),
    (
        "Who builds what people see, and how?",
        &["Same team, an app in the browser"],
    ),
    (
        "What should the framework bring along?",
        &["Checked requests and API documentation"],
    ),
    (
        "When should mistakes in types and data be caught?",
        &["Before it runs"],
    ),
    (
        "How many people build and run it?",
        &["4 to 10 people, one team"],
    ),
    ("When must the first version be out?", &["In some months"]),
];
const EVERY_WAY: [Used; 4] = [Used::Button, Used::List, Used::ListOfSeveral, Used::NotSure];

#[tokio::test(flavor = "multi_thread")]
async fn a_person_holds_a_whole_conversation_with_the_mouse() {
    play("mouse", Hand::Mouse, whole_conversation).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_holds_a_whole_conversation_with_the_keyboard_alone() {
    play("keyboard", Hand::Keyboard, whole_conversation).await;
}

async fn whole_conversation(page: &Page) {
    page.gives_command("/backend-advice", &[]).await;
    page.sees("First question").await;
    page.sees("Only you can see this").await;
    answer_in_every_way(page).await;
    go_back_once(page).await;

    page.presses("Finish now").await;
    page.sees("Node.js").await;
    page.sees("What speaks for it").await;
    page.sees("from what you said").await;
    let code = code(page).await;
    let contact = page.link("Talk to Express Services Group").await;
    assert_eq!(contact, "https://example.com/talk");

    page.presses("Change an answer").await;
    page.chooses(&["The team's strongest language"]).await;
    page.sees("Your answer so far: TypeScript").await;
    page.answers(&["Python"]).await;
    page.sees("our change").await;
    assert_ne!(code, self::code(page).await);

    page.presses("Share here").await;
    page.sees("Shared by Ada").await;
    page.sees_the_beginning().await;
    assert_eq!(page.messages().await, 2);
    page.becomes("Ben").await;
    page.sees("Shared by Ada").await;
    assert_eq!(page.messages().await, 1, "Ada's private message is hers");
    page.presses("Take back").await;
    page.sees("Only the person who shared this can do that")
        .await;
    page.becomes("Ada").await;
    page.sees("Shared by Ada").await;
    page.presses("Take back").await;
    page.sees("Ada took this result back").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_asks_and_discusses_in_a_thread_with_the_mouse() {
    play("thread-mouse", Hand::Mouse, discussion).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_asks_and_discusses_in_a_thread_with_the_keyboard_alone() {
    play("thread-keyboard", Hand::Keyboard, discussion).await;
}

async fn discussion(page: &Page) {
    page.gives_command("/backend-advice", &[]).await;
    page.chooses(&["Records, forms and a back office"]).await;
    page.presses("Finish now").await;
    page.presses("Share here").await;
    page.sees("Shared by Ada").await;
    page.opens_form("Ask a follow-up").await;
    page.fills_in("Why not Node.js?").await;
    page.sees("Only you can see this").await;
    page.becomes("Ben").await;
    page.sees("Shared by Ada").await;
    page.presses("Discuss in a thread").await;
    page.sees("The discussion is open").await;
    page.enters_thread().await;
    page.sees("is up for discussion here").await;
    page.opens_form("Ask").await;
    page.fills_in("What would change it?").await;
    page.waits_for(2).await;
    page.gives_command("/backend-advice-ask", &[("question", "And Go?")])
        .await;
    page.waits_for(3).await;
    page.says("@Backend Advice and Rust?").await;
    page.waits_for(5).await;
    page.replies("And Elixir?").await;
    page.waits_for(7).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_asks_and_reads_answers_alone_and_in_a_thread() {
    play("follow-up", Hand::Mouse, async |page| {
        page.gives_command("/backend-advice", &[]).await;
        page.chooses(&["Records, forms and a back office"]).await;
        page.presses("Finish now").await;
        page.opens_form("Ask a follow-up").await;
        look_around(page, "7-form").await;
        page.fills_in("Which ORM should I use?").await;
        page.sees("When should I use an ORM?").await;
        page.sees("You answered Records, forms and a back office")
            .await;
        let source = page.link("Django documentation").await;
        assert_eq!(source, "https://docs.djangoproject.com/en/stable/");
        look_around(page, "8-answer").await;
        page.presses("ORM or plain SQL?").await;
        page.sees("Only you can see this").await;
        look_around(page, "9-related").await;
        page.presses("Back to the result").await;
        page.presses("Share here").await;
        page.sees("Shared by Ada").await;
        page.presses("Discuss in a thread").await;
        page.sees("The discussion is open").await;
        page.enters_thread().await;
        page.sees("is up for discussion here").await;
        look_around(page, "10-thread").await;
        page.opens_form("Ask").await;
        page.fills_in("forgot to say: we also train our own models")
            .await;
        page.sees("It would stay Python with Django").await;
        look_around(page, "11-fact-in-thread").await;
        page.opens_form("Ask more").await;
        page.fills_in("caching").await;
        page.sees("None of these").await;
        look_around(page, "12-asked-back").await;
    })
    .await;
}

fn said_to(question: &str) -> &'static [&'static str] {
    let said = A_SHOP.iter().find(|(asked, _)| *asked == question);
    said.map_or(&[], |(_, said)| said)
}

/// Answers questions until each kind of control was used.
async fn answer_in_every_way(page: &Page) {
    let mut used = HashSet::new();
    while !EVERY_WAY.iter().all(|way| used.contains(way)) {
        let question = page.heading().await;
        used.insert(page.answers(said_to(&question)).await);
        let next = page.heading().await;
        assert_ne!(question, next, "an answer leads on");
        let done = "the guide asks too little for this story";
        assert!(next.ends_with('?'), "{done}: after {used:?} comes {next}");
    }
}

/// Back shows the question before with its answer; answering it again leads on.
async fn go_back_once(page: &Page) {
    let now = page.heading().await;
    page.presses("Back").await;
    let before = page.heading().await;
    assert_ne!(before, now);
    page.sees("Your answer so far").await;
    page.answers(said_to(&before)).await;
    assert_eq!(page.heading().await, now);
}

/// The code that the newest message names.
async fn code(page: &Page) -> String {
    let text = page.newest().await;
    let begin = text.find("BA1-").expect("a result names its code");
    let code = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let end = text[begin..].find(|letter| !code(letter));
    text[begin..][..end.unwrap_or(text.len() - begin)].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_place_says_what_can_be_done_there() {
    play("greeting", Hand::Keyboard, async |page| {
        page.takes_command_of_greeting("/backend-advice").await;
        page.sees("First question").await;
        page.until(
            "the greeting has gone",
            "document.querySelector('#welcome').hidden",
        )
        .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_step_fits_a_phone_and_a_desk_in_light_and_dark() {
    play("looks", Hand::Mouse, async |page| {
        look_around(page, "1-nothing-yet").await;
        page.gives_command("/backend-advice", &[]).await;
        look_around(page, "2-first-question").await;
        page.opens_list().await;
        look_around(page, "2-first-question-list").await;
        page.closes_list().await;
        let mut met = HashSet::new();
        while !met.contains(&Used::Button) {
            if page.asks_with_buttons().await {
                look_around(page, "3-buttons").await;
            }
            let question = page.heading().await;
            met.insert(page.answers(said_to(&question)).await);
        }
        page.presses("Finish now").await;
        look_around(page, "4-result").await;
        page.presses("Share here").await;
        look_around(page, "5-shared").await;
        page.becomes("Ben").await;
        page.sees("Shared by Ada").await;
        look_around(page, "6-shared-to-another").await;
    })
    .await;
}

/// Screenshots of the page on a phone and a desk, light and dark; nothing may stick out sideways.
async fn look_around(page: &Page, step: &str) {
    for (device, size) in [
        ("phone", (360, 740)),
        ("desk", (1280, 900)),
        ("whole", (360, 3000)),
    ] {
        for scheme in ["light", "dark"] {
            page.chromium.look(size, scheme).await;
            let picture = format!("{step}-{device}-{scheme}");
            let shown = page.chromium.photograph(&picture).await;
            assert!(
                !page.scrolls_sideways().await,
                "something sticks out: {}",
                shown.display()
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_write_is_never_html() {
    play("html", Hand::Mouse, async |page| {
        let trap = "<img src=x onerror=alert(1)>";
        page.gives_command("/backend-advice", &[("code", trap)])
            .await;
        page.sees("That is not one of my codes").await;
        page.presses("Start my own").await;
        page.sees("First question").await;
        page.says(&format!("{trap} <b>bold</b>")).await;
        page.sees(&format!("{trap} <b>bold</b>")).await;
        let made = "return document.querySelectorAll('#log img, #log b b, #log script').length";
        assert_eq!(page.run(made, Vec::new()).await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_with_a_wrong_letter_gets_a_kind_sentence() {
    play("code", Hand::Mouse, async |page| {
        page.gives_command("/backend-advice", &[("code", "BA1-7K3Q9-ZT2M5")])
            .await;
        page.sees("That code has a letter missing or wrong").await;
        page.sees("Only you can see this").await;
    })
    .await;
}
