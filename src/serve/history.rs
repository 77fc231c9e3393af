//! Asks git in the background what has changed in texts since they were reviewed.
//!
//! A thread of its own: no page waits for it. What was looked for once is not looked for again, for an
//! earlier wording never becomes another.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::thread;

use super::follow::Event;
use crate::load::history::earlier;
use crate::translation::Fingerprint;

/// The fingerprints of wordings that are looked for, by file.
type Wanted = BTreeMap<String, BTreeSet<Fingerprint>>;

/// The thread that asks.
pub struct HistoryWorker {
    /// What is looked for; none where there is no thread, and nothing is reported.
    wanted: Option<Sender<Wanted>>,
}

impl HistoryWorker {
    /// Starts a worker for the strategy in `root`; what it finds goes to `events`.
    pub fn start(root: PathBuf, events: Sender<Event>) -> Self {
        let (wanted, inbox) = mpsc::channel::<Wanted>();
        let ask = move || {
            let mut asked = BTreeSet::new();
            while let Ok(wanted) = inbox.recv() {
                // Only the latest reading counts.
                let mut wanted = inbox.try_iter().last().unwrap_or(wanted);
                for fingerprints in wanted.values_mut() {
                    fingerprints.retain(|one| asked.insert(*one));
                }
                wanted.retain(|_, fingerprints| !fingerprints.is_empty());
                let past = earlier(&root, &wanted);
                if !past.is_empty() && events.send(Event::Recalled(past)).is_err() {
                    return;
                }
            }
        };
        let thread = thread::Builder::new().name("history".to_owned());
        let thread = thread.stack_size(crate::compile::STACK).spawn(ask);
        Self {
            wanted: thread.ok().map(|_| wanted),
        }
    }

    /// Looks for wordings.
    pub fn ask(&self, wanted: Wanted) {
        if let Some(thread) = self.wanted.as_ref().filter(|_| !wanted.is_empty()) {
            // The thread ends with the loop.
            let _ = thread.send(wanted);
        }
    }
}
