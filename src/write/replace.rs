//! Replaces an author's files: each whole or not at all, and only if it still is what was read.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, found, make_folders};
use super::file::{Ready, followed};
use super::place::settled;

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
    /// Why it could not be written.
    pub reason: Reason,
    /// The paths of the files that hold their new content.
    pub written: Vec<PathBuf>,
}

/// Why a file was not written.
#[derive(Debug)]
pub enum Reason {
    /// It is no longer what was read: somebody saved it in between.
    Changed,
    /// The system reported an error.
    Io(io::Error),
}

impl From<io::Error> for Reason {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Writes files of a folder, in this order, with the folders that new ones are in. Their new content is made ready
/// beside all of them before the first is put in its place, so that a full disk or a file that may not be written
/// stops the whole; where one cannot be put there after all, those before it get back what they held. A file may
/// come twice, when the second time follows from the first.
///
/// # Errors
///
/// The file that could not be written; those not named as written are as they were.
pub fn replace(disk: &dyn Disk, folder: &Path, changes: &[Change<'_>]) -> Result<(), NotReplaced> {
    let mut written: Vec<PathBuf> = Vec::new();
    let refuse = |change: &Change<'_>, reason, written: &[PathBuf]| NotReplaced {
        path: change.path.to_owned(),
        reason,
        written: written.to_vec(),
    };
    let Some(first) = changes.first() else {
        return Ok(());
    };
    let _turn = disk
        .lock(folder)
        .map_err(|error| refuse(first, error.into(), &written))?;
    let mut ready = Vec::new();
    let mut made = Vec::new();
    let mut latest: HashMap<&Path, &Change<'_>> = HashMap::new();
    let mut times: HashMap<PathBuf, usize> = HashMap::new();
    for change in changes {
        let earlier = latest.insert(change.path, change);
        let staged = folders(disk, folder, change, &mut made)
            .and_then(|()| stage(disk, folder, change, earlier, &mut times));
        match staged {
            Ok(file) => ready.push(file),
            Err(reason) => {
                // What was made ready goes first, for it is in them.
                drop(ready);
                for folder in made.iter().rev() {
                    let _ = disk.remove_folder(folder);
                }
                return Err(refuse(change, reason, &written));
            }
        }
    }
    let mut ready = ready.into_iter();
    for (done, change) in changes.iter().enumerate() {
        let Some(Err(reason)) = ready.next().map(|file| put(disk, file, change)) else {
            continue;
        };
        // The rest that was made ready goes first, for it is in the folders.
        drop(ready);
        let left = take_back(disk, folder, &changes[..done]);
        if left == 0 {
            for folder in made.iter().rev() {
                let _ = disk.remove_folder(folder);
            }
        }
        let mut seen = BTreeSet::new();
        let stay = changes[..left].iter().map(|change| change.path);
        written.extend(stay.filter(|path| seen.insert(*path)).map(Path::to_owned));
        return Err(refuse(change, reason, &written));
    }
    Ok(())
}

/// Gives the files back what they held, the last first; how many still hold the new. Where one cannot be given back,
/// those before it stay too: what follows may rest on them, as drafts do on their marks.
fn take_back(disk: &dyn Disk, folder: &Path, changes: &[Change<'_>]) -> usize {
    for (before, change) in changes.iter().enumerate().rev() {
        let back = || -> Result<(), Reason> {
            let target = followed(&folder.join(change.path))?;
            let now = Change {
                before: Some(change.after),
                ..*change
            };
            unchanged(disk, &target, &now)?;
            match change.before {
                Some(old) => Ready::new(disk, target, 0, old)?.put()?,
                None => disk.remove_file(&target)?,
            }
            Ok(())
        };
        if back().is_err() {
            return before + 1;
        }
    }
    0
}

/// Makes the missing folders above a new file, and notes which those are.
fn folders(
    disk: &dyn Disk,
    folder: &Path,
    change: &Change<'_>,
    made: &mut Vec<PathBuf>,
) -> Result<(), Reason> {
    if change.before.is_some() {
        return Ok(());
    }
    // What lies anywhere else is in a folder that is there.
    let parent = change.path.parent().filter(|_| change.path.is_relative());
    let Some(parent) = parent.filter(|parent| *parent != Path::new("")) else {
        return Ok(());
    };
    let root = match folder.as_os_str().is_empty() {
        true => settled(Path::new("."))?,
        false => settled(folder)?,
    };
    let mut new = Vec::new();
    for part in parent.ancestors().take_while(|part| *part != Path::new("")) {
        if found(disk, &root.join(part))?.is_some() {
            break;
        }
        new.push(root.join(part));
    }
    made.extend(new.into_iter().rev());
    Ok(make_folders(disk, &root.join(parent))?)
}

fn stage<'a>(
    disk: &'a dyn Disk,
    folder: &Path,
    change: &Change<'_>,
    earlier: Option<&Change<'_>>,
    times: &mut HashMap<PathBuf, usize>,
) -> Result<Ready<'a>, Reason> {
    let target = followed(&folder.join(change.path))?;
    match earlier {
        Some(earlier) if change.before == Some(earlier.after) => {}
        _ => unchanged(disk, &target, change)?,
    }
    let before = times.entry(target.clone()).or_default();
    let file = Ready::new(disk, target, *before, change.after)?;
    *before += 1;
    Ok(file)
}

fn put(disk: &dyn Disk, file: Ready<'_>, change: &Change<'_>) -> Result<(), Reason> {
    unchanged(disk, file.target(), change)?;
    match change.before {
        Some(_) => file.put()?,
        None => file.put_new()?,
    }
    Ok(())
}

fn unchanged(disk: &dyn Disk, target: &Path, change: &Change<'_>) -> Result<(), Reason> {
    let now = match disk.read(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        read => Some(read?),
    };
    if now.as_deref() == change.before {
        Ok(())
    } else {
        Err(Reason::Changed)
    }
}
