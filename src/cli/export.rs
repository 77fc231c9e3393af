//! `veivalg export`: the strategy as data and as tables, without a page.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum, ValueHint};

use super::args::StrategyArgs;
use super::failure::Failure;
use super::known::BaselineArgs;
use super::{load, made, print_done, shown, spare};
use crate::compile::Targets;
use crate::wording::{Wanted, say};
use crate::write::{self, NotExported};

/// The arguments of `export`.
#[derive(Debug, ClapArgs)]
pub struct ExportArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// The kinds of file to make; all without it.
    #[arg(long, value_enum, value_name = "format", value_delimiter = ',')]
    format: Vec<Kind>,
    /// Where the files are put.
    #[arg(long, value_name = "folder", value_hint = ValueHint::DirPath)]
    out: Option<PathBuf>,
    #[command(flatten)]
    known: BaselineArgs,
}

/// The kinds of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// A table by itself.
    Csv,
    /// All tables as a workbook.
    #[value(alias = "excel")]
    Xlsx,
    /// All of it for other programs, with its schema.
    Json,
}

impl Kind {
    fn ending(self) -> &'static str {
        match self {
            Self::Csv => ".csv",
            Self::Xlsx => ".xlsx",
            Self::Json => ".json",
        }
    }
}

impl ExportArgs {
    /// Writes the files; whether there were no errors.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let dir = &self.strategy.dir;
        let options = self.strategy.options(Targets::Data)?;
        let mut sources = load(dir)?;
        self.known.add(&mut sources, dir, wanted.lang())?;
        if let Some(out) = &self.out {
            spare(out, dir)?;
        }
        let Some((output, languages)) = made(&sources, options, wanted) else {
            return Ok(false);
        };
        let lang = wanted.of(&languages);
        // A folder that the user names may be a link. One in the strategy comes with it, and leads who knows where.
        let (base, below) = match &self.out {
            Some(out) => (out.clone(), ""),
            None => (dir.clone(), "export"),
        };
        let out = base.join(below);
        let kinds = match self.format.is_empty() {
            true => Kind::value_variants(),
            false => &self.format[..],
        };
        let mut files: BTreeMap<String, &[u8]> = BTreeMap::new();
        for (path, bytes) in output.iter() {
            let path = path.as_str();
            if kinds.iter().any(|kind| path.ends_with(kind.ending())) {
                let path = path.strip_prefix("export/").unwrap_or(path);
                files.insert(path.to_owned(), bytes);
            }
        }
        write::export(&write::Machine, &base, below, &files).map_err(|why| match why {
            NotExported::Foreign(path) => Failure::NotExported(path),
            NotExported::Machine(error) => Failure::Unwritable(out.clone(), error),
        })?;
        let files = files.len();
        let words = say!("exported", out = shown::path(&out), files).get(lang);
        print_done(&format!("{words}\n"))?;
        Ok(true)
    }
}
