//! `veivalg theme`: what the strategy's documents are set from, for those who make a theme.

use std::path::PathBuf;

use clap::Args as ClapArgs;

use super::args::{OPTIONS, StrategyArgs};
use super::failure::Failure;
use super::{load, print, shown, tell_findings, tell_nothing_written};
use crate::compile::{Targets, compile};
use crate::diagnostic::MessageLang;
use crate::write::{self, NotBegun};

/// What `theme` takes.
#[derive(Debug, ClapArgs)]
pub struct ThemeArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// Legg det PDF-ene settes av i en ny mappe: Typst-filer, data, bilder og skrifter, en mappe for hvert språk
    #[arg(long, value_name = "MAPPE", help_heading = OPTIONS)]
    typst: PathBuf,
}

impl ThemeArgs {
    /// Writes them out; whether there were no errors.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let sources = load(&self.strategy.dir)?;
        let options = self.strategy.options(Targets::Typst)?;
        let compilation = compile(&sources, options, &mut ());
        let lang = MessageLang::choose(asked, &compilation.languages);
        if !compilation.diagnostics.is_empty() {
            tell_findings(&compilation.diagnostics, &sources, lang);
        }
        let Some(output) = compilation.output else {
            tell_nothing_written(lang);
            return Ok(false);
        };
        let dir = &self.typst;
        let files = output.iter();
        let files = files.map(|(path, bytes)| (path.to_string(), bytes.to_vec()));
        write::begin(&write::Machine, dir, &files.collect(), "").map_err(
            |refusal| match refusal {
                NotBegun::NotEmpty => Failure::NotEmpty(dir.clone()),
                NotBegun::Io(error) => Failure::Unwritable(dir.clone(), error),
            },
        )?;
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
