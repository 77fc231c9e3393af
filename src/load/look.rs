//! Whether anything in a strategy's folder may have changed, told without reading any file.

use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::{FOLDERS, is_own};

/// What a look at the folder tells without reading any file: when nothing in it has changed, it is the
/// same again.
///
/// # Errors
///
/// When the folder is not there or cannot be listed.
pub fn stamp(root: &Path) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    let mut add = |path: &Path, data: Option<fs::Metadata>| {
        path.hash(&mut hasher);
        if let Some(data) = data {
            (data.len(), data.is_dir(), data.modified().ok()).hash(&mut hasher);
        }
    };
    let mut names: Vec<OsString> = Vec::new();
    for entry in fs::read_dir(root)? {
        let name = entry?.file_name();
        if is_own(&name) {
            names.push(name);
        }
    }
    names.sort_unstable();
    for name in names {
        let path = root.join(name);
        add(&path, fs::metadata(&path).ok());
    }
    for folder in FOLDERS {
        let entries = WalkDir::new(root.join(folder))
            .follow_links(true)
            .sort_by_file_name();
        for entry in entries.into_iter().flatten() {
            add(entry.path(), entry.metadata().ok());
        }
    }
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
