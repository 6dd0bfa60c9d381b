//! The claims of the source document, one row each: each answer alone, with everything else open.

use backend_advice::advice::{Answer, Answers, Guide, Pick, Role, recommend};

use crate::codes::guide;

/// What the recommendation is for `question=choice,choice …`: `language framework: libraries`.
fn advice(answers: &str) -> String {
    let guide = guide();
    let result = recommend(guide, &read(guide, answers));
    let frameworks: Vec<&str> = result
        .verdict
        .pick
        .languages()
        .map(|language| {
            let framework = result.verdict.framework(language);
            framework.map_or("-", |index| guide.candidate(index).unwrap().id.as_str())
        })
        .collect();
    let libraries: Vec<&str> = result
        .libraries
        .iter()
        .map(|called| called.library.name.as_str())
        .collect();
    format!(
        "{} {}: {}",
        result.verdict.pick.id(),
        frameworks.join("+"),
        libraries.join(" ")
    )
}

/// Answers from `question=choice,choice …`.
pub(crate) fn read(guide: &Guide, answers: &str) -> Answers {
    answers
        .split_whitespace()
        .map(|given| {
            let (question, choices) = given.split_once('=').unwrap();
            let question = guide.question_by_id(question).unwrap();
            let choices = choices
                .split(',')
                .map(|id| question.choice_by_id(id).unwrap().number);
            (question.number, Answer::Choices(choices.collect()))
        })
        .collect()
}

#[track_caller]
fn leads_to(answers: &str, start: &str) {
    let advice = advice(answers);
    assert!(
        advice.starts_with(start),
        "{answers}: expected {start}, got {advice}"
    );
}

#[track_caller]
fn names(answers: &str, libraries: &[&str]) {
    let advice = advice(answers);
    for library in libraries {
        assert!(
            advice.contains(library),
            "{answers}: expected {library} in {advice}"
        );
    }
}

/// The claims that stand behind the recommendation.
fn evidence(answers: &str) -> String {
    let guide = guide();
    let result = recommend(guide, &read(guide, answers));
    let from_libraries = result
        .libraries
        .iter()
        .flat_map(|called| called.library.evidence.clone());
    let indexes = result
        .reasons
        .iter()
        .flat_map(|reason| reason.evidence.clone())
        .chain(from_libraries);
    indexes
        .map(|index| guide.evidence_at(index).unwrap().claim.clone() + "\n")
        .collect()
}

#[test]
fn row_1_there_is_no_universal_winner_and_nothing_is_recommended_before_asking() {
    leads_to("", "depends");
    let guide = guide();
    for topic in ["main-job", "team-language", "long-term"] {
        assert!(
            guide.question_by_id(topic).is_some(),
            "requirements, expertise and goals are asked for"
        );
    }
}

#[test]
fn row_2_data_machine_learning_and_science_lead_to_python() {
    for job in ["own-models", "data-processing", "science"] {
        leads_to(&format!("main-job={job}"), "python");
    }
}

#[test]
fn row_3_the_libraries_behind_that_are_named_where_they_are_called_for() {
    names("main-job=own-models", &["NumPy", "PyTorch", "TensorFlow"]);
    names("main-job=data-processing", &["NumPy", "Pandas"]);
    assert!(
        !advice("main-job=back-office").contains("NumPy"),
        "and nowhere else"
    );
}

#[test]
fn row_4_readable_code_and_quick_onboarding_count_for_python() {
    leads_to("long-term=newcomers", "python");
    assert!(
        evidence("long-term=newcomers").contains("not a measured saving"),
        "and it says how firmly it stands"
    );
}

#[test]
fn row_5_django_where_batteries_are_wanted_and_it_says_why() {
    leads_to("out-of-the-box=batteries", "python django");
    let why = evidence("out-of-the-box=batteries");
    for word in ["ORM", "admin", "authentication"] {
        assert!(why.contains(word), "{word} in {why}");
    }
}

#[test]
fn row_6_flask_where_a_python_team_picks_its_own_components_and_it_says_why() {
    leads_to(
        "team-language=python out-of-the-box=small-core",
        "python flask",
    );
    assert!(
        evidence("team-language=python out-of-the-box=small-core")
            .contains("leaves those choices to the team")
    );
}

#[test]
fn row_7_real_time_apis_and_one_javascript_lead_to_node() {
    for answers in [
        "main-job=live",
        "main-job=gateway",
        "long-term=one-language",
    ] {
        leads_to(answers, "nodejs");
    }
}

