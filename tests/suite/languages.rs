//! Languages: what everybody reads in their own, what a place reads in its own, and what is the same in all of them.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::sync::Arc;

use backend_advice::advice::{Answer, Answers, ChoiceNumber, QuestionNumber};
use backend_advice::consultation::{
    Act, Consultation, Control, Errand, Event, Opening, PersonId, Place, Settings, Standing, Step,
};
use backend_advice::playground::Options;
use backend_advice::prompts::Prompts;
use backend_advice::report::{Day, Report};
use serde_json::json;

use crate::room::{Room, Way, consultation, over_both_ways};

over_both_ways!(
    everybody_is_spoken_to_in_their_own_language_and_all_together_in_the_servers,
    who_reads_a_near_language_reads_that_and_what_it_lacks_in_the_standard_one,
    commands_are_described_in_every_language_and_keep_their_names,
    who_asks_in_another_language_is_told_that_passages_are_in_english,
);

/// All locales that ship, the standard one first.
pub(crate) fn shipped() -> Vec<String> {
    let prompts = crate::codes::consultation().prompts();
    let others = prompts.languages().map(|language| language.locale);
    std::iter::once("en-US".to_owned()).chain(others).collect()
}

#[test]
fn every_language_that_ships_is_whole_and_without_faults() {
    for language in Prompts::embedded().unwrap().languages() {
        let told: Vec<String> = (language.faults.iter().chain(&language.missing))
            .map(ToString::to_string)
            .collect();
        assert!(told.is_empty(), "{}:\n{}", language.locale, told.join("\n"));
    }
}

const GERMAN: &str = "[question.main-job]
text = \"Was soll das Backend vor allem tun?\"
topic = \"Die Hauptaufgabe\"
[question.main-job.choice.own-models]
label = \"Eigene Modelle trainieren oder betreiben\"
[candidate.both]
name = \"beide Sprachen\"
";
const GERMAN_SENTENCES: &str =
    "command-description = Python, Node.js oder beides? Beantworte ein paar Fragen
command-on-message = Backend-Rat hierzu
finish-now = Jetzt abschließen
share-here = Hier teilen
shared-by = -# Geteilt von { $name }
taken-back = *{ $name } hat das zurückgenommen.*
thread-name = Backend: { $result }
thread-first = **{ $result }** steht hier zur Diskussion.
discuss = In einem Thread besprechen
short-only = { $language } mit { $framework }
result-only = ## { $language } mit { $framework }
passages-in-english = -# Die Textstellen sind auf Englisch.
details-more = -# { $count ->
    [one] Eine weitere passt hier nicht hin.
   *[other] { $count } weitere passen hier nicht hin.
}
";
const SPANISH: &str = "question.main-job.text = \"¿Qué hará sobre todo el backend?\"\n";
const JAPANESE: &str = "question.main-job.topic = \"主な仕事\"
question.main-job.choice.own-models.label = \"モデルを学習または実行する\"
";
const JAPANESE_SENTENCES: &str = "picture-sure = 確かさ：{ $sure ->
    [clear] 明確
    [likely] 有力
    [close] 僅差
   *[open] 未定
}。
list-sentences = { $before }{ $next }
record-context-heading = 背景と課題
shared-by = -# { $name }さんが共有
";

/// The shipped prompts with a few texts in other languages, in a folder that is removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("languages-{name}-{}", std::process::id()));
        let _old = fs::remove_dir_all(&path);
        for folder in ["guide", "wording"] {
            fs::create_dir_all(path.join(folder)).unwrap();
        }
        let shipped = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/prompts"));
        for name in ["guide.toml", "knowledge", "wording/en-US.ftl"] {
            symlink(shipped.join(name), path.join(name)).unwrap();
        }
        Self(path)
    }

    fn with(self, name: &str, text: &str) -> Self {
        fs::write(self.0.join(name), text).unwrap();
        self
    }

    fn of_three(name: &str) -> Self {
        Self::new(name)
            .with("guide/de.toml", GERMAN)
            .with("wording/de.ftl", GERMAN_SENTENCES)
            .with("guide/es-ES.toml", SPANISH)
            .with("wording/es-ES.ftl", "finish-now = Terminar ahora\n")
            .with("guide/ja.toml", JAPANESE)
            .with("wording/ja.ftl", JAPANESE_SENTENCES)
    }

    fn prompts(&self) -> Prompts {
        Prompts::from_folder(&self.0).unwrap()
    }

    fn faults(&self) -> Vec<String> {
        let faults = Prompts::from_folder(&self.0).err().unwrap_or_default();
        faults.iter().map(ToString::to_string).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _gone = fs::remove_dir_all(&self.0);
    }
}

