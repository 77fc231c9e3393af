//! The real program, showing a copy of the example that the tests may write in.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::tools::root;

/// A preview of a folder. Ends with the test.
pub struct Preview {
    folder: TempDir,
    arguments: Vec<String>,
    program: Child,
    /// Its address, with a slash at the end.
    pub url: String,
}

/// A PDF as browsers are told of it.
pub struct Printed {
    /// Where it is found.
    pub path: String,
    /// Goes up with each.
    pub version: u64,
    pages: Value,
}

impl Printed {
    /// The page where a part begins, by the path of its page on the site within a language.
    pub fn page(&self, path: &str) -> u64 {
        let page = self.pages[path].as_u64();
        page.unwrap_or_else(|| panic!("{path} is not in {}", self.pages))
    }
}

impl Preview {
    /// Shows a copy of the example.
    pub fn start() -> Self {
        Self::with(&[])
    }

    /// Shows a copy of the example, with these arguments too.
    pub fn with(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&root().join("example-strategy"), folder.path());
        let arguments: Vec<String> = arguments.iter().map(|&word| word.to_owned()).collect();
        let (program, url) = run(folder.path(), "0", &arguments);
        Self {
            folder,
            arguments,
            program,
            url,
        }
    }

    /// Where a file of the strategy lies.
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    /// A file of the strategy.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).expect("the file is there")
    }

    /// Saves a file of the strategy.
    pub fn save(&self, file: &str, text: &str) {
        fs::write(self.path(file), text).expect("the file can be written");
    }

    /// Exchanges words of a file; they must be there.
    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} holds no `{from}`");
        self.save(file, &text.replacen(from, to, 1));
    }

    /// The line, from 1, where a file holds these words.
    pub fn line(&self, file: &str, words: &str) -> usize {
        let text = self.read(file);
        let mut lines = text.lines();
        1 + lines
            .position(|line| line.contains(words))
            .expect("the file holds the words")
    }

    /// What the program answers, as bytes.
    pub fn get(&self, path: &str) -> Vec<u8> {
        let answer = ureq::get(format!("{}{path}", self.url)).call();
        let mut answer = answer.expect("an answer");
        answer.body_mut().read_to_vec().expect("the whole answer")
    }

    /// The strategy's PDF of a language that is newer than this version, when it is made: what browsers are told of it.
    pub fn printed(&self, lang: &str, after: u64) -> Printed {
        self.printed_of("strategy", lang, after)
    }

    /// The same of any document.
    pub fn printed_of(&self, name: &str, lang: &str, after: u64) -> Printed {
        let answer = ureq::get(format!("{}_veivalg/events", self.url)).call();
        let events = BufReader::new(answer.expect("a stream").into_body().into_reader());
        let states = events.lines().map_while(Result::ok).filter_map(|line| {
            let state = line.strip_prefix("data: ")?;
            Some(serde_json::from_str::<Value>(state).expect("JSON"))
        });
        let pdfs = states.map(|mut state| state["pdfs"][lang][name].take());
        let found = pdfs.filter(|pdf| pdf["making"] == false).find_map(|pdf| {
            let version = pdf["version"].as_u64().filter(|version| *version > after)?;
            let path = pdf["path"].as_str().expect("a path").to_owned();
            let pages = pdf["pages"].clone();
            Some(Printed {
                path,
                version,
                pages,
            })
        });
        found.expect("it is made")
    }

    /// Ends the program, as when the terminal is closed.
    pub fn stop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }

    /// Starts the program again at the same port.
    pub fn start_again(&mut self) {
        let port = self.url.trim_end_matches('/').rsplit(':').next();
        let port = port.expect("a port").to_owned();
        let (program, url) = run(self.folder.path(), &port, &self.arguments);
        assert_eq!(url, self.url);
        self.program = program;
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Starts the program, and waits until it says where it listens.
fn run(folder: &Path, port: &str, arguments: &[String]) -> (Child, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_veivalg"))
        .arg("serve")
        .arg(folder)
        .args(["--port", port])
        .args(["--today", "2026-11-21", "--messages", "nb"])
        .args(arguments)
        // Only what the test names may open files.
        .env_remove("VISUAL")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let said = BufReader::new(program.stdout.take().expect("it is piped"));
    let url = said.lines().map_while(Result::ok).find_map(|line| {
        let (_, rest) = line.split_once("http://")?;
        let address = rest.split(' ').next()?;
        Some(format!("http://{address}"))
    });
    (program, url.expect("it tells its address"))
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("the example can be read");
        let inside = entry.path().strip_prefix(from).expect("below the example");
        // Somebody may have built the example where it lies.
        if inside.starts_with("public") {
            continue;
        }
        let target = to.join(inside);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("room for a folder");
        } else {
            fs::copy(entry.path(), target).expect("room for a file");
        }
    }
}
