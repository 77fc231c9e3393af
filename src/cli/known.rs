//! `--baseline`: the file of known findings, read, and written when `check` is asked for that.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;

use super::args::date;
use super::failure::Failure;
use super::repository::way;
use super::{shown, tell, tell_findings};
use crate::baseline::{self, Added, Baseline, Edited, NobodyAnswers};
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::lang::Date;
use crate::load;
use crate::source::{FileId, MARK, Sources, is_text, line_end};
use crate::wording::say;
use crate::write::{Change, Machine, Reason, replace};

/// The default name of the file of known findings.
const USUAL: &str = "known.toml";
/// The variable that names it where no argument does.
const VARIABLE: &str = "VEIVALG_BASELINE";

/// The file of known findings: what all take that stop at an error.
#[derive(Debug, ClapArgs)]
pub struct BaselineArgs {
    /// The file of known findings.
    #[arg(long, value_name = "file", display_order = 10)]
    baseline: Option<PathBuf>,
}

/// What `check` takes about known findings.
#[derive(Debug, ClapArgs)]
pub struct KnownArgs {
    #[command(flatten)]
    file: BaselineArgs,
    /// Whether to write it.
    #[arg(long, requires = "baseline", display_order = 11)]
    write_baseline: bool,
    /// Who answers for what is new in it.
    #[arg(
        long,
        value_name = "name",
        requires = "write_baseline",
        display_order = 12
    )]
    owner: Option<String>,
    /// The last day it can wait.
    #[arg(long, value_name = "date", value_parser = date, requires = "write_baseline", display_order = 13)]
    until: Option<Date>,
}

impl BaselineArgs {
    /// The file, by argument or by variable.
    fn file(&self) -> Option<PathBuf> {
        let variable = || std::env::var_os(VARIABLE).filter(|name| !name.is_empty());
        self.baseline.clone().or_else(|| variable().map(Into::into))
    }

    /// The file's path from the strategy's folder, where one is named.
    pub fn name(&self, strategy: &Path) -> Result<Option<String>, Failure> {
        let Some(path) = &self.file() else {
            return Ok(None);
        };
        let fail = |error| Failure::Baseline(path.clone(), error);
        let name = name(strategy, path).map_err(fail)?;
        if !is_text(&name) {
            return Err(Failure::BaselineName(path.clone()));
        }
        Ok(Some(name))
    }

    /// Where the file lies, and its path from the strategy's folder, where one is named.
    pub fn place(&self, strategy: &Path) -> Result<Option<(PathBuf, String)>, Failure> {
        Ok(self.file().zip(self.name(strategy)?))
    }

    /// Adds the file to a strategy's, where one is named, so that what it lists stops nothing.
    pub fn add(
        &self,
        sources: &mut Sources,
        strategy: &Path,
        lang: MessageLang,
    ) -> Result<(), Failure> {
        let (Some(path), Some(name)) = (&self.file(), self.name(strategy)?) else {
            return Ok(());
        };
        let file = match load::text(strategy, path) {
            Ok(bytes) => sources.insert(&name, bytes),
            Err(_) if !path.exists() => {
                let error = io::Error::from(io::ErrorKind::NotFound);
                return Err(Failure::Baseline(path.clone(), error));
            }
            Err(problem) => sources.insert_problem(&name, problem),
        };
        read(path, sources, file, lang)?;
        sources.set_baseline(file);
        Ok(())
    }

    /// What to say beside the errors of a strategy that has a file of known findings, when it is not named.
    pub fn hint(&self, strategy: &Path, command: &str, lang: MessageLang) -> Option<String> {
        let path = strategy.join(USUAL);
        if self.file().is_some() || !path.is_file() {
            return None;
        }
        let (file, dir) = (shown::path(&path), shown::path(strategy));
        let command = format!("veivalg {command} {dir} --baseline {file}");
        Some(say!("known-hint", file = USUAL, command).get(lang))
    }
}

