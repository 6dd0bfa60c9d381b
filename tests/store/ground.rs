//! The grounds that a store can stand on.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};

use backend_advice::store::{Address, Store};

use crate::cluster::Cluster;

/// Set where every test has to run, as in CI.
const NOTHING_LEFT_OUT: &str = "NOTHING_LEFT_OUT";

static LEFT_OUT: Once = Once::new();
static FOLDERS: AtomicU32 = AtomicU32::new(0);

/// Where stores are made.
pub(crate) enum Ground {
    Memory,
    /// Files in a folder that goes with it.
    Files(PathBuf),
    Postgres(Cluster),
}

impl Ground {
    pub(crate) fn files() -> Self {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let name = format!("store-{}-{number}", std::process::id());
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self::Files(folder)
    }

    /// `None` where PostgreSQL is not installed and tests may be left out.
    pub(crate) fn postgres() -> Option<Self> {
        let cluster = Cluster::start();
        if cluster.is_none() {
            assert!(
                std::env::var_os(NOTHING_LEFT_OUT).is_none(),
                "postgresql is not installed"
            );
            LEFT_OUT.call_once(tell_left_out);
        }
        cluster.map(Self::Postgres)
    }

    /// Every ground whose stores outlive a process.
    pub(crate) fn lasting() -> impl Iterator<Item = Self> {
        [Some(Self::files()), Self::postgres()]
            .into_iter()
            .flatten()
    }

    /// Where a new, empty store can be opened, as `DATABASE_URL` says it.
    pub(crate) fn url(&self) -> String {
        match self {
            Self::Memory => "sqlite::memory:".to_owned(),
            Self::Files(folder) => {
                let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
                // In a folder that is not there yet.
                let file = folder.join(format!("{number}/advice.sqlite3"));
                format!("sqlite:{}", file.display())
            }
            Self::Postgres(cluster) => cluster.new_database(),
        }
    }

    /// A new, empty store.
    pub(crate) async fn store(&self) -> Store {
        open(&self.url()).await
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        if let Self::Files(folder) = self {
            let _removed = std::fs::remove_dir_all(folder);
        }
    }
}

pub(crate) fn address(url: &str) -> Address {
    Address::parse(url).unwrap()
}

pub(crate) async fn open(url: &str) -> Store {
    Store::open(&address(url)).await.unwrap()
}

/// Written past the test harness, which keeps to itself what a passing test prints.
fn tell_left_out() {
    let line = "left out: the store's tests on PostgreSQL (postgresql is not installed)";
    writeln!(std::io::stdout(), "{line}").expect("there is a standard output");
}
