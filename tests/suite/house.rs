//! A server's own settings: one page shows and changes everything, each change holds at once, and what they switch off
//! is refused kindly. Ada may manage the server; Ben is a member, until he may.

use backend_advice::advice::Answers;
use backend_advice::consultation::{
    Act, Consultation, Control, Event, PersonId, Place, ServerId, Standing, Step,
};
use backend_advice::playground::{Outcome, permissions};
use backend_advice::prompts::Prompts;
use backend_advice::store::{Sharing, Staff, Teams};
use serde_json::json;

use crate::codes::code_of;
use crate::room::{self, Guest, Room, Way, components, id, over_both_ways, text};

const COMMAND: &str = "/backend-advice-settings";
/// Most components that a message may have, nested ones too.
const MOST_COMPONENTS: usize = 40;

over_both_ways!(
    who_manages_the_server_sees_everything_in_one_message,
    members_are_not_offered_the_command_and_forged_presses_do_nothing,
    in_direct_messages_there_is_nothing_to_set_up,
    another_contact_stands_on_every_result_until_the_standard_one_is_back,
    a_contact_that_cannot_be_used_is_not_saved_and_is_shown_again,
    results_are_shared_in_one_channel_only,
    results_are_shared_nowhere,
    without_follow_ups_the_buttons_are_gone_and_old_ones_say_why,
    without_threads_questions_are_answered_in_private,
    a_language_is_one_that_there_is_wording_for,
    who_may_have_a_team_decide_is_kept,
    how_long_things_are_kept_is_one_of_three,
    requests_go_to_a_channel_or_to_a_webhook_whose_address_nobody_sees_again,
    the_check_says_what_works_what_does_not_and_what_to_do,
    who_loses_the_right_loses_the_buttons_too,
    two_who_change_different_things_lose_nothing,
    settings_outlive_a_restart,
    every_page_of_the_settings_fits_a_message,
);

/// What a control would carry with this step, whether there is such a step or not.
pub(crate) fn carrying(step: &str) -> String {
    let guide = Prompts::embedded().unwrap().guide;
    let start = Control::open(Step::Start, Answers::default()).encode(&guide);
    start.replacen(":f:", &format!(":{step}:"), 1)
}

/// Opens the settings and one part of them.
async fn opens_part(person: &Guest<'_>, part: &str) {
    person.uses(COMMAND, &json!({})).await;
    assert!(person.is_private());
    person.chooses(&[part]).await;
}

/// What the store has of the room's server.
async fn kept(room: &Room) -> backend_advice::store::ServerSettings {
    let store = room.opened_store().await;
    let server = room.stand_in.server_id().parse().unwrap();
    let kept = store.settings(server).await.unwrap().unwrap();
    store.close().await;
    kept
}

async fn who_manages_the_server_sees_everything_in_one_message(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    ada.uses(COMMAND, &json!({})).await;
    assert!(ada.is_private());
    for said in [
        "**Contact:** Express Services Group, `https://example.com/talk?code={code}&about={recommendation}` (the standard one)",
        "**Language of public messages:** the server's own",
        "**Results may be shared:** in every channel",
        "**Team decisions may be started by:** everybody",
        "**Follow-up questions:** I answer them",
        "**Threads for discussions:** I open them",
        "after:** 90 days",
        "**Contact requests go:** nowhere",
    ] {
        ada.sees(said);
    }
    ada.does_not_see("mentions me")
        .does_not_see("Language model");
    let message = id(&ada.message());
    for part in ada.options() {
        ada.chooses(&[&part]).await;
        assert_eq!(id(&ada.message()), message, "edited in place");
        ada.sees("**Contact:**").sees("**Contact requests go:**");
    }
}

