//! The disk, written: whole or not at all.
//!
//! In: what is to stand there. Out: it does, or all is as it was, and the error says why. A site takes an
//! older one's place ([`write()`]), a folder begins ([`begin()`]), an author's files hold something else
//! ([`replace()`]), and the program's own files in an author's folder are brought up to date ([`refresh`]).
//! Works out nothing of what it writes.

mod begin;
mod file;
mod folder;
mod replace;

use std::fs;
use std::io;
use std::path::Path;

pub use begin::{NotBegun, begin};
pub use file::refresh;
pub use folder::{MANIFEST, Refusal, check, write};
pub use replace::{Change, NotReplaced, Reason, replace};

/// Writes a file below a folder that nobody sees yet, with the folders it stands in.
fn lay(folder: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
    let target = folder.join(path);
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(target, bytes)
}
