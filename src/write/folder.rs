//! The output's folder.
//!
//! Everything is written beside the folder and takes its place in one step, so that a build that fails or is
//! killed leaves the last good site as it was. Where no other folder can take its place, it is brought up to
//! date file by file. The folder carries a manifest of what was written; one with anything else in it is
//! refused, never cleared, and what is laid in it meanwhile is kept.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::disk::{Disk, Turn, found, make_folders};
use super::place::{settled, settled_name};
use super::stage::{self, Kept, Whole};
use super::standing::{Manifest, Standing};
use super::{in_place, left};
use crate::output::Output;
use crate::source;

/// How a folder is brought up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpdateMode {
    /// Another one takes its place, where one can.
    AtOnce,
    /// File by file: it stays the folder it is.
    InPlace,
}

/// Why a folder is not written to.
#[derive(Debug)]
pub enum Refusal {
    /// It holds a file that we did not write, or that was changed since.
    Foreign(PathBuf),
    /// It is a link.
    Link,
    /// It is a file.
    NotAFolder,
    /// It is the strategy's folder, one of its parts, a folder above it, or the home or root folder.
    Protected,
    /// Something is mounted here, below it.
    Mounted(PathBuf),
    /// Another run writes in the folder that it is in, and does not come to an end.
    Busy,
    /// The system reported an error; the site is as it was.
    Io(PathBuf, io::Error),
    /// The system reported an error when this file's turn had come: some files are new, others old, each whole.
    Unfinished(PathBuf, io::Error),
    /// The system reported an error when the site was put away here, and could not be put back.
    Away(PathBuf, io::Error),
}

/// Sees whether `folder` may be written to, before the work is done, and puts right what a killed run left.
///
/// # Errors
///
/// A [`Refusal`] with its reason.
pub fn prepare(disk: &dyn Disk, folder: &Path, strategy: &Path) -> Result<Vec<Kept>, Refusal> {
    let folder = &settled_name(folder).map_err(|error| Refusal::Io(folder.to_owned(), error))?;
    allowed(disk, folder, strategy)?;
    if !parent(folder).is_dir() {
        return Ok(Vec::new());
    }
    let turn = turn(disk, folder)?;
    let kept = left::put_right(disk, folder, &turn)?;
    check(disk, folder, strategy)?;
    Ok(kept)
}

/// Writes the output to `folder`, in place of what an earlier build wrote there. What somebody else put there
/// meanwhile is kept, and told.
///
/// # Errors
///
/// A [`Refusal`].
pub fn write(
    disk: &dyn Disk,
    output: &Output,
    folder: &Path,
    strategy: &Path,
    way: UpdateMode,
) -> Result<Vec<Kept>, Refusal> {
    let wrap = |error| Refusal::Io(folder.to_owned(), error);
    let folder = settled_name(folder).map_err(wrap)?;
    allowed(disk, &folder, strategy)?;
    make_folders(disk, parent(&folder)).map_err(wrap)?;
    let turn = turn(disk, &folder)?;
    let mut kept = left::put_right(disk, &folder, &turn)?;
    check(disk, &folder, strategy)?;
    if way == UpdateMode::InPlace {
        make_folders(disk, &folder).map_err(wrap)?;
        in_place::update(disk, output, &folder)?;
        return Ok(kept);
    }
    match at_once(disk, output, &folder) {
        Ok(more) => kept.extend(more),
        Err(Stop::Refused(refusal)) => return Err(refusal),
        Err(Stop::Fixed(error)) => match found(disk, &folder) {
            Ok(Some(_)) => in_place::update(disk, output, &folder)?,
            _ => return Err(wrap(error)),
        },
    }
    Ok(kept)
}

/// Waits for other runs.
fn turn(disk: &dyn Disk, folder: &Path) -> Result<Turn, Refusal> {
    disk.lock(parent(folder))
        .map_err(|error| match error.kind() {
            ErrorKind::WouldBlock => Refusal::Busy,
            _ => Refusal::Io(folder.to_owned(), error),
        })
}

