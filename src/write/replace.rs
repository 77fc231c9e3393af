//! An author's own files, written anew: each whole or not at all, and only while it is what was read.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file of the strategy that is to hold something else.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// Its path from the strategy's folder.
    pub path: &'a str,
    /// What was read of it.
    pub before: &'a [u8],
    /// What it is to hold.
    pub after: &'a [u8],
}

/// A file that could not be written, and those that were before it.
#[derive(Debug)]
pub struct NotReplaced {
    /// The file.
    pub path: String,
    /// Why.
    pub reason: Reason,
    /// The paths of the files that hold their new content.
    pub written: Vec<String>,
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

/// Writes the files of the strategy in `folder`. Their new content is made ready beside all of them before
/// the first is put in its place, so that a full disk or a file that may not be written stops the whole.
///
/// # Errors
///
/// The file that could not be written; those not named as written are as they were.
pub fn replace(folder: &Path, changes: &[Change<'_>]) -> Result<(), NotReplaced> {
    let mut written = Vec::new();
    let refuse = |change: &Change<'_>, reason, written: &[String]| NotReplaced {
        path: change.path.to_owned(),
        reason,
        written: written.to_vec(),
    };
    let mut ready = Vec::new();
    for change in changes {
        let staged = stage(folder, change).map_err(|reason| refuse(change, reason, &written))?;
        ready.push(staged);
    }
    for (change, (file, target)) in changes.iter().zip(ready) {
        put(file, &target, change).map_err(|reason| refuse(change, reason, &written))?;
        written.push(change.path.to_owned());
    }
    Ok(())
}

/// The new content in a file beside the one it is for.
fn stage(folder: &Path, change: &Change<'_>) -> Result<(NamedTempFile, PathBuf), Reason> {
    // Where a link leads, so that the link stays one.
    let target = folder.join(change.path).canonicalize()?;
    unchanged(&target, change)?;
    // A file that may not be written could still be replaced by another.
    fs::OpenOptions::new().write(true).open(&target)?;
    let permissions = fs::metadata(&target)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::from(io::ErrorKind::PermissionDenied).into());
    }
    let beside = target.parent().unwrap_or(folder);
    let mut file = tempfile::Builder::new()
        .prefix(".veivalg-")
        .tempfile_in(beside)?;
    file.write_all(change.after)?;
    file.as_file().set_permissions(permissions)?;
    file.as_file().sync_all()?;
    Ok((file, target))
}

fn put(file: NamedTempFile, target: &Path, change: &Change<'_>) -> Result<(), Reason> {
    unchanged(target, change)?;
    file.persist(target).map_err(|error| error.error)?;
    Ok(())
}

fn unchanged(target: &Path, change: &Change<'_>) -> Result<(), Reason> {
    if fs::read(target)? == change.before {
        Ok(())
    } else {
        Err(Reason::Changed)
    }
}
