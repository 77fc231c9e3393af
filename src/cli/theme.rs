//! `veivalg theme`: a theme of one's own to begin from, and what the strategy's documents are set from.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueHint};

use super::args::{ARGUMENTS, OPTIONS, date, today};
use super::failure::Failure;
use super::{load, load_strategy, print, shown, tell_findings, tell_nothing_written};
use crate::compile::{Options, Targets, compile};
use crate::diagnostic::MessageLang;
use crate::lang::Date;
use crate::theme;
use crate::write::{self, NotBegun};

/// What `theme` takes.
#[derive(Debug, ClapArgs)]
pub struct ThemeArgs {
    /// Navnet på temaet som skal lages, med små bokstaver; filene i det innebygde legges i themes/NAVN
    #[arg(value_name = "NAVN", help_heading = ARGUMENTS, value_parser = name, required_unless_present = "typst")]
    name: Option<String>,
    /// Mappen med strategien [uten det: denne mappen]
    #[arg(long, default_value = ".", value_name = "MAPPE", help_heading = OPTIONS, hide_default_value = true, value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    /// Legg det PDF-ene settes av i en ny mappe: Typst-filer, data, bilder og skrifter, en mappe for hvert språk
    #[arg(long, value_name = "MAPPE", help_heading = OPTIONS, conflicts_with = "name", value_hint = ValueHint::DirPath)]
    typst: Option<PathBuf>,
    /// Dagen det regnes fra, som 2026-01-31 [uten den: i dag]
    #[arg(long, value_name = "DATO", value_parser = date, help_heading = OPTIONS, display_order = 99)]
    today: Option<Date>,
}

/// A theme's name as it is written in an argument: that of a folder on any system.
fn name(text: &str) -> Result<String, String> {
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    let begins = text.starts_with(|sign: char| sign.is_ascii_lowercase());
    if begins && text.chars().all(fits) {
        Ok(text.to_owned())
    } else {
        Err("skriv navnet med små bokstaver fra a til z, som heimly".to_owned())
    }
}

impl ThemeArgs {
    /// Does what is asked for; whether there were no errors.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        match (&self.typst, &self.name) {
            (Some(out), _) => self.write_out(out, asked),
            (None, Some(name)) => self.copy(name, asked),
            (None, None) => unreachable!("one of them is required"),
        }
    }

    /// Copies the built-in theme's files; refuses a folder that holds anything.
    fn copy(&self, name: &str, asked: Option<MessageLang>) -> Result<bool, Failure> {
        load_strategy(&self.dir)?;
        let dir = self.dir.join("themes").join(name);
        begin(&dir, &theme::built_in(), theme::SETTINGS)?;
        let dir = shown::path(&dir);
        let words = MessageLang::choose(asked, &[]).pick([
            format!("Temaet ligger i {dir}. Skriv theme = \"{name}\" i veivalg.toml, så brukes det.\nSlett de filene du ikke skal endre: da brukes de innebygde, også når programmet blir nyere."),
            format!("Temaet ligg i {dir}. Skriv theme = \"{name}\" i veivalg.toml, så blir det brukt.\nSlett dei filene du ikkje skal endre: då blir dei innebygde brukte, også når programmet blir nyare."),
            format!("The theme is in {dir}. Write theme = \"{name}\" in veivalg.toml to use it.\nDelete the files that you are not to change: the built-in ones are used then, also when the program gets newer."),
        ]);
        print(&format!("{words}\n"))?;
        Ok(true)
    }

    /// Writes out what the PDFs are set from.
    fn write_out(&self, dir: &Path, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let sources = load(&self.dir)?;
        let options = Options {
            today: self.today.map_or_else(today, Ok)?,
            targets: Targets::Typst,
        };
        let compilation = compile(&sources, options, &mut ());
        let lang = MessageLang::choose(asked, &compilation.languages);
        if !compilation.diagnostics.is_empty() {
            tell_findings(&compilation.diagnostics, &sources, lang);
        }
        let Some(output) = compilation.output else {
            tell_nothing_written(lang);
            return Ok(false);
        };
        let files = output.iter();
        let files = files.map(|(path, bytes)| (path.to_string(), bytes.to_vec()));
        begin(dir, &files.collect(), "")?;
        let dir = shown::path(dir);
        let first = compilation
            .languages
            .first()
            .map_or("nb", |lang| lang.tag());
        let command = format!(
            "  typst compile --root {dir}/{first} --font-path {dir}/{first}/fonts --ignore-system-fonts {dir}/{first}/pdf/main.typ {first}.pdf"
        );
        let words = lang.pick([
            format!("Filene ligger i {dir}. Typst lager den samme PDF-en av dem med:\n{command}"),
            format!("Filene ligg i {dir}. Typst lagar den same PDF-en av dei med:\n{command}"),
            format!("The files are in {dir}. Typst makes the same PDF of them with:\n{command}"),
        ]);
        print(&format!("{words}\n"))?;
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
