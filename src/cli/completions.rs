//! `veivalg completions`: the commands and options for a shell, so that it completes them.

use clap::{Args as ClapArgs, CommandFactory as _};
use clap_complete::Shell;

use super::args::{ARGUMENTS, Args};
use super::failure::Failure;
use super::print_exactly;

/// What `completions` takes.
#[derive(Debug, ClapArgs)]
pub struct CompletionsArgs {
    /// Skallet: bash, zsh, fish, powershell eller elvish
    #[arg(value_enum, value_name = "SKALL", help_heading = ARGUMENTS, hide_possible_values = true)]
    shell: Shell,
}

impl CompletionsArgs {
    /// Prints the shell's script.
    pub fn run(self) -> Result<bool, Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Args::command(), "veivalg", &mut script);
        print_exactly(&String::from_utf8_lossy(&script))?;
        Ok(true)
    }
}
