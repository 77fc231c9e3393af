//! `veivalg check`: the findings, and whether anything in them is an error. Writes nothing but those.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};

use super::args::{self, Messages, OPTIONS, StrategyArgs, color};
use super::failure::Failure;
use super::print;
use super::progress::Progress;
use crate::compile::{Options, Targets, compile};
use crate::diagnostic::{Level, MessageLang, Rule};
use crate::lang::Date;
use crate::load::load;
use crate::report::{self, Format};

/// What `check` takes.
#[derive(Debug, ClapArgs)]
pub struct CheckArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// Hvordan funnene skrives ut: human, concise eller json [uten det: human]
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "FORMAT", help_heading = OPTIONS, hide_possible_values = true, hide_default_value = true)]
    format: FormatName,
    /// La advarsler telle som feil i sluttkoden
    #[arg(long, help_heading = OPTIONS)]
    strict: bool,
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

impl CheckArgs {
    /// The settings these arguments mean.
    pub fn settings(self, messages: Option<Messages>) -> Result<CheckSettings, Failure> {
        Ok(CheckSettings {
            format: match self.format {
                FormatName::Human => Format::Human {
                    color: color(std::io::stdout().is_terminal()),
                },
                FormatName::Concise => Format::Concise,
                FormatName::Json => Format::Json,
            },
            strict: self.strict,
            today: self.strategy.today()?,
            dir: self.strategy.dir,
            messages: args::messages(messages),
        })
    }
}

/// Checks; whether the exit status is 0.
pub fn check(settings: &CheckSettings) -> Result<bool, Failure> {
    let mut progress = Progress::new(settings.messages.unwrap_or(MessageLang::Nb));
    let sources =
        load(&settings.dir).map_err(|error| Failure::Folder(settings.dir.clone(), error))?;
    let options = Options {
        today: settings.today,
        targets: Targets::Findings,
    };
    let compilation = compile(&sources, options, &mut progress);
    progress.end();
    let found = &compilation.diagnostics;
    let lang = MessageLang::choose(settings.messages, &compilation.languages);
    let text = report::render(settings.format, found, &sources, lang);
    print(&text)?;
    let worst = found
        .iter()
        .next()
        .filter(|worst| worst.level == Level::Error);
    if let (Format::Human { .. }, Some(worst)) = (settings.format, worst) {
        print(&more(worst.rule, lang))?;
    }
    let failing = found.count(Level::Error)
        + if settings.strict {
            found.count(Level::Warning)
        } else {
            0
        };
    Ok(failing == 0)
}

/// Where to read more of a rule: those who need the command most do not know it.
fn more(rule: Rule, lang: MessageLang) -> String {
    let rule = rule.name();
    lang.pick([
        format!("Les mer om den første: veivalg explain {rule}\n"),
        format!("Les meir om den første: veivalg explain {rule}\n"),
        format!("Read more about the first: veivalg explain {rule}\n"),
    ])
}