async fn room_of(way: Way, name: &str, locale: &str) -> Room {
    let options = Options {
        locale: locale.to_owned(),
        ..Options::default()
    };
    Room::with_prompts(way, options, Folder::of_three(name).prompts()).await
}

async fn everybody_is_spoken_to_in_their_own_language_and_all_together_in_the_servers(way: Way) {
    let room = room_of(way, &format!("own-{way:?}"), "de").await;
    room.stand_in.person("Ben").speaks("en-US").unwrap();
    let ada = room.person("Ada");
    ada.starts()
        .await
        .sees("Was soll das Backend vor allem tun?")
        .sees("Why I ask");
    ada.chooses(&["Eigene Modelle trainieren oder betreiben"])
        .await;
    ada.presses("Jetzt abschließen").await;
    ada.sees("## Python mit FastAPI")
        .sees("*Eigene Modelle trainieren oder betreiben*");
    let code = ada.code();
    ada.presses("Hier teilen").await;
    ada.sees("Shared by Ada")
        .sees("## Python, with FastAPI")
        .does_not_see("Modelle trainieren");
    let ben = room.person("Ben");
    ben.opens(&code)
        .await
        .sees("## Python, with FastAPI")
        .sees(&format!("`{code}`"));
    room.reads_everything();
}

async fn who_reads_a_near_language_reads_that_and_what_it_lacks_in_the_standard_one(way: Way) {
    let room = room_of(way, &format!("near-{way:?}"), "es-419").await;
    let ada = room.person("Ada");
    ada.starts().await.sees("¿Qué hará sobre todo el backend?");
    ada.chooses(&["Train or run machine-learning models"]).await;
    ada.presses("Terminar ahora").await;
    ada.sees("## Python, with FastAPI");
}

async fn commands_are_described_in_every_language_and_keep_their_names(way: Way) {
    let room = room_of(way, &format!("commands-{way:?}"), "en-US").await;
    let commands = room.stand_in.commands();
    let described = &commands[0]["description_localizations"];
    assert_eq!(commands[0]["name"], "backend-advice");
    assert_eq!(
        commands[0]
            .get("name_localizations")
            .filter(|names| !names.is_null()),
        None
    );
    assert_eq!(
        described["de"],
        "Python, Node.js oder beides? Beantworte ein paar Fragen"
    );
    assert_eq!(described["es-419"], described["es-ES"]);
    assert_eq!(described["ja"], commands[0]["description"]);
    assert_eq!(described["hu"], json!(null));
    let on_message = commands
        .iter()
        .find(|command| command["name"] == "Backend advice on this");
    assert_eq!(
        on_message.unwrap()["name_localizations"]["de"],
        "Backend-Rat hierzu"
    );
}

async fn who_asks_in_another_language_is_told_that_passages_are_in_english(way: Way) {
    let room = room_of(way, &format!("passages-{way:?}"), "de").await;
    let ada = room.person("Ada");
    ada.asks("When should I use GraphQL?")
        .await
        .sees("-# Die Textstellen sind auf Englisch.")
        .sees("GraphQL");
    let ben = room.person("Ben");
    room.stand_in.person("Ben").speaks("en-US").unwrap();
    ben.asks("When should I use GraphQL?")
        .await
        .does_not_see("auf Englisch");
}

/// Somebody in a server, in these languages.
fn event(step: Step, own: &str, place: Option<&str>, consultation: &Consultation) -> Event {
    let answers = Answers::default().with(QuestionNumber(1), Answer::one(ChoiceNumber(1)));
    Event {
        person: PersonId(1),
        name: "Ada".to_owned(),
        server: None,
        locale: own.to_owned(),
        missing: Vec::new(),
        standing: Standing::default(),
        place: Place {
            opening: Opening::Possible,
            locale: place.map(str::to_owned),
            ..Place::unknown()
        },
        act: Act::Use {
            id: Control::open(step, answers).encode(&consultation.prompts().guide),
            values: Vec::new(),
        },
    }
}

#[test]
fn a_public_page_is_in_the_language_that_the_server_set_or_else_has_or_else_the_persons() {
    let consultation = consultation(Folder::of_three("public").prompts());
    for (set, place, own, spoken, says) in [
        (Some("ja"), Some("de"), "en-US", "ja", "Adaさんが共有"),
        (None, Some("de"), "ja", "de", "Geteilt von Ada"),
        (None, None, "de", "de", "Geteilt von Ada"),
        (None, None, "", "en-US", "Shared by Ada"),
    ] {
        let mut settings: Settings = consultation.settings().clone();
        settings.language = set.map(Into::into);
        let settings = Some(Arc::new(settings));
        let shared = event(Step::Share, own, place, &consultation);
        let reply = consultation.reply_with(&shared, settings.clone());
        assert_eq!(reply.under.locale, spoken);
        assert!(reply.page.text().contains(says), "{}", reply.page.text());
        // What only one person sees stays in that person's language.
        let result = event(Step::Result, own, place, &consultation);
        let told = consultation.reply_with(&result, settings).under.locale;
        assert_eq!(told, if own.is_empty() { "en-US" } else { own });
    }
}

