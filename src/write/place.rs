//! The place of an operation on the disk: a folder, opened without following a link, and a name in it.
//!
//! A folder that was looked at may be a link a moment later, which would lead what is written, or removed,
//! somewhere else. So each step opens the folder that it is done in anew, from the first name of its path to the
//! last, and is done by the name in that: a link on the way is a failure. Where the machine has no such steps
//! (Windows), the path is used as it is.

#[cfg(unix)]
use std::ffi::OsStr;
use std::ffi::OsString;
#[cfg(not(unix))]
use std::fs;
use std::fs::{File, Metadata};
use std::io;
#[cfg(unix)]
use std::io::ErrorKind;
#[cfg(unix)]
use std::os::{fd::OwnedFd, unix::ffi::OsStrExt as _};
#[cfg(unix)]
use std::path::Component;
use std::path::{Path, PathBuf};

#[cfg(not(unix))]
use super::patience::patient;
#[cfg(unix)]
use rustix::fs::{
    AtFlags, CWD, Dir, FileType, Mode, OFlags, mkdirat, openat, renameat, statat, unlinkat,
};

/// A path without links: the real path of the part that exists, and the names of the part that does not.
///
/// # Errors
///
/// The system's error.
pub fn settled(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let mut missing = Vec::new();
    let mut there = absolute.as_path();
    while !there.exists() {
        let (Some(parent), Some(name)) = (there.parent(), there.file_name()) else {
            break;
        };
        missing.push(name.to_owned());
        there = parent;
    }
    let mut settled = there.canonicalize()?;
    settled.extend(missing.iter().rev());
    Ok(settled)
}

/// The path of a name in a folder without links; what is there may be one.
///
/// # Errors
///
/// The system's error.
pub fn settled_name(path: &Path) -> io::Result<PathBuf> {
    // Without a slash at the end, which would lead through a link.
    let path: PathBuf = std::path::absolute(path)?.components().collect();
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => Ok(settled(parent)?.join(name)),
        _ => settled(&path),
    }
}

/// The purpose that a file is opened for.
#[derive(Debug, Clone, Copy)]
pub enum Use {
    /// To be read.
    Read,
    /// To be written in.
    Write,
}

/// A folder, and a name in it.
#[cfg(unix)]
pub struct Place<'a> {
    folder: OwnedFd,
    name: &'a OsStr,
    #[cfg_attr(target_os = "linux", allow(dead_code))]
    path: &'a Path,
}

#[cfg(unix)]
impl<'a> Place<'a> {
    /// The place of a path.
    ///
    /// # Errors
    ///
    /// The system's error, or one for a link on the way; the other methods return the same.
    pub fn of(path: &'a Path) -> io::Result<Self> {
        let (folder, name) = match (path.parent(), path.file_name()) {
            (Some(parent), Some(name)) => (parent, name),
            _ => (path, OsStr::new(".")),
        };
        let folder = match folder.as_os_str().is_empty() {
            true => Path::new("."),
            false => folder,
        };
        Ok(Self {
            folder: opened(folder)?,
            name,
            path,
        })
    }

    /// The metadata of this place; a link is not followed.
    pub fn look(&self) -> io::Result<Metadata> {
        #[cfg(target_os = "linux")]
        return self.opened(OFlags::PATH)?.metadata();
        // Who lays a link on the way meanwhile is met by the step itself, which follows none.
        #[cfg(not(target_os = "linux"))]
        self.path.symlink_metadata()
    }

    /// Opens the file or folder, unless it is a link; a pipe does not block.
    pub fn open(&self, purpose: Use) -> io::Result<File> {
        self.opened(match purpose {
            Use::Read => OFlags::RDONLY,
            Use::Write => OFlags::WRONLY,
        })
    }

    fn opened(&self, flags: OFlags) -> io::Result<File> {
        let flags = flags | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        Ok(openat(&self.folder, self.name, flags, Mode::empty())?.into())
    }

    /// Makes a file that is not there.
    pub fn create(&self) -> io::Result<File> {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
        let mode = Mode::from_raw_mode(0o666);
        Ok(openat(&self.folder, self.name, flags, mode)?.into())
    }

    /// The names in the folder.
    pub fn names(&self) -> io::Result<Vec<OsString>> {
        let mut names = Vec::new();
        for entry in Dir::new(self.opened(OFlags::RDONLY | OFlags::DIRECTORY)?)? {
            let entry = entry?;
            let name = entry.file_name().to_bytes();
            if name != b"." && name != b".." {
                names.push(OsStr::from_bytes(name).to_owned());
            }
        }
        Ok(names)
    }

    /// Makes a folder that is not there.
    pub fn make_folder(&self) -> io::Result<()> {
        let mode = Mode::from_raw_mode(0o777);
        Ok(mkdirat(&self.folder, self.name, mode)?)
    }

    /// Moves the file or folder.
    pub fn rename(&self, to: &Place<'_>) -> io::Result<()> {
        Ok(renameat(&self.folder, self.name, &to.folder, to.name)?)
    }

    /// Moves the file or folder, in a way that not every system has.
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    pub fn rename_with(&self, to: &Place<'_>, flags: rustix::fs::RenameFlags) -> io::Result<()> {
        use rustix::fs::renameat_with;
        let (folder, name) = (&to.folder, to.name);
        Ok(renameat_with(&self.folder, self.name, folder, name, flags)?)
    }

    /// Removes a file.
    pub fn remove_file(&self) -> io::Result<()> {
        Ok(unlinkat(&self.folder, self.name, AtFlags::empty())?)
    }

