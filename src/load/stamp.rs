//! Tells whether anything in a strategy's folder may have changed, without reading any file.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::Path;

use super::folder::{Folder, What};
use super::names::is_own;
use crate::source::FOLDERS;

/// A hash of the folder's names and the files' metadata. It stays the same as long as nothing in the folder changes,
/// and no file is read for it.
///
/// # Errors
///
/// When the folder is not there or cannot be listed.
pub fn stamp(root: &Path) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    Folder::open(root)?.walk(&mut |path, what| {
        path.hash(&mut hasher);
        match what {
            What::File(file) => file.data().hash(&mut hasher),
            What::Folder | What::Beside => true.hash(&mut hasher),
            What::Link(target) => target.hash(&mut hasher),
            What::Problem(_) => false.hash(&mut hasher),
        }
    })?;
    Ok(hasher.finish())
}

/// Whether a path in the folder (whose own path is canonical) may be one that is read.
pub fn concerns(root: &Path, path: &Path) -> bool {
    let Ok(path) = path.strip_prefix(root) else {
        return true;
    };
    let mut parts = path.components();
    let Some(first) = parts.next() else {
        return true;
    };
    let name = first.as_os_str();
    FOLDERS.iter().any(|folder| name == *folder) || (parts.next().is_none() && is_own(name))
}