fn parent(folder: &Path) -> &Path {
    folder.parent().unwrap_or(Path::new("/"))
}

/// Sees whether `folder` may be written to.
fn check(disk: &dyn Disk, folder: &Path, strategy: &Path) -> Result<(), Refusal> {
    let Some(folder) = allowed(disk, folder, strategy)? else {
        return Ok(());
    };
    // It would go with the old site, or be what another file takes the place of.
    let below = WalkDir::new(&folder).min_depth(1).into_iter().flatten();
    let is_mounted = |path: &PathBuf| disk.is_mounted(path).unwrap_or(false);
    if let Some(mounted) = below.map(walkdir::DirEntry::into_path).find(is_mounted) {
        return Err(Refusal::Mounted(mounted));
    }
    let standing = Standing::of(disk, &folder).map_err(|error| Refusal::Io(folder, error))?;
    match standing.foreign.into_iter().next() {
        Some(path) => Err(Refusal::Foreign(path)),
        None => Ok(()),
    }
}

/// Sees whether `folder`, a settled path, may be one to write to, whatever is in it: it, where it is there.
fn allowed(disk: &dyn Disk, folder: &Path, strategy: &Path) -> Result<Option<PathBuf>, Refusal> {
    let wrap = |error| Refusal::Io(folder.to_owned(), error);
    let strategy = strategy.canonicalize().map_err(wrap)?;
    let Some(data) = found(disk, folder).map_err(wrap)? else {
        return match is_protected(folder, &strategy) {
            true => Err(Refusal::Protected),
            false => Ok(None),
        };
    };
    if data.is_symlink() {
        return Err(Refusal::Link);
    }
    if !data.is_dir() {
        return Err(Refusal::NotAFolder);
    }
    match is_protected(folder, &strategy) {
        true => Err(Refusal::Protected),
        false => Ok(Some(folder.to_owned())),
    }
}

/// Folders of a strategy that the compiler does not read and a build must not overwrite either.
const KEPT_FOLDERS: [&str; 3] = ["adopted", "reports", ".veivalg"];

/// Whether writing there could destroy something that the author owns.
fn is_protected(folder: &Path, strategy: &Path) -> bool {
    let home = std::env::home_dir();
    let is_above = |below: &Path| below.ancestors().any(|above| is_same(above, folder));
    let is_home = home.is_some_and(|home| home.starts_with(folder) || is_above(&home));
    is_part(folder, strategy)
        || strategy.starts_with(folder)
        || is_above(strategy)
        || is_home
        || folder.join(".git").exists()
}

/// Whether a folder lies where the strategy's own files are, or git's, and what is written would be taken for one of
/// them.
///
/// # Errors
///
/// The system's error.
pub fn is_part_of(folder: &Path, strategy: &Path) -> io::Result<bool> {
    Ok(is_part(&settled(folder)?, &strategy.canonicalize()?))
}

/// The same of settled paths. A folder is recognized by another path as well, such as a second mount.
fn is_part(folder: &Path, strategy: &Path) -> bool {
    let is_strategy = |above: &&Path| is_same(above, strategy);
    let inside = folder.ancestors().find(is_strategy);
    let inside = inside.and_then(|above| folder.strip_prefix(above).ok());
    let folder = &inside.map_or_else(|| folder.to_owned(), |path| strategy.join(path));
    let parts = source::FOLDERS
        .iter()
        .chain(&source::FILES)
        .chain(&KEPT_FOLDERS);
    let in_strategy = parts.chain(&[".git"]).any(|part| {
        let part = strategy.join(part);
        folder.starts_with(&part) || folder.ancestors().any(|above| is_same(above, &part))
    });
    let in_git = folder.components().any(|part| part.as_os_str() == ".git");
    in_strategy || in_git
}

/// Whether two paths lead to the same existing folder.
fn is_same(one: &Path, other: &Path) -> bool {
    same_file::is_same_file(one, other).unwrap_or(false)
}

