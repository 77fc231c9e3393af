//! The system calls of writing, each of which can fail, behind a trait.
//!
//! Everything that this module does to the disk goes through here, so that tests can let any step fail, or be
//! the last.

use std::ffi::OsString;
use std::fs::{File, Metadata, Permissions, TryLockError};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::place::{Place, Use};

/// How long a run waits for another one that writes in the same folder.
const PATIENCE: Duration = Duration::from_secs(60);

/// The operations. Writing, renaming and deleting follow no link, neither at the path nor on the way to it; locking,
/// syncing and queries take the path as it was resolved before.
pub trait Disk {
    /// The metadata of a path; a link is not followed.
    ///
    /// # Errors
    ///
    /// The system's error; the other methods return it too.
    fn look(&self, path: &Path) -> io::Result<Metadata>;

    /// The names in a folder, in order.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>>;

    /// The content of a file.
    fn read(&self, file: &Path) -> io::Result<Vec<u8>>;

    /// Whether a file may be written, which it is not.
    fn may_write(&self, file: &Path) -> io::Result<()>;

    /// Makes a folder that is not there.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;

    /// Makes a file that is not there, and its whole content, with these permissions. Where they are given, it
    /// is on the disk when this returns; else [`Disk::settle`] sees to that for many.
    fn create(&self, file: &Path, content: &[u8], like: Durable<'_>) -> io::Result<()>;

    /// Sees to it that what was written below a folder is on the disk.
    fn settle(&self, folder: &Path) -> io::Result<()>;

    /// Gives a folder another's owner, group and mode.
    fn own_like(&self, folder: &Path, other: &Metadata) -> io::Result<()>;

    /// Gives a file another's list of who may do what (`man 5 acl`), if it has one.
    fn access_like(&self, file: &Path, other: &Path) -> io::Result<()>;

    /// Puts a file or folder in another place, in place of a file or an empty folder there.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Puts a file or folder where there is nothing.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Lets two folders take each other's places in one step.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove_file(&self, file: &Path) -> io::Result<()>;

    /// Removes a folder, if it is empty.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;

    /// Whether something is mounted here: a folder, or a file.
    fn is_mounted(&self, path: &Path) -> io::Result<bool>;

    /// Whether a folder cannot be replaced without a loss: something is mounted there, or its permissions are more
    /// than owner, group and mode.
    fn is_fixed(&self, folder: &Path) -> io::Result<bool>;

    /// Waits until no other run writes in this folder, and keeps others out for as long as the answer lives.
    fn lock(&self, folder: &Path) -> io::Result<Turn>;
}

/// Whether a file is to be on the disk at once.
#[derive(Debug, Clone, Copy)]
pub enum Durable<'a> {
    /// With the others of its folder.
    Later,
    /// At once, with the permissions of the file that it takes the place of, if there is one.
    Now(Option<&'a Permissions>),
}

/// A folder, to write in.
#[derive(Debug)]
pub enum Turn {
    /// Nobody else does.
    Alone(#[allow(dead_code)] File),
    /// The machine cannot tell.
    Unknown,
}

/// The real disk.
#[derive(Debug, Clone, Copy)]
pub struct Machine;

impl Disk for Machine {
    fn look(&self, path: &Path) -> io::Result<Metadata> {
        Place::of(path)?.look()
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let mut names = Place::of(folder)?.names()?;
        names.sort_unstable();
        Ok(names)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        Place::of(path)?.open(Use::Read)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn may_write(&self, file: &Path) -> io::Result<()> {
        Place::of(file)?.open(Use::Write).map(drop)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        Place::of(folder)?.make_folder()
    }

    fn create(&self, path: &Path, content: &[u8], durable: Durable<'_>) -> io::Result<()> {
        let mut file = Place::of(path)?.create()?;
        if let Durable::Now(Some(permissions)) = durable {
            file.set_permissions(permissions.clone())?;
        }
        file.write_all(content)?;
        match durable {
            Durable::Now(_) => file.sync_all(),
            Durable::Later => Ok(()),
        }
    }

    fn settle(&self, folder: &Path) -> io::Result<()> {
        // One call for thousands of files, where there is one.
        #[cfg(target_os = "linux")]
        rustix::fs::syncfs(File::open(folder)?)?;
        #[cfg(not(target_os = "linux"))]
        let _ = folder;
        Ok(())
    }

    fn own_like(&self, folder: &Path, other: &Metadata) -> io::Result<()> {
        Place::of(folder)?.own_like(other)
    }

    fn access_like(&self, file: &Path, other: &Path) -> io::Result<()> {
        Place::of(file)?.access_like(&Place::of(other)?)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Place::of(from)?.rename(&Place::of(to)?)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        #[cfg(any(target_os = "linux", target_os = "macos"))]
        {
            use rustix::fs::RenameFlags;
            match Place::of(from)?.rename_with(&Place::of(to)?, RenameFlags::NOREPLACE) {
                Err(error) if is_unknown(&error) => {}
                done => return done,
            }
        }
        match self.look(to) {
            Ok(_) => Err(ErrorKind::AlreadyExists.into()),
            Err(_) => self.rename(from, to),
        }
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        #[cfg(any(target_os = "linux", target_os = "macos"))]
        {
            use rustix::fs::RenameFlags;
            Place::of(one)?.rename_with(&Place::of(other)?, RenameFlags::EXCHANGE)
        }
        #[cfg(not(any(target_os = "linux", target_os = "macos")))]
        {
            let _ = (one, other);
            Err(ErrorKind::Unsupported.into())
        }
    }

    fn remove_file(&self, file: &Path) -> io::Result<()> {
        Place::of(file)?.remove_file()
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        Place::of(folder)?.remove_folder()
    }

    fn is_mounted(&self, path: &Path) -> io::Result<bool> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            let parent = path.parent().unwrap_or(path);
            if path.symlink_metadata()?.dev() != parent.metadata()?.dev() {
                return Ok(true);
            }
        }
        #[cfg(target_os = "linux")]
        {
            use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
            // A part of the same disk that is mounted here has the same number.
            let told = statx(
                CWD,
                path,
                AtFlags::SYMLINK_NOFOLLOW,
                StatxFlags::BASIC_STATS,
            );
            Ok(told.is_ok_and(|told| {
                told.stx_attributes_mask
                    .contains(StatxAttributes::MOUNT_ROOT)
                    && told.stx_attributes.contains(StatxAttributes::MOUNT_ROOT)
            }))
        }
        #[cfg(not(target_os = "linux"))]
        {
            let _ = path;
            Ok(false)
        }
    }

