//! The arguments as they are written, and the settings that they mean.

use std::io::IsTerminal as _;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::{ArgAction, Args as ClapArgs, Parser, Subcommand, ValueEnum};

use super::failure::Failure;
use crate::diagnostic::MessageLang;
use crate::lang::Date;
use crate::report::Format;
use crate::serve::{self, Editor};

/// How the help of a command is laid out, in Norwegian.
const TEMPLATE: &str = "\
{about-with-newline}
Bruk: {usage}

{all-args}{after-help}";

const ARGUMENTS: &str = "Argumenter";
const OPTIONS: &str = "Valg";

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
    /// Språket i meldingene: nb, nn eller en [ellers: VEIVALG_MESSAGES, så det første i veivalg.toml]
    #[arg(long, global = true, value_enum, value_name = "SPRÅK", help_heading = OPTIONS, hide_possible_values = true)]
    pub messages: Option<Messages>,
    /// Vis denne hjelpen
    #[arg(long, short, global = true, action = ArgAction::HelpShort, help_heading = OPTIONS)]
    help: Option<bool>,
    /// Vis versjonen
    #[arg(long, short = 'V', action = ArgAction::Version, help_heading = OPTIONS)]
    version: Option<bool>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lag nettstedet og PDF-ene
    #[command(help_template = TEMPLATE, override_usage = "veivalg build [MAPPE] [VALG]")]
    Build(BuildArgs),
    /// Kontroller strategien; skriver aldri noe
    #[command(help_template = TEMPLATE, override_usage = "veivalg check [MAPPE] [VALG]")]
    Check(CheckArgs),
    /// Vis strategien i nettleseren mens den skrives
    #[command(help_template = TEMPLATE, override_usage = "veivalg serve [MAPPE] [VALG]")]
    Serve(ServeArgs),
    /// Lag en liten strategi å begynne med
    #[command(help_template = TEMPLATE, override_usage = "veivalg new MAPPE [VALG]")]
    New(NewArgs),
}

/// What `build` takes.
#[derive(Debug, ClapArgs)]
pub struct BuildArgs {
    /// Mappen med strategien [uten den: denne mappen]
    #[arg(default_value = ".", value_name = "MAPPE", help_heading = ARGUMENTS, hide_default_value = true)]
    dir: PathBuf,
    /// Mappen nettstedet skal ligge i [uten den: public/ i mappen med strategien]
    #[arg(long, value_name = "MAPPE", help_heading = OPTIONS)]
    out: Option<PathBuf>,
    /// Dagen det regnes fra, som 2026-01-31 [uten den: i dag]
    #[arg(long, value_name = "DATO", value_parser = date, help_heading = OPTIONS)]
    today: Option<Date>,
}

/// What `check` takes.
#[derive(Debug, ClapArgs)]
pub struct CheckArgs {
    /// Mappen med strategien [uten den: denne mappen]
    #[arg(default_value = ".", value_name = "MAPPE", help_heading = ARGUMENTS, hide_default_value = true)]
    dir: PathBuf,
    /// Hvordan funnene skrives ut: human, concise eller json [uten det: human]
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "FORMAT", help_heading = OPTIONS, hide_possible_values = true, hide_default_value = true)]
    format: FormatName,
    /// La advarsler telle som feil i sluttkoden
    #[arg(long, help_heading = OPTIONS)]
    strict: bool,
    /// Dagen det regnes fra, som 2026-01-31 [uten den: i dag]
    #[arg(long, value_name = "DATO", value_parser = date, help_heading = OPTIONS)]
    today: Option<Date>,
}

/// What `serve` takes.
#[derive(Debug, ClapArgs)]
pub struct ServeArgs {
    /// Mappen med strategien [uten den: denne mappen]
    #[arg(default_value = ".", value_name = "MAPPE", help_heading = ARGUMENTS, hide_default_value = true)]
    dir: PathBuf,
    /// Porten [uten den: 8620, eller en som er ledig]
    #[arg(long, value_name = "TALL", help_heading = OPTIONS)]
    port: Option<u16>,
    /// Adressen som skal lyttes på; andre maskiner når alt annet enn 127.0.0.1 [uten den: 127.0.0.1]
    #[arg(long, value_name = "ADRESSE", help_heading = OPTIONS)]
    host: Option<IpAddr>,
    /// Åpne nettleseren
    #[arg(long, help_heading = OPTIONS)]
    open: bool,
    /// Se etter endringer fire ganger i sekundet, for nettverksmapper som ikke sier fra
    #[arg(long, help_heading = OPTIONS)]
    poll: bool,
    /// Program eller adresse som åpner en fil, som «code» eller vscode://file/{file}:{line} [ellers: VISUAL]
    #[arg(long, value_name = "PROGRAM", help_heading = OPTIONS)]
    editor: Option<String>,
    /// Dagen det regnes fra, som 2026-01-31 [uten den: i dag]
    #[arg(long, value_name = "DATO", value_parser = date, help_heading = OPTIONS)]
    today: Option<Date>,
}

