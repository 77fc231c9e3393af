//! The real program, and a browser's side of it.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;
use ureq::Agent;

/// A running preview with a browser that listens to it.
pub struct Preview {
    program: Child,
    agent: Agent,
    address: String,
    events: Receiver<Value>,
    last: Value,
}

impl Preview {
    /// Starts the preview of a folder.
    pub fn start(folder: &Path) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_veivalg"))
            .arg("serve")
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let mut lines = BufReader::new(program.stdout.take().expect("its output")).lines();
        let address = loop {
            let line = lines.next().expect("an address").expect("a line");
            if let Some((_, rest)) = line.split_once("http://") {
                let address = rest.split('/').next().unwrap_or_default();
                break format!("http://{address}");
            }
        };
        // What it says is read, so that it never has to wait.
        std::thread::spawn(move || lines.for_each(drop));
        let agent = Agent::new_with_defaults();
        let (sender, events) = channel();
        let stream = agent
            .get(format!("{address}/_veivalg/events"))
            .call()
            .expect("a stream of events");
        std::thread::spawn(move || {
            let lines = BufReader::new(stream.into_body().into_reader()).lines();
            for line in lines.map_while(Result::ok) {
                if let Some(data) = line.strip_prefix("data: ") {
                    let state = serde_json::from_str(data).expect("JSON");
                    if sender.send(state).is_err() {
                        return;
                    }
                }
            }
        });
        Self {
            program,
            agent,
            address,
            events,
            last: Value::Null,
        }
    }

    /// A file.
    pub fn get(&self, path: &str) -> Vec<u8> {
        let url = format!("{}{path}", self.address);
        let answer = self.agent.get(url).call().expect("an answer");
        let mut bytes = Vec::new();
        let mut body = answer.into_body().into_reader();
        body.read_to_end(&mut bytes).expect("all of it");
        bytes
    }

    /// Waits for the next thing to happen.
    pub fn event(&mut self) {
        self.last = self.events.recv().expect("the preview lives");
    }

    /// Waits until nothing happens any more.
    pub fn settle(&mut self) {
        while let Ok(state) = self.events.recv_timeout(Duration::from_millis(150)) {
            self.last = state;
        }
    }

    /// Whether the PDF is of the last save.
    pub fn is_printed(&self) -> bool {
        self.last["pdfs"]["nb"]["strategy"]["making"] == false
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
