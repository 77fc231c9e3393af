//! The loop: signs of change, wishes and finished PDFs come in, what browsers are shown goes out.
//!
//! The first sign of a change is acted on at once, and again for as long as more come. Only bad news
//! waits a moment: a file that is empty or gone, or an error where there was none, is mostly a save that
//! is half done.

mod change;
mod publish;

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::RecommendedWatcher;
use tokio::sync::watch;

use super::history::HistoryWorker;
use super::pdf_worker::{PdfJob, PdfWorker, Printed};
use super::recent::RecentPages;
use super::schemas::SchemaWriter;
use super::state::{Pages, PreviewState};
use super::watch::{WatchMode, watch};
use super::{News, Settings};
use crate::compile::{Compilation, Observer, Options, Targets, compile};
use crate::diagnostic::Diagnostics;
use crate::documents::Pdf;
use crate::lang::Date;
use crate::load::{reload, stamp, text};
use crate::output::Output;
use crate::source::Sources;
use crate::translation::{Review, WordingHistory};
use crate::wording::Wanted;
use change::is_doubtful;

/// How long bad news waits for better.
const DOUBT: Duration = Duration::from_millis(60);
/// The longest that it waits while one change follows the other.
const LONGEST_DOUBT: Duration = Duration::from_millis(400);
/// After a change the folder is looked at once more: a new folder is watched only from when it is seen.
const SETTLED: Duration = Duration::from_millis(50);
/// How often the folder is looked at where the system tells of changes: it may miss what lies behind
/// links.
const HEARTBEAT: Duration = Duration::from_secs(2);
/// How often it is looked at where the system tells of none.
const POLL: Duration = Duration::from_millis(250);

/// What the loop acts on.
#[derive(Debug)]
pub enum Event {
    /// Something in the folder may have changed.
    Changed,
    /// Somebody looks at a PDF.
    Wanted(Pdf),
    /// A PDF was set, or could not be.
    Printed(Box<Printed>),
    /// The schemas for editors could not be written.
    Unkept(io::Error),
    /// Earlier wordings were found.
    Recalled(WordingHistory),
}

/// A reading that is doubted.
struct Held {
    /// What came of it; none for one that is not worth the work yet.
    compilation: Option<Compilation>,
    first: Instant,
    until: Instant,
}