/// What `new` takes.
#[derive(Debug, ClapArgs)]
pub struct NewArgs {
    /// Mappen som skal lages
    #[arg(value_name = "MAPPE", help_heading = ARGUMENTS)]
    pub dir: PathBuf,
}

/// The formats by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatName {
    /// Med linjen fra filen
    Human,
    /// Én linje for hvert funn
    Concise,
    /// For andre programmer
    Json,
}

/// The languages of messages by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Messages {
    /// Bokmål
    Nb,
    /// Nynorsk
    Nn,
    /// Engelsk
    En,
}

/// What `build` is to do.
#[derive(Debug)]
pub struct BuildSettings {
    /// The strategy's folder.
    pub dir: PathBuf,
    /// The output folder.
    pub out: PathBuf,
    /// The day it is.
    pub today: Date,
    /// The language of messages, where one is asked for.
    pub messages: Option<MessageLang>,
}

/// What `check` is to do.
#[derive(Debug)]
pub struct CheckSettings {
    /// The strategy's folder.
    pub dir: PathBuf,
    /// The format of findings.
    pub format: Format,
    /// Whether warnings count as errors.
    pub strict: bool,
    /// The day it is.
    pub today: Date,
    /// The language of messages, where one is asked for.
    pub messages: Option<MessageLang>,
}

/// What `serve` is to do.
pub struct ServeSettings {
    /// What the preview is asked.
    pub preview: serve::Settings,
    /// Whether to open a browser.
    pub open_browser: bool,
}

impl ServeArgs {
    /// The settings these arguments mean.
    pub fn settings(self, messages: Option<Messages>) -> Result<ServeSettings, Failure> {
        let begun = self.today.map_or_else(today, Ok)?;
        let fixed = self.today;
        let visual = || Editor::from_visual(&std::env::var("VISUAL").ok()?);
        Ok(ServeSettings {
            preview: serve::Settings {
                dir: self.dir,
                address: self.host.unwrap_or(Ipv4Addr::LOCALHOST.into()),
                port: self.port,
                poll: self.poll,
                editor: match self.editor {
                    Some(name) => Editor::named(&name),
                    None => visual(),
                },
                today: Box::new(move || fixed.or_else(|| today().ok()).unwrap_or(begun)),
                messages: self::messages(messages),
            },
            open_browser: self.open,
        })
    }
}

impl BuildArgs {
    /// The settings these arguments mean.
    pub fn settings(self, messages: Option<Messages>) -> Result<BuildSettings, Failure> {
        Ok(BuildSettings {
            out: self.out.unwrap_or_else(|| self.dir.join("public")),
            dir: self.dir,
            today: self.today.map_or_else(today, Ok)?,
            messages: self::messages(messages),
        })
    }
}

impl CheckArgs {
    /// The settings these arguments mean.
    pub fn settings(self, messages: Option<Messages>) -> Result<CheckSettings, Failure> {
        Ok(CheckSettings {
            dir: self.dir,
            format: match self.format {
                FormatName::Human => Format::Human {
                    color: color(std::io::stdout().is_terminal()),
                },
                FormatName::Concise => Format::Concise,
                FormatName::Json => Format::Json,
            },
            strict: self.strict,
            today: self.today.map_or_else(today, Ok)?,
            messages: self::messages(messages),
        })
    }
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

fn date(text: &str) -> Result<Date, String> {
    Date::from_iso(text).ok_or_else(|| "skriv datoen som 2026-01-31".to_owned())
}

fn today() -> Result<Date, Failure> {
    let today = jiff::Zoned::now().date().to_string();
    Date::from_iso(&today).ok_or(Failure::Clock)
}