/// Why the new folder did not replace the one that is there.
enum Stop {
    /// The folder cannot be replaced.
    Fixed(io::Error),
    /// Another reason.
    Refused(Refusal),
}

impl Stop {
    /// Classifies the system's error: if it is about this place, the folder may still be written in.
    fn new(folder: &Path, error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::CrossesDevices
            | ErrorKind::ResourceBusy
            | ErrorKind::PermissionDenied
            | ErrorKind::ReadOnlyFilesystem => Self::Fixed(error),
            _ => Self::Refused(Refusal::Io(folder.to_owned(), error)),
        }
    }
}

/// Makes the site beside the folder, and lets it take its place.
fn at_once(disk: &dyn Disk, output: &Output, folder: &Path) -> Result<Vec<Kept>, Stop> {
    let stop = |error| Stop::new(folder, error);
    let old = found(disk, folder).map_err(stop)?;
    if old.is_some() && disk.is_fixed(folder).map_err(stop)? {
        return Err(Stop::Fixed(ErrorKind::ResourceBusy.into()));
    }
    let stage = tempfile::Builder::new()
        .prefix(&left::prefix(folder))
        .disable_cleanup(true)
        .make_in(parent(folder), |path| disk.make_folder(path))
        .map_err(stop)?;
    let stage = stage.path();
    let saved = left::saved(folder, stage);
    let swapped = Whole::begin(disk, stage)
        .and_then(|whole| {
            // Before there is anything in it, so that its folders get its group where it passes it on.
            if let Some(old) = &old {
                disk.own_like(&whole.folder, old)?;
            }
            Ok(whole)
        })
        .map_err(stop)
        .and_then(|whole| {
            let refuse = |error| Stop::Refused(Refusal::Io(folder.to_owned(), error));
            whole
                .fill(output, &Manifest::of(output), |_| true)
                .map_err(refuse)?;
            swap(disk, &whole.folder, folder, old.is_some(), &saved)
        });
    let old = match swapped {
        Ok(old) => old,
        Err(Stop::Refused(refusal @ Refusal::Away(..))) => {
            // By the stage the next run knows where the site is.
            return Err(Stop::Refused(refusal));
        }
        Err(stop) => {
            let _ = stage::remove(disk, stage, folder);
            return Err(stop);
        }
    };
    // The new site stands. What is left of the old one now goes with the next run.
    Ok(old.map_or_else(Vec::new, |old| {
        left::take_apart(disk, &old, folder, &saved).unwrap_or_default()
    }))
    .inspect(|_| {
        let _ = left::end(disk, stage, &saved);
    })
}

/// Whether something else than a folder was taken away.
fn is_other(disk: &dyn Disk, path: &Path) -> bool {
    disk.look(path).is_ok_and(|data| !data.is_dir())
}

/// Lets the new folder take the old one's place; where the old one is then.
fn swap(
    disk: &dyn Disk,
    whole: &Path,
    folder: &Path,
    has_old: bool,
    saved: &Path,
) -> Result<Option<PathBuf>, Stop> {
    let stop = |error| Stop::new(folder, error);
    if !has_old {
        disk.rename_new(whole, folder).map_err(stop)?;
        return Ok(None);
    }
    if disk.exchange(whole, folder).is_ok() {
        if !is_other(disk, whole) {
            return Ok(Some(whole.to_owned()));
        }
        // Somebody laid a link there in this moment.
        disk.exchange(whole, folder).map_err(stop)?;
        return Err(Stop::Refused(Refusal::Link));
    }
    // Without that there is a moment without a folder.
    disk.rename_new(folder, saved).map_err(stop)?;
    if is_other(disk, saved) {
        disk.rename_new(saved, folder).map_err(stop)?;
        return Err(Stop::Refused(Refusal::Link));
    }
    let Err(error) = disk.rename_new(whole, folder) else {
        return Ok(Some(saved.to_owned()));
    };
    Err(match disk.rename_new(saved, folder) {
        Ok(()) => stop(error),
        Err(_) => Stop::Refused(Refusal::Away(saved.to_owned(), error)),
    })
}
