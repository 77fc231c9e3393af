//! `veivalg status`: how the strategy stands, as far as its files can be understood.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};

use super::args::{self, Messages, OPTIONS, StrategyArgs, color};
use super::failure::Failure;
use super::log::harmless;
use super::progress::Progress;
use super::{print, tell};
use crate::compile::{Options, Targets, compile};
use crate::diagnostic::{Diagnostics, Level, MessageLang};
use crate::lang::{Date, Lang};
use crate::load::load;
use crate::report;
use crate::status::{self, Format};

/// What `status` takes.
#[derive(Debug, ClapArgs)]
pub struct StatusArgs {
    #[command(flatten)]
    strategy: StrategyArgs,
    /// Hvordan statusen skrives ut: human, json eller markdown [uten det: human]
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "FORMAT", help_heading = OPTIONS, hide_possible_values = true, hide_default_value = true)]
    format: FormatName,
}

/// The formats by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatName {
    /// For mennesker
    Human,
    /// For andre programmer
    Json,
    /// For en wiki eller en e-post
    Markdown,
}

/// What `status` is to do.
#[derive(Debug)]
pub struct StatusSettings {
    /// The strategy's folder.
    pub dir: PathBuf,
    /// The format of the status.
    pub format: Format,
    /// The day it is.
    pub today: Date,
    /// The language of messages, where one is asked for.
    pub messages: Option<MessageLang>,
}

impl StatusArgs {
    /// The settings these arguments mean.
    pub fn settings(self, messages: Option<Messages>) -> Result<StatusSettings, Failure> {
        Ok(StatusSettings {
            format: match self.format {
                FormatName::Human => Format::Human {
                    color: color(io::stdout().is_terminal()),
                },
                FormatName::Json => Format::Json,
                FormatName::Markdown => Format::Markdown,
            },
            today: self.strategy.today()?,
            dir: self.strategy.dir,
            messages: args::messages(messages),
        })
    }
}

/// Tells the status; whether the files could be understood.
pub fn status(settings: &StatusSettings) -> Result<bool, Failure> {
    let mut progress = Progress::new(settings.messages.unwrap_or(MessageLang::Nb));
    let sources =
        load(&settings.dir).map_err(|error| Failure::Folder(settings.dir.clone(), error))?;
    let options = Options {
        today: settings.today,
        targets: Targets::Status,
    };
    let compilation = compile(&sources, options, &mut progress);
    progress.end();
    let lang = MessageLang::choose(settings.messages, &compilation.languages);
    let Some(strategy) = compilation.strategy else {
        // Only what stands in the way: what else is wrong is for `check` to tell.
        let mut errors = Diagnostics::default();
        for found in compilation.diagnostics.iter() {
            if found.level == Level::Error {
                errors.push(found.clone());
            }
        }
        let format = report::Format::Human {
            color: color(io::stderr().is_terminal()),
        };
        tell(&report::render(format, &errors, &sources, lang));
        tell(lang.pick([
            "Statusen kan ikke vises før dette er rettet.",
            "Statusen kan ikkje visast før dette er retta.",
            "The status cannot be told before this is mended.",
        ]));
        return Ok(false);
    };
    let names = match lang {
        MessageLang::Nb => Lang::Nb,
        MessageLang::Nn => Lang::Nn,
        MessageLang::En => compilation.languages.first().copied().unwrap_or(Lang::Nb),
    };
    let status = status::status(&strategy, settings.today, names);
    let text = status::render(settings.format, &status, lang);
    print(&match settings.format {
        Format::Human { .. } => harmless(&text),
        _ => text.into(),
    })?;
    Ok(true)
}
