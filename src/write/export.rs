//! Writes files into a folder that may hold others: it replaces what an earlier run wrote, and nothing else.
//!
//! A list in the folder names the files that were written, with their content's hashes; a second one those that are
//! being written, until all are there. So the next run completes one that was killed, and recognizes a file that
//! somebody has changed since.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk::{Disk, found, make_folders};
use super::file::renew;
use super::place::settled;
use super::standing::{Manifest, hash_of};

/// The list of what was written.
const WRITTEN: &str = ".veivalg-export.json";

/// The list of what is being written.
const COMING: &str = ".veivalg-export-coming.json";

/// Why files were not exported.
#[derive(Debug)]
pub enum NotExported {
    /// The file at this path was not written by an earlier run, or was changed since. Nothing was written.
    Foreign(PathBuf),
    /// The system reported an error. Each file is as it was or as it should be.
    Machine(io::Error),
}

impl From<io::Error> for NotExported {
    fn from(error: io::Error) -> Self {
        Self::Machine(error)
    }
}

/// Writes files, each by its path `below` a folder that the user named, or in it when that is empty.
///
/// # Errors
///
/// When a file of somebody else's has a name of one of these, a folder below is a link, or the system reports an error.
pub fn export(
    disk: &dyn Disk,
    folder: &Path,
    below: &str,
    files: &BTreeMap<String, &[u8]>,
) -> Result<(), NotExported> {
    let own = settled(folder)?.join(below);
    if !below.is_empty() && found(disk, &own)?.is_some_and(|data| data.is_symlink()) {
        return Err(io::Error::from(ErrorKind::NotADirectory).into());
    }
    make_folders(disk, &own)?;
    let _turn = disk.lock(&own)?;
    let read = |name| Manifest::read_from(disk, &own.join(name));
    let mut whole = read(WRITTEN)?.unwrap_or_else(|| Manifest::new(BTreeMap::new()));
    let coming = read(COMING)?;
    for (path, &bytes) in files {
        let there = own.join(path);
        if let Some(folder) = there.parent() {
            if found(disk, folder)?.is_some_and(|data| data.is_symlink()) {
                return Err(io::Error::from(ErrorKind::NotADirectory).into());
            }
            make_folders(disk, folder)?;
        }
        match found(disk, &there)? {
            None => {}
            Some(data) if data.is_file() => {
                let old = disk.read(&there)?;
                let sum = hash_of(&old);
                // A run that was killed may have put it there.
                if coming.as_ref().and_then(|coming| coming.files.get(path)) == Some(&sum) {
                    whole.files.insert(path.clone(), sum);
                } else if old != bytes && whole.files.get(path) != Some(&sum) {
                    return Err(NotExported::Foreign(there));
                }
            }
            Some(_) => return Err(NotExported::Foreign(there)),
        }
    }
    if coming.is_some() {
        renew(disk, own.join(WRITTEN), &whole.text())?;
    }
    let sums = |(path, bytes): (&String, &&[u8])| (path.clone(), hash_of(bytes));
    let coming = Manifest::new(files.iter().map(sums).collect());
    renew(disk, own.join(COMING), &coming.text())?;
    for (path, bytes) in files {
        renew(disk, own.join(path), bytes)?;
    }
    whole.files.extend(coming.files);
    renew(disk, own.join(WRITTEN), &whole.text())?;
    disk.remove_file(&own.join(COMING))?;
    Ok(())
}
