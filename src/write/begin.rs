//! A folder that somebody begins in: all its files at once, and only where there is nothing yet.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::lay;

/// Why nothing was begun.
#[derive(Debug)]
pub enum NotBegun {
    /// There is something already: a file, a link that leads nowhere, or a folder with anything in it.
    NotEmpty,
    /// The machine would not.
    Io(io::Error),
}

impl From<io::Error> for NotBegun {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Makes the folder with these files, each by its path with `/`.
///
/// # Errors
///
/// A [`NotBegun`].
pub fn begin(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), NotBegun> {
    let is_link = folder
        .symlink_metadata()
        .is_ok_and(|data| data.is_symlink());
    if is_link && !folder.exists() {
        return Err(NotBegun::NotEmpty);
    }
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(NotBegun::NotEmpty);
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(NotBegun::NotEmpty);
        }
        Err(error) => return Err(error.into()),
    }
    let folder = std::path::absolute(folder)?;
    let parent = folder.parent().unwrap_or(Path::new("/"));
    fs::create_dir_all(parent)?;
    // Written beside the folder, or in one that is there, and put in place whole.
    let stage = tempfile::Builder::new()
        .prefix(".veivalg-new-")
        .tempdir_in(if folder.is_dir() { &folder } else { parent })?;
    let whole = stage.path().join("whole");
    fs::create_dir(&whole)?;
    for (path, bytes) in files {
        lay(&whole, path, bytes)?;
    }
    if folder.is_dir() {
        // An empty folder that is there stays: someone may be standing in it.
        for entry in fs::read_dir(&whole)? {
            let entry = entry?;
            fs::rename(entry.path(), folder.join(entry.file_name()))?;
        }
    } else {
        fs::rename(&whole, &folder)?;
    }
    Ok(())
}
