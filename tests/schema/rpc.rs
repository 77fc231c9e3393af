//! A language server over its standard input and output, and what it says of open texts.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::tools::{missing, root};

/// How long anything may take; machines that run tests are slow and busy.
const PATIENCE: Duration = Duration::from_secs(30);

/// Which server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The extension "Tombi".
    Tombi,
    /// The extension "Even Better TOML".
    Taplo,
}

/// What a server complains of in a text.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The line where it begins, from 1.
    pub line: u64,
    /// What it says.
    pub message: String,
}

/// A server that runs until it is dropped.
pub struct Server {
    child: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    marks: BTreeMap<String, Vec<Mark>>,
    asked: u64,
}

impl Server {
    /// One that looks at this folder; none, with a word about it, where it is not installed. With
    /// `VEIVALG_TEST_TOOLS=required` that is a failure.
    pub fn start(kind: Kind, folder: &Path) -> Option<Self> {
        let mut command = match kind {
            Kind::Tombi => Command::new("tombi"),
            Kind::Taplo => Command::new("node"),
        };
        match kind {
            // The network is for schemas that are none of ours.
            Kind::Tombi => command.args(["lsp", "--offline"]),
            Kind::Taplo => command.arg(root().join(".ci/taplo-lsp.mjs")),
        };
        let child = command
            .env("TOMBI_CACHE_HOME", folder.join("cache"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let server = child.ok().and_then(|child| Self::greet(child, folder));
        if server.is_none() {
            missing(&format!("{kind:?}"), ".ci/tools.sh");
        }
        server
    }

    fn greet(mut child: Child, folder: &Path) -> Option<Self> {
        let (messages, from) = mpsc::channel();
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        thread::spawn(move || {
            let mut out = out;
            while let Some(message) = receive(&mut out) {
                if messages.send(message).is_err() {
                    return;
                }
            }
        });
        let mut server = Self {
            to: child.stdin.take().expect("a pipe"),
            child,
            from,
            marks: BTreeMap::new(),
            asked: 0,
        };
        let root = uri(folder);
        let greeting = json!({
            "processId": null,
            "rootUri": root,
            "workspaceFolders": [{ "uri": root, "name": "strategi" }],
            "capabilities": {
                "workspace": { "configuration": true, "workspaceFolders": true },
                "textDocument": { "completion": {}, "hover": {}, "publishDiagnostics": {} },
            },
        });
        server.ask("initialize", greeting)?;
        server.say("initialized", json!({}));
        Some(server)
    }

    /// Opens a text, as it would be at this path, and waits until something in it is marked.
    pub fn marks(&mut self, path: &Path, text: &str) -> Vec<Mark> {
        let document = json!({
            "uri": uri(path), "languageId": "toml", "version": 1, "text": text,
        });
        self.say("textDocument/didOpen", json!({ "textDocument": document }));
        self.until(path, |marks| !marks.is_empty())
    }

    /// Changes an open text, and waits until nothing in it is marked.
    pub fn becomes_clean(&mut self, path: &Path, text: &str) {
        let changes = json!({
            "textDocument": { "uri": uri(path), "version": 2 },
            "contentChanges": [{ "text": text }],
        });
        self.say("textDocument/didChange", changes);
        self.until(path, |marks| marks.is_empty());
    }

    /// What is offered at a place, counted from 0, in an open text.
    pub fn offers(&mut self, path: &Path, line: usize, column: usize) -> Vec<String> {
        let place = json!({
            "textDocument": { "uri": uri(path) },
            "position": { "line": line, "character": column },
        });
        let answer = self.ask("textDocument/completion", place).expect("it runs");
        let items = answer.get("items").unwrap_or(&answer).as_array().cloned();
        let items = items.unwrap_or_default().into_iter();
        items
            .map(|item| item["label"].as_str().expect("a label").to_owned())
            .collect()
    }

    fn until(&mut self, path: &Path, well: impl Fn(&[Mark]) -> bool) -> Vec<Mark> {
        let uri = uri(path);
        loop {
            if let Some(marks) = self.marks.get(&uri).filter(|marks| well(marks)) {
                return marks.clone();
            }
            let message = self.from.recv_timeout(PATIENCE).unwrap_or_else(|_| {
                panic!("has not come: {uri}: {:?}", self.marks.get(&uri));
            });
            self.hear(&message);
        }
    }

    /// The answer to a request; none when the server has ended.
    fn ask(&mut self, method: &str, params: Value) -> Option<Value> {
        self.asked += 1;
        let asked = json!(self.asked);
        let request = json!({ "jsonrpc": "2.0", "id": asked, "method": method, "params": params });
        self.send(&request);
        loop {
            let message = self.from.recv_timeout(PATIENCE).ok()?;
            if message["id"] == asked && message.get("method").is_none() {
                return Some(message["result"].clone());
            }
            self.hear(&message);
        }
    }

    fn say(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        // One that has ended is found out by what does not come.
        let _ = write!(self.to, "Content-Length: {}\r\n\r\n{body}", body.len());
        let _ = self.to.flush();
    }

    /// Answers what the server asks, and keeps what it marks.
    fn hear(&mut self, message: &Value) {
        let params = &message["params"];
        if let Some(id) = message.get("id") {
            let items = params["items"].as_array();
            let result = items.map_or(Value::Null, |items| {
                items.iter().map(|_| json!({})).collect()
            });
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "result": result }));
        } else if message["method"] == "textDocument/publishDiagnostics" {
            let uri = params["uri"].as_str().expect("an address").to_owned();
            let marks = params["diagnostics"].as_array().expect("a list").iter();
            let mark = |mark: &Value| Mark {
                line: mark["range"]["start"]["line"].as_u64().expect("a line") + 1,
                message: mark["message"].as_str().expect("words").to_owned(),
            };
            self.marks.insert(uri, marks.map(mark).collect());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One message; none when there are no more.
fn receive(out: &mut BufReader<impl Read>) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        out.read_line(&mut line).ok().filter(|read| *read > 0)?;
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        if name.eq_ignore_ascii_case("Content-Length") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    out.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}
