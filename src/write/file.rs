//! One file, written whole: its new content is made ready beside it, is on the disk, and takes its place
//! at once. The old one's permissions stay, and one that may not be written is left alone.
//!
//! A link to a file that somebody named is followed, so that it stays one. Among the program's own files
//! nothing is followed: a link there is replaced, for it may lead anywhere.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file's new content beside it.
pub struct Ready {
    content: NamedTempFile,
    target: PathBuf,
}

impl Ready {
    /// Makes the content ready for what stands at `target`, if anything does.
    ///
    /// # Errors
    ///
    /// When the old file may not be written, or the machine would not.
    pub fn new(target: PathBuf, content: &[u8]) -> io::Result<Self> {
        let folder = match target.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        let permissions = match target.symlink_metadata() {
            Ok(old) if old.is_file() => {
                // A file that may not be written could still be replaced by another.
                OpenOptions::new().write(true).open(&target)?;
                if old.permissions().readonly() {
                    return Err(io::ErrorKind::PermissionDenied.into());
                }
                Some(old.permissions())
            }
            _ => None,
        };
        let mut file = tempfile::Builder::new()
            .prefix(".veivalg-")
            .make_in(folder, |path| {
                // With the permissions that any new file gets, not a temporary one's.
                OpenOptions::new().write(true).create_new(true).open(path)
            })?;
        if let Some(permissions) = permissions {
            file.as_file().set_permissions(permissions)?;
        }
        file.write_all(content)?;
        file.as_file().sync_all()?;
        Ok(Self {
            content: file,
            target,
        })
    }

    /// Where it is to stand.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Puts it there.
    ///
    /// # Errors
    ///
    /// When the machine would not; what stood there still does.
    pub fn put(self) -> io::Result<()> {
        self.content.persist(self.target)?;
        Ok(())
    }
}

/// Where a path leads. What is not there yet leads to itself.
///
/// # Errors
///
/// When it is a link that leads nowhere.
pub fn followed(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error)
            if error.kind() == io::ErrorKind::NotFound && path.symlink_metadata().is_err() =>
        {
            Ok(path.to_owned())
        }
        real => real,
    }
}

/// Brings files of the program's own up to date, `below` a folder that somebody named, or in it when
/// that is empty: those that differ are put in place, others are left alone. How many there were.
///
/// # Errors
///
/// When the folder is a link or cannot be made, or a file not written; each file is as it was or as it
/// ought to be.
pub fn refresh(folder: &Path, below: &str, files: &BTreeMap<String, String>) -> io::Result<usize> {
    let own = folder.join(below);
    if own.symlink_metadata().is_ok_and(|data| data.is_symlink()) && !below.is_empty() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    fs::create_dir_all(&own)?;
    let mut changed = 0;
    for (name, text) in files {
        let path = own.join(name);
        if holds(&path, text) {
            continue;
        }
        Ready::new(path, text.as_bytes())?.put()?;
        changed += 1;
    }
    Ok(changed)
}

/// Whether a file holds this text. Nothing else is read: neither a link nor a pipe, nor more than that.
fn holds(path: &Path, text: &str) -> bool {
    let data = path.symlink_metadata();
    data.is_ok_and(|data| data.is_file() && data.len() == text.len() as u64)
        && fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes())
}