    /// Removes a folder, if it is empty.
    pub fn remove_folder(&self) -> io::Result<()> {
        Ok(unlinkat(&self.folder, self.name, AtFlags::REMOVEDIR)?)
    }

    /// Gives the file or folder here the owner, group and mode of another.
    pub fn own_like(&self, other: &Metadata) -> io::Result<()> {
        use std::os::unix::fs::{MetadataExt as _, fchown};
        let own = self.look()?;
        let is_owned = (own.uid(), own.gid()) == (other.uid(), other.gid());
        if is_owned && own.mode() == other.mode() {
            return Ok(());
        }
        let file = self.open(Use::Read)?;
        if !is_owned {
            fchown(&file, Some(other.uid()), Some(other.gid()))?;
        }
        if own.mode() != other.mode() {
            file.set_permissions(other.permissions())?;
        }
        Ok(())
    }

    /// Gives the file here the list of who may do what that another has, if it has one.
    pub fn access_like(&self, other: &Self) -> io::Result<()> {
        #[cfg(target_os = "linux")]
        {
            use rustix::fs::{XattrFlags, fgetxattr, fsetxattr};
            const ACCESS: &str = "system.posix_acl_access";
            // The largest one (`man 7 xattr`).
            let mut list = vec![0; 64 * 1024];
            // Where there is none, or the disk knows of none.
            let Ok(size) = fgetxattr(other.open(Use::Read)?, ACCESS, &mut list[..]) else {
                return Ok(());
            };
            let own = self.open(Use::Read)?;
            fsetxattr(own, ACCESS, &list[..size], XattrFlags::empty())?;
        }
        #[cfg(not(target_os = "linux"))]
        let _ = other;
        Ok(())
    }
}

/// Opens a folder, and follows no link on the way.
#[cfg(unix)]
fn opened(folder: &Path) -> io::Result<OwnedFd> {
    // It is gone through, and need not be one that may be read.
    #[cfg(target_os = "linux")]
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    #[cfg(not(target_os = "linux"))]
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{ResolveFlags, openat2};
        use rustix::io::Errno;
        let none = Mode::empty();
        match openat2(CWD, folder, flags, none, ResolveFlags::NO_SYMLINKS) {
            // An old kernel, or one that lets the program do only what it knows.
            Err(Errno::NOSYS | Errno::PERM) => {}
            // So that it can be told in words.
            Err(Errno::LOOP) => return Err(ErrorKind::TooManyLinks.into()),
            opened => return Ok(opened?),
        }
    }
    step_by_step(folder, flags | OFlags::NOFOLLOW)
}

/// Opens one folder after the other.
#[cfg(unix)]
fn step_by_step(folder: &Path, flags: OFlags) -> io::Result<OwnedFd> {
    let mut parts = folder.components();
    let first = match folder.has_root() {
        true => parts.next().map_or(OsStr::new("/"), Component::as_os_str),
        false => OsStr::new("."),
    };
    let mut opened = openat(CWD, first, flags, Mode::empty())?;
    for part in parts {
        let part = part.as_os_str();
        opened = openat(&opened, part, flags, Mode::empty()).map_err(|error| {
            // It is reported as what it is not: a folder. What is no folder, nothing lies in.
            let found = statat(&opened, part, AtFlags::SYMLINK_NOFOLLOW);
            match found.map(|found| FileType::from_raw_mode(found.st_mode)) {
                Ok(FileType::Symlink) => ErrorKind::TooManyLinks.into(),
                _ => io::Error::from(error),
            }
        })?;
    }
    Ok(opened)
}

/// A path, where there are no steps by name.
#[cfg(not(unix))]
pub struct Place<'a>(&'a Path);

#[cfg(not(unix))]
impl<'a> Place<'a> {
    /// The place of a path.
    ///
    /// # Errors
    ///
    /// Never fails here; the other methods return the system's error.
    pub fn of(path: &'a Path) -> io::Result<Self> {
        Ok(Self(path))
    }

    /// The metadata of this place; a link is not followed.
    pub fn look(&self) -> io::Result<Metadata> {
        self.0.symlink_metadata()
    }

    /// Opens the file or folder.
    pub fn open(&self, purpose: Use) -> io::Result<File> {
        match purpose {
            Use::Read => File::open(self.0),
            Use::Write => File::options().write(true).open(self.0),
        }
    }

    /// Makes a file that is not there.
    pub fn create(&self) -> io::Result<File> {
        File::create_new(self.0)
    }

    /// The names in the folder.
    pub fn names(&self) -> io::Result<Vec<OsString>> {
        let names = fs::read_dir(self.0)?.map(|entry| Ok(entry?.file_name()));
        names.collect()
    }

    /// Makes a folder that is not there.
    pub fn make_folder(&self) -> io::Result<()> {
        fs::create_dir(self.0)
    }

    /// Moves the file or folder.
    pub fn rename(&self, to: &Place<'_>) -> io::Result<()> {
        patient(|| fs::rename(self.0, to.0))
    }

    /// Removes a file.
    pub fn remove_file(&self) -> io::Result<()> {
        patient(|| fs::remove_file(self.0))
    }

    /// Removes a folder, if it is empty.
    pub fn remove_folder(&self) -> io::Result<()> {
        patient(|| fs::remove_dir(self.0))
    }

    /// Owner, group and mode are not what they are elsewhere.
    pub fn own_like(&self, _other: &Metadata) -> io::Result<()> {
        Ok(())
    }

    /// Such lists are of Linux.
    pub fn access_like(&self, _other: &Self) -> io::Result<()> {
        Ok(())
    }
}