impl KnownArgs {
    /// Whether the file is to be written.
    pub fn writes(&self) -> bool {
        self.write_baseline
    }

    /// Adds the file to a strategy's, where one is named.
    pub fn add(
        &self,
        sources: &mut Sources,
        strategy: &Path,
        lang: MessageLang,
    ) -> Result<(), Failure> {
        self.file.add(sources, strategy, lang)
    }

    /// Writes the file anew by what was found, and adds it to the strategy's.
    pub fn write(
        &self,
        found: &Diagnostics,
        sources: &mut Sources,
        strategy: &Path,
        today: Date,
        lang: MessageLang,
    ) -> Result<(), Failure> {
        let (Some(path), Some(name)) = (&self.file.file(), self.file.name(strategy)?) else {
            return Ok(());
        };
        let fail = |error| Failure::Baseline(path.clone(), error);
        let (file, before) = match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                (sources.insert(&name, Vec::new()), None)
            }
            there => match there.map(|_| load::text(strategy, path)).map_err(fail)? {
                Ok(bytes) => (sources.insert(&name, bytes.clone()), Some(bytes)),
                Err(problem) => (sources.insert_problem(&name, problem), None),
            },
        };
        let known = read(path, sources, file, lang)?;
        let added = self.added();
        if let Some(Added { until, .. }) = added.as_ref().filter(|added| added.until < today) {
            return Err(Failure::Past(*until));
        }
        let text = sources.text(file).unwrap_or_default();
        let edited = baseline::edited(text, &known, found, sources, added.as_ref(), lang)
            .map_err(|NobodyAnswers(count)| Failure::NobodyAnswers(count))?;
        // Where there is nothing to write down, the next check still wants its file.
        if edited.text != text || before.is_none() {
            // What is read has other line ends than what Windows writes, and no mark at its beginning.
            let written = String::from_utf8_lossy(before.as_deref().unwrap_or_default());
            let mut after = edited.text.replace('\n', line_end(&written));
            if written.starts_with(MARK) {
                after.insert(0, MARK);
            }
            let after = after.into_bytes();
            put(path, before.as_deref(), &after)?;
            let file = sources.insert(&name, after);
            read(path, sources, file, lang)?;
        }
        tell(&written(path, &edited, lang));
        sources.set_baseline(file);
        Ok(())
    }

    /// The owner of the new findings and the last day they can wait; none unless both are given.
    fn added(&self) -> Option<Added> {
        let owner = self
            .owner
            .clone()
            .filter(|owner| !owner.trim().is_empty())?;
        let until = self.until?;
        Some(Added { owner, until })
    }
}

/// Reads the file; faults in it are reported.
fn read(
    path: &Path,
    sources: &Sources,
    file: FileId,
    lang: MessageLang,
) -> Result<Baseline, Failure> {
    baseline::read(sources, sources.path(file)).map_err(|faults| {
        tell_findings(&faults, sources, lang);
        Failure::BaselineFaults(path.to_owned())
    })
}

fn put(path: &Path, before: Option<&[u8]>, after: &[u8]) -> Result<(), Failure> {
    let change = Change {
        path,
        before,
        after,
    };
    replace(&Machine, Path::new(""), &[change]).map_err(|not| match not.reason {
        Reason::Io(error) => Failure::BaselineWrite(path.to_owned(), error),
        Reason::Changed => Failure::NotReplaced(not),
    })
}

fn written(path: &Path, edited: &Edited, lang: MessageLang) -> String {
    let path = path.display();
    let Edited { added, removed, .. } = edited;
    if added + removed == 0 {
        return say!("known-same", path).get(lang);
    }
    say!("known-changed", path, added = *added, removed = *removed).get(lang)
}

/// A file's path from the strategy's folder. The file need not be there, but its folder must.
fn name(strategy: &Path, file: &Path) -> io::Result<String> {
    let folder = match file.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let file = folder
        .canonicalize()?
        .join(file.file_name().unwrap_or_default());
    Ok(way(&strategy.canonicalize()?, &file))
}
