//! Headless Chromium, driven through chromedriver.
//!
//! Owns both processes and their folder, and ends all three, also when a test fails. Start reading at [`Chromium::start`].

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

const BROWSER: &str = "chromium";
const DRIVER: &str = "chromedriver";
/// How long the driver may take to end in order.
const POLITE: Duration = Duration::from_secs(10);
/// What keeps Chromium from asking for a display, a sandbox or its maker's servers.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

/// A browser with one empty window.
pub(crate) struct Chromium {
    pub(crate) client: Client,
    // Fields are dropped in this order: the folder goes when nobody uses it any more.
    _driver: Running,
    _profile: Folder,
}

impl Chromium {
    /// Whether both programs are on this machine.
    pub(crate) fn is_installed() -> bool {
        [BROWSER, DRIVER].into_iter().all(|program| {
            let asked = Command::new(program).arg("--version").output();
            asked.is_ok_and(|answer| answer.status.success())
        })
    }

    pub(crate) async fn start() -> Self {
        let profile = Folder::new();
        let mut driver = Running::driver(&profile.0);
        let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
        flags.push(format!("--user-data-dir={}", profile.0.display()));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(&flags))
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .expect("chromedriver opens a window");
        driver.browser = client
            .capabilities()
            .and_then(|told| told.get("goog:processID")?.as_u64());
        Self {
            client,
            _driver: driver,
            _profile: profile,
        }
    }

    /// What the page or the browser complained of.
    pub(crate) async fn severe_lines(&self) -> Vec<String> {
        let lines = self.ask("se/log", &json!({"type": "browser"})).await;
        let lines = lines.as_array().expect("a list of lines");
        lines
            .iter()
            .filter(|line| line["level"] == "SEVERE")
            .map(|line| line["message"].to_string())
            .collect()
    }

    /// Makes the page this large, and light or dark.
    pub(crate) async fn look(&self, (width, height): (u32, u32), scheme: &str) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        let media = json!({"features": [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        self.devtools("Emulation.setDeviceMetricsOverride", &size)
            .await;
        self.devtools("Emulation.setEmulatedMedia", &media).await;
        let painted = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)))";
        let painted = self.client.execute_async(painted, Vec::new()).await;
        painted.expect("the page is painted");
    }

    /// Writes what is in the window to `screenshots/` in the target folder.
    pub(crate) async fn photograph(&self, name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
        std::fs::create_dir_all(&folder).expect("the folder of screenshots can be made");
        let file = folder.join(format!("{name}.png"));
        let picture = self.client.screenshot().await.expect("a screenshot");
        std::fs::write(&file, picture).expect("the screenshot can be written");
        file
    }

    /// Ends the session in order; dropping without it ends the processes.
    pub(crate) async fn close(self) {
        let client = self.client.clone();
        client.close().await.expect("the browser closes");
    }

    async fn devtools(&self, command: &str, parameters: &Value) {
        let body = json!({"cmd": command, "params": parameters});
        self.ask("goog/cdp/execute", &body).await;
    }

    /// Asks what the standard has no word for, in the driver's own.
    async fn ask(&self, path: &'static str, body: &Value) -> Value {
        let extension = Extension(path, body.to_string());
        let answer = self.client.issue_cmd(extension).await;
        answer.unwrap_or_else(|error| panic!("{path} with {body}: {error}"))
    }
}

fn capabilities(flags: &[String]) -> Capabilities {
    let wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {"args": flags},
        "goog:loggingPrefs": {"browser": "ALL"},
    });
    wanted.as_object().cloned().unwrap_or_default()
}

#[derive(Debug)]
struct Extension(&'static str, String);

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.0
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (reqwest::Method, Option<String>) {
        (reqwest::Method::POST, Some(self.1.clone()))
    }
}

/// chromedriver, and with it the browser that it started.
struct Running {
    process: Child,
    port: u16,
    /// The browser's process, once there is one.
    browser: Option<u64>,
    /// Kept open, for a program whose reader has gone ends at its next line.
    _said: BufReader<ChildStdout>,
}

impl Running {
    /// Starts it on a free port; what the browser keeps outside its profile goes into `folder` too.
    fn driver(folder: &Path) -> Self {
        let started = Command::new(DRIVER)
            .arg("--port=0")
            .env("XDG_CONFIG_HOME", folder)
            .env("XDG_CACHE_HOME", folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut process = started.expect("chromedriver starts");
        let mut said = BufReader::new(process.stdout.take().expect("its output is piped"));
        let port = said
            .by_ref()
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                let port = line.rsplit_once("successfully on port ")?.1;
                port.trim_end_matches('.').parse().ok()
            });
        Self {
            process,
            port: port.expect("chromedriver names its port"),
            browser: None,
            _said: said,
        }
    }

    /// Asks for an end in order, which takes the browser along.
    fn shut_down(&self) -> std::io::Result<()> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let mut line = TcpStream::connect_timeout(&address, POLITE)?;
        line.set_read_timeout(Some(POLITE))?;
        let host = format!("Host: {address}\r\nConnection: close\r\n\r\n");
        write!(line, "GET /shutdown HTTP/1.1\r\n{host}")?;
        line.read_to_end(&mut Vec::new()).map(|_| ())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let (Err(_), Some(browser)) = (self.shut_down(), self.browser) {
            let kill = format!("kill -KILL {browser}");
            let _gone_already = Command::new("sh").args(["-c", &kill]).status();
        }
        let _gone_already = self.process.kill();
        let _status = self.process.wait();
    }
}

/// A new folder that goes with its owner.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("backend-advice-browser-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).expect("a new folder for the browser");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _best_effort = std::fs::remove_dir_all(&self.0);
    }
}
