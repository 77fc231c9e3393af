//! `veivalg schema`: the format as JSON Schema, printed or put where editors find it.

use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use clap::builder::PossibleValuesParser;
use unicode_width::UnicodeWidthStr as _;

use super::failure::Failure;
use super::{load_strategy, print_done, print_exactly};
use crate::diagnostic::MessageLang;
use crate::json_schema;
use crate::schema::FILES;
use crate::source::Sources;
use crate::wording::{Wanted, say};
use crate::write;

/// The arguments of `schema`.
#[derive(Debug, ClapArgs)]
pub struct SchemaArgs {
    /// The file whose schema is printed; the list of them without it.
    #[arg(value_name = "name",
        value_parser = PossibleValuesParser::new(FILES.iter().map(|file| file.name)))]
    name: Option<String>,
    /// The strategy whose schemas are written.
    #[arg(long, value_name = "folder", num_args = 0..=1,
        default_missing_value = ".", conflicts_with = "name")]
    write: Option<PathBuf>,
}

impl SchemaArgs {
    /// Prints the list or one schema, or writes them all.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let lang = wanted.lang();
        if let Some(dir) = &self.write {
            return write_all(dir, wanted);
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
fn list(lang: MessageLang) -> String {
    let lines = FILES.iter().map(|file| {
        format!(
            "{:<11} {:<27} {}\n",
            file.name,
            file.path,
            lang.pick(file.about)
        )
    });
    lines.collect()
}

/// Writes the schemas of a strategy, whatever is wrong in it.
fn write_all(dir: &Path, wanted: Wanted) -> Result<bool, Failure> {
    let sources = load_strategy(dir, "--write")?;
    let folder = dir.join(json_schema::FOLDER);
    let schemas = json_schema::of(&sources);
    let changed = write::refresh(&write::Machine, dir, json_schema::FOLDER, &schemas.files)
        .map_err(|error| Failure::Unwritable(folder.clone(), error))?;
    let all = schemas.files.len();
    let folder = folder.display();
    let lang = wanted.lang();
    let words = say!("schemas-written", folder, changed, all).get(lang);
    let lines = first_lines(&sources, lang);
    print_done(&format!("{words}\n{lines}"))?;
    Ok(true)
}

/// The lines that the files still lack, by which an editor finds the schema of each.
fn first_lines(sources: &Sources, lang: MessageLang) -> String {
    let missing = json_schema::missing_lines(sources);
    let Some(widest) = missing.keys().map(|path| path.width()).max() else {
        return String::new();
    };
    let lines = missing.iter().map(|(path, line)| {
        let gap = " ".repeat(widest - path.width());
        format!("  {path}{gap}  {line}\n")
    });
    let words = say!("schema-lines").get(lang);
    format!("{words}\n{}", lines.collect::<String>())
}
