//! `check --baseline`: the file of known findings, read, and written when that is asked for.

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;

use super::args::{OPTIONS, color, date};
use super::failure::Failure;
use super::repository::way;
use super::tell;
use crate::baseline::{self, Added, Baseline, Edited, NobodyAnswers};
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::lang::Date;
use crate::report::{self, Format};
use crate::source::{Sources, is_text};
use crate::write;

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

/// The known findings, and whether they are to be written.
#[derive(Debug)]
pub struct KnownSettings {
    file: PathBuf,
    write: bool,
    added: Option<Added>,
}

impl KnownArgs {
    /// The settings these arguments mean; none without a file.
    pub fn settings(self) -> Option<KnownSettings> {
        let owner = self.owner.filter(|owner| !owner.trim().is_empty());
        let added = owner
            .zip(self.until)
            .map(|(owner, until)| Added { owner, until });
        Some(KnownSettings {
            file: self.baseline?,
            write: self.write_baseline,
            added,
        })
    }
}

impl KnownSettings {
    /// Makes notes of the known findings of a strategy, after the file is written anew if it is to be.
    pub fn apply(
        &self,
        diagnostics: &mut Diagnostics,
        sources: &mut Sources,
        strategy: &Path,
        today: Date,
        lang: MessageLang,
    ) -> Result<(), Failure> {
        let fail = |error| Failure::Baseline(self.file.clone(), error);
        let name = name(strategy, &self.file).map_err(fail)?;
        if !is_text(&name) {
            return Err(Failure::BaselineName(self.file.clone()));
        }
        let text = match fs::read(&self.file) {
            Err(error) if self.write && error.kind() == io::ErrorKind::NotFound => Vec::new(),
            text => text.map_err(fail)?,
        };
        sources.insert(&name, text);
        let mut known = self.read(sources, &name, lang)?;
        if self.write {
            if let Some(added) = self.added.as_ref().filter(|added| added.until < today) {
                return Err(Failure::Past(added.until));
            }
            let text = self.write(&known, diagnostics, sources, &name, lang)?;
            sources.insert(&name, text.into_bytes());
            known = self.read(sources, &name, lang)?;
        }
        known.apply(diagnostics, sources, today);
        Ok(())
    }

    /// What the file says; what is wrong in it is told.
    fn read(&self, sources: &Sources, name: &str, lang: MessageLang) -> Result<Baseline, Failure> {
        baseline::read(sources, name).map_err(|faults| {
            let format = Format::Human {
                color: color(io::stderr().is_terminal()),
            };
            tell(&report::render(format, &faults, sources, lang));
            Failure::BaselineFaults(self.file.clone())
        })
    }

    fn write(
        &self,
        known: &Baseline,
        diagnostics: &Diagnostics,
        sources: &Sources,
        name: &str,
        lang: MessageLang,
    ) -> Result<String, Failure> {
        let file = sources.find(name);
        let text = file.and_then(|file| sources.text(file));
        let text = text.unwrap_or_default();
        let added = self.added.as_ref();
        let Edited {
            text,
            added,
            removed,
        } = baseline::edited(text, known, diagnostics, sources, added, lang)
            .map_err(|NobodyAnswers(count)| Failure::NobodyAnswers(count))?;
        let path = self.file.display();
        if added + removed == 0 {
            tell(&lang.pick([
                format!("{path}: ingenting nytt, ingenting rettet"),
                format!("{path}: ingenting nytt, ingenting retta"),
                format!("{path}: nothing new, nothing mended"),
            ]));
            return Ok(text);
        }
        // What is read has other line ends than what Windows writes.
        let bytes = file.and_then(|file| sources.bytes(file));
        let text = match bytes {
            Some(bytes) if bytes.windows(2).any(|pair| pair == b"\r\n") => {
                text.replace('\n', "\r\n")
            }
            _ => text,
        };
        write::file(&self.file, &text)
            .map_err(|error| Failure::BaselineWrite(self.file.clone(), error))?;
        tell(&lang.pick([
            format!("{path}: {added} inn, {removed} rettet og fjernet"),
            format!("{path}: {added} inn, {removed} retta og fjerna"),
            format!("{path}: {added} added, {removed} mended and removed"),
        ]));
        Ok(text)
    }
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
