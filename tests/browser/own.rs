//! What belongs to somebody: a server's own guide, from the file to the line under a result, and a person's own data.

use std::path::PathBuf;

use crate::look_around;
use crate::page::{Hand, Page};
use crate::stage::{open_keeping, play_on};

/// An overlay as its author keeps it, named for the story that hands it over.
fn overlay(story: &str, text: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(story);
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("our-guide.toml");
    std::fs::write(&file, text).unwrap();
    file
}

const OWN: &str = r#"
off = ["flask"]

[[question]]
id = "platform"
kind = "one"
text = "Which platform runs it?"
topic = "The platform"
why = "Two of our three platforms are run by other teams."
[[question.choice]]
id = "functions"
label = "Cloud functions"
description = "The platform team runs them; they start for each call."
matters = { light-operations = 3 }
[[question.choice]]
id = "cluster"
label = "Our cluster"
description = "Containers, run by the platform team."
matters = { given-structure = 2 }
"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_server_gives_itself_a_guide_of_its_own() {
    play_on(("overlay", Hand::Mouse), open_keeping, async |page, _| {
        the_guide(page).await;
        page.opens_form("Upload a file").await;
        let wrong = overlay("overlay-wrong", "off = [\"flusk\"]\n");
        page.puts_file("#modal [type=file]", &wrong).await;
        page.sends_form("#modal").await;
        page.sees("Not taken").await;
        page.sees("our-guide.toml:1").await;
        look_around(page, "51-overlay-fault").await;
        the_guide(page).await;
        page.opens_form("Upload a file").await;
        let right = overlay("overlay-right", OWN);
        page.puts_file("#modal [type=file]", &right).await;
        page.sends_form("#modal").await;
        page.sees("What would hold").await;
        page.sees("Not recommended: Flask").await;
        page.sees("of 400 random people").await;
        look_around(page, "52-overlay-preview").await;
        page.presses("Let it hold from now on").await;
        page.sees("It holds from now on").await;
        look_around(page, "53-overlay-holds").await;
        page.gives_command("/backend-advice", &[]).await;
        page.chooses(&["Records, forms and a back office"]).await;
        page.presses("Finish now").await;
        page.sees("changed my guide in 2 points").await;
        look_around(page, "54-overlay-result").await;
        page.presses("What is different here").await;
        page.sees("Asked as well: Which platform runs it?").await;
        look_around(page, "55-overlay-difference").await;
    })
    .await;
}

async fn the_guide(page: &Page) {
    page.gives_command("/backend-advice-settings", &[]).await;
    page.presses("The guide").await;
    page.sees("The guide in this server").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_sees_what_is_kept_and_has_it_forgotten() {
    play_on(("data", Hand::Keyboard), open_keeping, async |page, _| {
        page.gives_command("/backend-advice", &[("with", "my team")])
            .await;
        page.presses("Ask the team").await;
        page.gives_command("/backend-advice-data", &[]).await;
        page.sees("Team decisions that you asked for").await;
        look_around(page, "56-data").await;
        page.presses("Forget me").await;
        page.sees("This cannot be undone.").await;
        page.sees("is cancelled, for everybody in it").await;
        look_around(page, "57-data-forget").await;
        page.presses("Yes, forget me now").await;
        page.sees("Nothing that is stored here says who you are any more")
            .await;
        page.gives_command("/backend-advice-data", &[]).await;
        page.sees("Nothing. No team decision, no ballot and no request of yours is stored.")
            .await;
        look_around(page, "58-data-gone").await;
    })
    .await;
}
