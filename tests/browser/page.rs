//! What a person does on the page, and what they see there.
//!
//! Everything is found by the text that a person reads. Start reading at [`Page`].

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wait::Wait;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::chromium::Chromium;

/// How long a person would wait for anything here.
const PATIENCE: Duration = Duration::from_secs(20);
const LOOK_AGAIN: Duration = Duration::from_millis(20);
/// More controls than any page here has; Tab comes round to the first again.
const MOST_CONTROLS: usize = 120;
/// More options than any list has.
const MOST_OPTIONS: usize = 25;
const LAST: &str = "//article[last()]";

/// What a person works with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    Mouse,
    Keyboard,
}

/// What a question was answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Used {
    Button,
    List,
    ListOfSeveral,
    NotSure,
}

/// The page in the browser, with a person before it.
pub(crate) struct Page {
    pub(crate) chromium: Chromium,
    hand: Hand,
}

impl Page {
    pub(crate) async fn open(chromium: Chromium, hand: Hand, address: &str) -> Self {
        let page = Self { chromium, hand };
        page.client().goto(address).await.expect("the page opens");
        page.sees_element(Locator::Css("#bot.online")).await;
        let count =
            "window.clicks = 0; addEventListener('pointerdown', () => window.clicks++, true)";
        page.run(count, Vec::new()).await;
        page
    }

    fn client(&self) -> &Client {
        &self.chromium.client
    }

    /// At the end of every story: no rule broken, no error logged, and no mouse where there was none.
    pub(crate) async fn nothing_is_wrong(&self) {
        let violations = self
            .run(
                "const all = document.querySelectorAll('[data-testid=violation]'); \
                return [...all].map((one) => one.textContent)",
                Vec::new(),
            )
            .await;
        assert_eq!(violations, json!([]), "the bot broke rules");
        let lines = self.chromium.severe_lines().await;
        assert!(lines.is_empty(), "the browser complains: {lines:#?}");
        let clicks = self.run("return window.clicks", Vec::new()).await;
        assert_eq!(clicks == 0, self.hand == Hand::Keyboard, "{clicks} clicks");
    }

    /// What the person has at hand.
    pub(crate) const fn hand(&self) -> Hand {
        self.hand
    }

    // What a person does.

    /// Types a command, takes it from the list, fills in what is given and sends it.
    pub(crate) async fn gives_command(&self, name: &str, options: &[(&str, &str)]) {
        let composer = self.sees_element(Locator::Css("#composer-text")).await;
        self.goes_to(&composer).await;
        // All but the last letter, so that the list of commands has something to do.
        let (typed, _) = name.split_at(name.len() - 1);
        self.types(typed).await;
        let offered = format!("//*[@role='option'][starts-with(normalize-space(.), \"{name}\")]");
        let offered = self.sees_element(Locator::XPath(&offered)).await;
        match self.hand {
            Hand::Mouse => click(&offered).await,
            Hand::Keyboard => self.strikes(Key::Enter).await,
        }
        let send = Locator::Css(".command-form [data-testid=send]");
        let send = self.sees_element(send).await;
        for (option, text) in options {
            let field = format!(".command-form [data-option='{option}']");
            let field = self.sees_element(Locator::Css(&field)).await;
            self.goes_to(&field).await;
            self.types(text).await;
            if field.tag_name().await.unwrap() == "select" && self.hand == Hand::Keyboard {
                // Out of the list that the browser opens over the page.
                self.strikes(Key::Tab).await;
            }
        }
        self.sends(&send).await;
    }

    /// Takes a command from the greeting of an empty place, and sends it as it is.
    pub(crate) async fn takes_command_of_greeting(&self, name: &str) {
        let offered =
            format!("//*[@id='welcome']//button[starts-with(normalize-space(.), \"{name}\")]");
        let offered = self.sees_element(Locator::XPath(&offered)).await;
        self.uses(&offered).await;
        let send = Locator::Css(".command-form [data-testid=send]");
        let send = self.sees_element(send).await;
        self.sends(&send).await;
    }

    async fn sends(&self, button: &Element) {
        self.expects_news(async || match self.hand {
            Hand::Mouse => click(button).await,
            Hand::Keyboard => self.strikes(Key::Enter).await,
        })
        .await;
    }

    /// Opens the form of a command, to fill it in by hand.
    pub(crate) async fn opens_command(&self, name: &str) {
        let composer = self.sees_element(Locator::Css("#composer-text")).await;
        self.goes_to(&composer).await;
        self.types(&format!("{name} ")).await;
        self.sees_element(Locator::Css(".command-form")).await;
    }

