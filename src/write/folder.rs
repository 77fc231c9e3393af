//! The output's folder.
//!
//! Everything is written beside the folder and swapped in at the end, so a build that fails or is killed
//! leaves the last good site as it was. The folder carries a manifest of what was written; a folder with
//! anything else in it is refused, never cleared.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use super::lay;
use crate::load;
use crate::output::Output;

/// The manifest's name in the output folder.
pub const MANIFEST: &str = ".veivalg-manifest.json";

/// A folder left over from a killed build is cleared away when it is older than this.
const STALE: Duration = Duration::from_secs(60 * 60);

/// Letters of the folder's name in the name of the one that is staged beside it.
const MOST_NAME: usize = 40;

/// Why a folder is not written to.
#[derive(Debug)]
pub enum Refusal {
    /// It holds a file that we did not write, or that was changed since.
    Foreign(PathBuf),
    /// It is a link.
    Link,
    /// It is a file.
    NotAFolder,
    /// It is the strategy's folder, one of its parts, a folder above it, or the home or root folder.
    Protected,
    /// The machine would not.
    Io(PathBuf, io::Error),
}

#[derive(Serialize, Deserialize)]
struct Manifest {
    /// Who wrote it, so that nobody else's file of this name is taken for ours.
    generator: String,
    /// SHA-256 of each file, by path.
    files: BTreeMap<String, String>,
}

/// Sees whether `folder` may be written to, before the work is done.
///
/// # Errors
///
/// A [`Refusal`] with its reason.
pub fn check(folder: &Path, strategy: &Path) -> Result<(), Refusal> {
    let wrap = |error| Refusal::Io(folder.to_owned(), error);
    let strategy = strategy.canonicalize().map_err(wrap)?;
    // Without a slash at the end, which would lead through a link.
    let folder: &Path = &folder.components().collect::<PathBuf>();
    let data = match folder.symlink_metadata() {
        Ok(data) => data,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return match is_protected(&settled(folder).map_err(wrap)?, &strategy) {
                true => Err(Refusal::Protected),
                false => Ok(()),
            };
        }
        Err(error) => return Err(wrap(error)),
    };
    if data.is_symlink() {
        return Err(Refusal::Link);
    }
    if !data.is_dir() {
        return Err(Refusal::NotAFolder);
    }
    let folder = folder.canonicalize().map_err(wrap)?;
    if is_protected(&folder, &strategy) {
        return Err(Refusal::Protected);
    }
    match foreign(&folder).map_err(wrap)? {
        Some(path) => Err(Refusal::Foreign(path)),
        None => Ok(()),
    }
}

/// Writes the output to `folder`, in place of what an earlier build wrote there.
///
/// # Errors
///
/// A [`Refusal`]; the folder is then as it was.
pub fn write(output: &Output, folder: &Path, strategy: &Path) -> Result<(), Refusal> {
    check(folder, strategy)?;
    let wrap = |error| Refusal::Io(folder.to_owned(), error);
    let folder = settled(folder).map_err(wrap)?;
    let parent = folder.parent().unwrap_or(Path::new("/"));
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    // A name may be as long as the system allows already.
    let name: String = name.chars().take(MOST_NAME).collect();
    let prefix = format!(".{name}.veivalg-");
    fs::create_dir_all(parent).map_err(wrap)?;
    clear_stale(parent, &prefix);
    let stage = tempfile::Builder::new()
        .prefix(&prefix)
        .tempdir_in(parent)
        .map_err(wrap)?;
    let whole = stage.path().join("whole");
    fill(output, &whole).map_err(wrap)?;
    swap(&whole, &folder, &stage.path().join("old")).map_err(wrap)
}

/// The path as it will be once it is there: its parent's real path, and its name.
fn settled(folder: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(folder)?;
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

/// Whether something the author owns would be in danger.
fn is_protected(folder: &Path, strategy: &Path) -> bool {
    let part_of_strategy = load::FOLDERS
        .iter()
        .any(|part| folder.starts_with(strategy.join(part)));
    let home = std::env::home_dir();
    let is_home = home.is_some_and(|home| home.starts_with(folder));
    let in_git = folder.components().any(|part| part.as_os_str() == ".git");
    part_of_strategy
        || in_git
        || strategy.starts_with(folder)
        || is_home
        || folder.join(".git").exists()
}

/// A file in the folder that we did not write, or that was changed since; none in an empty folder.
fn foreign(folder: &Path) -> io::Result<Option<PathBuf>> {
    let manifest: Option<Manifest> = match fs::read(folder.join(MANIFEST)) {
        Ok(bytes) => serde_json::from_slice(&bytes).ok(),
        Err(_) => None,
    };
    let manifest = manifest.filter(|manifest| manifest.generator == generator());
    let has_manifest = manifest.is_some();
    let ours = manifest.map_or_else(BTreeMap::new, |manifest| manifest.files);
    let folders: BTreeSet<&Path> = ours
        .keys()
        .flat_map(|path| Path::new(path).ancestors().skip(1))
        .collect();
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = entry?;
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        if entry.file_type().is_dir() {
            if !folders.contains(path) {
                return Ok(Some(path.to_owned()));
            }
            continue;
        }
        let name = path
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect::<Vec<_>>()
            .join("/");
        if name == MANIFEST && has_manifest {
            continue;
        }
        let same = match ours.get(&name) {
            Some(hash) if entry.file_type().is_file() => *hash == hash_of(&fs::read(entry.path())?),
            _ => false,
        };
        if !same {
            return Ok(Some(path.to_owned()));
        }
    }
    Ok(None)
}

fn generator() -> String {
    "veivalg".to_owned()
}

fn hash_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn fill(output: &Output, folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)?;
    let mut files = BTreeMap::new();
    for (path, bytes) in output.iter() {
        lay(folder, path.as_str(), bytes)?;
        files.insert(path.to_string(), hash_of(bytes));
    }
    let manifest = Manifest {
        generator: generator(),
        files,
    };
    let mut text = serde_json::to_vec_pretty(&manifest)?;
    text.push(b'\n');
    fs::write(folder.join(MANIFEST), text)
}

/// Puts the whole new folder in the old one's place.
fn swap(whole: &Path, folder: &Path, old: &Path) -> io::Result<()> {
    if !folder.exists() {
        let moved = fs::rename(whole, folder);
        // Another build may have put its folder there at the same moment.
        if moved.is_ok() || !folder.exists() {
            return moved;
        }
    }
    // Linux exchanges the two at once; elsewhere there is a moment without a folder.
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, whole, CWD, folder, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    fs::rename(folder, old)?;
    fs::rename(whole, folder).inspect_err(|_| {
        // The last good site goes back; the error that is told is the first one.
        let _ = fs::rename(old, folder);
    })
}

/// Removes what killed builds left behind. A failure is no reason not to build.
fn clear_stale(parent: &Path, prefix: &str) {
    let Ok(entries) = fs::read_dir(parent) else {
        return;
    };
    for entry in entries.flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(prefix);
        let age = entry
            .metadata()
            .and_then(|data| data.modified())
            .ok()
            .and_then(|time| SystemTime::now().duration_since(time).ok());
        if ours && age.is_some_and(|age| age > STALE) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
