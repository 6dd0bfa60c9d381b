//! Whole conversations with the real bot: how long people wait, and what it costs.
//!
//! The stand-in for Discord and the people run in this process, the bot runs as a process of its own, so that its time
//! and memory can be told apart. Everything shares one machine and the loopback: compare figures of one machine only.
//!
//! ```text
//! cargo bench --bench conversations
//! cargo bench --bench conversations -- --people 8 --conversations 5000 --rate 0
//! cargo bench --bench conversations -- --people 64 --program node bot.js
//! ```
//!
//! In a bot whose controls are not ours, people press the first button or choose the first option that there is, so any
//! bot that answers `/backend-advice` can be measured; `peers/` holds some. It is told where to connect by
//! `DISCORD_TOKEN`, `DISCORD_API_URL` and `DISCORD_GATEWAY_URL`.
//!
//! With `--test`, and where `cargo test` runs it, it holds four conversations and measures nothing worth reading.

use std::error::Error;
use std::io::Write;
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use backend_advice::advice::Guide;
use backend_advice::consultation::{Control, Step};
use backend_advice::playground::{Deed, Options, Outcome, Person, Role, StandIn, World, Writers};
use backend_advice::prompts::Prompts;
use clap::Parser;
use serde_json::{Value, json};
use tokio::process::{Child, Command};
use tokio::task::JoinSet;
use tokio::time::{Interval, interval_at};

/// How our own bot is started.
const OURS: [&str; 2] = [env!("CARGO_BIN_EXE_backend-advice"), "serve"];

/// What can go wrong here goes wrong in the world, so it ends the run.
type Failure = Box<dyn Error + Send + Sync>;

/// Answers between the start and "finish now", which makes eight interactions.
const ANSWERS: usize = 6;
/// Conversations before anything is measured: the first ones open connections and touch fresh memory.
const WARM_UP: usize = 100;
/// People who keep the pace together: many, so that nobody's next turn comes before their last answer.
const PACED_PEOPLE: usize = 64;
/// Servers that the bot is in, for its memory; the stand-in's own is the first.
const SERVERS: [u64; 3] = [1, 1_000, 10_000];
/// Channels of each server; what they weigh shows only in a bot that asks for servers.
const CHANNELS: usize = 10;
/// A bot that has just started is settled after so long a time in which it did next to nothing,
const SETTLING: Duration = Duration::from_secs(1);
/// that is, took no more processor time than this;
const NEXT_TO_NOTHING: Duration = Duration::from_millis(50);
/// but nobody waits longer for it than so many times.
const MOST_SETTLING: usize = 60;
/// A bot that is not ready by then never will be.
const READY_WITHIN: Duration = Duration::from_mins(1);
/// Discord's numbers for a button, a list of options, and the style of a button that is a link.
const BUTTON: u64 = 2;
const LIST: u64 = 3;
const LINK: u64 = 5;
/// Linux counts processor time in hundredths of a second, whatever the kernel's own clock.
const TICK: Duration = Duration::from_millis(10);

/// Holds conversations with the bot and measures both sides.
#[derive(Parser)]
struct Args {
    /// How many people talk at once, one run for each number
    #[arg(long, value_delimiter = ',', default_values_t = [1, 8, 64])]
    people: Vec<usize>,
    /// Conversations of each run
    #[arg(long, default_value_t = 2_000)]
    conversations: usize,
    /// Interactions per second of the paced run; 0 leaves it out
    #[arg(long, default_value_t = 300)]
    rate: u32,
    /// Conversations of the paced run
    #[arg(long, default_value_t = 750)]
    paced_conversations: usize,
    /// How often the bot is started for "start to ready"
    #[arg(long, default_value_t = 11)]
    starts: usize,
    /// Another build or another bot to measure, with its arguments
    #[arg(long, num_args = 1.., default_values = OURS)]
    program: Vec<String>,
    #[arg(long, hide = true)]
    bench: bool,
    #[arg(long, hide = true)]
    test: bool,
}

