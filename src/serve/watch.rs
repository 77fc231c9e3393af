//! Watches the strategy's folder for changes: by the system's events where it has them, else by polling.
//!
//! Any event is only a sign to read the folder again; which file it names is of no interest beyond
//! whether it is one of ours. Whether the system tells of changes at all (network drives and some
//! mounts do not) is found out at the start, with a probe file in the folder that is gone at once.

use std::ffi::OsString;
use std::path::Path;
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::follow::Event;
use crate::load::concerns;

/// How long the system may take to tell of the probe file.
const PATIENCE: Duration = Duration::from_millis(500);
/// How the probe file's name begins; hidden files are not part of a strategy.
const PROBE: &str = ".veivalg-probe-";

/// How changes are heard of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WatchMode {
    /// The system tells.
    Events,
    /// By looking from time to time.
    Polling {
        /// Whether that was asked for.
        asked: bool,
    },
}

/// Begins to hear of changes in a folder (its canonical path); they go to `events` for as long as the
/// watcher is kept.
pub fn watch(
    root: &Path,
    events: &Sender<Event>,
    poll: bool,
) -> (Option<RecommendedWatcher>, WatchMode) {
    if poll {
        return (None, WatchMode::Polling { asked: true });
    }
    match watch_with(root, events) {
        Some(watcher) => (Some(watcher), WatchMode::Events),
        None => (None, WatchMode::Polling { asked: false }),
    }
}

/// A watcher of this kind, if it hears of a file that is made in the folder.
pub fn watch_with<W: Watcher>(root: &Path, events: &Sender<Event>) -> Option<W> {
    let (heard, probe) = mpsc::channel::<OsString>();
    let events = events.clone();
    let folder = root.to_owned();
    let handler = move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else {
            // The system lost count: anything may have changed.
            let _ = events.send(Event::Changed);
            return;
        };
        // Our own reading opens and closes files.
        let read_only = matches!(event.kind, EventKind::Access(kind)
            if kind != AccessKind::Close(AccessMode::Write));
        if read_only {
            return;
        }
        for path in &event.paths {
            let name = path.file_name().unwrap_or_default();
            if name.to_string_lossy().starts_with(PROBE) {
                let _ = heard.send(name.to_owned());
            }
        }
        if event.need_rescan() || event.paths.iter().any(|path| concerns(&folder, path)) {
            let _ = events.send(Event::Changed);
        }
    };
    // What a link leads to is looked at where it lies, or not at all.
    let config = notify::Config::default().with_follow_symlinks(false);
    let mut watcher = W::new(handler, config).ok()?;
    watcher.watch(root, RecursiveMode::Recursive).ok()?;
    let file = tempfile::Builder::new()
        .prefix(PROBE)
        .tempfile_in(root)
        .ok()?;
    let name = file.path().file_name()?.to_owned();
    while probe.recv_timeout(PATIENCE).ok()? != name {}
    Some(watcher)
}
