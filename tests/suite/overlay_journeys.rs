//! A server's own changes to the guide, from the file to what people read: looked at, applied, taken back. Ada may manage
//! the server, Ben is a member.

use backend_advice::advice::{Answer, ChoiceNumber, code};
use backend_advice::consultation::{MOST_OVERLAY_BYTES, TextMark};
use backend_advice::playground::{Outcome, permissions};
use serde_json::json;

use crate::codes::{code_of, guide};
use crate::overlay::GOOD;
use crate::room::{Guest, Room, Way, components, id, over_both_ways, text};

const COMMAND: &str = "/backend-advice-settings";

over_both_ways!(
    a_file_is_looked_at_then_holds_and_every_result_says_so,
    a_form_takes_a_file_too,
    faults_are_told_with_their_places_and_nothing_changes,
    too_many_faults_for_a_message_come_as_a_file,
    what_held_before_is_looked_at_and_taken_again,
    what_holds_is_given_out_as_it_was_uploaded,
    two_who_change_it_at_the_same_time_do_not_undo_each_other,
    members_can_see_what_is_different_and_change_nothing,
    codes_cross_the_border_of_a_server,
    an_overlay_that_no_longer_fits_does_not_hold_and_says_why,
    own_changes_outlive_a_restart,
    files_that_are_none_of_ours_are_refused_kindly,
    every_page_of_a_large_overlay_fits_a_message,
);

/// Offers a file with the command, and looks at what it would do.
async fn offers<'r>(person: &'r Guest<'r>, content: impl AsRef<[u8]>) -> &'r Guest<'r> {
    let file = person.uploads("our guide.toml", content);
    person
        .uses_and_waits(COMMAND, &json!({ "overlay": file }))
        .await;
    assert!(person.is_private());
    person
}

/// Offers a file and has it hold.
pub(crate) async fn applies(person: &Guest<'_>, content: &str) {
    offers(person, content).await;
    person.sees("Nothing is changed yet");
    person.presses("Let it hold from now on").await;
    person.sees("**Done.**");
}

/// Opens the page of the guide from the settings.
async fn opens_the_guide(person: &Guest<'_>) {
    person.uses(COMMAND, &json!({})).await;
    person.presses("The guide").await;
    person.sees("## The guide in this server");
}