    /// Hands a file over to the field that takes files.
    pub(crate) async fn puts_file(&self, field: &str, path: &std::path::Path) {
        let field = self.sees_element(Locator::Css(field)).await;
        let path = path.to_str().expect("a path in plain letters");
        field.send_keys(path).await.expect("the field takes a file");
    }

    /// Sends the form that is open.
    pub(crate) async fn sends_form(&self, form: &str) {
        let send = format!("{form} [data-testid=send], {form} [data-testid=modal-submit]");
        let send = self.sees_element(Locator::Css(&send)).await;
        self.expects_news(async || self.uses(&send).await).await;
    }

    /// Uses whatever this selector finds first.
    pub(crate) async fn uses_what(&self, selector: &str) {
        let found = self.sees_element(Locator::Css(selector)).await;
        self.uses(&found).await;
    }

    /// Ticks a box, or takes the tick away.
    pub(crate) async fn toggles(&self, selector: &str) {
        let found = self.sees_element(Locator::Css(selector)).await;
        self.goes_to(&found).await;
        if self.hand == Hand::Keyboard {
            self.strikes(' ').await;
        }
    }

    /// Waits until this selector finds something.
    pub(crate) async fn sees_what(&self, selector: &str) {
        self.sees_element(Locator::Css(selector)).await;
    }

    /// Writes an ordinary message.
    pub(crate) async fn says(&self, text: &str) {
        let composer = self.sees_element(Locator::Css("#composer-text")).await;
        self.goes_to(&composer).await;
        self.types(text).await;
        self.expects_news(async || self.strikes(Key::Enter).await)
            .await;
    }

    /// Presses a button of the newest message.
    pub(crate) async fn presses(&self, label: &str) {
        let button = format!("{LAST}//button[normalize-space(.)=\"{label}\"]");
        let button = self.sees_element(Locator::XPath(&button)).await;
        self.expects_news(async || self.uses(&button).await).await;
    }

    /// Presses the lowest button that says this, in whatever message it is.
    pub(crate) async fn presses_above(&self, label: &str) {
        let button = format!("(//article//button[normalize-space(.)=\"{label}\"])[last()]");
        let button = self.sees_element(Locator::XPath(&button)).await;
        self.expects_news(async || self.uses(&button).await).await;
    }

    /// Presses a button of the newest message that opens a form.
    pub(crate) async fn opens_form(&self, label: &str) {
        let button = format!("{LAST}//button[normalize-space(.)=\"{label}\"]");
        let button = self.sees_element(Locator::XPath(&button)).await;
        self.uses(&button).await;
        self.sees_element(Locator::Css("#modal[open]")).await;
    }

    /// Fills in the one field of the form, and sends it.
    pub(crate) async fn fills_in(&self, text: &str) {
        let field = self.sees_element(Locator::Css("#modal textarea")).await;
        self.goes_to(&field).await;
        self.types(text).await;
        let send = Locator::Css("#modal [data-testid=modal-submit]");
        let send = self.sees_element(send).await;
        self.expects_news(async || self.uses(&send).await).await;
    }

    /// Goes from a message into its thread.
    pub(crate) async fn enters_thread(&self) {
        let thread = self.sees_element(Locator::Css("[data-thread-id]")).await;
        self.uses(&thread).await;
    }

    /// Replies to the newest message.
    pub(crate) async fn replies(&self, text: &str) {
        let menu = format!("{LAST}//*[@data-testid='message-menu']");
        let menu = self.sees_element(Locator::XPath(&menu)).await;
        self.uses(&menu).await;
        let reply = format!("{LAST}//button[@data-testid='reply']");
        let reply = self.sees_element(Locator::XPath(&reply)).await;
        self.uses(&reply).await;
        self.sees_element(Locator::Css("#composer-text:focus"))
            .await;
        self.types(text).await;
        self.strikes(Key::Enter).await;
    }

    /// Waits until there are so many messages.
    pub(crate) async fn waits_for(&self, count: usize) {
        let are_there = format!("document.querySelectorAll('article').length === {count}");
        self.until(&format!("{count} messages"), &are_there).await;
    }

