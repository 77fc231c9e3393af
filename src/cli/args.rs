//! The arguments that commands share, as they are written; those of one command are in its file. What is
//! said of them in the help stands with all other wording, by the names they have here.

use std::path::PathBuf;

use clap::{ArgAction, Args as ClapArgs, Parser, Subcommand, ValueEnum, ValueHint};

use super::build::BuildArgs;
use super::check::CheckArgs;
use super::completions::CompletionsArgs;
use super::explain::ExplainArgs;
use super::export::ExportArgs;
use super::failure::Failure;
use super::figures::FiguresArgs;
use super::import::ImportArgs;
use super::man::ManArgs;
use super::new::NewArgs;
use super::rename::RenameArgs;
use super::schema::SchemaArgs;
use super::serve::ServeArgs;
use super::status::StatusArgs;
use super::theme::ThemeArgs;
use super::translations::TranslationsArgs;
use crate::compile::{Options, Targets};
use crate::diagnostic::MessageLang;
use crate::lang::Date;

/// The arguments; what they are for stands with all other wording.
#[derive(Debug, Parser)]
#[command(
    name = "veivalg",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub struct Args {
    /// The command.
    #[command(subcommand)]
    pub command: Command,
    /// The language of messages and help.
    #[arg(
        long,
        global = true,
        value_enum,
        display_order = 100,
        value_name = "language"
    )]
    pub messages: Option<Messages>,
    /// Shows the help.
    #[arg(long, short, global = true, display_order = 101, action = ArgAction::HelpShort)]
    help: Option<bool>,
    /// Shows the version.
    #[arg(long, short = 'V', display_order = 102, action = ArgAction::Version)]
    version: Option<bool>,
    /// Shows whose work is in the program; asked for alone.
    #[arg(long, display_order = 103, action = ArgAction::SetTrue)]
    licenses: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// The site and the PDFs.
    Build(BuildArgs),
    /// The findings.
    Check(CheckArgs),
    /// What a rule wants.
    Explain(ExplainArgs),
    /// The preview.
    Serve(ServeArgs),
    /// The strategy as data and as tables.
    Export(ExportArgs),
    /// Figures from workbooks and from Statistics Norway.
    Figures(FiguresArgs),
    /// How the strategy stands.
    Status(StatusArgs),
    /// How the languages stand.
    Translations(TranslationsArgs),
    /// A strategy to begin from.
    New(NewArgs),
    /// Another id.
    Rename(RenameArgs),
    /// A strategy out of a document.
    Import(ImportArgs),
    /// What a shell completes commands by.
    Completions(CompletionsArgs),
    /// Manual pages.
    Man(ManArgs),
    /// The format as JSON Schema.
    Schema(SchemaArgs),
    /// A theme to begin from, or the PDFs' sources.
    Theme(ThemeArgs),
}

/// Which strategy, and on which day: what most commands take.
#[derive(Debug, ClapArgs)]
pub struct StrategyArgs {
    /// The strategy's folder.
    #[arg(default_value = ".", value_name = "folder", value_hint = ValueHint::DirPath)]
    pub dir: PathBuf,
    /// The day to count from.
    #[arg(long, value_name = "date", value_parser = date, display_order = 99)]
    pub today: Option<Date>,
}

impl StrategyArgs {
    /// The day it is, as it is asked for or by the clock.
    pub fn today(&self) -> Result<Date, Failure> {
        self.today.map_or_else(today, Ok)
    }

    /// How the strategy is to be compiled.
    pub fn options(&self, targets: Targets) -> Result<Options, Failure> {
        let today = self.today()?;
        Ok(Options { today, targets })
    }
}

/// The languages of messages by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Messages {
    /// Bokmål.
    #[value(aliases = ["bokmål", "bokmal", "no", "nb-NO", "nb_NO", "norsk"])]
    Nb,
    /// Nynorsk.
    #[value(aliases = ["nynorsk", "nn-NO", "nn_NO"])]
    Nn,
    /// English.
    #[value(aliases = ["engelsk", "english", "en-GB", "en-US"])]
    En,
}

impl From<Messages> for MessageLang {
    fn from(name: Messages) -> Self {
        match name {
            Messages::Nb => Self::Nb,
            Messages::Nn => Self::Nn,
            Messages::En => Self::En,
        }
    }
}

/// Whether to write in colour (<https://no-color.org>).
pub fn color(terminal: bool) -> bool {
    terminal
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && std::env::var_os("TERM").is_none_or(|value| value != "dumb")
}

/// A day as it is written in an argument.
pub fn date(text: &str) -> Result<Date, String> {
    Date::from_iso(text).ok_or_else(|| "not a day".to_owned())
}

/// The day it is by the clock.
pub fn today() -> Result<Date, Failure> {
    let today = jiff::Zoned::now().date().to_string();
    Date::from_iso(&today).ok_or(Failure::Clock)
}
