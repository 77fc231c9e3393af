//! A disk whose steps fail, or where somebody else does something in between.

use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;

use veivalg::write::{Disk, Durable, Machine, Turn};

/// What happens at a step.
pub enum Fault<'a> {
    /// Nothing.
    None,
    /// It fails, whatever it is.
    Once(ErrorKind),
    /// From it on, nothing that changes the disk is done, as when the run is killed or the disk is gone.
    Ever(ErrorKind),
    /// Somebody else does this before it.
    Meanwhile(&'a dyn Fn()),
}

/// The disk. Steps are counted.
pub struct Failing<'a> {
    /// The step with the fault.
    pub at: usize,
    /// The fault.
    pub fault: Fault<'a>,
    /// Whether two folders can take each other's places.
    pub exchanges: bool,
    /// Whether folders are mounted.
    pub is_fixed: bool,
    /// Whether the machine can tell that nobody else writes.
    pub tells: bool,
    /// The name of what is mounted.
    pub mounted: Option<&'static str>,
    steps: Cell<usize>,
    done: RefCell<Vec<String>>,
}

impl<'a> Failing<'a> {
    pub fn new(at: usize, fault: Fault<'a>) -> Self {
        Self {
            at,
            fault,
            exchanges: true,
            is_fixed: false,
            tells: true,
            mounted: None,
            steps: Cell::new(0),
            done: RefCell::default(),
        }
    }

    /// Whether the step with the fault was reached.
    pub fn is_hit(&self) -> bool {
        self.steps.get() > self.at
    }

    /// The files that were put in their places, in order.
    pub fn put(&self) -> Vec<String> {
        self.done.borrow().clone()
    }

    fn step(&self, changes: bool) -> io::Result<()> {
        let now = self.steps.replace(self.steps.get() + 1);
        match &self.fault {
            Fault::Once(kind) if now == self.at => Err((*kind).into()),
            Fault::Ever(kind) if now >= self.at && changes => Err((*kind).into()),
            Fault::Meanwhile(act) if now == self.at => {
                act();
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

impl Disk for Failing<'_> {
    fn look(&self, path: &Path) -> io::Result<Metadata> {
        self.step(false)?;
        Machine.look(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.step(false)?;
        Machine.list(folder)
    }

    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        self.step(false)?;
        Machine.read(file)
    }

    fn may_write(&self, file: &Path) -> io::Result<()> {
        self.step(false)?;
        Machine.may_write(file)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.step(true)?;
        Machine.make_folder(folder)
    }

    fn create(&self, file: &Path, content: &[u8], durable: Durable<'_>) -> io::Result<()> {
        self.step(true)?;
        // A part of it, all of it but not for sure, and all of it.
        for part in [&content[..content.len() / 2], content] {
            if let Err(error) = self.step(true) {
                assert!(!file.exists(), "{}", file.display());
                fs::write(file, part)?;
                return Err(error);
            }
        }
        Machine.create(file, content, durable)
    }

    fn settle(&self, _: &Path) -> io::Result<()> {
        self.step(true)
    }

    fn own_like(&self, folder: &Path, other: &Metadata) -> io::Result<()> {
        self.step(true)?;
        Machine.own_like(folder, other)
    }

    fn access_like(&self, file: &Path, other: &Path) -> io::Result<()> {
        self.step(true)?;
        Machine.access_like(file, other)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(true)?;
        self.done.borrow_mut().push(to.display().to_string());
        Machine.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(true)?;
        self.done.borrow_mut().push(to.display().to_string());
        Machine.rename_new(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        self.step(true)?;
        match self.exchanges {
            true => Machine.exchange(one, other),
            false => Err(ErrorKind::Unsupported.into()),
        }
    }

    fn remove_file(&self, file: &Path) -> io::Result<()> {
        self.step(true)?;
        self.done.borrow_mut().push(format!("- {}", file.display()));
        Machine.remove_file(file)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.step(true)?;
        Machine.remove_folder(folder)
    }

    fn is_mounted(&self, path: &Path) -> io::Result<bool> {
        let is_it = self.mounted.is_some_and(|name| path.ends_with(name));
        Ok(is_it || Machine.is_mounted(path)?)
    }

    fn is_fixed(&self, folder: &Path) -> io::Result<bool> {
        self.step(false)?;
        Ok(self.is_fixed || Machine.is_fixed(folder)?)
    }

    fn lock(&self, folder: &Path) -> io::Result<Turn> {
        match self.tells {
            true => Machine.lock(folder),
            false => Ok(Turn::Unknown),
        }
    }
}

/// What is tried at every step: each kind of failure, and an end of the run.
pub const FAULTS: [fn() -> Fault<'static>; 5] = [
    || Fault::Once(ErrorKind::StorageFull),
    || Fault::Once(ErrorKind::PermissionDenied),
    || Fault::Once(ErrorKind::CrossesDevices),
    || Fault::Ever(ErrorKind::StorageFull),
    || Fault::Ever(ErrorKind::PermissionDenied),
];
