//! The schemas that editors read, kept up to date while the strategy is written.
//!
//! A thread of its own, so that no page waits for it. Writes only where the schemas are already in use,
//! and only what has changed; a file that cannot be read to its end, as one half written, takes no id away.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;

use super::follow::Event;
use crate::json_schema::{FOLDER, file_name, of};
use crate::schema::FILES;
use crate::source::Sources;
use crate::write::{Machine, refresh};

/// The thread that keeps them.
pub struct SchemaWriter {
    /// The files as they were last read; none where there is no thread, and nothing is kept.
    files: Option<Sender<Arc<Sources>>>,
}

impl SchemaWriter {
    /// Starts a writer for the strategy in `root`; errors of writes go to `events`.
    pub fn start(root: PathBuf, events: Sender<Event>) -> Self {
        let (files, inbox) = mpsc::channel::<Arc<Sources>>();
        let keep = move || {
            while let Ok(mut sources) = inbox.recv() {
                // Only the latest reading counts.
                while let Ok(later) = inbox.try_recv() {
                    sources = later;
                }
                if let Err(error) = keep(&root, &sources)
                    && events.send(Event::Unkept(error)).is_err()
                {
                    return;
                }
            }
        };
        let thread = thread::Builder::new().name("schemas".to_owned());
        let thread = thread.stack_size(crate::compile::STACK).spawn(keep);
        Self {
            files: thread.ok().map(|_| files),
        }
    }

    /// The files have changed.
    pub fn keep(&self, sources: &Arc<Sources>) {
        if let Some(files) = &self.files {
            // The thread ends with the loop.
            let _ = files.send(Arc::clone(sources));
        }
    }
}

/// Writes the schemas that have changed, where there are any.
fn keep(root: &Path, sources: &Sources) -> io::Result<()> {
    let folder = root.join(FOLDER);
    let in_use = |file| folder.join(file_name(file)).is_file();
    if !FILES.iter().any(in_use) {
        return Ok(());
    }
    let schemas = of(sources);
    if schemas.whole {
        refresh(&Machine, root, FOLDER, &schemas.files)?;
    }
    Ok(())
}