async fn members_are_not_offered_the_command_and_forged_presses_do_nothing(way: Way) {
    let room = Room::with_store(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    assert!(ada.is_offered(COMMAND) && !ben.is_offered(COMMAND));
    ada.opens(&code_of("main-job=back-office")).await;
    ada.presses("Share here").await;
    ben.looks_around();
    for forged in ["Hv", "Hs0", "Hf0", "Hc", "Hy", "Hn"] {
        ben.forges(&carrying(forged)).await;
        assert!(ben.is_private());
        ben.sees("**Manage Server**").sees(COMMAND);
        ben.looks_at_id(&id(&ada.message()));
    }
    let store = room.opened_store().await;
    let server = room.stand_in.server_id().parse().unwrap();
    assert_eq!(store.settings(server).await.unwrap(), None);
    // What no control of ours carries is a slip for those too who may.
    for forged in ["H", "Hz", "Hk31", "Hd", "Hl", "Hf2"] {
        ada.forges(&carrying(forged)).await;
        assert!(
            ada.buttons().contains(&"Start my own".to_owned()),
            "{forged}"
        );
        ada.looks_for("Shared by");
    }
}

async fn in_direct_messages_there_is_nothing_to_set_up(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person_in("Ada", "DM");
    assert!(!ada.is_offered(COMMAND));
    ada.starts().await;
    ada.forges(&carrying("Hv")).await;
    ada.sees("These settings belong to a server");
}

async fn another_contact_stands_on_every_result_until_the_standard_one_is_back(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    opens_part(&ada, "Contact").await;
    let settings = id(&ada.message());
    let form = ada.opens_form("Change the contact").await;
    let fields = form["components"].as_array().unwrap();
    assert_eq!(fields[0]["component"]["value"], "Express Services Group");
    let own = "https://example.com/ada?c={code}";
    ada.fills(
        &form,
        &[("Name", json!("Ada & *co*")), ("Link", json!(own))],
    )
    .await;
    assert_eq!(id(&ada.message()), settings, "the same message");
    ada.sees("**Saved.**")
        .sees("**Contact:** Ada & \\*co\\*, `https://example.com/ada?c={code}`")
        .does_not_see("standard one");
    let ben = room.person("Ben");
    let code = code_of("main-job=back-office");
    ben.opens(&code).await;
    let link = ben.link("Talk to Ada & *co*");
    assert_eq!(
        link, "https://example.com/ada",
        "without a yes nothing of the result is in it"
    );
    ada.presses("Back to the standard contact").await;
    ada.sees("(the standard one)");
    ben.opens(&code).await;
    let link = ben.link("Talk to Express Services Group");
    assert_eq!(link, "https://example.com/talk");
}

async fn a_contact_that_cannot_be_used_is_not_saved_and_is_shown_again(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    opens_part(&ada, "Contact").await;
    for link in [
        "http://example.com",
        "https://example.com/{who}",
        "`<@1>` https://a",
    ] {
        let form = ada.opens_form("Change the contact").await;
        ada.fills(&form, &[("Name", json!("Ada")), ("Link", json!(link))])
            .await;
        ada.sees("**Not saved:**")
            .sees(&format!("`{}`", link.replace('`', "")))
            .sees("**Contact:** Express Services Group");
    }
    // Empty fields stand for the standard contact.
    let form = ada.opens_form("Change the contact").await;
    ada.fills(&form, &[("Name", json!("Ada")), ("Link", json!(""))])
        .await;
    ada.sees("**Contact:** Ada, `https://example.com/talk?");
    let form = ada.opens_form("Change the contact").await;
    ada.fills(&form, &[("Name", json!("")), ("Link", json!(""))])
        .await;
    ada.sees("(the standard one)");
}

async fn results_are_shared_in_one_channel_only(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    opens_part(&ada, "Sharing results").await;
    ada.picks(&["#announcements"]).await;
    let channel = room.stand_in.place("#announcements").unwrap();
    ada.sees(&format!("only in <#{channel}>"));
    let code = code_of("main-job=back-office");
    ada.opens(&code).await;
    ada.presses("Share here").await;
    assert!(ada.is_private());
    ada.sees(&format!("<#{channel}>")).sees(&code);
    let there = room.person_in("Ada", "#announcements");
    there.opens(&code).await;
    there.presses("Share here").await;
    assert!(!there.is_private());
    // Nothing picked is no channel, and so everywhere.
    opens_part(&ada, "Sharing results").await;
    ada.picks(&[]).await;
    ada.sees("in every channel");
}

async fn results_are_shared_nowhere(way: Way) {
    let room = Room::with_store(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    let code = code_of("main-job=back-office");
    ben.opens(&code).await;
    opens_part(&ada, "Sharing results").await;
    ada.presses("Nowhere").await;
    assert!(ada.buttons().contains(&"✓ Nowhere".to_owned()));
    ben.presses("Share here").await;
    assert!(ben.is_private());
    ben.sees("not shared in channels").sees(&code);
    ben.opens(&code).await;
    assert!(!ben.buttons().contains(&"Share here".to_owned()));
    let dm = room.person_in("Ben", "DM");
    dm.opens(&code).await;
    dm.presses("Share here").await;
}

async fn without_follow_ups_the_buttons_are_gone_and_old_ones_say_why(way: Way) {
    let room = Room::with_store(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    let code = code_of("main-job=back-office");
    ben.opens(&code).await;
    let form = ben.opens_form("Ask a follow-up").await;
    let mine = id(&ben.message());
    ben.presses("Share here").await;
    let shared = id(&ben.message());
    opens_part(&ada, "Follow-up questions").await;
    ada.presses("Stop answering follow-up questions").await;
    ada.sees("I do not answer any").does_not_see("Threads");
    let refused = |ben: &Guest<'_>| {
        assert!(ben.is_private());
        ben.sees("I answer no follow-up questions");
        let link = ben.link("Talk to Express Services Group");
        assert_eq!(link, "https://example.com/talk");
    };
    refused(ben.fills_in(&form, "Why?").await);
    for (message, button) in [
        (&mine, "Ask a follow-up"),
        (&shared, "Ask a follow-up"),
        (&shared, "Discuss in a thread"),
    ] {
        ben.looks_at_id(message);
        refused(ben.presses(button).await);
    }
    refused(ben.asks("How does Python scale?").await);
    let message = ben.says("Does Django scale?");
    refused(ben.asks_about_message(&message).await);
    ben.opens(&code).await;
    assert!(!ben.buttons().contains(&"Ask a follow-up".to_owned()));
    ben.presses("Share here").await;
    for gone in ["Ask a follow-up", "Discuss in a thread"] {
        assert!(!ben.buttons().contains(&gone.to_owned()), "{gone}");
    }
    ada.presses("Answer follow-up questions").await;
    ben.opens(&code).await;
    assert!(ben.buttons().contains(&"Ask a follow-up".to_owned()));
}

async fn without_threads_questions_are_answered_in_private(way: Way) {
    let room = Room::with_store(way).await;
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    let code = code_of("main-job=back-office");
    ben.opens(&code).await.presses("Share here").await;
    let shared = id(&ben.message());
    opens_part(&ada, "Follow-up questions").await;
    ada.presses("Stop opening threads").await;
    ada.sees("I open none");
    ben.looks_at_id(&shared);
    ben.presses("Discuss in a thread").await;
    ben.sees("I open no threads");
    let form = ben.opens_form("Ask a follow-up").await;
    ben.fills_in(&form, "Why not Node.js?").await;
    assert!(ben.is_private());
    ben.opens(&code).await.presses("Share here").await;
    assert!(!ben.buttons().contains(&"Discuss in a thread".to_owned()));
}

async fn a_language_is_one_that_there_is_wording_for(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    opens_part(&ada, "Language of public messages").await;
    ada.chooses_in(1, &["English (US)"]).await;
    ada.sees("**Language of public messages:** English (US)");
    assert_eq!(kept(&room).await.language.as_deref(), Some("en-US"));
    ada.chooses_in(1, &["As the server is set on Discord"])
        .await;
    ada.sees("the server's own");
}

async fn who_may_have_a_team_decide_is_kept(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    let server = room.stand_in.server_id();
    let role = room.stand_in.add_role(&server, "Leads", 0).unwrap();
    opens_part(&ada, "Team decisions").await;
    ada.picks(&["@Leads"]).await;
    ada.sees(&format!("<@&{role}>"));
    assert_eq!(
        kept(&room).await.teams,
        Teams::Roles(vec![role.parse().unwrap()])
    );
    ada.presses("Nobody").await;
    ada.sees("started by:** nobody");
    ada.presses("Everybody").await;
    ada.sees("started by:** everybody");
    assert_eq!(kept(&room).await.teams, Teams::Everybody);
}

async fn how_long_things_are_kept_is_one_of_three(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    opens_part(&ada, "How long I keep things").await;
    for (days, kept_days) in [("30 days", 30), ("365 days", 365), ("90 days", 90)] {
        ada.presses(days).await;
        ada.sees(&format!("after:** {days}"));
        assert!(ada.buttons().contains(&format!("✓ {days}")));
        assert_eq!(kept(&room).await.retention_days, kept_days);
    }
}

async fn requests_go_to_a_channel_or_to_a_webhook_whose_address_nobody_sees_again(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    let staff = room.stand_in.place("#staff").unwrap();
    opens_part(&ada, "Contact requests").await;
    ada.picks(&["#staff"]).await;
    ada.sees(&format!("**Contact requests go to:** <#{staff}>"));
    assert_eq!(
        kept(&room).await.staff,
        Some(Staff::Channel(staff.parse().unwrap()))
    );
    for wrong in ["https://example.com/api/webhooks/1/hush", "hush"] {
        let form = ada.opens_form("To a webhook").await;
        ada.fills(&form, &[("Address of the webhook", json!(wrong))])
            .await;
        ada.sees("**Not saved:**")
            .does_not_see("hush")
            .sees(&format!("<#{staff}>"));
    }
    let address = room.stand_in.webhook("#staff").unwrap();
    let form = ada.opens_form("To a webhook").await;
    ada.fills(&form, &[("Address of the webhook", json!(address))])
        .await;
    let (hook, token) = address.rsplit_once('/').unwrap();
    let hook = hook.rsplit('/').next().unwrap();
    ada.sees(&format!("the webhook {hook}")).does_not_see(token);
    assert_eq!(
        kept(&room).await.staff,
        Some(Staff::Webhook(format!("{hook}/{token}")))
    );
    let form = ada.opens_form("To a webhook").await;
    assert!(!form.to_string().contains(token), "{form}");
    ada.presses("Nowhere").await;
    assert_eq!(kept(&room).await.staff, None);
}

async fn the_check_says_what_works_what_does_not_and_what_to_do(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    ada.uses(COMMAND, &json!({})).await;
    ada.presses("Check what works here").await;
    ada.sees("✓ **Database:**")
        .sees("✓ **Threads:**")
        .sees("✓ **Team decisions:**")
        .sees("– **Contact requests:** nothing is set up")
        .does_not_see("✗");
    let deny = |bits| room.stand_in.grant_in("#general", bits, false).unwrap();
    deny(permissions::SEND_MESSAGES | permissions::CREATE_PUBLIC_THREADS);
    ada.presses("Check again").await;
    ada.sees("✗ **Threads:** I lack **Create Public Threads**")
        .sees("✗ **Team decisions:** I lack **Send Messages**");
    ada.presses("Back to the settings").await;
    ada.chooses(&["Contact requests"]).await;
    ada.picks(&["#general"]).await;
    ada.presses_and_sees("Check what works here", "should come to this channel")
        .await;
    ada.presses("Back to the settings").await;
    ada.chooses(&["Contact requests"]).await;
    ada.picks(&["#staff"]).await;
    let staff = room.stand_in.place("#staff").unwrap();
    let seen = format!("✓ **Contact requests:** I can see <#{staff}>");
    ada.presses_and_sees("Check what works here", &seen).await;
    ada.presses("Back to the settings").await;
    ada.chooses(&["Contact requests"]).await;
    let form = ada.opens_form("To a webhook").await;
    let address = room.stand_in.webhook("#staff").unwrap();
    ada.fills(&form, &[("Address of the webhook", json!(address))])
        .await;
    ada.presses_and_sees("Check what works here", "answers.\n")
        .await;
    room.stand_in.delete_webhooks("#staff").unwrap();
    ada.presses_and_sees("Check again", "does not exist any more")
        .await;
    assert_eq!(
        room.stand_in.messages("Ada", "#staff").len(),
        0,
        "nothing was posted"
    );
}

async fn who_loses_the_right_loses_the_buttons_too(way: Way) {
    let room = Room::with_store(way).await;
    let server = room.stand_in.server_id();
    let manage = permissions::MANAGE_GUILD;
    room.stand_in.allow("Ben", &server, manage).unwrap();
    let ben = room.person("Ben");
    assert!(ben.is_offered(COMMAND));
    opens_part(&ben, "Sharing results").await;
    let settings = id(&ben.message());
    room.stand_in.deny("Ben", &server, manage).unwrap();
    ben.presses("Nowhere").await;
    ben.sees("Only people who may manage this server");
    ben.looks_at_id(&settings);
    ben.sees("in every channel");
}

async fn two_who_change_different_things_lose_nothing(way: Way) {
    let room = Room::with_store(way).await;
    let server = room.stand_in.server_id();
    room.stand_in
        .allow("Ben", &server, permissions::MANAGE_GUILD)
        .unwrap();
    let (ada, ben) = (room.person("Ada"), room.person("Ben"));
    opens_part(&ada, "Contact").await;
    opens_part(&ben, "Contact").await;
    let hers = ada.opens_form("Change the contact").await;
    let his = ben.opens_form("Change the contact").await;
    ada.fills(&hers, &[("Name", json!("Ada"))]).await;
    ben.fills(&his, &[("Link", json!("https://example.com/ben"))])
        .await;
    ben.sees("`https://example.com/ben`");
    // Ben's form still held the name that was there before, and he left it as it was.
    ben.sees("**Contact:** Ada, ");
    ada.chooses(&["Sharing results"]).await;
    ben.chooses(&["Team decisions"]).await;
    tokio::join!(ada.presses("Nowhere"), ben.presses("Nobody"));
    let kept = kept(&room).await;
    assert_eq!(
        (kept.sharing, kept.teams),
        (Sharing::Nowhere, Teams::Nobody)
    );
    assert_eq!(kept.contact_url.as_deref(), Some("https://example.com/ben"));
    ada.uses(COMMAND, &json!({})).await;
    ada.sees("shared:** nowhere").sees("started by:** nobody");
}

async fn settings_outlive_a_restart(way: Way) {
    let mut room = Room::with_store(way).await;
    let settings = {
        let ada = room.person("Ada");
        opens_part(&ada, "Sharing results").await;
        ada.presses("Nowhere").await;
        id(&ada.message())
    };
    room.restart_bot().await;
    let ada = room.person("Ada");
    ada.looks_at_id(&settings);
    ada.chooses(&["Team decisions"]).await;
    ada.sees("shared:** nowhere");
}

async fn every_page_of_the_settings_fits_a_message(way: Way) {
    let room = Room::with_store(way).await;
    let ada = room.person("Ada");
    let server = room.stand_in.server_id();
    let roles: Vec<String> = (0..25)
        .map(|number| {
            room.stand_in
                .add_role(&server, &format!("Role {number}"), 0)
                .unwrap()
        })
        .collect();
    opens_part(&ada, "Contact").await;
    let form = ada.opens_form("Change the contact").await;
    let link = format!("https://example.com/{}", "a".repeat(492));
    let name = "*".repeat(60);
    ada.fills(&form, &[("Name", json!(name)), ("Link", json!(link))])
        .await;
    ada.chooses(&["Team decisions"]).await;
    let roles: Vec<&str> = roles.iter().map(String::as_str).collect();
    ada.picks(&roles).await;
    for part in ada.options() {
        ada.chooses(&[&part]).await;
        let message = ada.message();
        assert!(components(&message).len() <= MOST_COMPONENTS);
        assert!(text(&message).chars().count() <= 4000);
        assert!(!text(&message).contains('…'), "nothing is cut");
        ada.sees(&link).sees("**Contact requests go:** nowhere");
    }
}

#[tokio::test]
async fn mentions_stay_unheard_where_the_server_wants_it_so() {
    let room = Room::with_open_ears_and_store().await;
    let ada = room.person("Ada");
    let mention = |text: &str| format!("<@{}> {text}", room.stand_in.application_id());
    ada.says(&mention("How does Python scale?"));
    ada.waits_for(2).await;
    opens_part(&ada, "Follow-up questions").await;
    ada.sees("**When somebody mentions me:** I answer");
    ada.presses("Stop answering mentions").await;
    ada.sees("I stay silent");
    let settings = id(&ada.message());
    ada.says(&mention("And now?"));
    ada.asks("Does anybody hear me?").await;
    let posts = |room: &Room| {
        let log = room.stand_in.rest_log();
        let is_one = |call: &&backend_advice::playground::RestCall| {
            call.method == "POST" && call.path.ends_with("/messages")
        };
        log.iter().filter(is_one).count()
    };
    assert_eq!(posts(&room), 1);
    ada.looks_at_id(&settings);
    ada.presses("Answer mentions").await;
    let before = room.stand_in.messages("Ada", "#general").len();
    ada.says(&mention("And again?"));
    ada.waits_for(before + 2).await;
    assert_eq!(posts(&room), 2);
}

#[tokio::test]
async fn a_model_is_not_asked_where_the_server_wants_it_so() {
    let model = crate::model::StandIn::open().await;
    let room = Room::with_model_and_store(Way::Gateway, model.settings("100")).await;
    let ada = room.person("Ada");
    opens_part(&ada, "Language model").await;
    ada.sees("it may word answers");
    ada.presses("Stop using the language model").await;
    ada.sees("**Language model:** not used");
    ada.asks("How does Python scale?").await;
    ada.describes("A shop with Django for a bank").await;
    assert_eq!(model.times_asked(), 0);
}

#[tokio::test]
async fn without_a_store_the_settings_say_so_and_everything_else_works() {
    let room = Room::new().await;
    let ada = room.person("Ada");
    ada.uses(COMMAND, &json!({})).await;
    assert!(ada.is_private());
    ada.sees("I can't reach what I remember just now");
    ada.forges(&carrying("Hf0")).await;
    assert!(ada.is_private());
    ada.sees("press again in a minute");
    let checked = ada
        .person
        .presses_forged(&id(&ada.message()), &carrying("Hy"));
    let Outcome::Updated(message) = checked.await.unwrap() else {
        panic!("the check says what it knows");
    };
    assert!(text(&message).contains("✗ **Database:**"), "{message:#}");
    ada.looks_around();
    ada.starts().await;
}

/// Whatever comes along with a press, there is a page for it, and only whole changes are handed on.
#[test]
fn strange_values_are_slips() {
    let consultation: Consultation = room::consultation(Prompts::embedded().unwrap());
    for (step, values) in [
        ("Hi", vec!["x"]),
        ("Hi", vec!["-1"]),
        ("Hr", vec!["1", "99999999999999999999"]),
        ("Hp", vec![""]),
        ("Hl", vec!["tlh"]),
        ("Hl", vec![]),
        ("Hx", vec![]),
    ] {
        let event = Event {
            person: PersonId(1),
            name: "Ada".to_owned(),
            server: Some(ServerId(3)),
            locale: "en-US".to_owned(),
            missing: Vec::new(),
            standing: Standing {
                manages_server: true,
                ..Standing::default()
            },
            place: Place::unknown(),
            act: Act::Use {
                id: carrying(step),
                values: values.into_iter().map(str::to_owned).collect(),
            },
        };
        let reply = consultation.reply(&event);
        assert!(reply.errand.is_none(), "{step}");
        assert!(!reply.page.rows.is_empty(), "{step} has a next step");
    }
}
