//! A folder on the disk to [`Sources`]: the only place that reads the author's files, and what git keeps of
//! their earlier versions ([`history`]).
//!
//! Reads what the format has and nothing else. What cannot be read is noted with why, and becomes a
//! finding; only a folder that cannot be opened at all is an error.

pub mod history;
mod look;

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

use crate::source::{Problem, Sources, is_text};
use crate::terminal::is_control;
use crate::theme;
pub use look::{concerns, stamp};

/// The most that is read of a text, in bytes.
const MOST_TEXT: u64 = 4 * 1024 * 1024;
/// The most that is read of a picture or font, in bytes.
const MOST_BINARY: u64 = 32 * 1024 * 1024;

/// The folders of the format.
pub const FOLDERS: [&str; 5] = ["areas", "assets", "chapters", "data", "themes"];

/// Reads a strategy's folder.
///
/// # Errors
///
/// When the folder is not there or cannot be listed.
pub fn load(root: &Path) -> io::Result<Sources> {
    reload(root, &Sources::default())
}

/// Reads a strategy's folder again: every file, but what has not changed since `earlier` is taken over
/// from there as it is.
///
/// # Errors
///
/// When the folder is not there or cannot be listed.
pub fn reload(root: &Path, earlier: &Sources) -> io::Result<Sources> {
    let root = &root.canonicalize()?;
    let mut reading = Reading {
        root,
        earlier,
        sources: Sources::default(),
    };
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        let name = entry.file_name();
        if is_own(&name) {
            if is_bad(&name) {
                let path = relative(root, &entry.path());
                reading.sources.insert_problem(&path, Problem::BadName);
            } else {
                reading.read(&entry.path());
            }
        } else if entry.file_type()?.is_dir() && is_beside(&name) {
            // It is not read; that it is there may tell what was meant.
            let path = relative(root, &entry.path());
            reading.sources.insert_folder(&path);
        }
    }
    for folder in FOLDERS {
        reading.walk(&root.join(folder));
    }
    let mut sources = reading.sources;
    complete(&mut sources, earlier);
    Ok(sources)
}

/// Whether a folder beside those of the format may be meant as one of them.
fn is_beside(name: &OsStr) -> bool {
    let shown = name.to_string_lossy();
    let known = FOLDERS.contains(&shown.as_ref()) || shown == "public";
    !known && !is_bad(name) && !is_ignored(&shown)
}

/// Whether a file directly in the folder is one of the format's, by its name, also where an ending was put
/// after that.
fn is_own(name: &OsStr) -> bool {
    let lower = name.to_string_lossy().to_lowercase();
    let own = Path::new(&lower)
        .extension()
        .is_some_and(|extension| extension == "toml" || extension == "lock")
        || lower.contains(".toml.");
    own && !is_ignored(&name.to_string_lossy())
}

/// Sources from files in memory, as [`load`] would make them of a folder.
pub fn from_memory<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Sources {
    let mut sources = Sources::default();
    for (path, bytes) in files {
        let size = bytes.len() as u64;
        let limit = limit(path);
        if size > limit {
            sources.insert_problem(path, Problem::TooLarge { size, limit });
        } else {
            sources.insert(path, bytes.to_vec());
        }
    }
    complete(&mut sources, &Sources::default());
    sources
}

/// Adds what every strategy has: a place for findings about a missing `strategy.toml`, and the built-in
/// theme.
fn complete(sources: &mut Sources, earlier: &Sources) {
    if sources.find("strategy.toml").is_none() {
        sources.insert_problem("strategy.toml", Problem::Missing);
    }
    theme::add_built_in(sources, earlier);
}

/// A folder as it is being read.
struct Reading<'a> {
    root: &'a Path,
    earlier: &'a Sources,
    sources: Sources,
}

