//! Updates an output folder file by file, where it cannot be replaced whole.
//!
//! Everything that is new is made ready in a stage in the folder first, so that a full disk stops it before
//! anything is seen. Then each file is put in its place, whole: what pages need before the pages, what is no
//! longer needed away, and the manifest last. A run that is killed leaves the stage, whose manifest names what
//! is coming; the next one ends what it began.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::begin::has_below;
use super::disk::{Disk, Durable, found, lay, make_folders};
use super::folder::Refusal;
use super::stage::{self, INSIDE, PART, WHOLE, Whole};
use super::standing::{MANIFEST, Manifest, Standing};
use crate::output::Output;

/// Brings the folder up to date.
pub fn update(disk: &dyn Disk, output: &Output, folder: &Path) -> Result<(), Refusal> {
    let wrap = |error| Refusal::Io(folder.to_owned(), error);
    let standing = Standing::of(disk, folder).map_err(wrap)?;
    if let Some(path) = standing.foreign.first() {
        return Err(Refusal::Foreign(path.clone()));
    }
    let stage = folder.join(INSIDE);
    let wanted = Manifest::of(output);
    end_killed(disk, folder, &standing).map_err(wrap)?;
    let whole = ready(disk, output, &stage, &standing, &wanted).map_err(|error| {
        let _ = stage::remove(disk, &stage, folder);
        wrap(error)
    })?;
    let mut update = Update {
        disk,
        folder,
        standing: &standing,
        whole: &whole.folder,
        is_begun: false,
    };
    if let Err((path, error)) = update.run(&wanted) {
        if update.is_begun {
            return Err(Refusal::Unfinished(path, error));
        }
        // Without the folders that were made for it: by the stage they are known as ours.
        let above = path.ancestors().skip(1);
        let mut above = above.take_while(|above| *above != folder && above.starts_with(folder));
        if above
            .try_for_each(|above| stage::remove_empty(disk, above))
            .is_ok()
        {
            let _ = stage::remove(disk, &stage, folder);
        }
        return Err(wrap(error));
    }
    // What cannot be removed now is known for what it is by the next run.
    let _ = stage::remove(disk, &stage, folder);
    Ok(())
}

/// Makes the manifest name what is there where a killed run did not, whose own goes then.
fn end_killed(disk: &dyn Disk, folder: &Path, standing: &Standing) -> io::Result<()> {
    let stage = folder.join(INSIDE);
    if found(disk, &stage)?.is_none() {
        return Ok(());
    }
    // Made for a file that did not come.
    for made in standing.folders.iter().rev() {
        stage::remove_empty(disk, &folder.join(made))?;
    }
    let own = Manifest::new(standing.ours.clone());
    let whole = stage.join(WHOLE);
    make_folders(disk, &whole)?;
    let part = whole.join(PART);
    if found(disk, &part)?.is_some() {
        disk.remove_file(&part)?;
    }
    lay(disk, &part, &own.text(), Durable::Now(None))?;
    disk.rename(&part, &folder.join(MANIFEST))?;
    stage::remove(disk, &stage, folder).map(drop)
}

/// Makes all files ready that are not there.
fn ready<'a>(
    disk: &'a dyn Disk,
    output: &Output,
    stage: &Path,
    standing: &Standing,
    wanted: &Manifest,
) -> io::Result<Whole<'a>> {
    disk.make_folder(stage)?;
    let whole = Whole::begin(disk, stage)?;
    let is_new = |path: &str| standing.ours.get(path) != wanted.files.get(path);
    whole.fill(output, wanted, is_new)?;
    Ok(whole)
}

/// An error, and the path where it happened.
type Fault = (PathBuf, io::Error);

struct Update<'a> {
    disk: &'a dyn Disk,
    folder: &'a Path,
    /// The content of the folder before.
    standing: &'a Standing,
    whole: &'a Path,
    /// Whether anybody could see a change.
    is_begun: bool,
}

impl Update<'_> {
    fn run(&mut self, wanted: &Manifest) -> Result<(), Fault> {
        let ours = &self.standing.ours;
        let coming = wanted.files.iter();
        let coming = coming.filter(|(path, hash)| ours.get(*path) != Some(*hash));
        let mut coming: Vec<&str> = coming.map(|(path, _)| path.as_str()).collect();
        coming.sort_by_key(|path| order(path, ours.contains_key(*path)));
        let stale = ours.keys().map(String::as_str);
        let stale = stale.filter(|path| !wanted.files.contains_key(*path));
        // A file where a folder is to be, or the other way, cannot wait until last.
        let (first, last): (Vec<&str>, Vec<&str>) = stale.partition(|old| {
            let mut above = old.match_indices('/').map(|(end, _)| &old[..end]);
            has_below(&wanted.files, &format!("{old}/"))
                || above.any(|folder| wanted.files.contains_key(folder))
        });
        self.remove(&first)?;
        for path in coming {
            let result = self.put(path);
            result.map_err(|error| (self.folder.join(path), error))?;
        }
        self.remove(&last)?;
        // By its manifest, as long as it has it, the folders that are left in the stage are known as ours.
        self.leave_stage()
            .map_err(|error| (self.whole.to_owned(), error))?;
        let manifest = self.folder.join(MANIFEST);
        self.disk
            .rename(&self.whole.join(MANIFEST), &manifest)
            .map_err(|error| (manifest, error))
    }

    fn leave_stage(&self) -> io::Result<()> {
        let left = Standing::of(self.disk, self.whole)?;
        let mut folders = left.folders.iter().rev();
        folders.try_for_each(|folder| stage::remove_empty(self.disk, &self.whole.join(folder)))
    }

    fn put(&mut self, path: &str) -> io::Result<()> {
        let (from, to) = (self.whole.join(path), self.folder.join(path));
        if let Some(parent) = to.parent() {
            make_folders(self.disk, parent)?;
        }
        if found(self.disk, &to)?.is_none() {
            self.disk.rename_new(&from, &to)?;
        } else if self.standing.is_still(self.disk, self.folder, path)? {
            self.disk.rename(&from, &to)?;
        } else {
            // Somebody laid it there in this moment.
            return Err(ErrorKind::AlreadyExists.into());
        }
        self.is_begun = true;
        Ok(())
    }

    /// Removes files that are ours, and the folders that are empty then.
    fn remove(&mut self, paths: &[&str]) -> Result<(), Fault> {
        let mut folders = BTreeSet::new();
        for path in paths {
            let file = self.folder.join(path);
            let remove = || match self.standing.is_still(self.disk, self.folder, path)? {
                true => self.disk.remove_file(&file),
                false => Ok(()),
            };
            remove().map_err(|error| (file.clone(), error))?;
            self.is_begun = true;
            folders.extend(Path::new(path).ancestors().skip(1));
        }
        for path in folders.into_iter().rev() {
            if path != Path::new("") {
                let folder = self.folder.join(path);
                stage::remove_empty(self.disk, &folder).map_err(|error| (folder, error))?;
            }
        }
        Ok(())
    }
}

/// What others need comes before them: pictures, styles and documents before pages, pages that no other leads
/// to yet before those that will, the front pages last of these, and then what lists them all.
fn order(path: &str, is_there: bool) -> (u8, bool, std::cmp::Reverse<usize>, &str) {
    let kind = match path.rsplit('.').next() {
        Some("html") => 1,
        Some("xml" | "txt") if !path.contains('/') => 2,
        _ => 0,
    };
    let depth = path.matches('/').count();
    (kind, is_there, std::cmp::Reverse(depth), path)
}
