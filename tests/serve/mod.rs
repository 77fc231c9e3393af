//! The preview: the real program, a real socket, a real folder.
//!
//! Nothing here counts on how long things take: what is to come is waited for, with much patience.

mod areas;
mod browser;
mod changes;
mod editor;
mod ends;
mod faults;
mod folder;
mod links;
mod looks;
mod overtaken;
mod printed;
mod requests;
mod saves;
mod schemas;
mod soak;
mod starts;
mod visitors;

use std::io::{BufRead as _, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, Weak};
use std::thread;
use std::time::{Duration, Instant};

use browser::{Answer, Events};
use folder::Folder;

/// How long anything may take; machines that run tests are slow and busy.
const PATIENCE: Duration = Duration::from_secs(30);
/// The address of an area's page.
const AREA: &str = "/nb/area/arbeidsmiljo.html";

/// A preview that runs until it is dropped.
struct Preview {
    child: Child,
    said: Arc<Mutex<String>>,
    port: u16,
}

impl Preview {
    /// One of a folder, at any port.
    fn of(folder: &Folder) -> Self {
        Self::start(&folder.path, &["--port", "0"])
    }

    /// One with these arguments.
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = serve(folder, arguments);
        let said = Arc::default();
        listen_to(child.stdout.take().expect("a pipe"), &said);
        listen_to(child.stderr.take().expect("a pipe"), &said);
        let mut preview = Self {
            child,
            said,
            port: 0,
        };
        preview.port = eventually("the address", || {
            let said = preview.said();
            let ended = preview.child.try_wait().expect("a child");
            assert!(ended.is_none(), "it ended: {said}");
            let (_, address) = said.split_once("http://")?;
            let (host, _) = address.split_once("/ ")?;
            host.rsplit(':').next()?.parse().ok()
        });
        preview
    }

    /// What it has said so far.
    fn said(&self) -> String {
        self.said.lock().expect("no panic").clone()
    }

    /// Waits until it says this.
    fn says(&self, words: &str) {
        eventually(words, || self.said().contains(words).then_some(()));
    }

    /// A page. Asked for once more where the connection is closed without an answer, as browsers do: a machine that
    /// stands still for longer than the preview is patient makes it close those that were waiting.
    fn get(&self, path: &str) -> Answer {
        let answer = self.ask("GET", path, &[], "");
        if answer.status == 0 {
            return self.ask("GET", path, &[], "");
        }
        answer
    }

    /// A request as a browser sends it, and these headers.
    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        browser::ask(self.port, method, path, headers, body)
    }

    /// The stream of states.
    fn events(&self) -> Events {
        Events::open(self.port)
    }

    /// Waits until a page shows these words.
    fn shows(&self, path: &str, words: &str) {
        let mut last = String::new();
        eventually(&format!("{words:?} on {path}"), || {
            let answer = self.get(path);
            last = answer.text();
            (answer.status == 200 && last.contains(words)).then_some(())
        });
    }

    fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let done = Command::new("kill").args([name, &id]).status();
        assert!(done.expect("kill is there").success());
    }

    /// How it ended, and how long that took.
    fn end(&mut self) -> (ExitStatus, Duration) {
        let since = Instant::now();
        let status = eventually("the end", || self.child.try_wait().expect("a child"));
        (status, since.elapsed())
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program, started.
fn serve(folder: &Path, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_veivalg"))
        .arg("serve")
        .arg(folder)
        .args(["--today", "2026-11-21"])
        .args(arguments)
        .env_remove("VEIVALG_MESSAGES")
        .env("LC_ALL", "C")
        .env_remove("VISUAL")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

/// Keeps what is said in a pipe.
fn listen_to(pipe: impl Read + Send + 'static, said: &Arc<Mutex<String>>) {
    let said = Arc::clone(said);
    thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            let mut said = said.lock().expect("no panic");
            said.push_str(&line);
            said.push('\n');
        }
    });
}

/// A preview of a folder that nobody changes, for all tests that only look.
fn shared() -> Arc<(Preview, Folder)> {
    static SHARED: Mutex<Weak<(Preview, Folder)>> = Mutex::new(Weak::new());
    let mut shared = SHARED
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    shared.upgrade().unwrap_or_else(|| {
        let folder = Folder::small();
        let new = Arc::new((Preview::of(&folder), folder));
        *shared = Arc::downgrade(&new);
        new
    })
}

/// Waits until there is something to see.
fn eventually<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < end, "has not come: {what}");
        thread::sleep(Duration::from_millis(10));
    }
}