impl Reading<'_> {
    fn walk(&mut self, folder: &Path) {
        if folder.symlink_metadata().is_err() {
            return;
        }
        let mut entries = WalkDir::new(folder).follow_links(true).into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(folder);
                    // Emacs' locks are links that lead nowhere.
                    let name = path.file_name().unwrap_or_default();
                    if is_ignored(&name.to_string_lossy()) {
                        continue;
                    }
                    let problem = link_problem(self.root, path)
                        .unwrap_or_else(|| Problem::Io(words(error.io_error())));
                    self.sources
                        .insert_problem(&relative(self.root, path), problem);
                    continue;
                }
            };
            let path = entry.path();
            let name = relative(self.root, path);
            let is_folder = entry.file_type().is_dir();
            let problem = if is_ignored(&entry.file_name().to_string_lossy()) {
                None
            } else if is_bad(entry.file_name()) {
                Some(Problem::BadName)
            } else if let Some(problem) = link_problem(self.root, path) {
                Some(problem)
            } else if entry.depth() == 0 && !is_folder {
                Some(Problem::NotAFolder)
            } else if !is_folder {
                self.read(path);
                continue;
            } else if name.split('/').count() > 2 && is_text(&name) {
                Some(Problem::NotAFile)
            } else {
                self.sources.insert_folder(&name);
                continue;
            };
            if let Some(problem) = problem {
                self.sources.insert_problem(&name, problem);
            }
            if is_folder {
                entries.skip_current_dir();
            }
        }
    }

    fn read(&mut self, path: &Path) {
        let name = relative(self.root, path);
        match contents(self.root, path, limit(&name)) {
            Ok(bytes) => self.sources.insert_after(self.earlier, &name, bytes),
            Err(problem) => self.sources.insert_problem(&name, problem),
        };
    }
}

/// Reads one text that lies anywhere, by the rules for a strategy's own: a regular file, of no more than
/// is read of one, and no link out of its folder.
///
/// # Errors
///
/// What is wrong with it.
pub fn text(path: &Path) -> Result<Vec<u8>, Problem> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let io = |error| Problem::Io(words(Some(&error)));
    let folder = folder.canonicalize().map_err(io)?;
    let path = folder.join(path.file_name().unwrap_or_default());
    contents(&folder, &path, MOST_TEXT)
}

fn contents(root: &Path, path: &Path, limit: u64) -> Result<Vec<u8>, Problem> {
    if let Some(problem) = link_problem(root, path) {
        return Err(problem);
    }
    let io = |error| Problem::Io(words(Some(&error)));
    let data = fs::metadata(path).map_err(io)?;
    let size = data.len();
    if !data.is_file() {
        Err(Problem::NotAFile)
    } else if size > limit {
        Err(Problem::TooLarge { size, limit })
    } else {
        fs::read(path).map_err(io)
    }
}

fn limit(path: &str) -> u64 {
    if is_text(path) {
        MOST_TEXT
    } else {
        MOST_BINARY
    }
}

/// What is wrong with a path as a link; nothing when it is none. The root is canonical already.
fn link_problem(root: &Path, path: &Path) -> Option<Problem> {
    let is_link = path.symlink_metadata().is_ok_and(|data| data.is_symlink());
    if !is_link {
        return None;
    }
    let (target, there) = match path.canonicalize() {
        Ok(target) => (target, true),
        Err(_) => {
            let target = fs::read_link(path).unwrap_or_default();
            let target = path.parent().unwrap_or(root).join(target);
            (without_dots(&target), false)
        }
    };
    if !target.starts_with(root) {
        return Some(Problem::LinkOut);
    }
    (there && path.starts_with(target)).then_some(Problem::LinkLoop)
}

/// Whether a name is none on some systems, or would break the lines of a report.
fn is_bad(name: &OsStr) -> bool {
    name.to_str()
        .is_none_or(|name| name.contains(|letter| is_control(letter) || letter == '\\'))
}

/// A path without `..`, as far as that can be told of one that leads nowhere.
fn without_dots(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut path, part| {
        match part {
            Component::ParentDir => drop(path.pop()),
            part => path.push(part),
        }
        path
    })
}

/// A path as the format writes it: from the strategy's folder, with `/`, letters composed (some systems
/// keep names decomposed), and what cannot be shown replaced.
fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<String> = path
        .components()
        .map(|part| {
            let shown = |letter: char| {
                if is_control(letter) {
                    char::REPLACEMENT_CHARACTER
                } else {
                    letter
                }
            };
            part.as_os_str()
                .to_string_lossy()
                .nfc()
                .map(shown)
                .collect()
        })
        .collect();
    parts.join("/")
}

/// Hidden files, editors' swap and backup files, and what systems leave in folders.
fn is_ignored(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || name.ends_with(".swp")
        || name.ends_with(".tmp")
        || name.contains("___jb_")
        // What Vim tries whether it may write with.
        || matches!(name, "4913" | "Thumbs.db" | "desktop.ini")
}

fn words(error: Option<&io::Error>) -> String {
    error.map_or_else(|| "?".to_owned(), io::Error::to_string)
}
