//! Writes a new folder: all its files at once, and only where there is nothing yet.
//!
//! In an empty folder that is there, which stays, they come one by one, each whole, and the one that makes it a
//! strategy last; where a run was killed, the next one ends what it began.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::ops::Bound;
use std::path::Path;

use super::disk::{Disk, Durable, found, lay, make_folders};
use super::litter::is_litter;
use super::place::{settled, settled_name};
use super::stage::remove_empty;

/// The name of the folder that they are made ready in, or what it ends with.
const STAGE: &str = ".veivalg-new";

/// Why nothing was begun.
#[derive(Debug)]
pub enum NotBegun {
    /// There is something already: a file, a link that leads nowhere, or a folder with anything in it.
    NotEmpty,
    /// The system reported an error.
    Io(io::Error),
}

impl From<io::Error> for NotBegun {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

type Files = BTreeMap<String, Vec<u8>>;

/// Makes the folder with these files, each by its path with `/`. With the `last` of them there, it is begun.
///
/// # Errors
///
/// A [`NotBegun`].
pub fn begin(disk: &dyn Disk, folder: &Path, files: &Files, last: &str) -> Result<(), NotBegun> {
    let folder = &match folder.is_dir() {
        true => settled(folder)?,
        false => settled_name(folder)?,
    };
    let parent = folder.parent().unwrap_or(Path::new("/"));
    let Some(data) = found(disk, folder)? else {
        make_folders(disk, parent)?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let short: String = name.chars().take(40).collect();
        let stage = &parent.join(format!(".{short}{STAGE}"));
        let _turn = disk.lock(parent)?;
        ready(disk, stage, files)?;
        return disk.rename_new(stage, folder).map_err(|error| {
            let _ = remove(disk, stage);
            match error.kind() {
                ErrorKind::AlreadyExists => NotBegun::NotEmpty,
                _ => error.into(),
            }
        });
    };
    if !data.is_dir() {
        return Err(NotBegun::NotEmpty);
    }
    let _turn = disk.lock(folder)?;
    if found(disk, &folder.join(last))?.is_some() || !is_begun(disk, folder, files)? {
        return Err(NotBegun::NotEmpty);
    }
    let stage = &folder.join(STAGE);
    ready(disk, stage, files)?;
    let (end, rest): (Vec<&String>, Vec<&String>) = files.keys().partition(|path| *path == last);
    for path in rest.into_iter().chain(end) {
        let target = folder.join(path);
        if found(disk, &target)?.is_none() {
            make_folders(disk, target.parent().unwrap_or(folder))?;
            disk.rename_new(&stage.join(path), &target)?;
        }
    }
    // Empty, but for what a killed run had put in its place already.
    let _ = remove(disk, stage);
    Ok(())
}

/// Makes the files ready in a stage, which a killed run may have left.
fn ready(disk: &dyn Disk, stage: &Path, files: &Files) -> Result<(), NotBegun> {
    if found(disk, stage)?.is_some() {
        if !holds_only(disk, stage, "", &|path, bytes| is_part(files, path, bytes))? {
            return Err(NotBegun::NotEmpty);
        }
        remove(disk, stage)?;
    }
    let laid = disk.make_folder(stage).and_then(|()| {
        for (path, bytes) in files {
            let file = stage.join(path);
            make_folders(disk, file.parent().unwrap_or(stage))?;
            lay(disk, &file, bytes, Durable::Later)?;
        }
        disk.settle(stage)
    });
    laid.map_err(|error| {
        let _ = remove(disk, stage);
        error.into()
    })
}

/// Whether a folder holds nothing but what a killed run put there.
fn is_begun(disk: &dyn Disk, folder: &Path, files: &Files) -> io::Result<bool> {
    holds_only(
        disk,
        folder,
        "",
        &|path, bytes| match path.split_once('/') {
            Some((STAGE, path)) => is_part(files, path, bytes),
            _ if path.ends_with('/') => is_part(files, path, bytes),
            _ => files.get(path).is_some_and(|own| own == bytes),
        },
    )
}

/// Whether these bytes may be what a killed run wrote of a file of ours, or this, with `/`, is a folder of one.
fn is_part(files: &Files, path: &str, bytes: &[u8]) -> bool {
    let is_folder = path.is_empty() || path.ends_with('/');
    is_folder && has_below(files, path) || files.get(path).is_some_and(|own| own.starts_with(bytes))
}

/// Whether any of the files, by path, lies in a folder, whose path ends with `/`.
pub(super) fn has_below<T>(files: &BTreeMap<String, T>, folder: &str) -> bool {
    let mut from = files.range::<str, _>((Bound::Included(folder), Bound::Unbounded));
    from.next()
        .is_some_and(|(file, _)| file.starts_with(folder))
}

/// Whether everything in a folder is ours, each folder by its path with `/` first; what file managers leave is
/// left out.
fn holds_only(
    disk: &dyn Disk,
    folder: &Path,
    below: &str,
    is_ours: &dyn Fn(&str, &[u8]) -> bool,
) -> io::Result<bool> {
    for name in disk.list(folder)? {
        let at = folder.join(&name);
        let name = name.to_string_lossy();
        let path = format!("{below}{name}");
        if is_litter(&name) {
            continue;
        }
        let data = disk.look(&at)?;
        let is_ours = match data.is_dir() {
            true => {
                is_ours(&format!("{path}/"), b"")
                    && holds_only(disk, &at, &format!("{path}/"), is_ours)?
            }
            false => data.is_file() && is_ours(&path, &disk.read(&at)?),
        };
        if !is_ours {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Removes a stage.
fn remove(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    for name in disk.list(folder)? {
        let path = folder.join(name);
        match disk.look(&path)?.is_dir() {
            true => remove(disk, &path)?,
            false => disk.remove_file(&path)?,
        }
    }
    remove_empty(disk, folder)
}