fn main() -> Result<(), Failure> {
    let given: Vec<String> = std::env::args().collect();
    let has = |flag: &str| given.iter().any(|one| one == flag);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    if has("--test") || !has("--bench") {
        // Other arguments are meant for test harnesses.
        return runtime.block_on(try_out());
    }
    runtime.block_on(measure(Args::parse()))
}

/// Two people, two conversations each: enough to see that everything here still works, for our bot and for strange ones.
async fn try_out() -> Result<(), Failure> {
    let stand_in = stand_in(2, 1).await?;
    let (_bot, _) = Bot::start(&OURS.map(str::to_owned), &stand_in).await?;
    let versed = Crowd::new(&stand_in, 2)?;
    let strangers = Crowd {
        guide: None,
        ..Crowd::new(&stand_in, 2)?
    };
    for (who, crowd) in [("versed", versed), ("strangers", strangers)] {
        let held = crowd.talk(2, None).await?.waits.len();
        writeln!(
            std::io::stdout(),
            "{who}: 2 conversations, {held} interactions"
        )?;
        if held != 2 * (ANSWERS + 2) {
            return Err("a conversation has another number of interactions".into());
        }
    }
    Ok(())
}

async fn measure(args: Args) -> Result<(), Failure> {
    let mut out = std::io::stdout();
    starts(&args, &mut out).await?;
    memory_by_servers(&args, &mut out).await?;

    let most = args.people.iter().copied().max().unwrap_or(0);
    let stand_in = stand_in(most.max(PACED_PEOPLE), 1).await?;
    let (bot, _) = Bot::start(&args.program, &stand_in).await?;
    let warm_up = Crowd {
        weighs: true,
        ..Crowd::new(&stand_in, PACED_PEOPLE)?
    };
    let shown = warm_up.talk(WARM_UP, None).await?.weight / WARM_UP;
    writeln!(out, "shown in a conversation: {shown} bytes of components")?;

    writeln!(
        out,
        "\n{:<16} {:>9} {:>9} {:>9} {:>9} {:>10} {:>12}",
        "people", "p50 ms", "p90 ms", "p99 ms", "max ms", "per second", "CPU s/1,000"
    )?;
    for &people in &args.people {
        let crowd = Crowd::new(&stand_in, people)?;
        let row = Row::of(&bot, crowd.talk(args.conversations, None)).await?;
        row.write(&people.to_string(), &mut out)?;
    }
    if args.rate > 0 {
        let crowd = Crowd::new(&stand_in, PACED_PEOPLE)?;
        let row = Row::of(&bot, crowd.talk(args.paced_conversations, Some(args.rate))).await?;
        row.write(&format!("at {}/s", args.rate), &mut out)?;
    }
    if bot.processor_time().is_none() {
        writeln!(out, "CPU and memory are read from /proc, which is not here")?;
    }
    tell_memory("after the runs", bot.resident(), &mut out)?;
    Ok(())
}

/// From the start of the process to the first sign of a ready bot on the gateway.
async fn starts(args: &Args, out: &mut impl Write) -> Result<(), Failure> {
    let mut times = Vec::new();
    for _ in 0..args.starts {
        let stand_in = stand_in(1, 1).await?;
        times.push(Bot::start(&args.program, &stand_in).await?.1);
    }
    times.sort();
    writeln!(
        out,
        "start to ready: {:.1} ms median, {:.1} ms longest of {}",
        millis(share(&times, 50)),
        millis(share(&times, 100)),
        times.len()
    )?;
    Ok(())
}

