//! Cleans up what a killed run left beside an output folder.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::disk::{Disk, Turn, found};
use super::folder::Refusal;
use super::stage::{self, Kept};
use super::standing::Manifest;

/// Where the machine cannot tell who else writes, what is younger than this may still be in use.
const STALE: Duration = Duration::from_secs(60 * 60);

/// Letters of the folder's name in the name of one beside it: it may be as long as the system allows already.
const MOST_NAME: usize = 40;

/// What the name of a stage beside a folder begins with.
pub fn prefix(folder: &Path) -> String {
    format!(".{}.veivalg-", short(folder))
}

/// Where the folder is put away when two cannot take each other's places in one step: not in the stage, for
/// nothing that is swept may hold it.
pub fn saved(folder: &Path, stage: &Path) -> PathBuf {
    let name = stage.file_name().unwrap_or_default().to_string_lossy();
    let own = name.strip_prefix(&prefix(folder)).unwrap_or(&name);
    folder.with_file_name(format!(".{}.old-veivalg-{own}", short(folder)))
}

fn short(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    name.chars().take(MOST_NAME).collect()
}

/// Repairs what killed runs left behind: either the folder is back where it was or its replacement is in place,
/// and the rest is removed. Files that somebody else put there are reported.
///
/// # Errors
///
/// When the folder cannot be put back. What else cannot be done now is left for the next run.
pub fn put_right(disk: &dyn Disk, folder: &Path, turn: &Turn) -> Result<Vec<Kept>, Refusal> {
    let parent = folder.parent().unwrap_or(Path::new("/"));
    let begins = prefix(folder);
    let mut kept = Vec::new();
    for name in disk.list(parent).unwrap_or_default() {
        let stage = parent.join(&name);
        if !name.to_string_lossy().starts_with(&begins)
            || !stage::is_one(disk, &stage).unwrap_or_default()
        {
            continue;
        }
        let saved = saved(folder, &stage);
        let is_away = found(disk, folder).is_ok_and(|data| data.is_none());
        let holds = |folder: &Path| disk.list(folder).is_ok_and(|names| !names.is_empty());
        if is_away && holds(&saved) {
            disk.rename_new(&saved, folder)
                .map_err(|error| Refusal::Away(saved.clone(), error))?;
        }
        let is_done = matches!(turn, Turn::Alone(_)) || !is_young(disk, &stage).unwrap_or(true);
        if is_done {
            kept.extend(end_killed(disk, folder, &stage, &saved).unwrap_or_default());
        }
    }
    Ok(kept)
}

fn end_killed(disk: &dyn Disk, folder: &Path, stage: &Path, saved: &Path) -> io::Result<Vec<Kept>> {
    let mut kept = Vec::new();
    if found(disk, saved)?.is_some() {
        kept = take_apart(disk, saved, folder, saved)?;
        if !is_ended(disk, saved)? {
            return Ok(kept);
        }
    }
    kept.extend(stage::remove(disk, stage, folder)?);
    Ok(kept)
}

/// Takes apart a site that another has taken the place of. What of it is not ours and cannot go back is put
/// where nothing is ever swept.
pub fn take_apart(
    disk: &dyn Disk,
    old: &Path,
    folder: &Path,
    saved: &Path,
) -> io::Result<Vec<Kept>> {
    let mut kept = stage::take_apart(disk, old, folder)?;
    let stays = |kept: &Kept| kept.at.starts_with(old);
    if old != saved && kept.iter().any(stays) && disk.rename_new(old, saved).is_ok() {
        for kept in kept.iter_mut().filter(|kept| stays(kept)) {
            kept.at = saved.join(&kept.file);
        }
    }
    Ok(kept)
}

/// Removes an empty stage, unless the site that was put away is still to be taken apart: by the stage the next
/// run knows of it.
pub fn end(disk: &dyn Disk, stage: &Path, saved: &Path) -> io::Result<()> {
    if !is_ended(disk, saved)? {
        return Ok(());
    }
    stage::remove_empty(disk, &stage.join(stage::WHOLE))?;
    stage::remove_empty(disk, stage)
}

/// Whether nothing of ours is left where a site was put away.
fn is_ended(disk: &dyn Disk, saved: &Path) -> io::Result<bool> {
    stage::remove_empty(disk, saved)?;
    Ok(found(disk, saved)?.is_none() || Manifest::read(disk, saved)?.is_none())
}

fn is_young(disk: &dyn Disk, stage: &Path) -> io::Result<bool> {
    let changed = disk.look(stage)?.modified()?;
    // By a clock that was put back it is older than it says.
    Ok(SystemTime::now()
        .duration_since(changed)
        .unwrap_or_default()
        < STALE)
}