#[test]
fn a_thread_speaks_the_servers_language_from_its_name_on() {
    let consultation = consultation(Folder::of_three("thread").prompts());
    let reply = consultation.reply(&event(Step::Discuss, "ja", Some("de"), &consultation));
    let Some(Errand::Discuss(discussion)) = reply.errand else {
        panic!("a thread can be opened");
    };
    assert_eq!(discussion.name, "Backend: Python mit FastAPI");
    assert!(
        discussion
            .first
            .text()
            .contains("steht hier zur Diskussion")
    );
    assert_eq!(reply.under.locale, "ja");
}

#[test]
fn picture_and_record_are_in_the_language_and_the_code_is_not() {
    let prompts = Folder::of_three("reports").prompts();
    let answers = Answers::default().with(QuestionNumber(1), Answer::one(ChoiceNumber(1)));
    let day = Day::at_unix(1_795_000_000);
    let [japanese, english] = ["ja", "en-US"].map(|locale| {
        let report = Report::new(&prompts, locale, &answers);
        (report.picture(), report.record(&day))
    });
    assert!(japanese.0.svg().contains("モデルを学習または実行する"));
    assert!(
        japanese.0.alt().contains("確かさ：有力。")
            || japanese.0.alt().contains("確かさ：明確。")
            || japanese.0.alt().contains("確かさ：僅差。")
    );
    assert!(japanese.0.png().unwrap().starts_with(b"\x89PNG"));
    assert!(japanese.1.markdown.contains("背景と課題"));
    let ids = |json: &str| {
        let data: serde_json::Value = serde_json::from_str(json).unwrap();
        ["code", "recommendation"].map(|key| data[key].to_string())
    };
    assert_eq!(ids(&japanese.1.json)[0], ids(&english.1.json)[0]);
}

#[test]
fn a_fault_in_any_language_never_starts_and_is_told_with_its_line() {
    let folder = Folder::new("faults")
        .with("guide/de.toml", "# a\nquestion.main-job.textt = \"x\"\n")
        .with(
            "wording/de.ftl",
            "back = zurück\nbak = zurück\nfinish-now = { $who }\n",
        )
        .with(
            "wording/fr.ftl",
            &format!("finish-now = {}\n", "x".repeat(81)),
        );
    let faults = folder.faults();
    for told in [
        "guide/de.toml:2:19: the guide has no `textt` here; write `text`",
        "wording/de.ftl:2:1: nobody says `bak`; write `back`",
        "wording/de.ftl:3:1: `finish-now` has no variable $who; use none",
        "wording/fr.ftl:1:1: `finish-now` has 81 letters when it is filled in; write at most 80",
    ] {
        assert!(
            faults.iter().any(|fault| fault == told),
            "{told}\n{faults:#?}"
        );
    }
}

#[test]
fn what_a_folder_does_not_translate_is_a_note_and_no_fault() {
    let prompts = Folder::of_three("notes").prompts();
    let german = prompts
        .languages()
        .find(|language| language.locale == "de")
        .unwrap();
    assert!(german.faults.is_empty());
    let told: Vec<String> = german.missing.iter().map(ToString::to_string).collect();
    let note = "guide/de.toml: `why` of [question.main-job] is missing; write `why = \"…\"`; until then it is told in the next best language";
    assert!(told.iter().any(|one| one == note), "{told:#?}");
    assert!(
        told.iter()
            .any(|one| one.starts_with("wording/de.ftl: `back` is missing"))
    );
}

#[test]
fn draw() {
    let folder = Folder::of_three("draw").with("guide/ja.toml", "question.main-job.topic = \"主な仕事\"
question.main-job.choice.own-models.label = \"自社でモデルを学習または実行し、その結果を既存の管理画面から非同期に更新して、顧客に報告する\"
question.connections.topic = \"接続\"
").with("wording/ja.ftl", &(JAPANESE_SENTENCES.to_owned() + "picture-only = { $language } と { $framework }
picture-topic = { $topic }：
picture-side = { $language } に有利
picture-total = すべての回答の合計
picture-lead = { $rival } を { $lead } 点上回ります。決定には { $needed } 点の差が必要です。
picture-needed = 破線：{ $needed } 点の差で決まります
"));
    let prompts = folder.prompts();
    let answers = Answers::default().with(QuestionNumber(1), Answer::one(ChoiceNumber(1)));
    fs::write(
        "/tmp/ja.png",
        Report::new(&prompts, "ja", &answers)
            .picture()
            .png()
            .unwrap(),
    )
    .unwrap();
}
