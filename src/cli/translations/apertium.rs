//! Apertium, the program that translates: found on the path as the system finds programs, and run once.
//!
//! In: what is to be translated, in the program's own form. Out: its answer, which is never longer, and
//! never waited for longer, than there is reason to. No shell.

use std::io::{self, Read, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use crate::drafting::Style;

/// The program.
const PROGRAM: &str = "apertium";

/// Apertium takes up to some seconds to begin on a busy machine, and then translates thousands of letters a second
/// (3.8.3, two cores). The time limit is this many seconds for a run, and one second more for each
/// `BYTES_A_SECOND` bytes.
const SECONDS: u64 = 60;
const BYTES_A_SECOND: u64 = 200;

/// An answer is about as long as what was sent; marks come back once for every word.
const MOST_FOR_EACH_BYTE: u64 = 16;
const MOST_AT_LEAST: u64 = 1 << 20;

/// How much of its complaints is kept, in bytes.
const MOST_COMPLAINT: u64 = 4096;

/// What becomes of what is not kept of a pipe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rest {
    /// It is read: who writes it is not to be stopped by it.
    Ignored,
    /// It is not: who writes so much is stopped.
    Refused,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum ApertiumError {
    /// The program is not installed.
    NotInstalled,
    /// It has no words for these two languages; the name of what it lacks.
    NoMode(&'static str),
    /// It did not answer within this many seconds.
    Slow(u64),
    /// It gave up, or what came is no answer; its own words, if it said any.
    Failed(String),
    /// The system reported an error.
    Io(io::Error),
}

impl From<io::Error> for ApertiumError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotInstalled,
            _ => Self::Io(error),
        }
    }
}

/// What a variable of its own holds that turns on switches.
const SWITCHES: &str = "AP_SETVAR";

/// Translates in a style.
///
/// # Errors
///
/// When there is no answer.
pub fn translate(stream: &str, style: &Style) -> Result<String, ApertiumError> {
    let mode = style.mode;
    let modes = run(&["-l"], "", "")?;
    if !modes.split_whitespace().any(|known| known == mode) {
        return Err(ApertiumError::NoMode(mode));
    }
    run(&["-f", "none", mode], stream, &style.switches.join(","))
}

fn run(arguments: &[&str], input: &str, switches: &str) -> Result<String, ApertiumError> {
    let length = input.len() as u64;
    let seconds = SECONDS + length / BYTES_A_SECOND;
    let most = MOST_AT_LEAST + length.saturating_mul(MOST_FOR_EACH_BYTE);
    let mut command = Command::new(PROGRAM);
    command
        .args(arguments)
        // It looks for a locale that knows the letters, and must be let to use it.
        .env_remove("LC_ALL")
        .env(SWITCHES, switches)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let answer = converse(&mut child, input, seconds, most);
    if answer.is_err() {
        // What it started ends with it: nobody writes to it or reads from it any more.
        let _ = child.kill();
        let _ = child.wait();
    }
    answer
}

fn converse(
    child: &mut Child,
    input: &str,
    seconds: u64,
    most: u64,
) -> Result<String, ApertiumError> {
    let deadline = Instant::now() + Duration::from_secs(seconds);
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let input = input.as_bytes().to_vec();
    // Each in its own thread, for it may answer before it has heard all; none is waited for, should it hang.
    // Whoever has stopped listening says so otherwise.
    let _writer = thread::Builder::new().spawn(move || {
        if let Some(mut stdin) = stdin {
            let _ = stdin.write_all(&input);
        }
    })?;
    let complaint = reader(stderr, MOST_COMPLAINT, Rest::Ignored)?;
    let answer = reader(stdout, most + 1, Rest::Refused)?;
    let within = |pipe: &mpsc::Receiver<io::Result<Vec<u8>>>| {
        let left = deadline.saturating_duration_since(Instant::now());
        match pipe.recv_timeout(left) {
            Ok(bytes) => Ok(bytes?),
            Err(RecvTimeoutError::Timeout) => Err(ApertiumError::Slow(seconds)),
            Err(RecvTimeoutError::Disconnected) => Err(ApertiumError::Failed(String::new())),
        }
    };
    let bytes = within(&answer)?;
    if bytes.len() as u64 > most {
        return Err(ApertiumError::Failed(String::new()));
    }
    let complaint = within(&complaint)?;
    let status = loop {
        match child.try_wait()? {
            Some(status) => break status,
            None if Instant::now() > deadline => return Err(ApertiumError::Slow(seconds)),
            None => thread::sleep(Duration::from_millis(5)),
        }
    };
    let complaint = String::from_utf8_lossy(&complaint);
    let complaint = complaint
        .lines()
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned();
    match String::from_utf8(bytes) {
        Ok(answer) if status.success() => Ok(answer),
        _ => Err(ApertiumError::Failed(complaint)),
    }
}

/// Reads a pipe in a thread of its own, to its end or at most `most` bytes.
fn reader(
    pipe: Option<impl Read + Send + 'static>,
    most: u64,
    rest: Rest,
) -> io::Result<mpsc::Receiver<io::Result<Vec<u8>>>> {
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new().spawn(move || {
        let mut bytes = Vec::new();
        let read = || {
            let Some(mut pipe) = pipe else { return Ok(()) };
            pipe.by_ref().take(most).read_to_end(&mut bytes)?;
            if rest == Rest::Ignored {
                io::copy(&mut pipe, &mut io::sink())?;
            }
            Ok(())
        };
        let read = read();
        // When nobody waits any more, there is nobody to tell.
        let _ = sender.send(read.map(|()| bytes));
    })?;
    Ok(receiver)
}