async fn memory_by_servers(args: &Args, out: &mut impl Write) -> Result<(), Failure> {
    for servers in SERVERS {
        let stand_in = stand_in(1, servers).await?;
        let (bot, _) = Bot::start(&args.program, &stand_in).await?;
        bot.settle().await;
        tell_memory(&format!("idle in {servers} servers"), bot.resident(), out)?;
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a figure to read")]
fn tell_memory(when: &str, kibibytes: Option<u64>, out: &mut impl Write) -> Result<(), Failure> {
    if let Some(kibibytes) = kibibytes {
        let megabytes = kibibytes as f64 * 1024.0 / 1e6;
        writeln!(out, "resident memory, {when}: {megabytes:.1} MB")?;
    }
    Ok(())
}

/// A stand-in that checks nothing and forgets soon, so that it costs little beside the bot.
async fn stand_in(people: usize, servers: u64) -> Result<StandIn, Failure> {
    let mut world = World::empty("The Workshop");
    world.add_channel("general", Writers::Everyone);
    for number in 0..people {
        world.add_person(&name(number), Role::Member);
    }
    let options = Options {
        checks: false,
        messages_kept: 4,
        log_kept: 16,
        ..Options::default()
    };
    let stand_in = StandIn::start_in(world, options).await?;
    if servers > 1 {
        stand_in.join_servers(servers - 1, CHANNELS);
    }
    Ok(stand_in)
}

fn name(number: usize) -> String {
    format!("Person {number}")
}

/// The bot as a process; it ends with this value.
struct Bot {
    process: Child,
}

impl Bot {
    /// Starts it and says how long that took: until it is connected and people can use a command.
    async fn start(program: &[String], stand_in: &StandIn) -> Result<(Self, Duration), Failure> {
        let (name, arguments) = program.split_first().ok_or("there is no program")?;
        let started = Instant::now();
        let mut process = Command::new(name)
            .args(arguments)
            .env_clear()
            .current_dir(env!("CARGO_TARGET_TMPDIR"))
            .env("DISCORD_TOKEN", stand_in.token())
            .env("DISCORD_API_URL", stand_in.url())
            .env(
                "DISCORD_GATEWAY_URL",
                format!("ws://{}", stand_in.address()),
            )
            // For the store where none is named: a file, as most people run it.
            .env("XDG_DATA_HOME", env!("CARGO_TARGET_TMPDIR"))
            .env("LOG", "warn")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let usable = |stand_in: &StandIn| stand_in.connected() && !stand_in.commands().is_empty();
        tokio::select! {
            () = stand_in.until(usable) => Ok((Self { process }, started.elapsed())),
            ended = process.wait() => Err(format!("the bot ended: {}", ended?).into()),
            () = tokio::time::sleep(READY_WITHIN) => Err("the bot does not get ready".into()),
        }
    }

    /// Waits until it has come to rest after its start, with all servers it was told about.
    async fn settle(&self) {
        for _ in 0..MOST_SETTLING {
            let before = self.processor_time();
            tokio::time::sleep(SETTLING).await;
            let spent = self.processor_time().zip(before);
            if spent.is_none_or(|(after, before)| after.saturating_sub(before) <= NEXT_TO_NOTHING) {
                return;
            }
        }
    }

    /// Processor time so far, its own and the kernel's for it; `None` without `/proc`.
    fn processor_time(&self) -> Option<Duration> {
        let stat = self.proc_file("stat")?;
        // The name in parentheses may hold anything; the third field is the first one after it.
        let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
        let mut ticks = || fields.next()?.parse::<u32>().ok();
        Some(TICK * (ticks()? + ticks()?))
    }

    /// Resident memory in KiB; `None` without `/proc`.
    fn resident(&self) -> Option<u64> {
        let status = self.proc_file("status")?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.trim().strip_suffix("kB")?.trim().parse().ok()
    }

    fn proc_file(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(format!("/proc/{}/{name}", self.process.id()?)).ok()
    }
}

/// What one run showed.
struct Run {
    /// From act to answer, shortest first.
    waits: Vec<Duration>,
    conversations: usize,
    took: Duration,
    /// Bytes of all components that were shown, if the crowd weighs them.
    weight: usize,
}

/// A run with what it cost the bot.
struct Row {
    run: Run,
    processor: Option<Duration>,
}

impl Row {
    async fn of(
        bot: &Bot,
        run: impl Future<Output = Result<Run, Failure>>,
    ) -> Result<Self, Failure> {
        let before = bot.processor_time();
        let run = run.await?;
        let processor = bot.processor_time().zip(before);
        Ok(Self {
            run,
            processor: processor.map(|(after, before)| after.saturating_sub(before)),
        })
    }

    #[expect(clippy::cast_precision_loss, reason = "figures to read")]
    fn write(&self, people: &str, out: &mut impl Write) -> Result<(), Failure> {
        let Run {
            waits,
            conversations,
            took,
            ..
        } = &self.run;
        write!(out, "{people:<16}")?;
        for percent in [50, 90, 99, 100] {
            write!(out, " {:>9.2}", millis(share(waits, percent)))?;
        }
        let per_second = waits.len() as f64 / took.as_secs_f64();
        write!(out, " {per_second:>10.0}")?;
        if let Some(processor) = self.processor {
            let per_thousand = processor.as_secs_f64() * 1000.0 / *conversations as f64;
            write!(out, " {per_thousand:>12.3}")?;
        }
        writeln!(out)?;
        Ok(())
    }
}

/// The time that `percent` of all stay within.
fn share(sorted: &[Duration], percent: usize) -> Duration {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// People who talk to the bot at the same time, each in their direct messages.
struct Crowd {
    people: Vec<Person>,
    /// What our bot's controls are read with; without it, people take what comes first.
    guide: Option<Arc<Guide>>,
    weighs: bool,
}

impl Crowd {
    fn new(stand_in: &StandIn, people: usize) -> Result<Self, Failure> {
        let prompts = Prompts::embedded().map_err(|_| "the embedded prompts have faults")?;
        Ok(Self {
            people: (0..people)
                .map(|number| stand_in.person(&name(number)))
                .collect(),
            guide: Some(Arc::new((*prompts.guide).clone())),
            weighs: false,
        })
    }

    /// Holds so many conversations in all: one after another without a pause, or at so many interactions per second.
    async fn talk(&self, conversations: usize, rate: Option<u32>) -> Result<Run, Failure> {
        let begun = Instant::now();
        let mut talking = JoinSet::new();
        for (number, person) in self.people.iter().enumerate() {
            let mut guest = Guest {
                person: person.clone(),
                guide: self.guide.clone(),
                turns: rate.map(|rate| self.turns(number, rate)),
                waits: Vec::new(),
                weight: self.weighs.then_some(0),
            };
            let own = (number..conversations).step_by(self.people.len());
            talking.spawn(async move {
                for number in own {
                    guest.converse(number).await?;
                }
                Ok::<_, Failure>((guest.waits, guest.weight))
            });
        }
        let (mut waits, mut weight) = (Vec::new(), 0);
        while let Some(ended) = talking.join_next().await {
            let (own, shown) = ended??;
            waits.extend(own);
            weight += shown.unwrap_or(0);
        }
        let took = begun.elapsed();
        waits.sort();
        Ok(Run {
            waits,
            conversations,
            took,
            weight,
        })
    }

    /// When the person of this number acts: everybody in turn, evenly.
    fn turns(&self, number: usize, rate: u32) -> Interval {
        let beat = Duration::from_secs(1) / rate;
        let times = |count: usize| beat * u32::try_from(count).unwrap_or(u32::MAX);
        interval_at(
            tokio::time::Instant::now() + times(number),
            times(self.people.len()),
        )
    }
}

/// Somebody in conversation.
struct Guest {
    person: Person,
    guide: Option<Arc<Guide>>,
    turns: Option<Interval>,
    waits: Vec<Duration>,
    weight: Option<usize>,
}

impl Guest {
    /// Start, answers of different kinds, and the result; the number decides which. Where the result comes early, they
    /// start over, so that each conversation has as many interactions. A strange bot is used by what it shows first.
    async fn converse(&mut self, number: usize) -> Result<(), Failure> {
        let mut message = self
            .act(|person| person.types("DM", "/backend-advice", &json!({})))
            .await?;
        for turn in 0..=ANSWERS {
            let guide = self.guide.as_deref();
            let ours = guide.filter(|guide| controls(&message, guide).next().is_some());
            let way = match ours {
                Some(guide) => {
                    let ways = ways(&message, guide, turn == ANSWERS);
                    let many = ways.len().max(1);
                    ways.into_iter().nth((number + turn * 7) % many)
                }
                None => first_usable(&message).map(plain_use),
            };
            let way = way.ok_or("there is nothing to do on the screen")?;
            message = self.make_use(&message, way).await?;
        }
        Ok(())
    }

    async fn make_use(&mut self, message: &Value, use_it: Use) -> Result<Value, Failure> {
        let message = text(message, "id").to_owned();
        self.act(|person| {
            if use_it.values.is_empty() {
                return person.presses(&message, &use_it.control);
            }
            let values: Vec<&str> = use_it.values.iter().map(String::as_str).collect();
            person.selects(&message, &use_it.control, &values)
        })
        .await
    }

    async fn act(&mut self, act: impl FnOnce(&Person) -> Deed) -> Result<Value, Failure> {
        if let Some(turns) = &mut self.turns {
            turns.tick().await;
        }
        let asked = Instant::now();
        let outcome = act(&self.person).await?;
        self.waits.push(asked.elapsed());
        let message = match outcome {
            Outcome::Message(message) | Outcome::Updated(message) => message,
            other => return Err(format!("expected a message, got {other:?}").into()),
        };
        if let Some(weight) = &mut self.weight {
            *weight += message
                .get("components")
                .map_or(0, |shown| shown.to_string().len());
        }
        Ok(message)
    }
}

/// A control and the values chosen in it; none for a button.
struct Use {
    control: String,
    values: Vec<String>,
}

impl Use {
    fn of(control: &Value, values: Vec<String>) -> Self {
        Self {
            control: text(control, "custom_id").to_owned(),
            values,
        }
    }
}

/// What somebody can do next: finish or answer, each button and list in all its ways; at a result, start over.
fn ways(message: &Value, guide: &Guide, finish: bool) -> Vec<Use> {
    let mut ways = Vec::new();
    for (control, step) in controls(message, guide) {
        match step {
            Step::Finish(_) if finish => ways.push(Use::of(control, Vec::new())),
            Step::Answer(..) | Step::NotSure(..) if !finish => {
                ways.push(Use::of(control, Vec::new()));
            }
            Step::Choose(..) if !finish => ways.extend(choices(control)),
            Step::StartOver => ways.push(Use::of(control, Vec::new())),
            _ => {}
        }
    }
    ways
}

/// Each option alone, and neighbours together where several may be chosen.
fn choices(list: &Value) -> Vec<Use> {
    let options = list.get("options").and_then(Value::as_array);
    let values: Vec<String> = options
        .into_iter()
        .flatten()
        .map(|option| text(option, "value").to_owned())
        .collect();
    let several = list.get("max_values").and_then(Value::as_u64) > Some(1);
    let sizes = if several { 1..=2 } else { 1..=1 };
    sizes
        .flat_map(|size| values.windows(size))
        .map(|chosen| Use::of(list, chosen.to_vec()))
        .collect()
}

/// The first button or list of a message that anybody can use; links lead elsewhere.
fn first_usable(of: &Value) -> Option<&Value> {
    let number = |of: &Value, key: &str| of.get(key).and_then(Value::as_u64);
    let usable = |control: &Value| {
        let enabled = control.get("disabled").and_then(Value::as_bool) != Some(true);
        let leads_elsewhere = number(control, "style") == Some(LINK);
        match number(control, "type") {
            Some(BUTTON) => enabled && !leads_elsewhere,
            Some(LIST) => enabled,
            _ => false,
        }
    };
    inner(of).chain(of.get("accessory")).find_map(|part| {
        if usable(part) {
            Some(part)
        } else {
            first_usable(part)
        }
    })
}

/// Pressing a button, or choosing a list's first option.
fn plain_use(control: &Value) -> Use {
    let first = control.pointer("/options/0/value").and_then(Value::as_str);
    Use::of(control, first.map(str::to_owned).into_iter().collect())
}

/// The controls of a message with what each does.
fn controls<'a>(message: &'a Value, guide: &'a Guide) -> impl Iterator<Item = (&'a Value, Step)> {
    inner(message)
        .flat_map(inner)
        .flat_map(inner)
        .filter_map(|control| {
            let read = Control::decode(guide, text(control, "custom_id")).ok()?;
            Some((control, read.control.step))
        })
}

fn inner(of: &Value) -> impl Iterator<Item = &Value> {
    let components = of.get("components").and_then(Value::as_array);
    components.into_iter().flatten()
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of.get(key).and_then(Value::as_str).unwrap_or_default()
}
