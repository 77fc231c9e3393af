//! `veivalg translations`: how the texts stand, as far as the files can be read.

use std::io::{self, IsTerminal as _};

use clap::{Args as ClapArgs, ValueHint};

use super::{Read, in_one_language, only_language, read};
use crate::cli::args::{ARGUMENTS, OPTIONS, color};
use crate::cli::failure::Failure;
use crate::cli::status::FormatName;
use crate::cli::{print, print_exactly, tell};
use crate::diagnostic::{Level, MessageLang};
use crate::load::history::earlier;
use crate::status::Format;
use crate::status::translations::{render, translations};

/// What `translations` takes when it lists.
#[derive(Debug, ClapArgs)]
pub struct ListArgs {
    /// Mappen med strategien [uten den: denne mappen]
    #[arg(default_value = ".", value_name = "MAPPE", help_heading = ARGUMENTS, hide_default_value = true, value_hint = ValueHint::DirPath)]
    dir: std::path::PathBuf,
    /// Hvordan listen skrives ut: human, json eller markdown [uten det: human]
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "FORMAT", help_heading = OPTIONS, hide_possible_values = true, hide_default_value = true)]
    format: FormatName,
    /// List opp alle tekstene, også dem som er i takt
    #[arg(long, help_heading = OPTIONS)]
    all: bool,
}

impl ListArgs {
    /// Lists the texts.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let Some(Read {
            sources,
            found,
            languages,
            review,
            ..
        }) = read(&self.dir, asked)?
        else {
            return Ok(false);
        };
        let lang = MessageLang::choose(asked, &languages);
        let format = self.format.format(color(io::stdout().is_terminal()));
        if found.count(Level::Error) > 0 {
            tell(lang.pick([
                "Noe i filene kan ikke leses, og er ikke med; «veivalg check» viser hva.",
                "Noko i filene kan ikkje lesast, og er ikkje med; «veivalg check» viser kva.",
                "Something in the files cannot be read, and is left out; `veivalg check` shows what.",
            ]));
        }
        let only = only_language(&languages).filter(|_| format != Format::Json);
        if let Some(only) = only {
            print(&in_one_language(only, lang))?;
            return Ok(true);
        }
        let past = earlier(&self.dir, &review.changed(&sources));
        let names = lang.own(&languages);
        let list = translations(&review, &sources, &past, &languages, names, self.all);
        let text = render(format, &list, lang, self.all);
        match format {
            Format::Human { .. } => print(&text)?,
            _ => print_exactly(&text)?,
        }
        Ok(true)
    }
}