    /// Answers the question of the newest message; with nothing to say, "Not sure".
    pub(crate) async fn answers(&self, labels: &[&str]) -> Used {
        match (labels, self.lists().await.first()) {
            ([], _) => {
                self.presses("Not sure").await;
                Used::NotSure
            }
            ([label], None) => {
                self.presses(label).await;
                Used::Button
            }
            (_, None) => panic!("{labels:?} for a question with buttons"),
            (_, Some(list)) => self.chooses_in(list, labels).await,
        }
    }

    /// Opens the one list of the newest message, to look at it.
    pub(crate) async fn opens_list(&self) {
        let lists = self.lists().await;
        self.uses(lists.first().expect("the message has a list"))
            .await;
        self.sees_element(Locator::Css("[role=listbox][aria-label]:focus"))
            .await;
    }

    pub(crate) async fn closes_list(&self) {
        self.strikes(Key::Escape).await;
        self.until(
            "the list is closed",
            "!document.querySelector('.select-popup')",
        )
        .await;
    }

    /// Chooses from the one list of the newest message.
    pub(crate) async fn chooses(&self, labels: &[&str]) {
        let lists = self.lists().await;
        let list = lists.first().expect("the message has a list");
        self.chooses_in(list, labels).await;
    }

    /// Chooses from the list with this id, of the newest message.
    pub(crate) async fn picks(&self, custom_id: &str, labels: &[&str]) {
        let list = format!("article:last-of-type [data-custom-id='{custom_id}']");
        let list = self.sees_element(Locator::Css(&list)).await;
        self.chooses_in(&list, labels).await;
    }

    async fn chooses_in(&self, list: &Element, labels: &[&str]) -> Used {
        self.uses(list).await;
        let options = Locator::Css("[role=listbox][aria-label]:focus");
        let options = self.sees_element(options).await;
        let several = options.attr("aria-multiselectable").await;
        let several = several.expect("the list is there").is_some();
        if several {
            for label in labels {
                self.ticks(label).await;
            }
            self.expects_news(async || match self.hand {
                Hand::Mouse => {
                    let done = Locator::Css("[data-testid=done]");
                    click(&self.sees_element(done).await).await;
                }
                Hand::Keyboard => self.strikes(Key::Enter).await,
            })
            .await;
            return Used::ListOfSeveral;
        }
        assert_eq!(labels.len(), 1, "{labels:?} for a list that takes one");
        self.expects_news(async || self.ticks(labels[0]).await)
            .await;
        Used::List
    }

    /// Takes an option of the open list: by a click, or with the arrow keys and Space.
    async fn ticks(&self, label: &str) {
        let option = format!(
            "//*[@role='option'][.//*[@class='option-label'][normalize-space(.)=\"{label}\"]]"
        );
        let option = self.sees_element(Locator::XPath(&option)).await;
        if self.hand == Hand::Mouse {
            return click(&option).await;
        }
        self.strikes(Key::Home).await;
        for _ in 0..MOST_OPTIONS {
            let active = self.run(
                "return document.activeElement.getAttribute('aria-activedescendant') === arguments[0].id",
                vec![argument(&option)],
            );
            if active.await == true {
                return self.strikes(' ').await;
            }
            self.strikes(Key::Down).await;
        }
        panic!("the arrow keys do not lead to {label}");
    }

    /// Sits down as another person, in a place where somebody has written.
    pub(crate) async fn becomes(&self, name: &str) {
        let person = format!("//select[@id='person']/option[starts-with(., \"{name} \")]");
        let person = self.sees_element(Locator::XPath(&person)).await;
        // Another person's messages are new ones to the page, also those that both see.
        self.expects_news(async || match self.hand {
            Hand::Mouse => click(&person).await,
            Hand::Keyboard => {
                let people = self.sees_element(Locator::Css("#person")).await;
                self.goes_to(&people).await;
                self.types(name).await;
            }
        })
        .await;
    }

    /// Lets something be done, and waits until the newest message is another or has changed.
    async fn expects_news(&self, done: impl AsyncFnOnce()) {
        let mark = "for (const one of document.querySelectorAll('article')) one.setAttribute('data-known', '')";
        self.run(mark, Vec::new()).await;
        done().await;
        self.sees_element(Locator::Css("article:not([data-known])"))
            .await;
    }

    async fn uses(&self, control: &Element) {
        match self.hand {
            Hand::Mouse => click(control).await,
            Hand::Keyboard => {
                self.goes_to(control).await;
                self.strikes(Key::Enter).await;
            }
        }
    }

