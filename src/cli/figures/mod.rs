//! `veivalg figures`: figures from the files that people have them in.

mod chosen;
mod earlier;
mod import;
mod place;
mod register;
mod told;

use clap::{Args as ClapArgs, Subcommand};

use super::failure::Failure;
use crate::wording::Wanted;
use import::ImportArgs;

/// The arguments of `figures`.
#[derive(Debug, ClapArgs)]
pub struct FiguresArgs {
    /// What is to be done.
    #[command(subcommand)]
    command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
enum Command {
    /// Reads figures in.
    Import(ImportArgs),
}

impl FiguresArgs {
    /// Does what is asked for; whether it went well.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        match self.command {
            Command::Import(import) => import.run(wanted),
        }
    }
}
