//! The arguments that commands share, as they are written; those of one command stand in its file.

use std::path::PathBuf;

use clap::{ArgAction, Args as ClapArgs, Parser, Subcommand, ValueEnum, ValueHint};

use super::build::BuildArgs;
use super::check::CheckArgs;
use super::completions::CompletionsArgs;
use super::explain::ExplainArgs;
use super::failure::Failure;
use super::man::ManArgs;
use super::new::NewArgs;
use super::schema::SchemaArgs;
use super::serve::ServeArgs;
use super::status::StatusArgs;
use super::theme::ThemeArgs;
use super::translations::TranslationsArgs;
use crate::compile::{Options, Targets};
use crate::diagnostic::MessageLang;
use crate::lang::Date;

/// How the help of a command is laid out, in Norwegian.
pub const TEMPLATE: &str = "\
{about-with-newline}
Bruk: {usage}

{all-args}{after-help}";

/// The heading over what stands without a name.
pub const ARGUMENTS: &str = "Argumenter";
/// The heading over what has a name.
pub const OPTIONS: &str = "Valg";

/// Lager nettsted og PDF av en arbeidsgiverstrategi på bokmål og nynorsk.
#[derive(Debug, Parser)]
#[command(
    name = "veivalg",
    version,
    help_template = TEMPLATE,
    override_usage = "veivalg KOMMANDO [VALG]",
    subcommand_help_heading = "Kommandoer",
    subcommand_value_name = "KOMMANDO",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    hide_possible_values = true
)]
pub struct Args {
    /// Hva som skal gjøres.
    #[command(subcommand)]
    pub command: Command,
    /// Språket i meldingene: nb, nn eller en [uten det: VEIVALG_MESSAGES, ellers det første språket i veivalg.toml]
    #[arg(long, global = true, value_enum, display_order = 100, value_name = "SPRÅK", help_heading = OPTIONS, hide_possible_values = true)]
    pub messages: Option<Messages>,
    /// Vis denne hjelpen
    #[arg(long, short, global = true, display_order = 101, action = ArgAction::HelpShort, help_heading = OPTIONS)]
    help: Option<bool>,
    /// Vis versjonen
    #[arg(long, short = 'V', display_order = 102, action = ArgAction::Version, help_heading = OPTIONS)]
    version: Option<bool>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lag nettstedet og PDF-ene
    #[command(help_template = TEMPLATE, override_usage = "veivalg build [MAPPE] [VALG]")]
    Build(BuildArgs),
    /// Kontroller strategien; skriver ingenting uten at du ber om det
    #[command(help_template = TEMPLATE, override_usage = "veivalg check [MAPPE] [VALG]")]
    Check(CheckArgs),
    /// Forklar en regel, eller list opp alle
    #[command(help_template = TEMPLATE, override_usage = "veivalg explain [REGEL] [VALG]")]
    Explain(ExplainArgs),
    /// Vis strategien i nettleseren mens den skrives
    #[command(help_template = TEMPLATE, override_usage = "veivalg serve [MAPPE] [VALG]")]
    Serve(ServeArgs),
    /// Vis hvordan strategien står: mål, målinger, tiltak og språk
    #[command(help_template = TEMPLATE, override_usage = "veivalg status [MAPPE] [VALG]")]
    Status(StatusArgs),
    /// Vis hvordan bokmål og nynorsk står, tekst for tekst, og godta det som er gått gjennom
    #[command(help_template = TEMPLATE, override_usage = "veivalg translations [MAPPE] [VALG]\n      veivalg translations KOMMANDO [VALG]")]
    Translations(TranslationsArgs),
    /// Lag en liten strategi å begynne med
    #[command(help_template = TEMPLATE, override_usage = "veivalg new MAPPE [VALG]")]
    New(NewArgs),
    /// Skriv ut det skallet trenger for å fullføre kommandoer med tabulatortasten
    #[command(help_template = TEMPLATE, override_usage = "veivalg completions SKALL")]
    Completions(CompletionsArgs),
    /// Lag manualsider
    #[command(help_template = TEMPLATE, override_usage = "veivalg man [MAPPE] [VALG]")]
    Man(ManArgs),
    /// Vis formatet som JSON Schema, eller legg det der redigeringsprogrammet finner det
    #[command(help_template = TEMPLATE, override_usage = "veivalg schema [NAVN] [VALG]")]
    Schema(SchemaArgs),
    /// Lag et eget tema å begynne med, eller vis det PDF-ene settes av
    #[command(help_template = TEMPLATE, override_usage = "veivalg theme NAVN [VALG]\n      veivalg theme --typst MAPPE [VALG]")]
    Theme(ThemeArgs),
}

/// Which strategy, and on which day: what most commands take.
#[derive(Debug, ClapArgs)]
pub struct StrategyArgs {
    /// Mappen med strategien [uten den: denne mappen]
    #[arg(default_value = ".", value_name = "MAPPE", help_heading = ARGUMENTS, hide_default_value = true, value_hint = ValueHint::DirPath)]
    pub dir: PathBuf,
    /// Dagen det regnes fra, som 2026-01-31 [uten den: i dag]
    #[arg(long, value_name = "DATO", value_parser = date, help_heading = OPTIONS, display_order = 99)]
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
    /// Bokmål
    #[value(aliases = ["bokmål", "bokmal", "no", "nb-NO", "nb_NO", "norsk"])]
    Nb,
    /// Nynorsk
    #[value(aliases = ["nynorsk", "nn-NO", "nn_NO"])]
    Nn,
    /// Engelsk
    #[value(aliases = ["engelsk", "english", "en-GB", "en-US"])]
    En,
}

/// The language of messages that is asked for, by argument or by variable.
pub fn messages(argument: Option<Messages>) -> Option<MessageLang> {
    match argument {
        Some(Messages::Nb) => Some(MessageLang::Nb),
        Some(Messages::Nn) => Some(MessageLang::Nn),
        Some(Messages::En) => Some(MessageLang::En),
        None => MessageLang::from_tag(&std::env::var("VEIVALG_MESSAGES").ok()?),
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
    Date::from_iso(text).ok_or_else(|| "skriv datoen som 2026-01-31".to_owned())
}

/// The day it is by the clock.
pub fn today() -> Result<Date, Failure> {
    let today = jiff::Zoned::now().date().to_string();
    Date::from_iso(&today).ok_or(Failure::Clock)
}
