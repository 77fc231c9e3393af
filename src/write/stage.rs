//! A stage: a hidden folder in which a site is prepared.
//!
//! It holds one folder, which carries its manifest from the first moment, so that a later run knows what a
//! killed one left. Whatever is removed is removed file by file, and only what the manifest names and is as it
//! was written: nobody else's file can go with it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Durable, found, lay, make_folders};
use super::standing::{MANIFEST, Manifest, Standing};
use crate::output::Output;

/// The name of a stage in the folder that is brought up to date file by file.
pub const INSIDE: &str = ".veivalg-stage";
/// The folder in a stage that the site is made in.
pub const WHOLE: &str = "whole";
/// A file that is not whole yet.
pub const PART: &str = ".veivalg-part";

/// Something that is not ours, where a folder of ours was put away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its path in the output folder, as it was laid there.
    pub file: PathBuf,
    /// Where it is now.
    pub at: PathBuf,
}

/// A site that is being made in a stage.
pub struct Whole<'a> {
    disk: &'a dyn Disk,
    /// Where it is.
    pub folder: PathBuf,
}

impl<'a> Whole<'a> {
    /// Begins a folder in an empty stage.
    pub fn begin(disk: &'a dyn Disk, stage: &Path) -> io::Result<Self> {
        let folder = stage.join(WHOLE);
        disk.make_folder(&folder)?;
        Ok(Self { disk, folder })
    }

    /// Writes the manifest and the selected files.
    pub fn fill(
        &self,
        output: &Output,
        manifest: &Manifest,
        is_meant: impl Fn(&str) -> bool,
    ) -> io::Result<()> {
        self.lay(MANIFEST, &manifest.text())?;
        let mut last = PathBuf::new();
        for (path, bytes) in output.iter() {
            if !is_meant(path.as_str()) {
                continue;
            }
            let parent = Path::new(path.as_str()).parent().unwrap_or(Path::new(""));
            if parent != last {
                make_folders(self.disk, &self.folder.join(parent))?;
                parent.clone_into(&mut last);
            }
            self.lay(path.as_str(), bytes)?;
        }
        self.disk.settle(&self.folder)
    }

    /// Lays a file, which is there whole or not at all.
    fn lay(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let part = self.folder.join(PART);
        lay(self.disk, &part, bytes, Durable::Later)?;
        self.disk.rename(&part, &self.folder.join(path))
    }
}

/// Whether a folder is a stage: it holds nothing but a site of ours, begun or whole.
pub fn is_one(disk: &dyn Disk, stage: &Path) -> io::Result<bool> {
    if !found(disk, stage)?.is_some_and(|data| data.is_dir()) {
        return Ok(false);
    }
    let names = disk.list(stage)?;
    if names.is_empty() {
        return Ok(true);
    }
    let whole = stage.join(WHOLE);
    if names != [WHOLE] || !disk.look(&whole)?.is_dir() {
        return Ok(false);
    }
    let is_begun = disk.list(&whole)?.iter().all(|name| name == PART);
    Ok(is_begun || Manifest::read(disk, &whole)?.is_some())
}

/// Removes a stage with our files in it, which may be the site that `folder` had before. If a file in it is not ours,
/// nothing is removed, and that file is reported.
pub fn remove(disk: &dyn Disk, stage: &Path, folder: &Path) -> io::Result<Vec<Kept>> {
    let whole = stage.join(WHOLE);
    if found(disk, &whole)?.is_some() {
        let part = whole.join(PART);
        if found(disk, &part)?.is_some_and(|data| data.is_file()) {
            disk.remove_file(&part)?;
        }
        let standing = Standing::of(disk, &whole)?;
        if !standing.foreign.is_empty() {
            let kept = standing.foreign.into_iter().map(|file| Kept {
                at: whole.join(&file),
                file,
            });
            return Ok(kept.collect());
        }
        take_apart(disk, &whole, folder)?;
    }
    remove_empty(disk, stage)?;
    Ok(Vec::new())
}

/// Takes apart a site that another has taken the place of. What is not ours goes back to where it was laid, in
/// `folder`, where there is room; else it is kept, and told.
pub fn take_apart(disk: &dyn Disk, old: &Path, folder: &Path) -> io::Result<Vec<Kept>> {
    let standing = Standing::of(disk, old)?;
    let has_folder = found(disk, folder)?.is_some();
    let back = |file: &Path| -> io::Result<PathBuf> {
        let (from, to) = (old.join(file), folder.join(file));
        if has_folder {
            if let Some(parent) = to.parent() {
                make_folders(disk, parent)?;
            }
            match disk.rename_new(&from, &to) {
                Ok(()) => return Ok(to),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Ok(from)
    };
    for file in &standing.litter {
        let at = back(file)?;
        // The file manager has made it anew already.
        if at.starts_with(old) && disk.look(&at)?.is_file() {
            disk.remove_file(&at)?;
        }
    }
    let mut kept = Vec::new();
    for file in &standing.foreign {
        // What cannot be put back is not lost: it is where it was taken to.
        let at = back(file).unwrap_or_else(|_| old.join(file));
        kept.push(Kept {
            file: file.clone(),
            at,
        });
    }
    // What is left of it is known by its manifest, which goes last.
    let _ = clear(disk, old, &standing);
    Ok(kept)
}

/// Removes what is ours in a folder, and it, if nothing is left in it: the manifest last.
fn clear(disk: &dyn Disk, folder: &Path, standing: &Standing) -> io::Result<()> {
    for path in standing.ours.keys() {
        disk.remove_file(&folder.join(path))?;
    }
    for path in standing.folders.iter().rev() {
        remove_empty(disk, &folder.join(path))?;
    }
    let inside = folder.join(INSIDE);
    if is_one(disk, &inside)? {
        remove(disk, &inside, &inside)?;
    }
    // What is left of a file that somebody still reads over a network goes with a later run.
    if standing.foreign.is_empty() && disk.list(folder)?.iter().any(|name| name != MANIFEST) {
        return Ok(());
    }
    if standing.has_manifest {
        disk.remove_file(&folder.join(MANIFEST))?;
    }
    remove_empty(disk, folder)
}

/// Removes a folder, if it is empty.
pub fn remove_empty(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    match disk.remove_folder(folder) {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::DirectoryNotEmpty | ErrorKind::NotFound
            ) =>
        {
            Ok(())
        }
        result => result,
    }
}
