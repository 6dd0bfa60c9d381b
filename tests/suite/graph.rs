//! The guide as a drawing, for those who edit it.

use std::collections::BTreeSet;
use std::process::Command;

use backend_advice::advice::ranking::tally;
use backend_advice::advice::{Answer, Answers, Guide, Language, Role};
use backend_advice::prompts::Prompts;
use backend_advice::report::Graph;
use resvg::usvg::roxmltree::{Document, Node};

fn guide() -> Guide {
    (*Prompts::embedded().unwrap().guide).clone()
}

fn program(arguments: &[&str]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_backend-advice"))
        .args(arguments)
        .output()
        .unwrap()
}

/// What shows under the pointer on each line that is drawn.
fn titles<'a>(drawing: &'a Document<'_>) -> Vec<&'a str> {
    let is_line = |node: &Node<'_, '_>| node.has_tag_name("path");
    drawing
        .descendants()
        .filter(is_line)
        .map(|line| line.first_element_child().unwrap().text().unwrap())
        .collect()
}

#[test]
fn every_number_of_the_guide_is_a_line_that_says_it() {
    let guide = guide();
    let graph = Graph::of(&guide);
    let drawing = Document::parse(graph.svg()).unwrap();
    let titles: BTreeSet<&str> = titles(&drawing).into_iter().collect();
    let mut expected = Vec::new();
    for question in guide.questions() {
        for choice in &question.choices {
            for (&index, importance) in &choice.importances {
                let criterion = &guide.criterion(index).unwrap().name;
                expected.push(format!(
                    "{}: {} -> {criterion}, importance {importance}",
                    question.topic, choice.label
                ));
            }
        }
    }
    for criterion in guide.criteria() {
        for (&index, fit) in criterion.fits.iter().filter(|(_, fit)| fit.points != 0) {
            let candidate = &guide.candidate(index).unwrap().name;
            let side = if fit.points < 0 { "against" } else { "for" };
            let name = &criterion.name;
            let points = fit.points;
            expected.push(format!("{name} -> {candidate}, fit {points} ({side})"));
        }
    }
    assert!(expected.len() > 100);
    for line in expected {
        assert!(
            titles.iter().any(|title| title.starts_with(&line)),
            "{line}"
        );
    }
}

#[test]
fn what_speaks_against_is_dashed_and_what_speaks_for_is_not() {
    let graph = Graph::of(&guide());
    let drawing = Document::parse(graph.svg()).unwrap();
    let mut looks = BTreeSet::new();
    for line in drawing
        .descendants()
        .filter(|node| node.has_tag_name("path"))
    {
        let title = line.first_element_child().unwrap().text().unwrap();
        let is_dashed = line.has_attribute("stroke-dasharray");
        if title.contains("(against)") || title.contains("(for)") {
            assert_eq!(is_dashed, title.contains("(against)"), "{title}");
            looks.insert((is_dashed, line.attribute("stroke").unwrap()));
        }
    }
    assert_eq!(looks.len(), 2, "one colour for each side: {looks:?}");
}

#[test]
fn questions_stand_in_the_order_of_the_guide_with_letters_that_can_be_read() {
    let guide = guide();
    let graph = Graph::of(&guide);
    let drawing = Document::parse(graph.svg()).unwrap();
    let texts: Vec<_> = drawing
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .collect();
    for text in &texts {
        let size: u32 = text.attribute("font-size").unwrap().parse().unwrap();
        assert!(size >= 12);
    }
    let said: Vec<String> = texts
        .iter()
        .map(|text| text.children().filter_map(|part| part.text()).collect())
        .collect();
    let topics: Vec<&str> = guide
        .questions()
        .iter()
        .map(|question| question.topic.as_str())
        .collect();
    let drawn: Vec<&str> = said
        .iter()
        .map(String::as_str)
        .filter(|text| topics.contains(text))
        .collect();
    assert_eq!(drawn, topics);
    assert!(
        said.iter().all(|text| !text.ends_with('…')),
        "nothing is cut"
    );
}

#[test]
fn a_choice_that_rules_a_language_out_says_so_where_its_points_do_not() {
    let guide = guide();
    let graph = Graph::of(&guide);
    let choices = guide
        .questions()
        .iter()
        .flat_map(|question| &question.choices);
    let ruling = choices.filter(|choice| choice.rules_out.is_some()).count();
    assert!(ruling > 0);
    assert_eq!(graph.svg().matches(">rules out ").count(), ruling);
}

