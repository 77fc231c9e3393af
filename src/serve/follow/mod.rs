//! The loop: signs of change, wishes and finished PDFs come in, what browsers are shown goes out.
//!
//! The first sign of a change is acted on at once, and again for as long as more come. Only bad news
//! waits a moment: a file that is empty or gone, or an error where there was none, is mostly a save that
//! is half done.

mod change;
mod publish;
mod reading;

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
use crate::compile::Compilation;
use crate::diagnostic::Diagnostics;
use crate::documents::Pdf;
use crate::lang::Date;
use crate::load::stamp;
use crate::source::Sources;
use crate::translation::{Review, WordingHistory};
use crate::wording::Wanted;

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
    /// The compilation of it; none for one that is not worth the work yet.
    compilation: Option<Compilation>,
    first: Instant,
    until: Instant,
}

/// The loop with all it knows.
pub struct Follower {
    root: PathBuf,
    events: Sender<Event>,
    inbox: Receiver<Event>,
    tell: Box<dyn Fn(News<'_>) + Send>,
    today: Box<dyn Fn() -> Date + Send>,
    wanted: Wanted,
    baseline: Option<(PathBuf, String)>,
    recent: Arc<RecentPages>,
    shown: watch::Sender<Arc<PreviewState>>,
    way: WatchMode,
    /// The last good and whole pages.
    good: Option<Pages>,
    /// Files without an error of whose pages some are shown and not all are made: a newer reading was there first.
    unfinished: Option<(Arc<Sources>, Date)>,
    /// The findings of the pages' compilation and the reading that it was of, and the same of each PDF's.
    found: (u64, Diagnostics),
    found_in_print: BTreeMap<Pdf, (u64, Diagnostics)>,
    pdf_workers: BTreeMap<Pdf, PdfWorker>,
    schema_writer: SchemaWriter,
    /// The state of the texts in the files that the findings are of, and their earlier wordings.
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
        (events, inbox): (Sender<Event>, Receiver<Event>),
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
            inbox,
            tell: Box::new(tell),
            day: (settings.today)(),
            today: settings.today,
            wanted: settings.messages,
            baseline: settings.baseline,
            recent,
            shown: watch::Sender::new(Arc::new(shown)),
            way,
            good: None,
            unfinished: None,
            found: (0, Diagnostics::default()),
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
    pub fn follow(&mut self, mut watcher: Option<RecommendedWatcher>) {
        loop {
            match self.inbox.recv_timeout(self.patience()) {
                Ok(event) => {
                    if self.hear(event) {
                        self.read();
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
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

    /// Acts on an event and all that have come after it. Whether the folder may have changed, which is to be read then.
    fn hear(&mut self, first: Event) -> bool {
        let mut changed = false;
        let mut next = Some(first);
        while let Some(event) = next {
            match event {
                Event::Changed => changed = true,
                Event::Wanted(pdf) => self.want(pdf),
                Event::Printed(printed) => self.printed(*printed),
                Event::Unkept(error) => self.unkept(&error),
                Event::Recalled(past) => self.recalled(past),
            }
            next = self.inbox.try_recv().ok();
        }
        // After a change the folder is looked at once more.
        self.settled &= !changed;
        changed
    }

    fn patience(&self) -> Duration {
        match &self.held {
            Some(held) => held.until.saturating_duration_since(Instant::now()),
            None if !self.settled => SETTLED,
            None if self.unfinished.is_some() => Duration::ZERO,
            None if self.way == WatchMode::Events => HEARTBEAT,
            None => POLL,
        }
    }

    /// Nothing was heard for a while: what was doubted is believed, the folder looked at, and finished what is not.
    fn look(&mut self) {
        if let Some(held) = self.held.take() {
            return self.believe(held);
        }
        if self.settled
            && let Some((sources, day)) = self.unfinished.clone()
        {
            return self.finish(&sources, day);
        }
        self.settled = true;
        let stamp = stamp(&self.root).ok();
        if stamp != self.stamp || stamp.is_none() || (self.today)() != self.day {
            self.stamp = stamp;
            self.read();
        }
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
                worker.send(PdfJob {
                    since: Instant::now(),
                    ..self.job()
                });
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