    /// Puts the focus on a control: by a click, or by as many Tabs as it takes.
    async fn goes_to(&self, control: &Element) {
        if self.hand == Hand::Mouse {
            return click(control).await;
        }
        for _ in 0..MOST_CONTROLS {
            let focused = "return document.activeElement === arguments[0]";
            if self.run(focused, vec![argument(control)]).await == true {
                return;
            }
            self.strikes(Key::Tab).await;
        }
        let text = control.text().await.unwrap_or_default();
        panic!("Tab does not lead to {text:?}");
    }

    async fn types(&self, text: &str) {
        for letter in text.chars() {
            self.strikes(letter).await;
        }
    }

    /// One key, down and up, for whatever has the focus.
    async fn strikes(&self, key: impl Into<char>) {
        let value = key.into();
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        let struck = self.client().perform_actions(keys).await;
        struck.expect("the key can be struck");
    }

    // What a person sees.

    /// The heading of the newest message.
    pub(crate) async fn heading(&self) -> String {
        let heading = format!("{LAST}//h3");
        let heading = self.sees_element(Locator::XPath(&heading)).await;
        heading.text().await.expect("the heading has a text")
    }

    /// Whether the newest message offers its choices as buttons.
    pub(crate) async fn asks_with_buttons(&self) -> bool {
        self.lists().await.is_empty()
    }

    /// The lists of the newest message that one can open.
    async fn lists(&self) -> Vec<Element> {
        let list = format!("{LAST}//*[@aria-haspopup='listbox']");
        let lists = self.client().find_all(Locator::XPath(&list)).await;
        lists.expect("the page answers")
    }

    /// All of the newest message.
    pub(crate) async fn newest(&self) -> String {
        let newest = self.sees_element(Locator::XPath(LAST)).await;
        newest.text().await.expect("the message has a text")
    }

    /// How many messages there are in this place for this person.
    pub(crate) async fn messages(&self) -> usize {
        let all = self.client().find_all(Locator::Css("article")).await;
        all.expect("the page answers").len()
    }

    /// Where a link of the newest message leads.
    pub(crate) async fn link(&self, label: &str) -> String {
        let link = format!("{LAST}//a[starts-with(normalize-space(.), \"{label}\")]");
        let link = self.sees_element(Locator::XPath(&link)).await;
        let address = link.attr("href").await.expect("the link is there");
        address.expect("the link leads somewhere")
    }

    /// Waits for a text in the newest message.
    pub(crate) async fn sees(&self, text: &str) {
        let holds = format!(
            "document.querySelector('article:last-of-type')?.innerText.includes({})",
            json!(text)
        );
        self.until(&format!("the newest message says {text:?}"), &holds)
            .await;
    }

    /// Waits until the beginning of the newest message is within the part that one sees.
    pub(crate) async fn sees_the_beginning(&self) {
        let within = "((log, line) => line.top >= log.top && line.bottom <= log.bottom)\
            (document.querySelector('#log').getBoundingClientRect(), \
            document.querySelector('article:last-of-type h3').getBoundingClientRect())";
        self.until("the newest message is in sight", within).await;
    }

    /// Waits until an expression of JavaScript is true.
    pub(crate) async fn until(&self, what: &str, holds: &str) {
        let begun = std::time::Instant::now();
        let holds = format!("return Boolean({holds})");
        while self.run(&holds, Vec::new()).await != true {
            assert!(begun.elapsed() < PATIENCE, "never came: {what}");
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    async fn sees_element(&self, what: Locator<'_>) -> Element {
        let found = self.waits().for_element(what).await;
        found.unwrap_or_else(|error| panic!("never came: {what:?} ({error})"))
    }

    fn waits(&self) -> Wait<'_> {
        self.client().wait().at_most(PATIENCE).every(LOOK_AGAIN)
    }

    /// Whether anything is wider than the window.
    pub(crate) async fn scrolls_sideways(&self) -> bool {
        let wider = "const page = document.documentElement; return page.scrollWidth > page.clientWidth \
            || [...document.querySelectorAll('#log, article')].some((part) => part.scrollWidth > part.clientWidth)";
        self.run(wider, Vec::new()).await == true
    }

    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let done = self.client().execute(script, arguments).await;
        done.unwrap_or_else(|error| panic!("{script}: {error}"))
    }
}

async fn click(element: &Element) {
    element.click().await.expect("it can be clicked");
}

fn argument(element: &Element) -> Value {
    serde_json::to_value(element).expect("an element has a name")
}
