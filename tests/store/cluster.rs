//! A PostgreSQL of Debian's packages that a test has for itself: a new cluster in a folder, reached by a socket in it.

use std::fs::File;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

static CLUSTERS: AtomicU32 = AtomicU32::new(0);

/// A running PostgreSQL; gone with its folder when it is dropped.
pub(crate) struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    /// Who it runs as, where that is not who runs the test: PostgreSQL refuses to run as root.
    owner: Option<(u32, u32)>,
    databases: AtomicU32,
}

impl Cluster {
    /// Starts one, or `None` where PostgreSQL is not installed.
    pub(crate) fn start() -> Option<Self> {
        let number = CLUSTERS.fetch_add(1, Ordering::Relaxed);
        let name = format!("backend-advice-{}-{number}", std::process::id());
        let cluster = Self {
            programs: programs()?,
            // A socket's path is short, so not below the target folder.
            folder: std::env::temp_dir().join(name),
            owner: owner(),
            databases: AtomicU32::new(0),
        };
        std::fs::create_dir(&cluster.folder).unwrap();
        if let Some((user, group)) = cluster.owner {
            chown(&cluster.folder, Some(user), Some(group)).unwrap();
        }
        let initdb = ["-D", "data", "-U", "postgres", "-A", "trust", "--no-sync"];
        cluster.run("initdb", &initdb);
        cluster.go_on();
        Some(cluster)
    }

    /// Starts it, or starts it again.
    pub(crate) fn go_on(&self) {
        let folder = self.folder.to_str().unwrap();
        let options = format!("-k {folder} -p 5432 -c listen_addresses='' -c fsync=off");
        let start = ["start", "-w", "-D", "data", "-l", "server.log", "-o"];
        self.run("pg_ctl", &[&start[..], &[&options]].concat());
    }

    /// Stops it at once, whatever it was doing.
    pub(crate) fn stop(&self) {
        self.run("pg_ctl", &["stop", "-w", "-D", "data", "-m", "immediate"]);
    }

    /// The address of a new, empty database.
    pub(crate) fn new_database(&self) -> String {
        let number = self.databases.fetch_add(1, Ordering::Relaxed);
        let name = format!("advice{number}");
        let folder = self.folder.to_str().unwrap();
        self.run(
            "createdb",
            &["-h", folder, "-p", "5432", "-U", "postgres", &name],
        );
        let host = folder.replace('/', "%2F");
        format!("postgres://postgres@{host}:5432/{name}")
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        // The server inherits what it prints to, so that is a file and never the test's own output.
        let log = self.folder.join("programs.log");
        let out = File::options()
            .create(true)
            .append(true)
            .open(&log)
            .unwrap();
        let mut command = Command::new(self.programs.join(program));
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .stdout(out.try_clone().unwrap())
            .stderr(out);
        if let Some((user, group)) = self.owner {
            command.uid(user).gid(group);
        }
        let ended = command.status().unwrap();
        let told = || std::fs::read_to_string(&log).unwrap_or_default();
        assert!(ended.success(), "{program}: {}", told());
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if self.folder.join("data/postmaster.pid").exists() && !std::thread::panicking() {
            self.stop();
        } else if let Ok(pid) = std::fs::read_to_string(self.folder.join("data/postmaster.pid")) {
            let pid = pid.lines().next().unwrap_or_default();
            let _stopped = Command::new("kill").args(["-QUIT", pid]).status();
        }
        let _removed = std::fs::remove_dir_all(&self.folder);
    }
}

/// The folder of PostgreSQL's programs, the newest where there are several.
fn programs() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|version| Some(version.ok()?.path().join("bin")))
        .collect();
    folders.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.reverse();
    folders.extend(std::env::split_paths(&path));
    folders.into_iter().find(|folder| {
        ["initdb", "pg_ctl", "postgres", "createdb"]
            .iter()
            .all(|program| folder.join(program).exists())
    })
}

/// User and group to run as, if the test runs as root.
fn owner() -> Option<(u32, u32)> {
    let is_root = Path::new("/proc/self").metadata().ok()?.uid() == 0;
    let users = std::fs::read_to_string("/etc/passwd").ok()?;
    let ids = |name: &str| {
        let line = users
            .lines()
            .find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    is_root.then(|| ids("postgres").or_else(|| ids("nobody")))?
}
