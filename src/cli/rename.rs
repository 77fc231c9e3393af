//! `veivalg rename KIND:ID NEW`: another id, wherever the strategy names it.
//!
//! The files are written first, then what has the id in its name is moved: a run that is killed in between is ended by
//! the same command.

use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueHint};

use super::add::{end, put, renew_schemas};
use super::args::today;
use super::failure::Failure;
use super::{load_strategy, print_done};
use crate::check::languages;
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::parse::parse;
use crate::rename::{Rename, Renamed, rename};
use crate::schema::RecordKind;
use crate::source::Sources;
use crate::wording::{Wanted, say};
use crate::write::{Change, Machine, relocate, replace};

/// The arguments of `rename`.
#[derive(Debug, ClapArgs)]
pub struct RenameArgs {
    /// The record, as a link names it.
    #[arg(value_name = "record")]
    record: String,
    /// Its new id.
    #[arg(value_name = "id")]
    id: String,
    /// The strategy's folder.
    #[arg(long, default_value = ".", value_name = "folder", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
}

impl RenameArgs {
    /// Renames; whether it is done.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let named = self.record.split_once(':').and_then(|(kind, id)| {
            let kinds = RecordKind::ALL.into_iter();
            let mut kinds = kinds.filter(|kind| *kind != RecordKind::Platform);
            Some((kinds.find(|known| known.key() == kind)?, id))
        });
        let Some((kind, old)) = named else {
            return Err(Failure::NoRecord(self.record));
        };
        let sources = load_strategy(&self.dir, "--dir")?;
        let draft = parse(&mut Diagnostics::default(), &sources);
        let lang = wanted.of(&languages(&draft));
        // The new one may be written as the old one is.
        let new = self.id.strip_prefix(&format!("{}:", kind.key()));
        let new = new.unwrap_or(&self.id);
        let renamed = rename(&sources, Rename { kind, old, new }, today()?);
        let renamed = renamed.map_err(|refused| {
            end(&self.dir, &sources, &draft);
            Failure::NotChanged(refused)
        })?;
        write(&self.dir, &sources, &renamed)?;
        // What is done is told whether or not the schemas follow.
        let renewed = renew_schemas(&self.dir);
        print_done(&told(&renamed, lang))?;
        renewed?;
        Ok(true)
    }
}

/// Writes the files and moves what is to be moved; where that fails, the files are as they were.
fn write(dir: &Path, sources: &Sources, renamed: &Renamed) -> Result<(), Failure> {
    put(dir, sources, &renamed.files)?;
    let moves: Vec<(&Path, &Path)> = renamed
        .moves
        .iter()
        .map(|(from, to)| (Path::new(from), Path::new(to)))
        .collect();
    let Err(failed) = relocate(&Machine, dir, &moves) else {
        return Ok(());
    };
    let back = renamed.files.iter().filter_map(|(path, after)| {
        let before = sources.find(path).and_then(|file| sources.bytes(file))?;
        let (path, before, after) = (Path::new(path), Some(after.as_slice()), before);
        Some(Change {
            path,
            before,
            after,
        })
    });
    let back: Vec<Change<'_>> = back.collect();
    // What cannot be put back is told with what could not be moved.
    let _ = replace(&Machine, dir, &back);
    Err(Failure::NotReplaced(failed))
}

fn told(renamed: &Renamed, lang: MessageLang) -> String {
    let moved = |path: &str| {
        let own = renamed
            .moves
            .iter()
            .find(|(from, _)| path.starts_with(from.as_str()));
        own.map_or_else(
            || path.to_owned(),
            |(from, to)| format!("{to}{}", &path[from.len()..]),
        )
    };
    let files = renamed.files.iter();
    let files: String = files
        .map(|(path, _)| format!("  {}\n", moved(path)))
        .collect();
    let moves = renamed.moves.iter();
    let moves: String = moves
        .map(|(from, to)| format!("  {from} → {to}\n"))
        .collect();
    let mut words = String::new();
    if !files.is_empty() {
        words += &format!("{}\n{files}", say!("renamed-files").get(lang));
    }
    if !moves.is_empty() {
        words += &format!("{}\n{moves}", say!("renamed-moves").get(lang));
    }
    words
}
