//! `veivalg schema`: the format as JSON Schema, printed or put where editors find it.

use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use clap::builder::PossibleValuesParser;
use unicode_width::UnicodeWidthStr as _;

use super::args::{ARGUMENTS, OPTIONS};
use super::failure::Failure;
use super::{load_strategy, print, print_exactly};
use crate::diagnostic::MessageLang;
use crate::json_schema;
use crate::lang::Lang;
use crate::schema::FILES;
use crate::source::Sources;
use crate::write;

/// What `schema` takes.
#[derive(Debug, ClapArgs)]
pub struct SchemaArgs {
    /// Filen det gjelder, som area [uten den: listen over dem]
    #[arg(value_name = "NAVN", help_heading = ARGUMENTS, hide_possible_values = true,
        value_parser = PossibleValuesParser::new(FILES.iter().map(|file| file.name)))]
    name: Option<String>,
    /// Lagre alle skjemaene i .veivalg/, med id-ene som er i bruk i strategien [uten MAPPE: denne mappen]
    #[arg(long, value_name = "MAPPE", help_heading = OPTIONS, num_args = 0..=1,
        default_missing_value = ".", conflicts_with = "name")]
    write: Option<PathBuf>,
}

impl SchemaArgs {
    /// Prints the list or one schema, or writes them all.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let lang = match asked {
            Some(MessageLang::Nn) => Lang::Nn,
            _ => Lang::Nb,
        };
        if let Some(dir) = &self.write {
            return write_all(dir, asked);
        }
        let named = |file: &&crate::schema::File| Some(file.name) == self.name.as_deref();
        print_exactly(&match FILES.iter().find(named) {
            Some(file) => json_schema::general(file, lang),
            None => list(lang),
        })?;
        Ok(true)
    }
}

/// What can be asked for, a line each.
fn list(lang: Lang) -> String {
    let lines = FILES.iter().map(|file| {
        let [nb, nn] = file.about;
        format!(
            "{:<11} {:<27} {}\n",
            file.name,
            file.path,
            lang.pick(nb, nn)
        )
    });
    lines.collect()
}

/// Writes the schemas of a strategy, whatever is wrong in it.
fn write_all(dir: &Path, asked: Option<MessageLang>) -> Result<bool, Failure> {
    let sources = load_strategy(dir)?;
    let folder = dir.join(json_schema::FOLDER);
    let schemas = json_schema::of(&sources);
    let changed = write::refresh(&write::Machine, dir, json_schema::FOLDER, &schemas.files)
        .map_err(|error| Failure::Unwritable(folder.clone(), error))?;
    let all = schemas.files.len();
    let folder = folder.display();
    let lang = MessageLang::choose(asked, &[]);
    let words = lang.pick([
        format!("{folder}: {changed} av {all} filer er nye eller endret"),
        format!("{folder}: {changed} av {all} filer er nye eller endra"),
        format!("{folder}: {changed} of {all} files are new or changed"),
    ]);
    let lines = first_lines(&sources, lang);
    print(&format!("{words}\n{lines}"))?;
    Ok(true)
}

/// What is still to be written in the files, for the editor to know which schema is whose.
fn first_lines(sources: &Sources, lang: MessageLang) -> String {
    let missing = json_schema::missing_lines(sources);
    let Some(widest) = missing.keys().map(|path| path.width()).max() else {
        return String::new();
    };
    let lines = missing.iter().map(|(path, line)| {
        let gap = " ".repeat(widest - path.width());
        format!("  {path}{gap}  {line}\n")
    });
    let words = lang.pick([
        "Skriv dette øverst i filene, med en tom linje etter:",
        "Skriv dette øvst i filene, med ei tom linje etter:",
        "Write this on top of the files, with an empty line after it:",
    ]);
    format!("{words}\n{}", lines.collect::<String>())
}
