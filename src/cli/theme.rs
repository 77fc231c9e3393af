//! `veivalg theme`: a theme of one's own to begin from, and what the strategy's documents are set from.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueHint};

use super::args::{date, today};
use super::failure::Failure;
use super::{load_strategy, made, print_done, shown, spare};
use crate::compile::{Options, Targets};
use crate::lang::Date;
use crate::theme;
use crate::wording::{Wanted, say};
use crate::write::{self, NotBegun};

/// The arguments of `theme`.
#[derive(Debug, ClapArgs)]
pub struct ThemeArgs {
    /// The theme to make.
    #[arg(value_name = "name", value_parser = name, required_unless_present = "typst")]
    name: Option<String>,
    /// The strategy's folder.
    #[arg(long, default_value = ".", value_name = "folder", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    /// Where what the PDFs are set from is put.
    #[arg(long, value_name = "folder", conflicts_with = "name", value_hint = ValueHint::DirPath)]
    typst: Option<PathBuf>,
    /// The day to count from.
    #[arg(long, value_name = "date", value_parser = date, display_order = 99)]
    today: Option<Date>,
}

/// A theme's name as it is written in an argument: that of a folder on any system.
fn name(text: &str) -> Result<String, String> {
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    let begins = text.starts_with(|sign: char| sign.is_ascii_lowercase());
    if begins && text.chars().all(fits) {
        Ok(text.to_owned())
    } else {
        Err("not the name of a theme".to_owned())
    }
}

impl ThemeArgs {
    /// Does what is asked for; whether there were no errors.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        match (&self.typst, &self.name) {
            (Some(out), _) => self.write_out(out, wanted),
            (None, Some(name)) => self.copy(name, wanted),
            (None, None) => unreachable!("one of them is required"),
        }
    }

    /// Copies the built-in theme's files; refuses a folder that holds anything.
    fn copy(&self, name: &str, wanted: Wanted) -> Result<bool, Failure> {
        load_strategy(&self.dir, "--dir")?;
        let themes = self.dir.join("themes");
        let dir = themes.join(name);
        // A link would lead out of the strategy, and no theme is read through one.
        for folder in [&themes, &dir] {
            if folder.is_symlink() {
                let error = ErrorKind::NotADirectory.into();
                return Err(Failure::Unwritable(folder.clone(), error));
            }
        }
        begin(&dir, &theme::built_in(), theme::SETTINGS)?;
        let dir = shown::path(&dir);
        let words = say!("theme-made", dir, name = name.to_owned()).get(wanted.lang());
        print_done(&format!("{words}\n"))?;
        Ok(true)
    }

    /// Writes out what the PDFs are set from.
    fn write_out(&self, dir: &Path, wanted: Wanted) -> Result<bool, Failure> {
        let sources = load_strategy(&self.dir, "--dir")?;
        spare(dir, &self.dir)?;
        let options = Options {
            today: self.today.map_or_else(today, Ok)?,
            targets: Targets::Typst,
        };
        let Some((output, languages)) = made(&sources, options, wanted) else {
            return Ok(false);
        };
        let lang = wanted.of(&languages);
        let files = output.iter();
        let files = files.map(|(path, bytes)| (path.to_string(), bytes.to_vec()));
        begin(dir, &files.collect(), "")?;
        let dir = shown::path(dir);
        let first = languages.first().map_or("nb", |lang| lang.tag());
        let command = format!(
            "  typst compile --root {dir}/{first} --font-path {dir}/{first}/fonts --ignore-system-fonts {dir}/{first}/pdf/main.typ {first}.pdf"
        );
        let words = say!("typst-files-made", dir, command).get(lang);
        print_done(&format!("{words}\n"))?;
        Ok(true)
    }
}

/// Makes a folder with these files.
fn begin(dir: &Path, files: &BTreeMap<String, Vec<u8>>, last: &str) -> Result<(), Failure> {
    write::begin(&write::Machine, dir, files, last).map_err(|refusal| match refusal {
        NotBegun::NotEmpty => Failure::NotEmpty(dir.to_owned()),
        NotBegun::Io(error) => Failure::Unwritable(dir.to_owned(), error),
    })
}