#[test]
fn row_8_chat_streaming_and_microservices_can_be_picked_and_lead_to_node() {
    for job in ["live", "streaming", "services"] {
        leads_to(&format!("main-job={job}"), "nodejs");
    }
    leads_to("connections=thousands", "nodejs");
    assert!(evidence("main-job=live").contains("event-driven"));
}

#[test]
fn row_9_npm_is_named_with_a_dated_figure_and_what_it_does_not_prove() {
    names("main-job=gateway", &["npm"]);
    let said = evidence("main-job=gateway");
    assert!(
        said.contains("3,342,873 packages") && said.contains("2023"),
        "{said}"
    );
    assert!(said.contains("Size is no quality"), "{said}");
}

#[test]
fn row_10_express_fastify_and_nestjs_each_have_their_case() {
    leads_to(
        "team-language=javascript out-of-the-box=small-core",
        "nodejs express",
    );
    leads_to(
        "team-language=javascript out-of-the-box=validation",
        "nodejs fastify",
    );
    leads_to(
        "team-language=typescript out-of-the-box=architecture",
        "nodejs nestjs:",
    );
    leads_to(
        "team-language=typescript out-of-the-box=architecture speed=very-busy",
        "nodejs nestjs-on-fastify",
    );
}

#[test]
fn row_10_corrected_nestjs_itself_gets_no_point_for_throughput() {
    let guide = guide();
    let throughput = guide
        .criteria()
        .iter()
        .find(|criterion| criterion.id == "throughput")
        .unwrap();
    let points = |id: &str| {
        let (index, _) = guide
            .indexed_candidates()
            .find(|(_, candidate)| candidate.id == id)
            .unwrap();
        throughput.fits.get(&index).map_or(0, |fit| fit.points)
    };
    assert_eq!(points("nestjs"), 0);
    assert!(points("nestjs-on-fastify") > 0 && points("fastify") > 0);
}

#[test]
fn row_11_one_language_on_both_sides_counts_for_node_and_is_marked_as_contested() {
    let guide = guide();
    leads_to("front-end=same-team", "nodejs");
    let result = recommend(guide, &read(guide, "front-end=same-team"));
    let contested = result.reasons[0]
        .evidence
        .iter()
        .any(|&index| guide.evidence_at(index).unwrap().other_reading.is_some());
    assert!(contested);
}

#[test]
fn row_12_each_python_driver_alone_leads_to_python() {
    for answers in [
        "main-job=data-processing",
        "main-job=own-models",
        "team-language=python",
    ] {
        leads_to(answers, "python");
    }
}

#[test]
fn row_13_each_node_driver_alone_leads_to_node() {
    for answers in [
        "main-job=live",
        "main-job=gateway",
        "long-term=one-language",
    ] {
        leads_to(answers, "nodejs");
    }
}

#[test]
fn row_14_both_says_which_part_is_built_in_which_and_what_it_costs() {
    let answers = "main-job=own-models,live parts=clean-boundary team-shape=several-teams";
    leads_to(answers, "both fastapi+");
    let guide = guide();
    let given = read(guide, answers);
    let result = recommend(guide, &given);
    let parts: Vec<_> = result
        .split
        .iter()
        .map(|one| {
            let part = guide.part(one.part.unwrap()).unwrap();
            (part.name.as_str(), one.language.id())
        })
        .collect();
    assert_eq!(
        parts,
        [
            ("models: training and inference", "python"),
            ("live updates", "nodejs")
        ]
    );
    let both = guide.candidate(guide.playing(Role::Both)).unwrap();
    assert!(both.price > 0, "two stacks have a price");

    let alone = read(
        guide,
        "main-job=own-models,live parts=one-service team-shape=one-to-three",
    );
    assert_ne!(
        recommend(guide, &alone).verdict.pick,
        Pick::Both,
        "not for one small team with one service"
    );
}

#[tokio::test]
async fn row_15_every_result_ends_with_the_contact() {
    let room = crate::room::Room::new().await;
    for job in [
        "Scientific computing, research data",
        "Live updates: chat, games, collaboration",
        "Features with a hosted language model",
    ] {
        let ada = room.person("Ada");
        ada.starts()
            .await
            .chooses(&[job])
            .await
            .presses("Finish now")
            .await;
        assert!(
            ada.link("Talk to Express Services Group")
                .starts_with("https://")
        );
    }
}

#[test]
fn neither_is_said_where_a_stated_need_rules_both_out() {
    leads_to("computing=own-code-always", "neither");
    leads_to("speed=no-pauses main-job=own-models", "neither");
}

#[test]
fn a_hosted_model_alone_decides_nothing() {
    leads_to("main-job=hosted-model", "depends");
}
