//! `veivalg translations`: how the two languages stand, text by text, and what is done about it.

mod apertium;
mod choice;
mod draft;
mod told;

use clap::{Args as ClapArgs, Subcommand};

pub use apertium::Silent;
use draft::DraftArgs;

use super::args::TEMPLATE;
use super::failure::Failure;
use crate::diagnostic::MessageLang;

/// What `translations` takes.
#[derive(Debug, ClapArgs)]
#[command(
    subcommand_help_heading = "Kommandoer",
    subcommand_value_name = "KOMMANDO"
)]
pub struct TranslationsArgs {
    /// Hva som skal gjøres.
    #[command(subcommand)]
    command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
enum Command {
    /// Lag utkast til tekstene som mangler eller er foreldet, med oversettingsprogrammet Apertium
    #[command(help_template = TEMPLATE, override_usage = "veivalg translations draft --to SPRÅK [NØKKEL...] [VALG]")]
    Draft(DraftArgs),
}

impl TranslationsArgs {
    /// Does what is asked for; whether it went well.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        match self.command {
            Command::Draft(draft) => draft.run(asked),
        }
    }
}
