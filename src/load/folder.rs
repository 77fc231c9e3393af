//! A folder on the disk, held open: what is in it, and what its files hold. The one place that opens what an
//! author, or whoever sends an author a change, has laid there.
//!
//! Nothing is followed: each folder is opened in the one above it and each file in its own, by one name
//! that is no link, so that what is read lies in the folder whatever is put in its place meanwhile. The
//! target of a link is reported ([`What::Link`]) and never opened; [`super::links`] decides whether it is a file that
//! has been read.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;

use cap_fs_ext::{DirExt as _, FollowSymlinks, OpenOptionsFollowExt as _, OpenOptionsSyncExt as _};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, Metadata, OpenOptions};

use super::names::{is_asked_for, is_bad, is_beside, is_ignored, is_own, written};
use crate::source::FOLDERS;
use crate::source::{Problem, is_text};

/// A folder that the user named, held open.
pub struct Folder {
    dir: Dir,
    /// Its own path without links, and as it was named.
    paths: [PathBuf; 2],
}

/// The kind of thing at a path in a folder.
pub enum What<'a> {
    /// A file.
    File(File<'a>),
    /// A folder of the format.
    Folder,
    /// A folder beside those of the format. It is not read; that it is there may tell what was meant.
    Beside,
    /// A link, and the path that it holds.
    Link(PathBuf),
    /// Something that cannot be read, and why.
    Problem(Problem),
}

/// A file that has not been opened.
pub struct File<'a> {
    dir: &'a Dir,
    name: &'a OsStr,
    data: &'a Metadata,
}

impl Folder {
    /// Opens a folder. Links on the way to it are followed: who names it means what they lead to.
    ///
    /// # Errors
    ///
    /// When it is not there or may not be opened.
    pub fn open(path: &Path) -> io::Result<Self> {
        let path = match path.as_os_str().is_empty() {
            true => Path::new("."),
            false => path,
        };
        let real = path.canonicalize()?;
        let named = std::path::absolute(path)?;
        Ok(Self {
            dir: Dir::open_ambient_dir(&real, ambient_authority())?,
            paths: [real, named],
        })
    }

    /// Its own path, without links and as it was named.
    pub fn paths(&self) -> &[PathBuf; 2] {
        &self.paths
    }

    /// Sees everything in it that the format has, by its path as that writes it.
    ///
    /// # Errors
    ///
    /// When the folder cannot be listed.
    pub fn walk(&self, see: &mut dyn FnMut(&str, What<'_>)) -> io::Result<()> {
        for name in names(&self.dir)? {
            if is_own(&name) {
                self.at(&self.dir, &name, "", see);
            } else if is_beside(&name)
                && self
                    .dir
                    .symlink_metadata(&name)
                    .is_ok_and(|data| data.is_dir())
            {
                see(&written(&name), What::Beside);
            }
        }
        for folder in FOLDERS {
            match self.dir.symlink_metadata(folder) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Ok(data) if !data.is_dir() && !data.is_symlink() => {
                    see(folder, What::Problem(Problem::NotAFolder));
                }
                _ => self.at(&self.dir, OsStr::new(folder), "", see),
            }
        }
        Ok(())
    }

    /// Sees what is at a name in a folder, and all that is in it.
    fn at(&self, dir: &Dir, name: &OsStr, above: &str, see: &mut dyn FnMut(&str, What<'_>)) {
        let path = match above {
            "" => written(name),
            above => format!("{above}/{}", written(name)),
        };
        if is_bad(name) {
            return see(&path, What::Problem(Problem::BadName));
        }
        let data = match dir.symlink_metadata(name) {
            Ok(data) => data,
            Err(error) => return see(&path, What::Problem(io_problem(&error))),
        };
        if data.is_symlink() {
            return see(
                &path,
                match dir.read_link_contents(name) {
                    Ok(target) => What::Link(target),
                    Err(error) => What::Problem(io_problem(&error)),
                },
            );
        }
        if data.is_file() {
            let data = &data;
            return see(&path, What::File(File { dir, name, data }));
        }
        let is_format = above.is_empty() && FOLDERS.iter().any(|folder| name == *folder);
        let is_text = path.split('/').count() > 2 && is_text(&path);
        let is_inner = !above.is_empty() && !is_text;
        if !data.is_dir() || !(is_format || is_inner) {
            return see(&path, What::Problem(Problem::NotAFile));
        }
        let inner = dir
            .open_dir_nofollow(name)
            .and_then(|dir| Ok((names(&dir)?, dir)));
        match inner {
            Err(error) => see(&path, What::Problem(io_problem(&error))),
            Ok((names, dir)) => {
                see(&path, What::Folder);
                for name in names {
                    let shown = name.to_string_lossy();
                    if !is_ignored(&shown) || is_asked_for(&path, &shown) {
                        self.at(&dir, &name, &path, see);
                    }
                }
            }
        }
    }

    /// Whether there is anything at a path in it.
    pub fn has(&self, path: &str) -> bool {
        self.dir.symlink_metadata(path).is_ok()
    }

    /// The content of a file that the user named by its path from the folder, whatever its name.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn named(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Problem> {
        let mut dir = self.dir.try_clone().map_err(|error| io_problem(&error))?;
        let mut parts = path.components().peekable();
        while let Some(part) = parts.next() {
            let Component::Normal(name) = part else {
                return Err(Problem::LinkOut);
            };
            let data = dir
                .symlink_metadata(name)
                .map_err(|error| io_problem(&error))?;
            if data.is_symlink() {
                return Err(Problem::LinkKind);
            }
            if parts.peek().is_none() {
                let (dir, data) = (&dir, &data);
                return File { dir, name, data }.read(limit);
            }
            dir = dir
                .open_dir_nofollow(name)
                .map_err(|error| io_problem(&error))?;
        }
        Err(Problem::NotAFile)
    }
}

impl File<'_> {
    /// How long it is and when it was changed.
    pub fn data(&self) -> (u64, Option<SystemTime>) {
        let changed = self.data.modified().ok();
        (
            self.data.len(),
            changed.map(cap_std::time::SystemTime::into_std),
        )
    }

    /// Its content.
    pub fn read(&self, limit: u64) -> Result<Vec<u8>, Problem> {
        if !self.data.is_file() {
            return Err(Problem::NotAFile);
        }
        let mut options = OpenOptions::new();
        // What a pipe has been put in the place of is not waited for.
        let options = options.read(true).follow(FollowSymlinks::No).nonblock(true);
        let read = || -> io::Result<Result<Vec<u8>, Problem>> {
            let file = self.dir.open_with(self.name, options)?;
            let data = file.metadata()?;
            if !data.is_file() {
                return Ok(Err(Problem::NotAFile));
            }
            let size = data.len();
            if size > limit {
                return Ok(Err(Problem::TooLarge { size, limit }));
            }
            let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
            // It may grow meanwhile.
            file.take(limit + 1).read_to_end(&mut bytes)?;
            let size = bytes.len() as u64;
            Ok(match size > limit {
                true => Err(Problem::TooLarge { size, limit }),
                false => Ok(bytes),
            })
        };
        read().unwrap_or_else(|error| Err(io_problem(&error)))
    }
}

/// The names in a folder, in order.
fn names(dir: &Dir) -> io::Result<Vec<OsString>> {
    let mut names = Vec::new();
    for entry in dir.entries()? {
        names.push(entry?.file_name());
    }
    names.sort_unstable();
    Ok(names)
}

fn io_problem(error: &io::Error) -> Problem {
    Problem::Io(error.into())
}
