//! Earlier wordings, from the git repository that a strategy lies in.
//!
//! In: what is looked for, by file. Out: what was found, the newest versions first; nothing where there is
//! no git, no repository, or not enough of a history. Asks the program, with a limit on time and on what
//! is read. What a repository says is to be run at one thing or another is not: it may come from anybody.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::io::{self, Read, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::MOST_TEXT;
use crate::translation::{Fingerprint, WordingHistory, wordings};

/// The program.
const PROGRAM: &str = "git";
/// How long somebody waits for all of it.
const PATIENCE: Duration = Duration::from_secs(3);
/// The most versions of a file that are looked at, and how many are asked for at a time.
const MOST_VERSIONS: &str = "--max-count=200";
const AT_A_TIME: usize = 20;
/// The most that is read of an answer, in bytes.
const MOST_ANSWER: u64 = AT_A_TIME as u64 * MOST_TEXT;

/// Overrides for git's settings, of the repository or of the user, that would run a program or change the answers.
const SETTINGS: [&str; 6] = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "log.showSignature=false",
    "log.showRoot=true",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
];

/// Variables that say of whose settings git is to take heed; all others of git's are taken away, for they
/// may be of another repository, as within a hook.
const KEPT: [&str; 4] = [
    "GIT_CEILING_DIRECTORIES",
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM",
];

/// Looks for the wordings with these fingerprints in earlier versions of the files, each by its path from
/// the strategy's folder. Starts nothing when nothing is looked for.
pub fn earlier(root: &Path, wanted: &BTreeMap<String, BTreeSet<Fingerprint>>) -> WordingHistory {
    let git = Git {
        root,
        until: Instant::now() + PATIENCE,
    };
    let mut past = WordingHistory::new();
    for (path, wanted) in wanted {
        // Where git gives no answer to the first, it gives none to the others.
        let Some(versions) = git.versions(path) else {
            break;
        };
        let is_known = |past: &WordingHistory| wanted.iter().all(|one| past.contains_key(one));
        for versions in versions.chunks(AT_A_TIME) {
            if is_known(&past) {
                break;
            }
            for bytes in git.contents(versions) {
                let found = wordings(path, bytes).into_iter();
                past.extend(found.filter(|(fingerprint, _)| wanted.contains(fingerprint)));
            }
        }
    }
    past
}

/// The program, asked about the repository that a folder lies in.
struct Git<'a> {
    root: &'a Path,
    until: Instant,
}

impl Git<'_> {
    /// The versions of a file, the newest first, each as git names what it holds; under its old names too.
    fn versions(&self, path: &str) -> Option<Vec<String>> {
        let arguments = [
            "log",
            MOST_VERSIONS,
            "--follow",
            "--format=%H",
            "--name-only",
            "-z",
            "--no-relative",
            "--no-show-signature",
            "--no-ext-diff",
            "--no-textconv",
            "--",
            path,
        ];
        let answer = String::from_utf8(self.ask(&arguments, "")?).ok()?;
        let mut versions = Vec::new();
        let mut commit = "";
        for word in answer.split('\0') {
            match word.strip_prefix('\n') {
                // A name of two lines cannot be asked for.
                Some(path) if !path.contains('\n') => versions.push(format!("{commit}:{path}")),
                Some(_) => {}
                None => commit = word,
            }
        }
        Some(versions)
    }

    /// What versions of a file hold: those that are there.
    fn contents(&self, versions: &[String]) -> Vec<Vec<u8>> {
        let asked: String = versions.iter().map(|name| format!("{name}\n")).collect();
        let answer = self.ask(&["cat-file", "--batch"], &asked);
        let answer = answer.unwrap_or_default();
        let mut rest = answer.as_slice();
        let mut contents = Vec::new();
        while let Some(end) = rest.iter().position(|&byte| byte == b'\n') {
            let head = String::from_utf8_lossy(&rest[..end]);
            rest = &rest[end + 1..];
            // A name, what it is and how long; or that it is missing.
            let mut words = head.rsplit(' ');
            let size = words.next().and_then(|size| size.parse::<usize>().ok());
            let Some(size) = size else { continue };
            let Some(bytes) = rest.get(..size) else { break };
            if words.next() == Some("blob") {
                contents.push(bytes.to_vec());
            }
            rest = rest.get(size + 1..).unwrap_or_default();
        }
        contents
    }

    /// The program's answer; none when it gives none in time, or finds fault.
    fn ask(&self, arguments: &[&str], input: &str) -> Option<Vec<u8>> {
        let mut command = Command::new(PROGRAM);
        command.arg("-C").arg(self.root).args([
            "--no-pager",
            "--no-optional-locks",
            "--literal-pathspecs",
        ]);
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        for (name, _) in std::env::vars_os() {
            let is_kept = KEPT.iter().any(|kept| name == OsStr::new(kept));
            if name.to_string_lossy().starts_with("GIT_") && !is_kept {
                command.env_remove(name);
            }
        }
        command
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_ALLOW_PROTOCOL", "")
            .env("GIT_TERMINAL_PROMPT", "0")
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().ok()?;
        let answer = self.converse(&mut child, input);
        if answer.is_none() {
            let _ = child.kill();
        }
        let ended = child.wait().ok()?;
        answer.filter(|_| ended.success())
    }

    /// Says what is to be said and hears the answer, each in a thread of its own, so that neither waits
    /// for the other, and nobody for one that hangs.
    fn converse(&self, child: &mut Child, input: &str) -> Option<Vec<u8>> {
        let (mut stdin, stdout) = (child.stdin.take()?, child.stdout.take()?);
        let input = input.as_bytes().to_vec();
        // Who does not listen to the end has found fault, and says so by how it ends.
        spawn(move || drop(stdin.write_all(&input)))?;
        let (sender, answer) = mpsc::channel();
        spawn(move || {
            let mut bytes = Vec::new();
            let read = stdout.take(MOST_ANSWER).read_to_end(&mut bytes);
            // When nobody waits any more, there is nobody to tell.
            let _ = sender.send(read.map(|_| bytes));
        })?;
        let left = self.until.saturating_duration_since(Instant::now());
        let bytes: io::Result<Vec<u8>> = answer.recv_timeout(left).ok()?;
        bytes.ok()
    }
}

/// A thread that nobody waits for; none when the machine has none.
fn spawn(work: impl FnOnce() + Send + 'static) -> Option<()> {
    thread::Builder::new().spawn(work).ok().map(drop)
}
