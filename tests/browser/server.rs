//! What a server has beside the advice: a team that decides, its own settings, its counts, a person to talk to, and its
//! language.

use backend_advice::playground::StandIn;
use backend_advice::prompts::Prompts;
use backend_advice::wording::Phrase;

use crate::look_around;
use crate::page::{Hand, Page};
use crate::stage::{open_keeping, play_on};

#[tokio::test(flavor = "multi_thread")]
async fn a_team_decides_on_a_card_with_the_mouse() {
    play_on(("team-mouse", Hand::Mouse), open_keeping, team).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_decides_on_a_card_with_the_keyboard_alone() {
    play_on(("team-keyboard", Hand::Keyboard), open_keeping, team).await;
}

async fn team(page: &Page, _: &StandIn) {
    let looks = page.hand() == Hand::Mouse;
    page.gives_command("/backend-advice", &[("with", "my team")])
        .await;
    page.sees("Ask your team").await;
    if looks {
        look_around(page, "30-team-set-up").await;
    }
    page.presses("Show names with results").await;
    page.sees("Open ballots").await;
    page.presses("Ask the team").await;
    page.becomes("Ben").await;
    page.sees("asks the team").await;
    hands_in(page, "Records, forms and a back office").await;
    page.becomes("Ada").await;
    page.sees("1 has answered").await;
    if looks {
        look_around(page, "31-team-card").await;
    }
    hands_in(page, "Live updates: chat, games, collaboration").await;
    page.presses_above("Close now").await;
    page.becomes("Chloe").await;
    page.sees("Decided by 2 ballots").await;
    if looks {
        look_around(page, "32-team-outcome").await;
    }
}

async fn hands_in(page: &Page, answer: &str) {
    page.presses_above("Give my answers").await;
    page.sees("Your own ballot").await;
    page.chooses(&[answer]).await;
    page.presses("Finish now").await;
    page.presses("Hand in my answers").await;
    page.sees("Handed in").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_is_set_up_and_its_counts_are_read() {
    play_on(("server", Hand::Mouse), open_keeping, async |page, _| {
        page.gives_command("/backend-advice", &[]).await;
        page.chooses(&["Records, forms and a back office"]).await;
        page.presses("Finish now").await;
        page.sees("Django").await;
        page.gives_command("/backend-advice-settings", &[]).await;
        page.sees("How I work in this server").await;
        look_around(page, "33-settings").await;
        page.chooses(&["Sharing results"]).await;
        page.sees("Where people may show their result").await;
        look_around(page, "34-settings-sharing").await;
        page.presses("Nowhere").await;
        page.sees("Results may be shared: nowhere").await;
        page.presses("Check what works here").await;
        page.sees("What works in this channel").await;
        look_around(page, "35-settings-check").await;
        page.gives_command("/backend-advice-stats", &[]).await;
        page.sees("Only you can see this").await;
        look_around(page, "36-stats").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_asks_to_be_contacted() {
    play_on(("contact", Hand::Mouse), open_keeping, async |page, _| {
        page.gives_command("/backend-advice", &[]).await;
        page.chooses(&["Records, forms and a back office"]).await;
        page.presses("Finish now").await;
        page.opens_form("Have someone contact me").await;
        look_around(page, "37-contact-form").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_reads_german() {
    play_on(
        ("german", Hand::Mouse),
        open_keeping,
        async |page, stand_in| {
            in_language(page, stand_in, "de").await;
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_reads_french() {
    play_on(
        ("french", Hand::Mouse),
        open_keeping,
        async |page, stand_in| {
            in_language(page, stand_in, "fr").await;
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_reads_japanese() {
    play_on(
        ("japanese", Hand::Mouse),
        open_keeping,
        async |page, stand_in| {
            in_language(page, stand_in, "ja").await;
        },
    )
    .await;
}

/// A whole way through the advice in a language: questions, a result with its picture, settings, a team's card.
async fn in_language(page: &Page, stand_in: &StandIn, locale: &'static str) {
    let prompts = Prompts::embedded().unwrap();
    let voice = prompts.wording.voice(locale);
    let label = |phrase| voice.plain(phrase);
    stand_in.person("Ada").speaks(locale).unwrap();
    stand_in.speaks_in("The Workshop", locale).unwrap();
    let guide = prompts.guide.in_locale(locale);
    let shown = |id: &str, choice: &str| {
        let question = guide.question_by_id(id).unwrap();
        let mut choices = question.choices.iter();
        choices.find(|one| one.id == choice).unwrap().label.clone()
    };
    page.gives_command("/backend-advice", &[]).await;
    look_around(page, &format!("40-{locale}-question")).await;
    page.chooses(&[&shown("main-job", "own-models")]).await;
    page.presses(&label(Phrase::FinishNow)).await;
    page.sees("Python").await;
    look_around(page, &format!("41-{locale}-result")).await;
    page.presses(&label(Phrase::ShareHere)).await;
    page.sees("Ada").await;
    look_around(page, &format!("42-{locale}-shared")).await;
    page.gives_command("/backend-advice-settings", &[]).await;
    look_around(page, &format!("43-{locale}-settings")).await;
    page.gives_command(
        "/backend-advice",
        &[("with", &label(Phrase::CommandWithTeam))],
    )
    .await;
    look_around(page, &format!("44-{locale}-team")).await;
}
