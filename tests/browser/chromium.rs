//! Headless Chromium, driven over WebDriver.
//!
//! Nothing here waits a fixed time: what is expected is asked for until it is so.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource as _, WheelAction, WheelActions};
use fantoccini::elements::Element;
#[cfg(feature = "pdf")]
use fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

/// How long anything may take on a machine with other things to do.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// How often it is asked whether it has come.
const PULSE: Duration = Duration::from_millis(15);

/// What every script may use: an element of the preview's own layers, in this page or another one;
/// and whether something can be seen.
const WORDS: &str = "
    const ours = (selector, page = document) =>
        [...page.querySelectorAll('veivalg-preview')]
            .map((host) => host.shadowRoot.querySelector(selector)).find(Boolean) ?? null;
    const seen = (element) => Boolean(element?.checkVisibility());
    const find = (selector) => document.querySelector(selector);
    const says = (words, page = document) =>
        page.body.textContent.replaceAll('\\u00ad', '').includes(words);
";

/// A browser with one window. Ends with the test.
pub struct Browser {
    client: Client,
    session: String,
    driver: Driver,
    _profile: TempDir,
}

/// The program between: it ends the browser when it ends.
struct Driver {
    program: Child,
    url: String,
}

impl Browser {
    /// Starts a browser with nothing in it, or says what is missing.
    pub async fn start() -> Result<Self, String> {
        let driver = Driver::start()?;
        let profile = tempfile::tempdir().expect("a folder");
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--window-size=1280,900",
                format!("--user-data-dir={}", profile.path().display()),
            ] },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let capabilities = serde_json::from_value(capabilities).expect("an object");
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.url)
            .await;
        let client = match client {
            Ok(client) => client,
            Err(error) if error.to_string().contains("binary") => {
                return Err(format!("chromedriver finds no browser ({error})"));
            }
            Err(error) => panic!("the browser does not start: {error}"),
        };
        let session = client.session_id().await.expect("an answer");
        Ok(Self {
            client,
            session: session.expect("a session"),
            driver,
            _profile: profile,
        })
    }

    /// Ends it.
    pub async fn close(self) {
        let _ = self.client.clone().close().await;
    }

    /// Makes the window this large.
    pub async fn resize(&self, width: u32, height: u32) {
        let sized = self.client.set_window_size(width, height).await;
        sized.expect("a window of that size");
    }

    /// Shows pages this wide, which a window itself cannot be, in light or dark.
    pub async fn view(&self, width: u32, height: u32, scheme: &str) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.command("Emulation.setDeviceMetricsOverride", &size);
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.command(
            "Emulation.setEmulatedMedia",
            &json!({ "features": features }),
        );
    }

    fn command(&self, name: &str, parameters: &Value) {
        let url = format!(
            "{}/session/{}/goog/cdp/execute",
            self.driver.url, self.session
        );
        let body = json!({ "cmd": name, "params": parameters }).to_string();
        let answer = ureq::post(url).content_type("application/json").send(body);
        answer.expect("the browser does so");
    }

    #[cfg(feature = "pdf")]
    /// The page on sheets of A4, with the margins that pages ask for, as a PDF.
    pub async fn print(&self) -> Vec<u8> {
        let margins = PrintMargins {
            top: 2.0,
            bottom: 2.0,
            left: 1.8,
            right: 1.8,
        };
        let sheets = PrintConfiguration::builder()
            .size(PrintSize::A4)
            .margins(margins)
            .build();
        let printed = self.client.print(sheets.expect("sizes in centimetres"));
        printed.await.expect("the page is printed")
    }

    /// Opens an address.
    pub async fn open(&self, url: &str) {
        self.client.goto(url).await.expect("the page opens");
    }

    /// The value of a script's expression.
    pub async fn ask(&self, expression: &str) -> Value {
        self.try_to_ask(expression)
            .await
            .unwrap_or_else(|error| panic!("`{expression}`: {error}"))
    }

    async fn try_to_ask(&self, expression: &str) -> Result<Value, String> {
        let script = format!("{WORDS} return ({expression})");
        let answer = self.client.execute(&script, Vec::new()).await;
        answer.map_err(|error| error.to_string())
    }

    /// A number that a script's expression gives.
    pub async fn number(&self, expression: &str) -> f64 {
        let value = self.ask(expression).await;
        value.as_f64().expect("a number")
    }

    /// Waits until a script's expression is true of the page, or whatever is not nothing: its value.
    pub async fn until(&self, what: &str, expression: &str) -> Value {
        let end = Instant::now() + PATIENCE;
        loop {
            // A page that is being exchanged may have nothing to ask yet.
            let value = self.try_to_ask(expression).await;
            let is_so = value.as_ref().is_ok_and(|value| {
                !matches!(value, Value::Null | Value::Bool(false)) && value != ""
            });
            if let (true, Ok(value)) = (is_so, &value) {
                return value.clone();
            }
            if Instant::now() > end {
                let place = self.ask("location.href").await;
                let shown = self.ask("ours('.panel')?.innerText").await;
                panic!("never came: {what}: `{expression}` is {value:?} at {place}\n{shown}");
            }
            tokio::time::sleep(PULSE).await;
        }
    }

    /// Clicks the element that an expression gives, as a person would: where it can be seen.
    pub async fn click(&self, expression: &str) {
        let element = self.element(expression).await;
        element.click().await.expect("it can be clicked");
    }

    /// Turns the wheel over an element.
    pub async fn scroll(&self, expression: &str, down: i64) {
        let element = self.element(expression).await;
        let (left, top, width, height) = element.rectangle().await.expect("a place");
        let turn = WheelAction::Scroll {
            duration: None,
            x: (left + width / 2.0) as i64,
            y: (top + height / 2.0) as i64,
            delta_x: 0,
            delta_y: down,
        };
        let wheel = WheelActions::new("wheel".to_owned()).then(turn);
        self.client.perform_actions(wheel).await.expect("it turns");
    }

    /// Presses keys where the focus is.
    pub async fn press(&self, keys: &str) {
        let focused = self.client.active_element().await.expect("a focus");
        focused.send_keys(keys).await.expect("keys can be pressed");
    }

    async fn element(&self, expression: &str) -> Element {
        self.until("an element", expression).await;
        let value = self.ask(expression).await;
        let id = value.as_object().and_then(|object| object.values().next());
        let id = id.and_then(Value::as_str).expect("an element");
        Element::from_element_id(self.client.clone(), id.to_owned().into())
    }

    /// Marks this page, to tell it from a page that was loaded anew.
    pub async fn remember(&self) {
        self.ask("window.remembered = true").await;
    }

    /// Whether the page is still the one that was marked.
    pub async fn remembers(&self) -> bool {
        self.ask("window.remembered === true").await == true
    }

    /// Holds that the pages made no fault, but for those with one of these words in them, and that
    /// nobody else was asked for anything.
    pub fn was_quiet(&self, preview: &str, allowed: &[&str]) {
        for entry in self.log("browser") {
            let words = entry["message"].as_str().expect("words");
            // A browser asks every site for an icon.
            let known = allowed.iter().chain(&["/favicon.ico"]);
            let known = known.into_iter().any(|word| words.contains(word));
            assert!(known || entry["level"] != "SEVERE", "{words}");
        }
        for entry in self.log("performance") {
            let message = entry["message"].as_str().expect("JSON");
            let event: Value = serde_json::from_str(message).expect("JSON");
            let event = &event["message"];
            if event["method"] != "Network.requestWillBeSent" {
                continue;
            }
            let url = event["params"]["request"]["url"].as_str().expect("a URL");
            // The viewer of PDFs is a part of the browser.
            let inside = ["data:", "blob:", "chrome:", "chrome-extension:"];
            let known = url.starts_with(preview) || inside.iter().any(|own| url.starts_with(own));
            assert!(known, "{url} is asked");
        }
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        let url = format!("{}/session/{}/se/log", self.driver.url, self.session);
        let body = json!({ "type": kind }).to_string();
        let answer = ureq::post(url).content_type("application/json").send(body);
        let text = answer.expect("an answer").body_mut().read_to_string();
        let answer: Value = serde_json::from_str(&text.expect("text")).expect("JSON");
        answer["value"].as_array().expect("a list").clone()
    }
}

impl Driver {
    fn start() -> Result<Self, String> {
        let mut program = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| "chromedriver is not installed (chromium-driver)".to_owned())?;
        let said = BufReader::new(program.stdout.take().expect("it is piped"));
        let port = said.lines().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            Some(port.trim_end_matches('.').to_owned())
        });
        let port = port.expect("chromedriver tells its port");
        Ok(Self {
            program,
            url: format!("http://127.0.0.1:{port}"),
        })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Killed, it would leave the browser behind.
        let _ = ureq::get(format!("{}/shutdown", self.url)).call();
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