    fn is_fixed(&self, folder: &Path) -> io::Result<bool> {
        if self.is_mounted(folder)? {
            return Ok(true);
        }
        #[cfg(target_os = "linux")]
        {
            use rustix::fs::lgetxattr;
            let mut lists = ["system.posix_acl_access", "system.posix_acl_default"].into_iter();
            Ok(lists
                .any(|name| lgetxattr(folder, name, &mut [0_u8; 0][..]).is_ok_and(|size| size > 0)))
        }
        #[cfg(not(target_os = "linux"))]
        {
            Ok(false)
        }
    }

    fn lock(&self, folder: &Path) -> io::Result<Turn> {
        let Ok(file) = File::open(folder) else {
            return Ok(Turn::Unknown);
        };
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Turn::Alone(file)),
                Err(TryLockError::Error(_)) => return Ok(Turn::Unknown),
                Err(TryLockError::WouldBlock) if start.elapsed() > PATIENCE => {
                    return Err(ErrorKind::WouldBlock.into());
                }
                Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(20)),
            }
        }
    }
}

/// Whether the machine does not know what it was asked for.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn is_unknown(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::InvalidInput | ErrorKind::Unsupported
    )
}

/// Makes a file that is not there, or none.
pub fn lay(disk: &dyn Disk, file: &Path, content: &[u8], durable: Durable<'_>) -> io::Result<()> {
    disk.create(file, content, durable).inspect_err(|error| {
        // What is there already is not ours.
        if error.kind() != ErrorKind::AlreadyExists {
            let _ = disk.remove_file(file);
        }
    })
}

/// Makes a folder and its missing parents.
pub fn make_folders(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    match disk.make_folder(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let Some(parent) = folder.parent().filter(|parent| *parent != Path::new("")) else {
                return Err(error);
            };
            make_folders(disk, parent)?;
            made(disk, folder, disk.make_folder(folder))
        }
        result => made(disk, folder, result),
    }
}

/// Another run may have made it at the same moment.
fn made(disk: &dyn Disk, folder: &Path, result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(_) if disk.look(folder).is_ok_and(|data| data.is_dir()) => Ok(()),
        result => result,
    }
}

/// The metadata of a path; none if nothing is there.
pub fn found(disk: &dyn Disk, path: &Path) -> io::Result<Option<Metadata>> {
    match disk.look(path) {
        Ok(data) => Ok(Some(data)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
