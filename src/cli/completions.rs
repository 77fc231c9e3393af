//! `veivalg completions`: the commands and options for a shell, so that it completes them.

use clap::Args as ClapArgs;
use clap_complete::Shell;

use super::failure::Failure;
use super::help::commands_with_choices;
use super::print_exactly;
use crate::wording::Wanted;

/// The arguments of `completions`.
#[derive(Debug, ClapArgs)]
pub struct CompletionsArgs {
    /// The shell.
    #[arg(value_enum, value_name = "shell")]
    shell: Shell,
}

impl CompletionsArgs {
    /// Prints the shell's script.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let mut script = Vec::new();
        let mut commands = commands_with_choices(wanted.lang());
        clap_complete::generate(self.shell, &mut commands, "veivalg", &mut script);
        print_exactly(&String::from_utf8_lossy(&script))?;
        Ok(true)
    }
}