#[test]
fn the_bars_say_how_far_a_question_can_move_the_result() {
    let guide = guide();
    let graph = Graph::of(&guide);
    let drawing = Document::parse(graph.svg()).unwrap();
    let heads = drawing.descendants().filter(|node| {
        let title = node.first_element_child().and_then(|title| title.text());
        let asked = |title: &str| title.ends_with("choices)") || title.ends_with("choice)");
        node.has_tag_name("g") && title.is_some_and(asked)
    });
    let mut count = 0;
    for (head, question) in heads.zip(guide.questions()) {
        let said: Vec<&str> = head
            .descendants()
            .filter(|node| node.has_tag_name("tspan"))
            .map(|node| node.text().unwrap())
            .collect();
        let [topic, "languages", languages, "frameworks", frameworks] = said[..] else {
            panic!("{said:?}")
        };
        assert_eq!(topic, question.topic);
        let [languages, frameworks] = [languages, frameworks].map(str::parse::<i32>);
        assert!(frameworks.unwrap() >= 0);
        let alone = question.choices.iter().map(|choice| {
            let answer = Answer::one(choice.number);
            let given: Answers = [(question.number, answer)].into_iter().collect();
            let points = tally(&guide, &given);
            let [python, nodejs] =
                Language::ALL.map(|language| guide.playing(Role::Language(language)));
            points.lead(python, nodejs).abs()
        });
        assert!(languages.unwrap() >= alone.max().unwrap(), "{topic}");
        count += 1;
    }
    assert_eq!(count, guide.questions().len());
}

#[test]
fn no_two_boxes_overlap() {
    let graph = Graph::of(&guide());
    let drawing = Document::parse(graph.svg()).unwrap();
    let boxes: Vec<[i32; 4]> = drawing
        .descendants()
        .filter(|node| {
            node.attribute("class")
                .is_some_and(|class| class.starts_with("node"))
        })
        .map(|node| {
            let mut children = node.children();
            let rect = children.find(|child| child.has_tag_name("rect")).unwrap();
            ["x", "y", "width", "height"].map(|side| rect.attribute(side).unwrap().parse().unwrap())
        })
        .collect();
    assert!(boxes.len() > 100);
    for (index, one) in boxes.iter().enumerate() {
        for other in &boxes[index + 1..] {
            let apart = |at: usize| {
                one[at] + one[at + 2] <= other[at] || other[at] + other[at + 2] <= one[at]
            };
            assert!(apart(0) || apart(1), "{one:?} and {other:?}");
        }
    }
}

#[test]
fn the_command_writes_a_file_or_standard_output() {
    let printed = program(&["graph"]);
    assert!(printed.status.success());
    let printed = String::from_utf8(printed.stdout).unwrap();
    assert_eq!(printed.trim_end(), Graph::of(&guide()).svg());

    let file = std::env::temp_dir().join(format!("graph-{}.svg", std::process::id()));
    let written = program(&["graph", file.to_str().unwrap()]);
    assert!(written.status.success());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), printed.trim_end());
    std::fs::remove_file(&file).unwrap();
    let refused = program(&["graph", "/nowhere/at/all.svg"]);
    assert_eq!(refused.status.code(), Some(1));
}

#[test]
fn names_that_look_like_markup_are_drawn_as_text() {
    let folder = std::env::temp_dir().join(format!("graph-prompts-{}", std::process::id()));
    let wording = folder.join("wording");
    std::fs::create_dir_all(&wording).unwrap();
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/prompts");
    std::fs::copy(
        format!("{own}/wording/en-US.ftl"),
        wording.join("en-US.ftl"),
    )
    .unwrap();
    let guide = std::fs::read_to_string(format!("{own}/guide.toml")).unwrap();
    let guide = guide.replace("topic = \"The main job\"", "topic = \"</title><script>&\"");
    std::fs::write(folder.join("guide.toml"), guide).unwrap();
    let printed = program(&["--prompts", folder.to_str().unwrap(), "graph"]);
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(printed.status.success(), "{printed:?}");
    let svg = String::from_utf8(printed.stdout).unwrap();
    let drawing = Document::parse(&svg).unwrap();
    assert!(
        drawing
            .descendants()
            .all(|node| !node.has_tag_name("script"))
    );
    assert!(
        titles(&drawing)
            .iter()
            .any(|title| title.starts_with("</title><script>&: "))
    );
}
