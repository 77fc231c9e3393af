//! A folder on the disk to [`Sources`]: the only place that reads the author's files, and what git keeps of
//! their earlier versions ([`history`]).
//!
//! Reads what the format has and nothing else. What cannot be read is noted with why, and becomes a
//! finding; only a folder that cannot be opened at all is an error. Nothing outside the folder, nothing
//! hidden in it and nothing of another kind is read for a link's sake: `folder` opens without following,
//! and `links` lead to what was read.

mod dictionaries;
mod folder;
pub mod history;
mod links;
mod names;
mod stamp;

use std::io;
use std::path::{Component, Path, PathBuf};

use crate::source::{LOCK, Problem, Sources, is_text};
use crate::spelling;
use crate::theme;
pub use dictionaries::of_machine as dictionaries;
use folder::{Folder, What};
use links::Found;
pub use stamp::{concerns, stamp};

/// The most that is read of a text, in bytes.
const MOST_TEXT: u64 = 4 * 1024 * 1024;
/// The most that is read of a picture or font, in bytes.
const MOST_BINARY: u64 = 32 * 1024 * 1024;
/// Bytes of a document that is imported, with its pictures.
const MOST_OF_A_DOCUMENT: u64 = 96 * 1024 * 1024;

/// How often a folder is read in which somebody keeps writing.
const MOST_READINGS: usize = 20;

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
    let folder = Folder::open(root)?;
    let lock = || folder.named(Path::new(LOCK), MOST_TEXT).ok();
    let mut times = 0;
    loop {
        // A command may write texts and their lock meanwhile. With the lock of other texts a machine's words would
        // seem to be a person's.
        let before = lock();
        let sources = read(&folder, earlier)?;
        times += 1;
        if times == MOST_READINGS || before == lock() {
            return Ok(sources);
        }
    }
}

/// Reads every file once.
fn read(folder: &Folder, earlier: &Sources) -> io::Result<Sources> {
    let mut sources = Sources::default();
    let mut found = Found::default();
    folder.walk(&mut |path, what| match what {
        What::File(file) => {
            let id = match file.read(limit(path)) {
                Ok(bytes) => sources.insert_after(earlier, path, bytes),
                Err(problem) => sources.insert_problem(path, problem),
            };
            found.files.insert(path.to_owned(), id);
        }
        What::Folder => {
            sources.insert_folder(path);
            found.folders.insert(path.to_owned());
        }
        What::Beside => sources.insert_folder(path),
        What::Link(target) => drop(found.links.insert(path.to_owned(), target)),
        What::Problem(problem) => drop(sources.insert_problem(path, problem)),
    })?;
    found.add(folder, &mut sources);
    complete(&mut sources, earlier);
    if asks_for_spelling(&sources)
        && let Some(found) = dictionaries()
    {
        sources.set_dictionaries(found);
    }
    Ok(sources)
}

/// Whether the settings may ask for words to be looked up: reading dictionaries takes longer than a check.
fn asks_for_spelling(sources: &Sources) -> bool {
    let settings = sources.find("veivalg.toml");
    let settings = settings.and_then(|file| sources.text(file));
    settings.is_some_and(|text| text.contains(spelling::RULE))
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

/// Reads one text that the user named and that lies anywhere, by the rules for a strategy's own: a regular
/// file, of no more than is read of one, and no link. Folders on the way may be links, but not in the
/// strategy's folder.
///
/// # Errors
///
/// What is wrong with it.
pub fn text(strategy: &Path, path: &Path) -> Result<Vec<u8>, Problem> {
    named(strategy, path, MOST_TEXT)
}

/// Reads one file that the user named, as [`text`] does, of at most `most` bytes.
///
/// # Errors
///
/// What is wrong with it.
pub fn named(strategy: &Path, path: &Path, most: u64) -> Result<Vec<u8>, Problem> {
    let io = |error: io::Error| Problem::Io((&error).into());
    let strategy = Folder::open(strategy).map_err(io)?;
    let named = std::path::absolute(path).map_err(io)?;
    let paths = strategy.paths().iter();
    let mut own = paths.filter_map(|root| named.strip_prefix(root).ok());
    let is_plain = |path: &&Path| {
        path.components()
            .all(|part| matches!(part, Component::Normal(_)))
    };
    let own = own.find(is_plain);
    if let Some(own) = own {
        return strategy.named(own, most);
    }
    let folder = Folder::open(named.parent().unwrap_or(&named)).map_err(io)?;
    let name = PathBuf::from(named.file_name().unwrap_or_default());
    folder.named(&name, most)
}

/// Reads a document that the user named and that is to become a strategy: a regular file, of no more than anybody's
/// document holds.
///
/// # Errors
///
/// The system reported an error, or [`FileTooLarge`](io::ErrorKind::FileTooLarge), or
/// [`InvalidInput`](io::ErrorKind::InvalidInput) of what is neither a file nor a folder.
pub fn document(path: &Path) -> io::Result<Vec<u8>> {
    let path = path.canonicalize()?;
    let folder = Folder::open(path.parent().unwrap_or(&path))?;
    let name = PathBuf::from(path.file_name().unwrap_or_default());
    folder
        .named(&name, MOST_OF_A_DOCUMENT)
        .map_err(|problem| match problem {
            Problem::TooLarge { .. } => io::ErrorKind::FileTooLarge.into(),
            Problem::NotAFile if path.is_dir() => io::ErrorKind::IsADirectory.into(),
            Problem::NotAFile => io::ErrorKind::InvalidInput.into(),
            Problem::Io(refusal) => refusal.into(),
            problem => io::Error::other(format!("{problem:?}")),
        })
}

fn limit(path: &str) -> u64 {
    if is_text(path) {
        MOST_TEXT
    } else {
        MOST_BINARY
    }
}
