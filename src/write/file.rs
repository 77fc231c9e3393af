//! One file, written whole: its new content is made ready beside it, is on the disk, and takes its place
//! at once. The old one's permissions stay, and one that may not be written is left alone.
//!
//! A link to a file that the user named is followed, so that it stays one. Among the program's own files
//! nothing is followed: a link there is replaced, for it may lead anywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Durable, Turn, found, lay, make_folders};
use super::place::{settled, settled_name};
use super::standing::hash_of;

/// What the name of every file begins with that is made ready beside another.
const BESIDE: &str = ".veivalg-";

/// A file's new content beside it.
pub struct Ready<'a> {
    disk: &'a dyn Disk,
    content: PathBuf,
    target: PathBuf,
    is_put: bool,
}

impl<'a> Ready<'a> {
    /// Makes the content ready for what is at `target`, if anything does: the `nth` that is made ready for it.
    ///
    /// # Errors
    ///
    /// When the old file may not be written, or the system reports an error.
    pub fn new(
        disk: &'a dyn Disk,
        target: PathBuf,
        nth: usize,
        content: &[u8],
    ) -> io::Result<Self> {
        let old = found(disk, &target)?.filter(|old| old.is_file());
        if let Some(old) = &old {
            // A file that may not be written could still be replaced by another.
            disk.may_write(&target)?;
            if old.permissions().readonly() {
                return Err(ErrorKind::PermissionDenied.into());
            }
        }
        let path = beside(&target, nth);
        if found(disk, &path)?.is_some() {
            // A run was killed here.
            disk.remove_file(&path)?;
        }
        let permissions = old.as_ref().map(std::fs::Metadata::permissions);
        lay(disk, &path, content, Durable::Now(permissions.as_ref()))?;
        if let Some(old) = &old {
            // Who may not give files away keeps them.
            let _ = disk.own_like(&path, old);
        }
        let ready = Self {
            disk,
            content: path,
            target,
            is_put: false,
        };
        if old.is_some() {
            disk.access_like(&ready.content, &ready.target)?;
        }
        Ok(ready)
    }

    /// Where it is to stand.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Puts it there.
    ///
    /// # Errors
    ///
    /// When the machine would not; what was there still is.
    pub fn put(mut self) -> io::Result<()> {
        self.disk.rename(&self.content, &self.target)?;
        self.is_put = true;
        Ok(())
    }

    /// Puts it there, if there is nothing.
    ///
    /// # Errors
    ///
    /// When the machine would not, or there is something.
    pub fn put_new(mut self) -> io::Result<()> {
        self.disk.rename_new(&self.content, &self.target)?;
        self.is_put = true;
        Ok(())
    }
}

impl Drop for Ready<'_> {
    fn drop(&mut self) {
        if !self.is_put {
            let _ = self.disk.remove_file(&self.content);
        }
    }
}

/// Where a file's new content is made ready: known to the next run, where this one is killed.
fn beside(target: &Path, nth: usize) -> PathBuf {
    target.with_file_name(format!("{}{nth}", begin_of(target)))
}

/// What the name of such a file begins with.
fn begin_of(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default();
    let sum = hash_of(name.to_string_lossy().as_bytes());
    format!("{BESIDE}{}-", &sum[..16])
}

/// Removes what runs that were killed had made ready for these files of a folder and never put. Where another run
/// writes, or the machine does not tell, and what cannot be removed, it stays.
pub fn sweep<'p>(disk: &dyn Disk, folder: &Path, files: impl Iterator<Item = &'p str>) {
    let Ok(folder) = settled(folder) else {
        return;
    };
    let Ok(Turn::Alone(_turn)) = disk.lock(&folder) else {
        return;
    };
    let mut folders: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    for file in files {
        let file = folder.join(file);
        let parent = file.parent().unwrap_or(&folder).to_owned();
        folders.entry(parent).or_default().push(file);
    }
    for (folder, files) in folders {
        let names = disk.list(&folder).unwrap_or_default();
        let names = names.iter().filter_map(|name| name.to_str());
        let left: Vec<&str> = names.filter(|name| name.starts_with(BESIDE)).collect();
        if left.is_empty() {
            continue;
        }
        let own: BTreeSet<String> = files.iter().map(|file| begin_of(file)).collect();
        for name in left {
            let (begin, nth) = name.split_at(name.rfind('-').map_or(0, |at| at + 1));
            let path = folder.join(name);
            if own.contains(begin)
                && nth.parse::<usize>().is_ok()
                && disk.look(&path).is_ok_and(|data| data.is_file())
            {
                let _ = disk.remove_file(&path);
            }
        }
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
            settled_name(path)
        }
        real => real,
    }
}

/// Brings files of the program's own up to date, `below` a folder that the user named, or in it when
/// that is empty: those that differ are put in place, others are left alone. How many there were.
///
/// # Errors
///
/// When the folder is a link or cannot be made, or a file not written; each file is as it was or as it
/// should be.
pub fn refresh(
    disk: &dyn Disk,
    folder: &Path,
    below: &str,
    files: &BTreeMap<String, impl AsRef<[u8]>>,
) -> io::Result<usize> {
    let own = settled(folder)?.join(below);
    if !below.is_empty() && found(disk, &own)?.is_some_and(|data| data.is_symlink()) {
        return Err(ErrorKind::NotADirectory.into());
    }
    make_folders(disk, &own)?;
    let _turn = disk.lock(&own)?;
    let mut changed = 0;
    for (name, bytes) in files {
        changed += usize::from(renew(disk, own.join(name), bytes.as_ref())?);
    }
    Ok(changed)
}

/// Puts a file of the program's own in place unless it is there with this content; whether it was put.
pub fn renew(disk: &dyn Disk, path: PathBuf, bytes: &[u8]) -> io::Result<bool> {
    if holds(disk, &path, bytes) {
        // A run that made it ready may have been killed, and nobody else would take that away.
        let left = beside(&path, 0);
        if found(disk, &left)?.is_some_and(|left| left.is_file()) {
            disk.remove_file(&left)?;
        }
        return Ok(false);
    }
    Ready::new(disk, path, 0, bytes)?.put()?;
    Ok(true)
}

/// What is at a path already, compared with what is to be written there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Nothing.
    Nothing,
    /// A file with the same content.
    Same,
    /// Something else.
    Other,
}

/// What is at a path in a folder that the user named, compared with this content. No link is followed there.
///
/// # Errors
///
/// When the machine does not say.
pub fn existing(
    disk: &dyn Disk,
    folder: &Path,
    path: &Path,
    content: &[u8],
) -> io::Result<Existing> {
    let path = settled(folder)?.join(path);
    Ok(match found(disk, &path)? {
        None => Existing::Nothing,
        Some(_) if holds(disk, &path, content) => Existing::Same,
        Some(_) => Existing::Other,
    })
}

/// Whether a file holds these bytes. Nothing else is read: neither a link nor a pipe, nor more than that.
fn holds(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> bool {
    let data = disk.look(path);
    data.is_ok_and(|data| data.is_file() && data.len() == bytes.len() as u64)
        && disk.read(path).is_ok_and(|held| held == bytes)
}
