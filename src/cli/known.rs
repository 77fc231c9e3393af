//! `check --baseline`: the file of known findings, read, and written when that is asked for.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;

use super::args::{OPTIONS, date};
use super::failure::Failure;
use super::repository::way;
use super::{tell, tell_findings};
use crate::baseline::{self, Added, Baseline, Edited, NobodyAnswers};
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::lang::Date;
use crate::load;
use crate::source::{FileId, Sources, is_text, line_end};
use crate::write::{Change, Reason, replace};

/// What `check` takes about known findings.
#[derive(Debug, ClapArgs)]
pub struct KnownArgs {
    /// Filen med kjente funn som kan vente, som known.toml
    #[arg(long, value_name = "FIL", help_heading = OPTIONS, display_order = 10)]
    baseline: Option<PathBuf>,
    /// Skriv feilene som er der nå, til filen, og fjern dem som er rettet
    #[arg(long, requires = "baseline", help_heading = OPTIONS, display_order = 11)]
    write_baseline: bool,
    /// Hvem som har ansvar for de nye funnene i filen
    #[arg(long, value_name = "NAVN", requires = "write_baseline", help_heading = OPTIONS, display_order = 12)]
    owner: Option<String>,
    /// Den siste dagen de nye funnene kan vente, som 2026-01-31
    #[arg(long, value_name = "DATO", value_parser = date, requires = "write_baseline", help_heading = OPTIONS, display_order = 13)]
    until: Option<Date>,
}

impl KnownArgs {
    /// Makes notes of the known findings of a strategy, after the file is written anew if it is to be.
    /// Nothing without a file.
    pub fn apply(
        &self,
        found: &mut Diagnostics,
        sources: &mut Sources,
        strategy: &Path,
        today: Date,
        lang: MessageLang,
    ) -> Result<(), Failure> {
        let Some(path) = &self.baseline else {
            return Ok(());
        };
        let fail = |error| Failure::Baseline(path.clone(), error);
        let name = name(strategy, path).map_err(fail)?;
        if !is_text(&name) {
            return Err(Failure::BaselineName(path.clone()));
        }
        let (file, before) = match fs::metadata(path) {
            Err(error) if self.write_baseline && error.kind() == io::ErrorKind::NotFound => {
                (sources.insert(&name, Vec::new()), None)
            }
            there => match there.map(|_| load::text(path)).map_err(fail)? {
                Ok(bytes) => (sources.insert(&name, bytes.clone()), Some(bytes)),
                Err(problem) => (sources.insert_problem(&name, problem), None),
            },
        };
        let mut known = read(path, sources, file, lang)?;
        if self.write_baseline {
            let added = self.added();
            if let Some(Added { until, .. }) = added.as_ref().filter(|added| added.until < today) {
                return Err(Failure::Past(*until));
            }
            let text = sources.text(file).unwrap_or_default();
            let edited = baseline::edited(text, &known, found, sources, added.as_ref(), lang)
                .map_err(|NobodyAnswers(count)| Failure::NobodyAnswers(count))?;
            // Where there is nothing to write down, the next check still wants its file.
            if edited.added + edited.removed > 0 || before.is_none() {
                // What is read has other line ends than what Windows writes.
                let written = String::from_utf8_lossy(before.as_deref().unwrap_or_default());
                let after = edited.text.replace('\n', line_end(&written)).into_bytes();
                put(path, before.as_deref(), &after)?;
                let file = sources.insert(&name, after);
                known = read(path, sources, file, lang)?;
            }
            tell(&written(path, &edited, lang));
        }
        known.apply(found, sources, today);
        Ok(())
    }

    /// Who answers for the new findings, and until when; none unless both are said.
    fn added(&self) -> Option<Added> {
        let owner = self
            .owner
            .clone()
            .filter(|owner| !owner.trim().is_empty())?;
        let until = self.until?;
        Some(Added { owner, until })
    }
}

/// What the file says; what is wrong in it is told.
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
    replace(Path::new(""), &[change]).map_err(|not| match not.reason {
        Reason::Io(error) => Failure::BaselineWrite(path.to_owned(), error),
        Reason::Changed => Failure::NotReplaced(not),
    })
}

fn written(path: &Path, edited: &Edited, lang: MessageLang) -> String {
    let path = path.display();
    let Edited { added, removed, .. } = edited;
    if added + removed == 0 {
        return lang.pick([
            format!("{path}: ingenting nytt, ingenting rettet"),
            format!("{path}: ingenting nytt, ingenting retta"),
            format!("{path}: nothing new, nothing mended"),
        ]);
    }
    lang.pick([
        format!("{path}: {added} inn, {removed} rettet og fjernet"),
        format!("{path}: {added} inn, {removed} retta og fjerna"),
        format!("{path}: {added} added, {removed} mended and removed"),
    ])
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
