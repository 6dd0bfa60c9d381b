//! Real projects: what is recommended for fifteen of them from their description alone, beside what they are built in.

use backend_advice::advice::brief::read;
use backend_advice::advice::{Answer, Answers, Pick, Recommendation, recommend};
use serde_json::Value;

use crate::codes::guide;

/// Where the recommendation is another one than what was built: why.
const WHY_IT_DIFFERS: [(&str, &str); 4] = [
    (
        "p01",
        "marked hard: live updates speak for Node.js; it chose Python with a server of its own for them",
    ),
    (
        "p14",
        "marked hard: live updates against readable code; one answer more on the team would turn it",
    ),
    (
        "n02",
        "a back office against an editor in the browser: 12 to 9, and the result says that it is close",
    ),
    (
        "b09",
        "marked hard: both are 1 point short; the project runs a socket server beside its records",
    ),
];

struct Project {
    id: String,
    name: String,
    hard: bool,
    language: String,
    framework: String,
    brief: String,
}

fn projects() -> Vec<Project> {
    let text = |value: &Value, key: &str| value[key].as_str().unwrap().to_owned();
    let built: Value = serde_json::from_str(include_str!("briefs/built.json")).unwrap();
    include_str!("briefs/briefs.jsonl")
        .lines()
        .map(|line| {
            let value: Value = serde_json::from_str(line).unwrap();
            let id = text(&value, "id");
            let built = &built[&id];
            Project {
                id,
                name: text(&value, "name"),
                hard: built["hard"].as_bool().unwrap(),
                language: text(built, "language"),
                framework: text(built, "framework"),
                brief: text(&value, "brief"),
            }
        })
        .collect()
}

/// The answers that a careful person takes from the description; all else stays open.
fn by_a_person(project: &Project) -> Answers {
    let readings: Value = serde_json::from_str(include_str!("briefs/expected.json")).unwrap();
    let given = readings[&project.id].as_object().unwrap();
    given
        .iter()
        .map(|(question, choices)| {
            let question = guide().question_by_id(question).unwrap();
            let choices = choices.as_array().unwrap().iter();
            let numbers = choices.map(|id| {
                let choice = question.choice_by_id(id.as_str().unwrap());
                choice.unwrap().number
            });
            (question.number, Answer::Choices(numbers.collect()))
        })
        .collect()
}

/// The answers that the cues of the guide propose.
fn by_cues(project: &Project) -> Answers {
    let proposals = read(guide(), &project.brief);
    let answers = proposals.iter();
    answers
        .map(|proposal| (proposal.question, proposal.answer()))
        .collect()
}

/// Language and frameworks by their ids.
fn got(result: &Recommendation<'_>) -> String {
    let verdict = result.verdict;
    let frameworks = verdict.pick.languages().map(|language| {
        verdict
            .framework(language)
            .and_then(|index| guide().candidate(index))
            .map_or("open", |framework| framework.id.as_str())
    });
    let frameworks: Vec<&str> = frameworks.collect();
    format!("{} {}", verdict.pick.id(), frameworks.join("+"))
}

fn mean(of: impl Iterator<Item = f64>) -> f64 {
    let all: Vec<f64> = of.collect();
    all.iter().sum::<f64>() / f64::from(u32::try_from(all.len()).unwrap())
}

fn hold(read: fn(&Project) -> Answers) {
    let projects = projects();
    let results: Vec<(&Project, Recommendation<'_>)> = projects
        .iter()
        .map(|project| (project, recommend(guide(), &read(project))))
        .collect();
    let agrees = |(project, result): &&(&Project, Recommendation<'_>)| {
        project.language == result.verdict.pick.id()
    };
    for entry in &results {
        let (project, result) = entry;
        let why = WHY_IT_DIFFERS.iter().find(|(id, _)| *id == project.id);
        println!(
            "{:4} {:16} {:5} built in {:30} got {:26} {:7} lead {:2} {}",
            project.id,
            project.name,
            if project.hard { "hard" } else { "" },
            format!("{} {}", project.language, project.framework),
            got(result),
            result.sureness.how_sure.id(),
            result.sureness.lead,
            if agrees(&entry) {
                ""
            } else {
                why.expect("a difference has its reason").1
            },
        );
    }
    let (hard, others): (Vec<_>, Vec<_>) = results.iter().partition(|(project, _)| project.hard);
    let agreeing = others.iter().copied().filter(agrees).count();
    println!("{agreeing} of {} that are not hard agree", others.len());
    assert!(agreeing * 100 >= others.len() * 80);

    let lead = |results: &[&(&Project, Recommendation<'_>)]| {
        mean(
            results
                .iter()
                .map(|(_, result)| f64::from(result.sureness.lead)),
        )
    };
    let stability = |results: &[&(&Project, Recommendation<'_>)]| {
        mean(
            results
                .iter()
                .map(|(_, result)| f64::from(result.sureness.stability)),
        )
    };
    assert!(lead(&hard) < lead(&others), "hard ones lead by less");
    assert!(
        stability(&hard) < stability(&others),
        "and stay first in fewer readings"
    );
    assert!(
        results
            .iter()
            .all(|(_, result)| result.verdict.pick != Pick::Neither),
        "all of them could be built"
    );
}

#[test]
fn most_real_projects_come_out_as_they_were_built_when_a_person_reads_them() {
    hold(by_a_person);
}

#[test]
fn and_when_the_cues_of_the_guide_read_them() {
    hold(by_cues);
}
