//! `veivalg status`: how the strategy stands, as far as its files can be understood.

use std::io::{self, IsTerminal as _};

use clap::{Args as ClapArgs, ValueEnum};

use super::args::{OPTIONS, StrategyArgs, color};
use super::failure::Failure;
use super::known::BaselineArgs;
use super::progress::Progress;
use super::{load, print, print_exactly, tell, tell_findings};
use crate::compile::{Targets, compile};
use crate::diagnostic::{Diagnostics, Level, MessageLang};
use crate::status::{self, Format};

/// What `status` takes.
#[derive(Debug, ClapArgs)]
pub struct StatusArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// Hvordan statusen skrives ut: human, json eller markdown [uten det: human]
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "FORMAT", help_heading = OPTIONS, hide_possible_values = true, hide_default_value = true)]
    format: FormatName,
    #[command(flatten)]
    known: BaselineArgs,
}

/// The formats by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum FormatName {
    /// For mennesker
    Human,
    /// For andre programmer
    Json,
    /// For en wiki eller en e-post
    Markdown,
}

impl FormatName {
    /// The format, with whether a terminal shows colours.
    pub fn format(self, color: bool) -> Format {
        match self {
            Self::Human => Format::Human { color },
            Self::Json => Format::Json,
            Self::Markdown => Format::Markdown,
        }
    }
}

impl StatusArgs {
    /// Tells the status; whether the files could be understood.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let options = self.strategy.options(Targets::Status)?;
        let mut progress = Progress::new(asked);
        let mut sources = load(&self.strategy.dir)?;
        let words = MessageLang::choose(asked, &[]);
        self.known.add(&mut sources, &self.strategy.dir, words)?;
        let compilation = compile(&sources, options, &mut progress);
        progress.end();
        let lang = MessageLang::choose(asked, &compilation.languages);
        let Some(strategy) = compilation.strategy else {
            // Only what stands in the way: what else is wrong is for `check` to tell.
            let mut errors = Diagnostics::default();
            for found in compilation.diagnostics.iter() {
                if found.level == Level::Error {
                    errors.push(found.clone());
                }
            }
            tell_findings(&errors, &sources, lang);
            tell(lang.pick([
                "Statusen kan ikke vises før dette er rettet.",
                "Statusen kan ikkje visast før dette er retta.",
                "The status cannot be shown before this is mended.",
            ]));
            return Ok(false);
        };
        let names = lang.own(&compilation.languages);
        let format = self.format.format(color(io::stdout().is_terminal()));
        let status = status::status(&strategy, &compilation.review, options.today, names);
        let text = status::render(format, &status, lang);
        match format {
            Format::Human { .. } => print(&text)?,
            _ => print_exactly(&text)?,
        }
        Ok(true)
    }
}
