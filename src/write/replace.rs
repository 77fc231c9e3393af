//! An author's own files, written anew: each whole or not at all, and only while it is what was read.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::file::{Ready, followed};

/// A file that is to hold something else.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// Its path from the folder.
    pub path: &'a Path,
    /// What was read of it; none for a file that is not to be there yet.
    pub before: Option<&'a [u8]>,
    /// What it is to hold.
    pub after: &'a [u8],
}

/// A file that could not be written, and those that were before it.
#[derive(Debug)]
pub struct NotReplaced {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub reason: Reason,
    /// The paths of the files that hold their new content.
    pub written: Vec<PathBuf>,
}

/// Why a file was not written.
#[derive(Debug)]
pub enum Reason {
    /// It is no longer what was read: somebody saved it in between.
    Changed,
    /// The machine would not.
    Io(io::Error),
}

impl From<io::Error> for Reason {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Writes files of a folder. Their new content is made ready beside all of them before the first is put
/// in its place, so that a full disk or a file that may not be written stops the whole.
///
/// # Errors
///
/// The file that could not be written; those not named as written are as they were.
pub fn replace(folder: &Path, changes: &[Change<'_>]) -> Result<(), NotReplaced> {
    let mut written = Vec::new();
    let refuse = |change: &Change<'_>, reason, written: &[PathBuf]| NotReplaced {
        path: change.path.to_owned(),
        reason,
        written: written.to_vec(),
    };
    let mut ready = Vec::new();
    for change in changes {
        let file = stage(folder, change).map_err(|reason| refuse(change, reason, &written))?;
        ready.push(file);
    }
    for (change, file) in changes.iter().zip(ready) {
        put(file, change).map_err(|reason| refuse(change, reason, &written))?;
        written.push(change.path.to_owned());
    }
    Ok(())
}

fn stage(folder: &Path, change: &Change<'_>) -> Result<Ready, Reason> {
    let target = followed(&folder.join(change.path))?;
    unchanged(&target, change)?;
    Ok(Ready::new(target, change.after)?)
}

fn put(file: Ready, change: &Change<'_>) -> Result<(), Reason> {
    unchanged(file.target(), change)?;
    Ok(file.put()?)
}

fn unchanged(target: &Path, change: &Change<'_>) -> Result<(), Reason> {
    let now = match fs::read(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        read => Some(read?),
    };
    if now.as_deref() == change.before {
        Ok(())
    } else {
        Err(Reason::Changed)
    }
}
