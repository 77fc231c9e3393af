//! The summary of a run of GitHub Actions, in the file that it names: all findings, for it shows only some
//! of them in the files.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::failure::Failure;
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::report::step_summary;
use crate::source::Sources;

/// The most that GitHub takes of a step's summary, in bytes.
const MOST: usize = 1024 * 1024;

/// Adds all findings to the summary of the run, where GitHub Actions has named a file for it.
pub fn summarize(
    found: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
    prefix: &str,
) -> Result<(), Failure> {
    let named = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty());
    let Some(path) = named.map(PathBuf::from) else {
        return Ok(());
    };
    let on_the_web = on_the_web();
    append(&path, |room| {
        step_summary(found, sources, lang, prefix, on_the_web.as_deref(), room)
    })
    .map_err(|error| Failure::Summary(path.clone(), error))
}

/// Where GitHub shows the repository's files as they were checked out, with `/` at the end.
fn on_the_web() -> Option<String> {
    let names = ["GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"];
    let [server, repository, commit] = names.map(|name| std::env::var(name).ok());
    Some(format!("{}/{}/blob/{}/", server?, repository?, commit?))
}

/// Appends as much of the text to a file as the file has room for.
fn append(path: &Path, text: impl FnOnce(usize) -> String) -> io::Result<()> {
    let mut file = fs::File::options().append(true).create(true).open(path)?;
    let there = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    file.write_all(text(MOST.saturating_sub(there)).as_bytes())
}
