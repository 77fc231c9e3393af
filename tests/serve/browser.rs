//! What a browser does, and what none would do: requests byte by byte, and the stream of states.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::sync::mpsc::{self, Receiver};
use std::thread;

use serde_json::Value;

use super::PATIENCE;

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status; 0 when the connection was closed without one.
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.map_or(bytes.len(), |end| end + 4);
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Self {
            status: status.unwrap_or(0),
            head,
            body: bytes[end..].to_vec(),
        }
    }

    /// The body as text, without the places where words may be broken.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).replace('\u{ad}', "")
    }

    /// A header, by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines();
        lines.find_map(|line| {
            let (known, value) = line.split_once(": ")?;
            known.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

/// Sends bytes and reads until the other side closes.
pub fn raw(port: u16, bytes: &[u8]) -> Answer {
    let mut stream = connect(port);
    // Whoever refuses does not read to the end, and may break off.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let mut piece = [0; 8192];
    loop {
        match stream.read(&mut piece) {
            Ok(0) => break,
            Ok(length) => answer.extend_from_slice(&piece[..length]),
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => break,
            Err(error) => panic!("no end of the answer: {error}"),
        }
    }
    Answer::read(&answer)
}

/// A request as a browser sends it.
pub fn ask(port: u16, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let length = body.len();
    let mut request = format!(
        "{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\nContent-Length: {length}\r\n"
    );
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    raw(port, format!("{request}\r\n{body}").as_bytes())
}

/// A connection.
pub fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).expect("somebody listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a socket");
    stream
}

/// The stream of states.
#[derive(Debug)]
pub struct Events {
    stream: TcpStream,
    states: Receiver<Value>,
    /// All that have come.
    pub seen: Vec<Value>,
}

impl Events {
    /// Opens it.
    pub fn open(port: u16) -> Self {
        let mut stream = connect(port);
        stream.set_read_timeout(None).expect("a socket");
        let request = format!(
            "GET /_veivalg/events HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nAccept: text/event-stream\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).expect("a socket");
        let lines = BufReader::new(stream.try_clone().expect("a socket")).lines();
        let (sender, states) = mpsc::channel();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let Some(data) = line.strip_prefix("data: ") else {
                    continue;
                };
                let state = serde_json::from_str(data).expect("JSON");
                if sender.send(state).is_err() {
                    return;
                }
            }
        });
        Self {
            stream,
            states,
            seen: Vec::new(),
        }
    }

    /// The next state.
    pub fn next(&mut self) -> Value {
        let state = self.states.recv_timeout(PATIENCE);
        let state = state.unwrap_or_else(|_| panic!("no state after {:#?}", self.seen.last()));
        if let Some(before) = self.seen.last() {
            let versions = [before, &state].map(|state| state["version"].as_u64());
            assert!(versions[0] < versions[1], "versions go up: {versions:?}");
        }
        self.seen.push(state.clone());
        state
    }

    /// Waits for a state that is as wanted.
    pub fn until(&mut self, what: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        let end = std::time::Instant::now() + PATIENCE;
        loop {
            let state = self.next();
            if wanted(&state) {
                return state;
            }
            assert!(std::time::Instant::now() < end, "has not come: {what}");
        }
    }

    /// Waits for the next save that is shown.
    pub fn saved(&mut self) -> Value {
        let before = match self.seen.last() {
            Some(state) => saves(state),
            None => saves(&self.next()),
        };
        self.until("a save", |state| saves(state) > before)
    }

    /// Waits until the other side ends it.
    pub fn ends(self) {
        while self.states.recv_timeout(PATIENCE) != Err(mpsc::RecvTimeoutError::Disconnected) {}
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        // It may be closed.
        let _ = self.stream.shutdown(Shutdown::Both);
    }
}

/// How many saves are shown.
pub fn saves(state: &Value) -> u64 {
    state["saves"].as_u64().expect("a number")
}