/// The loop with all it knows.
pub struct Follower {
    root: PathBuf,
    events: Sender<Event>,
    tell: Box<dyn Fn(News<'_>) + Send>,
    today: Box<dyn Fn() -> Date + Send>,
    wanted: Wanted,
    baseline: Option<(PathBuf, String)>,
    recent: Arc<RecentPages>,
    shown: watch::Sender<Arc<PreviewState>>,
    way: WatchMode,
    /// The last good and whole pages.
    good: Option<Pages>,
    /// The findings of the pages' compilation, and of each PDF's.
    found: Diagnostics,
    found_in_print: BTreeMap<Pdf, Diagnostics>,
    pdf_workers: BTreeMap<Pdf, PdfWorker>,
    schema_writer: SchemaWriter,
    /// How the texts stand in the files that the findings are of, and what they were.
    review: Arc<Review>,
    past: Arc<WordingHistory>,
    history_worker: HistoryWorker,
    /// Why the schemas could not be written, as it was last told.
    unkept: Option<String>,
    sources: Arc<Sources>,
    reading: u64,
    /// The reading that the PDFs were last ordered of.
    ordered: u64,
    day: Date,
    since: Instant,
    held: Option<Held>,
    settled: bool,
    stamp: Option<u64>,
}

impl Follower {
    /// A loop that has read nothing yet.
    pub fn new(
        settings: Settings,
        root: PathBuf,
        way: WatchMode,
        recent: Arc<RecentPages>,
        events: Sender<Event>,
        tell: impl Fn(News<'_>) + Send + 'static,
    ) -> Self {
        let lang = settings.messages.lang();
        let shown = PreviewState {
            version: 0,
            reading: 0,
            lang,
            sources: Arc::default(),
            diagnostics: Arc::default(),
            review: Arc::default(),
            past: Arc::default(),
            lost: None,
            ok: false,
            pages: None,
            edited: None,
            saves: 0,
            pdfs: BTreeMap::new(),
        };
        Self {
            schema_writer: SchemaWriter::start(root.clone(), events.clone()),
            history_worker: HistoryWorker::start(root.clone(), events.clone()),
            review: Arc::default(),
            past: Arc::default(),
            unkept: None,
            root,
            events,
            tell: Box::new(tell),
            day: (settings.today)(),
            today: settings.today,
            wanted: settings.messages,
            baseline: settings.baseline,
            recent,
            shown: watch::Sender::new(Arc::new(shown)),
            way,
            good: None,
            found: Diagnostics::default(),
            found_in_print: BTreeMap::new(),
            pdf_workers: BTreeMap::new(),
            sources: Arc::default(),
            reading: 0,
            ordered: 0,
            since: Instant::now(),
            held: None,
            settled: false,
            stamp: None,
        }
    }

    /// Where what is shown is found.
    pub fn shown(&self) -> watch::Receiver<Arc<PreviewState>> {
        self.shown.subscribe()
    }

    /// Says something on the terminal.
    pub fn tell(&self, news: News<'_>) {
        (self.tell)(news);
    }

    /// Acts on events until the program ends.
    pub fn follow(&mut self, inbox: &Receiver<Event>, mut watcher: Option<RecommendedWatcher>) {
        loop {
            match inbox.recv_timeout(self.patience()) {
                Ok(first) => {
                    self.since = Instant::now();
                    let mut changed = false;
                    for event in [first].into_iter().chain(inbox.try_iter()) {
                        match event {
                            Event::Changed => changed = true,
                            Event::Wanted(pdf) => self.want(pdf),
                            Event::Printed(printed) => self.printed(*printed),
                            Event::Unkept(error) => self.unkept(&error),
                            Event::Recalled(past) => self.recalled(past),
                        }
                    }
                    if changed {
                        self.settled = false;
                        self.read();
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.since = Instant::now();
                    let was_lost = self.shown.borrow().lost.is_some();
                    self.look();
                    if was_lost && self.shown.borrow().lost.is_none() && watcher.is_some() {
                        // It is another folder than the one that was watched.
                        watcher = watch(&self.root, &self.events, false).0;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn patience(&self) -> Duration {
        match &self.held {
            Some(held) => held.until.saturating_duration_since(Instant::now()),
            None if !self.settled => SETTLED,
            None if self.way == WatchMode::Events => HEARTBEAT,
            None => POLL,
        }
    }

    /// Nothing was heard for a while: what was doubted is believed, and the folder looked at.
    fn look(&mut self) {
        if let Some(held) = self.held.take() {
            let compile = || pages(&self.sources, self.day, &mut ());
            let compilation = held.compilation.unwrap_or_else(compile);
            self.show(compilation);
            return;
        }
        self.settled = true;
        let stamp = stamp(&self.root).ok();
        if stamp != self.stamp || stamp.is_none() || (self.today)() != self.day {
            self.stamp = stamp;
            self.read();
        }
    }

    /// Reads the folder, and compiles it when anything is new.
    pub fn read(&mut self) {
        let today = (self.today)();
        let mut sources = match reload(&self.root, &self.sources) {
            Ok(sources) => sources,
            Err(error) => return self.lose(&error),
        };
        sources.keep_after(&self.sources);
        if let Some((path, name)) = &self.baseline {
            let known = match text(&self.root, path) {
                Ok(bytes) => sources.insert_after(&self.sources, name, bytes),
                Err(problem) => sources.insert_problem(name, problem),
            };
            sources.set_baseline(known);
        }
        let is_new = self.reading == 0
            || self.shown.borrow().lost.is_some()
            || today != self.day
            || !sources.changes_since(&self.sources).is_empty();
        if !is_new {
            return;
        }
        self.sources = Arc::new(sources);
        self.reading += 1;
        self.day = today;
        if is_doubtful(&self.sources, &self.shown.borrow().sources) {
            return self.hold(None);
        }
        self.order_all();
        let sources = Arc::clone(&self.sources);
        let compilation = pages(&sources, today, &mut First(self));
        if compilation.output.is_none() && self.shown.borrow().ok {
            return self.hold(Some(compilation));
        }
        self.held = None;
        self.show(compilation);
    }

    /// Lets bad news wait.
    fn hold(&mut self, compilation: Option<Compilation>) {
        let now = Instant::now();
        let first = self.held.as_ref().map_or(now, |held| held.first);
        self.held = Some(Held {
            compilation,
            first,
            until: (now + DOUBT).min(first + LONGEST_DOUBT),
        });
    }

    /// Orders the PDFs that somebody looks at.
    fn order_all(&mut self) {
        self.ordered = self.reading;
        for worker in self.pdf_workers.values() {
            worker.send(self.job());
        }
    }

    fn job(&self) -> PdfJob {
        PdfJob {
            reading: self.reading,
            sources: Arc::clone(&self.sources),
            today: self.day,
            since: self.since,
        }
    }

    fn want(&mut self, pdf: Pdf) {
        if self.pdf_workers.contains_key(&pdf) {
            return;
        }
        match PdfWorker::start(pdf, self.events.clone()) {
            Ok(worker) => {
                worker.send(self.job());
                self.pdf_workers.insert(pdf, worker);
                // Browsers are told that it is being made.
                self.swap(|shown| {
                    shown.pdfs.entry(pdf).or_default();
                });
            }
            // It is wanted again when somebody looks again.
            Err(_) => self.swap(|shown| {
                shown.pdfs.entry(pdf).or_default().tried = shown.reading;
            }),
        }
    }
}

/// The pages of these files.
fn pages(sources: &Sources, today: Date, observer: &mut dyn Observer) -> Compilation {
    let options = Options {
        today,
        targets: Targets::Pages,
    };
    compile(sources, options, observer)
}

/// Who waits for the pages' compilation: browsers that show some of them.
struct First<'a>(&'a mut Follower);

impl Observer for First<'_> {
    fn wanted(&self) -> Vec<String> {
        self.0.recent.paths()
    }

    fn first(&mut self, output: &Output) {
        self.0.show_first(output);
    }
}
