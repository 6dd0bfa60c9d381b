//! Several processes on one store, and one that is killed while it writes.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::contract::{count, samples};
use crate::ground::{Ground, open};

/// What tells a process of this program to work on a store instead of testing.
const WORK_ON: &str = "STORE_TEST_WORKS_ON";
/// The server that the first save is for.
const FROM: &str = "STORE_TEST_FROM";
const DAY: &str = "2026-11-23";
const PROCESSES: u64 = 16;
/// How many saves are acknowledged before a process is killed.
const BEFORE_THE_END: u64 = 40;

/// Not a test but the work of the processes that the tests below start: waits for a line, opens the store, then saves
/// and counts for as long as somebody sends lines, and says what was acknowledged.
#[tokio::test]
async fn works_where_another_test_sends_it() {
    let Some(url) = std::env::var_os(WORK_ON) else {
        return;
    };
    let from: u64 = std::env::var(FROM).unwrap().parse().unwrap();
    println!("\nready");
    let mut lines = std::io::stdin().lock().lines();
    let Some(Ok(_)) = lines.next() else { return };
    let store = open(url.to_str().unwrap()).await;
    for server in from.. {
        store.save_settings(server, &samples()[0]).await.unwrap();
        store.count(&[count(DAY, "begun", 1)]).await.unwrap();
        println!("kept {server}");
        let Some(Ok(_)) = lines.next() else { return };
    }
}

struct Worker {
    child: Child,
    said: std::io::Lines<BufReader<ChildStdout>>,
    lines: ChildStdin,
}

impl Worker {
    fn start(url: &str, from: u64) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "--nocapture",
                "processes::works_where_another_test_sends_it",
            ])
            .env(WORK_ON, url)
            .env(FROM, from.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        let lines = child.stdin.take().unwrap();
        let mut worker = Self { child, said, lines };
        assert!(worker.says("ready"));
        worker
    }

    /// Reads until it says this; `false` if it ends before.
    fn says(&mut self, word: &str) -> bool {
        self.said.by_ref().any(|line| line.unwrap() == word)
    }
}

#[tokio::test]
async fn sixteen_processes_start_at_once_on_an_empty_database() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let mut workers: Vec<_> = (0..PROCESSES)
            .map(|number| Worker::start(&url, number))
            .collect();
        for worker in &mut workers {
            worker.lines.write_all(b"\n").unwrap();
        }
        for (number, worker) in workers.iter_mut().enumerate() {
            assert!(worker.says(&format!("kept {number}")), "process {number}");
        }
        for Worker {
            mut child, lines, ..
        } in workers
        {
            drop(lines);
            assert!(child.wait().unwrap().success());
        }
        let store = open(&url).await;
        assert_eq!(
            store.counts(DAY, DAY).await.unwrap(),
            [count(DAY, "begun", PROCESSES)]
        );
        for server in 0..PROCESSES {
            assert!(store.settings(server).await.unwrap().is_some(), "{server}");
        }
    }
}

#[tokio::test]
async fn a_process_killed_while_it_writes_loses_nothing_that_was_acknowledged() {
    for ground in Ground::lasting() {
        let url = ground.url();
        let mut worker = Worker::start(&url, 1);
        // More than it gets to, so that it is killed in the middle of something.
        let many = "\n".repeat(60_000);
        worker.lines.write_all(many.as_bytes()).unwrap();
        assert!(worker.says(&format!("kept {BEFORE_THE_END}")));
        worker.child.kill().unwrap();
        worker.child.wait().unwrap();
        let last = worker
            .said
            .map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("kept ")?.parse().ok())
            .last()
            .unwrap_or(BEFORE_THE_END);
        let store = open(&url).await;
        for server in 1..=last {
            let settings = store.settings(server).await.unwrap();
            assert_eq!(settings.as_ref(), samples().first(), "{server} of {last}");
        }
        let counted = store.counts(DAY, DAY).await.unwrap();
        let [begun] = &counted[..] else {
            panic!("{counted:?}")
        };
        assert!(
            (last..=last + 1).contains(&begun.number),
            "{begun:?} {last}"
        );
    }
}