async fn a_file_is_looked_at_then_holds_and_every_result_says_so(way: Way) {
    let room = Room::with_store(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    ada.uses(COMMAND, &json!({})).await;
    ada.sees("**The guide:** without changes of your own");
    offers(&ada, GOOD).await;
    let preview = ada.reads();
    for said in [
        "- Not asked: ",
        "- Not offered: “",
        "- Not recommended: Flask",
        "matters 4 instead of ",
        "- FastAPI gets 2 instead of ",
        "- Asked as well: Which platform runs it? (Cloud functions, Our cluster)",
        "- Own evidence: Our own load test in March",
        "of 400 random people, the same each time,",
    ] {
        assert!(preview.contains(said), "{said} in {preview}");
    }
    // The same file does the same each time, and nothing holds yet.
    offers(&ada, GOOD).await;
    assert_eq!(ada.reads(), preview);
    let code = code_of("main-job=back-office");
    ben.opens(&code).await;
    ben.does_not_see("changed my guide");
    ada.presses("Let it hold from now on").await;
    ada.sees("**Done.**")
        .sees("Your own changes hold here since <t:");
    ada.presses("Back to the settings").await;
    ada.sees("**The guide:** 7 changes of your own");
    ben.opens(&code).await;
    ben.sees("changed my guide in 7 points");
    ben.presses("What is different here").await;
    assert!(ben.is_private());
    ben.sees("- Not recommended: Flask");
    // The added question is asked, and its answer goes into the code.
    ben.starts().await;
    while !ben.reads().contains("Which platform runs it?") {
        let goes_on = ben.buttons().contains(&"Go on anyway".to_owned());
        let label = if goes_on { "Go on anyway" } else { "Not sure" };
        ben.presses(label).await;
    }
    ben.answers("Our cluster").await;
    // It is the last one, so the result follows.
    let own = ben.code();
    ben.sees("changed my guide in 7 points");
    let everywhere = code::decode(guide(), &own).unwrap();
    assert_eq!(everywhere.foreign, 1);
    ben.presses("Share here").await;
    ben.sees("changed my guide in 7 points");
    assert!(ben.buttons().contains(&"What is different here".to_owned()));
    let elsewhere = room.person_in("Ben", "DM");
    elsewhere.opens(&code).await;
    elsewhere.does_not_see("changed my guide");
    ada.looks_for("**The guide:** 7 changes");
    ada.presses("The guide").await;
    ada.presses("Undo the last change").await;
    ada.sees("**Done.**")
        .sees("My standard guide holds here, without changes.");
    ben.opens(&code).await;
    ben.does_not_see("changed my guide");
}

async fn a_form_takes_a_file_too(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    opens_the_guide(&ada).await;
    let page = id(&ada.message());
    ada.presses("A file to begin with").await;
    let template = ada.file("overlay.toml").await;
    ada.looks_at_id(&page);
    let form = ada.opens_form("Upload a file").await;
    let file = ada.uploads("overlay.toml", template);
    ada.fills_and_waits(&form, &[("The TOML file", json!([file]))])
        .await;
    ada.sees("## What would hold")
        .sees("- Not recommended: Flask");
    ada.presses("Leave everything as it is").await;
    ada.sees("My standard guide holds here");
}

async fn faults_are_told_with_their_places_and_nothing_changes(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    let bad = "off = [\"flsk\", \"python\"]\n[[fit]]\ncandidate = \"@everyone **x**\"\n";
    offers(&ada, bad).await;
    ada.sees("**Not taken:** `our_guide.toml` has 5 faults. Nothing was changed.")
        .sees("our\\_guide.toml\\:1\\:8** `there is no question or framework flsk; write flask`")
        .sees("our\\_guide.toml\\:3\\:13**")
        .does_not_see("Let it hold");
    opens_the_guide(&ada).await;
    ada.sees("My standard guide holds here");
    offers(&ada, b"off = [\"\xff\"]").await;
    ada.sees("this is not written in UTF-8");
}

async fn too_many_faults_for_a_message_come_as_a_file(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    let bad: Vec<String> = (0..80).map(|number| format!("key{number} = 1\n")).collect();
    let bad = bad.concat();
    offers(&ada, &bad).await;
    ada.sees("has 80 faults")
        .sees("more; the file below has all of them");
    assert!(text(&ada.message()).chars().count() <= 4000);
    let all = String::from_utf8(ada.file("faults.txt").await).unwrap();
    assert_eq!(all.lines().count(), 80);
    assert!(
        all.starts_with("our_guide.toml:1:1: `key0` is not known here; "),
        "{all}"
    );
}

async fn what_held_before_is_looked_at_and_taken_again(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    for number in 0..12 {
        let framework = ["flask", "django"][number % 2];
        applies(&ada, &format!("off = [\"{framework}\"] # {number}\n")).await;
    }
    let versions = ada.options();
    assert_eq!(versions.len(), 10, "{versions:?}");
    assert!(versions[0].starts_with("Version 12 of "), "{versions:?}");
    assert!(versions[9].starts_with("Version 3 of "), "{versions:?}");
    ada.sees("- Not recommended: Django");
    ada.chooses(&[&versions[9]]).await;
    ada.sees("## What would hold")
        .sees("- Not recommended: Flask");
    ada.presses("Let it hold from now on").await;
    ada.sees("- Not recommended: Flask").does_not_see("Django");
    assert!(ada.options()[0].starts_with("Version 13 of "));
    ada.presses("Back to the standard guide").await;
    ada.sees("My standard guide holds here");
    let shipped = ada.options()[0].clone();
    ada.presses("Undo the last change").await;
    ada.sees("- Not recommended: Flask");
    ada.chooses(&[&shipped]).await;
    ada.sees("Nothing: my standard guide, without changes.");
}

async fn what_holds_is_given_out_as_it_was_uploaded(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    let own = format!("# Zoë 東京\r\n{GOOD}");
    applies(&ada, &own).await;
    ada.presses("Take it along as a file").await;
    assert!(ada.is_private());
    assert_eq!(ada.file("overlay.toml").await, own.as_bytes());
}

async fn two_who_change_it_at_the_same_time_do_not_undo_each_other(way: Way) {
    let room = Room::with_store(way).await;
    let server = room.stand_in.server_id();
    let manage = permissions::MANAGE_GUILD;
    room.stand_in.allow("Ben", &server, manage).unwrap();
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    offers(&ada, "off = [\"flask\"]").await;
    offers(&ben, "off = [\"django\"]").await;
    let preview = id(&ada.message());
    ada.presses("Let it hold from now on").await;
    ada.sees("**Done.**");
    ben.presses("Let it hold from now on").await;
    ben.sees("somebody else changed the guide since you looked")
        .sees("- Not recommended: Flask");
    // Whoever does it twice is not told off.
    let mark = TextMark::of("off = [\"flask\"]").0;
    ada.looks_at_id(&preview);
    let start = backend_advice::consultation::Control::open(
        backend_advice::consultation::Step::Start,
        backend_advice::advice::Answers::default(),
    );
    let start = start.encode(guide());
    ada.forges(&start.replacen(":f:", &format!(":Oa{mark:x}.0:"), 1))
        .await;
    ada.sees("**Done.**");
    // A file that is not kept any more.
    ada.forges(&start.replacen(":f:", ":Oa1.1:", 1)).await;
    ada.sees("I do not have that file any more");
}

async fn members_can_see_what_is_different_and_change_nothing(way: Way) {
    let room = Room::with_store(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    applies(&ada, "off = [\"flask\"]").await;
    ben.opens(&code_of("main-job=back-office")).await;
    let result = id(&ben.message());
    let start = backend_advice::consultation::Control::open(
        backend_advice::consultation::Step::Start,
        backend_advice::advice::Answers::default(),
    );
    let start = start.encode(guide());
    let mark = TextMark::of("off = [\"flask\"]").0;
    for step in [
        "Ov",
        "Ou",
        "Oe",
        "Ot",
        "Ol",
        "Ob1",
        "Or1.1",
        &format!("Oa{mark:x}.1"),
    ] {
        ben.looks_at_id(&result);
        ben.forges(&start.replacen(":f:", &format!(":{step}:"), 1))
            .await;
        ben.sees("**Manage Server**");
    }
    for step in ["O", "Oz", "Os", "Oa", "Ob", "Ol"] {
        ada.forges(&start.replacen(":f:", &format!(":{step}:"), 1))
            .await;
        assert!(ada.buttons().contains(&"Start my own".to_owned()), "{step}");
        ada.looks_for("**Done.**");
    }
    ben.looks_at_id(&result);
    ben.presses("What is different here").await;
    ben.sees("- Not recommended: Flask");
}

async fn codes_cross_the_border_of_a_server(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    applies(&ada, GOOD).await;
    let overlay =
        backend_advice::advice::overlay::load("a", GOOD.as_bytes(), guide(), "2026-11-23");
    let own = overlay.unwrap().applied(guide());
    let platform = own.question_by_id("platform").unwrap().number;
    let answers = code::decode(&own, &code_of("main-job=back-office"))
        .unwrap()
        .answers;
    let there = code::encode(&own, &answers.with(platform, Answer::one(ChoiceNumber(2))));
    ada.opens(&there).await;
    ada.does_not_see("left out");
    assert_eq!(ada.code(), there);
    let elsewhere = room.person_in("Ada", "DM");
    elsewhere.opens(&there).await;
    elsewhere.sees("One answer in this code is to a question that another server added");
    assert_eq!(elsewhere.code(), code_of("main-job=back-office"));
    let off = code_of("main-job=gateway");
    ada.opens(&off).await;
    let topic = &guide().question_by_id("main-job").unwrap().topic;
    ada.sees(&format!("left them out of my guide: {topic}"));
    elsewhere.opens(&off).await;
    elsewhere.does_not_see("left out");
}

async fn an_overlay_that_no_longer_fits_does_not_hold_and_says_why(way: Way) {
    let mut room = Room::with_store(way).await;
    let server = room.stand_in.server_id().parse().unwrap();
    // As after an update whose guide has no such framework any more.
    let store = room.opened_store().await;
    assert!(
        store
            .apply_overlay(server, 0, Some("off = [\"bottle\"]"), 1_795_392_000)
            .await
            .unwrap()
    );
    store.close().await;
    room.restart_bot().await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    ben.opens(&code_of("main-job=back-office")).await;
    ben.does_not_see("changed my guide");
    ada.uses(COMMAND, &json!({})).await;
    ada.sees("⚠ your own changes do not hold, because they do not fit this version of me any more");
    ada.presses("The guide").await;
    ada.sees("do not hold.**")
        .sees("there is no question or framework bottle");
    ada.presses("Take it along as a file").await;
    assert_eq!(ada.file("overlay.toml").await, b"off = [\"bottle\"]");
    ada.looks_for("do not hold.**");
    let version = ada.options()[0].clone();
    ada.chooses(&[&version]).await;
    ada.sees("has a fault").does_not_see("Let it hold");
    applies(&ada, "off = [\"flask\"]").await;
    ada.presses("Undo the last change").await;
    ada.sees("**Nothing was changed:** that version does not fit")
        .sees("Flask");
}

async fn own_changes_outlive_a_restart(way: Way) {
    let mut room = Room::with_store(way).await;
    {
        let ada = room.person("Ada");
        applies(&ada, GOOD).await;
        ada.opens(&code_of("main-job=back-office")).await;
        ada.sees("changed my guide in 7 points");
    }
    room.restart_bot().await;
    let ada = room.person("Ada");
    ada.opens(&code_of("main-job=back-office")).await;
    ada.sees("changed my guide in 7 points");
}

async fn files_that_are_none_of_ours_are_refused_kindly(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    let large = vec![b'#'; MOST_OVERLAY_BYTES + 1];
    let file = ada.uploads("large.toml", &large);
    ada.uses(COMMAND, &json!({ "overlay": file })).await;
    ada.sees("the file has 65 kB, and I read 64 kB at most");
    offers(&ada, "").await;
    ada.sees("it changes nothing");
    offers(&ada, b"\x89PNG\r\n\x1a\n\0").await;
    ada.sees("this is not written in UTF-8");
    let form = {
        opens_the_guide(&ada).await;
        ada.opens_form("Upload a file").await
    };
    let file = ada.uploads("large.toml", &large);
    ada.fills(&form, &[("The TOML file", json!([file]))]).await;
    ada.sees("the file has 65 kB");
}

async fn every_page_of_a_large_overlay_fits_a_message(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    let evidence: Vec<String> = (0..40)
        .map(|number| format!("[[evidence]]\nid = \"e{number}\"\nclaim = \"{}\"\npublisher = \"P\"\nsource = \"https://example.com/{number}\"\nchecked = 2026-01-01\n", "c".repeat(150)))
        .collect();
    applies(&ada, &evidence.concat()).await;
    let page = id(&ada.message());
    let fits = |person: &Guest<'_>| {
        let message = person.message();
        assert!(components(&message).len() <= 40);
        assert!(text(&message).chars().count() <= 4000);
        person.sees("more; the file below has all of them");
    };
    fits(&ada);
    let all = String::from_utf8(ada.file("differences.txt").await).unwrap();
    assert_eq!(all.lines().count(), 40);
    let versions = ada.options();
    ada.chooses(&[&versions[0]]).await;
    fits(&ada);
    ada.opens(&code_of("main-job=back-office")).await;
    ada.sees("changed my guide in 40 points");
    ada.presses("What is different here").await;
    fits(&ada);
    ada.looks_at_id(&page);
}

#[tokio::test]
async fn without_a_store_nobody_can_change_the_guide_and_everybody_is_told() {
    let room = Room::new().await;
    let ada = room.person("Ada");
    offers(&ada, "off = [\"flask\"]").await;
    ada.sees("reach what I remember just now");
    offers(&ada, "off = [\"flsk\"]").await;
    ada.sees("write flask");
}

#[tokio::test]
async fn in_direct_messages_there_is_no_guide_to_change() {
    let room = Room::new().await;
    let ada = room.person_in("Ada", "DM");
    let file = ada.uploads("a.toml", "off = []");
    let deed = ada
        .person
        .types("DM", COMMAND, &json!({ "overlay": file }))
        .await;
    assert!(
        !matches!(deed, Ok(Outcome::Message(_))),
        "it is not offered there"
    );
}
